/// What stands with the picture of a trajectory.
package enum TrajectoryWords: String, WordKey {
  case today, due, consultation, incident, registration, intake, arrival, end, endShort
  case left, over, noEnd

  package static let area = "trajectory"
}
