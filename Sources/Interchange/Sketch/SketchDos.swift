import Casework
import StrictJSON

// The do's of a case in a sketch file.
extension SketchReader {
  mutating func dos(_ row: inout SketchObject, into made: inout Case) {
    guard var listed = object(&row, "do") else { return }
    for id in DoID.allCases {
      guard var entry = object(&listed, id.rawValue) else { continue }
      made.doDues[id] = day(&entry, "due_day")
      made.doOwners[id] = worker(&entry, "owner")
      made.doRecords[id] = record(&entry, of: id)
    }
    keepRest(of: listed, as: "do", in: &made)
  }

  private mutating func record(_ entry: inout SketchObject, of id: DoID) -> DoRecord? {
    let path = entry.path("state")
    let word = string(&entry, "state")
    let days = completionDays(&entry)
    let by = worker(&entry, "by")
    let proof = text(&entry, "proof")
    let reason = text(&entry, "reason")
    let until = day(&entry, "until_day")
    let completions = days.map { Completion(on: $0, by: by, proof: proof) }
    let state = word.flatMap(SketchDoState.init)
    var kept: [String: String] = [:]
    if let word, state == nil {
      report(.unknownWord(word), at: path)
      kept["state"] = JSONValue.string(word).text
    }
    let unread = unread(entry, keeping: kept)
    switch state {
    case .done:
      return DoRecord(
        state: .done, completions: completions, reason: reason, by: by, unread: unread)
    case .notApplicable:
      return DoRecord(
        state: .notApplicable, completions: completions, reason: reason, by: by, unread: unread)
    case .exempt:
      return DoRecord(
        state: .exempt, completions: completions, reason: reason, until: until, by: by,
        unread: unread)
    case .open, nil:
      // That a do is open need not be recorded, unless it says that the do applies at all.
      let record = DoRecord(
        state: .open, completions: completions, reason: reason, until: until, unread: unread)
      switch id {
      case .R5, .I6: return record
      default: return record == DoRecord() ? nil : record
      }
    }
  }

  /// The days on which it was done: `day`, and `earlier_days` for a do that comes back.
  private mutating func completionDays(_ entry: inout SketchObject) -> [Day] {
    var days: [Day] = []
    if let values = entry.take("earlier_days") {
      for value in values.array ?? [.null] {
        guard let number = value.integer, let day = day(number) else {
          report(value.integer == nil ? .wrongType : .outOfRange, at: entry.path("earlier_days"))
          continue
        }
        days.append(day)
      }
    }
    if let last = day(&entry, "day") { days.append(last) }
    return days.sorted()
  }
}

/// The words for the state of a do in a sketch file.
private enum SketchDoState: String {
  case open, done
  case notApplicable = "not_applicable"
  case exempt
}
