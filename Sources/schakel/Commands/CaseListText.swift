import Casework
import Content
import Workbench

/// The caseload as lines for a person.
struct CaseListText {
  private let content: Content
  private let today: Day
  private let team: Team

  init(_ session: Session, _ team: Team) {
    content = session.content
    today = session.today
    self.team = team
  }

  /// The caseload, a line for each case.
  ///
  /// - Parameters:
  ///   - rows: The cases, in the order of the list.
  ///   - viewer: For whom each row ends with its signals; nil to leave them out.
  /// - Returns: A heading and one line for each row, or a sentence when there is none.
  func lines(_ rows: [CaseRow], signalsFor viewer: SignalViewer? = nil) -> [String] {
    let words = content.words
    guard !rows.isEmpty else { return [words(CommandLabelWords.noCases)] }
    let heading = [
      words(CommandLabelWords.caseNumber), words(CommandLabelWords.client),
      words(CommandLabelWords.step), words(CommandLabelWords.due),
      words(CommandLabelWords.next), words(CommandLabelWords.counsellor),
    ]
    guard let viewer else { return Columns.lines([heading] + rows.map(cells)) }
    return Columns.lines(
      [heading + [words(CommandLabelWords.signals)]]
        + rows.map { cells($0) + [signals(of: $0, for: viewer)] })
  }

  private func signals(of row: CaseRow, for viewer: SignalViewer) -> String {
    row.signals.ids(for: viewer).map { content.text[$0].title }.joined(separator: "; ")
  }

  private func cells(_ row: CaseRow) -> [String] {
    [
      Columns.cut(row.number.text, at: 24),
      Columns.cut(ClientName.shown(row.name, sortName: row.sortName)),
      content.text[row.step].short, day(of: row), what(row),
      row.holder.map { team.members[$0]?.name ?? $0.text } ?? "",
    ]
  }

  private func day(of row: CaseRow) -> String {
    if row.group == .closed { return content.words(ClientsWords.closed) }
    guard let due = row.firstDue else { return "" }
    return due < today
      ? content.dates.lateness(today - due) : content.dates.short(due, today: today)
  }

  /// As much of a text as a column has room for.
  private func short(_ text: String) -> String {
    text.count > 40 ? String(text.prefix(39)) + "…" : text
  }

  private func what(_ row: CaseRow) -> String {
    guard let next = row.nextDue, row.findOutDue == nil, row.lookDue == nil, row.taskDue == nil
    else {
      return content.first(of: row)
    }
    return next.id.rawValue + " " + content.title(of: next.id, planB: row.planB.map(short))
  }
}
