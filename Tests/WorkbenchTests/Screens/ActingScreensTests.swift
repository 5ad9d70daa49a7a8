import Content
import Testing

/// The palette, and the menus of what can be done with a row.
@Suite struct ActingScreensTests {
  @Test func `the palette in English at 100 by 30`() throws {
    try expectScene(
      .palette, .en, 100, 30,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ CLIENTS ═══════════════════╗┌─ Roadmap: Ewa Fikcyjna ─────┐┌─ 3 Implementation ─────────────────┐
        ║ -- LATE (4╔═ All commands ═══════════════════════════════════════════════════════════╗     2 of 5│
        ║  Dewi Khay║ Find:                                                                    ║ of  17 Nov│
        ║  Ion Născo║                                                                          ║           │
        ║  J. Fictif║   New client                                                           a ║     Thu 26│
        ║  Sanne Nep║   Mark this row, and go to the next                                    m ║t          │
        ║ -- NEXT 7 ║   Mark this client                                                 Space ║of   Thu 26│
        ║  Fantastik║   Mark all that show, or none                                          V ║           │
        ║  Z. Kitalá║   Mark while going up                                            Shift-↑ ║ack, Thu 26│
        ║  S. Invent║   Mark while going down                                          Shift-↓ ║           │
        ║> Ewa Fikcy║   Stand-in of this client, or of all marked                          g s ║           │
        ║  C. Fictic║   Own task for this client, or for all marked                        g a ║           │
        ║ -- LATER (║   One do of this client, or of all marked                            g d ║in   always│
        ║  H. Verzon║   State: done on another day, close the case, choose between two ans…  s ║           │
        ║  B. Påhitt║   Who does it                                                          o ║           │
        ║  M. Izmišl║   I will do it myself                                                  O ║     Fri 27│
        ║ -- CONTACT║   Write a note                                                         n ║           │
        ╚═══════════║   Log what happened                                                    c ║─ 2 of 12 ─┘
        ┌─ Details: ║   Edit the client and the case, or the task                            e ║───────────┐
        │ Client    ║   Timeline: everything that was written, done and agreed               t ║           │
        │ Legal titl║   Facts of this step: what is known, row by row                      g f ║           │
        │ Probation ║   Everything about this client                                         i ║           │
        │ Conditions╚══════════════════════════════════════════════════════════════════════════╝d housing; │
        │             V3 Stay out of the area on the map                                                   │
        │ Counsellor  J. Fantasie                                                                          │
        └────────────────────────────────────────────────────────────────────────────────── more below: i ─┘
         Typing: All commands.
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `the palette in Dutch at 100 by 30`() throws {
    try expectScene(
      .palette, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ══════════════════╗┌─ Stappenplan: Ewa Fikcyjna ─┐┌─ 3 Uitvoering ─────────────────────┐
        ║ -- TE LAAT╔═ Alle opdrachten ════════════════════════════════════════════════════════╗    2 van 5│
        ║  Dewi Khay║ Zoek:                                                                    ║en   17 nov│
        ║  Ion Născo║                                                                          ║           │
        ║  J. Fictif║   Nieuwe cliënt                                                        a ║ver   do 26│
        ║  Sanne Nep║   Deze regel markeren, en verder                                       m ║           │
        ║ -- KOMENDE║   Deze cliënt markeren                                            Spatie ║ar    do 26│
        ║  Fantastik║   Alles in beeld markeren, of niets                                    V ║           │
        ║  Z. Kitalá║   Markeren en omhoog                                             Shift-↑ ║      do 26│
        ║  S. Invent║   Markeren en omlaag                                             Shift-↓ ║           │
        ║> Ewa Fikcy║   Vervanger van deze cliënt, of alle gemarkeerde                     g s ║ het       │
        ║  C. Fictic║   Eigen taak bij deze cliënt, of alle gemarkeerde                    g a ║           │
        ║ -- LATER (║   Eén van de do's, bij deze cliënt of alle gemarkeerde               g d ║     altijd│
        ║  H. Verzon║   Stand: op een andere dag gedaan, dossier sluiten, kiezen tussen tw…  s ║           │
        ║  B. Påhitt║   Wie doet het                                                         o ║           │
        ║  M. Izmišl║   Ik doe het zelf                                                      O ║      vr 27│
        ║ -- CONTACT║   Notitie schrijven                                                    n ║           │
        ╚═══════════║   Vastleggen wat er gebeurde                                           c ║ 2 van 12 ─┘
        ┌─ Details: ║   Cliënt en dossier bewerken, of de taak                               e ║───────────┐
        │ Cliënt    ║   Tijdlijn: wat er geschreven, gedaan en afgesproken is                t ║           │
        │ Titel     ║   Feiten van deze stap: wat bekend is, regel voor regel              g f ║           │
        │ Reclasseri║   Alles over deze cliënt                                               i ║           │
        │ Voorwaarde╚══════════════════════════════════════════════════════════════════════════╝onen; V3   │
        │              Niet komen in het gebied op de kaart                                                │
        │ Begeleider   J. Fantasie                                                                         │
        └────────────────────────────────────────────────────────────────────────────── hieronder meer: i ─┘
         Je typt: Alle opdrachten.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the palette with something typed in English at 80 by 24`() throws {
    try expectScene(
      .paletteNarrowed, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ All commands ═══════════════════════════════════════════════════════════════╗
        ║ Find: not                                                                    ║
        ║                                                                              ║
        ║ > Not needed, or exempt until a day · in the checklist (1 to 6)            x ║
        ║   Write a note                                                             n ║
        ║   State: done on another day, close the case, choose between two answers   s ║
        ║   Timeline: everything that was written, done and agreed                   t ║
        ║   Everything about this client                                             i ║
        ║   Find a client by name or number                                          / ║
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
         All commands: Not needed, or exempt until a day · in the checklist (1 to 6)…
         Nothing here is locked away: this store is for invented clients only.
         Enter do it  Esc close
        """)
  }

  @Test func `the palette with something typed in Dutch at 80 by 24`() throws {
    try expectScene(
      .paletteNarrowed, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Alle opdrachten ════════════════════════════════════════════════════════════╗
        ║ Zoek: not                                                                    ║
        ║                                                                              ║
        ║ > Notitie schrijven                                                        n ║
        ║   Tijdlijn: wat er geschreven, gedaan en afgesproken is                    t ║
        ║   Alles over deze cliënt                                                   i ║
        ║   Een cliënt zoeken op naam of nummer                                      / ║
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
         Alle opdrachten: Notitie schrijven (n), 1 van 4.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the palette with a client in English at 60 by 20`() throws {
    try expectScene(
      .paletteClient, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
        ╔═ All commands ═══════════════════════════════════════════╗
        ║ Find: ew                                                 ║
        ║                                                          ║
        ║ > Go to Ewa Fikcyjna                             MO-0105 ║
        ║   New client                                           a ║
        ║   Review round: go through all open escalations      g v ║
        ║   Newest change by a colleague                       g n ║
        ║   Agreements with partners                           g o ║
        ║   Whose clients: mine, everyone's, closed              f ║
        ║   The board of open escalations                       F4 ║
        ║   What happened since I last worked                  g w ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ║                                                          ║
        ╚══════════════════════════════════════════════════════════╝
         All commands: Go to Ewa Fikcyjna (MO-0105), 1 of 8.
         UNPROTECTED
         Enter do it  Esc close
        """)
  }

  @Test func `the palette with a client in Dutch at 60 by 20`() throws {
    try expectScene(
      .paletteClient, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
        ╔═ Alle opdrachten ════════════════════════════════════════╗
        ║ Zoek: ew                                                 ║
        ║                                                          ║
        ║ > Naar Ewa Fikcyjna                              MO-0105 ║
        ║   Cliënt en dossier bewerken, of de taak               e ║
        ║   Vakken weer zo breed als gewoonlijk                  = ║
        ║   Ruime regels, of gewone                            g r ║
        ║   Wie doet het                                         o ║
        ║   Ik doe het zelf                                      O ║
        ║   Wiens cliënten: de mijne, van iedereen, gesloten     f ║
        ║   Prullenbak: iets terugzetten                       g b ║
        ║   Onafgemaakte teksten: verder met één ervan         g u ║
        ║   Alles wordt vanzelf opgeslagen                  Ctrl-S ║
        ║                                                          ║
        ║                                                          ║
        ╚══════════════════════════════════════════════════════════╝
         Alle opdrachten: Naar Ewa Fikcyjna (MO-0105), 1 van 10.
         ONBEVEILIGD
         Enter uitvoeren  Esc sluiten
        """)
  }

  @Test func `the palette in English at 40 by 10`() throws {
    try expectScene(
      .palette, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
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
         Mijn caseload… 13/21  !2/3  Opgeslagen
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
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  Escalations (F4) 2 of 3     All saved  J. Fantasie
        ╔═ CLIENTS ═════╔═ Ewa Fikcyjna ══════════════════════════════════════════════════╗────────────────┐
        ║ -- LATE (4) --║ > Go in                                                   Enter ║          2 of 5│
        ║  Dewi Khayalan║   Close the case…                                             s ║ talk of  17 Nov│
        ║  Ion Născocit ║   Who is the counsellor…                                      o ║                │
        ║  J. Fictif    ║   Note about the client…                                      n ║          Thu 26│
        ║  Sanne Nepnaam║   Log what happened…                                          c ║r what          │
        ║ -- NEXT 7 DAYS║   Edit the client and the case…                               e ║pect of   Thu 26│
        ║  Fantastikos  ║   Mark this row, and go to the next                           m ║                │
        ║  Z. Kitalált  ║   Stand-in of this client, or of all marked                 g s ║rts back, Thu 26│
        ║  S. Inventá   ║   Own task for this client, or for all marked               g a ║                │
        ║> Ewa Fikcyjna ║   One do of this client, or of all marked                   g d ║joint           │
        ║  C. Ficticia  ║   Facts of this step: what is known, row by row             g f ║                │
        ║ -- LATER (3) -║   Everything about this client                                i ║when in   always│
        ║  H. Verzonnen ║   Card of a partner                                           p ║                │
        ║  B. Påhittad  ║   Ask a partner something                                     v ║                │
        ║  M. Izmišljeni║   Raise an escalation                                         E ║he        Fri 27│
        ║ -- CONTACT AFT║   Copy the case number                                        y ║                │
        ╚═══════════════║   Undo what I did last                                        u ║────── 2 of 12 ─┘
        ┌─ Details: Ewa ║   Timeline: everything that was written, done and agreed      t ║────────────────┐
        │ Client      Ew║   Sort and group the clients                                  S ║                │
        │ Legal title co║   All commands, by plain name                                F9 ║                │
        │ Probation   Re║   I become the counsellor  that is you already                O ║                │
        │ Conditions  V1║   To the bin  A client cannot go to the bin. s closes …  Delete ║rvised housing; │
        │             V3╚═════════════════════════════════════════════════════════════════╝                │
        │ Counsellor  J. Fantasie                                                                          │
        └────────────────────────────────────────────────────────────────────────────────── more below: i ─┘
         Ewa Fikcyjna: Go in, 1 of 22.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a client in Dutch at 100 by 30`() throws {
    try expectScene(
      .actionsOnClient, .nl, 100, 30,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  Escalaties (F4) 2 van 3     Opgeslagen  J. Fantasie
        ╔═ CLIËNTEN ════╔═ Ewa Fikcyjna ═══════════════════════════════════════════════════╗───────────────┐
        ║ -- TE LAAT (4)║ > Openen                                                   Enter ║        2 van 5│
        ║  Dewi Khayalan║   Dossier sluiten…                                             s ║rt een   17 nov│
        ║  Ion Născocit ║   Wie is de begeleider…                                        o ║               │
        ║  J. Fictif    ║   Notitie over de cliënt…                                      n ║aarover   do 26│
        ║  Sanne Nepnaam║   Vastleggen wat er gebeurde…                                  c ║               │
        ║ -- KOMENDE WEE║   Cliënt en dossier bewerken…                                  e ║elkaar    do 26│
        ║  Fantastikos  ║   Deze regel markeren, en verder                               m ║               │
        ║  Z. Kitalált  ║   Vervanger van deze cliënt, of alle gemarkeerde             g s ║at        do 26│
        ║  S. Inventá   ║   Eigen taak bij deze cliënt, of alle gemarkeerde            g a ║               │
        ║> Ewa Fikcyjna ║   Eén van de do's, bij deze cliënt of alle gemarkeerde       g d ║voor het       │
        ║  C. Ficticia  ║   Feiten van deze stap: wat bekend is, regel voor regel      g f ║               │
        ║ -- LATER (3) -║   Alles over deze cliënt                                       i ║ de      altijd│
        ║  H. Verzonnen ║   Kaart van een partner                                        p ║               │
        ║  B. Påhittad  ║   Een partner iets vragen                                      v ║               │
        ║  M. Izmišljeni║   Escalatie vastleggen                                         E ║slag      vr 27│
        ║ -- CONTACT ERN║   Dossiernummer kopiëren                                       y ║               │
        ╚═══════════════║   Mijn laatste wijziging terugdraaien                          u ║──── 2 van 12 ─┘
        ┌─ Details: Ewa ║   Tijdlijn: wat er geschreven, gedaan en afgesproken is        t ║───────────────┐
        │ Cliënt       E║   Cliënten sorteren en groeperen                               S ║               │
        │ Titel        v║   Alle opdrachten, in gewone woorden                          F9 ║               │
        │ Reclassering R║   Ik word de begeleider  dat ben je al                         O ║               │
        │ Voorwaarden  V║   Naar de prullenbak  Een cliënt kan niet in de prullen…  Delete ║id wonen; V3   │
        │              N╚══════════════════════════════════════════════════════════════════╝               │
        │ Begeleider   J. Fantasie                                                                         │
        └────────────────────────────────────────────────────────────────────────────── hieronder meer: i ─┘
         Ewa Fikcyjna: Openen, 1 van 22.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a do in English at 80 by 24`() throws {
    try expectScene(
      .actionsOnDo, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ Agree who is responsible for what ══════════════════════════════════════════╗
        ║ > Everything about this                                                Enter ║
        ║   Tick                                                                 Space ║
        ║   Not needed…                                                              x ║
        ║   Set the date…                                                            d ║
        ║   Done on another day, and other states…                                   s ║
        ║   Who does it…                                                             o ║
        ║   I will do it myself                                                      O ║
        ║   Note about this…                                                         n ║
        ║   Log what happened…                                                       c ║
        ║   Own task or appointment…                                                 a ║
        ║   Edit the client and the case…                                            e ║
        ║   Mark this row, and go to the next                                        m ║
        ║   Facts of this step: what is known, row by row                          g f ║
        ║   Everything about this client                                             i ║
        ║   Card of a partner                                                        p ║
        ║   Ask a partner something                                                  v ║
        ║   Raise an escalation                                                      E ║
        ║   Copy the case number                                                     y ║
        ╚════════════════════════════════════════════════════════════════════ 1 of 23 ═╝
         Agree who is responsible for what: Everything about this, 1 of 23.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a do in Dutch at 80 by 24`() throws {
    try expectScene(
      .actionsOnDo, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Spreek af wie waarover gaat ════════════════════════════════════════════════╗
        ║ > Alles hierover                                                       Enter ║
        ║   Afvinken                                                            Spatie ║
        ║   Niet nodig…                                                              x ║
        ║   Datum zetten…                                                            d ║
        ║   Op een andere dag gedaan, en meer…                                       s ║
        ║   Wie doet het…                                                            o ║
        ║   Ik doe het zelf                                                          O ║
        ║   Notitie hierbij…                                                         n ║
        ║   Vastleggen wat er gebeurde…                                              c ║
        ║   Eigen taak of afspraak…                                                  a ║
        ║   Cliënt en dossier bewerken…                                              e ║
        ║   Deze regel markeren, en verder                                           m ║
        ║   Feiten van deze stap: wat bekend is, regel voor regel                  g f ║
        ║   Alles over deze cliënt                                                   i ║
        ║   Kaart van een partner                                                    p ║
        ║   Een partner iets vragen                                                  v ║
        ║   Escalatie vastleggen                                                     E ║
        ║   Dossiernummer kopiëren                                                   y ║
        ╚═══════════════════════════════════════════════════════════════════ 1 van 23 ═╝
         Spreek af wie waarover gaat: Alles hierover, 1 van 23.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a task in English at 60 by 20`() throws {
    try expectScene(
      .actionsOnTask, .en, 60, 20,
      shows: """
         UNPROTECTED  My caseload … 13 of 21  !2/3  All saved  J.F.
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
        ║   Facts of this step: what is known, row by row      g f ║
        ║   Everything about this client                         i ║
        ║   Card of a partner                                    p ║
        ║   Ask a partner something                              v ║
        ╚════════════════════════════════════════════════ 1 of 23 ═╝
         Bicycle from the storage: Everything about this, 1 of 23.
         UNPROTECTED
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a task in Dutch at 60 by 20`() throws {
    try expectScene(
      .actionsOnTask, .nl, 60, 20,
      shows: """
         ONBEVEILIGD  Mijn caseload … 13/21  !2/3  Opgeslagen  J.F.
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
        ║   Feiten van deze stap: wat bekend is, regel voor    g f ║
        ║   regel                                                  ║
        ║   Alles over deze cliënt                               i ║
        ║   Kaart van een partner                                p ║
        ╚═══════════════════════════════════════════════ 1 van 23 ═╝
         Fiets uit de opslag halen: Alles hierover, 1 van 23.
         ONBEVEILIGD
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a bottleneck in English at 80 by 24`() throws {
    try expectScene(
      .actionsOnBottleneck, .en, 80, 24,
      shows: """
         SCHAKEL  UNPROTECTED  My caseload (f) 13 of 21  !2/3    All saved  J. Fantasie
        ╔═ Staff fear or not-knowing-how ══════════════════════════════════════════════╗
        ║ > Everything about this                                                Enter ║
        ║   Go to what helps against it                                              > ║
        ║   Note about the client…                                                   n ║
        ║   Log what happened…                                                       c ║
        ║   Own task or appointment…                                                 a ║
        ║   Edit the client and the case…                                            e ║
        ║   Facts of this step: what is known, row by row                          g f ║
        ║   Everything about this client                                             i ║
        ║   Card of a partner                                                        p ║
        ║   Ask a partner something                                                  v ║
        ║   Raise an escalation                                                      E ║
        ║   Copy the case number                                                     y ║
        ║   Undo what I did last                                                     u ║
        ║   Timeline: everything that was written, done and agreed                   t ║
        ║   Back                                                                   Esc ║
        ║   All commands, by plain name                                             F9 ║
        ║   Let it show again  This is something to watch out for. Enter shows…  Space ║
        ║   Let it rest until a day…  It does not show now, so there is nothing to…  x ║
        ╚════════════════════════════════════════════════════════════════════ 1 of 24 ═╝
         Staff fear or not-knowing-how: Everything about this, 1 of 24.
         Nothing here is locked away: this store is for invented clients only.
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a bottleneck in Dutch at 80 by 24`() throws {
    try expectScene(
      .actionsOnBottleneck, .nl, 80, 24,
      shows: """
         SCHAKEL  ONBEVEILIGD  Mijn caseload (f) 13/21  !2/3    Opgeslagen  J. Fantasie
        ╔═ Angst of handelingsverlegenheid ════════════════════════════════════════════╗
        ║ > Alles hierover                                                       Enter ║
        ║   Naar wat ertegen helpt                                                   > ║
        ║   Notitie over de cliënt…                                                  n ║
        ║   Vastleggen wat er gebeurde…                                              c ║
        ║   Eigen taak of afspraak…                                                  a ║
        ║   Cliënt en dossier bewerken…                                              e ║
        ║   Feiten van deze stap: wat bekend is, regel voor regel                  g f ║
        ║   Alles over deze cliënt                                                   i ║
        ║   Kaart van een partner                                                    p ║
        ║   Een partner iets vragen                                                  v ║
        ║   Escalatie vastleggen                                                     E ║
        ║   Dossiernummer kopiëren                                                   y ║
        ║   Mijn laatste wijziging terugdraaien                                      u ║
        ║   Tijdlijn: wat er geschreven, gedaan en afgesproken is                    t ║
        ║   Terug                                                                  Esc ║
        ║   Alle opdrachten, in gewone woorden                                      F9 ║
        ║   Weer laten meetellen  Dit is iets om op te letten. Enter toont wa…  Spatie ║
        ║   Laten rusten tot een dag…  Dit speelt nu niet, er valt dus niets te la…  x ║
        ╚═══════════════════════════════════════════════════════════════════ 1 van 24 ═╝
         Angst of handelingsverlegenheid: Alles hierover, 1 van 24.
         Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
         Enter kiezen  Esc sluiten
        """)
  }

  @Test func `what can be done with a do in English at 40 by 10`() throws {
    try expectScene(
      .actionsOnDo, .en, 40, 10,
      shows: """
         My caseload… 13 of 21  !2/3  All saved
        ╔═ Agree who is responsible for what ══╗
        ║ > Everything about this        Enter ║
        ║   Tick                         Space ║
        ║   Not needed…                      x ║
        ║   Set the date…                    d ║
        ║   Done on another day, and other…  s ║
        ╚════════════════════════════ 1 of 23 ═╝
         UNPROTECTED
         Enter choose  Esc close
        """)
  }

  @Test func `what can be done with a do in Dutch at 40 by 10`() throws {
    try expectScene(
      .actionsOnDo, .nl, 40, 10,
      shows: """
         Mijn caseload… 13/21  !2/3  Opgeslagen
        ╔═ Spreek af wie waarover gaat ════════╗
        ║ > Alles hierover               Enter ║
        ║   Afvinken                    Spatie ║
        ║   Niet nodig…                      x ║
        ║   Datum zetten…                    d ║
        ║   Op een andere dag gedaan, en …   s ║
        ╚═══════════════════════════ 1 van 23 ═╝
         ONBEVEILIGD
         Enter kiezen  Esc sluiten
        """)
  }
}
