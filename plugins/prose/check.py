"""The drift check of a whole content folder. Where the rules live is said in the package's docstring."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.newsroom.entry_reading import Read, texts_in
from plugins.newsroom.problems import Position, Problem, problem
from plugins.newsroom.reading import ContentRead
from plugins.newsroom.release_reading import ReadRelease
from plugins.newsroom.releases import Release, StandingPage
from plugins.newsroom.source_tree import SourceFile
from plugins.prose.articles import Article, read_article
from plugins.prose.drift import contradictions
from plugins.prose.excuses import excuses_in_front_matter
from plugins.prose.facts import slips, wrong_starts
from plugins.prose.forgotten import names_after_retention
from plugins.prose.known import KnownFacts, region_of
from plugins.prose.mentions import Part, Passage, Tongue, read_passage
from plugins.prose.values import Phone
from plugins.prose.weekdays import wrong_weekdays


def prose_problems(content: ContentRead, now: dt.datetime) -> Iterator[Problem]:
    """Every warning about what the texts of a content say at ``now`` (aware), in no particular order.

    Raises:
        ChangedFileError: a file was changed since the content was read.
    """
    known = KnownFacts(content)
    for read in content.releases:
        if read.release is not None:
            yield from _in_release(content, read, read.release, known)
    for page in content.pages:
        yield from _in_page(content, page)
    yield from _in_registers(content)
    yield from names_after_retention(content, now)


def _in_release(content: ContentRead, read: ReadRelease, release: Release, known: KnownFacts) -> Iterator[Problem]:
    office = content.offices.get(release.office)
    region = region_of(office.entry) if office else None
    articles = [read_article(each, _tongue(content, each.language, region)) for each in release.versions]
    yield from _differences(articles, release.original)
    # The comments of the original's file excuse what stands among its facts.
    excused = next(each.excused for each in articles if each.language == release.original)
    yield from _differences(_fact_texts(content, read.original, excused, region), release.original)
    facts, start = known.of_release(read, release), read.original.position("event", "start")
    dates = [] if release.event is None else [release.event.span.start.date()]
    for article in articles:
        yield from _without_reason(article)
        yield from wrong_weekdays(article, dates, release.date.date())
        yield from slips(article, facts, known)
        yield from wrong_starts(article, release, start)
        yield from _phones_of_contacts(article, known)


def _in_page(content: ContentRead, page: StandingPage) -> Iterator[Problem]:
    publisher = content.offices.get(content.site.publisher)
    region = region_of(publisher.entry) if publisher else None
    articles = [read_article(each, _tongue(content, each.language, region)) for each in page.versions]
    yield from _differences(articles, page.original)
    for article in articles:
        yield from _without_reason(article)
        yield from wrong_weekdays(article, (), None)


def _tongue(content: ContentRead, tag: str, region: str | None) -> Tongue:
    return Tongue(content.site.language(tag).locale, region)


def _differences(articles: Sequence[Article], original: str) -> Iterator[Problem]:
    first = [article for article in articles if article.language == original]
    translations = [article for article in articles if article.language != original]
    for found in contradictions(first[0] if first else Article(original, ()), translations):
        here, there = found.mention, found.instead_of
        details = {"found": here.written, "other": there.written, "place": there.position}
        yield problem(here.position, "facts-differ", **details)


def _in_registers(content: ContentRead) -> Iterator[Problem]:
    """The language maps of offices, contact persons and groups, such as hours; the site's default language comes first."""
    tree = content.tree
    registers: list[tuple[Mapping[str, Read[Any]], Mapping[str, SourceFile]]] = [
        (content.offices, tree.offices),
        (content.contacts, tree.contacts),
        (content.groups, tree.groups),
    ]
    for register, files in registers:
        for id_, read in register.items():
            excuses = list(excuses_in_front_matter(files[id_].text))
            articles = _fact_texts(content, read, frozenset(each.excuses for each in excuses), None)
            yield from _differences(articles, content.site.default_language)
            places = [Position(files[id_].path, each.line, each.column) for each in excuses if not each.reason]
            yield from (problem(place, "excuse-without-reason") for place in places)


def _fact_texts(content: ContentRead, read: Read[Any], excused: frozenset[int], region: str | None) -> list[Article]:
    """The language maps among the facts (a fee, a note, a caption), each language's as an article of its own."""
    maps = [(location, texts) for location, texts in texts_in(read.entry) if len(texts.tags) > 1]
    found = []
    for language in content.site.languages if maps else ():
        passages: list[Passage] = []
        for place, (location, texts) in enumerate(maps):
            written = dict(texts.by_language).get(language.tag, "")
            position = read.position(*location, language.tag)
            passages.append(read_passage(Part.FACT, written, position, Tongue(language.locale, region), place))
        found.append(Article(language.tag, tuple(passages), excused))
    return found


def _without_reason(article: Article) -> Iterator[Problem]:
    yield from (problem(position, "excuse-without-reason") for position in article.without_reason)


def _phones_of_contacts(article: Article, known: KnownFacts) -> Iterator[Problem]:
    seen: set[tuple[int, Phone]] = set()  # a tel: link has its number twice
    for mention in article.mentions:
        if not isinstance(mention.value, Phone) or mention.value not in known.own_phones:
            continue
        here = (mention.position.line, mention.value)
        if here not in seen and not article.is_excused(mention):
            seen.add(here)
            contact = known.own_phones[mention.value]
            place = next(each.position for each in known.of_contacts[contact] if each.value == mention.value)
            yield problem(mention.position, "phone-of-contact", found=mention.written, contact=contact, place=place)
