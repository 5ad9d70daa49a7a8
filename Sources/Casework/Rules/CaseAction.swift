/// What a person can record on a case beside its do's and plain fields.
package enum CaseAction: Hashable, Sendable {
  /// A note on the case, or on one of its do's.
  case addNote(String, about: DoID?)
  /// Something that happened, today or earlier; see `CaseEvent.Kind` for what else it sets.
  ///
  /// With whom somebody spoke is the card of a partner, one of the network, or a name.
  case logEvent(
    CaseEvent.Kind, on: Day, text: String, with: EntryID? = nil, whom: String? = nil)
  case addTask(String, owner: WorkerID?, due: Day?, clock: String?)
  case tickTask(EntryID, on: Day)
  case reopenTask(EntryID)
  /// Puts a task in the bin; it stays in the history and can be taken out again.
  case binTask(EntryID)
  case unbinTask(EntryID)
  /// Closes the case. What is still missing is shown, and never stands in the way.
  case close(on: Day, reason: String)
  case reopenCase
}

extension Case {
  /// The changes that an action on the case comes to, with the do's that they prove.
  ///
  /// - Parameters:
  ///   - action: What is to be recorded.
  ///   - worker: Who records it.
  ///   - moment: When; its day is today.
  ///   - makeID: Gives a fresh identifier for an entry.
  /// - Returns: Changes for one save; none when it is so already.
  /// - Throws: `futureDay`, `textMissing`, `reasonMissing`, `unknownEntry`, `alreadyClosed` or
  ///   `notClosed`.
  package func changes(
    for action: CaseAction, by worker: WorkerID, at moment: Moment, makeID: () -> EntryID
  ) throws(DoRefusal) -> [Change] {
    switch action {
    case .addNote(let text, let about):
      guard text.nilIfBlank != nil else { throw .textMissing }
      let note = Note(text: text, by: worker, at: moment, about: about)
      return [Change(.note(makeID()), was: nil, now: .note(note))]
    case .logEvent(let kind, let day, let text, let with, let whom):
      if day > moment.day { throw .futureDay }
      // Of these the kind and the day alone tell nobody anything.
      let saysNothing = text.nilIfBlank == nil && with == nil && whom?.nilIfBlank == nil
      if saysNothing, kind == .contact || kind == .decision { throw .textMissing }
      let event = CaseEvent(
        kindWord: kind.rawValue, on: day, text: text, with: with, whom: whom, by: worker,
        at: kind.countsWithinDay ? moment : nil)
      let own = Change(.event(makeID()), was: nil, now: .event(event))
      let kept = kind == .jointConsultation ? entryOfLastConsultation(before: day, makeID) : []
      return withProofs(
        [own] + kept + consequences(of: kind, on: day) + wakened(by: kind, of: worker), by: worker,
        at: moment)
    case .addTask(let text, let owner, let due, let clock):
      guard text.nilIfBlank != nil else { throw .textMissing }
      let task = CaseTask(text: text, owner: owner, due: due, clock: clock)
      return [Change(.task(makeID()), was: nil, now: .task(task))]
    case .tickTask(let id, let day):
      if day > moment.day { throw .futureDay }
      return try changeTask(id) { task in
        // Who finds it done that day leaves it with whom it was ticked by.
        guard task.doneOn != day else { return }
        task.doneOn = day
        task.doneBy = worker
      }
    case .reopenTask(let id):
      return try changeTask(id) { task in
        task.doneOn = nil
        task.doneBy = nil
      }
    case .binTask(let id):
      return try changeTask(id) { task in
        // Who finds it in the bin already leaves it as it was put there.
        guard task.binned == nil else { return }
        task.binned = moment
        task.binnedBy = worker
      }
    case .unbinTask(let id): return try changeTask(id) { $0 = $0.outOfBin }
    case .close(let day, let reason):
      if closing != nil { throw .alreadyClosed }
      if day > moment.day { throw .futureDay }
      guard reason.nilIfBlank != nil else { throw .reasonMissing }
      return change(.closing, to: .closing(Closing(on: day, reason: reason, by: worker)))
    case .reopenCase:
      if closing == nil { throw .notClosed }
      return change(.closing, to: nil)
    }
  }

  private func changeTask(
    _ id: EntryID, _ edit: (inout CaseTask) -> Void
  ) throws(DoRefusal) -> [Change] {
    guard var task = tasks[id] else { throw .unknownEntry }
    edit(&task)
    return change(.task(id), to: .task(task))
  }

  /// What an event says beside itself: an arrival sets the day of arrival, and so on.
  private func consequences(of kind: CaseEvent.Kind, on day: Day) -> [Change] {
    switch kind {
    case .registration: return change(.date(.registration), to: .day(day))
    case .intake: return change(.date(.intake), to: .day(day))
    case .arrival: return change(.date(.arrival), to: .day(day))
    case .left: return change(.date(.left), to: .day(day))
    // Who moved on has left as well; a day of leaving that somebody filled in stays.
    case .departure:
      return change(.date(.endOfStay), to: .day(day))
        + (dates[.left] == nil ? change(.date(.left), to: .day(day)) : [])
    case .jointConsultation: return consultationHeld(on: day)
    case .indicationGranted: return change(.indication, to: .word("granted"))
    case .indicationRefused: return change(.indication, to: .word("refused"))
    case .contact, .decision, .incident, .noShow, .note, .partnerContact, .relapse, .staffWorry,
      .timeOut:
      return []
    }
  }
}
