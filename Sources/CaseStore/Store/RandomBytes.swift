/// Gives random bytes.
///
/// The program gives in those of the operating system, a test those of a seed.
package typealias RandomBytes = @Sendable (_ count: Int) -> [UInt8]
