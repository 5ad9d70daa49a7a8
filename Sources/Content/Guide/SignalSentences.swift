package import Casework

/// Says why a bottleneck shows: the fact, how many days, and the rule.
package struct SignalSentences: Sendable {
  private let content: Content
  private let terms: SignalTerms
  private let today: Day

  package init(_ content: Content, terms: SignalTerms, today: Day) {
    self.content = content
    self.terms = terms
    self.today = today
  }

  /// One sentence for each fact that shows it, with how far it is.
  package func sentences(of signal: Signal) -> [String] {
    signal.reasons.map { sentence(of: $0) + howFar($0) }
  }

  /// One sentence for each fact that shows it, in as few words as it takes.
  package func shortSentences(of signal: Signal) -> [String] {
    signal.reasons.map { sentence(of: $0) }
  }

  /// How far something is that is not there yet; empty where nobody has told.
  private func howFar(_ reason: SignalReason) -> String {
    switch reason {
    case .noIndication(_, let word, let decision):
      // By when it was to be decided says nothing any more of what is decided.
      stands(word.map(content.terms.indication))
        + decided(by: FollowUp.isDecided(word) ? nil : decision)
    case .noPlace(_, let word): stands(word.map(content.terms.place))
    case .shortNotice, .noAnswer, .informationAwaited, .informationNotAsked, .conditionsOpen,
      .notMet, .earlyEvent, .undivided, .nobodyHasIt, .noSupervisor, .noConsultation, .unsure:
      ""
    }
  }

  /// One fact, the days and the rule.
  package func sentence(of reason: SignalReason) -> String {
    switch reason {
    case .shortNotice(let days):
      say(.shortNotice, terms.shortNotice, ["days": self.days(days)])
    case .noAnswer(let arrival): say(.noAnswer, terms.answerBeforeArrival, on: arrival)
    case .informationAwaited(let names, let anchor, let day):
      say(
        .information, terms.informationBefore,
        [
          "what": names.isEmpty
            ? content.words(SignalWords.informationIncomplete)
            : lacking(names, .informationAwaited),
          "anchor": name(of: anchor),
        ], on: day)
    case .informationNotAsked(let names, let anchor, let day):
      say(
        .information, terms.informationBefore,
        ["what": lacking(names, .informationNotAsked), "anchor": name(of: anchor)], on: day)
    case .conditionsOpen(let missing, let unknown, let arrival):
      say(
        .conditionsOpen, terms.conditionsBefore,
        [
          "list": open(missing, .conditionsMissing) + gap(missing, unknown)
            + open(unknown, .conditionsUnknown)
        ], on: arrival)
    case .notMet(let dos, let arrival):
      say(.notMet, terms.meetingBefore, ["list": titles(dos)], on: arrival)
    case .earlyEvent(let kind, let day):
      say(.earlyEvent, terms.firstDays, ["kind": content.terms.name(of: kind)], on: day)
    case .undivided(let id, let arrival):
      say(
        id == .I5 ? .undividedBefore : .undivided, terms.responsibilities, ["list": titles([id])],
        on: arrival)
    case .nobodyHasIt(let count, let day): say(.nobodyHasIt, 0, on: day, count: count)
    case .noSupervisor(nil): content.words(SignalWords.noSupervisor)
    case .noSupervisor(let day?): say(.noSupervisorSince, 0, on: day)
    case .noConsultation(nil, let arrival):
      say(.noConsultationEver, terms.consultation, on: arrival)
    case .noConsultation(let last?, _): say(.noConsultation, terms.consultation, on: last)
    case .unsure(let day): say(.unsure, terms.worry, on: day)
    case .noIndication(let end, _, _): say(.noIndication, terms.indicationBefore, on: end)
    case .noPlace(let end, _): say(.noPlace, terms.placeBefore, on: end)
    }
  }

  /// Basic conditions that are missing, or of which nobody knows; nothing where there are none.
  private func open(_ conditions: [BasicCondition], _ key: SignalWords) -> String {
    conditions.isEmpty
      ? "" : content.words(key, ["list": list(conditions.map { content.terms.name(of: $0) })])
  }

  /// So many things of the information, by name.
  private func lacking(_ names: [String], _ key: SignalWords) -> String {
    content.words(key, ["list": list(names)], count: names.count)
  }

  /// What the days of the information count from.
  private func name(of anchor: Anchor) -> String {
    content.words(anchor == .intake ? SignalWords.beforeIntake : .beforeArrival)
  }

  private func gap(_ first: [BasicCondition], _ second: [BasicCondition]) -> String {
    first.isEmpty || second.isEmpty ? "" : "; "
  }

  /// How far something is, behind the sentence that says it is not there yet.
  private func stands(_ state: String?) -> String {
    state.map { content.words(SignalWords.stands, ["state": $0]) } ?? ""
  }

  private func decided(by day: Day?) -> String {
    day.map { day in
      content.words(
        day < today ? SignalWords.decisionLate : .decisionComes,
        ["day": content.dates.long(day), "when": content.dates.since(day, today: today)])
    } ?? ""
  }

  private func days(_ count: Int) -> String { content.words(SignalWords.days, count: count) }

  private func titles(_ dos: [DoID]) -> String { list(dos.map { content.text.title(of: $0) }) }

  private func list(_ names: [String]) -> String {
    var text = ""
    for name in names { text += (text.isEmpty ? "" : ", ") + name }
    return text
  }

  private func say(
    _ key: SignalWords, _ norm: Int, _ values: TextValues = [:], on day: Day? = nil,
    count: Int? = nil
  ) -> String {
    var values = values
    values["norm"] = days(norm)
    if let day {
      // A day that is today would otherwise be called so twice.
      values["day"] =
        day == today ? content.dates.long(day) : content.dates.short(day, today: today)
      values["when"] = content.dates.since(day, today: today)
    }
    return content.words(key, values, count: count)
  }
}
