import CaseStore
import Casework
import Content
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Drives the whole workbench as a person would.
///
/// The real state and the real store, on a disk in memory and a clock that is turned by hand. Keys
/// in, screen out, no waiting.
struct Pilot {
  private(set) var session: WorkbenchSession<WatchedSaver> {
    didSet { frame = Frame() }
  }
  /// What the screen shows of the session as it is, once somebody looked.
  private var frame = Frame()
  let disk: MemoryFileSystem
  let content: Content
  /// Who writes: it can be made slow, and remembers what it said was saved.
  let writer: Writer
  /// Where the pages are that were printed.
  let shelf = MemoryShelf()
  /// What the person set for themselves.
  let settings: MemorySettings
  private var now: Moment
  /// What the last frames had in common.
  private var pictures = Pictures()
  /// What the last frame was about, and whether it was drawn.
  private var before: WorkbenchState?
  private var isBeforeDrawn = false
  /// Whose case was open before the one that is.
  private var left: CaseID?
  /// The list of clients that was held against one made anew last.
  private var checkedList: CheckedList?
  /// What the terminal's clock says of the mouse.
  private var milliseconds = 0

  static let path = "/store"
  static let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  /// A workbench on the invented caseload of the demo.
  init(
    _ language: Language = .en, worker: String = "c1", columns: Int = 100, rows: Int = 30,
    today: Day = Self.today, beginsOnBoard: Bool = false
  ) throws {
    let content = Contents.of(language)
    let moment = Moment(today, hour: 9, offsetSeconds: 3600)
    let disk = try DemoDisks.disk(language, at: moment)
    try self.init(
      on: disk, content: content, worker: worker, columns: columns, rows: rows, now: moment,
      beginsOnBoard: beginsOnBoard)
  }

  /// A workbench on a store that is there already: a second terminal, or the same one tomorrow.
  init(
    on disk: MemoryFileSystem, content: Content, worker: String?, columns: Int = 100,
    rows: Int = 30, now: Moment, writer: Writer = Writer(), beginsOnBoard: Bool = false
  ) throws {
    self.writer = writer
    settings = MemorySettings(content.language)
    self.disk = disk
    self.content = content
    self.now = now
    let reader = try Self.open(disk, content)
    var state = WorkbenchState(
      content: content, size: Size(columns: columns, rows: rows), now: now,
      worker: worker.map(WorkerID.init), store: reader, session: Self.freshSession())
    if beginsOnBoard { state.beginOnBoard() }
    session = WorkbenchSession(
      state: state, store: reader,
      saver: WatchedSaver(InlineSaver(store: try reader.openedAgain()), writer),
      pages: shelf, settings: settings, outcomes: MemoryOutcomes(content.language))
    readContacts()
  }

  /// What the loop reads of the register while no key waits.
  private mutating func readContacts() {
    while session.isReadingContacts { session.readMoreOfContacts() }
  }

  /// A random text, as the program takes one for each start.
  private static func freshSession() -> String {
    SystemRandom.bytes(8).map { String($0, radix: 16) }.joined()
  }

  private static func open(_ disk: MemoryFileSystem, _ content: Content) throws -> CaseStore {
    try CaseStore.open(
      at: path, on: disk, norms: content.guide.norms, random: SystemRandom.bytes)
  }

  /// Another worker's terminal on the same store at the same moment.
  func colleague(_ worker: String, columns: Int = 100, rows: Int = 30) throws -> Pilot {
    try Pilot(
      on: disk, content: content, worker: worker, columns: columns, rows: rows, now: now)
  }

  /// The same worker after the program was started again, on the disk as it is by then.
  func restarted(on disk: MemoryFileSystem? = nil) throws -> Pilot {
    try restarted(on: disk, as: session.state.worker?.text)
  }

  /// The program started again, with or without saying who works here.
  func restarted(on disk: MemoryFileSystem? = nil, as worker: String?) throws -> Pilot {
    try Pilot(
      on: disk ?? self.disk, content: content, worker: worker,
      columns: session.state.size.columns, rows: session.state.size.rows, now: now)
  }

  /// Something another program saves, such as an import.
  func save(_ save: Save) throws { try self.save(group: [save]) }

  /// Several things that another program saves in one go.
  func save(group saves: [Save]) throws {
    var store = try Self.open(disk, content)
    _ = try store.commit(group: saves)
  }

  // MARK: What a person does

  mutating func press(_ keys: Key...) {
    for key in keys {
      session.handle(.input(.key(key)))
      if session.takeQuestionForThemes() {
        session.handle(.themes(themes, shown: session.state.theme ?? "default"))
      }
      drawFrame()
    }
  }

  /// Lets a page over many clients be made while no key waits.
  mutating func finishPage() {
    while session.state.isMakingPage { session.readMoreOfPage() }
  }

  /// Reads some more of it.
  mutating func readMoreOfPage() { session.readMoreOfPage() }

  /// Reads some more clients whose deadlines are counted.
  mutating func readMoreToWeigh() { session.readMoreToWeigh() }

  /// The themes of the terminal: one of them has a fault.
  private var themes: [ThemeOffer] {
    let words = content.words
    return [
      ThemeOffer(name: "default", label: words(ThemeLabelWords.default)),
      ThemeOffer(name: "mono", label: words(ThemeLabelWords.mono)),
      ThemeOffer(name: "x1", label: "x1", fault: words(ThemeFaultWords.empty)),
      ThemeOffer(name: "night-shift", label: words(ThemeLabelWords.nightShift)),
    ]
  }

  /// Something is done with the mouse.
  mutating func point(_ action: MouseEvent.Action, at place: Point, shift: Bool = false) {
    let event = MouseEvent(action, at: place, hasShift: shift, milliseconds: milliseconds)
    session.handle(.input(.mouse(event)))
    drawFrame()
  }

  /// The screen is drawn, and looked at.
  mutating func lookAtScreen() { look(at: session.state.drawWithSpots()) }

  /// A frame is looked at.
  mutating func look(at canvas: Canvas) { session.noteSeen(canvas) }

  /// Time goes by between one press of a button and the next.
  mutating func passTime(milliseconds passed: Int) { milliseconds += passed }

  mutating func type(_ text: String) {
    for character in text {
      session.handle(.input(.key(character == "\n" ? .enter : .character(character))))
      drawFrame()
    }
  }

  /// Speaks in lines from now on; what is said at the start.
  mutating func beginLinear() -> [String] {
    session.beginLinear()
    session.lookForDrafts()
    return session.tell()
  }

  /// Types a whole line where there is no screen, and listens to what is said.
  mutating func hear(_ line: String) -> [String] {
    session.handle(.line(line))
    while session.isSearching { session.searchOn() }
    while !session.state.binWish.isEmpty { session.readMoreOfBin() }
    while session.state.wantsMoreOfShift { session.readMoreOfShift() }
    while session.state.wantsMoreOfFigures { session.readMoreOfFigures() }
    while session.isReadingContacts { session.readMoreOfContacts() }
    while session.state.isMakingPage { session.readMoreOfPage() }
    while !session.state.weighWish.isEmpty { session.readMoreToWeigh() }
    session.handle(.typingPaused)
    return session.tell(afterLine: true)
  }

  /// What is said last where there is no screen.
  mutating func farewell() -> [String] { session.farewell() }

  /// What there is to hear without anything being typed.
  mutating func listen() -> [String] { session.tell() }

  mutating func resize(columns: Int, rows: Int) {
    session.handle(.input(.resized(Size(columns: columns, rows: rows))))
    drawFrame()
  }

  /// A tenth of a second goes by in which nothing happens.
  mutating func waitAWhile() { session.noteSlowDisk() }

  /// What follows the first frame: a look for unfinished text.
  mutating func startLooking() { session.lookForDrafts() }

  /// No key comes for a third of a second.
  mutating func pauseTyping() { session.handle(.typingPaused) }

  /// Turns the loop until all notes are looked through.
  mutating func searchThrough() { while session.isSearching { session.searchOn() } }

  /// The loop has time, because no key waits.
  mutating func haveTime() {
    session.readMoreOfTimeline()
    session.readMoreOfBin()
    session.readMoreOfShift()
    session.readMoreOfFigures()
  }

  /// Something comes in that no key brings.
  mutating func handle(_ event: Event) {
    session.handle(event)
    drawFrame()
  }

  /// Who listens does not wait any longer for what is being read.
  mutating func stopReading() { session.stopReading() }

  /// Turns the loop until figures show.
  mutating func reckonFigures() {
    while session.state.wantsMoreOfFigures { session.readMoreOfFigures() }
    while session.isReadingContacts { session.readMoreOfContacts() }
  }

  mutating func closeWindow() { session.handle(.input(.closed)) }

  mutating func advance(seconds: Int) {
    now.secondsSince1970 += seconds
    session.handle(.clock(now))
    drawFrame()
  }

  /// What the system would tell: another program saved something.
  mutating func lookAround() {
    session.lookAround()
    drawFrame()
  }

  /// Where the frame could be made of parts of the one before, draws it so and holds it against one
  /// that is drawn from nothing.
  private mutating func drawFrame() {
    readContacts()
    let (disk, state) = (disk, session.state)
    disk.unnoticed {
      checkList(of: state)
      checkItems(of: state)
      checkReturn(to: state)
      checkFrame(of: state)
    }
  }

  private mutating func checkFrame(of state: WorkbenchState) {
    let last = before
    before = state
    guard !state.linear.isOn, let last, last.basisOfPictures == state.basisOfPictures else {
      isBeforeDrawn = false
      return
    }
    if !isBeforeDrawn { _ = last.drawWithSpots(keeping: &pictures) }
    isBeforeDrawn = true
    let frame = state.drawWithSpots(keeping: &pictures)
    var whole = state.drawWithSpots()
    if frame != whole {
      let (shown, wanted) = (frame.lines, whole.lines)
      let place = shown.indices.first { shown[$0] != wanted[$0] }
      Issue.record(
        """
        the frame shows what is no longer true: \(place.map { shown[$0] } ?? "colour or spots") \
        instead of \(place.map { wanted[$0] } ?? "")
        """)
    }
    whole.spots = nil
    self.frame.canvas = whole
  }

  /// A screen, which tests look at many times between two keys.
  private final class Frame {
    var canvas: Canvas?
  }

  /// What a list of clients is made of.
  private struct CheckedList: Equatable {
    var clients: ClientsPane
    var worker: WorkerID?
    var today: Day
  }

  /// Holds the list of clients, of which only the rows that changed are made anew, against one of which
  /// all are.
  private mutating func checkList(of state: WorkbenchState) {
    let list = CheckedList(clients: state.clients, worker: state.worker, today: state.today)
    guard list != checkedList else { return }
    checkedList = list
    var patched = state.clients
    var anew = state.clients
    anew.take(.all(anew.summaries))
    patched.rebuild(for: state.worker, on: state.today)
    anew.rebuild(for: state.worker, on: state.today)
    // With a disk that fails, what was not read of the index before cannot be made anew.
    guard !session.store.isIndexAmiss else { return }
    #expect(Array(patched.lines) == Array(anew.lines))
    #expect(patched.openEscalations == anew.openEscalations)
    #expect(patched.openCount == anew.openCount && patched.guest == anew.guest)
    #expect(patched.belongingCount == anew.belongingCount && patched.columns == anew.columns)
    #expect(Set(patched.withEscalations.map(\.id)) == Set(anew.withEscalations.map(\.id)))
  }

  /// Holds the rows of the checklist, which are derived when the case, the day or the step changes, against
  /// those of now.
  private func checkItems(of state: WorkbenchState) {
    let step = state.roadmap.step
    let items = state.opened.map {
      ChecklistPane.items(
        of: step, in: $0.case, bottlenecks: state.content.guide.bottlenecks(of: step),
        on: state.today)
    }
    #expect(state.checklistItems == items ?? [])
  }

  /// Holds what is shown of a case that somebody comes back to, of which nothing is made anew that is as it was, against
  /// what is made of it now.
  private mutating func checkReturn(to state: WorkbenchState) {
    let (known, id) = (before?.opened?.case.id, state.opened?.case.id)
    guard id != known else { return }
    let isBack = id != nil && id == left
    left = known
    guard isBack else { return }
    #expect(
      state.roadmapOfCase
        == state.opened.map { Roadmap($0.case, norms: state.norms, on: state.today) })
    var anew = state
    // Another team has the checklist laid out anew.
    anew.team = state.team
    #expect(anew.draw().lines == state.draw().lines)
  }

  /// A frame as the loop draws it, with what it kept of those before.
  mutating func drawInLoop() -> Canvas { session.draw() }

  /// Chooses the client whose name begins with a text.
  mutating func choose(client name: String) {
    while session.state.focus != .clients || dialog?.purpose == .today { press(.escape) }
    press(.home)
    for _ in 0..<session.state.clients.rows.count {
      if session.state.clients.selectedRow?.sortName.hasPrefix(name) == true { return }
      press(.down)
    }
    Issue.record("no client called \(name) in the list")
  }

  /// Goes to a do of the chosen client.
  mutating func choose(_ id: DoID) {
    press(.character(Character(String(id.step.rawValue))), .home)
    for _ in DoID.allCases where session.state.checklist.selected != .do(id) { press(.down) }
    if session.state.checklist.selected != .do(id) { Issue.record("\(id) is not in the list") }
  }

  /// From now on the disk takes nothing more, or everything again.
  func fillDisk(_ isFull: Bool = true) {
    disk.setFault(isFull ? .init(.fails(ENOSPC), at: disk.calls, isLasting: true) : nil)
  }

  /// From now on the disk has no room for drafts, and lets none be taken away.
  func fillDrafts() {
    disk.setFault(.init(.fails(ENOSPC), at: disk.calls, isLasting: true, only: "move"))
  }

  /// From now on the disk confirms nothing that is written to it.
  func failFlushes() {
    disk.setFault(.init(.fails(EIO), at: disk.calls, isLasting: true, only: "synchronise"))
  }

  /// The disk comes to an end of what it was asked.
  mutating func finishWriting() {
    writer.isSlow = false
    session.collect()
  }

  // MARK: What a person sees

  var canvas: Canvas {
    if let canvas = frame.canvas { return canvas }
    let canvas = session.state.draw()
    frame.canvas = canvas
    return canvas
  }
  var lines: [String] { canvas.lines }
  var text: String { lines.joined(separator: "\n") }
  var message: String { session.state.message?.text ?? "" }
  var spoken: String {
    let lines = lines
    return lines.count > 3 ? lines[lines.count - 3] : ""
  }
  var openedCase: Case? { session.state.opened?.case }
  var dialog: Dialog? { session.state.dialogs.last }

  func state(of id: DoID) -> DoStatus.State? { session.state.roadmapOfCase?[id].state }

  /// The case as the store has it, read by somebody who saw nothing before.
  func stored(_ id: CaseID) throws -> Case {
    var store = try Self.open(disk, content)
    return try store.read(id)
  }

  func shows(
    _ wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if !text.contains(wanted) {
      Issue.record("the screen does not show “\(wanted)”:\n\(text)", sourceLocation: sourceLocation)
    }
  }

  func hides(_ unwanted: String, sourceLocation: SourceLocation = #_sourceLocation) {
    if text.contains(unwanted) {
      Issue.record("the screen shows “\(unwanted)”:\n\(text)", sourceLocation: sourceLocation)
    }
  }
}

/// A letter is a key: `press("3", .home)`.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}
