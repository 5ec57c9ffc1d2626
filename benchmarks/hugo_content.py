"""Writes a corpus as a Hugo project: our theme, content by language, and the register as data.

Hugo has no facts that translations share, so every language's file repeats them. Offices, kinds, topics, contacts, groups
and years are taxonomies; what is known of them stands once, in ``data/``.
"""

import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

import yaml

from benchmarks.depesche_content import place, write_people
from benchmarks.files import write_markdown
from benchmarks.model import LANGUAGES, Corpus, Event, Place, Register, Release
from plugins.newsroom.names import slug_from

_HERE = Path(__file__).parent
_KINDS = ("event", "contact", "working-group", "news")

# Every office of the corpus is in the zone of Berlin, Prague and Warsaw, which share their clocks.
_ZONE = ZoneInfo("Europe/Berlin")


def write_hugo(corpus: Corpus, folder: Path) -> None:
    """Write a project that ``hugo --source folder`` builds."""
    shutil.copytree(_HERE / "hugo", folder, dirs_exist_ok=True)
    shutil.copytree(_HERE / "interface", folder / "i18n", dirs_exist_ok=True)
    write_people(corpus.register, folder / "data")
    for language in LANGUAGES:
        _write_pages(corpus.register, language, folder / "content")
    for release in corpus:
        write_release(release, corpus.register, folder)


def write_release(release: Release, register: Register, folder: Path, languages: Iterable[str] = LANGUAGES) -> None:
    for language in languages:
        write_markdown(
            _file(release, folder, language), _facts(release, register, language), release.articles[language].body
        )


def remove_release(release: Release, folder: Path) -> None:
    for language in LANGUAGES:
        _file(release, folder, language).unlink()


def _file(release: Release, folder: Path, language: str) -> Path:
    return folder / f"content/releases/{release.id}.{language}.md"


def _facts(release: Release, register: Register, language: str) -> dict[str, Any]:
    article = release.articles[language]
    modified = release.changes[-1].date if release.changes else release.date
    changes = [
        {"date": _moment(each.date).isoformat(), "type": each.type, "note": each.note[language]}
        for each in release.changes
    ]
    facts = {
        "title": article.title,
        "summary": article.summary,
        "slug": slug_from(article.title, language),
        "date": _moment(release.date),
        "lastmod": _moment(modified),
        "urn": uuid5(UUID(register.id_namespace), f"{release.id}/{language}").urn,
        "kinds": [release.kind],
        "offices": [release.office],
        "years": [str(release.date.year)],
        "topics": release.topics,
        "contacts": release.contacts,
        "groups": release.groups,
        "related": release.related,
        "event": release.event and _event(release.event, release.id, register, language),
        "outputs": ["html", "event"] if release.event else (),
        "changes": changes,
    }
    return {key: value for key, value in facts.items() if value}


def _event(event: Event, release_id: str, register: Register, language: str) -> dict[str, Any]:
    return {
        "uid": str(uuid5(UUID(register.id_namespace), release_id)),
        "start": _moment(event.start).isoformat(),
        "end": _moment(event.end).isoformat(),
        "venue": _venue(event.venue, language),
    }


def _venue(venue: Place, language: str) -> dict[str, Any]:
    return {**place(venue), "name": venue.name and venue.name[language]}


def _moment(moment: datetime) -> datetime:
    return moment.replace(tzinfo=_ZONE)


def _write_pages(register: Register, language: str, content: Path) -> None:
    """Everything of one language but the releases: the taxonomies' pages, the standing pages, feeds and site map."""
    words = yaml.safe_load((_HERE / f"interface/{language}.yaml").read_text(encoding="utf-8"))
    file = f"_index.{language}.md"
    for taxonomy in ("kinds", "years"):
        write_markdown(content / taxonomy / file, {"title": taxonomy, "build": {"render": "never"}})
    for kind in _KINDS:
        facts = {"title": words[f"kinds_{kind}"], "slug": words[f"segment_{kind}"], "outputs": ["html", "rss"]}
        write_markdown(content / "kinds" / kind / file, facts)
    for name in ("releases", "offices", "topics", "contacts", "groups"):
        write_markdown(content / name / file, {"title": words[name], "url": f"{words[f'segment_{name}']}/"})
    for office in register.offices:
        write_markdown(
            content / "offices" / office.id / file, {"title": office.name[language], "outputs": ["html", "rss"]}
        )
    for topic in register.topics:
        write_markdown(content / "topics" / topic.id / file, {"title": topic.name[language]})
    for contact in register.contacts:
        write_markdown(content / "contacts" / contact.id / file, {"title": contact.name})
    for group in register.groups:
        write_markdown(content / "groups" / group.id / file, {"title": group.name[language]})
    for page in register.pages:
        article = page.articles[language]
        facts = {"title": article.title, "summary": article.summary, "slug": page.slugs[language], "weight": page.order}
        write_markdown(content / f"standing/{page.id}.{language}.md", facts, article.body)
    for name in ("feeds", "sitemap"):
        write_markdown(content / f"{name}.{language}.md", {"title": words[name], "layout": name})
    write_markdown(content / "standing" / file, {"title": words["about"], "build": {"render": "never"}})
