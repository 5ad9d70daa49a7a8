import Casework
import Content
import Screen

// Letting a bottleneck rest that was seen, and about which nothing can be done today.
extension WorkbenchState {
  /// Asks why a bottleneck of the opened case may rest, and until when.
  mutating func openRest(_ id: BottleneckID) -> [Effect] {
    let rest = signal(id)?.rest
    let text = rest.map { [words(RestWords.restsNow, ["rest": restLine($0)])] } ?? []
    let usual = content.dates.long(today + SignalRest.mostDays)
    let whoSees = id == .B7 ? [words(RestWords.whoSees)] : []
    return present(
      .rest(id), words(RestWords.title, ["what": content.text.title(of: id)]),
      .form(Form(restRows(rest), at: .reason)),
      preface: text + [words(RestWords.how, ["day": usual])] + whoSees)
  }

  /// Opens that form for a text that was begun in it, or says that it is not needed any more.
  mutating func openAwaitedRest(_ id: BottleneckID) -> [Effect] {
    if signal(id) != nil { return openRest(id) }
    message = .info(words(RestWords.nothingToRest))
    return []
  }

  /// The rows of the form for a bottleneck that is to rest.
  func restRows(_ rest: SignalRest?) -> [FormRow<FormField>] {
    [
      .text(.reason, words(FormWords.reason), rest?.reason ?? ""),
      .date(
        .until, words(RestWords.untilRow), (rest?.until ?? today + SignalRest.usualDays).iso),
    ]
  }

  /// Takes what was typed in that form; an empty day lets it show again.
  mutating func submitRest(
    _ id: BottleneckID, reason: String, until: Day?, _ dialog: Dialog
  ) -> [Effect] {
    guard let value = dialog.basis else { return [] }
    guard let until else {
      dialogs.removeLast()
      return save(
        value.changes(toShowAgain: id, by: signalViewer, on: today), from: dialog)
    }
    do {
      let changes = try value.changes(
        toRest: id, until: until, reason: reason, by: signalViewer, at: now, terms: norms.signals)
      dialogs.removeLast()
      return save(changes, from: dialog)
    } catch {
      refuse(error.sentence(in: content, on: today), at: error.row)
      return []
    }
  }

  /// Ends the rest of a bottleneck of the opened case.
  mutating func showAgain(_ id: BottleneckID) -> [Effect] {
    guard let value = opened?.case else { return [] }
    return save(value.changes(toShowAgain: id, by: signalViewer, on: today))
  }

  /// Why a bottleneck cannot be put to rest, or its rest ended; nil when it can.
  func refusal(of command: Command, on id: BottleneckID) -> String? {
    switch command {
    case .notNeeded: signal(id) == nil ? words(RestWords.nothingToRest) : nil
    case .flip where signal(id) == nil: words(MessageWords.bottleneckHasNoBox)
    case .flip: signal(id)?.rest == nil ? words(RestWords.showsNow) : nil
    default: nil
    }
  }
}
