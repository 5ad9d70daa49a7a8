/// For how long a worker may see a contact on the person's word, while the contact person is away.
///
/// Source: our own proposal; see Guide, "What a practitioner records".
package struct StandInDays: Hashable, Sendable {
  /// The day on which the person allowed it, which tells the absence from others.
  package let givenOn: Day
  /// The last day of the absence, as it was known then.
  package let until: Day

  package init(givenOn: Day, until: Day) {
    self.givenOn = givenOn
    self.until = until
  }

  /// Both days out of a fact such as `2026-11-23/2027-02-21`; nil for anything else.
  package init?(_ fact: Fact) {
    let days = (fact.text ?? "").split(separator: "/").compactMap { Day(iso: $0) }
    guard days.count == 2 else { return nil }
    self.init(givenOn: days[0], until: days[1])
  }

  /// Both days as `2026-11-23/2027-02-21`.
  package var text: String { givenOn.iso + "/" + until.iso }
}

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

  /// Whether a worker stands in on a day: the permission ends with the absence in which it was given, also where the
  /// contact person is back before that, and another absence does not bring it back.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isStandIn(_ worker: WorkerID, in team: Team, on today: Day) -> Bool {
    guard let days = standIns[worker], today <= days.until else { return false }
    guard let person = plan?.contactPerson, team.members[person] != nil,
      !team.hasLeft(person, by: today)
    else { return true }
    return team.absences(of: person).contains {
      $0.absence.covers(today) && $0.absence.covers(days.givenOn)
    }
  }

  /// Who stands in on a day, and until when.
  package func standingIn(in team: Team, on today: Day) -> [(worker: WorkerID, until: Day)] {
    standIns.filter { isStandIn($0.key, in: team, on: today) }
      .map { (worker: $0.key, until: $0.value.until) }
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
