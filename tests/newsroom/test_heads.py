"""A head stands for its release: in order, in time, and by its digests for all that it leaves out."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.heads import Head
from plugins.newsroom.public import may_come
from plugins.newsroom.visibility import seen_at
from tests.content import CZECH, GERMAN, Changes, catalogue_of, jpeg, release, translation
from tests.rich_content import EVERYTHING, RECURRENCE, RELEASES
from tests.steady import steady

ONCE = EVERYTHING.replace(RECURRENCE, "")
CHANGING: Changes = {**RELEASES, GERMAN: release(ONCE, kind="event", body="Siehe [Anfahrt](anfahrt.pdf).")}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Releases with an event that does not recur, registrations, recorded changes, a draft."""
    return catalogue_of(tmp_path_factory.mktemp("heads"), CHANGING)


def _head(catalogue: Catalogue, id_: str) -> Head:
    return next(head for head in catalogue.heads if head.id == id_)


def _seen(catalogue: Catalogue, id_: str, now: dt.datetime) -> Iterator[Any]:
    """Everything about a release that depends on the time."""
    public = seen_at(catalogue, now)
    yield [
        language.tag
        for language in public.site.languages
        if any(each.head.id == id_ for each in public.listed(language))
    ]
    if id_ not in public.heads:
        return
    head = public.heads[id_]
    known = public.archive.open(head)
    yield known.changes
    yield head.modified(now)
    yield (head.is_withdrawn(now), head.is_expired(now), known.old_from <= now)
    yield may_come(head, now)
    if known.event is not None:
        yield known.event.coming(now)
        yield known.event.is_open(now)


_IDS = ("fachtag", "ganztags", "london", "entwurf")


@st.composite
def _nows(draw: st.DrawFn) -> dt.datetime:
    """Any second, most of them near one at which something happens in the content."""
    days = st.sampled_from(["2023-10-05", "2023-10-06", "2023-10-29", "2024-03-31", "2024-04-30", "2024-05-03", "2024-05-20", "2024-05-22", "2024-07-01"])  # fmt: skip
    near = dt.datetime.fromisoformat(draw(days)).replace(tzinfo=dt.UTC) - dt.timedelta(hours=26)
    whole_hours = near + dt.timedelta(hours=draw(st.integers(0, 60)), seconds=draw(st.integers(-1, 1)))
    at_any_time = st.datetimes(dt.datetime(2023, 1, 1), dt.datetime(2025, 1, 1), timezones=st.just(dt.UTC))
    return draw(st.just(whole_hours) | at_any_time).replace(microsecond=0)


@settings(steady, max_examples=300)
@given(id_=st.sampled_from(_IDS), one=_nows(), other=_nows())
def test_within_one_phase_a_release_is_seen_the_same(
    catalogue: Catalogue, id_: str, one: dt.datetime, other: dt.datetime
) -> None:
    head = _head(catalogue, id_)
    if head.phase(one) == head.phase(other):
        assert list(_seen(catalogue, id_, one)) == list(_seen(catalogue, id_, other))


@pytest.mark.parametrize("id_", _IDS)
def test_between_two_neighbouring_moments_a_release_is_seen_the_same_at_both_ends(
    catalogue: Catalogue, id_: str
) -> None:
    head = _head(catalogue, id_)
    for begin, end in pairwise(head.moments):
        first, last, next_ = (dt.datetime.fromtimestamp(each, dt.UTC) for each in (begin, end - 1, end))
        assert [head.phase(each) for each in (first, last, next_)] == [begin, begin, end]
        assert list(_seen(catalogue, id_, first)) == list(_seen(catalogue, id_, last))


@pytest.mark.parametrize("id_", ["fachtag", "ganztags", "london"])
def test_at_every_moment_something_about_a_release_is_seen_differently(catalogue: Catalogue, id_: str) -> None:
    moments = [dt.datetime.fromtimestamp(each, dt.UTC) for each in _head(catalogue, id_).moments]

    assert len(moments) == {"fachtag": 7, "ganztags": 4, "london": 2}[id_]
    for moment in moments:
        before = moment - dt.timedelta(seconds=1)
        assert list(_seen(catalogue, id_, before)) != list(_seen(catalogue, id_, moment))


@steady
@given(now=_nows())
def test_what_a_head_says_of_the_last_change_is_what_its_release_says_as_it_is_known_then(
    catalogue: Catalogue, now: dt.datetime
) -> None:
    public = seen_at(catalogue, now)
    for head in public.heads.values():
        assert head.modified(now) == public.archive.open(head).modified
        assert head.modified(now).tzinfo is dt.UTC


@steady
@given(now=_nows())
def test_an_event_may_come_exactly_as_long_as_it_comes(catalogue: Catalogue, now: dt.datetime) -> None:
    for head in catalogue.heads:
        event = catalogue.archive.open(head).event
        assert may_come(head, now) == (event is not None and event.coming(now) is not None)


@pytest.mark.parametrize(
    ("event", "closes"),
    [
        (
            "start: 2023-11-01 18:00, registration: {email: a@example.org}",
            [dt.datetime(2023, 11, 1, 17, tzinfo=dt.UTC)],
        ),
        (
            "start: 2023-11-01 18:00, registration: {deadline: 2023-11-03}",
            [dt.datetime(2023, 11, 1, 17, tzinfo=dt.UTC)],
        ),
        ("start: 2023-11-01 18:00, status: cancelled, registration: {deadline: 2023-10-30}", []),
        ("start: 2023-11-01 18:00", []),
    ],
    ids=["without a deadline", "before its deadline", "cancelled", "without registration"],
)
def test_the_beginning_of_an_event_is_a_moment_where_registration_closes_with_it(
    tmp_path: Path, event: str, closes: list[dt.datetime]
) -> None:
    catalogue = catalogue_of(tmp_path, {GERMAN: release(f"event: {{{event}}}", kind="event")})
    moments = [dt.datetime.fromtimestamp(each, dt.UTC) for each in _head(catalogue, "fachtag").moments]

    assert [each for each in moments if each.month == 11] == [*closes, dt.datetime(2023, 11, 1, 23, tzinfo=dt.UTC)]


def test_an_event_that_recurs_may_always_come(tmp_path: Path) -> None:
    recurring = _head(catalogue_of(tmp_path, RELEASES), "fachtag")

    assert recurring.recurs
    assert may_come(recurring, dt.datetime(2099, 1, 1, tzinfo=dt.UTC))


def test_a_phase_is_another_one_where_as_many_but_other_moments_have_passed(tmp_path: Path) -> None:
    """The first build knows of a deadline that has passed; before the second the deadline is struck out, and the update of
    December has become known. Lists show the update, and say nothing of deadlines.
    """
    changes = "changes: [{date: 2023-12-01 09:00, type: update, note: {de: Neu}}]"
    event = "event: {start: 2024-11-01 18:00, registration: {email: a@example.org%s}}"
    before, after = (
        _head(catalogue_of(tmp_path / name, {GERMAN: release(f"{changes}\n{event % more}", kind="event")}), "fachtag")
        for name, more in (("before", ", deadline: 2023-11-10"), ("after", ""))
    )
    november, later = (dt.datetime(2023, month, 20, tzinfo=dt.UTC) for month in (11, 12))

    assert before.version("de").listing == after.version("de").listing
    assert before.phase(november) != after.phase(later)


def test_a_minor_change_is_no_last_change(catalogue: Catalogue) -> None:
    """The correction is of 6 October at 8:30 in Berlin, the minor one of 29 October."""
    head = _head(catalogue, "fachtag")

    assert head.modified(dt.datetime(2023, 10, 6, 6, 29, 59, tzinfo=dt.UTC)) == dt.datetime(
        2023, 10, 5, 8, tzinfo=dt.UTC
    )
    assert head.modified(dt.datetime(2024, 1, 1, tzinfo=dt.UTC)) == dt.datetime(2023, 10, 6, 6, 30, tzinfo=dt.UTC)


_DIGESTS = ("whole de", "whole cs", "listing de", "listing cs", "address")


def _digests(folder: Path, changes: Changes) -> dict[str, bytes]:
    head = _head(catalogue_of(folder, {**CHANGING, **changes}), "fachtag")
    return {
        "whole de": head.whole("de"),
        "whole cs": head.whole("cs"),
        "listing de": head.version("de").listing,
        "listing cs": head.version("cs").listing,
        "address": head.address,
    }


def _facts(old: str, new: str) -> Changes:
    assert old in ONCE
    return {GERMAN: release(ONCE.replace(old, new), kind="event", body="Siehe [Anfahrt](anfahrt.pdf).")}


_BOTH = {"whole de", "whole cs"}
_LISTS = {*_BOTH, "listing de", "listing cs"}


@pytest.mark.parametrize(
    ("changes", "changed"),
    [
        ({}, set()),
        ({"offices/london.yml": "name: Bureau\ntimezone: Europe/London\n"}, set()),
        ({GERMAN: release(ONCE, kind="event", body="[Anfahrt](anfahrt.pdf)!")}, {"whole de"}),
        ({CZECH: translation("slug: konference\nsummary: Jinak.")}, {"whole cs", "listing cs"}),
        ({CZECH: translation("slug: konference\nsummary: Se vším všudy.", title="Jiná")}, {"whole cs", "listing cs"}),
        (_facts("summary: Mit allem", "summary: Ohne alles"), {"whole de", "listing de"}),
        (_facts("slug: grosser-fachtag", "slug: fachtag"), set(_DIGESTS)),
        (
            {GERMAN: release(ONCE, title="Tagung", kind="event", body="Siehe [Anfahrt](anfahrt.pdf).")},
            {"whole de", "listing de"},
        ),
        (_facts("number: 12/2023", "number: 13/2023"), _BOTH),
        (_facts("contacts: [maxi-hess]", "contacts: []"), _BOTH),
        (_facts("de: Uhrzeit berichtigt", "de: Ort berichtigt"), _BOTH),
        (_facts("2023-10-06 08:30, type: correction", "2023-10-06 08:31, type: correction"), {*_LISTS, "address"}),
        (_facts("2023-10-29 02:30, type: minor", "2023-10-29 02:31, type: minor"), _BOTH),
        (_facts("2023-10-29 02:30, type: minor", "2023-10-29 02:30, type: update"), {*_LISTS, "address"}),
        (_facts("status: rescheduled", "status: cancelled"), _LISTS),
        (_facts("city: Dresden", "city: Leipzig"), _LISTS),
        (_facts("audience: {de", "recurrence: FREQ=WEEKLY\n      audience: {de"), _LISTS),
        (_facts("attendance: mixed", "attendance: offline"), _LISTS),
        (_facts("end: 2024-05-22 18:00", "end: 2024-05-22 18:30"), _LISTS),
        (_facts("timezone: America/New_York", "timezone: America/Toronto"), _LISTS),
        (_facts("title: Pause", "title: Ende"), _BOTH),
        (_facts("licence: CC0", "licence: CC BY 4.0"), _LISTS),
        ({"releases/2023/fachtag/saal.jpg": jpeg() + b" "}, _LISTS),
        ({"releases/2023/fachtag/plan.pdf": b"%PDF-2.0"}, _BOTH),
        ({"offices/rostock.yml": "name: Landkreis Rostock\ntimezone: Europe/London\n"}, set(_DIGESTS)),
        ({"offices/rostock.yml": "name: Landkreis Rostock\ntimezone: Europe/Prague\n"}, set(_BOTH)),
    ],
    ids=range(26),
)
def test_a_digest_changes_with_what_it_stands_for_and_with_nothing_else(
    tmp_path: Path, changes: Changes, changed: set[str]
) -> None:
    czech = {CZECH: translation("slug: konference\nsummary: Se vším všudy.")}
    before = _digests(tmp_path / "before", czech)
    after = _digests(tmp_path / "before", {**czech, **changes})

    assert {name for name in _DIGESTS if before[name] != after[name]} == changed
