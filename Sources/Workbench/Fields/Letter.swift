/// Letters that lead somewhere, the same with and without Shift.
enum Letter {
  /// Whether two letters are the same key.
  ///
  /// Nothing is the same as a missing letter.
  static func isSame(_ left: Character?, _ right: Character?) -> Bool {
    guard let left, let right else { return false }
    return left.lowercased() == right.lowercased()
  }
}
