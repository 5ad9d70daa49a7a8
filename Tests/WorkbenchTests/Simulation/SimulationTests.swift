import CaseStore
import Casework
import Content
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Two workers on one disk, with random keys, sizes, faults, delays and restarts.
///
/// Nothing traps; what was said to be saved is in the store; the choice exists in the list; the
/// case on the screen is the one in the store. `SCHAKEL_SIMULATION` is how many seeds are tried.
@Suite struct SimulationTests {
  private static let seeds: [UInt64] = {
    let wanted = getenv("SCHAKEL_SIMULATION").flatMap { Int(String(cString: $0)) } ?? 14
    return (1...UInt64(max(1, wanted))).map { $0 }
  }()

  @Test(arguments: seeds)
  func `nothing that two workers were told is saved is lost`(seed: UInt64) throws {
    var simulation = try Simulation(seed: seed)
    for _ in 0..<Simulation.length {
      try simulation.step()
      if simulation.hasFailed { return }
    }
    try simulation.finish()
  }
}

/// One run: it follows wholly from its seed.
private struct Simulation {
  static let length = 160

  private let seed: UInt64
  private var random: SeededKeys
  private var pilots: [Pilot] = []
  private var disk: MemoryFileSystem
  private var stepCount = 0
  private var confirmed: [Writer.Confirmed] = []
  private(set) var hasFailed = false

  init(seed: UInt64) throws {
    self.seed = seed
    random = SeededKeys(seed: seed)
    // A team lead goes through what is open, too.
    let first = try Pilot(seed % 2 == 0 ? .en : .nl, worker: seed % 3 == 0 ? "tl1" : "c1")
    disk = first.disk
    pilots = [first, try first.colleague("c2")]
  }

  mutating func step() throws {
    stepCount += 1
    let index = Int.random(in: 0...1, using: &random)
    switch Int.random(in: 0..<40, using: &random) {
    case 0: resize(index)
    case 1: pilots[index].advance(seconds: .random(in: 0...4000, using: &random))
    case 2: breakDisk()
    case 3: mend()
    case 4: pilots[index].writer.isSlow = true
    case 5, 6: pilots[index].finishWriting()
    case 7: try restart(index)
    case 8: try cutPower()
    case 9...12: pilots[index].lookAround()
    case 13, 14: point(index)
    case 15: wait(index)
    case 16...19: for key in keysTogether() { pilots[index].press(key) }
    default: pilots[index].press(key())
    }
    if pilots[index].session.isFinished { try restart(index) }
    check(pilots[index])
  }

  /// Everything that was confirmed is in the store, as somebody finds it who was not there.
  mutating func finish() throws {
    mend()
    for index in pilots.indices { pilots[index].finishWriting() }
    for index in pilots.indices { try restart(index) }
    try checkConfirmed()
    for var pilot in pilots {
      pilot.press("f", .down, .enter)
      check(pilot)
    }
  }

  // MARK: What happens

  /// Keys that lead somewhere more often than keys that do not.
  private mutating func key() -> Key {
    let common: [Key] = [
      "m", "m", "V", ".", "t", "z", "S", .shiftDown,
      " ", "1", "2", "3", "4", "5", "6", "n", "d", "s", "o", "O", "x", "c", "a", "e", "u", "u",
      "U", "f", "?", "]", "[", .down, .down, .down, .up, .enter, .enter, .enter, .tab, .escape,
      .function(2), .function(2), .delete, .home, .end, .control("u"), .pageDown,
    ]
    if Int.random(in: 0..<4, using: &random) == 0 { return random.key() }
    return common.randomElement(using: &random) ?? .enter
  }

  /// Keys that belong together: chords, a name or a command that is looked for, several marks.
  private mutating func keysTogether() -> [Key] {
    let ways: [[Key]] = [
      ["g", "t"], ["g", "n"], ["g", "b"], ["g", "m"], ["g", "x"], ["g", "s"], ["g", "a"],
      ["g", "d"], ["m", "m", "m"], ["m", "m", "m", "o"], ["V", "n", "x", .function(2)],
      ["/", "a", .enter], ["/", "e", "w"], ["/", "a", .function(3)], ["'", "b"],
      ["t", "f", .enter], ["t", "/", "a", .enter], ["f", .end, .enter, "x", .function(2)],
      [.tab, .enter], ["+", "+"], ["-"], ["="], [.function(4)], [.function(4), "P"],
      ["E", "x", .tab, "a", .function(2)], ["g", "v"], ["g", "v", .end, .tab, "x", .function(2)],
      ["g", "v", .enter, .home, .tab, "x", .tab, .right, .function(2), .altDown],
    ]
    let words = ["undo", "note", "mark", "late", "view", "zoom", "nieuw", "datum", "ewa"]
    if Int.random(in: 0..<4, using: &random) > 0 { return ways.randomElement(using: &random) ?? [] }
    return [":"] + (words.randomElement(using: &random) ?? "").map(Key.character) + [.enter]
  }

  /// Something is done with the mouse, anywhere on the screen.
  private mutating func point(_ index: Int) {
    let size = pilots[index].session.state.size
    let place = Point(
      x: .random(in: 0..<max(1, size.columns), using: &random),
      y: .random(in: 0..<max(1, size.rows), using: &random))
    let actions: [MouseEvent.Action] = [
      .press(.left), .press(.left), .press(.right), .press(.middle), .drag(.left), .release,
      .wheelUp, .wheelDown,
    ]
    let action = actions.randomElement(using: &random) ?? .release
    let withShift = Int.random(in: 0..<10, using: &random) == 0
    // Mostly the screen was drawn since the last key, sometimes it comes in one go with it.
    if Int.random(in: 0..<4, using: &random) > 0 { pilots[index].lookAtScreen() }
    pilots[index].passTime(milliseconds: .random(in: 0...700, using: &random))
    pilots[index].point(action, at: place, shift: withShift)
    // A button that went down comes up again, mostly where it went down.
    guard case .press = action, Int.random(in: 0..<4, using: &random) > 0 else { return }
    pilots[index].point(.release, at: place, shift: withShift)
  }

  /// No key comes for a moment, and what waits for that is done.
  private mutating func wait(_ index: Int) {
    pilots[index].pauseTyping()
    pilots[index].haveTime()
    if Bool.random(using: &random) { pilots[index].searchThrough() }
  }

  private mutating func resize(_ index: Int) {
    pilots[index].resize(
      columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
  }

  private mutating func breakDisk() {
    let number = [ENOSPC, EIO, EDQUOT].randomElement(using: &random) ?? EIO
    let isShort = Bool.random(using: &random)
    disk.setFault(
      .init(
        isShort
          ? .takes(bytes: .random(in: 0...200, using: &random), then: number) : .fails(number),
        at: disk.calls + .random(in: 1...30, using: &random),
        isLasting: Bool.random(using: &random)))
  }

  private func mend() { disk.setFault(nil) }

  private mutating func restart(_ index: Int) throws {
    mend()
    confirmed += pilots[index].writer.confirmed
    pilots[index] = try pilots[index].restarted()
  }

  /// The power goes; of what was not flushed the disk keeps what it likes.
  private mutating func cutPower() throws {
    mend()
    var dice = random
    disk = disk.afterPowerCut { _ in Double.random(in: 0...1, using: &dice) }
    random = dice
    for index in pilots.indices {
      confirmed += pilots[index].writer.confirmed
      pilots[index] = try pilots[index].restarted(on: disk)
    }
    try checkConfirmed()
  }

  // MARK: What holds

  private mutating func check(_ pilot: Pilot) {
    let state = pilot.session.state
    let canvas = state.draw()
    func expect(_ holds: Bool, _ what: String) {
      guard !holds else { return }
      hasFailed = true
      Issue.record("seed \(seed), step \(stepCount): \(what)\n\(pilot.text)")
    }
    expect(canvas.size == state.size, "the canvas has another size")
    expect(canvas.contains(canvas.cursor.x, canvas.cursor.y), "the cursor is outside")
    let rows = state.clients.rows
    expect(
      rows.isEmpty ? state.clients.selected == nil : state.clients.selectedRow != nil,
      "the chosen client is not in the list")
    let items = state.checklistItems
    expect(
      state.checklist.selected.map(items.contains) ?? (items.isEmpty || state.opened == nil),
      "what is chosen is not in the checklist")
    if let opened = state.opened {
      expect(opened.case.id == state.clients.selected, "another case than the chosen one shows")
    }
  }

  /// Everything that was confirmed stands in the history of its case.
  private mutating func checkConfirmed() throws {
    let pilot = pilots[0]
    var store = try CaseStore.open(
      at: Pilot.path, on: disk, norms: pilot.content.guide.norms, random: SystemRandom.bytes)
    var histories: [CaseID: [Int: [Change]]] = [:]
    for save in confirmed {
      for id in save.cases {
        if histories[id] == nil {
          let all = try store.history(of: id, limit: .max)
          histories[id] = Dictionary(
            // What is confirmed of a group is the line that closes it, right behind the group.
            all.map { ($0.group.map { $0.upperBound + 1 } ?? $0.sequence, $0.changes) },
            uniquingKeysWith: { first, _ in first })
        }
        let found = histories[id]?[save.sequence]
        // Of a save about several clients each has a part.
        let isThere =
          save.cases.count == 1
          ? found == save.changes : found?.allSatisfy(save.changes.contains) ?? false
        if !isThere {
          hasFailed = true
          Issue.record("seed \(seed), step \(stepCount): save \(save.sequence) of \(id) is gone")
        }
      }
    }
    for pilot in pilots {
      var pilot = pilot
      pilot.lookAround()
      guard let shown = pilot.openedCase, pilot.session.state.saving.pending.isEmpty else {
        continue
      }
      if try store.read(shown.id) != shown {
        hasFailed = true
        Issue.record(
          "seed \(seed), step \(stepCount): the screen shows another case\n\(pilot.text)")
      }
    }
  }
}
