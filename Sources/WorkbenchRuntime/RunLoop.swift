import CPlatform
package import Casework
import Glibc
package import Screen
package import Workbench

/// What the run loop needs of a terminal.
package protocol WorkbenchTerminal: ~Copyable {
  var size: Size { get }
  /// Becomes readable when the person presses a key.
  var inputDescriptor: Int32 { get }
  mutating func show(_ canvas: Canvas)
  /// For how many milliseconds the line is busy with what was shown; a frame that is shown meanwhile
  /// comes behind it.
  var busyMilliseconds: Int { get }
  /// What came in since the last call, without waiting.
  mutating func readInput() -> [Input]
  /// Whether a request to end came of which `readInput` did not tell yet.
  var isAskedToEnd: Bool { get }
  /// Asks the terminal to report the mouse, or leaves the mouse to it.
  mutating func useMouse(_ isUsed: Bool)
  /// Paints the whole screen at the next `show`.
  mutating func forgetScreen()
  /// Hands a text to the clipboard; false where the terminal takes none.
  mutating func copy(_ text: String) -> Bool
  /// Becomes readable when something changes about how the terminal draws; nil when nothing can.
  var themeDescriptor: Int32? { get }
  /// Takes over what changed about how it draws, and says so; nil when there is nothing to say.
  mutating func reloadTheme() -> Message?
  /// The themes to choose from.
  var themes: [ThemeOffer] { get }
  /// The name of the one that is drawn in.
  var themeName: String { get }
  /// Draws in a theme from the next frame on; nil is the one that the program was started with.
  ///
  /// - Returns: What there is to say, when it cannot be used; nothing changes then.
  mutating func draw(in theme: String?) -> Message?
}

extension WorkbenchTerminal where Self: ~Copyable {
  package var busyMilliseconds: Int { 0 }
  package var themeDescriptor: Int32? { nil }
  package mutating func reloadTheme() -> Message? { nil }
  package var themes: [ThemeOffer] { [] }
  package var themeName: String { "" }
  package mutating func draw(in theme: String?) -> Message? { nil }
}

/// What the run loop needs of a clock.
package protocol WorkbenchClock {
  /// The moment now, on the office's clock.
  func now() -> Casework.Moment
}

/// The one loop: wait for keys, for saves and for others' saves; take in what came; draw once.
///
/// The order of keys is the order in which they were pressed, because nothing else happens while an
/// event is taken in.
package enum RunLoop {
  /// How long a save may take before the header says so.
  private static let slowSaveMilliseconds: Int32 = 100
  /// How long a pause in typing is after which unfinished text is kept; who types without a pause
  /// has it kept every second, because every key brings the clock along.
  private static let draftMilliseconds: Int32 = 300
  /// For how long a frame may wait behind others; where it would be longer, the keys that come until
  /// then are drawn together with it.
  private static let patience = 50
  /// Between two handfuls of cases only keys that are there already are taken in.
  private static let noWait: Int32 = 0
  private static let idleMilliseconds: Int32 = 30_000
  /// How long leaving waits for the worker's place to be kept.
  private static let leavingMilliseconds: Int32 = 200
  /// Where the system does not say that a file changed, it is looked at this often.
  private static let pollingMilliseconds: Int32 = 2000

  /// Runs until the person quits or the terminal is gone, and everything is saved.
  package static func run<Terminal: WorkbenchTerminal & ~Copyable, Writer: Saver>(
    _ session: inout WorkbenchSession<Writer>, on terminal: inout Terminal,
    clock: some WorkbenchClock
  ) {
    show(&session, on: &terminal)
    // Nothing of the first frame needs the mouse, but whoever sees it may use it.
    terminal.useMouse(session.state.mouse.isUsed)
    // The first frame is on the screen before anything is asked that it does not need.
    session.startWatching()
    session.lookAround()
    session.lookForDrafts()
    session.getReadyToSave()
    // What others saved since the store was opened: nothing else would bring it to the screen.
    show(&session, on: &terminal)
    var lastInput = monotonicMilliseconds()
    // Whether there is something to see that a slow line had no time for yet.
    var owesFrame = false
    while true {
      let ready = wait(
        for: session, on: terminal, owing: owesFrame,
        quietFor: monotonicMilliseconds() - lastInput)
      let (wasQuiet, day) = (session.isQuiet, session.state.today)
      session.handle(.clock(clock.now()))
      if ready.store { session.lookAround() }
      if ready.settings { session.reloadSettings() }
      if ready.theme, let remark = terminal.reloadTheme() { session.handle(.remark(remark)) }
      var inputs = terminal.readInput()[...]
      let isPassing =
        ready.isFree && !ready.isIdle && inputs.isEmpty && !owesFrame && wasQuiet
        && day == session.state.today
      while let input = inputs.popFirst() {
        // A long text that comes at once, from a terminal that does not say that it is pasted.
        if session.state.takesTyping, let text = typed(input, inputs) {
          inputs = inputs.dropFirst(text.count - 1)
          session.handle(.input(.key(.paste(text))))
        } else {
          session.handle(.input(input))
        }
        // Before the next key, which may be meant for the menu.
        if session.takeQuestionForThemes() {
          session.handle(.themes(terminal.themes, shown: terminal.themeName))
        }
        lastInput = monotonicMilliseconds()
      }
      session.collect()
      if session.isSearching { session.searchOn() }
      if ready.isIdle {
        session.noteSlowDisk()
        session.keepPlace()
        session.handle(.typingPaused)
      }
      if ready.isFree {
        session.readMoreOfTimeline()
        session.readMoreOfBin()
        session.readMoreOfShift()
        session.readMoreOfFigures()
        session.readMoreOfContacts()
        session.readMoreOfPage()
        session.readMoreToWeigh()
      }
      if session.isFinished { return finishKeepingPlace(&session) }
      if let text = session.takeCopied(), !terminal.copy(text) {
        session.handle(.copyRefused(text))
      }
      if session.takeRedraw() { terminal.forgetScreen() }
      // Nothing came, and nothing of the contacts shows before all of them are read.
      if isPassing, session.isQuiet, session.isReadingContacts { continue }
      owesFrame = terminal.busyMilliseconds > patience
      if owesFrame { continue }
      show(&session, on: &terminal)
      terminal.useMouse(session.state.mouse.isUsed)
    }
  }

  /// Fewer characters are typed one by one.
  private static let fewestTogether = 16

  /// The characters that were typed one right after the other, when they are many; nil else.
  private static func typed(_ first: Input, _ rest: ArraySlice<Input>) -> String? {
    guard case .key(.character(let start)) = first else { return nil }
    var characters = [start]
    for input in rest {
      guard case .key(.character(let next)) = input else { break }
      characters.append(next)
    }
    guard characters.count >= fewestTogether else { return nil }
    let text = String(characters)
    // What joins the character before it is a key of its own.
    return text.count == characters.count ? text : nil
  }

  /// Draws a frame; what is clicked from now on is meant for it.
  private static func show<Terminal: WorkbenchTerminal & ~Copyable, Writer: Saver>(
    _ session: inout WorkbenchSession<Writer>, on terminal: inout Terminal
  ) {
    if let remark = terminal.draw(in: session.state.theme) { session.handle(.remark(remark)) }
    let canvas = session.draw()
    terminal.show(canvas)
    session.noteSeen(canvas)
  }

  /// Lets the writer keep the worker's place; a disk that takes longer keeps nobody here.
  static func finishKeepingPlace<Writer: Saver>(_ session: inout WorkbenchSession<Writer>) {
    guard session.isKeepingPlace, let outcomes = session.saverDescriptor else { return }
    var ready = pollfd(fd: outcomes, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, leavingMilliseconds)
  }

  private struct Ready {
    var store = false
    var theme = false
    var settings = false
    var isIdle = false
    /// Whether nothing came while there is more to read.
    var isFree = false
  }

  private static func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Waits until something happened, or until it is time for the clock.
  ///
  /// - Parameters:
  ///   - session: What waits.
  ///   - terminal: Where keys come in, and changes of the theme.
  ///   - isOwing: Whether a frame is to be shown as soon as the line is free.
  ///   - quiet: For how many milliseconds no key was pressed.
  /// - Returns: What happened.
  private static func wait<Terminal: WorkbenchTerminal & ~Copyable, Writer: Saver>(
    for session: WorkbenchSession<Writer>, on terminal: borrowing Terminal, owing isOwing: Bool,
    quietFor quiet: Int
  ) -> Ready {
    let none: Int32 = -1
    // While a save of ours is under way its outcome makes the session look around; our own write
    // would otherwise wake this loop again and again until the disk has confirmed it.
    let watch = session.state.saving.pending.isEmpty ? session.watchDescriptor ?? none : none
    var descriptors = [
      terminal.inputDescriptor, watch, session.saverDescriptor ?? none,
      terminal.themeDescriptor ?? none, session.settingsDescriptor ?? none,
    ].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // A long history or a full bin is read a piece at a time, whenever no key waits.
    let hasMore = session.wantsMore && !session.isLeaving
    let hasWork = (session.isSearching && !session.isLeaving) || hasMore
    let usual =
      if hasWork {
        noWait
      } else if session.isLeaving || !session.state.saving.pending.isEmpty {
        slowSaveMilliseconds
      } else if session.state.hasUnkeptText || session.state.waitsForPause {
        draftMilliseconds
      } else if session.watchDescriptor == nil {
        pollingMilliseconds
      } else {
        idleMilliseconds
      }
    let timeout = isOwing ? min(usual, Int32(terminal.busyMilliseconds)) : usual
    // Who comes back sooner than usual has not been idle for as long as that.
    let isHurried = hasWork || isOwing
    // A request to end that came while a frame was drawn interrupts nothing any more. One that comes
    // after the look here does, because it is held back until then.
    schakel_hold_requests()
    let longest = terminal.isAskedToEnd ? noWait : timeout
    // An interrupted wait is a request to end, a resize or a resumed program: the terminal knows of it.
    let count = schakel_poll(&descriptors, nfds_t(descriptors.count), longest)
    // Not held while a frame is drawn: where the terminal takes nothing any more, asking again ends it.
    schakel_let_requests_through()
    return Ready(
      store: descriptors[1].revents != 0
        || (count == 0 && !isHurried && session.watchDescriptor == nil),
      theme: descriptors[3].revents != 0,
      settings: descriptors[4].revents != 0,
      // Who waits while notes are looked through wants to know of a slow disk as well.
      isIdle: count == 0 && (!isHurried || quiet >= Int(draftMilliseconds)),
      isFree: count == 0 && hasMore)
  }
}
