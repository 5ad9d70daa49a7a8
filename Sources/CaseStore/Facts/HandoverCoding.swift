import Casework
import StrictJSON

extension JSONWriter {
  /// Writes who handed a case to whom, and whether it was accepted.
  mutating func handover(_ handover: Handover) {
    object { writer in
      writer.member("from", ifAny: handover.from)
      writer.member("by", handover.by.text)
      writer.member("to", handover.to.text)
      writer.member("on", handover.on.iso)
      writer.member("acceptedOn", ifAny: handover.acceptedOn)
      writer.member("acceptedBy", ifAny: handover.acceptedBy)
      writer.member("declinedOn", ifAny: handover.declinedOn)
      writer.member("reason", ifAny: handover.reason)
      writer.unread(handover.unread)
    }
  }
}

extension JSONReader {
  /// Reads who handed a case to whom, and whether it was accepted.
  mutating func handover() throws(JSONError) -> Handover {
    var from: WorkerID?
    var by: WorkerID?
    var to: WorkerID?
    var on: Day?
    var acceptedOn: Day?
    var acceptedBy: WorkerID?
    var declinedOn: Day?
    var reason: String?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "from": from = try reader.worker()
      case "by": by = try reader.worker()
      case "to": to = try reader.worker()
      case "on": on = try reader.day()
      case "acceptedOn": acceptedOn = try reader.day()
      case "acceptedBy": acceptedBy = try reader.worker()
      case "declinedOn": declinedOn = try reader.day()
      case "reason": reason = try reader.string()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Handover(
      from: from, by: try required(by), to: try required(to), on: try required(on),
      acceptedOn: acceptedOn, acceptedBy: acceptedBy, declinedOn: declinedOn, reason: reason,
      unread: unread)
  }
}
