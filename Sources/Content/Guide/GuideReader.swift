// Reads `guide.json`, the part of the guide that has no language:
//
//     {"dos": {"R1": {"step": "registration", "layers": ["agreement", "case"], "kind": "once",
//                     "occasions": [[{"from": "arrival", "days": -28}]],
//                     "source": "guide", "termSource": "beyond"}, …},
//      "bottlenecks": {"B1": {"steps": ["registration"], "counteredBy": ["R1", "R2"]}, …},
//      "signalDays": {"shortNotice": 28, …}}
//
// A team's own file is read over it, member by member: a member that it leaves out, or that cannot
// be used, stays what it was.

import Casework
import StrictJSON

extension Guide {
  /// The guide that is compiled in, with a team's own file laid over it.
  static func read(own: [UInt8]?, problems: inout [ContentProblem]) -> Guide {
    var reading = GuideReading(file: "guide.json")
    if let compiled = CompiledFile("guide.json") { reading.read(compiled.bytes) }
    if let own {
      own.withUnsafeBytes { reading.read($0) }
    }
    problems += reading.problems
    return Guide(
      entries: reading.entries, bottlenecks: reading.bottlenecks, signals: reading.signals)
  }
}

/// The name of a value in the file.
///
/// It is put together only when there is a problem: this file is read before the first frame.
private struct Place {
  var names: (String, String, String)

  init(_ group: String, _ member: String = "") { names = (group, member, "") }

  var path: String {
    [names.0, names.1, names.2].filter { !$0.isEmpty }.joined(separator: ".")
  }

  func inside(_ member: String) -> Place {
    var place = self
    place.names.2 = member
    return place
  }
}

private struct GuideReading {
  let file: String
  var entries = [Guide.Entry?](repeating: nil, count: DoID.allCases.count)
  var bottlenecks = BottleneckID.allCases.map { Guide.Bottleneck(id: $0) }
  var signals = SignalTerms()
  var problems: [ContentProblem] = []

  init(file: String) { self.file = file }

  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Content.largestFile else {
      problems.append(ContentProblem(file: file, .tooLarge))
      return
    }
    // On a copy: a file that turns out to be broken half-way changes nothing.
    var copy = self
    do {
      try JSONReader.read(bytes) { (reader) throws(JSONError) in try copy.whole(&reader) }
      self = copy
    } catch {
      problems.append(ContentProblem(file: file, line: error.line, .notJSON(column: error.column)))
    }
  }

  private mutating func whole(_ reader: inout JSONReader) throws(JSONError) {
    try reader.object { (name, reader) throws(JSONError) in
      switch name {
      case "dos":
        try members(of: Place("dos"), &reader) { (reading, name, reader) throws(JSONError) in
          try reading.entry(name, &reader)
        }
      case "bottlenecks":
        try members(of: Place("bottlenecks"), &reader) {
          (reading, name, reader) throws(JSONError) in
          try reading.bottleneck(name, &reader)
        }
      case "signalDays":
        try members(of: Place(name), &reader) { (reading, name, reader) throws(JSONError) in
          try reading.signalDays(name, &reader)
        }
      default: refuse(Place(name), .unknownMember, reader)
      }
    }
  }

  private mutating func signalDays(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONError) {
    let place = Place("signalDays", name)
    guard let term = SignalTerms.Name(rawValue: name) else {
      return refuse(place, .unknownMember, reader)
    }
    if let days = try days(place, &reader, in: 0...3650) { signals[term] = days }
  }

  private mutating func entry(_ name: String, _ reader: inout JSONReader) throws(JSONError) {
    guard let id = DoID(rawValue: name) else { return refuse(Place(name), .unknownMember, reader) }
    var entry = entries[id.order] ?? Guide.Entry()
    try members(of: Place(name), &reader) { (reading, member, reader) throws(JSONError) in
      let place = Place(name, member)
      switch member {
      case "step":
        // The step belongs to the do's name; it stands in the file for who reads it.
        _ = try reading.word(place, &reader) { $0 == id.step.word ? id.step : nil }
      case "source": entry.source = try reading.word(place, &reader) ?? entry.source
      case "termSource": entry.termSource = try reading.word(place, &reader) ?? entry.termSource
      case "kind": entry.kind = try reading.word(place, &reader) ?? entry.kind
      case "layers":
        entry.layers =
          try reading.words(place, &reader, Guide.Layer.init(rawValue:)) ?? entry.layers
      case "occasions": entry.occasions = try reading.occasions(place, &reader) ?? entry.occasions
      case "intervalDays":
        entry.intervalDays = try reading.interval(place, &reader, entry.intervalDays)
      default: reading.refuse(place, .unknownMember, reader)
      }
    }
    entries[id.order] = entry
  }

  private mutating func bottleneck(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONError) {
    guard let id = BottleneckID(rawValue: name) else {
      return refuse(Place(name), .unknownMember, reader)
    }
    guard let index = bottlenecks.firstIndex(where: { $0.id == id }) else { return }
    var bottleneck = bottlenecks[index]
    try members(of: Place(name), &reader) { (reading, member, reader) throws(JSONError) in
      let place = Place(name, member)
      switch member {
      case "steps":
        bottleneck.steps = try reading.words(place, &reader, Step.init(word:)) ?? bottleneck.steps
      case "counteredBy":
        bottleneck.counteredBy =
          try reading.words(place, &reader, DoID.init(rawValue:)) ?? bottleneck.counteredBy
      default: reading.refuse(place, .unknownMember, reader)
      }
    }
    bottlenecks[index] = bottleneck
  }

  // MARK: - Values; each gives nil, and a problem, for what cannot be used

  private mutating func occasions(
    _ place: Place, _ reader: inout JSONReader
  ) throws(JSONError) -> [[Term]]? {
    var occasions: [[Term]] = []
    let isWhole = try elements(place, &reader) { (reading, reader) throws(JSONError) in
      var terms: [Term] = []
      let isWhole = try reading.elements(place, &reader) { (reading, reader) throws(JSONError) in
        guard let term = try reading.term(place, &reader) else { return false }
        terms.append(term)
        return true
      }
      occasions.append(terms)
      return isWhole
    }
    return isWhole ? occasions : nil
  }

  private mutating func term(
    _ place: Place, _ reader: inout JSONReader
  ) throws(JSONError) -> Term? {
    var anchor: Anchor?
    var days: Int?
    let known = problems.count
    try members(of: place, &reader) { (reading, member, reader) throws(JSONError) in
      switch member {
      case "from": anchor = try reading.word(place, &reader)
      case "days": days = try reading.days(place, &reader, in: -3650...3650)
      default: reading.refuse(place.inside(member), .unknownMember, reader)
      }
    }
    guard let anchor, let days else {
      if problems.count == known { refuse(place, .wrongKind, reader) }
      return nil
    }
    return Term(anchor, days: days)
  }

  /// The interval; nil takes it away, so what is there now stays when the value cannot be used.
  private mutating func interval(
    _ place: Place, _ reader: inout JSONReader, _ current: Int?
  ) throws(JSONError) -> Int? {
    if try reader.kind() == .null { return nil }
    return try days(place, &reader, in: 1...3650) ?? current
  }

  private mutating func days(
    _ place: Place, _ reader: inout JSONReader, in range: ClosedRange<Int>
  ) throws(JSONError) -> Int? {
    guard try isKind(.number, place, &reader) else { return nil }
    let number = try reader.number()
    guard case .integer(let days) = number, range.contains(days) else {
      refuse(place, .unlikelyNumber, reader)
      return nil
    }
    return days
  }

  private mutating func word<Value: RawRepresentable>(
    _ place: Place, _ reader: inout JSONReader
  ) throws(JSONError) -> Value? where Value.RawValue == String {
    try word(place, &reader, Value.init(rawValue:))
  }

  private mutating func word<Value>(
    _ place: Place, _ reader: inout JSONReader, _ make: (String) -> Value?
  ) throws(JSONError) -> Value? {
    guard try isKind(.string, place, &reader) else { return nil }
    guard let value = make(try reader.string()) else {
      refuse(place, .unknownWord, reader)
      return nil
    }
    return value
  }

  private mutating func words<Value>(
    _ place: Place, _ reader: inout JSONReader, _ make: (String) -> Value?
  ) throws(JSONError) -> [Value]? {
    var values: [Value] = []
    let isWhole = try elements(place, &reader) { (reading, reader) throws(JSONError) in
      guard let value = try reading.word(place, &reader, make) else { return false }
      values.append(value)
      return true
    }
    return isWhole ? values : nil
  }

  // MARK: - Structure; a value of the wrong kind is left to be skipped, and is a problem

  private mutating func members(
    of place: Place, _ reader: inout JSONReader,
    _ member: (inout GuideReading, String, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard try isKind(.object, place, &reader) else { return }
    try reader.object { (name, reader) throws(JSONError) in try member(&self, name, &reader) }
  }

  /// Whether the value is an array of which every element could be used.
  private mutating func elements(
    _ place: Place, _ reader: inout JSONReader,
    _ element: (inout GuideReading, inout JSONReader) throws(JSONError) -> Bool
  ) throws(JSONError) -> Bool {
    guard try isKind(.array, place, &reader) else { return false }
    var isWhole = true
    try reader.array { (reader) throws(JSONError) in
      if try !element(&self, &reader) { isWhole = false }
    }
    return isWhole
  }

  private mutating func isKind(
    _ kind: JSONKind, _ place: Place, _ reader: inout JSONReader
  ) throws(JSONError) -> Bool {
    if try reader.kind() == kind { return true }
    refuse(place, .wrongKind, reader)
    return false
  }

  private mutating func refuse(
    _ place: Place, _ kind: ContentProblem.Kind, _ reader: JSONReader
  ) {
    let line = reader.error(.unacceptableValue).line
    problems.append(ContentProblem(file: file, member: place.path, line: line, kind))
  }
}
