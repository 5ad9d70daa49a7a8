import Casework
import Content
import Interchange
import Testing

/// A caseload list as a spreadsheet saves it.
@Suite struct CaseloadImportTests {
  private let now = Moment(Day(number: 20_780), hour: 9, offsetSeconds: 3600)
  private var team: Team {
    var team = Team()
    team.members[WorkerID("c1")] = Worker(name: "Renée Fantasie", roleWord: "counsellor")
    team.members[WorkerID("c2")] = Worker(name: "Bo Twee", roleWord: "counsellor")
    team.members[WorkerID("c3")] = Worker(name: "Bo Twee", roleWord: "counsellor")
    return team
  }

  private func read(_ text: String) -> ImportResult { read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) -> ImportResult {
    CaseloadImport.read(bytes, at: now, by: WorkerID("c1"), of: team) { _, _ in true }
  }

  private func made(_ result: ImportResult) -> [Case] {
    result.cases.map { Case(id: CaseID("x")).applying($0.changes) }
  }

  private func faults(_ result: ImportResult) -> [Int: ImportProblem.RowFault] {
    var faults: [Int: ImportProblem.RowFault] = [:]
    for problem in result.problems {
      if case .leftOut(let fault) = problem.kind { faults[problem.line ?? 0] = fault }
    }
    return faults
  }

  static let lists = [
    "\u{FEFF}Dossiernummer;Naam;Geboortejaar;Talen;Tolk;Begeleider;Datum aanmelding;Verwachte aankomst\r\n"
      + "MO-1;Ans Verzin;1980;ti, nl;ja;renee fantasie;1-11-2026;24/12/2026\r\n",
    "case number,name,birth_year,languages,interpreter,counsellor,registration,expected-arrival\n"
      + "MO-1,Ans Verzin,1980,\"ti,nl\",yes,c1,2026-11-01,2026-12-24T00:00:00",
    "sep=;\nNUMMER;Cliënt;Year of birth;Taal;tolk nodig;trajectbegeleider;Aangemeld;Verwachte instroom\n"
      + "MO-1; Ans Verzin ;1980;ti/nl;J;c1;01.11.2026;24-12-2026",
  ]

  @Test(arguments: lists)
  func `a list with headers in either language comes in as the same case`(list: String) throws {
    let result = read(list)
    #expect(result.problems.isEmpty)
    let found = try #require(made(result).first)
    #expect(found.number.text == "MO-1" && found.client.name == "Ans Verzin")
    #expect(found.client.birthYear == 1980 && found.client.languages == ["ti", "nl"])
    #expect(found.client.needsInterpreter == true && found.counsellor == WorkerID("c1"))
    #expect(found.dates[.registration]?.iso == "2026-11-01")
    #expect(found.dates[.expectedArrival]?.iso == "2026-12-24")
  }

  @Test(arguments: Language.allCases)
  func `a day may be headed with the words that the screen has for it`(language: Language) throws {
    let content = Content.load(language).content
    for date in CaseDate.allCases
    where ![
      .lastJointConsultation, .nextJointConsultation, .formalRelationshipClosed, .contactAsked,
    ].contains(date) {
      let name = content.terms.name(of: date)
      let found = try #require(made(read("nummer;naam;\(name)\nMO-1;Bo;1-11-2026")).first)
      #expect(found.dates[date]?.iso == "2026-11-01", "\(name)")
    }
  }

  @Test func `a field in quotation marks may hold lines, and a definite answer proves its do`()
    throws
  {
    let result = read(
      "nummer,naam,opmerkingen,akkoord\nMO-1,Bo,\"belt \"\"zelf\"\";\r\nmorgen\",1-11-2026")
    let found = try #require(made(result).first)
    #expect(found.notes.values.map(\.text) == ["belt \"zelf\";\nmorgen"])
    #expect(found.answer == true && found.doRecords[.R3]?.state == .done)
  }

  @Test func `a bad row is named with its line and reason, and the others come in`() {
    let rows = [
      "nummer;naam;geboortejaar;tolk;begeleider;intake", ";Bo;;;;", "MO-2;;;;;", "MO-3;Bo;1890;;;",
      "MO-4;Bo;;misschien;;", "MO-5;Bo;;;Niemand;", "MO-6;Bo;;;Bo Twee;", "MO-7;Bo;;;;31-2-2026",
      "MO-8;Bo", "MO-9;B\u{1B}[2Jo;;;;", "MO-10;\(String(repeating: "x", count: 401));;;;",
      "mo-11;Bo;;;;", "MO-11 ;Bo;;;;", ";;;;;", "MO-12;Bo;;;;11-12-26", "MO-13;Bo;;;;12-31-2026",
      "MO-14;Bo;;;;2-1-2026",
    ]
    let result = read(rows.joined(separator: "\n"))
    #expect(result.cases.map(\.number.text) == ["mo-11", "MO-14"])
    #expect(result.cases.map(\.line) == [12, 17])
    #expect(
      faults(result) == [
        2: .numberMissing, 3: .nameMissing, 4: .notYear(column: "geboortejaar"),
        5: .notYesOrNo(column: "tolk"), 6: .unknownWorker(column: "begeleider"),
        7: .unknownWorker(column: "begeleider"), 8: .notDay(column: "intake"),
        9: .fields(found: 2, wanted: 6), 10: .control(column: "naam"),
        11: .tooLong(column: "naam", most: 400), 13: .numberTwice, 15: .notDay(column: "intake"),
        16: .notDay(column: "intake"),
      ])
  }

  @Test func `of a row in which several things cannot be all of them are named`() {
    let result = read("nummer;naam;geboortejaar;tolk;intake\n;;1890;misschien;31-2-2026")
    #expect(
      result.problems.map(\.kind) == [
        .leftOut(.numberMissing), .leftOut(.nameMissing),
        .leftOut(.notYear(column: "geboortejaar")), .leftOut(.notYesOrNo(column: "tolk")),
        .leftOut(.notDay(column: "intake")),
      ])
    #expect(result.problems.allSatisfy { $0.line == 2 } && result.leftOut == 1)
    #expect(result.cases.isEmpty)
  }

  @Test(arguments: [
    "Dossier;Voornaam;Voorvoegsel;Achternaam;Geboortedatum;Datum van aankomst;Datum einde titel",
    "case number;first name;infix;surname;date of birth;date of arrival;title end date",
    "Nummer;Roepnaam;Tussenvoegsel;Familienaam;Geboren op;Datum aankomst;Einde titel",
  ])
  func `a list with the plain words of an office comes in, of a day of birth the year alone`(
    header: String
  ) throws {
    let result = read(header + "\nMO-1;Ans;van;Verzin;17-5-1980;1-11-2026;1-11-2027")
    #expect(result.problems.isEmpty)
    let found = try #require(made(result).first)
    #expect(found.client.name == "Ans van Verzin" && found.client.birthYear == 1980)
    #expect(found.dates[.arrival]?.iso == "2026-11-01")
    #expect(found.dates[.endOfTitle]?.iso == "2027-11-01")
    #expect(!"\(result.cases)".contains("17-5-1980"))
  }

  @Test func `a part of a name and a day of birth give way to a column that says it whole`() throws
  {
    let result = read(
      "nummer;voornaam;achternaam;naam;geboortedatum;geboortejaar\nMO-1;A;B;Bo Nep;1-1-1970;1980")
    let found = try #require(made(result).first)
    #expect(found.client.name == "Bo Nep" && found.client.birthYear == 1980)
    #expect(
      result.problems.map(\.kind) == [
        .ignoredColumn("voornaam"), .ignoredColumn("achternaam"), .ignoredColumn("geboortedatum"),
      ])
  }

  @Test func `a row that was left out keeps no later one with its number out`() {
    let result = read("nummer,naam,intake\nMO-1,Bo,nooit\nMO-1,Bo,2-1-2026")
    #expect(result.cases.map(\.line) == [3])
  }

  @Test func `of a column that nobody knows nothing is kept`() {
    let result = read("nummer,naam,BSN\nMO-1,Bo,123456782")
    #expect(result.problems.map(\.kind) == [.ignoredColumn("BSN")])
    #expect(!"\(result.cases)".contains("123456782"))
  }

  @Test func `what is no such table brings in nothing`() {
    let files: [(String, ImportProblem.Kind)] = [
      ("", .emptyTable), ("nummer,naam", .emptyTable), ("a,b\n1,2", .numberColumnMissing),
      ("nummer,b\n1,2", .nameColumnMissing), ("nummer,naam,case\n1,2,3", .columnTwice("case")),
      ("nummer,naam\n1,\"2", .notTable(.unclosedQuote)),
      ("nummer,naam\n1,2\"", .notTable(.strayQuote)),
      ("nummer,naam\n1,\(String(repeating: "x", count: 40_000))", .notTable(.tooLong)),
    ]
    for (text, kind) in files {
      let result = read(text)
      #expect(result.isRefused && result.cases.isEmpty)
      #expect(result.problems.contains { $0.kind == kind }, "\(text.prefix(30))")
    }
    let latin = read(Array("nummer,naam\nMO-1,Ren".utf8) + [0xE9])
    #expect(latin.problems.map(\.kind) == [.notTable(.notUTF8)])
  }

  @Test func `a file says by its first bytes in which format it is`() {
    let files: [([UInt8], FileKind)] = [
      (Array("{\"cases\":[]}".utf8), .sketch), (Array(" [".utf8), .sketch), ([], .sketch),
      (Array("{ \"format\" : \"schakel-exchange\"".utf8), .exchange),
      (Array("nummer;naam".utf8), .table), (Array("\u{FEFF}nummer".utf8), .table),
      ([0x50, 0x4B, 3, 4, 20], .spreadsheet), ([0xFF, 0xFE, 0x6E, 0], .wideText),
      ([0x7F, 0x45, 0x4C, 0x46, 0, 0], .sketch),
    ]
    for (bytes, kind) in files { #expect(FileKind(of: bytes) == kind) }
  }

  @Test func `who stops it gets nothing`() {
    let rows = (1...200).map { "MO-\($0),Bo" }.joined(separator: "\n")
    let result = CaseloadImport.read(
      Array("nummer,naam\n\(rows)".utf8), at: now, by: WorkerID("c1"), of: team
    ) { _, _ in false }
    #expect(result.isStopped && result.cases.isEmpty)
  }
}
