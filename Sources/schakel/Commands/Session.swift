import CaseStore
import Casework
import Content
import Workbench

/// What every command and the workbench begin with: content, clock, and where the store is.
struct Session {
  let options: StartOptions
  let content: Content
  let clock: SystemClock
  /// The path of the store.
  let storePath: String

  var words: Words { content.words }
  var norms: Norms { content.guide.norms }
  var today: Day { clock.now().day }

  /// The moment for what a command records or draws.
  ///
  /// On a day that was asked for it is nine in the morning, so that the same command gives the same
  /// picture at any time.
  var now: Moment {
    let now = clock.now()
    guard let day = clock.fixedDay else { return now }
    return Moment(day, hour: 9, offsetSeconds: now.offsetSeconds)
  }

  /// The moment for what is recorded with a time of its own: where the day that was asked for is today, it is now.
  var recordedNow: Moment {
    let real = SystemClock().now()
    return clock.fixedDay == real.day ? real : now
  }

  /// The office's clock as the board has it, also on a day that was asked for: what is late there is late in a list.
  var clockOfBoard: String { clock.now().clock }

  /// Takes the options as they were typed.
  ///
  /// - Throws: A failure for a language or a day that is not one, and without a place for a store.
  init(_ options: StartOptions) throws(CommandFailure) {
    self.options = options
    content = Wording.content
    let words = content.words
    if let language = options.language, Language(option: language) == nil {
      throw CommandFailure(.unknownLanguage, ["language": language], in: words, .usage)
    }
    var day: Day?
    if let today = options.today {
      day = try Self.day(today, on: SystemClock().now().day, in: content)
    }
    clock = SystemClock(fixedDay: day)
    guard let path = options.store ?? Surroundings.defaultStore else {
      throw CommandFailure(.noHome, in: words)
    }
    storePath = path
  }

  /// A day as a person types it: `2026-11-23`, or in the words that the date field understands.
  func day(_ text: String) throws(CommandFailure) -> Day {
    try Self.day(text, on: today, in: content)
  }

  /// A moment in the past as a person types it.
  ///
  /// That is `22:00`, `yesterday`, `mon 7:30`, `8h` for so many hours ago or `3d` for so many days ago. An hour
  /// that is still to come today is yesterday's.
  func moment(_ text: String) throws(CommandFailure) -> Moment {
    let parts = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    var found = now
    if parts.count == 1, let hours = Self.hoursPerUnit[parts[0].suffix(1).lowercased()],
      let many = Int(parts[0].dropLast()), (1...9999).contains(many)
    {
      found.secondsSince1970 -= many * hours * 3600
      return found
    }
    let clock = parts.last.flatMap(Self.seconds)
    let days = clock == nil ? parts : parts.dropLast()
    let day = days.isEmpty ? today : try day(days.joined(separator: " "))
    found = Moment(day, offsetSeconds: now.offsetSeconds)
    found.secondsSince1970 += clock ?? 0
    if days.isEmpty, found.secondsSince1970 > now.secondsSince1970 {
      found.secondsSince1970 -= 86_400
    }
    guard found.secondsSince1970 <= now.secondsSince1970 else {
      throw failure(.sinceToCome, ["text": text], .usage)
    }
    return found
  }

  /// How many hours the letter behind a number stands for.
  private static let hoursPerUnit = ["h": 1, "u": 1, "d": 24]

  /// The seconds since midnight of a clock as `7:30`; nil for another text.
  private static func seconds(_ clock: String) -> Int? {
    guard clock.contains(":"), let normal = ClockText.normal(clock) else { return nil }
    let numbers = normal.split(separator: ":").compactMap { Int($0) }
    return numbers.count == 2 ? numbers[0] * 3600 + numbers[1] * 60 : nil
  }

  private static func day(
    _ text: String, on today: Day, in content: Content
  ) throws(CommandFailure) -> Day {
    switch content.dates.read(text, today: today) {
    case .day(let day): return day
    case .ambiguous(let days):
      let choices = days.map(\.iso).joined(separator: ", ")
      throw CommandFailure(
        .ambiguousDay, ["text": text, "days": choices], in: content.words, .usage)
    case .empty, .notUnderstood:
      throw CommandFailure(
        .unknownDay, ["text": text, "example": today.iso], in: content.words, .usage)
    }
  }

  /// A failure with a sentence of the commands.
  func failure(
    _ key: CommandLineWords, _ values: TextValues = [:], _ ending: Ending = .failed
  ) -> CommandFailure {
    CommandFailure(key, values, in: words, ending)
  }

  /// A failure of the store.
  func failure(_ error: StoreError) -> CommandFailure {
    CommandFailure(error, storePath: storePath, in: words)
  }

  // MARK: - Store

  /// Opens the store.
  func openStore() throws(CommandFailure) -> CaseStore {
    do {
      return try CaseStore.open(
        at: storePath, on: DiskFileSystem(), norms: norms, random: SystemRandom.bytes)
    } catch {
      throw failure(error)
    }
  }

  /// Lets go of a store; its index is written anew when that is worth it, so that the next start
  /// is fast.
  func close(_ store: inout CaseStore) {
    store.keepIndexAtEnd()
  }

  // MARK: - People

  /// Who works here: the one who was named, else the only member; nil when that leaves a choice.
  ///
  /// - Throws: A failure when somebody was named whom the team does not have.
  func workerIfKnown(in team: Team) throws(CommandFailure) -> WorkerID? {
    do throws(WorkerChoice.Unknown) {
      return try workerChoice.worker(in: team)
    } catch {
      throw failure(error)
    }
  }

  /// Who the options or the environment name.
  var workerChoice: WorkerChoice {
    let name = options.worker ?? Surroundings.variable("SCHAKEL_WORKER")
    return WorkerChoice(named: name.map(WorkerID.init))
  }

  /// Who does what a command writes.
  ///
  /// - Throws: A failure that lists the members when nobody was named and there are several.
  func worker(in team: Team) throws(CommandFailure) -> WorkerID {
    if let worker = try workerIfKnown(in: team) { return worker }
    if team.members.isEmpty { throw failure(.nobodyInTeam, [:], .usage) }
    throw failure(
      .chooseWorker, ["workers": Self.list(team.members.keys.sorted())], .usage)
  }

  /// That somebody was named whom the team does not have.
  func failure(_ unknown: WorkerChoice.Unknown) -> CommandFailure {
    failure(
      .unknownWorker, ["worker": unknown.worker.text, "workers": Self.list(unknown.members)],
      .usage)
  }

  private static func list(_ workers: [WorkerID]) -> String {
    workers.map(\.text).joined(separator: ", ")
  }
}
