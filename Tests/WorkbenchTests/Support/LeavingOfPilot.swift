import Casework
import Testing
import Workbench
import WorkbenchRuntime

extension Pilot {
  /// The team lead sets the last day of a member elsewhere, or says that there is none; the screen has it then.
  mutating func setLastDay(_ day: Day?, of member: WorkerID) throws {
    let was = try #require(session.state.team.members[member])
    var now = was
    now.lastDay = day
    try save(
      Save(
        .team, by: WorkerID("tl1"), at: session.state.now,
        changes: [Change(.member(member), was: .member(was), now: .member(now))]))
    lookAround()
  }
}
