package import Casework

/// A sheet about what the team knows and agreed, whichever client is chosen.
package enum TeamPage: Hashable, Sendable {
  /// The card of a partner.
  case partner(EntryID)
  /// All standing agreements.
  case agreements
  /// The settings of the team.
  case settings
  /// When its members are away, and who stands in.
  case absences
  /// The keys of whoever sits here.
  case keys
}

/// What a row of such a sheet fills in.
package enum TeamPlace: Hashable, Sendable {
  /// A part of the card of a partner.
  case part(EntryID, PartnerPart)
  /// When somebody last spoke with a partner, and with whom.
  case talk(EntryID)
  /// Whether a partner has to do with the client that is chosen.
  case worksWith(EntryID)
  /// The card of a partner that has none yet.
  case newPartner
  /// A standing agreement, one to be added about a do, and the choice of that do.
  case agreement(EntryID)
  case newAgreement(EntryID, DoID)
  case addAgreement(EntryID)
  /// Since when the team keeps contact after care, and who carries that.
  case contactStart
  /// When a member of the team leaves it.
  case member(WorkerID)
  /// A setting of the team.
  case teamName, printLanguage
  case rule(SignalTerms.Name)
  case holiday(WorkCalendar.Holiday)
  /// A name on the list of standard information, and one more.
  case information(String)
  case newInformation
  /// A place in the house, and one more.
  case housePlace(EntryID)
  case newHousePlace
  /// That somebody is away for some days, and one more such time.
  case absence(EntryID)
  case newAbsence
  /// Two answers of which one is to stand.
  case conflict(EntryID)
  /// What somebody sets for themselves alone.
  case own(OwnSetting)

  /// Whether it adds one more to a list.
  var isAdding: Bool {
    switch self {
    case .newInformation, .newHousePlace, .newAbsence: true
    case .part, .talk, .worksWith, .newPartner, .agreement, .newAgreement, .addAgreement,
      .contactStart, .member, .teamName, .printLanguage, .rule, .holiday, .information, .housePlace,
      .absence, .conflict, .own:
      false
    }
  }

  /// The text that names the place in a draft.
  var key: String {
    switch self {
    case .part(let id, let part): "part/\(id.text)/\(part.rawValue)"
    case .talk(let id): "talk/\(id.text)"
    case .worksWith(let id): "works/\(id.text)"
    case .newPartner: "partner/new"
    case .agreement(let id): "agreement/\(id.text)"
    case .newAgreement(let id, let about): "agree/\(id.text)/\(about.rawValue)"
    case .addAgreement(let id): "agree/\(id.text)"
    case .teamName: "setting/name"
    case .printLanguage: "setting/language"
    case .contactStart: "setting/contact"
    case .member(let id): "member/\(id.text)"
    case .rule(let name): "rule/\(name.rawValue)"
    case .holiday(let holiday): "holiday/\(holiday.rawValue)"
    case .information(let name): "information/\(name)"
    case .newInformation: "setting/information"
    case .housePlace(let id): "place/\(id.text)"
    case .newHousePlace: "setting/place"
    case .absence(let id): "absence/\(id.text)"
    case .newAbsence: "setting/absence"
    case .conflict(let id): "conflict/\(id.text)"
    case .own(let row): "own/\(row.key)"
    }
  }

  /// The place that the parts of such a text name; nil for one that has no form.
  init?(key: some Sequence<String>) {
    let parts = Array(key)
    guard parts.count > 1 else { return nil }
    switch (parts[0], parts.count) {
    case ("part", 3):
      guard let part = PartnerPart(rawValue: parts[2]) else { return nil }
      self = .part(EntryID(parts[1]), part)
    case ("talk", 2): self = .talk(EntryID(parts[1]))
    case ("partner", 2): self = .newPartner
    case ("setting", 2):
      let plain: [String: TeamPlace] = [
        "name": .teamName, "information": .newInformation, "place": .newHousePlace,
        "language": .printLanguage, "absence": .newAbsence, "contact": .contactStart,
      ]
      guard let place = plain[parts[1]] else { return nil }
      self = place
    case ("rule", 2):
      guard let name = SignalTerms.Name(rawValue: parts[1]) else { return nil }
      self = .rule(name)
    case ("information", _): self = .information(parts.dropFirst().joined(separator: "/"))
    case ("member", 2): self = .member(WorkerID(parts[1]))
    case ("absence", 2): self = .absence(EntryID(parts[1]))
    case ("place", 2): self = .housePlace(EntryID(parts[1]))
    case ("agreement", 2): self = .agreement(EntryID(parts[1]))
    case ("agree", 3):
      guard let about = DoID(rawValue: parts[2]) else { return nil }
      self = .newAgreement(EntryID(parts[1]), about)
    default: return nil
    }
  }
}

/// What the card of a partner says, in the order in which it is shown.
///
/// Source: Guide, "What shapes everything": X1 to X3.
package enum PartnerPart: String, CaseIterable, Hashable, Sendable {
  case kind, name, contact, dutyLine, hours, works, mayShare
}

extension Partner {
  /// What a part of the card says; empty for what nobody has told.
  subscript(part: PartnerPart) -> String {
    get {
      switch part {
      case .kind: kindWord
      case .name: name
      case .contact: contact ?? ""
      case .dutyLine: dutyLine ?? ""
      case .hours: hours ?? ""
      case .works: waysOfWorking ?? ""
      case .mayShare: mayShare ?? ""
      }
    }
    set {
      let told = newValue.isEmpty ? nil : newValue
      switch part {
      case .kind: kindWord = newValue
      case .name: name = newValue
      case .contact: contact = told
      case .dutyLine: dutyLine = told
      case .hours: hours = told
      case .works: waysOfWorking = told
      case .mayShare: mayShare = told
      }
    }
  }
}

extension Dialog.Purpose {
  /// Whether it is about no client, whoever is chosen below.
  var isAboutNoCase: Bool {
    switch self {
    case .newCase, .team, .teamFact, .teamSettle, .agreementPreview, .board, .boardFilter,
      .boardMenu, .reviewAsk, .reviewEnd, .figures, .figuresPeriod,
      .contacts, .contact, .contactFact, .contactStory, .contactSettle,
      .contactFigures, .contactFiguresPeriod, .outcomeFile, .outcomes, .notice:
      true
    default: false
    }
  }
}
