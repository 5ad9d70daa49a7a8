package import CaseStore
import Casework
package import Workbench

// Pages for paper, out of the store: the same for the command and for the workbench.
extension CaseStore {
  /// More saves than these of one client nobody reads.
  private static let mostSaves = 200

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - wish: Which one.
  ///   - maker: What it is made with.
  ///   - hasNames: Whether a list over several clients has their names.
  /// - Returns: The page, without what nobody in particular may see.
  /// - Throws: What stands in the way of reading a case that it is about.
  package mutating func page(
    _ wish: PrintWish, with maker: PrintMaker, hasNames: Bool = false
  ) throws(StoreError) -> PrintPage {
    switch wish {
    case .sheet(let id): return maker.sheet(try read(id))
    case .handover(let id): return maker.handover(try read(id))
    case .partner(let id, let partner): return maker.partnerPage(try read(id), for: partner)
    case .week(let worker):
      return maker.week(try items(of: worker, maker, hasNames), of: worker)
    case .shift(let since):
      let (findings, unread) = findings(since: since)
      return maker.shift(
        findings, summaries, items: try items(of: nil, maker, hasNames),
        since: Moment(secondsSince1970: since, offsetSeconds: maker.now.offsetSeconds),
        hasNames: hasNames, unread: unread)
    }
  }

  /// What falls in the coming days with the clients of a worker; nil for everyone's.
  private mutating func items(
    of worker: WorkerID?, _ maker: PrintMaker, _ hasNames: Bool
  ) throws(StoreError) -> [PrintMaker.WeekItem] {
    var items: [PrintMaker.WeekItem] = []
    let caseload = worker.map(maker.caseload)
    for summary in summaries where caseload?.has(summary) ?? true {
      guard summary.closedOn == nil else { continue }
      items += maker.weekItems(of: try read(summary.id), hasNames: hasNames, in: caseload)
    }
    return items
  }

  /// What was saved since a moment, as nobody in particular may see it, and how many cases cannot be
  /// read.
  private mutating func findings(since: Int) -> (found: [ShiftFinding], unread: Int) {
    var found: [ShiftFinding] = []
    var unread = 0
    for id in casesByLatest() {
      do {
        let saves = try saves(of: id, since: since, limit: Self.mostSaves)
        guard !saves.isEmpty else { continue }
        let seen = saves.compactMap { HistoryEntry($0, for: .nobody) }
        found.append(ShiftFinding(value: try read(id).seen(by: .nobody), saves: seen))
      } catch {
        // A case that somebody took back has no news.
        if case .unknownCase = error { continue }
        unread += 1
      }
    }
    return (found, unread)
  }
}

/// Where pages go that are made in the workbench.
package protocol PageShelf: Sendable {
  /// Puts a page there, for its owner only, and over nothing that is there already.
  ///
  /// - Parameters:
  ///   - text: The page as HTML.
  ///   - name: What the file is called, without its ending; it gets a number where there is one.
  /// - Returns: Where it is, or what stood in the way.
  func put(_ text: String, named name: String) -> PrintOutcome
}

extension WorkbenchSession {
  /// Makes a page and puts it where pages go.
  mutating func makePage(_ wish: PrintWish) {
    guard let pages else { return run(state.update(.printed(.noPlace))) }
    let number = wish.client.flatMap { id in
      state.clients.summaries.first { $0.id == id }?.number.text
    }
    let parts = [wish.name, number.map(fileName) ?? "", state.today.iso]
    let name = parts.filter { !$0.isEmpty }.joined(separator: "-")
    do {
      let page = try store.page(wish, with: state.pageMaker)
      run(state.update(.printed(pages.put(page.html, named: name))))
    } catch {
      let trouble = Trouble(error, storePath: store.path)
      run(state.update(.printed(.failed(trouble))))
    }
  }
}

/// A number with nothing in it that means something to a file system.
private func fileName(_ number: String) -> String {
  String(
    number.unicodeScalars.map { scalar in
      let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isPlain ? Character(scalar) : "-"
    })
}
