import Casework

/// The columns of a caseload list that are read, with the names that they may have.
enum CaseloadColumn: CaseIterable, Hashable {
  case number, name, givenName, infix, sortName, birthYear, languages, interpreter, legalTitle,
    organisation, supervisor, counsellor, standIn, registration, definiteAnswer, intake,
    expectedArrival, arrival, endOfTitle, endOfStay, left, note

  /// The names in both languages, without capitals, blanks, accents, hyphens and underscores.
  private var names: [String] {
    switch self {
    case .number:
      [
        "number", "casenumber", "case", "zaaknummer", "dossiernummer", "casusnummer", "nummer",
        "dossier",
      ]
    case .name:
      [
        "name", "client", "clientname", "fullname", "naam", "naamclient", "clientnaam",
        "volledigenaam",
      ]
    case .givenName: []
    case .infix: []
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
      [
        "registration", "registered", "registrationdate", "dateofregistration", "aanmelding",
        "aangemeld", "aanmelddatum", "aanmeldingsdatum", "datumaanmelding", "datumvanaanmelding",
      ]
    case .definiteAnswer: ["definiteanswer", "definitiefantwoord", "akkoord"]
    case .intake:
      ["intake", "intakedate", "dateofintake", "intakedatum", "datumintake", "datumvanintake"]
    case .expectedArrival:
      [
        "expectedarrival", "arrivalexpected", "verwachteaankomst", "verwachteinstroom",
        "komstverwacht", "verwachtekomst", "verwachteaankomstdatum", "verwachteinstroomdatum",
        "expectedarrivaldate",
      ]
    case .arrival:
      [
        "arrival", "arrived", "arrivaldate", "dateofarrival", "aankomst", "aankomstdatum",
        "datumaankomst", "datumvanaankomst", "aangekomen", "komst", "komstdatum", "datumkomst",
        "instroom", "instroomdatum", "datuminstroom", "datumvaninstroom",
      ]
    case .endOfTitle:
      [
        "endoftitle", "titleends", "titleenddate", "eindetitel", "einddatumtitel",
        "datumeindetitel", "eindevantitel",
      ]
    case .endOfStay:
      [
        "endofstay", "stayends", "stayenddate", "eindeverblijf", "einddatumverblijf",
        "datumeindeverblijf", "verwachteuitstroom", "verwachteuitstroomdatum",
      ]
    case .left:
      [
        "left", "dateleft", "departuredate", "vertrokken", "vertrek", "vertrekdatum",
        "datumvertrek", "uitstroom", "uitstroomdatum", "datumuitstroom",
      ]
    case .note: ["note", "notes", "notitie", "notities", "opmerking", "opmerkingen"]
    }
  }

  /// Names that mean the column only where no other column does: a list may have both a year and a date of birth,
  /// and both a name and its parts.
  private var looseNames: [String] {
    switch self {
    case .name: ["surname", "lastname", "familyname", "achternaam", "familienaam"]
    case .givenName: ["firstname", "givenname", "forename", "voornaam", "roepnaam"]
    case .infix: ["infix", "nameprefix", "tussenvoegsel", "tussenvoegsels", "voorvoegsel"]
    case .birthYear:
      [
        "birthdate", "dateofbirth", "birthday", "dob", "geboortedatum", "datumgeboorte",
        "datumvangeboorte", "geborenop", "geboren",
      ]
    case .endOfTitle, .number, .sortName, .languages, .interpreter, .legalTitle, .organisation,
      .supervisor,
      .counsellor, .standIn, .registration, .definiteAnswer, .intake, .expectedArrival, .arrival,
      .endOfStay, .left, .note:
      []
    }
  }

  /// Whether it is a part of a name, which nothing is taken of where the whole name has its column.
  var isPartOfName: Bool { self == .givenName || self == .infix }

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
    case .number, .name, .givenName, .infix, .sortName, .birthYear, .languages, .interpreter,
      .legalTitle,
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
  ///
  /// - Parameters:
  ///   - name: What stands in the first row.
  ///   - isLoose: Whether the names are meant that count only where no other column means the same.
  init?(named name: String, isLoose: Bool = false) {
    let key = SortKey.key(for: name).filter { $0.isLetter }
    let column = Self.allCases.first {
      (isLoose ? $0.looseNames : $0.names).contains(key)
    }
    guard let column else { return nil }
    self = column
  }
}
