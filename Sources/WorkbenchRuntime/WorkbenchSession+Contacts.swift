import CaseStore
import Casework
import Workbench

// The register of contact after care: read after the first frame, and only what the worker may see goes
// on to the screen.

/// Contacts that are still to be read.
struct ContactsErrand {
  var ids: ArraySlice<ContactID>
  var found: [Contact] = []
  var unread = 0
}

extension WorkbenchSession {
  private static var contactsAtOnce: Int { 32 }

  /// Begins to read the contacts.
  mutating func beginContacts() { contactsErrand = ContactsErrand(ids: store.contactIDs[...]) }

  /// Reads some more of them, and of what figures are reckoned from, while no key waits.
  package mutating func readMoreOfContacts() {
    readMoreOfContactFigures()
    guard var errand = contactsErrand else { return }
    for id in errand.ids.prefix(Self.contactsAtOnce) {
      do {
        let contact = try store.read(id)
        let isSeen = state.worker.map(contact.isSeen) ?? false
        if isSeen { errand.found.append(contact) }
        // Of one that cannot be read nobody knows who may see it.
        if store.isDamaged(id), isSeen { errand.unread += 1 }
      } catch {
        errand.unread += 1
      }
    }
    errand.ids = errand.ids.dropFirst(Self.contactsAtOnce)
    guard errand.ids.isEmpty else {
      contactsErrand = errand
      return
    }
    contactsErrand = nil
    run(state.update(.contacts(errand.found, unread: errand.unread)))
  }

  /// Whether there are contacts still to be read.
  package var isReadingContacts: Bool { contactsErrand != nil || contactFiguresErrand != nil }
}
