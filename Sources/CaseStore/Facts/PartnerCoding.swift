import Casework
import StrictJSON

// The people and organisations around a case, and what the team agreed with them.

extension JSONWriter {
  /// Writes the card of a partner.
  mutating func partner(_ value: Partner) {
    object { writer in
      writer.member("name", value.name)
      writer.member("kind", value.kindWord)
      writer.member("contact", ifAny: value.contact)
      writer.member("dutyLine", ifAny: value.dutyLine)
      writer.member("hours", ifAny: value.hours)
      writer.member("works", ifAny: value.waysOfWorking)
      writer.member("mayShare", ifAny: value.mayShare)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes when somebody last spoke with a partner.
  mutating func partnerTalk(_ value: PartnerTalk) {
    object { writer in
      writer.member("on", value.on.iso)
      writer.member("with", ifAny: value.with)
      writer.member("by", ifAny: value.by)
      writer.unread(value.unread)
    }
  }

  /// Writes a standing agreement.
  mutating func agreement(_ value: Agreement) {
    object { writer in
      writer.member("about", value.about.rawValue)
      writer.member("partner", value.partner.text)
      writer.member("text", ifAny: value.text)
      if !value.terms.isEmpty {
        writer.name("terms")
        writer.array { writer in
          for term in value.terms {
            writer.object { writer in
              writer.member("from", term.anchor.rawValue)
              writer.member("days", term.days)
            }
          }
        }
      }
      writer.member("interval", ifAny: value.intervalDays)
      writer.member("signed", ifAny: value.signedOn)
      writer.member("review", ifAny: value.reviewOn)
      writer.member("ended", ifAny: value.endedOn)
      writer.member("by", ifAny: value.by)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes a place in the house.
  mutating func housePlace(_ value: HousePlace) {
    object { writer in
      writer.member("name", value.name)
      writer.member("freeFrom", ifAny: value.freeFrom)
      writer.member("note", ifAny: value.note)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes somebody of the client's network.
  mutating func networkPerson(_ value: NetworkPerson) {
    object { writer in
      writer.member("name", value.name)
      writer.member("relation", ifAny: value.relation)
      writer.member("contact", ifAny: value.contact)
      writer.member("say", ifAny: value.say)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }

  /// Writes a question to a partner.
  mutating func question(_ value: PartnerQuestion) {
    object { writer in
      writer.member("text", value.text)
      writer.member("to", ifAny: value.to?.text)
      writer.member("whom", ifAny: value.whom)
      writer.member("asked", value.askedOn.iso)
      writer.member("at", ifAny: value.at)
      writer.member("by", ifAny: value.by)
      writer.member("answer", ifAny: value.answer)
      writer.member("answered", ifAny: value.answeredOn)
      writer.member("binned", ifAny: value.binned)
      writer.member("binnedBy", ifAny: value.binnedBy)
      writer.unread(value.unread)
    }
  }
}

extension JSONReader {
  /// Reads the card of a partner.
  mutating func partner() throws(JSONError) -> Partner {
    var title: String?
    var kind: String?
    var card = Partner(name: "", kindWord: "")
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": title = try reader.string()
      case "kind": kind = try reader.string()
      case "contact": card.contact = try reader.string()
      case "dutyLine": card.dutyLine = try reader.string()
      case "hours": card.hours = try reader.string()
      case "works": card.waysOfWorking = try reader.string()
      case "mayShare": card.mayShare = try reader.string()
      case "binned": card.binned = try reader.moment()
      case "binnedBy": card.binnedBy = try reader.worker()
      default: card.unread.members[name.text] = try reader.rawText()
      }
    }
    card.name = try required(title)
    card.kindWord = try required(kind)
    return card
  }

  /// Reads when somebody last spoke with a partner.
  mutating func partnerTalk() throws(JSONError) -> PartnerTalk {
    var on: Day?
    var with: String?
    var by: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "on": on = try reader.day()
      case "with": with = try reader.string()
      case "by": by = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    return PartnerTalk(on: try required(on), with: with, by: by, unread: unread)
  }

  /// Reads a standing agreement.
  mutating func agreement() throws(JSONError) -> Agreement {
    var about: DoID?
    var partner: String?
    var value = Agreement(about: .R1, partner: EntryID(""))
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "about": about = try reader.word(DoID.self)
      case "partner": partner = try reader.string()
      case "text": value.text = try reader.string()
      case "terms": value.terms = try reader.terms()
      case "interval": value.intervalDays = try reader.integer()
      case "signed": value.signedOn = try reader.day()
      case "review": value.reviewOn = try reader.day()
      case "ended": value.endedOn = try reader.day()
      case "by": value.by = try reader.worker()
      case "binned": value.binned = try reader.moment()
      case "binnedBy": value.binnedBy = try reader.worker()
      default: value.unread.members[name.text] = try reader.rawText()
      }
    }
    value.about = try required(about)
    value.partner = EntryID(try required(partner))
    return value
  }

  private mutating func terms() throws(JSONError) -> [Term] {
    var terms: [Term] = []
    try array { (reader) throws(JSONError) in
      var anchor: Anchor?
      var days: Int?
      try reader.members { (name, reader) throws(JSONError) in
        switch name {
        case "from": anchor = try reader.word(Anchor.self)
        case "days": days = try reader.integer()
        default: try reader.skip()
        }
      }
      terms.append(Term(try reader.required(anchor), days: try reader.required(days)))
    }
    return terms
  }

  /// Reads a place in the house.
  mutating func housePlace() throws(JSONError) -> HousePlace {
    var title: String?
    var place = HousePlace(name: "")
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": title = try reader.string()
      case "freeFrom": place.freeFrom = try reader.day()
      case "note": place.note = try reader.string()
      case "binned": place.binned = try reader.moment()
      case "binnedBy": place.binnedBy = try reader.worker()
      default: place.unread.members[name.text] = try reader.rawText()
      }
    }
    place.name = try required(title)
    return place
  }

  /// Reads somebody of the client's network.
  mutating func networkPerson() throws(JSONError) -> NetworkPerson {
    var title: String?
    var person = NetworkPerson(name: "")
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "name": title = try reader.string()
      case "relation": person.relation = try reader.string()
      case "contact": person.contact = try reader.string()
      case "say": person.say = try reader.string()
      case "binned": person.binned = try reader.moment()
      case "binnedBy": person.binnedBy = try reader.worker()
      default: person.unread.members[name.text] = try reader.rawText()
      }
    }
    person.name = try required(title)
    return person
  }

  /// Reads a question to a partner.
  mutating func question() throws(JSONError) -> PartnerQuestion {
    var text: String?
    var asked: Day?
    var to: String?
    var whom: String?
    var at: Moment?
    var by: WorkerID?
    var answer: String?
    var answered: Day?
    var binned: Moment?
    var binnedBy: WorkerID?
    var unread = Unread()
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "text": text = try reader.string()
      case "to": to = try reader.string()
      case "whom": whom = try reader.string()
      case "asked": asked = try reader.day()
      case "at": at = try reader.moment()
      case "by": by = try reader.worker()
      case "answer": answer = try reader.string()
      case "answered": answered = try reader.day()
      case "binned": binned = try reader.moment()
      case "binnedBy": binnedBy = try reader.worker()
      default: unread.members[name.text] = try reader.rawText()
      }
    }
    var value = PartnerQuestion(
      text: try required(text), to: to.map(EntryID.init), whom: whom, askedOn: try required(asked),
      at: at, by: by, answer: answer, answeredOn: answered, unread: unread)
    value.binned = binned
    value.binnedBy = binnedBy
    return value
  }
}
