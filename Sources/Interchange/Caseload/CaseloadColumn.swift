import Casework

/// The columns of a caseload list that are read, with the names that they may have.
enum CaseloadColumn: CaseIterable, Hashable {
  case number, name, sortName, birthYear, languages, interpreter, legalTitle, organisation,
    supervisor, counsellor, standIn, registration, definiteAnswer, intake, expectedArrival, arrival,
    endOfTitle, endOfStay, left, note

  /// The names in both languages, without capitals, blanks, accents, hyphens and underscores.
  private var names: [String] {
    switch self {
    case .number:
      [
        "number", "casenumber", "case", "zaaknummer", "dossiernummer", "casusnummer", "nummer",
        "dossier",
      ]
    case .name: ["name", "client", "clientname", "fullname", "naam", "naamclient", "clientnaam"]
    case .sortName: ["sortname", "latinname", "naamlatijn", "latijnsenaam", "sorteernaam"]
    case .birthYear: ["birthyear", "yearofbirth", "geboortejaar"]
    case .languages: ["languages", "language", "talen", "taal"]
    case .interpreter: ["interpreter", "interpreterneeded", "tolk", "tolknodig"]
    case .legalTitle: ["legaltitle", "title", "titel", "juridischetitel", "justitieletitel"]
    case .organisation:
      ["probation", "probationorganisation", "reclassering", "reclasseringsorganisatie"]
    case .supervisor: ["supervisor", "probationofficer", "toezichthouder", "reclasseringswerker"]
    case .counsellor: ["counsellor", "begeleider", "trajectbegeleider", "persoonlijkbegeleider"]
    case .standIn: ["standin", "waarnemer", "vervanger"]
    case .registration:
      ["registration", "registered", "aanmelding", "aangemeld", "aanmelddatum", "datumaanmelding"]
    case .definiteAnswer: ["definiteanswer", "definitiefantwoord", "akkoord"]
    case .intake: ["intake", "intakedate", "intakedatum", "datumintake"]
    case .expectedArrival:
      [
        "expectedarrival", "arrivalexpected", "verwachteaankomst", "verwachteinstroom",
        "komstverwacht",
        "verwachtekomst",
      ]
    case .arrival:
      [
        "arrival", "arrived", "aankomst", "aankomstdatum", "aangekomen", "komst", "komstdatum",
        "instroom", "instroomdatum",
        "datuminstroom",
      ]
    case .endOfTitle: ["endoftitle", "titleends", "eindetitel", "einddatumtitel"]
    case .endOfStay: ["endofstay", "stayends", "eindeverblijf", "verwachteuitstroom"]
    case .left: ["left", "vertrokken", "vertrek", "uitstroom", "uitstroomdatum", "datumuitstroom"]
    case .note: ["note", "notes", "notitie", "notities", "opmerking", "opmerkingen"]
    }
  }

  /// The day that a column holds; nil for one that holds none.
  var date: CaseDate? {
    switch self {
    case .registration: .registration
    case .definiteAnswer: .definiteAnswer
    case .intake: .intake
    case .expectedArrival: .expectedArrival
    case .arrival: .arrival
    case .endOfTitle: .endOfTitle
    case .endOfStay: .endOfStay
    case .left: .left
    case .number, .name, .sortName, .birthYear, .languages, .interpreter, .legalTitle,
      .organisation, .supervisor, .counsellor, .standIn, .note:
      nil
    }
  }

  /// More bytes than this stand in no cell of the column.
  var longest: Int {
    switch self {
    case .note: 32_768
    case .number: 64
    default: 400
    }
  }

  /// The column that a name in the first row means; nil for one that is not read.
  init?(named name: String) {
    let key = SortKey.key(for: name).filter { $0.isLetter }
    guard let column = Self.allCases.first(where: { $0.names.contains(key) }) else { return nil }
    self = column
  }
}
