import Casework
import Content
import Screen

// What a person set for themselves: taken over at the start and while the program runs, and changed in
// the sheet of settings. The file is the truth: what is changed here is written there and comes back.
extension WorkbenchState {
  /// Takes over settings before the first frame.
  package mutating func begin(with settings: OwnSettings) {
    take(settings)
    if settings.largeRows == true { hasLargeRows = true }
    if let isUsed = settings.mouse { mouse.isUsed = isUsed && mouse.isUsed }
  }

  /// Takes over settings that changed, in the file or here.
  mutating func take(_ read: ReadSettings, isOwn: Bool) {
    if let content = read.content, content != self.content { self.content = content }
    let before = own
    take(read.settings)
    if own.theme != before.theme { colours.chosen = isOwn ? own.theme : nil }
    if own.largeRows != before.largeRows { hasLargeRows = own.largeRows ?? false }
    if own.mouse != before.mouse { mouse.isUsed = own.mouse ?? true }
    refreshTeam()
    scrollToSelection()
    if let problem = read.problem {
      message = .problem(problem)
    } else if own != before || isOwn {
      message = .info(words(isOwn ? OwnSettingsWords.kept : .taken))
    }
  }

  private mutating func take(_ settings: OwnSettings) {
    own = settings
    keyMap = settings.keys
    colours.own = settings.theme
    content = content.naming(keys: keyMap.names(content.words))
  }

  // MARK: The sheet

  /// The rows of what is for the person alone.
  var ownRows: [SheetEntry] {
    [
      SheetEntry(heading: words(OwnSettingsWords.head)),
      ownRow(.language, own.language.map { content.terms.language($0.rawValue) }, .asTerminal),
      ownRow(.theme, own.theme, .asTerminal),
      ownRow(.mouse, own.mouse.map { words($0 ? OwnSettingsWords.on : .off) }, .on),
      ownRow(.largeRows, own.largeRows.map { words($0 ? OwnSettingsWords.on : .off) }, .off),
      ownRow(
        .keys,
        keyMap.bindings.isEmpty
          ? nil : words(OwnSettingsWords.keysChanged, count: keyMap.bindings.count), .usual),
    ]
  }

  private func ownRow(
    _ row: OwnSetting, _ value: String?, _ usual: OwnSettingsWords
  ) -> SheetEntry {
    quiet(sheetRow(.own(row), name(of: row), value ?? words(usual)), value == nil)
  }

  private func quiet(_ entry: SheetEntry, _ isQuiet: Bool) -> SheetEntry {
    var entry = entry
    entry.isQuiet = isQuiet
    return entry
  }

  /// What a row is called.
  func name(of row: OwnSetting) -> String {
    switch row {
    case .language: words(OwnSettingsWords.language)
    case .theme: words(OwnSettingsWords.theme)
    case .mouse: words(OwnSettingsWords.mouse)
    case .largeRows: words(OwnSettingsWords.largeRows)
    case .keys: words(OwnSettingsWords.keys)
    case .key(let command): words(command)
    }
  }

  /// The rows of the sheet of keys: every command whose keys can be others.
  var keySheet: [SheetEntry] {
    let names = KeyNames(words)
    return keyMap.rows.filter { !$0.command.keepsKeys }.map { row in
      let isOwn = keyMap.bindings.contains { $0.command == row.command }
      return quiet(
        sheetRow(
          .own(.key(row.command)), words(row.command),
          row.chords.map(names.name(of:)).joined(by: ", ")), !isOwn)
    }
  }

  /// Does what Enter or Space does on a row; nil where a form comes up.
  mutating func flip(_ row: OwnSetting) -> [Effect]? {
    switch row {
    case .language:
      let all: [Language?] = [nil] + Language.allCases
      let place = all.firstIndex(of: own.language) ?? 0
      return [.keepSetting(.language(all[(place + 1) % all.count]))]
    case .theme: return [.listThemes]
    case .mouse: return [.keepSetting(.mouse(!(own.mouse ?? true)))]
    case .largeRows: return [.keepSetting(.largeRows(!(own.largeRows ?? false)))]
    case .keys: return openPage(.keys)
    case .key: return nil
    }
  }

  /// Takes away what a row says, so that it is as usual; nil where it is.
  mutating func takeAway(_ row: OwnSetting) -> [Effect]? {
    switch row {
    case .language: own.language.map { _ in [.keepSetting(.language(nil))] }
    case .theme: own.theme.map { _ in [.keepSetting(.theme(nil))] }
    case .mouse: own.mouse.map { _ in [.keepSetting(.mouse(nil))] }
    case .largeRows: own.largeRows.map { _ in [.keepSetting(.largeRows(nil))] }
    case .keys: nil
    case .key(let command):
      keyMap.bindings.contains { $0.command == command }
        ? [.keepSetting(.keys(command, nil))] : nil
    }
  }

  /// The form of the keys of a command.
  func keyRows(_ command: Command) -> [FormRow<FormField>] {
    let chords = keyMap.row(of: command)?.chords ?? []
    return [
      .text(
        .text, words(OwnSettingsWords.keysOf),
        chords.map { KeyNotation.text(of: $0.keys) }.joined(by: " "), limit: 60)
    ]
  }

  /// What cannot be taken of the keys that were typed; nil when all can.
  func problem(ofKeys command: Command, in values: FactValues) -> (String, FormField)? {
    func problem(_ what: String) -> (String, FormField) {
      (words(OwnSettingsWords.problem, ["what": what]), .text)
    }
    switch chords(in: said(values[.text]) ?? "") {
    case .failure(let found): return problem(found.what)
    case .success(let chords):
      let others = keyMap.bindings.filter { $0.command != command }
      do throws(KeyConflict) {
        _ = try KeyMap(others + [KeyBinding(command, chords)])
        return nil
      } catch {
        return problem(error.sentence(in: words))
      }
    }
  }

  /// Keeps the keys that were typed, or lets them be as usual where they are those.
  func keepKeys(_ command: Command, in values: FactValues) -> [Effect] {
    guard case .success(let chords) = chords(in: said(values[.text]) ?? "") else { return [] }
    let isUsual = CommandTable.rows.first { $0.command == command }?.chords == chords
    return [.keepSetting(.keys(command, isUsual ? nil : chords))]
  }

  private struct TypedKeysProblem: Error {
    var what: String
  }

  /// The keys of a text: chords with blanks between them.
  private func chords(in text: String) -> Result<[Chord], TypedKeysProblem> {
    var chords: [Chord] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      guard let chord = Chord(notation: String(part)) else {
        return .failure(
          TypedKeysProblem(
            what: words(OwnSettingsWords.keyUnknown, ["key": String(part)])))
      }
      chords.append(chord)
    }
    return chords.isEmpty
      ? .failure(TypedKeysProblem(what: words(OwnSettingsWords.keyNeeded))) : .success(chords)
  }
}

/// A row of the sheet of settings that is for the person alone.
package enum OwnSetting: Hashable, Sendable {
  case language, theme, mouse, largeRows
  /// All keys, and those of one command.
  case keys, key(Command)

  /// The text that names the row in a draft.
  var key: String {
    switch self {
    case .language: "language"
    case .theme: "theme"
    case .mouse: "mouse"
    case .largeRows: "largeRows"
    case .keys: "keys"
    case .key(let command): "key/\(command.rawValue)"
    }
  }
}

extension Chord {
  /// The keys of a text such as `gt`, `<C-z>` or `<F8>`; nil when it is none, or one of them cannot be
  /// pressed among commands.
  package init?(notation: String) {
    guard let keys = try? KeyNotation.keys(notation), !keys.isEmpty, keys.count <= 3 else {
      return nil
    }
    self.init(keys: keys)
  }
}
