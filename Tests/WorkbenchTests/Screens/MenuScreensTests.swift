import Content
import Testing

/// The state of a do and of a case, who does it, who you are.
@Suite struct MenuScreensTests {
  @Test func `the state of an open do in English at 80 by 24`() throws {
    try expectScene(
      .doStateMenu, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      talk of three         ║
        │  J. Fictif    3! 5d    ││>[~] 3 Implement   2/5│║> [ ] Agree who is    Thu 26║
        │  S. Nepnaam   2!╔═ Agree who is responsible for what ══════╗nsible for what  ║
        │ -- NEXT 7 DAYS (║ > Done today                             ║hat we     Thu 26║
        │  Fantastikos  2!║   Done on another day…                   ║t of each other  ║
        │  Z. Kitalált  4!║   Not needed…                            ║ who       Thu 26║
        │  S. Inventá   4!╚══════════════════════════════════════════╝ts back, and when║
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
         Agree who is responsible for what: Done today, 1 of 3.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the state of an open do in Dutch at 80 by 24`() throws {
    try expectScene(
      .doStateMenu, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      start een driegesprek ║
        │  J. Fictif   3! 5d     ││>[~] 3 Uitvoering  2/5│║> [ ] Spreek af wie    do 26║
        │  S. Nepnaam  2! ╔═ Spreek af wie waarover gaat ════════════╗ver gaat         ║
        │ -- KOMENDE WEEK ║ > Vandaag gedaan                         ║at je van   do 26║
        │  Fantastikos 2! ║   Op een andere dag gedaan…              ║r verwacht       ║
        │  Z. Kitalált 4! ║   Niet nodig…                            ║k af wie    do 26║
        │  S. Inventá  4! ╚══════════════════════════════════════════╝erugkoppelt      ║
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
         Spreek af wie waarover gaat: Vandaag gedaan, 1 van 3.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `the state of a do that is done in English at 80 by 24`() throws {
    try expectScene(
      .doneStateMenu, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 1 REGISTRATION ═══════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    4 of 4║
        │  D. Khayalan  5! 18d   ││>[x] 1 Register    4/4│║> [x] Agree what      15 Jul║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      counts as in time     ║
        │  J. Fictif    3! 5d    ││ [~] 3 Implement   2/5│║  [x] Agree how to    25 Sep║
        │  S. Nepnaam   2!╔═ Agree what counts as in time ═══════════╗partners posted  ║
        │ -- NEXT 7 DAYS (║ > Done again today                       ║ by when   31 Aug║
        │  Fantastikos  2!║   Done on another day…                   ║y yes or no      ║
        │  Z. Kitalált  4!║   Take back the tick                     ║one list   15 Jul║
        │  S. Inventá   4!╚══════════════════════════════════════════╝at we must know  ║
        │> Ewa Fikcyjna 3  Thu 26││                      │║  [/] Plan for facts     n/a║
        │  C. Ficticia  1  Fri 27││ Supervisor Zogenaamd │║      that are missing      ║
        │ -- LATER (3) --        ││ Conditions 3         │║OWN TASKS                   ║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║  [ ] Bicycle from    Fri 27║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║      the storage           ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║WATCH OUT                   ║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║   .  Registered too late,  ║
        │  Y. Dimyoni   6  reach ││                      │║      no room               ║
        └────────────── 8 of 13 ─┘└──────── step 1 of 6 ─┘╚═══════════════════ 1 of 9 ═╝
         Why  Everyone means something else by 'in time'. An agreed number of days lets…
         Agree what counts as in time: Done again today, 1 of 3.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the state of a do that is done in Dutch at 80 by 24`() throws {
    try expectScene(
      .doneStateMenu, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 1 AANMELDING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 4 van 4║
        │  D. Khayalan 5! 18d    ││>[x] 1 Aanmelding  4/4│║> [x] Spreek af wat   15 jul║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      op tijd is            ║
        │  J. Fictif   3! 5d     ││ [~] 3 Uitvoering  2/5│║  [x] Spreek af hoe   25 sep║
        │  S. Nepnaam  2! ╔═ Spreek af wat op tijd is ═══════════════╗kaar bijpraten   ║
        │ -- KOMENDE WEEK ║ > Vandaag opnieuw gedaan                 ║een        31 aug║
        │  Fantastikos 2! ║   Op een andere dag gedaan…              ║jn voor ja of nee║
        │  Z. Kitalált 4! ║   Vinkje weghalen                        ║een vaste  15 jul║
        │  S. Inventá  4! ╚══════════════════════════════════════════╝matielijst       ║
        │> E. Fikcyjna 3  do 26  ││                      │║  [/] Spreek af wat   n.v.t.║
        │  C. Ficticia 1  vr 27  ││ Toezicht D. Zogenaamd│║      je doet zonder info   ║
        │ -- LATER (3) --        ││ Voorwaarden 3        │║EIGEN TAKEN                 ║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║  [ ] Fiets uit de     vr 27║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║      opslag halen          ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║LET OP                      ║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║   .  Te laat aangemeld,    ║
        │  Y. Dimyoni  6  spreek ││                      │║      geen plek             ║
        └───────────── 8 van 13 ─┘└─────── stap 1 van 6 ─┘╚══════════════════ 1 van 9 ═╝
         Waarom  Iedereen verstaat iets anders onder 'op tijd'. Met een afgesproken aan…
         Spreek af wat op tijd is: Vandaag opnieuw gedaan, 1 van 3.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `the definite answer in English at 80 by 24`() throws {
    try expectScene(
      .answer, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Carmen Ficticia ────┐╔═ 1 REGISTRATION ═══════════╗
        │ -- LATE (4) --         ││ expected 23 Jan '27  │║DO                    4 of 5║
        │  D. Khayalan  5! 18d   ││>[~] 1 Register    4/5│║  [x] Agree what       7 May║
        │  Ion Născocit 1  5d    ││     due Fri 27       │║      counts as in time     ║
        │  J. Fictif    3! 5d    ││ [ ] 2 Intake      0/9│║  [x] Agree how to    20 Nov║
        │  S. Nepnaam   2!╔═ The definite answer ════════════════════╗partners posted  ║
        │ -- NEXT 7 DAYS (║ > Yes, there is a place                  ║ by when we 7 May║
        │  Fantastikos  2!║   No, not here                           ║es or no         ║
        │  Z. Kitalált  4!║   Not yet: see what was agreed           ║one list of 7 May║
        │  S. Inventá   4!╚══════════════════════════════════════════╝we must know     ║
        │  Ewa Fikcyjna 3  Thu 26││  .  6 Contact after -│║  [ ] Plan for facts that   ║
        │> C. Ficticia  1  Fri 27││                      │║      are missing           ║
        │ -- LATER (3) --        ││ Supervisor Zogenaamd │║OWN TASKS                   ║
        │  H. Verzonnen 5! 3 Dec ││ Conditions 2         │║  [ ] Go through it   Sun 29║
        │  B. Påhittad  1  6 Dec ││ Next talk  none yet  │║      with probation        ║
        │  Izmišljeni   3  6 Dec ││ End        27 Jan '28│║      (offence analysis)    ║
        │ -- CONTACT AFTER (1) --││ >2+3++---------+++--]│║WATCH OUT                   ║
        │  Y. Dimyoni   6  reach ││ 430 days left of 430 │║   .  Registered too late,  ║
        └────────────── 9 of 13 ─┘└──────── step 1 of 6 ─┘╚═══════════════════ 3 of 9 ═╝
         Why  Nobody can prepare a release on 'perhaps'. If the prison knows when our a…
         The definite answer: Yes, there is a place, 1 of 3.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the definite answer in Dutch at 80 by 24`() throws {
    try expectScene(
      .answer, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Carmen Ficticia ────┐╔═ 1 AANMELDING ═════════════╗
        │ -- TE LAAT (4) --      ││ verwacht 23 jan '27  │║DOEN                 4 van 5║
        │  D. Khayalan 5! 18d    ││>[~] 1 Aanmelding  4/5│║  [x] Spreek af wat op 7 mei║
        │  I. Născocit 1  5d     ││     t/m vr 27        │║      tijd is               ║
        │  J. Fictif   3! 5d     ││ [ ] 2 Intake      0/9│║  [x] Spreek af hoe   20 nov║
        │  S. Nepnaam  2! ╔═ Het definitieve antwoord ═══════════════╗kaar bijpraten   ║
        │ -- KOMENDE WEEK ║ > Ja, er is plek                         ║een termijn 7 mei║
        │  Fantastikos 2! ║   Nee, niet hier                         ║ja of nee        ║
        │  Z. Kitalált 4! ║   Nog niet: zie wat is afgesproken       ║een vaste   7 mei║
        │  S. Inventá  4! ╚══════════════════════════════════════════╝matielijst       ║
        │  E. Fikcyjna 3  do 26  ││  .  6 Contact erna  -│║  [ ] Spreek af wat je doet ║
        │> C. Ficticia 1  vr 27  ││                      │║      zonder info           ║
        │ -- LATER (3) --        ││ Toezicht D. Zogenaamd│║EIGEN TAKEN                 ║
        │  Verzonnen   5! 3 dec  ││ Voorwaarden 2        │║  [ ] Doornemen met    zo 29║
        │  B. Påhittad 1  6 dec  ││ Overleg  nog niet    │║      toezicht              ║
        │  Izmišljeni  3  6 dec  ││ Einde    27 jan '28  │║      (delictanalyse)       ║
        │ -- CONTACT ERNA (1) -- ││ >2+3++---------+++--]│║LET OP                      ║
        │  Y. Dimyoni  6  spreek ││ nog 430 dagen van 430│║   .  Te laat aangemeld,    ║
        └───────────── 9 van 13 ─┘└─────── stap 1 van 6 ─┘╚══════════════════ 3 van 9 ═╝
         Waarom  Op 'misschien' kan niemand een vrijlating voorbereiden. Weet de PI wan…
         Het definitieve antwoord: Ja, er is plek, 1 van 3.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `the state of a case in English at 80 by 24`() throws {
    try expectScene(
      .caseState, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  D. Khayalan  5! 18d   ║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ║  Ion Născocit 1  5d    ║│ [~] 2 Intake      7/9││      talk of three         │
        ║  J. Fictif    3! 5d    ║│>[~] 3 Implement   2/5││> [ ] Agree who is    Thu 26│
        ║  S. Nepnaam   2!╔═ Case: Ewa Fikcyjna ═════════════════════╗nsible for what  │
        ║ -- NEXT 7 DAYS (║ > Close the case…                        ║hat we     Thu 26│
        ║  Fantastikos  2!╚══════════════════════════════════════════╝t of each other  │
        ║  Z. Kitalált  4! today ║│     starts 8 Aug '27 ││  [ ] Agree who       Thu 26│
        ║  S. Inventá   4! Wed 25║│  .  6 Contact after -││      reports back, and when│
        ║> Ewa Fikcyjna 3  Thu 26║│                      ││  [x] Plan the next joint   │
        ║  C. Ficticia  1  Fri 27║│ Supervisor Zogenaamd ││      consultation          │
        ║ -- LATER (3) --        ║│ Conditions 3         ││   .  Ask probation   always│
        ║  H. Verzonnen 5! 3 Dec ║│ Next talk  9 Dec     ││      when in doubt         │
        ║  B. Påhittad  1  6 Dec ║│ End        28 Nov '27││OWN TASKS                   │
        ║  Izmišljeni   3  6 Dec ║│ 1.23>o---------++-+-]││  [ ] Bicycle from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│ 370 days left of 381 ││      the storage           │
        ║  Y. Dimyoni   6  reach ║│                      ││WATCH OUT                   │
        ╚══════════════ 8 of 13 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Case: Ewa Fikcyjna: Close the case…, 1 of 1.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the state of a case in Dutch at 80 by 24`() throws {
    try expectScene(
      .caseState, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  D. Khayalan 5! 18d    ║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ║  I. Născocit 1  5d     ║│ [~] 2 Intake      7/9││      start een driegesprek │
        ║  J. Fictif   3! 5d     ║│>[~] 3 Uitvoering  2/5││> [ ] Spreek af wie    do 26│
        ║  S. Nepnaam  2! ╔═ Dossier: Ewa Fikcyjna ══════════════════╗ver gaat         │
        ║ -- KOMENDE WEEK ║ > Dossier sluiten…                       ║at je van   do 26│
        ║  Fantastikos 2! ╚══════════════════════════════════════════╝r verwacht       │
        ║  Z. Kitalált 4! vandaag║│     begint 8 aug '27 ││  [ ] Spreek af wie    do 26│
        ║  S. Inventá  4! wo 25  ║│  .  6 Contact erna  -││      wat terugkoppelt      │
        ║> E. Fikcyjna 3  do 26  ║│                      ││  [x] Prik een datum voor   │
        ║  C. Ficticia 1  vr 27  ║│ Toezicht D. Zogenaamd││      het overleg           │
        ║ -- LATER (3) --        ║│ Voorwaarden 3        ││   .  Bel bij twijfel altijd│
        ║  Verzonnen   5! 3 dec  ║│ Overleg  9 dec       ││      de reclassering       │
        ║  B. Påhittad 1  6 dec  ║│ Einde    28 nov '27  ││EIGEN TAKEN                 │
        ║  Izmišljeni  3  6 dec  ║│ 1.23>o---------++-+-]││  [ ] Fiets uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│ nog 370 dagen van 381││      opslag halen          │
        ║  Y. Dimyoni  6  spreek ║│                      ││LET OP                      │
        ╚═════════════ 8 van 13 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Dossier: Ewa Fikcyjna: Dossier sluiten…, 1 van 1.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `who does a do in English at 80 by 24`() throws {
    try expectScene(
      .owner, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1 ╔═ Who does it: Agree who is responsible… ═╗of three         ║
        │  J. Fictif    3!║ Ewa Fikcyjna: Agree who is responsible   ║ who is    Thu 26║
        │  S. Nepnaam   2!║ for what                                 ║nsible for what  ║
        │ -- NEXT 7 DAYS (║   ( ) J. Fantasie  (counsellor)          ║hat we     Thu 26║
        │  Fantastikos  2!║   ( ) M. Verzinsel  (counsellor)         ║t of each other  ║
        │  Z. Kitalált  4!║   ( ) R. Leider-Fabel  (team lead)       ║ who       Thu 26║
        │  S. Inventá   4!║   ( ) S. Luchtkasteel  (counsellor)      ║ts back, and when║
        │> Ewa Fikcyjna 3 ║   ( ) T. Droombeeld  (counsellor)        ║the next joint   ║
        │  C. Ficticia  1 ║ > (*) Nobody in particular               ║ltation          ║
        │ -- LATER (3) -- ╚══════════════════════════════════════════╝robation   always║
        │  H. Verzonnen 5! 3 Dec ││ Next talk  9 Dec     │║      when in doubt         ║
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Who does it: Agree who is responsible for what: Nobody in particular, 6 of 6.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `who does a do in Dutch at 80 by 24`() throws {
    try expectScene(
      .owner, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  ╔═ Wie doet het: Spreek af wie waarover … ═╗ een driegesprek ║
        │  J. Fictif   3! ║ Ewa Fikcyjna: Spreek af wie waarover     ║k af wie    do 26║
        │  S. Nepnaam  2! ║ gaat                                     ║ver gaat         ║
        │ -- KOMENDE WEEK ║   ( ) J. Fantasie  (begeleider)          ║at je van   do 26║
        │  Fantastikos 2! ║   ( ) M. Verzinsel  (begeleider)         ║r verwacht       ║
        │  Z. Kitalált 4! ║   ( ) R. Leider-Fabel  (teamleider)      ║k af wie    do 26║
        │  S. Inventá  4! ║   ( ) S. Luchtkasteel  (begeleider)      ║erugkoppelt      ║
        │> E. Fikcyjna 3  ║   ( ) T. Droombeeld  (begeleider)        ║een datum voor   ║
        │  C. Ficticia 1  ║ > (*) Niemand in het bijzonder           ║verleg           ║
        │ -- LATER (3) -- ╚══════════════════════════════════════════╝ij twijfel altijd║
        │  Verzonnen   5! 3 dec  ││ Overleg  9 dec       │║      de reclassering       ║
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Wie doet het: Spreek af wie waarover gaat: Niemand in het bijzonder, 6 van 6.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `the counsellor of a client in English at 80 by 24`() throws {
    try expectScene(
      .counsellor, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  D. Khayalan  5! 18d   ║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ║  Ion Născocit 1  5d    ║│ [~] 2 Intake      7/9││      talk of three         │
        ║  J. Fictif    3!╔═ Counsellor of Ewa Fikcyjna ═════════════╗ who is    Thu 26│
        ║  S. Nepnaam   2!║ > (*) J. Fantasie  (counsellor)          ║nsible for what  │
        ║ -- NEXT 7 DAYS (║   ( ) M. Verzinsel  (counsellor)         ║hat we     Thu 26│
        ║  Fantastikos  2!║   ( ) R. Leider-Fabel  (team lead)       ║t of each other  │
        ║  Z. Kitalált  4!║   ( ) S. Luchtkasteel  (counsellor)      ║ who       Thu 26│
        ║  S. Inventá   4!║   ( ) T. Droombeeld  (counsellor)        ║ts back, and when│
        ║> Ewa Fikcyjna 3 ║   ( ) Nobody in particular               ║the next joint   │
        ║  C. Ficticia  1 ╚══════════════════════════════════════════╝ltation          │
        ║ -- LATER (3) --        ║│ Conditions 3         ││   .  Ask probation   always│
        ║  H. Verzonnen 5! 3 Dec ║│ Next talk  9 Dec     ││      when in doubt         │
        ║  B. Påhittad  1  6 Dec ║│ End        28 Nov '27││OWN TASKS                   │
        ║  Izmišljeni   3  6 Dec ║│ 1.23>o---------++-+-]││  [ ] Bicycle from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│ 370 days left of 381 ││      the storage           │
        ║  Y. Dimyoni   6  reach ║│                      ││WATCH OUT                   │
        ╚══════════════ 8 of 13 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Counsellor of Ewa Fikcyjna: J. Fantasie  (counsellor), 1 of 6.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the counsellor of a client in Dutch at 80 by 24`() throws {
    try expectScene(
      .counsellor, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  D. Khayalan 5! 18d    ║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ║  I. Născocit 1  5d     ║│ [~] 2 Intake      7/9││      start een driegesprek │
        ║  J. Fictif   3! ╔═ Begeleider van Ewa Fikcyjna ════════════╗k af wie    do 26│
        ║  S. Nepnaam  2! ║ > (*) J. Fantasie  (begeleider)          ║ver gaat         │
        ║ -- KOMENDE WEEK ║   ( ) M. Verzinsel  (begeleider)         ║at je van   do 26│
        ║  Fantastikos 2! ║   ( ) R. Leider-Fabel  (teamleider)      ║r verwacht       │
        ║  Z. Kitalált 4! ║   ( ) S. Luchtkasteel  (begeleider)      ║k af wie    do 26│
        ║  S. Inventá  4! ║   ( ) T. Droombeeld  (begeleider)        ║erugkoppelt      │
        ║> E. Fikcyjna 3  ║   ( ) Niemand in het bijzonder           ║een datum voor   │
        ║  C. Ficticia 1  ╚══════════════════════════════════════════╝verleg           │
        ║ -- LATER (3) --        ║│ Voorwaarden 3        ││   .  Bel bij twijfel altijd│
        ║  Verzonnen   5! 3 dec  ║│ Overleg  9 dec       ││      de reclassering       │
        ║  B. Påhittad 1  6 dec  ║│ Einde    28 nov '27  ││EIGEN TAKEN                 │
        ║  Izmišljeni  3  6 dec  ║│ 1.23>o---------++-+-]││  [ ] Fiets uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│ nog 370 dagen van 381││      opslag halen          │
        ║  Y. Dimyoni  6  spreek ║│                      ││LET OP                      │
        ╚═════════════ 8 van 13 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Begeleider van Ewa Fikcyjna: J. Fantasie  (begeleider), 1 van 6.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `the choice of who you are in English at 80 by 24`() throws {
    try expectScene(
      .chooseWorker, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED                                                 All saved




                          ╔═ Who are you? ═══════════════════════════╗
                          ║ > J. Fantasie  (counsellor)              ║
                          ║   M. Verzinsel  (counsellor)             ║
                          ║   R. Leider-Fabel  (team lead)           ║
                          ║   S. Luchtkasteel  (counsellor)          ║
                          ║   T. Droombeeld  (counsellor)            ║
                          ╚══════════════════════════════════════════╝









         Who are you?: J. Fantasie  (counsellor), 1 of 5.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc stop
        """)
  }

  @Test func `the choice of who you are in Dutch at 80 by 24`() throws {
    try expectScene(
      .chooseWorker, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD                                                Opgeslagen




                          ╔═ Wie ben je? ════════════════════════════╗
                          ║ > J. Fantasie  (begeleider)              ║
                          ║   M. Verzinsel  (begeleider)             ║
                          ║   R. Leider-Fabel  (teamleider)          ║
                          ║   S. Luchtkasteel  (begeleider)          ║
                          ║   T. Droombeeld  (begeleider)            ║
                          ╚══════════════════════════════════════════╝









         Wie ben je?: J. Fantasie  (begeleider), 1 van 5.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc stoppen
        """)
  }
}
