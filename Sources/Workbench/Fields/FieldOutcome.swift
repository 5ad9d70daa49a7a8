/// What a key did to a field, so that the dialog around it knows what to do next.
package enum FieldOutcome: Hashable, Sendable {
  /// What is typed has changed.
  case edited
  /// What was typed or pasted did not all fit: `limit` characters is what the field holds, and
  /// `leftOut` of them are not in it.
  case shortened(limit: Int, leftOut: Int)
  /// Only the caret or the focus has moved.
  case moved
  /// The person is done and wants it kept.
  case submitted
  /// The person wants to leave. What is typed is still in the field, for a draft.
  case cancelled
  /// To the field after this one, to the field before it.
  case next, previous
  /// The key is known here but cannot be followed; the field shows why.
  case refused
  /// The key means nothing to this field.
  case ignored
}
