/// Why a bottleneck shows: the fact, the days, and the rule.
package enum SignalWords: String, WordKey {
  case basisOpen
  case shortNotice, noAnswer, information, informationAwaited, informationIncomplete,
    informationNotAsked, beforeIntake, beforeArrival, conditionsOpen,
    conditionsMissing, conditionsUnknown, notMet,
    earlyEvent, undivided, undividedBefore, nobodyHasIt, noSupervisor, noSupervisorSince,
    noConsultation, noConsultationEver, unsure, noIndication, noPlace, stands,
    decisionComes, decisionLate
  case since, rule, days
  package static let area = "signals"
}
