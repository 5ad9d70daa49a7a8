import CaseStore
import Casework
import Workbench

// Where the worker is: kept for the next start, without anybody waiting for it.

extension WorkbenchSession {
  /// Tells the workbench where a worker was the last time.
  mutating func findPlace(of worker: WorkerID) {
    let place = store.place(of: worker)
    keptPlace = place.map(SessionPlace.init)
    run(state.update(.place(place)))
    if place == nil, isWorkedIn { run(state.beginFirstDay()) }
  }

  /// Whether somebody of the team has been in the store before.
  ///
  /// Where nobody has, nothing of a day has begun: there the list of clients comes first.
  private var isWorkedIn: Bool { store.team.members.keys.contains { store.place(of: $0) != nil } }

  /// Hands the place of the worker to the writer when it changed since the last time.
  package mutating func keepPlace() {
    guard let worker = state.worker, !state.isChoosingWorker, !state.isReadOnly, !isKeepingPlace
    else { return }
    let place = state.place
    guard place.withoutTimes != keptPlace?.withoutTimes || isOld(keptPlace, beside: place)
    else { return }
    keptPlace = place
    isKeepingPlace = true
    saver.submit(SaveJob(ticket: 0, work: .keepPlace(place.text, of: worker)))
  }

  /// Whether what was kept says too little of when the worker was there: who leaves is to be known to
  /// the second, else some minutes do.
  private func isOld(_ kept: SessionPlace?, beside place: SessionPlace) -> Bool {
    guard place.since == kept?.since else { return true }
    let passed = (place.lastActive ?? 0) - (kept?.lastActive ?? 0)
    return passed > (wantsToQuit ? 0 : Self.minutesUnkept * 60)
  }

  private static var minutesUnkept: Int { 10 }
}
