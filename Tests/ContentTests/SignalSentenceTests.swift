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
    #expect(sentence(.noConsultation(last: today + -61)).contains("25 Sep, 61 days ago"))
    #expect(sentence(.noPlace(end: today + -3), .nl).contains("22 nov, 3 dagen geleden"))
  }

  @Test func `a day ahead is in so many days, and today is said once`() {
    #expect(sentence(.noPlace(end: today + 30)).contains("25 Dec, in 30 days"))
    #expect(sentence(.noAnswer(arrival: today)).contains("Wed 25 Nov 2026, today"))
    #expect(sentence(.noAnswer(arrival: today), .nl).contains("wo 25 nov 2026, vandaag"))
  }

  @Test(arguments: Language.allCases)
  func `every reason has a sentence with all its places filled in`(language: Language) {
    let reasons: [SignalReason] = [
      .shortNotice(days: 1), .noAnswer(arrival: today), .informationAwaited(count: nil),
      .informationAwaited(count: 1), .informationAwaited(count: 2), .conditionsOpen([.income]),
      .conditionsOpen([], unknown: [.income]), .conditionsOpen([.income], unknown: [.housing]),
      .notMet([.I9, .I10], arrival: today), .earlyEvent(.relapse, on: today),
      .undivided(.I5, arrival: today), .undivided(.U2, arrival: today),
      .nobodyHasIt(escalations: 2), .noSupervisor, .noConsultation(last: nil),
      .noConsultation(last: today), .unsure(on: today), .noIndication(end: today),
      .noPlace(end: today),
    ]
    #expect(Set(reasons.map(\.id)) == Set(BottleneckID.allCases))
    for reason in reasons {
      let text = sentence(reason, language)
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
    }
  }
}
