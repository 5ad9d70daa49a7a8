import Screen

/// How far everything was scrolled when the window began to change its size.
///
/// A list scrolls as little as it takes to show what is chosen, so a window that is dragged small and
/// large again would come back somewhere else. Every new size begins from here instead, until
/// somebody does something.
struct ScrollsBefore: Equatable, Sendable {
  fileprivate var clients: ListScroll
  fileprivate var checklist: ListScroll
  fileprivate var timelineTop: Int?
  fileprivate var timelineSkip: Int?
  /// Of every dialog; nil for one that is not scrolled this way.
  fileprivate var dialogs: [ListScroll?]
}

extension WorkbenchState {
  /// Follows the window to a size; what is chosen stays chosen, and in sight.
  mutating func resize(to size: Size) {
    let before = scrollsBefore ?? scrolls
    scroll(as: before)
    self.size = size
    mouse.looksAround = []
    scrollToSelection()
    scrollTimeline()
    for index in dialogs.indices { scrollDialog(at: index) }
    scrollsBefore = before
    followZoom()
  }

  private var scrolls: ScrollsBefore {
    ScrollsBefore(
      clients: clients.scroll, checklist: checklist.scroll, timelineTop: timeline?.top,
      timelineSkip: timeline?.skip,
      dialogs: dialogs.map { dialog in
        switch dialog.body {
        case .help(let list): list.scroll
        case .today(let list): list.scroll
        case .bin(let list): list.scroll
        case .shift(let list): list.scroll
        case .board(let list): list.scroll
        case .note, .date, .menu, .form, .reading, .confirm: nil
        }
      })
  }

  private mutating func scroll(as before: ScrollsBefore) {
    clients.scroll = before.clients
    checklist.scroll = before.checklist
    if let top = before.timelineTop { timeline?.top = top }
    if let skip = before.timelineSkip { timeline?.skip = skip }
    for (index, scroll) in zip(dialogs.indices, before.dialogs) {
      guard let scroll else { continue }
      switch dialogs[index].body {
      case .help(var list):
        list.scroll = scroll
        dialogs[index].body = .help(list)
      case .today(var list):
        list.scroll = scroll
        dialogs[index].body = .today(list)
      case .bin(var list):
        list.scroll = scroll
        dialogs[index].body = .bin(list)
      case .board(var list):
        list.scroll = scroll
        dialogs[index].body = .board(list)
      case .shift(var list):
        list.scroll = scroll
        dialogs[index].body = .shift(list)
      case .note, .date, .menu, .form, .reading, .confirm: break
      }
    }
  }

  private mutating func scrollDialog(at index: Int) {
    let height = dialogRoom(dialogs[index]).height
    switch dialogs[index].body {
    case .help(var list):
      list.show(height: commandRows(in: height))
      dialogs[index].body = .help(list)
    case .today(var list):
      list.show(height: height)
      dialogs[index].body = .today(list)
    case .bin(var list):
      list.show(height: height)
      dialogs[index].body = .bin(list)
    case .shift(var list): show(&list, at: index)
    case .board(var list): show(&list, at: index)
    case .note, .date, .menu, .form, .reading, .confirm: break
    }
  }
}
