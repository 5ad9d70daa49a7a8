/// What a person can do with a do.
///
/// The screen, the commands and the import all go through here, so that the same rules hold
/// everywhere.
package enum DoAction: Hashable, Sendable {
  /// It was done on a day, today or earlier. Done once more, a do that comes back counts again; a
  /// do that is done once takes the new day as a correction.
  case tick(on: Day, proof: String?)
  /// Takes back the last time it was done, or the exemption, or "not applicable".
  case reopen(reason: String?)
  case notApplicable(reason: String)
  /// Exempt up to and including a day; without an end when nil.
  case exempt(reason: String, until: Day?)
  /// A day that was agreed and goes before the norm; nil goes back to the norm.
  case agree(due: Day?)
  /// Who is to do it; nil for nobody in particular.
  case assign(WorkerID?)
}

extension Case {
  /// The changes that an action on a do comes to; none when it is so already.
  ///
  /// - Parameters:
  ///   - action: What was done or decided.
  ///   - id: The do.
  ///   - worker: Who says so.
  ///   - moment: When; its day is today.
  ///   - norms: The norms of the team; they say which do's come back.
  /// - Returns: Changes for one save.
  /// - Throws: `futureDay`, `standingDo`, `neverExempt`, `untilPassed`, `reasonMissing` or
  ///   `nothingToReopen`.
  package func changes(
    for action: DoAction, on id: DoID, by worker: WorkerID, at moment: Moment, norms: Norms
  ) throws(DoRefusal) -> [Change] {
    let before = doRecords[id]
    var record = before ?? DoRecord()
    record.by = worker
    record.at = moment
    switch action {
    case .tick(let day, let proof):
      if norms[id].kind == .standing { throw .standingDo }
      if day > moment.day { throw .futureDay }
      let done = Completion(on: day, by: worker, at: moment, proof: proof?.nilIfBlank)
      guard tick(&record, id: id, done: done, norms: norms) else { return [] }
      return change(id, from: before, to: record) + agreedDayKept(id, norms: norms)
    case .reopen(let reason):
      if norms[id].kind == .standing { throw .standingDo }
      guard before != nil, record.state != .open else { throw .nothingToReopen }
      record.takeBack(reason: reason?.nilIfBlank)
      return change(id, from: before, to: record)
    case .notApplicable(let reason):
      try refuseExcuse(of: id, reason: reason, until: nil, today: moment.day)
      record.excuse(.notApplicable, reason: reason, until: nil)
      return change(id, from: before, to: record)
    case .exempt(let reason, let until):
      try refuseExcuse(of: id, reason: reason, until: until, today: moment.day)
      record.excuse(.exempt, reason: reason, until: until)
      return change(id, from: before, to: record)
    case .agree(let due):
      if norms[id].kind == .standing { throw .standingDo }
      return change(.doDue(id), to: due.map(Fact.day))
    case .assign(let owner):
      return change(.doOwner(id), to: owner.map(Fact.worker))
    }
  }

  /// The changes after which a do is open, however many times it was done or excused.
  ///
  /// Taken back is no more than that takes: of a do that comes back, the occasions of which the time
  /// has passed stay done.
  ///
  /// - Throws: What `reopen` throws.
  package func opening(
    _ id: DoID, reason: String?, by worker: WorkerID, at moment: Moment, norms: Norms
  ) throws(DoRefusal) -> [Change] {
    var after = self
    repeat {
      after = after.applying(
        try after.changes(
          for: .reopen(reason: reason), on: id, by: worker, at: moment, norms: norms))
    } while after.doRecords[id]?.state != .open
      && Roadmap(after, norms: norms, on: moment.day)[id].state != .open
    return change(.doState(id), to: after[.doState(id)])
  }

  /// Why an action on a do cannot be recorded; nil when it can.
  ///
  /// For a screen that says so before anybody types.
  package func refusal(
    of action: DoAction, on id: DoID, at moment: Moment, norms: Norms
  ) -> DoRefusal? {
    do {
      _ = try changes(for: action, on: id, by: WorkerID(""), at: moment, norms: norms)
      return nil
    } catch {
      return error
    }
  }

  /// One change of a field; none when the field says so already.
  func change(_ field: Field, to fact: Fact?) -> [Change] {
    let was = self[field]
    return was == fact ? [] : [Change(field, was: was, now: fact)]
  }

  private func change(_ id: DoID, from before: DoRecord?, to after: DoRecord) -> [Change] {
    if let before, before.agrees(with: after), before.completions == after.completions { return [] }
    return [Change(.doState(id), was: before.map(Fact.doRecord), now: .doRecord(after))]
  }

  private func refuseExcuse(
    of id: DoID, reason: String, until: Day?, today: Day
  ) throws(DoRefusal) {
    if DoSchedule.neverExempt.contains(id) { throw .neverExempt }
    if reason.nilIfBlank == nil { throw .reasonMissing }
    if let until, until < today { throw .untilPassed }
  }

  /// Adds a completion, or corrects the only one there is.
  ///
  /// False when nothing changes.
  private func tick(
    _ record: inout DoRecord, id: DoID, done: Completion, norms: Norms
  ) -> Bool {
    // What was taken back does not count again.
    var completions = record.state == .open ? [] : record.completions
    if let same = completions.firstIndex(where: { $0.on == done.on }) {
      // Who ticks plan B on the day on which it was written down has looked at it.
      if completions[same].provenBy == .planB {
        completions[same].provenBy = nil
        completions[same].by = done.by
        completions[same].at = done.at
        completions[same].proof = done.proof ?? completions[same].proof
      } else if record.state == .done, done.proof == nil || done.proof == completions[same].proof {
        return false
      } else {
        completions[same].proof = done.proof ?? completions[same].proof
      }
    } else if comesBack(id, norms: norms, last: completions.last) || completions.isEmpty {
      completions.append(done)
      completions.sort { $0.on < $1.on }
    } else {
      var corrected = done
      corrected.proof = done.proof ?? completions.last?.proof
      corrected.unread = completions.last?.unread ?? Unread()
      completions[completions.count - 1] = corrected
    }
    record.state = .done
    record.completions = completions
    record.reason = nil
    record.until = nil
    return true
  }

  /// Whether a do that was done can be done again, and counts again.
  private func comesBack(_ id: DoID, norms: Norms, last: Completion?) -> Bool {
    let norm = norms[id]
    if norm.intervalDays != nil || norm.occasions.count > 1 { return true }
    switch id {
    case .R3, .R4:
      // Before the registration it was an agreement with the partner, not an act in this case.
      guard let last, let registration = dates[.registration] else { return false }
      return last.on < registration
    default: return false
    }
  }

  /// A do that comes back has kept its agreed day when it is ticked; the next one follows the norm.
  private func agreedDayKept(_ id: DoID, norms: Norms) -> [Change] {
    comesBack(id, norms: norms, last: nil) ? change(.doDue(id), to: nil) : []
  }
}

extension DoRecord {
  /// Whether somebody opened it again on purpose, so that no fact closes it behind their back.
  var isReopened: Bool {
    state == .open && (at != nil || reason != nil || !completions.isEmpty)
  }

  fileprivate mutating func takeBack(reason: String?) {
    if state == .done { completions = Array(completions.sorted { $0.on < $1.on }.dropLast()) }
    state = completions.isEmpty ? .open : .done
    self.reason = reason
    until = nil
  }

  fileprivate mutating func excuse(_ state: State, reason: String, until: Day?) {
    if self.state == .open { completions = [] }
    self.state = state
    self.reason = reason
    self.until = until
  }
}

extension String {
  /// The text without blanks around it; nil when nothing is left.
  package var nilIfBlank: String? {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(self[first...last])
  }
}
