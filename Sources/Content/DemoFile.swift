/// The invented caseload that a person can try the workbench on, in the sketch format.
package enum DemoFile {
  /// The bytes of `demo.json`; empty only when it is not compiled in, which a test would notice.
  package static var bytes: [UInt8] { CompiledFile("demo.json").map { Array($0.bytes) } ?? [] }
}
