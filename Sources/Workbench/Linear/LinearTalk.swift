import Casework

/// What linear mode remembers: the workbench spoken in lines, for people who do not see the screen.
///
/// Nothing is drawn. A person types a line, `WorkbenchState.hear` finds what it means and does that
/// with the same commands and dialogs that the screen has, and `WorkbenchState.tell` gives the lines
/// to say: what just happened, what colleagues did, where one is now, and the next question. A number
/// always means an entry of the list that was said last, as it was then: a list that a colleague's
/// save has reordered meanwhile leads nobody to another client.
package struct LinearTalk: Equatable, Sendable {
  /// Whether the workbench is spoken at all.
  package var isOn = false
  /// What was typed of a line that is not ended yet.
  var typing = ""
  /// Which figures were read out last, so that a page can be made of them.
  var figures: ShownPage?
  /// Lines that are to be said before anything else.
  var said: [String] = []
  /// A question that is said behind where one is, so that it is the last that one hears.
  var lastSaid: String?
  /// The rows of the sheet as it was said last: a number means one of them, also where what was filled in
  /// put rows in between.
  var saidRows: [DialogChoice] = []
  /// What is left of a list that was too long to be said at once.
  var rest: [String] = []
  /// What the numbers of the list that was said last lead to, the first one for 1.
  var targets: [LinearTarget] = [] { didSet { isVoid = false } }
  /// Whether a question came up instead of the list, so that numbers are of no list.
  var isVoid = false
  /// What the numbers of the place led to that was said last.
  var saidPlace: [LinearTarget] = []
  /// What the numbers of the board lead to, as it was said last; nil before the first time.
  var saidBoard: [LinearTarget]?
  /// Whether it is asked what to look for on the board.
  var asksBoard = false
  /// Whether something was read out that is no place, so that one is back with the next word.
  var hasRead = false
  /// What the person is asked whether they meant it.
  var guess: LinearGuess?
  /// The commands of which one is to be chosen by its number.
  var choices: [Command] = []
  /// What numbers led to before it was asked which command is meant: they do so again afterwards.
  var setAside: [LinearTarget] = []
  /// The marked rows of what is due.
  var dueMarks: [TodayList.RowID] = []
  /// The clients of the list as it was said last.
  var saidClients: [LinearTarget] = []
  /// How often it is still said how to undo: who has heard it a few times knows.
  var undoHintsLeft = 3
  /// Whether a tick still asks for the fact that shows it: once is enough to hear.
  var asksForFact = true
  /// Whether the board is what is talked about: nobody is named until somebody goes elsewhere.
  var isOnBoard = false
  /// What was asked of the escalations that were said last.
  var boardFilter = BoardList.Filter.all
  /// Where one was when that was last said; nil before the start.
  var toldPlace: LinearPlace?
  /// Whether the whole place is to be said, though it is the same.
  var wantsPlace = false
  /// Whether the sentence of the chosen row is to be said, though it is the same.
  var wantsSentence = false
  /// Whether only the chosen row is to be said, though the place is another.
  var wantsRowAlone = false
  var toldMessage: Message?
  /// The question that was asked last.
  var asked: LinearQuestion?
  /// The heading of the row that was asked last.
  var toldHeading = ""
  /// The days that a typed date can mean, while the person is asked which.
  var days: [Day] = []
  /// The day still to come that a person is asked about, who says that something happened then.
  var dayAhead: Day?
  /// The places of the questions of a form of which one is to be chosen.
  var offeredRows: [Int] = []
  /// The names of the drafts that wait in the store, as they were looked for last.
  var waiting: [String] = []
  /// Whether it was said at the start whom to be in touch with after care.
  var hasSaidContacts = false
  /// Whether all options of a question are to be said.
  var wantsOptions = false
  /// The row whose options were said, so that their numbers mean something.
  var heardOptions: FormField?
  /// Whether it is asked if what was typed is to be thrown away.
  var asksDrop = false
  /// What is to be done when the case of a client is read.
  var errand: LinearErrand?
  /// The day that was typed behind a row, for the question that its command opens.
  var dayBehind: String?
  /// Whether somebody said that they mean to take a client over.
  var meansToTake = false
  /// When saves were on disk that nobody was told of.
  var saves: [Moment] = []
  /// Cases that colleagues changed, of which nobody was told.
  var changed: [CaseID] = []

  package init(isOn: Bool = false) { self.isOn = isOn }

  /// Whether it is asked what was meant.
  var isAsking: Bool { guess != nil || !choices.isEmpty }
  /// Whether it is asked which question of a form is meant, or whether a text is to go.
  var isAskingInDialog: Bool { asksDrop || !offeredRows.isEmpty || !days.isEmpty }

  /// How many lines of a list are said at once.
  static let pieceLength = 20

  /// Notes what is to be told of an event.
  mutating func note(_ event: Event) {
    guard isOn else { return }
    if event.endsHalfLine { typing = "" }
    if case .saved(let report) = event { saves.append(report.at) }
    if case .draftsWaiting(let keys) = event { waiting = keys }
    // A dialog that comes back is asked again.
    if case .saveFailed = event { asked = nil }
    if case .caseload(_, let others) = event {
      changed += others.sorted().filter { !changed.contains($0) }
    }
  }

  /// Says a list, the first piece of it at once; `more` says the rest.
  mutating func say(list: [String], in words: (Int) -> String) {
    rest = list
    sayMore(words)
  }

  /// Says the next piece of a list, and how much is left.
  ///
  /// - Parameter words: The sentence for a number of lines that are left.
  mutating func sayMore(_ words: (Int) -> String) {
    said += rest.prefix(Self.pieceLength)
    rest.removeFirst(min(Self.pieceLength, rest.count))
    if !rest.isEmpty { said.append(words(rest.count)) }
  }
}

extension Array {
  /// The entry that a typed number means, the first one by 1; nil for a number that the list does not
  /// have, however large or small.
  func entry(numbered number: Int) -> Element? {
    number > 0 && number <= count ? self[number - 1] : nil
  }
}

/// What a number leads to.
enum LinearTarget: Equatable, Sendable {
  case client(CaseID)
  case step(Step)
  case item(ChecklistItem)
  /// What is due with a client.
  case due(CaseID, ChecklistItem)
  /// Something in the bin, which a number puts back.
  case binned(BinList.Row)
  /// Whose is to be said of what is due.
  case whose(TodayList.Scope)
}

/// What a line is taken for: an answer to a dialog or a command, and where its numbers lead.
package struct LinearGround: Equatable, Sendable {
  let dialog: String?
  let targets: [LinearTarget]
}

/// What is done with a client who is not read yet.
struct LinearErrand: Equatable, Sendable {
  var client: CaseID
  /// The row of the checklist that it is about; nil in the list of clients.
  var item: ChecklistItem?
  /// What is meant; nil when somebody only goes there.
  var meaning: LinearMeaning?
}

/// Where somebody is, as far as it is said when it changes.
struct LinearPlace: Equatable, Sendable {
  var focus: Pane
  var view: CaseloadView
  var order: ListOrder
  var client: CaseID?
  var step: Step
  var item: ChecklistItem?
}

/// What a person is asked, so that the same question is not asked twice.
struct LinearQuestion: Equatable, Sendable {
  var depth: Int
  var id: String
  var purpose: Dialog.Purpose
  /// The row of a form.
  var row: FormField?
}
