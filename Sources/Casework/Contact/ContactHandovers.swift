// Who kept contact after who: what was agreed stays as it was agreed, with whom it was then, and a handing over stands
// beside it. So nothing tells of an agreement that nobody made.
extension Contact {
  /// What was agreed before, in the order in which it was kept, each with whom it was agreed: who got it handed since
  /// is told by the handing over.
  package var agreedBefore: [(id: EntryID, plan: ContactPlan)] {
    let said = plansBefore.filter { !$0.id.isOfHandover }
    let handed = plansBefore.filter { entry in
      entry.id.isOfHandover && !said.contains { entry.plan.isSameAgreement(as: $0.plan) }
    }
    let agreed: [(id: EntryID, plan: ContactPlan)] = said.map { ($0.id, asAgreed($0.plan)) }
    return agreed + handed
  }

  /// All that was agreed, what holds now last, each with whom it was agreed; what holds now has no identifier.
  package var agreements: [(id: EntryID?, plan: ContactPlan)] {
    let before = agreedBefore.filter { entry in
      !entry.id.isOfHandover || plan.map { !entry.plan.isSameAgreement(as: $0) } ?? true
    }
    var all: [(id: EntryID?, plan: ContactPlan)] = before.map { ($0.id, $0.plan) }
    if let plan { all.append((nil, asAgreed(plan))) }
    return all
  }

  /// What was agreed each time that contact began again after an end, in the order in which it was kept.
  package var beginnings: [ContactPlan] {
    let all = agreements
    return all.indices.dropFirst().filter { index in
      all[index - 1].id.map { earlierEndings[$0] != nil } ?? false
    }.map { all[$0].plan }
  }

  /// Each time that it was handed over, the first first, with who got it.
  ///
  /// That a colleague was named when the person was asked is no handing over: nobody kept contact before.
  package var handovers: [ContactDecision] {
    let before = earlierHandovers.map { (id: $0.key, handover: $0.value) }
      .sorted { $0.id.comesBefore($1.id) }.map { $0.handover }
    return before + [lastHandover].compactMap { $0 }
  }

  /// The last handing over, with who got it; nil where contact was never in other hands.
  private var lastHandover: ContactDecision? {
    guard var handedOver else { return nil }
    // What was kept before receivers were has left behind what was agreed until then.
    guard handedOver.to != nil || earlierPlans.keys.contains(where: \.isOfHandover) else {
      return nil
    }
    handedOver.to = handedOver.to ?? plan?.contactPerson
    return handedOver
  }

  /// What was agreed, with whom it was agreed.
  private func asAgreed(_ plan: ContactPlan) -> ContactPlan {
    var agreed = plan
    if let first = kept(at: plan).first { agreed.contactPerson = first.plan.contactPerson }
    return agreed
  }

  /// How something agreed stood each time that it was handed over, the first first.
  private func kept(at agreement: ContactPlan) -> [(id: EntryID, plan: ContactPlan)] {
    plansBefore.filter { $0.id.isOfHandover && $0.plan.isSameAgreement(as: agreement) }
  }

  /// Keeps what is agreed now under an identifier, with whom it was agreed.
  mutating func keepPlan(as id: EntryID) {
    guard let plan else { return }
    let agreed = asAgreed(plan)
    handedOver = lastHandover ?? handedOver
    for handed in kept(at: plan) { earlierPlans[handed.id] = nil }
    earlierPlans[id] = agreed
  }

  /// Gives it to another worker: what was agreed stays as it was, and the handing over is kept beside it.
  mutating func handOver(
    to receiver: WorkerID, by worker: WorkerID, on day: Day, at moment: Moment?
  ) {
    guard let before = plan else { return }
    if let last = lastHandover {
      earlierHandovers[Self.free(in: earlierHandovers.keys)] = last
    }
    // Of an agreement that was handed over already the first worker is known.
    if before.contactPerson != receiver, kept(at: before).isEmpty {
      earlierPlans[Self.free(in: earlierPlans.keys)] = before
    }
    plan?.contactPerson = receiver
    var handedOver = ContactDecision(
      on: day, whyWord: "handed_over", by: before.contactPerson ?? worker)
    handedOver.to = receiver
    handedOver.at = moment
    self.handedOver = handedOver
  }

  /// An identifier for what a handing over keeps, which nothing has yet.
  private static func free(in taken: [EntryID]) -> EntryID {
    var number = taken.count
    while taken.contains(EntryID.ofHandover(number)) { number += 1 }
    return EntryID.ofHandover(number)
  }
}

extension EntryID {
  private static var handed: String { "handed-" }

  fileprivate static func ofHandover(_ number: Int) -> EntryID { EntryID(handed + String(number)) }

  /// Whether a handing over kept it, and no new agreement.
  fileprivate var isOfHandover: Bool { text.hasPrefix(Self.handed) }
}

extension ContactPlan {
  /// Whether both are the same agreement, whoever keeps contact by now.
  fileprivate func isSameAgreement(as other: ContactPlan) -> Bool {
    // A day that was put right later is still that of the same agreement, and two may be of one day.
    let areTimed = at != nil && other.at != nil
    return (areTimed ? at == other.at : agreedOn == other.agreedOn) && !isOtherwise(than: other)
  }
}
