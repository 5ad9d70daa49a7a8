import Casework
import Screen

// What stands in a form only as long as a day of it stays what it was.
extension Form {
  /// Empties what was filled in for another day than the one that stands there now.
  ///
  /// It is filled in again where the day is the same after all, and stays where a text gives no day: who made a
  /// slip meant no other one.
  mutating func followDates(_ reader: DateReader) {
    for place in inputs {
      guard let date = rows[place].belongsTo, !rows[place].initial.isEmpty,
        let owner = inputs.first(where: { rows[$0].id == date })
      else { continue }
      let id = rows[place].id
      let isOther = entries[owner].raw != initialRaw(of: rows[owner])
      if isOther, !isUnreadable(at: owner, reader) {
        // A time that was typed with that day is that day's, also where it is the time of now.
        guard !told.contains(id), entries[place].raw == initialRaw(of: rows[place]),
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

  /// Takes apart a day and a time that were typed in one row, where the form has a row for each: `23:50
  /// yesterday` is said in one breath.
  mutating func splitMoments(_ reader: DateReader) {
    for place in inputs {
      guard let date = rows[place].clockOf,
        let owner = inputs.first(where: { rows[$0].id == date })
      else { continue }
      for typed in [owner, place] {
        guard let said = DayAndClock(entries[typed].raw), !said.dayText.isEmpty,
          let clock = said.clock, let day = said.day(reader),
          let dayEntry = FormEntry(rows[owner], holding: reader.write(day)),
          let clockEntry = FormEntry(rows[place], holding: clock)
        else { continue }
        (entries[owner], entries[place]) = (dayEntry, clockEntry)
        (problems[rows[owner].id], problems[rows[place].id]) = (nil, nil)
        told.insert(rows[place].id)
      }
    }
  }
}
