/// Why a bottleneck shows: the fact, the days, and the rule.
package enum SignalWords: String, WordKey {
  case basisOpen, notAskedFor
  case shortNotice, noAnswer, informationAwaited, informationIncomplete, conditionsOpen,
    conditionsMissing, conditionsUnknown, notMet,
    earlyEvent, undivided, undividedBefore, nobodyHasIt, noSupervisor, noSupervisorSince,
    noConsultation, noConsultationEver, unsure, noIndication, noPlace, stands,
    decisionComes, decisionLate
  case since, rule, days
  package static let area = "signals"
}
