import Casework

/// Who works here: the one who was named, else the only member of the team.
struct WorkerChoice {
  /// Who was named with an option or in the environment; nil when nobody was.
  var named: WorkerID?

  /// Somebody was named whom the team does not have.
  struct Unknown: Error {
    var worker: WorkerID
    var members: [WorkerID]
  }

  /// The worker; nil when nobody was named and the team leaves a choice.
  ///
  /// A team without members knows nobody, so whoever is named is taken at their word.
  func worker(in team: Team) throws(Unknown) -> WorkerID? {
    let members = team.members.keys.sorted()
    guard let named else { return members.count == 1 ? members.first : nil }
    guard members.isEmpty || members.contains(named) else {
      throw Unknown(worker: named, members: members)
    }
    return named
  }
}
