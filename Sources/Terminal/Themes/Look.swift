/// How one kind of cell looks: colours and attributes.
package struct Look: Hashable, Sendable {
  /// What a terminal can do besides colour.
  ///
  /// Nothing blinks, so there is no such attribute.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
  }

  /// A colour number from 0 to 255; nil is the terminal's own.
  package var foreground: UInt8?
  package var background: UInt8?
  package var attributes: Attributes

  package init(
    foreground: UInt8? = nil, background: UInt8? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  static let plain = Look()
}
