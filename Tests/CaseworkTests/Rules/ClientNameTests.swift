import Casework
import Testing

@Suite struct ClientNameTests {
  @Test(
    arguments: [
      ("Ion Născocit", "Ion Nascocit", "Ion Născocit"), ("Ion Născocit", "", "Ion Născocit"),
      ("Γιώργος", "Giorgos", "Giorgos"), ("Γιώργος", "", "Γιώργος"), ("", "Giorgos", "Giorgos"),
      ("김가상", "Kim Gasang", "Kim Gasang"), ("", "", ""), ("Ewa 2", "Fikcyjna, Ewa", "Ewa 2"),
    ])
  func `a Latin name is shown as it is written, another by its Latin form`(
    name: String, sortName: String, shown: String
  ) {
    #expect(ClientName.shown(name, sortName: sortName) == shown)
  }

  @Test(
    arguments: [
      ("Ion Născocit", "Ion Nascocit", "Jan Născocit", "Jan Născocit"),
      ("Ion", "Ion", "Jan", "Jan"), ("Ion", "", "Jan", nil), ("Ion", "Nascocit, I.", "Jan", nil),
      ("Ion", "Ion", "Ион", nil), ("Ион", "Ion", "Jan", nil), ("Ion", "Ion", "", nil),
    ] as [(String, String, String, String?)])
  func `a Latin form that repeated the name follows it`(
    name: String, sortName: String, changed: String, follows: String?
  ) {
    var client = Client()
    client.name = name
    client.sortName = sortName
    #expect(ClientName.sortName(of: client, after: changed) == follows)
  }
}
