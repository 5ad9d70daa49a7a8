import CaseStore
import Casework
import Content
import StrictJSON

// A whole case as JSON: days as text, what is not known as null, texts as they were written.
extension ShownCase {
  /// The case as one JSON object, for people and programs.
  var json: String {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("case", value.number.text)
      client(&writer)
      position(&writer)
      legalFrame(&writer)
      partners(&writer)
      dates(&writer)
      plan(&writer)
      dos(&writer)
      entries(&writer)
      escalations(&writer)
      followUp(&writer)
      closing(&writer)
      conflicts(&writer)
      unknown(&writer)
      history(&writer)
      writer.member("damaged", isDamaged)
    }
    return writer.text
  }

  private func client(_ writer: inout JSONWriter) {
    let client = value.client
    writer.name("client")
    writer.object { writer in
      writer.member("name", client.name)
      writer.member("sortName", client.sortName)
      writer.member("script", orNull: client.script)
      writer.member("birthYear", orNull: client.birthYear)
      writer.member("languages", client.languages)
      writer.member("interpreter", orNull: client.needsInterpreter)
    }
  }

  private func position(_ writer: inout JSONWriter) {
    writer.member("step", roadmap.currentStep.word)
    writer.member("counsellor", orNull: value.counsellor)
    writer.member("standIn", orNull: value.standIn)
    handover(&writer)
    writer.nextDue(
      roadmap.nextDue.flatMap { status in status.due.map { NextDue(id: status.id, day: $0) } })
    writer.member("late", roadmap.late.map(\.id))
    writer.member("open", roadmap.open.map(\.id))
    writer.objects("signals", signals) { writer, signal in
      writer.member("id", signal.id.rawValue)
      writer.member("since", orNull: signal.since)
      writer.member("why", sentences.sentences(of: signal))
      guard let rest = signal.rest else { return }
      writer.name("rests")
      writer.object { writer in
        writer.member("until", rest.until.iso)
        writer.member("reason", rest.reason)
        writer.member("by", orNull: rest.by?.text)
      }
    }
  }

  private func legalFrame(_ writer: inout JSONWriter) {
    writer.member("legalTitle", orNull: value.legalTitle)
    writer.name("probation")
    writer.object { writer in
      writer.member("organisation", orNull: value.probationOrganisation)
      writer.member("supervisor", orNull: value.supervisor)
    }
    writer.objects("conditions", value.conditions.sorted { $0.key < $1.key }) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("kind", entry.value.kindWord)
      writer.member("text", entry.value.text)
    }
    writer.objects("conditionsLifted", value.liftedConditions.elements) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("kind", entry.value.kindWord)
      writer.member("text", entry.value.text)
      writer.member("endedOn", orNull: entry.value.endedOn)
    }
    writer.member("conditionsComplete", orNull: value.areConditionsComplete)
    writer.member("conditionsAbsent", value.absentConditions.map(\.rawValue))
    writer.member("providers", value.providers)
    writer.name("basicConditions")
    writer.object { writer in
      for basic in BasicCondition.allCases {
        writer.member(basic.rawValue, orNull: value.basicConditions[basic]?.rawValue)
      }
    }
    writer.name("basicConditionSteps")
    writer.object { writer in
      for (basic, step) in value.conditionSteps {
        writer.name(basic.rawValue)
        writer.object { writer in
          writer.member("who", orNull: step.who)
          writer.member("by", orNull: step.by)
          writer.member("note", orNull: step.note)
        }
      }
    }
    writer.member("informationComplete", orNull: value.isInformationComplete)
    writer.objects("information", value.information.sorted { $0.key < $1.key }) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("name", entry.value.name)
      writer.member("state", entry.value.state.rawValue)
      writer.member("since", orNull: entry.value.since)
      writer.member("fallback", orNull: entry.value.fallback)
      writer.member("owner", orNull: entry.value.owner)
      writer.member("due", orNull: entry.value.due)
    }
  }

  private func dates(_ writer: inout JSONWriter) {
    writer.member("answer", orNull: value.answer)
    writer.name("dates")
    writer.object { writer in
      for date in CaseDate.allCases {
        writer.member(date.rawValue, orNull: value.dates[date])
      }
    }
    writer.objects("doubts", value.contradictions) { writer, pair in
      writer.member("first", pair.first.path)
      writer.member("firstDay", pair.firstDay.iso)
      writer.member("second", pair.second.path)
      writer.member("secondDay", pair.secondDay.iso)
    }
  }

  private func dos(_ writer: inout JSONWriter) {
    writer.name("dos")
    writer.object { writer in
      for status in roadmap.all {
        writer.name(status.id.rawValue)
        writer.object { writer in
          writer.member("state", status.state.rawValue)
          writer.member("due", orNull: status.due)
          writer.member("doneOn", orNull: status.doneOn)
          writer.member("by", orNull: status.by)
          writer.member("note", orNull: note(about: status))
          writer.member("reason", orNull: status.reason)
          writer.member("until", orNull: status.until)
          writer.member("owner", orNull: status.owner)
        }
      }
    }
  }

  private func entries(_ writer: inout JSONWriter) {
    writer.objects("notes", notes) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("about", orNull: entry.value.about?.rawValue)
      writer.member("by", orNull: entry.value.by)
      writer.member("at", entry.value.at.iso)
      writer.member("text", entry.value.text)
    }
    writer.objects("events", events) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("kind", entry.value.kindWord)
      writer.member("on", entry.value.on.iso)
      writer.member("by", orNull: entry.value.by)
      writer.member("partner", orNull: entry.value.with.flatMap { team.partners[$0] }?.name)
      writer.member("whom", orNull: entry.value.whom)
      writer.member("text", entry.value.text)
    }
    writer.objects("tasks", tasks) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("text", entry.value.text)
      writer.member("owner", orNull: entry.value.owner)
      writer.member("due", orNull: entry.value.due)
      writer.member("clock", orNull: entry.value.clock)
      writer.member("doneOn", orNull: entry.value.doneOn)
      writer.member("doneBy", orNull: entry.value.doneBy)
    }
  }

  private func escalations(_ writer: inout JSONWriter) {
    writer.objects("escalations", escalations) { writer, entry in
      let escalation = entry.value
      writer.member("id", entry.key.text)
      writer.member("status", escalation.statusWord)
      writer.member("knownOn", escalation.knownOn.iso)
      writer.member("knownClock", orNull: escalation.knownClock)
      writer.member("happenedOn", orNull: escalation.happenedOn)
      writer.member("happenedClock", orNull: escalation.happenedClock)
      writer.member("houseRule", escalation.isHouseRule)
      writer.name("everyoneSafe")
      if let isSafe = escalation.isEveryoneSafe { writer.bool(isSafe) } else { writer.null() }
      writer.member("severity", escalation.severity.rawValue)
      writer.member("what", escalation.what)
      writer.member("condition", orNull: escalation.condition?.text)
      writer.member("conditionWas", orNull: escalation.conditionWas)
      writer.member("conditionEndedOn", orNull: escalation.conditionEndedOn)
      writer.member("breach", escalation.isBreach && !escalation.cameAfterCondition)
      writer.member("reportDue", orNull: escalation.reportDue(by: calendar))
      writer.member("reportedOn", orNull: escalation.reportedOn)
      writer.member("clientToldOn", orNull: escalation.clientToldOn)
      writer.member("owner", orNull: escalation.owner)
      writer.member("reviewOn", orNull: escalation.reviewOn)
      writer.member("upscaling", orNull: escalation.upscaling)
      writer.member("backUp", orNull: escalation.backUp)
      writer.member("closedOn", orNull: escalation.closedOn)
      for (name, act) in [
        ("report", escalation.report), ("told", escalation.told),
        ("outcome", escalation.outcome), ("timeOut", escalation.timeOut),
        ("closing", escalation.closing),
      ] {
        writer.name(name)
        if let act { self.act(act, &writer) } else { writer.null() }
      }
      writer.objects("outcomes", escalation.outcomes) { writer, act in members(of: act, &writer) }
      writer.objects("decisions", escalation.decisions) { writer, decision in
        writer.member("kind", decision.kindWord)
        writer.member("text", orNull: decision.text)
        writer.member("on", decision.on.iso)
        writer.member("owner", orNull: decision.who)
        writer.member("until", orNull: decision.until)
        writer.member("backUp", orNull: decision.backUp)
        writer.member("task", orNull: decision.task?.text)
        writer.member("round", orNull: decision.round?.text)
        writer.member("by", orNull: decision.by)
      }
    }
  }

  private func act(_ act: EscalationAct, _ writer: inout JSONWriter) {
    writer.object { writer in members(of: act, &writer) }
  }

  private func members(of act: EscalationAct, _ writer: inout JSONWriter) {
    writer.member("on", orNull: act.on)
    writer.member("clock", orNull: act.clock)
    writer.member("to", orNull: act.whom)
    writer.member("how", orNull: act.how)
    writer.member("text", orNull: act.text)
    writer.member("notYet", orNull: act.notYet)
    writer.member("kind", orNull: act.word)
    writer.member("lesson", orNull: act.lesson)
    writer.member("until", orNull: act.until)
    writer.member("isBack", act.isBack)
    writer.member("second", orNull: act.second)
    writer.member("correction", orNull: act.correction)
    writer.member("withdrawn", act.isWithdrawn)
    writer.member("by", orNull: act.by)
  }

  private func followUp(_ writer: inout JSONWriter) {
    writer.name("followup")
    writer.object { writer in
      writer.member("indication", orNull: value.followUp.indicationWord)
      writer.member("indicationRequestedOn", orNull: value.followUp.indicationRequestedOn)
      writer.member("indicationDecisionOn", orNull: value.followUp.indicationDecisionOn)
      writer.member("place", orNull: value.followUp.placeWord)
      writer.member("planB", orNull: value.followUp.planB)
      writer.member("planBOn", orNull: value.followUp.planBOn)
    }
  }

  private func closing(_ writer: inout JSONWriter) {
    writer.name("closing")
    guard let closing = value.closing else { return writer.null() }
    writer.object { writer in
      writer.member("on", closing.on.iso)
      writer.member("reason", closing.reason)
      writer.member("by", orNull: closing.by)
    }
  }

  private func conflicts(_ writer: inout JSONWriter) {
    writer.objects("conflicts", value.conflicts.sorted { $0.key < $1.key }) { writer, entry in
      writer.member("id", entry.key.text)
      writer.member("field", entry.value.field.path)
      writer.member("current", fact: value[entry.value.field])
      writer.member("other", fact: entry.value.value)
      writer.member("by", entry.value.by.text)
      writer.member("at", entry.value.at.iso)
    }
  }

  private func unknown(_ writer: inout JSONWriter) {
    writer.name("unknown")
    writer.object { writer in
      // Contact after care that stood in a case once is nobody's here.
      for (path, text) in value.unknown.sorted(by: { $0.key < $1.key })
      where !path.hasPrefix("contact.") {
        writer.name(path)
        writer.raw(text)
      }
    }
  }

  private func history(_ writer: inout JSONWriter) {
    writer.objects("history", history) { writer, save in
      writer.member("at", save.at.iso)
      writer.member("by", save.by.text)
      writer.member("reason", orNull: save.reason)
      writer.member("undo", save.undoes != nil)
      writer.objects("changes", save.changes) { writer, change in
        writer.member("field", change.field.path)
        writer.member("was", fact: change.was)
        writer.member("now", fact: change.now)
      }
    }
  }
}

extension JSONWriter {
  /// Writes the value of a field in the form that the journal has it in, or null.
  fileprivate mutating func member(_ name: String, fact value: Fact?) {
    self.name(name)
    if let value { fact(value) } else { null() }
  }
}
