"""Announcements written by hand in the manner of public offices: the same facts in each language, the original first.

People, offices and events are invented.
"""

ANNOUNCEMENTS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        (
            "de",
            """Am Samstag, 14. Juni 2025, lädt das Familienzentrum zum Sommerfest ein. Von 10 bis 18 Uhr gibt es auf dem Marktplatz Musik, Spiele und Beratung; um 11 Uhr eröffnet der Bürgermeister das Fest. Der Eintritt ist frei, ein Essen kostet 4,50 Euro.

## Programm

- 11.00 Uhr: Eröffnung
- 11.30–12.30 Uhr: Kinderchor
- 14 Uhr: Vortrag in Raum 12
- 16:15 Uhr: Tombola (Lose zu 1 Euro)

Wer mithelfen möchte, meldet sich bis zum 31. Mai unter 030 23125 200 oder per Mail an fest@example.org. 2024 kamen über 1.500 Menschen. Die Straße Am Markt ist vom 13. bis 15. Juni gesperrt, der Bus 7 fährt alle 20 Minuten.""",
        ),
        (
            "cs",
            """V sobotu 14. června 2025 zve rodinné centrum na letní slavnost. Od 10 do 18 hodin čeká na náměstí hudba, hry a poradenství; v 11 hodin slavnost zahájí starosta. Vstup je volný, jídlo stojí 4,50 eura.

## Program

- 11.00 hod.: zahájení
- 11.30–12.30: dětský sbor
- 14 hodin: přednáška v místnosti č. 12
- 16:15: tombola (losy po 1 euru)

Kdo chce pomoci, přihlásí se do 31. května na tel. +49 30 23125 200 nebo e-mailem na fest@example.org. V roce 2024 přišlo přes 1 500 lidí. Ulice Am Markt je od 13. do 15. června uzavřena, autobus č. 7 jezdí každých 20 minut.""",
        ),
        (
            "pl",
            """W sobotę 14 czerwca 2025 r. centrum rodzinne zaprasza na letni festyn. W godzinach 10–18 na rynku będzie muzyka, zabawy i porady; o godz. 11 festyn otworzy burmistrz. Wstęp wolny, posiłek kosztuje 4,50 euro.

## Program

- godz. 11.00: otwarcie
- 11.30–12.30: chór dziecięcy
- godz. 14: wykład, pokój nr 12
- 16.15: loteria (losy po 1 euro)

Kto chce pomóc, zgłasza się do 31 maja pod numerem +49 30 23125 200 lub na adres fest@example.org. W 2024 roku przyszło ponad 1500 osób. Ulica Am Markt jest zamknięta od 13 do 15 czerwca, autobus nr 7 kursuje co 20 minut.""",
        ),
        (
            "en",
            """On Saturday 14 June 2025 the family centre invites everyone to its summer festival. There is music, games and advice in the market square from 10 am to 6 pm; the mayor opens the festival at 11 am. Admission is free, a meal costs €4.50.

## Programme

- 11 am: opening
- 11.30 am–12.30 pm: children's choir
- 2 pm: talk in room 12
- 4.15 pm: raffle (tickets €1)

If you would like to help, please register by 31 May on +49 30 23125 200 or at fest@example.org. More than 1,500 people came in 2024. The street Am Markt is closed from 13 to 15 June; bus 7 runs every 20 minutes.""",
        ),
        (
            "de-simple",
            """Am 14. Juni ist ein Sommer-Fest.

Das Fest ist am Markt-Platz.

Das Fest beginnt um 10 Uhr am Vormittag.
Das Fest endet um 6 Uhr am Abend.

Um 11 Uhr spricht der Bürger-Meister.

Der Eintritt kostet nichts.

Wollen Sie helfen?
Dann rufen Sie an: 030 23125 200.""",
        ),
    ),
    (
        (
            "cs",
            """Ve středu 3. září v 9.30 hodin zasedne komise v budově A, 2. patro, místnost 215. Jednání potrvá asi 2 hodiny, ve 12 hodin následuje oběd. Na projekt je vyčleněno 2,5 mil. Kč, z toho 1 250 000 Kč letos. Úřední hodiny: pondělí a středa 8–17 h, ostatní dny 8.00–12.00. Podle zákona č. 108/2006 Sb., § 35 odst. 2, se žádost podává do 30 dnů, nejpozději 1. 10. 2025. Informace: Mgr. Jan Vzorný, tel. 567 111 222, vzorny@example.org. Více na www.example.org/cs/komise.""",
        ),
        (
            "de",
            """Am Mittwoch, 3. September, tagt die Kommission um 9.30 Uhr im Gebäude A, 2. Stock, Raum 215. Die Sitzung dauert etwa 2 Stunden, um 12 Uhr folgt ein Mittagessen. Für das Projekt sind 2,5 Mio. Kč (rund 100.000 Euro) vorgesehen, davon 1,25 Millionen Kronen in diesem Jahr. Sprechzeiten: montags und mittwochs 8–17 Uhr, sonst 8 bis 12 Uhr. Nach dem Gesetz Nr. 108/2006, § 35 Abs. 2, ist der Antrag binnen 30 Tagen zu stellen, spätestens am 1. Oktober 2025. Auskunft: Mgr. Jan Vzorný, Tel. +420 567 111 222, vzorny@example.org. Mehr unter www.example.org/de/kommission.""",
        ),
        (
            "pl",
            """W środę 3 września o godz. 9.30 zbierze się komisja (budynek A, 2 piętro, pokój 215). Posiedzenie potrwa około 2 godzin, o 12.00 zaplanowano obiad. Na projekt przeznaczono 2,5 mln koron (około 420 000 zł), z tego 1,25 mln Kč w tym roku. Godziny przyjęć: poniedziałki i środy 8–17, pozostałe dni od 8 do 12. Zgodnie z ustawą nr 108/2006 (§ 35 ust. 2) wniosek składa się w ciągu 30 dni, najpóźniej 1 października 2025 roku. Informacje: Jan Vzorný, tel. +420 567 111 222, vzorny@example.org. Więcej: www.example.org/pl/komisja.""",
        ),
        (
            "en",
            """The commission meets on Wednesday, 3 September at 9.30 a.m. in building A, 2nd floor, room 215. The meeting takes about 2 hours; lunch follows at noon. CZK 2.5 million (about €100,000) are set aside for the project, CZK 1.25 million of it this year. Office hours: Mondays and Wednesdays 8 a.m. to 5 p.m., other days 8:00–12:00. Under Act No. 108/2006, section 35 (2), applications must be filed within 30 days, by 1 October 2025 at the latest. Contact: Jan Vzorný, +420 567 111 222, vzorny@example.org. More at www.example.org/en/commission.""",
        ),
    ),
    (
        (
            "pl",
            """Od 1 stycznia 2026 r. zmieniają się godziny pracy punktu: od poniedziałku do czwartku 7:30–15:30, w piątki do godz. 13. W dniach 24–26 grudnia oraz 6 stycznia punkt jest nieczynny. Opłata za kurs wynosi 120 zł (ulgowa 60 zł), wpłaty na konto 12 1020 5558 0000 1234 5678 9012 do 20 grudnia. Dyżur telefoniczny: 59 81 42 801, w godz. 16–18, w nagłych wypadkach 112 lub 116 123 przez 24 godziny na dobę.""",
        ),
        (
            "de",
            """Ab dem 1. Januar 2026 ändern sich die Öffnungszeiten: montags bis donnerstags 7.30 bis 15.30 Uhr, freitags bis 13 Uhr. Vom 24. bis 26. Dezember sowie am 6. Januar bleibt die Stelle geschlossen. Der Kurs kostet 120 Zloty (ermäßigt 60 Zloty, etwa 14 Euro), Überweisung auf das Konto 12 1020 5558 0000 1234 5678 9012 bis zum 20. Dezember. Telefondienst: +48 59 81 42 801 von 16 bis 18 Uhr, in Notfällen rund um die Uhr unter 112 oder 116 123.""",
        ),
        (
            "cs",
            """Od 1. ledna 2026 se mění otevírací doba: pondělí až čtvrtek 7.30–15.30 h, v pátek do 13 hodin. Ve dnech 24.–26. 12. a 6. 1. je zavřeno. Kurz stojí 120 zlotých (snížené 60 zł), převodem na účet 12 1020 5558 0000 1234 5678 9012 do 20. prosince. Telefonická služba: +48 59 81 42 801 od 16 do 18 h, v nouzi 24 hodin denně na číslech 112 a 116 123.""",
        ),
        (
            "en",
            """New opening hours apply from 1 January 2026: Monday to Thursday 7.30 am–3.30 pm, Fridays until 1 pm. Closed 24–26 December and on 6 January. The course costs PLN 120 (reduced: PLN 60), to be paid into account 12 1020 5558 0000 1234 5678 9012 by 20 December. Telephone service: +48 59 81 42 801 from 4 to 6 pm; in an emergency call 112 or 116 123 at any hour.""",
        ),
    ),
)
