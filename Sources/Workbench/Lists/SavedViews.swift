import Casework
import Content
import Screen

// Views with a name: a way to look at the list that somebody kept, for themselves or for the team.
// They are changes of the team like any other: colleagues have them at once, and undo takes them back.
extension WorkbenchState {
  private typealias Entry = Menu<DialogChoice>.Entry
  private typealias Row = FormRow<FormField>

  /// The longest name of a view.
  private static let longestViewName = 40

  /// The views that this worker sees: their own and the team's, by their names.
  var savedViews: [(id: EntryID, view: SavedView)] {
    team.views.filter { $0.value.owner == nil || $0.value.owner == worker }
      .map { (id: $0.key, view: $0.value) }
      .sorted { left, right in
        let keys = (SortKey.key(for: left.view.name), SortKey.key(for: right.view.name))
        return keys.0 == keys.1 ? left.id < right.id : keys.0 < keys.1
      }
  }

  /// The kept view that the list shows now; nil when it shows something else.
  var currentSavedView: SavedView? { currentSavedViewID.flatMap { team.views[$0] } }

  /// Of several kept views of the same list it is the one that was chosen; a view that was not chosen
  /// only counts when it is more than one of the plain ones.
  private var currentSavedViewID: EntryID? {
    guard !team.views.isEmpty else { return nil }
    let now = listSettings
    let fitting = savedViews.filter { settings(of: $0.view) == now }
    if let chosen = clients.chosenView, fitting.contains(where: { $0.id == chosen }) {
      return chosen
    }
    let isPlain = now == ListSettings(view: clients.view)
    return isPlain ? nil : fitting.first?.id
  }

  private func settings(of view: SavedView) -> ListSettings {
    ListSettings(encoded: view.settings, else: ListSettings(view: firstView))
  }

  /// The entries of kept views in the menu of views.
  func savedViewEntries(_ choice: (EntryID) -> DialogChoice) -> [Menu<DialogChoice>.Entry] {
    let current = currentSavedViewID
    return savedViews.map { id, view in
      let key: ViewWords = view.owner == nil ? .teamView : .ownView
      return Entry(choice(id), words(key, ["name": view.name]), isCurrent: id == current)
    }
  }

  /// Looks at the list as a kept view says.
  mutating func show(savedView id: EntryID) -> [Effect] {
    guard let view = team.views[id] else {
      message = .info(words(ViewWords.viewIsGone))
      return []
    }
    let chosen = clients.selected
    listSettings = settings(of: view)
    clients.chosenView = id
    scrollToSelection()
    message = .info(words(MessageWords.viewShown, count: clients.rows.count))
    return openSelected(after: chosen)
  }

  // MARK: Keeping

  /// Asks for the name under which the list as it is now is kept.
  mutating func openKeepView() -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    let rows: [Row] = [
      .text(.text, words(ViewWords.viewName), limit: Self.longestViewName),
      .choice(
        .choice, words(ViewWords.forWhom),
        [
          Row.Option(Self.ownChoice, words(ViewWords.forMe)),
          Row.Option(Self.teamChoice, words(ViewWords.forTeam)),
        ], chosen: Self.ownChoice, none: words(ViewWords.forMe)),
    ]
    return present(
      .keepView, words(ViewWords.keepTitle), .form(Form(rows)),
      preface: [words(ViewWords.keepWhat, ["what": describedList])])
  }

  private static let ownChoice = "own"
  private static let teamChoice = "team"

  /// The list as it is now, in words.
  private var describedList: String {
    var parts = [name(of: clients.view), words(clients.order.words)]
    if case .names(let text)? = clients.filter { parts.append("“" + text + "”") }
    return parts.joined(by: ", ")
  }

  /// Asks for another name of a kept view.
  mutating func openRenameView(_ id: EntryID) -> [Effect] {
    guard let view = team.views[id] else { return [] }
    return present(
      .renameView(id), words(ViewWords.renameTitle),
      .form(
        Form([.text(.text, words(ViewWords.viewName), view.name, limit: Self.longestViewName)])))
  }

  /// Keeps what was typed in the form of a view.
  mutating func submitView(named name: String, choice: String, _ dialog: Dialog) -> [Effect] {
    let name = name.split(whereSeparator: \.isWhitespace).map(String.init).joined(by: " ")
    guard !name.isEmpty else {
      refuse(words(ViewWords.viewNeedsName), at: .text)
      return []
    }
    var change: Change?
    var renamed: EntryID?
    if case .renameView(let id) = dialog.purpose { renamed = id }
    let key = SortKey.key(for: name)
    if savedViews.contains(where: { $0.id != renamed && SortKey.key(for: $0.view.name) == key }) {
      message = .problem(words(ViewWords.viewNameTaken, ["name": name]))
      return []
    }
    if let id = renamed {
      guard var was = team.views[id] else { return closeDialog() }
      var now = was
      now.name = name
      // Where a colleague gave it another name meanwhile, the two meet as the disk has it.
      if case .form(let form) = dialog.body, let seen = form.rows.first?.initial { was.name = seen }
      if now != was { change = Change(.savedView(id), was: .savedView(was), now: .savedView(now)) }
    } else {
      let view = SavedView(
        name: name, settings: listSettings.encoded,
        owner: choice == Self.teamChoice ? nil : worker)
      let id = makeEntryID()
      clients.chosenView = id
      change = Change(.savedView(id), was: nil, now: .savedView(view))
    }
    dialogs.removeLast()
    return saveTeam([change].compactMap { $0 })
  }

  // MARK: Renaming and removing

  /// Asks which kept view is meant.
  mutating func openSavedViews() -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    return present(
      .views, words(ViewWords.changeTitle),
      .menu(Menu(savedViewEntries { .changeView($0) })))
  }

  /// Asks what to do with a kept view.
  mutating func openChangeView(_ id: EntryID) -> [Effect] {
    guard let view = team.views[id] else { return [] }
    let entries = [
      Entry(.renameView(id), words(ViewWords.rename)),
      Entry(.removeView(id), words(ViewWords.remove)),
    ]
    return present(.views, view.name, .menu(Menu(entries)))
  }

  /// Removes a kept view; undo brings it back.
  mutating func remove(savedView id: EntryID) -> [Effect] {
    guard let view = team.views[id] else { return [] }
    return saveTeam([Change(.savedView(id), was: .savedView(view), now: nil)])
  }

  // MARK: Saving

  /// Sends changes of the team to the store, and shows them at once.
  ///
  /// - Parameters:
  ///   - changes: What to save; nothing is sent when there are none.
  ///   - dialog: Where they were typed: its draft is dropped when the save is on disk.
  /// - Returns: The effect that saves them.
  mutating func saveTeam(_ changes: [Change], from dialog: Dialog? = nil) -> [Effect] {
    guard let worker, !changes.isEmpty else {
      message = .info(words(MessageWords.nothingChanged))
      return dialog?.draftIsDone ?? []
    }
    let ticket = saving.start(subject: .team, changes: changes, dialog: dialog)
    message = .info(changeMessage.sentence(for: changes), canUndo: true)
    show(changes)
    let save = Save(
      .team, by: worker, at: now, changes: changes, drafts: dialog?.draftIDs ?? [])
    return [.commit(ticket: ticket, save)]
  }

  /// Shows changes of the team before they are on the disk; `Event.team` says what became of them.
  mutating func show(_ changes: [Change]) {
    let (absences, members) = (team.absences, team.members)
    for change in changes { team[change.field] = change.now }
    if absences != team.absences || members != team.members {
      clients.rebuild(for: worker, on: today)
    }
    // Who left has no escalation any more.
    if members != team.members {
      clients.keptBoard = nil
      refreshBoard()
    }
    refreshTeam()
    refreshToday()
    refreshBinOfTeam()
  }
}
