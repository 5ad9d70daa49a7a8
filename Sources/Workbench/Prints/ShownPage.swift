package import Casework
import Content

/// A page of what is on the screen already, so that nothing has to be read for it.
package enum ShownPage: Hashable, Sendable {
  /// What contact after care comes to over the period that shows.
  case contactFigures
  /// What the outcome file says that shows, as others may see it.
  case outcomes
  /// All that is kept of a contact after care, for the person.
  case contact(ContactID)

  /// What its file is called; never after a person.
  package var name: String {
    switch self {
    case .contactFigures: "contact-figures"
    case .outcomes: "outcomes"
    case .contact: "contact"
    }
  }

  /// Whether it is sent around, so that it is made as text as well.
  package var isSentAround: Bool {
    switch self {
    case .contactFigures, .outcomes: true
    case .contact: false
    }
  }
}

extension WorkbenchState {
  /// The page of what is on the screen; nil where it is not there any more.
  ///
  /// - Parameters:
  ///   - shown: What is meant.
  ///   - maker: What pages are made with, in their language.
  /// - Returns: The page.
  package func page(of shown: ShownPage, with maker: PrintMaker) -> PrintPage? {
    switch shown {
    case .contactFigures:
      contactFiguresVisit.figures.map {
        maker.contactFigures($0, unread: contactFiguresVisit.unread)
      }
    case .outcomes:
      outcomeVisit.read.flatMap { wording(of: $0, in: maker.content) }.map(maker.outcomes)
    case .contact(let id):
      register[id].map { contact in
        maker.contact(
          contact,
          numbers: Dictionary(
            clients.summaries.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// Prints figures that are read; those of half of the register would pass for those of all.
  mutating func wantPage(of shown: ShownPage?) -> [Effect] {
    let isThere: Bool =
      switch shown {
      case .contactFigures?: contactFiguresVisit.figures != nil
      case .outcomes?: outcomeVisit.read != nil
      case .contact(let id)?: register[id] != nil
      case nil: false
      }
    guard let shown, isThere else {
      message = .info(words(FiguresScreenWords.notRead))
      return []
    }
    return [.shownPage(shown)]
  }
}
