import Casework
import StrictJSON

// The care that follows and the contact after it, in a sketch file.
extension SketchReader {
  mutating func followUp(_ row: inout SketchObject, into made: inout Case) {
    guard var found = object(&row, "followup") else { return }
    made.followUp.indicationWord = word(&found, "indication", in: FollowUp.indicationWords)
    made.followUp.indicationRequestedOn = day(&found, "indication_requested_day")
    made.followUp.placeWord = word(&found, "place", in: FollowUp.placeWords)
    made.followUp.planB = text(&found, "plan_b")
    keepRest(of: found, as: "followup", in: &made)
  }

  /// Reads the contact after care, which goes into the register; the case only holds that somebody asked.
  ///
  /// What the author of the sketch thinks comes next goes with the last moment, where only those see it who see the
  /// contact, and the person's page has it.
  mutating func afterContact(_ row: inout SketchObject, into made: inout Case) {
    guard var found = object(&row, "after_contact") else { return }
    let isWanted = flag(&found, "wanted_by_client")
    // The identifier is the store's to give; the changes do not hold it.
    var contact = Contact(id: ContactID(""))
    contact.name = made.client.latinName
    var plan = ContactPlan(wantedWord: isWanted == true ? "yes" : "no")
    plan.agreedOn = day(&found, "agreed_day")
    plan.contactPerson = worker(&found, "contact_person")
    plan.rhythmDays = rhythm(&found)
    plan.channel = text(&found, "preferred_channel")
    contact.ending = ending(&found)
    moments(&found, of: made.number, into: &contact)
    var kept: [String: String] = [:]
    if let next = text(&row, "next"), !next.isEmpty {
      if let last = contact.moments.elements.max(by: { $0.value.on < $1.value.on }) {
        contact.moments[last.key]?.next = next
      } else {
        kept = ["next": JSONValue.string(next).text]
      }
    }
    plan.unread = unread(found, keeping: kept)
    // Whether the person wants contact is for the person to say; nobody else's guess will do.
    guard needed(isWanted, found, "wanted_by_client") != nil else { return }
    contact.plan = plan
    // What nobody may see would be lost.
    if plan.contactPerson == nil { contact.sharedWith = [made.counsellor ?? worker] }
    made.dates[.contactAsked] = made.dates[.contactAsked] ?? plan.agreedOn
    self.contact = contact
  }

  private mutating func ending(_ found: inout SketchObject) -> ContactDecision? {
    let on = day(&found, "ended_day")
    let by = string(&found, "ended_by")
    guard let on else { return nil }
    return ContactDecision(on: on, whyWord: by == "client" ? "wish" : by ?? "")
  }

  private mutating func rhythm(_ found: inout SketchObject) -> Int? {
    guard let days = integer(&found, "rhythm_days") else { return nil }
    guard (1...3660).contains(days) else {
      report(.outOfRange, at: found.path("rhythm_days"))
      return nil
    }
    return days
  }

  private mutating func moments(
    _ found: inout SketchObject, of number: CaseNumber, into contact: inout Contact
  ) {
    for (index, var entry) in objects(&found, "moments").enumerated() {
      let on = day(&entry, "day")
      let initiator = word(&entry, "initiator", in: ["client", "organisation"])
      let channel = text(&entry, "channel")
      let mood = text(&entry, "mood")
      let meaning = text(&entry, "meaning")
      let reached = flag(&entry, "reached")
      let unread = unread(entry)
      guard let on = needed(on, entry, "day"), let reached = needed(reached, entry, "reached")
      else { continue }
      contact.moments[entryID("moment", index, of: number)] = ContactMoment(
        on: on, initiatorWord: initiator ?? "", channel: channel, isReached: reached, mood: mood,
        meaning: meaning, unread: unread)
    }
  }
}
