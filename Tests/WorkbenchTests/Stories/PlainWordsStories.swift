import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Commands that are found by the words that somebody has for them.
@Suite struct PlainWordsStories {
  private static let english: [(Command, [String])] = [
    (.views, ["view", "filter", "show", "whose", "everyone", "closed", "late"]),
    (.sort, ["sort", "group", "order", "arrange", "sort by name"]),
    (.today, ["what is due", "overdue"]), (.find, ["search notes"]),
    (.owner, ["reassign", "transfer", "hand over"]), (.standIn, ["holiday"]),
    (.log, ["home visit"]), (.mouse, ["mouse", "click", "wheel"]),
    (.largeRows, ["large rows", "bigger", "spacing"]),
    (.colours, ["dark", "theme", "high contrast", "appearance", "colours"]),
  ]
  private static let dutch: [(Command, [String])] = [
    (.views, ["weergave", "filter", "tonen", "iedereen", "gesloten"]),
    (.sort, ["sorteren", "groeperen", "volgorde", "indelen", "sorteer op naam"]),
    (.today, ["te laat", "wat moet er gebeuren"]), (.find, ["zoek in notities"]),
    (.owner, ["overdragen", "toewijzen"]), (.standIn, ["vakantie"]), (.log, ["huisbezoek"]),
    (.views, ["weergave bewaren"]),
    (.mouse, ["muis", "klikken", "wiel"]), (.largeRows, ["ruime regels", "grote regels"]),
    (.colours, ["donker", "thema", "contrast", "kleuren"]),
  ]

  @Test(arguments: [(Language.en, english), (.nl, dutch)])
  func `views, order, mouse and large rows are found by plain words`(
    language: Language, wanted: [(Command, [String])]
  ) throws {
    for (command, words) in wanted {
      for word in words {
        var pilot = try Pilot(language)
        pilot.press(.function(9))
        pilot.type(word)
        guard case .help(let list)? = pilot.dialog?.body else { throw Missing() }
        let place = list.shown.firstIndex { $0.command == command }
        #expect(place.map { $0 < 5 } == true, "\(word): \(list.shown.map(\.name))")
      }
    }
  }

  private struct Missing: Error {}
}
