import Casework
import Content
import Screen

// On which days of a period escalations became known.
extension FiguresWording {
  private struct Week {
    var monday: Day
    /// Each day of the week, and nil for one outside the period.
    var days: [(day: Day, count: EscalationFigures.Count?)?]
  }

  /// The weeks in which any became known, from Monday; a quiet one says nothing.
  private var weeks: [Week] {
    let counts = Dictionary(uniqueKeysWithValues: figures.days.map { ($0.key, $0.count) })
    let mondays = Set(figures.days.map { $0.key - $0.key.weekday.rawValue }).sorted()
    return mondays.map { monday in
      Week(
        monday: monday,
        days: (0..<7).map { offset in
          let day = monday + offset
          guard (figures.from...figures.through).contains(day) else { return nil }
          return (day, counts[day])
        })
    }
  }

  /// The calendar as signs: which days had any, and which many.
  func calendar(columns: Int) -> [String] {
    let how = words(FiguresWords.daysHow, ["count": String(EscalationFigures.fewest)])
    let weeks = weeks
    let widest = weeks.map { TextWidth.columns(of: content.dates.long($0.monday)) }.max() ?? 0
    return Wrapping.lines(how, columns: max(1, columns - 2)).map { "  " + $0 }
      + weeks.map { week in
        let signs = week.days.map { day -> String in
          guard let day else { return " " }
          return switch day.count {
          case nil: "."
          case .few?: "o"
          case .exactly?, .withheld?: "O"
          }
        }
        let monday = content.dates.long(week.monday)
        let gap = String(repeating: " ", count: widest - TextWidth.columns(of: monday))
        return "  " + monday + gap + "  " + signs.joined(by: " ")
      }
  }

  /// The calendar in sentences.
  var spokenCalendar: [String] {
    weeks.map { week in
      let days = week.days.compactMap { day -> String? in
        guard let day, let count = day.count else { return nil }
        let name = content.dates.name(of: day.day.weekday)
        return count == .few
          ? name : words(FiguresWords.part, ["name": name, "count": manyOfDay])
      }
      return words(
        FiguresWords.spokenWeek,
        ["monday": content.dates.long(week.monday), "days": days.joined(by: ", ")])
    }
  }

  private var manyOfDay: String {
    words(FiguresWords.many, ["count": String(EscalationFigures.fewest)])
  }
}
