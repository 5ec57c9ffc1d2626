"""Writes a corpus as a Pelican project with i18n_subsites: our theme and settings, articles, pages, and the register as data.

Kinds are Pelican's categories, offices its authors, topics its tags. Contacts and working groups are pages whose template
looks for their articles, because Pelican has nothing else for them.
"""

import shutil
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid5

import yaml

from benchmarks.depesche_content import write_people
from benchmarks.model import LANGUAGES, Corpus, Event, Register, Release
from plugins.newsroom.names import slug_from

_HERE = Path(__file__).parent
_MOMENT = "%Y-%m-%d %H:%M"


def write_pelican(corpus: Corpus, folder: Path) -> None:
    """Write a project in which ``pelican`` builds the site."""
    shutil.copytree(_HERE / "pelican", folder, dirs_exist_ok=True)
    shutil.copytree(_HERE / "interface", folder / "interface", dirs_exist_ok=True)
    write_people(corpus.register, folder / "data")
    for language in LANGUAGES:
        _write_pages(corpus.register, language, folder / "content/pages")
    for release in corpus:
        write_release(release, corpus.register, folder)


def write_release(release: Release, register: Register, folder: Path, languages: Iterable[str] = LANGUAGES) -> None:
    for language in languages:
        _write(_file(release, folder, language), _facts(release, register, language), release.articles[language].body)


def remove_release(release: Release, folder: Path) -> None:
    for language in LANGUAGES:
        _file(release, folder, language).unlink()


def words_of(language: str) -> Mapping[str, str]:
    """The words of the interface in one language."""
    words: Mapping[str, str] = yaml.safe_load((_HERE / f"interface/{language}.yaml").read_text(encoding="utf-8"))
    return words


def _file(release: Release, folder: Path, language: str) -> Path:
    return folder / f"content/articles/{release.id}.{language}.md"


def _facts(release: Release, register: Register, language: str) -> dict[str, str]:
    article = release.articles[language]
    modified = release.changes[-1].date if release.changes else release.date
    changes = [f"{each.type}|{_moment(each.date)}|{each.note[language]}" for each in release.changes]
    return {
        "title": article.title,
        "summary": article.summary,
        "slug": slug_from(article.title, language),
        "lang": language,
        "release": release.id,
        "urn": uuid5(UUID(register.id_namespace), f"{release.id}/{language}").urn,
        "date": _moment(release.date),
        "modified": _moment(modified),
        "category": _category(release.kind, language),
        "kind": release.kind,
        "author": release.office,
        "tags": ", ".join(release.topics),
        "contacts": " ".join(release.contacts),
        "groups": " ".join(release.groups),
        "related": " ".join(release.related),
        "change": changes[0] if changes else "",
        **(_event(release.event, language) if release.event else {}),
    }


def _event(event: Event, language: str) -> dict[str, str]:
    venue = event.venue
    return {
        "start": _moment(event.start),
        "end": _moment(event.end),
        "venue": venue.name[language] if venue.name else "",
        "street": venue.street,
        "postal_code": venue.postal_code,
        "city": venue.city,
        "country": venue.country,
    }


def _category(kind: str, language: str) -> str:
    return _CATEGORIES[language][kind]


_CATEGORIES = {
    language: {kind: words_of(language)[f"kinds_{kind}"] for kind in ("event", "contact", "working-group", "news")}
    for language in LANGUAGES
}


def _moment(moment: datetime) -> str:
    return moment.strftime(_MOMENT)


def _write_pages(register: Register, language: str, pages: Path) -> None:
    """The pages of one language: standing pages, contacts and working groups."""
    words = words_of(language)
    for page in register.pages:
        article = page.articles[language]
        facts = {"title": article.title, "summary": article.summary, "slug": page.slugs[language], "lang": language}
        facts |= {"page_id": page.id, "standing": str(page.order)}
        _write(pages / f"{page.id}.{language}.md", facts, article.body)
    for contact in register.contacts:
        facts = {"title": contact.name, "template": "contact", "page_id": contact.id, "lang": language}
        _write(pages / f"{contact.id}.{language}.md", facts | _address(words["segment_contacts"], contact.id))
    for group in register.groups:
        facts = {"title": group.name[language], "template": "group", "page_id": group.id, "lang": language}
        _write(pages / f"{group.id}.{language}.md", facts | _address(words["segment_groups"], group.id))


def _address(segment: str, id_: str) -> dict[str, str]:
    return {"slug": id_, "url": f"{segment}/{id_}/", "save_as": f"{segment}/{id_}/index.html"}


def _write(path: Path, facts: Mapping[str, str], body: str = "") -> None:
    """Write Pelican's own form of metadata: ``key: value`` lines, then an empty line, then the text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "".join(f"{key}: {value}\n" for key, value in facts.items() if value)
    path.write_text(f"{head}\n{body}", encoding="utf-8")
