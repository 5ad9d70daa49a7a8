import Casework
import Content

// Who is written down anew may be there already.
extension WorkbenchState {
  /// Says of a new client that there is a case of somebody of that name: it may be the same person, who then has two.
  ///
  /// Marks, capitals and the order of the names do not count. Who is in contact after care is nobody's to tell here.
  ///
  /// Source: our own proposal.
  ///
  /// - Parameters:
  ///   - changes: What was written down of the new client.
  ///   - id: The new case.
  mutating func sayNameThere(after changes: [Change], of id: CaseID) {
    let names = changes.filter { $0.field == .clientName || $0.field == .sortName }
      .compactMap { $0.now?.text }
    let keys = Set(names.map(Self.nameKey)).subtracting([""])
    let there = clients.summaries.first { summary in
      summary.id != id
        && (keys.contains(Self.nameKey(summary.name))
          || keys.contains(Self.nameKey(summary.sortName)))
    }
    guard let there, var said = message, said.kind == .info else { return }
    said.text += " " + words(MessageWords.nameThere, ["number": there.number.text])
    message = said
  }

  /// The words of a name, in whichever order they are written.
  private static func nameKey(_ name: String) -> String {
    SortKey.key(for: name).split { $0.isWhitespace || $0 == "," }.sorted().map(String.init)
      .joined(by: " ")
  }
}
