package import Casework
import Content

// Agreements that are to be looked at again: one by one in what is due to a team lead, and dealt with on
// the row.
//
// Source: Guide, "The 28 do's", R1: review yearly.
extension WorkbenchState {
  /// The agreements in force whose day to be looked at again has come, the longest ago first.
  var agreementsToReview: [(id: EntryID, agreement: Agreement)] {
    team.agreements.filter { _, agreement in
      agreement.binned == nil && agreement.endedOn == nil && agreement.signedOn != nil
        && (agreement.reviewOn.map { $0 <= today } ?? false) && isNewest(agreement)
        && team.partners[agreement.partner].map { $0.binned == nil } ?? false
    }
    .map { (id: $0.key, agreement: $0.value) }
    .sorted { left, right in
      (left.agreement.reviewOn ?? today, left.id) < (right.agreement.reviewOn ?? today, right.id)
    }
  }

  private func isNewest(_ agreement: Agreement) -> Bool {
    !team.agreements.values.contains { other in
      other.binned == nil && other.partner == agreement.partner && other.about == agreement.about
        && other.signedOn.map { $0 > agreement.signedOn ?? $0 && $0 <= today } ?? false
    }
  }

  /// What is due to a team lead of them, whichever clients the list shows.
  var reviewDues: [TodayList.Due] {
    guard isTeamLead else { return [] }
    return agreementsToReview.map { id, agreement in
      let day = agreement.reviewOn ?? today
      let name = team.partners[agreement.partner]?.name ?? ""
      return TodayList.Due(
        client: Self.noClient, name: name, item: .agreement(id), worker: worker,
        what: reviewTitle(of: id), day: day,
        place: TodayList.Place(
          day: Day(number: .min), isSignal: false, clock: "",
          name: "\(day.iso) \(SortKey.key(for: name)) \(id.text)"))
    }
  }

  /// An agreement is with no client.
  private static let noClient = CaseID("")

  /// What is to be done with an agreement.
  func reviewTitle(of id: EntryID) -> String {
    words(
      AgreementWords.reviewWhat,
      ["what": team.agreements[id].map { agreementNoun($0.about) } ?? ""])
  }

  /// Opens the form of an agreement over what is due.
  mutating func openReview(_ id: EntryID) -> [Effect] {
    guard team.agreements[id] != nil else {
      message = .info(words(MessageWords.rowIsGone))
      return []
    }
    return openTeamPlace(.agreement(id))
  }

  /// Does what a key means for an agreement in what is due.
  mutating func act(_ command: Command, onReview id: EntryID) -> [Effect] {
    guard let agreement = team.agreements[id], agreement.binned == nil else {
      message = .info(words(MessageWords.rowIsGone))
      return []
    }
    switch command {
    case .flip: return keepInForce(id, agreement)
    case .edit, .dueDate, .state, .open, .actions: return openReview(id)
    case .partner, .ask: return openPage(.partner(agreement.partner))
    case .bin: return endAgreement(id)
    default:
      message = .info(words(AgreementWords.reviewKeys))
      return []
    }
  }

  /// Says that an agreement was looked at and holds on, for as long as one usually does.
  private mutating func keepInForce(_ id: EntryID, _ was: Agreement) -> [Effect] {
    if let refusal = refusalToSave ?? refusalForTeam {
      message = .info(refusal)
      return []
    }
    guard agreementsToReview.contains(where: { $0.id == id }) else {
      message = .info(words(AgreementWords.notToReview))
      return []
    }
    var now = was
    now.reviewOn = today + Self.reviewDays
    let effects = saveTeam([Change(.agreement(id), was: .agreement(was), now: .agreement(now))])
    message = .info(
      words(
        AgreementWords.holdsOn,
        [
          "what": agreementNoun(was.about),
          "partner": team.partners[was.partner]?.name ?? "",
          "day": content.dates.long(today + Self.reviewDays),
        ]), canUndo: true)
    return effects
  }

  // MARK: Who may change what the whole team goes by

  /// Whether the worker leads the team.
  var isTeamLead: Bool { worker.flatMap { team.members[$0]?.role } == .teamLead }

  /// Why agreements and settings cannot be changed by the worker; nil when they can.
  ///
  /// A team without anybody who leads it would have nobody left who could.
  ///
  /// Source: our own proposal; see Guide, "Standing agreements".
  var refusalForTeam: String? { leads.map { words(AgreementWords.onlyLead, ["names": $0]) } }

  /// What stands above a sheet that the worker only reads; nil where they may change it.
  var whoMayChange: String? { leads.map { words(AgreementWords.whoMay, ["names": $0]) } }

  /// The same above the agreements, where everybody may add a partner; nil where the worker may change all of it.
  var whoMayChangeAgreements: String? {
    whoMayChange.map { $0 + " " + words(AgreementWords.partnerByAll) }
  }

  /// Who leads the team; nil where the worker does, or nobody.
  var leads: String? { team.leads(besides: worker) }
}

extension Team {
  /// Who leads the team, by name; nil where a worker does themselves, or nobody.
  package func leads(besides worker: WorkerID?) -> String? {
    guard worker.flatMap({ members[$0]?.role }) != .teamLead else { return nil }
    let leads = members.filter { $0.value.role == .teamLead }.map { shownName(of: $0.key) }
    return leads.isEmpty ? nil : leads.sorted().joined(separator: ", ")
  }
}

extension ChecklistItem {
  /// Whether it is an agreement of the team, and nothing of a client.
  var isAgreement: Bool { if case .agreement = self { true } else { false } }
}

extension TeamPlace {
  /// Whether only a team lead changes it: what the whole team goes by.
  var isForLead: Bool {
    switch self {
    case .agreement, .newAgreement, .addAgreement, .teamName, .printLanguage, .contactStart,
      .member, .rule,
      .holiday,
      .information, .newInformation, .housePlace, .newHousePlace:
      true
    case .part, .talk, .worksWith, .newPartner, .absence, .newAbsence, .conflict, .own: false
    }
  }
}
