import ArgumentParser
import Casework
import Content

/// `schakel demo`: the workbench on a caseload of invented people.
struct DemoCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("demo", .demo, more: .demoMore)
  }

  /// Whose screen is shown.
  enum Role: String, ExpressibleByArgument, CaseIterable {
    case counsellor, lead

    /// The help names them in its own words.
    static var allValueStrings: [String] { [] }

    var role: Worker.Role {
      switch self {
      case .counsellor: .counsellor
      case .lead: .teamLead
      }
    }
  }

  @OptionGroup var shared: SharedOptions
  @Option(help: .text(.demoCases, value: "N")) var cases: Int?
  @Option(help: .text(.demoSeed, value: "S")) var seed: Int?
  @Option(help: .text(.demoAt, value: "DIR"), completion: .directory) var at: String?
  @Option(name: .customLong("as"), help: .text(.demoAs, value: "counsellor|lead"))
  var role: Role?
  @Flag(name: .customLong("no-open"), help: .text(.demoNoOpen)) var staysShut = false
  @Option(help: .text(.theme, value: "NAME"), completion: .themes) var theme: String?
  @Flag(help: .text(.linear)) var linear = false

  var start: StartOptions {
    var start = shared.start
    start.theme = theme
    start.isLinear = linear
    return start
  }

  func run(in session: Session) throws(CommandFailure) -> Ending {
    if let store = shared.store {
      throw session.failure(.demoStore, ["path": store], .usage)
    }
    let size = try size(in: session)
    let folder = at == nil ? try TemporaryFolder(in: session) : nil
    let path = at ?? (folder.map { $0.path + "/store" } ?? "")
    defer { if !staysShut { folder?.remove() } }
    let team: Team
    do {
      team = try DemoStore(path, size: size, session).made()
    } catch {
      folder?.remove()
      throw error
    }
    let worker = team.members.first { $0.value.role == (role ?? .counsellor).role }?.key
    if staysShut || at != nil {
      let place = session.words(CommandLineWords.demoIsAt, ["path": path])
      try Output.write(lines: Columns.lines([[place]]), in: session.words)
    }
    if !staysShut { try session.openWorkbench(at: path, as: worker) }
    return .done
  }

  /// More cases than this are no caseload of a team, and no disk is large enough.
  private static let mostCases = 1_000_000

  private func size(in session: Session) throws(CommandFailure) -> DemoStore.Size? {
    guard let cases else {
      if seed != nil { throw session.failure(.seedWithoutCases, [:], .usage) }
      return nil
    }
    guard (1...Self.mostCases).contains(cases) else {
      throw session.failure(
        .casesOutOfRange, ["cases": String(cases), "most": String(Self.mostCases)], .usage)
    }
    return DemoStore.Size(cases: cases, seed: seed ?? 1)
  }
}
