"""The five builds that are measured, and the edits between them: the same for every generator and every repetition.

They follow each other in one chain that begins with the content as it was written, so each repetition sees the same site.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

from benchmarks.generators import Generator
from benchmarks.model import Article, Contact, Corpus, Release

# The release that is edited is recent, as in life: it stands on first pages of lists and in feeds.
_EDITED_FROM_END = 10

# Edited and new release are of the same kind at every size: the most frequent, with the most pages and files around it.
_KIND = "event"

_ADDED = "Nachtrag der Redaktion: Die Anmeldung ist **bis Freitag** möglich."


@dataclass(frozen=True, slots=True)
class Scenario:
    """``prepare`` makes the state in which the build starts, from the state after the scenario before it."""

    name: str
    title: str
    prepare: Callable[[Generator, Corpus], None]


def edited(release: Release) -> Release:
    """The release with one more paragraph in German."""
    german = release.articles["de"]
    changed = Article(german.title, german.summary, f"{german.body}\n{_ADDED}\n")
    return replace(release, articles={**release.articles, "de": changed})


def recent_release(corpus: Corpus) -> Release:
    """The one that is edited."""
    return next(
        found for index in count(len(corpus) - _EDITED_FROM_END, -1) if (found := corpus.release(index)).kind == _KIND
    )


def new_release(corpus: Corpus) -> Release:
    """One that does not exist yet."""
    return next(found for index in count(len(corpus)) if (found := corpus.release(index)).kind == _KIND)


def with_other_phone(contact: Contact) -> Contact:
    return replace(contact, phones=("+49 30 23125 999",))


def _start_cold(generator: Generator, corpus: Corpus) -> None:
    del corpus
    generator.forget()


def _change_nothing(generator: Generator, corpus: Corpus) -> None:
    del generator, corpus


def _edit_release(generator: Generator, corpus: Corpus) -> None:
    generator.write_release(edited(recent_release(corpus)), corpus, ("de",))


def _add_release(generator: Generator, corpus: Corpus) -> None:
    generator.write_release(new_release(corpus), corpus)


def _change_phone(generator: Generator, corpus: Corpus) -> None:
    generator.write_contact(with_other_phone(corpus.register.contacts[0]))


SCENARIOS = (
    Scenario("cold", "Cold build", _start_cold),
    Scenario("nothing", "Nothing changed", _change_nothing),
    Scenario("edit", "One release edited", _edit_release),
    Scenario("new", "One new release", _add_release),
    Scenario("phone", "One contact's phone changed", _change_phone),
)


def restore(generator: Generator, corpus: Corpus) -> None:
    """Undo the edits of a whole chain; the output stays as it is."""
    generator.write_release(recent_release(corpus), corpus, ("de",))
    generator.remove_release(new_release(corpus))
    generator.write_contact(corpus.register.contacts[0])
