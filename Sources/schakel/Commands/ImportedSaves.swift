import CaseStore
import Casework
import Interchange
import Workbench

/// The saves that an import comes to.
struct ImportedSaves {
  /// What comes in, without what the store has already.
  private(set) var result: ImportResult
  /// What is to be kept in one go; none when everything is there already.
  var all: [Save] = []
  /// Who joins the team.
  private(set) var joining: [ImportedMember] = []
  /// Who would, but for who imports the file: it takes a team lead to let somebody in.
  private(set) var keptOut: [ImportedMember] = []
  /// How many agreements and settings of the team stay out for the same reason.
  private(set) var termsKeptOut = 0
  /// Who leads the team, where that is not who imports the file.
  private(set) var leads: String?
  /// Members whom the team has under another name; the team's own stays.
  var differentMembers: [WorkerID] = []

  /// What a file comes to in a store.
  ///
  /// - Parameters:
  ///   - file: What the file holds.
  ///   - store: Where it comes in.
  ///   - worker: Who imports it; in a team with a lead it takes that lead to bring in members, agreements and
  ///     settings, as it does everywhere else.
  ///   - moment: When.
  ///   - isUnrestricted: Whether nobody's rights are asked: the program made the file itself, or nothing is saved.
  init(
    _ file: ImportResult, into store: CaseStore, by worker: WorkerID, at moment: Moment,
    isUnrestricted: Bool = false
  ) {
    result = file
    result.leaveOut(Set(store.summaries.map(\.number)))
    let team = store.team
    leads = isUnrestricted ? nil : team.leads(besides: worker)
    for member in result.members {
      if let known = team.members[member.id] {
        if known.name != member.worker.name { differentMembers.append(member.id) }
      } else if leads == nil {
        joining.append(member)
      } else {
        keptOut.append(member)
      }
    }
    var changes = joining.map { Change(.member($0.id), was: nil, now: .member($0.worker)) }
    // Terms that count for every case are taken over only where there is none yet.
    let facts = (result.teamFacts + (store.summaries.isEmpty ? result.settings : []))
      .filter { team[$0.field] == nil }
    let taken = facts.filter { leads == nil || !Self.isForLead($0.field) }
    termsKeptOut = facts.count - taken.count
    changes += taken
    if !changes.isEmpty { all.append(Save(.team, by: worker, at: moment, changes: changes)) }
    for imported in result.cases {
      let id = CaseID(RandomText.make())
      all.append(Save(.case(id), by: worker, at: moment, changes: imported.changes))
      guard !imported.contact.isEmpty else { continue }
      let link = Change(.contact(.cases), was: nil, now: .list([id.text]))
      all.append(
        Save(
          .contact(ContactID(RandomText.make())), by: worker, at: moment,
          changes: imported.contact + [link]))
    }
  }

  /// Whether only a team lead changes a field of the team.
  ///
  /// Source: Guide, "Standing agreements".
  private static func isForLead(_ field: Field) -> Bool {
    switch field {
    case .partner, .partnerTalk, .absence: false
    default: true
    }
  }
}
