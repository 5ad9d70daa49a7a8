import Casework
import Glibc
import Screen
import Workbench

/// Something that the person at the other end of linear mode did.
package enum LinearInput: Equatable, Sendable {
  /// A whole line, without its end.
  case line(String)
  /// Ctrl-C: out of the question, with what was typed of the line it broke off.
  case cancel(String)
  /// Ctrl-Z, which our users know as undo, with what was typed of the line; nobody is dropped at a
  /// shell prompt.
  case undo(String)
  /// What was typed of a line that nobody will end; the end follows.
  case half(String)
  /// Ctrl-D behind what was typed of a line: nobody ends it, and the program goes on.
  case stop(String)
  /// Nothing more will come: the input ended, or the window is gone.
  case closed
}

/// What linear mode needs of the other end: lines in, lines out.
package protocol LinearPartner: ~Copyable {
  /// Becomes readable when there is input.
  var inputDescriptor: Int32 { get }
  /// Becomes readable when the system has a word for the program, such as Ctrl-C; nil without one.
  var signalDescriptor: Int32? { get }
  /// Whether a person may be in the middle of a line, which nothing may be written into.
  var isInteractive: Bool { get }
  /// Says lines.
  ///
  /// - Returns: Whether there is still somebody to say them to.
  mutating func say(_ lines: [String]) -> Bool
  /// Says that it is the other's turn, with the word that says what the line will be taken for.
  mutating func ask(_ prompt: String)
  /// What a person has typed of a line that is not ended yet.
  var halfLine: String { get }
  /// What came in since the last call, without waiting for more than is there.
  mutating func hear() -> [LinearInput]
  /// Whether somebody asks for an end of what takes long; all else is heard afterwards.
  mutating func isInterrupted() -> Bool
  /// Whether somebody wants the end without waiting for the disk; `isLeaving` says that the program
  /// waits for nothing else, and that they were told.
  mutating func insistsOnEnd(isLeaving: Bool) -> Bool
}

/// The loop of linear mode: say, ask, wait for a line, do what it says.
///
/// What happens while somebody may be typing is said before the next prompt, so that it never breaks
/// into a line. A line that was begun before, and would now answer another question or lead to another
/// row, is not followed.
package enum LinearLoop {
  /// How long an answer waits for the disk, so that what became of the save belongs to it.
  ///
  /// After this the person may go on, and hears of it later.
  private static let patienceMilliseconds = 3000
  /// How often it is said how far looking through notes has got, in handfuls of cases.
  private static let turnsBetweenWords = 200
  /// How long a save may take before it is said that it takes long.
  private static let slowMilliseconds: Int32 = 100

  /// Runs until the person quits or is gone, and everything is saved.
  package static func run<Partner: LinearPartner & ~Copyable, Writer: Saver>(
    _ session: inout WorkbenchSession<Writer>, with partner: inout Partner,
    clock: some WorkbenchClock
  ) {
    session.beginLinear()
    session.startWatching()
    session.lookAround()
    session.lookForDrafts()
    var isThere = partner.say(session.tell())
    while !session.isFinished {
      if isThere { partner.ask(session.state.linearPrompt) }
      var ground = session.state.linearGround
      var news: [String] = []
      var inputs: [LinearInput] = isThere ? partner.hear() : [.closed]
      while inputs.isEmpty, !session.isFinished {
        session.noteTyping(partner.halfLine)
        wait(for: &session, partner.inputDescriptor, partner.signalDescriptor, clock)
        news += session.tell()
        if !partner.isInteractive, !news.isEmpty {
          isThere = partner.say(news)
          news = []
          ground = session.state.linearGround
        }
        inputs = isThere ? partner.hear() : [.closed]
      }
      if !news.isEmpty { isThere = partner.say(news) && isThere }
      if ground != session.state.linearGround {
        isThere = partner.say(refuseLines(in: &inputs, session.state)) && isThere
      }
      for (index, input) in inputs.enumerated() where !session.isFinished {
        // What comes from a pipe or a file is repeated, so that a log reads as a conversation, and so is
        // what was typed ahead.
        if case .line(let text) = input, index > 0 || !partner.isInteractive {
          isThere = partner.say([session.state.linearEcho(of: text)]) && isThere
        } else if index > 0, isThere {
          partner.ask(session.state.linearPrompt)
        }
        take(input, in: &session, clock)
        finishReading(&session, &partner)
        let lines = settle(&session, &partner)
        isThere = partner.say(lines) && isThere
        // Who is cut off comes back to where they are now.
        if partner.isInteractive { session.keepPlace() }
      }
    }
    guard !session.isGivenUp else { return }
    if isThere { _ = partner.say(session.farewell()) }
    RunLoop.finishKeepingPlace(&session)
  }

  /// Takes out lines that were typed before what they would be taken for now could be heard.
  ///
  /// - Returns: What is said of them.
  private static func refuseLines(
    in inputs: inout [LinearInput], _ state: WorkbenchState
  ) -> [String] {
    var refused: [String] = []
    inputs = inputs.compactMap { input in
      switch input {
      case .line(let text):
        refused.append(state.linearRefusal(of: text))
        return nil
      case .cancel(let half):
        if !half.isEmpty { refused.append(state.linearRefusal(of: half)) }
        return .cancel("")
      case .half(let half), .stop(let half):
        refused.append(state.linearRefusal(of: half))
        return nil
      case .undo, .closed: return input
      }
    }
    return refused
  }

  /// Does what came in.
  private static func take<Writer: Saver>(
    _ input: LinearInput, in session: inout WorkbenchSession<Writer>, _ clock: some WorkbenchClock
  ) {
    session.handle(.clock(clock.now()))
    switch input {
    case .line(let text): session.handle(.line(text))
    case .cancel(let half):
      session.handle(.halfLine(half))
      session.handle(.input(.key(.control("c"))))
    case .undo(""): session.handle(.input(.key(.control("z"))))
    // What is taken back is what was typed last: the half line, and nothing else.
    case .undo(let half): session.handle(.halfLineTakenBack(half))
    case .half(let half): session.handle(.halfLine(half))
    case .stop(let half): session.handle(.halfLineStopped(half))
    case .closed: session.handle(.input(.closed))
    }
    // There is no clipboard here, so the number itself is said.
    if let text = session.takeCopied() { session.handle(.copyRefused(text)) }
    session.handle(.typingPaused)
  }

  /// Reads as much of the bin as its list shows, and looks through notes to the end; Ctrl-C and a
  /// request to end stop it.
  private static func finishReading<Partner: LinearPartner & ~Copyable, Writer: Saver>(
    _ session: inout WorkbenchSession<Writer>, _ partner: inout Partner
  ) {
    var turns = 0
    while session.isReadingOn {
      session.readOn()
      turns += 1
      if turns % turnsBetweenWords == 0, let sentence = session.state.readingSentence {
        _ = partner.say([sentence])
      }
      if partner.isInterrupted() { session.stopReading() }
    }
  }

  /// Waits for the disk, and gives what is to be said.
  ///
  /// Leaving waits for as long as it takes, unless somebody insists on the end.
  private static func settle<Partner: LinearPartner & ~Copyable, Writer: Saver>(
    _ session: inout WorkbenchSession<Writer>, _ partner: inout Partner
  ) -> [String] {
    var waited = 0
    while session.isWriting, waited < patienceMilliseconds || session.isLeaving {
      let isDone = session.waitForWriter(slowMilliseconds)
      session.collect()
      guard !isDone, session.isWriting else { continue }
      // What was pressed before anybody could hear that leaving takes long is no answer to that.
      if partner.insistsOnEnd(isLeaving: session.isLeaving && waited > 0) {
        return session.giveUp()
      }
      if waited == 0 {
        _ = partner.say(session.state.waitingSentences(isLeaving: session.isLeaving))
      }
      waited += Int(slowMilliseconds)
    }
    return session.tell(afterLine: !session.isFinished)
  }

  /// Waits until something happened, and takes in what is not the person's.
  private static func wait<Writer: Saver>(
    for session: inout WorkbenchSession<Writer>, _ input: Int32, _ signals: Int32?,
    _ clock: some WorkbenchClock
  ) {
    let none: Int32 = -1
    let watch = session.isWriting ? none : session.watchDescriptor ?? none
    var descriptors = [
      input, signals ?? none, watch, session.saverDescriptor ?? none,
      session.settingsDescriptor ?? none,
    ].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout: Int32 =
      session.state.hasUnkeptText ? 1000 : session.watchDescriptor == nil ? 2000 : 30_000
    let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
    session.handle(.clock(clock.now()))
    if descriptors[4].revents != 0 { session.reloadSettings() }
    if descriptors[2].revents != 0 || (count == 0 && session.watchDescriptor == nil) {
      session.lookAround()
    }
    session.collect()
    if count == 0 {
      session.keepPlace()
      session.handle(.typingPaused)
    }
  }
}

extension WorkbenchSession {
  /// Remembers what somebody has typed of a line, so that it is kept with the text it belongs to.
  package mutating func noteTyping(_ half: String) {
    if half != state.halfLine { handle(.typing(half)) }
  }

  /// Speaks from now on, where a screen would be drawn.
  package mutating func beginLinear() {
    state.beginLinear()
    // What only linear mode asks of the world.
    run([])
  }

  /// What is said last, with what the worker leaves unfinished.
  package mutating func farewell() -> [String] {
    lookForDrafts()
    return state.linearFarewell
  }

  /// The lines to say now; each is said once.
  ///
  /// - Parameter answers: Whether somebody just typed a line, which is never left without an answer.
  /// - Returns: Whole sentences, one to a line.
  package mutating func tell(afterLine answers: Bool = false) -> [String] {
    state.tell(afterLine: answers)
  }

  /// Waits for an outcome of the writer; false when none came in time.
  fileprivate func waitForWriter(_ milliseconds: Int32) -> Bool {
    guard let descriptor = saverDescriptor else { return false }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, milliseconds) > 0
  }
}
