package import Casework
import Content

// What the team can learn from its escalations, on paper: what is drawn on the screen, and a table for a
// program that calculates.
extension PrintMaker {
  /// The page of some figures.
  ///
  /// - Parameters:
  ///   - figures: What was counted, with nothing in it that who prints may not see.
  ///   - unread: How many cases cannot be read.
  /// - Returns: The page, with its table.
  package func figures(_ figures: EscalationFigures, unread: Int) -> PrintPage {
    let wording = FiguresWording(figures, team: team, content: content)
    var page = page(words(FiguresScreenWords.title), [wording.period])
    for section in wording.sections(columns: PrintPage.columns) {
      if section.heading.isEmpty {
        // Which days it is about stands below the title.
        page.blocks += wording.first.dropFirst().map { .paragraph($0) }
        if unread > 0 {
          page.blocks.append(.paragraph(words(FiguresScreenWords.unread, count: unread)))
        }
      } else {
        page.blocks += [.heading(section.heading), .drawn(section.lines)]
      }
    }
    page.table = wording.csv
    return page
  }
}
