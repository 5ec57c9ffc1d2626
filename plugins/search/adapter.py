"""Pelican adapter of the search: per language and span of years an index, its facts and its cards; one more of what is no
release; and what leads to them.

An index is made from releases' texts and names alone, cards from what lists show. So an edit makes one index anew, and time
passing none.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from plugins.edition.ingredients import digest_of, of_frame, of_listings
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.newsroom.public import Appearance
from plugins.pages.adapter import fingerprint_of, page_renderers
from plugins.pages.cards import cards
from plugins.pages.frame import frame_of
from plugins.pages.models.searching import SearchCards, SearchEntries
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session
from plugins.search.entries import REGISTERS, entries_of, made_from
from plugins.search.facts import CARDS, FactsFile, as_json, facts_json
from plugins.search.indexing import indexed
from plugins.search.pagefind import END, index_of
from plugins.search.records import Record, Span, records_of, spans_of
from plugins.search.words import LETTERS, rules_of

# Card files that are made together.
_TOGETHER = 8 * CARDS


@dataclass(frozen=True, slots=True)
class IndexFile:
    """A file of an index, by its name and the SHA-256 of its bytes (hexadecimal)."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Guide:
    """What the search script of a language reads first: the folders of its indexes (that of the registers, then those of
    spans, newest first), and the rules of words.
    """

    spans: tuple[str, ...]
    language: str


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """Everything search needs besides its pages, which are pages as others; nothing where the site goes without search."""
    view = session.view()
    if not view.has_search:
        return
    names = digest_of(session.code, *_names(view))
    card_words = digest_of(fingerprint_of(session), *of_frame(view))
    for own in view.all_languages():
        tag, spans = own.language.tag, tuple(spans_of(own))
        yield Batch(f"search/{tag}", None, partial(_guide, session, own, spans))
        for span in spans:
            ingredients = digest_of(names, [each.head.whole(each.tag) for each in span.appearances])
            yield Batch(f"search/{tag}/{span.name}", ingredients, partial(_index, session, own, span))
            yield from _card_batches(session, own, span, card_words)
        # Not the digest of the pages' own frame: who answers for whom changes what results show by time alone.
        yield Batch(
            f"search/{tag}/{REGISTERS}", digest_of(session.code, made_from(own)), partial(_of_registers, session, own)
        )
        shown = digest_of(fingerprint_of(session), session.everything)
        yield Batch(f"search/{tag}/{REGISTERS}/cards", shown, partial(_cards_of_registers, session, own))


def _names(view: View) -> Iterator[Any]:
    """The names by which releases are found, and the languages they are chosen by."""
    catalogue = view.catalogue
    yield catalogue.site
    for register in (catalogue.offices, catalogue.topics, catalogue.contacts, catalogue.groups):
        yield [(id_, entry.name) for id_, entry in register.items()]


def _guide(session: Session, view: View, spans: tuple[Span, ...]) -> Iterator[Artifact]:
    model = Guide((REGISTERS, *(span.name for span in spans)), view.language.tag)
    yield Artifact(f"{_folder(view)}guide.json", model, Renderer("search guide", session.code, _guide_json), Stage.LIST)


def _guide_json(guide: Guide) -> bytes:
    return as_json(
        {
            "spans": guide.spans,
            "steps": rules_of(guide.language),
            "letters": LETTERS,
            "end": END,
            "cards": CARDS,
        }
    )


def _index(session: Session, view: View, span: Span) -> Iterator[Artifact]:
    return _files(session, view, span.name, tuple(records_of(view, span.appearances)))


def _of_registers(session: Session, view: View) -> Iterator[Artifact]:
    return _files(session, view, REGISTERS, tuple(each.record for each in entries_of(view)))


def _files(session: Session, view: View, name: str, records: tuple[Record, ...]) -> Iterator[Artifact]:
    """The files of an index, and its facts."""
    index = index_of(indexed(records, view.language.tag))
    renderer = Renderer("search index", session.code, lambda model: index.files[model.name])
    for path, content in index.files.items():
        model = IndexFile(path, hashlib.sha256(content).hexdigest())
        yield Artifact(f"{_folder(view)}{name}/{path}", model, renderer, Stage.ASSET)
    facts = FactsFile(index.ids, tuple(record.facts for record in records))
    yield Artifact(
        f"{_folder(view)}{name}/facts.json", facts, Renderer("search facts", session.code, facts_json), Stage.LIST
    )


def _card_batches(session: Session, view: View, span: Span, words: bytes) -> Iterator[Batch]:
    for block, found in groupby(enumerate(span.appearances), key=lambda numbered: numbered[0] // _TOGETHER):
        together = tuple(appearance for _, appearance in found)
        name = f"search/{view.language.tag}/{span.name}/cards/{block}"
        ingredients = digest_of(words, of_listings(together))
        yield Batch(name, ingredients, partial(_cards, session, view, span, block * _TOGETHER, together))


def _cards(
    session: Session, view: View, span: Span, first: int, appearances: tuple[Appearance, ...]
) -> Iterator[Artifact]:
    frame, renderer = frame_of(view), page_renderers(session)("search_cards.json")
    for start in range(0, len(appearances), CARDS):
        shown = SearchCards(frame, cards(view, appearances[start : start + CARDS]))
        path = f"{_folder(view)}{span.name}/cards-{(first + start) // CARDS}.json"
        yield Artifact(path, shown, renderer, Stage.LIST)


def _cards_of_registers(session: Session, view: View) -> Iterator[Artifact]:
    frame, renderer = frame_of(view), page_renderers(session)("search_entries.json")
    found = tuple(each.card for each in entries_of(view))
    for start in range(0, len(found), CARDS):
        path = f"{_folder(view)}{REGISTERS}/cards-{start // CARDS}.json"
        yield Artifact(path, SearchEntries(frame, found[start : start + CARDS]), renderer, Stage.LIST)


def _folder(view: View) -> str:
    """Where a language's search stands in the output."""
    return view.urls.search().removeprefix("/")
