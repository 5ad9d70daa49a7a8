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
  /// which a letter with a full stop is an initial.
  ///
  /// A beginning of a word is not enough: who is in contact is not to be found by trying.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isCalled(_ typed: String) -> Bool {
    let wanted = Self.words(of: typed)
    guard wanted.contains(where: { !$0.isInitial }) else { return false }
    return allNames.contains { name in
      var left = Self.words(of: name).map(\.text)
      return wanted.allSatisfy { word in
        let place = left.firstIndex { word.isInitial ? $0.hasPrefix(word.text) : $0 == word.text }
        guard let place else { return false }
        left.remove(at: place)
        return true
      }
    }
  }

  /// The words of a name as they are compared; a letter with a full stop stands for a word that begins so.
  private static func words(of name: String) -> [(text: String, isInitial: Bool)] {
    SortKey.key(for: name).split { $0.isWhitespace || $0 == "," }.map { word in
      let text = String(word)
      return text.count == 2 && text.hasSuffix(".")
        ? (text: String(text.dropLast()), isInitial: true) : (text: text, isInitial: false)
    }
  }
}
