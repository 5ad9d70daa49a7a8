/// The team that works with one store: its name and its members.
package struct Team: Hashable, Sendable {
  package var name = ""
  package var members = SortedMap<WorkerID, Worker>()
  /// The views of the list that somebody kept, for themselves or for all.
  package var views = SortedMap<EntryID, SavedView>()
  /// Values of fields that this build does not know: path to JSON text.
  package var unknown = SortedMap<String, String>()

  package init() {}

  /// The value of a field of the team; nil when nothing is recorded.
  ///
  /// Fields of a case are not set.
  package subscript(field: Field) -> Fact? {
    get {
      switch field {
      case .teamName: name.isEmpty ? nil : .text(name)
      case .member(let id): members[id].map(Fact.member)
      case .savedView(let id): views[id].map(Fact.savedView)
      case .unknown(let path): unknown[path].map(Fact.unknown)
      default: nil
      }
    }
    set {
      switch field {
      case .teamName: name = newValue?.text ?? ""
      case .member(let id): members[id] = newValue?.member
      case .savedView(let id): views[id] = newValue?.savedView
      case .unknown(let path): unknown[path] = newValue?.unknownText
      default: break
      }
    }
  }

  /// The name of a member, with the identifier where another member is called the same.
  ///
  /// - Returns: The identifier alone for somebody whom the team does not have.
  package func shownName(of worker: WorkerID) -> String {
    guard let name = members[worker]?.name else { return worker.text }
    let wanted = name.lowercased()
    let isShared = members.contains { $0.key != worker && $0.value.name.lowercased() == wanted }
    return isShared ? "\(name) (\(worker.text))" : name
  }

  /// Every field that holds something, in an order that is the same for equal teams.
  package var recordedFields: [Field] {
    [Field.teamName].filter { self[$0] != nil } + members.keys.map(Field.member)
      + views.keys.map(Field.savedView)
      + unknown.keys.map(Field.unknown)
  }
}
