/// Reads the YAML file of a scheme, in the old form and in the new.
///
///     scheme: "Ashes"            # old: all on one level
///     author: "Somebody"
///     base00: "1C2023"
///
///     system: "base16"           # new: the colours under `palette`
///     name: "Ashes"
///     palette:
///       base00: "#1C2023"
///
/// Digits may be large or small, with or without quotation marks and `#`. What else stands in the
/// file is passed over.
struct SchemeReader {
  private(set) var problems: [ThemeProblem] = []
  private let file: String
  private let lines: [Substring]
  private var events: ArraySlice<YAMLEvent> = []
  private var scheme = Scheme()
  /// Whether it is a scheme of a kind that has other colours.
  private var isOfUnknownSystem = false
  /// Colours that stand in the file, also those that cannot be read.
  private var named: Set<UInt8> = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - file: How problems name it.
  init(_ text: String, file: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    do {
      events = try YAMLEvent.all(in: Array(text.utf8))[...]
    } catch {
      note(.notYAML, error.line)
    }
  }

  /// The scheme; nil when something is wrong with it, which `problems` says.
  mutating func read() -> Scheme? {
    guard problems.isEmpty else { return nil }
    takeDocument()
    if problems.isEmpty || !named.isEmpty { noteMissing() }
    return problems.isEmpty ? scheme : nil
  }

  private mutating func note(_ kind: ThemeProblem.Kind, _ line: Int) {
    problems.append(ThemeProblem(file: file, line: line, kind: kind))
  }

  private mutating func noteMissing() {
    if isOfUnknownSystem { return }
    if named.isEmpty { return note(.noScheme, 0) }
    for number in Scheme.needed where !named.contains(number) {
      note(.missingColour(Scheme.key(of: number)), 0)
    }
  }

  // MARK: Walking

  private mutating func takeDocument() {
    guard events.popFirst()?.kind == .documentStart, let first = events.popFirst() else {
      return note(.noScheme, 0)
    }
    guard first.kind == .mappingStart else { return note(.noScheme, first.line) }
    takePairs(inPalette: false)
    if let next = events.first, next.kind == .documentStart {
      note(.severalDocuments, next.line)
    }
  }

  private mutating func takePairs(inPalette: Bool) {
    var keys: Set<String> = []
    while let key = events.popFirst(), key.kind != .mappingEnd {
      guard let value = events.popFirst() else { return }
      if value.kind == .alias || key.kind == .alias { note(.alias, value.line) }
      guard case .text(let name, _) = key.kind else {
        // A name that is a list or a mapping is none of ours.
        events = [key, value] + events
        for _ in 0..<2 { if let event = events.popFirst() { pass(over: event) } }
        continue
      }
      if !keys.insert(name.lowercased()).inserted { note(.givenTwice(name), key.line) }
      take(name, value, inPalette: inPalette)
    }
  }

  private mutating func take(_ name: String, _ value: YAMLEvent, inPalette: Bool) {
    if let number = Scheme.number(of: name) { return takeColour(number, name, value) }
    switch (name.lowercased(), value.kind) {
    case _ where inPalette: pass(over: value)
    case ("palette", .mappingStart): takePairs(inPalette: true)
    case ("palette", .alias): return
    case ("palette", _):
      note(.wrongKind(name), value.line)
      pass(over: value)
    case ("scheme", .text(let text, _)), ("name", .text(let text, _)): scheme.name = text
    case ("author", .text(let text, _)): scheme.author = text
    case ("system", .text(let text, _)):
      guard !["base16", "base24"].contains(text.lowercased()) else { return }
      isOfUnknownSystem = true
      note(.unknownSystem(text), value.line)
    default: pass(over: value)
    }
  }

  private mutating func takeColour(_ number: UInt8, _ name: String, _ value: YAMLEvent) {
    let isNew = named.insert(number).inserted
    guard case .text(let text, let isPlain) = value.kind else {
      if value.kind != .alias { note(.wrongKind(name), value.line) }
      return pass(over: value)
    }
    // Without quotation marks YAML takes what begins with # for a comment; people mean the colour.
    let written = text.isEmpty && isPlain ? commentedColour(on: value.line) ?? text : text
    guard let colour = Self.colour(written) else {
      return note(.unknownColour(name, written), value.line)
    }
    // The same colour on both levels is twice the same.
    if !isNew, scheme.colours[number] != colour { note(.givenTwice(name), value.line) }
    scheme.colours[number] = colour
  }

  /// Takes what belongs to a value that nothing is made of.
  private mutating func pass(over event: YAMLEvent) {
    var depth = 0
    var event = event
    while true {
      switch event.kind {
      case .mappingStart, .sequenceStart: depth += 1
      case .mappingEnd, .sequenceEnd: depth -= 1
      case .alias: note(.alias, event.line)
      case .text, .documentStart: break
      }
      guard depth > 0, let next = events.popFirst() else { return }
      event = next
    }
  }

  // MARK: Colours

  private func commentedColour(on line: Int) -> String? {
    guard lines.indices.contains(line - 1) else { return nil }
    let parts = lines[line - 1].split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let word = parts[1].split { $0 == " " || $0 == "\t" }.first
    return word.flatMap { $0.hasPrefix("#") ? String($0) : nil }
  }

  private static func colour(_ text: String) -> RGB? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.utf8.allSatisfy(isDigit) else { return nil }
    return UInt32(digits, radix: 16).map(RGB.init(hex:))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
