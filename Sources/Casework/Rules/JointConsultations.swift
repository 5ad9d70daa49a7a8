/// A joint consultation that was held.
package struct HeldConsultation: Hashable, Sendable {
  /// The entry that tells of it; nil where only its day is known.
  package let entry: EntryID?
  package let on: Day
  /// What was said; empty where nobody wrote that down.
  package let text: String
}

// The joint consultations of a case, past and planned. What was held is an event; its last day and the
// next one stand by themselves as well, since that is what people know when nothing else is.
//
// Source: Guide, "The 28 do's", U5.
extension Case {
  /// The joint consultations that were held, the oldest first.
  package var heldConsultations: [HeldConsultation] {
    var held = events.compactMap { id, event in
      event.kind == .jointConsultation
        ? HeldConsultation(entry: id, on: event.on, text: event.text) : nil
    }
    if let last = dates[.lastJointConsultation], !held.contains(where: { $0.on == last }) {
      held.append(HeldConsultation(entry: nil, on: last, text: ""))
    }
    return held.sorted { ($0.on, $0.entry?.text ?? "") < ($1.on, $1.entry?.text ?? "") }
  }

  /// The day of the joint consultation that is planned, unless a later one has been held already.
  package var plannedConsultation: Day? { CaseFacts.planned(dates) }

  /// The day that is over of a joint consultation of which nobody has said whether it took place.
  package func consultationToAsk(on today: Day) -> Day? {
    plannedConsultation.flatMap { $0 < today ? $0 : nil }
  }

  /// The changes that an entry of a joint consultation comes to, a new one or one that was corrected.
  ///
  /// It is the last one unless a later one is known, and uses up a plan for its day. Where only the
  /// day of an earlier one was known, that becomes an entry, so that it stays among those that were held.
  ///
  /// - Parameters:
  ///   - event: What is known of it.
  ///   - id: The identifier of its entry, a fresh one for a new one.
  ///   - makeID: Gives a fresh identifier for an entry.
  /// - Returns: Changes for one save; none when it is so already.
  package func changes(
    holding event: CaseEvent, as id: EntryID, makeID: () -> EntryID
  ) -> [Change] {
    let before = events[id]
    guard before != event else { return [] }
    let own = Change(.event(id), was: before.map(Fact.event), now: .event(event))
    let isMoved =
      before.map { $0.on != event.on && $0.on == dates[.lastJointConsultation] } ?? false
    guard isMoved else {
      return [own] + (before == nil ? entryOfLastConsultation(before: event.on, makeID) : [])
        + consultationHeld(on: event.on)
    }
    // The day of the last one was a slip: the latest of all entries is the last one.
    let days = applying([own]).events.values.filter { $0.kind == .jointConsultation }.map(\.on)
    return [own]
      + (days.max().map { change(.date(.lastJointConsultation), to: .day($0)) } ?? [])
  }

  /// The changes that take the entry of a joint consultation away; the latest of the others is the last one.
  ///
  /// - Parameter id: The identifier of its entry.
  /// - Returns: Changes for one save; none where there is no such entry.
  package func changes(takingAwayConsultation id: EntryID) -> [Change] {
    guard let event = events[id] else { return [] }
    let own = Change(.event(id), was: .event(event), now: nil)
    guard dates[.lastJointConsultation] == event.on else { return [own] }
    let days = applying([own]).events.values.filter { $0.kind == .jointConsultation }.map(\.on)
    return [own] + change(.date(.lastJointConsultation), to: days.max().map(Fact.day))
  }

  /// The entry for the last consultation of which only the day is known, where a later one comes.
  func entryOfLastConsultation(before day: Day, _ makeID: () -> EntryID) -> [Change] {
    guard let last = dates[.lastJointConsultation], last < day,
      heldConsultations.contains(where: { $0.entry == nil && $0.on == last })
    else { return [] }
    let event = CaseEvent(
      kindWord: CaseEvent.Kind.jointConsultation.rawValue, on: last, text: "", by: nil)
    return [Change(.event(makeID()), was: nil, now: .event(event))]
  }

  /// A consultation is the last one unless a later one is known, and uses up a plan for its day.
  func consultationHeld(on day: Day) -> [Change] {
    var changes: [Change] = []
    if dates[.lastJointConsultation].map({ $0 < day }) ?? true {
      changes += change(.date(.lastJointConsultation), to: .day(day))
    }
    if let planned = dates[.nextJointConsultation], planned <= day {
      changes += change(.date(.nextJointConsultation), to: nil)
    }
    return changes
  }

  /// Changes, with the end of a plan that the last consultation among them has used up.
  package func usingUpPlan(_ changes: [Change]) -> [Change] {
    guard
      let last = changes.last(where: { $0.field == .date(.lastJointConsultation) })?.now?.day,
      let planned = dates[.nextJointConsultation], planned <= last,
      !changes.contains(where: { $0.field == .date(.nextJointConsultation) })
    else { return changes }
    return changes + change(.date(.nextJointConsultation), to: nil)
  }
}
