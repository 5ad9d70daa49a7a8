import Testing

/// Expects a number to be another one up to a relative error.
func expect(
  _ value: Double?, nearly wanted: Double, within error: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value else {
    Issue.record("no number, but \(wanted) was wanted", sourceLocation: sourceLocation)
    return
  }
  let isNear = abs(value - wanted) <= error * max(abs(wanted), 1e-300)
  #expect(isNear, "\(value) is not \(wanted)", sourceLocation: sourceLocation)
}
