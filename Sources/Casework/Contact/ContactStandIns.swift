// Who may see a contact for some days only: on the person's word, while the contact person is away.
extension Contact {
  /// Whether a member of the team may see it on a day.
  ///
  /// - Parameters:
  ///   - worker: The member.
  ///   - team: The team, which knows who is away.
  ///   - today: The office's calendar day.
  /// - Returns: True for the contact person, for whom the person allowed, and for who stands in.
  package func isSeen(by worker: WorkerID, in team: Team, on today: Day) -> Bool {
    isSeen(by: worker) || isStandIn(worker, in: team, on: today)
  }

  /// Whether a worker stands in on a day: the permission ends with the absence for which it was given, and where the
  /// contact person is back before that.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isStandIn(_ worker: WorkerID, in team: Team, on today: Day) -> Bool {
    guard let until = standIns[worker], today <= until else { return false }
    return plan?.contactPerson.map { !team.isThere($0, on: today) } ?? true
  }

  /// Who stands in on a day, and until when.
  package func standingIn(in team: Team, on today: Day) -> [(worker: WorkerID, until: Day)] {
    standIns.filter { isStandIn($0.key, in: team, on: today) }
      .map { (worker: $0.key, until: $0.value) }
  }

  /// Whether somebody says one of the names it goes or went by: the whole name, or whole words of it in any order, in
  /// which a letter is an initial.
  ///
  /// A beginning of a word is not enough, and neither are initials and words such as `van` alone: who is in contact is
  /// not to be found by trying.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isCalled(_ typed: String) -> Bool {
    let said = Self.spellings(of: typed)
    return allNames.contains { name in
      Self.spellings(of: name).contains { words in said.contains { Self.says($0, in: words) } }
    }
  }

  /// Whether words mean somebody of a name: each is a word of it, and one of them tells people apart, or all are said.
  private static func says(_ said: [String], in name: [String]) -> Bool {
    var left = name
    var isWhole = !said.isEmpty
    // An initial takes what no whole word took.
    for word in said.filter({ $0.count > 1 }) + said.filter({ $0.count == 1 }) {
      if let place = left.firstIndex(of: word) {
        left.remove(at: place)
      } else if word.count == 1, let place = left.firstIndex(where: { $0.hasPrefix(word) }) {
        left.remove(at: place)
        isWhole = false
      } else {
        return false
      }
    }
    return isWhole && left.isEmpty || said.contains { $0.count > 2 && !NameParticle.isOne($0) }
  }

  /// The words of a name as they are compared, once for each way in which people write it.
  private static func spellings(of name: String) -> [[String]] {
    ([SortKey.key(for: name)] + SortKey.otherSpellings(of: name)).map { spelling in
      spelling.split { $0.isWhitespace || ",.-'".contains($0) }.map { String($0) }
    }
  }
}
