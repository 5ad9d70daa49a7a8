/// One person with whom contact is kept after care: the register beside the case files.
///
/// It has its own record in the store. A case file holds nothing of it, so that no history, export or
/// page of a case can tell what is said here, and it can be destroyed while the case is kept.
///
/// Source: Duurzame Verbinding; Guide, "What a practitioner records", "What may be shared".
package struct Contact: Hashable, Sendable {
  package let id: ContactID
  /// The name as the person writes it now; names change.
  package var name = ""
  /// Its Latin form; empty when nobody entered one.
  package var sortName = ""
  /// What the person was called before, the first name first.
  package var earlierNames: [String] = []
  /// Where the person can be found: a telephone number, an address.
  package var reach: String?
  package var plan: ContactPlan?
  /// The members of the team whom the person allowed to see this, beside the contact person.
  package var sharedWith: [WorkerID] = []
  /// For how long colleagues may see it whom the person allowed to call while the contact person is away.
  package var standIns = SortedMap<WorkerID, StandInDays>()
  /// The cases that know of it, by the person's consent.
  package var cases: [CaseID] = []
  /// The stay at the end of which the person was asked.
  ///
  /// It is for figures alone: the case knows nothing of it without the person's consent.
  package var stay: CaseID?
  package var moments = SortedMap<EntryID, ContactMoment>()
  package var dates = SortedMap<EntryID, ContactDate>()
  package var reflections = SortedMap<EntryID, ContactReflection>()
  package var ending: ContactDecision?
  /// That the person wants contact again after an end that two decided on, and what a second worker said of it.
  package var reopening: ContactDecision?
  /// An end that one worker proposed for safety and to which a second one did not agree: contact goes on.
  package var refusedEnding: ContactDecision?
  /// Who asked the person, where that was for a colleague: they know that they did.
  package var askedBy: WorkerID?
  /// Who last handed it over, and when.
  package var handedOver: ContactDecision?
  /// Who handed it over before that, and when.
  package var earlierHandovers = SortedMap<EntryID, ContactDecision>()
  /// What was agreed before, for each time that contact began again.
  package var earlierPlans = SortedMap<EntryID, ContactPlan>()
  /// How it ended before, for each time that contact began again after an end.
  package var earlierEndings = SortedMap<EntryID, ContactDecision>()
  /// That the person asked for all of it to be destroyed, until a second worker does it.
  package var destruction: ContactDecision?
  /// Where two people filled in something else, until somebody chooses.
  package var conflicts = SortedMap<EntryID, Conflict>()
  /// Values of fields that this build does not know: path to JSON text.
  package var unknown = SortedMap<String, String>()

  package init(id: ContactID) { self.id = id }

  /// The name that lists and titles show: one that every counsellor can read out.
  package var shownName: String { ClientName.shown(name, sortName: sortName) }

  /// Everything that the person goes by or went by.
  package var allNames: [String] {
    ([name, sortName] + earlierNames).filter { !$0.isEmpty }
  }

  /// Gives it another name, in its own script and in Latin letters; those before are kept, for whoever calls by them.
  package mutating func rename(to name: String, sortName: String) {
    let before = [self.name, self.sortName]
    (self.name, self.sortName) = (name, sortName)
    for old in before where !old.isEmpty && ![name, sortName].contains(old) {
      if !earlierNames.contains(old) { earlierNames.append(old) }
    }
    earlierNames.removeAll { [name, sortName].contains($0) }
  }

  /// Whether a member of the team may see it for as long as it is kept: who stands in may for some days only.
  package func isSeen(by worker: WorkerID) -> Bool {
    plan?.contactPerson == worker || sharedWith.contains(worker)
  }

  /// Whether contact is or may be kept, its contact person is away or has left, and nobody who is there may see it.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isUnattended(in team: Team, on today: Day) -> Bool {
    guard standing != .over, let person = plan?.contactPerson else { return false }
    return !team.isThere(person, on: today)
      && !sharedWith.contains { team.isThere($0, on: today) }
      && !standingIn(in: team, on: today).contains { team.isThere($0.worker, on: today) }
  }

  /// Whom a colleague finds it by: the contact person, else the first of those whom the person allowed.
  package var keeper: WorkerID? { plan?.contactPerson ?? sharedWith.first }

  /// Whether contact is over, who kept it has left, and nobody who is there may see it: a call years later has to find
  /// somebody.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package func isLeftBehind(in team: Team, on today: Day) -> Bool {
    guard standing == .over, ending?.whyWord != "death", let keeper else { return false }
    return (team.members[keeper] == nil || team.hasLeft(keeper, by: today))
      && !sharedWith.contains { team.isThere($0, on: today) }
      && !standingIn(in: team, on: today).contains { team.isThere($0.worker, on: today) }
  }

  /// For how many days whoever asked is told that a second person answered.
  private static let daysAnswerIsTold = 7

  /// Whether a second person answered within some days what a worker had asked them.
  package func isAnswered(to worker: WorkerID, on today: Day) -> Bool {
    let decisions = [ending, reopening, refusedEnding].compactMap { $0 }
    return decisions.contains { decision in
      guard decision.by == worker, let second = decision.second, second != worker,
        let day = decision.answeredOn
      else { return false }
      return today - day <= Self.daysAnswerIsTold
    }
  }

  /// Whether two decided or are to decide something of it for somebody's safety.
  ///
  /// Who did and why is not told to the person.
  package var hasSafetyDecision: Bool {
    ([ending, reopening, refusedEnding].compactMap { $0 } + earlierEndings.values)
      .contains { $0.isForTwo }
  }

  /// Whether anybody may see it.
  package var isSeenByAnybody: Bool { plan?.contactPerson != nil || !sharedWith.isEmpty }

  /// Whether everybody who may see it has left the team.
  package func isSeenByNobody(in team: Team, on today: Day) -> Bool {
    (sharedWith + [plan?.contactPerson].compactMap { $0 }).allSatisfy {
      team.members[$0] == nil || team.hasLeft($0, by: today)
    }
  }

  /// Whether it came to its end; one that a second person has to agree to has not.
  package var isEnded: Bool { ending.map { !$0.isAwaitingSecond } ?? false }

  /// Whether two people decided the end, so that only two together begin it again.
  package var isEndedByTwo: Bool { ending.map { $0.isForTwo && $0.second != nil } ?? false }

  /// Whether a decision about it waits for a second person: an end for safety, or a fresh yes after one.
  package var awaitsSecond: Bool {
    ending?.isAwaitingSecond == true || awaitedReopening != nil
  }

  /// A fresh yes after an end for safety, as long as it waits for a second person.
  package var awaitedReopening: ContactDecision? {
    reopening.flatMap { $0.second == nil ? $0 : nil }
  }

  /// A fresh yes after an end for safety to which a second person did not agree.
  package var refusedReopening: ContactDecision? {
    reopening.flatMap { isEnded && $0.whyWord == ContactDecision.refusedWord ? $0 : nil }
  }

  /// A fresh yes after an end for safety to which a second person agreed.
  package var agreedReopening: ContactDecision? {
    reopening.flatMap { isKept && $0.second != nil ? $0 : nil }
  }

  /// Whether the person got in touch after contact had ended or was not wanted, and nobody has asked yet whether they
  /// want it again.
  package var hasCalledAgain: Bool {
    guard ending?.whyWord != "death", awaitedReopening == nil,
      let over = isEnded ? ending?.on : plan?.wantedWord == "no" ? plan?.agreedOn : nil,
      let (id, last) = latestMoments.first
    else { return false }
    if let refused = refusedReopening, refused.on >= last.on { return false }
    // What the person said since is the answer; of one day the order is that of recording.
    if let plan, !plan.isWanted, plan.saidAfter == id { return false }
    if isEnded, let said = plan?.agreedOn, said > over {
      if said > last.on || said == last.on && plan?.saidAfter == nil { return false }
    }
    return last.initiatorWord == "client" && last.isReached && last.on >= over
      && (last.on > over || isAfterNewestEnd(id, last))
  }

  /// Whether a moment of the day of the newest end came after it, by the order in which both were recorded.
  ///
  /// What was recorded after an earlier end was answered by the fresh yes that followed.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  private func isAfterNewestEnd(_ id: EntryID, _ moment: ContactMoment) -> Bool {
    guard isEnded, moment.isAfterEnd else { return moment.isAfterEnd }
    if let told = moment.at?.secondsSince1970, let ended = ending?.at?.secondsSince1970,
      told != ended
    {
      return told > ended
    }
    return plan?.isWanted != true || plan?.saidAfter != id
  }

  /// The day on which the person was asked again after the end and said no; nil where they said nothing since.
  package var declinedOn: Day? {
    guard isEnded, let ending, let plan, plan.wantedWord == "no" else { return nil }
    return plan.agreedOn.flatMap { $0 >= ending.on ? $0 : nil }
  }

  /// Whether contact is kept now.
  package var isKept: Bool { plan?.isWanted == true && !isEnded }

  /// Until when it is kept after it ended or was not wanted; nil as long as contact may come.
  ///
  /// What is over then is proposed to be destroyed. Source: Guide, "What a practitioner records".
  package func lastDayKept(by terms: SignalTerms) -> Day? {
    guard standing == .over else { return nil }
    // A fresh yes counts, whatever a second person said of it, and so does a call that nobody answered yet.
    let call = hasCalledAgain ? latestMoments.first?.moment.on : nil
    return [ending?.on, plan?.agreedOn, reopening?.on, call].compactMap { $0 }.max().map {
      $0 + terms.contactKept
    }
  }

  /// Whether it was handed over within some weeks, and nobody was in touch since.
  package func isHandedAnew(on today: Day) -> Bool {
    guard let handedOver, isKept, today - handedOver.on <= 42 else { return false }
    return !moments.values.contains { $0.on >= handedOver.on && $0.by == plan?.contactPerson }
  }

  /// Where it stands, in the order of a list.
  package var standing: Standing {
    isKept ? .kept : isEnded || plan?.wantedWord == "no" ? .over : .later
  }

  /// Whether nothing is recorded of it any more.
  package var isEmpty: Bool { self == Contact(id: id) }

  /// The moments, the newest first; of one day the one that was recorded last.
  package var latestMoments: [(id: EntryID, moment: ContactMoment)] {
    moments.map { (id: $0.key, moment: $0.value) }.sorted { left, right in
      if left.moment.on != right.moment.on { return left.moment.on > right.moment.on }
      let times = [left, right].map { $0.moment.at?.secondsSince1970 ?? .min }
      if times[0] != times[1] { return times[0] > times[1] }
      return right.id.comesBefore(left.id)
    }
  }

  /// What contact meant, the newest first; of one day what was recorded last.
  package var latestReflections: [(id: EntryID, reflection: ContactReflection)] {
    reflections.map { (id: $0.key, reflection: $0.value) }.sorted { left, right in
      let days = (left.reflection.on, right.reflection.on)
      if days.0 != days.1 { return days.0 > days.1 }
      let times = [left, right].map { $0.reflection.at?.secondsSince1970 ?? .min }
      if times[0] != times[1] { return times[0] > times[1] }
      return right.id.comesBefore(left.id)
    }
  }

  /// What was agreed before it was agreed otherwise, in the order in which it was kept.
  package var plansBefore: [(id: EntryID, plan: ContactPlan)] {
    earlierPlans.map { (id: $0.key, plan: $0.value) }.sorted { $0.id.comesBefore($1.id) }
  }
}

extension EntryID {
  /// Whether it stands before another one where nothing else tells which was recorded first: what one terminal makes
  /// is counted.
  func comesBefore(_ other: EntryID) -> Bool {
    (text.count, self) < (other.text.count, other)
  }
}

extension Contact {
  /// Where a contact stands.
  package enum Standing: Int, CaseIterable, Sendable {
    /// Contact is kept now.
    case kept
    /// The person said perhaps later, or nobody knows.
    case later
    /// It came to its end, or was not wanted.
    case over
  }
}

/// One thing that can be known of a contact.
package enum ContactField: Hashable, Sendable {
  case name, sortName, earlierNames, askedBy
  case reach, plan, sharedWith, cases, stay, ending, reopening, refusedEnding, handedOver,
    destruction
  case earlierPlan(EntryID)
  case earlierEnding(EntryID)
  case earlierHandover(EntryID)
  case moment(EntryID)
  case date(EntryID)
  case reflection(EntryID)
  /// For how long a worker may see it who stands in.
  case standIn(WorkerID)

  /// The text that stands for it in the journal, behind `contact.`.
  package var path: String {
    switch self {
    case .name: "name"
    case .sortName: "sortName"
    case .earlierNames: "earlierNames"
    case .askedBy: "askedBy"
    case .reach: "reach"
    case .plan: "plan"
    case .sharedWith: "sharedWith"
    case .cases: "cases"
    case .stay: "stay"
    case .ending: "ending"
    case .reopening: "reopening"
    case .refusedEnding: "refusedEnding"
    case .handedOver: "handedOver"
    case .destruction: "destruction"
    case .earlierPlan(let id): "earlierPlan.\(id.text)"
    case .earlierEnding(let id): "earlierEnding.\(id.text)"
    case .earlierHandover(let id): "earlierHandover.\(id.text)"
    case .moment(let id): "moment.\(id.text)"
    case .date(let id): "date.\(id.text)"
    case .reflection(let id): "reflection.\(id.text)"
    case .standIn(let worker): "standIn.\(worker.text)"
    }
  }

  /// The field that such a text names; nil for one from a newer build.
  package init?(path: String) {
    switch path {
    case "name": self = .name
    case "sortName": self = .sortName
    case "earlierNames": self = .earlierNames
    case "askedBy": self = .askedBy
    case "reach": self = .reach
    case "plan": self = .plan
    case "sharedWith": self = .sharedWith
    case "cases": self = .cases
    case "stay": self = .stay
    case "ending": self = .ending
    case "reopening": self = .reopening
    case "refusedEnding": self = .refusedEnding
    case "handedOver": self = .handedOver
    case "destruction": self = .destruction
    default:
      guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      let id = EntryID(String(path[path.utf8.index(after: dot)...]))
      guard !id.text.isEmpty else { return nil }
      switch path[..<dot] {
      case "earlierPlan": self = .earlierPlan(id)
      case "earlierEnding": self = .earlierEnding(id)
      case "earlierHandover": self = .earlierHandover(id)
      case "moment": self = .moment(id)
      case "date": self = .date(id)
      case "reflection": self = .reflection(id)
      case "standIn": self = .standIn(WorkerID(id.text))
      default: return nil
      }
    }
  }

  /// Whether the field can hold a fact of this kind.
  package func accepts(_ fact: Fact) -> Bool {
    switch (self, fact) {
    case (.name, .text), (.sortName, .text), (.earlierNames, .list), (.askedBy, .worker),
      (.reach, .text),
      (.plan, .contactPlan), (.sharedWith, .list),
      (.cases, .list), (.stay, .text), (.ending, .contactDecision), (.reopening, .contactDecision),
      (.refusedEnding, .contactDecision), (.handedOver, .contactDecision),
      (.destruction, .contactDecision),
      (.earlierPlan, .contactPlan), (.earlierEnding, .contactDecision),
      (.earlierHandover, .contactDecision), (.moment, .contactMoment),
      (.date, .contactDate), (.reflection, .contactReflection), (.standIn, .text):
      true
    default: false
    }
  }
}

extension Contact {
  /// The value of a field; nil when nothing is recorded.
  ///
  /// Fields of a case or the team are not set.
  package subscript(field: Field) -> Fact? {
    get {
      switch field {
      case .contact(let field): self[field]
      case .conflict(let id): conflicts[id].map(Fact.conflict)
      case .unknown(let path): unknown[path].map(Fact.unknown)
      default: nil
      }
    }
    set {
      switch field {
      case .contact(let field): self[field] = newValue
      case .conflict(let id): conflicts[id] = newValue?.conflict
      case .unknown(let path): unknown[path] = newValue?.unknownText
      default: break
      }
    }
  }

  private subscript(field: ContactField) -> Fact? {
    get {
      switch field {
      case .name: name.isEmpty ? nil : .text(name)
      case .sortName: sortName.isEmpty ? nil : .text(sortName)
      case .earlierNames: earlierNames.isEmpty ? nil : .list(earlierNames)
      case .askedBy: askedBy.map(Fact.worker)
      case .reach: reach.map(Fact.text)
      case .plan: plan.map(Fact.contactPlan)
      case .sharedWith: sharedWith.isEmpty ? nil : .list(sharedWith.map(\.text))
      case .cases: cases.isEmpty ? nil : .list(cases.map(\.text))
      case .stay: stay.map { .text($0.text) }
      case .ending: ending.map(Fact.contactDecision)
      case .reopening: reopening.map(Fact.contactDecision)
      case .refusedEnding: refusedEnding.map(Fact.contactDecision)
      case .handedOver: handedOver.map(Fact.contactDecision)
      case .earlierPlan(let id): earlierPlans[id].map(Fact.contactPlan)
      case .earlierEnding(let id): earlierEndings[id].map(Fact.contactDecision)
      case .earlierHandover(let id): earlierHandovers[id].map(Fact.contactDecision)
      case .destruction: destruction.map(Fact.contactDecision)
      case .moment(let id): moments[id].map(Fact.contactMoment)
      case .date(let id): dates[id].map(Fact.contactDate)
      case .reflection(let id): reflections[id].map(Fact.contactReflection)
      case .standIn(let worker): standIns[worker].map { .text($0.text) }
      }
    }
    set {
      switch field {
      case .name: name = newValue?.text ?? ""
      case .sortName: sortName = newValue?.text ?? ""
      case .earlierNames: earlierNames = newValue?.list ?? []
      case .askedBy: askedBy = newValue?.worker
      case .reach: reach = newValue?.text
      case .plan: plan = newValue?.contactPlan
      case .sharedWith: sharedWith = (newValue?.list ?? []).map { WorkerID($0) }
      case .cases: cases = (newValue?.list ?? []).map { CaseID($0) }
      case .stay: stay = newValue?.text.map { CaseID($0) }
      case .ending: ending = newValue?.contactDecision
      case .reopening: reopening = newValue?.contactDecision
      case .refusedEnding: refusedEnding = newValue?.contactDecision
      case .handedOver: handedOver = newValue?.contactDecision
      case .earlierPlan(let id): earlierPlans[id] = newValue?.contactPlan
      case .earlierEnding(let id): earlierEndings[id] = newValue?.contactDecision
      case .earlierHandover(let id): earlierHandovers[id] = newValue?.contactDecision
      case .destruction: destruction = newValue?.contactDecision
      case .moment(let id): moments[id] = newValue?.contactMoment
      case .date(let id): dates[id] = newValue?.contactDate
      case .reflection(let id): reflections[id] = newValue?.contactReflection
      case .standIn(let worker): standIns[worker] = newValue.flatMap { StandInDays($0) }
      }
    }
  }

  /// Every field that holds something, in an order that is the same for equal contacts.
  package var recordedFields: [Field] {
    let plain: [ContactField] = [
      .name, .sortName, .earlierNames, .askedBy, .reach, .plan, .sharedWith, .cases, .stay, .ending,
      .reopening, .refusedEnding, .handedOver, .destruction,
    ]
    let entries: [ContactField] =
      earlierPlans.keys.map(ContactField.earlierPlan)
      + earlierEndings.keys.map(ContactField.earlierEnding)
      + earlierHandovers.keys.map(ContactField.earlierHandover)
      + moments.keys.map(ContactField.moment) + dates.keys.map(ContactField.date)
      + reflections.keys.map(ContactField.reflection) + standIns.keys.map(ContactField.standIn)
    return (plain.filter { self[$0] != nil } + entries).map(Field.contact)
      + conflicts.keys.map(Field.conflict) + unknown.keys.map(Field.unknown)
  }

  /// The contact after a list of changes.
  package func applying(_ changes: [Change]) -> Contact {
    var after = self
    for change in changes { after[change.field] = change.now }
    return after
  }
}
