import Casework
import Testing

/// Contact after care: Duurzame Verbinding; Guide, "What a practitioner records".
@Suite struct ContactTests {
  private let today = Day(number: 20_500)
  private let mila = WorkerID("mila")
  private let bram = WorkerID("bram")

  private func contact(_ change: (inout Contact) -> Void = { _ in }) -> Contact {
    var contact = Contact(id: ContactID("k1"))
    contact.name = "Zara Zandloper"
    contact.plan = ContactPlan(
      wantedWord: "yes", agreedOn: today - 155, contactPerson: mila, rhythmDays: 30)
    change(&contact)
    return contact
  }

  private func moment(_ day: Int, reached: Bool = true) -> ContactMoment {
    ContactMoment(on: today + day, initiatorWord: "organisation", isReached: reached)
  }

  @Test func `silence makes somebody reach out, by the rhythm that was wished for`() {
    #expect(ReachOut(contact())?.due == today - 125)
    let met = contact {
      $0.moments[EntryID("a")] = moment(-47)
      $0.moments[EntryID("b")] = moment(-14, reached: false)
    }
    let reachOut = ReachOut(met)
    #expect(reachOut?.silence(on: today) == 47)
    #expect(reachOut?.attempts == [today - 14])
    #expect(reachOut?.isDue(on: today - 18) == false)
    #expect(reachOut?.isDue(on: today - 17) == true)
  }

  @Test func `another rhythm is agreed anew, and what was agreed before stays`() throws {
    var plan = try #require(contact().plan)
    plan.rhythmDays = 7
    let changes = try contact().changes(
      for: .agree(plan, keeping: EntryID("before")), by: mila, on: today)
    let after = contact().applying(changes)
    #expect(after.plan?.agreedOn == today - 155 && after.plan?.rhythmDays == 7)
    #expect(after.earlierPlans[EntryID("before")] == contact().plan)
    // A slip of the same day is put right and leaves nothing behind.
    var anew = after
    anew.plan?.agreedOn = today
    plan.agreedOn = today
    plan.rhythmDays = 14
    let again = anew.applying(
      try anew.changes(for: .agree(plan, keeping: EntryID("slip")), by: mila, on: today))
    #expect(again.plan?.rhythmDays == 14 && again.earlierPlans.count == 1)
  }

  @Test func `whoever kept contact before it was handed over stays known`() throws {
    var kept = contact()
    for receiver in [bram, WorkerID("noor")] {
      let by = try #require(kept.plan?.contactPerson)
      kept = kept.applying(
        try kept.changes(for: .handOver(to: receiver, agrees: true), by: by, on: today))
    }
    #expect(kept.plan?.contactPerson == WorkerID("noor"))
    #expect(kept.handovers.compactMap(\.by) == [mila, bram])
    #expect(kept.handovers.compactMap(\.to) == [bram, WorkerID("noor")])
    // With bram nothing was agreed.
    #expect(kept.earlierPlans.values.compactMap(\.contactPerson) == [mila])
  }

  @Test func `who calls after a no or an end is asked again, until they have said it`() throws {
    func called(_ change: (inout Contact) -> Void) -> Contact {
      contact {
        $0.moments[EntryID("a")] = ContactMoment(
          on: today - 3, initiatorWord: "client", isReached: true)
        change(&$0)
      }
    }
    let refused = called { $0.plan?.wantedWord = "no" }
    #expect(refused.hasCalledAgain)
    // Who says no again has said it twice, on two days.
    var plan = try #require(refused.plan)
    plan.agreedOn = today
    let twice = refused.applying(
      try refused.changes(for: .agree(plan, keeping: EntryID("first")), by: mila, on: today))
    #expect(!twice.hasCalledAgain && twice.plan?.agreedOn == today)
    #expect(twice.earlierPlans[EntryID("first")] == refused.plan)
    let ended = called {
      $0.ending = ContactDecision(on: today - 20, whyWord: "wish", by: mila)
    }
    #expect(ended.hasCalledAgain)
    let asked = called {
      $0.ending = ContactDecision(on: today - 20, whyWord: "wish", by: mila)
      $0.plan?.wantedWord = "no"
      $0.plan?.agreedOn = today - 2
    }
    #expect(!asked.hasCalledAgain)
    #expect(!called { _ in }.hasCalledAgain)
    #expect(
      !called { $0.ending = ContactDecision(on: today - 20, whyWord: "death") }.hasCalledAgain)
  }

  @Test func `nobody is to be called who said no, or later, or with whom it ended`() {
    for word in ["no", "later"] {
      #expect(ReachOut(contact { $0.plan?.wantedWord = word }) == nil)
    }
    #expect(
      ReachOut(contact { $0.ending = ContactDecision(on: today, whyWord: "wish", by: mila) }) == nil
    )
  }

  @Test func `what was agreed to come next stands until they were reached by then`() {
    func agreed(_ next: String, on day: Int?, told: Int) -> ContactMoment {
      var moment = moment(told)
      moment.next = next
      moment.nextOn = day.map { today + $0 }
      return moment
    }
    let tried = contact {
      $0.moments[EntryID("a")] = agreed("to the town hall", on: 5, told: -4)
      $0.moments[EntryID("b")] = moment(-2, reached: false)
      $0.moments[EntryID("c")] = agreed("a card", on: 2, told: -1)
      $0.moments[EntryID("d")] = agreed("talk again", on: nil, told: 0)
    }
    #expect(tried.promises.map(\.what) == ["a card", "to the town hall", "talk again"])
    #expect(!tried.isToReach(on: today) && tried.isToReach(on: today + 2))
    var met = tried
    met.moments[EntryID("e")] = moment(3)
    #expect(met.promises.map(\.what) == ["to the town hall"])
    met.moments[EntryID("f")] = moment(6, reached: false)
    #expect(met.promise?.what == "to the town hall")
    met.moments[EntryID("g")] = moment(6)
    #expect(met.promises.isEmpty)
  }

  @Test func `of one day the moment that was recorded last is the latest`() {
    let met = contact {
      for (id, minute) in [("b", 0), ("a", 5), ("c", 2)] {
        $0.moments[EntryID(id)] = moment(0)
        $0.moments[EntryID(id)]?.at = Moment(today, hour: 9, minute: minute)
      }
      $0.moments[EntryID("d")] = moment(0)
    }
    #expect(met.latestMoments.map(\.id.text) == ["a", "c", "b", "d"])
  }

  @Test func `nothing ends before it was agreed`() {
    let early = ContactDecision(on: today - 156, whyWord: "wish", by: mila)
    #expect(throws: ContactRefusal.endsBeforeAgreed) {
      try contact().changes(for: .end(early), by: mila, on: today)
    }
  }

  @Test func `trying in vain ends nothing, however often`() {
    let tried = contact { contact in
      for day in 1...40 { contact.moments[EntryID("m\(day)")] = moment(-day, reached: false) }
    }
    #expect(tried.isKept)
    #expect(ReachOut(tried)?.attempts.count == 40)
    #expect(ReachOut(tried)?.isDue(on: today) == true)
  }

  @Test func `it is seen by the contact person and by whom the person allowed, and by nobody else`()
  {
    let shared = contact { $0.sharedWith = [bram] }
    #expect(shared.isSeen(by: mila) && shared.isSeen(by: bram))
    #expect(!shared.isSeen(by: WorkerID("lead")))
  }

  @Test func `an end for safety holds when a second worker agreed to it`() throws {
    let ending = ContactDecision(on: today, whyWord: "safety", by: mila)
    let proposed = contact().applying(
      try contact().changes(for: .end(ending), by: mila, on: today))
    #expect(!proposed.isEnded && proposed.isKept)
    #expect(throws: ContactRefusal.needsAnother) {
      try proposed.changes(for: .agreeToEnd, by: mila, on: today)
    }
    // A no of the second leaves contact as it is, and stays known.
    let kept = proposed.applying(try proposed.changes(for: .refuseEnd, by: bram, on: today))
    #expect(kept.ending == nil && kept.isKept && kept.refusedEnding?.second == bram)
    #expect(throws: ContactRefusal.proposedByAnother) {
      try proposed.changes(for: .withdrawEnd, by: bram, on: today)
    }
    let ended = proposed.applying(try proposed.changes(for: .agreeToEnd, by: bram, on: today))
    #expect(ended.isEnded && !ended.isKept)
  }

  @Test func `a call years later begins it again with a fresh yes`() throws {
    let ended = contact { $0.ending = ContactDecision(on: today - 900, whyWord: "wish", by: mila) }
    let again = ended.applying(
      try ended.changes(
        for: .reopen(on: today, words: "belde zelf", keeping: EntryID("e")), by: bram, on: today))
    #expect(again.isKept)
    #expect(again.plan?.agreedOn == today)
    #expect(again.plan?.ownWords == "belde zelf")
    // Silence counts from the new yes and not from the years before it.
    #expect(ReachOut(again)?.silence(on: today) == 0)
    // What was before stays part of the story.
    #expect(again.earlierEndings.values.map(\.whyWord) == ["wish"])
    #expect(again.earlierPlans.values.map(\.agreedOn) == [today - 155])
  }

  @Test func `an end that two decided on for safety takes two to begin again`() throws {
    let ended = contact {
      $0.ending = ContactDecision(on: today - 30, whyWord: "safety", by: mila, second: bram)
    }
    let again = ContactAction.reopen(on: today, words: "ja", keeping: EntryID("e"))
    let asked = ended.applying(try ended.changes(for: again, by: mila, on: today))
    #expect(asked.isEnded && !asked.isKept)
    #expect(throws: ContactRefusal.needsAnother) {
      try asked.changes(for: .agreeToReopen(keeping: EntryID("e")), by: mila, on: today)
    }
    let agreed = asked.applying(
      try asked.changes(for: .agreeToReopen(keeping: EntryID("e")), by: bram, on: today))
    #expect(agreed.isKept && agreed.awaitedReopening == nil)
    #expect(agreed.agreedReopening?.by == mila && agreed.agreedReopening?.second == bram)
    #expect(agreed.plan?.agreedOn == today && agreed.plan?.ownWords == "ja")
    #expect(agreed.earlierEndings.values.map(\.second) == [bram])
  }

  @Test func `what is over and whose contact person has left is left behind`() {
    var team = Team()
    team.members[mila] = Worker(name: "M", roleWord: "counsellor")
    team.members[bram] = Worker(name: "B", roleWord: "counsellor")
    let ended = contact { $0.ending = ContactDecision(on: today - 9, whyWord: "wish", by: mila) }
    #expect(!ended.isLeftBehind(in: team, on: today))
    team.members[mila]?.lastDay = today - 1
    #expect(ended.isLeftBehind(in: team, on: today))
    #expect(!contact().isLeftBehind(in: team, on: today))
    let shared = contact {
      $0.ending = ContactDecision(on: today - 9, whyWord: "wish", by: mila)
      $0.sharedWith = [bram]
    }
    #expect(!shared.isLeftBehind(in: team, on: today))
  }

  @Test func `the person is told that more of a decision for safety is recorded`() {
    let safety = ContactDecision(on: today, whyWord: "safety", words: "w", by: mila, second: bram)
    #expect(safety.toldToPerson.unread.members["withheld"] == "true")
    #expect(safety.toldToPerson.words == nil && safety.toldToPerson.by == nil)
    #expect(contact { $0.ending = safety }.hasSafetyDecision && !contact().hasSafetyDecision)
    let wish = ContactDecision(on: today, whyWord: "wish", by: mila)
    #expect(wish.toldToPerson == wish)
  }

  @Test func `an end that two decided on for safety is not put otherwise by one`() throws {
    let ended = contact {
      $0.ending = ContactDecision(on: today - 30, whyWord: "safety", by: mila, second: bram)
    }
    #expect(ended.isEndedByTwo)
    let wish = ContactAction.end(ContactDecision(on: today, whyWord: "wish", by: mila))
    #expect(throws: ContactRefusal.decidedByTwo) {
      try ended.changes(for: wish, by: mila, on: today)
    }
    // As long as nobody agreed, whoever proposed it may think otherwise.
    let proposed = contact { $0.ending = ContactDecision(on: today, whyWord: "safety", by: mila) }
    let changed = proposed.applying(try proposed.changes(for: wish, by: mila, on: today))
    #expect(changed.ending?.whyWord == "wish" && !changed.isEndedByTwo)
  }

  @Test func `of one day the order of recording says whether a call was answered`() throws {
    func called(_ contact: Contact, _ id: String, minute: Int) throws -> Contact {
      var call = ContactMoment(on: today, initiatorWord: "client", isReached: true, by: mila)
      call.at = Moment(today, hour: 9, minute: minute)
      return contact.applying(
        try contact.changes(for: .record(EntryID(id), call), by: mila, on: today))
    }
    func declined(_ contact: Contact, _ id: String) throws -> Contact {
      let no = ContactAction.declineAgain(on: today, words: nil, keeping: EntryID(id))
      return contact.applying(try contact.changes(for: no, by: mila, on: today))
    }
    let end = ContactAction.end(ContactDecision(on: today, whyWord: "wish", by: mila))
    let ended = contact().applying(try contact().changes(for: end, by: mila, on: today))
    let rang = try called(ended, "a", minute: 0)
    #expect(rang.hasCalledAgain)
    let answered = try declined(rang, "e")
    #expect(!answered.hasCalledAgain && answered.declinedOn == today)
    // Another call of the same day is asked about once more.
    let again = try called(answered, "b", minute: 5)
    #expect(again.hasCalledAgain)
    #expect(try !declined(again, "f").hasCalledAgain)
    let older = contact { $0.ending = ContactDecision(on: today - 9, whyWord: "wish", by: mila) }
    let twice = try called(declined(called(older, "a", minute: 0), "e"), "b", minute: 5)
    #expect(twice.hasCalledAgain)
    // The same where nothing ended, after a no.
    let refused = contact {
      $0.plan?.wantedWord = "no"
      $0.plan?.agreedOn = today
    }
    let back = try called(refused, "c", minute: 0)
    #expect(back.hasCalledAgain)
    #expect(try !declined(back, "g").hasCalledAgain)
  }

  @Test func `whoever said perhaps later is asked again, on the day agreed or in three months`() {
    let later = contact {
      $0.plan?.wantedWord = "later"
      $0.plan?.agreedOn = today - 91
    }
    #expect(later.asksAgainOn == today)
    let agreed = contact {
      $0.plan?.wantedWord = "later"
      $0.plan?.askAgainOn = today + 5
    }
    #expect(agreed.asksAgainOn == today + 5)
    #expect(ContactOrder.sorted([agreed, later], on: today).first == later)
    // Of a yes, a no and an end nothing is to be asked again.
    #expect(contact().asksAgainOn == nil)
    #expect(contact { $0.plan?.wantedWord = "no" }.asksAgainOn == nil)
    let ended = contact {
      $0.plan?.wantedWord = "later"
      $0.ending = ContactDecision(on: today, whyWord: "wish", by: mila)
    }
    #expect(ended.asksAgainOn == nil)
  }

  @Test func `whoever is asked again and says no leaves contact ended, with the day`() throws {
    let ended = contact { $0.ending = ContactDecision(on: today - 90, whyWord: "wish", by: mila) }
    let no = ContactAction.declineAgain(on: today - 1, words: "nu niet", keeping: EntryID("e"))
    let said = ended.applying(try ended.changes(for: no, by: mila, on: today))
    #expect(said.isEnded && !said.isKept && said.declinedOn == today - 1)
    #expect(said.ending == ended.ending && said.plan?.ownWords == "nu niet")
    #expect(said.earlierPlans[EntryID("e")] == ended.plan)
    #expect(ended.declinedOn == nil)
    // A yes later begins it again.
    let yes = ContactAction.reopen(on: today, words: nil, keeping: EntryID("f"))
    #expect(said.applying(try said.changes(for: yes, by: mila, on: today)).isKept)
    // Contact that is kept ends with a reason.
    #expect(throws: ContactRefusal.notEnded) {
      try contact().changes(for: no, by: mila, on: today)
    }
  }

  @Test func `a second person who does not agree leaves contact ended, and both names stay`() throws
  {
    var ended = contact {
      $0.ending = ContactDecision(on: today - 30, whyWord: "safety", by: mila, second: bram)
    }
    ended.moments[EntryID("m")] = ContactMoment(
      on: today - 1, initiatorWord: "client", isReached: true, by: mila)
    let again = ContactAction.reopen(on: today - 1, words: "ja", keeping: EntryID("e"))
    let asked = ended.applying(try ended.changes(for: again, by: mila, on: today))
    #expect(throws: ContactRefusal.needsAnother) {
      try asked.changes(for: .refuseToReopen, by: mila, on: today)
    }
    let refused = asked.applying(try asked.changes(for: .refuseToReopen, by: bram, on: today))
    #expect(refused.isEnded && refused.awaitedReopening == nil && !refused.hasCalledAgain)
    #expect(refused.refusedReopening?.by == mila && refused.refusedReopening?.second == bram)
    #expect(refused.refusedReopening?.on == today)
    // Nobody answers what was answered, and the person can say yes once more.
    #expect(throws: ContactRefusal.notEnded) {
      try refused.changes(for: .agreeToReopen(keeping: EntryID("f")), by: bram, on: today)
    }
    let once = refused.applying(try refused.changes(for: again, by: mila, on: today))
    #expect(once.awaitedReopening?.by == mila && once.refusedReopening == nil)
  }

  @Test func `contact that is kept ends with a reason, and not by another answer`() {
    #expect(throws: ContactRefusal.isEnding) {
      var plan = contact().plan ?? ContactPlan(wantedWord: "")
      plan.wantedWord = "no"
      return try contact().changes(for: .agree(plan, keeping: EntryID("e")), by: mila, on: today)
    }
  }

  @Test func `what the person said before stays when they say something else`() throws {
    let later = contact { $0.plan?.wantedWord = "later" }
    var plan = later.plan ?? ContactPlan(wantedWord: "")
    plan.wantedWord = "yes"
    plan.agreedOn = today
    let said = later.applying(
      try later.changes(for: .agree(plan, keeping: EntryID("e")), by: mila, on: today))
    #expect(said.earlierPlans.values.map(\.wantedWord) == ["later"])
  }

  @Test func `whoever gets a contact sees from whom, until they were in touch`() throws {
    var handed = contact().applying(
      try contact().changes(for: .handOver(to: bram, agrees: true), by: mila, on: today))
    #expect(handed.handedOver?.by == mila && handed.isHandedAnew(on: today + 3))
    handed.moments[EntryID("m")] = ContactMoment(
      on: today + 2, initiatorWord: "organisation", isReached: false, by: bram)
    #expect(!handed.isHandedAnew(on: today + 3))
  }

  @Test func `what is over is kept for a term, and what may come again has none`() {
    let terms = SignalTerms()
    #expect(contact().lastDayKept(by: terms) == nil)
    let ended = contact { $0.ending = ContactDecision(on: today, whyWord: "wish", by: mila) }
    #expect(ended.lastDayKept(by: terms) == today + 730)
    #expect(contact { $0.plan?.wantedWord = "no" }.lastDayKept(by: terms) == today + 575)
  }

  @Test func `whom nobody ever reached and no day is known of stands before those who can wait`() {
    var unknown = contact { $0.plan?.agreedOn = nil }
    unknown.name = "Nooit Bereikt"
    #expect(
      ContactOrder.sorted([contact(), unknown], on: today).map(\.name).first == "Nooit Bereikt")
  }

  @Test func `a worker who leaves hands it over with the person's consent only`() throws {
    for answer in [false, nil] {
      #expect(throws: ContactRefusal.needsConsent) {
        try contact().changes(for: .handOver(to: bram, agrees: answer), by: mila, on: today)
      }
    }
    let handed = contact().applying(
      try contact().changes(for: .handOver(to: bram, agrees: true), by: mila, on: today))
    #expect(handed.isSeen(by: bram) && !handed.isSeen(by: mila))
  }

  @Test func `a case and a contact know of each other by the person's consent only`() throws {
    let id = CaseID("c9")
    #expect(throws: ContactRefusal.needsConsent) {
      try contact().changes(for: .link(id, agrees: false), by: mila, on: today)
    }
    let linked = contact().applying(
      try contact().changes(for: .link(id, agrees: true), by: mila, on: today))
    #expect(linked.cases == [id])
    #expect(linked.applying(try linked.changes(for: .unlink(id), by: mila, on: today)).cases == [])
  }

  @Test func `contact is with a person and not with a desk`() {
    #expect(throws: ContactRefusal.needsPerson) {
      try contact().changes(
        for: .agree(ContactPlan(wantedWord: "yes"), keeping: EntryID("e")), by: mila, on: today)
    }
  }

  @Test func `another contact person takes the person's yes, on whatever form`() {
    var plan = contact().plan ?? ContactPlan(wantedWord: "yes")
    plan.contactPerson = bram
    #expect(throws: ContactRefusal.isHandingOver) {
      try contact().changes(for: .agree(plan, keeping: EntryID("e")), by: bram, on: today)
    }
  }

  @Test
  func
    `what two fill in of one plan at the same time both stands, and the same part is asked about`()
    throws
  {
    let seen = contact()
    var plans = [seen, seen].compactMap(\.plan)
    plans[0].avoid = "geen brieven"
    plans[1].whoKnows = "zijn broer"
    func merged(_ mine: ContactPlan, onto theirs: ContactPlan) -> Merge {
      Merge(
        Save(
          .contact(seen.id), by: mila, at: Moment(today, hour: 9, offsetSeconds: 0),
          changes: [
            Change(
              .contact(.plan), was: seen.plan.map(Fact.contactPlan), now: .contactPlan(mine))
          ]), onto: { _ in .contactPlan(theirs) }, makeID: { EntryID("c") })
    }
    let both = merged(plans[0], onto: plans[1])
    #expect(both.conflicts.isEmpty)
    let plan = both.changes.first?.now?.contactPlan
    #expect(plan?.avoid == "geen brieven" && plan?.whoKnows == "zijn broer")
    plans[1].avoid = "geen voicemail"
    #expect(merged(plans[0], onto: plans[1]).conflicts == [EntryID("c")])
  }

  @Test func `who may only look does not pass that on`() throws {
    let shared = contact { $0.sharedWith = [bram] }
    #expect(throws: ContactRefusal.notContactPerson) {
      try shared.changes(
        for: .share(with: [bram, WorkerID("lead")], agrees: true), by: bram, on: today)
    }
    #expect(
      shared.applying(try shared.changes(for: .share(with: [], agrees: nil), by: mila, on: today))
        .sharedWith.isEmpty)
  }

  @Test func `one more may see it with the person's yes only`() throws {
    #expect(throws: ContactRefusal.needsConsent) {
      try contact().changes(for: .share(with: [bram], agrees: nil), by: mila, on: today)
    }
    let shared = contact().applying(
      try contact().changes(for: .share(with: [bram], agrees: true), by: mila, on: today))
    #expect(shared.isSeen(by: bram))
    // Taking somebody away needs none.
    #expect(
      !shared.applying(try shared.changes(for: .share(with: [], agrees: nil), by: mila, on: today))
        .isSeen(by: bram))
  }

  @Test func `who got in touch is said and never guessed`() {
    let moment = ContactMoment(on: today, initiatorWord: "", isReached: true, by: mila)
    #expect(throws: ContactRefusal.needsInitiator) {
      try contact().changes(for: .record(EntryID("m"), moment), by: mila, on: today)
    }
  }

  @Test func `who waited longest against their own rhythm stands first`() {
    // 119 days of 30 is a longer wait than 300 of 91.
    var often = contact { $0.plan?.agreedOn = today - 119 }
    often.name = "Vaak"
    var seldom = contact {
      $0.plan?.agreedOn = today - 300
      $0.plan?.rhythmDays = 91
    }
    seldom.name = "Zelden"
    #expect(ContactOrder.sorted([seldom, often], on: today).map(\.name) == ["Vaak", "Zelden"])
  }

  @Test func `whose contact person left the team, or is away, nobody can call`() {
    var team = Team()
    team.members[mila] = Worker(name: "M. Verzinsel", roleWord: "counsellor")
    team.members[bram] = Worker(name: "B. Bedenksel", roleWord: "counsellor")
    #expect(!contact().isUnattended(in: team, on: today))
    team.members[mila]?.lastDay = today
    #expect(!contact().isUnattended(in: team, on: today))
    #expect(contact().isUnattended(in: team, on: today + 1))
    let shared = contact { $0.sharedWith = [bram] }
    let refused = contact { $0.plan?.wantedWord = "no" }
    #expect(!shared.isUnattended(in: team, on: today + 1))
    #expect(!refused.isUnattended(in: team, on: today + 1))
    team.members[mila]?.lastDay = nil
    team.absences[EntryID("a")] = Absence(of: mila, standIn: bram, from: today, until: today + 90)
    #expect(contact().isUnattended(in: team, on: today + 90))
    #expect(!contact().isUnattended(in: team, on: today + 91))
  }

  @Test func `somebody has to see it`() {
    let refused = contact {
      $0.plan = ContactPlan(wantedWord: "no", agreedOn: today)
      $0.sharedWith = [bram]
    }
    #expect(throws: ContactRefusal.needsSomebody) {
      try refused.changes(for: .share(with: [], agrees: nil), by: bram, on: today)
    }
  }

  @Test func `who asked and heard a no is the one who still sees it`() throws {
    var asked = Contact(id: ContactID("k2"))
    asked.name = "Ufuk Uitgevonden"
    let plan = ContactPlan(wantedWord: "no", agreedOn: today)
    let refused = asked.applying(
      try asked.changes(for: .agree(plan, keeping: EntryID("e")), by: bram, on: today))
    #expect(refused.isSeen(by: bram) && !refused.isKept)
  }

  @Test func `a moment lies behind, not ahead`() {
    #expect(throws: ContactRefusal.dayAhead) {
      try contact().changes(for: .record(EntryID("m"), moment(1)), by: mila, on: today)
    }
  }

  @Test(arguments: [
    ("2026-11-28", "1994-12-03", "2026-12-03"), ("2026-12-04", "1994-12-03", "2027-12-03"),
    ("2027-02-01", "1996-02-29", "2027-03-01"), ("2028-02-01", "1996-02-29", "2028-02-29"),
    ("2026-12-03", "1994-12-03", "2026-12-03"), ("2026-11-28", "2027-05-01", "2027-05-01"),
  ])
  func `a day that comes back every year comes next on its day`(
    from: String, on: String, next: String
  ) throws {
    let date = ContactDate(what: "verjaardag", on: try #require(Day(iso: on)), isYearly: true)
    #expect(date.next(from: try #require(Day(iso: from)))?.iso == next)
  }

  @Test func `a day that does not come back is over when it is past`() {
    let date = ContactDate(what: "zitting", on: today, isYearly: false)
    #expect(date.next(from: today) == today)
    #expect(date.next(from: today + 1) == nil)
  }

  @Test func `a day that matters comes up two weeks before, and no earlier`() {
    let birthday = contact {
      $0.dates[EntryID("d")] = ContactDate(what: "jarig", on: today + 14, isYearly: true)
    }
    #expect(birthday.datesAhead(on: today).map(\.day) == [today + 14])
    #expect(birthday.datesAhead(on: today - 1).isEmpty)
  }

  @Test func `once a year it is time to ask what this contact means`() {
    #expect(contact().unaskedSince(on: today) == nil)
    #expect(contact().unaskedSince(on: today + 210) == today - 155)
    let asked = contact { $0.reflections[EntryID("r")] = ContactReflection(on: today) }
    #expect([364, 365].map { asked.unaskedSince(on: today + $0) } == [nil, today])
  }

  @Test func `who would be glad of a call stands first, who wants none last`() {
    func named(_ name: String, _ change: (inout Contact) -> Void = { _ in }) -> Contact {
      var made = Contact(id: ContactID(name))
      made.name = name
      made.plan = ContactPlan(
        wantedWord: "yes", agreedOn: today - 10, contactPerson: mila, rhythmDays: 30)
      change(&made)
      return made
    }
    let people = [
      named("later") { $0.plan?.wantedWord = "later" }, named("no") { $0.plan?.wantedWord = "no" },
      named("soon"), named("silent") { $0.plan?.agreedOn = today - 90 },
      named("whenever") { $0.plan?.rhythmDays = nil },
      named("ended") { $0.ending = ContactDecision(on: today, whyWord: "death", by: mila) },
    ]
    #expect(
      ContactOrder.sorted(people, on: today).map(\.name) == [
        "silent", "soon", "whenever", "later", "ended", "no",
      ])
  }
}
