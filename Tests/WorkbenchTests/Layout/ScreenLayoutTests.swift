import Screen
import Testing
import Workbench

/// Where everything stands at each size.
@Suite struct ScreenLayoutTests {
  @Test func `at 100 by 30 three panes stand above a box of details`() {
    expectLayout(
      100, 30,
      is: """
        [ header                                                                                           ]
        +-----------------------------++-----------------------------++------------------------------------+
        | clients                     || roadmap                     || checklist                          |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        |                             ||                             ||                                    |
        +-----------------------------++-----------------------------++------------------------------------+
        +--------------------------------------------------------------------------------------------------+
        | detail                                                                                           |
        |                                                                                                  |
        |                                                                                                  |
        |                                                                                                  |
        |                                                                                                  |
        |                                                                                                  |
        +--------------------------------------------------------------------------------------------------+
        [ spoken                                                                                           ]
        [ message                                                                                          ]
        [ footer                                                                                           ]
        """)
  }

  @Test func `at 80 by 24 the details are one line`() {
    expectLayout(
      80, 24,
      is: """
        [ header                                                                       ]
        +------------------------++----------------------++----------------------------+
        | clients                || roadmap              || checklist                  |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        +------------------------++----------------------++----------------------------+
        [ detail                                                                       ]
        [ spoken                                                                       ]
        [ message                                                                      ]
        [ footer                                                                       ]
        """)
  }

  @Test func `at 60 by 20 one pane shows below a path`() {
    expectLayout(
      60, 20, focus: .roadmap,
      is: """
        [ header                                                   ]
        [ path                                                     ]
        +----------------------------------------------------------+
        | roadmap                                                  |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        |                                                          |
        +----------------------------------------------------------+
        [ spoken                                                   ]
        [ message                                                  ]
        [ footer                                                   ]
        """)
  }

  @Test func `at 40 by 10 the path and the spoken line have made room for the list`() {
    expectLayout(
      40, 10, focus: .checklist,
      is: """
        [ header                               ]
        +--------------------------------------+
        | checklist                            |
        |                                      |
        |                                      |
        |                                      |
        |                                      |
        +--------------------------------------+
        [ message                              ]
        [ footer                               ]
        """)
  }

  @Test func `at 39 by 9 there are no panes`() {
    let layout = ScreenLayout(size: Size(columns: 39, rows: 9), focus: .clients)
    #expect(layout.form == .tooSmall)
    #expect(Pane.allCases.allSatisfy { layout.panes[$0] == nil })
    #expect(layout.detail == nil && layout.path == nil)
  }

  @Test func `at 70 by 20 the focused pane stands beside the next one`() {
    let clients = ScreenLayout(size: Size(columns: 70, rows: 20), focus: .clients)
    #expect(clients.panes[.clients] == Rect(x: 0, y: 1, width: 46, height: 15))
    #expect(clients.panes[.roadmap] == Rect(x: 46, y: 1, width: 24, height: 15))
    #expect(clients.panes[.checklist] == nil)
    for focus in [Pane.roadmap, .checklist] {
      let layout = ScreenLayout(size: Size(columns: 70, rows: 20), focus: focus)
      #expect(layout.panes[.clients] == nil)
      #expect(layout.panes[.roadmap] == Rect(x: 0, y: 1, width: 24, height: 15))
      #expect(layout.panes[.checklist] == Rect(x: 24, y: 1, width: 46, height: 15))
      #expect(layout.detail?.height == 1)
    }
  }

  @Test func `on more than 140 columns the details are a fourth column`() {
    let layout = ScreenLayout(size: Size(columns: 200, rows: 50), focus: .clients)
    #expect(layout.panes[.clients] == Rect(x: 0, y: 1, width: 44, height: 46))
    #expect(layout.panes[.roadmap] == Rect(x: 44, y: 1, width: 44, height: 46))
    #expect(layout.panes[.checklist] == Rect(x: 88, y: 1, width: 56, height: 46))
    #expect(layout.detail == Rect(x: 144, y: 1, width: 56, height: 46))
    let before = ScreenLayout(size: Size(columns: 140, rows: 50), focus: .clients)
    #expect(before.detail?.width == 140)
  }

  @Test func `a banner takes the row below the header`() {
    expectLayout(
      80, 24, hasBanner: true,
      is: """
        [ header                                                                       ]

        +------------------------++----------------------++----------------------------+
        | clients                || roadmap              || checklist                  |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        |                        ||                      ||                            |
        +------------------------++----------------------++----------------------------+
        [ detail                                                                       ]
        [ spoken                                                                       ]
        [ message                                                                      ]
        [ footer                                                                       ]
        """)
  }

  @Test(arguments: [
    (39, 30, ScreenLayout.Form.tooSmall), (100, 9, .tooSmall), (40, 10, .narrow), (60, 40, .narrow),
    (61, 20, .pair), (79, 40, .pair), (79, 19, .narrow), (200, 19, .narrow), (80, 20, .standard),
    (140, 27, .standard), (141, 20, .wide), (80, 28, .wide),
  ])
  func `the form follows from the size`(columns: Int, rows: Int, form: ScreenLayout.Form) {
    #expect(ScreenLayout.form(for: Size(columns: columns, rows: rows)) == form)
  }

  @Test func `at every size the parts lie inside the screen and none covers another`() {
    for columns in 1...200 {
      for rows in 1...60 {
        for focus in Pane.allCases {
          let hasBanner = (columns + rows) % 2 == 0
          check(
            ScreenLayout(
              size: Size(columns: columns, rows: rows), focus: focus, hasBanner: hasBanner),
            hasBanner: hasBanner)
        }
      }
    }
  }

  private func check(_ layout: ScreenLayout, hasBanner: Bool) {
    guard layout.form != .tooSmall else { return }
    // Every part is as wide as the screen or stands beside its neighbours, so that rows suffice.
    var taken = [Int](repeating: 0, count: layout.size.rows)
    if hasBanner { taken[1] = layout.size.columns }
    for (name, rect) in layout.parts {
      guard
        rect.x >= 0, rect.y >= 0, rect.width > 0, rect.height > 0,
        rect.right <= layout.size.columns, rect.bottom <= layout.size.rows
      else {
        Issue.record("\(name) at \(layout.size) is \(rect)")
        return
      }
      for y in rect.y..<rect.bottom { taken[y] += rect.width }
    }
    let isFilled = taken.allSatisfy { $0 == layout.size.columns }
    #expect(isFilled, "the parts at \(layout.size) do not fill the screen once")
    var right = 0
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      #expect(rect.x == right && rect.height >= 3, "\(pane) at \(layout.size) is \(rect)")
      right = rect.right
    }
  }
}
