import Testing
import Workbench

@Suite struct FittedNameTests {
  @Test(
    arguments: [
      ("Dewi Khayalan", 13, "Dewi Khayalan"), ("Dewi Khayalan", 12, "D. Khayalan"),
      ("Dewi Khayalan", 10, "Khayalan"), ("Dewi Khayalan", 5, "D. Khayalan"),
      ("Anna Maria van der Fantasie", 20, "A. van der Fantasie"),
      ("Anna Maria van der Fantasie", 22, "A.M. van der Fantasie"),
      ("R. de Wit (SVG)", 12, "R. de Wit"), ("R. de Wit (SVG)", 6, "de Wit"),
      ("Ilja van der Fantasie", 18, "van der Fantasie"),
      ("Ilja van der Fantasie", 15, "v.d. Fantasie"),
      ("Ilja van der Fantasie", 12, "Fantasie"), ("Ilja van der Fantasie", 5, "I. v.d. Fantasie"),
      ("Verzonnendame", 5, "Verzonnendame"), ("", 4, ""),
    ])
  func `a name keeps the surname when there is little room`(
    name: String, columns: Int, fitted: String
  ) {
    #expect(FittedName.fit(name, columns: columns) == fitted)
  }
}
