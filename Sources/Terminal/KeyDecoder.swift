package import Screen

/// Turns the bytes that a terminal sends into keys and what was done with the mouse.
///
/// ncurses could do this, one character and one system call at a time; a paste of some megabytes
/// takes it a quarter of a minute, and what it cannot read ends up as typed text. Here a block of
/// bytes is read at once, and every rule can be tested without a terminal:
///
/// - Escape by itself, and Escape as the start of a longer sequence, differ only in what follows
///   soon. When nothing follows within `patienceMilliseconds`, the reader says so (`silence`). Right
///   after the mouse was used there is more patience, because its reports come close together.
/// - Escape and a character in one block are Alt with that character: no person presses two keys so
///   fast, and a field would be left and the character taken for a command. In two blocks they stay
///   two keys.
/// - Arrow and function keys are understood in every form that xterm, tmux, screen, linux, rxvt,
///   PuTTY and the vt100 use, whatever mode an earlier program left the terminal in.
/// - Reports of the mouse are understood in the form that is asked for and in the oldest one
///   (`MouseReport`). One that makes no sense is dropped, and so is the rest of one that comes too
///   late for its beginning (`SplitSequence`).
/// - What the terminal answers to the one question that it is asked, the colour of its background,
///   is kept in `background` (`TerminalReply`), however late and in however many pieces it comes.
/// - Other answers of the terminal, focus changes and sequences that mean nothing to us are dropped.
///   They never become typed text.
/// - A paste is one key with text in it. Line ends become line feeds, other control characters
///   are left out, what is no UTF-8 is read as Windows-1252 (`TypedBytes`). It holds at most `mostPastedBytes`, more than any field
///   takes, so that the field can say that it was too much.
package struct KeyDecoder: Sendable {
  /// The most bytes of one paste that are kept: 16 MiB.
  package static let mostPastedBytes = 16 << 20

  /// The longest answer of a terminal that is waited out; longer ones are no answers.
  private static let longestAnswer = 4096

  enum State: Hashable {
    case ground
    /// After Escape; `isAlt` after a second one.
    case escape(isAlt: Bool)
    /// After Escape and `[`; the bytes so far are in `sequence`.
    case control(isAlt: Bool)
    /// After Escape and `O`.
    case single(isAlt: Bool)
    /// After `Escape [ [`, with which the Linux console begins F1 to F5.
    case linuxFunction
    /// Inside the three bytes of an old mouse report; those so far are in `sequence`.
    case mouse
    /// Inside an answer that ends in BEL or `Escape \`.
    case answer(sawEscape: Bool)
    case paste
  }

  var state = State.ground
  /// Whether the Escape that `state` is about came in the block that is being read.
  private var isEscapeFresh = false
  /// Whether the next character of `text` came with Alt.
  private var isTextAlt = false
  private var sequence: [UInt8] = []
  private var answerBytes = 0
  private var reply = TerminalReply(after: 0)
  /// Our answer fell silent before its end; what comes next decides whether it goes on.
  private var isReplyInDoubt = false
  private var text: [UInt8] = []
  var paste = PasteBuffer()
  /// A paste fell silent before its end; what comes next decides whether it goes on.
  var isPasteInDoubt = false

  /// What fell silent before its end, until the next bytes tell what it was.
  var split: SplitSequence?
  /// Whether the last thing that came was done with the mouse.
  var wasMouse = false

  /// The colour of the terminal's background, when it told.
  package private(set) var background: RGB?

  /// A decoder that has seen nothing.
  package init() {}

  /// How long to wait for more before calling `silence`; nil when nothing is pending.
  package var patienceMilliseconds: Int32? {
    switch state {
    case .ground where split?.isHeld == true: split?.bytes.count == 1 ? 50 : 1000
    case .ground: text.isEmpty ? nil : 25
    case .escape: wasMouse ? 200 : 50
    // Nobody types the beginning of a mouse report, and its rest must not become typed text.
    case .control where sequence.first == UInt8(ascii: "<"), .mouse: 1000
    case .control where sequence.isEmpty: 250
    case .control, .single, .linuxFunction: 50
    case .answer: 250
    case .paste: 1000
    }
  }

  /// Reads bytes as they came and gives the keys and mouse events that are complete.
  package mutating func read(_ bytes: some Sequence<UInt8>) -> [Input] {
    let block = Array(bytes)
    resumePaste(before: block)
    isEscapeFresh = false
    var inputs: [Input] = []
    if breakOffPaste(before: block, into: &inputs) { return inputs }
    var index = resumeSplit(before: block, into: &inputs)
    while index < block.endIndex {
      if state == .paste {
        index = paste.read(block, from: index)
        if paste.isComplete { finishPaste(into: &inputs) }
      } else {
        step(block[index], into: &inputs)
        index += 1
      }
    }
    endText(into: &inputs, isPartial: true)
    if let last = inputs.last { wasMouse = last.isMouse }
    return inputs
  }

  /// Tells that nothing came for as long as `patienceMilliseconds` said.
  package mutating func silence() -> [Input] {
    var inputs: [Input] = []
    if split?.isHeld == true { letGoOfHeld(into: &inputs) }
    switch state {
    case .escape(let isAlt):
      inputs += isAlt ? [.key(.escape), .key(.escape)] : [.key(.escape)]
      split = SplitSequence(bytes: [])
    case .control(false) where sequence.isEmpty || sequence.first == UInt8(ascii: "<"):
      split = SplitSequence(bytes: [UInt8(ascii: "[")] + sequence)
    case .paste:
      finishPaste(into: &inputs)
      isPasteInDoubt = true
    case .answer where reply.isOurs:
      isReplyInDoubt = true
      return []
    case .ground, .control, .single, .linuxFunction, .mouse, .answer: break
    }
    state = .ground
    endText(into: &inputs, isPartial: false)
    if let last = inputs.last { wasMouse = last.isMouse }
    return inputs
  }

  // MARK: One byte

  private mutating func step(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground: ground(byte, into: &inputs)
    case .escape(let isAlt): escape(byte, isAlt: isAlt, into: &inputs)
    case .control(let isAlt): control(byte, isAlt: isAlt, into: &inputs)
    case .single(let isAlt):
      state = .ground
      if let key = KeyTable.single(byte, isAlt: isAlt) { inputs.append(.key(key)) }
    case .linuxFunction:
      state = .ground
      if (0x41...0x45).contains(byte) { inputs.append(.key(.function(Int(byte) - 0x40))) }
    case .mouse: mouse(byte, into: &inputs)
    case .answer(let sawEscape) where isReplyInDoubt && !reply.canGoOn(byte, sawEscape: sawEscape):
      // A slow line lost the rest of the answer, and somebody types.
      isReplyInDoubt = false
      state = sawEscape ? .escape(isAlt: false) : .ground
      step(byte, into: &inputs)
    case .answer(let sawEscape): answer(byte, sawEscape: sawEscape)
    case .paste: break
    }
  }

  private mutating func ground(_ byte: UInt8, into inputs: inout [Input]) {
    if byte >= 0x20 && byte != 0x7F {
      text.append(byte)
      return
    }
    endText(into: &inputs, isPartial: false)
    if byte == 0x1B {
      state = .escape(isAlt: false)
      isEscapeFresh = true
    } else if let key = KeyTable.control(byte) {
      inputs.append(.key(key))
    }
  }

  private mutating func escape(_ byte: UInt8, isAlt: Bool, into inputs: inout [Input]) {
    switch byte {
    case UInt8(ascii: "["):
      sequence.removeAll(keepingCapacity: true)
      state = .control(isAlt: isAlt)
    case UInt8(ascii: "O"): state = .single(isAlt: isAlt)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      answerBytes = 0
      reply = TerminalReply(after: byte)
      isReplyInDoubt = false
      state = .answer(sawEscape: false)
    case 0x1B:
      // The first one was a key of its own, unless an arrow follows: rxvt and PuTTY send Alt so.
      if isAlt { inputs.append(.key(.escape)) }
      state = .escape(isAlt: true)
      isEscapeFresh = true
    default:
      if isAlt { inputs.append(.key(.escape)) }
      state = .ground
      switch byte {
      case 0x08 where isEscapeFresh, 0x7F where isEscapeFresh: inputs.append(.key(.altBackspace))
      case 0x20... where isEscapeFresh:
        isTextAlt = true
        ground(byte, into: &inputs)
      default:
        inputs.append(.key(.escape))
        ground(byte, into: &inputs)
      }
    }
  }

  private mutating func control(_ byte: UInt8, isAlt: Bool, into inputs: inout [Input]) {
    if byte == UInt8(ascii: "["), sequence.isEmpty {
      state = .linuxFunction
      return
    }
    switch byte {
    case 0x20...0x3F:
      if sequence.count < 64 { sequence.append(byte) }
    case 0x40...0x7E:
      state = .ground
      if byte == UInt8(ascii: "~"), sequence == [0x32, 0x30, 0x30] {
        paste = PasteBuffer()
        state = .paste
      } else if byte == UInt8(ascii: "M"), sequence.isEmpty {
        state = .mouse
      } else if let event = MouseReport.event(sequence: sequence, final: byte) {
        inputs.append(.mouse(event))
      } else if let key = KeyTable.control(sequence: sequence, final: byte, isAlt: isAlt) {
        inputs.append(.key(key))
      }
    default:
      // No sequence goes on like this. What it was is dropped; the byte counts by itself.
      state = .ground
      ground(byte, into: &inputs)
    }
  }

  private mutating func mouse(_ byte: UInt8, into inputs: inout [Input]) {
    sequence.append(byte)
    guard sequence.count == 3 else { return }
    state = .ground
    if let event = MouseReport.event(old: sequence) { inputs.append(.mouse(event)) }
  }

  private mutating func answer(_ byte: UInt8, sawEscape: Bool) {
    answerBytes += 1
    if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) || answerBytes > Self.longestAnswer
    {
      state = .ground
      background = reply.background ?? background
    } else {
      state = .answer(sawEscape: byte == 0x1B)
      if byte != 0x1B { reply.add(byte) }
    }
  }

  // MARK: Text

  /// Gives the characters of the text so far, clusters whole; an unfinished one waits for more.
  private mutating func endText(into inputs: inout [Input], isPartial: Bool) {
    guard !text.isEmpty else { return }
    let keep = isPartial ? UTF8Tail.unfinishedBytes(of: text) : 0
    let whole = TypedBytes.text(text.dropLast(keep))
    text.removeFirst(text.count - keep)
    for character in whole {
      let isAlt = isTextAlt
      isTextAlt = false
      if KeyTable.isControl(character) { continue }
      inputs.append(.key(isAlt ? .alt(character) : .character(character)))
    }
  }

  // MARK: Paste

  mutating func finishPaste(into inputs: inout [Input]) {
    inputs.append(.key(.paste(paste.text)))
    paste = PasteBuffer()
    state = .ground
  }
}

extension Input {
  fileprivate var isMouse: Bool { if case .mouse = self { true } else { false } }
}
