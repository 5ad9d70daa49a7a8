import CNcurses
import Glibc
import Screen

/// Turns cells of a canvas into cells of ncurses, row by row.
///
/// ncurses counts the columns of a character with the C library's own table. Where that differs
/// from ours (a library with a newer or older table, a locale without one), `?` is drawn in as
/// many columns: a row that no longer fits would be worse than a letter that cannot be read.
struct CellPainter {
  let glyphs: GlyphSet
  /// By role and row; nil until the style is drawn for the first time.
  private var prototypes = [Prototype?](repeating: nil, count: Role.count * 3)
  /// The pairs of colours so far; their numbers count from 1.
  private var pairs: [(foreground: Int32, background: Int32)] = []
  private var theme: ResolvedTheme?

  /// A cell of a style.
  private struct Prototype {
    var cell = cchar_t()
    /// What a blank of the style looks like; nil where that is more than what lies behind it.
    var blank: Look?
    /// Whether a blank of the style is what an erased window shows.
    var isNothing = false

    /// Whether a blank looks the same in both.
    func looksBlank(like other: Prototype) -> Bool { blank != nil && blank == other.blank }
  }

  /// More blanks than this cost more than the bytes that change the style and change it back.
  private static let fewBlanks = 4

  init(glyphs: GlyphSet) { self.glyphs = glyphs }

  /// Makes ready for a theme, and says whether it is another one than before.
  mutating func use(_ theme: ResolvedTheme) -> Bool {
    guard self.theme != theme else { return false }
    self.theme = theme
    prototypes = [Prototype?](repeating: nil, count: Role.count * 3)
    pairs.removeAll(keepingCapacity: true)
    return true
  }

  /// Puts cells on a row of the window, from a column on.
  ///
  /// The first is no continuation. Where the window is erased, longer stretches that look like nothing
  /// are left as they are: they are a large part of most screens.
  mutating func draw(
    _ cells: ArraySlice<Cell>, x: Int, y: Int, isErased: Bool,
    on window: UnsafeMutablePointer<WINDOW>
  ) {
    cells.withUnsafeBufferPointer { cells in
      // A cell takes at least one column.
      withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: cells.count) { row in
        var count = 0
        var start = x
        var place = -1
        var prototype = Prototype()
        var index = 0
        while index < cells.count {
          let cell = cells[index]
          if Self.place(of: cell.style) != place {
            let next = self.prototype(cell.style)
            if index == 0 || !next.looksBlank(like: prototype) || !Self.isGap(at: index, of: cells)
            {
              place = Self.place(of: cell.style)
              prototype = next
            }
          }
          if isErased, prototype.isNothing, cell.isBlank {
            let blanks = Self.blanks(at: index, of: cells)
            if blanks > Self.fewBlanks {
              Self.put(row[..<count], x: start, y: y, on: window)
              count = 0
              index += blanks
              start = x + index
              continue
            }
          }
          var end = index + 1
          while end < cells.count && cells[end].isContinuation { end += 1 }
          if end - index == 1, cell.codePoints.1 == 0, isOneColumn(cell.codePoints.0) {
            row.initializeElement(at: count, to: prototype.cell)
            row[count].chars.0 = wchar_t(bitPattern: cell.codePoints.0)
            count += 1
          } else {
            for drawn in drawn(cell, columns: end - index, prototype.cell) {
              row.initializeElement(at: count, to: drawn)
              count += 1
            }
          }
          index = end
        }
        Self.put(row[..<count], x: start, y: y, on: window)
      }
    }
  }

  private static func put(
    _ row: Slice<UnsafeMutableBufferPointer<cchar_t>>, x: Int, y: Int,
    on window: UnsafeMutablePointer<WINDOW>
  ) {
    guard !row.isEmpty else { return }
    let cells = UnsafeMutableBufferPointer(rebasing: row)
    _ = wmove(window, Int32(y), Int32(x))
    _ = wadd_wchnstr(window, cells.baseAddress, Int32(cells.count))
  }

  /// How many blanks of one style stand from a place on; no more than `most` are counted.
  private static func blanks(
    at start: Int, of cells: UnsafeBufferPointer<Cell>, atMost most: Int = .max
  ) -> Int {
    let place = place(of: cells[start].style)
    var end = start
    while end < cells.count, end - start < most, cells[end].isBlank,
      Self.place(of: cells[end].style) == place
    {
      end += 1
    }
    return end - start
  }

  /// Whether a few blanks of one style stand here with something behind them.
  private static func isGap(at start: Int, of cells: UnsafeBufferPointer<Cell>) -> Bool {
    let blanks = blanks(at: start, of: cells, atMost: fewBlanks + 1)
    return start + blanks < cells.count && (1...fewBlanks).contains(blanks)
  }

  /// Whether a code point can be drawn as it is, without looking anything up: ASCII, and the lines
  /// of frames, which every table counts as one column.
  private func isOneColumn(_ value: UInt32) -> Bool {
    value < 0x7F || glyphs == .unicode && (0x2500...0x257F).contains(value)
  }

  /// The cells of ncurses for a cluster; as many as there are columns at most.
  private func drawn(_ cell: Cell, columns: Int, _ prototype: cchar_t) -> [cchar_t] {
    let text = glyphs.drawn(cell.text, columns: columns)
    var cells: [cchar_t] = []
    var used = 0
    var filled = 0
    for scalar in text.unicodeScalars {
      let width = Int(wcwidth(wchar_t(bitPattern: scalar.value)))
      if width == 0, !cells.isEmpty {
        Self.attach(scalar, to: &cells, at: &filled)
      } else if width == TextWidth.columns(of: scalar), width > 0 {
        var cell = prototype
        cell.chars.0 = wchar_t(bitPattern: scalar.value)
        cells.append(cell)
        used += width
        filled = 1
      } else {
        used = -1
        break
      }
    }
    if used == columns { return cells }
    var cell = prototype
    cell.chars.0 = wchar_t(UInt8(ascii: "?"))
    return [cchar_t](repeating: cell, count: columns)
  }

  /// Adds a mark to the cell drawn last.
  ///
  /// ncurses holds four; more are not drawn.
  private static func attach(
    _ scalar: Unicode.Scalar, to cells: inout [cchar_t], at filled: inout Int
  ) {
    let last = cells.count - 1
    let mark = wchar_t(bitPattern: scalar.value)
    switch filled {
    case 1: cells[last].chars.1 = mark
    case 2: cells[last].chars.2 = mark
    case 3: cells[last].chars.3 = mark
    case 4: cells[last].chars.4 = mark
    default: return
    }
    filled += 1
  }

  private mutating func prototype(_ style: Style) -> Prototype {
    let place = Self.place(of: style)
    if let known = prototypes[place] { return known }
    let look = theme?.look(of: style) ?? Look()
    var cell = cchar_t()
    var pair = pair(look)
    let blank: [wchar_t] = [0x20, 0]
    _ = setcchar(&cell, blank, Self.attributes(look), 0, &pair)
    let isGround = look.attributes.isDisjoint(with: [.reverse, .underline])
    let prototype = Prototype(
      cell: cell, blank: isGround ? Look(background: look.background) : nil,
      isNothing: look == .plain)
    prototypes[place] = prototype
    return prototype
  }

  /// Where a style stands in the table of prototypes.
  private static func place(of style: Style) -> Int {
    style.role.index * 3 + Int(style.row.rawValue)
  }

  /// The number of a pair of colours; 0 is the terminal's own.
  private mutating func pair(_ look: Look) -> Int32 {
    guard theme?.colours != 0, look.foreground != nil || look.background != nil else { return 0 }
    let foreground = look.foreground.map(Int32.init) ?? -1
    let background = look.background.map(Int32.init) ?? -1
    for (index, known) in pairs.enumerated()
    where known.foreground == foreground && known.background == background {
      return Int32(index + 1)
    }
    let number = Int32(pairs.count + 1)
    guard init_extended_pair(number, foreground, background) == OK else { return 0 }
    pairs.append((foreground, background))
    return number
  }

  private static func attributes(_ look: Look) -> attr_t {
    var attributes: UInt32 = 0
    if look.attributes.contains(.bold) { attributes |= cnc_bold }
    if look.attributes.contains(.dim) { attributes |= cnc_dim }
    if look.attributes.contains(.reverse) { attributes |= cnc_reverse }
    if look.attributes.contains(.underline) { attributes |= cnc_underline }
    return attr_t(attributes)
  }
}
