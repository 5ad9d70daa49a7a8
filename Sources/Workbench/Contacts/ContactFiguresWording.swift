package import Casework
package import Content
import Screen

/// What an organisation learns from its register of contact after care, in words: never with a number that
/// could be about somebody.
///
/// Source: Guide, "What an organisation reports".
package struct ContactFiguresWording {
  private let figures: ContactFigures
  private let team: Team
  private let content: Content
  private let unread: Int
  private var words: Words { content.words }

  /// The wording of figures.
  ///
  /// - Parameters:
  ///   - figures: What was counted.
  ///   - team: Since when it keeps contact, and who carries that.
  ///   - content: The language.
  ///   - unread: How many contacts and cases could not be read, and so are not counted.
  package init(_ figures: ContactFigures, team: Team, content: Content, unread: Int = 0) {
    self.figures = figures
    self.team = team
    self.content = content
    self.unread = unread
  }

  /// The figures as lines of so many columns.
  package func lines(columns: Int = FiguresWording.usualColumns) -> [String] {
    sections.flatMap { section in
      (section.heading.isEmpty ? [] : [""] + Wrapping.lines(section.heading, columns: columns))
        + section.lines.flatMap { Wrapping.lines($0, columns: columns) }
    }
  }

  /// The figures below their headings.
  var sections: [FiguresWording.Section] {
    [
      FiguresWording.Section(lines: first),
      FiguresWording.Section(
        heading: words(ContactFiguresWords.headLeaving),
        lines: [
          line(.asked, figures.asked), line(.planned, figures.planned),
        ]
          + figures.reached.map { reached in
            words(
              ContactFiguresWords.reached,
              ["days": String(reached.days), "share": text(reached.share)])
          }),
      FiguresWording.Section(
        heading: words(ContactFiguresWords.headContact), lines: contactLines),
      FiguresWording.Section(
        heading: words(ContactFiguresWords.headQuarters), lines: quarterLines),
    ]
  }

  /// Which days it is about, since when the team works so, and what is not shown.
  private var first: [String] {
    let period = words(
      ContactFiguresWords.period,
      ["from": content.dates.long(figures.from), "through": content.dates.long(figures.through)])
    let since =
      team.contactSince.map {
        words(ContactFiguresWords.since, ["day": content.dates.long($0)])
      } ?? words(ContactFiguresWords.sinceUnknown)
    let isBefore = team.contactSince.map { figures.from < $0 } ?? false
    let before = isBefore ? words(ContactFiguresWords.beginsBefore) : nil
    let carriers = team.contactCarriers.map { words(ContactFiguresWords.carriers, ["who": $0]) }
    let unread =
      unread > 0 ? [words(ContactFiguresWords.unread, count: self.unread)] : []
    return [period, [since, before, carriers].compactMap { $0 }.joined(by: " ")] + unread + [
      words(ContactFiguresWords.hidden, ["count": String(EscalationFigures.fewest)])
    ]
  }

  private var contactLines: [String] {
    let initiative = line(.initiative, figures.theirInitiative)
    let gap =
      figures.medianGap.map { words(ContactFiguresWords.gap, count: $0) }
      ?? words(ContactFiguresWords.gapFew)
    let ended =
      figures.ended.allSatisfy(\.count.isFew) && !figures.ended.isEmpty
      ? [words(ContactFiguresWords.endedFew)]
      : figures.ended.isEmpty
        ? [words(ContactFiguresWords.endedWithheld)]
        : figures.ended.map { part in
          words(
            ContactFiguresWords.ended,
            ["why": content.terms.contactEnding(part.key), "count": text(part.count)])
        }
    return [initiative, gap] + ended
  }

  private var quarterLines: [String] {
    // Of quarters that were over before the team worked so there is nothing to tell.
    let told = figures.quarters.filter { quarter in
      team.contactSince.map { $0 < (quarter.from + 92).beginningOfMonth } ?? true
    }
    return told.map { quarter in
      let (year, month, _) = quarter.from.date
      return words(
        ContactFiguresWords.quarter,
        [
          "quarter": String((month + 2) / 3), "year": String(year),
          "share": text(quarter.planned),
        ])
    }
  }

  private func line(_ key: ContactFiguresWords, _ share: ContactFigures.Share) -> String {
    words(key, ["share": text(share)])
  }

  /// A share by tens with of how many, and where too few are known how many there are.
  private func text(_ share: ContactFigures.Share) -> String {
    let count = text(share.count)
    guard let percent = share.percent else {
      return share.count.isFew
        ? words(ContactFiguresWords.tooFew)
        : words(ContactFiguresWords.shareFew, ["count": count])
    }
    return words(
      ContactFiguresWords.share,
      [
        "from": String(percent.lowerBound), "through": String(percent.upperBound),
        "count": count,
      ])
  }

  private func text(_ count: ContactFigures.Count) -> String {
    count.isFew
      ? words(FiguresWords.few, ["count": String(EscalationFigures.fewest)])
      : words(FiguresWords.band, ["from": String(count.from), "through": String(count.through)])
  }
}

extension PrintMaker {
  /// The page of what an organisation learns from contact after care.
  ///
  /// - Parameters:
  ///   - figures: What was counted.
  ///   - unread: How many contacts and cases could not be read.
  /// - Returns: The page.
  package func contactFigures(_ figures: ContactFigures, unread: Int) -> PrintPage {
    let wording = ContactFiguresWording(figures, team: team, content: content, unread: unread)
    var page = page(words(ContactFiguresWords.title), [])
    for section in wording.sections {
      if !section.heading.isEmpty { page.blocks.append(.heading(section.heading)) }
      page.blocks +=
        section.heading.isEmpty
        ? section.lines.map { .paragraph($0) } : [.list(section.lines)]
    }
    return page
  }
}
