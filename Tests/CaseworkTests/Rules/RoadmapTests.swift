import Casework
import Testing

/// Due days, states and lateness, do by do.
///
/// Source: Guide, 1.1 and 1.1b.
@Suite struct RoadmapTests {
  @Test func `a do is late from the day after it is due`() {
    let sample = Case.sample([.arrival: -7])
    #expect(sample.due(.U1) == 0)
    #expect(!sample.roadmap()[.U1].isLate)
    #expect(sample.roadmap(1)[.U1].daysLate == 1)
    #expect(sample.late(1).contains(.U1))
  }

  @Test func `without the day it counts from a do is open and not due`() {
    let roadmap = Case.sample().roadmap()
    #expect(roadmap[.U1].state == .open)
    #expect(roadmap[.U1].due == nil)
    #expect(roadmap.nextDue == nil)
    #expect(roadmap.late.isEmpty)
  }

  @Test func `the real arrival goes before the expected one`() {
    #expect(Case.sample([.expectedArrival: 30]).due(.U2) == 44)
    #expect(Case.sample([.expectedArrival: 30, .arrival: -2]).due(.U2) == 12)
  }

  @Test func `an agreed day goes before the norm`() {
    let sample = Case.sample([.arrival: -30]) { $0.doDues[.U2] = today + 3 }
    #expect(sample.due(.U2) == 3)
    #expect(sample.roadmap()[.U2].dueSource == .agreed)
    #expect(!sample.late().contains(.U2))
  }

  @Test func `R3 is due at the earlier of 14 days after registration and 14 before arrival`() {
    #expect(Case.sample([.registration: 0, .expectedArrival: 60]).due(.R3) == 14)
    #expect(Case.sample([.registration: 0, .expectedArrival: 20]).due(.R3) == 6)
  }

  @Test func `R3 agreed before the registration still has to be answered in this case`() {
    let sample = Case.sample([.registration: -8, .expectedArrival: 70]) { $0.setDone(.R3, -300) }
    #expect(sample.state(.R3) == .done)
    #expect(sample.due(.R3) == 6)
    #expect(sample.state(.R3, 6) == .open)
    #expect(sample.late(6).isEmpty)
    #expect(sample.late(7).contains(.R3))
    var answered = sample
    answered.dates[.definiteAnswer] = today
    answered.answer = true
    #expect(answered.state(.R3, 7) == .done)
    #expect(answered.due(.R3, 7) == nil)
  }

  @Test(arguments: [DoID.R2, .R3])
  func `an arrival before the registration makes nothing done that was done for an earlier case`(
    id: DoID
  ) {
    let sample = Case.sample([.registration: -8, .arrival: -12]) { $0.setDone(id, -300) }
    #expect(sample.state(id) == .missed)
    #expect(Case.sample([.registration: -8, .arrival: -12]).state(id) == .missed)
    // What somebody did in this case, or a fact of it, counts all the same.
    let own = Case.sample([.registration: -8, .arrival: -12]) { $0.setDone(id, -3) }
    #expect(own.state(id) == .done)
    var shown = sample
    shown.dates[.definiteAnswer] = today - 2
    shown.events[EntryID("e")] = CaseEvent(
      kindWord: "partner_contact", on: today - 2, text: "", by: nil)
    #expect(shown.state(id) == .done)
  }

  @Test func `a definite answer shows R3 done even when nobody ticked it`() {
    let sample = Case.sample([.registration: -30, .definiteAnswer: -20]) { $0.answer = true }
    #expect(sample.state(.R3) == .done)
    #expect(sample.roadmap()[.R3].doneOn == today - 20)
  }

  @Test func `a day of the answer alone does not show R3 done, until the client arrived`() {
    let sample = Case.sample([.registration: -10, .definiteAnswer: -2])
    #expect(sample.state(.R3) == .open)
    #expect(sample.due(.R3) == 4)
    let list = ["Delictanalyse"]
    #expect(
      sample.provenCompletions(by: nil, at: Moment(today, hour: 9), wanting: list)
        .allSatisfy { $0.field != .doState(.R3) })
    var told = sample
    told.answer = true
    #expect(told.state(.R3) == .done)
    let arrived = Case.sample([.registration: -10, .definiteAnswer: -2, .arrival: -1])
    #expect(arrived.state(.R3) == .done)
  }

  @Test func `a reopened R3 stays open whatever the facts say`() {
    let sample = Case.sample([.registration: -30, .definiteAnswer: -20]) {
      $0.doRecords[.R3] = DoRecord(reason: "Not given after all")
    }
    #expect(sample.state(.R3) == .open)
    #expect(sample.roadmap()[.R3].isReopened)
  }

  @Test func `R4 rests while nothing is left to come, and is due before the intake otherwise`() {
    let agreed = Case.sample([.registration: -8, .intake: 10]) { $0.setDone(.R4, -300) }
    #expect(agreed.state(.R4) == .done)
    #expect(agreed.due(.R4) == nil)
    let missing = agreed.applying([
      Change(
        .information(EntryID("i")), was: nil,
        now: .information(InformationItem(name: "Indicatiebesluit", state: .asked)))
    ])
    #expect(missing.due(.R4) == 3)
    #expect(missing.state(.R4) == .done)
    #expect(missing.state(.R4, 3) == .open)
    #expect(missing.late(4).contains(.R4))
  }

  @Test func `R2 wants an update every 14 days while the answer is open`() {
    var sample = Case.sample([.registration: -25, .expectedArrival: 30])
    #expect(sample.due(.R2) == -11)
    #expect(sample.late().contains(.R2))
    sample.log(.partnerContact, -2)
    #expect(sample.due(.R2) == 12)
    #expect(sample.state(.R2) == .done)
    sample.setDone(.R2, -1)
    #expect(sample.due(.R2) == 13)
    #expect(sample.state(.R2, 13) == .open)
    sample.dates[.definiteAnswer] = today
    #expect(sample.due(.R2) == nil)
    #expect(sample.state(.R2, 40) == .done)
  }

  @Test func `R2 has no due day after arrival, answer or not`() {
    let sample = Case.sample([.registration: -60, .arrival: 0]) { $0.setDone(.R2, -300) }
    #expect(sample.due(.R2) == nil)
    #expect(sample.state(.R2) == .missed)
  }

  @Test func `R2 that came due again before the arrival is missed, not done by the first time`() {
    let sample = Case.sample([.registration: -60, .arrival: 0]) { $0.setDone(.R2, -50) }
    #expect(sample.state(.R2, -1) == .open)
    #expect(sample.state(.R2) == .missed)
    #expect(!sample.late().contains(.R2))
    let told = Case.sample([.registration: -60, .arrival: 0]) { $0.log(.partnerContact, -50) }
    #expect(told.state(.R2) == .missed)
    let kept = Case.sample([.registration: -60, .arrival: 0]) { $0.setDone(.R2, -50, -14) }
    #expect(kept.state(.R2) == .done)
    let answered = Case.sample([.registration: -60, .arrival: 0, .definiteAnswer: -30]) {
      $0.setDone(.R2, -50)
    }
    #expect(answered.state(.R2) == .done)
  }

  @Test func `what was agreed before the registration and never done in the case is missed`() {
    let sample = Case.sample([.registration: -60, .arrival: 0]) { $0.setDone(.R3, -300) }
    #expect(sample.state(.R3, -1) == .open)
    #expect(sample.state(.R3) == .missed)
    var answered = sample
    answered.dates[.definiteAnswer] = today - 20
    #expect(answered.state(.R3) == .done)
    let late = Case.sample([.registration: -60, .arrival: -10, .definiteAnswer: -5])
    #expect(late.state(.R3, -6) == .missed)
    #expect(late.state(.R3) == .done)
  }

  @Test func `R2 does not count contacts from before the registration`() {
    let sample = Case.sample([.registration: -8]) { $0.log(.partnerContact, -30) }
    #expect(sample.due(.R2) == 6)
  }

  @Test func `R5 applies only when an item is not there, 3 days after that was found`() {
    #expect(Case.sample().state(.R5) == .notApplicable)
    let item = InformationItem(name: "Delictanalyse", state: .notAvailable, since: today - 1)
    let sample = Case.sample { $0.information[EntryID("i")] = item }
    #expect(sample.state(.R5) == .open)
    #expect(sample.due(.R5) == 2)
  }

  @Test func `I6 applies only with two providers, unless somebody recorded something`() {
    #expect(Case.sample { $0.providers = ["Opvang Fictief"] }.state(.I6) == .notApplicable)
    let two = Case.sample([.intake: 3]) { $0.providers = ["Opvang Fictief", "Werk Denkbeeldig"] }
    #expect(two.state(.I6) == .open)
    #expect(two.due(.I6) == 3)
    #expect(Case.sample { $0.setDone(.I6, -2) }.state(.I6) == .done)
  }

  @Test func `registration and preparation are missed once the client has arrived`() {
    let sample = Case.sample([.registration: -20, .arrival: 0])
    for id in [DoID.R1, .R2, .R3, .R4, .I7, .I8, .I9, .I10] {
      #expect(sample.state(id) == .missed)
      #expect(sample.state(id, -1) == .open)
    }
    #expect(sample.late().allSatisfy { $0.step != .registration })
    #expect(sample.due(.I8) == nil)
  }

  @Test func `what was missed says what passed by it, when, and when it was due`() {
    let told = Case.sample([.registration: -60, .arrival: -10]) { $0.setDone(.R2, -50) }
    let update = told.roadmap()[.R2]
    #expect(update.state == .missed && update.doneOn == today - 50)
    #expect(update.missed?.by == .arrival && update.missed?.on == today - 10)
    #expect(update.missed?.dueOn == today - 36)
    let invited = Case.sample([.registration: -60, .intake: -3]).roadmap()[.I1]
    #expect(invited.missed?.by == .intake && invited.missed?.on == today - 3)
    #expect(Case.sample([.registration: -60]).roadmap()[.R2].missed == nil)
  }

  @Test func `I1 and I6 are missed from the day after the intake`() {
    let sample = Case.sample([.intake: 0]) { $0.providers = ["A", "B"] }
    #expect(sample.state(.I1) == .open)
    #expect(sample.state(.I6) == .open)
    #expect(sample.state(.I1, 1) == .missed)
    #expect(sample.state(.I6, 1) == .missed)
    #expect(!sample.late(1).contains(.I1))
  }

  @Test func `what was promised for a day is late, not missed`() {
    let sample = Case.sample([.intake: -4, .arrival: -1]) {
      $0.providers = ["A", "B"]
      $0.doDues[.I6] = today - 4
      $0.doDues[.I9] = today + 2
    }
    #expect(sample.state(.I6) == .open)
    #expect(sample.roadmap()[.I6].daysLate == 4)
    #expect(sample.state(.I9) == .open)
    #expect(sample.due(.I9) == 2)
  }

  @Test func `what was looked at once before arrival is done, though a second time was due`() {
    let sample = Case.sample([.arrival: -1]) { $0.setDone(.I7, -20) }
    #expect(sample.state(.I7) == .done)
    #expect(sample.due(.I7) == nil)
  }

  @Test func `I7 is looked at twice`() {
    var sample = Case.sample([.expectedArrival: 20])
    #expect(sample.due(.I7) == -8)
    sample.setDone(.I7, -14)
    #expect(sample.state(.I7) == .done)
    #expect(sample.due(.I7) == 13)
    #expect(sample.state(.I7, 13) == .open)
    sample.setDone(.I7, -14, 12)
    #expect(sample.state(.I7, 20) == .done)
    #expect(sample.due(.I7, 20) == nil)
  }

  @Test func `a completion counts for every occasion that was due by its day`() {
    let sample = Case.sample([.arrival: -300, .endOfStay: 30]) { $0.setDone(.V1, 0) }
    #expect(sample.state(.V1) == .done)
    #expect(sample.due(.V1) == nil)
  }

  @Test func `follow-up counts back from a planned day of leaving where no end is known`() {
    let planned = Case.sample([.arrival: -300, .left: 60])
    #expect([DoID.V1, .V2, .V3, .V4].map { planned.due($0) } == [-52, -52, -31, 4])
    #expect(planned.roadmap().end == today + 60)
    // The earlier of the two ends, and a known end of the stay before a day of leaving.
    #expect(Case.sample([.arrival: -300, .left: 60, .endOfTitle: 30]).due(.V4) == -26)
    #expect(Case.sample([.arrival: -300, .left: 60, .endOfStay: 90]).due(.V4) == 34)
    #expect(Case.sample([.arrival: -300, .left: 60, .endOfTitle: 90]).due(.V4) == 4)
  }

  @Test func `who left without anybody planning it was late with nothing of the follow-up`() {
    let gone = Case.sample([.arrival: -300, .left: 0]) { $0.setDone(.V1, -200) }
    for id in [DoID.V1, .V2, .V3, .V4] { #expect(gone.due(id) == nil) }
    #expect(gone.state(.V1) == .done)
    #expect(gone.roadmap()[.V2].missed?.dueOn == nil)
    #expect(gone.roadmap().end == nil)
  }

  @Test func `V1 comes back 42 days before the end`() {
    let sample = Case.sample([.arrival: -400, .endOfStay: 60]) { $0.setDone(.V1, -120) }
    #expect(sample.state(.V1) == .done)
    #expect(sample.due(.V1) == 18)
    #expect(sample.state(.V1, 18) == .open)
    #expect(sample.late(19).contains(.V1))
  }

  @Test func `the second asking moves with the end, and one that was given stays`() {
    var sample = Case.sample([.arrival: -400, .endOfStay: 60]) { $0.setDone(.V1, -52) }
    for end in [40, 60, 100, 400] {
      sample.dates[.endOfStay] = today + end
      #expect(sample.due(.V1) == end - 42)
    }
    sample.setDone(.V1, -52, 0)
    for end in [40, 60, 100, 400] {
      sample.dates[.endOfStay] = today + end
      #expect(sample.due(.V1) == nil && sample.state(.V1) == .done)
    }
  }

  @Test func `U5 rests until the consultation that is planned`() {
    let sample = Case.sample([.arrival: -60, .nextJointConsultation: 12])
    #expect(sample.state(.U5) == .done)
    #expect(sample.due(.U5) == 12)
    #expect(sample.state(.U5, 12) == .open)
    #expect(sample.late(12).isEmpty == false)
    #expect(!sample.late(12).contains(.U5))
    #expect(sample.late(13).contains(.U5))
  }

  @Test func `U5 without a date is due 42 days after the last consultation or arrival`() {
    #expect(Case.sample([.arrival: -10]).due(.U5) == 32)
    let talked = Case.sample([.arrival: -200, .lastJointConsultation: -75])
    #expect(talked.due(.U5) == -33)
    #expect(talked.state(.U5) == .open)
    #expect(talked.late().contains(.U5))
    let earlier = Case.sample([.arrival: -10, .lastJointConsultation: -30])
    #expect(earlier.due(.U5) == 32)
  }

  @Test func `a tick on U5 after the last consultation counts as one`() {
    let sample = Case.sample([.arrival: -200, .lastJointConsultation: -75]) { $0.setDone(.U5, -20) }
    #expect(sample.due(.U5) == 22)
    #expect(sample.state(.U5) == .done)
  }

  @Test func `a tick on U5 from before the last consultation plans no next one`() {
    var sample = Case.sample([.arrival: -200, .lastJointConsultation: 0]) { $0.setDone(.U5, -47) }
    #expect(sample.state(.U5) == .open)
    #expect(sample.due(.U5) == 42)
    #expect(!sample.late().contains(.U5))
    sample.dates[.nextJointConsultation] = today + 20
    #expect(sample.state(.U5) == .done)
  }

  @Test func `a planned consultation that has been held is no plan`() {
    let sample = Case.sample([
      .arrival: -60, .nextJointConsultation: -2, .lastJointConsultation: -2,
    ])
    #expect(sample.due(.U5) == 40)
    #expect(sample.state(.U5) == .open)
  }

  @Test func `E1 is looked at before arrival and again at the next consultation`() {
    var sample = Case.sample([.expectedArrival: 5, .nextJointConsultation: 40])
    #expect(sample.due(.E1) == 5)
    sample.setDone(.E1, -3)
    #expect(sample.state(.E1) == .done)
    #expect(sample.due(.E1) == 40)
    #expect(sample.state(.E1, 40) == .open)
    sample.setDone(.E1, -3, 40)
    #expect(sample.due(.E1, 41) == nil)
    #expect(sample.state(.E1, 41) == .done)
  }

  @Test func `E3 is due at once when somebody is in danger, else the next working day`() {
    #expect(Case.sample { $0.escalate(.acute, known: 0) }.due(.E3) == 0)
    #expect(Case.sample { $0.escalate(.serious, known: 0) }.due(.E3) == 1)
    // Friday, Saturday and Sunday before this Monday.
    #expect(Case.sample { $0.escalate(.minor, known: -3) }.due(.E3) == 0)
    #expect(Case.sample { $0.escalate(.minor, known: -2) }.due(.E3) == 0)
    #expect(Case.sample { $0.escalate(.minor, known: -1) }.due(.E3) == 0)
  }

  @Test func `E3 is late when a breach was not reported after that day, and never has a box`() {
    let sample = Case.sample([.arrival: -5]) { $0.escalate(.acute, known: -2) }
    #expect(sample.state(.E3) == .standing)
    #expect(sample.roadmap()[.E3].daysLate == 2)
    #expect(sample.late().contains(.E3))
    let reported = Case.sample { $0.escalate(.acute, known: -2, reported: -2) }
    #expect(reported.due(.E3) == nil)
    let houseRule = Case.sample { $0.escalate(.acute, known: -2, breach: false) }
    #expect(houseRule.due(.E3) == nil)
  }

  @Test func `nobody is exempt from reporting, whatever a record says`() {
    let sample = Case.sample {
      $0.escalate(.acute, known: -1)
      $0.doRecords[.E3] = DoRecord(state: .exempt, reason: "")
    }
    #expect(sample.state(.E3) == .standing)
    #expect(sample.late().contains(.E3))
    let other = Case.sample { $0.doRecords[.E3] = DoRecord(state: .notApplicable) }
    #expect(other.state(.E3) == .standing)
  }

  @Test func `an exemption ends after its last day`() {
    let sample = Case.sample([.arrival: -30]) {
      $0.doRecords[.U2] = DoRecord(state: .exempt, reason: "Opname", until: today + 2)
    }
    #expect(sample.state(.U2) == .exempt)
    #expect(sample.roadmap()[.U2].until == today + 2)
    #expect(sample.due(.U2) == nil)
    #expect(sample.state(.U2, 2) == .exempt)
    #expect(sample.state(.U2, 3) == .open)
    #expect(sample.late(3).contains(.U2))
  }

  @Test func `an exemption without an end lasts`() {
    let sample = Case.sample([.arrival: -30]) {
      $0.doRecords[.U2] = DoRecord(state: .exempt, reason: "Opname")
    }
    #expect(sample.state(.U2, 10_000) == .exempt)
  }

  @Test func `nothing is late or due once the relation or the case is closed`() {
    let open = Case.sample([.arrival: -60, .endOfStay: 5]) { $0.escalate(.acute, known: -9) }
    #expect(!open.late().isEmpty)
    var relation = open
    relation.dates[.formalRelationshipClosed] = today
    #expect(relation.late().isEmpty)
    #expect(relation.roadmap().nextDue == nil)
    var closed = open
    closed.closing = Closing(on: today, reason: "Verhuisd", by: worker)
    #expect(closed.late().isEmpty)
    #expect(closed.roadmap().nextDue == nil)
    #expect(!closed.late(-1).isEmpty)
  }

  @Test func `progress leaves out what does not count`() {
    let sample = Case.sample([.arrival: -3]) {
      $0.setDone(.U1, -1)
      $0.doRecords[.U2] = DoRecord(state: .exempt, reason: "Opname")
      $0.doRecords[.U3] = DoRecord(state: .notApplicable, reason: "Eén aanbieder")
    }
    #expect(sample.roadmap().progress(of: .implementation) == (1, 3))
    #expect(sample.roadmap().progress(of: .afterContact) == (0, 0))
  }

  @Test func `the latest comes first, and what is due first is due next`() {
    let sample = Case.sample([.registration: -25, .expectedArrival: 29])
    #expect(sample.late() == [.R2, .R3])
    #expect(sample.roadmap().nextDue?.id == .R2)
    #expect(sample.roadmap().dueDay(of: .intake) == today + 1)
    #expect(sample.roadmap().dueDay(of: .afterContact) == nil)
  }

  @Test func `every do of the guide has a status under its own name`() {
    let roadmap = Case.sample().roadmap()
    #expect(DoID.allCases.allSatisfy { roadmap[$0].id == $0 })
    #expect(roadmap.all.count == 28)
  }

  /// Source: Guide, "Kinds of do".
  @Test func `a do that comes back is not done when its next time passed before the closing`() {
    let sample = Case.sample([.arrival: -120, .endOfStay: -20, .registration: -200]) {
      $0.setDone(.V1, -130)
      $0.setDone(.U1, -115)
      $0.closing = Closing(on: today, reason: "Verhuisd", by: worker)
    }
    #expect(sample.state(.V1, -1) == .open)
    #expect(sample.state(.V1) == .missed && sample.due(.V1) == nil)
    #expect(sample.state(.U1) == .done)
    #expect(!sample.late().contains(.V1))
  }
}
