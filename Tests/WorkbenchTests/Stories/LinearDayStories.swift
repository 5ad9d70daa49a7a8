import Casework
import Content
import Screen
import Testing
import Workbench

/// A whole day as a log has it, in both languages: it has to read well aloud.
@Suite struct LinearDayStories {
  @Test func `a day in English`() throws {
    var talk = try Conversation()
    talk.type("today", "3", "tick", "yes", "list")
    talk.type("n 1", "They take her.", ".")
    talk.type("back", "ewa", "3", "x 4", "one worker only", "+3d")
    talk.type("o", "2", "u", "U", "a", "Buy shoes", "fri", "1430")
    talk.type("quit")
    talk.expectLog(
      """
      SCHAKEL. De Haven. J. Fantasie.
      Nothing here is locked away: this store is for invented clients only.
      Type a number to choose, a word or a key to do something, ? to hear what there is, quit to stop.
      One person in contact would be glad to hear from you: gk.
      My caseload. 13 clients in this list.
      Late: 4.
      1. Dewi Khayalan. 18 days late: Make a plan B. Step 5, Follow-up care. 3 signals.
      2. Ion Născocit. 5 days late: Agree by when we say yes or no. Step 1, Registration.
      3. Jean-Pierre Fictif. 5 days late: Plan the next joint consultation. Step 3, Implementation. 2 signals.
      4. Sanne Nepnaam. 2 days late: Have client and counsellor meet. Step 2, Intake. 2 signals.
      Next 7 days: 5.
      5. Giorgos Fantastikos. Due today: Agree what must be in place first. Step 2, Intake. 1 signal.
      6. Zoltán Kitalált. Due today: Report every breach to probation. Step 4, Escalation. A breach is not reported yet. 1 signal.
      7. Shirley Inventá. Due Wed 25: Plan the next joint consultation. Step 4, Escalation. Open escalation.
      8. Ewa Fikcyjna. Due Thu 26: Agree who is responsible for what. Step 3, Implementation.
      9. Carmen Ficticia. Due Fri 27: Agree by when we say yes or no. Step 1, Registration.
      Later: 3.
      10. Hendrik Verzonnen. Due 3 Dec: Plan the next joint consultation. Step 5, Follow-up care. 1 signal.
      11. Björn Påhittad. Due 6 Dec: Agree how to keep partners posted. Step 1, Registration.
      12. Milan Izmišljeni. Due 6 Dec: Plan the next joint consultation. Step 3, Implementation.
      Contact after: 1.
      13. Yosef Dimyoni. Time to get in touch. Step 6, Contact after.
      You are at 1: Dewi Khayalan.
      > today
      One person in contact would be glad to hear from you: gk.
      What is due: my caseload, 8 weeks ahead.
      Whose instead? 92. Everyone. 93. Per worker.
      To be reported: 1.
      1. Zoltán Kitalált. Report to probation, acute: Drunk, gone for a night, out of reach.
      Late: 6.
      2. Dewi Khayalan. 18 days late: Make a plan B.
      3. Ion Născocit. 5 days late: Agree by when we say yes or no.
      4. Jean-Pierre Fictif. 5 days late: Plan the next joint consultation.
      5. Dewi Khayalan. 4 days late: Ask in time what the client wants.
      6. Ion Născocit. 3 days late: Agree how to keep partners posted.
      7. Sanne Nepnaam. 2 days late: Have client and counsellor meet.
      Contact after: 1.
      8. Yosef Dimyoni. Time to get in touch.
      Today: 14.
      9. Giorgos Fantastikos. 14:00 Visit in the clinic.
      10. Giorgos Fantastikos. Agree what must be in place first.
      11. Giorgos Fantastikos. Start counselling before release.
      12. Ion Născocit. Ask the team lead about the ground-floor room.
      13. Dewi Khayalan. Watch out: Income, home or day not arranged. For 258 days.
      14. Dewi Khayalan. Watch out: Indication is hard to get. For 46 days.
      79 more lines; type more to hear them.
      > 3
      Item 3 of 9: Agree by when we say yes or no. Open. 5 days late. Registration, Ion Născocit.
      > tick
      The definite answer.
      1. Yes, there is a place.
      2. No, not here.
      3. Not yet: see what was agreed.
      > yes
      Ion Născocit: Definite answer: yes.
      u takes this back.
      Saved 09:00.
      > list
      Step 1, Registration. Ion Născocit. 4 of 5 done.
      1. Agree what counts as in time. Done. On Sat 28 Mar 2026.
      2. Agree how to keep partners posted. Done. On Fri 6 Nov 2026.
      3. Agree by when we say yes or no. Done. On Mon 23 Nov 2026.
      4. Make one list of what we must know. Done. On Sat 28 Mar 2026.
      5. Plan for facts that are missing. Open. No day set.
      6. Own task: Ask the team lead about the ground-floor room. Open. Due today.
      7. Watch out: Registered too late, no room.
      8. Watch out: Facts missing or not shared.
      9. Watch out: Strangers in the chain.
      You are at 3: Agree by when we say yes or no.
      > n 1
      Note: Agree what counts as in time.
      Type as many lines as you like. A full stop alone saves; two leave and keep your text. .? says more.
      > They take her.
      > .
      Ion Născocit: Note added.
      u takes this back.
      Saved 09:00.
      Item 1 of 9: Agree what counts as in time. Done. On Sat 28 Mar 2026. Registration, Ion Născocit.
      > back
      Step 1 of 6: Registration. 4 of 5 done. Ion Născocit.
      > ewa
      Ewa Fikcyjna. MO-0105. Since 12 Nov, day 11.
      1. Registration. 4 of 4 done.
      2. Intake. 7 of 9 done.
      3. Implementation. 2 of 5 done. Due Thu 26. This is the step now.
      4. Escalation. 2 of 2 done.
      5. Follow-up care. 0 of 4 done. Due 8 Aug '27.
      6. Contact after care. Not asked, as far as this file says.
      > 3
      Step 3, Implementation. Ewa Fikcyjna. 2 of 5 done.
      1. Hold the first talk of three. Done. On Tue 17 Nov 2026.
      2. Agree who is responsible for what. Open. Due Thu 26.
      3. Say what we expect of each other. Open. Due Thu 26.
      4. Agree who reports back, and when. Open. Due Thu 26.
      5. Plan the next joint consultation. Done. Due 9 Dec again.
      6. Ask probation when in doubt. Always.
      7. Own task: Bicycle from the storage. Open. Due Fri 27.
      8. Watch out: Income, home or day not arranged.
      9. Watch out: The step outside is too big.
      10. Watch out: Unclear who does what.
      11. Watch out: Strangers in the chain.
      12. Watch out: Staff fear or not-knowing-how.
      You are at 2: Agree who is responsible for what.
      > x 4
      Not needed: Agree who reports back, and when.
      Enter keeps what is there. A full stop saves; two full stops leave and keep your text. .? says more.
      Kind: does not apply.
      Question 2 of 3. Reason: nothing yet.
      > one worker only
      Question 3 of 3. Until (empty: no end): nothing yet.
      A day, such as fri, +3d or 7-12.
      > +3d
      Thursday 26 November 2026.
      Ewa Fikcyjna: Exempt for now: Agree who reports back, and when.
      u takes this back.
      Saved 09:00.
      Item 4 of 12: Agree who reports back, and when. Exempt. No day set. Implementation, Ewa Fikcyjna.
      > o
      Who does it: Agree who reports back, and when.
      1. J. Fantasie (counsellor).
      2. M. Verzinsel (counsellor).
      3. R. Leider-Fabel (team lead).
      4. S. Luchtkasteel (counsellor).
      5. T. Droombeeld (counsellor).
      6. Nobody in particular. This is how it is now.
      > 2
      Ewa Fikcyjna: M. Verzinsel does this: Agree who reports back, and when.
      Saved 09:00.
      > u
      Taken back with Ewa Fikcyjna: Agree who reports back, and when: nobody in particular has it now.
      Saved 09:00.
      > U
      Done again with Ewa Fikcyjna: M. Verzinsel does this: Agree who reports back, and when.
      Saved 09:00.
      > a
      Own task: Ewa Fikcyjna.
      Enter keeps what is there. A full stop saves; two full stops leave and keep your text. .? says more.
      Question 1 of 3. Description: nothing yet.
      > Buy shoes
      Question 2 of 3. Day: nothing yet.
      A day, such as fri, +3d or 7-12.
      > fri
      Friday 27 November 2026.
      Question 3 of 3. Time (empty: a task): nothing yet.
      > 1430
      14:30.
      Ewa Fikcyjna: Task added for Fri 27 Nov 2026 14:30: Buy shoes.
      Saved 09:00.
      Item 8 of 13, own task. Open. Due Fri 27, 14:30. Buy shoes. Ewa Fikcyjna.
      > quit
      Item 8 of 13, own task. Open. Due Fri 27, 14:30. Buy shoes. Ewa Fikcyjna.
      """)
  }

  @Test func `een dag in het Nederlands`() throws {
    var talk = try Conversation(.nl)
    talk.type("vandaag", "zoltan", "4", "3", "details")
    talk.type("terug", "terug", "terug", "c 8", "contact", "gisteren", "Gebeld", ".")
    talk.type("f", "gesloten", "f", "mijn")
    talk.type("a", "Noor Verzonnendame", ".titel", "6", "..")
    talk.type("?", "meer", "stoppen")
    talk.expectLog(
      """
      SCHAKEL. De Haven. J. Fantasie.
      Hier is niets afgeschermd: gebruik dit alleen voor verzonnen cliënten.
      Typ een nummer om te kiezen, een woord of toets om iets te doen, ? om te horen wat er is, stoppen om te stoppen.
      Eén mens in contact hoort graag weer iets: gk.
      Mijn caseload. 13 cliënten in deze lijst.
      Te laat: 4.
      1. Dewi Khayalan. 18 dagen te laat: Heb een plan B achter de hand. Stap 5, Vervolgzorg. 3 signalen.
      2. Ion Născocit. 5 dagen te laat: Stel een termijn voor ja of nee. Stap 1, Aanmelding.
      3. Jean-Pierre Fictif. 5 dagen te laat: Prik een datum voor het overleg. Stap 3, Uitvoering. 2 signalen.
      4. Sanne Nepnaam. 2 dagen te laat: Maak vooraf kennis met de cliënt. Stap 2, Intake. 2 signalen.
      Komende week: 5.
      5. Giorgos Fantastikos. Vandaag: Bepaal wat vooraf rond moet zijn. Stap 2, Intake. 1 signaal.
      6. Zoltán Kitalált. Vandaag: Meld elke overtreding, altijd. Stap 4, Escalatie. Een overtreding is nog niet gemeld. 1 signaal.
      7. Shirley Inventá. Uiterlijk wo 25: Prik een datum voor het overleg. Stap 4, Escalatie. Open escalatie.
      8. Ewa Fikcyjna. Uiterlijk do 26: Spreek af wie waarover gaat. Stap 3, Uitvoering.
      9. Carmen Ficticia. Uiterlijk vr 27: Stel een termijn voor ja of nee. Stap 1, Aanmelding.
      Later: 3.
      10. Hendrik Verzonnen. Uiterlijk 3 dec: Prik een datum voor het overleg. Stap 5, Vervolgzorg. 1 signaal.
      11. Björn Påhittad. Uiterlijk 6 dec: Spreek af hoe we elkaar bijpraten. Stap 1, Aanmelding.
      12. Milan Izmišljeni. Uiterlijk 6 dec: Prik een datum voor het overleg. Stap 3, Uitvoering.
      Contact erna: 1.
      13. Yosef Dimyoni. Tijd om contact te zoeken. Stap 6, Contact erna.
      Je staat op 1: Dewi Khayalan.
      > vandaag
      Eén mens in contact hoort graag weer iets: gk.
      Wat er moet gebeuren: mijn caseload, 8 weken vooruit.
      Van wie anders? 92. Iedereen. 93. Per medewerker.
      Nog te melden: 1.
      1. Zoltán Kitalált. Melden bij de reclassering, acuut: Onder invloed, een nacht weg en onbereikbaar.
      Te laat: 6.
      2. Dewi Khayalan. 18 dagen te laat: Heb een plan B achter de hand.
      3. Ion Născocit. 5 dagen te laat: Stel een termijn voor ja of nee.
      4. Jean-Pierre Fictif. 5 dagen te laat: Prik een datum voor het overleg.
      5. Dewi Khayalan. 4 dagen te laat: Vraag op tijd wat de cliënt wil.
      6. Ion Născocit. 3 dagen te laat: Spreek af hoe we elkaar bijpraten.
      7. Sanne Nepnaam. 2 dagen te laat: Maak vooraf kennis met de cliënt.
      Contact erna: 1.
      8. Yosef Dimyoni. Tijd om contact te zoeken.
      Vandaag: 14.
      9. Giorgos Fantastikos. 14:00 Bezoek in de kliniek.
      10. Giorgos Fantastikos. Bepaal wat vooraf rond moet zijn.
      11. Giorgos Fantastikos. Begin al binnen met begeleiden.
      12. Ion Născocit. Teamleider vragen naar de kamer beneden.
      13. Dewi Khayalan. Let op: Inkomen, huis of dag niet geregeld. Al 258 dagen.
      14. Dewi Khayalan. Let op: Indicatie laat op zich wachten. Al 46 dagen.
      Nog 79 regels; typ meer om die te horen.
      > zoltan
      Zoltán Kitalált. MO-0108. Sinds 14 okt, dag 40.
      1. Aanmelding. 4 van 4 gedaan.
      2. Intake. 9 van 9 gedaan.
      3. Uitvoering. 5 van 5 gedaan.
      4. Escalatie. 2 van 2 gedaan. Een overtreding is nog niet gemeld. Dit is de stap van nu.
      5. Vervolgzorg. 0 van 4 gedaan. Uiterlijk 4 apr '28.
      6. Contact na de zorg. Niet gevraagd, voor zover dit dossier zegt.
      > 4
      Stap 4, Escalatie. Zoltán Kitalált. 2 van 2 gedaan.
      1. Escalatie, acuut: Onder invloed, een nacht weg en onbereikbaar. NIET GEMELD: nu meteen.
      2. Vraag hoe je samen kunt opschalen. Gedaan. Uiterlijk 2 dec weer.
      3. Regel wie jouw achtervang is. Gedaan. Op ma 28 sep 2026.
      4. Meld elke overtreding, altijd. Altijd. Vandaag.
      5. Let op: De stap naar buiten is te groot: speelt nu. Terugval, 22 nov; op de eerste 42 dagen na aankomst wordt gelet.
      6. Let op: Onduidelijk wie wat doet.
      7. Let op: Vreemden in de keten.
      8. Let op: Angst of handelingsverlegenheid.
      Je staat op 1: Onder invloed, een nacht weg en onbereikbaar.
      > 3
      Punt 3 van 8: Regel wie jouw achtervang is. Gedaan. Op ma 28 sep 2026. Escalatie, Zoltán Kitalált.
      > details
      Details: Regel wie jouw achtervang is.
      Waarom: 's Nachts sta je er alleen voor, met een telefoon. Dan moet je weten wie er opneemt en wat die mag beslissen.
      Wie: begeleider met reclassering.
      Bewijs: naam, nummer en tijden.
      Stand: ma 28 sep 2026, J. Fantasie.
      Verloop: 28 sep J. Fantasie: Afgevinkt: Regel wie jouw achtervang is.
      Voorkomt: Onduidelijk wie wat doet, Angst of handelingsverlegenheid.
      Soort: punt bij stap 4, Escalatie.
      > terug
      Punt 3 van 8: Regel wie jouw achtervang is. Gedaan. Op ma 28 sep 2026. Escalatie, Zoltán Kitalált.
      > terug
      Stap 4 van 6: Escalatie. 2 van 2 gedaan. Zoltán Kitalált.
      > terug
      Cliënt 6 van 13: Zoltán Kitalált. Vandaag: Meld elke overtreding, altijd. Stap 4, Escalatie. Een overtreding is nog niet gemeld. 1 signaal.
      > c 8
      Wat is er gebeurd: Ewa Fikcyjna.
      Enter laat staan wat er staat. Een punt slaat op; met twee punten ga je weg en blijft je tekst bewaard. .? zegt meer.
      Vraag 1 van 4. Wat: contact.
      Enter laat het zo; .lijst noemt alle 17.
      > contact
      Vraag 2 van 4. Dag: ma 23 nov 2026.
      Een dag, zoals vr, +3d of 9-11.
      > gisteren
      Zondag 22 november 2026.
      Vraag 3 van 4. Omschrijving: nog niets.
      > Gebeld
      Vraag 4 van 4. Gesproken met: nog niets.
      > .
      Ewa Fikcyjna: Vastgelegd: contact.
      Met u draai je dit terug.
      Opgeslagen 09:00.
      Cliënt 8 van 13: Ewa Fikcyjna. Uiterlijk do 26: Spreek af wie waarover gaat. Stap 3, Uitvoering.
      > f
      Welke cliënten.
      1. Mijn caseload. Zo is het nu.
      2. Cliënten van iedereen.
      3. Gesloten dossiers.
      4. Te laat.
      5. Komende week of te laat.
      6. Open escalaties.
      7. Na de zorg.
      8. Zonder begeleider.
      9. Verschillende antwoorden.
      10. Heeft signalen.
      11. Stap.
      12. Per collega.
      13. Bewaar deze weergave.
      > gesloten
      Gesloten dossiers. 1 cliënt in deze lijst.
      Gesloten: 1.
      1. Yonas Minabawi. Stap 6, Contact erna.
      Je staat op 1: Yonas Minabawi.
      > f
      Welke cliënten.
      1. Mijn caseload.
      2. Cliënten van iedereen.
      3. Gesloten dossiers. Zo is het nu.
      4. Te laat.
      5. Komende week of te laat.
      6. Open escalaties.
      7. Na de zorg.
      8. Zonder begeleider.
      9. Verschillende antwoorden.
      10. Heeft signalen.
      11. Stap.
      12. Per collega.
      13. Bewaar deze weergave.
      > mijn
      Mijn caseload. 13 cliënten in deze lijst.
      Te laat: 4.
      1. Dewi Khayalan. 18 dagen te laat: Heb een plan B achter de hand. Stap 5, Vervolgzorg. 3 signalen.
      2. Ion Născocit. 5 dagen te laat: Stel een termijn voor ja of nee. Stap 1, Aanmelding.
      3. Jean-Pierre Fictif. 5 dagen te laat: Prik een datum voor het overleg. Stap 3, Uitvoering. 2 signalen.
      4. Sanne Nepnaam. 2 dagen te laat: Maak vooraf kennis met de cliënt. Stap 2, Intake. 2 signalen.
      Komende week: 5.
      5. Giorgos Fantastikos. Vandaag: Bepaal wat vooraf rond moet zijn. Stap 2, Intake. 1 signaal.
      6. Zoltán Kitalált. Vandaag: Meld elke overtreding, altijd. Stap 4, Escalatie. Een overtreding is nog niet gemeld. 1 signaal.
      7. Shirley Inventá. Uiterlijk wo 25: Prik een datum voor het overleg. Stap 4, Escalatie. Open escalatie.
      8. Ewa Fikcyjna. Uiterlijk do 26: Spreek af wie waarover gaat. Stap 3, Uitvoering.
      9. Carmen Ficticia. Uiterlijk vr 27: Stel een termijn voor ja of nee. Stap 1, Aanmelding.
      Later: 3.
      10. Hendrik Verzonnen. Uiterlijk 3 dec: Prik een datum voor het overleg. Stap 5, Vervolgzorg. 1 signaal.
      11. Björn Påhittad. Uiterlijk 6 dec: Spreek af hoe we elkaar bijpraten. Stap 1, Aanmelding.
      12. Milan Izmišljeni. Uiterlijk 6 dec: Prik een datum voor het overleg. Stap 3, Uitvoering.
      Contact erna: 1.
      13. Yosef Dimyoni. Tijd om contact te zoeken. Stap 6, Contact erna.
      Je staat op 1: Dewi Khayalan.
      > a
      Nieuwe cliënt.
      Enter laat staan wat er staat. Een punt slaat op; met twee punten ga je weg en blijft je tekst bewaard. .? zegt meer.
      Cliënt.
      Vraag 1 van 38. Naam: nog niets.
      > Noor Verzonnendame
      Vraag 2 van 38. Naam in Latijns schrift: nog niets.
      > .titel
      Dossier.
      7. Juridische titel: onbekend.
      Data.
      21. Einde titel: nog niets.
      Welke vraag? Typ het nummer; met Enter ga je terug naar: Naam in Latijns schrift.
      > 6
      Welke vraag? Typ het nummer; met Enter ga je terug naar: Naam in Latijns schrift.
      > ..
      Nog niet opgeslagen; wat je typte wacht hier tot je terugkomt.
      > ?
      Wat je hier kunt doen. Typ het woord of de toets.
      Een nummer: kies uit de lijst die het laatst is gezegd.
      Een opdracht met een nummer, zoals afvinken 3: doe het met die regel.
      Een deel van een naam of zaaknummer, met een schuine streep ervoor waar het een opdracht kan zijn: ga naar die cliënt.
      notities en een woord: zoek het in de notities van iedereen in deze lijst.
      terug: één plek terug.
      lijst: hoor deze plek opnieuw.
      vandaag: wat moet gebeuren, bij wie.
      details: alles hierover, met de geschiedenis.
      tijdlijn en een woord, zoals tijdlijn notities: alleen die van de tijdlijn.
      nieuwe cliënt of a: Nieuwe cliënt.
      markeer of m: Deze regel markeren, en verder.
      markeer alles of V: Alles in beeld markeren, of niets.
      vervanger of gs: Vervanger van deze cliënt, of alle gemarkeerde.
      taak bij allemaal of ga: Eigen taak bij deze cliënt, of alle gemarkeerde.
      één do of gd: Eén van de do's, bij deze cliënt of alle gemarkeerde.
      stand of s: Stand: op een andere dag gedaan, dossier sluiten, kiezen tussen twee antwoorden.
      wie of o: Wie doet het.
      ik doe het of O: Ik doe het zelf.
      notitie of n: Notitie schrijven.
      Nog 30 regels; typ meer om die te horen.
      > meer
      vastleggen of c: Vastleggen wat er gebeurde.
      bewerken of e: Cliënt en dossier bewerken, of de taak.
      tijdlijn of t: Tijdlijn: wat er geschreven, gedaan en afgesproken is.
      feiten of gf: Feiten van deze stap: wat bekend is, regel voor regel.
      i: Alles over deze cliënt.
      partner of p: Kaart van een partner.
      afspraken of go: Afspraken met partners.
      instellingen of ,: Instellingen: die van jou en van het team.
      vraag of v: Een partner iets vragen.
      escalatie of E: Escalatie vastleggen.
      terugdraaien of u: Mijn laatste wijziging terugdraaien.
      alsnog of U: Alsnog doen wat ik terugdraaide.
      sorteren of S: Cliënten sorteren en groeperen.
      lijsten of f: Wiens cliënten: de mijne, van iedereen, gesloten.
      mogelijkheden of .: Wat er met deze regel kan.
      bord of ge: Het bord met open escalaties.
      ronde of gv: Ronde: alle open escalaties doornemen.
      cijfers of gi: Cijfers: wat de escalaties van een periode laten zien.
      sinds of gw: Wat er gebeurde sinds ik voor het laatst werkte.
      gk: Mensen in contact na de zorg.
      Nog 10 regels; typ meer om die te horen.
      > stoppen
      Cliënt 1 van 13: Dewi Khayalan. 18 dagen te laat: Heb een plan B achter de hand. Stap 5, Vervolgzorg. 3 signalen.
      """)
  }
}
