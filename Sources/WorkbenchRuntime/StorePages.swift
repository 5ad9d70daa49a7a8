package import CaseStore
import Casework
package import Content
package import Workbench

// Pages for paper, out of the store: the same for the command and for the workbench.
extension CaseStore {
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
    case .sheet(let id): return maker.page(maker.sheet(try read(id)), lacking: damaged(among: [id]))
    case .handover(let id):
      return maker.page(maker.handover(try read(id)), lacking: damaged(among: [id]))
    case .partner(let id, let partner):
      return maker.page(
        maker.partnerPage(try read(id), for: partner), lacking: damaged(among: [id]))
    case .report(let id, let escalation):
      return maker.page(
        maker.report(try read(id), about: escalation, among: NameWords(of: summaries)),
        lacking: damaged(among: [id]))
    case .week(let worker): return try page(.week(worker), maker, hasNames)
    case .shift(let since): return try page(.shift(since: since), maker, hasNames)
    case .review(let name): return try page(of: name, with: maker, hasNames: hasNames)
    case .figures(let period, let whose):
      return try page(.figures(period, whose), maker, hasNames)
    }
  }

  /// Makes the list of what was decided in a review round: no more cases are read than were gone
  /// through in it.
  mutating func page(
    of round: ReviewName, with maker: PrintMaker, hasNames: Bool = false
  ) throws(StoreError) -> PrintPage {
    let round = ReviewRound(round, of: summaries, on: maker.now.day)
    var cases: [Case] = []
    for id in Set(round.reviewed.map(\.client)).sorted() {
      cases.append(try read(id).seen(by: .nobody))
    }
    return maker.page(
      maker.review(round, cases, among: NameWords(of: summaries), hasNames: hasNames),
      lacking: damaged(among: Set(cases.map(\.id))))
  }

  /// The numbers of those of some cases of which a part could not be read.
  func damaged(among ids: Set<CaseID>) -> [CaseNumber] {
    summaries.filter { ids.contains($0.id) && isDamaged($0.id) }.map(\.number).sorted()
  }

  private mutating func page(
    _ subject: PageMaking.Subject, _ maker: PrintMaker, _ hasNames: Bool
  ) throws(StoreError) -> PrintPage {
    var making = PageMaking(subject, with: maker, hasNames: hasNames, of: self)
    while true {
      if let page = try making.readMore(of: &self) { return page }
    }
  }
}

/// Where pages go that are made in the workbench.
package protocol PageShelf: Sendable {
  /// Puts a page there, for its owner only, and over nothing that is there already.
  ///
  /// - Parameters:
  ///   - text: The page as HTML or as text, or its table.
  ///   - name: What the file is called, without its ending; it gets a number where there is one.
  ///   - ending: `html`, `txt` or `csv`.
  /// - Returns: Where it is, or what stood in the way.
  func put(_ text: String, named name: String, ending: String) -> PrintOutcome

  /// The words for pages in a language.
  func content(in language: Language) -> Content
}

/// A page over many clients that somebody waits for.
struct PageErrand {
  let wish: PrintWish
  var making: PageMaking
}

extension WorkbenchSession {
  /// Makes a page and puts it where pages go; one over many clients a few of them at a time.
  mutating func makePage(_ wish: PrintWish) {
    pageErrand = nil
    guard pages != nil else { return run(state.update(.printed(.noPlace))) }
    switch wish {
    case .week(let worker): begin(.week(worker), wish)
    case .shift(let since): begin(.shift(since: since), wish)
    case .figures(let period, let whose): begin(.figures(period, whose), wish)
    case .sheet, .handover, .partner, .report, .review:
      do {
        put(try store.page(wish, with: pageMaker), for: wish)
      } catch {
        run(state.update(.printed(.failed(Trouble(error, storePath: store.path)))))
      }
    }
  }

  /// Makes a page of what is on the screen, and puts it where pages go.
  mutating func makePage(of shown: ShownPage) {
    pageErrand = nil
    guard pages != nil else { return run(state.update(.printed(.noPlace))) }
    guard let page = state.page(of: shown, with: pageMaker) else { return }
    put(page, named: shown.name + "-" + state.today.iso, isSentAround: shown.isSentAround)
  }

  /// What pages are made with: in the language of the team's pages, where it has one.
  private var pageMaker: PrintMaker {
    var maker = state.pageMaker
    if let language = store.team.printLanguage.flatMap(Language.init(rawValue:)),
      language != maker.content.language, let pages
    {
      maker.content = pages.content(in: language)
    }
    return maker
  }

  private mutating func begin(_ subject: PageMaking.Subject, _ wish: PrintWish) {
    let making = PageMaking(subject, with: pageMaker, hasNames: false, of: store)
    pageErrand = PageErrand(wish: wish, making: making)
    run(state.update(.pageRead(done: 0, of: making.count)))
    readMoreOfPage()
  }

  /// Reads some more clients for the page that is being made, while no key waits.
  package mutating func readMoreOfPage() {
    guard var errand = pageErrand else { return }
    // Nobody else holds what was read so far, so that it grows in place and is not copied each time.
    pageErrand = nil
    guard state.isMakingPage else { return }
    do {
      if let page = try errand.making.readMore(of: &store) {
        return put(page, for: errand.wish)
      }
      pageErrand = errand
      run(state.update(.pageRead(done: errand.making.done, of: errand.making.count)))
    } catch {
      run(state.update(.printed(.failed(Trouble(error, storePath: store.path)))))
    }
  }

  private mutating func put(_ page: PrintPage, for wish: PrintWish) {
    let number = wish.client.flatMap { id in
      state.clients.summaries.summary(of: id)?.number.text
    }
    var day = state.today
    if case .review(let round) = wish { day = round.day }
    let parts = [wish.name, number.map(fileName) ?? "", day.iso]
    put(
      page, named: parts.filter { !$0.isEmpty }.joined(separator: "-"),
      isSentAround: wish.isSentAround)
  }

  private mutating func put(_ page: PrintPage, named name: String, isSentAround: Bool) {
    var outcome = pages?.put(page.html, named: name, ending: "html") ?? .noPlace
    if isSentAround, case .written(let path) = outcome, let pages {
      outcome = pages.put(page.text, named: name, ending: "txt")
      if case .written(let text) = outcome {
        outcome = .writtenBoth(path: path, text: text)
        if let table = page.table {
          outcome = pages.put(table, named: name, ending: "csv")
          if case .written(let table) = outcome {
            outcome = .writtenAll(path: path, text: text, table: table)
          }
        }
      }
    }
    run(state.update(.printed(outcome)))
  }

  /// Reads what was decided in a review round, in the language of the screen.
  mutating func readReview(_ name: ReviewName) {
    do {
      let page = try store.page(of: name, with: state.pageMaker)
      run(state.update(.reviewRead(page, of: name)))
    } catch {
      run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
    }
  }
}

extension PrintWish {
  /// Whether it is put on paper and sent around, as a list to leave a meeting with is.
  fileprivate var isSentAround: Bool {
    switch self {
    case .report, .review, .figures: true
    case .sheet, .handover, .partner, .week, .shift: false
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
