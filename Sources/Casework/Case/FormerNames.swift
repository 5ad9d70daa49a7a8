/// What a client was called before, so that a text written then names nobody where names do not show.
///
/// It follows from the changes of the name and is recorded nowhere else. Two cases in which the same is recorded
/// are equal, however their clients were called before: so it takes no part in that.
package struct FormerNames: Hashable, Sendable {
  /// The names as they were written, the first one first.
  package private(set) var names: [String] = []
  /// The names by which the client was sorted, the first one first.
  package private(set) var sortNames: [String] = []

  package init() {}

  /// All of them.
  package var all: [String] { names + sortNames.filter { !names.contains($0) } }

  package static func == (left: FormerNames, right: FormerNames) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}

  /// Takes in that a name gives way to another.
  mutating func keepName(_ before: String, now: String) { Self.keep(before, now: now, in: &names) }

  /// Takes in that a name to sort by gives way to another.
  mutating func keepSortName(_ before: String, now: String) {
    Self.keep(before, now: now, in: &sortNames)
  }

  /// What somebody is called again is no former name any more.
  private static func keep(_ before: String, now: String, in names: inout [String]) {
    guard before != now else { return }
    names.removeAll { $0 == now || $0 == before }
    if !before.isEmpty { names.append(before) }
  }
}

extension Case {
  /// Everything that is recorded, as a checkpoint keeps it: changes that come to this case, on top of nothing.
  ///
  /// What the client was called before stands there as it came about, one name after the other.
  package var checkpointFacts: [Change] {
    let former = client.former
    return Self.steps(former.names, of: .clientName, isEmpty: client.name.isEmpty)
      + Self.steps(former.sortNames, of: .sortName, isEmpty: client.sortName.isEmpty)
      + recordedFields.map { Change($0, was: nil, now: self[$0]) }
  }

  /// The changes by which a name went through others; where there is none now, the last of them empties it.
  private static func steps(_ names: [String], of field: Field, isEmpty: Bool) -> [Change] {
    guard !names.isEmpty else { return [] }
    return names.map { Change(field, was: nil, now: .text($0)) }
      + (isEmpty ? [Change(field, was: nil, now: nil)] : [])
  }
}
