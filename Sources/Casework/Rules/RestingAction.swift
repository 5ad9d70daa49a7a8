extension Case {
  /// The changes by which a bottleneck rests.
  ///
  /// - Parameters:
  ///   - id: The bottleneck; of B7 everybody's doubts that the viewer sees.
  ///   - until: The day on which it shows again: tomorrow at the earliest.
  ///   - reason: Why nothing can be done about it before.
  ///   - viewer: Who says so.
  ///   - moment: When; its day is today.
  ///   - terms: The numbers of days of the rules.
  /// - Returns: Changes for one save; none when it is so already.
  /// - Throws: `nothingToRest`, `restOutOfRange` or `reasonMissing`.
  package func changes(
    toRest id: BottleneckID, until: Day, reason: String, by viewer: SignalViewer,
    at moment: Moment, terms: SignalTerms
  ) throws(DoRefusal) -> [Change] {
    let today = moment.day
    guard let signal = signals(terms: terms, on: today, for: viewer).first(where: { $0.id == id })
    else { throw .nothingToRest }
    guard let reason = reason.nilIfBlank else { throw .reasonMissing }
    guard until > today, until <= today + SignalRest.mostDays else { throw .restOutOfRange }
    let rest = SignalRest(reason: reason, until: until, on: today, by: viewer.worker)
    return signal.authors.flatMap { author -> [Change] in
      let key = SignalRestKey(id, of: author)
      if let before = rests[key], before.agrees(with: rest), before.on == today { return [] }
      return change(.signalRest(key), to: .signalRest(rest))
    }
  }

  /// The changes by which a bottleneck that rests shows again: none where it does not rest.
  ///
  /// - Parameters:
  ///   - id: The bottleneck; of B7 everybody's doubts that the viewer sees.
  ///   - viewer: Who says so.
  ///   - today: The office's calendar day.
  /// - Returns: Changes for one save.
  package func changes(
    toShowAgain id: BottleneckID, by viewer: SignalViewer, on today: Day
  ) -> [Change] {
    rests.filter { key, rest in
      key.id == id && today < rest.until && viewer.maySee(key.id, of: key.author)
    }.flatMap { change(.signalRest($0.key), to: nil) }
  }

  /// What happens again ends the rest of what it shows: nobody had it in mind who let it rest.
  func wakened(by kind: CaseEvent.Kind, of worker: WorkerID) -> [Change] {
    switch kind {
    case .noShow, .relapse, .left: change(.signalRest(SignalRestKey(.B4)), to: nil)
    case .staffWorry: change(.signalRest(SignalRestKey(.B7, of: worker)), to: nil)
    case .arrival, .contact, .decision, .departure, .incident, .indicationGranted,
      .indicationRefused, .intake, .jointConsultation, .note, .partnerContact, .registration,
      .timeOut:
      []
    }
  }
}
