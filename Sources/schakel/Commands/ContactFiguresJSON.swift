import Casework
import StrictJSON

/// The figures of contact after care for programs, with the same small numbers kept back.
///
/// A number is `[from, through]`; a share has of how many it is, and between which two of a hundred it lies, or
/// null.
struct ContactFiguresJSON {
  private let figures: ContactFigures
  private let team: Team

  init(_ figures: ContactFigures, team: Team) {
    self.figures = figures
    self.team = team
  }

  /// One JSON object.
  var text: String {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("from", figures.from.iso)
      writer.member("through", figures.through.iso)
      writer.member("since", orNull: team.contactSince)
      writer.member("carriers", orNull: team.contactCarriers)
      writer.member("asked", figures.asked)
      writer.member("planned", figures.planned)
      writer.objects("reached", figures.reached) { writer, reached in
        writer.member("days", reached.days)
        writer.member("share", reached.share)
      }
      writer.name("medianGapWithinDays")
      if let gap = figures.medianGap { writer.raw(String(gap)) } else { writer.null() }
      writer.member("initiativeOfPerson", figures.theirInitiative)
      writer.objects("ended", figures.ended) { writer, part in
        writer.member("why", part.key)
        writer.member("count", part.count)
      }
      writer.objects("quarters", figures.quarters) { writer, quarter in
        writer.member("from", quarter.from.iso)
        writer.member("planned", quarter.planned)
      }
    }
    return writer.text
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ share: ContactFigures.Share) {
    self.name(name)
    object { writer in
      writer.member("of", share.count)
      writer.name("percent")
      guard let percent = share.percent else { return writer.null() }
      writer.array { writer in
        writer.raw(String(percent.lowerBound))
        writer.raw(String(percent.upperBound))
      }
    }
  }

  fileprivate mutating func member(_ name: String, _ count: ContactFigures.Count) {
    self.name(name)
    array { writer in
      writer.raw(String(count.from))
      writer.raw(String(count.through))
    }
  }
}
