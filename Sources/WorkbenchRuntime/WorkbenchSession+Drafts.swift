import CaseStore
import Casework
import Workbench

// Unfinished text: from the dialogs to the disk and back.

extension WorkbenchSession {
  /// Looks for what the worker left unfinished, so that the screen can say so.
  package mutating func lookForDrafts() {
    guard let worker = state.worker else { return }
    // What cannot be read is told to who opens the dialog it belongs to.
    let drafts = (try? store.drafts(of: worker)) ?? []
    let waiting = drafts.filter { !$0.text.isEmpty && (try? store.isSaved($0)) != true }
    run(state.update(.draftsWaiting(waiting.map(\.key))))
  }

  /// Finds what was left unfinished for a thing: on the disk, and on its way there.
  mutating func readDrafts(of key: DraftKey) {
    guard let worker = state.worker else { return }
    var found = FoundDrafts()
    do {
      found = try store.drafts(of: worker, key: key.text)
    } catch {
      found.refused = error
    }
    for name in found.damaged { submit(0, .setAsideDraft(name)) }
    let handed = handedDrafts[key.text] ?? [:]
    // The program died, or the disk did not answer, between a save and the end of its draft.
    let saved = found.drafts.filter { handed[$0.id] == nil && (try? store.isSaved($0)) == true }
    for draft in saved { submit(0, .dropSavedDraft(draft)) }
    found.drafts.removeAll(where: saved.contains)
    let own = handed.values.sorted { ($0.id.utf8.count, $0.id) > ($1.id.utf8.count, $1.id) }
    let texts = (own + found.drafts.filter { handed[$0.id] == nil }).filter { !$0.text.isEmpty }
    run(state.update(.drafts(key, texts.map { UnfinishedText(id: $0.id, text: $0.text) })))
    tellOfOthers(than: key)
    // A draft that cannot be read is no reason to keep the person from writing.
    if let refused = found.refused {
      run(state.update(.storeTrouble(Trouble(refused, storePath: store.path))))
    }
  }

  /// Every unfinished text of the worker, the newest first: on the disk, and on its way there.
  ///
  /// `refused` is why the disk did not say what it has; then there may be more.
  private func waitingDrafts() -> (drafts: [Draft], refused: StoreError?) {
    guard let worker = state.worker else { return ([], nil) }
    do {
      return (waiting(try store.drafts(of: worker)), nil)
    } catch {
      return (waiting([]), error)
    }
  }

  private func waiting(_ found: [Draft]) -> [Draft] {
    let kept = found.filter { draft in
      // One that may have been saved waits: its text is shown once too often, and is not lost.
      handedDrafts[draft.key]?[draft.id] == nil && (try? store.isSaved(draft)) != true
    }
    return (kept + handedDrafts.values.flatMap(\.values)).filter { !$0.text.isEmpty }
      .sorted { ($0.at.secondsSince1970, $0.id) > ($1.at.secondsSince1970, $1.id) }
  }

  /// Answers what unfinished text there is, with what it says.
  mutating func listDrafts() {
    let (drafts, refused) = waitingDrafts()
    let waiting = drafts.compactMap { draft in
      DraftKey(draft.key).map {
        WaitingText(key: $0, text: UnfinishedText(id: draft.id, text: draft.text))
      }
    }
    // That nothing waits is only said where the disk said so.
    if !waiting.isEmpty || refused == nil { run(state.update(.unfinished(waiting))) }
    if let refused {
      run(state.update(.storeTrouble(Trouble(refused, storePath: store.path))))
    }
  }

  /// Answers which forms about contacts after care have unfinished text.
  mutating func readContactDrafts() {
    let places = waitingDrafts().drafts.compactMap { draft -> ContactPlace? in
      guard case .contact(let place)? = DraftKey(draft.key) else { return nil }
      return place
    }
    run(state.update(.contactDrafts(places)))
  }

  /// Tells who writes for several clients that a text of the same kind waits for others.
  private mutating func tellOfOthers(than key: DraftKey) {
    guard case .several(let kind, _) = key else { return }
    let others = waitingDrafts().drafts.compactMap { DraftKey($0.key) }.filter { other in
      guard case .several(kind, _) = other else { return false }
      return other != key
    }
    if !others.isEmpty { run(state.update(.begunForOthers(others))) }
  }

  /// Hands unfinished text to the writer, or the dropping of it when there is none.
  mutating func keep(
    _ text: UnfinishedText, as key: DraftKey, inPlaceOf taken: UnfinishedText?
  ) {
    guard let worker = state.worker else { return }
    func made(of text: UnfinishedText) -> Draft {
      Draft(worker: worker, key: key.text, id: text.id, at: state.now, text: text.text)
    }
    let draft = made(of: text)
    let taken = taken.map(made)
    handedDrafts[key.text, default: [:]][draft.id] = draft
    if var taken {
      taken.text = ""
      handedDrafts[key.text]?[taken.id] = taken
    }
    submit(
      0,
      text.text.isEmpty
        ? .dropDraft(draft, taken: taken) : .keepDraft(draft, inPlaceOf: taken))
  }

  /// Hands text to the writer again that the disk refused, once a second.
  ///
  /// What is still being typed is handed on by the dialog.
  mutating func keepAgain(at moment: Moment) {
    guard !state.unkeptTexts.isEmpty, !isWriting, keptAgainAt != moment else { return }
    keptAgainAt = moment
    let open = Set(state.dialogs.map(\.id))
    for draft in handedDrafts.values.flatMap(\.values)
    where state.unkeptTexts.contains(draft.id) && !open.contains(draft.id) {
      submit(0, .keepDraft(draft, inPlaceOf: takenByRefused[draft.id]))
    }
  }

  /// Takes in that a draft was kept or dropped, or why not.
  mutating func take(_ outcome: SaveOutcome, of draft: Draft, taken: Draft?) {
    if case .failure(let error) = outcome.result {
      // Nothing is lost by a draft that stays: it says which save has its text.
      if draft.text.isEmpty {
        handedDrafts[draft.key]?[draft.id] = nil
        run(state.update(.draftNotDropped(id: draft.id, Trouble(error, storePath: store.path))))
        return run(state.update(.draftKept(id: draft.id)))
      }
      takenByRefused[draft.id] = taken
      // Who leaves now would lose the text; the second time they know.
      wantsToQuit = false
      run(state.update(.draftNotKept(id: draft.id, Trouble(error, storePath: store.path))))
      return
    }
    takenByRefused[draft.id] = nil
    run(state.update(.draftKept(id: draft.id)))
    // From here on the disk knows better, unless more was handed on meanwhile.
    if handedDrafts[draft.key]?[draft.id] == draft { handedDrafts[draft.key]?[draft.id] = nil }
    if let taken { handedDrafts[draft.key]?[taken.id] = nil }
  }
}
