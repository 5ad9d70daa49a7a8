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
      let text = ContactJSON(contact).text + "\n"
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
      ("--force", output == nil && force),
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

  private func lines(of contacts: [Contact], _ reader: CommandReader) -> [String] {
    let content = reader.session.content
    let today = reader.session.today
    let ids = contacts.map { EntryID($0.id.text) }
    return Columns.lines(
      contacts.map { contact in
        let wish =
          contact.ending.map { ending in
            ending.isAwaitingSecond
              ? content.words(
                ContactWords.awaitsSecond, ["day": content.dates.long(ending.on)])
              : content.words(
                ending.whyWord == "death" ? ContactWords.endedByDeath : .ended,
                [
                  "day": content.dates.long(ending.on),
                  "why": content.terms.contactEnding(ending.whyWord),
                ])
          }
          ?? content.terms.contactWish(contact.plan?.wantedWord ?? "")
        let due = ReachOut(contact).map { reach in
          reach.isDue(on: today)
            ? content.words(ContactWords.gladOfACall)
            : content.words(
              ContactWords.nextAbout, ["day": content.dates.short(reach.due, today: today)])
        }
        return [
          EscalationShortID.text(of: EntryID(contact.id.text), among: ids), contact.name, wish,
          due ?? "",
        ]
      })
  }

  /// Asks for the destruction, on the person's request.
  private func askDestruction(
    of contact: Contact, by worker: WorkerID, with reader: inout CommandReader
  ) throws(CommandFailure) -> Ending {
    let session = reader.session
    guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
      throw session.failure(.destructionReason, [:], .usage)
    }
    var after = contact
    after.destruction = ContactDecision(
      on: session.today, whyWord: "request", words: reason, by: worker)
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
          alike[0], ContactDecision(on: session.today, whyWord: "request", words: record?.reason)
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

/// Everything that is recorded of a contact, for the person and for programs: texts as they were written.
struct ContactJSON {
  private let contact: Contact

  init(_ contact: Contact) { self.contact = contact }

  /// One JSON object: the fields by their paths, with the values as the journal has them.
  var text: String {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("contact", contact.id.text)
      for field in contact.recordedFields {
        guard let fact = contact[field] else { continue }
        writer.name(field.path)
        writer.fact(fact)
      }
    }
    return writer.text
  }
}
