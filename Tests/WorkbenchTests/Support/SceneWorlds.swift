import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

// What is otherwise than in the demo: colleagues who were quicker, disks that fail, kept views.
extension Scene {
  /// Whether the demo as it is, with a disk in good order, is enough for it.
  var isOfDemo: Bool {
    switch self {
    case .chooseWorker, .changeViews, .changeView, .renameView, .askItemsReopen, .askItemsBin,
      .conflict, .conflictMenu, .settle, .formConflict, .changedElsewhere, .saving, .notSaved,
      .consultationHeld,
      .draftRefused, .readOnly, .handed, .todayHanded, .detailsOfHandover, .actionsOnHandover,
      .damaged, .messagesOfTrouble, .noCases, .noTeam, .teamSettle,
      .contactSettle:
      false
    default: true
    }
  }

  /// Makes the world ready in which the keys are pressed.
  func prepare(_ pilot: inout Pilot) throws {
    switch self {
    case .changeViews, .changeView, .renameView:
      pilot.press("f", .end, .enter)
      pilot.type("Zz list")
      pilot.press(.function(2))
    case .askItemsReopen: pilot.press("3", .home, .down, " ", .down, " ")
    case .askItemsBin:
      pilot.press("3")
      for text in ["Zz one", "Zz two"] {
        pilot.press("a")
        pilot.type(text)
        pilot.press(.function(2))
      }
      pilot.press(.home, .down, .down, .down, .down, .down, .down)
    case .conflict, .conflictMenu, .settle: try Self.disagree(with: &pilot)
    case .changedElsewhere:
      var colleague = try pilot.colleague("c2")
      colleague.press("f", .down, .enter)
      for client in ["Hendrik", "Carmen"] {
        colleague.choose(client: client)
        colleague.press("n")
        colleague.type("Hi")
        colleague.press(.function(2))
      }
      pilot.lookAround()
    case .handed, .todayHanded, .detailsOfHandover, .actionsOnHandover:
      try Self.handOver(to: "c1", in: &pilot)
    case .ruleOfTeam, .agreementAbout, .agreementForm, .agreementPreview, .review,
      .reviewTyping, .reviewAsk, .reviewEnd:
      try Self.lead(&pilot)
    case .todayAgreement: try Self.lead(&pilot, agreeing: true)
    case .absences: try Self.beAway(in: &pilot)
    case .consultationHeld: try pilot.planConsultation(on: Pilot.today - 3)
    case .teamSettle: try Self.disagreeAboutPartner(with: &pilot)
    case .contactSettle: try Self.disagreeAboutContact(with: &pilot)
    case .contactGone:
      try pilot.changeContact {
        $0.plan?.contactPerson = WorkerID("c2")
        $0.sharedWith = [WorkerID("c1")]
      }
    case .saving: pilot.writer.isSlow = true
    case .notSaved, .messagesOfTrouble: pilot.fillDisk()
    case .readOnly: pilot.failFlushes()
    case .damaged: try Self.damage(&pilot, client: client)
    default: break
    }
  }

  /// What happens after the keys.
  func finish(_ pilot: inout Pilot) throws {
    switch self {
    case .findNotes: pilot.searchThrough()
    case .figures, .figuresPeriod: pilot.reckonFigures()
    case .figuresEnd:
      pilot.reckonFigures()
      pilot.press(.end)
    case .whichKey: pilot.pauseTyping()
    case .contactGone: try pilot.changeContact { $0.sharedWith = [] }
    case .saving: pilot.waitAWhile()
    case .draftRefused:
      pilot.fillDisk()
      pilot.advance(seconds: 2)
    case .formConflict:
      var colleague = try pilot.colleague("c1")
      colleague.choose(client: client)
      colleague.press("e", "y", .function(2))
      pilot.lookAround()
    default: break
    }
  }

  /// The team lead gives a worker the client that is chosen.
  private static func handOver(to worker: String, in pilot: inout Pilot) throws {
    let value = try #require(pilot.session.state.opened?.case)
    let (receiver, lead) = (WorkerID(worker), WorkerID("tl1"))
    let handover = Handover(from: WorkerID("c2"), by: lead, to: receiver, on: Pilot.today - 2)
    let changes = [
      Change(
        .counsellor, was: value.counsellor.map(Fact.worker), now: .worker(receiver)),
      Change(.handover, was: nil, now: .handover(handover)),
    ].filter { $0.was != $0.now }
    try pilot.save(
      Save(.case(value.id), by: lead, at: pilot.session.state.now, changes: changes))
    pilot.lookAround()
  }

  /// Who works here is away some day soon, and so is a colleague.
  private static func beAway(in pilot: inout Pilot) throws {
    let changes = [("a1", "c1", "c2"), ("a2", "c3", "c4")].map { id, who, standIn in
      Change(
        .absence(EntryID(id)), was: nil,
        now: .absence(
          Absence(
            of: WorkerID(who), standIn: WorkerID(standIn), from: Pilot.today + 3,
            until: Pilot.today + 9)))
    }
    try pilot.save(
      Save(.team, by: WorkerID("c1"), at: pilot.session.state.now, changes: changes))
    pilot.lookAround()
  }

  /// Who works here leads the team, which may have an agreement that is to be looked at again.
  private static func lead(_ pilot: inout Pilot, agreeing: Bool = false) throws {
    let id = WorkerID("c1")
    var lead = try #require(pilot.session.state.team.members[id])
    let was = Fact.member(lead)
    lead.roleWord = Worker.Role.teamLead.rawValue
    var changes = [Change(.member(id), was: was, now: .member(lead))]
    if agreeing {
      let partner = EntryID("p1")
      let agreement = Agreement(
        about: .R3, partner: partner, terms: [Term(.registration, days: 14)],
        signedOn: Pilot.today + -400, reviewOn: Pilot.today + -35)
      changes += [
        Change(
          .partner(partner), was: nil,
          now: .partner(Partner(name: "PI Verzonnen Oord", kindWord: "prison"))),
        Change(.agreement(EntryID("a1")), was: nil, now: .agreement(agreement)),
      ]
    }
    try pilot.save(Save(.team, by: id, at: pilot.session.state.now, changes: changes))
    pilot.lookAround()
  }

  /// Two people agree on a different day for the same do.
  private static func disagree(with pilot: inout Pilot) throws {
    var colleague = try pilot.colleague("c1")
    colleague.choose(client: "Ewa")
    pilot.writer.isSlow = true
    agree("+3d", in: &colleague)
    agree("+9d", in: &pilot)
    pilot.finishWriting()
    pilot.press(.escape, .escape)
  }

  /// Two people give the card of a partner of the client another duty line.
  private static func disagreeAboutPartner(with pilot: inout Pilot) throws {
    let name = try #require(pilot.openedCase?.probationOrganisation)
    let id = EntryID("p1")
    let card = Partner(name: name, kindWord: "probation")
    var other = card
    other.dutyLine = "Zz 2"
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(.partner(id), was: nil, now: .partner(card)),
          Change(
            .conflict(EntryID("k1")), was: nil,
            now: .conflict(
              Conflict(
                field: .partner(id), value: .partner(other), by: WorkerID("c2"),
                at: pilot.session.state.now))),
        ]))
    pilot.lookAround()
  }

  private static func disagreeAboutContact(with pilot: inout Pilot) throws {
    let contact = try #require(pilot.session.state.register.ordered(on: Pilot.today).first)
    try pilot.save(
      Save(
        .contact(contact.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .conflict(EntryID("k1")), was: nil,
            now: .conflict(
              Conflict(
                field: .contact(.reach), value: .text("Zz 2"), by: WorkerID("c2"),
                at: pilot.session.state.now)))
        ]))
    pilot.lookAround()
  }

  private static func agree(_ days: String, in pilot: inout Pilot) {
    pilot.press("3", .home, .down, "d", .control("u"))
    pilot.type(days)
    pilot.press(.enter)
  }

  /// One record of a client cannot be read any more.
  private static func damage(_ pilot: inout Pilot, client: String) throws {
    pilot.press("n")
    pilot.type("on paper as well")
    pilot.press(.function(2))
    let path = try #require(pilot.disk.paths.first { $0.contains("/journal/") })
    var bytes = try #require(pilot.disk.content(at: path))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    bytes[end - 40] ^= 1
    pilot.disk.overwrite(path, with: bytes)
    for path in pilot.disk.paths where path.hasSuffix("index") { pilot.disk.erase(path) }
    pilot = try pilot.restarted()
    pilot.choose(client: client)
  }
}

extension Pilot {
  /// A joint consultation of the opened client is planned for a day.
  mutating func planConsultation(on day: Day) throws {
    let value = try #require(session.state.opened?.case)
    let field = Field.date(.nextJointConsultation)
    try save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: session.state.now,
        changes: [Change(field, was: value[field], now: .day(day))]))
    lookAround()
  }

  /// The same day in a store of a team that has no clients yet; the first of its members sits at the
  /// keyboard.
  func inEmptyStore(members: [String]) throws -> Pilot {
    let disk = MemoryFileSystem()
    let worker = Worker(name: "J. Fantasie", roleWord: "counsellor")
    let workers = members.map { (key: WorkerID($0), value: worker) }
    _ = try CaseStore.create(
      at: Self.path, on: disk, team: "De Haven", members: SortedMap(workers),
      at: session.state.now, norms: content.guide.norms, random: SystemRandom.bytes)
    return try Pilot(
      on: disk, content: content, worker: members.first, columns: session.state.size.columns,
      rows: session.state.size.rows, now: session.state.now)
  }
}
