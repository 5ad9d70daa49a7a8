import Casework
import StrictJSON

extension JSONWriter {
  /// Writes why and how long a bottleneck rests.
  mutating func signalRest(_ rest: SignalRest) {
    object { writer in
      writer.member("reason", rest.reason)
      writer.member("until", rest.until.iso)
      writer.member("on", rest.on.iso)
      writer.member("by", ifAny: rest.by)
      writer.unread(rest.unread)
    }
  }
}

extension JSONReader {
  /// Reads why and how long a bottleneck rests.
  mutating func signalRest() throws(JSONError) -> SignalRest {
    var reason: String?
    var until: Day?
    var on: Day?
    var by: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "reason": reason = try reader.string()
      case "until": until = try reader.day()
      case "on": on = try reader.day()
      case "by": by = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return SignalRest(
      reason: try required(reason), until: try required(until), on: try required(on), by: by,
      unread: unread)
  }
}
