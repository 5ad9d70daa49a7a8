import ArgumentParser
import CaseStore
import Casework
import Content
import Workbench
import WorkbenchRuntime

/// `schakel print`: a page for paper.
struct PrintCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("print", .print, more: .printMore)
  }

  /// The pages that there are, by the words that people type.
  enum Page: String, CaseIterable {
    case sheet, partner, handover, report, week, shift, review
  }

  enum Format: String { case text, html }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(
    help: .text(.printPage, value: "PAGE"), completion: .list(Page.allCases.map(\.rawValue)))
  var page: String
  @Option(name: .customLong("case"), help: .text(.printCase, value: "N")) var number: String?
  @Option(help: .text(.printPartner, value: "NAME")) var partner: String?
  @Option(help: .text(.printEscalation, value: "ID")) var escalation: String?
  @Flag(help: .text(.printTeam)) var team = false
  @Flag(help: .text(.printNames)) var names = false
  @Option(help: .text(.printSince, value: "WHEN")) var since: String?
  @Option(help: .text(.printFormat, value: "text|html"), completion: .list(["html", "text"]))
  var format: String?
  @Option(
    name: [.customShort("o"), .customLong("output")], help: .text(.printOutput, value: "FILE"))
  var output: String?
  @Flag(help: .text(.printForce)) var force = false

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let kind = Page(rawValue: page) else {
      let pages = Page.allCases.map(\.rawValue).joined(separator: ", ")
      throw session.failure(.unknownPage, ["page": page, "pages": pages], .usage)
    }
    guard let format = Format(rawValue: format ?? "text") else {
      throw session.failure(.unknownFormat, ["format": self.format ?? ""], .usage)
    }
    try refuseUseless(for: kind, in: session)
    var reader = try CommandReader(session)
    let made = try make(kind, from: &reader)
    let text = format == .text ? made.text : made.html
    if let output {
      try PrivateFile.write(page: text, to: output, replaces: force, in: session)
    } else {
      try Output.write(text, in: session.words)
    }
    return reader.finish()
  }

  /// An option that a page has no use for is a slip, and a page that says something else than was
  /// asked for is worse than none.
  private func refuseUseless(for kind: Page, in session: Session) throws(CommandFailure) {
    let given: [(option: String, isGiven: Bool, pages: [Page])] = [
      ("--case", number != nil, [.sheet, .partner, .handover, .report]),
      ("--escalation", escalation != nil, [.report]),
      ("--partner", partner != nil, [.partner]), ("--team", team, [.week]),
      ("--names", names, [.week, .shift]), ("--since", since != nil, [.shift]),
      ("--force", force && output == nil, []),
    ]
    for option in given where option.isGiven && !option.pages.contains(kind) {
      throw session.failure(
        .uselessPrintOption, ["option": option.option, "page": kind.rawValue], .usage)
    }
  }

  private func make(
    _ kind: Page, from reader: inout CommandReader
  ) throws(CommandFailure) -> PrintPage {
    let store = reader.store
    let session = reader.session
    // A language that was asked for goes before that of the team's pages.
    let language = store.team.printLanguage.flatMap(Language.init(rawValue:))
    let content =
      session.options.language == nil
      ? language.map(Wording.content(in:)) ?? session.content : session.content
    var maker = PrintMaker(
      content: content, team: store.team, norms: store.norms, now: session.now,
      printer: try session.workerIfKnown(in: store.team), isUnprotected: store.isUnprotected)
    maker.saysTime = session.clock.fixedDay == nil
    let wish = try wish(for: kind, maker, in: &reader)
    return try reader.write { (store) throws(StoreError) in
      try store.page(wish, with: maker, hasNames: names)
    }
  }

  private func wish(
    for kind: Page, _ maker: PrintMaker, in reader: inout CommandReader
  ) throws(CommandFailure) -> PrintWish {
    switch kind {
    case .sheet: return .sheet(try client(in: reader))
    case .handover: return .handover(try client(in: reader))
    case .partner:
      let value = try reader.read(client(in: reader))
      return .partner(value.id, try partner(of: value, maker, in: reader))
    case .report:
      let value = try reader.read(client(in: reader))
      return .report(value.id, try escalation(of: value, in: reader.session))
    case .week: return .week(team ? nil : try reader.session.worker(in: reader.store.team))
    case .review:
      let store = reader.store
      guard let last = ReviewRound.last(of: store.summaries, on: reader.session.now.day) else {
        throw reader.session.failure(.noReview, [:])
      }
      return .review(last.name)
    case .shift:
      return .shift(since: try reader.session.moment(since ?? Self.usualShift).secondsSince1970)
    }
  }

  /// Nobody works longer in one go.
  private static let usualShift = "12h"

  private func client(in reader: CommandReader) throws(CommandFailure) -> CaseID {
    guard let number else { throw reader.session.failure(.caseNeeded, [:], .usage) }
    return try reader.find(number)
  }

  /// Somebody of the client's own network by that name, where no partner is called so; nil for nobody.
  private func networkPerson(
    _ name: String, in value: Case, besides partners: [String]
  ) -> String? {
    let wanted = SortKey.key(for: name)
    guard !wanted.isEmpty, !partners.contains(where: { SortKey.key(for: $0).hasPrefix(wanted) })
    else { return nil }
    let people = value.network.values.filter { $0.binned == nil }.map(\.name)
    return people.first { SortKey.key(for: $0).hasPrefix(wanted) }
  }

  /// The escalation that the beginning of an identifier means, or the only one of which probation is told; what is
  /// open goes before what is closed.
  private func escalation(
    of value: Case, in session: Session
  ) throws(CommandFailure) -> EntryID {
    let open = value.reportable
    let known = open + value.reportableOfClosed
    guard !known.isEmpty else {
      throw session.failure(.noReport, ["case": value.number.text])
    }
    let listed = known.map { id in
      EscalationShortID.text(of: id, among: known) + " ("
        + (value.escalations[id]?.what.withoutFullStop ?? "") + ")"
    }.joined(separator: ", ")
    guard let escalation else {
      // What is open and nothing to report is not answered with an older one.
      let isOnlyOne = known.count == 1 && !value.escalations.values.contains(where: \.isOpen)
      if open.count == 1 || isOnlyOne { return known[0] }
      throw session.failure(.escalationNeeded, ["escalations": listed], .usage)
    }
    let meant = known.filter { $0.text == escalation }
    if let id = meant.first { return id }
    // An identifier that another one begins with as well names neither, also where that has no report.
    let begun = value.escalations.keys.filter { $0.text.hasPrefix(escalation) }
    guard escalation.count >= EscalationShortID.length, begun.count == 1, known.contains(begun[0])
    else {
      throw session.failure(
        .unknownReport,
        ["id": escalation, "case": value.number.text, "escalations": listed])
    }
    return begun[0]
  }

  /// The partner that was named, or the only one that the case has.
  private func partner(
    of value: Case, _ maker: PrintMaker, in reader: CommandReader
  ) throws(CommandFailure) -> EntryID {
    let session = reader.session
    let known = maker.partners(of: value)
    let named = known.map { reader.store.team.partners[$0]?.name ?? $0.text }
    let list = named.joined(separator: ", ")
    if let partner, let person = networkPerson(partner, in: value, besides: named) {
      throw session.failure(.networkPartner, ["person": person])
    }
    guard !known.isEmpty else {
      throw session.failure(.noPartner, ["case": value.number.text])
    }
    guard let partner else {
      if known.count == 1 { return known[0] }
      throw session.failure(.partnerNeeded, ["partners": list], .usage)
    }
    let wanted = SortKey.key(for: partner)
    if let index = named.indices.first(where: {
      SortKey.key(for: named[$0]) == wanted || known[$0].text == partner
    }) {
      return known[index]
    }
    // What tells one of them from the others is enough.
    let begun = named.indices.filter { SortKey.key(for: named[$0]).hasPrefix(wanted) }
    guard !wanted.isEmpty, begun.count == 1 else {
      throw session.failure(
        .unknownPartner,
        ["partner": partner, "case": value.number.text, "partners": list])
    }
    return known[begun[0]]
  }
}
