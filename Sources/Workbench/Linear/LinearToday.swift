import Casework
import Content

// Today in lines: what the box of the screen shows, and who is to be heard of again.
extension WorkbenchState {
  /// Says what is due, the latest first; a number goes to the row, and a command with it acts there.
  ///
  /// Whose it is to be instead has numbers too, which follow those of the rows.
  mutating func sayToday(of scope: TodayList.Scope? = nil) {
    let scope = scope ?? firstTodayScope
    let list = todayList(scope)
    let reach = reachOutTargets
    linear.said += contactsAhead(isOpen: false)
    guard list.count + reach.count > 0 else {
      linear.said.append(words(TodayWords.nothing))
      return
    }
    var said = TodayTelling()
    said.lines.append(
      sentence(title(of: list)))
    for line in list.lines {
      switch line {
      case .heading(let group, let count):
        // Who is to be heard of again is not left until after what is far away.
        if group.rawValue > TodayList.Group.late.rawValue { tell(reach, in: &said) }
        let name = capitalised(name(of: group).lowercased())
        said.lines.append(words(LinearWords.group, ["group": name], count: count))
      case .worker(let head): said.lines.append(sentence(headingSaid(head)))
      case .gap: break
      case .due(let due):
        // A meeting is gone to; what is to be done with it stands in a row of its own.
        said.targets.append(
          due.turn == .appointment ? .client(due.client) : .due(due.client, due.item))
        let line = sentence(due.name) + " " + spoken(due)
        said.lines.append(
          numbered(
            said.targets.count,
            linear.dueMarks.contains(due.id) ? words(MarkedWords.spoken) + " " + line : line))
      }
    }
    tell(reach, in: &said)
    let others = TodayList.Scope.allCases.filter { $0 != scope && todayList($0).count > 0 }
    let offers = others.map { other in
      said.targets.append(.whose(other))
      return numbered(said.targets.count, sentence(capitalised(words(other.hint))))
    }
    // Before the rows, which may take more than one breath.
    if !offers.isEmpty {
      said.lines.insert(words(LinearWords.whose) + " " + offers.joined(by: " "), at: 1)
    }
    linear.targets = said.targets
    linear.hasRead = true
    say(list: said.lines)
  }

  /// Says once, when the register is read, what there is to say of people in contact.
  mutating func sayContactsAtStart() {
    guard linear.isOn, !linear.hasSaidContacts, register.isRead else { return }
    linear.hasSaidContacts = true
    linear.said += contactsAhead(isOpen: false)
  }

  /// A worker with how much is due with them.
  private func headingSaid(_ head: TodayList.Head) -> String {
    head.late > 0
      ? words(
        TodayWords.workerLate,
        ["worker": head.name, "count": String(head.count), "late": String(head.late)])
      : words(LinearWords.group, ["group": head.name], count: head.count)
  }

  /// What is due on a day; of today the heading says it.
  private func spoken(_ due: TodayList.Due) -> String {
    if due.item == .handover { return sentence(due.what) }
    if due.item.isBottleneck {
      let text = [sentence(capitalised(due.what)), sentence(capitalised(howLong(due)))]
      return (text + [due.whose.map(sentence)].compactMap { $0 }).joined(by: " ")
    }
    let what =
      due.day == today
      ? sentence(due.what)
      : words(LinearWords.dueWhat, ["due": spokenDue(due.day), "what": due.what])
    return due.whose.map { what + " " + sentence($0) } ?? what
  }

  /// The clients who are to be heard of again by now.
  private var reachOutTargets: [CaseRow] { clients.rows.reachedOut(by: today) }

  /// Says once who is to be heard of again.
  private func tell(_ reach: [CaseRow], in said: inout TodayTelling) {
    guard !said.hasReach, !reach.isEmpty else { return }
    said.hasReach = true
    let head = capitalised(name(of: .need(.inContactAfter)).lowercased())
    said.lines.append(words(LinearWords.group, ["group": head], count: reach.count))
    for row in reach {
      said.targets.append(.client(row.id))
      said.lines.append(
        numbered(
          said.targets.count, sentence(listName(of: row)) + " " + words(SpokenWords.reach)))
    }
  }

  /// Goes to the row of a client that something is due on, and says it alone: the numbers stay.
  ///
  /// - Parameters:
  ///   - item: The row.
  ///   - id: The client's case.
  ///   - meaning: What is done there; nil only goes.
  /// - Returns: What reads the case, and what the command asks for.
  mutating func go(
    toDue item: ChecklistItem, of id: CaseID, to meaning: LinearMeaning? = nil
  ) -> [Effect] {
    if case .agreement(let id) = item {
      guard case .command(let command)? = meaning else { return openReview(id) }
      return act(command, onReview: id)
    }
    guard clients.summaries.place(of: id) != nil else {
      linear.said.append(words(MessageWords.rowIsGone))
      return []
    }
    linear.wantsRowAlone = true
    return run(
      LinearErrand(client: id, item: item, meaning: meaning), after: go(to: id, item: item))
  }
}

/// What is said of today, and where its numbers lead.
private struct TodayTelling {
  var lines: [String] = []
  var targets: [LinearTarget] = []
  /// Whether it was said who is to be heard of again.
  var hasReach = false
}
