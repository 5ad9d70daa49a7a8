import ArgumentParser
import CaseStore
import Casework
import Content
import Interchange

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
    let folder = at == nil ? try TemporaryFolder(in: session) : nil
    let path = at ?? (folder.map { $0.path + "/store" } ?? "")
    defer { if !staysShut { folder?.remove() } }
    let team = try DemoStore(path, session).made()
    let worker = team.members.first { $0.value.role == (role ?? .counsellor).role }?.key
    if staysShut || at != nil {
      let place = session.words(CommandLineWords.demoIsAt, ["path": path])
      try Output.write(lines: Columns.lines([[place]]), in: session.words)
    }
    if !staysShut { try session.openWorkbench(at: path, as: worker) }
    return .done
  }
}

/// The store that holds the demo.
private struct DemoStore {
  private let path: String
  private let session: Session

  /// What tells a demo from a store that people work with.
  ///
  /// It is a fact of the team that no other part of the program knows, so it goes with the store
  /// wherever that is copied to.
  private static let mark = Field.unknown("demo.made")

  init(_ path: String, _ session: Session) {
    self.path = path
    self.session = session
  }

  /// Makes the store, or finds the demo that was made there before.
  ///
  /// - Returns: The team of the store.
  func made() throws(CommandFailure) -> Team {
    PlainFile.makeFolders(above: path)
    do {
      return try make()
    } catch {
      guard case .exists = error else {
        throw CommandFailure(error, storePath: path, in: session.words)
      }
    }
    let found = try? CaseStore.open(
      at: path, on: DiskFileSystem(), norms: session.norms, random: SystemRandom.bytes)
    guard let team = found?.team, team[Self.mark] != nil else {
      throw session.failure(.notTheDemo, ["path": path])
    }
    return team
  }

  private func make() throws(StoreError) -> Team {
    let moment = session.now
    // The first counsellor of the file has written it all.
    let author = WorkerID("c1")
    let demo = DemoCaseload.make(at: moment, by: author, language: session.content.language)
    let members = SortedMap(demo.members.map { (key: $0.id, value: $0.worker) })
    var store = try CaseStore.create(
      at: path, on: DiskFileSystem(), team: session.words(CommandLineWords.demoTeam),
      members: members, at: moment, norms: session.norms, random: SystemRandom.bytes)
    let mark = Save(
      .team, by: author, at: moment,
      changes: [Change(Self.mark, was: nil, now: .unknown("true"))])
    let saves = ImportedSaves(demo, into: store, by: author, at: moment)
    // What made the demo is nobody's last act: one `u` would empty the whole caseload.
    _ = try store.commit(group: [mark] + saves.all, canBeUndone: false)
    try store.keepIndex()
    return store.team
  }
}
