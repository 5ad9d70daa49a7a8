import Casework

/// The case that was open before the one that is, with what follows from it: who goes to the board and back, or to a
/// client and back, finds it as it was, and nothing of it is made anew.
///
/// It is forgotten with the checklist as it was laid out, so with everything that could change that: another day, other
/// norms, content, keys, team or register.
struct CaseLeft: Equatable, Sendable {
  /// Without its history, which nothing here follows from.
  private var opened: OpenedCase
  let roadmap: Roadmap
  let signals: [Signal]
  let laidOut: LaidOutChecklist?
  /// Who worked here, and what the clients were like; see `ClientsPane.revision`.
  private let worker: WorkerID?
  private let revision: Int

  init(
    _ opened: OpenedCase, _ roadmap: Roadmap, _ signals: [Signal], _ laidOut: LaidOutChecklist?,
    worker: WorkerID?, revision: Int
  ) {
    self.opened = opened
    self.opened.history = nil
    self.roadmap = roadmap
    self.signals = signals
    self.laidOut = laidOut
    self.worker = worker
    self.revision = revision
  }

  /// Whether a case that was read is this one and as it was, and nothing came in of any client.
  func isStill(_ opened: OpenedCase, worker: WorkerID?, revision: Int) -> Bool {
    var opened = opened
    opened.history = nil
    return self.worker == worker && self.revision == revision && self.opened == opened
  }
}
