import FoundationEssentials
import Glibc
import Testing

/// A store with the invented caseload, in a home of its own, on a fixed day.
struct House {
  let home: Scratch
  /// The folder of the store.
  let store: String

  /// The day that every command of a journey takes for today.
  static let today = DemoStore.today

  /// Lays down the invented caseload in a fresh home, or in a folder of the caller's.
  init(at store: String? = nil) throws {
    home = try Scratch()
    self.store = store ?? home.file("store")
    try DemoStore.lay(at: self.store)
  }

  /// Starts the workbench without waiting for anything.
  func start(
    columns: Int = 100, rows: Int = 30, environment: [String: String] = [:]
  ) throws -> Program {
    try Program.start(
      ["--store", store, "--worker", "c1", "--lang", "en", "--today", Self.today], in: home,
      columns: columns, rows: rows, environment: environment)
  }

  /// Starts the workbench and waits for its first frame.
  func open(
    columns: Int = 100, rows: Int = 30, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program {
    let program = try start(columns: columns, rows: rows, environment: environment)
    // A narrow header gives its room to the number of clients.
    try program.waitFor(columns < 80 ? " of 21" : "SCHAKEL", sourceLocation: sourceLocation)
    program.settle()
    // A journey begins with who needs something, and not with who was handed over.
    if program.seen.row(program.seen.cursor.row).contains("accept") {
      program.press(.down)
      program.settle()
    }
    return program
  }

  /// Runs a command that scripts use, on this store.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      arguments + ["--store", store, "--today", Self.today], in: home, environment: environment)
  }

  /// The JSON of an answer, without what was said beside it on standard error.
  private func json(in answer: Program.Outcome) -> String {
    let lines = answer.output.split(separator: "\n")
    guard let first = lines.firstIndex(where: { $0 == "[" || $0 == "{" }),
      let last = lines.lastIndex(where: { $0 == "]" || $0 == "}" }), first < last
    else { return answer.output }
    return lines[first...last].joined(separator: "\n")
  }

  /// One row of `list --json`, as far as the journeys ask.
  struct Row: Decodable {
    var `case`: String
    var client: String
    var step: String
  }

  /// The cases in screen order.
  func rows() throws -> [Row] {
    let listed = try run("list", "--json")
    try #require(listed.status == 0, "\(listed.output)")
    return try JSONDecoder().decode([Row].self, from: Data(json(in: listed).utf8))
  }

  /// How many do's of all cases are in a state, by the words of `show --json`.
  func count(_ state: String) throws -> Int {
    struct Whole: Decodable {
      var dos: [String: Do]
    }
    struct Do: Decodable {
      var state: String
    }
    return try rows().reduce(0) { sum, row in
      let shown = try run("show", row.case, "--json")
      try #require(shown.status == 0, "\(shown.output)")
      let whole = try JSONDecoder().decode(Whole.self, from: Data(json(in: shown).utf8))
      return sum + whole.dos.values.filter { $0.state == state }.count
    }
  }

  /// Every file of the journal with its bytes.
  var journal: [String: [UInt8]] { home.contents(of: "\(store)/journal") }
}

extension Program {
  /// Goes to the first open do of the first client's current step and ticks it, until the screen
  /// says so.
  func tick(sourceLocation: SourceLocation = #_sourceLocation) throws {
    press(.right, .right)
    // The spoken line of the checklist: until it shows, Space would mean another row.
    try waitFor("Item ", sourceLocation: sourceLocation)
    settle()
    press(.space)
    try waitFor("Ticked: ", sourceLocation: sourceLocation)
    // The tick shows at once; only this says that it is on the disk.
    try waitFor("Saved ", sourceLocation: sourceLocation)
  }

  /// Quits, waits for the end and returns the exit code.
  func quit(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
    press("q")
    return try waitForEnd(sourceLocation: sourceLocation)
  }
}
