import Screen

/// A key of the footer with its word.
struct FooterHint: Equatable {
  /// What is pressed, and what a click on the hint is as good as.
  var chord: Chord
  /// What the keys are called.
  var key: String
  var words: String

  /// The columns that it takes, with the blanks between it and the next.
  var width: Int { TextWidth.columns(of: key) + TextWidth.columns(of: words) + 3 }
}
