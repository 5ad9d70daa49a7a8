import Content
import Testing

/// Notes and days.
@Suite struct TypingScreensTests {
  @Test func `a note in English at 100 by 30`() throws {
    try expectScene(
      .note, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ CLIENTS ═══════════════════╗┌─ Roadmap: Ewa Fikcyjna ─────┐┌─ 3 Implementation ─────────────────┐
        ║ -- LATE (4) --              ║│ since 12 Nov, day 11        ││DO                            2 of 5│
        ║  Dewi Khayalan 5 !3 18d late║│ [x] 1 Registration       4/4││  [x] Hold the first talk of  17 Nov│
        ║  Ion Născocit  1    5d late ║│ [~] 2 Intake             7/9││      three                         │
        ║  J. Fict╔═ Note: Ewa Fikcyjna ═════════════════════════════════════════════════════════╗   Thu 26│
        ║  Sanne N║                                                                              ║         │
        ║ -- NEXT ║                                                                              ║   Thu 26│
        ║  Fantast║                                                                              ║         │
        ║  Z. Kita║                                                                              ║k, Thu 26│
        ║  S. Inve║                                                                              ║         │
        ║> Ewa Fik║                                                                              ║         │
        ║  C. Fict║                                                                              ║         │
        ║ -- LATER║                                                                              ║   always│
        ║  H. Verz║                                                                              ║         │
        ║  B. Påhi║                                                                              ║         │
        ║  M. Izmi║                                                                              ║   Fri 27│
        ║ -- CONTA║                                                                              ║         │
        ╚═════════╚══════════════════════════════════════════════════════════════════════════════╝2 of 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Client      Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch                                   │
        │ Legal title conditional release                                                                  │
        │ Probation   Reclassering Nederland, D. Zogenaamd                                                 │
        │ Conditions  V1 Report to the probation service; V2 Stay in the shelter or in supervised housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └────────────────────────────────────────────────────────────────────────────────── more below: i ─┘
         Typing: Note: Ewa Fikcyjna.
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Esc close, keeps the text
        """)
  }

  @Test func `a note in Dutch at 100 by 30`() throws {
    try expectScene(
      .note, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ══════════════════╗┌─ Stappenplan: Ewa Fikcyjna ─┐┌─ 3 Uitvoering ─────────────────────┐
        ║ -- TE LAAT (4) --           ║│ sinds 12 nov, dag 11        ││DOEN                         2 van 5│
        ║  Dewi Khayalan 5 !3 18d laat║│ [x] 1 Aanmelding         4/4││  [x] Voer bij de start een   17 nov│
        ║  Ion Născocit  1    5d laat ║│ [~] 2 Intake             7/9││      driegesprek                   │
        ║  J. Fict╔═ Notitie: Ewa Fikcyjna ══════════════════════════════════════════════════════╗r   do 26│
        ║  Sanne N║                                                                              ║         │
        ║ -- KOMEN║                                                                              ║    do 26│
        ║  Fantast║                                                                              ║         │
        ║  Z. Kita║                                                                              ║    do 26│
        ║  S. Inve║                                                                              ║         │
        ║> Ewa Fik║                                                                              ║et       │
        ║  C. Fict║                                                                              ║         │
        ║ -- LATER║                                                                              ║   altijd│
        ║  H. Verz║                                                                              ║         │
        ║  B. Påhi║                                                                              ║         │
        ║  M. Izmi║                                                                              ║    vr 27│
        ║ -- CONTA║                                                                              ║         │
        ╚═════════╚══════════════════════════════════════════════════════════════════════════════╝ van 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Cliënt       Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands                              │
        │ Titel        voorwaardelijke invrijheidstelling                                                  │
        │ Reclassering Reclassering Nederland, D. Zogenaamd                                                │
        │ Voorwaarden  V1 Meldplicht bij de reclassering; V2 Verblijf in de opvang of begeleid wonen; V3   │
        │              Niet komen in het gebied op de kaart                                                │
        │ Begeleider   J. Fantasie                                                                         │
        └────────────────────────────────────────────────────────────────────────────── hieronder meer: i ─┘
         Je typt: Notitie: Ewa Fikcyjna.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Esc sluiten, tekst blijft
        """)
  }

  @Test func `a note on a do in English at 80 by 24`() throws {
    try expectScene(
      .noteOnDo, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        ╔═ Note: Agree who is responsible for what ════════════════════════════════════╗
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Typing: Note: Agree who is responsible for what.
         Nothing here is locked away: this store is for invented clients only.
         F2 save  Esc close, keeps the text
        """)
  }

  @Test func `a note on a do in Dutch at 80 by 24`() throws {
    try expectScene(
      .noteOnDo, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        ╔═ Notitie: Spreek af wie waarover gaat ═══════════════════════════════════════╗
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Je typt: Notitie: Spreek af wie waarover gaat.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         F2 opslaan  Esc sluiten, tekst blijft
        """)
  }

  @Test func `a day in English at 80 by 24`() throws {
    try expectScene(
      .date, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      talk of three         ║
        │  J. Fi╔═ When: Agree who is responsible for what ════════════════════╗ Thu 26║
        │  S. Ne║ Agree who is responsible for what · Ewa Fikcyjna             ║ what  ║
        │ -- NEX║ Thu 26 Nov 2026, in 3 days: 14 days after arrival            ║ Thu 26║
        │  Fanta║ fri                                                          ║other  ║
        │  Z. Ki║ Fri 27 Nov 2026, in 4 days                                   ║ Thu 26║
        │  S. In║                                                              ║nd when║
        │> Ewa F║                                                              ║oint   ║
        │  C. Fi╚══════════════════════════════════════════════════════════════╝       ║
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Typing: When: Agree who is responsible for what.
         Nothing here is locked away: this store is for invented clients only.
         Enter save  ↑ a day  PgUp a week  Esc close
        """)
  }

  @Test func `a day in Dutch at 80 by 24`() throws {
    try expectScene(
      .date, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      start een driegesprek ║
        │  J. Fi╔═ Wanneer: Spreek af wie waarover gaat ═══════════════════════╗  do 26║
        │  S. Ne║ Spreek af wie waarover gaat · Ewa Fikcyjna                   ║       ║
        │ -- KOM║ do 26 nov 2026, over 3 dagen: 14 dagen na de aankomst        ║  do 26║
        │  Fanta║ fri                                                          ║       ║
        │  Z. Ki║ vr 27 nov 2026, over 4 dagen                                 ║  do 26║
        │  S. In║                                                              ║t      ║
        │> E. Fi║                                                              ║voor   ║
        │  C. Fi╚══════════════════════════════════════════════════════════════╝       ║
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Je typt: Wanneer: Spreek af wie waarover gaat.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter opslaan  ↑ een dag  PgUp een week  Esc sluiten
        """)
  }

  @Test func `the next consultation in English at 80 by 24`() throws {
    try expectScene(
      .consultation, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Jean-Pierre Fictif ─┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 14 Sep, day 70 │║DO                    4 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  20 Sep║
        │  Ion Născocit 1  5d    ││ [x] 2 Intake      9/9│║      talk of three         ║
        │> J. Fi╔═ Next joint consultation ════════════════════════════════════╗ 27 Sep║
        │  S. Ne║ Jean-Pierre Fictif                                           ║ what  ║
        │ -- NEX║                                                              ║ 27 Sep║
        │  Fanta║ Type fri, +3d, 7-12, end of month.                           ║other  ║
        │  Z. Ki║                                                              ║ 27 Sep║
        │  S. In║                                                              ║nd when║
        │  Ewa F╚══════════════════════════════════════════════════════════════╝5d late║
        │  C. Ficticia  1  Fri 27││ Supervisor Nagemaakt │║      joint consultation    ║
        │ -- LATER (3) --        ││ Conditions 4         │║   .  Ask probation   always║
        │  H. Verzonnen 5! 3 Dec ││ Signals    2         │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ Next talk  none yet  │║WATCH OUT                   ║
        │  Izmišljeni   3  6 Dec ││ End        16 May '28│║   !  Not known or not      ║
        │ -- CONTACT AFTER (1) --││ 123o>------------++-]│║      arranged: housing     ║
        │  Y. Dimyoni   6  reach ││ 540 days left of 610 │║   .  The step outside is   ║
        └────────────── 3 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 5 of 11 ═╝
         Why  A meeting that waits for a reason comes when things have gone wrong. With…
         Typing: Next joint consultation.
         Nothing here is locked away: this store is for invented clients only.
         Enter save  ↑ a day  PgUp a week  Esc close
        """)
  }

  @Test func `the next consultation in Dutch at 80 by 24`() throws {
    try expectScene(
      .consultation, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Jean-Pierre Fictif ─┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 14 sep, dag 70 │║DOEN                 4 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     20 sep║
        │  I. Născocit 1  5d     ││ [x] 2 Intake      9/9│║      start een driegesprek ║
        │> J. Fi╔═ Volgend gezamenlijk overleg ════════════════════════════════╗ 27 sep║
        │  S. Ne║ Jean-Pierre Fictif                                           ║       ║
        │ -- KOM║                                                              ║ 27 sep║
        │  Fanta║ Typ vr, +3d, 7-12, maandeinde.                               ║       ║
        │  Z. Ki║                                                              ║ 27 sep║
        │  S. In║                                                              ║t      ║
        │  E. Fi╚══════════════════════════════════════════════════════════════╝5d laat║
        │  C. Ficticia 1  vr 27  ││ Toezicht H. Nagemaakt│║      voor het overleg      ║
        │ -- LATER (3) --        ││ Voorwaarden 4        │║   .  Bel bij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Signalen 2           │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Overleg  nog niet    │║LET OP                      ║
        │  Izmišljeni  3  6 dec  ││ Einde    16 mei '28  │║   !  Onbekend of niet      ║
        │ -- CONTACT ERNA (1) -- ││ 123o>------------++-]│║      geregeld: huisvesting ║
        │  Y. Dimyoni  6  spreek ││ nog 540 dagen van 610│║   .  De stap naar buiten is║
        └───────────── 3 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 5 van 11 ═╝
         Waarom  Overleg dat op een aanleiding wacht, komt pas als het misgaat. Met een…
         Je typt: Volgend gezamenlijk overleg.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter opslaan  ↑ een dag  PgUp een week  Esc sluiten
        """)
  }

  @Test func `the day something was done in English at 80 by 24`() throws {
    try expectScene(
      .doneOn, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      talk of three         ║
        │  J. Fi╔═ Done on: Agree who is responsible for what ═════════════════╗ Thu 26║
        │  S. Ne║ Mon 23 Nov 2026                                              ║ what  ║
        │ -- NEX║ Mon 23 Nov 2026, today                                       ║ Thu 26║
        │  Fanta║                                                              ║other  ║
        │  Z. Ki║                                                              ║ Thu 26║
        │  S. In╚══════════════════════════════════════════════════════════════╝nd when║
        │> Ewa Fikcyjna 3  Thu 26││                      │║  [x] Plan the next joint   ║
        │  C. Ficticia  1  Fri 27││ Supervisor Zogenaamd │║      consultation          ║
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Typing: Done on: Agree who is responsible for what.
         Nothing here is locked away: this store is for invented clients only.
         Enter save  ↑ a day  PgUp a week  Esc close
        """)
  }

  @Test func `the day something was done in Dutch at 80 by 24`() throws {
    try expectScene(
      .doneOn, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      start een driegesprek ║
        │  J. Fi╔═ Gedaan op: Spreek af wie waarover gaat ═════════════════════╗  do 26║
        │  S. Ne║ ma 23 nov 2026                                               ║       ║
        │ -- KOM║ ma 23 nov 2026, vandaag                                      ║  do 26║
        │  Fanta║                                                              ║       ║
        │  Z. Ki║                                                              ║  do 26║
        │  S. In╚══════════════════════════════════════════════════════════════╝t      ║
        │> E. Fikcyjna 3  do 26  ││                      │║  [x] Prik een datum voor   ║
        │  C. Ficticia 1  vr 27  ││ Toezicht D. Zogenaamd│║      het overleg           ║
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Je typt: Gedaan op: Spreek af wie waarover gaat.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter opslaan  ↑ een dag  PgUp een week  Esc sluiten
        """)
  }

  @Test func `the question before leaving unfinished text in English at 80 by 24`() throws {
    try expectScene(
      .quit, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  D. Khayalan  5! 18d   ║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ╔═ Note: Ewa Fikcyjna ═════════════════════════════════════════════════════════╗
        ╔═ Stop ═══════════════════════════════════════════════════════════════════════╗
        ║ You were still typing. Your text is kept as a draft and will be here when    ║
        ║ you come back.                                                               ║
        ║                                                                              ║
        ║ > [ Keep typing ]   [ Stop now ]                                             ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ║  B. Påhittad  1  6 Dec ║│ End        28 Nov '27││OWN TASKS                   │
        ║  Izmišljeni   3  6 Dec ║│ 1.23>o---------++-+-]││  [ ] Bicycle from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│ 370 days left of 381 ││      the storage           │
        ║  Y. Dimyoni   6  reach ║│                      ││WATCH OUT                   │
        ╚══════════════ 8 of 13 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         You were still typing. Your text is kept as a draft and will be here when you…
         Nothing here is locked away: this store is for invented clients only.
         → button  Enter choose  Esc close
        """)
  }

  @Test func `the question before leaving unfinished text in Dutch at 80 by 24`() throws {
    try expectScene(
      .quit, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  D. Khayalan 5! 18d    ║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ╔═ Notitie: Ewa Fikcyjna ══════════════════════════════════════════════════════╗
        ╔═ Stoppen ════════════════════════════════════════════════════════════════════╗
        ║ Je was nog aan het typen. Je tekst blijft als concept bewaard en staat klaar ║
        ║ als je terugkomt.                                                            ║
        ║                                                                              ║
        ║ > [ Verder typen ]   [ Nu stoppen ]                                          ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ║  B. Påhittad 1  6 dec  ║│ Einde    28 nov '27  ││EIGEN TAKEN                 │
        ║  Izmišljeni  3  6 dec  ║│ 1.23>o---------++-+-]││  [ ] Fiets uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│ nog 370 dagen van 381││      opslag halen          │
        ║  Y. Dimyoni  6  spreek ║│                      ││LET OP                      │
        ╚═════════════ 8 van 13 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Je was nog aan het typen. Je tekst blijft als concept bewaard en staat klaar…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         → knop  Enter kiezen  Esc sluiten
        """)
  }
}
