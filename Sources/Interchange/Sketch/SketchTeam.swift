import Casework
import StrictJSON

// What the team knows and agreed, in a sketch file: partners, agreements, places, who is away.
extension SketchReader {
  /// Reads the facts of the team that are not there yet.
  ///
  /// A partner with the name of a card that the team has, letter case and accents apart, is that card,
  /// which stays as it is; so does what was agreed with it about the same do.
  mutating func teamFacts(_ file: inout SketchObject, of team: Team) -> [Change] {
    let partners = partners(&file, of: team)
    let facts =
      partners + agreements(&file, of: team) + places(&file) + absences(&file)
      + wantedInformation(&file)
    return facts.filter { team[$0.field] == nil }
  }

  private mutating func partners(_ file: inout SketchObject, of team: Team) -> [Change] {
    var changes: [Change] = []
    for var row in objects(&file, "partners") {
      let id = string(&row, "id")
      let name = text(&row, "name")
      let kind = word(&row, "kind", in: PartnerKind.allCases.map(\.rawValue))
      var card = Partner(name: name ?? "", kindWord: kind ?? "")
      card.contact = text(&row, "contact")
      card.dutyLine = text(&row, "duty_line")
      card.hours = text(&row, "hours")
      card.waysOfWorking = text(&row, "works")
      card.mayShare = text(&row, "may_share")
      let spoken = day(&row, "last_spoken_day")
      let with = text(&row, "last_spoken_with")
      let by = worker(&row, "last_spoken_by")
      card.unread = unread(row)
      guard let id = needed(id, row, "id"), let name = needed(name, row, "name") else { continue }
      guard cards[id] == nil else {
        report(.duplicate, at: row.path("id"))
        continue
      }
      if let known = team.card(named: name) {
        cards[id] = (known, team.partners[known]?.kind)
        continue
      }
      let entry = teamEntry("partner", named: id)
      cards[id] = (entry, card.kind)
      changes.append(Change(.partner(entry), was: nil, now: .partner(card)))
      guard let spoken else { continue }
      changes.append(
        Change(
          .partnerTalk(entry), was: nil,
          now: .partnerTalk(PartnerTalk(on: spoken, with: with, by: by))))
    }
    return changes
  }

  private mutating func agreements(_ file: inout SketchObject, of team: Team) -> [Change] {
    var changes: [Change] = []
    for (index, var row) in objects(&file, "agreements").enumerated() {
      let partner = card(&row, "partner")
      let word = word(&row, "about", in: Agreement.subjects.map(\.rawValue))
      let text = text(&row, "text")
      let terms = terms(&row)
      let interval = integer(&row, "interval_days")
      let signed = day(&row, "signed_day")
      let review = day(&row, "review_day")
      let ended = day(&row, "ended_day")
      let by = worker(&row, "by")
      let unread = unread(row)
      guard let partner = needed(partner, row, "partner"), let word = needed(word, row, "about"),
        let about = DoID(rawValue: word), Agreement.subjects.contains(about)
      else { continue }
      let isKnown = team.agreements.values.contains {
        $0.binned == nil && $0.partner == partner.id && $0.about == about
      }
      guard !isKnown else { continue }
      let agreement = Agreement(
        about: about, partner: partner.id, text: text, terms: terms, intervalDays: interval,
        signedOn: signed, reviewOn: review, endedOn: ended, by: by, unread: unread)
      let id = teamEntry("agreement", named: "\(partner.id.text)/\(word)/\(index)")
      changes.append(Change(.agreement(id), was: nil, now: .agreement(agreement)))
    }
    return changes
  }

  private mutating func terms(_ row: inout SketchObject) -> [Term] {
    objects(&row, "terms").compactMap { entry in
      var entry = entry
      let word = word(&entry, "from", in: Anchor.allCases.map(\.rawValue))
      let days = integer(&entry, "days")
      _ = unread(entry)
      guard let word = needed(word, entry, "from"), let days = needed(days, entry, "days"),
        let anchor = Anchor(rawValue: word)
      else { return nil }
      guard Term.reach.contains(days) else {
        report(.outOfRange, at: entry.path("days"))
        return nil
      }
      return Term(anchor, days: days)
    }
  }

  private mutating func places(_ file: inout SketchObject) -> [Change] {
    objects(&file, "house_places").enumerated().compactMap { index, row in
      var row = row
      let name = text(&row, "name")
      var place = HousePlace(name: name ?? "")
      place.freeFrom = day(&row, "free_day")
      place.note = text(&row, "note")
      place.unread = unread(row)
      guard needed(name, row, "name") != nil else { return nil }
      return Change(
        .housePlace(teamEntry("place", named: String(index))), was: nil, now: .housePlace(place))
    }
  }

  /// The standard information that the team wants of everybody.
  private mutating func wantedInformation(_ file: inout SketchObject) -> [Change] {
    guard let names = texts(&file, "standard_information"), !names.isEmpty else { return [] }
    return [Change(.standardInformation, was: nil, now: .list(names))]
  }

  private mutating func absences(_ file: inout SketchObject) -> [Change] {
    objects(&file, "absences").enumerated().compactMap { index, row in
      var row = row
      let away = worker(&row, "worker")
      let standIn = worker(&row, "stand_in")
      let from = day(&row, "from_day")
      let until = day(&row, "until_day")
      let by = worker(&row, "by")
      let unread = unread(row)
      guard let away = needed(away, row, "worker"), let standIn = needed(standIn, row, "stand_in"),
        let from = needed(from, row, "from_day"), let until = needed(until, row, "until_day")
      else { return nil }
      return Change(
        .absence(teamEntry("absence", named: String(index))), was: nil,
        now: .absence(
          Absence(of: away, standIn: standIn, from: from, until: until, by: by, unread: unread)))
    }
  }

  /// The same entry of the team has the same identifier at every import.
  private func teamEntry(_ kind: String, named name: String) -> EntryID {
    EntryID(StableHash.hex("team\u{0}\(kind)\u{0}\(name)"))
  }

  /// The card that a member of an object names; a name that no partner of the file has is reported.
  mutating func card(
    _ object: inout SketchObject, _ name: String
  ) -> (id: EntryID, kind: PartnerKind?)? {
    guard let text = string(&object, name) else { return nil }
    if let card = cards[text] { return card }
    report(.unknownWord(text), at: object.path(name))
    return nil
  }
}

// With whom a case has to do, in a sketch file.
extension SketchReader {
  /// The partners of the case, the client's network, and what was asked of whom.
  mutating func company(_ row: inout SketchObject, into made: inout Case) {
    for name in strings(&row, "partners") {
      guard let card = cards[name], let kind = card.kind else {
        report(.unknownWord(name), at: row.path("partners"))
        continue
      }
      made.partners[kind] = (made.partners[kind] ?? []) + [card.id]
    }
    for (index, var entry) in objects(&row, "network").enumerated() {
      let name = string(&entry, "name")
      var person = NetworkPerson(name: name ?? "")
      person.relation = text(&entry, "relation")
      person.contact = text(&entry, "contact")
      person.say = text(&entry, "say")
      person.unread = unread(entry)
      guard needed(name, entry, "name") != nil else { continue }
      made.network[entryID("network", index, of: made.number)] = person
    }
    questions(&row, into: &made)
  }

  private mutating func questions(_ row: inout SketchObject, into made: inout Case) {
    for (index, var entry) in objects(&row, "questions").enumerated() {
      let text = text(&entry, "text")
      let partner = card(&entry, "to")
      let whom = self.text(&entry, "whom")
      let on = day(&entry, "day")
      let by = worker(&entry, "by")
      let answer = self.text(&entry, "answer")
      let answered = day(&entry, "answer_day")
      let unread = unread(entry)
      guard let text = needed(text, entry, "text"), let on = needed(on, entry, "day") else {
        continue
      }
      made.questions[entryID("question", index, of: made.number)] = PartnerQuestion(
        text: text, to: partner?.id, whom: whom, askedOn: on, by: by, answer: answer,
        answeredOn: answered, unread: unread)
    }
  }

  /// That the case was handed to its counsellor, and whether they took it on.
  mutating func handover(_ row: inout SketchObject, into made: inout Case) {
    guard var found = object(&row, "handover") else { return }
    let from = worker(&found, "from")
    let by = worker(&found, "by")
    let on = day(&found, "day")
    let accepted = day(&found, "accepted_day")
    let unread = unread(found)
    guard let giver = needed(by ?? from, found, "from"), let on = needed(on, found, "day"),
      let to = made.counsellor
    else { return }
    made.handover = Handover(
      from: from, by: giver, to: to, on: on, acceptedOn: accepted, unread: unread)
  }
}

extension Team {
  /// The card of the partner with a name; nil where none has it.
  fileprivate func card(named name: String) -> EntryID? {
    let key = SortKey.key(for: name)
    return partners.elements.first {
      $0.value.binned == nil && SortKey.key(for: $0.value.name) == key
    }?.key
  }
}
