import Content
import Synchronization
import Workbench
import WorkbenchRuntime

/// Settings that are kept in memory.
final class MemorySettings: SettingsShelf {
  private let held: Mutex<OwnSettings>
  /// The language that the program was started in, which is that of the terminal.
  private let usual: Language

  init(_ usual: Language) {
    self.usual = usual
    held = Mutex(OwnSettings())
  }

  var settings: OwnSettings { held.withLock { $0 } }
  var descriptor: Int32? { nil }

  func startWatching() {}
  func reload() -> ReadSettings? { nil }

  func keep(_ edit: SettingEdit) -> ReadSettings {
    let settings = held.withLock { settings in
      switch edit {
      case .language(let language): settings.language = language
      case .theme(let theme): settings.theme = theme
      case .mouse(let isUsed): settings.mouse = isUsed
      case .largeRows(let areLarge): settings.largeRows = areLarge
      case .keys(let command, let chords):
        let others = settings.keys.bindings.filter { $0.command != command }
        let bindings = others + (chords.map { [KeyBinding(command, $0)] } ?? [])
        settings.keys = (try? KeyMap(bindings)) ?? settings.keys
      }
      return settings
    }
    return ReadSettings(settings, content: Contents.of(settings.language ?? usual))
  }
}
