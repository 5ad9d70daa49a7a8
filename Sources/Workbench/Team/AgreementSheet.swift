import Casework
import Content

// All standing agreements: under the name of each partner what was agreed about which do, and what it was
// before.
//
// Source: Guide, "What shapes everything", layer A.
extension WorkbenchState {
  /// The rows of the sheet.
  var agreementSheet: [SheetEntry] {
    let conflicts = conflictEntries { if case .agreement = $0 { true } else { false } }
    let partners = partnersByName.flatMap { id -> [SheetEntry] in
      let partner = team.partners[id]
      let kind = partner.map { content.terms.partnerKind($0.kindWord) } ?? ""
      let head = [partner?.name ?? "", kind].joined(by: " · ")
      return [SheetEntry(heading: head)] + agreementRows(with: id)
    }
    return conflicts + partners + [
      SheetEntry(.team(.newPartner), words(PartnerWords.newPartner))
    ]
  }

  /// What an agreement is called: what it is about, where the do says that it is to be made.
  func agreementNoun(_ about: DoID) -> String {
    switch about {
    case .R1: words(AgreementWords.nameR1)
    case .R2: words(AgreementWords.nameR2)
    case .R3: words(AgreementWords.nameR3)
    case .R4: words(AgreementWords.nameR4)
    case .R5: words(AgreementWords.nameR5)
    case .I1: words(AgreementWords.nameI1)
    case .I5: words(AgreementWords.nameI5)
    case .I7: words(AgreementWords.nameI7)
    case .E1: words(AgreementWords.nameE1)
    case .E2: words(AgreementWords.nameE2)
    // No agreement is about another; one of a later build may be.
    case .I2, .I3, .I4, .I6, .I8, .I9, .I10, .U1, .U2, .U3, .U4, .U5, .U6, .E3, .V1, .V2, .V3, .V4:
      content.text.title(of: about)
    }
  }

  /// Asks about which do an agreement with a partner is to be added.
  mutating func openAddAgreement(with id: EntryID) -> [Effect] {
    let entries = Agreement.subjects.map { about in
      SheetEntry(.team(.newAgreement(id, about)), agreementNoun(about))
    }
    return present(.choosePartner, words(AgreementWords.about), .menu(Menu(entries)))
  }

  /// Opens the form for one more under whose head the cursor is.
  mutating func addAgreement(_ menu: Menu<DialogChoice>) -> [Effect] {
    guard let focused = menu.focused,
      let place = menu.entries.firstIndex(where: { $0.id == focused.id })
    else { return [] }
    for entry in menu.entries[place...] {
      if case .team(.addAgreement(let id)) = entry.id { return openTeamPlace(.addAgreement(id)) }
    }
    message = .info(words(SheetWords.noListHere))
    return []
  }
}
