import Casework
import Content
import Screen

// What is shown and said of a bottleneck that rests.
extension WorkbenchState {
  /// The bottlenecks that show, without those that rest.
  var showingSignals: [Signal] { signals.filter { $0.rest == nil } }

  /// Until when a bottleneck rests, and why.
  func restLine(_ rest: SignalRest) -> String {
    words(
      RestWords.restsUntil,
      ["day": content.dates.short(rest.until, today: today), "reason": rest.reason])
  }

  /// The lines of the details about that; none when it does not rest.
  func restLines(of id: BottleneckID) -> [DetailLine] {
    guard let rest = signal(id)?.rest else { return [] }
    let who = rest.by.map { " (" + name(of: $0) + ")" } ?? ""
    return [DetailLine(label: words(RestWords.label), text: restLine(rest) + who, role: .dim)]
  }

  /// What was done about letting it rest, the newest first.
  func restHistory(of id: BottleneckID, in opened: OpenedCase) -> [DetailLine] {
    historyLines(of: opened, atMost: 5) { change in
      if case .signalRest(let key) = change.field { key.id == id } else { false }
    }
  }
}

extension ChangeWording {
  /// That a bottleneck rests, or shows again.
  func rest(_ key: SignalRestKey, _ rest: SignalRest?) -> String {
    let what = content.text.title(of: key.id)
    guard let rest else { return words(RestWords.showsAgain, ["what": what]) }
    return words(
      RestWords.saidRests, ["what": what, "day": day(rest.until), "reason": rest.reason])
  }

  /// The value of a field that says that a bottleneck rests.
  func restValue(_ rest: SignalRest) -> String {
    words(RestWords.restsUntil, ["day": day(rest.until), "reason": rest.reason])
  }
}
