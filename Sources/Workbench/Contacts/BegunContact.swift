import Casework
import Content
import Screen

// What somebody began to type about a contact and did not save: the card says that it waits, and what goes on with it.
extension WorkbenchState {
  /// What looks for unfinished texts about contacts, where a card came to the top or something of it was kept.
  ///
  /// - Parameters:
  ///   - before: What was on top before the event.
  ///   - event: What happened.
  /// - Returns: Nothing where no card is on top.
  func lookForBegun(before: Dialog.Purpose?, after event: Event) -> [Effect] {
    guard worker != nil, let purpose = dialogs.last?.purpose, case .contact = purpose else {
      return []
    }
    if case .saved = event { return [.readContactDrafts] }
    if case .draftKept = event { return [.readContactDrafts] }
    return purpose == before ? [] : [.readContactDrafts]
  }

  /// Takes in which forms about contacts have unfinished text.
  mutating func take(begun places: [ContactPlace]) {
    guard places != register.begun else { return }
    register.note(begun: places)
    refreshContacts()
  }

  /// That unfinished text about somebody waits, and the key that goes on with it.
  func begunLines(of contact: Contact) -> [String] {
    let places = register.begun.filter { $0.contact == contact.id }
    let moment = ContactPlace.newMoment(contact.id)
    var lines: [String] = []
    if places.contains(moment) {
      let hints = Menu<DialogChoice>(cardEntries(of: contact)).contactHints
      let key = hints.first { $0.1 == .addMoment }?.0
      lines.append(
        words(
          ContactWords.begunMoment,
          [
            "what": words(moment.words),
            "key": key.map { KeyNames(words).name(of: $0) } ?? "",
          ]))
    }
    var names: [String] = []
    for place in places where place != moment && !names.contains(words(place.words)) {
      names.append(words(place.words))
    }
    if !names.isEmpty {
      lines.append(words(ContactWords.begunRow, ["what": names.joined(by: ", ")]))
    }
    return lines
  }
}
