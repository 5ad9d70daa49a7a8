import Casework
import StrictJSON

// What was told, met and agreed in a case.

extension JSONWriter {
  /// Writes a line of what was agreed.
  mutating func line(_ value: PlanLine) {
    object { writer in
      writer.member("kind", value.kindWord)
      writer.member("text", value.text)
      writer.member("who", ifAny: value.who)
      writer.member("whom", ifAny: value.whom)
      writer.member("how", ifAny: value.how)
      writer.member("within", ifAny: value.within)
      writer.member("day", ifAny: value.day)
      writer.member("agrees", ifAny: value.clientAgrees)
      writer.member("law", ifAny: value.lawWord)
      writer.member("at", value.at.iso)
      writer.member("by", ifAny: value.by)
      writer.member("place", ifAny: value.place)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes a first meeting.
  mutating func meeting(_ value: Meeting) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("how", ifAny: value.how)
      writer.member("present", ifAny: value.present)
      writer.member("allThree", ifAny: value.areAllThree)
      writer.member("by", ifAny: value.by)
      writer.unread(value.unread)
    }
  }

  /// Writes somebody who is invited.
  mutating func attendee(_ value: Attendee) {
    object { writer in
      writer.member("name", value.name)
      writer.member("role", value.roleWord)
      writer.member("invited", ifAny: value.invitedOn)
      writer.member("present", ifAny: value.wasPresent)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes what a party says to the intended result.
  mutating func consent(_ value: PartyConsent) {
    object { writer in
      writer.member("agrees", value.agrees)
      writer.member("on", value.on.iso)
      writer.member("words", ifAny: value.words)
      writer.member("by", ifAny: value.by)
      writer.member("texts", ifAny: value.texts)
      writer.unread(value.unread)
    }
  }

  /// Writes who sees to a basic condition.
  mutating func conditionStep(_ value: ConditionStep) {
    object { writer in
      writer.member("who", ifAny: value.who)
      writer.member("by", ifAny: value.by)
      writer.member("note", ifAny: value.note)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads a line of what was agreed.
  mutating func line() throws(JSONError) -> PlanLine {
    var kindWord: String?
    var text: String?
    var at: Moment?
    var line = PlanLine(
      kindWord: "", text: "", at: Moment(secondsSince1970: 0, offsetSeconds: 0))
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "kind": kindWord = try reader.string()
      case "text": text = try reader.string()
      case "who": line.who = try reader.string()
      case "whom": line.whom = try reader.string()
      case "how": line.how = try reader.string()
      case "within": line.within = try reader.string()
      case "day": line.day = try reader.day()
      case "agrees": line.clientAgrees = try reader.bool()
      case "law": line.lawWord = try reader.string()
      case "at": at = try reader.moment()
      case "by": line.by = try reader.worker()
      case "place": line.place = try reader.integer()
      case "binned": line.binned = try reader.moment()
      case "binnedBy": line.binnedBy = try reader.worker()
      default: line.unread.members[name.text] = try reader.rawText()
      }
    }
    line.kindWord = try required(kindWord)
    line.text = try required(text)
    line.at = try required(at)
    return line
  }

  /// Reads a first meeting.
  mutating func meeting() throws(JSONError) -> Meeting {
    var on: Day?
    var how: String?
    var present: String?
    var areAllThree: Bool?
    var by: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "how": how = try reader.string()
      case "present": present = try reader.string()
      case "allThree": areAllThree = try reader.bool()
      case "by": by = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Meeting(
      on: try required(on), how: how, present: present, areAllThree: areAllThree, by: by,
      unread: unread)
  }

  /// Reads somebody who is invited.
  mutating func attendee() throws(JSONError) -> Attendee {
    var person: String?
    var role: String?
    var invited: Day?
    var wasPresent: Bool?
    var binned: Moment?
    var binnedBy: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": person = try reader.string()
      case "role": role = try reader.string()
      case "invited": invited = try reader.day()
      case "present": wasPresent = try reader.bool()
      case "binned": binned = try reader.moment()
      case "binnedBy": binnedBy = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var value = Attendee(
      name: try required(person), roleWord: try required(role), invitedOn: invited,
      wasPresent: wasPresent, unread: unread)
    value.binned = binned
    value.binnedBy = binnedBy
    return value
  }

  /// Reads what a party says to the intended result.
  mutating func consent() throws(JSONError) -> PartyConsent {
    var agrees: Bool?
    var on: Day?
    var words: String?
    var by: WorkerID?
    var texts: String?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "agrees": agrees = try reader.bool()
      case "on": on = try reader.day()
      case "words": words = try reader.string()
      case "by": by = try reader.worker()
      case "texts": texts = try reader.string()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return PartyConsent(
      agrees: try required(agrees), on: try required(on), words: words, by: by, texts: texts,
      unread: unread)
  }

  /// Reads who sees to a basic condition.
  mutating func conditionStep() throws(JSONError) -> ConditionStep {
    var step = ConditionStep()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "who": step.who = try reader.string()
      case "by": step.by = try reader.day()
      case "note": step.note = try reader.string()
      default: step.unread.members[name.text] = try reader.rawText()
      }
    }
    return step
  }
}
