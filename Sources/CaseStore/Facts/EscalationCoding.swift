import Casework
import StrictJSON

extension JSONWriter {
  /// Writes a condition.
  mutating func condition(_ value: Condition) {
    object { writer in
      writer.member("kind", value.kindWord)
      writer.member("text", value.text)
      writer.member("ended", ifAny: value.endedOn)
      writer.unread(value.unread)
    }
  }

  /// Writes an escalation.
  mutating func escalation(_ value: Escalation) {
    object { writer in
      writer.member("status", value.statusWord)
      writer.member("known", value.knownOn.iso)
      writer.member("clock", ifAny: value.knownClock)
      writer.member("happened", ifAny: value.happenedOn)
      writer.member("happenedClock", ifAny: value.happenedClock)
      writer.member("severity", value.severity.rawValue)
      if value.wasAcute { writer.member("wasAcute", true) }
      writer.member("what", value.what)
      writer.member("condition", ifAny: value.condition?.text)
      writer.member("conditionWas", ifAny: value.conditionWas)
      writer.member("conditionEnded", ifAny: value.conditionEndedOn)
      writer.member("breach", value.isBreach)
      if value.isHouseRule { writer.member("houseRule", true) }
      if let isEveryoneSafe = value.isEveryoneSafe { writer.member("safe", isEveryoneSafe) }
      if value.wasUnsafe { writer.member("wasUnsafe", true) }
      writer.member("reportBy", ifAny: value.reportBy)
      writer.member("reportByClock", ifAny: value.reportByClock)
      writer.member("correction", ifAny: value.correction)
      writer.member("raisedAt", ifAny: value.raisedAt)
      writer.member("at", ifAny: value.recordedAt)
      writer.member("by", ifAny: value.recordedBy)
      writer.member("reported", ifAny: value.reportedOn)
      writer.member("clientTold", ifAny: value.clientToldOn)
      writer.member("owner", ifAny: value.owner)
      writer.member("review", ifAny: value.reviewOn)
      writer.member("upscaling", ifAny: value.upscaling)
      writer.member("backUp", ifAny: value.backUp)
      writer.member("closed", ifAny: value.closedOn)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads a condition.
  mutating func condition() throws(JSONError) -> Condition {
    var kindWord: String?
    var text: String?
    var endedOn: Day?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "kind": kindWord = try reader.string()
      case "text": text = try reader.string()
      case "ended": endedOn = try reader.day()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var condition = Condition(
      kindWord: try required(kindWord), text: try required(text), unread: unread)
    condition.endedOn = endedOn
    return condition
  }

  /// Reads an escalation.
  mutating func escalation() throws(JSONError) -> Escalation {
    var happened: (on: Day?, clock: String?) = (nil, nil)
    var statusWord: String?
    var knownOn: Day?
    var severity: Escalation.Severity?
    var what: String?
    var condition: ConditionID?
    var conditionWas: String?
    var conditionEndedOn: Day?
    var isBreach: Bool?
    var reportedOn: Day?
    var clientToldOn: Day?
    var owner: WorkerID?
    var reviewOn: Day?
    var upscaling: String?
    var backUp: String?
    var closedOn: Day?
    var clock: String?
    var isHouseRule = false
    var wasAcute = false
    var wasUnsafe = false
    var isEveryoneSafe: Bool?
    var reportBy: (on: Day?, clock: String?) = (nil, nil)
    var correction: String?
    var raisedAt: String?
    var recordedAt: Moment?
    var recordedBy: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "status": statusWord = try reader.string()
      case "known": knownOn = try reader.day()
      case "clock": clock = try reader.string()
      case "happened": happened.on = try reader.day()
      case "happenedClock": happened.clock = try reader.string()
      case "houseRule": isHouseRule = try reader.bool()
      case "wasAcute": wasAcute = try reader.bool()
      case "wasUnsafe": wasUnsafe = try reader.bool()
      case "safe": isEveryoneSafe = try reader.bool()
      case "reportBy": reportBy.on = try reader.day()
      case "reportByClock": reportBy.clock = try reader.string()
      case "correction": correction = try reader.string()
      case "raisedAt": raisedAt = try reader.string()
      case "at": recordedAt = try reader.moment()
      case "by": recordedBy = try reader.worker()
      case "severity": severity = try reader.severity()
      case "what": what = try reader.string()
      case "condition": condition = ConditionID(try reader.string())
      case "conditionWas": conditionWas = try reader.string()
      case "conditionEnded": conditionEndedOn = try reader.day()
      case "breach": isBreach = try reader.bool()
      case "reported": reportedOn = try reader.day()
      case "clientTold": clientToldOn = try reader.day()
      case "owner": owner = try reader.worker()
      case "review": reviewOn = try reader.day()
      case "upscaling": upscaling = try reader.string()
      case "backUp": backUp = try reader.string()
      case "closed": closedOn = try reader.day()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var value = Escalation(
      statusWord: try required(statusWord), knownOn: try required(knownOn),
      severity: try required(severity), what: try required(what), condition: condition,
      isBreach: try required(isBreach), reportedOn: reportedOn, clientToldOn: clientToldOn,
      owner: owner, reviewOn: reviewOn, upscaling: upscaling, backUp: backUp, closedOn: closedOn,
      unread: unread)
    value.conditionWas = conditionWas
    value.conditionEndedOn = conditionEndedOn
    value.knownClock = clock
    (value.happenedOn, value.happenedClock) = happened
    value.isHouseRule = isHouseRule
    value.wasAcute = wasAcute
    value.wasUnsafe = wasUnsafe
    value.isEveryoneSafe = isEveryoneSafe
    (value.reportBy, value.reportByClock) = reportBy
    value.correction = correction
    value.raisedAt = raisedAt
    value.recordedAt = recordedAt
    value.recordedBy = recordedBy
    return value
  }

  /// Reads how serious an escalation is, as a number from 1.
  private mutating func severity() throws(JSONError) -> Escalation.Severity {
    let start = position
    guard let severity = Escalation.Severity(rawValue: try integer()) else {
      throw error(.unacceptableValue, at: start)
    }
    return severity
  }
}
