import Casework
import Content
import Testing
import Workbench
import WorkbenchRuntime

/// The table of scenes is closed: whatever can be on the screen is in it.
@Suite struct SceneTableTests {
  @Test func `every kind of dialog has a scene`() throws {
    var missing = Set(DialogKind.allCases)
    for scene in Scene.allCases {
      var pilot = try Pilot()
      try scene.open(in: &pilot)
      for dialog in pilot.session.state.dialogs {
        if let kind = dialog.purpose.kind { missing.remove(kind) }
      }
    }
    #expect(missing.isEmpty, "no scene shows \(missing.map(\.rawValue).sorted())")
  }

  /// Screens without a dialog.
  private enum Kind: CaseIterable {
    case clients, roadmap, checklist, nobody
    case typingName, narrowed, foundNotes, letter, prefix, zoomed, mouseReleased
    case clientsMarked, hiddenMarked, itemsMarked
    case timeline, timelineTyping
    case changedElsewhere, conflict, damaged, saving, notSaved, readOnly, textAtRisk
    case noCases, noTeam

    func shows(in state: WorkbenchState) -> Bool {
      switch self {
      case .clients: state.focus == .clients
      case .roadmap: state.focus == .roadmap
      case .checklist: state.focus == .checklist
      case .nobody: state.clients.rows.isEmpty && !state.clients.summaries.isEmpty
      case .typingName: state.find.isTyping
      case .narrowed: state.clients.filter != nil && !state.find.isTyping
      case .foundNotes: if case .notes? = state.clients.filter { true } else { false }
      case .letter: state.find.awaitsLetter
      case .prefix: !state.prefix.isEmpty
      case .zoomed: state.split.isZoomed
      case .mouseReleased: !state.mouse.isUsed
      case .clientsMarked: !state.clients.marks.isEmpty
      case .hiddenMarked: state.clients.marks.hiddenCount > 0
      case .itemsMarked: !state.checklist.marks.isEmpty
      case .timeline: state.timeline != nil
      case .timelineTyping: state.timeline?.isTyping == true
      case .changedElsewhere: !state.clients.changedElsewhere.isEmpty
      case .conflict: state.opened?.case.conflicts.isEmpty == false
      case .damaged: state.opened?.isDamaged == true
      case .saving: state.saving.isSlow
      case .notSaved: state.saving.lastFailed
      case .readOnly: state.isReadOnly
      case .textAtRisk: !state.unkeptTexts.isEmpty
      case .noCases: state.clients.summaries.isEmpty
      case .noTeam: state.team.members.isEmpty
      }
    }
  }

  @Test func `every kind of screen has a scene`() throws {
    var missing = Set(Kind.allCases)
    for scene in Scene.allCases {
      var pilot = try Pilot()
      try scene.open(in: &pilot)
      missing = missing.filter { !$0.shows(in: pilot.session.state) }
    }
    #expect(missing.isEmpty, "no scene shows \(missing)")
  }
}
