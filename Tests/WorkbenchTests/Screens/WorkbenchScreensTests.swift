import Content
import Testing

/// The three panes, each with the focus.
@Suite struct WorkbenchScreensTests {
  @Test func `the list of clients in English at 100 by 30`() throws {
    try expectScene(
      .clients, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ CLIENTS ═══════════════════╗┌─ Roadmap: Ewa Fikcyjna ─────┐┌─ 3 Implementation ─────────────────┐
        ║ -- LATE (4) --              ║│ since 12 Nov, day 11        ││DO                            2 of 5│
        ║  Dewi Khayalan 5 !3 18d late║│ [x] 1 Registration       4/4││  [x] Hold the first talk of  17 Nov│
        ║  Ion Născocit  1    5d late ║│ [~] 2 Intake             7/9││      three                         │
        ║  J. Fictif     3 !2 5d late ║│>[~] 3 Implementation     2/5││> [ ] Agree who is            Thu 26│
        ║  Sanne Nepnaam 2 !2 2d late ║│     due Thu 26              ││      responsible for what          │
        ║ -- NEXT 7 DAYS (5) --       ║│ [x] 4 Escalation         2/2││  [ ] Say what we expect of   Thu 26│
        ║  Fantastikos   2 !1 today   ║│ [ ] 5 Follow-up care     0/4││      each other                    │
        ║  Z. Kitalált   4 !  today   ║│     starts 8 Aug '27        ││  [ ] Agree who reports back, Thu 26│
        ║  S. Inventá    4 !  Wed 25  ║│  .  6 Contact after        -││      and when                      │
        ║> Ewa Fikcyjna  3    Thu 26  ║│                             ││  [x] Plan the next joint           │
        ║  C. Ficticia   1    Fri 27  ║│ Supervisor D. Zogenaamd     ││      consultation                  │
        ║ -- LATER (3) --             ║│ Conditions 3                ││   .  Ask probation when in   always│
        ║  H. Verzonnen  5 !1 3 Dec   ║│ Next talk  9 Dec            ││      doubt                         │
        ║  B. Påhittad   1    6 Dec   ║│ End        28 Nov '27       ││OWN TASKS                           │
        ║  M. Izmišljeni 3    6 Dec   ║│ 1..2.3>-------------+-+-+--]││  [ ] Bicycle from the        Fri 27│
        ║ -- CONTACT AFTER (1) --     ║│ 370 days left of 381        ││      storage                       │
        ╚═══════════════════ 8 of 13 ═╝└─────────────── step 3 of 6 ─┘└────────────────────────── 2 of 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Client      Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch                                   │
        │ Legal title conditional release                                                                  │
        │ Probation   Reclassering Nederland, D. Zogenaamd                                                 │
        │ Conditions  V1 Report to the probation service; V2 Stay in the shelter or in supervised housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └────────────────────────────────────────────────────────────────────────────────── more below: i ─┘
         Client 8 of 13: Ewa Fikcyjna. Due Thu 26: Agree who is responsible for what. Step Implementation.
         Nothing here is locked away: this store is for invented clients only.
         . more  a new client  n note  / find  e edit  u undo  s state  o who  c log  ? help  q quit
        """)
  }

  @Test func `the list of clients in Dutch at 100 by 30`() throws {
    try expectScene(
      .clients, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ══════════════════╗┌─ Stappenplan: Ewa Fikcyjna ─┐┌─ 3 Uitvoering ─────────────────────┐
        ║ -- TE LAAT (4) --           ║│ sinds 12 nov, dag 11        ││DOEN                         2 van 5│
        ║  Dewi Khayalan 5 !3 18d laat║│ [x] 1 Aanmelding         4/4││  [x] Voer bij de start een   17 nov│
        ║  Ion Născocit  1    5d laat ║│ [~] 2 Intake             7/9││      driegesprek                   │
        ║  J. Fictif     3 !2 5d laat ║│>[~] 3 Uitvoering         2/5││> [ ] Spreek af wie waarover   do 26│
        ║  Sanne Nepnaam 2 !2 2d laat ║│     t/m do 26               ││      gaat                          │
        ║ -- KOMENDE WEEK (5) --      ║│ [x] 4 Escalatie          2/2││  [ ] Zeg wat je van elkaar    do 26│
        ║  Fantastikos   2 !1 vandaag ║│ [ ] 5 Vervolgzorg        0/4││      verwacht                      │
        ║  Z. Kitalált   4 !  vandaag ║│     begint 8 aug '27        ││  [ ] Spreek af wie wat        do 26│
        ║  S. Inventá    4 !  wo 25   ║│  .  6 Contact erna         -││      terugkoppelt                  │
        ║> Ewa Fikcyjna  3    do 26   ║│                             ││  [x] Prik een datum voor het       │
        ║  C. Ficticia   1    vr 27   ║│ Toezicht    D. Zogenaamd    ││      overleg                       │
        ║ -- LATER (3) --             ║│ Voorwaarden 3               ││   .  Bel bij twijfel de      altijd│
        ║  H. Verzonnen  5 !1 3 dec   ║│ Overleg     9 dec           ││      reclassering                  │
        ║  B. Påhittad   1    6 dec   ║│ Einde       28 nov '27      ││EIGEN TAKEN                         │
        ║  M. Izmišljeni 3    6 dec   ║│ 1..2.3>-------------+-+-+--]││  [ ] Fiets uit de opslag      vr 27│
        ║ -- CONTACT ERNA (1) --      ║│ nog 370 dagen van 381       ││      halen                         │
        ╚══════════════════ 8 van 13 ═╝└────────────── stap 3 van 6 ─┘└───────────────────────── 2 van 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Cliënt       Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands                              │
        │ Titel        voorwaardelijke invrijheidstelling                                                  │
        │ Reclassering Reclassering Nederland, D. Zogenaamd                                                │
        │ Voorwaarden  V1 Meldplicht bij de reclassering; V2 Verblijf in de opvang of begeleid wonen; V3   │
        │              Niet komen in het gebied op de kaart                                                │
        │ Begeleider   J. Fantasie                                                                         │
        └────────────────────────────────────────────────────────────────────────────── hieronder meer: i ─┘
         Cliënt 8 van 13: Ewa Fikcyjna. Uiterlijk do 26: Spreek af wie waarover gaat. Stap Uitvoering.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         . meer  a nieuwe cliënt  n notitie  / zoek  e bewerken  u terugdraaien  s stand  ? hulp  q stoppen
        """)
  }

  @Test func `the list of clients in English at 80 by 24`() throws {
    try expectScene(
      .clients, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  D. Khayalan  5! 18d   ║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ║  Ion Născocit 1  5d    ║│ [~] 2 Intake      7/9││      talk of three         │
        ║  J. Fictif    3! 5d    ║│>[~] 3 Implement   2/5││> [ ] Agree who is    Thu 26│
        ║  S. Nepnaam   2! 2d    ║│     due Thu 26       ││      responsible for what  │
        ║ -- NEXT 7 DAYS (5) --  ║│ [x] 4 Escalation  2/2││  [ ] Say what we     Thu 26│
        ║  Fantastikos  2! today ║│ [ ] 5 Follow-up   0/4││      expect of each other  │
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
         Client 8 of 13: Ewa Fikcyjna. Due Thu 26: Agree who is responsible for what…
         Nothing here is locked away: this store is for invented clients only.
         . more  a new client  n note  / find  e edit  u undo  s state  ? help  q quit
        """)
  }

  @Test func `the list of clients in Dutch at 80 by 24`() throws {
    try expectScene(
      .clients, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  D. Khayalan 5! 18d    ║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ║  I. Născocit 1  5d     ║│ [~] 2 Intake      7/9││      start een driegesprek │
        ║  J. Fictif   3! 5d     ║│>[~] 3 Uitvoering  2/5││> [ ] Spreek af wie    do 26│
        ║  S. Nepnaam  2! 2d     ║│     t/m do 26        ││      waarover gaat         │
        ║ -- KOMENDE WEEK (5) -- ║│ [x] 4 Escalatie   2/2││  [ ] Zeg wat je van   do 26│
        ║  Fantastikos 2! vandaag║│ [ ] 5 Vervolgzorg 0/4││      elkaar verwacht       │
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
         Cliënt 8 van 13: Ewa Fikcyjna. Uiterlijk do 26: Spreek af wie waarover gaat…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         . meer  a nieuwe cliënt  n notitie  / zoek  e bewerken  ? hulp  q stoppen
        """)
  }

  @Test func `the roadmap in English at 100 by 30`() throws {
    try expectScene(
      .roadmap, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ┌─ Clients ───────────────────┐╔═ ROADMAP: EWA FIKCYJNA ═════╗┌─ 3 Implementation ─────────────────┐
        │ -- LATE (4) --              │║ since 12 Nov, day 11        ║│DO                            2 of 5│
        │  Dewi Khayalan 5 !3 18d late│║ [x] 1 Registration       4/4║│  [x] Hold the first talk of  17 Nov│
        │  Ion Născocit  1    5d late │║ [~] 2 Intake             7/9║│      three                         │
        │  J. Fictif     3 !2 5d late │║>[~] 3 Implementation     2/5║│> [ ] Agree who is            Thu 26│
        │  Sanne Nepnaam 2 !2 2d late │║     due Thu 26              ║│      responsible for what          │
        │ -- NEXT 7 DAYS (5) --       │║ [x] 4 Escalation         2/2║│  [ ] Say what we expect of   Thu 26│
        │  Fantastikos   2 !1 today   │║ [ ] 5 Follow-up care     0/4║│      each other                    │
        │  Z. Kitalált   4 !  today   │║     starts 8 Aug '27        ║│  [ ] Agree who reports back, Thu 26│
        │  S. Inventá    4 !  Wed 25  │║  .  6 Contact after        -║│      and when                      │
        │> Ewa Fikcyjna  3    Thu 26  │║                             ║│  [x] Plan the next joint           │
        │  C. Ficticia   1    Fri 27  │║ Supervisor D. Zogenaamd     ║│      consultation                  │
        │ -- LATER (3) --             │║ Conditions 3                ║│   .  Ask probation when in   always│
        │  H. Verzonnen  5 !1 3 Dec   │║ Next talk  9 Dec            ║│      doubt                         │
        │  B. Påhittad   1    6 Dec   │║ End        28 Nov '27       ║│OWN TASKS                           │
        │  M. Izmišljeni 3    6 Dec   │║ 1..2.3>-------------+-+-+--]║│  [ ] Bicycle from the        Fri 27│
        │ -- CONTACT AFTER (1) --     │║ 370 days left of 381        ║│      storage                       │
        └─────────────────── 8 of 13 ─┘╚═══════════════ step 3 of 6 ═╝└────────────────────────── 2 of 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Client      Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch                                   │
        │ Legal title conditional release                                                                  │
        │ Probation   Reclassering Nederland, D. Zogenaamd                                                 │
        │ Conditions  V1 Report to the probation service; V2 Stay in the shelter or in supervised housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └────────────────────────────────────────────────────────────────────────────────── more below: i ─┘
         Step 3 of 6: Implementation. 2 of 5 done. Ewa Fikcyjna.
         Nothing here is locked away: this store is for invented clients only.
         . more  n note  / find  e edit  u undo  s state  o who  c log  a task  f views  ? help  q quit
        """)
  }

  @Test func `the roadmap in Dutch at 100 by 30`() throws {
    try expectScene(
      .roadmap, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ┌─ Cliënten ──────────────────┐╔═ STAPPENPLAN: EWA FIKCYJNA ═╗┌─ 3 Uitvoering ─────────────────────┐
        │ -- TE LAAT (4) --           │║ sinds 12 nov, dag 11        ║│DOEN                         2 van 5│
        │  Dewi Khayalan 5 !3 18d laat│║ [x] 1 Aanmelding         4/4║│  [x] Voer bij de start een   17 nov│
        │  Ion Născocit  1    5d laat │║ [~] 2 Intake             7/9║│      driegesprek                   │
        │  J. Fictif     3 !2 5d laat │║>[~] 3 Uitvoering         2/5║│> [ ] Spreek af wie waarover   do 26│
        │  Sanne Nepnaam 2 !2 2d laat │║     t/m do 26               ║│      gaat                          │
        │ -- KOMENDE WEEK (5) --      │║ [x] 4 Escalatie          2/2║│  [ ] Zeg wat je van elkaar    do 26│
        │  Fantastikos   2 !1 vandaag │║ [ ] 5 Vervolgzorg        0/4║│      verwacht                      │
        │  Z. Kitalált   4 !  vandaag │║     begint 8 aug '27        ║│  [ ] Spreek af wie wat        do 26│
        │  S. Inventá    4 !  wo 25   │║  .  6 Contact erna         -║│      terugkoppelt                  │
        │> Ewa Fikcyjna  3    do 26   │║                             ║│  [x] Prik een datum voor het       │
        │  C. Ficticia   1    vr 27   │║ Toezicht    D. Zogenaamd    ║│      overleg                       │
        │ -- LATER (3) --             │║ Voorwaarden 3               ║│   .  Bel bij twijfel de      altijd│
        │  H. Verzonnen  5 !1 3 dec   │║ Overleg     9 dec           ║│      reclassering                  │
        │  B. Påhittad   1    6 dec   │║ Einde       28 nov '27      ║│EIGEN TAKEN                         │
        │  M. Izmišljeni 3    6 dec   │║ 1..2.3>-------------+-+-+--]║│  [ ] Fiets uit de opslag      vr 27│
        │ -- CONTACT ERNA (1) --      │║ nog 370 dagen van 381       ║│      halen                         │
        └────────────────── 8 van 13 ─┘╚══════════════ stap 3 van 6 ═╝└───────────────────────── 2 van 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Cliënt       Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands                              │
        │ Titel        voorwaardelijke invrijheidstelling                                                  │
        │ Reclassering Reclassering Nederland, D. Zogenaamd                                                │
        │ Voorwaarden  V1 Meldplicht bij de reclassering; V2 Verblijf in de opvang of begeleid wonen; V3   │
        │              Niet komen in het gebied op de kaart                                                │
        │ Begeleider   J. Fantasie                                                                         │
        └────────────────────────────────────────────────────────────────────────────── hieronder meer: i ─┘
         Stap 3 van 6: Uitvoering. 2 van 5 gedaan. Ewa Fikcyjna.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         . meer  n notitie  / zoek  e bewerken  u terugdraaien  s stand  o wie  ? hulp  q stoppen
        """)
  }

  @Test func `the roadmap in English at 80 by 24`() throws {
    try expectScene(
      .roadmap, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐╔═ EWA FIKCYJNA ═══════╗┌─ 3 Implementation ─────────┐
        │ -- LATE (4) --         │║ since 12 Nov, day 11 ║│DO                    2 of 5│
        │  D. Khayalan  5! 18d   │║ [x] 1 Register    4/4║│  [x] Hold the first  17 Nov│
        │  Ion Născocit 1  5d    │║ [~] 2 Intake      7/9║│      talk of three         │
        │  J. Fictif    3! 5d    │║>[~] 3 Implement   2/5║│> [ ] Agree who is    Thu 26│
        │  S. Nepnaam   2! 2d    │║     due Thu 26       ║│      responsible for what  │
        │ -- NEXT 7 DAYS (5) --  │║ [x] 4 Escalation  2/2║│  [ ] Say what we     Thu 26│
        │  Fantastikos  2! today │║ [ ] 5 Follow-up   0/4║│      expect of each other  │
        │  Z. Kitalált  4! today │║     starts 8 Aug '27 ║│  [ ] Agree who       Thu 26│
        │  S. Inventá   4! Wed 25│║  .  6 Contact after -║│      reports back, and when│
        │> Ewa Fikcyjna 3  Thu 26│║                      ║│  [x] Plan the next joint   │
        │  C. Ficticia  1  Fri 27│║ Supervisor Zogenaamd ║│      consultation          │
        │ -- LATER (3) --        │║ Conditions 3         ║│   .  Ask probation   always│
        │  H. Verzonnen 5! 3 Dec │║ Next talk  9 Dec     ║│      when in doubt         │
        │  B. Påhittad  1  6 Dec │║ End        28 Nov '27║│OWN TASKS                   │
        │  Izmišljeni   3  6 Dec │║ 1.23>o---------++-+-]║│  [ ] Bicycle from    Fri 27│
        │ -- CONTACT AFTER (1) --│║ 370 days left of 381 ║│      the storage           │
        │  Y. Dimyoni   6  reach │║                      ║│WATCH OUT                   │
        └────────────── 8 of 13 ─┘╚════════ step 3 of 6 ═╝└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Step 3 of 6: Implementation. 2 of 5 done. Ewa Fikcyjna.
         Nothing here is locked away: this store is for invented clients only.
         . more  n note  / find  e edit  u undo  s state  o who  c log  ? help  q quit
        """)
  }

  @Test func `the roadmap in Dutch at 80 by 24`() throws {
    try expectScene(
      .roadmap, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐╔═ EWA FIKCYJNA ═══════╗┌─ 3 Uitvoering ─────────────┐
        │ -- TE LAAT (4) --      │║ sinds 12 nov, dag 11 ║│DOEN                 2 van 5│
        │  D. Khayalan 5! 18d    │║ [x] 1 Aanmelding  4/4║│  [x] Voer bij de     17 nov│
        │  I. Născocit 1  5d     │║ [~] 2 Intake      7/9║│      start een driegesprek │
        │  J. Fictif   3! 5d     │║>[~] 3 Uitvoering  2/5║│> [ ] Spreek af wie    do 26│
        │  S. Nepnaam  2! 2d     │║     t/m do 26        ║│      waarover gaat         │
        │ -- KOMENDE WEEK (5) -- │║ [x] 4 Escalatie   2/2║│  [ ] Zeg wat je van   do 26│
        │  Fantastikos 2! vandaag│║ [ ] 5 Vervolgzorg 0/4║│      elkaar verwacht       │
        │  Z. Kitalált 4! vandaag│║     begint 8 aug '27 ║│  [ ] Spreek af wie    do 26│
        │  S. Inventá  4! wo 25  │║  .  6 Contact erna  -║│      wat terugkoppelt      │
        │> E. Fikcyjna 3  do 26  │║                      ║│  [x] Prik een datum voor   │
        │  C. Ficticia 1  vr 27  │║ Toezicht D. Zogenaamd║│      het overleg           │
        │ -- LATER (3) --        │║ Voorwaarden 3        ║│   .  Bel bij twijfel altijd│
        │  Verzonnen   5! 3 dec  │║ Overleg  9 dec       ║│      de reclassering       │
        │  B. Påhittad 1  6 dec  │║ Einde    28 nov '27  ║│EIGEN TAKEN                 │
        │  Izmišljeni  3  6 dec  │║ 1.23>o---------++-+-]║│  [ ] Fiets uit de     vr 27│
        │ -- CONTACT ERNA (1) -- │║ nog 370 dagen van 381║│      opslag halen          │
        │  Y. Dimyoni  6  spreek │║                      ║│LET OP                      │
        └───────────── 8 van 13 ─┘╚═══════ stap 3 van 6 ═╝└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Stap 3 van 6: Uitvoering. 2 van 5 gedaan. Ewa Fikcyjna.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         . meer  n notitie  / zoek  e bewerken  u terugdraaien  ? hulp  q stoppen
        """)
  }

  @Test func `the checklist in English at 100 by 30`() throws {
    try expectScene(
      .checklist, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ┌─ Clients ───────────────────┐┌─ Roadmap: Ewa Fikcyjna ─────┐╔═ 3 IMPLEMENTATION ═════════════════╗
        │ -- LATE (4) --              ││ since 12 Nov, day 11        │║DO                            2 of 5║
        │  Dewi Khayalan 5 !3 18d late││ [x] 1 Registration       4/4│║  [x] Hold the first talk of  17 Nov║
        │  Ion Născocit  1    5d late ││ [~] 2 Intake             7/9│║      three                         ║
        │  J. Fictif     3 !2 5d late ││>[~] 3 Implementation     2/5│║> [ ] Agree who is            Thu 26║
        │  Sanne Nepnaam 2 !2 2d late ││     due Thu 26              │║      responsible for what          ║
        │ -- NEXT 7 DAYS (5) --       ││ [x] 4 Escalation         2/2│║  [ ] Say what we expect of   Thu 26║
        │  Fantastikos   2 !1 today   ││ [ ] 5 Follow-up care     0/4│║      each other                    ║
        │  Z. Kitalált   4 !  today   ││     starts 8 Aug '27        │║  [ ] Agree who reports back, Thu 26║
        │  S. Inventá    4 !  Wed 25  ││  .  6 Contact after        -│║      and when                      ║
        │> Ewa Fikcyjna  3    Thu 26  ││                             │║  [x] Plan the next joint           ║
        │  C. Ficticia   1    Fri 27  ││ Supervisor D. Zogenaamd     │║      consultation                  ║
        │ -- LATER (3) --             ││ Conditions 3                │║   .  Ask probation when in   always║
        │  H. Verzonnen  5 !1 3 Dec   ││ Next talk  9 Dec            │║      doubt                         ║
        │  B. Påhittad   1    6 Dec   ││ End        28 Nov '27       │║OWN TASKS                           ║
        │  M. Izmišljeni 3    6 Dec   ││ 1..2.3>-------------+-+-+--]│║  [ ] Bicycle from the        Fri 27║
        │ -- CONTACT AFTER (1) --     ││ 370 days left of 381        │║      storage                       ║
        └─────────────────── 8 of 13 ─┘└─────────────── step 3 of 6 ─┘╚══════════════════════════ 2 of 12 ═╝
        ┌─ Details: Agree who is responsible for what ─────────────────────────────────────────────────────┐
        │ Why      What belongs to everyone is done by no one. With a name behind every task you need not  │
        │          search when things get tense.                                                           │
        │ Who      counsellor with probation   Proof: one line for each task, with a name                  │
        │ Due      Thu 26 Nov 2026, in 3 days: 14 days after arrival (the team's default)                  │
        │ Note     20 Nov  J. Fantasie: Asked D. Zogenaamd for a date, waiting for an answer.              │
        │ Prevents Unclear who does what                                                                   │
        └────────────────────────────────────────────────────────────────────────────── more below: Enter ─┘
         Item 2 of 12: Agree who is responsible for what. Open. Due Thu 26. Implementation, Ewa Fikcyjna.
         Nothing here is locked away: this store is for invented clients only.
         Space tick  . more  x not needed  d date  n note  / find  e edit  u undo  s state  ? help  q quit
        """)
  }

  @Test func `the checklist in Dutch at 100 by 30`() throws {
    try expectScene(
      .checklist, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ┌─ Cliënten ──────────────────┐┌─ Stappenplan: Ewa Fikcyjna ─┐╔═ 3 UITVOERING ═════════════════════╗
        │ -- TE LAAT (4) --           ││ sinds 12 nov, dag 11        │║DOEN                         2 van 5║
        │  Dewi Khayalan 5 !3 18d laat││ [x] 1 Aanmelding         4/4│║  [x] Voer bij de start een   17 nov║
        │  Ion Născocit  1    5d laat ││ [~] 2 Intake             7/9│║      driegesprek                   ║
        │  J. Fictif     3 !2 5d laat ││>[~] 3 Uitvoering         2/5│║> [ ] Spreek af wie waarover   do 26║
        │  Sanne Nepnaam 2 !2 2d laat ││     t/m do 26               │║      gaat                          ║
        │ -- KOMENDE WEEK (5) --      ││ [x] 4 Escalatie          2/2│║  [ ] Zeg wat je van elkaar    do 26║
        │  Fantastikos   2 !1 vandaag ││ [ ] 5 Vervolgzorg        0/4│║      verwacht                      ║
        │  Z. Kitalált   4 !  vandaag ││     begint 8 aug '27        │║  [ ] Spreek af wie wat        do 26║
        │  S. Inventá    4 !  wo 25   ││  .  6 Contact erna         -│║      terugkoppelt                  ║
        │> Ewa Fikcyjna  3    do 26   ││                             │║  [x] Prik een datum voor het       ║
        │  C. Ficticia   1    vr 27   ││ Toezicht    D. Zogenaamd    │║      overleg                       ║
        │ -- LATER (3) --             ││ Voorwaarden 3               │║   .  Bel bij twijfel de      altijd║
        │  H. Verzonnen  5 !1 3 dec   ││ Overleg     9 dec           │║      reclassering                  ║
        │  B. Påhittad   1    6 dec   ││ Einde       28 nov '27      │║EIGEN TAKEN                         ║
        │  M. Izmišljeni 3    6 dec   ││ 1..2.3>-------------+-+-+--]│║  [ ] Fiets uit de opslag      vr 27║
        │ -- CONTACT ERNA (1) --      ││ nog 370 dagen van 381       │║      halen                         ║
        └────────────────── 8 van 13 ─┘└────────────── stap 3 van 6 ─┘╚═════════════════════════ 2 van 12 ═╝
        ┌─ Details: Spreek af wie waarover gaat ───────────────────────────────────────────────────────────┐
        │ Waarom   Wat van iedereen is, doet niemand. Staat er een naam achter elke taak, dan hoef je niet │
        │          te zoeken als het spannend wordt.                                                       │
        │ Wie      begeleider met reclassering   Bewijs: per taak één regel met een naam                   │
        │ Wanneer  do 26 nov 2026, over 3 dagen: 14 dagen na de aankomst (teamstandaard)                   │
        │ Notitie  20 nov  J. Fantasie: D. Zogenaamd om een datum gevraagd, wacht op antwoord.             │
        │ Voorkomt Onduidelijk wie wat doet                                                                │
        └────────────────────────────────────────────────────────────────────────── hieronder meer: Enter ─┘
         Punt 2 van 12: Spreek af wie waarover gaat. Open. Uiterlijk do 26. Uitvoering, Ewa Fikcyjna.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Spatie afvinken  . meer  x niet nodig  d datum  n notitie  / zoek  e bewerken  ? hulp  q stoppen
        """)
  }

  @Test func `the checklist in English at 80 by 24`() throws {
    try expectScene(
      .checklist, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Hold the first  17 Nov║
        │  Ion Născocit 1  5d    ││ [~] 2 Intake      7/9│║      talk of three         ║
        │  J. Fictif    3! 5d    ││>[~] 3 Implement   2/5│║> [ ] Agree who is    Thu 26║
        │  S. Nepnaam   2! 2d    ││     due Thu 26       │║      responsible for what  ║
        │ -- NEXT 7 DAYS (5) --  ││ [x] 4 Escalation  2/2│║  [ ] Say what we     Thu 26║
        │  Fantastikos  2! today ││ [ ] 5 Follow-up   0/4│║      expect of each other  ║
        │  Z. Kitalált  4! today ││     starts 8 Aug '27 │║  [ ] Agree who       Thu 26║
        │  S. Inventá   4! Wed 25││  .  6 Contact after -│║      reports back, and when║
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
         Item 2 of 12: Agree who is responsible for what. Open. Due Thu 26…
         Nothing here is locked away: this store is for invented clients only.
         Space tick  . more  x not needed  d date  n note  / find  ? help  q quit
        """)
  }

  @Test func `the checklist in Dutch at 80 by 24`() throws {
    try expectScene(
      .checklist, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  D. Khayalan 5! 18d    ││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  I. Născocit 1  5d     ││ [~] 2 Intake      7/9│║      start een driegesprek ║
        │  J. Fictif   3! 5d     ││>[~] 3 Uitvoering  2/5│║> [ ] Spreek af wie    do 26║
        │  S. Nepnaam  2! 2d     ││     t/m do 26        │║      waarover gaat         ║
        │ -- KOMENDE WEEK (5) -- ││ [x] 4 Escalatie   2/2│║  [ ] Zeg wat je van   do 26║
        │  Fantastikos 2! vandaag││ [ ] 5 Vervolgzorg 0/4│║      elkaar verwacht       ║
        │  Z. Kitalált 4! vandaag││     begint 8 aug '27 │║  [ ] Spreek af wie    do 26║
        │  S. Inventá  4! wo 25  ││  .  6 Contact erna  -│║      wat terugkoppelt      ║
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
         Punt 2 van 12: Spreek af wie waarover gaat. Open. Uiterlijk do 26. Uitvoering…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Spatie afvinken  . meer  x niet nodig  d datum  n notitie  ? hulp  q stoppen
        """)
  }
}
