/// Why something that a person wants to record cannot be recorded.
///
/// The screen words each case.
package enum DoRefusal: Error, Hashable, CaseIterable, Sendable {
  /// What was done lies after today.
  case futureDay
  /// A standing do has no box of its own: its state comes from what happens.
  case standingDo
  /// A breach is always reported; nobody can be excused from it.
  case neverExempt
  /// An exemption would have ended before today.
  case untilPassed
  case reasonMissing, textMissing
  /// The facts do not show the bottleneck today, so that there is nothing to let rest.
  case nothingToRest
  /// A bottleneck would rest no day, or longer than it can.
  case restOutOfRange
  /// The do is open already.
  case nothingToReopen
  /// The task or other entry is not in this case.
  case unknownEntry
  case alreadyClosed, notClosed
}
