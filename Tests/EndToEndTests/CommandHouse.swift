import FoundationEssentials
import Testing

/// A home with a store in it, and commands that are given there.
final class CommandHouse {
  let home: Scratch
  /// The day that every command takes for today.
  static let today = DemoStore.today

  /// A home without a store.
  init() throws { home = try Scratch() }

  /// A home with the invented caseload in `store`.
  static func withDemo() throws -> CommandHouse {
    let house = try CommandHouse()
    try DemoStore.lay(at: house.home.file("store"))
    return house
  }

  /// A home with an empty store, whose only member is `fictie`.
  static func withEmptyStore(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CommandHouse {
    let house = try CommandHouse()
    let made = try house.run("init", "--unprotected", "--worker", "Fictie:counsellor")
    try #require(made.status == 0, "\(made.output)", sourceLocation: sourceLocation)
    return house
  }

  /// Gives a command with the store and the day of this house, unless they are named.
  func run(
    _ arguments: String..., environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Outcome {
    let day = arguments.contains("--today") ? [] : ["--today", Self.today]
    let surroundings = ["SCHAKEL_STORE": home.file("store")]
      .merging(environment) { _, own in own }
    return try Program.run(
      arguments + day, in: home, environment: surroundings, sourceLocation: sourceLocation)
  }

  /// What a command writes to standard error alone, by which a log is filled.
  func errors(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let shell = ["-c", "exec \"$0\" \"$@\" 2>&1 >/dev/null", Program.built]
    return try Program.run(
      shell + arguments + ["--today", Self.today], path: "/bin/sh", in: home,
      environment: ["SCHAKEL_STORE": home.file("store")], sourceLocation: sourceLocation
    ).output
  }

  /// What a command prints as JSON.
  func json<Value: Decodable>(
    _ type: Value.Type, _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Value {
    let answer = try Program.run(
      arguments + ["--json", "--today", Self.today], in: home,
      environment: ["SCHAKEL_STORE": home.file("store")])
    try #require(answer.status == 0, "\(answer.output)", sourceLocation: sourceLocation)
    return try JSONDecoder().decode(type, from: Data(answer.output.utf8))
  }

  /// Puts a file into the home.
  func put(_ text: String, as name: String) throws {
    try put(Array(text.utf8), as: name)
  }

  /// Puts a file into the home, with the folders above it.
  func put(_ bytes: [UInt8], as name: String) throws {
    let path = home.file(name)
    if let slash = path.lastIndex(of: "/") {
      try FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    try #require(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
  }

  /// The bytes of everything that was saved.
  var journal: [String: [UInt8]] { home.contents(of: "store/journal") }
}

/// A row of `list --json`.
struct ListedCase: Decodable {
  struct Next: Decodable {
    var `do`: String
    var date: String
  }

  var `case`: String
  var client: String
  var step: String
  var counsellor: String?
  var standIn: String?
  var nextDue: Next?
  var late: [String]
  var open: [String]
  var signals: [String]
}

/// What the tests look at of `show --json`.
struct ShownCase: Decodable {
  struct State: Decodable {
    var state: String
    var due: String?
    var doneOn: String?
    var by: String?
    var note: String?
    var reason: String?
    var until: String?
  }

  struct Note: Decodable {
    var text: String
    var about: String?
    var by: String?
  }

  struct Client: Decodable {
    var name: String
  }

  struct Handover: Decodable {
    var from: String?
    var to: String
    var waits: Bool
  }

  struct Partner: Decodable {
    struct Talk: Decodable {
      var on: String
      var with: String?
    }
    struct Agreement: Decodable {
      var about: String
      var signedOn: String?
    }
    var name: String
    var dutyLine: String?
    var lastSpoken: Talk?
    var agreements: [Agreement]
  }

  struct Question: Decodable {
    var text: String
    var answeredOn: String?
  }

  var handover: Handover?
  var partners: [Partner]
  var questions: [Question]
  var `case`: String
  var client: Client
  var dos: [String: State]
  var notes: [Note]
  var late: [String]
  var damaged: Bool
}

/// What `show --json` says of what builds up.
struct SignalledCase: Decodable {
  struct Signal: Decodable {
    var id: String
    var since: String?
    var why: [String]
  }

  var signals: [Signal]
}
