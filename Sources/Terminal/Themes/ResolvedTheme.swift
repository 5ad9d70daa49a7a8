package import Screen

/// What each style looks like on one terminal.
package struct ResolvedTheme: Hashable, Sendable {
  /// The number of colours it was made for: 0, 8, 16 or 256.
  package let colours: Int
  /// Whose colours a role has that names none.
  private let text: Look
  /// By `Role.index`.
  private let looks: [Look]
  private let chosen: Look
  private let focused: Look

  /// A theme for a terminal with so many colours; a role that it leaves out is plain.
  init(_ theme: Theme, colours: Int) {
    self.colours = colours
    text = Self.fitted(theme.parts[Role.text.index], colours)
    looks = (0..<Role.count).map { Self.fitted(theme.parts[$0], colours) }
    chosen = Self.fitted(theme.parts[ThemePart.chosenRow.index], colours)
    focused = Self.fitted(theme.parts[ThemePart.focusedRow.index], colours)
  }

  /// The look of a style.
  ///
  /// A colour that a role leaves out is that of plain text; what that leaves out is the terminal's.
  ///
  /// The focused row is reverse whatever the theme says, in one colour and never dim: it is the one
  /// thing on the screen that must be found at a glance.
  package func look(of style: Style) -> Look {
    var look = looks[style.role.index]
    switch style.row {
    case .plain: break
    case .chosen: look = Self.merged(look, chosen)
    case .focused:
      look.foreground = focused.foreground
      look.background = focused.background
      look.attributes.formUnion(focused.attributes.union(.reverse))
      look.attributes.remove(.dim)
    }
    look.foreground = look.foreground ?? text.foreground
    look.background = look.background ?? text.background
    return look
  }

  private static func merged(_ look: Look, _ row: Look) -> Look {
    Look(
      foreground: row.foreground ?? look.foreground, background: row.background ?? look.background,
      attributes: look.attributes.union(row.attributes))
  }

  private static func fitted(_ forms: Theme.Forms, _ colours: Int) -> Look {
    var look = forms.look(colours: colours) ?? .plain
    guard colours == 8 else { return look }
    // Eight colours have no bright ones: the letters become bold instead.
    if let foreground = look.foreground, foreground > 7 {
      look.foreground = foreground % 8
      look.attributes.insert(.bold)
    }
    if let background = look.background { look.background = background % 8 }
    return look
  }
}
