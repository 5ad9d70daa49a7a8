package import Casework

// Undo and redo, per worker, to any depth, over restarts.

extension CaseStore {
  /// Whether a worker has something to undo.
  package func canUndo(by worker: WorkerID) -> Bool { catalogue.stacks[worker]?.undo != nil }

  /// Whether a worker has something to redo.
  package func canRedo(by worker: WorkerID) -> Bool { catalogue.stacks[worker]?.redo != nil }

  /// Takes back the last thing a worker did that is not taken back yet, whatever it was about.
  ///
  /// It is a save of its own, with the opposite changes. A field that somebody changed since
  /// becomes a conflict; the other fields are taken back. Where a colleague's other answer waits
  /// beside what is taken back, that answer takes its place.
  ///
  /// What cannot be read of a group is not taken back; the rest is, and `unreadable` counts it.
  ///
  /// Past something that is put right and not undone it reaches only when that was said before.
  ///
  /// - Parameters:
  ///   - worker: Who takes something back.
  ///   - moment: When.
  ///   - sequence: What an undo was said to reach past such a thing; see `StandingAct.Next`.
  ///   - isInMeeting: Whether it is pressed over the list with which a review round ends.
  /// - Returns: What became of it, with what was taken back; nil when there is nothing to undo.
  /// - Throws: `actStands` for what is not undone; `decisionStands` for a decision whose round is over;
  ///   else see `commit(_:)`.
  package mutating func undo(
    by worker: WorkerID, at moment: Moment, reaching sequence: Int? = nil,
    isInMeeting: Bool = false
  ) throws(StoreError) -> Committed? {
    try locked { (store) throws(StoreError) in
      let stacks = store.catalogue.stacks[worker]
      var standing = try store.standingAct(at: stacks?.standing)
      var next = stacks?.undo
      while let target = next {
        let undone = try store.entry(at: target)
        // What was destroyed is nothing to take back.
        if undone.isErased {
          next = undone.links?.under
          continue
        }
        let hindrance = try store.hindrance(
          to: undone, by: worker, at: moment, isInMeeting: isInMeeting)
        if hindrance == .takenBack {
          next = undone.links?.under
          continue
        }
        if case .stands(let client, let reason) = hindrance {
          standing =
            standing
            ?? StandingAct(
              client: client, changes: undone.saves.flatMap(\.changes), because: reason)
          next = undone.links?.under
          continue
        }
        if var standing, sequence != target.sequence {
          // What would be refused is not offered.
          if try !store.isBuiltOn(undone) {
            standing.next = StandingAct.Next(
              clients: undone.clients, changes: undone.saves.flatMap(\.changes),
              sequence: target.sequence)
          }
          throw .actStands(standing)
        }
        if case .settled(let client, let decision) = hindrance {
          throw .decisionStands(client, decision)
        }
        return try store.takeBack(
          undone, by: worker, at: moment,
          links: RecordBody.UndoLinks(
            under: undone.links?.under, redo: stacks?.redo, undoes: target))
      }
      if let standing { throw .actStands(standing) }
      return nil
    }
  }

  /// What a worker did last and is put right and not undone; nil where the record says nothing of the kind,
  /// as an import does, or cannot be read.
  private func standingAct(at place: Place?) throws(StoreError) -> StandingAct? {
    guard let place else { return nil }
    let head = try folders.journal.record(at: place)?.head
    if head?.kind == .erased {
      return StandingAct(client: nil, changes: [], because: .destroyed)
    }
    if let group = head?.group, group.count > Self.longestAct { return nil }
    let saves: [RecordedSave]
    do { saves = try entry(at: place).saves } catch .damaged { return nil }
    guard let save = saves.first(where: { $0.changes.contains(where: \.isCorrectedOnly) }),
      case .case(let client) = save.subject
    else { return nil }
    return StandingAct(client: client, changes: save.changes)
  }

  /// Of how many records an act consists at most: what holds more and is on no stack is an import or a demo, which
  /// nobody did by hand, and it may be as long as the whole journal.
  private static var longestAct: Int { 16 }

  /// Why an entry of a stack is not simply taken back.
  private enum Hindrance: Equatable {
    /// It is a decision that was taken back with a reason.
    case takenBack
    /// It is a decision of a round that is over.
    case settled(CaseID, EntryID)
    /// It was done with an escalation that is closed by now, or a case that was accepted or
    /// given back by now.
    case stands(CaseID?, StandingAct.Reason)
  }

  private mutating func hindrance(
    to entry: StackEntry, by worker: WorkerID, at moment: Moment, isInMeeting: Bool
  ) throws(StoreError) -> Hindrance? {
    for save in entry.saves {
      if try isOutOfSight(save, of: worker, at: moment) { return .stands(nil, .contactOutOfSight) }
      guard case .case(let client) = save.subject, try self.entry(of: save.subject) != nil,
        save.changes.contains(where: \.field.isOfEscalation)
      else { continue }
      let now = try read(client)
      for change in save.changes where change.was == nil {
        guard case .decision(let id) = change.field, change.now?.decision?.round != nil,
          let decision = now.decisions[id]
        else { continue }
        if decision.takenBack != nil { return .takenBack }
        let latest = ReviewRound.last(of: summaries, on: moment.day)
        if decision.isSettled(at: moment, latest: latest, isInMeeting: isInMeeting) {
          return .settled(client, id)
        }
      }
      // That a condition was lifted can be put back, as long as nothing was said on it since.
      func came(_ act: EscalationAct?, beforeLiftingBy change: Change) -> Bool {
        change.isOfLifting
          && act.map { $0.at.secondsSince1970 <= save.at.secondsSince1970 } ?? true
      }
      let isClosed = save.changes.contains { change in
        guard let there = change.escalation.flatMap({ now.escalations[$0] }) else { return false }
        return !there.isOpen && !came(there.closing, beforeLiftingBy: change)
      }
      if isClosed { return .stands(client, .closed) }
      // What probation was told goes on saying what it said.
      let isReported = save.changes.contains { change in
        guard case .escalation(let id) = change.field, change.was != nil,
          let there = now.escalations[id]
        else { return false }
        return there.reportedOn != nil && !came(there.report, beforeLiftingBy: change)
      }
      if isReported { return .stands(client, .reported) }
    }
    // Of several that were handed over at once, those that wait still are taken back.
    guard let first = entry.clients.first else { return nil }
    var reason: StandingAct.Reason?
    for save in entry.saves {
      reason = try answerOfReceiver(save)
      if reason == nil { return nil }
    }
    return reason.map { .stands(first, $0) }
  }

  /// That whom a save handed a case to accepted it or gave it back; nil where it handed over nothing, or that
  /// waits still.
  private mutating func answerOfReceiver(
    _ save: RecordedSave
  ) throws(StoreError) -> StandingAct.Reason? {
    guard case .case(let client) = save.subject, try entry(of: save.subject) != nil,
      let given = save.changes.last(where: { $0.field == .handover })?.now?.handover,
      given.acceptedOn == nil, given.declinedOn == nil,
      let handover = try read(client).handover, handover.isSame(as: given)
    else { return nil }
    if handover.acceptedOn != nil { return .accepted(by: handover.acceptedBy ?? handover.to) }
    return handover.declinedOn == nil ? nil : .declined(by: handover.to)
  }

  /// Does again what a worker's last undo took back.
  ///
  /// A new save of the worker ends that.
  ///
  /// - Returns: What became of it, with the undo that was taken back; nil when there is nothing to
  ///   redo.
  /// - Throws: See `commit(_:)`.
  package mutating func redo(by worker: WorkerID, at moment: Moment) throws(StoreError)
    -> Committed?
  {
    try locked { (store) throws(StoreError) in
      let stacks = store.catalogue.stacks[worker]
      var next = stacks?.redo
      while let target = next, try store.entry(at: target).isErased {
        next = try store.entry(at: target).links?.redo
      }
      guard let target = next else { return nil }
      let undone = try store.entry(at: target)
      return try store.takeBack(
        undone, by: worker, at: moment,
        links: RecordBody.UndoLinks(
          under: stacks?.undo, redo: undone.links?.redo, redoes: target))
    }
  }

  /// An entry of a stack: one save, or all of a group.
  private struct StackEntry {
    var saves: [RecordedSave] = []
    var links: RecordBody.UndoLinks?
    /// How many records of the group cannot be read.
    var unreadable = 0
    /// Whether what it said was destroyed.
    var isErased = false

    /// Whom it is about.
    var clients: [CaseID] {
      saves.compactMap { if case .case(let id) = $0.subject { id } else { nil } }
    }
  }

  private mutating func takeBack(
    _ entry: StackEntry, by worker: WorkerID, at moment: Moment, links: RecordBody.UndoLinks
  ) throws(StoreError) -> Committed {
    var group = SaveGroup(self)
    group.unreadable = entry.unreadable
    for var save in entry.saves.reversed() {
      var changes = save.changes.reversed().map(\.inverse)
      if links.undoes != nil {
        if try answerOfReceiver(save) != nil { continue }
        changes = try giving(sparing(changes, of: save), wayTo: save)
        // What is told of it is what holds now, not what held before both.
        for index in save.changes.indices {
          let field = save.changes[index].field
          save.changes[index].was = changes.last { $0.field == field }?.now
        }
      }
      group.takenBack.insert(save, at: 0)
      switch save.subject {
      case .case(let id): try refuseGhost(of: id, after: changes)
      case .contact(let id):
        try refuseOutOfSight(of: id, after: changes, by: worker, takingBack: save, at: moment)
      case .team: break
      }
      try group.add(
        Save(save.subject, by: worker, at: moment, changes: changes), in: &self, links: links)
    }
    return try write(group)
  }

  /// What takes a save back, without the task of its decision where somebody ticked that meanwhile: what
  /// was done stays.
  private mutating func sparing(
    _ changes: [Change], of save: RecordedSave
  ) throws(StoreError) -> [Change] {
    guard case .case(let id) = save.subject, try entry(of: save.subject) != nil,
      save.changes.contains(where: { $0.now?.decision != nil })
    else { return changes }
    let tasks = try read(id).tasks
    return changes.filter { change in
      guard case .task(let task) = change.field, change.was?.task?.doneOn == nil else {
        return true
      }
      return tasks[task]?.doneOn == nil
    }
  }

  /// What takes a save back, where a colleague's other answer to the same field waits beside it.
  ///
  /// The colleague answered after that save and without having seen it. Once it is taken back,
  /// nothing contradicts their answer any more: it is what the field says then, instead of what was
  /// there before both.
  ///
  /// - Parameters:
  ///   - changes: The opposite of what the save changed.
  ///   - save: The save that is taken back.
  /// - Returns: The changes, with every such answer in its field and no longer beside it.
  /// - Throws: What reading the history throws.
  private mutating func giving(
    _ changes: [Change], wayTo save: RecordedSave
  ) throws(StoreError) -> [Change] {
    let standing: SortedMap<EntryID, Conflict>
    let current: (Field) -> Fact?
    switch save.subject {
    case .case(let id):
      guard try entry(of: save.subject) != nil else { return changes }
      let found = try read(id)
      (standing, current) = (found.conflicts, { found[$0] })
    case .team:
      let found = team
      (standing, current) = (found.conflicts, { found[$0] })
    case .contact(let id):
      guard try entry(of: save.subject) != nil else { return changes }
      let found = try read(id)
      (standing, current) = (found.conflicts, { found[$0] })
    }
    guard
      changes.contains(where: { change in standing.values.contains { $0.field == change.field } })
    else { return changes }
    // Of several, the one that came first would have been recorded first.
    var waiting: [Field: (id: EntryID, answer: Conflict)] = [:]
    for change in try history(of: save.subject, limit: .max, after: save.sequence)
      .reversed().flatMap(\.changes) where change.was == nil
    {
      guard case .conflict(let id) = change.field, let answer = standing[id],
        waiting[answer.field] == nil
      else { continue }
      waiting[answer.field] = (id, answer)
    }
    return changes.flatMap { change -> [Change] in
      guard let (id, answer) = waiting[change.field],
        Merge.same(current(change.field), change.was)
      else { return [change] }
      return [
        Change(change.field, was: change.was, now: answer.value),
        Change(.conflict(id), was: .conflict(answer), now: nil),
      ]
    }
  }

  /// Keeps a case that others work on from losing its name and number, and a number from being given
  /// twice.
  private mutating func refuseGhost(of id: CaseID, after changes: [Change]) throws(StoreError) {
    try refuseToForget(of: id, by: changes)
    guard changes.contains(where: { [.clientName, .number].contains($0.field) }) else { return }
    let now = try entry(of: .case(id)) == nil ? Case(id: id) : read(id)
    let after = now.applying(changes)
    if after.client.name.isEmpty, after.number.text.isEmpty, after != Case(id: id) {
      throw .caseInUse
    }
    let isTaken = summaries.contains { $0.id != id && $0.number.key == after.number.key }
    if !after.number.key.isEmpty, after.number != now.number, isTaken { throw .numberInUse }
  }

  /// Keeps a contact after care from being changed by who may not see it any more, from getting out of
  /// everybody's sight with something in it, and an end that two decided on from being undone by the first.
  private mutating func refuseOutOfSight(
    of id: ContactID, after changes: [Change], by worker: WorkerID, takingBack save: RecordedSave,
    at moment: Moment
  ) throws(StoreError) {
    guard try entry(of: .contact(id)) != nil else { return }
    if try isOutOfSight(save, of: worker, at: moment) { throw .contactOutOfSight }
    let now = try read(id)
    let after = now.applying(changes)
    if !after.isEmpty, !after.isSeenByAnybody { throw .contactInUse }
    // What two decided is not taken back by the first of them alone.
    let decisions = [(now.ending, after.ending), (now.reopening, after.reopening)]
    for (decided, left) in decisions {
      if let second = decided?.second, second != worker, left?.second == nil {
        throw .contactDecidedByTwo
      }
    }
  }

  /// Whether a save is about a contact that a worker may not see any more; one that was handed to the wrong
  /// colleague a moment ago is still theirs.
  private mutating func isOutOfSight(
    _ save: RecordedSave, of worker: WorkerID, at moment: Moment
  ) throws(StoreError) -> Bool {
    guard case .contact(let id) = save.subject, try entry(of: save.subject) != nil else {
      return false
    }
    let now = try read(id)
    guard !now.isEmpty, !now.isSeen(by: worker, in: team, on: moment.day) else { return false }
    guard let handover = save.handedOver, now.isUntouched(since: handover, by: worker) else {
      return true
    }
    let since = try history(of: save.subject, limit: .max, after: save.sequence)
    guard since.allSatisfy({ $0.by == worker }) else { return true }
    return moment.secondsSince1970 - save.at.secondsSince1970 >= Self.secondsOfASlip
  }

  /// A wrong name in the list of colleagues is noticed soon: until then whoever handed a contact over may have it
  /// back, as long as the receiver recorded nothing.
  private static var secondsOfASlip: Int { 3600 }

  /// Whether an entry recorded an escalation with which more was done since.
  private mutating func isBuiltOn(_ entry: StackEntry) throws(StoreError) -> Bool {
    for save in entry.saves {
      guard case .case(let id) = save.subject else { continue }
      do { try refuseToForget(of: id, by: save.changes.map(\.inverse)) } catch .escalationInUse {
        return true
      }
    }
    return false
  }

  /// Keeps an escalation from disappearing on which more was done than recording it.
  private mutating func refuseToForget(
    of id: CaseID, by changes: [Change]
  ) throws(StoreError) {
    let gone = changes.compactMap { change -> EntryID? in
      guard case .escalation(let escalation) = change.field, change.now == nil else { return nil }
      return escalation
    }
    guard !gone.isEmpty, try entry(of: .case(id)) != nil else { return }
    let left = try read(id).applying(changes)
    let isUsed =
      left.escalationSteps.keys.contains { gone.contains($0.escalation) }
      || left.decisions.values.contains { gone.contains($0.escalation) }
    if isUsed { throw .escalationInUse }
  }

  /// Reads the records of an entry.
  ///
  /// - Throws: `damaged` when nothing of it can be read: what lies below it is not known then.
  private func entry(at place: Place) throws(StoreError) -> StackEntry {
    var place = place
    if try folders.journal.record(at: place) == nil,
      let found = try self.place(ofRecord: place.sequence)
    {
      place = found
    }
    let first = try folders.journal.record(at: place)
    // What cases were told together with it went with it.
    if let first, case .erased(by: _, let undo) = first.body {
      return StackEntry(links: undo, isErased: true)
    }
    guard let first, case .body(let body) = seal.open(first, extent: .whole)
    else { return try remains(ofGroupAt: place) }
    guard let group = first.head.group else {
      return StackEntry(
        saves: [RecordedSave(first.head, body)].compactMap { $0 }, links: body.undo)
    }
    let saves = try saves(ofGroup: group, startingAt: place)
    guard saves.count == group.count else { return try remains(ofGroupAt: place) }
    return StackEntry(saves: saves, links: body.undo)
  }

  /// What can still be read of a group, wherever it stands: its records may have been written twice.
  private func remains(ofGroupAt place: Place) throws(StoreError) -> StackEntry {
    let records = try recordsByWalking {
      $0.kind != .close && $0.group?.contains(place.sequence) == true
    }
    let saves = records.compactMap(RecordedSave.init)
    guard let first = records.first(where: { $0.body != nil }), let group = first.head.group else {
      throw .damaged(file: JournalFiles.path(of: place.segment))
    }
    return StackEntry(
      saves: saves, links: first.body?.undo, unreadable: group.count - saves.count)
  }

  /// The saves of a group that can be read where they should stand, one after the other.
  private func saves(
    ofGroup group: ClosedRange<Int>, startingAt place: Place
  ) throws(StoreError) -> [RecordedSave] {
    guard let opened = try folders.journal.open(place.segment, for: .read) else { return [] }
    var saves: [RecordedSave] = []
    var reader = SegmentReader(
      opened, name: JournalFiles.path(of: place.segment), from: place.offset)
    while let line = try reader.line() {
      guard let record = try? RecordLine(line.bytes) else { continue }
      guard group.contains(record.head.sequence), record.head.kind != .close else { break }
      if case .body(let body) = seal.open(record, extent: .whole),
        let save = RecordedSave(record.head, body)
      {
        saves.append(save)
      }
    }
    return saves
  }
}

extension Field {
  /// Whether it says something of an escalation.
  fileprivate var isOfEscalation: Bool {
    switch self {
    case .escalation, .escalationStep, .decision: true
    default: false
    }
  }
}

extension Change {
  /// The escalation that it is about; nil for none.
  fileprivate var escalation: EntryID? {
    switch field {
    case .escalation(let id): id
    case .escalationStep(let key): key.escalation
    case .decision: (now ?? was)?.decision?.escalation
    default: nil
    }
  }
}

extension RecordedSave {
  /// The handing over of a contact after care that it holds; nil for any other save.
  fileprivate var handedOver: ContactDecision? {
    changes.first { $0.field == .contact(.handedOver) }?.now?.contactDecision
  }
}

extension Contact {
  /// Whether it is as a handing over left it, and who handed it over is the worker.
  fileprivate func isUntouched(since handover: ContactDecision, by worker: WorkerID) -> Bool {
    handedOver == handover && handover.by == worker
      && !moments.values.contains { $0.on >= handover.on && $0.by == plan?.contactPerson }
  }
}
