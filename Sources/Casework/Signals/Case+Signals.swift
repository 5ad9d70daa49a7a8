// What the facts of a case show on a day.
extension Case {
  /// The bottlenecks that show on the office's calendar day, in the order of the guide.
  package func signals(terms: SignalTerms = SignalTerms(), on today: Day) -> [Signal] {
    let findings = SignalRules(self, facts: CaseFacts(self), terms: terms).findings
      .filter { $0.holds(on: today) }
    return BottleneckID.allCases.compactMap { id in
      let own = findings.filter { $0.reason.id == id }
      guard !own.isEmpty else { return nil }
      let since = own.compactMap(\.from).filter { $0 > .always }.min()
      return Signal(id: id, since: since, reasons: own.map(\.reason))
    }
  }

  /// The days on which the facts show a bottleneck, whatever the day is.
  func signalSpans(facts: CaseFacts, terms: SignalTerms) -> [SignalSpan] {
    SignalRules(self, facts: facts, terms: terms).findings.map {
      SignalSpan(id: $0.reason.id, from: $0.from, until: $0.until)
    }
  }
}
