/// The standing agreements that set the terms of a case: of which partner, from which day on.
///
/// A team has a handful of partners and agreements, a store a hundred thousand cases; so what counts
/// for a case is looked up in it, and nothing is copied into the case.
package struct StandingAgreements: Hashable, Sendable {
  /// What was agreed with one partner about one do, from one day on.
  struct Version: Hashable, Sendable {
    var agreement: EntryID
    var partner: EntryID
    var about: DoID
    var from: Day
    /// nil where nothing is agreed any more, so that the default holds again.
    var terms: [Term]?
    var intervalDays: Int?
  }

  /// In the order in which they came into force.
  private(set) var versions: [Version] = []
  /// The kind of a partner and its name without marks and capitals, by partner.
  private var kinds = SortedMap<EntryID, PartnerKind>()
  private var names = SortedMap<EntryID, String>()

  package init() {}

  package init(_ team: Team) {
    for (id, partner) in team.partners where partner.binned == nil {
      if let kind = partner.kind { kinds[id] = kind }
      names[id] = SortKey.key(for: partner.name)
    }
    for (id, agreement) in team.agreements {
      guard agreement.binned == nil, let signed = agreement.signedOn,
        Agreement.subjects.contains(agreement.about), names[agreement.partner] != nil,
        agreement.terms.allSatisfy({ Term.reach.contains($0.days) }),
        agreement.intervalDays.map({ (1...Term.reach.upperBound).contains($0) }) ?? true
      else { continue }
      var version = Version(
        agreement: id, partner: agreement.partner, about: agreement.about, from: signed,
        terms: agreement.terms, intervalDays: agreement.intervalDays)
      versions.append(version)
      guard let ended = agreement.endedOn, ended > signed else { continue }
      version.from = ended
      version.terms = nil
      version.intervalDays = nil
      versions.append(version)
    }
    // A new one in the place of an old one that ended the same day is the one that counts.
    versions.sort {
      ($0.from, $0.terms == nil ? 0 : 1, $0.agreement)
        < ($1.from, $1.terms == nil ? 0 : 1, $1.agreement)
    }
  }

  /// A text that is the same as long as the same is agreed; empty where nothing is.
  var text: String {
    guard !versions.isEmpty else { return "" }
    // Letter by letter and without lists of parts: every start makes this before its first frame.
    var text = ""
    func add(_ part: String, behind separator: String = " ") {
      if !text.isEmpty { text += separator }
      text += part
    }
    for version in versions {
      add(version.agreement.text, behind: ";")
      add(version.partner.text)
      add(version.about.rawValue)
      add(version.from.iso)
      add(version.intervalDays.map { String($0) } ?? "")
      guard let terms = version.terms else {
        add("ended")
        continue
      }
      for term in terms {
        add(term.anchor.rawValue)
        add(String(term.days))
      }
    }
    // A case finds its probation organisation by the name of the card.
    for (partner, name) in names {
      add(partner.text, behind: ";")
      add(kinds[partner]?.rawValue ?? "")
      add(name)
    }
    return text
  }

  /// The partners of a case: those that were named, and the probation organisation by its name.
  package func partners(of source: Case) -> [EntryID] {
    source.partners.values.flatMap { $0 }.filter { names[$0] != nil }
      + probation(named: source.unlinkedProbation)
  }

  /// The same where anything was agreed with anybody; else none, and no name has to be compared.
  func partnersAgreedWith(of source: Case) -> [EntryID] {
    versions.isEmpty ? [] : partners(of: source)
  }

  /// The probation organisations that bear a name.
  ///
  /// - Parameter name: As the case has it; capitals and marks do not count.
  /// - Returns: Empty where no card bears it.
  package func probation(named name: String?) -> [EntryID] {
    guard let wanted = name.map({ SortKey.key(for: $0) }) else { return [] }
    return kinds.keys.filter { kinds[$0] == .probation && names[$0] == wanted }
  }

  /// Whether anything holds about a do with a partner of a case.
  ///
  /// - Parameters:
  ///   - id: The do.
  ///   - source: The case.
  ///   - day: The day on which it has to hold.
  /// - Returns: False as well where what held has ended by then.
  package func holds(about id: DoID, in source: Case, on day: Day) -> Bool {
    chains(of: id, in: source).contains { chain in
      chain.last { $0.from <= day }?.terms != nil
    }
  }

  /// What was agreed about a do with each partner of a case, the oldest first.
  func chains(of id: DoID, in source: Case) -> [[Version]] {
    guard versions.contains(where: { $0.about == id }) else { return [] }
    return chains(of: id, with: partners(of: source))
  }

  /// What was agreed about a do with each of some partners, the oldest first.
  func chains(of id: DoID, with partners: [EntryID]) -> [[Version]] {
    guard versions.contains(where: { $0.about == id }) else { return [] }
    return partners.compactMap { partner in
      let own = versions.filter { $0.partner == partner && $0.about == id }
      return own.isEmpty ? nil : own
    }
  }
}

extension Norm {
  /// The norm with the numbers of days of an agreement in place of the defaults that count from the
  /// same days.
  func agreeing(on terms: [Term], intervalDays: Int?) -> Norm {
    var norm = self
    for anchor in Anchor.allCases {
      var own = terms.filter { $0.anchor == anchor }[...]
      for occasion in norm.occasions.indices {
        for index in norm.occasions[occasion].indices
        where norm.occasions[occasion][index].anchor == anchor {
          guard let term = own.popFirst() else { continue }
          norm.occasions[occasion][index] = term
        }
      }
    }
    if norm.intervalDays != nil, let intervalDays { norm.intervalDays = intervalDays }
    return norm
  }
}

/// The norm of a do in one case: the default, and what was agreed with the partners of the case.
struct AgreedNorm {
  /// The team's default.
  let norm: Norm
  private let chains: [[StandingAgreements.Version]]

  init(_ norm: Norm, _ chains: [[StandingAgreements.Version]]) {
    self.norm = norm
    self.chains = chains
  }

  /// A day by which something is due, and what sets it.
  struct Settled {
    var day: Day
    var source: DoStatus.DueSource
    /// The agreement that sets it; nil where the default does.
    var agreement: EntryID?
  }

  /// The day that a norm gives, under the agreement that is in force on that day.
  ///
  /// A new agreement moves what is open when it is signed, and no day that has passed by then. It
  /// moves nothing to a day before it was signed. With several partners the earliest day counts.
  ///
  /// - Parameter due: The day that a norm gives, and why; nil for none.
  /// - Returns: The day that counts; nil where no norm gives one.
  func due(_ due: (Norm) -> (day: Day, source: DoStatus.DueSource)?) -> Settled? {
    let usual = due(norm).map { Settled(day: $0.day, source: $0.source) }
    guard !chains.isEmpty else { return usual }
    let settled = chains.compactMap { chain in settle(chain, from: usual, due) }
    return settled.min { $0.day < $1.day } ?? usual
  }

  private func settle(
    _ chain: [StandingAgreements.Version], from usual: Settled?,
    _ due: (Norm) -> (day: Day, source: DoStatus.DueSource)?
  ) -> Settled? {
    var settled = usual
    for version in chain {
      if let settled, settled.day < version.from { break }
      let agreed = version.terms.map {
        norm.agreeing(on: $0, intervalDays: version.intervalDays)
      }
      guard let next = due(agreed ?? norm) else { continue }
      settled = Settled(
        day: max(next.day, version.from), source: next.source,
        agreement: version.names(next.source) ? version.agreement : nil)
    }
    return settled
  }
}

extension StandingAgreements.Version {
  /// Whether it names the number of days that sets a day: what it leaves open is the team's default.
  fileprivate func names(_ source: DoStatus.DueSource) -> Bool {
    switch source {
    case .norm(let term), .registered(let term): terms?.contains(term) ?? false
    case .interval: terms != nil && intervalDays != nil
    case .agreed, .consultation, .report, .question, .indication, .planB: false
    }
  }
}

/// The number of days of a do that has no day, because nobody knows the day that they count from.
package struct AwaitedTerm: Hashable, Sendable {
  package let term: Term
  /// The standing agreement that names it; nil where the default does.
  package let agreement: EntryID?
}

extension Norms {
  /// The number of days that a do of a case waits with for the day that they count from.
  ///
  /// - Parameters:
  ///   - id: The do.
  ///   - source: The case.
  ///   - today: The office's calendar day.
  /// - Returns: Nil where no such day is missing.
  package func awaitedTerm(of id: DoID, in source: Case, on today: Day) -> AwaitedTerm? {
    let facts = CaseFacts(source, on: today)
    let usual = self[id]
    func awaited(_ norm: Norm) -> Term? {
      norm.occasions.first?.first { facts.day(of: $0) == nil && $0.anchor.isDayOfCase }
    }
    for chain in standing.chains(of: id, in: source) {
      guard let version = chain.last(where: { $0.from <= today }), let terms = version.terms,
        let term = awaited(usual.agreeing(on: terms, intervalDays: version.intervalDays)),
        terms.contains(term)
      else { continue }
      return AwaitedTerm(term: term, agreement: version.agreement)
    }
    return awaited(usual).map { AwaitedTerm(term: $0, agreement: nil) }
  }

  /// The day that a number of days gives in a case, before an agreement or the registration moves it.
  ///
  /// - Parameters:
  ///   - term: The number of days.
  ///   - source: The case.
  ///   - today: The office's calendar day.
  /// - Returns: Nil while the day that they count from is not known.
  package func day(of term: Term, in source: Case, on today: Day) -> Day? {
    CaseFacts(source, on: today).day(of: term)
  }
}

extension Anchor {
  /// Whether it is a day that somebody fills in for a case, and not one on which something happens.
  fileprivate var isDayOfCase: Bool {
    switch self {
    case .registration, .intake, .arrival, .end: true
    case .informationMissing, .breachKnown, .nextConsultation: false
    }
  }
}

extension Case {
  /// The probation organisation by name, where no card of one is linked to the case.
  var unlinkedProbation: String? {
    (partners[.probation] ?? []).isEmpty ? probationOrganisation?.nilIfBlank : nil
  }
}
