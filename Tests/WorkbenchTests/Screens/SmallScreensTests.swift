import Content
import Testing

/// One pane at a time, and too small to work in.
@Suite struct SmallScreensTests {
  @Test func `the list of clients in English at 60 by 20`() throws {
    try expectScene(
      .clients, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
         [Clients] > Ewa Fikcyjna > 3 Implementation
        Clients                                              8 of 13
         -- LATE (4) --
          Dewi Khayalan                              5 !3   18d late
          Ion Născocit                               1      5d late
          Jean-Pierre Fictif                         3 !2   5d late
          Sanne Nepnaam                              2 !2   2d late
         -- NEXT 7 DAYS (5) --
          Giorgos Fantastikos                        2 !1   today
          Zoltán Kitalált                            4 !1 ! today
          Shirley Inventá                            4    ! Wed 25
        > Ewa Fikcyjna                               3      Thu 26
          Carmen Ficticia                            1      Fri 27
         -- LATER (3) --
          Hendrik Verzonnen                          5 !1   3 Dec
          Björn Påhittad                             1      6 Dec
         Client 8 of 13: Ewa Fikcyjna. Due Thu 26: Agree who is…
         UNPROTECTED
         . more  a new client  n note  / find  ? help  q quit
        """)
  }

  @Test func `the list of clients in Dutch at 60 by 20`() throws {
    try expectScene(
      .clients, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
         [Cliënten] > Ewa Fikcyjna > 3 Uitvoering
        Cliënten                                            8 van 13
         -- TE LAAT (4) --
          Dewi Khayalan                              5 !3   18d laat
          Ion Născocit                               1      5d laat
          Jean-Pierre Fictif                         3 !2   5d laat
          Sanne Nepnaam                              2 !2   2d laat
         -- KOMENDE WEEK (5) --
          Giorgos Fantastikos                        2 !1   vandaag
          Zoltán Kitalált                            4 !1 ! vandaag
          Shirley Inventá                            4    ! wo 25
        > Ewa Fikcyjna                               3      do 26
          Carmen Ficticia                            1      vr 27
         -- LATER (3) --
          Hendrik Verzonnen                          5 !1   3 dec
          Björn Påhittad                             1      6 dec
         Cliënt 8 van 13: Ewa Fikcyjna. Uiterlijk do 26: Spreek af…
         ONBEVEILIGD
         . meer  a nieuwe cliënt  n notitie  ? hulp  q stoppen
        """)
  }

  @Test func `the list of clients in English at 40 by 10`() throws {
    try expectScene(
      .clients, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        Clients                          8 of 13
          Sanne Nepnaam          2 !2   2d late
         -- NEXT 7 DAYS (5) --
          Giorgos Fantastikos    2 !1   today
          Zoltán Kitalált        4 !1 ! today
          Shirley Inventá        4    ! Wed 25
        > Ewa Fikcyjna           3      Thu 26
         UNPROTECTED
         . more  a new client  ? help  q quit
        """)
  }

  @Test func `the list of clients in Dutch at 40 by 10`() throws {
    try expectScene(
      .clients, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        Cliënten                        8 van 13
          Sanne Nepnaam          2 !2   2d laat
         -- KOMENDE WEEK (5) --
          Giorgos Fantastikos    2 !1   vandaag
          Zoltán Kitalált        4 !1 ! vandaag
          Shirley Inventá        4    ! wo 25
        > Ewa Fikcyjna           3      do 26
         ONBEVEILIGD
         . meer  ? hulp  q stoppen
        """)
  }

  @Test func `the roadmap in English at 60 by 20`() throws {
    try expectScene(
      .roadmap, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
         Clients > [Ewa Fikcyjna] > 3 Implementation
        Roadmap: Ewa Fikcyjna                      PgDn  step 3 of 6
         since 12 Nov, day 11
         [x] 1 Registration                                      4/4
         [~] 2 Intake                                            7/9
        >[~] 3 Implementation                                    2/5
             due Thu 26
         [x] 4 Escalation                                        2/2
         [ ] 5 Follow-up care                                    0/4
             starts 8 Aug '27
          .  6 Contact after                                       -

         Supervisor D. Zogenaamd
         Conditions 3
         Next talk  9 Dec
         End        28 Nov '27
         Step 3 of 6: Implementation. 2 of 5 done. Ewa Fikcyjna.
         UNPROTECTED
         . more  n note  / find  e edit  Esc back  ? help  q quit
        """)
  }

  @Test func `the roadmap in Dutch at 60 by 20`() throws {
    try expectScene(
      .roadmap, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
         Cliënten > [Ewa Fikcyjna] > 3 Uitvoering
        Stappenplan: Ewa Fikcyjna                 PgDn  stap 3 van 6
         sinds 12 nov, dag 11
         [x] 1 Aanmelding                                        4/4
         [~] 2 Intake                                            7/9
        >[~] 3 Uitvoering                                        2/5
             t/m do 26
         [x] 4 Escalatie                                         2/2
         [ ] 5 Vervolgzorg                                       0/4
             begint 8 aug '27
          .  6 Contact erna                                        -

         Toezicht    D. Zogenaamd
         Voorwaarden 3
         Overleg     9 dec
         Einde       28 nov '27
         Stap 3 van 6: Uitvoering. 2 van 5 gedaan. Ewa Fikcyjna.
         ONBEVEILIGD
         . meer  n notitie  / zoek  Esc terug  ? hulp  q stoppen
        """)
  }

  @Test func `the checklist in English at 60 by 20`() throws {
    try expectScene(
      .checklist, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
         Clients > Ewa Fikcyjna > [3 Implementation]
        3 Implementation                                     2 of 12
        DO                                                    2 of 5
          [x] Hold the first talk of three                    17 Nov
        > [ ] Agree who is responsible for what               Thu 26
          [ ] Say what we expect of each other                Thu 26
          [ ] Agree who reports back, and when                Thu 26
          [x] Plan the next joint consultation
           .  Ask probation when in doubt                     always
        OWN TASKS
          [ ] Bicycle from the storage                        Fri 27
        WATCH OUT
           .  Income, home or day not arranged
           .  The step outside is too big
           .  Unclear who does what
           .  Strangers in the chain
         Item 2 of 12: Agree who is responsible for what. Open. Due…
         UNPROTECTED
         Space tick  . more  x not needed  Esc back  ? help  q quit
        """)
  }

  @Test func `the checklist in Dutch at 60 by 20`() throws {
    try expectScene(
      .checklist, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
         Cliënten > Ewa Fikcyjna > [3 Uitvoering]
        3 Uitvoering                                        2 van 12
        DOEN                                                 2 van 5
          [x] Voer bij de start een driegesprek               17 nov
        > [ ] Spreek af wie waarover gaat                      do 26
          [ ] Zeg wat je van elkaar verwacht                   do 26
          [ ] Spreek af wie wat terugkoppelt                   do 26
          [x] Prik een datum voor het overleg
           .  Bel bij twijfel de reclassering                 altijd
        EIGEN TAKEN
          [ ] Fiets uit de opslag halen                        vr 27
        LET OP
           .  Inkomen, huis of dag niet geregeld
           .  De stap naar buiten is te groot
           .  Onduidelijk wie wat doet
           .  Vreemden in de keten
         Punt 2 van 12: Spreek af wie waarover gaat. Open…
         ONBEVEILIGD
         Spatie afvinken  . meer  Esc terug  ? hulp  q stoppen
        """)
  }

  @Test func `the checklist in English at 40 by 10`() throws {
    try expectScene(
      .checklist, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        Ewa Fikcyjna · 3 Implementation  2 of 12
        DO                                2 of 5
          [x] Hold the first talk of      17 Nov
              three
        > [ ] Agree who is responsible    Thu 26
              for what
          [ ] Say what we expect of each  Thu 26
         UNPROTECTED
         Space tick  . more  Esc back  ? help
        """)
  }

  @Test func `the checklist in Dutch at 40 by 10`() throws {
    try expectScene(
      .checklist, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        Ewa Fikcyjna · 3 Uitvoering     2 van 12
        DOEN                             2 van 5
          [x] Voer bij de start een       17 nov
              driegesprek
        > [ ] Spreek af wie waarover gaat  do 26
          [ ] Zeg wat je van elkaar        do 26
              verwacht
         ONBEVEILIGD
         Spatie afvinken  Esc terug  ? hulp
        """)
  }

  @Test func `the checklist in English at 39 by 9`() throws {
    try expectScene(
      .checklist, .en, 39, 9,
      shows: """
        Too small to work in: 39 by 9. Make the
        window at least 40 by 10. q quits.
        """)
  }

  @Test func `the checklist in Dutch at 39 by 9`() throws {
    try expectScene(
      .checklist, .nl, 39, 9,
      shows: """
        Te klein om in te werken: 39 bij 9.
        Maak het venster minstens 40 bij 10. q
        stopt.
        """)
  }

  @Test func `the details in English at 40 by 10`() throws {
    try expectScene(
      .details, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        ╔═ Details: Agree who is responsible… ═╗
        ║  Why      What belongs to everyone   ║
        ║           is done by no one. With a  ║
        ║           name behind every task     ║
        ║           you need not search when   ║
        ║           things get tense.          ║
        ╚═══════════════ PgUp PgDn  1-5 of 19 ═╝
         UNPROTECTED
         Space tick  d date  n note  Esc close
        """)
  }

  @Test func `the details in Dutch at 40 by 10`() throws {
    try expectScene(
      .details, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        ╔═ Details: Spreek af wie waarover g… ═╗
        ║  Waarom   Wat van iedereen is, doet  ║
        ║           niemand. Staat er een      ║
        ║           naam achter elke taak,     ║
        ║           dan hoef je niet te        ║
        ║           zoeken als het spannend    ║
        ╚══════════════ PgUp PgDn  1-5 van 20 ═╝
         ONBEVEILIGD
         Spatie afvinken  d datum  Esc sluiten
        """)
  }

  @Test func `a note in English at 60 by 20`() throws {
    try expectScene(
      .note, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
        ╔═ Note: Ewa Fikcyjna ═════════════════════════════════════╗
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ╚══════════════════════════════════════════════════════════╝
         Typing: Note: Ewa Fikcyjna.
         UNPROTECTED
         F2 save  Esc close, keeps the text
        """)
  }

  @Test func `a note in Dutch at 60 by 20`() throws {
    try expectScene(
      .note, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
        ╔═ Notitie: Ewa Fikcyjna ══════════════════════════════════╗
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ╚══════════════════════════════════════════════════════════╝
         Je typt: Notitie: Ewa Fikcyjna.
         ONBEVEILIGD
         F2 opslaan  Esc sluiten, tekst blijft
        """)
  }

  @Test func `help in English at 40 by 10`() throws {
    try expectScene(
      .help, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        ╔═ Help: every key, those of this pl… ═╗
        ║ Find:                                ║
        ║   a  Insert     New client           ║
        ║   m             Mark this row, and … ║
        ║   Space         Mark this client     ║
        ║   V             Mark all that show,… ║
        ╚══════════════════════════════════════╝
         UNPROTECTED
         Enter do it  Esc close
        """)
  }

  @Test func `help in Dutch at 40 by 10`() throws {
    try expectScene(
      .help, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        ╔═ Hulp: alle toetsen, die van deze … ═╗
        ║ Zoek:                                ║
        ║   a  Insert     Nieuwe cliënt        ║
        ║   m             Deze regel markeren… ║
        ║   Spatie        Deze cliënt markeren ║
        ║   V             Alles in beeld mark… ║
        ╚══════════════════════════════════════╝
         ONBEVEILIGD
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the form of a case in English at 40 by 10`() throws {
    try expectScene(
      .editCase, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        ╔═ Client: Ewa Fikcyjna ═══════════════╗
        ║ CLIENT                               ║
        ║ > Name                               ║
        ║   Ewa Fikcyjna                       ║
        ║   Name in Latin letters              ║
        ║   Ewa Fikcyjna                       ║
        ╚════════════════════════════ 1 of 38 ═╝
         UNPROTECTED
         Ctrl-S save  Esc close, keeps text
        """)
  }

  @Test func `the form of a case in Dutch at 40 by 10`() throws {
    try expectScene(
      .editCase, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        ╔═ Cliënt: Ewa Fikcyjna ═══════════════╗
        ║ CLIËNT                               ║
        ║ > Naam                               ║
        ║   Ewa Fikcyjna                       ║
        ║   Naam in Latijns schrift            ║
        ║   Ewa Fikcyjna                       ║
        ╚═══════════════════════════ 1 van 38 ═╝
         ONBEVEILIGD
         Ctrl-S opslaan  Esc sluit, houdt tekst
        """)
  }
}
