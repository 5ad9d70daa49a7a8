/// Why a text was refused, and where.
///
/// Nothing of the text itself is kept: the text may hold what a person said, and errors end up in
/// places where that must not be.
package struct JSONError: Error, Hashable, Sendable {
  /// What can be wrong with a text that should be JSON.
  package enum Kind: Hashable, Sendable {
    /// The text is larger than the limit.
    case tooLarge
    case byteOrderMark
    case invalidUTF8
    /// The text stops in the middle of a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte
    /// Something other than white space follows the value.
    case trailingBytes
    case tooDeep
    /// An object has two members of the same name.
    case duplicateName
    /// A control character in a string that is not written as an escape.
    case controlCharacter
    case invalidEscape
    /// Half of a surrogate pair, written as an escape.
    case loneSurrogate
    case invalidNumber
    /// A whole number beyond ±2^53, or a broken one, where a whole number was asked for.
    case numberOutOfRange
    /// A value of another kind than was asked for.
    case unexpectedKind(expected: JSONKind)
    /// The caller does not accept the value: the word is not in its list, the day does not exist.
    case unacceptableValue
    /// An object lacks a member that the caller needs.
    case missingMember
  }

  package let kind: Kind
  /// Bytes before the place, from 0.
  package let offset: Int
  /// The line, from 1.
  package let line: Int
  /// The Unicode scalar within the line, from 1.
  package let column: Int

  package init(_ kind: Kind, offset: Int, line: Int, column: Int) {
    self.kind = kind
    self.offset = offset
    self.line = line
    self.column = column
  }
}

/// The kinds of JSON values.
package enum JSONKind: Hashable, Sendable {
  case object, array, string, number, bool, null
}
