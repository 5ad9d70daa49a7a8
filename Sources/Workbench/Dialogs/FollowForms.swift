import Casework
import Content

// Open forms, while colleagues save.
extension WorkbenchState {
  /// Lets open forms follow what the case says by now.
  ///
  /// What nobody touched shows it. Where something is typed the row says what a colleague made of it,
  /// and saving is held against what the row said before.
  mutating func followInForms(_ value: Case) {
    refreshFacts(value)
    for index in dialogs.indices where dialogs[index].caseID == value.id {
      guard case .form(let form) = dialogs[index].body,
        let rows = rows(of: dialogs[index].purpose, in: value)
      else { continue }
      let following = follow(form, with: rows, at: index)
      if isBinned(dialogs[index].purpose, in: value),
        let basis = dialogs[index].basis, !isBinned(dialogs[index].purpose, in: basis)
      {
        message = .problem(words(MessageWords.binnedMeanwhile))
      }
      dialogs[index].body = .form(following)
      noticeChanges(in: index)
      if case .fact(let place) = dialogs[index].purpose, place.isAboutEscalation {
        dialogs[index].preface = factPreface(place, in: value)
        sayFilledIn(place, of: dialogs[index].basis, in: value)
        // What a colleague did in the same step meanwhile is not put right by who had not seen it:
        // both are kept, and the two are asked which holds.
        if !dialogs[index].seenBefore.isEmpty { continue }
      }
      dialogs[index].basis = value
    }
  }

  /// Says who has just done the step of an escalation that this form is about: two who make the same
  /// call to probation have to know of each other before the second one dials.
  private mutating func sayFilledIn(_ place: FactPlace, of basis: Case?, in value: Case) {
    guard case .escalation(let id, let part) = place, let step = part.step,
      let basis, basis.id == value.id, message?.kind != .problem,
      let act = value.escalations[id]?.act(of: step), act.by != worker,
      act != basis.escalations[id]?.act(of: step)
    else { return }
    message = .info(words(MessageWords.filledInMeanwhile, ["worker": name(of: act.by)]))
  }

  /// Lets a form show other rows; what somebody typed in stays, with what the row said before.
  @discardableResult
  mutating func follow(
    _ form: Form<FormField>, with rows: [FormRow<FormField>], at index: Int
  ) -> Form<FormField> {
    let following = form.following(rows)
    let touched = following.touched
    for row in rows {
      guard touched.contains(row.id) || following.isFollowed(row.id),
        let before = form.rows.first(where: { $0.id == row.id }),
        before.recorded != row.recorded, dialogs[index].seenBefore[row.id] == nil,
        !rows.proposed.contains(row.id)
      else { continue }
      dialogs[index].seenBefore[row.id] = before.recorded
    }
    dialogs[index].body = .form(following)
    noticeChanges(in: index)
    return following
  }

  /// Says below the rows of a form in which something is typed what a colleague made of them, as long
  /// as that is something else than what was there before.
  mutating func noticeChanges(in index: Int) {
    guard case .form(var form) = dialogs[index].body else { return }
    let touched = form.touched
    form.notices = [:]
    for row in form.rows {
      guard let before = dialogs[index].seenBefore[row.id] else { continue }
      // What comes in where somebody is about to type is not overwritten unasked either.
      if touched.contains(row.id) || form.isFollowed(row.id), before != row.recorded {
        form.notices[row.id] = words(
          MessageWords.changedMeanwhile, ["value": shownInitial(of: row)])
      } else {
        // It says again what it said, or what was typed is what the colleague wrote.
        dialogs[index].seenBefore[row.id] = nil
      }
    }
    dialogs[index].body = .form(form)
    noticePlace(in: index)
    noticeNames(in: index)
  }

  /// Whether a form is about a task that lies in the bin.
  private func isBinned(_ purpose: Dialog.Purpose, in value: Case) -> Bool {
    guard case .editTask(let id) = purpose else { return false }
    return value.tasks[id]?.binned != nil
  }

  /// The rows of a form about what is recorded already; nil for another.
  private func rows(of purpose: Dialog.Purpose, in value: Case) -> [FormRow<FormField>]? {
    switch purpose {
    case .editCase: caseRows(for: value)
    case .editTask(let id): value.tasks[id].map { taskRows(for: $0) }
    case .fact(let place): factRows(place, in: value)
    default: nil
    }
  }
}
