import Content
import Testing

/// What is due, what may follow g, what was said before, and a pane alone.
@Suite struct TodayScreensTests {
  @Test func `what is due in English at 100 by 30`() throws {
    try expectScene(
      .today, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload 13 of 21  Escalations (F4) 2 of 3         All saved  J. Fantasie
        ╔═ What is due: my caseload, 8 weeks ahead ════════════════════════════════════════════════════════╗
        ║ One person in contact would be glad to hear from you: Esc, then gk.                              ║
        ║  -- TO BE REPORTED (1) --                                                                        ║
        ║ > Zoltán Kitalált       Report to probation, acute: Drunk, gone for a night, out of reach  today ║
        ║  -- LATE (6) --                                                                                  ║
        ║   Dewi Khayalan         Make a plan B                                                   18d late ║
        ║   Ion Născocit          Agree by when we say yes or no                                   5d late ║
        ║   Jean-Pierre Fictif    Plan the next joint consultation                                 5d late ║
        ║   Dewi Khayalan         Ask in time what the client wants                                4d late ║
        ║   Ion Născocit          Agree how to keep partners posted                                3d late ║
        ║   Sanne Nepnaam         Have client and counsellor meet                                  2d late ║
        ║  -- TODAY (14) --                                                                                ║
        ║   Giorgos Fantastikos   14:00 Visit in the clinic                                          today ║
        ║   Giorgos Fantastikos   Agree what must be in place first                                  today ║
        ║   Giorgos Fantastikos   Start counselling before release                                   today ║
        ║   Ion Născocit          Ask the team lead about the ground-floor room                      today ║
        ║   Dewi Khayalan         ! Income, home or day not arranged                          for 258 days ║
        ║   Dewi Khayalan         ! Indication is hard to get                                  for 46 days ║
        ║   Dewi Khayalan         ! Nowhere to go afterwards                                   for 18 days ║
        ║   Giorgos Fantastikos   ! Income, home or day not arranged                                   new ║
        ║   Hendrik Verzonnen     ! Indication is hard to get                                   for 9 days ║
        ║   Jean-Pierre Fictif    ! Income, home or day not arranged                           for 98 days ║
        ║   Jean-Pierre Fictif    ! Staff fear or not-knowing-how                               for 8 days ║
        ║   Sanne Nepnaam         ! Income, home or day not arranged                           for 16 days ║
        ║   Sanne Nepnaam         ! The step outside is too big                                 for 2 days ║
        ╚════════════════════════════════════════════════════════════════════════════════════════ 1 of 90 ═╝
         Zoltán Kitalált, today: Report to probation, acute: Drunk, gone for a night, out of reach. 1 of 90.
         Nothing here is locked away: this store is for invented clients only.
         Enter go there  Space tick  . more  Tab everyone  Esc close
        """)
  }

  @Test func `what is due in Dutch at 100 by 30`() throws {
    try expectScene(
      .today, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload 13/21  Escalaties (F4) 2 van 3         Opgeslagen  J. Fantasie
        ╔═ Wat er moet gebeuren: mijn caseload, 8 weken vooruit ═══════════════════════════════════════════╗
        ║ Eén mens in contact hoort graag weer iets: Esc, dan gk.                                          ║
        ║  -- NOG TE MELDEN (1) --                                                                         ║
        ║ > Zoltán Kitalált       Meld, acuut: Onder invloed, een nacht weg en onbereikbaar        vandaag ║
        ║  -- TE LAAT (6) --                                                                               ║
        ║   Dewi Khayalan         Heb een plan B achter de hand                                   18d laat ║
        ║   Ion Născocit          Stel een termijn voor ja of nee                                  5d laat ║
        ║   Jean-Pierre Fictif    Prik een datum voor het overleg                                  5d laat ║
        ║   Dewi Khayalan         Vraag op tijd wat de cliënt wil                                  4d laat ║
        ║   Ion Născocit          Spreek af hoe we elkaar bijpraten                                3d laat ║
        ║   Sanne Nepnaam         Maak vooraf kennis met de cliënt                                 2d laat ║
        ║  -- VANDAAG (14) --                                                                              ║
        ║   Giorgos Fantastikos   14:00 Bezoek in de kliniek                                       vandaag ║
        ║   Giorgos Fantastikos   Bepaal wat vooraf rond moet zijn                                 vandaag ║
        ║   Giorgos Fantastikos   Begin al binnen met begeleiden                                   vandaag ║
        ║   Ion Născocit          Teamleider vragen naar de kamer beneden                          vandaag ║
        ║   Dewi Khayalan         ! Inkomen, huis of dag niet geregeld                        al 258 dagen ║
        ║   Dewi Khayalan         ! Indicatie laat op zich wachten                             al 46 dagen ║
        ║   Dewi Khayalan         ! Nergens plek voor daarna                                   al 18 dagen ║
        ║   Giorgos Fantastikos   ! Inkomen, huis of dag niet geregeld                               nieuw ║
        ║   Hendrik Verzonnen     ! Indicatie laat op zich wachten                              al 9 dagen ║
        ║   Jean-Pierre Fictif    ! Inkomen, huis of dag niet geregeld                         al 98 dagen ║
        ║   Jean-Pierre Fictif    ! Angst of handelingsverlegenheid                             al 8 dagen ║
        ║   Sanne Nepnaam         ! Inkomen, huis of dag niet geregeld                         al 16 dagen ║
        ║   Sanne Nepnaam         ! De stap naar buiten is te groot                             al 2 dagen ║
        ╚═══════════════════════════════════════════════════════════════════════════════════════ 1 van 90 ═╝
         Zoltán Kitalált, vandaag: Melden bij de reclassering, acuut: Onder invloed, een nacht weg en…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter erheen  Spatie afvinken  . meer  Tab iedereen  Esc sluiten
        """)
  }

  @Test func `what is due in English at 80 by 24`() throws {
    try expectScene(
      .today, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload 13 of 21  ! 2/3 (F4)  All saved  J. Fantasie
        ╔═ What is due: my caseload, 8 weeks ahead ════════════════════════════════════╗
        ║ One person in contact would be glad to hear from you: Esc, then gk.          ║
        ║  -- TO BE REPORTED (1) --                                                    ║
        ║ > Zoltán Kitalált · today                                                    ║
        ║     Report to probation, acute: Drunk, gone for a night, out of reach        ║
        ║  -- LATE (6) --                                                              ║
        ║   Dewi Khayalan        Make a plan B                                18d late ║
        ║   Ion Născocit         Agree by when we say yes or no                5d late ║
        ║   Jean-Pierre Fictif   Plan the next joint consultation              5d late ║
        ║   Dewi Khayalan        Ask in time what the client wants             4d late ║
        ║   Ion Născocit         Agree how to keep partners posted             3d late ║
        ║   Sanne Nepnaam        Have client and counsellor meet               2d late ║
        ║  -- TODAY (14) --                                                            ║
        ║   Giorgos Fantastikos  14:00 Visit in the clinic                       today ║
        ║   Giorgos Fantastikos  Agree what must be in place first               today ║
        ║   Giorgos Fantastikos  Start counselling before release                today ║
        ║   Ion Născocit         Ask the team lead about the ground-floor room   today ║
        ║   Dewi Khayalan        ! Income, home or day not arranged       for 258 days ║
        ║   Dewi Khayalan        ! Indication is hard to get               for 46 days ║
        ╚════════════════════════════════════════════════════════════════════ 1 of 90 ═╝
         Zoltán Kitalált, today: Report to probation, acute: Drunk, gone for a night…
         Nothing here is locked away: this store is for invented clients only.
         Enter go there  Space tick  . more  Tab everyone  Esc close
        """)
  }

  @Test func `what is due in Dutch at 80 by 24`() throws {
    try expectScene(
      .today, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload 13/21  ! 2/3 (F4)  Opgeslagen  J. Fantasie
        ╔═ Wat er moet gebeuren: mijn caseload, 8 weken vooruit ═══════════════════════╗
        ║ Eén mens in contact hoort graag weer iets: Esc, dan gk.                      ║
        ║  -- NOG TE MELDEN (1) --                                                     ║
        ║ > Zoltán Kitalált · vandaag                                                  ║
        ║     Melden bij de reclassering, acuut: Onder invloed, een nacht weg en       ║
        ║     onbereikbaar                                                             ║
        ║  -- TE LAAT (6) --                                                           ║
        ║   Dewi Khayalan        Heb een plan B achter de hand                18d laat ║
        ║   Ion Născocit         Stel een termijn voor ja of nee               5d laat ║
        ║   Jean-Pierre Fictif   Prik een datum voor het overleg               5d laat ║
        ║   Dewi Khayalan        Vraag op tijd wat de cliënt wil               4d laat ║
        ║   Ion Născocit         Spreek af hoe we elkaar bijpraten             3d laat ║
        ║   Sanne Nepnaam        Maak vooraf kennis met de cliënt              2d laat ║
        ║  -- VANDAAG (14) --                                                          ║
        ║   Giorgos Fantastikos  14:00 Bezoek in de kliniek                    vandaag ║
        ║   Giorgos Fantastikos  Bepaal wat vooraf rond moet zijn              vandaag ║
        ║   Giorgos Fantastikos  Begin al binnen met begeleiden                vandaag ║
        ║   Ion Născocit         Teamleider vragen naar de kamer beneden       vandaag ║
        ║   Dewi Khayalan        ! Inkomen, huis of dag niet geregeld     al 258 dagen ║
        ╚═══════════════════════════════════════════════════════════════════ 1 van 90 ═╝
         Zoltán Kitalált, vandaag: Melden bij de reclassering, acuut: Onder invloed…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter erheen  Spatie afvinken  . meer  Tab iedereen  Esc sluiten
        """)
  }

  @Test func `what is due in English at 40 by 10`() throws {
    try expectScene(
      .today, .en, 40, 10,
      shows: """
         My caseload 13 of 21  !2/3   All saved
        ╔═ What is due: my caseload, 8 weeks… ═╗
        ║  -- TO BE REPORTED (1) --            ║
        ║ > Zoltán Kitalált · today            ║
        ║     Report to probation, acute:      ║
        ║     Drunk, gone for a night, out of  ║
        ║     reach                            ║
        ╚════════════════════════════ 1 of 90 ═╝
         UNPROTECTED
         Enter go there  Space tick  Esc close
        """)
  }

  @Test func `what is due in Dutch at 40 by 10`() throws {
    try expectScene(
      .today, .nl, 40, 10,
      shows: """
         Mijn caseload 13/21  !2/3   Opgeslagen
        ╔═ Wat er moet gebeuren: mijn caselo… ═╗
        ║  -- NOG TE MELDEN (1) --             ║
        ║ > Zoltán Kitalált · vandaag          ║
        ║     Melden bij de reclassering,      ║
        ║     acuut: Onder invloed, een nacht  ║
        ║     weg en onbereikbaar              ║
        ╚═══════════════════════════ 1 van 90 ═╝
         ONBEVEILIGD
         Enter erheen  Esc sluiten
        """)
  }

  @Test func `what may follow g in English at 100 by 30`() throws {
    try expectScene(
      .whichKey, .en, 100, 30,
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
        ╔═ After g (Esc stops) ════════════════════════════════════════════════════════════════════════════╗
        ║ g First                                          k People in contact after care                  ║
        ║ s Stand-in of this client, or of all marked      h Stand-in for days off: who, from when, until  ║
        ║ a Own task for this client, or for all marked      when                                          ║
        ║ d One do of this client, or of all marked        n Newest change by a colleague                  ║
        ║ f Facts of this step: what is known, row by row  m Messages that were shown before               ║
        ║ o Agreements with partners                       b Bin: put something back                       ║
        ║ e The board of open escalations                  u Unfinished texts: go on with one              ║
        ║ v Review round: go through all open escalations  r Large rows, or ordinary ones                  ║
        ║ i Figures: what the escalations of a period      c Colours: choose how the screen looks          ║
        ║   show                                           l Pause: blank the screen at once               ║
        ║ t Today: everything that is due                  x Mouse: use it here, or leave it to the        ║
        ║ w What happened since I last worked                terminal                                      ║
        ╚══════════════════════════════════════════════════════════════════════════════════════════════════╝
         After g: g First, s Stand-in of this client, or of all marked, a Own task for this client, or for…
         Nothing here is locked away: this store is for invented clients only.
         Esc close
        """)
  }

  @Test func `what may follow g in Dutch at 100 by 30`() throws {
    try expectScene(
      .whichKey, .nl, 100, 30,
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
        ╔═ Na g (Esc stopt) ═══════════════════════════════════════════════════════════════════════════════╗
        ║ g Eerste                        i Cijfers: wat de escalaties    b Prullenbak: iets terugzetten   ║
        ║ s Vervanger van deze cliënt,      van een periode laten zien    u Onafgemaakte teksten: verder   ║
        ║   of alle gemarkeerde           t Vandaag: alles wat moet         met één ervan                  ║
        ║ a Eigen taak bij deze cliënt,     gebeuren                      r Ruime regels, of gewone        ║
        ║   of alle gemarkeerde           w Wat er gebeurde sinds ik      c Kleuren: kies hoe het scherm   ║
        ║ d Eén van de do's, bij deze       voor het laatst werkte          eruitziet                      ║
        ║   cliënt of alle gemarkeerde    k Mensen in contact na de zorg  l Pauze: meteen alles van het    ║
        ║ f Feiten van deze stap: wat     h Vervanger bij afwezigheid:      scherm                         ║
        ║   bekend is, regel voor regel     wie, vanaf wanneer, tot       x Muis: hier gebruiken, of aan   ║
        ║ o Afspraken met partners          wanneer                         de terminal laten              ║
        ║ e Het bord met open escalaties  n Nieuwste wijziging van een                                     ║
        ║ v Ronde: alle open escalaties     collega                                                        ║
        ║   doornemen                     m Eerdere meldingen                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════════════════════════╝
         Na g: g Eerste, s Vervanger van deze cliënt, of alle gemarkeerde, a Eigen taak bij deze cliënt, of…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Esc sluiten
        """)
  }

  @Test func `what may follow g in English at 80 by 24`() throws {
    try expectScene(
      .whichKey, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ After g (Esc stops) ════════════════════════════════════════════════════════╗
        ║ g First                                                                      ║
        ║ s Stand-in of this client, or of all marked                                  ║
        ║ a Own task for this client, or for all marked                                ║
        ║ d One do of this client, or of all marked                                    ║
        ║ f Facts of this step: what is known, row by row                              ║
        ║ o Agreements with partners                                                   ║
        ║ e The board of open escalations                                              ║
        ║ v Review round: go through all open escalations                              ║
        ╚═══════════════════════════════════════════════════════ PgUp PgDn  1-8 of 21 ═╝
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
         After g: g First, s Stand-in of this client, or of all marked, a Own task for…
         Nothing here is locked away: this store is for invented clients only.
         Esc close
        """)
  }

  @Test func `what may follow g in Dutch at 80 by 24`() throws {
    try expectScene(
      .whichKey, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Na g (Esc stopt) ═══════════════════════════════════════════════════════════╗
        ║ g Eerste                                                                     ║
        ║ s Vervanger van deze cliënt, of alle gemarkeerde                             ║
        ║ a Eigen taak bij deze cliënt, of alle gemarkeerde                            ║
        ║ d Eén van de do's, bij deze cliënt of alle gemarkeerde                       ║
        ║ f Feiten van deze stap: wat bekend is, regel voor regel                      ║
        ║ o Afspraken met partners                                                     ║
        ║ e Het bord met open escalaties                                               ║
        ║ v Ronde: alle open escalaties doornemen                                      ║
        ╚══════════════════════════════════════════════════════ PgUp PgDn  1-8 van 21 ═╝
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
         Na g: g Eerste, s Vervanger van deze cliënt, of alle gemarkeerde, a Eigen taak…
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Esc sluiten
        """)
  }

  @Test func `what may follow g in English at 40 by 10`() throws {
    try expectScene(
      .whichKey, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        After g             PgUp PgDn  1-3 of 21
         g First
         s Stand-in of this client, or of all
           marked
         a Own task for this client, or for all
           marked
        > Ewa Fikcyjna           3      Thu 26
         UNPROTECTED
         Esc close
        """)
  }

  @Test func `what may follow g in Dutch at 40 by 10`() throws {
    try expectScene(
      .whichKey, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        Na g               PgUp PgDn  1-3 van 21
         g Eerste
         s Vervanger van deze cliënt, of alle
           gemarkeerde
         a Eigen taak bij deze cliënt, of alle
           gemarkeerde
        > Ewa Fikcyjna           3      do 26
         ONBEVEILIGD
         Esc sluiten
        """)
  }

  @Test func `what was said before in English at 60 by 20`() throws {
    try expectScene(
      .messages, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
        ╔═ Messages, the latest first ═════════════════════════════╗
        ║  09:00 b does nothing here. Esc: Back.                   ║
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
         Messages, the latest first. Esc closes.
         UNPROTECTED
         Esc close
        """)
  }

  @Test func `what was said before in Dutch at 60 by 20`() throws {
    try expectScene(
      .messages, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
        ╔═ Meldingen, de nieuwste eerst ═══════════════════════════╗
        ║  09:00 b doet hier niets. Esc: Terug.                    ║
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
         Meldingen, de nieuwste eerst. Esc sluit.
         ONBEVEILIGD
         Esc sluiten
        """)
  }

  @Test func `the checklist alone in English at 80 by 24`() throws {
    try expectScene(
      .zoomed, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ 3 IMPLEMENTATION ═══════════════════════════════════════════════════════════╗
        ║DO                                                                      2 of 5║
        ║  [x] Hold the first talk of three                                      17 Nov║
        ║> [ ] Agree who is responsible for what                                 Thu 26║
        ║  [ ] Say what we expect of each other                                  Thu 26║
        ║  [ ] Agree who reports back, and when                                  Thu 26║
        ║  [x] Plan the next joint consultation                                        ║
        ║   .  Ask probation when in doubt                                       always║
        ║OWN TASKS                                                                     ║
        ║  [ ] Bicycle from the storage                                          Fri 27║
        ║WATCH OUT                                                                     ║
        ║   .  Income, home or day not arranged                                        ║
        ║   .  The step outside is too big                                             ║
        ║   .  Unclear who does what                                                   ║
        ║   .  Strangers in the chain                                                  ║
        ║   .  Staff fear or not-knowing-how                                           ║
        ║                                                                              ║
        ║                                                                              ║
        ╚════════════════════════════════════════════════════════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Item 2 of 12: Agree who is responsible for what. Open. Due Thu 26…
         This pane alone. z or Esc shows the others again.
         Space tick  . more  x not needed  d date  n note  Esc back  ? help  q quit
        """)
  }

  @Test func `the checklist alone in Dutch at 80 by 24`() throws {
    try expectScene(
      .zoomed, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ 3 UITVOERING ═══════════════════════════════════════════════════════════════╗
        ║DOEN                                                                   2 van 5║
        ║  [x] Voer bij de start een driegesprek                                 17 nov║
        ║> [ ] Spreek af wie waarover gaat                                        do 26║
        ║  [ ] Zeg wat je van elkaar verwacht                                     do 26║
        ║  [ ] Spreek af wie wat terugkoppelt                                     do 26║
        ║  [x] Prik een datum voor het overleg                                         ║
        ║   .  Bel bij twijfel de reclassering                                   altijd║
        ║EIGEN TAKEN                                                                   ║
        ║  [ ] Fiets uit de opslag halen                                          vr 27║
        ║LET OP                                                                        ║
        ║   .  Inkomen, huis of dag niet geregeld                                      ║
        ║   .  De stap naar buiten is te groot                                         ║
        ║   .  Onduidelijk wie wat doet                                                ║
        ║   .  Vreemden in de keten                                                    ║
        ║   .  Angst of handelingsverlegenheid                                         ║
        ║                                                                              ║
        ║                                                                              ║
        ╚═══════════════════════════════════════════════════════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Punt 2 van 12: Spreek af wie waarover gaat. Open. Uiterlijk do 26. Uitvoering…
         Alleen dit vak. Met z of Esc komen de andere terug.
         Spatie afvinken  . meer  x niet nodig  d datum  Esc terug  ? hulp  q stoppen
        """)
  }
}
