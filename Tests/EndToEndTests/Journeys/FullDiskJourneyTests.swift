import CPty
import Glibc
import Testing

/// A store on a disk that fills up: what was called saved is there, and the rest is said.
@Suite struct FullDiskJourneyTests {
  /// Whether this process may mount a small file system; elsewhere the journey cannot be made.
  static var canMount: Bool {
    guard let place = try? Scratch() else { return false }
    guard cpty_mount_small(place.path, 64) == 0 else { return false }
    return cpty_unmount(place.path) == 0
  }

  @Test(.enabled(if: canMount, "needs the right to mount"))
  func `on a full disk nothing that was called saved is lost`() throws {
    let place = try Scratch()
    try Pty.Failure.check(cpty_mount_small(place.path, 1024), "mount")
    defer { _ = cpty_unmount(place.path) }
    let house = try House(at: place.file("store"))
    let program = try house.open()

    program.press("2")
    program.settle()
    // Fill what is left, so that the next saves have no room.
    try Pty.Failure.check(cpty_fill(place.file("other")), "fill the disk")
    program.press(.space)
    try program.waitFor("Problem")
    let journal = house.journal
    #expect(try program.quit() == 0)
    #expect(house.journal == journal)

    // With room again, everything opens and a tick is saved.
    #expect(unlink(place.file("other")) == 0)
    let before = try house.count("done")
    let again = try house.open()
    try again.tick()
    #expect(try again.quit() == 0)
    #expect(try house.count("done") == before + 1)
  }
}
