import Content
import Testing
import Workbench

@Suite struct CommandWordsTests {
  @Test(arguments: Language.allCases)
  func `every command has words, and no words are left of one that is gone`(language: Language) {
    let words = Content.load(language).content.words
    #expect(Set(words.names(inArea: Command.area)) == Set(Command.allCases.map(\.rawValue)))
    #expect(AllWords.areasElsewhere.contains(Command.area))
  }
}
