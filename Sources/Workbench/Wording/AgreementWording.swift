import Casework
import Content

// What is told of a standing agreement.
extension ChangeWording {
  /// What an agreement is called: what it is about, where the do says that it is to be made.
  func agreementNoun(_ about: DoID) -> String {
    switch about {
    case .R1: words(AgreementWords.nameR1)
    case .R2: words(AgreementWords.nameR2)
    case .R3: words(AgreementWords.nameR3)
    case .R4: words(AgreementWords.nameR4)
    case .R5: words(AgreementWords.nameR5)
    case .I1: words(AgreementWords.nameI1)
    case .I5: words(AgreementWords.nameI5)
    case .I7: words(AgreementWords.nameI7)
    case .E1: words(AgreementWords.nameE1)
    case .E2: words(AgreementWords.nameE2)
    // No agreement is about another; one of a later build may be.
    case .I2, .I3, .I4, .I6, .I8, .I9, .I10, .U1, .U2, .U3, .U4, .U5, .U6, .E3, .V1, .V2, .V3, .V4:
      content.text.title(of: about)
    }
  }

  /// That an agreement with a partner ended; nil for any other change.
  func ended(_ change: Change) -> String? {
    guard case .agreement(let now)? = change.now, case .agreement(let was)? = change.was,
      now.endedOn != nil, was.endedOn == nil, !isTakenBack
    else { return nil }
    return words(AgreementWords.ended, ["what": value(.agreement(now), of: change.field)])
  }
}
