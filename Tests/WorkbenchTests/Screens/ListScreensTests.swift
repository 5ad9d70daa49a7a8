import Content
import Testing

/// What stands beside the do's: don'ts, contact after care, and the other lists of clients.
@Suite struct ListScreensTests {
  @Test func `something to watch out for in English at 100 by 30`() throws {
    try expectScene(
      .watchOut, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ┌─ Clients ───────────────────┐┌─ Roadmap: Ewa Fikcyjna ─────┐╔═ 3 IMPLEMENTATION ═════════════════╗
        │ -- LATE (4) --              ││ since 12 Nov, day 11        │║  [ ] Agree who reports back, Thu 26║
        │  Dewi Khayalan 5 !3 18d late││ [x] 1 Registration       4/4│║      and when                      ║
        │  Ion Născocit  1    5d late ││ [~] 2 Intake             7/9│║  [x] Plan the next joint           ║
        │  J. Fictif     3 !2 5d late ││>[~] 3 Implementation     2/5│║      consultation                  ║
        │  Sanne Nepnaam 2 !2 2d late ││     due Thu 26              │║   .  Ask probation when in   always║
        │ -- NEXT 7 DAYS (5) --       ││ [x] 4 Escalation         2/2│║      doubt                         ║
        │  Fantastikos   2 !1 today   ││ [ ] 5 Follow-up care     0/4│║OWN TASKS                           ║
        │  Z. Kitalált   4 !  today   ││     starts 8 Aug '27        │║  [ ] Bicycle from the        Fri 27║
        │  S. Inventá    4 !  Wed 25  ││  .  6 Contact after        -│║      storage                       ║
        │> Ewa Fikcyjna  3    Thu 26  ││                             │║WATCH OUT                           ║
        │  C. Ficticia   1    Fri 27  ││ Supervisor D. Zogenaamd     │║   .  Income, home or day not       ║
        │ -- LATER (3) --             ││ Conditions 3                │║      arranged                      ║
        │  H. Verzonnen  5 !1 3 Dec   ││ Next talk  9 Dec            │║   .  The step outside is too big   ║
        │  B. Påhittad   1    6 Dec   ││ End        28 Nov '27       │║   .  Unclear who does what         ║
        │  M. Izmišljeni 3    6 Dec   ││ 1..2.3>-------------+-+-+--]│║   .  Strangers in the chain        ║
        │ -- CONTACT AFTER (1) --     ││ 370 days left of 381        │║>  .  Staff fear or not-knowing-how ║
        └─────────────────── 8 of 13 ─┘└─────────────── step 3 of 6 ─┘╚═════════════════════════ 12 of 12 ═╝
        ┌─ Details: Staff fear or not-knowing-how ─────────────────────────────────────────────────────────┐
        │ Why     Fear makes us look away or clamp down, and either way it gets worse. It says nothing     │
        │         about your skill: share it the same day.                                                 │
        │ Example A night worker kept away from Mr Fantasie's corridor because of what was told about his  │
        │         offence. He noticed, and no longer came to the kitchen.                                  │
        │ Do      Ask probation when in doubt, Write down who acts at a breach, Ask probation how we can   │
        │         scale up, Settle who backs us up                                                         │
        └────────────────────────────────────────────────────────────────────────────── more below: Enter ─┘
         Item 12 of 12, watch out: Staff fear or not-knowing-how. Implementation, Ewa Fikcyjna.
         Nothing here is locked away: this store is for invented clients only.
         . more  > go there  n doubt  / find  e edit  u undo  c log  a task  f views  ? help  q quit
        """)
  }

  @Test func `something to watch out for in Dutch at 100 by 30`() throws {
    try expectScene(
      .watchOut, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ┌─ Cliënten ──────────────────┐┌─ Stappenplan: Ewa Fikcyjna ─┐╔═ 3 UITVOERING ═════════════════════╗
        │ -- TE LAAT (4) --           ││ sinds 12 nov, dag 11        │║  [x] Prik een datum voor het       ║
        │  Dewi Khayalan 5 !3 18d laat││ [x] 1 Aanmelding         4/4│║      overleg                       ║
        │  Ion Născocit  1    5d laat ││ [~] 2 Intake             7/9│║   .  Bel bij twijfel de      altijd║
        │  J. Fictif     3 !2 5d laat ││>[~] 3 Uitvoering         2/5│║      reclassering                  ║
        │  Sanne Nepnaam 2 !2 2d laat ││     t/m do 26               │║EIGEN TAKEN                         ║
        │ -- KOMENDE WEEK (5) --      ││ [x] 4 Escalatie          2/2│║  [ ] Fiets uit de opslag      vr 27║
        │  Fantastikos   2 !1 vandaag ││ [ ] 5 Vervolgzorg        0/4│║      halen                         ║
        │  Z. Kitalált   4 !  vandaag ││     begint 8 aug '27        │║LET OP                              ║
        │  S. Inventá    4 !  wo 25   ││  .  6 Contact erna         -│║   .  Inkomen, huis of dag niet     ║
        │> Ewa Fikcyjna  3    do 26   ││                             │║      geregeld                      ║
        │  C. Ficticia   1    vr 27   ││ Toezicht    D. Zogenaamd    │║   .  De stap naar buiten is te     ║
        │ -- LATER (3) --             ││ Voorwaarden 3               │║      groot                         ║
        │  H. Verzonnen  5 !1 3 dec   ││ Overleg     9 dec           │║   .  Onduidelijk wie wat doet      ║
        │  B. Påhittad   1    6 dec   ││ Einde       28 nov '27      │║   .  Vreemden in de keten          ║
        │  M. Izmišljeni 3    6 dec   ││ 1..2.3>-------------+-+-+--]│║>  .  Angst of                      ║
        │ -- CONTACT ERNA (1) --      ││ nog 370 dagen van 381       │║      handelingsverlegenheid        ║
        └────────────────── 8 van 13 ─┘└────────────── stap 3 van 6 ─┘╚════════════════════════ 12 van 12 ═╝
        ┌─ Details: Angst of handelingsverlegenheid ───────────────────────────────────────────────────────┐
        │ Waarom    Wie bang is, kijkt weg of wordt te streng, en van allebei wordt het erger. Het zegt    │
        │           niets over je vakmanschap: deel het dezelfde dag nog.                                  │
        │ Voorbeeld Een nachtdienst meed de gang van meneer Fantasie om wat er over zijn delict werd       │
        │           verteld. Hij merkte het, en kwam niet meer in de keuken.                               │
        │ Doe       Bel bij twijfel de reclassering, Leg de rollen bij overtreding vast, Vraag hoe je      │
        │           samen kunt opschalen, Regel wie jouw achtervang is                                     │
        └────────────────────────────────────────────────────────────────────────── hieronder meer: Enter ─┘
         Punt 12 van 12, let op: Angst of handelingsverlegenheid. Uitvoering, Ewa Fikcyjna.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         . meer  > erheen  n twijfel  / zoek  e bewerken  u terugdraaien  c vastleggen  ? hulp  q stoppen
        """)
  }

  @Test func `the contact after care in English at 80 by 24`() throws {
    try expectScene(
      .contactAfter, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Yosef Dimyoni ──────┐╔═ 6 CONTACT AFTER CARE ═════╗
        │ -- LATE (4) --         ││ care ended 16 Jul    │║CONTACT AFTER CARE          ║
        │  D. Khayalan  5! 18d   ││ [~] 1 Register    2/4│║>     would be glad to hear ║
        │  Ion Născocit 1  5d    ││ [ ] 2 Intake      0/9│║      from you, silent for  ║
        │  J. Fictif    3! 5d    ││ [ ] 3 Implement   0/5│║      41 days, tried once   ║
        │  S. Nepnaam   2! 2d    ││ [ ] 4 Escalation  0/2│║                            ║
        │ -- NEXT 7 DAYS (5) --  ││ [ ] 5 Follow-up   0/4│║                            ║
        │  Fantastikos  2! today ││> .  6 Contact after -│║                            ║
        │  Z. Kitalált  4! today ││     get in touch     │║                            ║
        │  S. Inventá   4! Wed 25││                      │║                            ║
        │  Ewa Fikcyjna 3  Thu 26││ Supervisor not known │║                            ║
        │  C. Ficticia  1  Fri 27││ Conditions not known │║                            ║
        │ -- LATER (3) --        ││ Next talk  none yet  │║                            ║
        │  H. Verzonnen 5! 3 Dec ││ End        16 Jul    │║                            ║
        │  B. Påhittad  1  6 Dec ││ 123=============]===>│║                            ║
        │  Izmišljeni   3  6 Dec ││ the end was 16 Jul   │║                            ║
        │ -- CONTACT AFTER (1) --││                      │║                            ║
        │> Y. Dimyoni   6  reach ││                      │║                            ║
        └───────────── 13 of 13 ─┘└──────── step 6 of 6 ─┘╚═══════════════════ 1 of 1 ═╝
           would be glad to hear from you, silent for 41 days, tried once
         Item 1 of 1: Contact after care. Time to get in touch. Yosef Dimyoni.
         Nothing here is locked away: this store is for invented clients only.
         Enter open  . more  n note  / find  e edit  u undo  c log  ? help  q quit
        """)
  }

  @Test func `the contact after care in Dutch at 80 by 24`() throws {
    try expectScene(
      .contactAfter, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Yosef Dimyoni ──────┐╔═ 6 CONTACT NA DE ZORG ═════╗
        │ -- TE LAAT (4) --      ││ zorg tot 16 jul      │║CONTACT NA DE ZORG          ║
        │  D. Khayalan 5! 18d    ││ [~] 1 Aanmelding  2/4│║>     hoort graag weer iets,║
        │  I. Născocit 1  5d     ││ [ ] 2 Intake      0/9│║      41 dagen stil, één    ║
        │  J. Fictif   3! 5d     ││ [ ] 3 Uitvoering  0/5│║      keer geprobeerd       ║
        │  S. Nepnaam  2! 2d     ││ [ ] 4 Escalatie   0/2│║                            ║
        │ -- KOMENDE WEEK (5) -- ││ [ ] 5 Vervolgzorg 0/4│║                            ║
        │  Fantastikos 2! vandaag││> .  6 Contact erna  -│║                            ║
        │  Z. Kitalált 4! vandaag││     tijd voor contact│║                            ║
        │  S. Inventá  4! wo 25  ││                      │║                            ║
        │  E. Fikcyjna 3  do 26  ││ Toezicht niet bekend │║                            ║
        │  C. Ficticia 1  vr 27  ││ Voorwaarden onbekend │║                            ║
        │ -- LATER (3) --        ││ Overleg  nog niet    │║                            ║
        │  Verzonnen   5! 3 dec  ││ Einde    16 jul      │║                            ║
        │  B. Påhittad 1  6 dec  ││ 123=============]===>│║                            ║
        │  Izmišljeni  3  6 dec  ││ het einde was 16 jul │║                            ║
        │ -- CONTACT ERNA (1) -- ││                      │║                            ║
        │> Y. Dimyoni  6  spreek ││                      │║                            ║
        └──────────── 13 van 13 ─┘└─────── stap 6 van 6 ─┘╚══════════════════ 1 van 1 ═╝
           hoort graag weer iets, 41 dagen stil, één keer geprobeerd
         Punt 1 van 1: Contact na de zorg. Tijd om contact te zoeken. Yosef Dimyoni.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter openen  . meer  n notitie  / zoek  e bewerken  ? hulp  q stoppen
        """)
  }

  @Test func `everyone’s clients in English at 80 by 24`() throws {
    try expectScene(
      .everyone, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  Everyone (f) 21 of 21  !2/3       All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (6) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  D. Khayalan  5! 18d   ║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ║  I. Vydumanny 4! 7d    ║│ [~] 2 Intake      7/9││      talk of three         │
        ║  Ion Născocit 1  5d    ║│>[~] 3 Implement   2/5││> [ ] Agree who is    Thu 26│
        ║  J. Fictif    3! 5d    ║│     due Thu 26       ││      responsible for what  │
        ║  S. Nepnaam   2! 2d    ║│ [x] 4 Escalation  2/2││  [ ] Say what we     Thu 26│
        ║  al-Wahmiya   2  1d    ║│ [ ] 5 Follow-up   0/4││      expect of each other  │
        ║ -- NEXT 7 DAYS (8) --  ║│     starts 8 Aug '27 ││  [ ] Agree who       Thu 26│
        ║  Fantastikos  2! today ║│  .  6 Contact after -││      reports back, and when│
        ║  Z. Kitalált  4! today ║│                      ││  [x] Plan the next joint   │
        ║  Kim Gasang   2  Tue 24║│ Supervisor Zogenaamd ││      consultation          │
        ║  R. Sakhtegi  3  Wed 25║│ Conditions 3         ││   .  Ask probation   always│
        ║  S. Inventá   4! Wed 25║│ Next talk  9 Dec     ││      when in doubt         │
        ║> Ewa Fikcyjna 3  Thu 26║│ End        28 Nov '27││OWN TASKS                   │
        ║  C. Ficticia  1  Fri 27║│ 1.23>o---------++-+-]││  [ ] Bicycle from    Fri 27│
        ║  T. Inventado 3! Sat 28║│ 370 days left of 381 ││      the storage           │
        ║ -- LATER (4) --        ║│                      ││WATCH OUT                   │
        ╚═════════════ 12 of 21 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Client 12 of 21: Ewa Fikcyjna. Due Thu 26: Agree who is responsible for what…
         21 clients in this list.
         . more  a new client  n note  / find  e edit  u undo  s state  ? help  q quit
        """)
  }

  @Test func `everyone’s clients in Dutch at 80 by 24`() throws {
    try expectScene(
      .everyone, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Iedereen (f) 21/21  ! 2/3 (F4)   Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (6) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  D. Khayalan 5! 18d    ║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ║  Vydumanny   4! 7d     ║│ [~] 2 Intake      7/9││      start een driegesprek │
        ║  I. Născocit 1  5d     ║│>[~] 3 Uitvoering  2/5││> [ ] Spreek af wie    do 26│
        ║  J. Fictif   3! 5d     ║│     t/m do 26        ││      waarover gaat         │
        ║  S. Nepnaam  2! 2d     ║│ [x] 4 Escalatie   2/2││  [ ] Zeg wat je van   do 26│
        ║  al-Wahmiya  2  1d     ║│ [ ] 5 Vervolgzorg 0/4││      elkaar verwacht       │
        ║ -- KOMENDE WEEK (8) -- ║│     begint 8 aug '27 ││  [ ] Spreek af wie    do 26│
        ║  Fantastikos 2! vandaag║│  .  6 Contact erna  -││      wat terugkoppelt      │
        ║  Z. Kitalált 4! vandaag║│                      ││  [x] Prik een datum voor   │
        ║  Kim Gasang  2  di 24  ║│ Toezicht D. Zogenaamd││      het overleg           │
        ║  R. Sakhtegi 3  wo 25  ║│ Voorwaarden 3        ││   .  Bel bij twijfel altijd│
        ║  S. Inventá  4! wo 25  ║│ Overleg  9 dec       ││      de reclassering       │
        ║> E. Fikcyjna 3  do 26  ║│ Einde    28 nov '27  ││EIGEN TAKEN                 │
        ║  C. Ficticia 1  vr 27  ║│ 1.23>o---------++-+-]││  [ ] Fiets uit de     vr 27│
        ║  Inventado   3! za 28  ║│ nog 370 dagen van 381││      opslag halen          │
        ║ -- LATER (4) --        ║│                      ││LET OP                      │
        ╚════════════ 12 van 21 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Cliënt 12 van 21: Ewa Fikcyjna. Uiterlijk do 26: Spreek af wie waarover gaat…
         21 cliënten in deze lijst.
         . meer  a nieuwe cliënt  n notitie  / zoek  e bewerken  ? hulp  q stoppen
        """)
  }

  @Test func `closed cases in English at 80 by 24`() throws {
    try expectScene(
      .closed, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  Closed cases (f) 1  ! 2/3 (F4)    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Yonas Minabawi ─────┐┌─ 6 Contact after care ─────┐
        ║ -- CLOSED (1) --       ║│ closed 24 Oct        ││CONTACT AFTER CARE          │
        ║> Yonas Minabawi     6  ║│ [~] 1 Register    2/4││>     Asked on Wed 14 Oct   │
        ║                        ║│ [ ] 2 Intake      0/9││      2026. What was said is│
        ║                        ║│ [ ] 3 Implement   0/5││      no part of this file. │
        ║                        ║│ [ ] 4 Escalation  0/2││                            │
        ║                        ║│ [ ] 5 Follow-up   0/4││                            │
        ║                        ║│> .  6 Contact after -││                            │
        ║                        ║│                      ││                            │
        ║                        ║│ Supervisor not known ││                            │
        ║                        ║│ Conditions not known ││                            │
        ║                        ║│ Next talk  none yet  ││                            │
        ║                        ║│ End        20 Oct    ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ╚═══════════════ 1 of 1 ═╝└──────── step 6 of 6 ─┘└─────────────────── 1 of 1 ─┘
         Client  ዮናስ ምናባዊ · Yonas Minabawi · MO-0122 · born 1993 · Tigrinya, Dutch
         Client 1 of 1: Yonas Minabawi. Step Contact after. No day set.
         1 client in this list.
         . more  a new client  n note  / find  e edit  u undo  s state  ? help  q quit
        """)
  }

  @Test func `closed cases in Dutch at 80 by 24`() throws {
    try expectScene(
      .closed, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Gesloten dossiers (f) 1  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Yonas Minabawi ─────┐┌─ 6 Contact na de zorg ─────┐
        ║ -- GESLOTEN (1) --     ║│ gesloten 24 okt      ││CONTACT NA DE ZORG          │
        ║> Yonas Minabawi     6  ║│ [~] 1 Aanmelding  2/4││>     Gevraagd op wo 14 okt │
        ║                        ║│ [ ] 2 Intake      0/9││      2026. Wat er gezegd is│
        ║                        ║│ [ ] 3 Uitvoering  0/5││      hoort niet bij dit    │
        ║                        ║│ [ ] 4 Escalatie   0/2││      dossier.              │
        ║                        ║│ [ ] 5 Vervolgzorg 0/4││                            │
        ║                        ║│> .  6 Contact erna  -││                            │
        ║                        ║│                      ││                            │
        ║                        ║│ Toezicht niet bekend ││                            │
        ║                        ║│ Voorwaarden onbekend ││                            │
        ║                        ║│ Overleg  nog niet    ││                            │
        ║                        ║│ Einde    20 okt      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ║                        ║│                      ││                            │
        ╚══════════════ 1 van 1 ═╝└─────── stap 6 van 6 ─┘└────────────────── 1 van 1 ─┘
         Cliënt  ዮናስ ምናባዊ · Yonas Minabawi · MO-0122 · geb. 1993 · Tigrinya, Nederlands
         Cliënt 1 van 1: Yonas Minabawi. Stap Contact erna. Geen datum.
         1 cliënt in deze lijst.
         . meer  a nieuwe cliënt  n notitie  / zoek  e bewerken  ? hulp  q stoppen
        """)
  }
}
