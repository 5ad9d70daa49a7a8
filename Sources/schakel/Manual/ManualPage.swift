import Content

/// The pages of the manual.
enum ManualPage: String, CaseIterable {
  case program = "schakel"
  case keys = "schakel-keys"
  case store = "schakel-store"

  /// The section of the manual that it belongs to.
  var section: Int {
    switch self {
    case .program: 1
    case .keys: 7
    case .store: 5
    }
  }

  /// The page of a name, with `schakel-` or without; nil when there is none.
  init?(named name: String) {
    guard let page = Self.allCases.first(where: { $0.rawValue == name || $0.short == name }) else {
      return nil
    }
    self = page
  }

  /// The name without what all of them begin with.
  var short: String { self == .program ? rawValue : String(rawValue.dropFirst("schakel-".count)) }

  /// How other pages name it.
  var reference: String { "`\(rawValue)`(\(section))" }

  /// The page as roff text.
  func text(in content: Content) -> String {
    let words = content.words
    var page = Roff(
      name: rawValue, section: section, date: Schakel.versionDate,
      source: "Schakel " + Schakel.version, manual: words(ManualWords.manual))
    page.heading(words(ManualWords.name))
    page.title(rawValue, words(about))
    switch self {
    case .program: ProgramPage(content: content).write(to: &page)
    case .keys: KeysPage(words: words).write(to: &page)
    case .store: StorePage(words: words).write(to: &page)
    }
    page.heading(words(ManualWords.seeAlso))
    page.paragraph(
      Self.allCases.filter { $0 != self }.map(\.reference).joined(separator: ", "), isFirst: true)
    return page.text
  }

  private var about: ManualWords {
    switch self {
    case .program: .programAbout
    case .keys: .keysAbout
    case .store: .storeAbout
    }
  }
}
