import ArgumentParser
import CaseStore
import Casework
import Content
import StrictJSON
import Workbench

/// `schakel contact`: the register of contact after care, as far as the person allowed whoever asks to see it.
///
/// A contact is named by the beginning of its identifier: no name of a person stands in a command.
struct ContactCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("contact", .contact, more: .contactMore)
  }

  private enum Verb: String, CaseIterable {
    case list, export, destroy
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(
    help: .text(.contactVerb, value: "VERB"), completion: .list(Verb.allCases.map(\.rawValue)))
  var verb: String
  @Argument(help: .text(.contactTarget, value: "ID")) var target: String?
  @Option(help: .text(.contactReason, value: "TEXT")) var reason: String?
  @Flag(help: .text(.contactConfirm)) var confirm = false
  @Flag(help: .text(.contactPage)) var page = false
  @Option(help: .text(.printFormat, value: "text|html"), completion: .list(["html", "text"]))
  var format: String?
  @Option(
    name: [.customShort("o"), .customLong("output")], help: .text(.printOutput, value: "FILE"))
  var output: String?
  @Flag(help: .text(.printForce)) var force = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let verb = Verb(rawValue: verb) else {
      let verbs = Verb.allCases.map(\.rawValue).joined(separator: ", ")
      throw session.failure(.unknownVerb, ["verb": self.verb, "verbs": verbs], .usage)
    }
    try refuseUseless(for: verb, in: session)
    var reader = try CommandReader(session)
    let worker = try session.worker(in: reader.store.team)
    let contacts = ContactOrder.sorted(try reader.contacts(), on: session.today)
    switch verb {
    case .list:
      try Output.write(lines: lines(of: contacts, reader), in: session.words)
    case .export:
      let contact = try found(among: contacts, in: session)
      let text =
        page
        ? try self.page(of: contact, reader)
        : ContactJSON(contact, team: reader.store.team, numbers: numbers(of: contact, reader)).text
          + "\n"
      guard let output else {
        try Output.write(text, in: session.words)
        break
      }
      try PrivateFile.write(page: text, to: output, replaces: force, in: session)
    case .destroy:
      if confirm { return try confirmDestruction(by: worker, with: &reader) }
      let contact = try found(among: contacts, in: session)
      return try askDestruction(of: contact, by: worker, with: &reader)
    }
    return reader.finish()
  }

  private func refuseUseless(for verb: Verb, in session: Session) throws(CommandFailure) {
    let useless: [(option: String, isGiven: Bool)] = [
      (target ?? "", verb == .list && target != nil),
      ("--reason", verb != .destroy && reason != nil), ("--confirm", verb != .destroy && confirm),
      ("--reason", confirm && reason != nil), ("-o", verb != .export && output != nil),
      ("--force", output == nil && force), ("--page", verb != .export && page),
      ("--format", format != nil && !page),
    ]
    guard let first = useless.first(where: \.isGiven) else { return }
    throw session.failure(.uselessForVerb, ["option": first.option, "verb": verb.rawValue], .usage)
  }

  /// The contact that the beginning of an identifier means.
  private func found(
    among contacts: [Contact], in session: Session
  ) throws(CommandFailure) -> Contact {
    let target = target ?? ""
    let alike = contacts.filter { $0.id.text.hasPrefix(target) }
    guard target.count >= EscalationShortID.length, alike.count == 1 else {
      throw session.failure(.unknownContact, ["id": target])
    }
    return alike[0]
  }

  /// The page for the person: in the language that was asked for, else in that of the team's pages.
  private func page(
    of contact: Contact, _ reader: CommandReader
  ) throws(CommandFailure) -> String {
    let (session, store) = (reader.session, reader.store)
    guard let format = PrintCommand.Format(rawValue: format ?? "text") else {
      throw session.failure(.unknownFormat, ["format": self.format ?? ""], .usage)
    }
    let language = store.team.printLanguage.flatMap(Language.init(rawValue:))
    let content =
      session.options.language == nil
      ? language.map(Wording.content(in:)) ?? session.content : session.content
    var maker = PrintMaker(
      content: content, team: store.team, norms: store.norms, now: session.now,
      printer: try session.workerIfKnown(in: store.team), isUnprotected: store.isUnprotected)
    maker.saysTime = session.clock.fixedDay == nil
    let page = maker.contact(contact, numbers: numbers(of: contact, reader))
    return format == .text ? page.text : page.html
  }

  /// What the cases are called that a contact names.
  private func numbers(of contact: Contact, _ reader: CommandReader) -> [CaseID: CaseNumber] {
    let named = Set(contact.cases + [contact.stay].compactMap { $0 })
    var numbers: [CaseID: CaseNumber] = [:]
    for summary in reader.store.summaries where named.contains(summary.id) {
      numbers[summary.id] = summary.number
    }
    return numbers
  }

  private func lines(of contacts: [Contact], _ reader: CommandReader) -> [String] {
    let content = reader.session.content
    let today = reader.session.today
    let ids = contacts.map { EntryID($0.id.text) }
    return Columns.lines(
      contacts.map { contact in
        let wish =
          contact.ending.map { endText(of: contact, $0, content) }
          ?? content.terms.contactWish(contact.plan?.wantedWord ?? "")
        let due = content.touch(of: contact, on: today)
        return [
          EscalationShortID.text(of: EntryID(contact.id.text), among: ids), contact.shownName, wish,
          due ?? "",
        ]
      })
  }

  /// How contact ended, or is to end, and that the person called since; of an end for safety both.
  private func endText(
    of contact: Contact, _ ending: ContactDecision, _ content: Content
  ) -> String {
    let key: ContactWords =
      switch ending.whyWord {
      case _ where ending.isAwaitingSecond: .awaitsSecond
      case "death": .endedByDeath
      case "safety": .endedForSafety
      default: .ended
      }
    let ended = content.words(
      key,
      [
        "day": content.dates.long(ending.on), "why": content.terms.contactEnding(ending.whyWord),
      ])
    guard contact.hasCalledAgain else { return ended }
    let called = content.words(contact.calledWords)
    return contact.isEndedByTwo ? ended + " · " + called : called
  }

  /// Asks for the destruction, on the person's request.
  private func askDestruction(
    of contact: Contact, by worker: WorkerID, with reader: inout CommandReader
  ) throws(CommandFailure) -> Ending {
    let session = reader.session
    guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
      throw session.failure(.destructionReason, [:], .usage)
    }
    // Whoever confirms reads it without being told about whom, and it stays.
    let isNamed = contact.allNames.contains { name in
      HiddenNames(name: name, sortName: name, among: NameWords()).hidden(in: reason) != reason
    }
    guard !isNamed else {
      throw session.failure(.destructionNames, [:], .usage)
    }
    if let number = CaseNumber.named(in: reason, among: reader.store.summaries.map(\.number)) {
      throw session.failure(.destructionNumber, ["number": number.text], .usage)
    }
    var after = contact
    after.destruction = ContactDecision(
      on: session.today, whyWord: ContactDecision.requestWord, words: reason, by: worker)
    let save = Save(
      .contact(contact.id), by: worker, at: session.now, changes: contact.changes(to: after))
    _ = try reader.write { (store) throws(StoreError) in try store.commit(save) }
    Output.complain(
      session.words(
        CommandLineWords.destructionAsked,
        ["id": EscalationShortID.text(of: EntryID(contact.id.text), among: [])]))
    return reader.finish()
  }

  /// Destroys what somebody else asked to have destroyed.
  ///
  /// Any other member confirms: they need not see what is destroyed, and see nothing of it. One that was
  /// destroyed by half is ended.
  private func confirmDestruction(
    by worker: WorkerID, with reader: inout CommandReader
  ) throws(CommandFailure) -> Ending {
    let session = reader.session
    let target = target ?? ""
    let (id, asked) = try reader.write {
      (store) throws(StoreError) -> (ContactID?, ContactDecision?) in
      let alike = store.contactIDs.filter { $0.text.hasPrefix(target) }
      guard target.count >= EscalationShortID.length, alike.count == 1 else { return (nil, nil) }
      if try store.isErased(alike[0]) {
        let record = try store.history(of: .contact(alike[0]), limit: 1).first
        return (
          alike[0],
          ContactDecision(
            on: session.today, whyWord: ContactDecision.requestWord, words: record?.reason)
        )
      }
      return (alike[0], try store.read(alike[0]).destruction)
    }
    guard let id else { throw session.failure(.unknownContact, ["id": target]) }
    guard let asked else { throw session.failure(.destructionNotAsked) }
    if asked.by == worker { throw session.failure(.destructionBySame) }
    let reason = asked.words ?? ""
    let count = try reader.write { (store) throws(StoreError) in
      try store.erase(id, by: worker, at: session.now, reason: reason)
    }
    guard count > 0 else {
      Output.complain(session.words(CommandLineWords.alreadySo))
      return reader.finish()
    }
    // The certificate: what was destroyed, when, by whom and why, and not of whom.
    try Output.write(
      session.words(
        CommandLineWords.destroyed,
        [
          "id": id.text, "day": session.content.dates.long(session.today),
          "first": asked.by.map(reader.store.team.shownName) ?? "",
          "second": reader.store.team.shownName(of: worker), "reason": reason,
        ], count: count) + "\n", in: session.words)
    return reader.finish()
  }
}

/// Everything that is recorded of a contact, for the person and for programs: texts as they were written, with the
/// names that people and cases go by beside their identifiers.
struct ContactJSON {
  private let contact: Contact
  private let team: Team
  private let numbers: [CaseID: CaseNumber]

  init(_ contact: Contact, team: Team, numbers: [CaseID: CaseNumber]) {
    self.contact = contact
    self.team = team
    self.numbers = numbers
  }

  /// One JSON object: the fields by their paths, with the values as the journal has them, and then who is who.
  ///
  /// Of what two decide for safety only the fact and the day are told; `withheld` says that more is recorded.
  var text: String {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("contact", contact.id.text)
      for field in contact.recordedFields {
        guard let fact = contact[field] else { continue }
        writer.name(field.path)
        switch fact {
        case .contactDecision(let decision):
          writer.fact(.contactDecision(decision.toldToPerson))
        case .conflict(var conflict):
          if let decision = conflict.value?.contactDecision {
            conflict.value = .contactDecision(decision.toldToPerson)
          }
          writer.fact(.conflict(conflict))
        default: writer.fact(fact)
        }
      }
      writer.objects("people", contact.workers) { writer, worker in
        writer.member("id", worker.text)
        writer.member("name", team.shownName(of: worker))
        writer.member("isContactPerson", contact.plan?.contactPerson == worker)
        writer.member("isAllowed", contact.sharedWith.contains(worker))
        writer.member("standsInUntil", ifAny: contact.standIns[worker]?.until.iso)
        writer.member("recorded", contact.recorded(by: worker).map(\.path))
      }
      let cases =
        contact.cases + [contact.stay].compactMap { $0 }.filter { !contact.cases.contains($0) }
      writer.objects("caseNumbers", cases) { writer, id in
        writer.member("id", id.text)
        writer.member("number", numbers[id]?.text ?? "")
        writer.member("isLinked", contact.cases.contains(id))
      }
    }
    return writer.text
  }
}

extension Contact {
  /// Who recorded each thing of which that is told.
  private var recorders: [(field: ContactField, worker: WorkerID)] {
    var decisions: [(ContactField, ContactDecision?)] = [
      (.ending, ending), (.reopening, reopening), (.refusedEnding, refusedEnding),
      (.handedOver, handedOver), (.destruction, destruction),
    ]
    for (id, ending) in earlierEndings { decisions.append((.earlierEnding(id), ending)) }
    for (id, handover) in earlierHandovers { decisions.append((.earlierHandover(id), handover)) }
    // Who decided for safety is not told.
    let decided = decisions.flatMap { field, decision -> [(ContactField, WorkerID)] in
      let shown = decision?.toldToPerson
      return [shown?.by, shown?.second].compactMap { $0 }.map { (field, $0) }
    }
    let told = moments.compactMap { id, moment in moment.by.map { (ContactField.moment(id), $0) } }
    let asked = reflections.compactMap { id, reflection in
      reflection.by.map { (ContactField.reflection(id), $0) }
    }
    return decided + told + asked
  }

  /// What a worker recorded.
  fileprivate func recorded(by worker: WorkerID) -> [Field] {
    recorders.filter { $0.worker == worker }.map { .contact($0.field) }
  }

  /// Everybody of the team who is named in it, in order.
  fileprivate var workers: [WorkerID] {
    let plans = [plan].compactMap { $0 } + earlierPlans.values
    let all =
      plans.compactMap(\.contactPerson) + sharedWith + standIns.keys
      + [askedBy].compactMap { $0 }
      + recorders.map(\.worker) + handovers.compactMap(\.to)
      + conflicts.values.map(\.by)
    return Set(all).sorted()
  }
}
