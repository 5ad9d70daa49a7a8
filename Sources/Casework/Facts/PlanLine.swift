/// One line of what was agreed in a case: a goal, a task of somebody, a step of the ladder.
///
/// All kinds of line are one record with the same few members, because they are all filled in the
/// same way, during a talk, and all end up on one sheet. Which members a kind has is said by `parts`.
///
/// Source: Guide, "The 28 do's", I2 to I5, U2 to U4, E1 and E2.
package struct PlanLine: Hashable, Sendable {
  /// What a line is about; the raw values stand in the journal.
  package enum Kind: String, CaseIterable, Sendable {
    /// What the client wants to reach, in the client's words (I2, I3).
    case goal
    /// Care or support that is needed (I4).
    case support
    /// At a breach: what happens, and who does what within what time (I5).
    case role
    /// What is no reason to scale up, and stays in the house (I5).
    case staysInHouse
    /// A step of the ladder of upscaling, the lightest first (E1).
    case ladder
    /// Who backs us up, and when they can be reached (E2).
    case backUp
    /// Who is responsible for what (U2).
    case responsibility
    /// What each may expect of the other (U3).
    case expectation
    /// Who reports back what, and when (U4).
    case feedback
    /// What the client wants afterwards, in the client's words (V1).
    case intention
    /// Care that is wanted afterwards, and the law that pays for it (V2).
    case care
    /// Where somebody applied for it, and when (V3).
    case application
    /// Who was told that the client leaves.
    case informed
    /// Whom the client trusts, in the house or outside.
    ///
    /// Source: Duurzame Verbinding; Guide, "Relational care during the stay".
    case trusted
    /// A moment of attention beside the care, and what was celebrated; never a target.
    case attention
  }

  /// What a line can say beside its text.
  package enum Part: String, CaseIterable, Sendable {
    /// Who said it, does it, or gives it.
    case who
    /// To whom, of whom, or with whom it was talked over.
    case whom
    /// How, through what.
    case how
    /// Within what time, how often, or at what hours, in words.
    case within
    /// On which day, or by which.
    case day
    /// Whether the client agrees with it.
    case agrees
    /// Which law pays for it.
    case law
  }

  /// The laws that can pay for care after the stay.
  ///
  /// Source: Guide, "The 28 do's", V2, and "Vocabulary".
  package enum Law: String, CaseIterable, Sendable {
    /// Social support by the municipality.
    case wmo
    /// Long-term care.
    case wlz
    /// Care out of the health insurance.
    case zvw
    /// Forensic care, as long as a title lasts.
    case wfz
  }

  /// A word of `Kind`, or a word that this build does not know and keeps.
  package var kindWord: String
  package var text: String
  package var who: String?
  package var whom: String?
  package var how: String?
  package var within: String?
  package var day: Day?
  /// Whether the client agrees; nil while nobody has asked.
  package var clientAgrees: Bool?
  /// A word of `Law`; other words are kept.
  package var lawWord: String?
  /// When it was written down, which is also the order in which lines of a kind stand that nobody moved.
  package var at: Moment
  /// Where somebody put it among the lines of its kind, from 0; nil as long as nobody did.
  package var place: Int?
  package var by: WorkerID?
  /// When it was put in the bin; nil while it counts.
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    _ kind: Kind, text: String, who: String? = nil, whom: String? = nil, how: String? = nil,
    within: String? = nil, day: Day? = nil, clientAgrees: Bool? = nil, at: Moment,
    by: WorkerID? = nil
  ) {
    kindWord = kind.rawValue
    self.text = text
    self.who = who
    self.whom = whom
    self.how = how
    self.within = within
    self.day = day
    self.clientAgrees = clientAgrees
    self.at = at
    self.by = by
    unread = Unread()
  }

  /// A line out of a journal.
  package init(kindWord: String, text: String, at: Moment) {
    self.kindWord = kindWord
    self.text = text
    self.at = at
    unread = Unread()
  }

  package var kind: Kind? { Kind(rawValue: kindWord) }
}

extension PlanLine.Kind {
  /// What lines of this kind say beside their text, in the order in which it is asked.
  package var parts: [PlanLine.Part] {
    switch self {
    case .goal: [.who, .agrees, .day]
    case .support: [.who, .how, .day]
    case .role: [.who, .whom, .within, .how]
    case .staysInHouse: [.who]
    case .ladder: [.who, .within, .whom]
    case .backUp: [.how, .within]
    case .responsibility: [.who, .day]
    case .expectation: [.who, .whom]
    case .feedback: [.who, .whom, .within, .day]
    case .intention: [.day]
    case .care: [.law, .who]
    case .application: [.who, .day]
    case .informed: [.who, .day]
    case .trusted: [.how]
    case .attention: [.who, .day]
    }
  }
}

extension Case {
  /// The lines of a kind that count, in the order in which somebody put them, else as they were written down.
  ///
  /// What was written down since somebody moved one comes last.
  package func lines(_ kind: PlanLine.Kind) -> [(id: EntryID, line: PlanLine)] {
    lines.filter { $0.value.kind == kind && $0.value.binned == nil }
      .map { (id: $0.key, line: $0.value) }
      .sorted {
        let (mine, theirs) = ($0.line.place ?? .max, $1.line.place ?? .max)
        guard mine == theirs else { return mine < theirs }
        // Of one second the program that wrote them down counted them.
        let (left, right) = ($0.line.at.secondsSince1970, $1.line.at.secondsSince1970)
        return left == right ? $0.id.wasCounted(before: $1.id) : left < right
      }
  }

  /// The changes by which a line moves among the lines of its kind.
  ///
  /// - Parameters:
  ///   - id: The line.
  ///   - steps: By how many places; up where it is below zero.
  /// - Returns: One for each line that gets another place; none beyond the ends of the list.
  package func changes(moving id: EntryID, by steps: Int) -> [Change] {
    guard let moving = lines[id], moving.binned == nil, let kind = moving.kind else { return [] }
    var order = lines(kind)
    guard let from = order.firstIndex(where: { $0.id == id }),
      order.indices.contains(from + steps)
    else { return [] }
    let entry = order.remove(at: from)
    order.insert(entry, at: from + steps)
    return order.enumerated().compactMap { place, entry in
      guard entry.line.place != place else { return nil }
      var line = entry.line
      line.place = place
      return Change(.line(entry.id), was: .line(entry.line), now: .line(line))
    }
  }
}
