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

  /// What was agreed with a partner, and a row to add to it: what holds can be changed, and what held
  /// before stands below it.
  func agreementRows(with id: EntryID) -> [SheetEntry] {
    var seen: Set<DoID> = []
    let rows = agreements(with: id).map { found -> SheetEntry in
      let line = line(of: found.agreement)
      // The newest of each comes first; what it was before is only there to be read.
      guard seen.insert(found.agreement.about).inserted else {
        return SheetEntry(heading: "    " + words(AgreementWords.before, ["line": line]))
      }
      return SheetEntry(.team(.agreement(found.id)), line)
    }
    return rows + [SheetEntry(.team(.addAgreement(id)), words(AgreementWords.add))]
  }

  /// The agreements in force whose day to be looked at again has come.
  var agreementsToReview: Int {
    team.agreements.values.count { agreement in
      agreement.binned == nil && agreement.endedOn == nil && agreement.signedOn != nil
        && (agreement.reviewOn.map { $0 <= today } ?? false)
        && isNewest(agreement)
    }
  }

  private func isNewest(_ agreement: Agreement) -> Bool {
    !team.agreements.values.contains { other in
      other.binned == nil && other.partner == agreement.partner && other.about == agreement.about
        && other.signedOn.map { $0 > agreement.signedOn ?? $0 && $0 <= today } ?? false
    }
  }

  /// What the list of what is due says of them to a team lead; nil where there is nothing to say.
  var reviewLine: String? {
    let count = agreementsToReview
    guard count > 0, worker.flatMap({ team.members[$0]?.role }) == .teamLead,
      let chord = CommandTable.row(of: .agreements)?.chords.first
    else { return nil }
    return words(
      AgreementWords.todayReview, ["key": KeyNames(words).name(of: chord)], count: count)
  }

  /// Asks about which do an agreement with a partner is to be added.
  mutating func openAddAgreement(with id: EntryID) -> [Effect] {
    let entries = Agreement.subjects.map { about in
      SheetEntry(.team(.newAgreement(id, about)), content.text.title(of: about))
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
