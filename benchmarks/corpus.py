"""Makes the benchmark's content from a seed: ``python -m benchmarks.corpus DIR --files 9999 [--seed 1]``.

Each release is made from the seed and its own number alone, so that a hundred thousand files need no memory and one release
can be made again. The same arguments give the same content, whatever the machine or hash seed.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.chance import Chance
from benchmarks.depesche_content import write_depesche
from benchmarks.model import LANGUAGES, Article, Change, Contact, Event, Office, Place, Register, Release
from benchmarks.prose import body, shape, summary
from benchmarks.register import TOWNS, register
from benchmarks.words import WORDS

# Releases came out from the first day to the last, during office hours; a new one comes out later.
_FIRST_DAY, _LAST_DAY = datetime(2014, 11, 2), datetime(2026, 11, 1)  # noqa: DTZ001 local time of the office
_NEW = datetime(2026, 11, 20, 9)  # noqa: DTZ001
_OPENS, _MINUTES_A_DAY = timedelta(hours=7), 600

_KINDS = (("event", 40), ("contact", 15), ("working-group", 15), ("news", 30))
_CHANGED_PERCENT, _RELATED_PERCENT = 5, 10
_HOURS = (9, 10, 14, 17)


@dataclass(frozen=True, slots=True)
class SeededCorpus:
    """``count`` releases in every language; see model.Corpus."""

    register: Register
    count: int
    seed: int

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Release]:
        return map(self.release, range(self.count))

    def release(self, index: int) -> Release:
        chance = Chance(f"{self.seed} release {index}")
        kind, date, office = _kind(chance), self._date(index), chance.pick(self.register.offices)
        contacts, groups = self.register.contacts, self.register.groups
        return Release(
            id=release_id(index),
            kind=kind,
            date=date,
            office=office.id,
            topics=tuple(topic.id for topic in chance.some(self.register.topics, chance.between(1, 2))),
            contacts=_ids(chance.some(contacts, chance.between(1, 2))) if kind == "contact" else (),
            groups=(chance.pick(groups).id,) if kind == "working-group" else (),
            event=_event(date, office, chance) if kind == "event" else None,
            changes=_changes(date, chance) if chance.happens(_CHANGED_PERCENT) else (),
            related=_related(index, chance) if chance.happens(_RELATED_PERCENT) else (),
            articles=_articles(index, kind, chance),
        )

    def _date(self, index: int) -> datetime:
        """Evenly over all days, each release at a minute of its own; one a minute for those that are new."""
        if index >= self.count:
            return _NEW + timedelta(minutes=index - self.count)
        days = (_LAST_DAY - _FIRST_DAY).days + 1
        day, minute = divmod(index * days * _MINUTES_A_DAY // self.count, _MINUTES_A_DAY)
        return _FIRST_DAY + timedelta(days=day, minutes=minute) + _OPENS


def seeded_corpus(files: int, seed: int = 1) -> SeededCorpus:
    """A corpus of ``files`` Markdown files of releases, which must be a multiple of the number of languages."""
    count, rest = divmod(files, len(LANGUAGES))
    if rest or count < 1:
        raise ValueError(f"{files} files: a release has {len(LANGUAGES)}, so give a multiple of {len(LANGUAGES)}")
    return SeededCorpus(register(seed), count, seed)


def release_id(index: int) -> str:
    return f"release-{index + 1:06}"


def _ids(contacts: tuple[Contact, ...]) -> tuple[str, ...]:
    return tuple(contact.id for contact in contacts)


def _kind(chance: Chance) -> str:
    drawn = chance.below(100)
    for kind, percent in _KINDS:
        if drawn < percent:
            return kind
        drawn -= percent
    raise AssertionError("the percentages of kinds make a hundred")


def _event(published: datetime, office: Office, chance: Chance) -> Event:
    day = published.replace(hour=0, minute=0) + timedelta(days=chance.between(5, 45))
    start = day + timedelta(hours=chance.pick(_HOURS))
    building, country = chance.below(len(WORDS["de"].venues)), office.address.country
    name = {language: WORDS[language].venues[building] for language in LANGUAGES}
    street = f"Musterplatz {chance.between(1, 90)}"
    venue = Place(street, office.address.postal_code, chance.pick(TOWNS[country]), country, name)
    return Event(start, start + timedelta(hours=chance.between(1, 5)), venue)


def _changes(published: datetime, chance: Chance) -> tuple[Change, ...]:
    type_ = chance.pick(("correction", "update"))
    note = {language: WORDS[language].change_notes[type_] for language in LANGUAGES}
    return (Change(published + timedelta(days=1), type_, note),)  # in office hours, so that the clocks never skip it


def _related(index: int, chance: Chance) -> tuple[str, ...]:
    """One or two of the hundred releases before."""
    earlier = range(max(0, index - 100), index)
    return tuple(map(release_id, chance.some(earlier, min(len(earlier), chance.between(1, 2)))))


def _articles(index: int, kind: str, chance: Chance) -> dict[str, Article]:
    town = chance.pick(chance.pick(tuple(TOWNS.values())))
    pattern, theme = chance.below(len(WORDS["de"].titles[kind])), chance.below(len(WORDS["de"].themes))
    holds = shape(chance)
    articles = {}
    for language in LANGUAGES:
        words = WORDS[language]
        place = words.in_town.format(town=town)
        title = f"{words.titles[kind][pattern]} {index + 1} {place}: {words.themes[theme]}"
        articles[language] = Article(title, summary(language, chance), body(language, chance, holds))
    return articles


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the benchmark's content as a content folder of Depesche.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, required=True, help="number of Markdown files: releases × languages")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_depesche(seeded_corpus(given.files, given.seed), given.folder)


if __name__ == "__main__":
    main()
