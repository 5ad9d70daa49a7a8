import Content
package import Outcomes
import Screen

// An outcome file on the screen: the same parts as `schakel outcomes FILE` has, to scroll through. The file is
// read by the session and counted; it is let go of when the box closes, and nothing of it gets near a case.

/// An outcome file as it was read.
package struct OutcomeRead: Equatable, Sendable {
  /// What came of it.
  package enum Outcome: Equatable, Sendable {
    /// It was counted; with what it says of itself, and the columns that were not read.
    case counted(OutcomeStudy, remarks: [OutcomeRemark], unread: [String])
    /// It could not be, and why.
    case refused(String)
  }

  /// As somebody typed it.
  package var path: String
  package var outcome: Outcome

  package init(of path: String, _ outcome: Outcome) {
    self.path = path
    self.outcome = outcome
  }
}

/// The outcome file that somebody looks at.
struct OutcomeVisit: Equatable, Sendable {
  /// What decides how its lines are laid out.
  struct Basis: Equatable, Sendable {
    var columns: Int
    var language: Language
    var isForAnalyst: Bool
  }

  /// The file that was named last.
  var path = ""
  var read: OutcomeRead?
  /// What it says, laid out: counting it anew for each frame takes too long.
  var lines: [DetailLine] = []
  var basis: Basis?
}

extension WorkbenchState {
  // MARK: Naming a file

  /// Asks for an outcome file; never where others look on.
  mutating func openOutcomeFile() -> [Effect] {
    guard !isShared else {
      message = .info(words(OutcomeScreenWords.notShared))
      return []
    }
    return present(
      .outcomeFile, words(OutcomeScreenWords.which),
      .form(
        Form([
          .text(
            .text, words(OutcomeScreenWords.path), outcomeVisit.path,
            placeholder: words(OutcomeScreenWords.pathHint), limit: Self.longestPath)
        ])),
      preface: size.rows < 18 ? [] : [words(OutcomeScreenWords.how)])
  }

  /// What a system takes for a path.
  private static let longestPath = 4096

  /// Has the file read that was named; the form stays until it is.
  mutating func submitOutcomeFile(_ text: String) -> [Effect] {
    let path = String(
      text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !path.isEmpty else {
      refuse(words(OutcomeScreenWords.needsPath), at: .text)
      return []
    }
    return [.readOutcomes(path)]
  }

  /// Takes in what came of a file; one that cannot be counted leaves the form with what was typed.
  mutating func take(outcomes read: OutcomeRead) -> [Effect] {
    guard dialogs.last?.purpose == .outcomeFile else { return [] }
    if case .refused(let why) = read.outcome {
      refuse(why, at: .text)
      return []
    }
    dialogs.removeLast()
    // Another file comes in place of the one that showed.
    dialogs.removeAll { $0.purpose == .outcomes }
    outcomeVisit = OutcomeVisit(path: read.path, read: read)
    linear.figures = .outcomes
    return present(
      .outcomes, words(OutcomeWords.title, ["file": Self.name(of: read.path)]),
      .reading(Reading()))
  }

  // MARK: Showing

  /// Lays out what is read, where that is another one or in another room; lets go of it where nobody looks.
  mutating func followOutcomes() {
    guard let read = outcomeVisit.read else { return }
    guard dialogs.contains(where: { $0.purpose == .outcomes }) || linear.isOn && !dialogs.isEmpty
    else {
      outcomeVisit = OutcomeVisit(path: outcomeVisit.path)
      return
    }
    let basis = OutcomeVisit.Basis(
      columns: outcomeColumns, language: content.language, isForAnalyst: isForAnalyst)
    guard outcomeVisit.basis != basis else { return }
    outcomeVisit.basis = basis
    outcomeVisit.lines = wording(of: read, in: content).map(lines(of:)) ?? []
  }

  /// What a file says, for whoever looks at this screen.
  func wording(of read: OutcomeRead, in content: Content) -> OutcomeWording? {
    guard case .counted(let study, let remarks, let unread) = read.outcome else { return nil }
    var wording = OutcomeWording(
      study, file: Self.name(of: read.path), remarks: remarks, unread: unread,
      isForAnalyst: isForAnalyst, content: content)
    wording.isInWorkbench = true
    // Nobody hears a curve; what it is drawn of stands below it.
    wording.drawsCurves = !linear.isOn
    return wording
  }

  /// Whether this is the analyst's own screen.
  private var isForAnalyst: Bool { !hidesNames && !isShared }

  /// The folder of a file is nobody's business.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// How wide what is drawn can be in its box, as `dialogFrame` makes it.
  private var outcomeColumns: Int {
    let asked = Self.widestReading + 4
    let isWhole = layout.form == .narrow || asked > size.columns - 16
    return max(8, (isWhole ? size.columns : asked) - 7)
  }

  private func lines(of wording: OutcomeWording) -> [DetailLine] {
    let lines = wording.blocks(columns: outcomeColumns).flatMap { block -> [DetailLine] in
      switch block {
      case .heading(let text):
        [
          DetailLine(label: "", text: ""),
          DetailLine(label: "", text: linear.isOn ? text : text.uppercased(), role: .heading),
        ]
      case .paragraph(let text): [DetailLine(label: "", text: text)]
      case .list(let texts): texts.map { DetailLine(label: "", text: "  " + $0) }
      case .drawn(let lines): lines.map { DetailLine(label: "", text: $0) }
      case .entries, .emptyLines, .signatures: []
      }
    }
    guard linear.isOn else { return lines }
    // Columns are for eyes: what is heard has one blank between two cells.
    return lines.compactMap { line in
      let text = line.text.split(separator: " ").joined(separator: " ")
      return text.isEmpty ? nil : DetailLine(label: "", text: text, role: line.role)
    } + [DetailLine(label: "", text: words(OutcomeScreenWords.linearHow))]
  }

  // MARK: Keys

  /// Follows a key on what an outcome file says; nil for one that does nothing there.
  mutating func pressInOutcomes(_ key: Key) -> [Effect]? {
    switch key {
    case .character("o"): openOutcomeFile()
    case .character("P"): wantPage(of: .outcomes)
    default: nil
    }
  }
}
