import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// How a person gets to a row: by what stands in it.
///
/// Where no row has it the test fails at the call, and nothing is opened.
extension Pilot {
  /// The menu on top: a list to choose from, a sheet or a card; nil where something else is on top.
  var menu: Menu<DialogChoice>? {
    guard case .menu(let menu)? = dialog?.body else { return nil }
    return menu
  }

  /// The form on top; nil where something else is on top.
  var form: Form<FormField>? {
    guard case .form(let form)? = dialog?.body else { return nil }
    return form
  }

  /// What stands in the row of the menu on top with the cursor: empty where no menu is on top.
  var row: String { menu?.focused?.label ?? "" }

  /// Goes to the first row of the menu on top that begins with a text.
  mutating func goToRow(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) {
    press(.home)
    goDownToRow(label, sourceLocation: sourceLocation)
  }

  /// Goes to the first row of the menu on top in which a text stands.
  mutating func goToRow(
    containing text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    press(.home)
    goDownToRow(containing: text, sourceLocation: sourceLocation)
  }

  /// Goes on from the row with the cursor to the next one that begins with a text; stays where that one does.
  mutating func goDownToRow(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) {
    goDown(to: label, sourceLocation) { $0.row.hasPrefix(label) }
  }

  /// Goes on from the row with the cursor to the next one in which a text stands; stays where that one does.
  mutating func goDownToRow(
    containing text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    goDown(to: text, sourceLocation) { $0.row.contains(text) }
  }

  /// Opens the first row of the menu on top that begins with a text.
  mutating func openRow(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) {
    goToRow(label, sourceLocation: sourceLocation)
    if row.hasPrefix(label) { press(.enter) }
  }

  /// Opens the first row of the menu on top in which a text stands.
  mutating func openRow(
    containing text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    goToRow(containing: text, sourceLocation: sourceLocation)
    if row.contains(text) { press(.enter) }
  }

  /// Goes on down, in whatever list it is, until a text is said of the row with the cursor.
  mutating func goDown(
    toSpoken text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    goDown(to: text, sourceLocation) { $0.spoken.contains(text) }
  }

  /// Goes on down in the checklist until the cursor is on a bottleneck.
  mutating func goDown(
    toBottleneck id: BottleneckID, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    goDown(to: "\(id)", sourceLocation) {
      $0.session.state.checklist.selected == .bottleneck(id)
    }
  }

  /// Goes on with Tab to the row of the form on top that is called so; stays where the cursor is on it.
  mutating func tabToRow(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for _ in 0..<60 where form != nil && form?.focused?.label != label { press(.tab) }
    if form?.focused?.label != label { lack(label, sourceLocation) }
  }

  /// Turns the choice with the cursor until it shows a word.
  mutating func turnChoice(
    to word: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<60 where !text.contains("< \(word) >") { press(.right) }
    if !text.contains("< \(word) >") { lack(word, sourceLocation) }
  }

  /// Goes down until it is there: a hundred rows are more than any list of the stories has.
  private mutating func goDown(
    to text: String, _ sourceLocation: SourceLocation, isThere: (Pilot) -> Bool
  ) {
    for _ in 0..<100 where !isThere(self) { press(.down) }
    if !isThere(self) { lack(text, sourceLocation) }
  }

  /// The test fails: there is no such row.
  private func lack(_ text: String, _ sourceLocation: SourceLocation) {
    Issue.record("no row \(text):\n\(self.text)", sourceLocation: sourceLocation)
  }
}
