import Screen
import Terminal

extension KeyDecoder {
  /// The keys among what bytes mean.
  mutating func keys(_ bytes: some Sequence<UInt8>) -> [Key] { read(bytes).keys }

  /// The keys of a silence.
  mutating func keysAfterSilence() -> [Key] { silence().keys }
}

extension [Input] {
  /// The keys, in order.
  var keys: [Key] { compactMap { if case .key(let key) = $0 { key } else { nil } } }

  /// What was done with the mouse, in order.
  var mouseEvents: [MouseEvent] {
    compactMap { if case .mouse(let event) = $0 { event } else { nil } }
  }
}
