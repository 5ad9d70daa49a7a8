/// About which breaches a line of the role sheet speaks, as far as its own words tell.
///
/// A line says what happens at one kind of breach, or at any; within what time that is to be reported holds
/// for that kind alone. What stands there is free text: a line speaks of a condition by its number, by its
/// kind or by words that stand in it or in what happened, and of every breach where it says so and names
/// nothing else. Of what it does not speak the usual day holds. Source: Guide, "The 28 do's", I5; how it is
/// read is ours.
struct ReportTrigger {
  private let words: [String]

  init(_ line: PlanLine) {
    // Behind a colon or an arrow stands what is done then.
    let trigger = line.text.prefix { !":→>".contains($0) }
    let words = Self.words(of: String(trigger))
    self.words = words.isEmpty ? Self.words(of: line.text) : words
  }

  /// Whether the line speaks of what happened.
  ///
  /// - Parameters:
  ///   - escalation: What happened.
  ///   - condition: The condition that was broken; nil where none is named, or nobody has it any more.
  /// - Returns: False where another line, or the usual day, holds.
  func speaks(of escalation: Escalation, breaking condition: Condition?) -> Bool {
    let severities = Escalation.Severity.allCases.filter { has(any: Self.severities($0)) }
    guard severities.isEmpty || severities.contains(escalation.severity) else { return false }
    let numbers = words.filter { Self.isNumber($0) }
    guard numbers.isEmpty else {
      return escalation.condition.map { numbers.contains(SortKey.key(for: $0.text)) } ?? false
    }
    let happened = Self.words(of: escalation.what)
    let ordered = Self.words(of: condition?.text ?? escalation.conditionWas ?? "")
    let kinds = Self.kinds(in: words)
    if !kinds.isEmpty {
      let broken = condition?.kind.map { [$0] } ?? Self.kinds(in: ordered + happened)
      let shared = kinds.filter(broken.contains)
      guard !shared.isEmpty else { return false }
      return shared != [.substance] || !isOfOtherSubstance(happened, ordered)
    }
    if has(any: Self.every) { return true }
    let own = words.filter { $0.count > 4 && !Self.isCommon($0) }
    guard !own.isEmpty else { return has(any: Self.breaches) }
    return own.contains { word in
      (ordered + happened).contains { $0.hasPrefix(word.prefix(Self.stem)) }
    }
  }

  /// Whether the line speaks of drink alone where it was drugs, or the other way round: as far as what happened
  /// tells, else what was ordered.
  private func isOfOtherSubstance(_ happened: [String], _ ordered: [String]) -> Bool {
    let own = Self.substances(in: words)
    let told = Self.substances(in: happened)
    let known = told.isEmpty ? Self.substances(in: ordered) : told
    return own.count == 1 && !known.isEmpty && known.isDisjoint(with: own)
  }

  private static func substances(in words: [String]) -> Set<[String]> {
    Set([drink, drugs].filter { stems in stems.contains { has($0, in: words) } })
  }

  private static let drink = [
    "alcohol", "drank", "drink", "drunk", "dronken", "bier", "wijn", "beer", "wine",
  ]
  private static let drugs = [
    "drug", "drugs", "blow", "blowen", "cocain", "cannabis", "wiet", "heroin", "speed", "ghb",
  ]

  private func has(any stems: [String]) -> Bool {
    stems.contains { Self.has($0, in: words) }
  }

  // MARK: Words

  /// Longer words are alike that begin alike.
  private static let stem = 6

  private static func words(of text: String) -> [String] {
    SortKey.key(for: text).split { !($0.isLetter || $0.isNumber) }.map { String($0) }
  }

  /// Whether a word stands in a text: a short one as it is, a longer one as the beginning of one.
  private static func has(_ stem: String, in words: [String]) -> Bool {
    words.contains { stem.count < 5 ? $0 == stem : $0.hasPrefix(stem) }
  }

  /// Whether a word is the number of a condition, such as `v3`.
  private static func isNumber(_ word: String) -> Bool {
    word.count > 1 && word.first == "v" && word.dropFirst().allSatisfy(\.isNumber)
  }

  private static func kinds(in words: [String]) -> [Condition.Kind] {
    Condition.Kind.allCases.filter { kind in
      named(kind).contains { stems in stems.allSatisfy { has($0, in: words) } }
    }
  }

  private static func isCommon(_ word: String) -> Bool {
    let weights = Escalation.Severity.allCases.flatMap(severities)
    return (breaches + common + weights).contains { word.hasPrefix($0) }
  }

  private static let every = [
    "any", "every", "each", "all", "elk", "elke", "ieder", "iedere", "alle", "altijd", "always",
  ]
  private static let breaches = [
    "breach", "violat", "overtred", "schend", "condition", "voorwaard",
  ]
  /// What stands in many a line and tells of no kind.
  private static let common = [
    "bijzonder", "special", "juridisch", "judicial", "client", "bewoner", "resident", "report",
    "melden", "melding", "probation", "reclassering", "supervis", "toezicht", "begeleid",
    "counsel", "teamleid", "meteen", "direct", "immediate", "binnen", "within", "misse", "gemis",
    "broken", "breaks", "house", "there", "which", "where", "wordt", "wanneer",
  ]

  private static func severities(_ severity: Escalation.Severity) -> [String] {
    switch severity {
    case .minor: ["minor", "small", "licht", "lichte", "klein", "kleine"]
    case .serious: ["serious", "ernstig"]
    case .acute: ["acute", "acuut"]
    }
  }

  /// By which words a kind of condition is meant; of each list all of them stand there.
  private static func named(_ kind: Condition.Kind) -> [[String]] {
    switch kind {
    case .contactBan:
      [
        ["contactverbod"], ["no", "contact"], ["geen", "contact"], ["contact", "ban"],
        ["seeks", "contact"], ["zoekt", "contact"], ["contact", "slachtoffer"],
        ["contact", "victim"],
      ]
    case .curfew: [["curfew"], ["avondklok"], ["enkelband"], ["ankle"]]
    case .dayActivity: [["dagbested"], ["day", "activit"], ["dayactivit"]]
    case .locationBan:
      [
        ["locatieverbod"], ["gebiedsverbod"], ["straatverbod"], ["verboden", "gebied"],
        ["location", "ban"], ["area", "ban"], ["no", "go"], ["exclusion"],
      ]
    case .reporting: [["meldplicht"], ["meldafspra"], ["duty", "report"], ["reporting"]]
    case .substance:
      [
        ["alcohol"], ["drug"], ["drugs"], ["drank"], ["drink"], ["drunk"], ["dronken"],
        ["middelen"], ["gebruik"], ["urine"], ["blow"], ["blowen"], ["cocain"], ["cannabis"],
        ["wiet"],
      ]
    case .supervisedLiving:
      [["begeleid", "wonen"], ["beschermd", "wonen"], ["supervised", "living"]]
    case .treatment: [["behandel"], ["treatment"], ["therap"]]
    }
  }
}
