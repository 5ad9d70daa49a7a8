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
      let head = [partner?.name ?? "", kind].filter { !$0.isEmpty }.joined(by: " · ")
      return [SheetEntry(heading: head)] + agreementRows(with: id)
    }
    return conflicts + partners + [
      SheetEntry(.team(.newPartner), words(PartnerWords.newPartner))
    ]
  }

  /// What an agreement is called: what it is about, where the do says that it is to be made.
  func agreementNoun(_ about: DoID) -> String { changeWording.agreementNoun(about) }

  /// Asks about which do an agreement with a partner is to be added.
  mutating func openAddAgreement(with id: EntryID) -> [Effect] {
    let entries = Agreement.subjects.map { about in
      SheetEntry(.team(.newAgreement(id, about)), agreementNoun(about))
    }
    return present(.choosePartner, words(AgreementWords.about), .menu(Menu(entries)))
  }

  /// Goes to what was agreed about a do with a partner of the opened case, on the sheet on top.
  mutating func goToAgreement(about id: DoID) {
    guard let value = opened?.case, let index = dialogs.indices.last,
      case .menu(var menu) = dialogs[index].body
    else { return }
    let found = norms.standing.partners(of: value).compactMap { partner in
      agreements(with: partner).first { $0.agreement.about == id }?.id
    }.first
    guard let found else { return }
    menu.focus(.team(.agreement(found)))
    dialogs[index].body = .menu(menu)
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
