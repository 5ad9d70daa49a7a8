import Casework
import Content
import Screen

// The people whose contact person is away and whom nobody else may see: that there are some is told, and on the
// word of such a person a colleague may see what was agreed, and call.
//
// Source: our own proposal; see Guide, "What a practitioner records".
extension WorkbenchState {
  /// A row for each contact person who is away and has people whom nobody can call meanwhile.
  var unattendedEntries: [SheetEntry] {
    register.apart.unattended.compactMap { person, count in
      guard let until = absenceToday(of: person)?.until else { return nil }
      return SheetEntry(
        .contact(.standIn(person)),
        words(
          ContactWords.unattended,
          ["worker": name(of: person), "until": content.dates.long(until)], count: count))
    }
  }

  /// The absence of a worker that holds today.
  func absenceToday(of worker: WorkerID) -> Absence? {
    team.absences(of: worker).first { $0.absence.covers(today) }?.absence
  }

  /// Looks for the contact of somebody who says that the worker may call meanwhile.
  mutating func lookForContact(of person: WorkerID, _ values: FactValues) -> [Effect] {
    guard let name = said(values[.contact(.name)]) else {
      refuse(words(ContactWords.needsName), at: .contact(.name))
      return []
    }
    guard case .flag(true)? = values[.contact(.agrees)] else {
      refuse(words(ContactWords.needsConsent), at: .contact(.agrees))
      return []
    }
    return [.findContact(name: name, of: person)]
  }

  /// Shows the contact that was found to whoever stands in, or says that there is none.
  mutating func standIn(for contact: Contact?) -> [Effect] {
    guard let worker, let dialog = dialogs.last,
      case .contactFact(.standIn(let person)) = dialog.purpose
    else { return [] }
    guard let contact,
      let changes = try? contact.changes(
        for: .standIn(worker, agrees: true), by: worker, on: today)
    else {
      refuse(
        words(ContactWords.noSuchContact, ["worker": name(of: person)]), at: .contact(.name))
      return []
    }
    dialogs.removeLast()
    register.take(contact)
    let effects = saveContact(changes, of: contact.id, from: dialog)
    return effects + openContact(contact.id)
  }
}
