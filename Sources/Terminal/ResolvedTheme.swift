package import Screen

/// What each style looks like on one terminal.
package struct ResolvedTheme: Hashable, Sendable {
  /// The number of colours it was made for: 0, 8, 16 or 256.
  package let colours: Int
  private let looks: [Role: Look]
  private let chosen: Look
  private let focused: Look

  /// A theme for a terminal with so many colours; a role that it leaves out is plain.
  init(_ theme: Theme, colours: Int) {
    self.colours = colours
    var looks: [Role: Look] = [:]
    for role in Role.allCases {
      looks[role] = Self.fitted(theme.look(of: .role(role), colours: colours) ?? .plain, colours)
    }
    self.looks = looks
    chosen = Self.fitted(theme.look(of: .row(.chosen), colours: colours) ?? .plain, colours)
    focused = Self.fitted(theme.look(of: .row(.focused), colours: colours) ?? .plain, colours)
  }

  /// The look of a style.
  ///
  /// The focused row is reverse whatever the theme says, in one colour and never dim: it is the one
  /// thing on the screen that must be found at a glance.
  package func look(of style: Style) -> Look {
    var look = looks[style.role] ?? .plain
    switch style.row {
    case .plain: break
    case .chosen: look = Self.merged(look, chosen)
    case .focused:
      look.foreground = focused.foreground
      look.background = focused.background
      look.attributes.formUnion(focused.attributes.union(.reverse))
      look.attributes.remove(.dim)
    }
    return look
  }

  private static func merged(_ look: Look, _ row: Look) -> Look {
    Look(
      foreground: row.foreground ?? look.foreground, background: row.background ?? look.background,
      attributes: look.attributes.union(row.attributes))
  }

  /// Eight colours have no bright ones: the letters become bold instead.
  private static func fitted(_ look: Look, _ colours: Int) -> Look {
    guard colours == 8 else { return look }
    var look = look
    if let foreground = look.foreground, foreground > 7 {
      look.foreground = foreground % 8
      look.attributes.insert(.bold)
    }
    if let background = look.background { look.background = background % 8 }
    return look
  }
}
