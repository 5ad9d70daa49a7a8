import Casework
import Content

/// The facts of one step of a case: what is known, what is not, and where one can add.
struct FactSheet {
  typealias Entry = Menu<DialogChoice>.Entry

  let step: Step
  let value: Case
  let team: Team
  let content: Content
  let wording: ChangeWording
  let escalations: EscalationWording
  let today: Day
  /// Whether it is read out, where a number chooses and not a key.
  let isSpoken: Bool
  /// How an update in between that was missed came to be so; nil for any other.
  let missedUpdate: String?
  /// What has to be known of the place of the house that stands here.
  let placeWarnings: [String]
  /// Who lives in a place of the house and whom it was promised, by its name.
  let usesOfPlaces: [String: PromisedPlace.Use]
  private var words: Words { content.words }

  /// The rows, under their heads.
  var entries: [Entry] {
    switch step {
    case .registration: registration
    case .intake: intake
    case .implementation: implementation
    case .escalation: raised + court + roleSheet + conditions
    case .followUp: followUp
    case .afterContact:
      relation + network + [head(.headLeaving), field(.date(.formalRelationshipClosed))]
    }
  }

  // MARK: The steps

  private var registration: [Entry] {
    let known = value.information.elements.sorted { place(of: $0.value) < place(of: $1.value) }
    let lacking = value.informationLacking(of: team.standardInformation)
    let registered = [
      head(.headRegistration), field(.date(.registration)), field(.text(.registrationChannel)),
      field(.text(.registeredBy)),
    ]
    let answered = [
      head(.headUpdates), update,
      head(.headAnswer), field(.answer), field(.date(.definiteAnswer)),
      field(.text(.answerReason)), field(.text(.placeInHouse)),
    ]
    let answers = registered + expectedArrival + answered + housePlaces
    return answers + [head(.headInformation)]
      + known.map { field(.information($0.key)) }
      + lacking.map { Entry(.fact(.standard($0)), labelled($0, words(SheetWords.notAsked))) }
      + [another(.information), complete(lacking: lacking.count)]
  }

  /// When the client is to come; of who is there only what two people answered otherwise.
  private var expectedArrival: [Entry] {
    let field = Field.date(.expectedArrival)
    let day = value.dates[.expectedArrival]
    var row = self.field(field)
    if value.dates[.arrival] == nil, let day, day < today, value.conflict(at: field) == nil {
      row.label += " · " + words(SheetWords.dayPassed)
    }
    return value.dates[.arrival] == nil || value.conflict(at: field) != nil ? [row] : []
  }

  private var intake: [Entry] {
    [head(.headTable), field(.date(.intake)), field(.supervisor)]
      + value.attendees.keys.map { field(.attendee($0)) } + [another(.attendee)]
      + [
        head(.headResult), field(.text(.intendedResult)), field(.text(.route)),
        field(.text(.means)),
      ] + Party.allCases.map { field(.consent($0)) }
      + lines(.headGoals, .goal) + lines(.headSupport, .support) + court + roleSheet + conditions
      + [
        head(.headMeetings), field(.meeting(.inside)), field(.meeting(.counsellor)),
        field(.meeting(.shelter)),
      ]
  }

  private var roleSheet: [Entry] {
    lines(.headRoles, .role) + lines(.headStays, .staysInHouse) + lines(.headLadder, .ladder)
      + lines(.headBackUp, .backUp)
  }

  /// What the court or the probation service asks of the client.
  private var court: [Entry] {
    [head(.headCourt)] + value.conditions.keys.map { field(.condition($0)) }
      + [another(.condition), field(.conditionsComplete)]
  }

  private var conditions: [Entry] {
    [head(.headConditions)] + BasicCondition.allCases.map { field(.basicCondition($0)) }
  }

  /// The escalations, the open ones first and in the order of the board, each with its rows.
  private var raised: [Entry] {
    let order = value.openEscalations(by: escalations.calendar)
      .sorted { $0.precedes($1, on: today) }.map(\.id)
    let all = value.escalations
    let closed = all.filter { !$0.value.isOpen }
      .sorted { ($1.value.knownOn, $1.key) < ($0.value.knownOn, $0.key) }.map(\.key)
    let rows = (order + closed).flatMap { id -> [Entry] in
      guard let escalation = all[id] else { return [] }
      let head = words(
        escalation.isOpen ? EscalationWords.head : .headClosed,
        [
          "severity": content.terms.name(of: escalation.severity), "what": escalation.what,
        ])
      return [Entry(heading: head)] + settles(of: id)
        + escalation.parts.map { part in
          var entry = Entry(
            .fact(.escalation(id, part)),
            labelled(escalations.name(of: part), escalations.text(of: part, escalation)))
          entry.isQuiet = escalations.isQuiet(part, escalation)
          return entry
        }
    }
    return rows + [Entry(heading: words(EscalationWords.headNone)), another(.escalation)]
  }

  /// Where two said different things of the same step, which of them is to stand.
  private func settles(of id: EntryID) -> [Entry] {
    value.conflicts.filter { $0.value.field.isAbout(escalation: id) }.map { conflict, answer in
      Entry(
        .settle(conflict),
        words(
          DialogWords.settleField,
          ["field": wording.shown(value, at: answer.field, today: today).name]))
    }
  }

  private var implementation: [Entry] {
    [head(.headStart), field(.date(.arrival)), field(.meeting(.startTalk))]
      + lines(.headResponsibilities, .responsibility) + lines(.headExpectations, .expectation)
      + lines(.headFeedback, .feedback) + relation
      + [
        head(.headConsultation)
      ] + consultations + [head(.headQuestions)]
      + value.questions.elements.sorted { $0.value.askedOn < $1.value.askedOn }
      .map { field(.question($0.key)) }
      + [another(.question)]
  }

  /// The joint consultations that were held, the oldest first, and the one that is planned.
  private var consultations: [Entry] {
    let held = value.heldConsultations
    let isDayAlone = held.contains { $0.entry == nil } || held.isEmpty
    return held.compactMap { $0.entry.map { field(.event($0)) } }
      + (isDayAlone ? [field(.date(.lastJointConsultation))] : [])
      + [another(.consultation), field(.date(.nextJointConsultation))]
  }

  /// What makes the stay more than care, and prepares the contact that stays.
  ///
  /// Source: Guide, "Relational care during the stay".
  private var relation: [Entry] {
    lines(.headTrusted, .trusted) + lines(.headAttention, .attention)
  }

  private var followUp: [Entry] {
    [head(.headAfter), field(.date(.endOfTitle)), field(.date(.endOfStay))]
      + lines(.headIntention, .intention) + lines(.headCare, .care)
      + lines(.headApplication, .application)
      + [
        head(.headFollowUp), field(.indication), field(.place), field(.planB),
      ] + lines(.headInformed, .informed)
      + [
        head(.headLeaving), field(.date(.left)), field(.text(.leftFor)),
        field(.text(.leftBecause)), field(.text(.networkTold)),
        // Step 6 begins on that day; whoever writes down the leaving finds it here.
        field(.date(.formalRelationshipClosed)),
      ] + network
  }

  private var network: [Entry] {
    [head(.headNetwork)]
      + value.network.elements.filter { $0.value.binned == nil }.map { field(.network($0.key)) }
      + [another(.network)]
  }

  // MARK: Rows

  private func head(_ text: SheetWords) -> Entry { Entry(heading: words(text)) }

  /// The lines of a kind under their head, with a row to add one.
  private func lines(_ text: SheetWords, _ kind: PlanLine.Kind) -> [Entry] {
    [head(text)] + value.lines(kind).map { field(.line($0.id)) } + [another(.line(kind))]
  }

  private func another(_ list: FactList) -> Entry {
    Entry(.fact(.another(list)), words(SheetWords.another, ["what": wording.name(of: list)]))
  }

  /// The house's places, who has them and from when they are free, beside the answer; only there to be read.
  private var housePlaces: [Entry] {
    placeWarnings.map { Entry(heading: $0) } + freePlaces
  }

  private var freePlaces: [Entry] {
    team.housePlaces.values.filter { $0.binned == nil }.map { place in
      Entry(
        heading: HousePlaceWording(content: content, today: today, client: value.id)
          .line(place, usesOfPlaces[place.name] ?? PromisedPlace.Use()))
    }
  }

  private func place(of item: InformationItem) -> Int {
    team.standardInformation.firstIndex { $0.lowercased() == item.name.lowercased() }
      ?? team.standardInformation.count
  }

  private func field(_ field: Field) -> Entry {
    let shown = wording.shown(value, at: field, today: today)
    if let conflict = value.conflict(at: field) {
      return Entry(
        .fact(.field(field)),
        labelled(
          shown.name,
          words(
            isSpoken ? SheetWords.twoAnswersSaid : .twoAnswers,
            [
              "value": shown.value, "other": wording.value(conflict.value, of: conflict.field),
              "worker": team.shownName(of: conflict.by),
            ])))
    }
    let isDoubtful = value.isDoubtful(field) || field == .planB && value.isDoubtful(.planBDay)
    let doubt = isDoubtful ? " · " + words(SheetWords.isThisRight) : ""
    var entry = Entry(.fact(.field(field)), labelled(shown.name, shown.value + doubt))
    entry.isQuiet = value[field] == nil
    return entry
  }

  /// The last update in between, by what it is: the do says that one agrees on it.
  private var update: Entry {
    var entry = field(.doState(.R2))
    entry.label = labelled(
      words(SheetWords.interimUpdate),
      missedUpdate ?? wording.shown(value, at: .doState(.R2), today: today).value)
    return entry
  }

  /// Whether all information is there; where the team asks for more since, that is said with it.
  private func complete(lacking count: Int) -> Entry {
    var entry = field(.informationComplete)
    if value.isInformationComplete == true, count > 0 {
      entry.label += " · " + words(SheetWords.listGrew, count: count)
    }
    let missing = value.information.values.count {
      $0.state == .missing || $0.state == .asked
    }
    if value.isInformationComplete == true, missing > 0 {
      entry.label += " · " + words(SheetWords.stillMissing, count: missing)
    }
    if value.isInformationComplete == false, !value.information.isEmpty, missing == 0, count == 0 {
      entry.label += " · " + words(SheetWords.allIsIn)
    }
    return entry
  }

  private func labelled(_ name: String, _ value: String) -> String {
    name.isEmpty ? value : words(SheetWords.row, ["name": name, "value": value])
  }
}
