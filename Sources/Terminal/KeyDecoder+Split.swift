import Screen

// Going on with what a slow line cut in two, so that its rest is not taken for keys.
extension KeyDecoder {
  /// After a paste fell silent without an end, a block at least this long goes on with it.
  private static let burstBytes = 16

  /// Takes up what fell silent when a block goes on with it, and gives where the rest of the block
  /// begins.
  mutating func resumeSplit(before block: [UInt8], into inputs: inout [Input]) -> Int {
    guard let split, !block.isEmpty, state == .ground else { return 0 }
    let bytes = split.bytes + block
    switch SplitSequence.reading(bytes) {
    case .report(let count):
      self.split = nil
      wasMouse = true
      return count - split.bytes.count
    case .begun:
      self.split = SplitSequence(bytes: bytes, isHeld: true)
      return block.count
    case .other:
      letGoOfHeld(into: &inputs)
      self.split = nil
      return split.bytes.isEmpty ? resumeKey(block, into: &inputs) : 0
    }
  }

  /// What was held back was typed after all, where it is not the beginning of a report already.
  mutating func letGoOfHeld(into inputs: inout [Input]) {
    guard let held = split else { return }
    split = nil
    guard held.isHeld else { return }
    if held.bytes.count == 1 { inputs.append(.key(.character("["))) }
    split = SplitSequence(bytes: held.bytes)
  }

  /// The key, or the beginning of a paste, whose Escape had been given up already: nobody types so
  /// many characters in one block.
  private mutating func resumeKey(_ block: [UInt8], into inputs: inout [Input]) -> Int {
    let pasteStart = Array("[200~".utf8)
    if block.starts(with: pasteStart) {
      paste = PasteBuffer()
      state = .paste
      return pasteStart.count
    }
    guard let final = block.last, block.count > 1 else { return 0 }
    let middle = Array(block.dropFirst().dropLast())
    let isArrow = middle.isEmpty && "ABCDHF".utf8.contains(final)
    let key: Key? =
      switch block[0] {
      case UInt8(ascii: "[") where isArrow || !middle.isEmpty:
        KeyTable.control(sequence: middle, final: final, isAlt: false)
      case UInt8(ascii: "O") where isArrow: KeyTable.single(final, isAlt: false)
      default: nil
      }
    guard let key else { return 0 }
    inputs.append(.key(key))
    return block.count
  }

  /// Takes a paste up again that a slow line cut in two, so that its rest is not taken for keys.
  mutating func resumePaste(before block: [UInt8]) {
    guard isPasteInDoubt, !block.isEmpty else { return }
    isPasteInDoubt = false
    if block.count >= Self.burstBytes || PasteBuffer.holdsEnd(block) { state = .paste }
  }

  /// Ends a paste whose end was lost at a function key that comes by itself: whoever presses F2 wants to
  /// save what was pasted, and not to write `OQ` behind it.
  ///
  /// A terminal sends no Escape inside a paste. Should one do so, what follows in one go still is text.
  ///
  /// - Returns: Whether the block was that key.
  mutating func breakOffPaste(before block: [UInt8], into inputs: inout [Input]) -> Bool {
    guard state == .paste, block.first == 0x1B, block.count <= 6, !paste.isInsideEnd else {
      return false
    }
    var alone = KeyDecoder()
    let found = alone.read(block)
    guard found.count == 1, case .key(.function) = found[0], alone.state == .ground else {
      return false
    }
    finishPaste(into: &inputs)
    isPasteInDoubt = true
    inputs += found
    return true
  }
}
