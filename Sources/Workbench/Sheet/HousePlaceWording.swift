import Casework
import Content

/// What is said of a place of the house: who lives there, from when it is free and whom it was promised.
struct HousePlaceWording {
  let content: Content
  let today: Day
  /// On whose sheet it stands; nil where it is about no client.
  var client: CaseID?
  private var words: Words { content.words }

  init(content: Content, today: Day, client: CaseID? = nil) {
    self.content = content
    self.today = today
    self.client = client
  }

  /// One line about a place.
  func line(_ place: HousePlace, _ use: PromisedPlace.Use) -> String {
    let others = use.promisedTo.filter { $0.id != client }.map(\.number.text).joined(by: ", ")
    let promised = others.isEmpty ? "" : words(SheetWords.promisedTo, ["cases": others])
    let isOwn = use.promisedTo.contains { $0.id == client }
    let parts =
      use.takenBy.isEmpty ? [free(place, after: use.leftOn)] : taken(place, by: use.takenBy)
    return (parts + [promised, isOwn ? words(SheetWords.promisedHere) : "", place.note ?? ""])
      .filter { !$0.isEmpty }.joined(by: " · ")
  }

  /// From when a place is free that nobody has; not before somebody left it.
  private func free(_ place: HousePlace, after left: Day?) -> String {
    guard let day = [place.freeFrom, left].compactMap({ $0 }).max() else {
      return words(SheetWords.freeUnknown, ["place": place.name])
    }
    return words(SheetWords.freeFrom, ["place": place.name, "day": content.dates.long(day)])
  }

  /// Who has a place since when, and until when as far as somebody said so.
  ///
  /// Where the end of a stay is known, a day from which the place was to be free says nothing any more.
  private func taken(_ place: HousePlace, by cases: [CaseSummary]) -> [String] {
    let isOne = cases.count == 1
    let since = cases.map { summary in
      let name = summary.id == client ? words(SheetWords.thisClient) : summary.number.text
      let start =
        summary.stepFacts.arrivedFrom.map { day in
          words(SheetWords.takenSince, ["case": name, "day": content.dates.long(day)])
        } ?? name
      guard !isOne, let end = summary.stayEndsOn else { return start }
      return words(
        SheetWords.takenUntil, ["taken": start, "day": content.dates.long(end)])
    }
    let taken = words(
      SheetWords.placeTaken, ["place": place.name, "cases": since.joined(by: ", ")])
    if isOne, let end = cases[0].stayEndsOn {
      return [taken, words(SheetWords.stayUntil, ["day": content.dates.long(end)])]
    }
    if let day = place.freeFrom, day > today, cases.allSatisfy({ $0.stayEndsOn == nil }) {
      return [taken, words(SheetWords.freeAgain, ["day": content.dates.long(day)])]
    }
    return [taken]
  }
}

extension WorkbenchState {
  /// Who is to come or lives in the house, with the case that is open as it is by now: a list comes after a
  /// save.
  private var summariesWithPlace: [CaseSummary] {
    let own = opened.map { CaseSummary($0.case, norms: norms) }
    let others = clients.summaries.filter {
      $0.id != own?.id && $0.closedOn == nil && $0.placeInHouse != nil
    }
    return others + [own].compactMap { $0 }
  }

  /// Who lives in each place of the house that is there, and whom it was promised, by its name.
  func usesOfPlaces() -> [String: PromisedPlace.Use] {
    let places = team.housePlaces.values.filter { $0.binned == nil }
    guard !places.isEmpty else { return [:] }
    let promised = PromisedPlace(places)
    let summaries = summariesWithPlace
    return Dictionary(
      places.map { ($0.name, promised.use(of: $0.name, among: summaries, on: today)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What has to be known of a place that a client was promised: that it is none of the house's, who lives
  /// there, and whom else it was promised; nothing where the client does not come, or is gone.
  func placeWarnings(_ text: String?, of value: Case) -> [String] {
    guard let text = text?.nilIfBlank, value.answer != false, value.closing == nil,
      value.dates[.left].map({ $0 > today }) ?? true
    else { return [] }
    let promised = PromisedPlace(team.housePlaces.values)
    let isForeign = !promised.isEmpty && promised.name(in: text) == nil
    return (isForeign ? [words(SheetWords.notOfTheHouse)] : [])
      + othersWithPlace(text, than: value, promised)
  }

  /// Who else lives in the place that a text names, and whom else it was promised.
  private func othersWithPlace(
    _ text: String, than value: Case, _ promised: PromisedPlace
  ) -> [String] {
    let others = promised.others(
      promised: text, but: value.id, among: clients.summaries, on: today)
    let there = others.filter { $0.stepFacts.arrivedFrom.map { $0 <= today } ?? false }
    let toCome = others.filter { other in !there.contains { $0.id == other.id } }
    var said: [String] = []
    if !there.isEmpty { said.append(words(SheetWords.takenBy, ["cases": numbers(there)])) }
    if !toCome.isEmpty { said.append(words(SheetWords.promisedToo, ["cases": numbers(toCome)])) }
    return said
  }

  private func numbers(_ cases: [CaseSummary]) -> String {
    cases.map(\.number.text).joined(by: ", ")
  }

  /// Says below a place that somebody types who else has it, before it is promised twice.
  ///
  /// Of one that is chosen from the house's the choice says it; that one is none of the house's is said once
  /// it is whole.
  mutating func noticePlace(in index: Int) {
    let field = Field.text(.placeInHouse)
    guard dialogs[index].purpose == .fact(.field(field)),
      case .form(var form) = dialogs[index].body, let value = opened?.case,
      value.id == dialogs[index].caseID, value.answer != false,
      // What a colleague changed comes first.
      dialogs[index].seenBefore[.field(field)] == nil
    else { return }
    let values = withChosenPlace(form.values(dateReader), form)
    let typed = form.touched.contains(.field(field)) ? said(values[.field(field)]) : nil
    let others = typed.map {
      othersWithPlace($0, than: value, PromisedPlace(team.housePlaces.values))
    }
    form.notices[.field(field)] = others.flatMap { $0.isEmpty ? nil : $0.joined(by: " ") }
    dialogs[index].body = .form(form)
  }

  // MARK: Choosing one

  /// The places of the house to choose from, above the words of one's own; none where the house has none.
  func placeChoice(_ text: String?) -> [FormRow<FormField>] {
    let places = team.housePlaces.values.filter { $0.binned == nil && $0.name.nilIfBlank != nil }
    guard !places.isEmpty else { return [] }
    let wording = HousePlaceWording(content: content, today: today, client: opened?.case.id)
    let uses = usesOfPlaces()
    let chosen = text.flatMap { PromisedPlace(places).name(in: $0) }
    return [
      .choice(
        .kind, words(FieldWords.housePlace),
        places.map { place in
          FormRow<FormField>.Option(
            place.name, place.name,
            note: wording.line(place, uses[place.name] ?? PromisedPlace.Use()))
        }, chosen: chosen, none: words(SheetWords.ownWords))
    ]
  }

  /// What was filled in about a place, with the name of the one that was chosen before the words of one's own.
  func withChosenPlace(
    _ values: [FormField: Form<FormField>.Value], _ form: Form<FormField>
  ) -> [FormField: Form<FormField>.Value] {
    let row = FormField.field(.text(.placeInHouse))
    guard form.touched.contains(.kind), let chosen = said(values[.kind]) else { return values }
    var values = values
    let own = form.touched.contains(row) ? said(values[row]) : nil
    let isNamed = own.map {
      PromisedPlace(team.housePlaces.values).name(in: $0) == chosen
    }
    if isNamed != true {
      values[row] = .text([chosen, own].compactMap { $0 }.joined(separator: ", "))
    }
    return values
  }
}
