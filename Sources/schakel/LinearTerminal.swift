import Terminal
import WorkbenchRuntime

extension PlainTerminal: LinearPartner {
  mutating func hear() -> [LinearInput] {
    readInput().map { heard in
      switch heard {
      case .line(let text): .line(text)
      case .cancel(let half): .cancel(half)
      case .undo(let half): .undo(half)
      case .half(let half): .half(half)
      case .stop(let half): .stop(half)
      case .closed: .closed
      }
    }
  }
}
