import ArgumentParser
import CaseStore
import Casework
import Content

/// `schakel show`: one whole case.
struct ShowCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("show", .show) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(help: .text(.caseNumber, value: "CASE")) var number: String
  @Flag(help: .text(.json)) var json = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    var reader = try CommandReader(session)
    let id = try reader.find(number)
    let viewer = try reader.viewer
    let value = try reader.read(id).seen(by: viewer)
    let history = try reader.history(of: id, for: viewer)
    let shown = ShownCase(
      value: value, team: reader.store.team,
      roadmap: Roadmap(value, norms: reader.store.norms, on: session.today),
      signals: value.signals(
        terms: reader.store.norms.signals, on: session.today, for: viewer),
      norms: reader.store.norms, today: session.today,
      sentences: SignalSentences(
        session.content, terms: reader.store.norms.signals, today: session.today),
      calendar: reader.store.norms.calendar, history: history,
      isDamaged: reader.store.isDamaged(id))
    if json {
      try Output.write(shown.json + "\n", in: session.words)
    } else {
      let text = CaseText(shown, session.content, reader.store.team)
      try Output.write(lines: text.lines, in: session.words)
    }
    return reader.finish(conflictsIn: value.conflicts.isEmpty ? [] : [value.number])
  }
}

/// A case with what follows from it, for a command that shows it.
struct ShownCase {
  var value: Case
  /// Who works with the store, and with whom it works.
  var team: Team
  var roadmap: Roadmap
  /// The bottlenecks that whoever asks may see.
  var signals: [Signal]
  /// What was agreed with whom, and the day on which it is shown.
  var norms: Norms
  var today: Day
  /// Says why each shows.
  var sentences: SignalSentences
  /// Which days count as working days.
  var calendar: WorkCalendar
  /// The latest saves, newest first.
  var history: [RecordedSave]
  /// Whether a part of it could not be read.
  var isDamaged: Bool

  /// What was written about a do: the proof of the last time it was done, else the latest note.
  func note(about status: DoStatus) -> String? {
    if let proof = status.proof { return proof }
    return notes.last { $0.value.about == status.id }?.value.text
  }

  /// The notes, oldest first.
  var notes: [(key: EntryID, value: Note)] {
    value.notes.sorted {
      ($0.value.at.secondsSince1970, $0.key) < ($1.value.at.secondsSince1970, $1.key)
    }
  }

  /// What happened, oldest first.
  var events: [(key: EntryID, value: CaseEvent)] {
    value.events.sorted { ($0.value.on, $0.key) < ($1.value.on, $1.key) }
  }

  /// Tasks that are not in the bin, by the day they are due.
  var tasks: [(key: EntryID, value: CaseTask)] {
    let unknown = Day(number: .max)
    return value.tasks.filter { $0.value.binned == nil }
      .sorted { ($0.value.due ?? unknown, $0.key) < ($1.value.due ?? unknown, $1.key) }
  }

  /// Escalations by the day they became known.
  var escalations: [(key: EntryID, value: Escalation)] {
    value.escalations.sorted { ($0.value.knownOn, $0.key) < ($1.value.knownOn, $1.key) }
  }
}
