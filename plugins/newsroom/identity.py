"""Permanent identities (SPEC section 5): none depends on slug, date, path, domain or clock."""

from uuid import UUID, uuid5


def release_urn(namespace: UUID, release_id: str, language: str) -> str:
    """The identity of one language's version: RSS guid, Atom and JSON Feed id, JSON-LD ``@id``."""
    return f"urn:uuid:{uuid5(namespace, f'{release_id}/{language}')}"


def event_uid(namespace: UUID, release_id: str) -> str:
    """The iCalendar UID of a release's event, the same in every language (RFC 7986 section 5.3)."""
    return str(uuid5(namespace, release_id))


def meeting_uid(namespace: UUID, group_id: str, index: int) -> str:
    """The iCalendar UID of a group's meeting; ``index`` counts the group's meetings from 0 in the order written."""
    return str(uuid5(namespace, f"group/{group_id}/{index}"))


def thing_urn(namespace: UUID, register: str, id_: str) -> str:
    """The identity of an office, contact person or working group in JSON-LD."""
    return f"urn:uuid:{uuid5(namespace, f'{register}/{id_}')}"


def work_urn(namespace: UUID, release_id: str) -> str:
    """The identity of a release over all its languages: ``iri`` of an OFN *aktualita*. No language's identity, which has a tag
    behind the slash, and not its event's, which has no slash.
    """
    return f"urn:uuid:{uuid5(namespace, f'{release_id}/')}"


def medium_urn(namespace: UUID, release_id: str, name: str) -> str:
    """The identity of a picture of a release, by the name of its file."""
    return f"urn:uuid:{uuid5(namespace, f'{release_id}/media/{name}')}"
