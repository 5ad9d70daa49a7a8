import Casework

/// A sign for each worker who is called like a client, and for a team that is, while the names of clients are taken
/// out of a text.
///
/// Who has something or did it is written by the program and is no secret; only what people wrote is hidden. So such
/// a name comes into a text once the names of clients are out of it. Source: ours.
struct WorkerSigns {
  /// The team with these signs for names.
  private(set) var team: Team
  private var names: [Character: String] = [:]

  /// - Parameters:
  ///   - team: Whose members are named.
  ///   - hidden: What would hide their names.
  init(_ team: Team, hiding hidden: HiddenNames) {
    self.team = team
    for (place, worker) in team.members.keys.enumerated() {
      let name = team.shownName(of: worker)
      // Signs of a private plane are in nobody's text, and in no word.
      guard hidden.hidden(in: name) != name,
        let scalar = Unicode.Scalar(UInt32(Self.firstSign + place))
      else { continue }
      let sign = Character(scalar)
      names[sign] = name
      self.team.members[worker]?.name = String(sign)
    }
    // What the team is called stands above every screen: nobody wrote it about a client.
    guard hidden.hidden(in: team.name) != team.name,
      let scalar = Unicode.Scalar(UInt32(Self.firstSign + team.members.count))
    else { return }
    names[Character(scalar)] = team.name
    self.team.name = String(Character(scalar))
  }

  private static let firstSign = 0xF0000

  /// A text with the names of workers and of the team in it again.
  func named(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    return text.reduce(into: "") { $0 += names[$1] ?? String($1) }
  }
}
