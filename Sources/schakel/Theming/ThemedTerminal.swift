import Content
import Screen
import Terminal
import Workbench
import WorkbenchRuntime

/// The real terminal with the theme that it draws in, which follows its file, and the terminal's
/// background where nobody named a theme.
struct ThemedTerminal: ~Copyable, WorkbenchTerminal {
  private var terminal: CursesTerminal
  /// The theme that the program was started with.
  private let first: ThemeChoice
  /// The theme that was asked for last.
  private var choice: ThemeChoice
  private let words: Words
  /// What was read last, good or bad.
  private var loaded: ThemeChoice.Loaded
  private var theme: ResolvedTheme
  private var watch: FolderWatch?
  private var hasShown = false
  /// Whether the terminal is light or dark; nil when it did not tell, or when a theme was named.
  private var ground: ThemeContrast.Ground?

  /// A terminal that draws in the theme that was chosen, or in the default when that cannot be used.
  init(_ terminal: consuming CursesTerminal, _ choice: ThemeChoice, words: Words) {
    let ground = choice.asked == nil ? ThemeContrast.Ground.hint : nil
    let loaded = choice.load(on: ground)
    let theme = loaded.problems.isEmpty ? loaded.theme : ThemeChoice.fallback(on: ground)
    self.ground = ground
    self.theme = theme.resolved(colours: terminal.colours)
    self.loaded = loaded
    first = choice
    self.choice = choice
    self.words = words
    self.terminal = terminal
  }

  /// What was wrong with the theme at the start; nil when nothing was.
  var remark: String? {
    loaded.problems.first.map {
      words(ThemeWords.keptDefault, ["fault": ThemeSentences(words).sentence($0)])
    }
  }

  var size: Size { terminal.size }
  /// Whether the terminal can report the mouse.
  var hasMouse: Bool { terminal.hasMouse }
  var inputDescriptor: Int32 { terminal.inputDescriptor }
  var themeDescriptor: Int32? { watch?.descriptor }
  var busyMilliseconds: Int { terminal.busyMilliseconds }
  var isAskedToEnd: Bool { terminal.isAskedToEnd }

  mutating func show(_ canvas: Canvas) {
    terminal.show(canvas, theme: theme)
    if !hasShown {
      hasShown = true
      watch = FolderWatch(choice.folders)
      if choice.asked == nil, terminal.colours > 0 { terminal.askForBackground() }
    }
  }

  mutating func readInput() -> [Input] {
    let inputs = terminal.readInput()
    if choice.asked == nil, let background = terminal.background {
      settle(on: ThemeContrast.Ground(behind: background))
    }
    return inputs
  }

  /// Takes the colours for a light or a dark terminal, silently: nobody asked for anything.
  private mutating func settle(on ground: ThemeContrast.Ground) {
    guard ground != self.ground else { return }
    self.ground = ground
    loaded = choice.load(on: ground)
    let fitting = loaded.problems.isEmpty ? loaded.theme : ThemeChoice.fallback(on: ground)
    theme = fitting.resolved(colours: terminal.colours)
  }

  /// Gives the terminal back; nothing may be shown after it.
  func restore() { terminal.restore() }

  /// Ends the program as the signal would have that asked for it; returns when there was none.
  func dieIfAsked() { terminal.dieIfAsked() }

  mutating func forgetScreen() { terminal.forgetScreen() }
  mutating func useMouse(_ isUsed: Bool) { terminal.useMouse(isUsed) }
  mutating func copy(_ text: String) -> Bool { terminal.copy(text) }

  var themes: [ThemeOffer] { ListedTheme.all(words).map { $0.offer(words) } }
  var themeName: String { choice.asked ?? ThemeChoice.usual }

  mutating func draw(in name: String?) -> Message? {
    let wanted = name.map(ThemeChoice.init(name:)) ?? first
    guard wanted != choice else { return nil }
    choice = wanted
    let now = choice.load(on: ground)
    loaded = now
    if hasShown { watch = FolderWatch(choice.folders) }
    if let problem = now.problems.first {
      theme = ThemeChoice.fallback(on: ground).resolved(colours: terminal.colours)
      return .problem(
        words(ThemeWords.keptDefault, ["fault": ThemeSentences(words).sentence(problem)]))
    }
    theme = now.theme.resolved(colours: terminal.colours)
    return nil
  }

  mutating func reloadTheme() -> Message? {
    watch?.drain()
    let now = choice.load(on: ground)
    guard now != loaded else { return nil }
    // Between two steps of an editor the file is gone or empty; what comes of it is said by the next
    // step, and where there is none this stays true.
    guard !now.isAbsent else { return .info(words(ThemeWords.gone, ["theme": loaded.theme.name])) }
    loaded = now
    let name = now.theme.name
    if let problem = now.problems.first {
      let fault = ThemeSentences(words).sentence(problem)
      return .problem(words(ThemeWords.keptOld, ["fault": fault]))
    }
    theme = now.theme.resolved(colours: terminal.colours)
    return .info(words(ThemeWords.taken, ["theme": name]))
  }
}
