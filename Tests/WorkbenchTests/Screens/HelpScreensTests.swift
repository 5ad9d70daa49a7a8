import Content
import Testing

/// Help, details and the choice of clients.
@Suite struct HelpScreensTests {
  @Test func `help in English at 100 by 30`() throws {
    try expectScene(
      .help, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ Help: every key, those of this place first ═════════════════════════════════════════════════════╗
        ║ [~] begun   [ ] open   [x] done   [-] missed   [/] not needed   [?] two answers   ! escalation   ║
        ║ !2 two signals   ! to watch out for now   ~ rests for now   * changed by a colleague             ║
        ║ . always holds   + reached   - not reached   +Name marked                                        ║
        ║ Find:                                                                                            ║
        ║                                                                                                  ║
        ║   a  Insert          New client                                                                  ║
        ║   m                  Mark this row, and go to the next                                           ║
        ║   Space              Mark this client                                                            ║
        ║   V                  Mark all that show, or none                                                 ║
        ║   Shift-↑            Mark while going up                                                         ║
        ║   Shift-↓            Mark while going down                                                       ║
        ║   g s                Stand-in of this client, or of all marked                                   ║
        ║   g a                Own task for this client, or for all marked                                 ║
        ║   g d                One do of this client, or of all marked                                     ║
        ║   s                  State: done on another day, close the case, choose between two answers      ║
        ║   o                  Who does it                                                                 ║
        ║   O                  I will do it myself                                                         ║
        ║   n                  Write a note                                                                ║
        ║   c                  Log what happened                                                           ║
        ║   e  F2              Edit the client and the case, or the task                                   ║
        ║   t                  Timeline: everything that was written, done and agreed                      ║
        ║   g f                Facts of this step: what is known, row by row                               ║
        ║   i                  Everything about this client                                                ║
        ║   p  F7              Card of a partner                                                           ║
        ╚══════════════════════════════════════════════════════════════════════════════════════════════════╝
         Typing: Help: every key, those of this place first.
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `help in Dutch at 100 by 30`() throws {
    try expectScene(
      .help, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ╔═ Hulp: alle toetsen, die van deze plek eerst ════════════════════════════════════════════════════╗
        ║ [~] begonnen   [ ] open   [x] gedaan   [-] gemist   [/] niet nodig   [?] twee antwoorden         ║
        ║ ! escalatie   !2 twee signalen   ! nu op letten   ~ rust voorlopig                               ║
        ║ * gewijzigd door een collega   . geldt altijd   + bereikt   - niet bereikt   +Naam gemarkeerd    ║
        ║ Zoek:                                                                                            ║
        ║                                                                                                  ║
        ║   a  Insert          Nieuwe cliënt                                                               ║
        ║   m                  Deze regel markeren, en verder                                              ║
        ║   Spatie             Deze cliënt markeren                                                        ║
        ║   V                  Alles in beeld markeren, of niets                                           ║
        ║   Shift-↑            Markeren en omhoog                                                          ║
        ║   Shift-↓            Markeren en omlaag                                                          ║
        ║   g s                Vervanger van deze cliënt, of alle gemarkeerde                              ║
        ║   g a                Eigen taak bij deze cliënt, of alle gemarkeerde                             ║
        ║   g d                Eén van de do's, bij deze cliënt of alle gemarkeerde                        ║
        ║   s                  Stand: op een andere dag gedaan, dossier sluiten, kiezen tussen twee antwo… ║
        ║   o                  Wie doet het                                                                ║
        ║   O                  Ik doe het zelf                                                             ║
        ║   n                  Notitie schrijven                                                           ║
        ║   c                  Vastleggen wat er gebeurde                                                  ║
        ║   e  F2              Cliënt en dossier bewerken, of de taak                                      ║
        ║   t                  Tijdlijn: wat er geschreven, gedaan en afgesproken is                       ║
        ║   g f                Feiten van deze stap: wat bekend is, regel voor regel                       ║
        ║   i                  Alles over deze cliënt                                                      ║
        ║   p  F7              Kaart van een partner                                                       ║
        ╚══════════════════════════════════════════════════════════════════════════════════════════════════╝
         Je typt: Hulp: alle toetsen, die van deze plek eerst.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `help in English at 80 by 24`() throws {
    try expectScene(
      .help, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ Help: every key, those of this place first ═════════════════════════════════╗
        ║ [~] begun   [ ] open   [x] done   [-] missed   [/] not needed                ║
        ║ [?] two answers   ! escalation   !2 two signals   ! to watch out for now     ║
        ║ ~ rests for now   * changed by a colleague   . always holds   + reached      ║
        ║ - not reached   +Name marked                                                 ║
        ║ Find:                                                                        ║
        ║                                                                              ║
        ║   a  Insert          New client                                              ║
        ║   m                  Mark this row, and go to the next                       ║
        ║   Space              Mark this client                                        ║
        ║   V                  Mark all that show, or none                             ║
        ║   Shift-↑            Mark while going up                                     ║
        ║   Shift-↓            Mark while going down                                   ║
        ║   g s                Stand-in of this client, or of all marked               ║
        ║   g a                Own task for this client, or for all marked             ║
        ║   g d                One do of this client, or of all marked                 ║
        ║   s                  State: done on another day, close the case, choose bet… ║
        ║   o                  Who does it                                             ║
        ║   O                  I will do it myself                                     ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
         Typing: Help: every key, those of this place first.
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `help in Dutch at 80 by 24`() throws {
    try expectScene(
      .help, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Hulp: alle toetsen, die van deze plek eerst ════════════════════════════════╗
        ║ [~] begonnen   [ ] open   [x] gedaan   [-] gemist   [/] niet nodig           ║
        ║ [?] twee antwoorden   ! escalatie   !2 twee signalen   ! nu op letten        ║
        ║ ~ rust voorlopig   * gewijzigd door een collega   . geldt altijd   + bereikt ║
        ║ - niet bereikt   +Naam gemarkeerd                                            ║
        ║ Zoek:                                                                        ║
        ║                                                                              ║
        ║   a  Insert          Nieuwe cliënt                                           ║
        ║   m                  Deze regel markeren, en verder                          ║
        ║   Spatie             Deze cliënt markeren                                    ║
        ║   V                  Alles in beeld markeren, of niets                       ║
        ║   Shift-↑            Markeren en omhoog                                      ║
        ║   Shift-↓            Markeren en omlaag                                      ║
        ║   g s                Vervanger van deze cliënt, of alle gemarkeerde          ║
        ║   g a                Eigen taak bij deze cliënt, of alle gemarkeerde         ║
        ║   g d                Eén van de do's, bij deze cliënt of alle gemarkeerde    ║
        ║   s                  Stand: op een andere dag gedaan, dossier sluiten, kiez… ║
        ║   o                  Wie doet het                                            ║
        ║   O                  Ik doe het zelf                                         ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
         Je typt: Hulp: alle toetsen, die van deze plek eerst.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `help while it is narrowed in English at 80 by 24`() throws {
    try expectScene(
      .helpNarrowed, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ Help: every key, those of this place first ═════════════════════════════════╗
        ║ [~] begun   [ ] open   [x] done   [-] missed   [/] not needed                ║
        ║ [?] two answers   ! escalation   !2 two signals   ! to watch out for now     ║
        ║ ~ rests for now   * changed by a colleague   . always holds   + reached      ║
        ║ - not reached   +Name marked                                                 ║
        ║ Find: not                                                                    ║
        ║                                                                              ║
        ║ > s  State: done on another day, close the case, choose between two answers  ║
        ║   n                  Write a note                                            ║
        ║   t                  Timeline: everything that was written, done and agreed  ║
        ║   i                  Everything about this client                            ║
        ║   /  F3              Find a client by name or number                         ║
        ║   x                  Not needed, or exempt until a day · in the checklist (… ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
         Help: every key, those of this place first: State: done on another day, close…
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `help while it is narrowed in Dutch at 80 by 24`() throws {
    try expectScene(
      .helpNarrowed, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Hulp: alle toetsen, die van deze plek eerst ════════════════════════════════╗
        ║ [~] begonnen   [ ] open   [x] gedaan   [-] gemist   [/] niet nodig           ║
        ║ [?] twee antwoorden   ! escalatie   !2 twee signalen   ! nu op letten        ║
        ║ ~ rust voorlopig   * gewijzigd door een collega   . geldt altijd   + bereikt ║
        ║ - niet bereikt   +Naam gemarkeerd                                            ║
        ║ Zoek: not                                                                    ║
        ║                                                                              ║
        ║ > n                  Notitie schrijven                                       ║
        ║   t                  Tijdlijn: wat er geschreven, gedaan en afgesproken is   ║
        ║   i                  Alles over deze cliënt                                  ║
        ║   /  F3              Een cliënt zoeken op naam of nummer                     ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
         Hulp: alle toetsen, die van deze plek eerst: Notitie schrijven (n), 1 van 4.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the details of a do in English at 80 by 24`() throws {
    try expectScene(
      .details, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        ╔═ Details: Agree who is responsible for what ═════════════════════════════════╗
        ║  Why      What belongs to everyone is done by no one. With a name behind     ║
        ║           every task you need not search when things get tense.              ║
        ║  Who      counsellor with probation                                          ║
        ║  Proof    one line for each task, with a name                                ║
        ║  Due      Thu 26 Nov 2026, in 3 days: 14 days after arrival (the team's      ║
        ║           default)                                                           ║
        ║  Note     20 Nov  J. Fantasie: Asked D. Zogenaamd for a date, waiting for    ║
        ║           an answer.                                                         ║
        ║  Prevents Unclear who does what                                              ║
        ║  Kind     do of step 3, Implementation                                       ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║OWN TASKS                   ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║      the storage           ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Details: Agree who is responsible for what. Esc closes.
         Nothing here is locked away: this store is for invented clients only.
         Space tick  d date  n note  o who  Esc close
        """)
  }

  @Test func `the details of a do in Dutch at 80 by 24`() throws {
    try expectScene(
      .details, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        ╔═ Details: Spreek af wie waarover gaat ═══════════════════════════════════════╗
        ║  Waarom   Wat van iedereen is, doet niemand. Staat er een naam achter elke   ║
        ║           taak, dan hoef je niet te zoeken als het spannend wordt.           ║
        ║  Wie      begeleider met reclassering                                        ║
        ║  Bewijs   per taak één regel met een naam                                    ║
        ║  Wanneer  do 26 nov 2026, over 3 dagen: 14 dagen na de aankomst              ║
        ║           (teamstandaard)                                                    ║
        ║  Notitie  20 nov  J. Fantasie: D. Zogenaamd om een datum gevraagd, wacht op  ║
        ║           antwoord.                                                          ║
        ║  Voorkomt Onduidelijk wie wat doet                                           ║
        ║  Soort    punt bij stap 3, Uitvoering                                        ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║EIGEN TAKEN                 ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║      opslag halen          ║
        │  Y. Dimyoni  6  spreek ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Details: Spreek af wie waarover gaat. Esc sluit.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Spatie afvinken  d datum  n notitie  o wie  Esc sluiten
        """)
  }

  @Test func `the details of something to watch out for in English at 80 by 24`() throws {
    try expectScene(
      .detailsOfBottleneck, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║      reports back, and when║
        │  D. Khayalan  5! 18d   ││ [x] 1 Register    4/4│║  [x] Plan the next joint   ║
        ╔═ Details: Staff fear or not-knowing-how ═════════════════════════════════════╗
        ║  Why     Fear makes us look away or clamp down, and either way it gets       ║
        ║          worse. It says nothing about your skill: share it the same day.     ║
        ║  Example A night worker kept away from Mr Fantasie's corridor because of     ║
        ║          what was told about his offence. He noticed, and no longer came to  ║
        ║          the kitchen.                                                        ║
        ║  Do      Ask probation when in doubt, Write down who acts at a breach, Ask   ║
        ║          probation how we can scale up, Settle who backs us up               ║
        ║  Kind    something to watch out for                                          ║
        ║                                                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad  1  6 Dec ││ End        28 Nov '27│║   .  Unclear who does what ║
        │  Izmišljeni   3  6 Dec ││ 1.23>o---------++-+-]│║   .  Strangers in the chain║
        │ -- CONTACT AFTER (1) --││ 370 days left of 381 │║>  .  Staff fear or         ║
        │  Y. Dimyoni   6  reach ││                      │║      not-knowing-how       ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚═════════════════ 12 of 12 ═╝
         Why  Fear makes us look away or clamp down, and either way it gets worse. It s…
         Details: Staff fear or not-knowing-how. Esc closes.
         Nothing here is locked away: this store is for invented clients only.
         n doubt  Esc close
        """)
  }

  @Test func `the details of something to watch out for in Dutch at 80 by 24`() throws {
    try expectScene(
      .detailsOfBottleneck, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║  [x] Prik een datum voor   ║
        ╔═ Details: Angst of handelingsverlegenheid ═══════════════════════════════════╗
        ║  Waarom    Wie bang is, kijkt weg of wordt te streng, en van allebei wordt   ║
        ║            het erger. Het zegt niets over je vakmanschap: deel het dezelfde  ║
        ║            dag nog.                                                          ║
        ║  Voorbeeld Een nachtdienst meed de gang van meneer Fantasie om wat er over   ║
        ║            zijn delict werd verteld. Hij merkte het, en kwam niet meer in    ║
        ║            de keuken.                                                        ║
        ║  Doe       Bel bij twijfel de reclassering, Leg de rollen bij overtreding    ║
        ║            vast, Vraag hoe je samen kunt opschalen, Regel wie jouw           ║
        ║            achtervang is                                                     ║
        ║  Soort     iets om op te letten                                              ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  B. Påhittad 1  6 dec  ││ Einde    28 nov '27  │║      doet                  ║
        │  Izmišljeni  3  6 dec  ││ 1.23>o---------++-+-]│║   .  Vreemden in de keten  ║
        │ -- CONTACT ERNA (1) -- ││ nog 370 dagen van 381│║>  .  Angst of              ║
        │  Y. Dimyoni  6  spreek ││                      │║      handelingsverlegenheid║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚════════════════ 12 van 12 ═╝
         Waarom  Wie bang is, kijkt weg of wordt te streng, en van allebei wordt het er…
         Details: Angst of handelingsverlegenheid. Esc sluit.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         n twijfel  Esc sluiten
        """)
  }

  @Test func `the views in English at 80 by 24`() throws {
    try expectScene(
      .views, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --  ╔═ Which clients ══════════════════════════╗           2 of 5│
        ║  D. Khayalan  5!║ > (*) My caseload                        ║the first  17 Nov│
        ║  Ion Născocit 1 ║   ( ) Everyone's clients                 ║of three         │
        ║  J. Fictif    3!║   ( ) Closed cases                       ║ who is    Thu 26│
        ║  S. Nepnaam   2!║   ( ) Late                               ║nsible for what  │
        ║ -- NEXT 7 DAYS (║   ( ) Due in the next 7 days, or late    ║hat we     Thu 26│
        ║  Fantastikos  2!║   ( ) Open escalations                   ║t of each other  │
        ║  Z. Kitalált  4!║   ( ) After the care ended               ║ who       Thu 26│
        ║  S. Inventá   4!║   ( ) Without a counsellor               ║ts back, and when│
        ║> Ewa Fikcyjna 3 ║   ( ) Two answers to settle              ║the next joint   │
        ║  C. Ficticia  1 ║   ( ) Has signals                        ║ltation          │
        ║ -- LATER (3) -- ║   ( ) Step…                              ║robation   always│
        ║  H. Verzonnen 5!║   ( ) By colleague…                      ║in doubt         │
        ║  B. Påhittad  1 ║   ( ) Keep this view…                    ║                 │
        ║  Izmišljeni   3 ╚══════════════════════════════════════════╝le from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│ 370 days left of 381 ││      the storage           │
        ║  Y. Dimyoni   6  reach ║│                      ││WATCH OUT                   │
        ╚══════════════ 8 of 13 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Which clients: My caseload, 1 of 13.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the views in Dutch at 80 by 24`() throws {
    try expectScene(
      .views, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) -╔═ Welke cliënten ═════════════════════════╗          2 van 5│
        ║  D. Khayalan 5! ║ > (*) Mijn caseload                      ║bij de     17 nov│
        ║  I. Născocit 1  ║   ( ) Cliënten van iedereen              ║ een driegesprek │
        ║  J. Fictif   3! ║   ( ) Gesloten dossiers                  ║k af wie    do 26│
        ║  S. Nepnaam  2! ║   ( ) Te laat                            ║ver gaat         │
        ║ -- KOMENDE WEEK ║   ( ) Komende week of te laat            ║at je van   do 26│
        ║  Fantastikos 2! ║   ( ) Open escalaties                    ║r verwacht       │
        ║  Z. Kitalált 4! ║   ( ) Na de zorg                         ║k af wie    do 26│
        ║  S. Inventá  4! ║   ( ) Zonder begeleider                  ║erugkoppelt      │
        ║> E. Fikcyjna 3  ║   ( ) Verschillende antwoorden           ║een datum voor   │
        ║  C. Ficticia 1  ║   ( ) Heeft signalen                     ║verleg           │
        ║ -- LATER (3) -- ║   ( ) Stap…                              ║ij twijfel altijd│
        ║  Verzonnen   5! ║   ( ) Per collega…                       ║classering       │
        ║  B. Påhittad 1  ║   ( ) Bewaar deze weergave…              ║                 │
        ║  Izmišljeni  3  ╚══════════════════════════════════════════╝ uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│ nog 370 dagen van 381││      opslag halen          │
        ║  Y. Dimyoni  6  spreek ║│                      ││LET OP                      │
        ╚═════════════ 8 van 13 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Welke cliënten: Mijn caseload, 1 van 13.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }
}
