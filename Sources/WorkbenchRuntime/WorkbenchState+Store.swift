package import CaseStore
package import Casework
package import Content
package import Screen
package import Workbench

extension WorkbenchState {
  /// A workbench on a store, before its first frame.
  ///
  /// - Parameters:
  ///   - content: What is said, in the worker's language.
  ///   - size: The terminal's size.
  ///   - now: The moment on the office's clock.
  ///   - worker: Who works here; nil asks for a choice when the team has members.
  ///   - store: Says who belongs to the team, what there is, and what the screen has to warn of; it was
  ///     opened with the norms of this content.
  ///   - session: A random text of this session, which keeps its identifiers apart from others'.
  package init(
    content: Content, size: Size, now: Moment, worker: WorkerID?, store: CaseStore,
    session: String
  ) {
    self.init(
      content: content, size: size, now: now, team: store.team, worker: worker,
      summaries: store.summaries, isUnprotected: store.isUnprotected, session: session,
      norms: store.norms)
    isReadOnly = store.isReadOnly
  }
}
