import Casework
import Testing

@Suite struct CaseActionTests {
  private func after(_ action: CaseAction, _ source: Case) throws(DoRefusal) -> Case {
    source.applying(
      try source.changes(for: action, by: worker, at: now, makeID: { EntryID("new") }))
  }

  @Test func `an arrival sets the day of arrival`() throws {
    let arrived = try after(.logEvent(.arrival, on: today - 1, text: "Aangekomen"), .sample())
    #expect(arrived.dates[.arrival] == today - 1)
    #expect(arrived.events[EntryID("new")]?.text == "Aangekomen")
    #expect(arrived.roadmap().currentStep == .implementation)
  }

  @Test func `who moved on has left on that day, and a day of leaving that is known stays`() throws
  {
    let sample = Case.sample([.arrival: -90])
    let gone = try after(.logEvent(.departure, on: today - 1, text: ""), sample)
    #expect(gone.dates[.endOfStay] == today - 1)
    #expect(gone.dates[.left] == today - 1)
    let known = Case.sample([.arrival: -90, .left: -5])
    let again = try after(.logEvent(.departure, on: today - 1, text: ""), known)
    #expect(again.dates[.left] == today - 5)
  }

  @Test func `an event of tomorrow has not happened`() {
    #expect(throws: DoRefusal.futureDay) {
      try after(.logEvent(.contact, on: today + 1, text: ""), .sample())
    }
  }

  @Test func `a consultation uses up the plan for it and asks for a new one`() throws {
    let sample = Case.sample([.arrival: -50, .nextJointConsultation: 0])
    let held = try after(.logEvent(.jointConsultation, on: today, text: ""), sample)
    #expect(held.dates[.lastJointConsultation] == today)
    #expect(held.dates[.nextJointConsultation] == nil)
    #expect(held.state(.U5) == .open)
    #expect(held.due(.U5) == 42)
  }

  @Test func `the last day that is filled in uses up the plan for it, and nothing later`() {
    let sample = Case.sample([.arrival: -50, .nextJointConsultation: -3])
    func last(_ days: Int) -> [Field] {
      sample.usingUpPlan([
        Change(.date(.lastJointConsultation), was: nil, now: .day(today + days))
      ]).map(\.field)
    }
    #expect(last(-3) == [.date(.lastJointConsultation), .date(.nextJointConsultation)])
    #expect(last(-4) == [.date(.lastJointConsultation)])
    #expect(sample.consultationToAsk(on: today) == today - 3)
    #expect(sample.consultationToAsk(on: today - 3) == nil)
  }

  @Test func `an older consultation of which only the day is known stays in the list`() throws {
    let sample = Case.sample([.arrival: -50, .lastJointConsultation: -20])
    var made = 0
    let changes = try sample.changes(
      for: .logEvent(.jointConsultation, on: today, text: "Geld"), by: worker, at: now
    ) {
      made += 1
      return EntryID("new\(made)")
    }
    let held = sample.applying(changes)
    #expect(held.heldConsultations.map(\.on) == [today - 20, today])
    #expect(held.heldConsultations.allSatisfy { $0.entry != nil })
    let gone = try #require(held.heldConsultations.last?.entry)
    let back = held.applying(held.changes(takingAwayConsultation: gone))
    #expect(back.dates[.lastJointConsultation] == today - 20)
  }

  @Test func `an older consultation does not hide a later one`() throws {
    let sample = Case.sample([.lastJointConsultation: -5, .nextJointConsultation: 9])
    let held = try after(.logEvent(.jointConsultation, on: today - 20, text: ""), sample)
    #expect(held.dates[.lastJointConsultation] == today - 5)
    #expect(held.dates[.nextJointConsultation] == today + 9)
  }

  @Test func `the word of the municipality becomes the state of the indication`() throws {
    #expect(
      try after(.logEvent(.indicationRefused, on: today, text: ""), .sample()).followUp
        .indicationWord == "refused")
  }

  @Test func `a note says something`() throws {
    #expect(throws: DoRefusal.textMissing) { try after(.addNote(" ", about: nil), .sample()) }
    let noted = try after(.addNote("Belt terug", about: .U2), .sample())
    #expect(noted.notes[EntryID("new")]?.about == .U2)
  }

  @Test func `a task is ticked, binned and taken out again`() throws {
    var sample = try after(
      .addTask("Sleutel halen", owner: worker, due: today, clock: nil), .sample())
    sample = try after(.tickTask(EntryID("new"), on: today), sample)
    #expect(sample.tasks[EntryID("new")]?.doneOn == today)
    sample = try after(.reopenTask(EntryID("new")), sample)
    sample = try after(.binTask(EntryID("new")), sample)
    #expect(sample.tasks[EntryID("new")]?.binned == now)
    #expect(sample.tasks[EntryID("new")]?.binnedBy == worker)
    sample = try after(.unbinTask(EntryID("new")), sample)
    #expect(sample.tasks[EntryID("new")]?.binned == nil)
    #expect(sample.tasks[EntryID("new")]?.binnedBy == nil)
    #expect(throws: DoRefusal.unknownEntry) { try after(.binTask(EntryID("other")), sample) }
  }

  @Test func `closing asks for a reason, shows what is missing, and is never blocked`() throws {
    let sample = Case.sample([.arrival: -30]) { $0.escalate(.acute, known: -1) }
    let missing = sample.missing(atClosingOn: today, norms: guideNorms)
    #expect(missing.first == .breachNotReported(EntryID("x0")))
    #expect(missing.contains(.openDo(.U1)))
    #expect(missing.contains(.noContactPlan))
    #expect(missing.contains(.noDayOfLeaving) && !missing.contains(.noEndOfStay))
    #expect(!missing.contains(.openDo(.I9)))
    #expect(throws: DoRefusal.reasonMissing) { try after(.close(on: today, reason: ""), sample) }
    let closed = try after(.close(on: today, reason: "Verhuisd"), sample)
    #expect(closed.late().isEmpty)
    #expect(throws: DoRefusal.alreadyClosed) { try after(.close(on: today, reason: "x"), closed) }
    #expect(try after(.reopenCase, closed) == sample)
    #expect(throws: DoRefusal.notClosed) { try after(.reopenCase, sample) }
  }
}

/// Source: Guide, 1.1b "Facts complete the do they prove".
@Suite struct ProvenCompletionTests {
  private func proven(_ source: Case) -> Case {
    source.applying(source.provenCompletions(by: worker, at: now))
  }

  @Test func `a definite answer proves R3 on its day`() {
    let sample = proven(.sample([.registration: -20, .definiteAnswer: -2]))
    let record = sample.doRecords[.R3]
    #expect(record?.completions.map(\.on) == [today - 2])
    #expect(record?.completions.first?.provenBy == .definiteAnswer)
    #expect(sample.provenCompletions(by: worker, at: now).isEmpty)
  }

  @Test func `a no proves R3 when it says why`() {
    var sample = Case.sample([.registration: -20, .definiteAnswer: -2])
    sample.answer = false
    #expect(proven(sample).doRecords[.R3] == nil)
    sample.texts[.answerReason] = "Geen kamer"
    #expect(proven(sample).doRecords[.R3]?.completions.map(\.on) == [today - 2])
  }

  @Test func `an answer in the future proves nothing`() {
    #expect(proven(.sample([.definiteAnswer: 1])).doRecords[.R3] == nil)
  }

  @Test func `the agreement with a partner is no answer in this case`() {
    let sample = proven(
      .sample([.registration: -20, .definiteAnswer: -2]) { $0.setDone(.R3, -300) })
    #expect(sample.doRecords[.R3]?.completions.map(\.on) == [today - 300, today - 2])
  }

  @Test func `an intake proves I1 only when somebody wrote down that the supervisor came`() {
    var sample = Case.sample([.intake: -4])
    sample.supervisor = "M. Bedacht"
    #expect(proven(sample).doRecords[.I1] == nil)
    sample.attendees[EntryID("a")] = Attendee(name: "M. Bedacht", roleWord: "supervisor")
    #expect(proven(sample).doRecords[.I1] == nil)
    sample.attendees[EntryID("a")]?.wasPresent = true
    #expect(proven(sample).doRecords[.I1]?.completions.map(\.on) == [today - 4])
    sample.dates[.intake] = today + 1
    #expect(proven(sample).doRecords[.I1] == nil)
  }

  @Test func `an intake that counted before anybody was asked who came goes on counting`() {
    var sample = Case.sample([.intake: -4])
    sample.supervisor = "M. Bedacht"
    sample.doRecords[.I1] = DoRecord(
      state: .done,
      completions: [
        Completion(on: today - 4, by: worker, at: now, provenBy: .intakeWithSupervisor)
      ])
    #expect(proven(sample).doRecords[.I1]?.state == .done)
    sample.attendees[EntryID("a")] = Attendee(
      name: "M. Bedacht", roleWord: "supervisor", wasPresent: false)
    #expect(proven(sample).doRecords[.I1]?.state == .open)
  }

  @Test func `complete information proves R4`() {
    var sample = Case.sample()
    sample.information[EntryID("i")] = InformationItem(name: "ID", state: .asked)
    #expect(proven(sample).doRecords[.R4] == nil)
    sample.information[EntryID("i")]?.state = .received
    // Where nobody knows what the team wants, one row says nothing of the list.
    #expect(proven(sample).doRecords[.R4] == nil)
    func state(wanting list: [String]) -> DoStatus.State {
      sample.applying(sample.provenCompletions(by: worker, at: now, wanting: list)).state(.R4)
    }
    #expect(state(wanting: ["ID"]) == .done)
    #expect(state(wanting: []) == .open)
    #expect(state(wanting: ["ID", "BIG-6"]) == .open)
    #expect(proven(.sample { $0.isInformationComplete = true }).state(.R4) == .done)
  }

  @Test func `the last item that comes in goes before a no that was said of the list before`() {
    var sample = Case.sample([.registration: -20, .intake: 5])
    sample.isInformationComplete = false
    let id = EntryID("i")
    sample.information[id] = InformationItem(name: "ID", state: .missing)
    func after(_ state: InformationItem.State, wanting list: [String]? = []) -> Case {
      let change = Change(
        .information(id), was: sample[.information(id)],
        now: .information(InformationItem(name: "ID", state: state)))
      return sample.applying(
        sample.withProofs([change], by: worker, at: now, wanting: list))
    }
    func isAwaited(_ value: Case) -> Bool { value.signals(on: today).contains { $0.id == .B2 } }
    #expect(isAwaited(sample))
    #expect(after(.asked).isInformationComplete == false)
    #expect(isAwaited(after(.asked)))
    let complete = after(.received)
    #expect(complete.isInformationComplete == true)
    #expect(complete.state(.R4) == .done)
    #expect(!isAwaited(complete))
    // What is not to be had leaves the whole to somebody's word.
    let open = after(.notAvailable)
    #expect(open.isInformationComplete == nil)
    #expect(open.state(.R4) == .open)
    // And it shows until somebody says what is done without it.
    #expect(isAwaited(open))
    // What the team's list still wants was not asked for yet: the no holds.
    let less = after(.received, wanting: ["ID", "BIG-6"])
    #expect(less.isInformationComplete == false)
    #expect(isAwaited(less))
    // So does the no of somebody who only then writes down what there is.
    var bare = sample
    bare.information = SortedMap()
    let first = Change(
      .information(id), was: nil,
      now: .information(InformationItem(name: "ID", state: .received)))
    let told = bare.applying(bare.withProofs([first], by: worker, at: now, wanting: []))
    #expect(told.isInformationComplete == false)
    // Who says no afterwards has said so.
    let no = [Change(.informationComplete, was: .flag(true), now: .flag(false))]
    let again = complete.applying(complete.withProofs(no, by: worker, at: now, wanting: []))
    #expect(again.isInformationComplete == false)
    #expect(isAwaited(again))
  }

  @Test func `a planned consultation proves U5, and its end opens U5 again`() {
    var sample = proven(.sample([.arrival: -5, .nextJointConsultation: 9]))
    #expect(sample.doRecords[.U5]?.completions.first?.provenBy == .plannedConsultation)
    sample.dates[.nextJointConsultation] = nil
    #expect(sample.state(.U5) == .open)
    #expect(sample.due(.U5) == 37)
  }

  @Test func `a person's own word stays`() {
    let facts: [CaseDate: Int] = [.registration: -20, .definiteAnswer: -2]
    let reopened = Case.sample(facts) { $0.doRecords[.R3] = DoRecord(reason: "Ingetrokken") }
    #expect(reopened.provenCompletions(by: worker, at: now).isEmpty)
    let excused = Case.sample(facts) { $0.doRecords[.R3] = DoRecord(state: .exempt, reason: "x") }
    #expect(excused.provenCompletions(by: worker, at: now).isEmpty)
    let ticked = Case.sample(facts) { $0.setDone(.R3, -3) }
    #expect(ticked.provenCompletions(by: worker, at: now).isEmpty)
  }

  @Test func `a day taken from a fact follows the fact`() {
    var sample = proven(.sample([.registration: -20, .definiteAnswer: -2]))
    sample.dates[.definiteAnswer] = today - 5
    sample = proven(sample)
    #expect(sample.doRecords[.R3]?.completions.map(\.on) == [today - 5])
    sample.dates[.definiteAnswer] = nil
    sample = proven(sample)
    #expect(sample.state(.R3) == .open)
    sample.dates[.definiteAnswer] = today - 1
    #expect(proven(sample).doRecords[.R3]?.completions.map(\.on) == [today - 1])
  }
}
