/// The team that works with one store: its name and its members.
package struct Team: Hashable, Sendable {
  package var name = ""
  package var members = SortedMap<WorkerID, Worker>()
  /// When workers are away, or were, and who stands in for them.
  package var absences = SortedMap<EntryID, Absence>()
  /// The views of the list that somebody kept, for themselves or for all.
  package var views = SortedMap<EntryID, SavedView>()
  /// The organisations that the team works with.
  package var partners = SortedMap<EntryID, Partner>()
  /// When somebody last spoke with a partner.
  package var partnerTalks = SortedMap<EntryID, PartnerTalk>()
  /// The standing agreements with partners, old and new.
  package var agreements = SortedMap<EntryID, Agreement>()
  package var housePlaces = SortedMap<EntryID, HousePlace>()
  /// The names on the list of standard information, in order.
  package var standardInformation: [String] = []
  /// The team's own numbers of days in the rules for signals.
  package var signalTerms = SortedMap<String, Int>()
  /// The words of the public holidays that the team observes; nil for all of them.
  package var holidays: [String]?
  /// The code of the language in which pages are printed; nil for that of the screen.
  package var printLanguage: String?
  /// Since when contact after care is kept.
  package var contactSince: Day?
  /// Who carries contact after care, in words.
  package var contactCarriers: String?
  /// Where two people filled in something else, until somebody chooses.
  package var conflicts = SortedMap<EntryID, Conflict>()
  /// Values of fields that this build does not know: path to JSON text.
  package var unknown = SortedMap<String, String>()

  package init() {}

  /// The value of a field of the team; nil when nothing is recorded.
  ///
  /// Fields of a case are not set.
  package subscript(field: Field) -> Fact? {
    get {
      switch field {
      case .teamName: name.isEmpty ? nil : .text(name)
      case .member(let id): members[id].map(Fact.member)
      case .absence(let id): absences[id].map(Fact.absence)
      case .savedView(let id): views[id].map(Fact.savedView)
      case .partner(let id): partners[id].map(Fact.partner)
      case .partnerTalk(let id): partnerTalks[id].map(Fact.partnerTalk)
      case .agreement(let id): agreements[id].map(Fact.agreement)
      case .housePlace(let id): housePlaces[id].map(Fact.housePlace)
      case .standardInformation:
        standardInformation.isEmpty ? nil : .list(standardInformation)
      case .holidays: holidays.map(Fact.list)
      case .printLanguage: printLanguage.map(Fact.word)
      case .contactSince: contactSince.map(Fact.day)
      case .contactCarriers: contactCarriers.map(Fact.text)
      case .signalTerm(let name): signalTerms[name.rawValue].map(Fact.number)
      case .conflict(let id): conflicts[id].map(Fact.conflict)
      case .unknown(let path): unknown[path].map(Fact.unknown)
      default: nil
      }
    }
    set {
      switch field {
      case .teamName: name = newValue?.text ?? ""
      case .member(let id): members[id] = newValue?.member
      case .absence(let id): absences[id] = newValue?.absence
      case .savedView(let id): views[id] = newValue?.savedView
      case .partner(let id): partners[id] = newValue?.partner
      case .partnerTalk(let id): partnerTalks[id] = newValue?.partnerTalk
      case .agreement(let id): agreements[id] = newValue?.agreement
      case .housePlace(let id): housePlaces[id] = newValue?.housePlace
      case .standardInformation: standardInformation = newValue?.list ?? []
      case .holidays: holidays = newValue?.list
      case .printLanguage: printLanguage = newValue?.word
      case .contactSince: contactSince = newValue?.day
      case .contactCarriers: contactCarriers = newValue?.text
      case .signalTerm(let name): signalTerms[name.rawValue] = newValue?.number
      case .conflict(let id): conflicts[id] = newValue?.conflict
      case .unknown(let path): unknown[path] = newValue?.unknownText
      default: break
      }
    }
  }

  /// The name of a member, with the identifier where another member is called the same.
  ///
  /// - Returns: The identifier alone for somebody whom the team does not have.
  package func shownName(of worker: WorkerID) -> String {
    guard let name = members[worker]?.name else { return worker.text }
    let isShared = members.contains { $0.key != worker && $0.value.name.reads(like: name) }
    return isShared ? "\(name) (\(worker.text))" : name
  }

  /// Every field that holds something, in an order that is the same for equal teams.
  package var recordedFields: [Field] {
    let plain: [Field] =
      [
        .teamName, .printLanguage, .contactSince, .contactCarriers, .standardInformation, .holidays,
      ]
      + SignalTerms.Name.allCases.map(Field.signalTerm)
    let entries: [Field] =
      members.keys.map(Field.member) + absences.keys.map(Field.absence)
      + views.keys.map(Field.savedView)
      + partners.keys.map(Field.partner) + partnerTalks.keys.map(Field.partnerTalk)
      + agreements.keys.map(Field.agreement) + housePlaces.keys.map(Field.housePlace)
      + conflicts.keys.map(Field.conflict) + unknown.keys.map(Field.unknown)
    return plain.filter { self[$0] != nil } + entries
  }
}

extension String {
  /// Whether another text says the same in small letters; told by their bytes as far as those are ASCII, for most
  /// texts differ early.
  fileprivate func reads(like other: String) -> Bool {
    var (own, others) = (utf8.makeIterator(), other.utf8.makeIterator())
    while true {
      let (left, right) = (own.next(), others.next())
      guard let left, let right else { return left == right }
      guard left < 0x80, right < 0x80 else { return lowercased() == other.lowercased() }
      func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
      if small(left) != small(right) { return false }
    }
  }
}
