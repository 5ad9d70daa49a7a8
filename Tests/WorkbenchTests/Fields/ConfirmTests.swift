import Screen
import Testing
import Workbench

struct ConfirmTests {
  private enum Answer: Hashable { case keep, move, empty }

  private func question(opener: Key? = nil, demanded: String? = nil) -> Confirm<Answer> {
    Confirm(
      question: ["Move 4 records to the bin?"], safe: .init(.keep, "Keep them"),
      others: [.init(.move, "Move 4 to bin")], opener: opener, demanded: demanded)
  }

  @Test func `Enter on arrival and Esc are the safe answer`() {
    var confirm = question()
    #expect(confirm.press(.enter) == .chosen(.keep))
    _ = confirm.press(.right)
    #expect(confirm.press(.escape) == .chosen(.keep))
  }

  @Test func `the other answer takes a move and then Enter`() {
    for key in [Key.right, .tab, .left, .backTab, .down, .character("m"), .character("M")] {
      var confirm = question()
      #expect(confirm.press(key) == .moved)
      #expect(confirm.press(.enter) == .chosen(.move))
    }
  }

  @Test func `the letter of the safe answer chooses it`() {
    var confirm = question()
    #expect(confirm.press(.character("k")) == .chosen(.keep))
  }

  @Test func `no key pressed again and again does harm, whatever opened the question`() {
    let openers: [Key] = [.enter, .delete, .character("m"), .character("k"), .character(" "), .tab]
    for opener in openers {
      var confirm = question(opener: opener)
      for _ in 0..<10 { #expect(confirm.press(opener) != .chosen(.move)) }
    }
    var confirm = question(opener: .character("m"))
    #expect(confirm.press(.character("m")) == .ignored)
    #expect(confirm.press(.enter) == .chosen(.keep))
  }

  @Test func `where something must be typed, letters are text and nothing runs without it`() {
    var confirm = question(demanded: "4")
    #expect(confirm.press(.character("k")) == .edited)
    _ = confirm.press(.right)
    #expect(confirm.press(.enter) == .refused)
    _ = confirm.press(.backspace)
    #expect(confirm.press(.character("4")) == .edited)
    #expect(confirm.press(.enter) == .chosen(.move))
    #expect(confirm.press(.escape) == .chosen(.keep))
  }

  @Test func `the focused answer can be seen without colour and has the cursor`() {
    var confirm = question()
    var drawn = canvas(44, 4) { confirm.draw(on: &$0, in: $1) }
    #expect(
      drawn.lines == [
        "Move 4 records to the bin?", "", "", "> [ Keep them ]   [ Move 4 to bin ]",
      ])
    #expect(drawn.cursor == Point(x: 2, y: 3))
    #expect(drawn[0, 3].style.row == .focused)
    _ = confirm.press(.tab)
    drawn = canvas(44, 4) { confirm.draw(on: &$0, in: $1) }
    #expect(drawn.lines[3] == "  [ Keep them ] > [ Move 4 to bin ]")
    #expect(drawn.cursor == Point(x: 18, y: 3))
  }

  @Test func `answers stand below each other where they do not fit beside`() {
    let confirm = question()
    #expect(
      picture(26, 4) { confirm.draw(on: &$0, in: $1) } == [
        "Move 4 records to the bin?", "", "> [ Keep them ]", "  [ Move 4 to bin ]",
      ])
  }

  @Test func `a long question says that it goes on and can be paged`() {
    var confirm = Confirm<Int>(
      question: (1...9).map { "Case \($0)" }, safe: .init(0, "Keep"), others: [.init(1, "Go")])
    #expect(picture(30, 4) { confirm.draw(on: &$0, in: $1) }[2].hasSuffix("…"))
    #expect(confirm.press(.pageDown) == .moved)
    #expect(picture(30, 4) { confirm.draw(on: &$0, in: $1) }[0] == "Case 2")
    #expect(confirm.press(.enter) == .chosen(0))
  }
}
