import Casework
import Content

/// What is said of a place of the house: who lives there, from when it is free and whom it was promised.
struct HousePlaceWording {
  let content: Content
  let today: Day
  private var words: Words { content.words }

  /// One line about a place.
  func line(_ place: HousePlace, _ use: PromisedPlace.Use) -> String {
    let cases = use.promisedTo.map(\.number.text).joined(by: ", ")
    let promised = cases.isEmpty ? "" : words(SheetWords.promisedTo, ["cases": cases])
    let parts =
      use.takenBy.isEmpty ? [free(place, after: use.leftOn)] : taken(place, by: use.takenBy)
    return (parts + [promised, place.note ?? ""]).filter { !$0.isEmpty }.joined(by: " · ")
  }

  /// From when a place is free that nobody has; not before somebody left it.
  private func free(_ place: HousePlace, after left: Day?) -> String {
    guard let day = [place.freeFrom, left].compactMap({ $0 }).max() else {
      return words(SheetWords.freeUnknown, ["place": place.name])
    }
    return words(SheetWords.freeFrom, ["place": place.name, "day": content.dates.long(day)])
  }

  /// Who has a place since when, and until when as far as somebody said so.
  private func taken(_ place: HousePlace, by cases: [CaseSummary]) -> [String] {
    let since = cases.map { summary in
      summary.stepFacts.arrivedFrom.map { day in
        words(
          SheetWords.takenSince, ["case": summary.number.text, "day": content.dates.long(day)])
      } ?? summary.number.text
    }
    let taken = words(
      SheetWords.placeTaken, ["place": place.name, "cases": since.joined(by: ", ")])
    if let day = place.freeFrom, day > today {
      return [taken, words(SheetWords.freeAgain, ["day": content.dates.long(day)])]
    }
    guard let end = cases.compactMap(\.stayEndsOn).max() else { return [taken] }
    return [taken, words(SheetWords.stayUntil, ["day": content.dates.long(end)])]
  }
}

extension WorkbenchState {
  /// Who lives in a place of the house, and whom it was promised.
  func use(ofPlace name: String) -> PromisedPlace.Use {
    PromisedPlace(team.housePlaces.values).use(of: name, among: clients.summaries, on: today)
  }
}
