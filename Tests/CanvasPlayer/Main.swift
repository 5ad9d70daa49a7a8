import CanvasSamples
import Glibc
import Screen
import Terminal

/// Shows sample canvases on the real terminal, the next one at every key, until `q`.
///
/// Arguments: the seed of the samples, the name of the theme.
@main
enum CanvasPlayer {
  static func main() {
    let arguments = CommandLine.arguments
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 0
    let theme = ThemeShelf().theme(named: arguments.last ?? "default").theme
    do {
      var terminal = try CursesTerminal()
      play(
        CanvasSamples(seed: seed, size: terminal.size), on: &terminal,
        theme: theme.resolved(colours: terminal.colours))
      terminal.restore()
    } catch {
      print(error)
      exit(1)
    }
  }

  private static func play(
    _ samples: consuming CanvasSamples, on terminal: inout CursesTerminal, theme: ResolvedTheme
  ) {
    var canvas = samples.next()
    terminal.show(canvas, theme: theme)
    while true {
      var watched = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&watched, 1, -1)
      for input in terminal.readInput() {
        switch input {
        case .closed, .key(.character("q")): return
        case .key: canvas = samples.next()
        case .mouse, .resized: break
        }
        terminal.show(canvas, theme: theme)
      }
    }
  }
}
