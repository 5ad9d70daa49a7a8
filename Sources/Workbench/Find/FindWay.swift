/// A way to look further than the list in which one looks for somebody.
package enum FindWay: Hashable, Sendable {
  /// Others of that name among all open cases.
  case everyone(count: Int)
  /// Others of that name among the closed cases.
  case closed(count: Int)
  /// What was written down about the clients of the list.
  case notes(clients: Int)
}
