package import Casework

/// What a row of a contact's card fills in.
package enum ContactPlace: Hashable, Sendable {
  /// Whether contact is wanted: asked with a case, or of somebody who has none here.
  case ask(CaseID?)
  /// Calling people whose contact person is away, on their word.
  case standIn(WorkerID)
  /// Who it is and what was agreed, each a form of several rows of the card; the part is the row to begin in.
  case person(ContactID, ContactPart)
  case plan(ContactID, ContactPart)
  case sharedWith(ContactID)
  case handOver(ContactID)
  case newMoment(ContactID)
  case moment(ContactID, EntryID)
  case newDate(ContactID)
  case date(ContactID, EntryID)
  case newReflection(ContactID)
  case reflection(ContactID, EntryID)
  case ending(ContactID)
  case reopen(ContactID)
  /// That a second worker agrees to an end that was decided for safety.
  case agreeToEnd(ContactID)
  /// The same of a contact that the worker may not see: the decision is told, and not about whom.
  case agreeApart(ContactID)
  /// That whoever proposed such an end takes that back.
  case withdrawEnd(ContactID)
  /// That a second worker agrees to begin again after such an end.
  case agreeToReopen(ContactID)
  /// The same of a contact that the worker may not see.
  case reopenApart(ContactID)
  /// That all of it is to be destroyed, which a second worker does.
  case destruction(ContactID)
  /// That the worker confirms, as the second person, what another one asked: about whom does not show.
  case destroyApart(ContactID)
  /// That what is over, was kept long enough and nobody who is there may see is to be destroyed.
  case askApart(ContactID)
  /// That the worker takes back that they asked it.
  case withdrawApart(ContactID)
  /// One more case that is to know of it, and one that does.
  case newLink(ContactID)
  case link(ContactID, CaseID)
  /// What is read and not filled in: the story on the screen, and all of it on paper.
  case story(ContactID)
  case page(ContactID)
  /// Two answers of which one is to stand.
  case conflict(ContactID, EntryID)

  /// The contact that it belongs to; nil for one that is only asked about.
  var contact: ContactID? {
    switch self {
    case .ask, .standIn, .agreeApart, .reopenApart, .destroyApart, .askApart, .withdrawApart: nil
    case .person(let id, _), .plan(let id, _), .sharedWith(let id), .handOver(let id),
      .newMoment(let id), .moment(let id, _), .newDate(let id), .date(let id, _),
      .newReflection(let id), .reflection(let id, _), .ending(let id), .reopen(let id),
      .agreeToEnd(let id), .withdrawEnd(let id), .agreeToReopen(let id), .destruction(let id),
      .newLink(let id), .link(let id, _), .story(let id), .page(let id), .conflict(let id, _):
      id
    }
  }

  /// Whether it is something that somebody wrote down: a moment, a day, what a contact means.
  var isWrittenDown: Bool {
    switch self {
    case .moment, .date, .reflection: true
    default: false
    }
  }

  /// Who wrote down what it is about; nil where nobody knows.
  func author(in contact: Contact) -> WorkerID? {
    switch self {
    case .moment(_, let entry): contact.moments[entry]?.by
    case .reflection(_, let entry): contact.reflections[entry]?.by
    case .date(_, let entry): contact.dates[entry]?.by
    default: nil
    }
  }

  /// The row of its form to begin in; nil for the first.
  var row: FormField? {
    switch self {
    case .person(_, let part), .plan(_, let part): .contact(part)
    case .newReflection, .reflection: .contact(.ofPerson)
    default: nil
    }
  }

  /// The text that names the place in a draft.
  var key: String {
    switch self {
    case .ask(let id): "ask/" + (id?.text ?? Self.nobody)
    case .standIn(let worker): "standIn/\(worker.text)"
    case .person(let id, _): "person/\(id.text)"
    case .plan(let id, _): "plan/\(id.text)"
    case .sharedWith(let id): "sharedWith/\(id.text)"
    case .handOver(let id): "handOver/\(id.text)"
    case .newMoment(let id): "moment/\(id.text)"
    case .moment(let id, let entry): "moment/\(id.text)/\(entry.text)"
    case .newDate(let id): "date/\(id.text)"
    case .date(let id, let entry): "date/\(id.text)/\(entry.text)"
    case .newReflection(let id): "reflection/\(id.text)"
    case .reflection(let id, let entry): "reflection/\(id.text)/\(entry.text)"
    case .ending(let id): "ending/\(id.text)"
    case .reopen(let id): "reopen/\(id.text)"
    case .agreeToEnd(let id): "agreeToEnd/\(id.text)"
    case .withdrawEnd(let id): "withdrawEnd/\(id.text)"
    case .agreeApart(let id): "agreeApart/\(id.text)"
    case .agreeToReopen(let id): "agreeToReopen/\(id.text)"
    case .reopenApart(let id): "reopenApart/\(id.text)"
    case .destruction(let id): "destruction/\(id.text)"
    case .destroyApart(let id): "destroyApart/\(id.text)"
    case .askApart(let id): "askApart/\(id.text)"
    case .withdrawApart(let id): "withdrawApart/\(id.text)"
    case .newLink(let id): "link/\(id.text)"
    case .link(let id, let value): "link/\(id.text)/\(value.text)"
    case .story(let id): "story/\(id.text)"
    case .page(let id): "page/\(id.text)"
    case .conflict(let id, let entry): "conflict/\(id.text)/\(entry.text)"
    }
  }

  private static let nobody = "-"

  /// The place that the parts of such a text name; nil for one that has no form.
  init?(key: some Sequence<String>) {
    let parts = Array(key)
    guard parts.count > 1 else { return nil }
    let id = ContactID(parts[1])
    if parts.count > 2 {
      let entry = EntryID(parts[2])
      switch parts[0] {
      case "moment": self = .moment(id, entry)
      case "date": self = .date(id, entry)
      case "reflection": self = .reflection(id, entry)
      default: return nil
      }
      return
    }
    switch parts[0] {
    case "ask": self = .ask(parts[1] == Self.nobody ? nil : CaseID(parts[1]))
    case "standIn": self = .standIn(WorkerID(parts[1]))
    case "person": self = .person(id, .name)
    case "plan": self = .plan(id, .wanted)
    case "sharedWith": self = .sharedWith(id)
    case "handOver": self = .handOver(id)
    case "moment": self = .newMoment(id)
    case "date": self = .newDate(id)
    case "reflection": self = .newReflection(id)
    case "ending": self = .ending(id)
    case "reopen": self = .reopen(id)
    case "destruction": self = .destruction(id)
    case "link": self = .newLink(id)
    default: return nil
    }
  }
}

/// A row of a form about a contact.
package enum ContactPart: String, Hashable, Sendable {
  case name, sortName, earlierNames, reach, wanted, person, rhythm, channel, avoid, whoKnows,
    ownWords
  case initiator, isReached, mood, meaning, next, nextOn
  case isYearly, ofPerson, ofWorker, why, agrees, number
  /// A day that matters to the person, and which it is, where contact is asked about.
  case dateWhat, dateOn
  /// When to ask again whether contact is wanted, after a perhaps later.
  case askAgain
}
