import Casework
import Screen

/// The parts of the last frames that are true of the next one as well, so that a move of the cursor
/// in the checklist draws only what it changes.
package struct Pictures: Sendable {
  /// A part of the screen that is kept.
  enum Part: Equatable {
    case header, clients, roadmap
    /// The checklist, and the two lines below everything that are about its chosen row: by all that a
    /// move in it changes.
    case checklist(ChecklistPane)
    case spoken(ChecklistPane)
    case footer(ChecklistPane)
    /// The box of details, by the row that it is about and the first of its lines that shows.
    case details(ChecklistItem?, top: Int)
    /// The board where nothing lies over it and no name shows, which is as it was for who comes back to it.
    case board
  }

  /// Those of more rows than anybody looks at without doing something else.
  private static let most = 96

  /// What is kept, part by part; apart from the pictures, because it is looked through.
  private var parts: [Part] = []
  private var kept: [(picture: Picture, shape: Canvas.CursorShape)] = []
  /// What all of them were drawn from.
  private var basis: Basis?

  /// The state behind a reference: whoever asks whether there is one copies nothing of it.
  private final class Basis: Sendable {
    let state: WorkbenchState

    init(_ state: WorkbenchState) { self.state = state }
  }

  package init() {}

  /// Forgets all of them, unless they were drawn from the same.
  mutating func keep(to basis: WorkbenchState) {
    if let known = self.basis, known.state == basis, kept.count <= Self.most { return }
    self.basis = Basis(basis)
    parts = []
    kept = []
  }

  /// Puts a part of the screen where it was.
  ///
  /// - Returns: The place of its cursor; nil for a part that is not known and is to be drawn.
  func put(_ part: Part, on canvas: inout Canvas) -> Point? {
    guard let place = parts.firstIndex(of: part) else { return nil }
    let known = kept[place]
    known.picture.put(on: &canvas)
    canvas.cursorShape = known.shape
    return known.picture.cursor
  }

  /// Keeps a part of the screen that was drawn.
  ///
  /// - Parameters:
  ///   - part: Which one.
  ///   - rect: Its place; it drew nothing elsewhere.
  ///   - canvas: What it was drawn on.
  ///   - count: How many spots the canvas had before.
  ///   - cursor: The place of its cursor.
  mutating func take(
    _ part: Part, in rect: Rect, on canvas: Canvas, behind count: Int, cursor: Point
  ) {
    // What is drawn once is kept for nobody.
    guard basis != nil else { return }
    parts.append(part)
    let picture = Picture(of: rect, on: canvas, behind: count, cursor: cursor)
    kept.append((picture, canvas.cursorShape))
  }
}

extension WorkbenchState {
  /// This state without what no kept part of the screen shows, or only a part that is kept with it.
  ///
  /// Whatever the state gets counts as shown, until it is left out here. The pilot of the stories
  /// holds the frame after every key against one that is drawn from nothing.
  package var basisOfPictures: WorkbenchState {
    var basis = self
    // How late a report is changes with the minute where hours were agreed.
    let isCounted =
      clients.selectedRow?.hasOpenEscalation == true
      || checklistItems.contains { if case .escalation = $0 { true } else { false } }
      || hidesNames
    basis.now =
      isCounted
      ? Moment(
        secondsSince1970: now.secondsSince1970 / 60 * 60, offsetSeconds: now.offsetSeconds)
      : Moment(today)
    basis.checklist = ChecklistPane()
    basis.laidOutChecklist = nil
    basis.mouse = MouseState()
    basis.message = nil
    basis.messageLog = MessageLog()
    basis.shift = WorkShift()
    basis.undoOffer = UndoOffer()
    // Which visit to the board it is, and from where, shows nowhere.
    basis.identifiers = IdentifierSource(session: "")
    if hidesNames {
      basis.boardVisit.before = nil
      for index in basis.dialogs.indices {
        (basis.dialogs[index].id, basis.dialogs[index].keptAt) = ("", 0)
      }
    }
    return basis
  }
}
