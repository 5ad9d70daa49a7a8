// How the room is shared as a text, for keeping it until the next start.
extension PaneSplit {
  /// The text that `init(text:)` reads; empty for the panes as they come.
  ///
  /// Such as `clients=40 roadmap=30 room=100 zoomed`.
  package var text: String {
    var parts: [String] = []
    if let clients { parts.append("clients=\(clients)") }
    if let roadmap { parts.append("roadmap=\(roadmap)") }
    if let room { parts.append("room=\(room)") }
    if isZoomed { parts.append("zoomed") }
    return parts.joined(by: " ")
  }

  /// What a text says.
  ///
  /// What it does not understand counts for nothing, so that a text of another build does no harm.
  package init(text: String) {
    var clients: Int?
    var roadmap: Int?
    var room: Int?
    var isZoomed = false
    for part in text.split(separator: " ") {
      let pair = part.split(separator: "=")
      let columns =
        pair.count == 2 ? Int(pair[1]).flatMap { (1...1000).contains($0) ? $0 : nil } : nil
      switch pair.first {
      case "clients": clients = columns
      case "roadmap": roadmap = columns
      case "room": room = columns
      case "zoomed": isZoomed = true
      default: break
      }
    }
    // A room without anything wanted in it says nothing.
    let isShared = clients != nil || roadmap != nil
    self.init(
      clients: clients, roadmap: roadmap, room: isShared ? room : nil, isZoomed: isZoomed)
  }
}
