import ArgumentParser
import CaseStore
import Casework
import Content
import Workbench

/// `schakel worker`: who is in the team, and somebody who joins it.
struct TeamCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("worker", .team, more: .teamMore)
  }

  private enum Verb: String, CaseIterable {
    case list, add
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(
    help: .text(.teamVerb, value: "VERB"), completion: .list(Verb.allCases.map(\.rawValue)))
  var verb: String
  @Argument(help: .text(.teamMembers, value: "NAME:ROLE")) var names: [String] = []

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let verb = Verb(rawValue: verb) else {
      let verbs = Verb.allCases.map(\.rawValue).joined(separator: ", ")
      throw session.failure(.unknownVerb, ["verb": verb, "verbs": verbs], .usage)
    }
    switch verb {
    case .list:
      if let name = names.first {
        throw session.failure(
          .uselessForVerb, ["option": name, "verb": verb.rawValue], .usage)
      }
      var reader = try CommandReader(session)
      let team = reader.store.team
      try Output.write(
        lines: Columns.lines(
          team.members.elements.map { id, member in
            [
              id.text, member.name, member.role.map(session.content.terms.name) ?? member.roleWord,
              member.lastDay.map { last in
                session.words(
                  last < session.today ? SettingsWords.hasLeft : .leaves,
                  ["day": session.content.dates.long(last)])
              } ?? "",
            ]
          }), in: session.words)
      return reader.finish()
    case .add: return try add(in: session)
    }
  }

  /// Lets the named join the team, and prints the name by which each is called in commands.
  private func add(in session: Session) throws(CommandFailure) -> Ending {
    guard !names.isEmpty else { throw session.failure(.memberNeeded, [:], .usage) }
    var joining: [Worker] = []
    for name in names { joining.append(try MemberText(name, in: session).worker) }
    var reader = try CommandReader(session)
    let team = reader.store.team
    let worker = try session.worker(in: team)
    // As for everything that the whole team goes by.
    if let leads = team.leads(besides: worker) {
      throw CommandFailure(session.words(AgreementWords.onlyLead, ["names": leads]))
    }
    var members = team.members
    var added: [(id: WorkerID, member: Worker)] = []
    for member in joining {
      let key = SortKey.key(for: member.name)
      if let there = members.elements.first(where: { SortKey.key(for: $0.value.name) == key }) {
        throw session.failure(.alreadyMember, ["name": member.name, "worker": there.key.text])
      }
      let id = WorkerName.identifier(for: member.name, taken: Set(members.keys))
      members[id] = member
      added.append((id, member))
    }
    let save = Save(
      .team, by: worker, at: session.now, reason: nil,
      changes: added.map { Change(.member($0.id), was: nil, now: .member($0.member)) })
    let committed = try reader.write { (store) throws(StoreError) in try store.commit(save) }
    try Output.write(
      lines: Columns.lines(added.map { [$0.id.text, $0.member.name] }), in: session.words)
    let ending = reader.finish()
    // Somebody else let in another person of that name at the same moment.
    guard committed.merge.conflicts.isEmpty else {
      Output.complain(session.words(CommandLineWords.conflictKept))
      return .attention
    }
    return ending
  }
}
