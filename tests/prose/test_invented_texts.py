"""How often the drift check is wrong, measured on texts made from a seed: docs/adr/0014 says these numbers."""

from benchmarks.chance import Chance
from plugins.prose.drift import Contradiction, contradictions
from plugins.prose.weekdays import wrong_weekdays
from tests.prose.invented import LANGUAGES, Announcement, announcement, has_facts, text_of, with_another_fact
from tests.prose.reading import article

_COUNT = 500


def _found(texts: dict[str, str], original: str) -> list[Contradiction]:
    articles = {language: article(language, text) for language, text in texts.items()}
    return list(
        contradictions(articles[original], [each for language, each in articles.items() if language != original])
    )


def _announcements() -> list[Announcement]:
    return [announcement(f"announcement {number}") for number in range(_COUNT)]


def test_two_thousand_texts_that_agree_have_no_contradiction() -> None:
    wrong = [
        (each.mention.written, each.mention.position, each.instead_of.written, made.texts)
        for made in _announcements()
        for each in _found(dict(made.texts), made.original)
    ]
    assert wrong == []


def test_no_weekday_in_them_is_called_wrong() -> None:
    articles = [article(language, text) for made in _announcements() for language, text in made.texts.items()]
    assert [problem for each in articles for problem in wrong_weekdays(each, (), None)] == []


def test_of_five_hundred_facts_changed_in_one_translation_nearly_all_are_found() -> None:
    missed = []
    made_with_facts = [each for each in _announcements() if has_facts(each.paragraphs)]
    for number, made in enumerate(made_with_facts):
        chance = Chance(f"change {number}")
        language = chance.pick([each for each in LANGUAGES if each != made.original])
        changed = text_of(with_another_fact(made.paragraphs, chance), language, chance)
        found = _found({made.original: made.texts[made.original], language: changed}, made.original)
        if not found:
            missed.append((made.texts[made.original], changed))
    assert len(missed) <= len(made_with_facts) * 0.01, missed[:5]
