import Casework
import Content
import Screen

// In which months of a period escalations became known.
extension FiguresWording {
  /// The calendar as signs, a line for each quarter: which months had some, and which many.
  func calendar(columns: Int) -> [String] {
    let how = words(
      FiguresWords.monthsHow,
      [
        "few": text(EscalationFigures.Count(0)),
        "some": text(EscalationFigures.Count(EscalationFigures.fewest)),
        "many": String(2 * EscalationFigures.fewest),
      ])
    let months = figures.byMonth.map { part in
      let date = part.key.date
      let sign =
        part.count.isFew ? "." : part.count.from == EscalationFigures.fewest ? "o" : "O"
      return (year: date.year, quarter: (date.month + 2) / 3, text: month(date.month) + " " + sign)
    }
    let quarters = Dictionary(grouping: months) { $0.year * 4 + $0.quarter }.sorted {
      $0.key < $1.key
    }
    return Wrapping.lines(how, columns: max(1, columns - 2)).map { "  " + $0 }
      + quarters.map { _, months in
        "  " + String(months.first?.year ?? 0) + "  " + months.map(\.text).joined(by: "   ")
      }
  }

  /// The calendar in sentences.
  var spokenCalendar: [String] {
    figures.byMonth.map { part in
      let date = part.key.date
      return words(
        FiguresWords.part,
        ["name": content.dates.month(date.month) + " \(date.year)", "count": text(part.count)])
    }
  }

  private func month(_ month: Int) -> String {
    let widest = (1...12).map { TextWidth.columns(of: content.dates.shortMonth($0)) }.max() ?? 0
    let name = content.dates.shortMonth(month)
    return name + String(repeating: " ", count: widest - TextWidth.columns(of: name))
  }
}
