import Glibc
import WorkbenchRuntime

/// Somebody at the other end of linear mode who does one thing after the other; then they are gone.
///
/// It is the medium only: there is always something to be read, so that the loop never sleeps.
struct ScriptedPartner: LinearPartner {
  /// What they type, or what happens while they type nothing.
  enum Step {
    case type(String)
    /// Ctrl-C or Ctrl-Z in the middle of a line.
    case cancel(String)
    case undo(String)
    /// Ctrl-D in the middle of a line, and a line that nobody will end.
    case stop(String)
    case half(String)
    case wait(() -> Void)
    /// Ctrl-C, or a request to end that comes again, while something takes long.
    case interrupt, insist
  }

  let inputDescriptor: Int32
  let signalDescriptor: Int32? = nil
  let isInteractive = true
  let halfLine = ""
  private var steps: [Step]
  private(set) var said: [String] = []

  init(_ steps: [Step]) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    var byte: UInt8 = 1
    _ = write(ends[1], &byte, 1)
    inputDescriptor = ends[0]
    self.steps = steps
  }

  mutating func say(_ lines: [String]) -> Bool {
    said += lines
    return true
  }

  mutating func isInterrupted() -> Bool {
    guard case .interrupt? = steps.first else { return false }
    steps.removeFirst()
    return true
  }

  mutating func insistsOnEnd(isLeaving: Bool) -> Bool {
    guard case .insist? = steps.first, isLeaving else { return false }
    steps.removeFirst()
    return true
  }

  mutating func ask(_ prompt: String) {}

  mutating func hear() -> [LinearInput] {
    guard !steps.isEmpty else { return [.closed] }
    // Who insists on an end has asked for one.
    if case .insist? = steps.first { return [.closed] }
    switch steps.removeFirst() {
    case .type(let line): return [.line(line)]
    case .cancel(let half): return [.cancel(half)]
    case .undo(let half): return [.undo(half)]
    case .stop(let half): return [.stop(half)]
    case .half(let half): return [.half(half)]
    case .wait(let act):
      act()
      return []
    case .interrupt, .insist: return []
    }
  }
}
