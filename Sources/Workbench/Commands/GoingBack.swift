import Screen

extension WorkbenchState {
  /// Goes one thing back: what a list is narrowed to, then its marks, then to the pane before; never
  /// out of the program.
  mutating func goBack() -> [Effect] {
    if find.search != nil {
      stopSearch()
      scrollToSelection()
      return []
    }
    if focus == .clients, clients.filter != nil { return forgetFilter() }
    if clearMarks() { return [] }
    if coversOtherPanes { return zoom() }
    return focusPane(focus.rawValue - 1)
  }
}
