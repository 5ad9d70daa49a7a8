// The words of the timeline of a case.

/// What stands in the timeline, and what is said of it.
package enum TimelineWords: String, WordKey {
  case title, position, positionPartial, newAbove, find, found
  case all, notes, events, agreements, changes, filterTitle, filterShown, allShown
  case dayHead, comingHead, nothing, nothingFound, earlier, earlierStuck, newestFirst, oldestFirst
  case note, noteAbout, noteAboutBrief, event, escalationKnown,
    escalationReported,
    escalationClosed, dueIs, reviewIs, returnIs, meetingPlanned, undone, takenBack, redone,
    imported, more,
    settledTook,
    settledKept, consultationUnanswered
  case spoken, spokenOfNobody, detailTitle, notesStay, recordedStays,
    closeFirst, coming, onlyLatest, plannedBefore
  package static let area = "timeline"
}

/// What the box about one entry of a timeline tells.
package enum TimelineDetailWords: String, WordKey {
  case when, who, what, about, changed, reason, takenBackBy, tookBack, again, other
  case dayLine, fromTo, set, emptied, otherAnswer, doneOn, binned
  case dayOf, whoOf, note, event, task, escalation, recorded
  package static let area = "timelineDetail"
}

/// What the keys of the timeline do, in help.
package enum TimelineHelpWords: String, WordKey {
  case kind, kinds, find, turn, open, back
  package static let area = "timelineHelp"
}

/// The short words for the keys of the timeline.
package enum TimelineHintWords: String, WordKey {
  case open, kind, find, turn, close, goTo, everything, toList, all
  package static let area = "timelineHints"
}
