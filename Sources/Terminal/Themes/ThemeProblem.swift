/// What is wrong with a theme, and where.
///
/// The rest of the theme holds all the same.
package struct ThemeProblem: Hashable, Sendable {
  /// What can be wrong with a theme.
  package enum Kind: Hashable, Sendable {
    /// There is no theme of this name, and no such file.
    case missing
    /// The file may not be read; is a folder; is a pipe or a device; has more bytes than a theme.
    case notAllowed, folder, special, tooLarge
    /// There is nothing in the file.
    case empty
    /// The name of the file does not say what is in it.
    case unknownEnding
    /// The file could not be read, with the system's error number.
    case unreadable(Int32)
    /// The file is no UTF-8.
    case notText
    /// The line has no equals sign.
    case noEquals
    /// There is no such role, row or form.
    case unknownRole(String)
    /// There is no such colour or attribute.
    case unknownWord(String)
    /// A third colour, or a colour behind an attribute.
    case misplacedColour(String)
    /// A colour in a form for terminals without colour.
    case colourWithoutColour(String)
    /// The role and form, or the colour of a scheme, were given before in this file.
    case givenTwice(String)
    /// `base` is not the first line, or names themes in a circle.
    case misplacedBase(String)
    /// A colour above 15, and no line for 16 colours.
    case noFewColours(String)
    /// The theme and its base say nothing about a role.
    case roleLeftOut(String)
    /// The letters of a role are too close to what is behind them.
    ///
    /// With the contrast that they have and the one that they need, in tenths.
    case lowContrast(String, Int, Int)
    /// The file of a scheme is no YAML from this line on.
    case notYAML
    /// It has nothing of a base16 or base24 scheme.
    case noScheme
    /// It is a scheme of another kind.
    case unknownSystem(String)
    /// The scheme does not have a colour, such as `base0B`.
    case missingColour(String)
    /// The text of a colour is not six digits.
    case unknownColour(String, String)
    /// A list or a group of names where a text belongs, or the other way round.
    case wrongKind(String)
    /// An alias, which no scheme needs.
    case alias
    /// A second document in the same file.
    case severalDocuments
  }

  /// The theme or the file, as it was named.
  package var file: String
  /// The line, from 1; 0 for the file as a whole.
  package var line: Int
  package var kind: Kind

  package init(file: String, line: Int, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }
}
