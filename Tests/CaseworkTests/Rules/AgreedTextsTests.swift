import Casework
import Testing

/// To which texts the parties agreed.
///
/// Source: Guide, "Kinds of do, and the states they can have".
@Suite struct AgreedTextsTests {
  private func agreed(_ texts: [FreeText: String]) -> (value: Case, consent: PartyConsent) {
    var value = Case.sample()
    for (text, words) in texts { value.texts[text] = words }
    let consent = PartyConsent(agrees: true, on: today, texts: value.markOfAgreedTexts)
    return (value, consent)
  }

  @Test(arguments: [FreeText.intendedResult, .route, .means])
  func `an answer is one to an earlier text once the text says something else`(text: FreeText) {
    var (value, consent) = agreed([.intendedResult: "A room", .route: "Slowly", .means: "Aid"])
    #expect(!value.isOfEarlierText(consent))
    let before = value.texts[text]
    value.texts[text] = "Something else"
    #expect(value.isOfEarlierText(consent))
    value.texts[text] = nil
    #expect(value.isOfEarlierText(consent))
    value.texts[text] = before
    #expect(!value.isOfEarlierText(consent))
  }

  @Test func `blanks are no other text, nor is what is written down for the first time`() {
    var (value, consent) = agreed([.intendedResult: "A room of her own"])
    value.texts[.intendedResult] = " A room  of her own "
    value.texts[.route] = "Step by step"
    value.texts[.placeInHouse] = "Room 4"
    #expect(!value.isOfEarlierText(consent))
  }

  @Test func `where no mark was kept nobody can tell`() {
    var (value, consent) = agreed([:])
    #expect(consent.texts == nil)
    value.texts[.intendedResult] = "A room"
    #expect(!value.isOfEarlierText(consent))
    consent.texts = "abc"
    #expect(!value.isOfEarlierText(consent))
  }
}
