package import Casework

/// What is told of contacts that a worker may not see: numbers, and nothing of anybody.
package struct ContactsApart: Equatable, Sendable {
  /// How many could not be read, or not whole.
  package var unread = 0
  /// How many people nobody can call because their contact person is away or has left, by that person.
  package var unattended = SortedMap<WorkerID, Int>()
  /// With how many people contact is over that nobody who is there may see, by who kept it and has left.
  package var leftBehind = SortedMap<WorkerID, Int>()
  /// Ends for safety that wait for a second person, who need not be somebody that the person allowed: who decided
  /// what when, and not about whom.
  package var awaiting = SortedMap<ContactID, ContactDecision>()

  /// Fresh yeses of others after such an end, which a second person agrees to or not: who noted it when, and not
  /// about whom.
  package var reopenings = SortedMap<ContactID, ContactDecision>()

  /// Requests of others to destroy a contact, which a second person confirms: who asked when and why, and not about
  /// whom.
  package var destructions = SortedMap<ContactID, ContactDecision>()

  /// Contacts that are over, were kept long enough and may be seen by nobody who is there any more: until when they
  /// were to be kept.
  package var overdue = SortedMap<ContactID, Day>()

  /// What the worker asked to have destroyed of such contacts, until a second person confirms it.
  package var asked = SortedMap<ContactID, ContactDecision>()

  /// The stays at whose end the worker asked, or whose contact they handed over, and that they do not see any more:
  /// what they did themselves, and nothing of what was said.
  package var given: [CaseID: Given] = [:]

  /// The cases that know, by the person's consent, that somebody asked.
  package var linked: Set<CaseID> = []

  /// On which day contact was left to whom; nobody is named who was only told of it by somebody else.
  package struct Given: Equatable, Sendable {
    package var on: Day
    package var to: WorkerID?

    package init(on: Day, to: WorkerID?) {
      self.on = on
      self.to = to
    }
  }

  package init() {}
}

/// The contacts after care that the worker may see, as the store has them.
///
/// What nobody allowed this worker to see never comes here, so no screen can show it.
package struct Register: Equatable, Sendable {
  package private(set) var contacts = SortedMap<ContactID, Contact>() {
    didSet { placeOfCases() }
  }
  /// The contact of each case that has one: every frame asks for it.
  private var ofCase: [CaseID: ContactID] = [:]
  /// What is told of those that the worker may not see.
  private(set) var apart = ContactsApart()
  /// The forms in which the worker began something that is not saved.
  private(set) var begun: [ContactPlace] = []
  /// Whether the store was asked what there is.
  private(set) var isRead = false

  mutating func take(_ found: [Contact], _ apart: ContactsApart) {
    var known = SortedMap<ContactID, Contact>()
    for contact in found { known[contact.id] = contact }
    contacts = known
    self.apart = apart
    isRead = true
  }

  /// Takes in which forms have unfinished text.
  mutating func note(begun places: [ContactPlace]) { begun = places }

  /// Lets one that waited for a second person wait no longer.
  mutating func settleApart(_ id: ContactID) {
    apart.awaiting[id] = nil
    apart.reopenings[id] = nil
    apart.destructions[id] = nil
    apart.overdue[id] = nil
    apart.asked[id] = nil
  }

  /// Lets one that was kept for longer than agreed wait for a second person.
  mutating func ask(_ asked: ContactDecision, about id: ContactID) {
    settleApart(id)
    apart.asked[id] = asked
  }

  /// Takes one that the person allowed the worker to see a moment ago.
  mutating func take(_ contact: Contact) { contacts[contact.id] = contact }

  /// The contact with an identifier, as far as the worker may see it; nil for none.
  package subscript(id: ContactID) -> Contact? { contacts[id] }

  /// Shows changes before they are on the disk.
  mutating func apply(
    _ changes: [Change], to id: ContactID, for worker: WorkerID, in team: Team, on today: Day
  ) {
    let after = (contacts[id] ?? Contact(id: id)).applying(changes)
    contacts[id] = after.isSeen(by: worker, in: team, on: today) ? after : nil
  }

  /// The contact with the person of a case; nil where there is none that the worker may see.
  ///
  /// One that a case knows of, by the person's consent, or that began at the end of this stay: whoever may see it
  /// finds it here, and nothing of it is in the case.
  func contact(of id: CaseID) -> Contact? { ofCase[id].flatMap { contacts[$0] } }

  /// Somebody whom the worker sees and who goes or went by one of some names; nil for nobody.
  ///
  /// Marks and capitals do not count.
  func namesake(of names: [String]) -> Contact? {
    func key(_ name: String) -> String {
      SortKey.key(for: name).split { $0.isWhitespace }.map(String.init).joined(by: " ")
    }
    let keys = Set(names.map(key))
    return contacts.values.first { contact in
      contact.allNames.contains { keys.contains(key($0)) }
    }
  }

  private mutating func placeOfCases() {
    var found: [CaseID: ContactID] = [:]
    for (id, contact) in contacts.elements {
      for known in contact.cases where found[known] == nil { found[known] = id }
    }
    // What the case itself knows goes before.
    var began: [CaseID: ContactID] = [:]
    for (id, contact) in contacts.elements {
      if let stay = contact.stay, began[stay] == nil { began[stay] = id }
    }
    ofCase = began.merging(found) { _, known in known }
  }

  /// By when to get in touch again, with whom of the list of clients.
  var reachOuts: [CaseID: Day] { ReachOut.days(of: contacts.values) }

  /// All of them, who would be glad of a call first.
  package func ordered(on today: Day) -> [Contact] {
    ContactOrder.sorted(Array(contacts.values), on: today)
  }
}

extension WorkbenchState {
  /// Takes what the store has of the register.
  mutating func take(contacts: [Contact], _ apart: ContactsApart) {
    let seen = contacts.filter { contact in
      worker.map { contact.isSeen(by: $0, in: team, on: today) } ?? false
    }
    register.take(seen, apart)
    // What is on its way to the disk is on the screen already.
    for pending in saving.pending {
      for (id, changes) in pending.contactChanges { showContact(changes, of: id) }
    }
    followRegister()
  }

  /// Shows changes of a contact at once.
  mutating func showContact(_ changes: [Change], of id: ContactID) {
    guard let worker else { return }
    register.apply(changes, to: id, for: worker, in: team, on: today)
  }

  /// Lets everything on the screen follow the register.
  mutating func followRegister() {
    if clients.reachOuts != register.reachOuts {
      clients.reachOuts = register.reachOuts
      clients.rebuild(for: worker, on: today)
      scrollToSelection()
    }
    laidOutChecklist = nil
    refreshContacts()
    refreshToday()
  }

  /// Whether the person of a case would be glad to be heard of by now.
  func isToReach(_ id: CaseID) -> Bool {
    register.contact(of: id)?.isToReach(on: today) == true
  }
}

extension Saving.Pending {
  /// What it changes of contacts after care.
  var contactChanges: [(id: ContactID, changes: [Change])] {
    let own = subject.map { [($0, changes)] } ?? []
    return (own + saves.map { ($0.subject, $0.changes) }).compactMap { subject, changes in
      if case .contact(let id) = subject { (id: id, changes: changes) } else { nil }
    }
  }
}
