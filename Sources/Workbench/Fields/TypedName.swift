/// A name that somebody types where one of several is chosen.
enum TypedName {
  /// Whether a label begins with what was typed, or one of its words does: who is called `M. Verzinsel` is found by
  /// the family name as well.
  ///
  /// A word in the middle takes three letters, because one or two begin too many.
  ///
  /// - Parameters:
  ///   - label: What stands in the list.
  ///   - typed: What was typed so far.
  /// - Returns: True where nothing was typed.
  static func begins(_ label: String, with typed: [Character]) -> Bool {
    if begins(label[...], with: typed) { return true }
    guard typed.count >= 3 else { return false }
    return label.indices.contains { place in
      label[place] == " " && begins(label[label.index(after: place)...], with: typed)
    }
  }

  private static func begins(_ label: Substring, with typed: [Character]) -> Bool {
    label.count >= typed.count && zip(label, typed).allSatisfy(Letter.isSame)
  }
}
