import Casework
import StrictJSON

// What was told, met and agreed in a case, as JSON: people's own words, who sat at the intake, first
// meetings, who agrees with the result, and every line of the plan.
extension ShownCase {
  /// What was told, met and agreed; what lies in the bin is left out.
  func plan(_ writer: inout JSONWriter) {
    writer.name("texts")
    writer.object { writer in
      for text in FreeText.allCases { writer.member(text.rawValue, orNull: value.texts[text]) }
    }
    writer.objects("attendees", value.attendees.elements) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("name", entry.value.name)
      writer.member("role", entry.value.roleWord)
      writer.member("invitedOn", orNull: entry.value.invitedOn)
      writer.member("present", orNull: entry.value.wasPresent)
    }
    writer.name("meetings")
    writer.object { writer in
      for kind in Meeting.Kind.allCases {
        writer.name(kind.rawValue)
        if let meeting = value.meetings[kind] {
          self.meeting(meeting, &writer)
        } else {
          writer.null()
        }
      }
    }
    writer.name("consents")
    writer.object { writer in
      for party in Party.allCases {
        writer.name(party.rawValue)
        if let consent = value.consents[party] {
          self.consent(consent, of: value, &writer)
        } else {
          writer.null()
        }
      }
    }
    writer.objects("network", value.network.filter { $0.value.binned == nil }) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("name", entry.value.name)
      writer.member("relation", orNull: entry.value.relation)
      writer.member("contact", orNull: entry.value.contact)
      writer.member("say", orNull: entry.value.say)
    }
    writer.objects("lines", PlanLine.Kind.allCases.flatMap { value.lines($0) }) { writer, entry in
      line(entry.line, id: entry.id, &writer)
    }
  }

  private func meeting(_ meeting: Meeting, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("on", meeting.on.iso)
      writer.member("how", orNull: meeting.how)
      writer.member("present", orNull: meeting.present)
      writer.member("allThree", orNull: meeting.areAllThree)
      writer.member("by", orNull: meeting.by)
    }
  }

  private func consent(_ consent: PartyConsent, of value: Case, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("agrees", consent.agrees)
      writer.member("on", consent.on.iso)
      writer.member("words", orNull: consent.words)
      writer.member("by", orNull: consent.by)
      writer.member("ofEarlierText", value.isOfEarlierText(consent))
    }
  }

  private func line(_ line: PlanLine, id: EntryID, _ writer: inout JSONWriter) {
    writer.member("id", id.text)
    writer.member("kind", line.kindWord)
    writer.member("text", line.text)
    writer.member("who", orNull: line.who)
    writer.member("whom", orNull: line.whom)
    writer.member("how", orNull: line.how)
    writer.member("within", orNull: line.within)
    writer.member("day", orNull: line.day)
    writer.member("clientAgrees", orNull: line.clientAgrees)
    writer.member("law", orNull: line.lawWord)
    writer.member("at", line.at.iso)
    writer.member("by", orNull: line.by)
  }
}
