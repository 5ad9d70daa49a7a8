import Content
import Testing

/// The list of clients while somebody is looked for.
@Suite struct FindScreensTests {
  @Test func `typing a part of a name in English at 100 by 30`() throws {
    try expectScene(
      .find, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ CLIENTS ═══════════════════╗┌─ Roadmap: Ewa Fikcyjna ─────┐┌─ 3 Implementation ─────────────────┐
        ║ Find: fi             3 of 13║│ since 12 Nov, day 11        ││DO                            2 of 5│
        ║ -- LATE (1) --              ║│ [x] 1 Registration       4/4││  [x] Hold the first talk of  17 Nov│
        ║  J. Fictif     3 !2 5d late ║│ [~] 2 Intake             7/9││      three                         │
        ║ -- NEXT 7 DAYS (2) --       ║│>[~] 3 Implementation     2/5││> [ ] Agree who is            Thu 26│
        ║> Ewa Fikcyjna  3    Thu 26  ║│     due Thu 26              ││      responsible for what          │
        ║  C. Ficticia   1    Fri 27  ║│ [x] 4 Escalation         2/2││  [ ] Say what we expect of   Thu 26│
        ║  Search the notes of 13     ║│ [ ] 5 Follow-up care     0/4││      each other                    │
        ║                             ║│     starts 8 Aug '27        ││  [ ] Agree who reports back, Thu 26│
        ║                             ║│  .  6 Contact after        -││      and when                      │
        ║                             ║│                             ││  [x] Plan the next joint           │
        ║                             ║│ Supervisor D. Zogenaamd     ││      consultation                  │
        ║                             ║│ Conditions 3                ││   .  Ask probation when in   always│
        ║                             ║│ Next talk  9 Dec            ││      doubt                         │
        ║                             ║│ End        28 Nov '27       ││OWN TASKS                           │
        ║                             ║│ 1..2.3>-------------+-+-+--]││  [ ] Bicycle from the        Fri 27│
        ║                             ║│ 370 days left of 381        ││      storage                       │
        ╚════════════════════ 2 of 3 ═╝└─────────────── step 3 of 6 ─┘└────────────────────────── 2 of 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Client      Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch                                   │
        │ Legal title conditional release                                                                  │
        │ Probation   Reclassering Nederland, D. Zogenaamd                                                 │
        │ Conditions  V1 Report to the probation service; V2 Stay in the shelter or in supervised housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └────────────────────────────────────────────────────────────────────────────────── more below: i ─┘
         Typing: find. 3 of 13: Ewa Fikcyjna.
         Nothing here is locked away: this store is for invented clients only.
         Enter keep these  ↓ next  F3 notes too  Esc everybody again
        """)
  }

  @Test func `typing a part of a name in Dutch at 40 by 10`() throws {
    try expectScene(
      .find, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        Cliënten                         2 van 3
         Zoek: fi                       3 van 13
         -- TE LAAT (1) --
          Jean-Pierre Fictif     3 !2   5d laat
         -- KOMENDE WEEK (2) --
        > Ewa Fikcyjna           3      do 26
          Carmen Ficticia        1      vr 27
         ONBEVEILIGD
         Enter deze houden  Esc iedereen weer
        """)
  }

  @Test func `a narrowed list in English at 80 by 24`() throws {
    try expectScene(
      .findKept, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ CLIENTS: FIK ═════════╗┌─ Ewa Fikcyjna ───────┐┌─ 3 Implementation ─────────┐
        ║ -- NEXT 7 DAYS (1) --  ║│ since 12 Nov, day 11 ││DO                    2 of 5│
        ║> Ewa Fikcyjna 3  Thu 26║│ [x] 1 Register    4/4││  [x] Hold the first  17 Nov│
        ║                        ║│ [~] 2 Intake      7/9││      talk of three         │
        ║                        ║│>[~] 3 Implement   2/5││> [ ] Agree who is    Thu 26│
        ║                        ║│     due Thu 26       ││      responsible for what  │
        ║                        ║│ [x] 4 Escalation  2/2││  [ ] Say what we     Thu 26│
        ║                        ║│ [ ] 5 Follow-up   0/4││      expect of each other  │
        ║                        ║│     starts 8 Aug '27 ││  [ ] Agree who       Thu 26│
        ║                        ║│  .  6 Contact after -││      reports back, and when│
        ║                        ║│                      ││  [x] Plan the next joint   │
        ║                        ║│ Supervisor Zogenaamd ││      consultation          │
        ║                        ║│ Conditions 3         ││   .  Ask probation   always│
        ║                        ║│ Next talk  9 Dec     ││      when in doubt         │
        ║                        ║│ End        28 Nov '27││OWN TASKS                   │
        ║                        ║│ 1.23>o---------++-+-]││  [ ] Bicycle from    Fri 27│
        ║                        ║│ 370 days left of 381 ││      the storage           │
        ║                        ║│                      ││WATCH OUT                   │
        ╚═══════════════ 1 of 1 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         Client 1 of 1: Ewa Fikcyjna. Due Thu 26: Agree who is responsible for what…
         1 of 13. Esc shows everybody again.
         . more  a new client  n note  / find  Esc everybody again  ? help  q quit
        """)
  }

  @Test func `nobody of that name in Dutch at 60 by 20`() throws {
    try expectScene(
      .findNobody, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
         [Cliënten] > 4 Escalatie
        Cliënten
         Zoek: zzzq                                         0 van 13
         Niemand heet “zzzq”, en geen nummer lijkt erop. Met Esc
         zie je iedereen weer.
        > Zoek in de notities van 13










         Je typt: zoeken. 0 van 13. Enter: Zoek in de notities van…
         ONBEVEILIGD
         Enter daar zoeken  F3 ook notities  Esc iedereen weer
        """)
  }

  @Test func `nobody of that name in English at 40 by 10`() throws {
    try expectScene(
      .findNobody, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        Clients
         Find: zzzq                      0 of 13
         Nobody is called “zzzq”, and no number
         is like it. Esc shows everybody again.
        > Search the notes of 13


         UNPROTECTED
         Enter look there  Esc everybody again
        """)
  }
}
