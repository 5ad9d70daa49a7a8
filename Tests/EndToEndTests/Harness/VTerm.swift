import CVterm

/// What a person would see: the cells, cursor and title of a terminal emulator fed with bytes.
final class VTerm {
  private let handle: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private(set) var columns: Int
  private(set) var rows: Int

  /// Whether the alternate screen is shown, which a program has to leave again.
  fileprivate(set) var showsAlternateScreen = false
  fileprivate(set) var showsCursor = true
  fileprivate(set) var reportsMouse = false
  fileprivate(set) var title = ""
  fileprivate(set) var bells = 0

  init?(columns: Int, rows: Int) {
    guard let handle = vterm_new(Int32(rows), Int32(columns)) else { return nil }
    guard let screen = vterm_obtain_screen(handle) else {
      vterm_free(handle)
      return nil
    }
    self.handle = handle
    self.screen = screen
    self.columns = columns
    self.rows = rows
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      Unmanaged<VTerm>.fromOpaque(user).takeUnretainedValue().took(property, value.pointee)
      return 1
    }
    callbacks.pointee.bell = { user in
      guard let user else { return 0 }
      Unmanaged<VTerm>.fromOpaque(user).takeUnretainedValue().bells += 1
      return 1
    }
    vterm_set_utf8(handle, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(self).toOpaque())
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(handle)
    callbacks.deinitialize(count: 1)
    callbacks.deallocate()
  }

  private func took(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_ALTSCREEN: showsAlternateScreen = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: showsCursor = value.boolean != 0
    case VTERM_PROP_MOUSE: reportsMouse = value.number != 0
    case VTERM_PROP_TITLE: title = value.string.map { String(cString: $0) } ?? ""
    default: break
    }
  }

  /// Takes what a program wrote and returns what the terminal answers, such as its cursor position
  /// when it was asked for it.
  func feed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { raw in
      _ = vterm_input_write(handle, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    var answer = [CChar](repeating: 0, count: vterm_output_get_buffer_current(handle))
    let count = vterm_output_read(handle, &answer, answer.count)
    return answer[..<count].map { UInt8(bitPattern: $0) }
  }

  func resize(columns: Int, rows: Int) {
    vterm_set_size(handle, Int32(rows), Int32(columns))
    self.columns = columns
    self.rows = rows
  }

  /// Row and column of the cursor, from 0.
  var cursor: (row: Int, column: Int) {
    var place = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(handle), &place)
    return (Int(place.row), Int(place.col))
  }

  /// How a cell looks, as far as the tests ask.
  struct Look: Equatable {
    var isBold = false
    var isReverse = false
    var isUnderlined = false
    var blinks = false
    /// Whether the text has a colour other than the terminal's own.
    var isColoured = false
  }

  /// The text of a cell and its look; an empty text is the right half of a wide character.
  func cell(row: Int, column: Int) -> (text: String, look: Look) {
    var cell = VTermScreenCell()
    guard
      vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell) != 0
    else { return (" ", Look()) }
    let text = withUnsafeBytes(of: cell.chars) { raw -> String in
      let scalars = raw.bindMemory(to: UInt32.self).prefix { $0 != 0 }
      if scalars.first == UInt32.max { return "" }
      return String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    }
    let plain = UInt8(VTERM_COLOR_DEFAULT_FG.rawValue | VTERM_COLOR_DEFAULT_BG.rawValue)
    let look = Look(
      isBold: cell.attrs.bold != 0, isReverse: cell.attrs.reverse != 0,
      isUnderlined: cell.attrs.underline != 0, blinks: cell.attrs.blink != 0,
      isColoured: cell.fg.type & plain == 0 || cell.bg.type & plain == 0)
    if text.isEmpty, cell.width == 1, cell.chars.0 == 0 { return (" ", look) }
    return (text, look)
  }

  /// One row as text, without the blanks at its end.
  func row(_ row: Int) -> String {
    var text = (0..<columns).map { cell(row: row, column: $0).text }.joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// All rows, joined by line ends.
  var text: String { (0..<rows).map { row($0) }.joined(separator: "\n") }

  /// The looks of all cells, for questions such as whether anything blinks.
  var looks: [Look] {
    (0..<rows).flatMap { row in (0..<columns).map { cell(row: row, column: $0).look } }
  }
}
