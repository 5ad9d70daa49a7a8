import Casework
import StrictJSON

extension JSONWriter {
  /// Writes what was agreed about contact after care.
  mutating func contactPlan(_ value: ContactPlan) {
    object { writer in
      writer.member("wanted", value.isWanted)
      writer.member("agreed", ifAny: value.agreedOn)
      writer.member("person", ifAny: value.contactPerson)
      writer.member("rhythmDays", ifAny: value.rhythmDays)
      writer.member("channel", ifAny: value.channel)
      writer.member("ended", ifAny: value.endedOn)
      writer.member("endedBy", ifAny: value.endedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes a moment of contact.
  mutating func contactMoment(_ value: ContactMoment) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("initiator", value.initiatorWord)
      writer.member("channel", ifAny: value.channel)
      writer.member("reached", value.isReached)
      writer.member("mood", ifAny: value.mood)
      writer.member("meaning", ifAny: value.meaning)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads what was agreed about contact after care.
  mutating func contactPlan() throws(JSONError) -> ContactPlan {
    var isWanted: Bool?
    var agreedOn: Day?
    var contactPerson: WorkerID?
    var rhythmDays: Int?
    var channel: String?
    var endedOn: Day?
    var endedBy: String?
    var unread = Unread()
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "wanted": isWanted = try reader.bool()
      case "agreed": agreedOn = try reader.day()
      case "person": contactPerson = try reader.worker()
      case "rhythmDays": rhythmDays = try reader.integer()
      case "channel": channel = try reader.string()
      case "ended": endedOn = try reader.day()
      case "endedBy": endedBy = try reader.string()
      default: unread.members[name] = try reader.rawText()
      }
    }
    return ContactPlan(
      isWanted: try required(isWanted), agreedOn: agreedOn, contactPerson: contactPerson,
      rhythmDays: rhythmDays, channel: channel, endedOn: endedOn, endedBy: endedBy, unread: unread)
  }

  /// Reads a moment of contact.
  mutating func contactMoment() throws(JSONError) -> ContactMoment {
    var on: Day?
    var initiatorWord: String?
    var channel: String?
    var isReached: Bool?
    var mood: String?
    var meaning: String?
    var unread = Unread()
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "initiator": initiatorWord = try reader.string()
      case "channel": channel = try reader.string()
      case "reached": isReached = try reader.bool()
      case "mood": mood = try reader.string()
      case "meaning": meaning = try reader.string()
      default: unread.members[name] = try reader.rawText()
      }
    }
    return ContactMoment(
      on: try required(on), initiatorWord: try required(initiatorWord), channel: channel,
      isReached: try required(isReached), mood: mood, meaning: meaning, unread: unread)
  }
}
