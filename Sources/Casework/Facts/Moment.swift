/// An instant with the office's offset from UTC at that instant, so that it can be shown and put on
/// a day without knowing the rules of any time zone.
package struct Moment: Hashable, Sendable {
  /// Whole seconds since 1 January 1970, 00:00 UTC.
  package var secondsSince1970: Int
  /// Seconds to add to UTC to get the office's clock; 3600 in a Dutch winter.
  package var offsetSeconds: Int

  package init(secondsSince1970: Int, offsetSeconds: Int) {
    self.secondsSince1970 = secondsSince1970
    self.offsetSeconds = offsetSeconds
  }

  /// The moment at which the office's clock shows `hour`:`minute` on `day`.
  package init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, offsetSeconds: Int = 0)
  {
    secondsSince1970 = day.number * 86_400 + hour * 3600 + minute * 60 + second - offsetSeconds
    self.offsetSeconds = offsetSeconds
  }

  private var localSeconds: Int { secondsSince1970 + offsetSeconds }
  private var secondOfDay: Int { ((localSeconds % 86_400) + 86_400) % 86_400 }

  /// The office's calendar day.
  package var day: Day { Day(number: (localSeconds - secondOfDay) / 86_400) }

  /// The office's clock as `14:02`.
  package var clock: String {
    "\(Day.padded(secondOfDay / 3600, to: 2)):\(Day.padded(secondOfDay / 60 % 60, to: 2))"
  }

  /// The office's clock; nil for midnight to the second.
  ///
  /// That is how a file tells a day without a time (see `SketchFormat.md`).
  package var knownClock: String? { secondOfDay == 0 ? nil : clock }

  /// The moment as `2026-11-23T14:02:11+01:00`.
  package var iso: String {
    let minutes = abs(offsetSeconds) / 60
    return String(unsafeUninitializedCapacity: 25) { [day, secondOfDay] text in
      day.write(to: text)
      text[10] = UInt8(ascii: "T")
      Day.write(secondOfDay / 3600, to: text, at: 11)
      text[13] = UInt8(ascii: ":")
      Day.write(secondOfDay / 60 % 60, to: text, at: 14)
      text[16] = UInt8(ascii: ":")
      Day.write(secondOfDay % 60, to: text, at: 17)
      text[19] = UInt8(ascii: offsetSeconds < 0 ? "-" : "+")
      Day.write(minutes / 60, to: text, at: 20)
      text[22] = UInt8(ascii: ":")
      Day.write(minutes % 60, to: text, at: 23)
      return 25
    }
  }

  /// A moment written as `2026-11-23T14:02:11+01:00` (`Z` is accepted for `+00:00`), or nil.
  package init?(iso text: some StringProtocol) {
    let moment = Array(text.utf8).withUnsafeBytes { Moment(isoBytes: $0) }
    guard let moment else { return nil }
    self = moment
  }

  /// A moment out of the bytes of such a text, or nil for anything else.
  package init?(isoBytes bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 25 || (bytes.count == 20 && bytes[19] == UInt8(ascii: "Z")),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"),
      let day = Day(isoBytes: UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
      let hour = Day.twoDigits(bytes, at: 11), let minute = Day.twoDigits(bytes, at: 14),
      let second = Day.twoDigits(bytes, at: 17), hour < 24, minute < 60, second < 60
    else { return nil }
    var offset = 0
    if bytes.count == 25 {
      guard let hours = Day.twoDigits(bytes, at: 20), let minutes = Day.twoDigits(bytes, at: 23),
        bytes[22] == UInt8(ascii: ":"), hours < 24, minutes < 60,
        bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-")
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[19] == UInt8(ascii: "-") ? -60 : 60)
    }
    self.init(day, hour: hour, minute: minute, second: second, offsetSeconds: offset)
  }
}
