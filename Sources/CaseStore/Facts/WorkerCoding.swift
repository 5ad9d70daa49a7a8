import Casework
import StrictJSON

extension JSONWriter {
  /// Writes a member of the team.
  mutating func member(_ value: Worker) {
    object { writer in
      writer.member("name", value.name)
      writer.member("role", value.roleWord)
      writer.member("lastDay", ifAny: value.lastDay)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads a member of the team.
  mutating func member() throws(JSONError) -> Worker {
    var workerName: String?
    var roleWord: String?
    var lastDay: Day?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": workerName = try reader.string()
      case "role": roleWord = try reader.string()
      case "lastDay": lastDay = try reader.day()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return Worker(
      name: try required(workerName), roleWord: try required(roleWord), lastDay: lastDay,
      unread: unread)
  }
}
