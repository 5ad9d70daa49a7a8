import Content
import Testing

/// The palette, and the menus of what can be done with a row.
@Suite struct ActingScreensTests {
  @Test func `the palette in English at 100 by 30`() throws {
    try expectScene(
      .palette, .en, 100, 30,
      shows: """
         SCHAKEL  De Haven  UNPROTECTED  My caseload (f) 13 of 21                    All saved  J. Fantasie
        ╔═ CLIENTS ═══════════════════╗┌─ Roadmap: Ewa Fikcyjna ─────┐┌─ 3 Implementation ─────────────────┐
        ║ -- LATE (4╔═ All commands ═══════════════════════════════════════════════════════════╗     2 of 5│
        ║  Dewi Khay║ Find:                                                                    ║ of  17 Nov│
        ║  Ion Născo║                                                                          ║           │
        ║  J. Fictif║   New client                                                           a ║     Thu 26│
        ║  Sanne Nep║   Mark this row, and go to the next                                    m ║t          │
        ║ -- THIS WE║   Mark this client                                                 Space ║of   Thu 26│
        ║  G. Fantas║   Mark all that show, or none                                          V ║           │
        ║  Z. Kitalá║   Mark while going up                                            Shift-↑ ║ack, Thu 26│
        ║  S. Invent║   Mark while going down                                          Shift-↓ ║           │
        ║> Ewa Fikcy║   Stand-in of this client, or of all marked                          g s ║      today│
        ║  C. Fictic║   Own task for this client, or for all marked                        g a ║           │
        ║ -- LATER (║   One do of this client, or of all marked                            g d ║in   always│
        ║  H. Verzon║   State: done on another day, close the case, choose between two ans…  s ║           │
        ║  Björn Påh║   Who does it                                                          o ║           │
        ║  M. Izmišl║   I will do it myself                                                  O ║     Fri 27│
        ║ -- CONTACT║   Write a note                                                         n ║           │
        ╚═══════════║   Log what happened                                                    c ║─ 2 of 12 ─┘
        ┌─ Details: ║   Edit the client and the case, or the task                            e ║───────────┐
        │ Client    ║   Timeline: everything that was written, done and agreed               t ║           │
        │ Legal titl║   Own task to the bin · A client cannot go to the bin. s closes…  Delete ║           │
        │ Probation ║   Undo what I did last                                                 u ║           │
        │ Conditions╚══════════════════════════════════════════════════════════════════════════╝d housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └──────────────────────────────────────────────────────────────────────────────────────────────────┘
         Typing: All commands.
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `the palette in Dutch at 100 by 30`() throws {
    try expectScene(
      .palette, .nl, 100, 30,
      shows: """
         SCHAKEL  De Haven  ONBEVEILIGD  Mijn caseload (f) 13/21                    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ══════════════════╗┌─ Stappenplan: Ewa Fikcyjna ─┐┌─ 3 Uitvoering ─────────────────────┐
        ║ -- TE LAAT╔═ Alle opdrachten ════════════════════════════════════════════════════════╗    2 van 5│
        ║  Dewi Khay║ Zoek:                                                                    ║en   17 nov│
        ║  Ion Născo║                                                                          ║           │
        ║  J. Fictif║   Nieuwe cliënt                                                        a ║ver   do 26│
        ║  Sanne Nep║   Deze regel markeren, en verder                                       m ║           │
        ║ -- DEZE WE║   Deze cliënt markeren                                            Spatie ║ar    do 26│
        ║  G. Fantas║   Alles in beeld markeren, of niets                                    V ║           │
        ║  Z. Kitalá║   Markeren en omhoog                                             Shift-↑ ║      do 26│
        ║  S. Invent║   Markeren en omlaag                                             Shift-↓ ║           │
        ║> Ewa Fikcy║   Vervanger van deze cliënt, of alle gemarkeerde                     g s ║    vandaag│
        ║  C. Fictic║   Eigen taak bij deze cliënt, of alle gemarkeerde                    g a ║           │
        ║ -- LATER (║   Eén do van deze cliënt, of alle gemarkeerde                        g d ║     altijd│
        ║  H. Verzon║   Stand: op een andere dag gedaan, dossier sluiten, kiezen tussen tw…  s ║           │
        ║  Björn Påh║   Wie doet het                                                         o ║           │
        ║  M. Izmišl║   Ik doe het zelf                                                      O ║      vr 27│
        ║ -- CONTACT║   Notitie schrijven                                                    n ║           │
        ╚═══════════║   Vastleggen wat er gebeurde                                           c ║ 2 van 12 ─┘
        ┌─ Details: ║   Cliënt en dossier bewerken, of de taak                               e ║───────────┐
        │ Cliënt    ║   Tijdlijn: wat er geschreven, gedaan en afgesproken is                t ║           │
        │ Titel     ║   Eigen taak in de prullenbak · Een cliënt kan niet in de prull…  Delete ║           │
        │ Reclasseri║   Mijn laatste stap terugdraaien                                       u ║           │
        │ Voorwaarde╚══════════════════════════════════════════════════════════════════════════╝onen; V3   │
        │              Niet komen in het gebied op de kaart                                                │
        │ Begeleider   J. Fantasie                                                                         │
        └──────────────────────────────────────────────────────────────────────────────────────────────────┘
         Je typt: Alle opdrachten.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the palette with something typed in English at 80 by 24`() throws {
    try expectScene(
      .paletteNarrowed, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ╔═ All commands ═══════════════════════════════════════════════════════════════╗
        ║ Find: not                                                                    ║
        ║                                                                              ║
        ║ > Not needed, or exempt until a day · in the checklist (1 to 6)            x ║
        ║   Write a note                                                             n ║
        ║   State: done on another day, close the case, choose between two answers   s ║
        ║   Timeline: everything that was written, done and agreed                   t ║
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
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ╚══════════════ 8 of 13 ═╝└──────── step 3 of 6 ─┘└────────────────── 2 of 12 ─┘
         Client  Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch
         All commands: Not needed, or exempt until a day · in the checklist (1 to 6) (x…
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `the palette with something typed in Dutch at 80 by 24`() throws {
    try expectScene(
      .paletteNarrowed, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ╔═ Alle opdrachten ════════════════════════════════════════════════════════════╗
        ║ Zoek: not                                                                    ║
        ║                                                                              ║
        ║ > Notitie schrijven                                                        n ║
        ║   Tijdlijn: wat er geschreven, gedaan en afgesproken is                    t ║
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
        ╚══════════════════════════════════════════════════════════════════════════════╝
        ╚═════════════ 8 van 13 ═╝└─────── stap 3 van 6 ─┘└───────────────── 2 van 12 ─┘
         Cliënt  Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands
         Alle opdrachten: Notitie schrijven (n), 1 van 2.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the palette with a client in English at 60 by 20`() throws {
    try expectScene(
      .paletteClient, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload… 13 of 21  All saved  J. Fantasie
        ╔═ All commands ═══════════════════════════════════════════╗
        ║ Find: ew                                                 ║
        ║                                                          ║
        ║ > Go to Ewa Fikcyjna                             MO-0105 ║
        ║   New client                                           a ║
        ║   Newest change by a colleague                       g n ║
        ║   Whose clients: mine, everyone's, closed              f ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ╚══════════════════════════════════════════════════════════╝
         All commands: Go to Ewa Fikcyjna (MO-0105), 1 of 4.
         UNPROTECTED
         Enter do it  Esc close
        """)
  }

  @Test func `the palette with a client in Dutch at 60 by 20`() throws {
    try expectScene(
      .paletteClient, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload… 13/21  Opgeslagen  J. Fantasie
        ╔═ Alle opdrachten ════════════════════════════════════════╗
        ║ Zoek: ew                                                 ║
        ║                                                          ║
        ║ > Naar Ewa Fikcyjna                              MO-0105 ║
        ║   Cliënt en dossier bewerken, of de taak               e ║
        ║   Vakken weer zo breed als gewoonlijk                  = ║
        ║   Wie doet het                                         o ║
        ║   Ik doe het zelf                                      O ║
        ║   Prullenbak: iets terugzetten                       g b ║
        ║   Alles wordt vanzelf opgeslagen                  Ctrl-S ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ╚══════════════════════════════════════════════════════════╝
         Alle opdrachten: Naar Ewa Fikcyjna (MO-0105), 1 van 7.
         ONBEVEILIGD
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the palette in English at 40 by 10`() throws {
    try expectScene(
      .palette, .en, 40, 10,
      shows: """
         My caseload (f) 13 of 21     All saved
        ╔═ All commands ═══════════════════════╗
        ║ Find:                                ║
        ║   New client                       a ║
        ║   Mark this row, and go to the n…  m ║
        ║   Mark this client             Space ║
        ║   Mark all that show, or none      V ║
        ╚══════════════════════════════════════╝
         UNPROTECTED
         Enter do it  Esc close
        """)
  }

  @Test func `the palette in Dutch at 40 by 10`() throws {
    try expectScene(
      .palette, .nl, 40, 10,
      shows: """
         Mijn caseload (f) 13/21     Opgeslagen
        ╔═ Alle opdrachten ════════════════════╗
        ║ Zoek:                                ║
        ║   Nieuwe cliënt                    a ║
        ║   Deze regel markeren, en verder   m ║
        ║   Deze cliënt markeren        Spatie ║
        ║   Alles in beeld markeren, of ni…  V ║
        ╚══════════════════════════════════════╝
         ONBEVEILIGD
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `what can be done with a client in English at 100 by 30`() throws {
    try expectScene(
      .actionsOnClient, .en, 100, 30,
      shows: """
         SCHAKEL  De Haven  UNPROTECTED  My caseload (f) 13 of 21                    All saved  J. Fantasie
        ╔═ CLIENTS ═══════════════════╗┌─ Roadmap: Ewa Fikcyjna ─────┐┌─ 3 Implementation ─────────────────┐
        ║ -- LATE (4) --              ║│ since 12 Nov, day 11        ││DO                            2 of 5│
        ║  Dewi Khayalan  5   18d late║│ [x] 1 Registration       4/4││  [x] Hold the first talk of  17 Nov│
        ║  Ion Născocit   1  ╔═ Ewa Fikcyjna ═════════════════════════════════════════╗                    │
        ║  J. Fictif      3  ║ > Go in                                          Enter ║is            Thu 26│
        ║  Sanne Nepnaam  2  ║   Close the case…                                    s ║e for what          │
        ║ -- THIS WEEK (5) --║   Who is the counsellor…                             o ║e expect of   Thu 26│
        ║  G. Fantastikos 2  ║   I become the counsellor                            O ║                    │
        ║  Z. Kitalált    4 !║   Note about the client…                             n ║reports back, Thu 26│
        ║  S. Inventá     4 !║   Log what happened…                                 c ║                    │
        ║> Ewa Fikcyjna   3  ║   Edit the client and the case…                      e ║ext joint      today│
        ║  C. Ficticia    1  ║   Mark this row, and go to the next                  m ║on                  │
        ║ -- LATER (3) --    ║   Stand-in of this client, or of all marked            ║ion when in   always│
        ║  H. Verzonnen   5  ║   Own task for this client, or for all marked          ║                    │
        ║  Björn Påhittad 1  ║   One do of this client, or of all marked              ║                    │
        ║  M. Izmišljeni  3  ║   Copy the case number                               y ║om the        Fri 27│
        ║ -- CONTACT AFTER (1║   To the bin  A client cannot go to the bin. …  Delete ║                    │
        ╚═══════════════════ ╚════════════════════════════════════════════════════════╝────────── 2 of 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Client      Ewa Fikcyjna · MO-0105 · born 1990 · Polish, Dutch                                   │
        │ Legal title conditional release                                                                  │
        │ Probation   Reclassering Nederland, D. Zogenaamd                                                 │
        │ Conditions  V1 Report to the probation service; V2 Stay in the shelter or in supervised housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └──────────────────────────────────────────────────────────────────────────────────────────────────┘
         Ewa Fikcyjna: Go in, 1 of 13.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a client in Dutch at 100 by 30`() throws {
    try expectScene(
      .actionsOnClient, .nl, 100, 30,
      shows: """
         SCHAKEL  De Haven  ONBEVEILIGD  Mijn caseload (f) 13/21                    Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ══════════════════╗┌─ Stappenplan: Ewa Fikcyjna ─┐┌─ 3 Uitvoering ─────────────────────┐
        ║ -- TE LAAT (4) --           ║│ sinds 12 nov, dag 11        ││DOEN                         2 van 5│
        ║  Dewi Khayalan  5   18d laat║│ [x] 1 Aanmelding         4/4││  [x] Voer bij de start een   17 nov│
        ║  Ion Născocit  ╔═ Ewa Fikcyjna ═════════════════════════════════════════════════╗                │
        ║  J. Fictif     ║ > Naar binnen                                            Enter ║waarover   do 26│
        ║  Sanne Nepnaam ║   Dossier sluiten…                                           s ║                │
        ║ -- DEZE WEEK (5║   Wie is de begeleider…                                      o ║ elkaar    do 26│
        ║  G. Fantastikos║   Ik word de begeleider                                      O ║                │
        ║  Z. Kitalált   ║   Notitie over de cliënt…                                    n ║wat        do 26│
        ║  S. Inventá    ║   Vastleggen wat er gebeurde…                                c ║                │
        ║> Ewa Fikcyjna  ║   Cliënt en dossier bewerken…                                e ║ voor    vandaag│
        ║  C. Ficticia   ║   Deze regel markeren, en verder                             m ║                │
        ║ -- LATER (3) --║   Vervanger van deze cliënt, of alle gemarkeerde               ║l de      altijd│
        ║  H. Verzonnen  ║   Eigen taak bij deze cliënt, of alle gemarkeerde              ║                │
        ║  Björn Påhittad║   Eén do van deze cliënt, of alle gemarkeerde                  ║                │
        ║  M. Izmišljeni ║   Dossiernummer kopiëren                                     y ║pslag      vr 27│
        ║ -- CONTACT ERNA║   Naar de prullenbak  Een cliënt kan niet in de prull…  Delete ║                │
        ╚════════════════╚════════════════════════════════════════════════════════════════╝───── 2 van 12 ─┘
        ┌─ Details: Ewa Fikcyjna ──────────────────────────────────────────────────────────────────────────┐
        │ Cliënt       Ewa Fikcyjna · MO-0105 · geb. 1990 · Pools, Nederlands                              │
        │ Titel        voorwaardelijke invrijheidstelling                                                  │
        │ Reclassering Reclassering Nederland, D. Zogenaamd                                                │
        │ Voorwaarden  V1 Meldplicht bij de reclassering; V2 Verblijf in de opvang of begeleid wonen; V3   │
        │              Niet komen in het gebied op de kaart                                                │
        │ Begeleider   J. Fantasie                                                                         │
        └──────────────────────────────────────────────────────────────────────────────────────────────────┘
         Ewa Fikcyjna: Naar binnen, 1 van 13.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a do in English at 80 by 24`() throws {
    try expectScene(
      .actionsOnDo, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        │ -- LATE (╔═ Agree who is responsible for what ════════════════════╗    2 of 5║
        │  D. Khaya║ > Everything about this                          Enter ║st  17 Nov║
        │  Ion Născ║   Tick                                           Space ║e         ║
        │  J. Ficti║   Not needed…                                        x ║    Thu 26║
        │  S. Nepna║   Set the date…                                      d ║for what  ║
        │ -- THIS W║   Done on another day, and other states…             s ║    Thu 26║
        │  Fantasti║   Who does it…                                       o ║ch other  ║
        │  Z. Kital║   I will do it myself                                O ║    Thu 26║
        │  S. Inven║   Note about this…                                   n ║, and when║
        │> Ewa Fikc║   Log what happened…                                 c ║t    today║
        │  C. Ficti║   Own task or appointment…                           a ║tation    ║
        │ -- LATER ║   Edit the client and the case…                      e ║n   always║
        │  H. Verzo║   Mark this row, and go to the next                  m ║t         ║
        │  B. Påhit║   Copy the case number                               y ║          ║
        │  Izmišlje║   To the bin  A do stays on the list. x says …  Delete ║    Fri 27║
        │ -- CONTAC╚════════════════════════════════════════════════════════╝          ║
        │  Y. Dimyoni   6  reach ││                      │║WATCH OUT                   ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚══════════════════ 2 of 12 ═╝
         Why  What belongs to everyone is done by no one. With a name behind every task…
         Agree who is responsible for what: Everything about this, 1 of 14.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a do in Dutch at 80 by 24`() throws {
    try expectScene(
      .actionsOnDo, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        ╔═ Spreek af wie waarover gaat ════════════════════════════════════════════════╗
        ║ > Alles hierover                                                       Enter ║
        ║   Afvinken                                                            Spatie ║
        ║   Niet nodig…                                                              x ║
        ║   Datum zetten…                                                            d ║
        ║   Op een andere dag gedaan, en andere standen…                             s ║
        ║   Wie doet het…                                                            o ║
        ║   Ik doe het zelf                                                          O ║
        ║   Notitie hierbij…                                                         n ║
        ║   Vastleggen wat er gebeurde…                                              c ║
        ║   Eigen taak of afspraak…                                                  a ║
        ║   Cliënt en dossier bewerken…                                              e ║
        ║   Deze regel markeren, en verder                                           m ║
        ║   Dossiernummer kopiëren                                                   y ║
        ║   Naar de prullenbak  Een do blijft in de lijst staan. Met x leg je…  Delete ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  Y. Dimyoni  6  bellen ││                      │║LET OP                      ║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚═════════════════ 2 van 12 ═╝
         Waarom  Wat van iedereen is, doet niemand. Staat er een naam achter elke taak,…
         Spreek af wie waarover gaat: Alles hierover, 1 van 14.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a task in English at 60 by 20`() throws {
    try expectScene(
      .actionsOnTask, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload… 13 of 21  All saved  J. Fantasie
        ╔═ Bicycle from the storage ═══════════════════════════════╗
        ║ > Everything about this                            Enter ║
        ║   Tick                                             Space ║
        ║   Set the date…                                        d ║
        ║   Who does it…                                         o ║
        ║   I will do it myself                                  O ║
        ║   Note about the client…                               n ║
        ║   Log what happened…                                   c ║
        ║   Own task or appointment…                             a ║
        ║   Change the task…                                     e ║
        ║   Mark this row, and go to the next                    m ║
        ║   To the bin                                      Delete ║
        ║   Copy the case number                                 y ║
        ║   Not needed…  That is for do's. On an own task Spac…  x ║
        ║   State: done on another day, close the case, choose…  s ║
        ╚══════════════════════════════════════════════════════════╝
         Bicycle from the storage: Everything about this, 1 of 14.
         UNPROTECTED
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a task in Dutch at 60 by 20`() throws {
    try expectScene(
      .actionsOnTask, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload… 13/21  Opgeslagen  J. Fantasie
        ╔═ Fiets uit de opslag halen ══════════════════════════════╗
        ║ > Alles hierover                                   Enter ║
        ║   Afvinken                                        Spatie ║
        ║   Datum zetten…                                        d ║
        ║   Wie doet het…                                        o ║
        ║   Ik doe het zelf                                      O ║
        ║   Notitie over de cliënt…                              n ║
        ║   Vastleggen wat er gebeurde…                          c ║
        ║   Eigen taak of afspraak…                              a ║
        ║   Taak wijzigen…                                       e ║
        ║   Deze regel markeren, en verder                       m ║
        ║   Naar de prullenbak                              Delete ║
        ║   Dossiernummer kopiëren                               y ║
        ║   Niet nodig…  Dat is voor do's. Een eigen taak vink…  x ║
        ║   Stand: op een andere dag gedaan, dossier sluiten, …  s ║
        ╚══════════════════════════════════════════════════════════╝
         Fiets uit de opslag halen: Alles hierover, 1 van 14.
         ONBEVEILIGD
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a bottleneck in English at 80 by 24`() throws {
    try expectScene(
      .actionsOnBottleneck, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21          All saved  J. Fantasie
        ┌─ Clients ──────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 IMPLEMENTATION ═════════╗
        ╔═ Staff fear or not-knowing-how ══════════════════════════════════════════════╗
        ║ > Everything about this                                                Enter ║
        ║   Note about the client…                                                   n ║
        ║   Log what happened…                                                       c ║
        ║   Own task or appointment…                                                 a ║
        ║   Edit the client and the case…                                            e ║
        ║   Copy the case number                                                     y ║
        ║   Tick or untick  This is something to watch out for. Enter shows wh…  Space ║
        ║   Not needed…  This is something to watch out for. Enter shows why, and …  x ║
        ║   Set the date…  This is something to watch out for. Enter shows why, an…  d ║
        ║   Close the case…  This is something to watch out for. Enter shows why, …  s ║
        ║   Who is the counsellor…  This is something to watch out for. Enter show…  o ║
        ║   I become the counsellor  This is something to watch out for. Enter sho…  O ║
        ║   Mark this row, and go to the next  This is something to watch out for.…  m ║
        ║   To the bin  What to watch out for stays on the list. Enter shows …  Delete ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  Y. Dimyoni   6  reach ││                      │║      not-knowing-how       ║
        └────────────── 8 of 13 ─┘└──────── step 3 of 6 ─┘╚═════════════════ 12 of 12 ═╝
         Why  Fear makes us look away or clamp down, and either way it gets worse. It s…
         Staff fear or not-knowing-how: Everything about this, 1 of 14.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a bottleneck in Dutch at 80 by 24`() throws {
    try expectScene(
      .actionsOnBottleneck, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21          Opgeslagen  J. Fantasie
        ┌─ Cliënten ─────────────┐┌─ Ewa Fikcyjna ───────┐╔═ 3 UITVOERING ═════════════╗
        ╔═ Angst of handelingsverlegenheid ════════════════════════════════════════════╗
        ║ > Alles hierover                                                       Enter ║
        ║   Notitie over de cliënt…                                                  n ║
        ║   Vastleggen wat er gebeurde…                                              c ║
        ║   Eigen taak of afspraak…                                                  a ║
        ║   Cliënt en dossier bewerken…                                              e ║
        ║   Dossiernummer kopiëren                                                   y ║
        ║   Afvinken of vinkje weghalen  Dit is iets om op te letten. Enter t…  Spatie ║
        ║   Niet nodig…  Dit is iets om op te letten. Enter toont waarom, en wat j…  x ║
        ║   Datum zetten…  Dit is iets om op te letten. Enter toont waarom, en wat…  d ║
        ║   Dossier sluiten…  Dit is iets om op te letten. Enter toont waarom, en …  s ║
        ║   Wie is de begeleider…  Dit is iets om op te letten. Enter toont waarom…  o ║
        ║   Ik word de begeleider  Dit is iets om op te letten. Enter toont waarom…  O ║
        ║   Deze regel markeren, en verder  Dit is iets om op te letten. Enter too…  m ║
        ║   Naar de prullenbak  Iets om op te letten blijft in de lijst staan…  Delete ║
        ╚══════════════════════════════════════════════════════════════════════════════╝
        │  Y. Dimyoni  6  bellen ││                      │║      handelingsverlegenheid║
        └───────────── 8 van 13 ─┘└─────── stap 3 van 6 ─┘╚════════════════ 12 van 12 ═╝
         Waarom  Wie bang is, kijkt weg of wordt te streng, en van allebei wordt het er…
         Angst of handelingsverlegenheid: Alles hierover, 1 van 14.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a do in English at 40 by 10`() throws {
    try expectScene(
      .actionsOnDo, .en, 40, 10,
      shows: """
         My caseload (f) 13 of 21     All saved
        ╔═ Agree who is responsible for what ══╗
        ║ > Everything about this        Enter ║
        ║   Tick                         Space ║
        ║   Not needed…                      x ║
        ║   Set the date…                    d ║
        ║   Done on another day, and other…  s ║
        ╚══════════════════════════════════════╝
         UNPROTECTED
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a do in Dutch at 40 by 10`() throws {
    try expectScene(
      .actionsOnDo, .nl, 40, 10,
      shows: """
         Mijn caseload (f) 13/21     Opgeslagen
        ╔═ Spreek af wie waarover gaat ════════╗
        ║ > Alles hierover               Enter ║
        ║   Afvinken                    Spatie ║
        ║   Niet nodig…                      x ║
        ║   Datum zetten…                    d ║
        ║   Op een andere dag gedaan, en …   s ║
        ╚══════════════════════════════════════╝
         ONBEVEILIGD
         Enter kiezen  Esc sluiten
        """)
  }
}
