import Casework
import Content

// A review round while others work: what is open, what is done with it, and what of that is news.
extension WorkbenchState {
  /// Takes in what colleagues raised, closed and decided while a round goes on, and says so.
  mutating func refreshReview() {
    guard var visit = reviewVisit, dialogs.contains(where: \.isReview) else { return }
    let new = visit.take(boardList(visit.filter, sought: visit.sought).rows)
    var said = new.map { row in
      words(ReviewWords.added, ["what": row.name + " " + row.escalation.what])
    }
    reviewVisit = visit
    let open = openRows
    let done = reviewedRows
    for row in visit.order where !visit.told.contains(row.id) {
      let isHere = row.id == reviewedRow
      if !open.contains(row.id), isHere || !done.contains(row.id) {
        visit.told.insert(row.id)
        said.append(
          words(
            isHere ? ReviewWords.closedHere : .closedElsewhere,
            ["what": row.name + " " + row.escalation.what]))
      } else if isHere, let by = reviewer(of: row.id) {
        visit.told.insert(row.id)
        said.append(words(ReviewWords.decidedElsewhere, ["worker": name(of: by)]))
      }
    }
    reviewVisit = visit
    refreshReviewNames()
    if !said.isEmpty, message?.kind != .problem { message = .info(said.joined(by: " ")) }
  }

  /// Says above the form of a round whose it is, and what is known, as it may be shown at the moment; and above that of
  /// a report what is read out.
  mutating func refreshReviewNames() {
    for index in dialogs.indices {
      guard case .fact(.escalation(let id, .report)) = dialogs[index].purpose,
        let value = opened?.case, value.id == dialogs[index].caseID
      else { continue }
      dialogs[index].preface = escalationPreface(.report, of: id, in: value)
    }
    for index in dialogs.indices where dialogs[index].isReview {
      guard case .fact(.escalation(let id, _)) = dialogs[index].purpose,
        let value = opened?.case, value.id == dialogs[index].caseID
      else { continue }
      dialogs[index].title = reviewTitle(of: id, in: value)
      dialogs[index].preface = escalationPreface(.round, of: id, in: value)
    }
  }

  /// What is open over all clients.
  var openRows: Set<BoardList.RowID> {
    Set(
      clients.withEscalations.flatMap { summary in
        summary.escalations.map {
          BoardList.RowID(client: summary.id, escalation: $0.id)
        }
      })
  }

  /// What was gone through in the round, what is on its way to the disk included.
  var reviewedRows: Set<BoardList.RowID> {
    guard let name = reviewVisit?.name else { return [] }
    let marked = clients.summaries.flatMap { summary in
      summary.reviews.filter { $0.round == name.id }.map {
        BoardList.RowID(client: summary.id, escalation: $0.escalation)
      }
    }
    let pending = saving.pending.flatMap { save in
      save.changes.compactMap { change -> BoardList.RowID? in
        guard case .case(let id)? = save.subject, let decision = change.now?.decision,
          decision.round == name.id
        else { return nil }
        return BoardList.RowID(client: id, escalation: decision.escalation)
      }
    }
    return Set(marked + pending)
  }

  /// Who decided about one in the round; nil while nobody has.
  private func reviewer(of row: BoardList.RowID) -> WorkerID? {
    clients.summaries.summary(of: row.client)?.reviews.first {
      $0.escalation == row.escalation && $0.round == reviewVisit?.name.id
    }?.by
  }

  /// The one whose form has the keys; nil where none has.
  var reviewedRow: BoardList.RowID? {
    guard let dialog = dialogs.last(where: \.isReview), let client = dialog.caseID,
      case .fact(.escalation(let id, _)) = dialog.purpose
    else { return nil }
    return BoardList.RowID(client: client, escalation: id)
  }

  /// Which one of its round an escalation is, from 0; nil outside a round.
  func placeInRound(of id: EntryID, in value: Case) -> Int? {
    let row = BoardList.RowID(client: value.id, escalation: id)
    return reviewVisit.flatMap { visit in visit.index(of: row).map { $0 + visit.closedBefore } }
  }

  func reviewTitle(of id: EntryID, in value: Case) -> String {
    let place = placeInRound(of: id, in: value).map { $0 + 1 }
    let client =
      boardShowsNames
      ? ClientName.shown(value.client.name, sortName: value.client.sortName)
      : BoardList.Row.name(of: value)
    return words(
      ReviewWords.title,
      [
        "index": String(place ?? 1), "count": String(reviewVisit?.count ?? 1),
        "client": client,
      ]) + (reviewShare.map { " · " + $0 } ?? "")
  }

  /// How many of all that is open the round is about, and which; nil where it is about all.
  var reviewShare: String? {
    guard let visit = reviewVisit, visit.filter != .all || !visit.sought.isEmpty else {
      return nil
    }
    return words(
      ReviewWords.share,
      [
        "count": String(visit.count), "all": String(max(visit.count, openRows.count)),
        "filter": narrowed(visit.filter, visit.sought),
      ])
  }
}
