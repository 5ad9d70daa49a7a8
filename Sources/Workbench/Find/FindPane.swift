import Casework

/// Finding in the list of clients: the field while somebody types, and the way back.
package struct FindPane: Equatable, Sendable {
  /// Where somebody was when the field was opened.
  struct Before: Equatable, Sendable {
    var focus: Pane
    var selected: CaseID?
    var scroll: ListScroll
  }

  /// What is typed; nil while the field is closed.
  package internal(set) var field: TextField?
  /// Whether what stands in the field is from before: a letter begins anew, any other key edits it.
  var isFromBefore = false
  var before: Before?
  /// Who was chosen before notes were looked through: they are again where nobody is found.
  var left: CaseID?
  /// Looking through notes; nil when nobody does.
  package internal(set) var search: NoteSearch?
  /// The last number that a looking through notes was given.
  var lastTicket = 0
  /// Whether the next key is a letter to jump to.
  package internal(set) var awaitsLetter = false

  package init() {}

  /// Whether keys are typed into the field.
  package var isTyping: Bool { field != nil }

  /// Whether the first row of the list is needed: for the field, or to say how far one has got.
  var takesRow: Bool { isTyping || search != nil }
}
