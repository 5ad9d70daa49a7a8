/// The day that a term counts from.
package enum Anchor: String, CaseIterable, Sendable {
  case registration, intake
  /// The real arrival, or the expected one while the client has not arrived.
  case arrival
  /// The end of the title or of the stay, whichever comes first.
  case end
  /// The day on which an item of information was found missing.
  case informationMissing
  /// The day on which a breach became known.
  case breachKnown
  /// The next joint consultation that is planned.
  case nextConsultation
}

/// A number of days after an anchor; before it when negative.
package struct Term: Hashable, Sendable {
  package var anchor: Anchor
  package var days: Int

  package init(_ anchor: Anchor, days: Int) {
    self.anchor = anchor
    self.days = days
  }

  /// The numbers of days that a team's own terms can have: ten years either way.
  ///
  /// What a journal says beyond that was not meant, and is too large to count with.
  package static let reach = -3660...3660
}

/// When a do is due, unless something else was agreed.
package struct Norm: Hashable, Sendable {
  /// How often a do is due: once, again and again, always, or when something happened.
  package enum Kind: String, CaseIterable, Sendable {
    case once, recurring, standing, conditional
  }

  package var kind: Kind
  /// The occasions on which it is due, in order; each is due on the earliest of its terms whose
  /// anchor is known.
  ///
  /// Most do's have one occasion.
  package var occasions: [[Term]]
  /// For a do that comes back: at most this many days after it was last done.
  package var intervalDays: Int?

  package init(kind: Kind, occasions: [[Term]], intervalDays: Int? = nil) {
    self.kind = kind
    self.occasions = occasions
    self.intervalDays = intervalDays
  }
}

/// The norms of all do's: the defaults of the content, or a team's own.
///
/// The guide gives no numbers: it says that partners must agree what "in time" means. Every term
/// here is a default that an agreement overrides. Source: Guide, "What shapes everything".
package struct Norms: Hashable, Sendable {
  /// A text that is the same as long as a team agreed the same; empty where it agreed nothing.
  package private(set) var agreedText = ""
  /// By `DoID.order`.
  private let norms: [Norm]
  /// The numbers of days in the rules for signals.
  package private(set) var signals: SignalTerms
  /// What was agreed with partners, which goes before the defaults.
  package private(set) var standing = StandingAgreements()
  /// Which days count as working days.
  package private(set) var calendar = WorkCalendar()

  /// - Parameter norms: One for each do; a do that is missing has no term.
  package init(_ norms: [DoID: Norm]) { self.init { norms[$0] } }

  /// - Parameters:
  ///   - signals: The numbers of days in the rules for signals.
  ///   - norm: Gives the norm of a do; nil for one that has no term.
  package init(signals: SignalTerms = SignalTerms(), _ norm: (DoID) -> Norm?) {
    self.signals = signals
    norms = DoID.allCases.map { norm($0) ?? Norm(kind: .once, occasions: []) }
  }

  /// The default norm of a do.
  package subscript(id: DoID) -> Norm { norms[id.order] }

  /// The norms of a team: these, with what the team agreed with its partners its own numbers of
  /// days for signals, and its holidays.
  package func agreed(by team: Team) -> Norms {
    var agreed = self
    var text = ""
    agreed.standing = StandingAgreements(team)
    if let holidays = team.holidays {
      agreed.calendar = WorkCalendar(words: holidays)
      text += "holidays \(holidays.sorted().joined(separator: ","));"
    }
    for name in SignalTerms.Name.allCases {
      guard let days = team.signalTerms[name.rawValue], Term.reach.contains(days), days >= 0 else {
        continue
      }
      agreed.signals[name] = days
      text += "signal \(name.rawValue) \(days);"
    }
    // With the length of each name, so that no two lists give the same text.
    for name in team.standardInformation { text += "wants \(name.utf8.count) \(name);" }
    agreed.signals.wantedInformation = team.standardInformation
    agreed.signals.otherPartners = team.partners.filter {
      $0.value.kind.map { $0 != .probation } ?? false
    }.map(\.key)
    for partner in agreed.signals.otherPartners { text += "other \(partner.text);" }
    agreed.agreedText = text + agreed.standing.text
    return agreed
  }

  /// The norm of a do in a case with some partners, as `partnersAgreedWith(of:)` finds them: for all do's of
  /// a case once.
  func norm(of id: DoID, with partners: [EntryID]) -> AgreedNorm {
    AgreedNorm(self[id], standing.chains(of: id, with: partners))
  }
}
