import Screen

/// What has a look of its own in a theme: a role, or a kind of row.
struct ThemePart: Hashable, Sendable {
  /// The place in tables, from 0 to `count - 1`.
  let index: Int

  static let chosenRow = ThemePart(index: Role.count)
  static let focusedRow = ThemePart(index: Role.count + 1)
  static let count = Role.count + 2

  private init(index: Int) { self.index = index }

  init(_ role: Role) { index = role.index }

  /// The part of a name in a theme file.
  init?(name: String) {
    if let role = Role(rawValue: name) {
      self.init(role)
    } else if name == "row.chosen" {
      self = .chosenRow
    } else if name == "row.focused" {
      self = .focusedRow
    } else {
      return nil
    }
  }

  /// Every part with its name in the file.
  static var all: [(part: ThemePart, name: String)] {
    Role.allCases.map { (ThemePart($0), $0.rawValue) }
      + [(.chosenRow, "row.chosen"), (.focusedRow, "row.focused")]
  }
}
