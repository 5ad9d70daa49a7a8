package import Screen

/// A question broken into rows for the room that there is.
///
/// The question itself stays where it is, with the answers below it; between them stand those it is
/// about, which go by in pages where they do not fit. Where room is short names stand behind each
/// other, and answers lose their brackets before they stand below each other.
struct ConfirmLayout: Equatable {
  /// How the answers stand.
  enum Answers: Equatable { case beside, close, below }

  /// Rows that always show.
  let head: [String]
  /// Rows that go by.
  let body: [String]
  /// How many rows there are for the body.
  let bodyRows: Int
  /// The first row of the body that shows.
  let first: Int
  let answers: Answers
  let answerRows: Int

  /// The last row that can be the first to show.
  var lastFirst: Int { max(0, body.count - bodyRows) }
  /// By how much a page goes on; in a tall box one row stays in sight.
  var page: Int { max(1, bodyRows > 4 ? bodyRows - 1 : bodyRows) }
  var isWhole: Bool { body.count <= bodyRows }
  var shownBody: ArraySlice<String> { body[first..<min(body.count, first + bodyRows)] }
}

extension Confirm {
  /// The question as it stands in a room.
  func layout(in size: Size) -> ConfirmLayout {
    let columns = max(1, size.columns)
    let fieldRows = isTyping ? 1 : 0
    var head = Wrapping.lines(asked, columns: columns)
    var body = (listed + notes).flatMap { Wrapping.lines($0, columns: columns) }
    func free(_ answers: ConfirmLayout.Answers) -> Int {
      size.rows - fieldRows - rows(of: answers, in: size)
    }
    var answers: ConfirmLayout.Answers = width(of: .beside) <= columns ? .beside : .below
    if head.count + body.count > free(answers) {
      if answers == .below, width(of: .close) <= columns { answers = .close }
      body = packedRows(columns: columns).flatMap { $0 }
    }
    // A question that leaves no room for whom it is about goes by with them.
    if !body.isEmpty || head.count > free(answers), head.count >= free(answers) {
      body = head + body
      head = []
    }
    let bodyRows = max(0, free(answers) - head.count)
    if (2...4).contains(bodyRows), body.count > bodyRows, !head.isEmpty {
      body = Self.paged(packedRows(columns: columns), rows: bodyRows)
    }
    return ConfirmLayout(
      head: head, body: body, bodyRows: bodyRows,
      first: max(0, min(scroll, body.count - bodyRows)), answers: answers,
      answerRows: rows(of: answers, in: size))
  }

  /// What goes by where room is short: rows that belong together, such as a long name, in one.
  private func packedRows(columns: Int) -> [[String]] {
    let heads = { (text: String) in [Wrapping.lines(text, columns: columns)] }
    return groups.flatMap { group in
      (group.head.map(heads) ?? []) + Self.packed(group.names, columns: columns)
    } + notes.flatMap(heads)
  }

  /// The rows with empty ones in between, so that nothing that fits a page goes on on the next.
  private static func paged(_ parts: [[String]], rows: Int) -> [String] {
    var body: [String] = []
    for part in parts {
      let room = rows - body.count % rows
      if part.count > room, part.count <= rows {
        body += Array(repeating: "", count: room)
      }
      body += part
    }
    let rest = body.count % rows
    return rest == 0 ? body : body + Array(repeating: "", count: rows - rest)
  }

  /// Names behind each other, as many on a row as fit; none is broken that fits a row.
  private static func packed(_ names: [String], columns: Int) -> [[String]] {
    var rows: [[String]] = []
    for name in names {
      let name = Sanitiser.visible(name)
      let joined = rows.last?.last.map { $0 + " · " + name }
      if let joined, TextWidth.columns(of: joined) <= columns {
        rows[rows.count - 1][rows[rows.count - 1].count - 1] = joined
      } else {
        rows.append(Wrapping.lines(name, columns: columns))
      }
    }
    return rows
  }

  /// The columns of all answers beside each other.
  func width(of answers: ConfirmLayout.Answers) -> Int {
    let padding = answers == .close ? 3 : 7
    return buttons.reduce(0) { $0 + TextWidth.columns(of: Sanitiser.visible($1.label)) + padding }
      - (answers == .close ? 1 : 0)
  }

  private func rows(of answers: ConfirmLayout.Answers, in size: Size) -> Int {
    answers == .below ? min(buttons.count, max(1, size.rows - 2)) : 1
  }

  /// How many rows the whole question and its answers take, each name on a row of its own.
  package func rows(columns: Int) -> Int {
    question.reduce(0) { $0 + Wrapping.lines($1, columns: max(1, columns)).count } + 1
      + (width(of: .beside) <= columns ? 1 : buttons.count) + (isTyping ? 1 : 0)
  }

  /// Which rows of those that go by show, from 1, and how many there are; nil where all show.
  package func seen(in size: Size) -> (rows: ClosedRange<Int>, of: Int)? {
    let layout = layout(in: size)
    guard !layout.isWhole, layout.bodyRows > 0 else { return nil }
    let last = min(layout.body.count, layout.first + layout.bodyRows)
    return (layout.first + 1...max(layout.first + 1, last), layout.body.count)
  }
}
