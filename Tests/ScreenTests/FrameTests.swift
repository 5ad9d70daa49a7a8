import Screen
import Testing

@Suite struct FrameTests {
  private func box(
    _ width: Int, _ height: Int, title: String = "", note: String = "", isFocused: Bool = false
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: 24, rows: 5))
    canvas.box(
      Rect(x: 0, y: 0, width: width, height: height), title: title, note: note,
      isFocused: isFocused)
    return canvas
  }

  @Test func `a pane has its title above and its note below`() {
    expectScreen(
      box(20, 3, title: "Clients", note: "3 of 12"),
      shows: """
        ┌─ Clients ────────┐
        │                  │
        └──────── 3 of 12 ─┘
        """)
  }

  @Test func `the pane with the focus has a double frame`() {
    let canvas = box(20, 3, title: "INTAKE", note: "1 of 6", isFocused: true)
    expectScreen(
      canvas,
      shows: """
        ╔═ INTAKE ═════════╗
        ║                  ║
        ╚═════════ 1 of 6 ═╝
        """)
    expectStyles(
      of: canvas,
      are: """
        zzjjjjjjjjzzzzzzzzzz
        z                  z
        zzzzzzzzzzzzzzzzzzzz
        """)
  }

  @Test func `a title that does not fit is cut, and left out when nothing of it fits`() {
    expectScreen(box(10, 2, title: "Registration"), shows: "┌─ Reg… ─┐\n└────────┘")
    expectScreen(box(7, 2, title: "作作"), shows: "┌─ … ─┐\n└─────┘")
    expectScreen(box(6, 2, title: "Intake"), shows: "┌────┐\n└────┘")
  }

  @Test func `the smallest rectangles are drawn as far as they go`() {
    expectScreen(box(0, 0, title: "x"), shows: "")
    expectScreen(box(1, 1, title: "x"), shows: "─")
    expectScreen(box(1, 3, title: "x"), shows: "│\n│\n│")
    expectScreen(box(3, 1, title: "x"), shows: "───")
    expectScreen(box(2, 2, title: "x", note: "y"), shows: "┌┐\n└┘")
  }

  @Test func `no size or place of a frame is too odd`() {
    for x in [-4, 0, 20] {
      for width in 0...30 {
        for height in 0...7 {
          var canvas = Canvas(size: Size(columns: 24, rows: 5))
          canvas.box(
            Rect(x: x, y: -1, width: width, height: height), title: "作 Clients", note: "3 of 12",
            isFocused: true)
          #expect(canvas.cells.count == 120)
        }
      }
    }
  }
}
