/// How long a slow line is still busy with what was sent over it.
///
/// A serial line, or ssh over a bad connection, takes frames into a buffer much faster than the
/// person gets to see them: who holds a cursor key down would watch the list move for many seconds
/// afterwards. The system tells the speed of a serial line. How fast any other line is shows in how
/// long the answer to the question for the background takes, which comes behind the first frame.
/// Where neither says that the line is slow, it is taken for one that is never busy.
package struct LinePace: Sendable {
  /// A line that takes more than this in a second is never busy: over it a frame that follows a key
  /// is there in a twentieth of a second.
  private static let fast = 20_000.0
  /// Nothing slower is believed of an answer: rather the terminal or the person was away.
  private static let slowest = 300.0
  /// The system calls every line that is none by a speed like this one, or by a higher.
  private static let meaningless = 38_400
  /// Nobody waits longer for a frame, whatever was sent before it.
  private static let longest = 4_000

  /// How many bytes the line takes in a second; nil for one that is never busy.
  package private(set) var bytesPerSecond: Double?
  /// When the line has passed on what was sent, in milliseconds.
  private var freeAt = 0
  /// When the terminal was asked something, and how many bytes it had been sent until then.
  private var question: (at: Int, bytes: Int)?
  /// The bytes that were sent so far.
  private var sent = 0

  /// The pace of a line of which the system tells a speed in bits per second.
  package init(bitsPerSecond: Int) {
    // A byte is sent with a bit before and a bit behind it.
    let isSerial = bitsPerSecond > 0 && bitsPerSecond < Self.meaningless
    bytesPerSecond = isSerial ? Double(bitsPerSecond) / 10 : nil
  }

  /// Takes into account what was sent at a moment, in milliseconds.
  package mutating func send(_ bytes: Int, at now: Int) {
    sent += bytes
    guard let bytesPerSecond else { return }
    freeAt = max(freeAt, now) + Int(Double(bytes) * 1000 / bytesPerSecond)
  }

  /// Takes into account that the terminal was asked something at a moment, in milliseconds.
  package mutating func ask(at now: Int) { question = (now, sent) }

  /// Takes into account that the terminal answered: until then it had to read all that was sent
  /// before the question.
  package mutating func takeAnswer(at now: Int) {
    guard let question else { return }
    self.question = nil
    guard bytesPerSecond == nil, now > question.at else { return }
    let pace = Double(question.bytes) * 1000 / Double(now - question.at)
    if pace < Self.fast { bytesPerSecond = max(pace, Self.slowest) }
  }

  /// For how many milliseconds the line is still busy.
  package func busyMilliseconds(at now: Int) -> Int { min(max(0, freeAt - now), Self.longest) }
}
