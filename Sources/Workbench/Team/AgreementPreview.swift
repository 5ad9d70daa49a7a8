package import Casework
import Content
import Screen

// Before something else is agreed: how many open deadlines move by it, and with whom.

/// What is to be agreed, while the cases are read whose deadlines it may move.
struct AgreementErrand: Equatable, Sendable {
  var changes: [Change]
  /// The form it was typed in; nil where it was not typed.
  var dialog: Dialog?
  /// What is kept that its form does not show, in words.
  var besides: [String] = []
  /// That its words stay as they were; nil for nothing to say.
  ///
  /// It makes nobody wait for an answer.
  var stays: String?
  /// What is said of the deadlines when it is saved.
  var moved = ""
  /// The cases that are still to be read, and what those that were read say.
  var waiting: ArraySlice<CaseID> = []
  var moves = AgreementMoves()
  var read = 0
  var unread = 0
  /// How many open cases are not counted, because they are too many.
  var left = 0
}

/// What other agreements do to the open deadlines of some cases.
struct AgreementMoves: Equatable {
  private(set) var count = 0
  private(set) var earlier = 0
  private(set) var later = 0
  /// How many are late by it that were not.
  private(set) var late = 0
  private(set) var clients: [CaseID] = []

  /// Counts the moves of a case from one set of norms to another.
  mutating func add(_ value: Case, from before: Norms, to after: Norms, on today: Day) {
    let (old, new) = (
      Roadmap(value, norms: before, on: today), Roadmap(value, norms: after, on: today)
    )
    let before = count
    for id in DoID.allCases {
      let (was, now) = (old[id], new[id])
      guard was.due != now.due, was.isOpenStill || now.isOpenStill else { continue }
      count += 1
      switch (was.due, now.due) {
      case (let was?, let now?) where now < was: earlier += 1
      case (nil, _?): earlier += 1
      default: later += 1
      }
      if now.isLate, !was.isLate { late += 1 }
    }
    if count > before { clients.append(value.id) }
  }
}

extension DoStatus {
  /// Whether a day for it is a deadline that is still ahead of somebody: open, or to be done again.
  fileprivate var isOpenStill: Bool {
    switch state {
    case .open, .done: true
    case .missed, .standing, .notApplicable, .exempt: false
    }
  }
}

extension WorkbenchState {
  /// Of how many clients the deadlines are counted at most; each is read for it.
  private static let mostCounted = 2000
  private static let casesAtOnce = 32

  /// Saves what was agreed; where days may move by it, not before somebody saw how many.
  ///
  /// - Parameters:
  ///   - changes: What was agreed.
  ///   - dialog: The form it was typed in; nil for none.
  ///   - besides: What is kept that the form does not show: nothing of it is saved unsaid.
  ///   - stays: That its words stay as they were; said with the question, else once it is saved.
  /// - Returns: What is asked of the world.
  mutating func preview(
    _ changes: [Change], from dialog: Dialog?, besides: [String] = [], stays: String? = nil
  ) -> [Effect] {
    guard norms(after: changes) != norms else {
      if dialog != nil { dialogs.removeLast() }
      let effects = saveTeam(changes, from: dialog)
      sayBeside([stays])
      return effects
    }
    var errand = AgreementErrand(changes: changes, dialog: dialog)
    errand.besides = besides
    errand.stays = stays
    let open = clients.summaries.lazy.filter { $0.closedOn == nil }.map(\.id)
    errand.waiting = Array(open.prefix(Self.mostCounted))[...]
    errand.left = open.count - errand.waiting.count
    agreementErrand = errand
    sayHowFar()
    return [.weigh]
  }

  private func norms(after changes: [Change]) -> Norms {
    content.guide.norms.agreed(by: team.applying(changes))
  }

  /// The cases to read next to see what moves; none when nothing waits for it.
  package var weighWish: [CaseID] {
    agreementErrand.map { Array($0.waiting.prefix(Self.casesAtOnce)) } ?? []
  }

  /// Counts what moves in cases that were read, and shows it once all of them are.
  mutating func take(weighed cases: [Case], unread: [CaseID]) -> [Effect] {
    guard var errand = agreementErrand else { return [] }
    let after = norms(after: errand.changes)
    for value in cases {
      let value = saving.pending.reduce(value) { $0.applying($1.changes(of: value.id)) }
      errand.moves.add(value, from: norms, to: after, on: today)
    }
    errand.read += cases.count
    errand.unread += unread.count
    errand.waiting = errand.waiting.dropFirst(cases.count + unread.count)
    agreementErrand = errand
    guard errand.waiting.isEmpty else {
      sayHowFar()
      return []
    }
    return showMoves()
  }

  private mutating func sayHowFar() {
    guard let errand = agreementErrand else { return }
    let done = errand.read + errand.unread
    message = .info(
      words(
        AgreementWords.counting,
        ["done": String(done), "count": String(done + errand.waiting.count)]))
  }

  /// Takes a key while the deadlines are counted: nothing but an end of that means anything.
  ///
  /// - Returns: Whether they are being counted.
  mutating func pressWhileWeighing(_ key: Key?) -> Bool {
    guard !weighWish.isEmpty else { return false }
    if key == .escape { stopWeighing() } else { sayHowFar() }
    return true
  }

  /// Counts no more: the form is as it was, and nothing is agreed.
  package mutating func stopWeighing() {
    guard !weighWish.isEmpty else { return }
    agreementErrand = nil
    message = .info(words(MessageWords.nothingChanged))
  }

  /// Shows what moves; nothing has to be shown where nothing does.
  private mutating func showMoves() -> [Effect] {
    guard var errand = agreementErrand else { return [] }
    let moves = errand.moves
    message = nil
    errand.moved =
      moves.count == 0
      ? words(AgreementWords.nothingMoves) : words(AgreementWords.moves, count: moves.count)
    agreementErrand = errand
    guard moves.count > 0 || errand.unread > 0 || errand.left > 0 || !errand.besides.isEmpty else {
      return saveAgreement(alsoSaying: errand.stays)
    }
    return present(
      .agreementPreview, words(AgreementWords.previewTitle), .confirm(question(of: errand)))
  }

  private func question(of errand: AgreementErrand) -> Confirm<DialogChoice> {
    let moves = errand.moves
    let agreement = errand.changes.last?.now?.agreement
    let isEnd = errand.dialog == nil
    let what: TextValues = [
      "what": agreement.map { agreementNoun($0.about) } ?? "",
      "partner": agreement.flatMap { team.partners[$0.partner]?.name } ?? "",
    ]
    var lines =
      [words(isEnd ? AgreementWords.endQuestion : .saveQuestion, what)] + errand.besides
      + [errand.stays, errand.moved].compactMap { $0 }
    if moves.count > 0 {
      lines.append(
        words(
          AgreementWords.withClients, ["clients": firstNames(of: names(of: moves.clients))]))
      lines.append(
        words(
          AgreementWords.ways,
          [
            "earlier": String(moves.earlier), "later": String(moves.later),
            "late": String(moves.late),
          ]))
    }
    lines.append(words(AgreementWords.past))
    if errand.unread > 0 {
      lines.append(words(AgreementWords.unread, count: errand.unread))
    }
    if errand.left > 0 {
      lines.append(
        words(AgreementWords.counted, ["most": String(Self.mostCounted)], count: errand.left))
    }
    return Confirm(
      question: lines,
      safe: .init(.stay, words(isEnd ? AgreementWords.keepIt : .backToForm)),
      others: [.init(.proceed, words(isEnd ? AgreementWords.endIt : .save))])
  }

  /// Saves what was agreed, and closes the form it was typed in.
  ///
  /// - Parameter stays: What is said beside it, where no question said it.
  /// - Returns: The save.
  mutating func saveAgreement(alsoSaying stays: String? = nil) -> [Effect] {
    guard let errand = agreementErrand else { return [] }
    agreementErrand = nil
    if let dialog = errand.dialog { dialogs.removeAll { $0.id == dialog.id } }
    let effects = saveTeam(errand.changes, from: errand.dialog)
    sayBeside([errand.moved, stays])
    return effects
  }

  /// Says more beside that it was saved.
  private mutating func sayBeside(_ sentences: [String?]) {
    guard var said = message, said.kind == .info else { return }
    for sentence in sentences.compactMap({ $0 }) { said.text += " " + sentence }
    message = said
  }

  /// Goes back to the form, or leaves what was agreed as it is.
  mutating func keepAgreement() -> [Effect] {
    agreementErrand = nil
    return []
  }
}
