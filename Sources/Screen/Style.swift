/// What a piece of the screen means.
///
/// A theme gives each role its colours and attributes; nothing above the terminal knows a colour.
package enum Role: String, CaseIterable, Sendable {
  /// Plain text; less important text; text that cannot be used now.
  case text, dim, disabled
  /// The head of a group of rows, and a label in front of a value.
  case heading, label
  /// The frame of a pane, with and without the focus, and its title.
  case border
  case borderFocused = "border-focused"
  case title
  case titleFocused = "title-focused"
  /// The top line of the screen.
  case header
  case late, today, escalated, changed, done
  /// The sign of a row that somebody marked.
  case signal
  /// Saved; a problem; a question that needs an answer.
  case saved, problem, question
  /// The line that says where you are; the line that says what happened.
  case spoken, message
  /// A key in the footer and what it does.
  case key, hint
  /// A field of a form, and the field that is being typed in.
  case field
  case fieldFocused = "field-focused"
  /// A warning that stays on every screen.
  case banner
}

/// A role, and whether the cell lies on the row that has the cursor.
package struct Style: Hashable, Sendable {
  /// How the row that a cell lies on is chosen.
  package enum Row: UInt8, Hashable, Sendable {
    case plain
    /// The chosen row of a pane without the focus.
    case chosen
    /// The row with the focus.
    case focused
  }

  package var role: Role
  package var row: Row

  package init(_ role: Role, row: Row = .plain) {
    self.role = role
    self.row = row
  }

  package static let text = Style(.text)
}

extension Role {
  /// The role of a name in a theme file; nil when there is none of that name.
  ///
  /// Written out, because what the compiler makes of that many names builds a table of them at the
  /// first question, which the first frame would wait for.
  package init?(rawValue: String) {
    for role in Self.allCases where role.rawValue == rawValue {
      self = role
      return
    }
    return nil
  }

  /// The place of the role in tables: from 0 to `Role.count - 1`, in the order of the cases.
  package var index: Int {
    switch self {
    case .text: 0
    case .dim: 1
    case .disabled: 2
    case .heading: 3
    case .label: 4
    case .border: 5
    case .borderFocused: 6
    case .title: 7
    case .titleFocused: 8
    case .header: 9
    case .late: 10
    case .today: 11
    case .escalated: 12
    case .changed: 13
    case .done: 14
    case .signal: 15
    case .saved: 16
    case .problem: 17
    case .question: 18
    case .spoken: 19
    case .message: 20
    case .key: 21
    case .hint: 22
    case .field: 23
    case .fieldFocused: 24
    case .banner: 25
    }
  }

  /// How many roles there are.
  package static let count = 26

  /// One lower-case letter for each role, for tests that look at styles.
  package var letter: Character {
    switch self {
    case .text: "t"
    case .dim: "d"
    case .disabled: "x"
    case .heading: "g"
    case .label: "l"
    case .border: "b"
    case .borderFocused: "z"
    case .title: "i"
    case .titleFocused: "j"
    case .header: "h"
    case .late: "a"
    case .today: "y"
    case .escalated: "e"
    case .changed: "c"
    case .done: "o"
    case .signal: "s"
    case .saved: "v"
    case .problem: "p"
    case .question: "q"
    case .spoken: "w"
    case .message: "m"
    case .key: "k"
    case .hint: "n"
    case .field: "f"
    case .fieldFocused: "u"
    case .banner: "r"
    }
  }
}
