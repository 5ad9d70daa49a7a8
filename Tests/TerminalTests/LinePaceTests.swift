import Terminal
import Testing

/// What is believed of a line, from what the system and the terminal tell of it.
struct LinePaceTests {
  @Test func `a serial line is busy for as long as it sends`() {
    var pace = LinePace(bitsPerSecond: 9600)
    #expect(pace.busyMilliseconds(at: 0) == 0)
    pace.send(960, at: 1000)
    #expect(pace.busyMilliseconds(at: 1000) == 1000)
    #expect(pace.busyMilliseconds(at: 1900) == 100)
    // What is sent meanwhile comes behind it.
    pace.send(480, at: 1900)
    #expect(pace.busyMilliseconds(at: 1900) == 600)
    #expect(pace.busyMilliseconds(at: 2600) == 0)
    pace.send(960, at: 9000)
    #expect(pace.busyMilliseconds(at: 9000) == 1000)
  }

  @Test(arguments: [0, -1, 38_400, 4_000_000])
  func `a speed that says nothing makes no line slow`(bitsPerSecond: Int) {
    var pace = LinePace(bitsPerSecond: bitsPerSecond)
    pace.send(100_000, at: 0)
    #expect(pace.busyMilliseconds(at: 0) == 0)
  }

  @Test func `an answer that had to wait behind the first frame tells how slow the line is`() {
    var pace = LinePace(bitsPerSecond: 38_400)
    pace.send(7000, at: 0)
    pace.ask(at: 10)
    pace.takeAnswer(at: 7010)
    #expect(pace.bytesPerSecond == 1000)
    pace.send(500, at: 8000)
    #expect(pace.busyMilliseconds(at: 8000) == 500)
  }

  @Test func `a quick answer, one from another question or one that came too soon changes nothing`()
  {
    var quick = LinePace(bitsPerSecond: 38_400)
    quick.send(7000, at: 0)
    quick.ask(at: 10)
    quick.takeAnswer(at: 110)
    quick.takeAnswer(at: 60_000)
    #expect(quick.bytesPerSecond == nil)
    var unasked = LinePace(bitsPerSecond: 38_400)
    unasked.send(7000, at: 0)
    unasked.takeAnswer(at: 60_000)
    #expect(unasked.bytesPerSecond == nil)
    var serial = LinePace(bitsPerSecond: 9600)
    serial.send(7000, at: 0)
    serial.ask(at: 0)
    serial.takeAnswer(at: 1)
    #expect(serial.bytesPerSecond == 960)
  }

  @Test func `a terminal that was away for a while keeps nobody waiting for long`() {
    var pace = LinePace(bitsPerSecond: 38_400)
    pace.send(7000, at: 0)
    pace.ask(at: 0)
    pace.takeAnswer(at: 3_600_000)
    #expect(pace.bytesPerSecond == 300)
    pace.send(70_000, at: 3_600_000)
    #expect(pace.busyMilliseconds(at: 3_600_000) == 4000)
  }
}
