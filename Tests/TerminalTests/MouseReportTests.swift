import Screen
import Terminal
import Testing

/// What a terminal says of the mouse, in the form that is asked for and in the oldest one.
@Suite struct MouseReportTests {
  private func events(_ bytes: some Sequence<UInt8>) -> [Input] {
    var decoder = KeyDecoder()
    return decoder.read(bytes) + decoder.silence()
  }

  private func event(
    _ action: MouseEvent.Action, _ x: Int, _ y: Int, shift: Bool = false, alt: Bool = false,
    control: Bool = false
  ) -> [Input] {
    [
      .mouse(
        MouseEvent(
          action, at: Point(x: x, y: y), hasShift: shift, hasAlt: alt, hasControl: control))
    ]
  }

  @Test func `presses, releases, drags and the wheel are told apart`() {
    #expect(events("\u{1B}[<0;1;1M".utf8) == event(.press(.left), 0, 0))
    #expect(events("\u{1B}[<1;2;3M".utf8) == event(.press(.middle), 1, 2))
    #expect(events("\u{1B}[<2;2;3M".utf8) == event(.press(.right), 1, 2))
    #expect(events("\u{1B}[<0;7;9m".utf8) == event(.release, 6, 8))
    #expect(events("\u{1B}[<32;7;9M".utf8) == event(.drag(.left), 6, 8))
    #expect(events("\u{1B}[<64;7;9M".utf8) == event(.wheelUp, 6, 8))
    #expect(events("\u{1B}[<65;7;9M".utf8) == event(.wheelDown, 6, 8))
    #expect(
      events("\u{1B}[<20;7;9M".utf8) == event(.press(.left), 6, 8, shift: true, control: true))
    #expect(events("\u{1B}[<8;300;200M".utf8) == event(.press(.left), 299, 199, alt: true))
  }

  @Test func `the oldest form is understood as well`() {
    #expect(events("\u{1B}[M !!".utf8) == event(.press(.left), 0, 0))
    #expect(events("\u{1B}[M\"*)".utf8) == event(.press(.right), 9, 8))
    #expect(events("\u{1B}[M#*)".utf8) == event(.release, 9, 8))
    #expect(events("\u{1B}[M@*)".utf8) == event(.drag(.left), 9, 8))
    #expect(events("\u{1B}[M`*)".utf8) == event(.wheelUp, 9, 8))
    #expect(events([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xA0]) == event(.press(.left), 222, 127))
  }

  @Test(arguments: [
    "\u{1B}[<0;0;5M", "\u{1B}[<0;5;0M", "\u{1B}[<0;-1;5M", "\u{1B}[<;;M", "\u{1B}[<M",
    "\u{1B}[<0;5M", "\u{1B}[<0;5;5;5M", "\u{1B}[<999;5;5M", "\u{1B}[<66;5;5M", "\u{1B}[<128;5;5M",
    "\u{1B}[<35;5;5M", "\u{1B}[<64;5;5m", "\u{1B}[<0;5;5", "\u{1B}[<0;5;5A",
    "\u{1B}[<99999999999999999999;5;5M", "\u{1B}[M\u{1}!!", "\u{1B}[M !", "\u{1B}[M  !",
    "\u{1B}[MC!!", "\u{1B}[32;5;5M",
  ])
  func `a report that makes no sense is dropped`(text: String) {
    #expect(events(text.utf8) == [])
  }

  @Test func `a place beyond every screen is a place, and no more`() {
    let far = events("\u{1B}[<0;99999999999999999999;4M".utf8)
    #expect(far == event(.press(.left), 99_998, 3))
  }

  @Test func `a report that is cut in pieces never becomes typed text`() {
    let text = "a\u{1B}[<0;12;34Mb\u{1B}[<0;12;34mc\u{1B}[M !!d"
    var whole = KeyDecoder()
    let wanted = whole.read(text.utf8)
    #expect(wanted.keys == [.character("a"), .character("b"), .character("c"), .character("d")])
    #expect(wanted.mouseEvents.count == 3)
    for cut in 0..<text.utf8.count {
      var decoder = KeyDecoder()
      let pieces = decoder.read(text.utf8.prefix(cut)) + decoder.read(text.utf8.dropFirst(cut))
      #expect(pieces == wanted)
    }
  }

  @Test func `in the middle of a report there is patience`() {
    var decoder = KeyDecoder()
    #expect(decoder.read("\u{1B}[<0;1".utf8) == [])
    #expect((decoder.patienceMilliseconds ?? 0) >= 1000)
    #expect(decoder.silence() == [])
    #expect(decoder.read("q".utf8) == [.key(.character("q"))])
  }

  @Test func `random reports in random pieces leave the keys between them alone`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      var typed: [Key] = []
      for _ in 0..<20 {
        if Bool.random(using: &random) {
          let letter = "abcdefgh".randomElement(using: &random) ?? "a"
          typed.append(.character(letter))
          bytes += Array(String(letter).utf8)
        } else {
          let code = Int.random(in: -3...300, using: &random)
          let column = Int.random(in: -1...100_000, using: &random)
          let end = Bool.random(using: &random) ? "M" : "m"
          bytes += Array("\u{1B}[<\(code);\(column);\(column / 7)\(end)".utf8)
        }
      }
      var decoder = KeyDecoder()
      var keys: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...9, using: &random)
        keys += decoder.read(rest.prefix(count)).keys
        rest = rest.dropFirst(count)
      }
      #expect(keys == typed)
    }
  }
}

/// Sequences whose rest comes after their beginning was given up.
@Suite struct SplitSequenceTests {
  /// What pieces mean, with a silence after each.
  private func inputs(_ pieces: String...) -> [Input] {
    var decoder = KeyDecoder()
    return pieces.flatMap { decoder.read($0.utf8) + decoder.silence() }
  }

  @Test func `the rest of a mouse report is thrown away, wherever it was cut`() {
    let report = "\u{1B}[<0;50;12M"
    for first in 1..<report.utf8.count {
      for second in first..<report.utf8.count {
        let pieces = [
          report.utf8.prefix(first), report.utf8.dropFirst(first).prefix(second - first),
          report.utf8.dropFirst(second),
        ].filter { !$0.isEmpty }
        var decoder = KeyDecoder()
        var found = decoder.read("a".utf8)
        for piece in pieces { found += decoder.read(piece) + decoder.silence() }
        found += decoder.read("b".utf8)
        // Where nothing but Escape had come it was taken for the key.
        let escapes: [Key] = first == 1 ? [.escape] : []
        #expect(
          found.keys == [.character("a")] + escapes + cutBracket(first, second)
            + [.character("b")], "\(first) \(second)")
      }
    }
  }

  /// A bracket that stood alone between two silences was typed, as far as anybody can tell.
  private func cutBracket(_ first: Int, _ second: Int) -> [Key] {
    first == 1 && second == 2 ? [.character("[")] : []
  }

  @Test func `a bracket that is typed after Escape is a bracket`() {
    #expect(inputs("\u{1B}", "[") == [.key(.escape), .key(.character("["))])
    var decoder = KeyDecoder()
    _ = decoder.read("\u{1B}".utf8)
    _ = decoder.silence()
    #expect(decoder.read("[".utf8) == [])
    #expect(decoder.read("d".utf8).keys == [.character("["), .character("d")])
    #expect(inputs("\u{1B}", "a", "[<0;1;1M").keys.count > 3)
  }

  @Test func `an arrow whose Escape came alone is an arrow, and a paste is a paste`() {
    #expect(inputs("\u{1B}", "[A") == [.key(.escape), .key(.up)])
    #expect(inputs("\u{1B}", "[1;3B") == [.key(.escape), .key(.altDown)])
    #expect(
      inputs("\u{1B}", "[200~jjq\u{1B}[201~") == [.key(.escape), .key(.paste("jjq"))])
    #expect(inputs("\u{1B}", "[j").keys == [.escape, .character("["), .character("j")])
  }

  @Test func `after a click there is more patience with Escape, which may begin the next report`() {
    var decoder = KeyDecoder()
    _ = decoder.read("\u{1B}".utf8)
    #expect(decoder.patienceMilliseconds == 50)
    _ = decoder.silence()
    _ = decoder.read("\u{1B}[<0;1;1M\u{1B}".utf8)
    #expect(decoder.patienceMilliseconds == 200)
    #expect(decoder.read("[<0;1;1m".utf8).mouseEvents.count == 1)
  }
}
