import CaseStore
import Casework
import Testing

@Suite struct PlaceTests {
  private let files = MemoryFileSystem()

  @Test(arguments: [false, true])
  func `a place is there for its own worker, and the last one counts`(sealed: Bool) throws {
    let store = try TestStore.make(on: files, sealed: sealed)
    try store.keepPlace("client=k1", of: TestStore.mila)
    try store.keepPlace("client=k2", of: TestStore.mila)
    let again = try TestStore.open(on: files, sealed: sealed, seed: 4)
    #expect(again.place(of: TestStore.mila) == "client=k2")
    #expect(again.place(of: TestStore.bram) == nil)
  }

  @Test(arguments: [false, true])
  func `a place is no draft, and in a protected store not in clear`(sealed: Bool) throws {
    let store = try TestStore.make(on: files, sealed: sealed)
    try store.keepPlace("client=findthis", of: TestStore.mila)
    #expect(try store.drafts(of: TestStore.mila).isEmpty)
    let path = try #require(files.paths.first { $0.hasSuffix(".place") })
    let text = String(decoding: files.content(at: path) ?? [], as: UTF8.self)
    #expect(text.contains("findthis") == !sealed)
  }

  @Test func `a damaged place is none, and another one can be kept`() throws {
    let store = try TestStore.make(on: files)
    try store.keepPlace("client=k1", of: TestStore.mila)
    let path = try #require(files.paths.first { $0.hasSuffix(".place") })
    for bytes in [[], Array("{".utf8), Array("[]".utf8), [0xFF, 0]] as [[UInt8]] {
      files.overwrite(path, with: bytes)
      #expect(store.place(of: TestStore.mila) == nil)
    }
    try store.keepPlace("client=k2", of: TestStore.mila)
    #expect(store.place(of: TestStore.mila) == "client=k2")
  }
}
