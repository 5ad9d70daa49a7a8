import Screen

/// What every role looks like, for terminals with 256 colours, with 16 or 8, and without.
///
/// A theme is a text file. A line gives a role, an equals sign, the colour of the letters, the
/// colour behind them and attributes, in this order, each optional; `#` begins a comment.
///
///     base = default          # begin with what another theme says
///     late = 208 bold         # 256 colours; also for fewer, when no colour is above 15
///     late.16 = red bold      # 16 and 8 colours
///     late.mono = bold        # no colours; else the attributes of the first line
///     row.focused = reverse   # on top of the role, for the row with the cursor
///
/// Roles are those of `Role`, and `row.chosen` and `row.focused`. Colours are `default`, one of
/// sixteen names or a number up to 255. Attributes are `bold`, `dim`, `reverse`, `underline` and
/// `plain`.
package struct Theme: Hashable, Sendable {
  package var name: String

  /// How a part looks with the three depths of colour; nil falls back as the file format says.
  struct Forms: Hashable, Sendable {
    var full: Look?
    var few: Look?
    var mono: Look?

    /// The look with so many colours; nil when the theme says nothing.
    func look(colours: Int) -> Look? {
      if colours >= 256 { return full }
      if colours > 0 { return few ?? full }
      return mono ?? full.map { Look(attributes: $0.attributes) }
    }
  }

  /// The parts by `ThemePart.index`.
  var parts = [Forms](repeating: Forms(), count: ThemePart.count)

  init(name: String) { self.name = name }

  /// How each style looks with so many colours: 0, 8, 16 or 256.
  package func resolved(colours: Int) -> ResolvedTheme {
    ResolvedTheme(self, colours: colours)
  }
}

/// What is wrong with a theme, and where.
///
/// The rest of the theme holds all the same.
package struct ThemeProblem: Hashable, Sendable {
  /// What can be wrong with a theme.
  package enum Kind: Hashable, Sendable {
    /// There is no theme of this name.
    case missing
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
    /// The role and form were given before in this file.
    case givenTwice(String)
    /// `base` is not the first line, or names themes in a circle.
    case misplacedBase(String)
    /// A colour above 15, and no line for 16 colours.
    case noFewColours(String)
    /// The theme and its base say nothing about a role.
    case roleLeftOut(String)
  }

  /// The name of the theme, as in `Themes/NAME.theme`.
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
