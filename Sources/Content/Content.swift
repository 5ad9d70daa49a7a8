// Everything that a person reads, and everything the guide says, comes in here and nowhere else.
//
//   CData          the files as bytes, compiled in
//   CompiledFile   one of them
//   WordingFile    groups of texts, read when first asked for, a team's own laid over them
//   Guide          norms and bottlenecks          GuideText   their wording
//   Words          the program's own wording      Terms       words for the domain's enums
//   Dates          days as text, and text as days             About       whose knowledge this is

/// The content in one language, with a team's own laid over what is compiled in.
package struct Content: Sendable {
  package let language: Language
  package private(set) var words: Words
  package let guide: Guide
  package let text: GuideText
  package let terms: Terms
  package let dates: Dates
  package let about: About
  private let fingerprint: UInt64

  /// The largest file of a team's own content, in bytes.
  package static let largestFile = 1 << 20

  /// The files that a team's own content folder may hold.
  package static let paths: [String] =
    ["guide.json"]
    + Language.allCases.flatMap { language in
      ["guide", "terms", "dates", "about", "words"].map { "\(language.rawValue)/\($0).json" }
    }

  /// The content for a language, and what could not be used of a team's own.
  ///
  /// `overrides` has the bytes of the team's own files by path, such as `nl/guide.json`. Only the
  /// files of `paths` are looked at.
  package static func load(
    _ language: Language, overrides: [String: [UInt8]] = [:]
  ) -> (content: Content, problems: [ContentProblem]) {
    var problems: [ContentProblem] = overrides.keys.sorted()
      .filter { !paths.contains($0) }
      .map { ContentProblem(file: $0, .unknownFile) }
    let content = Content(language, overrides: overrides, problems: &problems)
    return (content, problems)
  }

  private init(
    _ language: Language, overrides: [String: [UInt8]], problems: inout [ContentProblem]
  ) {
    func file(_ name: String, _ language: Language) -> WordingFile {
      let path = "\(language.rawValue)/\(name).json"
      return WordingFile(path, own: overrides[path], problems: &problems)
    }
    self.language = language
    words = Words(file: file("words", language))
    guide = Guide.read(own: overrides["guide.json"], problems: &problems)
    text = GuideText(file: file("guide", language))
    terms = Terms(
      file: file("terms", language), others: language.others.map { file("terms", $0) })
    dates = Dates(
      file: file("dates", language), others: language.others.map { file("dates", $0) })
    about = About(file: file("about", language))
    fingerprint = Self.fingerprint(of: overrides)
  }

  /// The same content whose texts name other keys for some commands.
  ///
  /// - Parameter keys: What the keys are called, by the names of the commands.
  /// - Returns: The content.
  package func naming(keys: TextValues) -> Content {
    var content = self
    content.words.keys = keys
    return content
  }

  /// FNV-1a over paths and bytes: tells two sets of files apart, and defends against nobody.
  private static func fingerprint(of overrides: [String: [UInt8]]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if overrides.isEmpty { return hash }
    for (path, bytes) in overrides.sorted(by: { $0.key < $1.key }) {
      path.utf8.forEach(add)
      add(0)
      bytes.forEach(add)
      add(0)
    }
    return hash
  }
}

extension Content: Hashable {
  /// Whether both show the same: the same language with the same files laid over it.
  package static func == (left: Content, right: Content) -> Bool {
    left.language == right.language && left.fingerprint == right.fingerprint
      && left.words.keys == right.words.keys
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(language)
    hasher.combine(fingerprint)
  }
}
