// What the facts of a case show on a day.
extension Case {
  /// The bottlenecks that show on the office's calendar day, in the order of the guide.
  ///
  /// - Parameters:
  ///   - terms: The numbers of days of the rules.
  ///   - today: The office's calendar day.
  ///   - viewer: Who looks; nil where nothing is kept from anybody, as in a test of the rules.
  /// - Returns: Each bottleneck once, with everything that shows it.
  package func signals(
    terms: SignalTerms = SignalTerms(), on today: Day, for viewer: SignalViewer? = nil
  ) -> [Signal] {
    let findings = SignalRules(self, facts: CaseFacts(self), terms: terms).findings.filter {
      $0.holds(on: today) && viewer?.maySee($0.reason.id, of: $0.author) ?? true
    }
    return BottleneckID.allCases.compactMap { id in
      let own = findings.filter { $0.reason.id == id }
      guard !own.isEmpty else { return nil }
      let since = own.compactMap(\.from).filter { $0 > .always }.min()
      return Signal(id: id, since: since, reasons: own.map(\.reason))
    }
  }

  /// The days on which the facts show a bottleneck, whatever the day is.
  func signalSpans(facts: CaseFacts, terms: SignalTerms) -> SignalSpans {
    SignalSpans(SignalRules(self, facts: facts, terms: terms).findings.map(\.span))
  }
}
