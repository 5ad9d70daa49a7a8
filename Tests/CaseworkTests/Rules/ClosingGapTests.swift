import Casework
import Testing

/// What is still missing when somebody has left: Guide, "The 28 do's", V3 and V4.
@Suite struct ClosingGapTests {
  private let followUp: [ClosingGap] = [
    .indicationUndecided, .indicationRefused, .noPlace, .nobodyInformed,
  ]

  private func gaps(of value: Case) -> [ClosingGap] {
    value.missing(atClosingOn: today, norms: guideNorms).filter(followUp.contains)
  }

  private func left(_ edit: (inout Case) -> Void) -> Case {
    .sample([.arrival: -200, .left: -1], edit)
  }

  @Test func `a refused indication without an objection or a plan B is missing`() {
    #expect(
      gaps(of: left { $0.followUp.indicationWord = "refused" })
        == [.indicationRefused, .nobodyInformed])
    #expect(
      gaps(
        of: left {
          $0.followUp.indicationWord = "refused"
          $0.followUp.planB = "to a brother"
        }) == [.nobodyInformed])
    #expect(
      gaps(
        of: left {
          $0.followUp.indicationWord = "objection"
          $0.followUp.placeWord = "confirmed"
        }) == [.indicationUndecided, .nobodyInformed])
  }

  @Test func `who was told is not missing once it was written down`() {
    let told = left {
      $0.followUp.placeWord = "confirmed"
      $0.lines[EntryID("l")] = PlanLine(
        .informed, text: "the landlord", at: Moment(today, hour: 9))
    }
    #expect(gaps(of: told).isEmpty)
    #expect(gaps(of: left { $0.followUp.placeWord = "lost" }) == [.noPlace, .nobodyInformed])
  }

  @Test func `a leaving is known whole once its words, a place and who was told are there`() {
    let texts = [FreeText.leftFor, .leftBecause, .networkTold]
    let whole = left {
      for text in texts { $0.texts[text] = "Verzonnen" }
      $0.followUp.placeWord = "confirmed"
      $0.lines[EntryID("l")] = PlanLine(
        .informed, text: "the landlord", at: Moment(today, hour: 9))
    }
    #expect(!whole.lacksOfLeaving)
    for text in texts {
      var value = whole
      value.texts[text] = nil
      #expect(value.lacksOfLeaving)
      #expect(CaseSummary(value, norms: guideNorms).lacksOfLeaving)
      // Nobody asks for it once the case is closed.
      value.closing = Closing(on: today, reason: "Verhuisd", by: worker)
      #expect(!value.lacksOfLeaving)
    }
    var place = whole
    place.followUp.placeWord = nil
    #expect(place.lacksOfLeaving)
    place.dates[.left] = nil
    #expect(!place.lacksOfLeaving)
  }

  @Test func `of who was here the day of leaving is missing, of who was not an end of the stay`() {
    func days(_ value: Case) -> [ClosingGap] {
      value.missing(atClosingOn: today, norms: guideNorms)
        .filter { [.noDayOfLeaving, .noEndOfStay].contains($0) }
    }
    #expect(days(.sample([.arrival: -200])) == [.noDayOfLeaving])
    #expect(days(.sample([.arrival: -200, .endOfStay: 20])) == [.noDayOfLeaving])
    #expect(days(.sample([.arrival: -200, .left: -1])).isEmpty)
    #expect(days(.sample([.registration: -20])) == [.noEndOfStay])
  }

  @Test func `of who has not left nothing of that is missing yet`() {
    #expect(gaps(of: .sample([.arrival: -200])).isEmpty)
    #expect(gaps(of: .sample([.arrival: -200, .left: 3])).isEmpty)
  }
}
