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
    #expect(confirm.press(.enter, in: Size(columns: 30, rows: 4)) == .chosen(.keep))
    _ = confirm.press(.right, in: Size(columns: 30, rows: 4))
    #expect(confirm.press(.escape, in: Size(columns: 30, rows: 4)) == .chosen(.keep))
  }

  @Test func `the other answer takes a move and then Enter`() {
    for key in [Key.right, .tab, .left, .backTab, .down, .character("m"), .character("M")] {
      var confirm = question()
      #expect(confirm.press(key, in: Size(columns: 30, rows: 4)) == .moved)
      #expect(confirm.press(.enter, in: Size(columns: 30, rows: 4)) == .chosen(.move))
    }
  }

  @Test func `the letter of the safe answer chooses it`() {
    var confirm = question()
    #expect(confirm.press(.character("k"), in: Size(columns: 30, rows: 4)) == .chosen(.keep))
  }

  @Test func `no key pressed again and again does harm, whatever opened the question`() {
    let openers: [Key] = [.enter, .delete, .character("m"), .character("k"), .character(" "), .tab]
    for opener in openers {
      var confirm = question(opener: opener)
      for _ in 0..<10 {
        #expect(confirm.press(opener, in: Size(columns: 30, rows: 4)) != .chosen(.move))
      }
    }
    var confirm = question(opener: .character("m"))
    #expect(confirm.press(.character("m"), in: Size(columns: 30, rows: 4)) == .ignored)
    #expect(confirm.press(.enter, in: Size(columns: 30, rows: 4)) == .chosen(.keep))
  }

  @Test func `where something must be typed, letters are text and nothing runs without it`() {
    var confirm = question(demanded: "4")
    #expect(confirm.press(.character("k"), in: Size(columns: 30, rows: 4)) == .edited)
    _ = confirm.press(.right, in: Size(columns: 30, rows: 4))
    #expect(confirm.press(.enter, in: Size(columns: 30, rows: 4)) == .refused)
    _ = confirm.press(.backspace, in: Size(columns: 30, rows: 4))
    #expect(confirm.press(.character("4"), in: Size(columns: 30, rows: 4)) == .edited)
    #expect(confirm.press(.enter, in: Size(columns: 30, rows: 4)) == .chosen(.move))
    #expect(confirm.press(.escape, in: Size(columns: 30, rows: 4)) == .chosen(.keep))
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
    _ = confirm.press(.tab, in: Size(columns: 30, rows: 4))
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

  @Test func `a long question pages to its end, and what is asked stays`() {
    let names = (1...13).map { "Invented Person number \($0)" }
    var confirm = Confirm<Int>(
      question: ["Hand over 13 clients to somebody else?"], groups: [.init(nil, names)],
      safe: .init(0, "Nothing"),
      others: [.init(1, "Hand over 13")])
    let room = Size(columns: 36, rows: 5)
    var seen: Set<String> = []
    for _ in 0..<13 {
      let rows = picture(room.columns, room.rows) { confirm.draw(on: &$0, in: $1) }
      #expect(rows[0] + " " + rows[1] == "Hand over 13 clients to somebody else?")
      #expect(rows[4] == "> [ Nothing ]   [ Hand over 13 ]")
      let text = rows[2...3].joined(separator: " ")
      for name in names where (text + " ").contains(name + " ") { seen.insert(name) }
      #expect(confirm.seen(in: room)?.of != nil)
      _ = confirm.press(.pageDown, in: room)
    }
    #expect(seen.count == 13, "\(names.filter { !seen.contains($0) })")
    #expect(confirm.press(.pageDown, in: room) == .ignored)
    // In a larger room it stands whole again, whatever was paged before.
    let large = picture(60, 20) { confirm.draw(on: &$0, in: $1) }
    #expect(large[0] == "Hand over 13 clients to somebody else?")
    #expect(large[1] == "· Invented Person number 1")
    #expect(confirm.seen(in: Size(columns: 60, rows: 20)) == nil)
    #expect(confirm.press(.enter, in: room) == .chosen(0))
  }

  @Test func `a question that is longer than its room is read in pages`() {
    var confirm = Confirm<Int>(
      question: [(1...60).map { "w\($0)" }.joined(separator: " ")],
      groups: [.init(nil, ["A", "B"])],
      safe: .init(0, "Keep"), others: [.init(1, "Go")])
    let room = Size(columns: 30, rows: 4)
    var text = ""
    for _ in 0..<20 {
      text += picture(30, 4) { confirm.draw(on: &$0, in: $1) }[0...2].joined(separator: " ") + " "
      _ = confirm.press(.pageDown, in: room)
    }
    for word in (1...60).map({ "w\($0) " }) { #expect(text.contains(word), "\(word)") }
    #expect(text.contains("A · B"))
  }
}
