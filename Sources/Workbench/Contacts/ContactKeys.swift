import Casework
import Content
import Screen

// The keys of the list of people in contact and of a card that a menu does not have.
extension WorkbenchState {
  /// Follows a key of the list of people or of a card that a menu does not have; nil for one that it has.
  mutating func pressInContacts(_ key: Key, _ menu: Menu<DialogChoice>) -> [Effect]? {
    guard let purpose = dialogs.last?.purpose else { return nil }
    if purpose == .contacts, !linear.isOn, let effects = typeInContacts(key) { return effects }
    let chosen: ContactID?
    switch (purpose, menu.focused?.id) {
    case (.contact(let id), _): chosen = id
    case (.contacts, .openContact(let id)?): chosen = id
    default: chosen = nil
    }
    switch key {
    case .character("."), .character("?"), .function(1):
      return dialogs.last.map { openKeys(of: $0) }
    case .character("u"), .control("z"): return perform(.undo)
    case .character("U"), .control("y"), .control("r"): return perform(.redo)
    case .character("/") where purpose == .contacts && !linear.isOn,
      .function(3) where purpose == .contacts && !linear.isOn:
      return openContactField()
    case .character("c"), .character("t"):
      guard let chosen else {
        message = .info(words(ContactWords.chooseFirst))
        return []
      }
      return key == .character("c") ? openContactPlace(.newMoment(chosen)) : openStory(of: chosen)
    case .character("f") where purpose == .contacts: return openContactFigures()
    // Figures that were read out are closed, so their keys work where one is then.
    case .character("o") where linear.isOn: return openOutcomeFile()
    case .character("P"):
      if case .contact(let id) = purpose { return wantPage(of: .contact(id)) }
      return linear.isOn ? wantPage(of: linear.figures) : nil
    case .insert, .character("a"):
      guard purpose == .contacts else { return addToCard(menu) }
      return openContactPlace(.ask(nil))
    case .delete: return takeAwayOfCard(menu.focused?.id)
    default: return nil
    }
  }

  /// Chooses what one does next where the chosen row of a card is gone: nobody comes upon the destruction by that.
  func stayOffDestruction(in menu: inout Menu<DialogChoice>, before: Menu<DialogChoice>) {
    guard case .contact(.destruction(let id))? = menu.focused?.id,
      before.focused?.id != menu.focused?.id, let contact = register[id]
    else { return }
    menu.focus(.contact(contact.isKept ? .plan(id, .wanted) : .ending(id)))
  }

  /// Opens the form for one more of what stands under the heading where the cursor is.
  private mutating func addToCard(_ menu: Menu<DialogChoice>) -> [Effect] {
    guard let focused = menu.focused,
      let place = menu.entries.firstIndex(where: { $0.id == focused.id })
    else { return [] }
    let start = menu.entries[...place].lastIndex { $0.isHeading } ?? 0
    let rest = menu.entries[(start + 1)...].prefix { !$0.isHeading }
    for entry in rest {
      if case .contact(let found) = entry.id, found.adds { return openContactPlace(found) }
    }
    message = .info(words(SheetWords.noListHere))
    return []
  }

  /// Says that a row is a colleague's, where it is: of its author, as long as they see it; else of whoever keeps
  /// contact; not once that colleague has left.
  mutating func refusesOthers(_ author: WorkerID?, of contact: Contact) -> Bool {
    let seeing = author.flatMap {
      contact.isSeen(by: $0, in: team, on: today) ? $0 : nil
    }
    guard let owner = seeing ?? contact.plan?.contactPerson, owner != worker,
      team.members[owner] != nil, !team.hasLeft(owner, by: today)
    else { return false }
    message = .info(
      words(
        seeing == nil ? ContactWords.keepersWords : .othersWords, ["worker": name(of: owner)]))
    return true
  }

  /// Says that a row holds a colleague's own words, where it does: whoever keeps contact by now, they are changed by
  /// that colleague alone.
  mutating func holdsOthersWords(_ place: ContactPlace, of contact: Contact) -> Bool {
    guard case .reflection(_, let entry) = place, let found = contact.reflections[entry],
      found.ofWorker != nil, let author = found.by, author != worker
    else { return false }
    message = .info(words(ContactWords.ownWordsOf, ["worker": name(of: author)]))
    return true
  }

  private mutating func takeAwayOfCard(_ choice: DialogChoice?) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    guard case .contact(let place)? = choice, let id = place.contact, let contact = register[id]
    else {
      message = .info(words(SheetWords.nothingHere))
      return []
    }
    var after = contact
    var author: WorkerID?
    switch place {
    case .moment(_, let entry):
      author = contact.moments[entry]?.by
      after.moments[entry] = nil
    case .date(_, let entry):
      author = contact.dates[entry]?.by
      after.dates[entry] = nil
    case .reflection(_, let entry):
      author = contact.reflections[entry]?.by
      after.reflections[entry] = nil
    case .link(_, let value): return unlink(value, from: id)
    case .destruction:
      author = contact.destruction?.by
      after.destruction = nil
    default: break
    }
    guard after != contact else {
      message = .info(words(SheetWords.nothingHere))
      return []
    }
    // What somebody wrote down could not be brought back by who wrote it.
    if refusesOthers(author, of: contact) { return [] }
    return saveContact(contact.changes(to: after), of: id)
  }
}

extension ContactPlace {
  /// Whether it adds one more to a list.
  fileprivate var adds: Bool {
    switch self {
    case .newMoment, .newDate, .newReflection, .newLink: true
    default: false
    }
  }
}

extension Menu where ID == DialogChoice {
  /// The keys of the list of people and of a card, for the footer.
  var contactHints: [(Key, DialogHintWords)] {
    var hints: [(Key, DialogHintWords)] = [(.enter, .fillIn)]
    let isList = entries.contains { entry in
      if case .openContact = entry.id { true } else { entry.id == .contact(.ask(nil)) }
    }
    var isOfPerson = !isList
    if case .openContact? = focused?.id {
      hints = [(.enter, .openCard)]
      isOfPerson = true
    }
    // A row of the list without a name, or to ask somebody else, has neither moments nor a story.
    if isOfPerson { hints += [(.character("c"), .addMoment), (.character("t"), .readStory)] }
    if isList { hints += [(.character("f"), .figures), (.character("/"), .find)] }
    if case .contact(let place)? = focused?.id {
      switch place {
      case .moment, .date, .reflection, .link: hints.append((.delete, .takeAway))
      default: break
      }
    }
    return hints
  }
}
