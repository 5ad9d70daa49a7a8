/// Something in a team's own content that could not be used, so that what is compiled in was used.
package struct ContentProblem: Hashable, Sendable {
  /// What can be wrong with a file of a team.
  package enum Kind: Hashable, Sendable {
    /// The program asks for no such file.
    case unknownFile
    /// The file is larger than `Content.largestFile`.
    case tooLarge
    /// The text is no strict JSON; `column` is the place in the line, from 1.
    case notJSON(column: Int)
    /// There is no member of this name, so nothing would ever show it.
    case unknownMember
    /// The value is of another kind than the member takes.
    case wrongKind
    /// A word that the program does not know, such as the name of a step that does not exist.
    case unknownWord
    /// A number of days beyond ten years either way.
    case unlikelyNumber
    /// A text with nothing in it.
    case empty
    /// A control character, which could drive the terminal.
    case controlCharacter
    /// A placeholder that the program does not fill in here.
    case unknownPlaceholder(String)
  }

  /// The path within the content folder, such as `nl/guide.json`.
  package var file: String
  /// The member, as `R1.title`; empty for the file as a whole.
  package var member: String
  /// The line, from 1, where it is known.
  package var line: Int?
  package var kind: Kind

  package init(file: String, member: String = "", line: Int? = nil, _ kind: Kind) {
    self.file = file
    self.member = member
    self.line = line
    self.kind = kind
  }
}
