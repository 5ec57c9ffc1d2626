"""German sentences in easy language, right and wrong, and what the linter says of them."""

import pytest

from plugins.easy_language.german import GERMAN
from plugins.easy_language.lint import findings_in


def said(text: str) -> list[str]:
    """Code (without its beginning) and words of each finding in a Markdown text."""
    return [f"{each.code.removeprefix('easy-')}: {each.found}" for each in findings_in(text, GERMAN, is_markdown=True)]


RIGHT = [
    "Das Amt hilft Ihnen.",
    "Sie können am Montag kommen.",
    "Das Treffen ist am 5. Oktober 2023 um 17 Uhr.",
    "Der Eintritt kostet 5 Euro.",
    "Wir treffen uns im Haus der-Möglich-Keit.",
    "Ich helfe der Frau.",
    "Wir sprechen mit der Gruppe.",
    "Danach geht Maria nach Hause.",
    "Sie bekommen das Geld von der Kranken-Kasse.",
    "Rufen Sie uns an: +49 30 23125 014",
    "Unsere Adresse ist: Musterstraße 1, 18273 Güstrow",
    "Mehr als 1200 Menschen arbeiten hier.",
    "Das Haus hat 3 Stock-Werke.",
    "Das Kind wird 8 Jahre alt.",
    "Morgen wird es warm.",
    "Wir werden Sie besuchen.",
    "Der Chef wird mit Ihnen sprechen.",
    "Die Gruppe ist nach Berlin gefahren.",
    "Das Amt ist am Freitag geschlossen.",
    "Dieses Haus ist neu.",
    "Dieses Zeugnis ist wichtig.",
    "Jedes Ergebnis ist wichtig.",
    "Möchten Sie mitmachen?",
    "Wenn Sie Hilfe brauchen: Rufen Sie uns an.",
    "Das ist **nicht** schlimm.",
    "Die Hilfe kostet **kein** Geld.",
    "Die Frau, der Mann und das Kind kommen.",
    "Thomas Polak ist der Chef.",
    "Heute hilft uns das Jugend-Amt.",
    "Das steht auf Seite 12.",
    "Schreiben Sie uns eine E-Mail: [redaktion@example.org](mailto:redaktion@example.org)",
    "Das Wort heißt: Selbst·hilfe·gruppe.",
    "Sie können den Film im Internet sehen.",
    "Der Bus fährt um 17:30 Uhr.",
    "Alle Veranstaltungen stehen im Kalender.",
    "Das Treffen ist für Erwachsene.",
    "Gestern haben wir viel gelacht.",
    "Wir haben die Gäste begrüßt.",
    "Sie haben gegen den Plan gestimmt.",
    "Achten Sie auf den ersten Schritt.",
    "Um 10 Uhr beginnt der erste Vortrag.",
    "Ist Thomas der Chef?",
    "Die Musik ist schön.  \nDas Essen ist gut.",
    "Zum Treffen gehören:\n\n- Essen\n- Musik",
    "Hilfe bei der Pflege",
    "Am Sonntag ist Fest-Tag.",
    "Die Musik ist schön.\\\nDas Essen ist gut.",
]

WRONG = [
    ("Der Leiter des Amtes spricht.", ["genitive: des Amtes"]),
    ("Die Meinung eines Menschen ist wichtig.", ["genitive: eines Menschen"]),
    ("Das ist die Aufgabe der Gruppe.", ["genitive: Aufgabe der Gruppe"]),
    ("Am Ende dieses Jahres ist Schluss.", ["genitive: dieses Jahres"]),
    ("Wegen der Ferien ist zu.", ["genitive: Wegen der"]),
    ("Beratung unserer Mitglieder", ["genitive: Beratung unserer Mitglieder"]),
    ("Das Fest wird von uns gemacht.", ["passive: wird von uns gemacht"]),
    ("Die Gäste wurden begrüßt.", ["passive: wurden begrüßt"]),
    ("Das Geld muss bezahlt werden.", ["passive: bezahlt werden"]),
    ("Das Haus ist verkauft worden.", ["passive: verkauft worden"]),
    ("Hier wird gebaut.", ["passive: wird gebaut"]),
    ("Der Brief wurde am Montag geschrieben.", ["passive: wurde am Montag geschrieben"]),
    ("Der Antrag ist bis Montag zu stellen.", ["passive: ist bis Montag zu stellen"]),
    ("Sie könnten uns anrufen.", ["subjunctive: könnten"]),
    ("Das wäre schön.", ["subjunctive: wäre"]),
    ("Wir würden uns freuen.", ["subjunctive: würden"]),
    ("Er sagt, er sei krank.", ["subjunctive: sei"]),
    ("Das Amt hat nicht offen.", ["negation: nicht"]),
    ("Das kostet kein Geld.", ["negation: kein"]),
    ("Niemand ist allein.", ["negation: Niemand"]),
    ("Sie können z. B. anrufen.", ["abbreviation: z. B."]),
    ("Die GmbH hilft.", ["abbreviation: GmbH"]),
    ("Das DRK hilft.", ["abbreviation: DRK"]),
    ("Das kostet ca. 5 Euro.", ["abbreviation: ca."]),
    ("Gehen Sie zur Beratungsstelle.", ["long-word: Beratungsstelle"]),
    ("Die Selbsthilfegruppe trifft sich.", ["long-word: Selbsthilfegruppe"]),
    ("Das Krankenhaus ist neu.", ["long-word: Krankenhaus"]),
    ("Das Gesundheitsamt hilft.", ["long-word: Gesundheitsamt"]),
    ("Die Donaudampfschifffahrt beginnt.", ["long-word: Donaudampfschifffahrt"]),
    ("Die Kinder-Tageseinrichtung ist neu.", ["long-word: Tageseinrichtung"]),
    ("Zwei Menschen kommen.", ["number: Zwei"]),
    ("Ungefähr 20 Prozent sind krank.", ["number: 20 Prozent"]),
    ("Ungefähr 20 % sind krank.", ["number: 20 %"]),
    ("Das ist Teil II.", ["number: II"]),
    ("Hier leben 213.000 Menschen.", ["number: 213.000"]),
    ("Das war am 5.10.2023.", ["number: 5.10.2023"]),
    ("Das war am fünften Oktober.", ["number: fünften Oktober"]),
    ("Das war im Jahr neunzehnhundert.", ["number: neunzehnhundert"]),
    ("Wir wissen, dass Sie kommen.", ["subordinate-clause: dass"]),
    ("Weil es regnet, bleiben wir hier.", ["subordinate-clause: Weil"]),
    ("Das ist für Menschen, die Hilfe brauchen.", ["subordinate-clause: die Hilfe brauchen"]),
    ("Das ist das Amt, in dem wir arbeiten.", ["subordinate-clause: in dem wir arbeiten"]),
    ("Das Amt (im Rat-Haus) hilft.", ["special-sign: (", "special-sign: )"]),
    ("Kommen Sie allein/zusammen.", ["special-sign: /"]),
    ("Die Mitarbeiter*innen helfen.", ["special-sign: Mitarbeiter*innen"]),
    ("Das Fest ist schön. Alle kommen.", ["sentences-in-line: Alle kommen."]),
    ("Das Fest ist schön.\nAlle kommen.", ["sentences-in-line: Alle kommen."]),
    (
        "Am Montag treffen sich alle Menschen aus dem Ort mit uns im Haus.",
        ["long-sentence: Am Montag treffen sich alle Menschen aus dem Ort mit uns im …"],
    ),
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_gives_no_warning(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_breaks_a_rule_is_found_and_nothing_else(text: str, expected: list[str]) -> None:
    assert said(text) == expected
