package import Workbench

/// A person's own settings, in a file that they may change as well while the program runs.
package protocol SettingsShelf {
  /// Becomes readable when the file may have changed; nil where nothing tells.
  var descriptor: Int32? { get }
  /// Begins to notice changes of the file.
  mutating func startWatching()
  /// Reads the file again; nil where it says nothing new.
  mutating func reload() -> ReadSettings?
  /// Writes one change into the file, and gives what holds then.
  mutating func keep(_ edit: SettingEdit) -> ReadSettings
}

// The person's own settings, as they change.
extension WorkbenchSession {
  package var settingsDescriptor: Int32? { settings?.descriptor }

  /// Takes over what somebody changed in the file of settings.
  package mutating func reloadSettings() {
    guard let read = settings?.reload() else { return }
    handle(.settings(read, isOwn: false))
  }

  /// Writes a change of the settings into their file.
  mutating func keep(_ edit: SettingEdit) {
    guard let read = settings?.keep(edit) else { return run(state.update(.settingsHaveNoPlace)) }
    run(state.update(.settings(read, isOwn: true)))
  }
}
