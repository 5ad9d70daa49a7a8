/// One field that went from one value to another, as a value that can be turned round.
///
/// Everything that people do is a list of changes: history, undo, audit, the timeline and merging
/// all come from them. `was` is what the person saw; when the store finds something else there, a
/// colleague was quicker, and the merge decides (see `Merge`).
package struct Change: Hashable, Sendable {
  package var field: Field
  /// What the person saw; nil when the field was empty.
  package var was: Fact?
  /// What they made of it; nil empties the field.
  package var now: Fact?

  package init(_ field: Field, was: Fact?, now: Fact?) {
    self.field = field
    self.was = was
    self.now = now
  }

  /// The change that takes this one back.
  package var inverse: Change { Change(field, was: now, now: was) }
}

/// What a save is about.
package enum Subject: Hashable, Sendable {
  case `case`(CaseID)
  case team
  case contact(ContactID)
}

/// One save: what one person did in one go, to one case, to the team or to a contact after care.
package struct Save: Hashable, Sendable {
  package var subject: Subject
  package var by: WorkerID
  package var at: Moment
  package var reason: String?
  package var changes: [Change]
  /// The drafts whose text is in it, by their identifiers: none of them is unfinished any more.
  ///
  /// First the one of the dialog that it was typed in, then one that the dialog came up with.
  package var drafts: [String]

  package init(
    _ subject: Subject, by: WorkerID, at: Moment, reason: String? = nil, changes: [Change],
    drafts: [String] = []
  ) {
    self.subject = subject
    self.by = by
    self.at = at
    self.reason = reason
    self.changes = changes
    self.drafts = drafts
  }
}

extension Save {
  /// Whether it says something that is never undone silently and only corrected with a reason: that a
  /// breach was reported, that the client was told, that an escalation was closed.
  package var isCorrectedOnly: Bool {
    changes.contains(where: \.isCorrectedOnly)
  }
}

extension Change {
  /// Whether it is never undone silently and only corrected with a reason.
  package var isCorrectedOnly: Bool {
    switch field {
    case .escalationStep(let key): key.step.isCorrectedOnly
    // A decision is only ever added; one that changes is taken back, with the reason.
    case .decision: was != nil && now != nil
    // A report that met a colleague's is a second answer.
    case .conflict: now?.conflict?.field.isStepCorrectedOnly ?? false
    default: false
    }
  }
}

extension Save {
  /// Whether a change of it puts a task in the bin because its decision does not hold any more.
  ///
  /// Nobody meant the task itself by that, so that one which a colleague ticked meanwhile stays ticked.
  func drops(_ change: Change) -> Bool {
    guard let binned = change.now?.task?.binned else { return false }
    return changes.contains {
      guard let decision = $0.now?.decision else { return false }
      return decision.takenBackAt == binned || decision.replaces && decision.at == binned
    }
  }
}

/// What became of the changes of a save when they met the current state of the store.
package struct Merge: Hashable, Sendable {
  /// What is to be recorded, with `was` as it really was.
  package var changes: [Change] = []
  /// Fields where a colleague had written something else: their value stays, ours is kept as a
  /// conflict.
  package var conflicts: [EntryID] = []
  /// Fields that already said what we wanted to say.
  package var alreadySo: [Field] = []

  package init() {}
}

extension Merge {
  /// Meets the changes of a save with what is recorded now.
  ///
  /// A field that nobody touched takes the new value. A field that a colleague changed to the same
  /// is left alone; proofs that ours adds to it are added. A field that a colleague changed to
  /// something else keeps their value, and ours is kept beside it as a conflict.
  ///
  /// - Parameters:
  ///   - save: What somebody wants to record, with what they saw before.
  ///   - current: The value of a field as the store has it now.
  ///   - waiting: The disagreements that nobody has settled yet: what both sides say now is none any more.
  ///   - makeID: Gives a fresh identifier for a conflict.
  package init(
    _ save: Save, onto current: (Field) -> Fact?,
    waiting: SortedMap<EntryID, Conflict> = SortedMap(), makeID: () -> EntryID
  ) {
    // A later change of the same save sees what the earlier one made.
    var own: [Field: Fact?] = [:]
    for change in save.changes {
      let there: Fact? = own[change.field] ?? current(change.field)
      if save.drops(change), there?.task?.doneOn != nil || there?.task?.binned != nil {
        alreadySo.append(change.field)
      } else if change.field == .handover, there == change.was, there != change.now {
        // Two that wait are no question beside each other, and yet one takes the place of the other.
        changes.append(change)
        own[change.field] = .some(change.now)
      } else if Self.same(there, change.now) {
        alreadySo.append(change.field)
      } else if Self.same(there, change.was) {
        changes.append(Change(change.field, was: there, now: change.now))
        own[change.field] = .some(change.now)
      } else if let joined = Self.joined(there, change.now, seen: change.was) {
        if Self.same(there, joined) {
          alreadySo.append(change.field)
        } else {
          changes.append(Change(change.field, was: there, now: joined))
          own[change.field] = .some(joined)
        }
      } else if let id = waiting.first(where: { $0.value.says(change) })?.key {
        // Somebody else gave the same second answer.
        conflicts.append(id)
      } else {
        let id = makeID()
        let conflict = Conflict(field: change.field, value: change.now, by: save.by, at: save.at)
        changes.append(Change(.conflict(id), was: nil, now: .conflict(conflict)))
        conflicts.append(id)
      }
    }
    for (id, conflict) in waiting {
      guard changes.contains(where: conflict.says),
        !save.changes.contains(where: { $0.field == .conflict(id) })
      else { continue }
      changes.append(Change(.conflict(id), was: .conflict(conflict), now: nil))
    }
  }

  /// What is there, with what ours adds to it; nil when they contradict each other.
  private static func joined(_ there: Fact?, _ ours: Fact?, seen: Fact?) -> Fact? {
    if case .contactPlan(let there)? = there, case .contactPlan(let ours)? = ours,
      case .contactPlan(let seen)? = seen
    {
      return there.joined(with: ours, seen: seen).map(Fact.contactPlan)
    }
    guard case .doRecord(let there)? = there, case .doRecord(let ours)? = ours else { return nil }
    return there.joined(with: ours).map(Fact.doRecord)
  }

  /// Whether two fields say the same, whoever wrote it and when; two empty ones do.
  package static func same(_ left: Fact?, _ right: Fact?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.agrees(with: right)
    default: false
    }
  }
}

extension Conflict {
  /// Whether a change gives the answer that waits.
  fileprivate func says(_ change: Change) -> Bool {
    field == change.field && Merge.same(value, change.now)
  }
}

extension Case {
  /// The case after a list of changes.
  package func applying(_ changes: [Change]) -> Case {
    var after = self
    for change in changes { after[change.field] = change.now }
    return after
  }
}

extension Team {
  /// The team after a list of changes.
  package func applying(_ changes: [Change]) -> Team {
    var after = self
    for change in changes { after[change.field] = change.now }
    return after
  }
}

extension Field {
  /// Whether it is a step of an escalation that is only ever corrected.
  fileprivate var isStepCorrectedOnly: Bool {
    if case .escalationStep(let key) = self { key.step.isCorrectedOnly } else { false }
  }
}
