/// The wording of the program itself: titles, hints, questions and messages.
package struct Words: Sendable {
  let file: WordingFile

  /// The text of a key, with its `{name}` places filled in.
  ///
  /// ```swift
  /// words(HeaderWords.saved, ["time": "14:02"])   // Saved 14:02
  /// words(HeaderWords.clients, count: 1)          // 1 client
  /// ```
  ///
  /// A place that `values` does not name stays visible. `count` fills `{count}`, and chooses
  /// between one and many: one is for exactly 1.
  package func callAsFunction<Key: WordKey>(
    _ key: Key, _ values: TextValues = [:], count: Int? = nil
  ) -> String {
    // The tests hold every key against the file, so the name itself is never seen on a screen.
    let text = file.string(Key.area, key.rawValue, count: count) ?? key.rawValue
    if values.isEmpty && count == nil { return text }
    return Placeholders.fill(text) { name in
      if name == "count", let count { return String(count) }
      return values[String(name)]
    }
  }

  /// The names that an area of the file has, in its order; for tests that hold an enum of keys
  /// against the file.
  package func names(inArea area: String) -> [String] { file.group(area)?.names ?? [] }
}
