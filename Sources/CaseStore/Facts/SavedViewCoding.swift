import Casework
import StrictJSON

extension JSONWriter {
  /// Writes a named view of the list.
  mutating func savedView(_ value: SavedView) {
    object { writer in
      writer.member("name", value.name)
      writer.member("settings", value.settings)
      writer.member("owner", ifAny: value.owner)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads a named view of the list.
  mutating func savedView() throws(JSONError) -> SavedView {
    var viewName: String?
    var settings: String?
    var owner: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": viewName = try reader.string()
      case "settings": settings = try reader.string()
      case "owner": owner = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return SavedView(
      name: try required(viewName), settings: try required(settings), owner: owner,
      unread: unread)
  }
}
