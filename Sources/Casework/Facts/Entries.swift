// The entries of a case's history: things that were said, happened, or were taken on.

/// What somebody wrote down, on the case or on one of its do's.
///
/// Notes are only ever added.
package struct Note: Hashable, Sendable {
  package var text: String
  package var by: WorkerID?
  package var at: Moment
  /// The do it was written on; nil for the case as a whole.
  package var about: DoID?
  package var unread: Unread

  package init(
    text: String, by: WorkerID?, at: Moment, about: DoID? = nil, unread: Unread = Unread()
  ) {
    self.text = text
    self.by = by
    self.at = at
    self.about = about
    self.unread = unread
  }
}

/// Something that happened, on a day.
package struct CaseEvent: Hashable, Sendable {
  /// What can happen to a case; the raw values are the words of the import format.
  package enum Kind: String, CaseIterable, Sendable {
    case arrival, contact, decision, departure, incident
    case indicationGranted = "indication_granted"
    case indicationRefused = "indication_refused"
    case intake
    case jointConsultation = "joint_consultation"
    case left
    case noShow = "no_show"
    case note
    case partnerContact = "partner_contact"
    case registration, relapse
    case staffWorry = "staff_worry"
    case timeOut = "time_out"

    /// Whether it matters which of two of them came first on a day: a doubt, and what answers it.
    var countsWithinDay: Bool {
      switch self {
      case .staffWorry, .partnerContact, .jointConsultation: true
      case .arrival, .contact, .decision, .departure, .incident, .indicationGranted,
        .indicationRefused, .intake, .left, .noShow, .note, .registration, .relapse, .timeOut:
        false
      }
    }
  }

  /// A word of `Kind`, or a word that this build does not know and keeps.
  package var kindWord: String
  package var on: Day
  package var text: String
  /// With whom of the partners, or of the client's network, somebody spoke; nil for nobody of them.
  package var with: EntryID?
  /// Who that was in words: who was on the line there, or somebody without a card.
  package var whom: String?
  package var by: WorkerID?
  /// When it was recorded, where the order within a day counts; nil where nobody kept it.
  package var at: Moment?
  package var unread: Unread

  package init(
    kindWord: String, on: Day, text: String, with: EntryID? = nil, whom: String? = nil,
    by: WorkerID?, at: Moment? = nil, unread: Unread = Unread()
  ) {
    self.kindWord = kindWord
    self.on = on
    self.text = text
    self.with = with
    self.whom = whom
    self.by = by
    self.at = at
    self.unread = unread
  }

  package var kind: Kind? { Kind.allCases.first { $0.rawValue == kindWord } }

  /// With whom somebody spoke, in words; nil where nobody is named.
  package func company(in team: Team) -> String? {
    let names = [with.flatMap { team.partners[$0]?.name }, whom].compactMap { $0?.nilIfBlank }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

/// A person's own task or appointment, beside the do's.
package struct CaseTask: Hashable, Sendable {
  package var text: String
  package var owner: WorkerID?
  package var due: Day?
  /// The office's clock for an appointment, as `14:30`; nil for a task.
  package var clock: String?
  package var doneOn: Day?
  /// Who ticked it; nil while it is open, and where that was not recorded.
  package var doneBy: WorkerID?
  /// When it was put in the bin; nil while it counts.
  package var binned: Moment?
  /// Who put it there; nil while it counts, and where that was not recorded.
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    text: String, owner: WorkerID?, due: Day? = nil, clock: String? = nil, doneOn: Day? = nil,
    doneBy: WorkerID? = nil,
    binned: Moment? = nil, binnedBy: WorkerID? = nil, unread: Unread = Unread()
  ) {
    self.text = text
    self.owner = owner
    self.due = due
    self.clock = clock
    self.doneOn = doneOn
    self.doneBy = doneBy
    self.binned = binned
    self.binnedBy = binnedBy
    self.unread = unread
  }
}

extension Case {
  /// What of a list of names the case has no item for; capitals make no difference.
  ///
  /// - Parameter wanted: The names, as the team writes them.
  /// - Returns: Those that lack, in the order of the list.
  package func informationLacking(of wanted: [String]) -> [String] {
    let names = Set(information.values.map { $0.name.lowercased() })
    return wanted.filter { !names.contains($0.lowercased()) }
  }
}

extension Team {
  /// Whether an item is on the list of information that the team wants of everybody; capitals make no difference.
  ///
  /// One of the list of which nothing is recorded is not asked for yet. Source: Guide, R4.
  package func wants(_ name: String) -> Bool {
    let name = name.lowercased()
    return standardInformation.contains { $0.lowercased() == name }
  }
}

/// An item of the standard information that is shared at registration.
///
/// Source: Guide, R4 and R5.
package struct InformationItem: Hashable, Sendable {
  /// How far the shelter is with getting it.
  package enum State: String, CaseIterable, Sendable {
    case missing, asked, received
    case notAvailable = "not_available"
  }
  package var name: String
  package var state: State
  /// The day on which the state was noticed.
  package var since: Day?
  /// What is done without it, when it is not to be had (R5).
  package var fallback: String?
  /// Who sees to it, and by when.
  package var owner: WorkerID?
  package var due: Day?
  /// When it was put in the bin; nil while it counts.
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    name: String, state: State, since: Day? = nil, fallback: String? = nil,
    owner: WorkerID? = nil, due: Day? = nil, unread: Unread = Unread()
  ) {
    self.name = name
    self.state = state
    self.since = since
    self.fallback = fallback
    self.owner = owner
    self.due = due
    self.unread = unread
  }

  /// Whether it is settled what is done without it, who sees to it and by when.
  ///
  /// Source: Guide, R5.
  package var isPlannedFor: Bool {
    fallback?.nilIfBlank != nil && owner != nil && due != nil
  }
}

/// How and why a case was closed.
package struct Closing: Hashable, Sendable {
  package var on: Day
  package var reason: String
  package var by: WorkerID?
  package var unread: Unread

  package init(on: Day, reason: String, by: WorkerID?, unread: Unread = Unread()) {
    self.on = on
    self.reason = reason
    self.by = by
    self.unread = unread
  }
}

/// Two people changed the same field: the first value stays current, this is the other one, kept
/// until somebody chooses.
package struct Conflict: Hashable, Sendable {
  package var field: Field
  /// The value that came second; nil when the field was to be emptied.
  package var value: Fact?
  package var by: WorkerID
  package var at: Moment

  package init(field: Field, value: Fact?, by: WorkerID, at: Moment) {
    self.field = field
    self.value = value
    self.by = by
    self.at = at
  }
}
