import Content
import Glibc
import Screen
import StrictJSON
import Workbench
import WorkbenchRuntime

/// `settings.json`: what a person set for themselves.
///
/// It is theirs: what is changed here goes into the text that is there, and a file that cannot be
/// understood is never written over.
struct SettingsFile {
  /// What was read, and the first thing that is wrong with it.
  struct Loaded: Equatable {
    var settings = OwnSettings()
    var fault: SettingsFault?
    /// Whether there is nothing in the file yet, as between two steps of an editor.
    var isEmpty = false
  }

  static let largest = 1 << 18

  let path: String

  /// The file of whoever runs the program; nil without a home.
  static var own: SettingsFile? {
    Surroundings.configuration.map { SettingsFile(path: $0 + "/settings.json") }
  }

  /// The settings at the start of the program.
  static let atStart = own?.load() ?? Loaded()

  /// Reads the file; what is wrong with it leaves everything as usual.
  func load() -> Loaded {
    let bytes: [UInt8]
    do {
      bytes = try PlainFile.bytes(of: path, limit: Self.largest)
    } catch {
      if case .missing = error { return Loaded() }
      return Loaded(fault: SettingsFault(.unreadable(error)))
    }
    if bytes.isEmpty { return Loaded(isEmpty: true) }
    var reading = SettingsReading()
    do {
      try JSONReader.read(bytes) { (reader) throws(JSONError) in try reading.read(&reader) }
    } catch {
      return Loaded(fault: SettingsFault(.noJSON, line: error.line))
    }
    guard let fault = reading.fault else { return Loaded(settings: reading.settings) }
    // A word that another version knows costs nobody the rest.
    if case .unknownSetting = fault.kind {
      return Loaded(settings: reading.settings, fault: fault)
    }
    return Loaded(fault: fault)
  }

  /// Writes one change into the file, beside it first, and keeps everything else that stands there.
  ///
  /// - Throws: Why nothing was written.
  func keep(_ edit: SettingEdit) throws(SettingsFault) {
    let loaded = load()
    if let fault = loaded.fault {
      guard case .unknownSetting = fault.kind else { throw fault }
    }
    var members: [JSONValue.Member] = []
    if let bytes = try? PlainFile.bytes(of: path, limit: Self.largest), !bytes.isEmpty {
      guard let known = (try? JSONValue(bytes))?.members else { throw SettingsFault(.noJSON) }
      members = known
    }
    members.set(edit)
    var writer = JSONWriter(indent: 2)
    writer.value(.object(members))
    PlainFile.makeFolders(above: path)
    // What a link leads to is written, so that it stays a link.
    let target = PlainFile.target(of: path) ?? path
    do throws(PrivateFile.Refusal) {
      try PrivateFile.write(writer.text + "\n", to: target, replaces: true)
    } catch {
      guard case .system(let number) = error else { throw SettingsFault(.unwritable(EEXIST)) }
      throw SettingsFault(.unwritable(number))
    }
  }

  /// What is wrong as a sentence.
  func sentence(_ fault: SettingsFault, in words: Words) -> String {
    words(
      fault.line > 0 ? OwnSettingsWords.faultAtLine : .fault,
      ["file": path, "line": String(fault.line), "what": fault.kind.sentence(in: words)])
  }
}

/// What is wrong with a file of settings.
struct SettingsFault: Error, Equatable {
  enum Kind: Equatable {
    case unreadable(PlainFile.Refusal)
    case unwritable(Int32)
    case noJSON
    /// A setting that cannot be what it is.
    case wrongValue(String)
    case unknownSetting(String)
    case unknownCommand(String)
    /// What is no key, of a command.
    case unknownKey(String, Command)
    case conflict(KeyConflict)
  }

  var kind: Kind
  /// The line it stands in, from 1; 0 for the whole file.
  var line = 0

  init(_ kind: Kind, line: Int = 0) {
    self.kind = kind
    self.line = line
  }
}

extension SettingsFault.Kind {
  fileprivate func sentence(in words: Words) -> String {
    switch self {
    case .unreadable(.system(let number)):
      words(OwnSettingsWords.unreadable, ["error": SystemError(number: number).name(in: words)])
    case .unreadable(.folder), .unreadable(.special): words(OwnSettingsWords.noFile)
    case .unreadable(.tooLarge): words(OwnSettingsWords.tooLarge)
    case .unreadable(.notAllowed), .unreadable(.missing): words(OwnSettingsWords.notAllowed)
    case .unwritable(let number):
      words(OwnSettingsWords.unwritable, ["error": SystemError(number: number).name(in: words)])
    case .noJSON: words(OwnSettingsWords.noJSON)
    case .wrongValue("keys"): words(OwnSettingsWords.wrongKeys)
    case .wrongValue("language"):
      words(
        OwnSettingsWords.wrongValue,
        [
          "setting": "language",
          "values": Language.allCases.map(\.rawValue).joined(separator: ", "),
        ])
    case .wrongValue("theme"): words(OwnSettingsWords.wrongTheme)
    case .wrongValue(let setting):
      words(OwnSettingsWords.wrongValue, ["setting": setting, "values": "true, false"])
    case .unknownSetting(let setting):
      words(OwnSettingsWords.unknownSetting, ["setting": Self.short(setting)])
    case .unknownCommand(let command):
      words(OwnSettingsWords.unknownCommand, ["command": Self.short(command)])
    case .unknownKey(let key, let command):
      words(
        OwnSettingsWords.unknownKey, ["key": Self.short(key), "command": command.rawValue])
    case .conflict(let conflict): conflict.sentence(in: words)
    }
  }

  private static func short(_ text: String) -> String {
    text.count > 30 ? text.prefix(30) + "…" : text
  }
}

/// A file of settings while it is read: what it says, and the first thing that is wrong.
private struct SettingsReading {
  var settings = OwnSettings()
  private(set) var fault: SettingsFault?
  private var bindings: [KeyBinding] = []
  /// The line of each command among the keys.
  private var lines: [Command: Int] = [:]

  mutating func read(_ reader: inout JSONReader) throws(JSONError) {
    guard try reader.kind() == .object else {
      note(.noJSON, reader)
      return try reader.skip()
    }
    var reading = self
    try reader.object { (name, reader) throws(JSONError) in
      try reading.readMember(name, &reader)
    }
    self = reading
    do throws(KeyConflict) {
      settings.keys = try KeyMap(bindings)
    } catch {
      note(.conflict(error), line: lines[error.command] ?? 0)
    }
  }

  private mutating func readMember(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONError) {
    switch name {
    case "$schema": break
    case "language":
      settings.language = try string(name, &reader).flatMap(Language.init(rawValue:))
      if settings.language == nil { note(.wrongValue(name), reader) }
    case "theme":
      settings.theme = try string(name, &reader)
      if settings.theme?.isEmpty != false { note(.wrongValue(name), reader) }
    case "mouse": settings.mouse = try flag(name, &reader)
    case "largeRows": settings.largeRows = try flag(name, &reader)
    case "keys": try readKeys(&reader)
    default: note(.unknownSetting(name), reader)
    }
  }

  private mutating func readKeys(_ reader: inout JSONReader) throws(JSONError) {
    guard try reader.kind() == .object else { return note(.wrongValue("keys"), reader) }
    var reading = self
    try reader.object { (name, reader) throws(JSONError) in
      guard let command = Command(rawValue: name) else {
        return reading.note(.unknownCommand(name), reader)
      }
      reading.lines[command] = reader.line
      let texts: [String]
      switch try reader.kind() {
      case .string: texts = [try reader.string()]
      case .array:
        guard case .array(let elements) = try reader.value() else { return }
        texts = elements.compactMap(\.string)
        if texts.count < elements.count { reading.note(.wrongValue("keys"), reader) }
      default: return reading.note(.wrongValue("keys"), reader)
      }
      guard !texts.isEmpty else { return reading.note(.wrongValue("keys"), reader) }
      var chords: [Chord] = []
      for text in texts {
        guard let chord = Chord(notation: text.filter { $0 != " " }) else {
          return reading.note(.unknownKey(text, command), reader)
        }
        chords.append(chord)
      }
      reading.bindings.append(KeyBinding(command, chords))
    }
    self = reading
  }

  private mutating func string(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONError) -> String? {
    guard try reader.kind() == .string else {
      note(.wrongValue(name), reader)
      return nil
    }
    return try reader.string()
  }

  private mutating func flag(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONError) -> Bool? {
    guard try reader.kind() == .bool else {
      note(.wrongValue(name), reader)
      return nil
    }
    return try reader.bool()
  }

  private mutating func note(_ kind: SettingsFault.Kind, _ reader: JSONReader) {
    note(kind, line: reader.line)
  }

  /// The first that costs everything is told, else the first at all.
  private mutating func note(_ kind: SettingsFault.Kind, line: Int) {
    if let fault {
      guard case .unknownSetting = fault.kind else { return }
      if case .unknownSetting = kind { return }
    }
    fault = SettingsFault(kind, line: line)
  }
}

extension JSONReader {
  /// The line in which the reader stands.
  fileprivate var line: Int { error(.unexpectedByte).line }
}

extension KeyConflict {
  /// The command that the person gave the keys to.
  fileprivate var command: Command {
    switch self {
    case .same(_, let command, _), .stays(let command): command
    }
  }
}

extension [JSONValue.Member] {
  /// Puts in, replaces or takes out what a change is about.
  fileprivate mutating func set(_ edit: SettingEdit) {
    switch edit {
    case .language(let language): set("language", language.map { .string($0.rawValue) })
    case .theme(let theme): set("theme", theme.map(JSONValue.string))
    case .mouse(let isUsed): set("mouse", isUsed.map(JSONValue.bool))
    case .largeRows(let areLarge): set("largeRows", areLarge.map(JSONValue.bool))
    case .keys(let command, let chords):
      var keys = first { $0.name == "keys" }?.value.members ?? []
      let texts = chords?.map { JSONValue.string(KeyNotation.text(of: $0.keys)) }
      keys.set(command.rawValue, texts.map { $0.count == 1 ? $0[0] : .array($0) })
      set("keys", keys.isEmpty ? nil : .object(keys))
    }
  }

  private mutating func set(_ name: String, _ value: JSONValue?) {
    let place = firstIndex { $0.name == name }
    switch (place, value) {
    case (let place?, let value?): self[place].value = value
    case (let place?, nil): remove(at: place)
    case (nil, let value?): append(JSONValue.Member(name, value))
    case (nil, nil): break
    }
  }
}
