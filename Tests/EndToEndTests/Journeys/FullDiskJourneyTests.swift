import CPty
import Glibc
import Testing

/// A store on a disk that fills up: what was called saved is there, and the rest is said.
@Suite(.waits) struct FullDiskJourneyTests {
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
    let before = try house.count("done")
    let program = try house.open()
    program.press(.right, .right)
    program.settle()
    try Pty.Failure.check(cpty_fill(place.file("other")), "fill the disk")

    // The last page of the journal has room for some saves; one that does not fit must say so.
    var acknowledged = 0
    while acknowledged < 40 {
      program.press(.space)
      program.settle()
      if program.screen.contains("Problem") { break }
      acknowledged += 1
    }
    try program.waitFor("Problem")
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)

    // What was called saved is there and what failed is not; with room again, saving goes on.
    #expect(unlink(place.file("other")) == 0)
    let after = before + acknowledged % 2
    #expect(try house.count("done") == after)
    let again = try house.open()
    again.press(.right, .right)
    again.settle()
    again.press(.space)
    try again.waitUntil("the save that has room again") { _ in
      (try? house.count("done")) != after
    }
    #expect(try again.quit() == 0)
  }

  @Test(.enabled(if: canMount, "needs the right to mount"))
  func `a page for which the disk has no room is not there by half, and it is said`() throws {
    let place = try Scratch()
    try Pty.Failure.check(cpty_mount_small(place.path, 256), "mount")
    defer { _ = cpty_unmount(place.path) }
    let house = try House()
    try Pty.Failure.check(cpty_fill(place.file("other")), "fill the disk")
    let path = place.file("page.html")
    let answer = try house.run(
      "print", "sheet", "--case", "MO-0107", "--format", "html", "-o", path, "--worker", "c1")
    #expect(answer.status == 1 && answer.output.contains("no room for it"), "\(answer.output)")
    #expect(!place.contents(of: ".").keys.contains("page.html"))
    // The same from the workbench, whose pages lie in a folder of their own.
    let program = try house.open(environment: ["HOME": place.path])
    program.press("P")
    try program.waitFor("Which page")
    program.press(.enter)
    try program.waitFor("Problem")
    #expect(!program.screen.contains("The page is in"))
    #expect(try program.quit() == 0)
    #expect(!place.contents(of: ".").keys.contains { $0.hasSuffix(".html") })
  }

  @Test func `a page that standard output does not take is no success`() throws {
    let house = try House()
    let answer = try Program.run(
      ["-c", "exec \"$0\" print week --worker c1 > /dev/full", Program.built],
      path: "/bin/sh", in: house.home, environment: ["SCHAKEL_STORE": house.store])
    #expect(answer.status != 0, "\(answer.output)")
  }
}
