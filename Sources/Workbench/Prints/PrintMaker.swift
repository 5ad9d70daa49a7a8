package import Casework
package import Content

/// Makes pages of facts: who prints, when, and in which words.
///
/// A page leaves the house, so cases are handed in as nobody in particular may see them, and nobody's
/// doubt is on one.
package struct PrintMaker: Sendable {
  package var content: Content
  let team: Team
  let norms: Norms
  package let now: Moment
  let printer: WorkerID?
  let isUnprotected: Bool
  /// Whether the time of day is the real one, so that it stands in the foot.
  package var saysTime = true

  var words: Words { content.words }
  var today: Day { now.day }

  /// - Parameters:
  ///   - content: The words.
  ///   - team: The team, with its partners and what was agreed with them.
  ///   - norms: The terms, with what was agreed laid over them.
  ///   - now: When it is printed; its day is today.
  ///   - printer: Who prints it; nil where nobody said.
  ///   - isUnprotected: Whether the store is for invented clients only.
  package init(
    content: Content, team: Team, norms: Norms, now: Moment, printer: WorkerID?,
    isUnprotected: Bool
  ) {
    self.content = content
    self.team = team
    self.norms = norms
    self.now = now
    self.printer = printer
    self.isUnprotected = isUnprotected
  }

  /// An empty page with its title and foot.
  func page(_ title: String, _ lead: [String]) -> PrintPage {
    PrintPage(
      title: title, lead: lead.filter { !$0.isEmpty }, foot: foot,
      numbering: words(PrintWords.numbering), language: content.language.rawValue)
  }

  /// A page that says at its top of which cases a part could not be read: paper lies about long after
  /// somebody could have asked the screen.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - damaged: The numbers of those cases; none leaves the page as it is.
  ///   - saysWhich: Whether it names them; a page that is about nobody says how many.
  /// - Returns: The page with one sentence more under its title.
  package func page(_ page: PrintPage, lacking damaged: [CaseNumber], saysWhich: Bool = true)
    -> PrintPage
  {
    guard !damaged.isEmpty else { return page }
    var page = page
    page.lead.append(
      saysWhich
        ? words(
          PrintWords.damaged, ["cases": damaged.map(\.text).joined(by: ", ")],
          count: damaged.count)
        : words(PrintWords.damagedOfSome, count: damaged.count))
    return page
  }

  /// A page that says at its top that names stand on it in full, so that it stays with the team.
  ///
  /// - Parameter page: The page.
  /// - Returns: The page with one sentence more under its title.
  package func page(carryingNames page: PrintPage) -> PrintPage {
    var page = page
    page.lead.append(words(PrintWords.carriesNames))
    return page
  }

  private var foot: [String] {
    let values: TextValues = [
      "name": printer.map(team.shownName) ?? "", "day": content.dates.full(today),
      "time": now.clock,
    ]
    let said =
      saysTime
      ? words(printer == nil ? PrintWords.printedByNobody : .printedBy, values)
      : words(printer == nil ? PrintWords.printedByNobodyThen : .printedByThen, values)
    return isUnprotected ? [said, words(HeaderWords.unprotectedLong)] : [said]
  }

  // MARK: - Words for facts

  func name(_ worker: WorkerID?) -> String? { worker.map(team.shownName) }

  func clientName(_ value: Case) -> String {
    ClientName.shown(value.client.name, sortName: value.client.sortName)
  }

  func day(_ day: Day) -> String { content.dates.full(day) }

  /// A text that says something; nil for none and for blanks.
  func written(_ text: String?) -> String? {
    text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  /// A label with something behind it: "Who: the counsellor".
  func part(_ label: String, _ text: String) -> String {
    words(PrintWords.part, ["name": label, "value": text])
  }

  /// A text with what belongs to it behind it; nil when nobody wrote either.
  func joined(_ text: String?, _ parts: [String]) -> String? {
    let all = ([text].compactMap { $0 } + parts).filter { $0.contains { !$0.isWhitespace } }
    return all.isEmpty ? nil : all.joined(by: "; ")
  }

  /// A line of what was agreed in a case, with everything it says.
  func line(_ line: PlanLine) -> String {
    let isClients = line.kind == .goal || line.kind == .intention
    let text = isClients ? quoted(line.text) : line.text
    let parts = line.kind?.parts ?? []
    return joined(text, parts.compactMap { said($0, of: line) }) ?? ""
  }

  /// A text between quotation marks, those around it that somebody typed not twice.
  func quoted(_ text: String) -> String {
    let marks: Set<Character> = ["\"", "'", "“", "”", "„", "‘", "’", "«", "»"]
    var inner = text[...]
    while inner.first?.isWhitespace == true { inner.removeFirst() }
    while inner.last?.isWhitespace == true { inner.removeLast() }
    if inner.count > 2, inner.first.map(marks.contains) == true,
      inner.last.map(marks.contains) == true
    {
      inner = inner.dropFirst().dropLast()
    }
    return words(PrintWords.quoted, ["text": String(inner)])
  }

  private func said(_ part: PlanLine.Part, of line: PlanLine) -> String? {
    let value: String? =
      switch part {
      case .who: line.who
      case .whom: line.whom
      case .how: line.how
      case .within: line.within
      case .day: line.day.map(day)
      case .agrees:
        line.clientAgrees.map { words($0 ? PrintWords.clientAgrees : .clientDisagrees) }
      case .law: line.lawWord.map(content.terms.law)
      }
    guard let value, value.contains(where: { !$0.isWhitespace }) else { return nil }
    switch (part, line.kind) {
    case (.agrees, _): return value
    case (.who, .goal): return words(PrintWords.saidBy, ["who": value])
    // The day of a goal is that of the copy, that of a wish the one on which it was said.
    case (.day, .goal): return words(PrintWords.copyGiven, ["day": value])
    case (.day, .intention): return words(PrintWords.saidOn, ["day": value])
    default: return self.part(content.terms.name(of: part, in: line.kind), value)
    }
  }

  /// Where two said different things, both of them.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - isWanted: Whether a field has its place on the page.
  /// - Returns: A line for each field.
  func undecided(_ value: Case, where isWanted: (Field) -> Bool = { _ in true }) -> [String] {
    let wording = ChangeWording(content, team: team)
    return value.conflicts.elements.filter { isWanted($0.value.field) }.map { _, conflict in
      words(
        PrintWords.twoAnswers,
        [
          "field": wording.shown(value, at: conflict.field, today: today).name,
          "value": wording.value(value[conflict.field], of: conflict.field),
          "other": wording.value(conflict.value, of: conflict.field),
          "worker": team.shownName(of: conflict.by),
        ])
    }
  }

  /// A fact with a word behind it where two said different things and nobody chose: paper is signed, and
  /// what stands alone on it was agreed.
  ///
  /// - Parameters:
  ///   - text: The fact; nil where nobody knows it.
  ///   - fields: Where it stands, and what it is about.
  ///   - value: The case.
  /// - Returns: The text, with that word; that word alone where the one answer was to empty it.
  func chosen(_ text: String?, _ fields: Field..., in value: Case) -> String? {
    guard value.conflicts.values.contains(where: { fields.contains($0.field) }) else { return text }
    return joined(text, [words(PrintWords.notChosen)])
  }

  func lines(_ kind: PlanLine.Kind, of value: Case) -> [String] {
    value.lines(kind).compactMap { id, own in
      line(own).isEmpty ? nil : chosen(line(own), .line(id), in: value)
    }
  }

  /// A partner's card as something to call: the name, the person, the duty line, the hours.
  func call(_ partner: Partner) -> String {
    joined(
      partner.name,
      [
        partner.contact ?? "",
        partner.dutyLine.map { part(words(PrintWords.dutyLine), $0) } ?? "",
        partner.hours.map { part(words(PrintWords.hours), $0) } ?? "",
      ]) ?? ""
  }
}
