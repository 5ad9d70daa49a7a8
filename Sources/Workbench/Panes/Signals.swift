package import Casework
import Content
import Screen

// The bottlenecks that the facts of the opened case show.
extension WorkbenchState {
  /// Who looks, for what is not for everybody's eyes.
  package var signalViewer: SignalViewer { SignalViewer(worker, in: team) }

  /// What the facts of the opened case show today; `signals` keeps it.
  var signalsOfCase: [Signal] {
    opened?.case.signals(terms: norms.signals, on: today, for: signalViewer) ?? []
  }

  /// A bottleneck as the facts show it; nil when they do not.
  func signal(_ id: BottleneckID) -> Signal? { signals.first { $0.id == id } }

  /// A bottleneck of the opened case by its name: of the basis what is not arranged, for mostly that is
  /// not all of it.
  func shownTitle(of id: BottleneckID) -> String {
    let title = content.text.title(of: id)
    switch id {
    case .B3:
      let open = signal(id)?.reasons.lazy.compactMap { reason -> [BasicCondition]? in
        guard case .conditionsOpen(let missing, let unknown, arrival: _) = reason else {
          return nil
        }
        return missing + unknown
      }.first
      guard let open else { return title }
      let names = open.map { content.terms.name(of: $0) }.joined(by: ", ")
      return words(SignalWords.basisOpen, ["list": names])
    case .B1, .B2, .B4, .B5, .B6, .B7, .B8, .B9: return title
    }
  }

  /// Why a bottleneck shows, a line for each fact.
  func signalLines(of id: BottleneckID) -> [DetailLine] {
    guard let signal = signal(id) else { return [] }
    let sentences = SignalSentences(content, terms: norms.signals, today: today)
    let lines = sentences.sentences(of: signal).map { why in
      DetailLine(label: words(DetailWords.signal), text: since(signal, why), role: .escalated)
    }
    return lines + [DetailLine(label: "", text: words(SignalWords.rule), role: .dim)]
  }

  /// How many bottlenecks show with a client of the list; nil for none.
  func spokenSignals(of row: CaseRow) -> String? {
    let count = row.signals.count(for: clients.viewer)
    return count == 0 ? nil : words(SpokenWords.signals, count: count)
  }

  /// Why a bottleneck shows, as sentences.
  func spokenWhy(_ signal: Signal) -> String {
    SignalSentences(content, terms: content.guide.norms.signals, today: today)
      .shortSentences(of: signal).map { sentence(capitalised($0)) }.joined(by: " ")
  }

  private func since(_ signal: Signal, _ why: String) -> String {
    guard let day = signal.since else { return why }
    return words(
      SignalWords.since, ["day": content.dates.short(day, today: today), "why": why])
  }
}
