package import Casework
import Content
import Screen

// The settings: what somebody sets for themselves (`Own`), and those of the team: the numbers of days in the rules, which days count as working days, the list
// of standard information and the places in the house. Each says what is usual, and who changed it when.

/// Who gave a field of the team the value that it has, and when.
package struct LastChange: Hashable, Sendable {
  package var by: WorkerID
  package var at: Moment

  package init(by: WorkerID, at: Moment) {
    self.by = by
    self.at = at
  }
}

extension WorkbenchState {
  /// The rows of the sheet.
  var settingsSheet: [SheetEntry] {
    let conflicts = conflictEntries { field in
      switch field {
      case .partner, .partnerTalk, .agreement, .savedView, .absence: false
      default: true
      }
    }
    let rules = SignalTerms.Name.allCases.filter { ![.handover, .contactKept].contains($0) }.map {
      ruleRow($0)
    }
    let days = WorkCalendar.Holiday.allCases.map { holidayRow($0) }
    let whoMay =
      size.rows < 18
      ? [] : [SheetEntry(heading: whoMayChange ?? words(PartnerWords.savedAtOnce))]
    return ownRows + conflicts + [SheetEntry(heading: words(SettingsWords.headTeam))] + whoMay + [
      sheetRow(.teamName, words(FieldWords.teamName), changed(team.name, .teamName)),
      languageRow, ruleRow(.handover), contactRow, ruleRow(.contactKept),
      SheetEntry(heading: words(SettingsWords.headRules)),
    ] + rules + [
      SheetEntry(heading: words(SettingsWords.headDays)),
      // All of them are one setting, so who changed it stands once.
      SheetEntry(heading: changed(words(SettingsWords.weekend), .holidays)),
    ] + days + informationRows + placeRows + memberRows
  }

  /// Who is in the team, and who leaves it when.
  private var memberRows: [SheetEntry] {
    [SheetEntry(heading: words(SettingsWords.headMembers))]
      + team.membersByName.map { id in
        let role = team.members[id].map { $0.role.map(content.terms.name) ?? $0.roleWord } ?? ""
        let last = team.members[id]?.lastDay.map { day in
          words(
            day < today ? SettingsWords.hasLeft : .leaves, ["day": content.dates.long(day)])
        }
        return sheetRow(
          .member(id), name(of: id), [role, last].compactMap { $0 }.joined(by: " · "))
      }
  }

  private func ruleRow(_ name: SignalTerms.Name) -> SheetEntry {
    let usual = content.guide.norms.signals[name]
    let days = norms.signals[name]
    let text =
      days == usual
      ? words(SettingsWords.usual, ["value": String(days)])
      : words(SettingsWords.other, ["value": String(days), "usual": String(usual)])
    var row = sheetRow(.rule(name), content.terms.name(of: name), changed(text, .signalTerm(name)))
    row.isAsUsual = team.signalTerms[name.rawValue] == nil
    return row
  }

  /// Since when the team keeps contact after care, and who carries that.
  ///
  /// Source: Duurzame Verbinding; Guide, "What an organisation reports".
  private var contactRow: SheetEntry {
    let parts = [
      team.contactSince.map {
        words(ContactWords.startedOn, ["day": content.dates.long($0)])
      }, team.contactCarriers,
    ].compactMap { $0 }
    var row = sheetRow(
      .contactStart, words(ContactWords.start),
      changed(
        parts.isEmpty ? words(FormWords.unknown) : parts.joined(by: " · "), .contactSince))
    row.isQuiet = parts.isEmpty
    return row
  }

  private var languageRow: SheetEntry {
    let text = team.printLanguage.map { content.terms.language($0) }
    var row = sheetRow(
      .printLanguage, words(FieldWords.printLanguage),
      changed(text ?? words(SettingsWords.asOnScreen), .printLanguage))
    row.isAsUsual = text == nil
    return row
  }

  private func holidayRow(_ holiday: WorkCalendar.Holiday) -> SheetEntry {
    let isFree = norms.calendar.holidays.contains(holiday)
    let text =
      isFree
      ? words(SettingsWords.usual, ["value": words(SettingsWords.free)])
      : words(SettingsWords.usuallyFree, ["value": words(SettingsWords.worked)])
    return sheetRow(.holiday(holiday), content.terms.holiday(holiday.rawValue), text)
  }

  /// A value with who changed it and when, where somebody did.
  private func changed(_ text: String, _ field: Field) -> String {
    guard team[field] != nil, let last = teamHistory[field] else { return text }
    let by = words(
      SettingsWords.by,
      ["worker": name(of: last.by), "day": content.dates.short(last.at.day, today: today)])
    return text + " · " + by
  }

  private var informationRows: [SheetEntry] {
    [SheetEntry(heading: words(SettingsWords.headInformation))]
      + team.standardInformation.map { SheetEntry(.team(.information($0)), $0) }
      + [SheetEntry(.team(.newInformation), words(SettingsWords.addInformation))]
  }

  private var placeRows: [SheetEntry] {
    let places = team.housePlaces.filter { $0.value.binned == nil }
    let uses = usesOfPlaces()
    return [SheetEntry(heading: words(SettingsWords.headPlaces))]
      + places.map { id, place in
        SheetEntry(
          .team(.housePlace(id)),
          HousePlaceWording(content: content, today: today)
            .line(place, uses[place.name] ?? PromisedPlace.Use()))
      } + [SheetEntry(.team(.newHousePlace), words(SettingsWords.addPlace))]
  }

  // MARK: Forms

  /// The rows of the form of a setting.
  func settingRows(_ place: TeamPlace) -> [FormRow<FormField>] {
    switch place {
    case .teamName: [.text(.text, words(FieldWords.teamName), team.name, limit: 60)]
    case .printLanguage:
      [
        .choice(
          .choice, words(FieldWords.printLanguage),
          Language.allCases.map {
            FormRow<FormField>.Option($0.rawValue, content.terms.language($0.rawValue))
          }, chosen: team.printLanguage, none: words(SettingsWords.asOnScreen))
      ]
    case .rule(let name):
      [
        .number(
          .term(0), content.terms.name(of: name), norms.signals[name], in: name.days,
          problem: words(
            AgreementWords.range,
            ["from": String(name.days.lowerBound), "to": String(name.days.upperBound)]))
      ]
    case .contactStart:
      [
        .date(.day, words(FieldWords.contactSince), team.contactSince?.iso ?? ""),
        .text(.text, words(FieldWords.contactCarriers), team.contactCarriers ?? "", limit: 200),
      ]
    case .member(let id):
      [.date(.day, words(SettingsWords.lastDay), team.members[id]?.lastDay?.iso ?? "")]
    case .information(let name): [.text(.text, words(SheetWords.partInformation), name, limit: 120)]
    case .newInformation: [.text(.text, words(SheetWords.partInformation), limit: 120)]
    case .housePlace(let id): houseRows(team.housePlaces[id])
    case .newHousePlace: houseRows(nil)
    default: []
    }
  }

  private func houseRows(_ place: HousePlace?) -> [FormRow<FormField>] {
    [
      .text(.text, words(SheetWords.partName), place?.name ?? "", limit: 80),
      .date(.day, words(SettingsWords.partFree), place?.freeFrom?.iso ?? ""),
      .text(.part(.say), words(SettingsWords.partNote), place?.note ?? "", limit: 200),
    ]
  }

  /// What cannot be taken of a setting; nil when all can.
  func problem(ofSetting place: TeamPlace, in values: FactValues) -> (String, FormField)? {
    switch place {
    case .rule, .printLanguage, .contactStart: return nil
    case .member(let id): return problem(ofLastDay: day(values[.day]), of: id)
    case .information(let before):
      return problem(ofInformation: said(values[.text]), besides: before)
    case .newInformation: return problem(ofInformation: said(values[.text]), besides: nil)
    default: return said(values[.text]) == nil ? (words(SettingsWords.needsName), .text) : nil
    }
  }

  /// That nobody leads the team after the last day of the only one who does.
  private func problem(ofLastDay day: Day?, of id: WorkerID) -> (String, FormField)? {
    guard let there = team.members[id], there.role == .teamLead, let day, day != there.lastDay
    else { return nil }
    let isLedOn = team.members.contains { other, member in
      other != id && member.role == .teamLead && member.lastDay == nil
    }
    return isLedOn ? nil : (words(SettingsWords.lastLead), .day)
  }

  private func problem(
    ofInformation name: String?, besides before: String?
  ) -> (String, FormField)? {
    guard let name else { return (words(SettingsWords.needsName), .text) }
    let others = team.standardInformation.filter { $0 != before }
    return others.contains { SortKey.key(for: $0) == SortKey.key(for: name) }
      ? (words(SettingsWords.isThere), .text) : nil
  }

  /// The changes from what the person saw in the form of a setting to what they made of it.
  mutating func settingChanges(
    at place: TeamPlace, from values: FactValues, seen: FactValues
  ) -> [Change] {
    switch place {
    case .teamName:
      return change(.teamName, said(seen[.text]).map(Fact.text), said(values[.text]).map(Fact.text))
    case .printLanguage:
      return change(
        .printLanguage, said(seen[.choice]).map(Fact.word), said(values[.choice]).map(Fact.word))
    case .contactStart:
      return change(.contactSince, day(seen[.day]).map(Fact.day), day(values[.day]).map(Fact.day))
        + change(
          .contactCarriers, said(seen[.text]).map(Fact.text), said(values[.text]).map(Fact.text))
    case .member(let id):
      guard var was = team.members[id], var now = team.members[id] else { return [] }
      was.lastDay = day(seen[.day])
      now.lastDay = day(values[.day])
      return change(.member(id), .member(was), .member(now))
    case .rule(let name): return ruleChanges(name, values[.term(0)], seen[.term(0)])
    case .information(let before):
      guard let name = said(values[.text]) else { return [] }
      return change(information: team.standardInformation.map { $0 == before ? name : $0 })
    case .newInformation:
      guard let name = said(values[.text]) else { return [] }
      return change(information: team.standardInformation + [name])
    case .housePlace(let id):
      guard let there = team.housePlaces[id] else { return [] }
      return change(
        .housePlace(id), .housePlace(house(there, seen)), .housePlace(house(there, values)))
    case .newHousePlace:
      return change(
        .housePlace(makeEntryID()), nil, .housePlace(house(HousePlace(name: ""), values)))
    default: return []
    }
  }

  private func ruleChanges(
    _ name: SignalTerms.Name, _ value: Form<FormField>.Value?, _ seen: Form<FormField>.Value?
  ) -> [Change] {
    guard value != seen else { return [] }
    var days: Int?
    if case .number(let number)? = value { days = number }
    // What is usual needs no saying: it goes along when the default becomes another.
    if days == content.guide.norms.signals[name] { days = nil }
    return change(
      .signalTerm(name), team.signalTerms[name.rawValue].map(Fact.number), days.map(Fact.number))
  }

  private func house(_ place: HousePlace, _ values: FactValues) -> HousePlace {
    var place = place
    place.name = said(values[.text]) ?? place.name
    place.freeFrom = day(values[.day])
    place.note = said(values[.part(.say)])
    return place
  }

  private func change(_ field: Field, _ was: Fact?, _ now: Fact?) -> [Change] {
    was == now ? [] : [Change(field, was: was, now: now)]
  }

  private func change(information names: [String]) -> [Change] {
    let was = team.standardInformation
    return change(
      .standardInformation, was.isEmpty ? nil : .list(was), names.isEmpty ? nil : .list(names))
  }

  // MARK: At once

  /// Lets a day of the weekend or a public holiday count as a working day, or not any more.
  mutating func flipHoliday(_ holiday: WorkCalendar.Holiday) -> [Effect] {
    var free = norms.calendar.holidays
    if free.remove(holiday) == nil { free.insert(holiday) }
    let words = WorkCalendar(free).words
    let isUsual = free.count == WorkCalendar.Holiday.allCases.count
    return saveTeam([
      Change(
        .holidays, was: team.holidays.map(Fact.list), now: isUsual ? nil : .list(words))
    ])
  }

  /// Takes a setting away: a rule is as usual again, a name leaves its list; nil for what cannot be.
  mutating func takeAwaySetting(_ place: TeamPlace) -> [Effect]? {
    switch place {
    case .rule(let name):
      guard let days = team.signalTerms[name.rawValue] else { return nil }
      return saveTeam([Change(.signalTerm(name), was: .number(days), now: nil)])
    case .printLanguage:
      return team.printLanguage.map {
        saveTeam([Change(.printLanguage, was: .word($0), now: nil)])
      }
    case .contactStart:
      let changes =
        change(.contactSince, team.contactSince.map(Fact.day), nil)
        + change(.contactCarriers, team.contactCarriers.map(Fact.text), nil)
      return changes.isEmpty ? nil : saveTeam(changes)
    case .absence(let id): return takeAwayAbsence(id)
    case .information(let name):
      return saveTeam(change(information: team.standardInformation.filter { $0 != name }))
    case .housePlace(let id):
      guard let was = team.housePlaces[id] else { return nil }
      var binned = was
      binned.binned = now
      binned.binnedBy = worker
      return saveTeam(change(.housePlace(id), .housePlace(was), .housePlace(binned)))
    default: return nil
    }
  }
}

extension SignalTerms.Name {
  /// Which numbers of days a team can choose: up to a year, and up to ten where something is kept.
  fileprivate var days: ClosedRange<Int> { 0...(self == .contactKept ? 3650 : 365) }
}
