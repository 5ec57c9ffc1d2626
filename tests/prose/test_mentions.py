"""What is read in a text of each language: the forms people write, and what only looks like one."""

import pytest

from tests.prose.reading import mentions, said

DAYS = [
    ("de", "am Donnerstag, 5. Oktober 2023, im Kreishaus", ["5.10.2023"]),
    ("de", "am Donnerstag, dem 5. Oktober,", ["5.10."]),
    ("de", "am 05.10.2023 und am 6.10.", ["5.10.2023", "6.10."]),
    ("de", "Stand: 05.10.23", ["5.10.2023"]),
    ("de", "vom 5. bis 7. Oktober 2023", ["5.10.2023", "7.10.2023"]),
    ("de", "am 5., 6. und 7. Oktober", ["5.10.", "6.10.", "7.10."]),
    ("de", "5./6. Oktober, 5.–7.10.2023", ["5.10.", "6.10.", "5.10.2023", "7.10.2023"]),
    ("de", "vom 28. September bis zum 2. Oktober 2023", ["28.9.", "2.10.2023"]),
    ("de", "Sa., 5. Okt. 2024; 1. März; 29. Februar", ["5.10.2024", "1.3.", "29.2."]),
    ("de", "am 5.\nOktober 2023", ["5.10.2023"]),
    (
        "de",
        "am 5.\u00a0Oktober, am 6.&nbsp;Oktober, **7. Oktober**, 8\\. Oktober",
        ["5.10.", "6.10.", "7.10.", "8.10."],
    ),
    ("de-simple", "Am 5. Oktober 2023 war ein Fach-Tag.", ["5.10.2023"]),
    ("cs", "ve čtvrtek 5. října 2023", ["5.10.2023"]),
    ("cs", "5. 10. 2023, do 31. 12.", ["5.10.2023", "31.12."]),
    ("cs", "od 5. do 7. října, 5. a 6. listopadu", ["5.10.", "7.10.", "5.11.", "6.11."]),
    ("cs", "5. 10. – 7. 10. 2023", ["5.10.", "7.10.2023"]),
    ("cs", "5.&nbsp;ŘÍJNA", ["5.10."]),
    ("pl", "w czwartek, 5 października 2023 r.", ["5.10.2023"]),
    ("pl", "05.10.2023 r. i 5 X 2023 r.", ["5.10.2023", "5.10.2023"]),
    ("pl", "5–7 października, od 5 do 7 listopada", ["5.10.", "7.10.", "5.11.", "7.11."]),
    ("en", "on Thursday 5 October 2023", ["5.10.2023"]),
    ("en", "the 5th of October, October 5, 2023, on Sept. 5,", ["5.10.", "5.10.2023", "5.9."]),
    ("en", "5–7 October 2023, 5 and 6 May", ["5.10.2023", "7.10.2023", "5.5.", "6.5."]),
    ("en", "05/10/2023", ["5.10.2023"]),
    ("en_US", "10/05/2023", ["5.10.2023"]),
    ("fr", "le 5 octobre 2023, 05/10/2023, 2023-10-05", ["5.10.2023", "5.10.2023", "5.10.2023"]),
    ("uk", "5 жовтня 2023 р., 05.10.2023", ["5.10.2023", "5.10.2023"]),
    ("hu", "2023. október 5.", ["5.10.2023"]),
]
CLOCKS = [
    ("de", "um 17 Uhr, um 17.30 Uhr, um 17:45 Uhr, um 18:00", ["17:00", "17:30", "17:45", "18:00"]),
    ("de", "9–15 Uhr", ["9:00", "15:00"]),
    ("de", "von 9.30 bis 15 Uhr", ["9:30", "15:00"]),
    ("de", "9 Uhr bis 15 Uhr, zwischen 8 und 10 Uhr", ["9:00", "15:00", "8:00", "10:00"]),
    ("de", "um 5 Uhr nachmittags, um 6 Uhr am Abend, um 17 Uhr 30.", ["17:00", "18:00", "17:30"]),
    ("de", "0 bis 24 Uhr", ["0:00", "0:00"]),
    ("de-simple", "Beginn ist um 9 Uhr.", ["9:00"]),
    ("cs", "v 17 hodin, ve 14.30 hod., v 18:00, v 9.15", ["17:00", "14:30", "18:00", "9:15"]),
    ("cs", "od 9 do 15 hodin, od 9.00 do 15.30", ["9:00", "15:00", "9:00", "15:30"]),
    ("cs", "9–12 h, od 13 h do 17 h", ["9:00", "12:00", "13:00", "17:00"]),
    ("cs", "ve 2 hodiny odpoledne, v 7 večer", ["14:00", "19:00"]),
    ("cs", "od 9. do 15. hodiny, v 8 a v 10 hodin", ["9:00", "15:00", "8:00", "10:00"]),
    ("cs", "do 17⁰⁰, Od 9 do 15 hodin, do 16 hodin, 16:15: losování", ["17:00", "9:00", "15:00", "16:00", "16:15"]),
    ("pl", "o godz. 17, o godzinie 17.30, o 18.00, o 9:15", ["17:00", "17:30", "18:00", "9:15"]),
    ("pl", "w godz. 9–15, w godzinach od 8 do 16", ["9:00", "15:00"]),
    ("pl", "od 9.00 do 15.00, między 9 a 12 godziną", ["9:00", "15:00", "9:00", "12:00"]),
    ("pl", "o 5 po południu, o godz. 7 wieczorem", ["17:00", "19:00"]),
    ("en", "at 5 pm, at 5.30 p.m., at 17:45, at 18.00", ["17:00", "17:30", "17:45", "18:00"]),
    ("en", "9am–5pm, from 2 to 4 pm, from 11 to 1 pm", ["9:00", "17:00", "14:00", "16:00", "11:00", "13:00"]),
    ("en", "from 9.30 to 11 am, 10 am to 12 noon, 12 midnight", ["9:30", "11:00", "10:00", "12:00", "0:00"]),
    ("fr", "à 17:00, à 18 h", ["17:00"]),
]
AMOUNTS = [
    ("de", "20 Euro, 1.200 €, EUR 20, 12,50 Euro, 20,- €", ["20 EUR", "1200 EUR", "20 EUR", "12.5 EUR", "20 EUR"]),
    ("de", "1,5 Mio. € und 3 Millionen Euro, 20 bis 30 Euro", ["1500000 EUR", "3000000 EUR", "20 EUR", "30 EUR"]),
    ("cs", "1 200 Kč, 250,- Kč, 5 milionů korun, po 1 euru", ["1200 CZK", "250 CZK", "5000000 CZK", "1 EUR"]),
    ("pl", "12,50 zł, 1200 złotych, 3 mln zł, 20–30 zł", ["12.5 PLN", "1200 PLN", "3000000 PLN", "20 PLN", "30 PLN"]),
    ("en", "€1,200, 20 euros, £20.50, 1.2 million euros", ["1200 EUR", "20 EUR", "20.5 GBP", "1200000 EUR"]),
]
ROOMS = [
    ("de", "in Raum 2.15, Zimmer Nr. 104, im Seminarraum A3", ["room 2.15", "room 104", "room A3"]),
    ("cs", "v místnosti č. 12, učebna A104", ["room 12", "room A104"]),
    ("pl", "pokój nr 7, w sali 3", ["room 7", "room 3"]),
    ("en", "in room 5, Room A104", ["room 5", "room A104"]),
]
ADDRESSES = [
    ("de", "030 23125 014, +49 (0)30 23125-014, 0049 30 23125014", ["+493023125014"] * 3),
    ("de", "[Anruf](tel:+493023125014)", ["+493023125014"]),
    ("cs", "tel. 567 123 456, +420 567 123 456", ["+420567123456"] * 2),
    ("pl", "tel. 59 81 42 801", ["+48598142801"]),
    ("cs", "+49 30 23125 014", ["+493023125014"]),
    ("de", "+48 59 81 42 80", ["+4859814280"]),  # a digit too few
    ("de", "Info@Example.org, [Post](mailto:post@example.org).", ["info@example.org", "post@example.org"]),
    ("de", "https://www.example.org/a/, [hier](https://example.org/b).", ["example.org/a", "example.org/b"]),
    ("uk", "a@example.org, www.example.org, +380 44 123 4567", ["a@example.org", "example.org", "+380441234567"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*DAYS, *CLOCKS, *AMOUNTS, *ROOMS, *ADDRESSES])
def test_what_people_write_is_read(language: str, text: str, expected: list[str]) -> None:
    assert said(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Art. 47, § 5 Abs. 10, seit 2004, 2019–2025+, Version 1.2.3, 31.2.2023"),
        ("de", "rund 100 Menschen, 1.200 Personen, 50 %, 24/7, 3 Stunden, ein Raum für 20, im Raum 20 Personen"),
        ("de", "PLZ 18273 Güstrow, Am Wall 3-5, DE12 5001 0517 0648 4898 98, Az. 12-345/2023"),
        ("de", "im Mai 2024, der 5. Mann, 5 mai"),
        ("cs", "trvá 2 hodiny, za 24 hodin, do 12 hodin, do 24 hodin, zákon č. 108/2006 Sb., vstup 5 pro 10 osob, v roce 2023"),
        ("cs", "v místnosti 12 lidí, 2× týdně, 5 bodů"),
        ("pl", "trwa 2 godziny 15 minut, 2 godz. 15 min, art. 47 z 2004 roku, wzrost o 17 procent, nr 64 poz. 593"),
        ("en", "5 may apply, in October 2023, 5 hours, at 2.30 per cent, the 21st century, room for 20, €1.2m"),
        ("fr", "le 5 octobre, à 18 h, salle 3, 20 euros, 5.10."),
        ("ja", "10:5, 2023年"),
        ("de", "`17 Uhr`\n\n```\n5. Oktober 2023\n```\n<!-- 5. Mai um 9 Uhr --> [Plan](plan-2023.pdf) <b title=\"17 Uhr\">x</b>"),
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_not(language: str, text: str) -> None:
    assert said(language, text) == []


def test_a_mention_knows_its_words_and_its_place() -> None:
    first, second = mentions("de", "Beginn\n\n- am **5. Oktober** um\n  17.30 Uhr\n")
    assert (first.written, str(first.position), first.paragraph) == ("5. Oktober", "x.md:3:8", 1)
    assert (second.written, str(second.position), second.paragraph) == ("17.30 Uhr", "x.md:4:3", 1)


@pytest.mark.parametrize(
    ("language", "text", "weekday"),
    [
        ("de", "Donnerstag, 5. Oktober", 3),
        ("de", "Donnerstagabend, den 5. Oktober", 3),
        ("de", "Do., 5.10.2023", 3),
        ("de", "Sonnabend (7. Oktober)", 5),
        ("de", "bis Freitag, 5. Oktober", 4),
        ("de", "Montag bis Freitag, 5. Oktober", None),
        ("de", "jeden Montag und am 5. Oktober", None),
        ("de", "Do 5. Oktober", None),
        ("cs", "ve středu 5. října", 2),
        ("cs", "v úterý dne 5. října", 1),
        ("cs", "po 5. říjnu, po 5. října", None),
        ("pl", "w środę, 5 października", 2),
        ("pl", "we wtorek 5 października", 1),
        ("en", "on Thursday, 5 October", 3),
        ("en", "Thu 5 October", 3),
        ("en", "Saturday and Sunday, 5 October", None),
    ],
)
def test_the_weekday_before_a_day_is_read_with_it(language: str, text: str, weekday: int | None) -> None:
    assert mentions(language, text)[-1].weekday == weekday


def test_in_a_span_of_days_the_weekday_is_of_the_first() -> None:
    first, second = mentions("de", "Freitag, 5. bis 7. Oktober")
    assert (first.weekday, second.weekday) == (4, None)
