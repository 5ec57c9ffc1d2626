"""Edits of offices, contact persons, working groups and topics: what many pages show and no release says."""

from collections.abc import Sequence
from typing import Any

from tests.incremental import releases_at
from tests.incremental.desk import Desk, Pick, Sheet
from tests.incremental.media import document, picture


def the_name_of_an_office_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "offices", "name", ({"de": f"Amt {desk.fresh()}", "cs": "Úřad"}, {"de": "Amt Wort 0000"}))


def the_address_of_an_office_changes(desk: Desk, pick: Pick) -> str:
    address = {"street": f"Gasse {desk.number()}", "postal_code": "07545", "city": "Gera", "country": "DE"}
    return _put(desk, pick, "offices", "address", (address, None))


def the_phones_of_an_office_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "offices", "phones", ([f"+49 351 123{desk.number()}"], None))


def the_zone_of_an_office_changes(desk: Desk, pick: Pick) -> str:
    """The moments of all its dates change: an embargo may end, an event be over."""
    return _put(desk, pick, "offices", "timezone", ("Europe/Warsaw", "America/New_York", "Pacific/Auckland", None))


def the_parent_of_an_office_changes(desk: Desk, pick: Pick) -> str:
    offices = {id_: desk.sheet(f"content/offices/{id_}.yml").facts for id_ in releases_at.ids_in(desk, "offices")}
    free = [id_ for id_, facts in offices.items() if "parent" not in facts]
    has_children = {facts.get("parent") for facts in offices.values()}
    id_ = pick.one_of([each for each in offices if each not in has_children])
    return _put_in(desk, pick, f"content/offices/{id_}.yml", "parent", [each for each in (*free, None) if each != id_])


def the_logo_of_an_office_comes_or_goes(desk: Desk, pick: Pick) -> str:
    return _put_picture(desk, pick, "offices", "logo")


def the_colour_of_an_office_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "offices", "accent", ("7a1f3d", "005b96", None))


def an_office_opens(desk: Desk, pick: Pick) -> str:
    path = f"content/offices/stelle-{desk.number()}.yml"
    desk.write(path, f"name: {{de: Stelle {desk.fresh()}}}\nemail: stelle@example.org\n")
    return f"{path} is written"


def a_contact_comes(desk: Desk, pick: Pick) -> str:
    path = f"content/contacts/person-{desk.number()}.yml"
    office = pick.one_of(releases_at.ids_in(desk, "offices"))
    desk.write(path, f"name: Person {desk.fresh()}\nrole: {{de: Beraterin}}\noffice: {office}\n")
    return f"{path} is written"


def an_entry_that_nobody_names_is_deleted(desk: Desk, pick: Pick) -> str:
    """An office, a contact person or a group."""
    registers = ("offices", "contacts", "groups")
    entries = [(register, id_) for register in registers for id_ in releases_at.ids_in(desk, register)]
    register, id_ = pick.one_of([each for each in entries if not desk.mentions(each[1])])
    desk.delete(f"content/{register}/{id_}.yml")
    return f"{id_} of {register} is deleted"


def the_phones_of_a_contact_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "contacts", "phones", ([f"+420 221 92{desk.number()}"], None))


def the_name_of_a_contact_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "contacts", "name", (f"Dr. {desk.fresh()}",))


def the_office_of_a_contact_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "contacts", "office", (*releases_at.ids_in(desk, "offices"), None))


def the_term_of_a_contact_changes(desk: Desk, pick: Pick) -> str:
    """Of someone whose file does not say when it began: it could be later."""
    path = pick.one_of(_people_without(desk, "from"))
    return _put_in(desk, pick, path, "until", ("2026-06-02", "2026-05-31", "2026-06-20", None))


def the_beginning_of_a_contacts_term_changes(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(_people_without(desk, "until"))
    return _put_in(desk, pick, path, "from", ("2026-06-02", "2026-05-01", "2026-06-20", None))


def a_contact_is_forgotten_or_remembered(desk: Desk, pick: Pick) -> str:
    """Their data must be gone from the next day on, which has come for some."""
    return _put(desk, pick, "contacts", "retain_until", ("2026-05-31", "2026-06-02", "2026-06-20", None))


def the_topics_of_a_contact_change(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "contacts", "topics", (*([each] for each in releases_at.topics(desk)), None))


def the_successor_of_a_contact_changes(desk: Desk, pick: Pick) -> str:
    people = {id_: desk.sheet(f"content/contacts/{id_}.yml").facts for id_ in releases_at.ids_in(desk, "contacts")}
    has_predecessor = {facts.get("successor") for facts in people.values()}
    last = [id_ for id_, facts in people.items() if "successor" not in facts]
    id_ = pick.one_of([each for each in people if each not in has_predecessor])
    successors = [each for each in (*last, None) if each != id_]
    return _put_in(desk, pick, f"content/contacts/{id_}.yml", "successor", successors)


def the_photo_of_a_contact_comes_or_goes(desk: Desk, pick: Pick) -> str:
    return _put_picture(desk, pick, "contacts", "photo")


def the_name_of_a_group_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "groups", "name", ({"de": f"Arbeitskreis {desk.fresh()}", "cs": "Skupina"},))


def the_chair_of_a_group_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "groups", "chair", (*releases_at.ids_in(desk, "contacts"), f"Chair {desk.fresh()}", None))


def the_meetings_of_a_group_change(desk: Desk, pick: Pick) -> str:
    coming = {"start": "2026-06-19 18:00", "title": {"de": f"Treffen {desk.fresh()}"}}
    monthly = {"start": "2026-01-13 18:00", "recurrence": "FREQ=MONTHLY;COUNT=9"}
    without_june = {**monthly, "except": ["2026-06-13"]}
    cancelled, past = {**coming, "status": "cancelled"}, {"start": "2025-01-01"}
    meetings = ([coming], [cancelled], [monthly, coming], [without_june, coming], [past], None)
    return _put(desk, pick, "groups", "meetings", meetings)


def a_group_dissolves_or_works_again(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "groups", "status", ("dissolved", "active"))


def the_term_of_a_group_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "groups", "until", ("2026-05-31", "2026-06-02", None))


def the_members_of_a_group_change(desk: Desk, pick: Pick) -> str:
    people = [{"contact": id_, "role": {"de": f"Rolle {desk.fresh()}"}} for id_ in releases_at.ids_in(desk, "contacts")]
    return _put(desk, pick, "groups", "members", ([people[0]], people, None))


def the_legal_basis_of_a_group_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, "groups", "legal_basis", ({"de": f"Beschluss {desk.fresh()}"}, None))


def a_document_of_a_group_is_added(desk: Desk, pick: Pick) -> str:
    sheet = desk.sheet(pick.one_of(desk.paths("content/groups/*.yml")))
    name = f"bericht-{desk.number()}.pdf"
    desk.write(f"content/groups/{name}", document(name))
    sheet.facts["documents"] = [*sheet.facts.get("documents", []), {"file": name, "title": {"de": name.upper()}}]
    desk.save(sheet)
    return f"{name} is added to {sheet.path}"


def a_group_is_founded(desk: Desk, pick: Pick) -> str:
    path = f"content/groups/runde-{desk.number()}.yml"
    office = pick.one_of(releases_at.ids_in(desk, "offices"))
    desk.write(path, f"name: {{de: Runde {desk.fresh()}}}\nmandate: {{de: Ein Auftrag}}\noffice: {office}\n")
    return f"{path} is written"


def a_topic_is_renamed(desk: Desk, pick: Pick) -> str:
    name = {"de": f"Thema {desk.fresh()}", "cs": "Téma"}
    return _put_in(desk, pick, "content/topics.yml", pick.one_of(releases_at.topics(desk)), (name,))


def a_topic_is_added(desk: Desk, pick: Pick) -> str:
    return _put_in(desk, pick, "content/topics.yml", f"thema-{desk.number()}", ({"de": f"Thema {desk.fresh()}"},))


def a_topic_that_nobody_names_is_removed(desk: Desk, pick: Pick) -> str:
    paths = [*desk.paths("content/contacts/*.yml"), *releases_at.texts(desk)]
    named = {topic for path in paths for topic in desk.sheet(path).facts.get("topics", ())}
    topic = pick.one_of([each for each in releases_at.topics(desk) if each not in named])
    return _put_in(desk, pick, "content/topics.yml", topic, (None,))


def _people_without(desk: Desk, key: str) -> list[str]:
    return [path for path in desk.paths("content/contacts/*.yml") if key not in desk.sheet(path).facts]


def _put(desk: Desk, pick: Pick, register: str, key: str, values: Sequence[Any]) -> str:
    """Give a key of one entry of a register another value; None leaves it out."""
    return _put_in(desk, pick, pick.one_of(desk.paths(f"content/{register}/*.yml")), key, values)


def _put_in(desk: Desk, pick: Pick, path: str, key: str, values: Sequence[Any]) -> str:
    sheet = desk.sheet(path)
    value = pick.one_of([each for each in values if each != sheet.facts.get(key)])
    _save_with(desk, sheet, key, value)
    return f"{key} of {path} is now {value}"


def _save_with(desk: Desk, sheet: Sheet, key: str, value: Any) -> None:
    sheet.facts = {name: each for name, each in {**sheet.facts, key: value}.items() if each is not None}
    desk.save(sheet)


def _put_picture(desk: Desk, pick: Pick, register: str, key: str) -> str:
    """A picture of an entry comes, or goes and leaves its file behind."""
    sheet = desk.sheet(pick.one_of(desk.paths(f"content/{register}/*.yml")))
    if key in sheet.facts:
        _save_with(desk, sheet, key, None)
        return f"{key} of {sheet.path} goes"
    name = f"{key}-{desk.number()}.png"
    desk.write(f"content/{register}/{name}", picture(int(name[-8:-4])))
    _save_with(desk, sheet, key, name)
    return f"{key} of {sheet.path} is now {name}"


EDITS = (
    the_name_of_an_office_changes,
    the_address_of_an_office_changes,
    the_phones_of_an_office_change,
    the_zone_of_an_office_changes,
    the_parent_of_an_office_changes,
    the_logo_of_an_office_comes_or_goes,
    the_colour_of_an_office_changes,
    an_office_opens,
    a_contact_comes,
    an_entry_that_nobody_names_is_deleted,
    the_phones_of_a_contact_change,
    the_name_of_a_contact_changes,
    the_office_of_a_contact_changes,
    the_term_of_a_contact_changes,
    the_beginning_of_a_contacts_term_changes,
    a_contact_is_forgotten_or_remembered,
    the_topics_of_a_contact_change,
    the_successor_of_a_contact_changes,
    the_photo_of_a_contact_comes_or_goes,
    the_name_of_a_group_changes,
    the_chair_of_a_group_changes,
    the_meetings_of_a_group_change,
    a_group_dissolves_or_works_again,
    the_term_of_a_group_changes,
    the_members_of_a_group_change,
    the_legal_basis_of_a_group_changes,
    a_document_of_a_group_is_added,
    a_group_is_founded,
    a_topic_is_renamed,
    a_topic_is_added,
    a_topic_that_nobody_names_is_removed,
)
