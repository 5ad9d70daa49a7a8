import Casework
import StrictJSON

extension JSONWriter {
  /// Writes something that was done with an escalation.
  mutating func escalationAct(_ value: EscalationAct) {
    object { writer in
      writer.member("on", ifAny: value.on)
      writer.member("clock", ifAny: value.clock)
      writer.member("whom", ifAny: value.whom)
      writer.member("how", ifAny: value.how)
      writer.member("text", ifAny: value.text)
      writer.member("notYet", ifAny: value.notYet)
      writer.member("lesson", ifAny: value.lesson)
      writer.member("correction", ifAny: value.correction)
      writer.member("word", ifAny: value.word)
      writer.member("until", ifAny: value.until)
      if value.isBack { writer.member("back", true) }
      writer.member("second", ifAny: value.second)
      if value.isWithdrawn { writer.member("withdrawn", true) }
      writer.member("by", ifAny: value.by)
      writer.member("at", value.at.iso)
      if !value.earlier.isEmpty {
        writer.name("earlier")
        writer.array { writer in
          for act in value.earlier { writer.escalationAct(act) }
        }
      }
      writer.unread(value.unread)
    }
  }

  /// Writes what was decided about an escalation.
  mutating func decision(_ value: EscalationDecision) {
    object { writer in
      writer.member("escalation", value.escalation.text)
      writer.member("kind", value.kindWord)
      writer.member("text", ifAny: value.text)
      writer.member("backUp", ifAny: value.backUp)
      writer.member("who", ifAny: value.who)
      writer.member("until", ifAny: value.until)
      writer.member("on", value.on.iso)
      writer.member("task", ifAny: value.task?.text)
      writer.member("round", ifAny: value.round?.text)
      writer.member("place", ifAny: value.place)
      writer.member("by", ifAny: value.by)
      if value.isByLead { writer.member("lead", true) }
      writer.member("at", value.at.iso)
      writer.member("takenBack", ifAny: value.takenBack)
      writer.member("takenBackBy", ifAny: value.takenBackBy)
      writer.member("takenBackAt", ifAny: value.takenBackAt?.iso)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads what is done in a step of an escalation.
  mutating func escalationStep(_ step: EscalationStep) throws(JSONError) -> Fact {
    switch step {
    case .owner: .worker(try worker())
    case .review: .day(try day())
    case .report, .told, .outcome, .timeOut, .closing: .escalationAct(try escalationAct())
    }
  }

  private mutating func escalationAct() throws(JSONError) -> EscalationAct {
    var value = EscalationAct(by: nil, at: Moment(secondsSince1970: 0, offsetSeconds: 0))
    var at: Moment?
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": value.on = try reader.day()
      case "clock": value.clock = try reader.string()
      case "whom": value.whom = try reader.string()
      case "how": value.how = try reader.string()
      case "text": value.text = try reader.string()
      case "notYet": value.notYet = try reader.string()
      case "lesson": value.lesson = try reader.string()
      case "correction": value.correction = try reader.string()
      case "word": value.word = try reader.string()
      case "until": value.until = try reader.day()
      case "back": value.isBack = try reader.bool()
      case "second": value.second = try reader.worker()
      case "withdrawn": value.isWithdrawn = try reader.bool()
      case "by": value.by = try reader.worker()
      case "at": at = try reader.moment()
      case "earlier":
        try reader.array { (reader) throws(JSONError) in
          value.earlier.append(try reader.escalationAct())
        }
      default: value.unread.members[name.text] = try reader.rawText()
      }
    }
    value.at = try required(at)
    return value
  }

  /// Reads what was decided about an escalation.
  mutating func decision() throws(JSONError) -> EscalationDecision {
    var escalation: EntryID?
    var kindWord: String?
    var text: String?
    var backUp: String?
    var who: WorkerID?
    var until: Day?
    var on: Day?
    var task: EntryID?
    var round: EntryID?
    var place: Int?
    var by: WorkerID?
    var isByLead = false
    var at: Moment?
    var back: (why: String?, by: WorkerID?, at: Moment?) = (nil, nil, nil)
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "escalation": escalation = EntryID(try reader.string())
      case "kind": kindWord = try reader.string()
      case "text": text = try reader.string()
      case "backUp": backUp = try reader.string()
      case "who": who = try reader.worker()
      case "until": until = try reader.day()
      case "on": on = try reader.day()
      case "task": task = EntryID(try reader.string())
      case "round": round = EntryID(try reader.string())
      case "place": place = try reader.integer()
      case "by": by = try reader.worker()
      case "lead": isByLead = try reader.bool()
      case "at": at = try reader.moment()
      case "takenBack": back.why = try reader.string()
      case "takenBackBy": back.by = try reader.worker()
      case "takenBackAt": back.at = try reader.moment()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var value = EscalationDecision(
      try required(escalation), kindWord: try required(kindWord), text: text, backUp: backUp,
      who: who, until: until, on: try required(on), task: task, round: round, by: by,
      at: try required(at), unread: unread)
    (value.takenBack, value.takenBackBy, value.takenBackAt) = back
    value.isByLead = isByLead
    value.place = place
    return value
  }
}
