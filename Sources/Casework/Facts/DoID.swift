/// The 28 do's of the roadmap.
///
/// The identifiers are stable: content, stores and exchange files use them.
///
/// Source: Guide, "The 28 do's".
package enum DoID: String, CaseIterable, Comparable, Sendable {
  case R1, R2, R3, R4, R5
  case I1, I2, I3, I4, I5, I6, I7, I8, I9, I10
  case U1, U2, U3, U4, U5, U6
  case E1, E2, E3
  case V1, V2, V3, V4

  /// The do of an identifier; nil when there is none of that name.
  ///
  /// Written out, because what the compiler makes of 28 names builds a table of them at the first
  /// question, which the first frame would wait for.
  package init?(rawValue: String) {
    var bytes = rawValue.utf8.makeIterator()
    guard let letter = bytes.next().map({ Unicode.Scalar($0) }), let first = bytes.next(),
      (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    var number = first - UInt8(ascii: "0")
    if let second = bytes.next() {
      guard number == 1, second == UInt8(ascii: "0"), bytes.next() == nil else { return nil }
      number = 10
    }
    guard let id = Self.id(letter, number) else { return nil }
    self = id
  }

  private static func id(_ letter: Unicode.Scalar, _ number: UInt8) -> DoID? {
    switch (letter, number) {
    case ("R", 1): .R1
    case ("R", 2): .R2
    case ("R", 3): .R3
    case ("R", 4): .R4
    case ("R", 5): .R5
    case ("I", 1): .I1
    case ("I", 2): .I2
    case ("I", 3): .I3
    case ("I", 4): .I4
    case ("I", 5): .I5
    case ("I", 6): .I6
    case ("I", 7): .I7
    case ("I", 8): .I8
    case ("I", 9): .I9
    case ("I", 10): .I10
    case ("U", 1): .U1
    case ("U", 2): .U2
    case ("U", 3): .U3
    case ("U", 4): .U4
    case ("U", 5): .U5
    case ("U", 6): .U6
    case ("E", 1): .E1
    case ("E", 2): .E2
    case ("E", 3): .E3
    case ("V", 1): .V1
    case ("V", 2): .V2
    case ("V", 3): .V3
    case ("V", 4): .V4
    default: nil
    }
  }

  /// The step the do belongs to.
  package var step: Step {
    switch self {
    case .R1, .R2, .R3, .R4, .R5: .registration
    case .I1, .I2, .I3, .I4, .I5, .I6, .I7, .I8, .I9, .I10: .intake
    case .U1, .U2, .U3, .U4, .U5, .U6: .implementation
    case .E1, .E2, .E3: .escalation
    case .V1, .V2, .V3, .V4: .followUp
    }
  }

  /// The place in the order of the guide, from 0 to 27.
  package var order: Int {
    switch self {
    case .R1: 0
    case .R2: 1
    case .R3: 2
    case .R4: 3
    case .R5: 4
    case .I1: 5
    case .I2: 6
    case .I3: 7
    case .I4: 8
    case .I5: 9
    case .I6: 10
    case .I7: 11
    case .I8: 12
    case .I9: 13
    case .I10: 14
    case .U1: 15
    case .U2: 16
    case .U3: 17
    case .U4: 18
    case .U5: 19
    case .U6: 20
    case .E1: 21
    case .E2: 22
    case .E3: 23
    case .V1: 24
    case .V2: 25
    case .V3: 26
    case .V4: 27
    }
  }

  package static func < (left: DoID, right: DoID) -> Bool { left.order < right.order }

  /// The do's of a step in the order of the guide; none for the contact after care.
  package static func all(of step: Step) -> [DoID] { allCases.filter { $0.step == step } }
}

/// The nine bottlenecks, shown as don'ts to watch out for.
///
/// Source: Guide, "The nine bottlenecks".
package enum BottleneckID: String, CaseIterable, Sendable {
  case B1, B2, B3, B4, B5, B6, B7, B8, B9

  /// The place in the order of the guide, from 0 to 8.
  package var order: Int {
    switch self {
    case .B1: 0
    case .B2: 1
    case .B3: 2
    case .B4: 3
    case .B5: 4
    case .B6: 5
    case .B7: 6
    case .B8: 7
    case .B9: 8
    }
  }
}
