/// Where the keys of a protected store come from.
///
/// Every subject has a random key of its own, so that one case can be made unreadable for good.
/// Record keys also depend on a generation key, so that removing a worker changes one key and not
/// one for each case.
package protocol KeySource: Sendable {
  /// The generation that new records are written under.
  var currentGeneration: Int { get }
  /// The key of a generation, 32 bytes; nil when we do not hold it.
  func generationKey(_ generation: Int) -> [UInt8]?
  /// The key of a case, of `team`, or of a derived file, 32 bytes; nil when we do not hold it.
  func key(of subject: String) -> [UInt8]?
}
