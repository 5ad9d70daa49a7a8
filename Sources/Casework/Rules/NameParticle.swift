/// The small words of names by which nobody is known alone: `van`, `de`, `el`.
package enum NameParticle {
  /// Whether a word is one, by its sort key.
  ///
  /// Source: our own proposal.
  package static func isOne(_ key: String) -> Bool { known.contains(key) }

  private static let known: Set<String> = [
    "de", "den", "der", "het", "van", "von", "ten", "ter", "te", "el", "al", "ben", "bin", "ibn",
    "la", "le", "da", "di", "dos", "du",
  ]
}
