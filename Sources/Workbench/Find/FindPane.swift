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
  var before: Before?
  /// Whether the next key is a letter to jump to.
  package internal(set) var awaitsLetter = false

  package init() {}

  /// Whether keys are typed into the field.
  package var isTyping: Bool { field != nil }
}
