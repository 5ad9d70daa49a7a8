import Casework
import Content
import Screen

// The keys of a sheet about the team beside those of a menu.
extension WorkbenchState {
  /// Follows a key of a sheet that a menu does not have; nil for one that it has.
  mutating func pressInSheet(_ key: Key, _ menu: Menu<DialogChoice>) -> [Effect]? {
    if dialogs.last?.isContactSheet == true { return pressInContacts(key, menu) }
    guard case .team(let page)? = dialogs.last?.purpose else { return pressInFacts(key, menu) }
    switch key {
    case .character("u"), .control("z"): return perform(.undo)
    case .character("U"), .control("y"), .control("r"): return perform(.redo)
    case _ where key.namesKeys: return dialogs.last.map { openKeys(of: $0) }
    case .insert, .character("a"): return addAgreement(menu)
    case .character("p"), .function(7):
      guard case .team(let place)? = menu.focused?.id else {
        if case .partner = page { return choosePartner() }
        return openPartner()
      }
      let agreed = place.agreement.flatMap { team.agreements[$0]?.partner }
      // From a card the same key goes to all the others.
      let named = (place.partner ?? agreed).map { TeamPage.partner($0) }
      return named.map { $0 == page ? choosePartner() : openPage($0) } ?? choosePartner()
    case .character("v"):
      guard opened != nil, case .partner(let id) = page else { return perform(.ask) }
      return openFact(.asked(id))
    case .character(" "): return menu.focused.map { choose($0.id, on: page) } ?? []
    case .delete: return takeAway(menu.focused?.id)
    default: return nil
    }
  }

  /// What Space does on a row: what Enter does.
  private mutating func choose(_ choice: DialogChoice, on page: TeamPage) -> [Effect] {
    switch choice {
    case .team(let place): openTeamPlace(place)
    case .fact(let place): openFact(place)
    default: []
    }
  }

  /// Takes away what a row says; the row of the name puts the card in the bin.
  ///
  /// Undo brings it back.
  private mutating func takeAway(_ choice: DialogChoice?) -> [Effect] {
    if case .team(.own(let row))? = choice {
      if let effects = takeAway(row) { return effects }
      message = .info(words(SheetWords.nothingHere))
      return []
    }
    var isForLead = false
    if case .team(let place)? = choice { isForLead = place.isForLead }
    if let refusal = refusalToSave ?? (isForLead ? refusalForTeam : nil) {
      message = .info(refusal)
      return []
    }
    switch choice {
    case .team(.part(let id, .name))?: return binCard(id)
    case .team(.part(let id, let part))? where part != .kind:
      guard let was = team.partners[id], !was[part].isEmpty else { break }
      var now = was
      now[part] = ""
      return saveTeam([Change(.partner(id), was: .partner(was), now: .partner(now))])
    case .team(.agreement(let id))?: return endAgreement(id)
    case .team(let place)? where place.isTakenAway:
      if let effects = takeAwaySetting(place) { return effects }
    case .team(.talk(let id))?:
      guard let was = team.partnerTalks[id] else { break }
      return saveTeam([Change(.partnerTalk(id), was: .partnerTalk(was), now: nil)])
    default: break
    }
    message = .info(words(SheetWords.nothingHere))
    return []
  }

  private mutating func binCard(_ id: EntryID) -> [Effect] {
    guard let was = team.partners[id] else { return [] }
    let counts = agreements(with: id).contains { agreement in
      agreement.agreement.endedOn.map { $0 > today } ?? true
    }
    guard !counts else {
      message = .info(words(PartnerWords.inUse))
      return []
    }
    var now = was
    now.binned = self.now
    now.binnedBy = worker
    return saveTeam([Change(.partner(id), was: .partner(was), now: .partner(now))])
  }
}

extension WorkbenchState {
  /// The keys that matter in a dialog, for the footer: who does not lead the team is not shown those of a row that
  /// only a team lead changes.
  ///
  /// - Parameters:
  ///   - dialog: The dialog.
  ///   - isSmall: Whether the screen is as small as that of a phone.
  /// - Returns: Keys with their words; the way out is the last one.
  func usableHints(of dialog: Dialog, onSmallScreen isSmall: Bool) -> [(Key, DialogHintWords)] {
    let hints = dialog.hints(onSmallScreen: isSmall)
    guard dialog.isTeamSheet, case .menu(let menu) = dialog.body,
      case .team(let place)? = menu.focused?.id, place.isForLead, refusalForTeam != nil
    else { return hints }
    return hints.filter { ![.fillIn, .takeAway, .workedOrFree].contains($0.1) }
  }
}

extension Menu where ID == DialogChoice {
  /// The keys of a sheet about the team, for the footer.
  var teamHints: [(Key, DialogHintWords)] {
    guard case .team(let place)? = focused?.id else { return [(.enter, .fillIn)] }
    // No form comes: the row takes the other of its two values at once.
    if case .holiday = place { return [(.enter, .workedOrFree)] }
    let isEmptied: Bool
    switch place {
    case .part(_, let part): isEmptied = part != .kind
    case .talk, .agreement, .rule, .information, .housePlace, .absence, .printLanguage,
      .contactStart, .own:
      isEmptied = true
    // The last day at work is taken away in its form: with it sight of people in contact comes back.
    case .member, .worksWith, .newPartner, .newAgreement, .addAgreement, .teamName, .holiday,
      .newInformation, .newHousePlace, .newAbsence, .conflict:
      isEmptied = false
    }
    return [(.enter, .fillIn)]
      + (isEmptied && focused?.isQuiet == false && focused?.isAsUsual == false
        ? [(.delete, .takeAway)] : [])
  }
}

extension TeamPlace {
  /// Whether it is a setting that can be taken away.
  fileprivate var isTakenAway: Bool {
    switch self {
    case .rule, .information, .housePlace, .absence, .printLanguage, .contactStart: true
    default: false
    }
  }

  /// Whether it is for the person alone.
  var isOwn: Bool { if case .own = self { true } else { false } }

  /// Whether it is about days on which somebody is away.
  var isAbsence: Bool {
    switch self {
    case .absence, .newAbsence: true
    default: false
    }
  }
}
