/// Asking a terminal what colour lies behind its letters.
///
/// It is asked after the first frame and never waited for. Only terminals are asked that are known
/// to answer or to pass over what they do not know: the Linux console and old terminals could print
/// the question.
enum BackgroundQuestion {
  /// What is written: OSC 11.
  static let text = "\u{1B}]11;?\u{1B}\\"

  /// The beginnings of the names of terminals that understand the question.
  private static let kinds = [
    "xterm", "rxvt", "tmux", "foot", "alacritty", "kitty", "konsole", "vte", "gnome", "st-",
    "ghostty", "wezterm", "contour", "mintty", "iterm",
  ]

  /// Whether a terminal of this kind can be asked.
  ///
  /// - Parameters:
  ///   - term: What TERM says.
  ///   - isInTmux: Whether tmux is in between, which answers for the terminal and often calls
  ///     itself `screen`.
  /// - Returns: False where nobody knows.
  static func isUnderstood(by term: String, isInTmux: Bool) -> Bool {
    isInTmux || kinds.contains { term.hasPrefix($0) }
  }
}

extension ThemeContrast.Ground {
  /// What a background of this colour is.
  package init(behind colour: RGB) { self = colour.luminance > 0.18 ? .light : .dark }

  /// What some terminals say of themselves in COLORFGBG, such as `15;0`; nil when none says it.
  package static var hint: ThemeContrast.Ground? {
    guard let text = Environment.value("COLORFGBG"),
      let number = text.split(separator: ";").last.flatMap({ UInt8($0) })
    else { return nil }
    // Of the first sixteen colours all are dark but white and those that are called bright.
    return number == 7 || (9...15).contains(number) ? .light : .dark
  }
}
