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

  /// The rows of the form.
  func agreementForm(_ about: DoID, _ agreement: Agreement?) -> [FormRow<FormField>] {
    let norm = content.guide.norms[about]
    let days = agreement.map { $0.days(inPlaceOf: norm) } ?? []
    let terms = norm.ownTerms.enumerated().map { index, term -> Row in
      .number(
        .term(index), words(AgreementWords.termRow, ["term": phrase(for: term)]),
        days.indices.contains(index) ? days[index] : nil, in: Self.agreedDays,
        problem: range(Self.agreedDays))
    }
    let interval = norm.intervalDays.map { usual in
      Row.number(
        .interval, words(AgreementWords.intervalRow, count: usual), agreement?.intervalDays,
        in: Self.agreedInterval, problem: range(Self.agreedInterval))
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
  /// agreed before held until then. Anything else is put right where it stands.
  mutating func changes(
    ofAgreement id: EntryID, from values: FactValues, seen: FactValues
  ) -> [Change] {
    guard let there = team.agreements[id] else { return [] }
    let was = agreement(there, from: seen)
    var now = agreement(there, from: values)
    let isOther = now.terms != was.terms || now.intervalDays != was.intervalDays
    guard isOther, let signed = was.signedOn, signed < today else {
      return was == now ? [] : [Change(.agreement(id), was: .agreement(was), now: .agreement(now))]
    }
    if now.signedOn == was.signedOn { now.signedOn = today }
    if now.reviewOn == was.reviewOn, let review = was.reviewOn, let from = now.signedOn,
      review <= from + 30
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
  /// The numbers of days in place of each of the terms of a norm; nil where the default stays.
  fileprivate func days(inPlaceOf norm: Norm) -> [Int?] {
    var own: [Anchor: ArraySlice<Term>] = [:]
    for anchor in Anchor.allCases { own[anchor] = terms.filter { $0.anchor == anchor }[...] }
    return norm.ownTerms.map { own[$0.anchor]?.popFirst().map { abs($0.days) } }
  }

  /// Sets them; where only some of the terms from one day are agreed, the others are the defaults.
  fileprivate mutating func setDays(_ days: [Int?], inPlaceOf norm: Norm) {
    let usual = norm.ownTerms
    let agreed = Set(zip(usual, days).filter { $0.1 != nil }.map(\.0.anchor))
    let known = Set(usual.map(\.anchor))
    let kept = terms.filter { !known.contains($0.anchor) }
    terms =
      zip(usual, days).filter { agreed.contains($0.0.anchor) }.map { term, days in
        Term(term.anchor, days: days.map { term.days < 0 ? -$0 : $0 } ?? term.days)
      } + kept
  }
}
