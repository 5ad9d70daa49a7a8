import Casework
import Content
import Testing

/// Why a bottleneck shows, in words.
@Suite struct SignalSentenceTests {
  private let today = Day(iso: "2026-11-25") ?? Day(number: 0)

  private func sentence(_ reason: SignalReason, _ language: Language = .en) -> String {
    let content = Content.load(language).content
    return SignalSentences(content, terms: SignalTerms(), today: today).sentence(of: reason)
  }

  @Test func `a day that has passed is so many days ago, and not late`() {
    #expect(
      sentence(.undivided(.U2, arrival: today + -20)).contains("arrived 5 Nov, 20 days ago"))
    #expect(
      sentence(.noConsultation(last: today + -61, arrival: today + -90)).contains(
        "25 Sep, 61 days ago"))
    #expect(sentence(.noPlace(end: today + -3), .nl).contains("22 nov, 3 dagen geleden"))
  }

  @Test func `a day ahead is in so many days, and today is said once`() {
    #expect(sentence(.noPlace(end: today + 30)).contains("25 Dec, in 30 days"))
    #expect(sentence(.noAnswer(arrival: today)).contains("Wed 25 Nov 2026, today"))
    #expect(sentence(.noAnswer(arrival: today), .nl).contains("wo 25 nov 2026, vandaag"))
  }

  @Test func `each says which day it counts from, how many days that is, and the rule`() {
    #expect(
      sentence(.conditionsOpen([.housing], arrival: today + 12))
        == "missing: housing; arrival 7 Dec, in 12 days; it has to be arranged 28 days before")
    #expect(
      sentence(.nobodyHasIt(escalations: 1, since: today + -3))
        == "1 open escalation has no owner; known since 22 Nov, 3 days ago; it needs one at once")
    #expect(
      sentence(.noSupervisor(since: today + -9), .nl)
        == "niemand weet wie toezicht houdt; bij ons sinds 16 nov, 9 dagen geleden; dat moet vanaf de "
        + "aanmelding bekend zijn")
    #expect(
      sentence(.noConsultation(last: nil, arrival: today + -20))
        == "no joint consultation held or planned; arrived 5 Nov, 20 days ago; at most 60 days may lie "
        + "in between")
  }

  @Test func `the information that lacks is named, with the day before which it is needed`() {
    #expect(
      sentence(.informationAwaited(["ID"], before: .intake, on: today + 3))
        == "not there: ID; intake Sat 28, in 3 days; it is needed 14 days before")
    #expect(
      sentence(.informationNotAsked(["ID", "Risicotaxatie"], before: .arrival, on: today + 3), .nl)
        == "2 stukken nog niet gevraagd: ID, Risicotaxatie; aankomst za 28, over 3 dagen; dat moet er "
        + "14 dagen van tevoren zijn")
  }

  @Test(arguments: ["granted", "refused", "not_needed"])
  func `nobody waits any more for a decision on an indication that is there`(word: String) {
    #expect(FollowUp.isDecided(word))
    #expect(!FollowUp.isDecided("requested") && !FollowUp.isDecided(nil))
  }

  @Test(arguments: Language.allCases)
  func `every reason has a sentence with all its places filled in`(language: Language) {
    let reasons: [SignalReason] = [
      .shortNotice(days: 1), .noAnswer(arrival: today),
      .informationAwaited([], before: .intake, on: today),
      .informationAwaited(["ID"], before: .intake, on: today),
      .informationAwaited(["ID", "BIG"], before: .arrival, on: today),
      .informationNotAsked(["ID"], before: .intake, on: today),
      .informationNotAsked(["ID", "BIG"], before: .arrival, on: today),
      .conditionsOpen([.income], arrival: today),
      .conditionsOpen([], unknown: [.income], arrival: today),
      .conditionsOpen([.income], unknown: [.housing], arrival: today),
      .notMet([.I9, .I10], arrival: today), .earlyEvent(.relapse, on: today),
      .undivided(.I5, arrival: today), .undivided(.U2, arrival: today),
      .nobodyHasIt(escalations: 2, since: today), .noSupervisor(since: nil),
      .noSupervisor(since: today),
      .noConsultation(last: nil, arrival: today), .noConsultation(last: today, arrival: today),
      .unsure(on: today), .noIndication(end: today),
      .noPlace(end: today),
    ]
    #expect(Set(reasons.map(\.id)) == Set(BottleneckID.allCases))
    for reason in reasons {
      let text = sentence(reason, language)
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
    }
  }
}
