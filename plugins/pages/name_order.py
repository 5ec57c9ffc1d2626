"""The entries of registers in the order in which readers of a language look them up; their ids are the files' alone."""

from collections.abc import Iterable
from typing import TypeVar

from plugins.edition.alphabets import Place, place_of
from plugins.edition.offers import FEED_SUBJECTS, has_list
from plugins.edition.view import View
from plugins.newsroom.groups import Group
from plugins.newsroom.kinds import Kind
from plugins.newsroom.people import Contact, Office, Topic
from plugins.newsroom.scopes import Scope, Subject
from plugins.vcards.names import person_name

Named = TypeVar("Named", Office, Group, Topic)


def by_name(view: View, named: Iterable[Named]) -> tuple[Named, ...]:
    """Offices, groups or topics, sorted by their names in the language."""
    tag = view.language.tag
    return tuple(sorted(named, key=lambda each: (place_of(view.text(each.name).value, tag), each.id)))


def topics_with_releases(view: View) -> tuple[str, ...]:
    """The topics that have a list in a language, sorted by name."""
    topics = (each for id_, each in view.catalogue.topics.items() if has_list(view, Scope(Subject.TOPIC, id_)))
    return tuple(each.id for each in by_name(view, topics))


def people_by_name(view: View) -> tuple[Contact, ...]:
    """All contact persons, sorted by family name."""

    def place(contact: Contact) -> tuple[Place, str]:
        name = person_name(contact.name)
        return place_of(f"{name.family} {name.given}", view.language.tag), contact.id

    return tuple(sorted(view.catalogue.contacts.values(), key=place))


def scopes_by_name(view: View, scopes: Iterable[Scope]) -> tuple[Scope, ...]:
    """What one can follow or embed, as people are shown it: all releases, the kinds, then offices (each before its kinds),
    topics and groups by their names. For machines the same stand in the order of their ids (``in_order_of_offer``).
    """
    catalogue = view.catalogue
    kinds = {kind.value: place for place, kind in enumerate(Kind)}
    registers = {
        Subject.OFFICE: [each.id for each in by_name(view, catalogue.offices.values())],
        Subject.TOPIC: [each.id for each in by_name(view, catalogue.topics.values())],
        Subject.GROUP: [each.id for each in by_name(view, catalogue.groups.values())],
    }
    places = {(subject, id_): place for subject, ids in registers.items() for place, id_ in enumerate(ids)}

    def place(scope: Scope) -> tuple[int, int, int]:
        own = places.get((scope.subject, scope.id), kinds.get(scope.id, -1))
        return FEED_SUBJECTS.index(scope.subject), own, kinds.get(scope.kind, -1)

    return tuple(sorted(scopes, key=place))
