import Content
import Testing

/// The timeline of a client, and what lies over it.
@Suite struct TimelineScreensTests {
  @Test func `the timeline in Dutch at 200 by 40`() throws {
    try expectScene(
      .timeline, .nl, 200, 40,
      shows: """
         SCHAKEL  De Haven  ONBEVEILIGD  Mijn caseload 13/21                                                                                                                            Opgeslagen  J. Fantasie
        ╔═ TIJDLIJN: EWA FIKCYJNA ═════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════╗
        ║[Alles] Notities  Gebeurd  Afgesproken  Gewijzigd                                                                                                                                  nieuwste eerst (S) ║
        ║ -- KOMT NOG (3) --                                                                                                                                                                                   ║
        ║  28 nov '27                     Einde titel                                                                                                                                                          ║
        ║  9 dec                          Volgend overleg                                                                                                                                                      ║
        ║  vr 27        J. Fantasie       Fiets uit de opslag halen                                                                                                                                            ║
        ║ -- ma 23 nov 2026, vandaag --                                                                                                                                                                        ║
        ║> 09:00        import            Overgenomen: Nieuwe cliënt: Ewa Fikcyjna (en nog 48)                                                                                                                 ║
        ║               (overgenomen)     Notitie: Deze week met de reclassering vastleggen wie wat doet.                                                                                                      ║
        ║ -- za 21 nov 2026, 2 dagen geleden --                                                                                                                                                                ║
        ║               J. Fantasie       Contact: Slaapt slecht, vindt de tuin fijn                                                                                                                           ║
        ║ -- vr 20 nov 2026, 3 dagen geleden --                                                                                                                                                                ║
        ║               J. Fantasie       Notitie bij "Spreek af wie waarover gaat": D. Zogenaamd om een datum gevraagd, wacht op antwoord.                                                                    ║
        ║ -- di 17 nov 2026, 6 dagen geleden --                                                                                                                                                                ║
        ║               J. Fantasie       Gezamenlijk overleg: Startgesprek met zijn drieën                                                                                                                    ║
        ║               J. Fantasie       Afgevinkt: Voer bij de start een driegesprek                                                                                                                         ║
        ║ -- do 12 nov 2026, 11 dagen geleden --                                                                                                                                                               ║
        ║               J. Fantasie       Aankomst: Aangekomen uit de PI, gebracht door haar zus                                                                                                               ║
        ║ -- wo 4 nov 2026, 19 dagen geleden --                                                                                                                                                                ║
        ║               J. Fantasie       Afgevinkt: Bepaal wat vooraf rond moet zijn                                                                                                                          ║
        ║ -- di 27 okt 2026, 27 dagen geleden --                                                                                                                                                               ║
        ║               J. Fantasie       Afgevinkt: Vraag hoe je samen kunt opschalen                                                                                                                         ║
        ║               J. Fantasie       Afgevinkt: Regel wie jouw achtervang is                                                                                                                              ║
        ║ -- vr 23 okt 2026, 31 dagen geleden --                                                                                                                                                               ║
        ║               J. Fantasie       Afgevinkt: Leg de rollen bij overtreding vast                                                                                                                        ║
        ║ -- do 22 okt 2026, 32 dagen geleden --                                                                                                                                                               ║
        ║               J. Fantasie       Afgevinkt: Maak vooraf kennis met de cliënt                                                                                                                          ║
        ║ -- za 17 okt 2026, 37 dagen geleden --                                                                                                                                                               ║
        ║               J. Fantasie       Afgevinkt: Bekijk samen welke hulp nodig is                                                                                                                          ║
        ║ -- vr 16 okt 2026, 38 dagen geleden --                                                                                                                                                               ║
        ║               J. Fantasie       Afgevinkt: Stel samen doelen op                                                                                                                                      ║
        ║ -- wo 14 okt 2026, 40 dagen geleden --                                                                                                                                                               ║
        ║                                 Intake                                                                                                                                                               ║
        ║ 1...................2..........3=o=>+----o-----------------------------------------------------------------------------------------+------+------------+--------------------]  nog 370 dagen van 381 ║
        ║ > vandaag  1 aangemeld  2 intake  3 aankomst  o overleg  + te doen  ] einde titel of verblijf                                                                                                        ║
        ╚═══════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════════ 4 van 26 ═╝
         Regel 4 van 26: ma 23 nov 2026, vandaag, 09:00. import. Overgenomen: Nieuwe cliënt: Ewa Fikcyjna (en nog 48)
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter openen  Tab soort  n notitie  / zoeken  S omdraaien  c vastleggen  u terugdraaien  ? hulp  Esc sluiten
        """)
  }

  @Test func `the timeline in English at 100 by 30`() throws {
    try expectScene(
      .timeline, .en, 100, 30,
      shows: """
         SCHAKEL  De Haven  UNPROTECTED  My caseload 13 of 21                        All saved  J. Fantasie
        ╔═ TIMELINE: EWA FIKCYJNA ═════════════════════════════════════════════════════════════════════════╗
        ║[All] Notes  Happened  Agreed  Changed                                           newest first (S) ║
        ║ -- COMING (3) --                                                                                 ║
        ║  28 Nov '27                     Title ends                                                       ║
        ║  9 Dec                          Next joint consultation                                          ║
        ║  Fri 27       J. Fantasie       Bicycle from the storage                                         ║
        ║ -- Mon 23 Nov 2026, today --                                                                     ║
        ║> 09:00        import            Imported: New client: Ewa Fikcyjna (and 48 more)                 ║
        ║               (imported)        Note: Write down with probation who does what, before the end of ║
        ║                                 the week.                                                        ║
        ║ -- Sat 21 Nov 2026, 2 days ago --                                                                ║
        ║               J. Fantasie       Contact: Sleeps badly, likes the garden                          ║
        ║ -- Fri 20 Nov 2026, 3 days ago --                                                                ║
        ║               J. Fantasie       Note on "Agree who is responsible for what": Asked D. Zogenaamd  ║
        ║                                 for a date, waiting for an answer.                               ║
        ║ -- Tue 17 Nov 2026, 6 days ago --                                                                ║
        ║               J. Fantasie       Joint consultation: First talk of three                          ║
        ║               J. Fantasie       Ticked: Hold the first talk of three                             ║
        ║ -- Thu 12 Nov 2026, 11 days ago --                                                               ║
        ║               J. Fantasie       Arrival: Arrived from prison, brought by her sister              ║
        ║ -- Wed 4 Nov 2026, 19 days ago --                                                                ║
        ║               J. Fantasie       Ticked: Agree what must be in place first                        ║
        ║ -- Tue 27 Oct 2026, 27 days ago --                                                               ║
        ║ 1........2...3o>-o-------------------------------------+---+----+--------]  370 days left of 381 ║
        ║ > today  1 registered  2 intake  3 arrival  o joint talk  + due  ] end of title or stay          ║
        ╚════════════════════════════════════════════════════════════════════════════════════════ 4 of 26 ═╝
         Entry 4 of 26: Mon 23 Nov 2026, today, 09:00. import. Imported: New client: Ewa Fikcyjna (and 48…
         Nothing here is locked away: this store is for invented clients only.
         Enter open  Tab kind  n note  / find  S turn round  c log  u undo  ? help  Esc close
        """)
  }

  @Test func `the timeline in Dutch at 100 by 30`() throws {
    try expectScene(
      .timeline, .nl, 100, 30,
      shows: """
         SCHAKEL  De Haven  ONBEVEILIGD  Mijn caseload 13/21                        Opgeslagen  J. Fantasie
        ╔═ TIJDLIJN: EWA FIKCYJNA ═════════════════════════════════════════════════════════════════════════╗
        ║[Alles] Notities  Gebeurd  Afgesproken  Gewijzigd                              nieuwste eerst (S) ║
        ║ -- KOMT NOG (3) --                                                                               ║
        ║  28 nov '27                     Einde titel                                                      ║
        ║  9 dec                          Volgend overleg                                                  ║
        ║  vr 27        J. Fantasie       Fiets uit de opslag halen                                        ║
        ║ -- ma 23 nov 2026, vandaag --                                                                    ║
        ║> 09:00        import            Overgenomen: Nieuwe cliënt: Ewa Fikcyjna (en nog 48)             ║
        ║               (overgenomen)     Notitie: Deze week met de reclassering vastleggen wie wat doet.  ║
        ║ -- za 21 nov 2026, 2 dagen geleden --                                                            ║
        ║               J. Fantasie       Contact: Slaapt slecht, vindt de tuin fijn                       ║
        ║ -- vr 20 nov 2026, 3 dagen geleden --                                                            ║
        ║               J. Fantasie       Notitie bij "Spreek af wie waarover gaat": D. Zogenaamd om een   ║
        ║                                 datum gevraagd, wacht op antwoord.                               ║
        ║ -- di 17 nov 2026, 6 dagen geleden --                                                            ║
        ║               J. Fantasie       Gezamenlijk overleg: Startgesprek met zijn drieën                ║
        ║               J. Fantasie       Afgevinkt: Voer bij de start een driegesprek                     ║
        ║ -- do 12 nov 2026, 11 dagen geleden --                                                           ║
        ║               J. Fantasie       Aankomst: Aangekomen uit de PI, gebracht door haar zus           ║
        ║ -- wo 4 nov 2026, 19 dagen geleden --                                                            ║
        ║               J. Fantasie       Afgevinkt: Bepaal wat vooraf rond moet zijn                      ║
        ║ -- di 27 okt 2026, 27 dagen geleden --                                                           ║
        ║               J. Fantasie       Afgevinkt: Vraag hoe je samen kunt opschalen                     ║
        ║ 1........2...3o>-o-------------------------------------+--+----+--------]  nog 370 dagen van 381 ║
        ║ > vandaag  1 aangemeld  2 intake  3 aankomst  o overleg  + te doen  ] einde titel of verblijf    ║
        ╚═══════════════════════════════════════════════════════════════════════════════════════ 4 van 26 ═╝
         Regel 4 van 26: ma 23 nov 2026, vandaag, 09:00. import. Overgenomen: Nieuwe cliënt: Ewa Fikcyjna…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter openen  Tab soort  n notitie  / zoeken  S omdraaien  c vastleggen  ? hulp  Esc sluiten
        """)
  }

  @Test func `the timeline in English at 80 by 24`() throws {
    try expectScene(
      .timeline, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload 13 of 21              All saved  J. Fantasie
        ╔═ TIMELINE: EWA FIKCYJNA ═════════════════════════════════════════════════════╗
        ║[All] Notes  Happened  Agreed  Changed                       newest first (S) ║
        ║ -- COMING (3) --                                                             ║
        ║  28 Nov '27 · Title ends                                                     ║
        ║  9 Dec · Next joint consultation                                             ║
        ║  Fri 27 J. Fantasie · Bicycle from the storage                               ║
        ║ -- Mon 23 Nov 2026, today --                                                 ║
        ║> 09:00 import · Imported: New client: Ewa Fikcyjna (and 48 more)             ║
        ║  (imported) · Note: Write down with probation who does what, before the      ║
        ║    end of the week.                                                          ║
        ║ -- Sat 21 Nov 2026, 2 days ago --                                            ║
        ║  J. Fantasie · Contact: Sleeps badly, likes the garden                       ║
        ║ -- Fri 20 Nov 2026, 3 days ago --                                            ║
        ║  J. Fantasie · Note on "Agree who is responsible for what": Asked D.         ║
        ║    Zogenaamd for a date, waiting for an answer.                              ║
        ║ -- Tue 17 Nov 2026, 6 days ago --                                            ║
        ║  J. Fantasie · Joint consultation: First talk of three                       ║
        ║ 1.....2...3>-o--------------------------+--+---+-----]  370 days left of 381 ║
        ║ > today  1 registered  2 intake  3 arrival  o joint talk  + due  ] end       ║
        ╚════════════════════════════════════════════════════════════════════ 4 of 26 ═╝
         Entry 4 of 26: Mon 23 Nov 2026, today, 09:00. import. Imported: New client…
         Nothing here is locked away: this store is for invented clients only.
         Enter open  Tab kind  n note  / find  S turn round  c log  ? help  Esc close
        """)
  }

  @Test func `the timeline in Dutch at 80 by 24`() throws {
    try expectScene(
      .timeline, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload 13/21              Opgeslagen  J. Fantasie
        ╔═ TIJDLIJN: EWA FIKCYJNA ═════════════════════════════════════════════════════╗
        ║[Alles] Notities  Gebeurd  Afgesproken  Gewijzigd          nieuwste eerst (S) ║
        ║ -- KOMT NOG (3) --                                                           ║
        ║  28 nov '27 · Einde titel                                                    ║
        ║  9 dec · Volgend overleg                                                     ║
        ║  vr 27 J. Fantasie · Fiets uit de opslag halen                               ║
        ║ -- ma 23 nov 2026, vandaag --                                                ║
        ║> 09:00 import · Overgenomen: Nieuwe cliënt: Ewa Fikcyjna (en nog 48)         ║
        ║  (overgenomen) · Notitie: Deze week met de reclassering vastleggen wie wat   ║
        ║    doet.                                                                     ║
        ║ -- za 21 nov 2026, 2 dagen geleden --                                        ║
        ║  J. Fantasie · Contact: Slaapt slecht, vindt de tuin fijn                    ║
        ║ -- vr 20 nov 2026, 3 dagen geleden --                                        ║
        ║  J. Fantasie · Notitie bij "Spreek af wie waarover gaat": D. Zogenaamd om    ║
        ║    een datum gevraagd, wacht op antwoord.                                    ║
        ║ -- di 17 nov 2026, 6 dagen geleden --                                        ║
        ║  J. Fantasie · Gezamenlijk overleg: Startgesprek met zijn drieën             ║
        ║ 1.....2..3o>o--------------------------+--+---+-----]  nog 370 dagen van 381 ║
        ║ > vandaag  1 aangemeld  2 intake  3 aankomst  o overleg  + te doen  ] einde  ║
        ╚═══════════════════════════════════════════════════════════════════ 4 van 26 ═╝
         Regel 4 van 26: ma 23 nov 2026, vandaag, 09:00. import. Overgenomen: Nieuwe…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter openen  Tab soort  n notitie  / zoeken  S omdraaien  ? hulp  Esc sluiten
        """)
  }

  @Test func `the timeline in English at 60 by 20`() throws {
    try expectScene(
      .timeline, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload 13 of 21   All saved  J. Fantasie
        Timeline: Ewa Fikcyjna                               4 of 26
        [All] Notes  Happened  Agreed  Changed     newest first (S)
         -- COMING (3) --
          28 Nov '27 · Title ends
          9 Dec · Next joint consultation
          Fri 27 J. Fantasie · Bicycle from the storage
         -- Mon 23 Nov 2026, today --
        > 09:00 import · Imported: New client: Ewa Fikcyjna (and
            48 more)
          (imported) · Note: Write down with probation who does
            what, before the end of the week.
         -- Sat 21 Nov 2026, 2 days ago --
          J. Fantasie · Contact: Sleeps badly, likes the garden
         -- Fri 20 Nov 2026, 3 days ago --
         1...2.3>o------------------++--+---]  370 days left of 381
         2 intake  3 arrival  o joint talk  + due  ] end
         Entry 4 of 26: Mon 23 Nov 2026, today, 09:00. import…
         UNPROTECTED
         Enter open  Tab kind  n note  / find  ? help  Esc close
        """)
  }

  @Test func `the timeline in Dutch at 60 by 20`() throws {
    try expectScene(
      .timeline, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload 13/21   Opgeslagen  J. Fantasie
        Tijdlijn: Ewa Fikcyjna                              4 van 26
        [Alles] Notities  Gebeurd  Afgesproken  Gewijzigd
         -- KOMT NOG (3) --
          28 nov '27 · Einde titel
          9 dec · Volgend overleg
          vr 27 J. Fantasie · Fiets uit de opslag halen
         -- ma 23 nov 2026, vandaag --
        > 09:00 import · Overgenomen: Nieuwe cliënt: Ewa Fikcyjna
            (en nog 48)
          (overgenomen) · Notitie: Deze week met de reclassering
            vastleggen wie wat doet.
         -- za 21 nov 2026, 2 dagen geleden --
          J. Fantasie · Contact: Slaapt slecht, vindt de tuin
            fijn
         1...2.3>o-----------------++--+---]  nog 370 dagen van 381
         2 intake  3 aankomst  o overleg  + te doen  ] einde
         Regel 4 van 26: ma 23 nov 2026, vandaag, 09:00. import…
         ONBEVEILIGD
         Enter openen  Tab soort  n notitie  ? hulp  Esc sluiten
        """)
  }

  @Test func `the timeline in Dutch at 40 by 10`() throws {
    try expectScene(
      .timeline, .nl, 40, 10,
      shows: """
         Mijn caseload 13/21         Opgeslagen
        Tijdlijn: Ewa Fikcyjna          4 van 26
        [Alles] Notities  Gebeurd  Afgesproken …
         -- ma 23 nov 2026, vandaag --
        > 09:00 import · Overgenomen: Nieuwe
            cliënt: Ewa Fikcyjna (en nog 48)
          (overgenomen) · Notitie: Deze week
            met de reclassering vastleggen wie…
         ONBEVEILIGD
         Enter openen  ? hulp  Esc sluiten
        """)
  }

  @Test func `the kinds to choose from in Dutch at 80 by 24`() throws {
    try expectScene(
      .timelineFilter, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload 13/21              Opgeslagen  J. Fantasie
        ╔═ TIJDLIJN: EWA FIKCYJNA ═════════════════════════════════════════════════════╗
        ║[Alles] Notities  Gebeurd  Afgesproken  Gewijzigd          nieuwste eerst (S) ║
        ║ -- KOMT NOG (3) --                                                           ║
        ║  28 nov '27 · Einde titel                                                    ║
        ║  9 dec · Volgend╔═ Wat de tijdlijn toont ══════════════════╗                 ║
        ║  vr 27 J. Fantas║ > (*) Alles                              ║                 ║
        ║ -- ma 23 nov 202║   ( ) Notities                           ║                 ║
        ║> 09:00 import · ║   ( ) Gebeurd                            ║ nog 48)         ║
        ║  (overgenomen) ·║   ( ) Afgesproken                        ║leggen wie wat   ║
        ║    doet.        ║   ( ) Gewijzigd                          ║                 ║
        ║ -- za 21 nov 202╚══════════════════════════════════════════╝                 ║
        ║  J. Fantasie · Contact: Slaapt slecht, vindt de tuin fijn                    ║
        ║ -- vr 20 nov 2026, 3 dagen geleden --                                        ║
        ║  J. Fantasie · Notitie bij "Spreek af wie waarover gaat": D. Zogenaamd om    ║
        ║    een datum gevraagd, wacht op antwoord.                                    ║
        ║ -- di 17 nov 2026, 6 dagen geleden --                                        ║
        ║  J. Fantasie · Gezamenlijk overleg: Startgesprek met zijn drieën             ║
        ║ 1.....2..3o>o--------------------------+--+---+-----]  nog 370 dagen van 381 ║
        ║ > vandaag  1 aangemeld  2 intake  3 aankomst  o overleg  + te doen  ] einde  ║
        ╚═══════════════════════════════════════════════════════════════════ 4 van 26 ═╝
         Wat de tijdlijn toont: Alles, 1 van 5.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `the timeline while looking for something in Dutch at 100 by 30`() throws {
    try expectScene(
      .timelineFind, .nl, 100, 30,
      shows: """
         SCHAKEL  De Haven  ONBEVEILIGD  Mijn caseload 13/21                        Opgeslagen  J. Fantasie
        ╔═ TIJDLIJN: EWA FIKCYJNA ═════════════════════════════════════════════════════════════════════════╗
        ║[Alles] Notities  Gebeurd  Afgesproken  Gewijzigd                              nieuwste eerst (S) ║
        ║ Zoek: ga                                                                              1 gevonden ║
        ║ -- vr 20 nov 2026, 3 dagen geleden --                                                            ║
        ║>              J. Fantasie       Notitie bij "Spreek af wie waarover gaat": D. Zogenaamd om een   ║
        ║                                 datum gevraagd, wacht op antwoord.                               ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║ 1........2...3o>-o-------------------------------------+--+----+--------]  nog 370 dagen van 381 ║
        ║ > vandaag  1 aangemeld  2 intake  3 aankomst  o overleg  + te doen  ] einde titel of verblijf    ║
        ╚════════════════════════════════════════════════════════════════════════════════════════ 1 van 1 ═╝
         Regel 1 van 1: vr 20 nov 2026, 3 dagen geleden. J. Fantasie. Notitie bij "Spreek af wie waarover…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter naar de lijst  Esc alles tonen
        """)
  }

  @Test func `the timeline while looking for something in English at 40 by 10`() throws {
    try expectScene(
      .timelineFind, .en, 40, 10,
      shows: """
         My caseload 13 of 21         All saved
        Timeline: Ewa Fikcyjna            1 of 1
        [All] Notes  Happened  Agreed  Changed
         Find: ga                       1 found
         -- Sat 21 Nov 2026, 2 days ago --
        > J. Fantasie · Contact: Sleeps
            badly, likes the garden

         UNPROTECTED
         Enter to the list  Esc show all
        """)
  }

  @Test func `what was found in the timeline in English at 80 by 24`() throws {
    try expectScene(
      .timelineFound, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload 13 of 21              All saved  J. Fantasie
        ╔═ TIMELINE: EWA FIKCYJNA ═════════════════════════════════════════════════════╗
        ║[All] Notes  Happened  Agreed  Changed                       newest first (S) ║
        ║ Find: ga                                                             1 found ║
        ║ -- Sat 21 Nov 2026, 2 days ago --                                            ║
        ║> J. Fantasie · Contact: Sleeps badly, likes the garden                       ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║ 1.....2...3>-o--------------------------+--+---+-----]  370 days left of 381 ║
        ║ > today  1 registered  2 intake  3 arrival  o joint talk  + due  ] end       ║
        ╚═════════════════════════════════════════════════════════════════════ 1 of 1 ═╝
         Entry 1 of 1: Sat 21 Nov 2026, 2 days ago. J. Fantasie. Contact: Sleeps badly…
         Nothing here is locked away: this store is for invented clients only.
         Enter open  Tab kind  n note  / find  ? help  Esc everything again
        """)
  }

  @Test func `one entry of the timeline in English at 100 by 30`() throws {
    try expectScene(
      .timelineEntry, .en, 100, 30,
      shows: """
         SCHAKEL  De Haven  UNPROTECTED  My caseload 13 of 21                        All saved  J. Fantasie
        ╔═ Timeline, one entry ════════════════════════════════════════════════════════════════════════════╗
        ║  When       Mon 23 Nov 2026, today, 09:00                                                        ║
        ║  Who        import                                                                               ║
        ║  What       Imported: New client: Ewa Fikcyjna (and 48 more)                                     ║
        ║  Changed    Case number: MO-0105                                                                 ║
        ║  Changed    Name: Ewa Fikcyjna                                                                   ║
        ║  Changed    Name in Latin letters: Ewa Fikcyjna                                                  ║
        ║  Changed    Script: Latin (Polish)                                                               ║
        ║  Changed    Year of birth: 1990                                                                  ║
        ║  Changed    Languages: Polish, Dutch                                                             ║
        ║  Changed    Interpreter needed: no                                                               ║
        ║  Changed    Legal title: conditional release                                                     ║
        ║  Changed    Probation organisation: Reclassering Nederland                                       ║
        ║  Changed    Supervising officer: D. Zogenaamd                                                    ║
        ║  Changed    Counsellor: J. Fantasie                                                              ║
        ║  Changed    Information complete: yes                                                            ║
        ║  Changed    Registered: Thu 20 Aug 2026                                                          ║
        ║  Changed    Definite answer: Mon 31 Aug 2026                                                     ║
        ║  Changed    Intake: Wed 14 Oct 2026                                                              ║
        ║  Changed    Arrival expected: Thu 12 Nov 2026                                                    ║
        ║  Changed    Arrived: Thu 12 Nov 2026                                                             ║
        ║  Changed    Title ends: Sun 28 Nov 2027                                                          ║
        ║  Changed    Next joint consultation: Wed 9 Dec 2026                                              ║
        ║  Changed    proof of identity: in order                                                          ║
        ║  Changed    income: asked for                                                                    ║
        ╚══════════════════════════════════════════════════════════════════════════ PgUp PgDn  1-24 of 54 ═╝
         Timeline, one entry. Esc closes.
         Nothing here is locked away: this store is for invented clients only.
         Enter go there  ↓ scroll  Esc close
        """)
  }

  @Test func `one entry of the timeline in Dutch at 60 by 20`() throws {
    try expectScene(
      .timelineEntry, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload 13/21   Opgeslagen  J. Fantasie
        ╔═ Tijdlijn, één regel ════════════════════════════════════╗
        ║  Wanneer   ma 23 nov 2026, vandaag, 09:00                ║
        ║  Wie       import                                        ║
        ║  Wat       Overgenomen: Nieuwe cliënt: Ewa Fikcyjna (en  ║
        ║            nog 48)                                       ║
        ║  Gewijzigd Dossiernummer: MO-0105                        ║
        ║  Gewijzigd Naam: Ewa Fikcyjna                            ║
        ║  Gewijzigd Naam in Latijns schrift: Ewa Fikcyjna         ║
        ║  Gewijzigd Schrift: Latin (Polish)                       ║
        ║  Gewijzigd Geboortejaar: 1990                            ║
        ║  Gewijzigd Talen: Pools, Nederlands                      ║
        ║  Gewijzigd Tolk nodig: nee                               ║
        ║  Gewijzigd Juridische titel: voorwaardelijke             ║
        ║            invrijheidstelling                            ║
        ║  Gewijzigd Reclasseringsorganisatie: Reclassering        ║
        ╚═════════════════════════════════ PgUp PgDn  1-14 van 75 ═╝
         Tijdlijn, één regel. Esc sluit.
         ONBEVEILIGD
         Enter erheen  ↓ verder  Esc sluiten
        """)
  }
}
