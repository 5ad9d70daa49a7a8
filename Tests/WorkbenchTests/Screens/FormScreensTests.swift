import Content
import Testing

/// Everything that is filled in row by row.
@Suite struct FormScreensTests {
  @Test func `the form of a new client in English at 80 by 24`() throws {
    try expectScene(
      .newClient, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ New client ═════════════════════════════════════════════════════════════════╗
        ║ CLIENT                                                                       ║
        ║ > Name                                                                       ║
        ║   Name in Latin letters                                                      ║
        ║   Year of birth                                                              ║
        ║   Languages                such as Dutch, Arabic; or nl, ar                  ║
        ║   Interpreter needed       not known                                         ║
        ║                                                                              ║
        ║ CASE                                                                         ║
        ║   Case number              MO-0123                                           ║
        ║   Legal title              not known                                         ║
        ║                                                                              ║
        ║ PEOPLE                                                                       ║
        ║   Probation organisation   not known                                         ║
        ║   Supervising officer                                                        ║
        ║   Counsellor               J. Fantasie                                       ║
        ║   Stand-in                 nobody                                            ║
        ║   Care providers           separate them with commas                         ║
        ║                                                                              ║
        ╚════════════════════════════════════════════════════════════════════ 1 of 38 ═╝
         Typing: New client. Name
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Tab next row  Esc close, keeps the text
        """)
  }

  @Test func `the form of a new client in Dutch at 80 by 24`() throws {
    try expectScene(
      .newClient, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Nieuwe cliënt ══════════════════════════════════════════════════════════════╗
        ║ CLIËNT                                                                       ║
        ║ > Naam                                                                       ║
        ║   Naam in Latijns schrift                                                    ║
        ║   Geboortejaar                                                               ║
        ║   Talen                     zoals Nederlands, Arabisch; of nl, ar            ║
        ║   Tolk nodig                onbekend                                         ║
        ║                                                                              ║
        ║ DOSSIER                                                                      ║
        ║   Dossiernummer             MO-0123                                          ║
        ║   Juridische titel          onbekend                                         ║
        ║                                                                              ║
        ║ MENSEN                                                                       ║
        ║   Reclasseringsorganisatie  onbekend                                         ║
        ║   Toezichthouder                                                             ║
        ║   Begeleider                J. Fantasie                                      ║
        ║   Vervanger                 niemand                                          ║
        ║   Zorgaanbieders            scheid ze met komma's                            ║
        ║                                                                              ║
        ╚═══════════════════════════════════════════════════════════════════ 1 van 38 ═╝
         Je typt: Nieuwe cliënt. Naam
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Tab volgende regel  Esc sluiten, tekst blijft
        """)
  }

  @Test func `the form of a case in English at 100 by 30`() throws {
    try expectScene(
      .editCase, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ Client: Ewa Fikcyjna ═══════════════════════════════════════════════════════════════════════════╗
        ║ CLIENT                                                                                           ║
        ║ > Name                     Ewa Fikcyjna                                                          ║
        ║   Name in Latin letters    Ewa Fikcyjna                                                          ║
        ║   Year of birth            1990                                                                  ║
        ║   Languages                Polish, Dutch                                                         ║
        ║   Interpreter needed       no                                                                    ║
        ║                                                                                                  ║
        ║ CASE                                                                                             ║
        ║   Case number              MO-0105                                                               ║
        ║   Legal title              conditional release                                                   ║
        ║                                                                                                  ║
        ║ PEOPLE                                                                                           ║
        ║   Probation organisation   Reclassering Nederland                                                ║
        ║   Supervising officer      D. Zogenaamd                                                          ║
        ║   Counsellor               J. Fantasie                                                           ║
        ║   Stand-in                 nobody                                                                ║
        ║   Care providers           separate them with commas                                             ║
        ║                                                                                                  ║
        ║ DATES                                                                                            ║
        ║   Registered               Thu 20 Aug 2026                                                       ║
        ║   Definite answer          Mon 31 Aug 2026                                                       ║
        ║   Our answer               not known                                                             ║
        ║   Intake                   Wed 14 Oct 2026                                                       ║
        ║   Arrival expected         Thu 12 Nov 2026                                                       ║
        ╚════════════════════════════════════════════════════════════════════════════════════════ 1 of 38 ═╝
         Typing: Client: Ewa Fikcyjna. Name
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Tab next row  Esc close, keeps the text
        """)
  }

  @Test func `the form of a case in Dutch at 100 by 30`() throws {
    try expectScene(
      .editCase, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ╔═ Cliënt: Ewa Fikcyjna ═══════════════════════════════════════════════════════════════════════════╗
        ║ CLIËNT                                                                                           ║
        ║ > Naam                      Ewa Fikcyjna                                                         ║
        ║   Naam in Latijns schrift   Ewa Fikcyjna                                                         ║
        ║   Geboortejaar              1990                                                                 ║
        ║   Talen                     Pools, Nederlands                                                    ║
        ║   Tolk nodig                nee                                                                  ║
        ║                                                                                                  ║
        ║ DOSSIER                                                                                          ║
        ║   Dossiernummer             MO-0105                                                              ║
        ║   Juridische titel          voorwaardelijke invrijheidstelling                                   ║
        ║                                                                                                  ║
        ║ MENSEN                                                                                           ║
        ║   Reclasseringsorganisatie  Reclassering Nederland                                               ║
        ║   Toezichthouder            D. Zogenaamd                                                         ║
        ║   Begeleider                J. Fantasie                                                          ║
        ║   Vervanger                 niemand                                                              ║
        ║   Zorgaanbieders            scheid ze met komma's                                                ║
        ║                                                                                                  ║
        ║ DATA                                                                                             ║
        ║   Aangemeld                 do 20 aug 2026                                                       ║
        ║   Definitief antwoord       ma 31 aug 2026                                                       ║
        ║   Ons antwoord              onbekend                                                             ║
        ║   Intake                    wo 14 okt 2026                                                       ║
        ║   Komst verwacht            do 12 nov 2026                                                       ║
        ╚═══════════════════════════════════════════════════════════════════════════════════════ 1 van 38 ═╝
         Je typt: Cliënt: Ewa Fikcyjna. Naam
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Tab volgende regel  Esc sluiten, tekst blijft
        """)
  }

  @Test func `what happened in English at 80 by 24`() throws {
    try expectScene(
      .log, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  D. Khayalan  5! 18d   ║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ╔═ What happened: Ewa Fikcyjna ════════════════════════════════════════════════╗
        ║ > What         < contact >                                                   ║
        ║   Day          Mon 23 Nov 2026                                               ║
        ║   Description                                                                ║
        ║   Spoken with                                                                ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ║ -- LATER (3) --        ║│ Conditions 3         ││   .  Ask probation   always│
        ║  H. Verzonnen 5! 3 Dec ║│ Next talk  9 Dec     ││      when in doubt         │
        ║  B. Påhittad  1  6 Dec ║│ End        28 Nov '27││OWN TASKS                   │
        ║  Izmišljeni   3  6 Dec ║│ 1.23>o---------++-+-]││  [ ] Bicycle from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│ 370 days left of 381 ││      the storage           │
        ║  Y. Dimyoni   6  reach ║│                      ││WATCH OUT                   │
        ╚══════════════ 8 of 13 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Typing: What happened: Ewa Fikcyjna. What
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Tab next row  Space list  Esc close, keeps the text
        """)
  }

  @Test func `what happened in Dutch at 80 by 24`() throws {
    try expectScene(
      .log, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  D. Khayalan 5! 18d    ║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ╔═ Wat is er gebeurd: Ewa Fikcyjna ════════════════════════════════════════════╗
        ║ > Wat            < contact >                                                 ║
        ║   Dag            ma 23 nov 2026                                              ║
        ║   Omschrijving                                                               ║
        ║   Gesproken met                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ║ -- LATER (3) --        ║│ Voorwaarden 3        ││   .  Bel bij twijfel altijd│
        ║  Verzonnen   5! 3 dec  ║│ Overleg  9 dec       ││      de reclassering       │
        ║  B. Påhittad 1  6 dec  ║│ Einde    28 nov '27  ││EIGEN TAKEN                 │
        ║  Izmišljeni  3  6 dec  ║│ 1.23>o---------++-+-]││  [ ] Fiets uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│ nog 370 dagen van 381││      opslag halen          │
        ║  Y. Dimyoni  6  spreek ║│                      ││LET OP                      │
        ╚═════════════ 8 van 13 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Je typt: Wat is er gebeurd: Ewa Fikcyjna. Wat
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Tab volgende regel  Spatie lijst  Esc sluiten, tekst blijft
        """)
  }

  @Test func `an own task in English at 80 by 24`() throws {
    try expectScene(
      .newTask, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      talk of three         ║
        ╔═ Own task: Ewa Fikcyjna ═════════════════════════════════════════════════════╗
        ║ > Description                                                                ║
        ║   Day                                                                        ║
        ║   Time (empty: a task)                                                       ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Typing: Own task: Ewa Fikcyjna. Description
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Tab next row  Esc close, keeps the text
        """)
  }

  @Test func `an own task in Dutch at 80 by 24`() throws {
    try expectScene(
      .newTask, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      start een driegesprek ║
        ╔═ Eigen taak: Ewa Fikcyjna ═══════════════════════════════════════════════════╗
        ║ > Omschrijving                                                               ║
        ║   Dag                                                                        ║
        ║   Tijd (leeg: een taak)                                                      ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Je typt: Eigen taak: Ewa Fikcyjna. Omschrijving
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Tab volgende regel  Esc sluiten, tekst blijft
        """)
  }

  @Test func `why a do is not needed in English at 80 by 24`() throws {
    try expectScene(
      .notNeeded, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      talk of three         ║
        ╔═ Not needed: Agree who is responsible for what ══════════════════════════════╗
        ║   Kind                   does not apply                                      ║
        ║ > Reason                                                                     ║
        ║   Until (empty: no end)                                                      ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Typing: Not needed: Agree who is responsible for what. Reason
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Tab next row  Esc close, keeps the text
        """)
  }

  @Test func `why a do is not needed in Dutch at 80 by 24`() throws {
    try expectScene(
      .notNeeded, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      start een driegesprek ║
        ╔═ Niet nodig: Spreek af wie waarover gaat ════════════════════════════════════╗
        ║   Soort                          is niet van toepassing                      ║
        ║ > Reden                                                                      ║
        ║   Tot en met (leeg: geen einde)                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Je typt: Niet nodig: Spreek af wie waarover gaat. Reden
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Tab volgende regel  Esc sluiten, tekst blijft
        """)
  }

  @Test func `closing a case in English at 80 by 24`() throws {
    try expectScene(
      .close, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ Close the case: Ewa Fikcyjna ═══════════════════════════════════════════════╗
        ║ Still missing, 13 things; you can close all the same:                        ║
        ║ · Open: Agree who is responsible for what                                    ║
        ║ · Open: Say what we expect of each other                                     ║
        ║ · Open: Agree who reports back, and when                                     ║
        ║ · Open: Ask in time what the client wants                                    ║
        ║ · Open: Look ahead at the care to follow                                     ║
        ║ · Open: Start arranging follow-up in time                                    ║
        ║ · Open: Make a plan B                                                        ║
        ║ · Own task: Bicycle from the storage                                         ║
        ║ · not written down: the day of leaving                                       ║
        ║ · not written down: Left for                                                 ║
        ║ · not written down: Why they left                                            ║
        ║ · not written down: Who told the network                                     ║
        ║ · The file does not say that somebody asked about contact afterwards         ║
        ║   Day     Mon 23 Nov 2026                                                    ║
        ║ > Reason                                                                     ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
         Typing: Close the case: Ewa Fikcyjna. Reason
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Tab next row  Esc close, keeps the text
        """)
  }

  @Test func `closing a case in Dutch at 80 by 24`() throws {
    try expectScene(
      .close, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Dossier sluiten: Ewa Fikcyjna ══════════════════════════════════════════════╗
        ║ Er missen nog 13 dingen; sluiten kan toch:                                   ║
        ║ · Open: Spreek af wie waarover gaat                                          ║
        ║ · Open: Zeg wat je van elkaar verwacht                                       ║
        ║ · Open: Spreek af wie wat terugkoppelt                                       ║
        ║ · Open: Vraag op tijd wat de cliënt wil                                      ║
        ║ · Open: Kijk vooruit naar vervolgzorg                                        ║
        ║ · Open: Regel op tijd de vervolgzorg                                         ║
        ║ · Open: Heb een plan B achter de hand                                        ║
        ║ · Eigen taak: Fiets uit de opslag halen                                      ║
        ║ · niet opgeschreven: de dag van vertrek                                      ║
        ║ · niet opgeschreven: Vertrokken naar                                         ║
        ║ · niet opgeschreven: Waarom vertrokken                                       ║
        ║ · niet opgeschreven: Wie het netwerk inlichtte                               ║
        ║ · Het dossier zegt niet dat iemand naar contact na afloop heeft gevraagd     ║
        ║   Dag    ma 23 nov 2026                                                      ║
        ║ > Reden                                                                      ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
         Je typt: Dossier sluiten: Ewa Fikcyjna. Reden
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Tab volgende regel  Esc sluiten, tekst blijft
        """)
  }
}
