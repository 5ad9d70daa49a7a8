import Glibc
import Screen

/// Decides which signs the terminal can draw.
///
/// LC_ALL, LC_CTYPE and LANG say what the terminal at the other end understands; the first that
/// is set counts. `C`, `POSIX` and other names without UTF-8 are a person's word that it does not
/// understand UTF-8, and are believed. When nothing is said, as under a service or a forced command
/// of ssh, UTF-8 is the better guess by far. Only the name counts, not whether this machine has
/// the language installed: the widths and signs are our own, so nothing has to be loaded.
enum CharacterSet {
  /// The signs for what the environment says.
  static func glyphs() -> GlyphSet {
    let asked =
      Environment.value("LC_ALL") ?? Environment.value("LC_CTYPE") ?? Environment.value("LANG")
    guard let asked else { return .unicode }
    let name = asked.lowercased()
    return strstr(name, "utf-8") != nil || strstr(name, "utf8") != nil ? .unicode : .ascii
  }
}

/// The few variables that say what terminal this is.
enum Environment {
  /// The value of a variable that is set and not empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
