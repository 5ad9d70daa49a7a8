import Content
import Screen

// Making the focused pane larger: the whole width, or some columns.
extension WorkbenchState {
  /// Whether the focused pane has the room of others that this window has room for too.
  ///
  /// Where one pane shows at a time a zoomed one covers none: there Esc goes back as ever.
  var coversOtherPanes: Bool { split.isZoomed && layout.form != .narrow }

  /// Says anew what was said of a zoomed pane, where it is not so in the window as it is now.
  mutating func followZoom() {
    let texts = [ZoomWords.zoomed, .zoomNarrow].map { words($0) }
    guard layout.form != .tooSmall, let text = message?.text, texts.contains(text) else { return }
    message = coversOtherPanes ? .info(texts[0]) : layout.form == .narrow ? .info(texts[1]) : nil
  }

  /// By how many columns a pane gets wider or narrower at a key.
  private static let widthStep = 4

  /// Gives the focused pane the room of all, or takes that back.
  mutating func zoom() -> [Effect] {
    guard layout.form != .narrow else { return say(.zoomNarrow) }
    split.isZoomed.toggle()
    scrollToSelection()
    return say(split.isZoomed ? .zoomed : .zoomEnded)
  }

  /// Makes the focused pane wider, or narrower by a negative number of steps.
  mutating func widen(by steps: Int) -> [Effect] {
    guard layout.form != .narrow else { return say(.zoomNarrow) }
    guard !split.isZoomed else { return say(.zoomedAlready) }
    let before = layout
    split.widen(focus, by: steps * Self.widthStep, in: before)
    scrollToSelection()
    return layout == before ? say(steps > 0 ? .widest : .narrowest) : []
  }

  /// Shares the room as it comes.
  mutating func resetWidths() -> [Effect] {
    guard split.isChanged else { return say(.widthsAreUsual) }
    split = PaneSplit()
    scrollToSelection()
    return say(.widthsReset)
  }

  private mutating func say(_ text: ZoomWords) -> [Effect] {
    message = .info(words(text))
    return []
  }
}
