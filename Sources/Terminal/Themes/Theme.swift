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
/// `plain`. Where a role leaves a colour out, it is that of `text`. Three lines are about the theme
/// itself: `about` says in a few words what it is for, `light` and `dark` name the themes to take
/// where the terminal tells that its background is so.
package struct Theme: Hashable, Sendable {
  package var name: String
  /// What its author says of it; empty when that is nothing.
  package var about = ""
  /// The name of the theme for terminals with a light background; nil takes this one.
  package var light: String?
  /// The name of the theme for terminals with a dark background; nil takes this one.
  package var dark: String?

  /// How a part looks with the three depths of colour; nil falls back as the file format says.
  struct Forms: Hashable, Sendable {
    var full: Look?
    var few: Look?
    var mono: Look?

    /// Whether a terminal with 16 or 8 colours can show it.
    var hasFewColours: Bool {
      few != nil || max(full?.foreground ?? 0, full?.background ?? 0) <= 15
    }

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

  /// Sets what a line says about the theme itself.
  mutating func set(_ name: String, to value: String) {
    switch name {
    case "about": about = value
    case "light": light = value
    case "dark": dark = value
    default: return
    }
  }

  /// How each style looks with so many colours: 0, 8, 16 or 256.
  package func resolved(colours: Int) -> ResolvedTheme {
    ResolvedTheme(self, colours: colours)
  }
}
