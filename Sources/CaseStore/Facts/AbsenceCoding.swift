import Casework
import StrictJSON

extension JSONWriter {
  /// Writes how long somebody is away, and who stands in.
  mutating func absence(_ absence: Absence) {
    object { writer in
      writer.member("who", ifAny: absence.who)
      writer.member("standIn", ifAny: absence.standIn)
      writer.member("from", absence.from.iso)
      writer.member("until", absence.until.iso)
      writer.member("by", ifAny: absence.by)
      writer.unread(absence.unread)
    }
  }
}

extension JSONReader {
  /// Reads how long somebody is away, and who stands in.
  mutating func absence() throws(JSONError) -> Absence {
    var who: WorkerID?
    var standIn: WorkerID?
    var from: Day?
    var until: Day?
    var by: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "who": who = try reader.worker()
      case "standIn": standIn = try reader.worker()
      case "from": from = try reader.day()
      case "until": until = try reader.day()
      case "by": by = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Absence(
      of: who, standIn: standIn, from: try required(from), until: try required(until), by: by,
      unread: unread)
  }
}
