import Casework
import StrictJSON

extension JSONWriter {
  /// Writes what was recorded about a do.
  mutating func doRecord(_ record: DoRecord) {
    object { writer in
      writer.member("state", record.state.rawValue)
      if !record.completions.isEmpty {
        writer.name("completions")
        writer.array { writer in
          for completion in record.completions { writer.completion(completion) }
        }
      }
      writer.member("reason", ifAny: record.reason)
      writer.member("until", ifAny: record.until)
      writer.member("by", ifAny: record.by)
      writer.member("at", ifAny: record.at)
      writer.unread(record.unread)
    }
  }

  /// Writes one time that a do was done.
  mutating func completion(_ value: Completion) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("by", ifAny: value.by)
      writer.member("at", ifAny: value.at)
      writer.member("proof", ifAny: value.proof)
      writer.member("provenBy", ifAny: value.provenBy?.rawValue)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads what was recorded about a do.
  mutating func doRecord() throws(JSONError) -> DoRecord {
    var state: DoRecord.State?
    var record = DoRecord()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "state": state = try reader.word(DoRecord.State.self)
      case "completions":
        try reader.array { (reader) throws(JSONError) in
          record.completions.append(try reader.completion())
        }
      case "reason": record.reason = try reader.string()
      case "until": record.until = try reader.day()
      case "by": record.by = try reader.worker()
      case "at": record.at = try reader.moment()
      default: record.unread.members[name.text] = try reader.rawText()
      }
    }
    record.state = try required(state)
    return record
  }

  /// Reads one time that a do was done.
  mutating func completion() throws(JSONError) -> Completion {
    var on: Day?
    var by: WorkerID?
    var at: Moment?
    var proof: String?
    var provenBy: ProvingFact?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "by": by = try reader.worker()
      case "at": at = try reader.moment()
      case "proof": proof = try reader.string()
      case "provenBy": provenBy = try reader.word(ProvingFact.self)
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Completion(
      on: try required(on), by: by, at: at, proof: proof, provenBy: provenBy, unread: unread)
  }
}
