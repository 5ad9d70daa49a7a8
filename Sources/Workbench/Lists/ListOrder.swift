/// By what a list of clients is ordered and divided.
package enum ListOrder: String, CaseIterable, Sendable {
  /// When somebody needs something.
  case need
  case name, number, step
  /// Who came last stands first.
  case arrival
  case counsellor
}
