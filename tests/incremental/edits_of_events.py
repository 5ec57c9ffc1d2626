"""Edits of the event of a release: when, where, whether, and until when one can register."""

from collections.abc import Sequence
from typing import Any

from tests.incremental import releases_at
from tests.incremental.desk import Desk, Pick

# Start and end: running, over, coming, all day, without an end.
SPANS = (
    ("2026-06-10 09:00", "2026-06-10 16:00"),
    ("2026-05-04 09:00", "2026-05-04 16:00"),
    ("2026-06-01 09:00", "2026-06-01 17:00"),
    ("2026-06-20", "2026-06-22"),
    ("2026-10-24 18:00", "2026-10-25 18:00"),
    ("2026-06-03 18:00", None),
)


def an_event_moves_to_another_time(desk: Desk, pick: Pick) -> str:
    start, end = pick.one_of(SPANS)
    return _put(desk, pick, ({"start": start, "end": end},))


def an_event_ends_later(desk: Desk, pick: Pick) -> str:
    """Where it has an end: on the same day, or the last day of several."""
    paths = [path for path in releases_at.originals(desk, "event") if "end" in desk.sheet(path).facts["event"]]
    sheet = desk.sheet(pick.one_of(paths))
    event = sheet.facts["event"]
    event["end"] = f"{event['end'][:10]} 23:{desk.number()[-2:]}" if " " in event["end"] else "2026-12-31"
    desk.save(sheet)
    return f"the event of {sheet.path} ends at {event['end']}"


def the_venue_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    name = {"de": f"Saal {desk.number()}", "cs": "Sál"}
    full = {"name": name, "street": "Ring 1", "city": "Gera", "country": "DE", "geo": ["50.8781", "12.0825"]}
    return _put(desk, pick, ({"venue": full}, {"venue": {"name": name}}, {"venue": None}))


def the_status_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    """With what belongs to it: the old date, or the address to take part."""
    here = {"previous_start": None}
    words = ("cancelled", "postponed", "scheduled", None)
    moved = {"status": "moved-online", "online_url": "https://example.org/raum", "attendance": None}
    later = {"status": "rescheduled", "previous_start": "2026-05-01 10:00"}
    return _put(desk, pick, [*({"status": word, **here} for word in words), {**moved, **here}, later])


def an_event_moves_online(desk: Desk, pick: Pick) -> str:
    """In part, or not any more."""
    address = f"https://example.org/{desk.number()}"
    nowhere = {"attendance": None, "online_url": None, "status": None, "previous_start": None}
    return _put(desk, pick, ({"attendance": "mixed", "online_url": address}, nowhere))


def the_registration_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    """Mostly its deadline, also to a moment just before or after the site's *now*."""
    deadlines = ("2026-06-03", "2026-06-01 12:00", "2026-05-30 18:00", "2026-06-09")
    registrations = [{"email": "anmeldung@example.org", "deadline": each} for each in deadlines]
    return _put(desk, pick, [{"registration": each} for each in (*registrations, {"fee": {"de": desk.fresh()}}, None)])


def the_recurrence_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    """Mostly with dates that are left out, some of which are none of the event."""
    rules = ("FREQ=WEEKLY;COUNT=6", "FREQ=MONTHLY;COUNT=8", "FREQ=YEARLY", "FREQ=DAILY;UNTIL=20261231")
    left_out = (None, ["2026-06-10", "2026-06-17"], ["2026-06-02"])
    recurring = [{"recurrence": rule, "except": days} for rule in rules for days in left_out]
    return _put(desk, pick, [*recurring, {"recurrence": None, "except": None}])


def the_programme_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    items = [{"start": "09:00", "title": {"de": f"Punkt {desk.fresh()}"}}]
    return _put(desk, pick, ({"programme": items}, {"programme": None}))


def the_zone_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    return _put(desk, pick, [{"timezone": zone} for zone in ("Europe/London", "Europe/Kyiv", None)])


def the_organizer_of_an_event_changes(desk: Desk, pick: Pick) -> str:
    someone = (releases_at.ids_in(desk, "contacts")[0], releases_at.ids_in(desk, "groups")[0], f"Verein {desk.fresh()}")
    return _put(desk, pick, [{"organizer": each} for each in (*someone, None)])


def _put(desk: Desk, pick: Pick, values: Sequence[dict[str, Any]]) -> str:
    """Give keys of one event other values; None leaves a key out."""
    sheet = desk.sheet(pick.one_of(releases_at.originals(desk, "event")))
    before = sheet.facts["event"]
    changes = pick.one_of([each for each in values if any(before.get(key) != value for key, value in each.items())])
    sheet.facts["event"] = {key: value for key, value in {**before, **changes}.items() if value is not None}
    desk.save(sheet)
    return f"the event of {sheet.path} is now {changes}"


EDITS = (
    an_event_moves_to_another_time,
    an_event_ends_later,
    the_venue_of_an_event_changes,
    the_status_of_an_event_changes,
    an_event_moves_online,
    the_registration_of_an_event_changes,
    the_recurrence_of_an_event_changes,
    the_programme_of_an_event_changes,
    the_zone_of_an_event_changes,
    the_organizer_of_an_event_changes,
)
