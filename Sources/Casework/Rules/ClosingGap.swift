/// Something that is still missing when a case is about to be closed.
///
/// It is shown, and never stands in the way.
package enum ClosingGap: Hashable, Sendable {
  case breachNotReported(EntryID)
  case openEscalation(EntryID)
  case openDo(DoID)
  case openTask(EntryID)
  /// Two values of one field, and nobody has chosen.
  case unsettledConflict(EntryID)
  case noEndOfStay
  /// Who arrived leaves one day, and nobody wrote down when.
  case noDayOfLeaving
  /// Something about the leaving that nobody wrote down.
  case unsaid(FreeText)
  /// The indication was asked for, or an objection was made, and nobody wrote down the decision.
  case indicationUndecided
  /// The indication was refused, and there is neither an objection nor a plan B.
  case indicationRefused
  /// No place is certain, and there is no plan B.
  case noPlace
  /// Nobody wrote down who was told that the client leaves.
  case nobodyInformed
  /// Nobody has asked whether the client wants contact after care.
  case noContactPlan
}

extension Case {
  /// What is still missing if the case were closed on a day, the weightiest first.
  ///
  /// Source: Guide, "What users of comparable systems ask for", 3.
  package func missing(atClosingOn day: Day, norms: Norms) -> [ClosingGap] {
    let open = escalations.filter { $0.value.isOpen }.map(\.key)
    let unreported = open.filter { escalations[$0]?.mustBeReported ?? false }
    let roadmap = Roadmap(self, norms: norms, on: day)
    let openTasks = tasks.filter { $0.value.doneOn == nil && $0.value.binned == nil }.map(\.key)
    var gaps =
      unreported.map(ClosingGap.breachNotReported) + open.map(ClosingGap.openEscalation)
      + (isRefused ? [] : roadmap.open.map { .openDo($0.id) }) + openTasks.map(ClosingGap.openTask)
      + conflicts.keys.map(ClosingGap.unsettledConflict)
    // Who gets no place has no stay to end, and no care to be in contact after.
    if isRefused { return gaps }
    if dates[.left] == nil {
      // Of who was here the day on which they left says more than an end that was foreseen.
      if dates[.arrival] != nil {
        gaps.append(.noDayOfLeaving)
      } else if dates[.endOfStay] == nil {
        gaps.append(.noEndOfStay)
      }
    }
    if dates[.arrival] != nil { gaps += unsaidOfLeaving }
    if let left = dates[.left], left <= day { gaps += followUpGaps }
    if dates[.contactAsked] == nil { gaps.append(.noContactPlan) }
    return gaps
  }

  /// What there is to say of a leaving and nobody wrote down.
  private var unsaidOfLeaving: [ClosingGap] {
    [FreeText.leftFor, .leftBecause, .networkTold].filter { texts[$0]?.nilIfBlank == nil }
      .map(ClosingGap.unsaid)
  }

  /// Whether the client was here and a day of leaving stands, but not all that there is to say of the leaving, on
  /// whatever day; false once the case is closed.
  ///
  /// That somebody asked about contact is not part of it: the file need not know. Source: Guide, "What users of
  /// comparable systems ask for", 3.
  package var lacksOfLeaving: Bool {
    guard dates[.left] != nil, dates[.arrival] != nil, closing == nil, !isRefused else {
      return false
    }
    return !unsaidOfLeaving.isEmpty || !followUpGaps.isEmpty
  }

  /// What is missing of the follow-up care of who has left, beside the do's of that step.
  ///
  /// Source: Guide, "The 28 do's", V3 and V4.
  private var followUpGaps: [ClosingGap] {
    var gaps: [ClosingGap] = []
    let hasPlanB = followUp.planB?.nilIfBlank != nil
    if followUp.awaitsDecision { gaps.append(.indicationUndecided) }
    if followUp.indicationWord == "refused", !hasPlanB {
      gaps.append(.indicationRefused)
    } else if !followUp.isPlaceConfirmed, !hasPlanB {
      gaps.append(.noPlace)
    }
    if lines(.informed).isEmpty { gaps.append(.nobodyInformed) }
    return gaps
  }
}
