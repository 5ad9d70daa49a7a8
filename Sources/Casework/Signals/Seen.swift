// What is not for everybody's eyes.
//
// A worker's doubt is for themselves and the team lead. For everybody else it is as if it were not
// there: neither its text nor that it exists. It stays in the case all the same, and in the store:
// what somebody cannot see they can neither change nor lose, because a save names single fields.
// Everything that shows a case, or its history, asks here. Source: Guide, "The nine bottlenecks".

extension SignalViewer {
  /// Nobody in particular: who reads an export, a report, or what a command says that was given
  /// without a worker.
  package static let nobody = SignalViewer(worker: nil, isTeamLead: false)

  /// Whether somebody may see a fact, and that there is one; nothing can always be seen.
  package func maySee(_ fact: Fact?) -> Bool {
    if case .event(let event)? = fact, event.kind == .staffWorry {
      return maySee(.B7, of: event.by)
    }
    if case .conflict(let conflict)? = fact {
      return maySee(conflict.field) && maySee(conflict.value)
    }
    return true
  }

  /// Whether somebody may see a change: what was there before, and what is there now.
  package func maySee(_ change: Change) -> Bool {
    maySee(change.field) && maySee(change.was) && maySee(change.now)
  }

  /// Whether somebody may see that a field holds anything: that a doubt rests is as private as the
  /// doubt.
  func maySee(_ field: Field) -> Bool {
    if case .signalRest(let key) = field { return maySee(key.id, of: key.author) }
    return true
  }
}

extension Case {
  /// The case as somebody sees it; it is not what is to be kept or merged.
  package func seen(by viewer: SignalViewer) -> Case {
    let hidden = events.filter { !viewer.maySee(.event($0.value)) }.map(\.key)
    var seen = self
    for id in hidden { seen.events[id] = nil }
    for key in rests.keys where !viewer.maySee(.signalRest(key)) { seen.rests[key] = nil }
    for (id, conflict) in conflicts
    where !viewer.maySee(.conflict(conflict))
      || hidden.contains(where: { conflict.field == .event($0) })
    {
      seen.conflicts[id] = nil
    }
    return seen
  }
}

extension [Change] {
  /// Those of them that somebody may see.
  ///
  /// That somebody was asked about contact afterwards is a day of the case as long as the person lets it know; who
  /// asked, and that it was taken back, is told to nobody.
  package func seen(by viewer: SignalViewer) -> [Change] {
    filter { $0.field != .date(.contactAsked) && viewer.maySee($0) }
  }
}
