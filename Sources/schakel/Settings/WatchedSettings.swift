import Content
import Workbench
import WorkbenchRuntime

/// The settings of whoever runs the program, which follow their file while it runs.
struct WatchedSettings: SettingsShelf {
  private let file: SettingsFile
  /// The language that was asked for at the start, which stands in front of the one in the file.
  private let language: Language?
  /// What was read last, good or bad.
  private var loaded: SettingsFile.Loaded
  /// What holds: the last that could be used.
  private var current: OwnSettings
  private var watch: FolderWatch?

  /// - Parameters:
  ///   - file: The file; it need not be there.
  ///   - loaded: What was read of it for the start.
  ///   - language: The language that was asked for at the start.
  init(_ file: SettingsFile, loaded: SettingsFile.Loaded, language: Language?) {
    self.file = file
    self.loaded = loaded
    self.language = language
    current = loaded.settings
  }

  var descriptor: Int32? { watch?.descriptor }

  mutating func startWatching() {
    // The folder above as well: the one of the program may come later.
    let folder = file.path.parent
    watch = FolderWatch([folder, folder.parent])
  }

  mutating func reload() -> ReadSettings? {
    watch?.drain()
    // A folder that came since is watched from now on.
    startWatching()
    let now = file.load()
    guard now != loaded, !now.isEmpty else { return nil }
    return take(now)
  }

  mutating func keep(_ edit: SettingEdit) -> ReadSettings {
    do {
      try file.keep(edit)
    } catch {
      return ReadSettings(current, problem: file.sentence(error, in: Wording.words))
    }
    var read = take(file.load())
    // What another version knows was told at the start, and is kept.
    if case .unknownSetting? = loaded.fault?.kind { read.problem = nil }
    if watch == nil { startWatching() }
    return read
  }

  /// Takes over what was read; what cannot be used leaves everything as it was.
  private mutating func take(_ now: SettingsFile.Loaded) -> ReadSettings {
    loaded = now
    let isUsable: Bool
    if case .unknownSetting? = now.fault?.kind {
      isUsable = true
    } else {
      isUsable = now.fault == nil
    }
    if isUsable { current = now.settings }
    let content = self.content
    let problem = now.fault.map { file.sentence($0, in: content.words) }
    return ReadSettings(current, content: content, problem: problem)
  }

  /// The content in the language that holds.
  private var content: Content {
    Wording.content(in: language ?? current.language ?? Wording.languageOfTerminal)
  }
}

extension Substring {
  /// The path of the folder that holds what a path names.
  fileprivate var parent: String {
    guard let slash = lastIndex(of: "/"), slash > startIndex else { return "/" }
    return String(self[..<slash])
  }
}

extension String {
  fileprivate var parent: String { self[...].parent }
}
