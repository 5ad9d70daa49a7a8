// Facts complete the do they prove, so that nobody has to tell the same thing twice.
//
// A person's own word goes first: what somebody ticked stays as it is, and what somebody reopened,
// exempted or found not applicable is left alone. A day that was only taken from a fact follows
// that fact when it is corrected or emptied.
//
// Source: Guide, "Kinds of do, and the states they can have".

extension Case {
  /// A list of changes with the do's that they prove, to be kept in the same save.
  ///
  /// - Parameters:
  ///   - changes: What is to be kept.
  ///   - worker: Who keeps it.
  ///   - moment: When.
  ///   - list: The information that the team wants of everybody, by name; nil where nobody knows the
  ///     list, and then nothing is said of the do that wants it.
  /// - Returns: The changes, and those to the do's behind them.
  package func withProofs(
    _ changes: [Change], by worker: WorkerID?, at moment: Moment, wanting list: [String]? = nil
  ) -> [Change] {
    let changes = changes + informationSettled(by: changes, wanting: list)
    let after = applying(changes)
    let proven = after.provenCompletions(
      by: worker, at: moment, wanting: list, lessInformation: changes.takeInformationAway)
    return changes + proven + after.conditionsChecked(changes, by: worker, at: moment)
      + (proven.contains { $0.field == .doState(.U5) }
        ? [] : after.plannedAgain(changes, by: worker, at: moment))
  }

  /// That the information is not complete was said before the last of it came: what is written down of
  /// the items goes before it, until somebody says otherwise again.
  ///
  /// It is complete where the last that was missing came in; where something is not to be had it is not known
  /// until somebody says so. As long as the team's list has more, it stays.
  private func informationSettled(by changes: [Change], wanting list: [String]?) -> [Change] {
    let isTold = changes.contains { change in
      guard case .information = change.field, case .information(let was)? = change.was else {
        return false
      }
      return [.missing, .asked].contains(was.state)
    }
    let isSaid = changes.contains { $0.field == .informationComplete }
    guard isTold, !isSaid, isInformationComplete == false else { return [] }
    let after = applying(changes)
    let items = after.information.values
    guard !items.isEmpty, items.allSatisfy({ [.received, .notAvailable].contains($0.state) })
    else { return [] }
    guard after.informationLacking(of: list ?? []).isEmpty else { return [] }
    let isComplete = items.allSatisfy { $0.state == .received }
    return [
      Change(.informationComplete, was: .flag(false), now: isComplete ? .flag(true) : nil)
    ]
  }

  /// A consultation that is planned anew counts again, although the last plan or tick still counts:
  /// who plans it today did it today.
  private func plannedAgain(
    _ changes: [Change], by worker: WorkerID?, at moment: Moment
  ) -> [Change] {
    guard
      let day = changes.last(where: { $0.field == .date(.nextJointConsultation) })?.now?.day,
      day > moment.day, let before = doRecords[.U5], before.state == .done,
      !before.completions.contains(where: { $0.on == moment.day && $0.isDayKnown })
    else { return [] }
    var record = before
    // What only came out of a file today is no second time on the day of the first one that somebody did.
    record.completions.removeAll { $0.on == moment.day }
    record.completions.append(
      Completion(on: moment.day, by: worker, at: moment, provenBy: .plannedConsultation))
    record.completions.sort { $0.on < $1.on }
    record.by = worker
    record.at = moment
    return [Change(.doState(.U5), was: .doRecord(before), now: .doRecord(record))]
  }

  /// The changes to do's that the facts of this case prove or no longer prove, as of a moment.
  ///
  /// No fact that lies after the moment's day proves anything.
  ///
  /// - Parameters:
  ///   - worker: Who records them.
  ///   - moment: When; its day is today.
  ///   - list: See `withProofs(_:by:at:wanting:)`.
  ///   - lessInformation: Whether an item of information has just been taken away.
  /// - Returns: Changes to do's alone.
  package func provenCompletions(
    by worker: WorkerID?, at moment: Moment, wanting list: [String]? = nil,
    lessInformation: Bool = false
  ) -> [Change] {
    let facts = CaseFacts(self)
    let proofs = proofs(
      facts, today: moment.day, wanting: list, lessInformation: lessInformation)
    // Two facts can prove two times of the same do.
    var records = SortedMap<DoID, DoRecord>()
    // Where one fact is not there any more, another one may still prove the same do: hence twice, unless
    // nothing was otherwise the first time.
    for _ in 1...2 {
      for proof in proofs where !isSettled(proof, in: records) {
        let before = records[proof.id] ?? doRecords[proof.id]
        if let after = record(before, after: proof, facts: facts, by: worker, at: moment) {
          records[proof.id] = after
        }
      }
      if records.isEmpty { return [] }
    }
    return records.elements.compactMap { id, after in
      let before = doRecords[id]
      return before == after
        ? nil : Change(.doState(id), was: before.map(Fact.doRecord), now: .doRecord(after))
    }
  }

  /// What a fact says of a do: proven on a day, or not proven.
  struct Proof {
    var id: DoID
    var fact: ProvingFact
    var on: Day?
    /// Whether the day is a day of the case, so that it moves with it.
    var follows = true

    /// The time of the do that this fact has proven before, among all of them.
    func own(in completions: [Completion]) -> Int? {
      fact == .plannedConsultation ? nil : completions.firstIndex { $0.provenBy == fact }
    }

    /// Whether it says nothing that the times and the state of the do do not say already.
    func isSettled(_ completions: [Completion], _ state: DoRecord.State) -> Bool {
      guard let own = own(in: completions) else { return on == nil }
      return state != .done || on.map { !follows || completions[own].on == $0 } ?? false
    }
  }

  private func proofs(
    _ facts: CaseFacts, today: Day, wanting list: [String]?, lessInformation: Bool
  ) -> [Proof] {
    // A no is definite when it says why. A day alone is an answer only in a file, whose yes it is.
    let isTold = list == nil || !lacksAnswer
    let isAnswered =
      isTold && (answer != false || texts[.answerReason]?.nilIfBlank != nil)
      || isProven(.R3, by: .definiteAnswer)
    let answer = isAnswered ? dates[.definiteAnswer].flatMap { $0 <= today ? $0 : nil } : nil
    let intake = wasSupervisorThere ? facts.intake.flatMap { $0 <= today ? $0 : nil } : nil
    let isPlanned = facts.plannedConsultation.map { $0 > today } ?? false
    return [
      Proof(id: .R3, fact: .definiteAnswer, on: answer),
      Proof(id: .I1, fact: .intakeWithSupervisor, on: intake),
      Proof(id: .U5, fact: .plannedConsultation, on: isPlanned ? today : nil, follows: false),
    ] + information(facts, today: today, wanting: list, isLess: lessInformation)
      + meetingProofs(today)
      + planProofs(facts, today: today)
  }

  /// Whether the information is complete: somebody said so, or all of the team's list is in.
  private func information(
    _ facts: CaseFacts, today: Day, wanting list: [String]?, isLess: Bool
  ) -> [Proof] {
    let isSaid = isInformationComplete == true
    guard isSaid || list != nil else { return [] }
    // Without a list of the team nobody knows what all of it is.
    let isListed = list?.isEmpty == false && informationLacking(of: list ?? []).isEmpty
    // What counted before the list grew goes on counting, unless something of it is not there any more.
    let isWhole =
      isSaid || (!isLess && isProven(.R4, by: .informationComplete))
      || (!information.isEmpty && isListed)
    let isComplete = isWhole && !facts.lacksAnyItem && !facts.awaitsItem
    return [
      Proof(id: .R4, fact: .informationComplete, on: isComplete ? today : nil, follows: false)
    ]
  }

  /// Whether nothing comes of what a fact says, as with nearly all at nearly every save.
  ///
  /// Told without a copy of the record.
  private func isSettled(_ proof: Proof, in records: SortedMap<DoID, DoRecord>) -> Bool {
    let isSettled =
      records.look(at: proof.id) {
        proof.isSettled($0.pointee.value.completions, $0.pointee.value.state)
      }
      ?? doRecords.look(at: proof.id) {
        proof.isSettled($0.pointee.value.completions, $0.pointee.value.state)
      }
    return isSettled ?? (proof.on == nil)
  }

  /// The record after a fact has spoken that is not settled; nil when it stays as it is.
  private func record(
    _ before: DoRecord?, after proof: Proof, facts: CaseFacts, by worker: WorkerID?,
    at moment: Moment
  ) -> DoRecord? {
    if let before, let own = proof.own(in: before.completions) {
      var record = before
      if let day = proof.on {
        record.completions[own].on = day
        record.completions.sort { $0.on < $1.on }
      } else {
        record.completions.remove(at: own)
        if record.completions.isEmpty {
          // Nobody opened it again on purpose: the same fact proves it again.
          record.state = .open
          record.reason = nil
          record.by = nil
          record.at = nil
        }
      }
      return record
    }
    guard let day = proof.on, isOpenToProof(before, of: proof, facts: facts),
      before?.completions.contains(where: { $0.provenBy == proof.fact && $0.on == day }) != true
    else { return nil }
    var record = before ?? DoRecord()
    record.state = .done
    record.completions.append(
      Completion(on: day, by: worker, at: moment, provenBy: proof.fact))
    record.completions.sort { $0.on < $1.on }
    record.by = worker
    record.at = moment
    return record
  }

  /// Whether nobody has said anything of this do that a fact would talk over.
  private func isOpenToProof(_ record: DoRecord?, of proof: Proof, facts: CaseFacts) -> Bool {
    guard let record else { return true }
    switch record.state {
    case .open: return !record.isReopened
    case .notApplicable, .exempt: return false
    case .done:
      // Older than this case's registration, or than the last consultation: the next one is open.
      let since: Day?
      switch proof.id {
      case .R3: since = facts.registration
      case .U5: since = facts.lastConsultation
      // Asked twice: what the client says later counts beside what somebody ticked before.
      case .V1: since = proof.fact == .intentionAgain ? proof.on : nil
      default: since = nil
      }
      guard let since, !record.completions.isEmpty else { return false }
      return record.completions.allSatisfy { $0.on < since }
    }
  }
}

extension [Change] {
  /// Whether an item of information is not recorded any more after these changes.
  fileprivate var takeInformationAway: Bool {
    contains { change in
      guard case .information? = change.was else { return false }
      return change.now == nil
    }
  }
}
