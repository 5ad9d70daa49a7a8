/// The invented caseload that a person can try the workbench on, in the sketch format.
package enum DemoFile {
  /// The bytes of `demo.json`; empty only when it is not compiled in, which a test would notice.
  package static var bytes: [UInt8] { CompiledFile("demo.json").map { Array($0.bytes) } ?? [] }
}

/// Of what a larger invented caseload is made: names in many scripts, and what people write.
package enum InventedFile {
  /// The bytes of `invented.json`; empty only when it is not compiled in, which a test would notice.
  package static var bytes: [UInt8] { CompiledFile("invented.json").map { Array($0.bytes) } ?? [] }
}
