import Screen
import Terminal
import Testing

/// What can be read in the themes compiled in, and by whom.
@Suite struct ThemeLegibilityTests {
  /// The terminals that each theme is made for; those with a background of their own suit all.
  private static func grounds(of name: String) -> [ThemeContrast.Ground] {
    switch name {
    case "default-dark": [.dark]
    case "default-light": [.light]
    default: ThemeContrast.Ground.allCases
    }
  }

  private static func theme(_ name: String) -> Theme { ThemeShelf().theme(named: name).theme }

  @Test(arguments: ThemeShelf.names.filter { $0 != "high-contrast" })
  func `letters stand out from what is behind them`(name: String) {
    for ground in Self.grounds(of: name) {
      // No colour of 256 reaches 4.5 with black and with white in every hue; 4.4 is within a hair.
      let faults = ThemeContrast(of: Self.theme(name), on: ground).faults().filter {
        name != "default" || $0.contrast < min($0.least, 4.4)
      }
      #expect(faults == [], "\(name) on a \(ground) terminal")
    }
  }

  @Test func `in high contrast every letter has seven to one, whatever the terminal`() {
    for ground in ThemeContrast.Ground.allCases {
      let contrast = ThemeContrast(of: Self.theme("high-contrast"), on: ground)
      #expect(contrast.faults(least: 7) == [])
      for role in Role.allCases {
        let look = Self.theme("high-contrast").resolved(colours: 256).look(of: Style(role))
        #expect(look.foreground != nil && look.background != nil && !look.attributes.contains(.dim))
      }
    }
  }

  @Test func `a theme with a background of its own has it behind everything`() {
    for name in ["dark", "light", "high-contrast", "night-shift"] {
      for colours in [8, 16, 256] {
        let theme = Self.theme(name).resolved(colours: colours)
        for role in Role.allCases {
          #expect(theme.look(of: Style(role)).background != nil, "\(role) in \(name)")
          #expect(theme.look(of: Style(role)).foreground != nil, "\(role) in \(name)")
        }
      }
    }
  }

  /// Kinds of things that stand beside each other on one screen and mean different things.
  ///
  /// Each has a word or a sign as well, which is all that is left without colours.
  private static let toTellApart: [(Role, Role)] = [
    (.late, .changed), (.late, .signal), (.changed, .signal), (.late, .done),
    (.escalated, .changed), (.escalated, .signal), (.title, .titleFocused),
    (.border, .borderFocused),
  ]

  @Test(arguments: ThemeShelf.names.filter { $0 != "mono" })
  func `no meaning is told by hue alone, whatever colours the eye can see`(name: String) {
    for ground in Self.grounds(of: name) {
      for colours in [8, 16, 256] {
        let theme = Self.theme(name).resolved(colours: colours)
        for (one, other) in Self.toTellApart {
          let looks = (theme.look(of: Style(one)), theme.look(of: Style(other)))
          if looks.0.attributes != looks.1.attributes { continue }
          if Self.isReversed(looks.0) != Self.isReversed(looks.1) { continue }
          for sight in Sight.allCases {
            let contrast = sight.contrast(looks.0, looks.1, on: ground)
            #expect(
              contrast >= 1.3,
              "\(one) and \(other) in \(name) with \(colours) colours, \(sight), \(ground)")
          }
        }
      }
    }
  }

  /// Whether it is written on a patch of its own.
  private static func isReversed(_ look: Look) -> Bool {
    guard let back = look.background, let letters = look.foreground else { return false }
    return Palette.colour(back).luminance > Palette.colour(letters).luminance
  }
}

/// How an eye sees colours.
private enum Sight: CaseIterable {
  case usual
  /// Without the cones for red, for green, for blue.
  case protanopia, deuteranopia, tritanopia

  /// How two looks differ in lightness, from 1 on.
  func contrast(_ one: Look, _ other: Look, on ground: ThemeContrast.Ground) -> Double {
    let (a, b) = (lightness(one, ground), lightness(other, ground))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func lightness(_ look: Look, _ ground: ThemeContrast.Ground) -> Double {
    let own = ground == .dark ? RGB.white : RGB.black
    let light = (look.foreground.map(Palette.colour) ?? own).light
    let seen = matrix.map { $0.0 * light.red + $0.1 * light.green + $0.2 * light.blue }
    return max(0, 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2])
  }

  /// Source: Machado, Oliveira and Fernandes, 2009, severity 1.0.
  private var matrix: [(Double, Double, Double)] {
    switch self {
    case .usual: [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
    case .protanopia:
      [
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
      ]
    case .deuteranopia:
      [
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
      ]
    case .tritanopia:
      [
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
      ]
    }
  }
}
