import ArgumentParser
import CaseStore
import Casework
import Content
import Screen

/// `schakel init`: a store for a team.
struct InitCommand: ShellCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("init", .initialise, more: .initialiseMore)
  }

  @OptionGroup var shared: SharedOptions
  @Option(help: .text(.initTeam, value: "NAME")) var team: String?
  @Option(
    name: .customLong("worker"), parsing: .singleValue,
    help: .text(.initWorker, value: "NAME:ROLE"))
  var workers: [String] = []
  @Flag(help: .text(.initUnprotected)) var unprotected = false

  var start: StartOptions { shared.start }

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard unprotected else { throw session.failure(.protectionMissing, [:], .usage) }
    if let team, !MemberText.isVisible(team) {
      throw session.failure(.hiddenInName, ["text": team], .usage)
    }
    let members = try members(in: session)
    PlainFile.makeFolders(above: session.storePath)
    do {
      _ = try CaseStore.create(
        at: session.storePath, on: DiskFileSystem(), team: team ?? "", members: members,
        at: session.now, norms: session.norms, random: SystemRandom.bytes)
    } catch {
      throw session.failure(error)
    }
    let names = members.map { [$0.key.text, $0.value.name] }
    let head = session.words(CommandLineWords.storeMade, ["path": session.storePath])
    try Output.write(
      lines: Columns.lines([[head], [session.words(CommandLineWords.membersAre)]])
        + Columns.lines(names).map { "  " + $0 }, in: session.words)
    return .done
  }

  /// The members that were named, else the person who is logged in.
  private func members(in session: Session) throws(CommandFailure) -> SortedMap<WorkerID, Worker> {
    var texts = workers
    if texts.isEmpty {
      guard let login = Surroundings.loginName else {
        throw session.failure(.nobodyNamed, [:], .usage)
      }
      texts = [login + ":" + Worker.Role.counsellor.rawValue]
    }
    var members: SortedMap<WorkerID, Worker> = [:]
    for text in texts {
      let worker = try MemberText(text, in: session).worker
      let id = WorkerName.identifier(for: worker.name, taken: Set(members.keys))
      members[id] = worker
    }
    return members
  }
}

/// A member as `NAME:ROLE`; a name alone is that of a counsellor.
struct MemberText {
  let worker: Worker

  init(_ text: String, in session: Session) throws(CommandFailure) {
    var name = Substring(text)
    var role = Substring(Worker.Role.counsellor.rawValue)
    if let colon = text.lastIndex(of: ":") {
      name = text[..<colon]
      role = text[text.index(after: colon)...]
    }
    guard Self.isVisible(text) else {
      throw session.failure(.hiddenInName, ["text": text], .usage)
    }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw session.failure(.unusableName, ["text": text], .usage)
    }
    guard let known = Self.role(String(role), in: session) else {
      let roles = Worker.Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw session.failure(.unknownRole, ["role": String(role), "roles": roles], .usage)
    }
    worker = Worker(name: String(name), roleWord: known.rawValue)
  }

  /// Whether a name is what it looks like: nothing in it drives a screen, turns its direction or hides.
  static func isVisible(_ name: String) -> Bool {
    !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && !Sanitiser.visible(name).contains(Character(Sanitiser.sign))
  }

  /// The role that a word means: its own, or its name in the language of the screen.
  private static func role(_ word: String, in session: Session) -> Worker.Role? {
    let wanted = word.lowercased()
    return Worker.Role.allCases.first { role in
      wanted == role.rawValue || wanted == session.content.terms.name(of: role).lowercased()
    }
  }
}

/// Makes identifiers for members of a team.
enum WorkerName {
  /// A short text of small Latin letters and digits, made of a name: the same for the same name.
  ///
  /// - Parameters:
  ///   - name: In any script; one without Latin letters gives `w`.
  ///   - taken: Identifiers that others have.
  /// - Returns: One that nobody has.
  static func identifier(for name: String, taken: Set<WorkerID>) -> WorkerID {
    let words = SortKey.key(for: name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let joined = String(words.joined(separator: "-").prefix(16))
    let base = joined.isEmpty ? "w" : joined
    var number = 1
    while true {
      let id = WorkerID(number == 1 ? base : base + String(number))
      if !taken.contains(id) { return id }
      number += 1
    }
  }
}
