import Casework
import StrictJSON

extension JSONWriter {
  /// Writes a note.
  mutating func note(_ value: Note) {
    object { writer in
      writer.member("text", value.text)
      writer.member("by", ifAny: value.by)
      writer.member("at", value.at.iso)
      writer.member("about", ifAny: value.about?.rawValue)
      writer.unread(value.unread)
    }
  }

  /// Writes an event.
  mutating func event(_ value: CaseEvent) {
    object { writer in
      writer.member("kind", value.kindWord)
      writer.member("on", value.on.iso)
      writer.member("text", value.text)
      writer.member("with", ifAny: value.with?.text)
      writer.member("whom", ifAny: value.whom)
      writer.member("by", ifAny: value.by)
      writer.member("at", ifAny: value.at)
      writer.unread(value.unread)
    }
  }

  /// Writes a task.
  mutating func task(_ value: CaseTask) {
    object { writer in
      writer.member("text", value.text)
      writer.member("owner", ifAny: value.owner)
      writer.member("due", ifAny: value.due)
      writer.member("clock", ifAny: value.clock)
      writer.member("doneOn", ifAny: value.doneOn)
      writer.member("doneBy", ifAny: value.doneBy)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes an item of information.
  mutating func information(_ value: InformationItem) {
    object { writer in
      writer.member("name", value.name)
      writer.member("state", value.state.rawValue)
      writer.member("since", ifAny: value.since)
      writer.member("fallback", ifAny: value.fallback)
      writer.member("owner", ifAny: value.owner)
      writer.member("due", ifAny: value.due)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes how a case was closed.
  mutating func closing(_ value: Closing) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("reason", value.reason)
      writer.member("by", ifAny: value.by)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads a note.
  mutating func note() throws(JSONError) -> Note {
    var text: String?
    var by: WorkerID?
    var at: Moment?
    var about: DoID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "text": text = try reader.string()
      case "by": by = try reader.worker()
      case "at": at = try reader.moment()
      case "about": about = try reader.word(DoID.self)
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Note(
      text: try required(text), by: by, at: try required(at), about: about, unread: unread)
  }

  /// Reads an event.
  mutating func event() throws(JSONError) -> CaseEvent {
    var kindWord: String?
    var on: Day?
    var text: String?
    var with: EntryID?
    var whom: String?
    var by: WorkerID?
    var at: Moment?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "kind": kindWord = try reader.string()
      case "on": on = try reader.day()
      case "text": text = try reader.string()
      case "with": with = EntryID(try reader.string())
      case "whom": whom = try reader.string()
      case "by": by = try reader.worker()
      case "at": at = try reader.moment()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return CaseEvent(
      kindWord: try required(kindWord), on: try required(on), text: try required(text),
      with: with, whom: whom, by: by, at: at, unread: unread)
  }

  /// Reads a task.
  mutating func task() throws(JSONError) -> CaseTask {
    var text: String?
    var owner: WorkerID?
    var due: Day?
    var clock: String?
    var doneOn: Day?
    var doneBy: WorkerID?
    var binned: Moment?
    var binnedBy: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "text": text = try reader.string()
      case "owner": owner = try reader.worker()
      case "due": due = try reader.day()
      case "clock": clock = try reader.string()
      case "doneOn": doneOn = try reader.day()
      case "doneBy": doneBy = try reader.worker()
      case "binned": binned = try reader.moment()
      case "binnedBy": binnedBy = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return CaseTask(
      text: try required(text), owner: owner, due: due, clock: clock, doneOn: doneOn,
      doneBy: doneBy, binned: binned, binnedBy: binnedBy, unread: unread)
  }

  /// Reads an item of information.
  mutating func information() throws(JSONError) -> InformationItem {
    var itemName: String?
    var state: InformationItem.State?
    var since: Day?
    var fallback: String?
    var owner: WorkerID?
    var due: Day?
    var binned: Moment?
    var binnedBy: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": itemName = try reader.string()
      case "state": state = try reader.word(InformationItem.State.self)
      case "since": since = try reader.day()
      case "fallback": fallback = try reader.string()
      case "owner": owner = try reader.worker()
      case "due": due = try reader.day()
      case "binned": binned = try reader.moment()
      case "binnedBy": binnedBy = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var value = InformationItem(
      name: try required(itemName), state: try required(state), since: since,
      fallback: fallback, owner: owner, due: due, unread: unread)
    value.binned = binned
    value.binnedBy = binnedBy
    return value
  }

  /// Reads how a case was closed.
  mutating func closing() throws(JSONError) -> Closing {
    var on: Day?
    var reason: String?
    var by: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "reason": reason = try reader.string()
      case "by": by = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Closing(
      on: try required(on), reason: try required(reason), by: by, unread: unread)
  }
}
