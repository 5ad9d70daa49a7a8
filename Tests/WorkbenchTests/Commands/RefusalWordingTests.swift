import Casework
import Content
import Testing
import Workbench

@Suite struct RefusalWordingTests {
  @Test func `a standing do is refused with the reason why it holds always`() {
    let content = Contents.english
    let sentence = DoRefusal.standingDo.sentence(in: content, about: .E3)
    #expect(sentence.hasSuffix(content.text[DoID.E3].why))
  }

  @Test(arguments: DoRefusal.allCases)
  func `every refusal is a sentence`(refusal: DoRefusal) {
    for content in [Contents.english, Contents.dutch] {
      #expect(refusal.sentence(in: content, about: .R1).hasSuffix("."))
    }
  }
}
