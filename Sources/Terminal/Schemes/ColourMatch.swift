import Glibc

/// Finds the colours of a terminal that come closest to those of a scheme.
///
/// Only the colours from 16 on are the same on every terminal, so only those stand for a colour of
/// 256. How far two colours are apart is measured in Oklab, where equal steps look equal.
struct ColourMatch {
  private struct Candidate {
    var number: UInt8
    var rgb: RGB
    var lab: (Double, Double, Double)

    init(_ number: UInt8) {
      self.number = number
      rgb = Palette.colour(number)
      lab = ColourMatch.lab(rgb)
    }
  }

  private let candidates: [Candidate]
  /// Whether the colours must hold on a terminal with eight as well.
  let isOfFew: Bool

  /// Among the colours from 16 to 255.
  static let full = ColourMatch((16...255).map(Candidate.init), isOfFew: false)
  /// Among the first sixteen, without the dark grey that is black where there are eight.
  static let few = ColourMatch((0...15).filter { $0 != 8 }.map(Candidate.init), isOfFew: true)

  private init(_ candidates: [Candidate], isOfFew: Bool) {
    self.candidates = candidates
    self.isOfFew = isOfFew
  }

  /// The closest colour.
  func closest(to wanted: RGB) -> UInt8 { closest(to: wanted) { _ in true } }

  /// The closest colour for letters on a background.
  ///
  /// - Parameters:
  ///   - wanted: What the scheme says.
  ///   - background: The number of the colour behind the letters.
  ///   - contrast: The least contrast between the two, at most 4.5: one of black and white has that
  ///     with every colour. The letters become lighter or darker until they have it.
  /// - Returns: The number of the colour.
  func letters(_ wanted: RGB, on background: UInt8, contrast: Double) -> UInt8 {
    let back = Palette.colour(background)
    let backOfEight = Palette.colour(background % 8)
    return closest(to: wanted) { candidate in
      guard candidate.rgb.contrast(with: back) >= contrast else { return false }
      return !isOfFew || Palette.colour(candidate.number % 8).contrast(with: backOfEight) >= 3
    }
  }

  private func closest(to wanted: RGB, where suits: (Candidate) -> Bool) -> UInt8 {
    let lab = Self.lab(wanted)
    var best: (number: UInt8, distance: Double)?
    for candidate in candidates where suits(candidate) {
      let distance = Self.distance(lab, candidate.lab)
      if distance < best?.distance ?? .infinity { best = (candidate.number, distance) }
    }
    return best?.number ?? 7
  }

  /// Hue counts more than lightness: a red that has to be lighter stays a red.
  private static func distance(
    _ one: (Double, Double, Double), _ other: (Double, Double, Double)
  ) -> Double {
    let (light, a, b) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
    return light * light + 2 * (a * a + b * b)
  }

  /// Source: Björn Ottosson, "A perceptual color space for image processing", 2020.
  private static func lab(_ colour: RGB) -> (Double, Double, Double) {
    let (red, green, blue) = colour.light
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
      0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
      1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    )
  }
}
