/// What the message line says: what just happened, and how to take it back.
package struct Message: Equatable, Sendable {
  /// Whether something happened or did not.
  package enum Kind: Equatable, Sendable {
    case info
    /// Something did not work; the text says what to do.
    case problem
  }

  package var kind: Kind
  package var text: String
  /// Whether the text is followed by how to undo.
  package var canUndo: Bool
  /// Whether it only says how things stand, and is not worth looking up later.
  package var isPassing = false

  /// A message about something that happened.
  package static func info(_ text: String, canUndo: Bool = false) -> Message {
    Message(kind: .info, text: text, canUndo: canUndo)
  }

  /// A message about something that did not work, with what to do.
  package static func problem(_ text: String) -> Message {
    Message(kind: .problem, text: text, canUndo: false)
  }
}
