import Terminal
import WorkbenchRuntime

extension PlainTerminal: LinearPartner {
  mutating func hear() -> [LinearInput] {
    readInput().map { heard in
      switch heard {
      case .line(let text): .line(text)
      case .cancel: .cancel
      case .undo: .undo
      case .closed: .closed
      }
    }
  }
}
