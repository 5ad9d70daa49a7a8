import CaseStore
import Casework
import Workbench

// What figures of contact after care are reckoned from: every contact, whoever may see it, and whoever left.
// It stays here: the screen gets the figures alone.

/// Contacts and cases that are still to be read for figures.
struct ContactFiguresErrand {
  let period: FiguresPeriod
  var contacts: ArraySlice<ContactID>
  var cases: ArraySlice<CaseID>
  let count: Int
  var found: [Contact] = []
  var leavers: [ContactFigures.Leaver] = []
  var unread = 0

  init(of period: FiguresPeriod, from store: CaseStore) {
    self.period = period
    contacts = store.contactIDs[...]
    // Who never arrived cannot have left.
    cases = store.summaries.filter { $0.stepFacts.arrivedFrom != nil }.map(\.id)[...]
    count = contacts.count + cases.count
  }

  /// Reads some more.
  mutating func readMore(of store: inout CaseStore) {
    for _ in 0..<Self.atOnce {
      do {
        if let id = contacts.popFirst() {
          found.append(try store.read(id))
        } else if let id = cases.popFirst() {
          if let leaver = ContactFigures.Leaver(try store.read(id)) { leavers.append(leaver) }
        } else {
          return
        }
      } catch {
        // One that a colleague took back or destroyed is not there.
        if case .unknownCase = error { continue }
        unread += 1
      }
    }
  }

  private static let atOnce = 32
}

extension WorkbenchSession {
  mutating func readMoreOfContactFigures() {
    guard var errand = contactFiguresErrand else { return }
    // Nobody else holds what was found so far, so that it grows in place and is not copied each time.
    contactFiguresErrand = nil
    guard state.wantedContactFigures == errand.period else { return }
    errand.readMore(of: &store)
    let done = errand.count - errand.contacts.count - errand.cases.count
    let isComplete = done == errand.count
    contactFiguresErrand = isComplete ? nil : errand
    let figures =
      isComplete
      ? ContactFigures(
        of: errand.found, leavers: errand.leavers, from: errand.period.from,
        through: errand.period.through, on: state.today) : nil
    run(
      state.update(
        .contactFiguresRead(
          ContactFiguresRead(
            of: errand.period, progress: FiguresRead.Progress(done: done, of: errand.count),
            figures: figures, unread: errand.unread))))
  }
}
