import Casework
import StrictJSON

// What the register of contact after care holds, beside plain texts.

extension JSONWriter {
  /// Writes what was agreed about contact after care.
  mutating func contactPlan(_ value: ContactPlan) {
    object { writer in
      writer.member("wanted", value.wantedWord)
      writer.member("agreed", ifAny: value.agreedOn)
      writer.member("person", ifAny: value.contactPerson)
      writer.member("rhythmDays", ifAny: value.rhythmDays)
      writer.member("channel", ifAny: value.channel)
      writer.member("avoid", ifAny: value.avoid)
      writer.member("whoKnows", ifAny: value.whoKnows)
      writer.member("ownWords", ifAny: value.ownWords)
      writer.member("askAgain", ifAny: value.askAgainOn)
      writer.member("after", ifAny: value.saidAfter?.text)
      if let at = value.at { writer.member("at", at.iso) }
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
      writer.member("next", ifAny: value.next)
      writer.member("nextOn", ifAny: value.nextOn)
      writer.member("by", ifAny: value.by)
      if let at = value.at { writer.member("at", at.iso) }
      if value.isAfterEnd { writer.member("afterEnd", true) }
      writer.unread(value.unread)
    }
  }

  /// Writes a day that matters to a person.
  mutating func contactDate(_ value: ContactDate) {
    object { writer in
      writer.member("what", value.what)
      writer.member("kind", ifAny: value.kindWord)
      writer.member("on", value.on.iso)
      writer.member("yearly", value.isYearly)
      writer.member("by", ifAny: value.by)
      writer.unread(value.unread)
    }
  }

  /// Writes how a contact came to its end.
  mutating func contactDecision(_ value: ContactDecision) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("why", value.whyWord)
      writer.member("words", ifAny: value.words)
      writer.member("by", ifAny: value.by)
      writer.member("second", ifAny: value.second)
      writer.member("answered", ifAny: value.answeredOn)
      writer.member("to", ifAny: value.to)
      if let at = value.at { writer.member("at", at.iso) }
      writer.unread(value.unread)
    }
  }

  /// Writes what a contact means to two people.
  mutating func contactReflection(_ value: ContactReflection) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("ofPerson", ifAny: value.ofPerson)
      writer.member("ofWorker", ifAny: value.ofWorker)
      writer.member("by", ifAny: value.by)
      if let at = value.at { writer.member("at", at.iso) }
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads what was agreed about contact after care.
  mutating func contactPlan() throws(JSONError) -> ContactPlan {
    var wantedWord: String?
    var plan = ContactPlan(wantedWord: "")
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "wanted": wantedWord = try reader.string()
      case "agreed": plan.agreedOn = try reader.day()
      case "person": plan.contactPerson = try reader.worker()
      case "rhythmDays": plan.rhythmDays = try reader.integer()
      case "channel": plan.channel = try reader.string()
      case "avoid": plan.avoid = try reader.string()
      case "whoKnows": plan.whoKnows = try reader.string()
      case "ownWords": plan.ownWords = try reader.string()
      case "askAgain": plan.askAgainOn = try reader.day()
      case "after": plan.saidAfter = EntryID(try reader.string())
      case "at": plan.at = try reader.moment()
      default: plan.unread.members[name.text] = try reader.rawText()
      }
    }
    plan.wantedWord = try required(wantedWord)
    return plan
  }

  /// Reads a moment of contact.
  mutating func contactMoment() throws(JSONError) -> ContactMoment {
    var on: Day?
    var initiatorWord: String?
    var isReached: Bool?
    var moment = ContactMoment(on: Day(number: 0), initiatorWord: "", isReached: false)
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "initiator": initiatorWord = try reader.string()
      case "channel": moment.channel = try reader.string()
      case "reached": isReached = try reader.bool()
      case "mood": moment.mood = try reader.string()
      case "meaning": moment.meaning = try reader.string()
      case "next": moment.next = try reader.string()
      case "nextOn": moment.nextOn = try reader.day()
      case "at": moment.at = try reader.moment()
      case "by": moment.by = try reader.worker()
      case "afterEnd": moment.isAfterEnd = try reader.bool()
      default: moment.unread.members[name.text] = try reader.rawText()
      }
    }
    moment.on = try required(on)
    moment.initiatorWord = try required(initiatorWord)
    moment.isReached = try required(isReached)
    return moment
  }

  /// Reads a day that matters to a person.
  mutating func contactDate() throws(JSONError) -> ContactDate {
    var what: String?
    var on: Day?
    var by: WorkerID?
    var isYearly: Bool?
    var kindWord: String?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "what": what = try reader.string()
      case "kind": kindWord = try reader.string()
      case "on": on = try reader.day()
      case "yearly": isYearly = try reader.bool()
      case "by": by = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var date = ContactDate(
      what: try required(what), on: try required(on), isYearly: try required(isYearly),
      unread: unread)
    date.by = by
    date.kindWord = kindWord
    return date
  }

  /// Reads how a contact came to its end.
  mutating func contactDecision() throws(JSONError) -> ContactDecision {
    var on: Day?
    var whyWord: String?
    var ending = ContactDecision(on: Day(number: 0), whyWord: "")
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "why": whyWord = try reader.string()
      case "words": ending.words = try reader.string()
      case "by": ending.by = try reader.worker()
      case "second": ending.second = try reader.worker()
      case "answered": ending.answeredOn = try reader.day()
      case "to": ending.to = try reader.worker()
      case "at": ending.at = try reader.moment()
      default: ending.unread.members[name.text] = try reader.rawText()
      }
    }
    ending.on = try required(on)
    ending.whyWord = try required(whyWord)
    return ending
  }

  /// Reads what a contact means to two people.
  mutating func contactReflection() throws(JSONError) -> ContactReflection {
    var on: Day?
    var reflection = ContactReflection(on: Day(number: 0))
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "ofPerson": reflection.ofPerson = try reader.string()
      case "ofWorker": reflection.ofWorker = try reader.string()
      case "by": reflection.by = try reader.worker()
      case "at": reflection.at = try reader.moment()
      default: reflection.unread.members[name.text] = try reader.rawText()
      }
    }
    reflection.on = try required(on)
    return reflection
  }
}
