package import Casework
package import Content
package import Screen

/// The whole workbench as one value: what is known, what is chosen, what is being typed.
///
/// `update(_:)` turns an event into a new state and a list of effects, `draw()` turns the state
/// into a canvas. Nothing here reads a clock, a file or a key: the runtime does.
package struct WorkbenchState: Equatable, Sendable {
  package internal(set) var content: Content {
    didSet {
      laidOutChecklist = nil
      deriveChecklistItems()
    }
  }
  /// What the person set for themselves.
  package internal(set) var own = OwnSettings()
  /// What keys mean.
  package internal(set) var keyMap = KeyMap.usual { didSet { laidOutChecklist = nil } }
  package var size: Size
  package var now: Moment { didSet { if now.day != oldValue.day { deriveRoadmap() } } }
  package var team: Team {
    didSet {
      clients.team = team
      // Its rows say who has something.
      laidOutChecklist = nil
      // Who looks may see more by now, or less.
      signals = signalsOfCase
      let agreed = content.guide.norms.agreed(by: team)
      guard agreed != norms else { return }
      norms = agreed
      deriveRoadmap()
    }
  }
  /// The norms, as the team agreed them with its partners.
  package private(set) var norms: Norms
  /// Who works here; nil until somebody is chosen.
  package var worker: WorkerID? { didSet { if worker != oldValue { signals = signalsOfCase } } }
  package var isReadOnly = false
  /// Whether nothing of anybody shows until a key is pressed.
  var isPaused = false
  /// Whether the store can be read by anyone who has its files, which every screen says.
  package var isUnprotected: Bool

  package var focus = Pane.clients
  /// How the person shared the room between the panes.
  package var split = PaneSplit()
  package internal(set) var mouse = MouseState()
  /// Which theme is drawn in.
  package var colours = Colours()
  /// While the window changes its size: how far everything was scrolled before.
  @Rare var scrollsBefore: ScrollsBefore?
  package var clients: ClientsPane
  package var opened: OpenedCase? {
    didSet {
      let isAnother = oldValue?.case.id != opened?.case.id
      if !isSameCase(as: oldValue) { deriveRoadmap(leaving: isAnother ? oldValue : nil) }
      timeline?.wantsNews = true
      if !dialogs.isEmpty { closeDetailsOfLostRows() }
    }
  }
  /// The roadmap of the opened case on this day.
  ///
  /// A frame asks for it dozens of times, so it is derived when the case or the day changes.
  package private(set) var roadmapOfCase: Roadmap?
  /// The bottlenecks that the opened case shows today to who looks.
  package private(set) var signals: [Signal] = []
  package var roadmap = RoadmapPane() {
    didSet { if roadmap.step != oldValue.step { deriveChecklistItems() } }
  }
  /// The items of the step that shows, in the order of the screen.
  ///
  /// Derived as the roadmap is, and with other content or when another step shows.
  package private(set) var checklistItems: [ChecklistItem] = []
  package var checklist = ChecklistPane()
  package var find = FindPane()
  /// The contacts after care that the worker may see.
  @Apart package internal(set) var register = Register()
  /// The checklist as it was laid out last, for as long as it is the same case and team on the same day.
  ///
  /// Scrolling lays it out, and the frame that follows draws the same lines.
  var laidOutChecklist: LaidOutChecklist? {
    // What makes it out of date does so of the case before.
    didSet { if laidOutChecklist == nil { caseLeft = nil } }
  }
  /// The case that was open before, for who goes back to it before anything changed.
  private(set) var caseLeft: CaseLeft?
  /// The timeline of the opened case, where it lies over the panes.
  @Rare package internal(set) var timeline: Timeline?
  /// What lies over the panes; the last one has the keys.
  package var dialogs: [Dialog] = []
  package var message: Message?
  package var saving = Saving()
  /// Where a fact sheet was left last.
  @Rare var leftSheet: LeftSheet?
  /// The visit to what is due.
  @Apart var todayVisit = TodayVisit()
  /// What the list of people in contact is narrowed to.
  var contactFinding = ContactFinding()
  /// The visit to the board of open escalations.
  var boardVisit = BoardVisit()
  /// A decision that is to be taken back as soon as its case is read.
  @Rare var takingBack: TakingBack?
  /// The review round that somebody goes through here; nil where nobody does.
  @Rare var reviewVisit: ReviewVisit?
  /// The round that was stopped here last, with what it was over.
  @Rare var stoppedVisit: ReviewVisit?
  /// The figures of the escalations, while somebody looks at them.
  @Apart var figuresVisit = FiguresVisit()
  /// The figures of contact after care, while somebody looks at them.
  @Apart var contactFiguresVisit = ContactFiguresVisit()
  /// The outcome file that somebody looks at.
  @Apart var outcomeVisit = OutcomeVisit()
  /// When the worker was at work.
  var shift = WorkShift()
  /// How far a page over many clients is that is being made; nil where none is.
  @Rare var pageProgress: Message?
  /// Who changed what of the team last, and when, once somebody looks at its settings.
  var teamHistory: [Field: LastChange] = [:]
  /// Who changed an agreement, the newest first, as far as a sheet that shows it has read it.
  var agreementHistory: [AgreementChange] = []
  /// What is to be agreed while somebody looks at what moves by it.
  @Rare var agreementErrand: AgreementErrand?
  /// What marked clients are being read for.
  @Rare var bulkRequest: BulkRequest?
  /// Unfinished texts that the disk refused, by their identifiers: they are nowhere but in this
  /// program, which tries again and does not let go of them unasked.
  package internal(set) var unkeptTexts: Set<String> = []
  /// What is being thrown away, by its identifier, until the disk has done it.
  var beingThrownAway: [String: String] = [:]
  /// Those of them of which the person was told that leaving would lose them.
  var textsToldLost: Set<String> = []
  /// Where the worker was the last time, until the client of that place is read.
  @Rare var returning: SessionPlace?
  /// The unfinished text that is opened once the case it belongs to is there.
  @Rare var awaitedText: DraftKey?
  /// What was run from the palette, which offers it first.
  var recentCommands = RecentCommands()
  /// Where somebody goes whose case is not read yet.
  @Rare var destination: Destination?
  /// What linear mode remembers; it is off where there is a screen.
  package var linear = LinearTalk()
  /// The keys of a chord that is not complete.
  package var prefix: [Key] = []
  var whichKey = WhichKey()
  var messageLog = MessageLog()
  var news = News()
  /// Whether the program was started on the board, where others pass by.
  var beginsOnBoard = false
  /// Whether somebody went from such a board to the clients behind it, until they are back.
  var isBehindBoard = false
  /// Whether the screen is one that others see: no name shows, and no list of what is due opens over it.
  var isShared: Bool { beginsOnBoard && !isBehindBoard }
  /// What an undo was said to reach past something that stands.
  var undoOffer = UndoOffer()
  var identifiers: IdentifierSource

  /// A workbench before its first frame.
  ///
  /// - Parameters:
  ///   - content: What is said, in the worker's language.
  ///   - size: The terminal's size.
  ///   - now: The moment on the office's clock.
  ///   - team: Who works with the store.
  ///   - worker: Who works here; nil asks for a choice when the team has members.
  ///   - summaries: What the list needs of every case, in any order.
  ///   - isUnprotected: Whether the store can be read by anyone who has its files.
  ///   - session: A random text of this session, which keeps its identifiers apart from others'.
  ///   - norms: Those of the content as this team agreed them; nil has them put together here.
  package init(
    content: Content, size: Size, now: Moment, team: Team, worker: WorkerID?,
    summaries: CaseSummaries, isUnprotected: Bool, session: String, norms: Norms? = nil
  ) {
    identifiers = IdentifierSource(session: session)
    self.content = content
    self.size = size
    self.now = now
    self.team = team
    self.norms = norms ?? content.guide.norms.agreed(by: team)
    self.worker = worker
    self.isUnprotected = isUnprotected
    clients = ClientsPane(summaries: summaries)
    clients.view = firstView
    clients.team = team
    clients.rebuild(for: worker, on: now.day)
    clients.selectFirst()
    if worker == nil, !team.members.isEmpty { dialogs = [workerChoice] }
  }

  /// Begins on the board of open escalations, before the first frame: what stands below it shows no name.
  package mutating func beginOnBoard() {
    beginsOnBoard = true
    // Who has to say first who they are comes to it then.
    if !isChoosingWorker { _ = openBoard() }
  }

  /// What is asked of the world before the first frame.
  package func startEffects() -> [Effect] {
    if isChoosingWorker { return [] }
    return worker.map { [.findPlace(of: $0), .readContacts] } ?? clients.selected.map {
      [.open($0)]
    } ?? []
  }

  /// Whether nobody has said yet who works here; nothing of clients shows until then.
  package var isChoosingWorker: Bool { dialogs.contains { $0.purpose == .chooseWorker } }

  mutating func makeEntryID() -> EntryID { EntryID(identifiers.next()) }
  mutating func makeDialogID() -> String { identifiers.next() }
  mutating func makeCaseID() -> CaseID { CaseID(identifiers.next()) }

  package var today: Day { now.day }
  package var words: Words { content.words }

  /// Derives what follows from the opened case, or takes it as it was left.
  ///
  /// - Parameter before: The case that was open, where it is another one.
  private mutating func deriveRoadmap(leaving before: OpenedCase? = nil) {
    timeline?.isStale = true
    let revision = clients.revision
    let known = caseLeft.flatMap { left in
      opened.flatMap { left.isStill($0, worker: worker, revision: revision) ? left : nil }
    }
    var left: CaseLeft?
    if let before, let roadmapOfCase {
      left = CaseLeft(
        before, roadmapOfCase, signals, laidOutChecklist, worker: worker, revision: revision)
    }
    laidOutChecklist = nil
    roadmapOfCase =
      known?.roadmap ?? opened.map { Roadmap($0.case, norms: norms, on: today) }
    signals = signalsOfCase
    deriveChecklistItems()
    if let known, known.signals == signals, known.laidOut != nil {
      laidOutChecklist = known.laidOut
    }
    caseLeft = left
  }

  /// Whether the opened case says what it said before, so that all that is derived of it stands.
  ///
  /// So it is after a save of what is on the screen already. Its history may be another: of that nothing
  /// is derived.
  private func isSameCase(as before: OpenedCase?) -> Bool {
    guard let before, let opened else { return false }
    return before.isDamaged == opened.isDamaged && before.case == opened.case
  }

  private mutating func deriveChecklistItems() {
    guard let opened else {
      checklistItems = []
      return
    }
    checklistItems = ChecklistPane.items(
      of: roadmap.step, in: opened.case, bottlenecks: content.guide.bottlenecks(of: roadmap.step),
      on: today)
  }

  package var layout: ScreenLayout { layout(focus: focus) }

  /// The layout that there is when a pane has the focus.
  func layout(focus: Pane) -> ScreenLayout {
    ScreenLayout(size: size, focus: focus, hasBanner: bannerText != nil, split: split)
  }

  /// The name of a worker as `Team.shownName` gives it; empty for nobody.
  package func name(of worker: WorkerID?) -> String { worker.map(team.shownName) ?? "" }

  /// The list that a worker begins with: a team lead looks after everyone's clients.
  var firstView: CaseloadView {
    worker.flatMap { team.members[$0]?.role } == .teamLead ? .everyone : .mine
  }
}

/// Which saves are under way, and what to do when they are done.
package struct Saving: Equatable, Sendable {
  /// One save that the disk has not confirmed yet.
  package struct Pending: Equatable, Sendable {
    package var ticket: Int
    package var subject: Subject?
    package var changes: [Change]
    /// The dialog it came from: it opens again, with its text, when the save fails.
    package var dialog: Dialog?
    /// For a save about several clients: what is changed of each.
    package var saves: [Save] = []
    /// For such a save: whom the person meant, also those of whom it was so already.
    package var targets: [CaseID] = []

    /// The cases that it changes.
    var clients: [CaseID] {
      ([subject] + saves.map(\.subject)).compactMap { subject in
        if case .case(let id)? = subject { id } else { nil }
      }
    }

    /// What it changes of a case.
    package func changes(of id: CaseID) -> [Change] {
      if subject == .case(id) { return changes }
      return saves.filter { $0.subject == .case(id) }.flatMap(\.changes)
    }
  }

  package private(set) var pending: [Pending] = []
  /// The answer of a sheet that the next Space may go past.
  @Rare var passing: PassingAnswer?
  /// When the last save was on disk; nil before the first of this session.
  package var lastSaved: Moment?
  /// Whether a save takes so long that the header says so.
  package var isSlow = false
  /// Whether the last save failed and none succeeded since, so that nothing may be called saved.
  package var lastFailed = false
  private var lastTicket = 0

  package init() {}

  /// Starts a save and gives its ticket.
  package mutating func start(
    subject: Subject?, changes: [Change], dialog: Dialog? = nil
  ) -> Int {
    lastTicket += 1
    pending.append(
      Pending(ticket: lastTicket, subject: subject, changes: changes, dialog: dialog))
    return lastTicket
  }

  /// Starts a save about several clients and gives its ticket.
  package mutating func start(saves: [Save], targets: [CaseID], dialog: Dialog?) -> Int {
    let ticket = start(subject: nil, changes: [], dialog: dialog)
    pending[pending.count - 1].saves = saves
    pending[pending.count - 1].targets = targets
    return ticket
  }

  /// Ends a save; nil when it is not known.
  package mutating func end(ticket: Int) -> Pending? {
    guard let index = pending.firstIndex(where: { $0.ticket == ticket }) else { return nil }
    let ended = pending.remove(at: index)
    if pending.isEmpty { isSlow = false }
    return ended
  }
}

/// Makes identifiers that no other session makes: a random text of this session, and a count.
package struct IdentifierSource: Equatable, Sendable {
  private let session: String
  private var count = 0

  package init(session: String) { self.session = session }

  package mutating func next() -> String {
    count += 1
    return session + "-" + String(count)
  }
}
