import Content
import Testing

/// The state of a do and of a case, who does it, who you are.
@Suite struct MenuScreensTests {
  @Test func `the state of an open do in English at 80 by 24`() throws {
    try expectScene(
      .doStateMenu, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  Dewi Kha… 5   18d late││ [x] 1 Registrati… 4/4│║  [x] Hold the first  17 Nov║
        │  Ion Nasc… 1   5d late ││ [~] 2 Intake      8/9│║      talk of three         ║
        │  Jean-Pie… 3   5d late ││>[~] 3 Implementa… 2/5│║> [ ] Agree who is    Thu 26║
        │  Sanne Ne… 2   2╔═ Agree who is responsible for what ══════╗nsible for what  ║
        │ -- THIS WEEK (5)║ > Done today                             ║hat we     Thu 26║
        │  Giorgos … 2   t║   Done on another day…                   ║t of each other  ║
        │  Zoltan K… 4 ! t║   Not needed…                            ║ who       Thu 26║
        │  Shirley … 4 ! W╚══════════════════════════════════════════╝ts back, and when║
        │> Ewa Fikc… 3   Thu 26  ││                      │║  [x] Plan the next    today║
        │  Carmen F… 1   Fri 27  ││ Supervisor D. Zogena…│║      joint consultation    ║
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  Hendrik … 5   3 Dec   ││ Next talk  9 Dec     │║      when in doubt         ║
        │  Bjorn Pa… 1   6 Dec   ││ End        28 Nov 20…│║OWN TASKS                   ║
        │  Milan Iz… 3   6 Dec   ││                      │║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││                      │║      the storage           ║
        │  Yosef Di… 6   reach   ││                      │║WATCH OUT                   ║
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
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  Dewi Kha… 5   18d laat││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  Ion Nasc… 1   5d laat ││ [~] 2 Intake      8/9│║      start een driegesprek ║
        │  Jean-Pie… 3   5d laat ││>[~] 3 Uitvoering  2/5│║> [ ] Spreek af wie    do 26║
        │  Sanne Ne… 2   2╔═ Spreek af wie waarover gaat ════════════╗ver gaat         ║
        │ -- DEZE WEEK (5)║ > Vandaag gedaan                         ║at je van   do 26║
        │  Giorgos … 2   v║   Op een andere dag gedaan…              ║r verwacht       ║
        │  Zoltan K… 4 ! v║   Niet nodig…                            ║k af wie    do 26║
        │  Shirley … 4 ! w╚══════════════════════════════════════════╝erugkoppelt      ║
        │> Ewa Fikc… 3   do 26   ││                      │║  [x] Prik een datum vandaag║
        │  Carmen F… 1   vr 27   ││ Toezicht    D. Zogen…│║      voor het overleg      ║
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Hendrik … 5   3 dec   ││ Overleg     9 dec    │║      de reclassering       ║
        │  Bjorn Pa… 1   6 dec   ││ Einde       28 nov 2…│║EIGEN TAKEN                 ║
        │  Milan Iz… 3   6 dec   ││                      │║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││                      │║      opslag halen          ║
        │  Yosef Di… 6   bellen  ││                      │║LET OP                      ║
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
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 1 REGISTRATION ═══════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    4 of 4║
        │  Dewi Kha… 5   18d late││>[x] 1 Registrati… 4/4│║> [x] Agree what      15 Jul║
        │  Ion Nasc… 1   5d late ││ [~] 2 Intake      8/9│║      counts as in time     ║
        │  Jean-Pie… 3   5d late ││ [~] 3 Implementa… 2/5│║  [x] Agree how to    25 Sep║
        │  Sanne Ne… 2   2╔═ Agree what counts as in time ═══════════╗partners posted  ║
        │ -- THIS WEEK (5)║ > Done again today                       ║ by when   31 Aug║
        │  Giorgos … 2   t║   Done on another day…                   ║y yes or no      ║
        │  Zoltan K… 4 ! t║   Take back the tick                     ║one list   15 Jul║
        │  Shirley … 4 ! W╚══════════════════════════════════════════╝at we must know  ║
        │> Ewa Fikc… 3   Thu 26  ││                      │║  [/] Plan for facts     n/a║
        │  Carmen F… 1   Fri 27  ││ Supervisor D. Zogena…│║      that are missing      ║
        │ -- LATER (3) --        ││ Conditions 3         │║OWN TASKS                   ║
        │  Hendrik … 5   3 Dec   ││ Next talk  9 Dec     │║  [ ] Bicycle from    Fri 27║
        │  Bjorn Pa… 1   6 Dec   ││ End        28 Nov 20…│║      the storage           ║
        │  Milan Iz… 3   6 Dec   ││                      │║WATCH OUT                   ║
        │ -- CONTACT AFTER (1) --││                      │║   .  Registered too late,  ║
        │  Yosef Di… 6   reach   ││                      │║      no room               ║
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
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 1 AANMELDING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 4 van 4║
        │  Dewi Kha… 5   18d laat││>[x] 1 Aanmelding  4/4│║> [x] Spreek af wat   15 jul║
        │  Ion Nasc… 1   5d laat ││ [~] 2 Intake      8/9│║      op tijd is            ║
        │  Jean-Pie… 3   5d laat ││ [~] 3 Uitvoering  2/5│║  [x] Spreek af hoe   25 sep║
        │  Sanne Ne… 2   2╔═ Spreek af wat op tijd is ═══════════════╗kaar bijpraten   ║
        │ -- DEZE WEEK (5)║ > Vandaag opnieuw gedaan                 ║een        31 aug║
        │  Giorgos … 2   v║   Op een andere dag gedaan…              ║jn voor ja of nee║
        │  Zoltan K… 4 ! v║   Vinkje terugnemen                      ║een vaste  15 jul║
        │  Shirley … 4 ! w╚══════════════════════════════════════════╝matielijst       ║
        │> Ewa Fikc… 3   do 26   ││                      │║  [/] Spreek af wat   n.v.t.║
        │  Carmen F… 1   vr 27   ││ Toezicht    D. Zogen…│║      je doet zonder info   ║
        │ -- LATER (3) --        ││ Voorwaarden 3        │║EIGEN TAKEN                 ║
        │  Hendrik … 5   3 dec   ││ Overleg     9 dec    │║  [ ] Fiets uit de     vr 27║
        │  Bjorn Pa… 1   6 dec   ││ Einde       28 nov 2…│║      opslag halen          ║
        │  Milan Iz… 3   6 dec   ││                      │║LET OP                      ║
        │ -- CONTACT ERNA (1) -- ││                      │║   .  Te laat aangemeld,    ║
        │  Yosef Di… 6   bellen  ││                      │║      geen plek             ║
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
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Carmen Ficticia ────┐╔═ 1 REGISTRATION ═══════════╗
        │ -- LATE (4) --         ││ expected 23 Jan 2027 │║DO                    4 of 5║
        │  Dewi Kha… 5   18d late││>[~] 1 Registrati… 4/5│║  [x] Agree what       7 May║
        │  Ion Nasc… 1   5d late ││      due Fri 27      │║      counts as in time     ║
        │  Jean-Pie… 3   5d late ││ [ ] 2 Intake      0/9│║  [x] Agree how to    20 Nov║
        │  Sanne Ne… 2   2╔═ The definite answer ════════════════════╗partners posted  ║
        │ -- THIS WEEK (5)║ > Yes, there is a place                  ║ by when we 7 May║
        │  Giorgos … 2   t║   No, not here                           ║es or no         ║
        │  Zoltan K… 4 ! t║   Only the agreement is made             ║one list of 7 May║
        │  Shirley … 4 ! W╚══════════════════════════════════════════╝we must know     ║
        │  Ewa Fikc… 3   Thu 26  ││  .  6 Contact after -│║  [ ] Plan for facts that   ║
        │> Carmen F… 1   Fri 27  ││                      │║      are missing           ║
        │ -- LATER (3) --        ││ Supervisor D. Zogena…│║WATCH OUT                   ║
        │  Hendrik … 5   3 Dec   ││ Conditions 2         │║   .  Registered too late,  ║
        │  Bjorn Pa… 1   6 Dec   ││ Next talk  none plan…│║      no room               ║
        │  Milan Iz… 3   6 Dec   ││ End        27 Jan 20…│║   .  Facts missing or not  ║
        │ -- CONTACT AFTER (1) --││                      │║      shared                ║
        │  Yosef Di… 6   reach   ││                      │║   .  Strangers in the chain║
        └────────────── 9 of 13 ─┘└──────── step 1 of 6 ─┘╚═══════════════════ 3 of 8 ═╝
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
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Carmen Ficticia ────┐╔═ 1 AANMELDING ═════════════╗
        │ -- TE LAAT (4) --      ││ verwacht 23 jan 2027 │║DOEN                 4 van 5║
        │  Dewi Kha… 5   18d laat││>[~] 1 Aanmelding  4/5│║  [x] Spreek af wat op 7 mei║
        │  Ion Nasc… 1   5d laat ││      voor vr 27      │║      tijd is               ║
        │  Jean-Pie… 3   5d laat ││ [ ] 2 Intake      0/9│║  [x] Spreek af hoe   20 nov║
        │  Sanne Ne… 2   2╔═ Het definitieve antwoord ═══════════════╗kaar bijpraten   ║
        │ -- DEZE WEEK (5)║ > Ja, er is plek                         ║een termijn 7 mei║
        │  Giorgos … 2   v║   Nee, niet hier                         ║ja of nee        ║
        │  Zoltan K… 4 ! v║   Alleen de afspraak staat               ║een vaste   7 mei║
        │  Shirley … 4 ! w╚══════════════════════════════════════════╝matielijst       ║
        │  Ewa Fikc… 3   do 26   ││  .  6 Contact erna  -│║  [ ] Spreek af wat je doet ║
        │> Carmen F… 1   vr 27   ││                      │║      zonder info           ║
        │ -- LATER (3) --        ││ Toezicht    D. Zogen…│║LET OP                      ║
        │  Hendrik … 5   3 dec   ││ Voorwaarden 2        │║   .  Te laat aangemeld,    ║
        │  Bjorn Pa… 1   6 dec   ││ Overleg     niet gep…│║      geen plek             ║
        │  Milan Iz… 3   6 dec   ││ Einde       27 jan 2…│║   .  Informatie mist of    ║
        │ -- CONTACT ERNA (1) -- ││                      │║      blijft liggen         ║
        │  Yosef Di… 6   bellen  ││                      │║   .  Vreemden in de keten  ║
        └───────────── 9 van 13 ─┘└─────── stap 1 van 6 ─┘╚══════════════════ 3 van 8 ═╝
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
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  Dewi Kha… 5   18d late║│ [x] 1 Registrati… 4/4││  [x] Hold the first  17 Nov│
        ║  Ion Nasc… 1   5d late ║│ [~] 2 Intake      8/9││      talk of three         │
        ║  Jean-Pie… 3   5d late ║│>[~] 3 Implementa… 2/5││> [ ] Agree who is    Thu 26│
        ║  Sanne Ne… 2   2╔═ Case: Ewa Fikcyjna ═════════════════════╗nsible for what  │
        ║ -- THIS WEEK (5)║ > Close the case…                        ║hat we     Thu 26│
        ║  Giorgos … 2   t╚══════════════════════════════════════════╝t of each other  │
        ║  Zoltan K… 4 ! today   ║│      starts 8 Aug 20…││  [ ] Agree who       Thu 26│
        ║  Shirley … 4 ! Wed 25  ║│  .  6 Contact after -││      reports back, and when│
        ║> Ewa Fikc… 3   Thu 26  ║│                      ││  [x] Plan the next    today│
        ║  Carmen F… 1   Fri 27  ║│ Supervisor D. Zogena…││      joint consultation    │
        ║ -- LATER (3) --        ║│ Conditions 3         ││   .  Ask probation   always│
        ║  Hendrik … 5   3 Dec   ║│ Next talk  9 Dec     ││      when in doubt         │
        ║  Bjorn Pa… 1   6 Dec   ║│ End        28 Nov 20…││OWN TASKS                   │
        ║  Milan Iz… 3   6 Dec   ║│                      ││  [ ] Bicycle from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│                      ││      the storage           │
        ║  Yosef Di… 6   reach   ║│                      ││WATCH OUT                   │
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
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  Dewi Kha… 5   18d laat║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ║  Ion Nasc… 1   5d laat ║│ [~] 2 Intake      8/9││      start een driegesprek │
        ║  Jean-Pie… 3   5d laat ║│>[~] 3 Uitvoering  2/5││> [ ] Spreek af wie    do 26│
        ║  Sanne Ne… 2   2╔═ Dossier: Ewa Fikcyjna ══════════════════╗ver gaat         │
        ║ -- DEZE WEEK (5)║ > Dossier sluiten…                       ║at je van   do 26│
        ║  Giorgos … 2   v╚══════════════════════════════════════════╝r verwacht       │
        ║  Zoltan K… 4 ! vandaag ║│      begint 8 aug 20…││  [ ] Spreek af wie    do 26│
        ║  Shirley … 4 ! wo 25   ║│  .  6 Contact erna  -││      wat terugkoppelt      │
        ║> Ewa Fikc… 3   do 26   ║│                      ││  [x] Prik een datum vandaag│
        ║  Carmen F… 1   vr 27   ║│ Toezicht    D. Zogen…││      voor het overleg      │
        ║ -- LATER (3) --        ║│ Voorwaarden 3        ││   .  Bel bij twijfel altijd│
        ║  Hendrik … 5   3 dec   ║│ Overleg     9 dec    ││      de reclassering       │
        ║  Bjorn Pa… 1   6 dec   ║│ Einde       28 nov 2…││EIGEN TAKEN                 │
        ║  Milan Iz… 3   6 dec   ║│                      ││  [ ] Fiets uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│                      ││      opslag halen          │
        ║  Yosef Di… 6   bellen  ║│                      ││LET OP                      │
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
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (4) --         ││ since 12 Nov, day 11 │║DO                    2 of 5║
        │  Dewi Kha… 5   18d late││ [x] 1 Registrati… 4/4│║  [x] Hold the first  17 Nov║
        │  Ion Nasc… 1   5d late ││ [~] 2 Intake      8/9│║      talk of three         ║
        │  Jean-Pie… 3   5╔═ Who does it: Agree who is responsible… ═╗ who is    Thu 26║
        │  Sanne Ne… 2   2║   ( ) J. Fantasie  (counsellor)          ║nsible for what  ║
        │ -- THIS WEEK (5)║   ( ) M. Verzinsel  (counsellor)         ║hat we     Thu 26║
        │  Giorgos … 2   t║   ( ) R. Leider-Fabel  (team lead)       ║t of each other  ║
        │  Zoltan K… 4 ! t║   ( ) S. Luchtkasteel  (counsellor)      ║ who       Thu 26║
        │  Shirley … 4 ! W║   ( ) T. Droombeeld  (counsellor)        ║ts back, and when║
        │> Ewa Fikc… 3   T║ > (*) Nobody in particular               ║the next    today║
        │  Carmen F… 1   F╚══════════════════════════════════════════╝ consultation    ║
        │ -- LATER (3) --        ││ Conditions 3         │║   .  Ask probation   always║
        │  Hendrik … 5   3 Dec   ││ Next talk  9 Dec     │║      when in doubt         ║
        │  Bjorn Pa… 1   6 Dec   ││ End        28 Nov 20…│║OWN TASKS                   ║
        │  Milan Iz… 3   6 Dec   ││                      │║  [ ] Bicycle from    Fri 27║
        │ -- CONTACT AFTER (1) --││                      │║      the storage           ║
        │  Yosef Di… 6   reach   ││                      │║WATCH OUT                   ║
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
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        │ -- TE LAAT (4) --      ││ sinds 12 nov, dag 11 │║DOEN                 2 van 5║
        │  Dewi Kha… 5   18d laat││ [x] 1 Aanmelding  4/4│║  [x] Voer bij de     17 nov║
        │  Ion Nasc… 1   5d laat ││ [~] 2 Intake      8/9│║      start een driegesprek ║
        │  Jean-Pie… 3   5╔═ Wie doet het: Spreek af wie waarover … ═╗k af wie    do 26║
        │  Sanne Ne… 2   2║   ( ) J. Fantasie  (begeleider)          ║ver gaat         ║
        │ -- DEZE WEEK (5)║   ( ) M. Verzinsel  (begeleider)         ║at je van   do 26║
        │  Giorgos … 2   v║   ( ) R. Leider-Fabel  (teamleider)      ║r verwacht       ║
        │  Zoltan K… 4 ! v║   ( ) S. Luchtkasteel  (begeleider)      ║k af wie    do 26║
        │  Shirley … 4 ! w║   ( ) T. Droombeeld  (begeleider)        ║erugkoppelt      ║
        │> Ewa Fikc… 3   d║ > (*) Niemand in het bijzonder           ║een datum vandaag║
        │  Carmen F… 1   v╚══════════════════════════════════════════╝het overleg      ║
        │ -- LATER (3) --        ││ Voorwaarden 3        │║   .  Bel bij twijfel altijd║
        │  Hendrik … 5   3 dec   ││ Overleg     9 dec    │║      de reclassering       ║
        │  Bjorn Pa… 1   6 dec   ││ Einde       28 nov 2…│║EIGEN TAKEN                 ║
        │  Milan Iz… 3   6 dec   ││                      │║  [ ] Fiets uit de     vr 27║
        │ -- CONTACT ERNA (1) -- ││                      │║      opslag halen          ║
        │  Yosef Di… 6   bellen  ││                      │║LET OP                      ║
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
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ╔═ CLIENTS ══════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- LATE (4) --         ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║  Dewi Kha… 5   18d late║│ [x] 1 Registrati… 4/4││  [x] Hold the first  17 Nov│
        ║  Ion Nasc… 1   5d late ║│ [~] 2 Intake      8/9││      talk of three         │
        ║  Jean-Pie… 3   5╔═ Counsellor of Ewa Fikcyjna ═════════════╗ who is    Thu 26│
        ║  Sanne Ne… 2   2║ > (*) J. Fantasie  (counsellor)          ║nsible for what  │
        ║ -- THIS WEEK (5)║   ( ) M. Verzinsel  (counsellor)         ║hat we     Thu 26│
        ║  Giorgos … 2   t║   ( ) R. Leider-Fabel  (team lead)       ║t of each other  │
        ║  Zoltan K… 4 ! t║   ( ) S. Luchtkasteel  (counsellor)      ║ who       Thu 26│
        ║  Shirley … 4 ! W║   ( ) T. Droombeeld  (counsellor)        ║ts back, and when│
        ║> Ewa Fikc… 3   T║   ( ) Nobody in particular               ║the next    today│
        ║  Carmen F… 1   F╚══════════════════════════════════════════╝ consultation    │
        ║ -- LATER (3) --        ║│ Conditions 3         ││   .  Ask probation   always│
        ║  Hendrik … 5   3 Dec   ║│ Next talk  9 Dec     ││      when in doubt         │
        ║  Bjorn Pa… 1   6 Dec   ║│ End        28 Nov 20…││OWN TASKS                   │
        ║  Milan Iz… 3   6 Dec   ║│                      ││  [ ] Bicycle from    Fri 27│
        ║ -- CONTACT AFTER (1) --║│                      ││      the storage           │
        ║  Yosef Di… 6   reach   ║│                      ││WATCH OUT                   │
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
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ═════════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Uitvoering ─────────────┐
        ║ -- TE LAAT (4) --      ║│ sinds 12 nov, dag 11 ││DOEN                 2 van 5│
        ║  Dewi Kha… 5   18d laat║│ [x] 1 Aanmelding  4/4││  [x] Voer bij de     17 nov│
        ║  Ion Nasc… 1   5d laat ║│ [~] 2 Intake      8/9││      start een driegesprek │
        ║  Jean-Pie… 3   5╔═ Begeleider van Ewa Fikcyjna ════════════╗k af wie    do 26│
        ║  Sanne Ne… 2   2║ > (*) J. Fantasie  (begeleider)          ║ver gaat         │
        ║ -- DEZE WEEK (5)║   ( ) M. Verzinsel  (begeleider)         ║at je van   do 26│
        ║  Giorgos … 2   v║   ( ) R. Leider-Fabel  (teamleider)      ║r verwacht       │
        ║  Zoltan K… 4 ! v║   ( ) S. Luchtkasteel  (begeleider)      ║k af wie    do 26│
        ║  Shirley … 4 ! w║   ( ) T. Droombeeld  (begeleider)        ║erugkoppelt      │
        ║> Ewa Fikc… 3   d║   ( ) Niemand in het bijzonder           ║een datum vandaag│
        ║  Carmen F… 1   v╚══════════════════════════════════════════╝het overleg      │
        ║ -- LATER (3) --        ║│ Voorwaarden 3        ││   .  Bel bij twijfel altijd│
        ║  Hendrik … 5   3 dec   ║│ Overleg     9 dec    ││      de reclassering       │
        ║  Bjorn Pa… 1   6 dec   ║│ Einde       28 nov 2…││EIGEN TAKEN                 │
        ║  Milan Iz… 3   6 dec   ║│                      ││  [ ] Fiets uit de     vr 27│
        ║ -- CONTACT ERNA (1) -- ║│                      ││      opslag halen          │
        ║  Yosef Di… 6   bellen  ║│                      ││LET OP                      │
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
         SCHAKEL  UNPROTECTED  My caseload (f) 21 of 21                       All saved
        ╔═ CLIENTS ══════════════╗┌─ Dewi Khayalan ──────┐┌─ 5 Follow-up care ─────────┐
        ║ -- LATE (6) --         ║│ since 7 Apr, day 230 ││DO                    2 of 4│
        ║> Dewi K… 5   18d late  ║│ [x] 1 Registrati… 4/4││> [ ] Ask in time    4d late│
        ║  Ivan V… 4 ! 7d late   ║│ [x] 2 Intake      9/9││      what the client wants │
        ║  Ion Na… 1   5d ╔═ Who are you? ═══════════════════════════╗ahead at   10 Sep│
        ║  Jean-P… 3   5d ║ > J. Fantasie  (counsellor)              ║are to follow    │
        ║  Sanne … 2   2d ║   M. Verzinsel  (counsellor)             ║ arranging  4 Oct│
        ║  Amina … 2   1d ║   R. Leider-Fabel  (team lead)           ║w-up in time     │
        ║ -- THIS WEEK (7)║   S. Luchtkasteel  (counsellor)          ║a plan B 18d late│
        ║  Giorgo… 2   tod║   T. Droombeeld  (counsellor)            ║                 │
        ║  Zoltan… 4 ! tod╚══════════════════════════════════════════╝ of the    Thu 26│
        ║  Shirle… 4 ! Wed 25    ║│                      ││      objection             │
        ║  Ewa Fi… 3   Thu 26    ║│ Supervisor F. Onbest…││WATCH OUT                   │
        ║  Kim Ga… 2   Thu 26    ║│ Conditions 2         ││   .  Strangers in the chain│
        ║  Carmen… 1   Fri 27    ║│ Next talk  Sat 28    ││   .  Indication is hard to │
        ║  Tiago … 3   Sat 28    ║│ End        31 Dec    ││      get                   │
        ║ -- LATER (5) --        ║│                      ││   .  Nowhere to go         │
        ║  Hendri… 5   3 Dec     ║│                      ││      afterwards            │
        ╚══════════════ 1 of 21 ═╝└──────── step 5 of 6 ─┘└─────────────────── 1 of 8 ─┘
         Client  Dewi Khayalan · MO-0111 · born 1992 · Indonesian, Dutch
         Who are you?: J. Fantasie  (counsellor), 1 of 5.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `the choice of who you are in Dutch at 80 by 24`() throws {
    try expectScene(
      .chooseWorker, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 21/21                       Opgeslagen
        ╔═ CLIËNTEN ═════════════╗┌─ Dewi Khayalan ──────┐┌─ 5 Vervolgzorg ────────────┐
        ║ -- TE LAAT (6) --      ║│ sinds 7 apr, dag 230 ││DOEN                 2 van 4│
        ║> Dewi K… 5   18d laat  ║│ [x] 1 Aanmelding  4/4││> [ ] Vraag op tijd  4d laat│
        ║  Ivan V… 4 ! 7d laat   ║│ [x] 2 Intake      9/9││      wat de cliënt wil     │
        ║  Ion Na… 1   5d ╔═ Wie ben je? ════════════════════════════╗vooruit    10 sep│
        ║  Jean-P… 3   5d ║ > J. Fantasie  (begeleider)              ║vervolgzorg      │
        ║  Sanne … 2   2d ║   M. Verzinsel  (begeleider)             ║ op tijd de 4 okt│
        ║  Amina … 2   1d ║   R. Leider-Fabel  (teamleider)          ║lgzorg           │
        ║ -- DEZE WEEK (7)║   S. Luchtkasteel  (begeleider)          ║en plan  18d laat│
        ║  Giorgo… 2   van║   T. Droombeeld  (begeleider)            ║ter de hand      │
        ║  Zoltan… 4 ! van╚══════════════════════════════════════════╝                 │
        ║  Shirle… 4 ! wo 25     ║│                      ││  [ ] Concept van het  do 26│
        ║  Ewa Fi… 3   do 26     ║│ Toezicht    F. Onbes…││      bezwaarschrift        │
        ║  Kim Ga… 2   do 26     ║│ Voorwaarden 2        ││LET OP                      │
        ║  Carmen… 1   vr 27     ║│ Overleg     za 28    ││   .  Vreemden in de keten  │
        ║  Tiago … 3   za 28     ║│ Einde       31 dec   ││   .  Indicatie laat op zich│
        ║ -- LATER (5) --        ║│                      ││      wachten               │
        ║  Hendri… 5   3 dec     ║│                      ││   .  Nergens plek voor     │
        ╚═════════════ 1 van 21 ═╝└─────── stap 5 van 6 ─┘└────────────────── 1 van 8 ─┘
         Cliënt  Dewi Khayalan · MO-0111 · geb. 1992 · Indonesisch, Nederlands
         Wie ben je?: J. Fantasie  (begeleider), 1 van 5.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }
}
