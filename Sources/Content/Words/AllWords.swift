/// The list of all areas of `words.json`.
///
/// A test holds this list, the enums of this folder and the files of all languages against each
/// other, so that no text is missing and none is left over.
package enum AllWords {
  package static let areas: [any WordKey.Type] = [
    ContentProblemWords.self, HeaderWords.self, ClientsWords.self, RoadmapWords.self,
    StepBriefWords.self,
    ChecklistWords.self, DetailWords.self, SpokenWords.self, SmallScreenWords.self, TermWords.self,
    ChangeWords.self, FieldWords.self, KeyWords.self, MessageWords.self, FiguresWords.self,
    FiguresScreenWords.self, OutcomeWords.self, OutcomeFileWords.self,
    PauseWords.self,
    TroubleWords.self, MarkWords.self, DialogWords.self, FormWords.self, ClosingWords.self,
    HintWords.self, DialogHintWords.self, SignalWords.self, WorryWords.self, RemedyWords.self,
    RestWords.self,
    LargeRowsWords.self, ColourWords.self, ThemeLabelWords.self,
    MouseWords.self,
    SearchWords.self,
    FindWords.self,
    ViewWords.self, LinearWords.self, LinearNames.self, LinearPartNames.self,
    LinearAnswerWords.self, MarkedWords.self,
    LinearWaitWords.self, DoubtWords.self, AgainWords.self, ForWhomWords.self,
    BulkWords.self, BulkQuestionWords.self,
    BulkTitleWords.self, BulkVerbWords.self, ItemQuestionWords.self, ItemVerbWords.self,
    CommandLineWords.self, CommandHelpWords.self, CommandParserWords.self, CommandLabelWords.self,
    CommandImportWords.self, ManualWords.self, ThemeWords.self, ThemeFaultWords.self,
    ThemeAboutWords.self,
    PaletteWords.self, ActionWords.self,
    TimelineWords.self, TimelineDetailWords.self, TimelineHintWords.self, TimelineHelpWords.self,
    WhichKeyWords.self, TodayWords.self, NewsWords.self, MessageLogWords.self, CopyWords.self,
    ZoomWords.self, BinWords.self, UnfinishedWords.self,
    EmptyListWords.self, ShiftWords.self, SheetWords.self, TrajectoryWords.self,
    PrintWords.self, SheetPageWords.self, PartnerPageWords.self, HandoverWords.self,
    ReportPageWords.self, WeekPageWords.self, ShiftPageWords.self, PageMenuWords.self,
    HandedWords.self, RefusedWords.self, StandInWords.self, PartnerWords.self, AgreementWords.self,
    SettingsWords.self, OwnSettingsWords.self, EscalationWords.self, BoardWords.self,
    ReviewWords.self,
    ReviewPageWords.self, UndoOfferWords.self, ContactWords.self, ContactFiguresWords.self,
    OutcomeScreenWords.self,
    ContactPageWords.self, ContactWayWords.self,
  ]

  /// Areas whose keys are declared above this target, and held against the files by tests there:
  /// `commands` belongs to `Command` of the workbench.
  package static let areasElsewhere: Set<String> = ["commands"]
}
