import Casework
import Content
import StrictJSON

/// Reads the values of one sketch file and keeps what was wrong with them.
///
/// A value of the wrong kind gives nil and a problem that refuses the file, so reading goes on and
/// a person sees everything that is wrong at once.
struct SketchReader {
  let today: Day
  let language: Language
  /// Who imports, and when: facts that prove a do are proven as of now.
  let worker: WorkerID
  let moment: Moment
  /// Who of the file is whom of the team.
  var known: [WorkerID: WorkerID] = [:]
  /// Which card is meant by what the file calls a partner, and of which kind it is.
  var cards: [String: (id: EntryID, kind: PartnerKind?)] = [:]
  /// The case that is being read.
  var number: CaseNumber?
  /// The contact after care of that case; nil where its row says nothing of it.
  var contact: Contact?
  private(set) var problems: [ImportProblem] = []
  /// More than this many problems help nobody.
  private static let problemLimit = 200

  init(today: Day, language: Language, worker: WorkerID, moment: Moment) {
    self.today = today
    self.language = language
    self.worker = worker
    self.moment = moment
  }

  mutating func report(_ kind: ImportProblem.Kind, at path: String) {
    let problem = ImportProblem(number: number, path: path, kind: kind)
    // The first one that refuses the file is never lost among words that are only unknown.
    guard problems.count < Self.problemLimit || (problem.refusesFile && !isRefused) else { return }
    problems.append(problem)
  }

  var isRefused: Bool { problems.contains(where: \.refusesFile) }

  mutating func string(_ object: inout SketchObject, _ name: String) -> String? {
    typed(&object, name, \.string)
  }

  mutating func flag(_ object: inout SketchObject, _ name: String) -> Bool? {
    typed(&object, name, \.bool)
  }

  mutating func integer(_ object: inout SketchObject, _ name: String) -> Int? {
    typed(&object, name, \.integer)
  }

  mutating func worker(_ object: inout SketchObject, _ name: String) -> WorkerID? {
    string(&object, name).flatMap { text in
      text.isEmpty ? nil : known[WorkerID(text)] ?? WorkerID(text)
    }
  }

  private mutating func typed<Value>(
    _ object: inout SketchObject, _ name: String, _ value: (JSONValue) -> Value?
  ) -> Value? {
    guard let found = object.take(name) else { return nil }
    if let value = value(found) { return value }
    report(.wrongType, at: object.path(name))
    return nil
  }

  /// A word out of a list; a word that is not in it is reported, and given all the same.
  mutating func word(
    _ object: inout SketchObject, _ name: String, in words: [String]
  ) -> String? {
    guard let word = string(&object, name) else { return nil }
    if !words.contains(word) { report(.unknownWord(word), at: object.path(name)) }
    return word
  }

  /// A number of days from today as a day.
  mutating func day(_ object: inout SketchObject, _ name: String) -> Day? {
    guard let days = integer(&object, name) else { return nil }
    guard let day = Self.day(days, from: today) else {
      report(.outOfRange, at: object.path(name))
      return nil
    }
    return day
  }

  static func day(_ days: Int, from today: Day) -> Day? {
    // Two centuries each way, so that no sum can overflow; then the years that a case can have.
    guard (-73_050...73_050).contains(days) else { return nil }
    let day = today + days
    return Day.acceptedYears.contains(day.date.year) ? day : nil
  }

  /// A list of texts in the language of the import, else in the other one, else without a language; nil where none
  /// is there.
  mutating func texts(_ object: inout SketchObject, _ name: String) -> [String]? {
    var found: [String]?
    let languages = [language] + language.others
    for suffix in languages.map({ "_" + $0.rawValue }) + [""] where object.has(name + suffix) {
      let list = strings(&object, name + suffix)
      found = found ?? list
    }
    return found
  }

  /// A text in the language of the import, else in the other one, else without a language.
  mutating func text(_ object: inout SketchObject, _ name: String) -> String? {
    var found: String?
    let languages = [language] + language.others
    for suffix in languages.map({ "_" + $0.rawValue }) + [""] {
      let text = string(&object, name + suffix)
      found = found ?? text
    }
    return found
  }

  mutating func strings(_ object: inout SketchObject, _ name: String) -> [String] {
    guard let found = object.take(name) else { return [] }
    guard let values = found.array else {
      report(.wrongType, at: object.path(name))
      return []
    }
    var strings: [String] = []
    for (index, value) in values.enumerated() {
      if let string = value.string {
        strings.append(string)
      } else {
        report(.wrongType, at: "\(object.path(name))[\(index)]")
      }
    }
    return strings
  }

  mutating func object(_ object: inout SketchObject, _ name: String) -> SketchObject? {
    guard let found = object.take(name) else { return nil }
    let inner = SketchObject(found, path: object.path(name))
    if inner == nil { report(.wrongType, at: object.path(name)) }
    return inner
  }

  mutating func objects(_ object: inout SketchObject, _ name: String) -> [SketchObject] {
    guard let found = object.take(name) else { return [] }
    guard let values = found.array else {
      report(.wrongType, at: object.path(name))
      return []
    }
    var objects: [SketchObject] = []
    for (index, value) in values.enumerated() {
      let path = "\(object.path(name))[\(index)]"
      if let inner = SketchObject(value, path: path) {
        objects.append(inner)
      } else {
        report(.wrongType, at: path)
      }
    }
    return objects
  }

  /// A value that has to be there.
  mutating func needed<Value>(_ value: Value?, _ object: SketchObject, _ name: String) -> Value? {
    if value == nil, !isRefused(at: object.path(name)) { report(.missing, at: object.path(name)) }
    return value
  }

  private func isRefused(at path: String) -> Bool {
    problems.contains { $0.path == path && $0.refusesFile }
  }

  /// What is left of an object, reported and kept as it is, under a name of its own.
  ///
  /// The names of a file mean nothing to a record: beside the members of the record, an unknown
  /// `reported` would become the day on which a breach was reported.
  ///
  /// - Parameters:
  ///   - object: What nobody has taken of it is kept.
  ///   - values: Values that were taken and not understood, as JSON texts.
  /// - Returns: All of it as one member; nothing when nothing is left.
  mutating func unread(_ object: SketchObject, keeping values: [String: String] = [:]) -> Unread {
    let kept = rest(of: object).merging(values) { rest, _ in rest }
    guard !kept.isEmpty else { return Unread() }
    var writer = JSONWriter()
    writer.object { writer in
      for (name, text) in kept.sorted(by: { $0.key < $1.key }) {
        writer.name(name)
        writer.raw(text)
      }
    }
    return Unread([Unread.imported: writer.text])
  }

  /// Reports what is left of an object; its members as JSON texts.
  private mutating func rest(of object: SketchObject) -> [String: String] {
    var rest: [String: String] = [:]
    for member in object.rest {
      report(.unknownField, at: object.path(member.name))
      rest[member.name] = member.value.text
    }
    return rest
  }

  /// What is left of an object of the case that has no record of its own to keep it in.
  mutating func keepRest(of object: SketchObject, as name: String, in target: inout Case) {
    for (member, text) in rest(of: object) {
      keep(text, as: "\(name).\(member)", in: &target)
    }
  }

  /// Keeps a value of a file that the case has no field for.
  func keep(_ json: String, as name: String, in target: inout Case) {
    target[.unknown("sketch.\(name)")] = .unknown(json)
  }
}
