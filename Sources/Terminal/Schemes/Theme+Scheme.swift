import Screen

extension Theme {
  /// A theme in the colours of a scheme.
  ///
  /// Every letter has the contrast that its role needs, also where the scheme has less, and the
  /// background is the scheme's. Without colours it is like another theme.
  ///
  /// - Parameters:
  ///   - scheme: With all colours from base00 to base0F.
  ///   - name: The name of the theme.
  ///   - plain: How it looks without colours.
  init(_ scheme: Scheme, name: String, withoutColours plain: Theme) {
    self.init(name: name)
    about = [scheme.name, scheme.author].filter { !$0.isEmpty }.joined(separator: ", ")
    for role in Role.allCases {
      let use = Use(role)
      let index = role.index
      let least = role.leastContrast
      parts[index] = Forms(
        full: use.look(in: scheme, .full, least: least),
        few: use.look(in: scheme, .few, least: least), mono: plain.parts[index].look(colours: 0))
    }
    for part in [ThemePart.chosenRow, .focusedRow] {
      let attributes = plain.parts[part.index].look(colours: 0)?.attributes ?? []
      parts[part.index] = Forms(full: Look(attributes: attributes))
    }
  }
}

/// Which colours of a scheme a role has, and which attributes.
private struct Use {
  /// The numbers of the colours, the first that the scheme has.
  var letters: [UInt8]
  var background: UInt8 = 0x00
  var attributes: Look.Attributes = []

  private init(
    _ letters: [UInt8], on background: UInt8 = 0x00, _ attributes: Look.Attributes = []
  ) {
    self.letters = letters
    self.background = background
    self.attributes = attributes
  }

  /// Where base24 has a bright colour, what is bold is written in it.
  init(_ role: Role) {
    switch role {
    case .text, .title, .spoken: self.init([0x05])
    case .dim, .label, .done, .hint: self.init([0x04])
    case .disabled, .border: self.init([0x03])
    case .heading, .borderFocused, .titleFocused, .key: self.init([0x16, 0x0D], .bold)
    case .header: self.init([0x00], on: 0x0D)
    case .late, .problem: self.init([0x12, 0x08], .bold)
    case .escalated: self.init([0x09], .bold)
    case .today, .question: self.init([0x13, 0x0A], .bold)
    case .changed: self.init([0x15, 0x0C], .underline)
    case .signal: self.init([0x0C], [.bold, .reverse])
    case .saved: self.init([0x0B])
    case .message: self.init([0x05], .bold)
    case .field: self.init([0x05], .underline)
    case .fieldFocused: self.init([0x07], [.bold, .underline])
    case .banner: self.init([0x00], on: 0x09, .bold)
    }
  }

  /// How it looks with the colours of a terminal that come closest.
  func look(in scheme: Scheme, _ match: ColourMatch, least: Double) -> Look {
    let wanted = letters.lazy.compactMap { scheme.colours[$0] }.first ?? .white
    let behind = match.background(background, of: scheme)
    return Look(
      foreground: match.letters(wanted, on: behind, contrast: least), background: behind,
      attributes: attributes)
  }
}

extension ColourMatch {
  /// The colour of a terminal for a background.
  ///
  /// With few colours the screen itself is black or white: no scheme looks like anything else there.
  fileprivate func background(_ number: UInt8, of scheme: Scheme) -> UInt8 {
    let colour = scheme.colours[number] ?? .black
    guard isOfFew, number == 0 else { return closest(to: colour) }
    return colour.luminance < 0.18 ? 0 : 15
  }
}
