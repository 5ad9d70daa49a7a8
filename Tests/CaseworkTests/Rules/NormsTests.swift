import Casework
import Content
import Testing

@Suite struct NormsTests {
  @Test(arguments: DoID.allCases)
  func `the compiled-in terms are those of the guide's table`(id: DoID) {
    #expect(Content.load(.en).content.guide.norms[id] == guideNorms[id])
  }
}
