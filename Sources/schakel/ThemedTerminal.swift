import Screen
import Terminal
import WorkbenchRuntime

/// The real terminal with the theme that it draws in.
struct ThemedTerminal: ~Copyable, WorkbenchTerminal {
  private var terminal: CursesTerminal
  private let theme: ResolvedTheme

  init(_ terminal: consuming CursesTerminal, theme: Theme) {
    self.theme = theme.resolved(colours: terminal.colours)
    self.terminal = terminal
  }

  var size: Size { terminal.size }
  var inputDescriptor: Int32 { terminal.inputDescriptor }
  mutating func show(_ canvas: Canvas) { terminal.show(canvas, theme: theme) }
  mutating func readInput() -> [Input] { terminal.readInput() }
  /// Gives the terminal back; nothing may be shown after it.
  func restore() { terminal.restore() }
  mutating func forgetScreen() { terminal.forgetScreen() }
}
