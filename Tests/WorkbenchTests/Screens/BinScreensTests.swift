import Content
import Testing

/// What lies in the bin, and what was just put back.
@Suite struct BinScreensTests {
  @Test func `the bin in English at 100 by 30`() throws {
    try expectScene(
      .bin, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3   Saved 09:00  J. Fantasie
        ┌─ Clients ───────────────────┐┌─ Roadmap: Ewa Fikcyjna ─────┐╔═ 3 IMPLEMENTATION ═════════════════╗
        │ -- LATE (4) --              ││ since 12 Nov, day 11        │║DO                            2 of 5║
        │  Dewi Khayalan 5 !3 18d late││ [x] 1 Registration       4/4│║  [x] Hold the first talk of  17 Nov║
        │  Ion Născocit  1    5d late ││ [~] 2 Intake             7/9│║      three                         ║
        │  J. Fictif     3 !2 5d late ││>[~] 3 Implementation     2/5│║  [ ] Agree who is            Thu 26║
        │  Sanne Nepnaam 2 !2 2d late ││     due Thu 26              │║      responsible for what          ║
        ╔═ Bin: the newest first ══════════════════════════════════════════════════════════════════════════╗
        ║ Nothing here is erased.                                                                          ║
        ║ It all stays in the client's records, so the bin cannot be emptied. Enter puts a row back.       ║
        ║ > Ewa Fikcyjna          Bicycle from the storage                      J. Fantasie          today ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ╚══════════════════════════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad   1    6 Dec   ││ End        28 Nov '27       │║WATCH OUT                           ║
        │  M. Izmišljeni 3    6 Dec   ││ 1..2.3>-------------+-+-+--]│║>  .  Income, home or day not       ║
        │ -- CONTACT AFTER (1) --     ││ 370 days left of 381        │║      arranged                      ║
        └─────────────────── 8 of 13 ─┘└─────────────── step 3 of 6 ─┘╚══════════════════════════ 7 of 11 ═╝
        ┌─ Details: Income, home or day not arranged ──────────────────────────────────────────────────────┐
        │ Why     Who comes out without income, address or anything to do starts behind. Debt and boredom  │
        │         then do the rest.                                                                        │
        │ Example Mr Sprookje came out on a Friday without a bank account or a request for benefit. Three  │
        │         weeks later he owed money to two of his housemates.                                      │
        │ Do      Agree what must be in place first, Start counselling before release, Ask in time what    │
        │         the client wants                                                                         │
        └────────────────────────────────────────────────────────────────────────────── more below: Enter ─┘
         Bin: the newest first: Ewa Fikcyjna, Bicycle from the storage, J. Fantasie, today, 1 of 1.
         Nothing here is locked away: this store is for invented clients only.
         Enter put back  Esc close
        """)
  }

  @Test func `the bin in Dutch at 100 by 30`() throws {
    try expectScene(
      .bin, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  ! 2/3 (F4)            Opgeslagen 09:00  J. Fantasie
        ┌─ Cliënten ──────────────────┐┌─ Stappenplan: Ewa Fikcyjna ─┐╔═ 3 UITVOERING ═════════════════════╗
        │ -- TE LAAT (4) --           ││ sinds 12 nov, dag 11        │║DOEN                         2 van 5║
        │  Dewi Khayalan 5 !3 18d laat││ [x] 1 Aanmelding         4/4│║  [x] Voer bij de start een   17 nov║
        │  Ion Născocit  1    5d laat ││ [~] 2 Intake             7/9│║      driegesprek                   ║
        │  J. Fictif     3 !2 5d laat ││>[~] 3 Uitvoering         2/5│║  [ ] Spreek af wie waarover   do 26║
        │  Sanne Nepnaam 2 !2 2d laat ││     t/m do 26               │║      gaat                          ║
        ╔═ Prullenbak: het nieuwste eerst ═════════════════════════════════════════════════════════════════╗
        ║ Wat hier ligt is niet gewist.                                                                    ║
        ║ Het blijft in het dossier van de cliënt; leegmaken kan daarom niet. Enter zet een regel terug.   ║
        ║ > Ewa Fikcyjna          Fiets uit de opslag halen                     J. Fantasie        vandaag ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ║                                                                                                  ║
        ╚══════════════════════════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad   1    6 dec   ││ Einde       28 nov '27      │║LET OP                              ║
        │  M. Izmišljeni 3    6 dec   ││ 1..2.3>-------------+-+-+--]│║>  .  Inkomen, huis of dag niet     ║
        │ -- CONTACT ERNA (1) --      ││ nog 370 dagen van 381       │║      geregeld                      ║
        └────────────────── 8 van 13 ─┘└────────────── stap 3 van 6 ─┘╚═════════════════════════ 7 van 11 ═╝
        ┌─ Details: Inkomen, huis of dag niet geregeld ────────────────────────────────────────────────────┐
        │ Waarom    Wie zonder inkomen, adres of iets om handen buiten staat, begint met een achterstand.  │
        │           Schulden en verveling doen daarna de rest.                                             │
        │ Voorbeeld Meneer Sprookje kwam op een vrijdag vrij zonder bankrekening en zonder aanvraag voor   │
        │           een uitkering. Drie weken later stond hij bij twee huisgenoten in het krijt.           │
        │ Doe       Bepaal wat vooraf rond moet zijn, Begin al binnen met begeleiden, Vraag op tijd wat de │
        │           cliënt wil                                                                             │
        └────────────────────────────────────────────────────────────────────────── hieronder meer: Enter ─┘
         Prullenbak: het nieuwste eerst: Ewa Fikcyjna, Fiets uit de opslag halen, J. Fantasie, vandaag, 1…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter zet terug  Esc sluiten
        """)
  }

  @Test func `the bin in English at 80 by 24`() throws {
    try expectScene(
      .bin, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3  Saved 09:00  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        ╔═ Bin: the newest first ══════════════════════════════════════════════════════╗
        ║ Nothing here is erased.                                                      ║
        ║ It all stays in the client's records, so the bin cannot be emptied. Enter    ║
        ║ puts a row back.                                                             ║
        ║ > Ewa Fikcyjna         Bicycle from the storage   J. Fantasie          today ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║WATCH OUT                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║>  .  Income, home or day   ║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      not arranged          ║
        │  Y. Dimyoni   6  reach ││                      │║   .  The step outside is   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 7 of 11 ═╝
         Why  Who comes out without income, address or anything to do starts behind. De…
         Bin: the newest first: Ewa Fikcyjna, Bicycle from the storage, J. Fantasie…
         Nothing here is locked away: this store is for invented clients only.
         Enter put back  Esc close
        """)
  }

  @Test func `the bin in Dutch at 80 by 24`() throws {
    try expectScene(
      .bin, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3     Opgeslagen 09:00  J.F.
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        ╔═ Prullenbak: het nieuwste eerst ═════════════════════════════════════════════╗
        ║ Wat hier ligt is niet gewist.                                                ║
        ║ Het blijft in het dossier van de cliënt; leegmaken kan daarom niet. Enter    ║
        ║ zet een regel terug.                                                         ║
        ║ > Ewa Fikcyjna         Fiets uit de opslag halen  J. Fantasie        vandaag ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║LET OP                      ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║>  .  Inkomen, huis of dag  ║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      niet geregeld         ║
        │  Y. Dimyoni  6  spreek ││                      │║   .  De stap naar buiten is║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 7 van 11 ═╝
         Waarom  Wie zonder inkomen, adres of iets om handen buiten staat, begint met e…
         Prullenbak: het nieuwste eerst: Ewa Fikcyjna, Fiets uit de opslag halen, J…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter zet terug  Esc sluiten
        """)
  }

  @Test func `the bin in English at 60 by 20`() throws {
    try expectScene(
      .bin, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseloa… 13 of 21  !2/3  Saved 09:00  J.F.
        ╔═ Bin: the newest first ══════════════════════════════════╗
        ║ Nothing here is erased.                                  ║
        ║ It all stays in the client's records, so the bin cannot  ║
        ║ be emptied. Enter puts a row back.                       ║
        ║ > Ewa Fikcyjna    Bicycle from the storage         today ║
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
         Bin: the newest first: Ewa Fikcyjna, Bicycle from the…
         UNPROTECTED
         Enter put back  Esc close
        """)
  }

  @Test func `the bin in Dutch at 60 by 20`() throws {
    try expectScene(
      .bin, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn cas… 13/21  !2/3  Opgeslagen 09:00  J.F.
        ╔═ Prullenbak: het nieuwste eerst ═════════════════════════╗
        ║ Wat hier ligt is niet gewist.                            ║
        ║ Het blijft in het dossier van de cliënt; leegmaken kan   ║
        ║ daarom niet. Enter zet een regel terug.                  ║
        ║ > Ewa Fikcyjna    Fiets uit de opslag halen      vandaag ║
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
         Prullenbak: het nieuwste eerst: Ewa Fikcyjna, Fiets uit de…
         ONBEVEILIGD
         Enter zet terug  Esc sluiten
        """)
  }

  @Test func `the bin in English at 40 by 10`() throws {
    try expectScene(
      .bin, .en, 40, 10,
      shows: """
         My caselo… 13 of 21  !2/3  Saved 09:00
        ╔═ Bin: the newest first ══════════════╗
        ║ What lies here is never erased.      ║
        ║ > Ewa Fikcyjna · today · J. Fantasie ║
        ║     Bicycle from the storage         ║
        ║                                      ║
        ║                                      ║
        ╚══════════════════════════════════════╝
         UNPROTECTED
         Enter put back  Esc close
        """)
  }

  @Test func `the bin in Dutch at 40 by 10`() throws {
    try expectScene(
      .bin, .nl, 40, 10,
      shows: """
         Mijn ca… 13/21  !2/3  Opgeslagen 09:00
        ╔═ Prullenbak: het nieuwste eerst ═════╗
        ║ Wat hier ligt wordt nooit gewist.    ║
        ║ > Ewa Fikcyjna · vandaag             ║
        ║     Fiets uit de opslag halen        ║
        ║                                      ║
        ║                                      ║
        ╚══════════════════════════════════════╝
         ONBEVEILIGD
         Enter zet terug  Esc sluiten
        """)
  }

  @Test func `what was just put back in English at 80 by 24`() throws {
    try expectScene(
      .binPutBack, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3  Saved 09:00  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║      talk of three         ║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [ ] Agree who is    Thu 26║
        ╔═ Bin: the newest first ══════════════════════════════════════════════════════╗
        ║ Nothing here is erased.                                                      ║
        ║ It all stays in the client's records, so the bin cannot be emptied. Enter    ║
        ║ puts a row back.                                                             ║
        ║ > Ewa Fikcyjna         Bicycle from the storage   J. Fantasie           back ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Conditions 3         │║OWN TASKS                   ║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║  [ ] Bicycle from    Fri 27║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║      the storage           ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║WATCH OUT                   ║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║>  .  Income, home or day   ║
        │  Y. Dimyoni   6  reach ││                      │║      not arranged          ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 8 of 12 ═╝
         Why  Who comes out without income, address or anything to do starts behind. De…
         Bin: the newest first: Ewa Fikcyjna, Bicycle from the storage, back, 1 of 1.
         Back with Ewa Fikcyjna: Bicycle from the storage.   u = undo
         Enter go there  Esc close
        """)
  }

  @Test func `what was just put back in Dutch at 80 by 24`() throws {
    try expectScene(
      .binPutBack, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3     Opgeslagen 09:00  J.F.
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║      start een driegesprek ║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [ ] Spreek af wie    do 26║
        ╔═ Prullenbak: het nieuwste eerst ═════════════════════════════════════════════╗
        ║ Wat hier ligt is niet gewist.                                                ║
        ║ Het blijft in het dossier van de cliënt; leegmaken kan daarom niet. Enter    ║
        ║ zet een regel terug.                                                         ║
        ║ > Ewa Fikcyjna         Fiets uit de opslag halen  J. Fantasie          terug ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │ -- LATER (3) --        ││ Voorwaarden 3        │║EIGEN TAKEN                 ║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║  [ ] Fiets uit de     vr 27║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║      opslag halen          ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║LET OP                      ║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║>  .  Inkomen, huis of dag  ║
        │  Y. Dimyoni  6  spreek ││                      │║      niet geregeld         ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 8 van 12 ═╝
         Waarom  Wie zonder inkomen, adres of iets om handen buiten staat, begint met e…
         Prullenbak: het nieuwste eerst: Ewa Fikcyjna, Fiets uit de opslag halen, terug…
         Terug bij Ewa Fikcyjna: Fiets uit de opslag halen.   Met u draai je dit terug.
         Enter erheen  Esc sluiten
        """)
  }
}
