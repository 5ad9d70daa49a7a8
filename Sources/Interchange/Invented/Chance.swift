/// Numbers that look random and are the same for the same seed, on every machine.
///
/// SplitMix64. It protects nothing.
struct Chance: Sendable {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// One of its own for the `index`-th thing of a seed.
  init(_ seed: UInt64, _ index: Int) {
    var chance = Chance(seed &+ UInt64(truncatingIfNeeded: index) &* 0xD1B5_4A32_D192_ED03)
    self.init(chance.next())
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below `limit`, which is at least 1.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func among(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number of a range, mostly near its beginning.
  mutating func early(_ range: ClosedRange<Int>) -> Int {
    let fraction = self.fraction()
    return range.lowerBound + Int(fraction * fraction * Double(range.count))
  }

  /// From 0 to below 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Whether something happens that happens in so many of a hundred times.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a list; an empty text where there is none.
  mutating func one(of list: [String]) -> String { list.isEmpty ? "" : list[below(list.count)] }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".unicodeScalars)

  /// A text of letters and digits.
  mutating func text(_ length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(Self.letters[below(Self.letters.count)]) }
    return String(text)
  }
}
