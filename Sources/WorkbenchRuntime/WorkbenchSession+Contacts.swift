import CaseStore
import Casework
import Workbench

// The register of contact after care: read after the first frame, and only what the worker may see goes
// on to the screen.

/// Contacts that are still to be read.
struct ContactsErrand {
  /// nil until it is looked which there are, which is not before the first frame.
  var ids: ArraySlice<ContactID>?
  var found: [Contact] = []
  var apart = ContactsApart()
}

extension WorkbenchSession {
  /// Few enough that a key that comes meanwhile does not wait for half a millisecond.
  private static var contactsAtOnce: Int { 4 }
  /// So many are looked at in one go where nothing has to be read of them.
  private static var contactsPassedAtOnce: Int { 256 }

  /// Begins to read the contacts.
  mutating func beginContacts() { contactsErrand = ContactsErrand() }

  /// Reads some more of them, and of what figures are reckoned from, while no key waits.
  package mutating func readMoreOfContacts() {
    readMoreOfContactFigures()
    guard var errand = contactsErrand else { return }
    // Nobody else holds what was found so far, so that it grows in place and is not copied each time.
    contactsErrand = nil
    var ids = errand.ids ?? store.contactIDs[...]
    var (read, passed) = (0, 0)
    while read < Self.contactsAtOnce, passed < Self.contactsPassedAtOnce, let id = ids.popFirst() {
      passed += 1
      // Most concern colleagues alone, which is known without reading them.
      if let outline = store.outline(of: id),
        !outline.concerns(state.worker, in: store.team, on: state.today)
      {
        errand.apart.linked.formUnion(outline.cases)
        continue
      }
      read += 1
      do {
        let contact = try store.read(id)
        let isSeen =
          state.worker.map { contact.isSeen(by: $0, in: store.team, on: state.today) } ?? false
        if isSeen { errand.found.append(contact) }
        errand.apart.linked.formUnion(contact.cases)
        // Of one that cannot be read nobody knows who may see it.
        if isSeen, store.isDamaged(id) { errand.apart.unread += 1 }
        if !isSeen, let ending = contact.ending, ending.isAwaitingSecond, ending.by != state.worker
        {
          errand.apart.awaiting[id] = ending
        }
        if !isSeen, let again = contact.awaitedReopening, again.by != state.worker {
          errand.apart.reopenings[id] = again
        }
        if let asked = contact.destruction {
          if asked.by != state.worker {
            errand.apart.destructions[id] = asked
          } else if !isSeen {
            errand.apart.asked[id] = asked
          }
        }
        if !isSeen, let stay = contact.stay, let worker = state.worker {
          if let handed = contact.handedOver, handed.by == worker {
            errand.apart.given[stay] = ContactsApart.Given(
              on: handed.on, to: contact.plan?.contactPerson)
          } else if contact.askedBy == worker {
            // To whom it went from there is nobody's to tell.
            errand.apart.given[stay] = ContactsApart.Given(
              on: contact.plan?.agreedOn ?? state.today, to: nil)
          }
        }
        if contact.destruction == nil, contact.isSeenByNobody(in: store.team, on: state.today),
          let day = contact.lastDayKept(by: state.norms.signals), day < state.today
        {
          errand.apart.overdue[id] = day
        }
        if !isSeen, let person = contact.plan?.contactPerson,
          contact.isUnattended(in: store.team, on: state.today)
        {
          errand.apart.unattended[person] = (errand.apart.unattended[person] ?? 0) + 1
        }
        if !isSeen, let keeper = contact.keeper,
          contact.isLeftBehind(in: store.team, on: state.today)
        {
          errand.apart.leftBehind[keeper] = (errand.apart.leftBehind[keeper] ?? 0) + 1
        }
      } catch {
        errand.apart.unread += 1
      }
    }
    errand.ids = ids
    guard ids.isEmpty else {
      contactsErrand = errand
      return
    }
    run(state.update(.contacts(errand.found, errand.apart)))
  }

  /// Finds the one contact of a name, or of a part of it, whose contact person is away or has left, and that nobody who
  /// is there may see.
  ///
  /// More than one, and one that cannot be read, are as good as none: nothing is guessed.
  mutating func findContact(named name: String, of person: WorkerID) {
    let found = store.contactIDs.compactMap { try? store.read($0) }.filter { contact in
      contact.keeper == person
        && contact.isCalled(name)
        && (contact.isUnattended(in: store.team, on: state.today)
          || contact.isLeftBehind(in: store.team, on: state.today))
    }
    run(state.update(.contactFound(found.count == 1 ? found[0] : nil)))
  }

  /// Destroys a contact that another member of the team asked to have destroyed.
  mutating func destroyContact(_ id: ContactID, because reason: String) {
    guard let worker = state.worker else { return }
    let known = store.sequence
    var trouble: Trouble?
    do {
      _ = try store.erase(id, by: worker, at: state.now, reason: reason)
    } catch {
      trouble = Trouble(error, storePath: store.path)
    }
    // No mark of news leads whoever confirmed to the client: about whom it was they are not told.
    refresh(own: Set([state.opened?.case.id].compactMap { $0 }), after: known)
    run(state.update(.contactDestroyed(id, trouble)))
    beginContacts()
  }

  /// Answers, as the second person, to an end for safety or whether contact begins again, of a contact of which
  /// the screen is told nothing.
  mutating func answerApart(of id: ContactID, _ answer: ContactAction) {
    guard let worker = state.worker else { return }
    var contact: Contact?
    do {
      contact = try store.read(id)
    } catch .unknownCase {
      contact = nil
    } catch {
      run(state.update(.answeredApart(id, nil, Trouble(error, storePath: store.path))))
      return
    }
    // It was destroyed, or answered, meanwhile: nothing waits any more.
    let changes = try? contact?.changes(
      for: answer, by: worker, on: state.today, at: state.now)
    run(state.update(.answeredApart(id, changes, nil)))
    if changes == nil { beginContacts() }
  }

  /// Whether there are contacts still to be read.
  package var isReadingContacts: Bool { contactsErrand != nil || contactFiguresErrand != nil }
}
