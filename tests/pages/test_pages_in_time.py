"""The page of a release changes by time alone only where its head says so: else an old page would be left standing."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.edition.view import View
from plugins.newsroom.catalogue import Catalogue
from plugins.newsroom.visibility import seen_at
from plugins.pages.frame import frame_of
from plugins.pages.models.releases import ReleasePage
from plugins.pages.release_page import release_page
from tests.content import GERMAN, catalogue_of, release
from tests.rich_content import EVERYTHING, RECURRENCE, RELEASES
from tests.steady import steady

ONCE = release(EVERYTHING.replace(RECURRENCE, ""), kind="event")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("pages"), {**RELEASES, GERMAN: ONCE})


def _pages(catalogue: Catalogue, id_: str, now: dt.datetime) -> dict[str, ReleasePage]:
    """The page of a release in each language that shows it, were it the only one, and without what surrounds it."""
    alone = replace(catalogue, heads=tuple(head for head in catalogue.heads if head.id == id_))
    public, found = seen_at(alone, now), {}
    for language in public.site.languages:
        view = View(public, language, "https://news.example.org", 20, sizes=lambda _: 1000)
        appearance = public.appearance(public.heads[id_], language) if id_ in public.heads else None
        if appearance is not None:
            page = release_page(view, appearance, frame_of(view))
            found[language.tag] = replace(page, frame=None)  # type: ignore[arg-type]  # the same for all pages of a language
    return found


@settings(steady, max_examples=80)
@given(id_=st.sampled_from(["fachtag", "ganztags", "london", "entwurf"]), data=st.data())
def test_within_one_phase_the_page_of_a_release_is_the_same(
    catalogue: Catalogue, id_: str, data: st.DataObject
) -> None:
    head = next(head for head in catalogue.heads if head.id == id_)
    bounds = [head.moments[0] - 100_000, *head.moments, head.moments[-1] + 100_000_000]
    begin, end = data.draw(st.sampled_from(list(pairwise(bounds))))
    one, other = (
        dt.datetime.fromtimestamp(data.draw(st.sampled_from([begin, end - 1]) | st.integers(begin, end - 1)), dt.UTC)
        for _ in range(2)
    )

    assert _pages(catalogue, id_, one) == _pages(catalogue, id_, other)


@pytest.fixture(scope="module")
def recurring(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The event recurs on 22 May and 5 June 2024, but not on 29 May."""
    return catalogue_of(tmp_path_factory.mktemp("recurring"), RELEASES)


@settings(steady, max_examples=60)
@given(data=st.data())
def test_within_one_phase_and_before_one_date_the_page_of_a_recurring_event_is_the_same(
    recurring: Catalogue, data: st.DataObject
) -> None:
    """Ingredients are made of the phase and the coming date (edition.ingredients)."""
    head = next(head for head in recurring.heads if head.id == "fachtag")
    event = recurring.archive.open(head).event
    assert event is not None
    ends = [each.over_at for each in event.occurrences()]
    moments = sorted({*head.moments, *(int(each.timestamp()) for each in ends)})
    begin, end = data.draw(st.sampled_from(list(pairwise([*moments, moments[-1] + 100_000_000]))))
    one, other = (
        dt.datetime.fromtimestamp(data.draw(st.sampled_from([begin, end - 1]) | st.integers(begin, end - 1)), dt.UTC)
        for _ in range(2)
    )

    assert (head.phase(one), event.coming(one)) == (head.phase(other), event.coming(other))
    assert _pages(recurring, "fachtag", one) == _pages(recurring, "fachtag", other)


def test_the_moments_of_a_release_are_seen_on_its_page(catalogue: Catalogue) -> None:
    head = next(head for head in catalogue.heads if head.id == "fachtag")
    pages = [_pages(catalogue, "fachtag", dt.datetime.fromtimestamp(each, dt.UTC)) for each in (0, *head.moments)]

    assert [sorted(each) for each in pages] == [[], *[["cs", "de", "en", "pl"]] * 7]
    assert all(one != other for one, other in pairwise(pages))
