import Screen
import Testing
import Workbench

/// Panes that a person made wider or narrower.
@Suite struct PaneSplitTests {
  private func layout(_ split: PaneSplit, columns: Int = 100, focus: Pane = .clients)
    -> ScreenLayout
  {
    ScreenLayout(size: Size(columns: columns, rows: 30), focus: focus, split: split)
  }

  @Test func `a border takes from one pane what it gives to the other`() {
    var split = PaneSplit()
    let before = layout(split)
    split.move(.clients, to: 40, in: before)
    let after = layout(split)
    #expect(after.panes[.clients]?.width == 40)
    #expect(after.panes[.roadmap]?.right == before.panes[.roadmap]?.right)
    #expect(after.panes[.checklist] == before.panes[.checklist])
    split.move(.roadmap, to: 70, in: after)
    #expect(layout(split).panes[.checklist]?.x == 70)
    #expect(layout(split).panes[.clients] == after.panes[.clients])
  }

  @Test(arguments: [-5, 0, 3, 99, 100, 5000])
  func `no pane can be made to vanish`(column: Int) {
    for border in [Pane.clients, .roadmap] {
      var split = PaneSplit()
      split.move(border, to: column, in: layout(split))
      for pane in Pane.allCases {
        #expect((layout(split).panes[pane]?.width ?? 0) >= PaneSplit.fewestColumns)
      }
    }
  }

  @Test func `what a smaller window has no room for comes back in a larger one`() {
    var split = PaneSplit()
    split.move(.clients, to: 90, in: layout(split, columns: 140))
    let wanted = layout(split, columns: 140)
    for columns in 61...140 {
      for focus in Pane.allCases {
        let layout = layout(split, columns: columns, focus: focus)
        let shown = Pane.allCases.compactMap { layout.panes[$0] }
        #expect(shown.reduce(0) { $0 + $1.width } == columns)
        #expect(shown.allSatisfy { $0.width >= PaneSplit.fewestColumns })
      }
    }
    #expect(layout(split, columns: 140) == wanted)
  }

  @Test func `in another window a pane keeps its share of the room`() {
    var split = PaneSplit()
    split.move(.clients, to: 50, in: layout(split, columns: 120))
    split.move(.roadmap, to: 80, in: layout(split, columns: 120))
    let narrow = layout(split, columns: 96)
    #expect(narrow.panes[.clients]?.width == 40)
    #expect(narrow.panes[.roadmap]?.width == 24)
    #expect(narrow.panes[.checklist]?.width == 32)
    // Moved there, the other keeps the columns that it has there.
    split.move(.clients, to: 36, in: narrow)
    #expect(layout(split, columns: 96).panes[.checklist] == narrow.panes[.checklist])
  }

  @Test func `of two panes the border between them is the one that moves`() {
    for focus in [Pane.clients, .checklist] {
      var split = PaneSplit()
      let before = layout(split, columns: 70, focus: focus)
      split.move(focus == .clients ? .clients : .roadmap, to: 30, in: before)
      let after = layout(split, columns: 70, focus: focus)
      #expect(after.panes[focus == .clients ? .clients : .roadmap]?.width == 30)
    }
  }

  @Test func `a pane is made wider where it has a neighbour, and none is when it has the room`() {
    var split = PaneSplit()
    let before = layout(split)
    split.widen(.checklist, by: 4, in: before)
    #expect(layout(split).panes[.checklist]?.width == (before.panes[.checklist]?.width ?? 0) + 4)
    split.isZoomed = true
    #expect(layout(split, focus: .roadmap).panes[.roadmap]?.width == 100)
    #expect(layout(split, focus: .roadmap).panes[.checklist] == nil)
    let zoomed = split
    split.widen(.roadmap, by: 4, in: layout(split, focus: .roadmap))
    #expect(split == zoomed && split.isChanged)
  }
}
