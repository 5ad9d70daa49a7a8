import Casework
import Content
import Screen

// The review round: the team lead goes through all that is open with the team. A form for each
// escalation lies over the board; what is saved in one leads to the next.
//
// Source: Guide, "Escalation object" (what a team lead reviews).
extension WorkbenchState {
  /// The latest round in which something was decided; nil before the first.
  var lastRound: ReviewRound? { ReviewRound.last(of: clients.summaries, on: today) }

  /// Starts a round, asks whether one that was stopped goes on, or says why there is none.
  mutating func startReview() -> [Effect] {
    if let refusal = refusalToSave ?? refusalToReview {
      message = .info(refusal)
      return []
    }
    let list = reviewList
    let open = list.rows
    guard !open.isEmpty else {
      message = .info(words(list.isWhole ? ReviewWords.nothing : .nothingHere))
      return []
    }
    // Over the board nobody is named, whoever looks on.
    if linear.isOn { enterBoardInLines() }
    let hasBoard = linear.isOn || dialogs.contains { $0.purpose == .board }
    let effects = hasBoard ? [] : openBoard()
    let last = lastRound
    guard let last, last.isStopped, !left(of: last, in: rows(toGoOnWith: last)).isEmpty else {
      return effects + begin(ReviewRound.next(on: today, after: last))
    }
    return effects + ask(about: last)
  }

  /// The board whose rows a round goes through that begins now.
  private var reviewList: BoardList {
    for dialog in dialogs {
      if case .board(let list) = dialog.body { return boardList(list.filter, sought: list.sought) }
    }
    return boardList(.all)
  }

  /// The stopped round as it was gone through here; nil for one of another terminal.
  private func stopped(_ name: ReviewName) -> ReviewVisit? {
    stoppedVisit.flatMap { $0.name == name ? $0 : nil }
  }

  /// The board whose rows a round goes on with: those that it was over, whatever the board shows by now.
  private func list(toGoOnWith name: ReviewName) -> BoardList {
    stopped(name).map { boardList($0.filter, sought: $0.sought) } ?? reviewList
  }

  private func rows(toGoOnWith round: ReviewRound) -> [BoardList.Row] {
    list(toGoOnWith: round.name).rows
  }

  /// What a round has not gone through of some rows.
  private func left(of round: ReviewRound, in rows: [BoardList.Row]) -> [BoardList.Row] {
    let left = Set(
      round.left.map { BoardList.RowID(client: $0.case.id, escalation: $0.escalation.id) })
    return rows.filter { left.contains($0.id) }
  }

  /// Why the worker does not lead a round; nil when they do.
  ///
  /// Source: our own proposal; see Guide, "Escalations".
  private var refusalToReview: String? {
    leads.map { words(ReviewWords.onlyLead, ["names": $0]) }
  }

  private mutating func ask(about round: ReviewRound) -> [Effect] {
    let last = round.last
    let day = last.map { Moment(secondsSince1970: $0.at, offsetSeconds: now.offsetSeconds).day }
    let since = last.map { mark in
      round.left.count { ($0.escalation.recordedAt ?? .min) > mark.at }
    }
    let visit = stopped(round.name)
    let reviewed = Set(
      round.reviewed.map { BoardList.RowID(client: $0.client, escalation: $0.mark.escalation) })
    let done = visit.map { visit in
      visit.closedBefore + visit.order.count { reviewed.contains($0.id) }
    }
    let said = [
      words(
        ReviewWords.stoppedOn,
        [
          "done": String(done ?? round.reviewed.count),
          "count": String(visit?.count ?? round.count),
          "day": content.dates.long(day ?? round.name.day), "worker": name(of: last?.by),
        ]),
      round.skipped > 0 ? words(ReviewWords.skipped, count: round.skipped) : "",
      since.map { $0 > 0 ? words(ReviewWords.raisedSince, count: $0) : "" } ?? "",
    ]
    let list = reviewList
    let open = list.rows
    func which(_ list: BoardList) -> String {
      list.isWhole ? "" : ": " + narrowed(list.filter, list.sought)
    }
    let before = self.list(toGoOnWith: round.name)
    let entries: [Menu<DialogChoice>.Entry] = [
      Menu<DialogChoice>.Entry(
        .goOnReviewing,
        words(
          ReviewWords.goOn,
          ["count": String(left(of: round, in: before.rows).count) + which(before)])),
      Menu<DialogChoice>.Entry(
        .reviewAnew,
        words(
          list.isWhole ? ReviewWords.anew : .anewHere, ["count": String(open.count) + which(list)])),
    ]
    return present(
      .reviewAsk, words(ReviewWords.askTitle), .menu(Menu(entries)),
      preface: said.filter { !$0.isEmpty })
  }

  /// Goes on with the round that was stopped, or begins a new one.
  mutating func beginReview(anew isNew: Bool) -> [Effect] {
    let last = lastRound
    guard let last, !isNew else { return begin(ReviewRound.next(on: today, after: last)) }
    return begin(last.name)
  }

  private mutating func begin(_ name: ReviewName) -> [Effect] {
    let round = ReviewRound(name, of: clients.summaries, on: today)
    let before = stopped(name)
    let list = list(toGoOnWith: name)
    let open = list.rows
    let reviewed = round.reviewed.map {
      BoardList.RowID(client: $0.client, escalation: $0.mark.escalation)
    }
    let done = reviewed.compactMap { id in open.first { $0.id == id } }
    let stillOpen = openRows
    // Of what is closed by now nobody can tell whether it belonged to what the board shows.
    let closed = reviewed.count { id in
      !stillOpen.contains(id) && (list.isWhole || before?.index(of: id) != nil)
    }
    let closedEarlier = list.isWhole ? 0 : before?.closedBefore ?? 0
    stoppedVisit = nil
    reviewVisit = ReviewVisit(
      name, done + open.filter { row in !done.contains { $0.id == row.id } },
      closedBefore: closed + closedEarlier, filter: list.filter, sought: list.sought)
    let effects = goOnReviewing(after: nil)
    if let share = reviewShare, message == nil { message = .info(sentence(share)) }
    return effects
  }

  // MARK: From one to the next

  /// Goes to the next one that nobody decided about yet, or ends the round.
  mutating func goOnReviewing(after row: BoardList.RowID?) -> [Effect] {
    guard let visit = reviewVisit else { return [] }
    let start = row.flatMap(visit.index).map { $0 + 1 } ?? 0
    let done = reviewedRows
    let open = openRows
    let next = (visit.order[start...] + visit.order[..<start]).first { row in
      open.contains(row.id) && !done.contains(row.id) && !visit.unread.contains(row.id)
    }
    return next.map { goToReview(of: $0.id) } ?? finishReview()
  }

  private mutating func goToReview(of row: BoardList.RowID) -> [Effect] {
    reviewVisit?.current = row
    reviewVisit?.wait = .forCase
    chooseOnBoard(row)
    guard opened?.case.id != row.client else { return runReviewErrand() }
    choose(row.client)
    return [.open(row.client)]
  }

  /// Opens the form of the escalation that the round has come to, once its case is there.
  mutating func runReviewErrand() -> [Effect] {
    guard let visit = reviewVisit, visit.wait == .forCase, let row = visit.current,
      row.client == opened?.case.id, dialogs.isEmpty || dialogs.last?.purpose == .board
    else { return [] }
    reviewVisit?.wait = .nothing
    guard let value = opened?.case, value.escalations[row.escalation]?.isOpen == true else {
      return goOnReviewing(after: row)
    }
    // Whoever comes back to one sees that it was decided.
    if reviewedRows.contains(row) { reviewVisit?.told.insert(row) }
    return present(
      .fact(.escalation(row.escalation, .round)), reviewTitle(of: row.escalation, in: value),
      .form(Form(factRows(.escalation(row.escalation, .round), in: value))),
      preface: escalationPreface(.round, of: row.escalation, in: value))
  }

  /// Passes over the one whose case cannot be read; the message says why.
  mutating func passOverUnread(_ client: CaseID) -> [Effect] {
    guard let visit = reviewVisit, visit.wait == .forCase, let row = visit.current,
      row.client == client
    else { return [] }
    reviewVisit?.unread.insert(row)
    return goOnReviewing(after: row)
  }

  /// Goes back or forth without deciding; behind the last one the round ends.
  ///
  /// - Parameters:
  ///   - step: 1 for the next one, -1 for the one before.
  ///   - isAsking: Whether it is asked first why nothing is decided.
  /// - Returns: What has to be read.
  mutating func stepReview(by step: Int, asking isAsking: Bool = true) -> [Effect] {
    guard let visit = reviewVisit, let current = reviewedRow,
      let index = visit.index(of: current)
    else { return [] }
    if isAsking, step > 0, !reviewedRows.contains(current),
      let value = opened?.case, value.id == current.client
    {
      let place = FactPlace.escalation(current.escalation, .passing)
      return present(
        .fact(place), words(ReviewWords.passTitle) + " · " + visit.order[index].name,
        .form(Form(factRows(place, in: value))), preface: factPreface(place, in: value))
    }
    let open = openRows
    let others = step > 0 ? visit.order[(index + 1)...] : visit.order[..<index]
    let reachable = others.filter { open.contains($0.id) && !visit.unread.contains($0.id) }
    guard let next = step > 0 ? reachable.first : reachable.last else {
      guard step > 0 else {
        message = .info(words(ReviewWords.isFirst))
        return []
      }
      return closeReviewForms() + finishReview()
    }
    let isPassed = step > 0 && !reviewedRows.contains(current)
    let effects = closeReviewForms() + goToReview(of: next.id)
    if isPassed {
      // Nothing passes without a trace: at the end it stands under what was not gone through.
      let passed = words(ReviewWords.passed, ["client": visit.order[index].name])
      message = .info([passed, message?.text].compactMap { $0 }.joined(by: " "))
    }
    return effects
  }

  /// Closes the forms of the round; what is typed in one is kept.
  private mutating func closeReviewForms() -> [Effect] {
    var effects: [Effect] = []
    while dialogs.last?.isReview == true { effects += closeDialog() }
    return effects
  }

  /// Stops the round, and says how it goes on.
  mutating func stopReview() -> [Effect] {
    let effects = closeReviewForms()
    let kept = message
    guard let visit = reviewVisit else { return effects }
    let reviewed = reviewedRows
    let done = visit.closedBefore + visit.order.count { reviewed.contains($0.id) }
    guard done < visit.count else { return effects + finishReview() }
    (stoppedVisit, reviewVisit) = (visit, nil)
    let stopped = words(
      ReviewWords.stopped,
      ["done": String(done), "count": String(visit.count), "key": reviewKey])
    message = .info([stopped, kept?.text].compactMap { $0 }.joined(by: " "))
    return effects
  }

  /// How a round is started where one is.
  private var reviewKey: String {
    linear.isOn
      ? words.listed(LinearNames.reviewRound).first ?? ""
      : KeyNames(words).name(of: .character("v"))
  }

  // MARK: The end

  /// Ends the round with the list of what was decided, once the last of it is on the disk.
  private mutating func finishReview() -> [Effect] {
    reviewVisit?.current = nil
    guard saving.pending.isEmpty else {
      reviewVisit?.wait = .forSaves
      return []
    }
    reviewVisit?.wait = .nothing
    return reviewVisit.map { [.readReview($0.name)] } ?? []
  }

  /// Reads the decisions for the list, where it waits for a save, or shows something that changed.
  mutating func followReview() -> [Effect] {
    guard let visit = reviewVisit, saving.pending.isEmpty else { return [] }
    if visit.wait == .forSaves { return finishReview() }
    return dialogs.contains { $0.purpose == .reviewEnd } ? [.readReview(visit.name)] : []
  }

  /// Shows what was decided in a round.
  mutating func take(review page: PrintPage, of name: ReviewName) -> [Effect] {
    guard reviewVisit?.name == name else { return [] }
    reviewVisit?.page = page
    guard !dialogs.contains(where: { $0.purpose == .reviewEnd }) else { return [] }
    let effects = present(.reviewEnd, page.title, .reading(Reading()))
    let done = reviewedRows
    let open = openRows
    let passed = (reviewVisit?.order ?? []).count { open.contains($0.id) && !done.contains($0.id) }
    // Who said why passed over it all the same: it is not decided.
    let skipped = ReviewRound(name, of: clients.summaries, on: today).skipped
    if passed + skipped > 0, message?.kind != .problem {
      let count = reviewVisit?.count ?? 0
      let said = words.tally(of: count, notDiscussed: skipped, notGoneThrough: passed) + "."
      message = .info(
        passed > 0 ? said + " " + words(ReviewWords.endGoOn, ["key": reviewKey]) : said)
    }
    return effects
  }

  /// The lines of the list with which a round ends.
  var reviewEndLines: [DetailLine] {
    let lines = reviewVisit?.page?.detailLines ?? []
    guard linear.isOn else { return lines }
    // Empty lines and signs in front of others are for eyes.
    return lines.filter { !$0.text.isEmpty }.map { line in
      var line = line
      if line.text.hasPrefix("· ") { line.text.removeFirst(2) }
      return line
    }
  }

  /// Prints what was decided in the latest round.
  mutating func printReview() -> [Effect] {
    guard let last = lastRound else {
      message = .info(words(ReviewWords.noneYet))
      return []
    }
    let isShown = dialogs.last?.purpose == .reviewEnd
    return [.page(.review((isShown ? reviewVisit?.name : nil) ?? last.name))]
  }
}

extension Words {
  /// How far a round came, in the same words on the screen and on its list: what was decided, what was put off
  /// with a reason, and what nobody came to.
  func tally(of count: Int, notDiscussed skipped: Int, notGoneThrough left: Int) -> String {
    [
      self(
        ReviewWords.endDecided,
        ["done": String(count - skipped - left), "total": String(count)]),
      skipped > 0 ? self(ReviewWords.endSkipped, count: skipped) : nil,
      left > 0 ? self(ReviewWords.endLeft, count: left) : nil,
    ].compactMap { $0 }.joined(by: "; ")
  }
}

extension Dialog {
  /// Whether it is the form of a round about an escalation with which something waits.
  var somethingWaits: Bool {
    guard case .fact(.escalation(let id, .round)) = purpose else { return false }
    return basis?.escalations[id]?.waitingPart != nil
  }

  /// Whether it is the form of one escalation of a review round.
  var isReview: Bool {
    if case .fact(.escalation(_, .round)) = purpose { true } else { false }
  }
}
