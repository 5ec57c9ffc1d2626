"""Writes a corpus as a content folder of Depesche."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.files import write_markdown, write_yaml
from benchmarks.model import LANGUAGES, Contact, Corpus, Event, Group, Office, Place, Register, Release

_MOMENT = "%Y-%m-%d %H:%M"


def write_depesche(corpus: Corpus, folder: Path) -> None:
    """Write the whole content folder; ``folder`` is made if need be."""
    _write_register(corpus.register, folder)
    for release in corpus:
        write_release(release, folder)


def write_people(register: Register, folder: Path) -> None:
    """Write the files of offices, contacts, groups and topics, each fact once with its texts in all languages."""
    write_yaml(folder / "topics.yml", {topic.id: topic.name for topic in register.topics})
    for office in register.offices:
        write_yaml(folder / f"offices/{office.id}.yml", _office(office))
    for contact in register.contacts:
        write_contact(contact, folder)
    for group in register.groups:
        write_yaml(folder / f"groups/{group.id}.yml", _group(group))


def write_contact(contact: Contact, folder: Path) -> None:
    facts = {
        "name": contact.name,
        "role": contact.role,
        "office": contact.office,
        "phones": contact.phones,
        "email": contact.email,
        "hours": contact.hours,
        "languages": contact.languages,
        "topics": contact.topics,
    }
    write_yaml(folder / f"contacts/{contact.id}.yml", facts)


def write_release(release: Release, folder: Path, languages: Iterable[str] = LANGUAGES) -> None:
    """Write the files of one release; the first language is the original and holds the facts."""
    for language in languages:
        article = release.articles[language]
        facts = {
            "title": article.title,
            "summary": article.summary,
            **(_facts(release) if language == LANGUAGES[0] else {}),
        }
        write_markdown(_place_of(release, folder) / f"release.{language}.md", facts, article.body)


def remove_release(release: Release, folder: Path) -> None:
    """Remove what ``write_release`` wrote."""
    for language in LANGUAGES:
        (_place_of(release, folder) / f"release.{language}.md").unlink()
    _place_of(release, folder).rmdir()


def place(where: Place) -> dict[str, Any]:
    """An address; a venue's has a name."""
    named = {"name": where.name} if where.name else {}
    return {
        **named,
        "street": where.street,
        "postal_code": where.postal_code,
        "city": where.city,
        "country": where.country,
    }


def _place_of(release: Release, folder: Path) -> Path:
    return folder / "releases" / str(release.date.year) / release.id


def _write_register(register: Register, folder: Path) -> None:
    site = {
        "name": register.name,
        "tagline": register.tagline,
        "publisher": register.publisher,
        "default_language": LANGUAGES[0],
        "id_namespace": register.id_namespace,
        "languages": LANGUAGES,
    }
    write_yaml(folder / "site.yml", site)
    write_people(register, folder)
    for page in register.pages:
        for language in LANGUAGES:
            article, order = page.articles[language], {"order": page.order} if language == LANGUAGES[0] else {}
            facts = {"title": article.title, "summary": article.summary, "slug": page.slugs[language], **order}
            write_markdown(folder / f"pages/{page.id}/page.{language}.md", facts, article.body)


def _office(office: Office) -> dict[str, Any]:
    return {
        "name": office.name,
        "address": place(office.address),
        "phones": office.phones,
        "fax": office.fax,
        "email": office.email,
        "web": office.web,
        "timezone": office.timezone,
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "mandate": group.mandate,
        "office": group.office,
        "chair": group.chair,
        "members": [{"contact": member} for member in group.members],
        "from": group.since.isoformat(),
        "joining": group.joining,
    }


def _facts(release: Release) -> dict[str, Any]:
    changes = [{"date": _moment(each.date), "type": each.type, "note": each.note} for each in release.changes]
    facts = {
        "kind": release.kind,
        "date": _moment(release.date),
        "office": release.office,
        "topics": release.topics,
        "contacts": release.contacts,
        "groups": release.groups,
        "related": release.related,
        "event": release.event and _event(release.event),
        "changes": changes,
    }
    return {key: value for key, value in facts.items() if value}


def _event(event: Event) -> dict[str, Any]:
    return {"start": _moment(event.start), "end": _moment(event.end), "venue": place(event.venue)}


def _moment(moment: datetime) -> str:
    return moment.strftime(_MOMENT)
