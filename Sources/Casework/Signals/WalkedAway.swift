/// Whether the words of why a client left say that they walked away.
///
/// A leaving that was planned is none of what shows that the step outside was too big. What stands there is
/// free text, so that only words count that hardly mean anything else; who logs that somebody left by
/// themselves needs none. Source: Guide, "Default signal rules", B4; how it is read is ours.
struct WalkedAway {
  private let words: [String]

  init(_ reason: String) {
    words = SortKey.key(for: reason).split { !($0.isLetter || $0.isNumber) }.map { String($0) }
  }

  /// Whether they say so; not where they say that it was not so.
  var isSaid: Bool {
    guard !words.contains(where: { Self.denials.contains($0) }) else { return false }
    return Self.signs.contains { stems in
      stems.allSatisfy { stem in words.contains { $0.hasPrefix(stem) } }
    }
  }

  private static let denials: Set<String> = ["geen", "niet", "no", "not", "planned", "gepland"]

  private static let signs = [
    ["eenzijdig"], ["weggelopen"], ["weglopen"], ["onttrok"], ["onttrekking"], ["abscond"],
    ["unilateral"], ["walked", "away"], ["walked", "out"], ["ran", "away"], ["zelf", "vertrok"],
    ["zelf", "opgestapt"], ["left", "themselves"],
  ]
}
