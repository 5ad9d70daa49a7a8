// What an outcome file says, on paper: never with a number that others may not see.
extension PrintMaker {
  /// The page of an outcome file.
  ///
  /// - Parameter wording: The figures in words, for whomever they were made.
  /// - Returns: The page, with its curves drawn in letters.
  package func outcomes(_ wording: OutcomeWording) -> PrintPage {
    var wording = wording.forOthers
    wording.drawsCurves = true
    var page = page(wording.title, [])
    page.blocks = wording.blocks(columns: PrintPage.columns)
    return page
  }
}
