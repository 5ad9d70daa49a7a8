// What the facts of a case show on a day.
extension Case {
  /// The bottlenecks that the facts show on the office's calendar day, in the order of the guide;
  /// one that rests is among them.
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
      return Signal(
        id: id, since: since, reasons: own.map(\.reason), authors: own.map(\.author).unique,
        rest: rest(over: own, on: today))
    }
  }

  /// The rest that ends first, where every fact is covered by one.
  private func rest(over findings: [SignalRules.Finding], on today: Day) -> SignalRest? {
    let rests = findings.compactMap { rest(over: $0) }.filter { today < $0.until }
    guard rests.count == findings.count else { return nil }
    return rests.min { $0.until < $1.until }
  }

  /// The rest that covers a fact, ended or not; nil where none does.
  func rest(over finding: SignalRules.Finding) -> SignalRest? {
    guard let rest = rests[SignalRestKey(finding.reason.id, of: finding.author)],
      rest.covers(factFrom: finding.from)
    else { return nil }
    return rest
  }

  /// The days on which the facts show a bottleneck, whatever the day is.
  func signalSpans(facts: CaseFacts, terms: SignalTerms) -> SignalSpans {
    SignalSpans(
      SignalRules(self, facts: facts, terms: terms).findings.map { finding in
        var span = finding.span
        span.restsUntil = rest(over: finding)?.until
        return span
      })
  }
}

extension Array where Element: Equatable {
  /// The elements without those that stand before them already.
  fileprivate var unique: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
