import Casework
import Content
import Screen

/// How a timeline is laid out in a width: what stands where, and how many rows an entry takes.
struct TimelineLines {
  let width: Int
  /// The most rows of one entry; who wants more opens it.
  let most: Int
  /// The empty rows below an entry.
  let gap: Int
  let wording: TimelineWording

  /// From here on the time and the name have columns of their own.
  private static let wideFrom = 84
  /// Below this a note begins with its own words, which would else not be seen at all.
  private static let fewWordsBelow = 60
  private static let whenWidth = 13
  private static let whoWidth = 18
  /// More of a text than a screen can show is not laid out at all.
  private static let longestText = 600

  /// Columns in front of the text of an entry: the mark, and what has a column of its own.
  private static let markWidth = 2

  var isWide: Bool { width >= Self.wideFrom }

  /// One row of the list.
  struct Line: Equatable {
    var when = ""
    var who = ""
    var text = ""
    /// Columns before the text.
    var indent = 0
    var role = Role.text
  }

  /// The rows of an entry.
  func lines(of entry: TimelineEntry, _ save: HistoryEntry?) -> [Line] {
    let what = flat(wording.what(entry, save, textFirst: width < Self.fewWordsBelow))
    let role = role(of: entry, save)
    if isWide {
      let indent = Self.markWidth + Self.whenWidth + Self.whoWidth
      return rows(of: what, columns: width - indent - 1).enumerated().map { index, text in
        Line(
          when: index == 0 ? wording.when(entry) : "",
          who: index == 0 ? FittedName.fit(wording.who(entry), columns: Self.whoWidth - 1) : "",
          text: text, indent: indent, role: role)
      }
    }
    let head = [wording.when(entry), wording.who(entry)].filter { !$0.isEmpty }.joined(by: " ")
    let text = head.isEmpty ? what : head + " · " + what
    // What goes on stands further in, so that one sees where an entry begins.
    return rows(of: text, columns: width - Self.markWidth - 3).enumerated().map { index, text in
      Line(text: text, indent: Self.markWidth + (index == 0 ? 0 : 2), role: role)
    }
  }

  /// How many rows the entry at a place of the screen's order takes.
  func rows(of timeline: Timeline, at place: Int) -> TimelineRows {
    let entry = timeline.entry(at: place)
    let sharesHead = place > 0 && timeline.entry(at: place - 1).sharesHead(with: entry)
    let isPartial = timeline.isPartial
    return TimelineRows(
      lead: isPartial && timeline.isTurned && place == 0 ? 1 : 0, head: sharesHead ? 0 : 1,
      body: lines(of: entry, timeline.save(entry.save)).count,
      tail: gap + (isPartial && !timeline.isTurned && place == timeline.count - 1 ? 1 : 0))
  }

  private func rows(of text: String, columns: Int) -> [String] {
    var rows = Wrapping.lines(text, columns: max(8, columns))
    guard rows.count > most else { return rows }
    rows = Array(rows.prefix(most))
    rows[most - 1] += "…"
    return rows
  }

  private func role(of entry: TimelineEntry, _ save: HistoryEntry?) -> Role {
    if entry.isTakenBack || save?.isUndo == true, case .save = entry.id { return .dim }
    return entry.isComing && entry.day == wording.today ? .today : .text
  }

  /// A text in one line: in a list its paragraphs would take rows that say nothing.
  private func flat(_ text: String) -> String {
    String(text.prefix(Self.longestText)).split(whereSeparator: \.isNewline).map(String.init)
      .joined(by: " ")
  }

  /// The head above entries of a day, or above what is to come.
  func head(of entry: TimelineEntry, _ coming: Int) -> String {
    let words = wording.content.words
    if entry.isComing { return words(TimelineWords.comingHead, count: coming) }
    let dates = wording.content.dates
    return words(
      TimelineWords.dayHead,
      [
        "day": dates.long(entry.day),
        "relative": dates.since(entry.day, today: wording.today),
      ])
  }
}

extension TimelineEntry {
  /// Whether two entries stand under one head.
  func sharesHead(with other: TimelineEntry) -> Bool {
    isComing || other.isComing ? isComing == other.isComing : day == other.day
  }
}
