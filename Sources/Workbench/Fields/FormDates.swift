import Screen

// What stands in a form only as long as a day of it stays what it was.
extension Form {
  /// Empties what was filled in for another day than the one that stands there now.
  ///
  /// It is filled in again where the day is the same after all.
  mutating func followDates() {
    for place in inputs {
      guard let date = rows[place].belongsTo, !rows[place].initial.isEmpty,
        let owner = inputs.first(where: { rows[$0].id == date })
      else { continue }
      let id = rows[place].id
      if entries[owner].raw != initialRaw(of: rows[owner]) {
        guard entries[place].raw == initialRaw(of: rows[place]),
          let empty = FormEntry(rows[place], holding: "")
        else { continue }
        entries[place] = empty
        emptied.insert(id)
      } else if emptied.remove(id) != nil, entries[place].raw.isEmpty,
        let filled = FormEntry(rows[place], holding: rows[place].initial)
      {
        entries[place] = filled
      }
    }
  }
}
