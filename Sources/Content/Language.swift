/// The languages that the program speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case en, nl

  /// The language that a person asked for with `--lang`; nil for one that there is no content for.
  ///
  /// - Parameter option: A code such as `nl` or `EN`, or a locale such as `nl_NL.UTF-8`.
  package init?(option: String) {
    let code = option.prefix { $0.isLetter }.lowercased()
    self.init(rawValue: code)
  }

  /// The language of the terminal's locale: Dutch for every Dutch locale, else English.
  ///
  /// The first of the three that is set decides, as in the C library.
  ///
  /// - Parameters:
  ///   - all: The value of LC_ALL.
  ///   - messages: The value of LC_MESSAGES.
  ///   - lang: The value of LANG.
  package init(all: String?, messages: String?, lang: String?) {
    let locale = [all, messages, lang].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    self = Language(option: locale) ?? .en
  }

  /// The other languages, whose date words a person may type as well.
  package var others: [Language] { Language.allCases.filter { $0 != self } }
}
