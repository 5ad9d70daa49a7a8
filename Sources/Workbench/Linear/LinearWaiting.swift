import Content

// What is said while something takes long, and how to end that.
extension WorkbenchState {
  /// How far looking through notes or the bin has got; nil when nobody looks.
  package var readingSentence: String? {
    guard let (done, total) = find.search.map({ ($0.done, $0.total) }) ?? binProgress else {
      return nil
    }
    return words(
      LinearWaitWords.lookedThrough, ["done": String(done), "total": String(total)])
  }

  /// What is said while the disk takes long.
  ///
  /// - Parameter isLeaving: Whether the program ends after that.
  /// - Returns: Whole sentences, one to a line.
  package func waitingSentences(isLeaving: Bool) -> [String] {
    guard isLeaving else { return [words(HeaderWords.saving)] }
    let isSaving = !saving.pending.isEmpty
    return [
      words(isSaving ? MessageWords.leavingWaitsForSave : .leavingWaitsForDraft),
      words(LinearWaitWords.endsAtOnce),
    ]
  }

  /// What is said last by a program that does not know what became of what was on its way to the disk.
  package var givenUpSentence: String {
    words(saving.pending.isEmpty ? LinearWaitWords.textUncertain : .saveUncertain)
  }
}
