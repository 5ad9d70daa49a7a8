import Glibc
import Screen
import WorkbenchRuntime

/// A terminal at which somebody waits for a text and then does something, as often as they like.
///
/// It is the medium only: keys come in through a pipe that wakes the run loop as a real keyboard
/// does, and every frame that is shown is looked at.
struct ScriptedTerminal: WorkbenchTerminal {
  /// What is waited for, and what is done when it is on the screen.
  struct Step {
    var text: String
    var keys: [Key] = []
    /// Keys that come one by one after those, each as soon as the one before was taken in.
    var oneByOne: [Key] = []
    var act: () -> Void = {}
  }

  let size = Size(columns: 100, rows: 30)
  private let readEnd: Int32
  private let writeEnd: Int32
  private var steps: [Step]
  private var waiting: [Input] = []
  private var oneByOne: [Key] = []
  private(set) var frames: [String] = []
  /// How long the line is busy with each frame, in milliseconds.
  var millisecondsForFrame = 0
  /// When the line has passed on what was shown.
  private var freeAt = ContinuousClock.now
  /// The window is closed then, so that a test that waits in vain ends.
  private let end = ContinuousClock.now + .seconds(30)

  init(_ steps: [Step]) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    readEnd = ends[0]
    writeEnd = ends[1]
    self.steps = steps
  }

  /// The steps that were not come to.
  var missed: [String] { steps.map(\.text) }

  var inputDescriptor: Int32 { readEnd }
  let isAskedToEnd = false

  var busyMilliseconds: Int {
    let left = (freeAt - ContinuousClock.now).components
    return max(0, Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000))
  }

  mutating func show(_ canvas: Canvas) {
    freeAt = ContinuousClock.now + .milliseconds(millisecondsForFrame)
    let frame = canvas.lines.joined(separator: "\n")
    frames.append(frame)
    if ContinuousClock.now > end {
      put([.closed])
    } else if let step = steps.first, frame.contains(step.text) {
      steps.removeFirst()
      step.act()
      oneByOne = step.oneByOne
      put(step.keys.map(Input.key))
    }
  }

  private mutating func put(_ inputs: [Input]) {
    guard !inputs.isEmpty else { return }
    waiting += inputs
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  mutating func readInput() -> [Input] {
    guard !waiting.isEmpty else { return [] }
    var byte: UInt8 = 0
    _ = read(readEnd, &byte, 1)
    let inputs = waiting
    waiting = []
    if !oneByOne.isEmpty { put([.key(oneByOne.removeFirst())]) }
    return inputs
  }

  private(set) var copies: [String] = []
  mutating func copy(_ text: String) -> Bool {
    copies.append(text)
    return true
  }
  mutating func useMouse(_ isUsed: Bool) {}
  mutating func forgetScreen() {}
}
