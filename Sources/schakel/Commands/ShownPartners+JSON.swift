import Casework
import StrictJSON

// With whom a case has to do, as JSON: the handover, the cards of its partners, what was asked of them.
extension ShownCase {
  /// That the case was handed to its counsellor; null where nobody handed it over.
  func handover(_ writer: inout JSONWriter) {
    writer.name("handover")
    guard let handover = value.handover else { return writer.null() }
    writer.object { writer in
      writer.member("from", orNull: handover.from)
      writer.member("by", handover.by.text)
      writer.member("to", handover.to.text)
      writer.member("on", handover.on.iso)
      writer.member("acceptedOn", orNull: handover.acceptedOn)
      writer.member("acceptedBy", orNull: handover.acceptedBy)
      writer.member("declinedOn", orNull: handover.declinedOn)
      writer.member("reason", orNull: handover.reason)
      writer.member("waits", value.pendingHandover != nil)
    }
  }

  /// The cards of the partners with what was agreed, and the questions to them.
  func partners(_ writer: inout JSONWriter) {
    let ids = value.partners(by: norms.standing, in: team)
    writer.objects("partners", ids) { writer, id in
      guard let card = team.partners[id] else { return }
      writer.member("id", id.text)
      writer.member("name", card.name)
      writer.member("kind", card.kindWord)
      writer.member("contact", orNull: card.contact)
      writer.member("dutyLine", orNull: card.dutyLine)
      writer.member("hours", orNull: card.hours)
      writer.member("works", orNull: card.waysOfWorking)
      writer.member("mayShare", orNull: card.mayShare)
      spoken(with: id, &writer)
      agreements(with: id, &writer)
    }
    writer.objects("questions", value.questions.sorted { $0.key < $1.key }) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("to", orNull: entry.value.to?.text)
      writer.member("whom", orNull: entry.value.whom)
      writer.member("text", entry.value.text)
      writer.member("askedOn", entry.value.askedOn.iso)
      writer.member("by", orNull: entry.value.by)
      writer.member("answer", orNull: entry.value.answer)
      writer.member("answeredOn", orNull: entry.value.answeredOn)
    }
  }

  private func spoken(with id: EntryID, _ writer: inout JSONWriter) {
    writer.name("lastSpoken")
    guard let talk = value.lastTalk(with: id, in: team, on: today) else { return writer.null() }
    writer.object { writer in
      writer.member("on", talk.on.iso)
      writer.member("with", orNull: talk.with)
      writer.member("by", orNull: talk.by)
    }
  }

  /// What was agreed with a partner and is not in the bin, the oldest first.
  private func agreements(with id: EntryID, _ writer: inout JSONWriter) {
    let agreed = team.agreements.filter { $0.value.partner == id && $0.value.binned == nil }
      .sorted {
        ($0.value.signedOn?.number ?? .max, $0.key) < ($1.value.signedOn?.number ?? .max, $1.key)
      }
    writer.objects("agreements", agreed) { writer, entry in
      let agreement = entry.value
      writer.member("id", entry.key.text)
      writer.member("about", agreement.about.rawValue)
      writer.member("text", orNull: agreement.text)
      writer.objects("terms", agreement.terms) { writer, term in
        writer.member("from", term.anchor.rawValue)
        writer.member("days", term.days)
      }
      writer.member("intervalDays", orNull: agreement.intervalDays)
      writer.member("signedOn", orNull: agreement.signedOn)
      writer.member("reviewOn", orNull: agreement.reviewOn)
      writer.member("endedOn", orNull: agreement.endedOn)
    }
  }
}
