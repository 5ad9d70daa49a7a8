/// Reads a time of day as people type it.
package enum ClockText {
  /// The time as `14:30`, out of `14:30`, `14.30`, `1430`, `9`, or nil for anything else.
  package static func normal(_ text: String) -> String? {
    let parts = text.split { $0 == ":" || $0 == "." || $0 == "u" || $0 == "h" || $0 == " " }
    let digits = parts.joined()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let (hour, minute): (Int?, Int?) =
      switch (parts.count, digits.count) {
      case (2, _): (Int(parts[0]), Int(parts[1]))
      case (1, 1...2): (Int(digits), 0)
      case (1, 3...4): (Int(digits.dropLast(2)), Int(digits.suffix(2)))
      default: (nil, nil)
      }
    guard let hour, let minute, (0..<24).contains(hour), (0..<60).contains(minute) else {
      return nil
    }
    return (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}
