import CNcurses
import Glibc
import Screen

/// Decides which signs the terminal can draw, and tells the C library.
///
/// LC_ALL, LC_CTYPE and LANG say what the terminal at the other end understands; the first that
/// is set counts. `C`, `POSIX` and names without UTF-8 are a person's word that it understands
/// ASCII, and are believed. When nothing is said, as under a service or a forced command of ssh,
/// UTF-8 is the better guess by far. A language that this machine has not installed, with UTF-8
/// in its name, is a terminal with UTF-8 all the same: then the plain C.UTF-8 serves.
enum CharacterSet {
  /// Sets the character type of the process and gives the signs that go with it.
  static func settle() -> GlyphSet {
    let asked =
      Environment.value("LC_ALL") ?? Environment.value("LC_CTYPE") ?? Environment.value("LANG")
    guard let asked else { return use("C.UTF-8") ? .unicode : .ascii }
    let name = asked.lowercased()
    guard strstr(name, "utf-8") != nil || strstr(name, "utf8") != nil else {
      // Some names stand for UTF-8 without saying so.
      return use("") ? .unicode : .ascii
    }
    return use("") || use("C.UTF-8") ? .unicode : .ascii
  }

  /// Whether a locale exists and is UTF-8.
  private static func use(_ locale: String) -> Bool {
    guard setlocale(LC_CTYPE, locale) != nil, let name = nl_langinfo(Int32(CODESET)) else {
      return false
    }
    return strcmp(name, "UTF-8") == 0
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
