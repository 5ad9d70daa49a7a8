import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

extension Pilot {
  /// Somebody in contact after care whom the worker may see, by how the name begins.
  func contact(_ name: String) -> Contact? {
    session.state.register.contacts.values.first { $0.name.hasPrefix(name) }
  }

  /// The person of the invented register whom most stories are about.
  func yosef() throws -> Contact { try #require(contact("Yosef")) }

  /// Changes somebody with whom contact is kept, at another terminal.
  mutating func changeContact(
    _ name: String = "Yosef", _ change: (inout Contact) -> Void
  ) throws {
    let before = try #require(contact(name))
    var after = before
    change(&after)
    try save(
      Save(
        .contact(before.id), by: WorkerID("c1"), at: session.state.now,
        changes: before.changes(to: after)))
    lookAround()
  }

  /// Goes to somebody in the list of people in contact after care, by a part of the name.
  mutating func goToContact(
    _ name: String = "Yosef", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    press("g", "k")
    goDown(toSpoken: name, sourceLocation: sourceLocation)
  }

  /// Opens the card of somebody in contact after care, by a part of the name.
  mutating func openCard(
    of name: String = "Yosef", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    goToContact(name, sourceLocation: sourceLocation)
    if spoken.contains(name) { press(.enter) }
  }
}
