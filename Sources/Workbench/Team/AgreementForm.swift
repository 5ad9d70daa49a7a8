import Casework
import Content

// The form of a standing agreement: in days what the content says as a default, and what comes of it.
extension WorkbenchState {
  private typealias Row = FormRow<FormField>

  /// The numbers of days that can be agreed.
  private static let agreedDays = 0...730
  private static let agreedInterval = 1...366
  /// After how many days an agreement is looked at again, unless somebody says otherwise.
  ///
  /// Source: our own proposal; see Guide, "The 28 do's", R1: review yearly.
  static let reviewDays = 365

  /// The rows of the form; typing takes the place of a number that stands there, as of a date.
  func agreementForm(_ about: DoID, _ agreement: Agreement?) -> [FormRow<FormField>] {
    let norm = content.guide.norms[about]
    let days = agreement.map { $0.days(inPlaceOf: norm) } ?? []
    let agreed = agreement?.ownTerms(inPlaceOf: norm) ?? []
    let terms = norm.ownTerms.enumerated().map { index, term -> Row in
      .number(
        .term(index),
        numbered(
          termName(term, agreed: agreed.indices.contains(index) ? agreed[index] : nil), index,
          of: norm.ownTerms),
        days.indices.contains(index) ? days[index] : nil, in: Self.agreedDays,
        problem: range(Self.agreedDays)
      ).replaced()
    }
    let interval = norm.intervalDays.map { usual in
      Row.number(
        .interval, words(AgreementWords.intervalRow, ["days": String(usual)]),
        agreement?.intervalDays,
        in: Self.agreedInterval, problem: range(Self.agreedInterval)
      ).replaced()
    }
    let review = agreement == nil ? today + Self.reviewDays : agreement?.reviewOn
    return [.text(.text, words(AgreementWords.text), agreement?.text ?? "", limit: 2000)]
      + terms + [interval].compactMap { $0 } + [
        .date(
          .day, words(AgreementWords.signedRow),
          (agreement == nil ? today : agreement?.signedOn)?.iso ?? ""),
        .date(.until, words(AgreementWords.reviewRow), review?.iso ?? ""),
      ]
  }

  /// From which day a number of days counts, and what holds without an agreement.
  ///
  /// What is due on a day itself can be agreed to be done before it.
  /// Source: Guide, "The 28 do's", I5, E1, E2: before arrival.
  private func termName(_ term: Term, agreed: Term?) -> String {
    let anchor = content.terms.name(of: term.anchor)
    let values: TextValues = ["anchor": anchor, "days": String(abs(term.days))]
    if term.days != 0 {
      return words(term.days < 0 ? AgreementWords.termBefore : .termAfter, values)
    }
    guard let agreed, agreed.days > 0 else { return words(AgreementWords.termOn, values) }
    return words(
      AgreementWords.termOnAgreed, ["anchor": anchor, "term": phrase(for: agreed)])
  }

  /// What a row is called where two count from the same day: the first check and the second.
  private func numbered(_ name: String, _ index: Int, of terms: [Term]) -> String {
    let same = terms.indices.filter { terms[$0].anchor == terms[index].anchor }
    guard same.count == 2 else { return name }
    return words(
      index == same.first ? AgreementWords.firstCheck : .secondCheck, ["term": name])
  }

  private func range(_ range: ClosedRange<Int>) -> String {
    words(
      AgreementWords.range,
      ["from": String(range.lowerBound), "to": String(range.upperBound)])
  }

  /// What cannot be taken of an agreement; nil when all can.
  func problem(ofAgreement values: FactValues) -> (String, FormField)? {
    guard let signed = day(values[.day]), let review = day(values[.until]), review <= signed
    else { return nil }
    return (words(AgreementWords.reviewBefore), .until)
  }

  /// What is wrong with the days of an agreement as it would be kept; nil when nothing is.
  func problem(ofDays agreement: Agreement) -> String? {
    guard let signed = agreement.signedOn, let review = agreement.reviewOn, review <= signed,
      agreement.endedOn == nil
    else { return nil }
    return words(AgreementWords.reviewBefore)
  }

  /// What an agreement has that its form does not show: the days that are set for it when other numbers
  /// of days make a new one.
  func notShown(in values: FactValues, of agreement: Agreement) -> [String] {
    var said: [String] = []
    if let from = agreement.signedOn, let shown = day(values[.day]), from != shown {
      said.append(
        words(
          AgreementWords.newFrom,
          ["day": content.dates.long(from), "before": content.dates.long(shown)]))
    }
    if let review = agreement.reviewOn, let shown = day(values[.until]), review != shown {
      said.append(
        words(
          AgreementWords.newReview,
          ["day": content.dates.long(review), "before": content.dates.long(shown)]))
    }
    return said
  }

  /// That the words of an agreement stay as they were though its days are others, for they may name the old
  /// ones; nil where that is not so.
  func textThatStays(
    at place: TeamPlace, in values: FactValues, seen: FactValues
  ) -> String? {
    guard case .agreement(let id) = place, let there = team.agreements[id] else { return nil }
    let was = agreement(there, from: seen)
    let now = agreement(there, from: values)
    guard now.terms != was.terms || now.intervalDays != was.intervalDays,
      let text = now.text, !text.isEmpty, text == was.text
    else { return nil }
    return was.signedOn.map {
      words(AgreementWords.textStaysOf, ["day": content.dates.long($0)])
    } ?? words(AgreementWords.textStays)
  }

  /// The agreement that a form says, over the one that is there.
  private func agreement(
    _ there: Agreement, from values: FactValues
  ) -> Agreement {
    var now = there
    now.text = said(values[.text])
    now.signedOn = day(values[.day])
    now.reviewOn = day(values[.until])
    let norm = content.guide.norms[there.about]
    now.setDays(
      norm.ownTerms.indices.map { number(values[.term($0)]) }, inPlaceOf: norm)
    if norm.intervalDays != nil { now.intervalDays = number(values[.interval]) }
    return now
  }

  private func number(_ value: Form<FormField>.Value?) -> Int? {
    if case .number(let number)? = value { number } else { nil }
  }

  /// The changes of a new agreement.
  mutating func changes(
    addingAgreement about: DoID, with partner: EntryID, from values: FactValues
  ) -> [Change] {
    let empty = Agreement(about: about, partner: partner, by: worker)
    return [
      Change(
        .agreement(makeEntryID()), was: nil, now: .agreement(agreement(empty, from: values)))
    ]
  }

  /// The changes of an agreement.
  ///
  /// Other numbers of days make a new agreement that holds from the day on which it is signed: what was
  /// agreed before held until then. Anything else is put right where it stands. A day that somebody
  /// typed is kept as it was typed.
  mutating func changes(
    ofAgreement id: EntryID, from values: FactValues, seen: FactValues, typed: Set<FormField> = []
  ) -> [Change] {
    guard let there = team.agreements[id] else { return [] }
    let was = agreement(there, from: seen)
    var now = agreement(there, from: values)
    let isOther = now.terms != was.terms || now.intervalDays != was.intervalDays
    guard isOther, let signed = was.signedOn, signed < today else {
      return was == now ? [] : [Change(.agreement(id), was: .agreement(was), now: .agreement(now))]
    }
    if now.signedOn == was.signedOn { now.signedOn = today }
    if !typed.contains(.until), now.reviewOn == was.reviewOn, let review = was.reviewOn,
      let from = now.signedOn, review <= from
    {
      now.reviewOn = from + Self.reviewDays
    }
    now.by = worker
    now.endedOn = nil
    return [Change(.agreement(makeEntryID()), was: nil, now: .agreement(now))]
  }

  /// Ends an agreement today; one that never held goes to the bin.
  ///
  /// Undo takes both back.
  mutating func endAgreement(_ id: EntryID) -> [Effect] {
    guard let was = team.agreements[id] else { return [] }
    guard was.endedOn == nil else {
      message = .info(words(AgreementWords.alreadyEnded))
      return []
    }
    var ended = was
    if let signed = was.signedOn, signed < today {
      ended.endedOn = today
    } else {
      ended.binned = now
      ended.binnedBy = worker
    }
    return preview(
      [Change(.agreement(id), was: .agreement(was), now: .agreement(ended))], from: nil)
  }
}

extension Norm {
  /// The terms of all occasions, in order.
  fileprivate var ownTerms: [Term] { occasions.flatMap { $0 } }
}

extension Agreement {
  /// The terms in place of each of the terms of a norm; nil where the default stays.
  fileprivate func ownTerms(inPlaceOf norm: Norm) -> [Term?] {
    var own: [Anchor: ArraySlice<Term>] = [:]
    for anchor in Anchor.allCases { own[anchor] = terms.filter { $0.anchor == anchor }[...] }
    return norm.ownTerms.map { own[$0.anchor]?.popFirst() }
  }

  /// The numbers of days of them, before or after the day.
  fileprivate func days(inPlaceOf norm: Norm) -> [Int?] {
    ownTerms(inPlaceOf: norm).map { $0.map { abs($0.days) } }
  }

  /// Sets them; where only some of the terms from one day are agreed, the others are the defaults.
  fileprivate mutating func setDays(_ days: [Int?], inPlaceOf norm: Norm) {
    let usual = norm.ownTerms
    let agreed = Set(zip(usual, days).filter { $0.1 != nil }.map(\.0.anchor))
    let there = ownTerms(inPlaceOf: norm)
    let known = Set(usual.map(\.anchor))
    let kept = terms.filter { !known.contains($0.anchor) }
    terms =
      zip(zip(usual, days), there).filter { agreed.contains($0.0.0.anchor) }.map { own, there in
        guard let days = own.1 else { return own.0 }
        // A number that nobody touched stays on its side of the day.
        if let there, abs(there.days) == days { return there }
        return Term(own.0.anchor, days: own.0.days > 0 ? days : -days)
      } + kept
  }
}
