import Screen

// Rows of a form that are pointed at. Where somebody only comes to a row nothing in it changes; a
// choice that has the focus already goes to its next value, as with its keys.
extension Form {
  /// Follows a press on a row.
  ///
  /// - Parameters:
  ///   - place: The row's place among all rows.
  ///   - spot: The column in its field and the field's width; nil beside the field.
  ///   - reader: Reads the date that the form leaves.
  /// - Returns: Whether the list of the row's values is wanted, where they are too many to go through.
  @discardableResult
  mutating func press(
    row place: Int, at spot: (column: Int, width: Int)?, _ reader: DateReader
  ) -> Bool {
    guard inputs.contains(place) else { return false }
    away = 0
    let wasFocused = place == index
    if !wasFocused { go(to: place, reader) }
    guard let spot else { return false }
    switch entries[place] {
    case .heading: break
    case .text(var field):
      field.putCaret(atColumn: spot.column, width: spot.width)
      entries[place] = .text(field)
    case .date(var field):
      // In a day that somebody only came to, the first character replaces it, as with Tab.
      guard wasFocused else { break }
      field.putCaret(atColumn: spot.column, width: spot.width, reader)
      entries[place] = .date(field)
      isFresh = false
    case .choice:
      guard wasFocused else { break }
      if longChoice != nil { return true }
      _ = press(spot.column == 0 ? .left : .right, reader)
    }
    return false
  }
}
