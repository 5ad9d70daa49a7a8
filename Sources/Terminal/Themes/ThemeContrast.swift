package import Screen

/// Whether the letters of a theme can be read on what lies behind them.
///
/// Where a theme leaves a colour to the terminal, the terminal is taken for black with white
/// letters, or the other way round.
package struct ThemeContrast {
  /// What a terminal's own background is taken for.
  package enum Ground: Hashable, CaseIterable, Sendable { case dark, light }

  /// Letters that are too close to their background.
  package struct Fault: Hashable, Sendable {
    /// The role as it is named in a theme file.
    package var role: String
    package var row: Style.Row
    /// The number of colours of the terminal.
    package var colours: Int
    /// The contrast, and the least that it must be; from 1 to 21.
    package var contrast: Double
    package var least: Double
  }

  private let theme: Theme
  private let ground: Ground

  /// The contrast of a theme on a terminal with such a background.
  package init(of theme: Theme, on ground: Ground) {
    self.theme = theme
    self.ground = ground
  }

  /// The letters that cannot be read well.
  ///
  /// - Parameter least: Instead of what each role needs, this contrast for all.
  /// - Returns: One for each role, kind of row and number of colours.
  package func faults(least: Double? = nil) -> [Fault] {
    [256, 16, 8].flatMap { colours in faults(colours, least) }
  }

  private func faults(_ colours: Int, _ least: Double?) -> [Fault] {
    let resolved = theme.resolved(colours: colours)
    let rows: [Style.Row] = [.plain, .chosen, .focused]
    return Role.allCases.flatMap { role in
      rows.compactMap { row in
        let look = resolved.look(of: Style(role, row: row))
        let contrast = contrast(of: look)
        let wanted = Self.least(for: role, look, colours, least)
        guard contrast < wanted else { return nil }
        return Fault(
          role: role.rawValue, row: row, colours: colours, contrast: contrast, least: wanted)
      }
    }
  }

  /// The contrast of letters with their background.
  package func contrast(of look: Look) -> Double {
    let own: (letters: RGB, back: RGB) =
      ground == .dark ? (RGB.white, RGB.black) : (RGB.black, RGB.white)
    let back = look.background.map(Palette.colour) ?? own.back
    var letters = look.foreground.map(Palette.colour) ?? own.letters
    // Terminals draw dim letters with a third of the background in them.
    if look.attributes.contains(.dim) { letters = letters.blended(with: back, 1 / 3) }
    return letters.contrast(with: back)
  }

  /// The least contrast for a role: 4.5 for what is read, 3 for what may stand back.
  ///
  /// Of sixteen colours or fewer nobody knows how bright they are on this terminal; 3 is asked
  /// of those that stand on the terminal's own background.
  private static func least(
    for role: Role, _ look: Look, _ colours: Int, _ least: Double?
  ) -> Double {
    if let least { return colours == 8 ? min(3, least) : least }
    if colours == 8 || (colours == 16 && look.background == nil) { return 3 }
    return role.leastContrast
  }
}

extension Role {
  /// The least contrast of its letters with what is behind them, where both are known.
  ///
  /// Source: WCAG 2.2, 1.4.3 for text, 1.4.11 for lines, and for text that is switched off.
  package var leastContrast: Double {
    switch self {
    case .dim, .disabled, .border, .done: 3
    case .text, .heading, .label, .borderFocused, .title, .titleFocused, .header, .late, .today,
      .escalated, .changed, .signal, .saved, .problem, .question, .spoken, .message, .key, .hint,
      .field, .fieldFocused, .banner:
      4.5
    }
  }
}
