import Outcomes
import Testing

/// The functions held against mpmath 1.3 with 30 digits.
@Suite struct MathsTests {
  @Test(arguments: [
    (1e-300, -690.77552789821370518), (1e-5, -11.512925464970228338),
    (0.1, -2.3025850929940456285), (0.7071, -0.34658318037194200028),
    (0.999999, -1.0000005000290890269e-6), (1.0000001, 9.9999995058387045178e-8),
    (1.5, 0.40546510810816438198), (2, 0.69314718055994530942), (10, 2.302585092994045684),
    (12345.678, 9.4210613212918319671), (1e300, 690.77552789821370526),
  ])
  func `the logarithm has fifteen digits`(value: Double, wanted: Double) {
    expect(Maths.log(value), nearly: wanted, within: 5e-16)
  }

  @Test(arguments: [
    (-700, 9.8596765437597708567e-305), (-50.5, 1.1698459177061964686e-22),
    (-1, 0.3678794411714423216), (-1e-8, 0.99999999000000005), (0.1, 1.1051709180756476309),
    (0.5, 1.6487212707001281468), (1, 2.7182818284590452354), (10.25, 28282.54192033497909),
    (100, 2.6881171418161354484e+43), (700, 1.0142320547350045095e+304),
  ])
  func `the exponential has fifteen digits`(value: Double, wanted: Double) {
    expect(Maths.exp(value), nearly: wanted, within: 1e-15)
  }

  @Test func `beyond what a number can hold is nothing or without end`() {
    #expect(Maths.log(0) == -.infinity && Maths.log(-1).isNaN && Maths.log(.infinity) == .infinity)
    #expect(Maths.exp(-1000) == 0 && Maths.exp(1000) == .infinity && Maths.exp(0) == 1)
    #expect(Maths.exp(-745) > 0 && Maths.exp(709.7) < .infinity)
  }

  @Test(arguments: [
    (0, 1, 1), (1e-6, 1, 0.99920211557217787), (0.5, 1, 0.47950012218695346),
    (3.841458820694124, 1, 0.050000000000000057), (9.8, 1, 0.0017451186995289043),
    (50, 1, 1.5374597944280349e-12), (1000, 1, 1.7958327848007262e-219),
    (1400, 1, 2.1010145162642175e-306), (11.7395, 2, 0.0028235791405709841),
    (0.1, 3, 0.99183742373187648), (7.5, 3, 0.057558451972636407),
    (60, 3, 5.8782307279069123e-13), (0.001, 10, 1), (25, 10, 0.0053455054871340643),
    (300, 10, 1.5546747543803181e-58), (19, 19, 0.45683612559196238),
    (5, 19, 0.99943096264748218), (100, 19, 5.355560750435119e-13),
  ])
  func `the tail of the chi-square is that of mpmath`(
    value: Double, degrees: Int, wanted: Double
  ) {
    expect(Maths.chiSquareTail(value, degrees: degrees), nearly: wanted)
  }

  @Test func `a chi-square without end is never by chance`() {
    #expect(Maths.chiSquareTail(.infinity, degrees: 1) == 0)
    #expect(Maths.chiSquareTail(-1, degrees: 1) == 1)
  }
}
