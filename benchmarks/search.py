"""How well search finds: the queries of search_queries.yml, asked of the site's search and of Pagefind alone, in Chromium.

    python3 -m benchmarks.search [--content DIR --only-index]

Prints Markdown tables for docs/search.md. "Alone" is Pagefind as it comes: the same texts, its own stemmers, its own search.
An answer is *complete* if it has every release that is meant, and *exact* if it has no other. What is found besides releases
is measured by itself: whether the person, group, office or page that is meant comes first. Not a test: tests/browser holds
single queries.
"""

import argparse
import asyncio
import datetime as dt
import mimetypes
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import Browser, Page, Route, sync_playwright

from plugins.edition.view import View
from plugins.newsroom.catalogue import load_catalogue
from plugins.newsroom.visibility import seen_at
from plugins.publishing.session import CatalogueTexts
from plugins.search.entries import entries_of
from plugins.search.records import records_of

ROOT = Path(__file__).parents[1]
_ORIGIN = "https://news.example.org"
_NOW = "2026-06-01T12:00+02:00"
_LANGUAGES = ("de", "cs", "pl", "en")

_ASK_SITE = """async ([folder, query]) => {
    const { Search, inOrder } = await import("/theme/search.js");
    const search = new Search(folder);
    const { hits } = await search.find(query);
    const found = inOrder(hits.filter((hit) => hit.count > 0), "");
    const cards = await Promise.all(found.map((hit) => search.card(hit.record)));
    return cards.map((card) => /href="([^"]+)"/.exec(card)[1]);
}"""
_ASK_PAGEFIND = """async ([folder, query]) => {
    const pagefind = await import(`${folder}pagefind.js`);
    const { results } = await pagefind.search(query);
    return Promise.all(results.map(async (result) => (await result.data()).raw_url));
}"""


@dataclass(frozen=True, slots=True)
class Score:
    """Of so many queries, how many answers were complete, and how many of these exact; and the queries that were not."""

    queries: int
    complete: int
    exact: int
    misses: tuple[str, ...]


def main(words: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.search", description="measure the search")
    parser.add_argument("--content", default=str(ROOT / "content"))
    parser.add_argument("--only-index", action="store_true", help="only time and size of the index")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as name:
        work, content = Path(name), Path(options.content).absolute()
        print("\n".join(_of_index(content, work)))
        if not options.only_index:
            print("\n".join(_of_queries(content, work)))
    return 0


def _of_index(content: Path, work: Path) -> Iterator[str]:
    """Time with and without search, and the size of what it adds."""
    yield "| build | clean | nothing changed |\n|---|---|---|"
    for title, more in (("without search", ["--no-search"]), ("with search", [])):
        shutil.rmtree(work / "site", ignore_errors=True)
        seconds = [_build(content, work / "site", ["--clean", *more]), _build(content, work / "site", more)]
        yield f"| {title} | {seconds[0]:.1f} s | {seconds[1]:.1f} s |"
    folders = sorted(work.glob("site/*/search"))
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    yield f"\n{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB in {len(folders)} languages"


def _build(content: Path, output: Path, more: list[str]) -> float:
    command = [sys.executable, "-m", "plugins.commands.program", "build", "--content", str(content)]
    started = time.monotonic()
    subprocess.run(
        [*command, "--output", str(output), "--as-of", _NOW, *more], cwd=ROOT, check=True, capture_output=True
    )
    return time.monotonic() - started


def _of_queries(content: Path, work: Path) -> Iterator[str]:
    asked = yaml.safe_load((ROOT / "benchmarks/search_queries.yml").read_text("utf-8"))
    views = {each.language.tag: each for each in _view(content).all_languages()}
    for tag in _LANGUAGES:
        asyncio.run(_pagefind_alone(views[tag], work / "site/alone" / tag))
    yield "\n| | Pagefind alone: complete | exact | this search: complete | exact |\n|---|---|---|---|---|"
    missed = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for tag in _LANGUAGES:
            wanted = {query: {asked["releases"][one] for one in ids} for query, ids in asked[tag].items()}
            ids = {
                views[tag].release_path(each): each.head.id for each in views[tag].catalogue.listed(views[tag].language)
            }
            page = _page(browser, work / "site", tag)
            alone = _score(wanted, _answers(page, _ASK_PAGEFIND, f"/alone/{tag}/", wanted, ids))
            ours = _score(wanted, _answers(page, _ASK_SITE, f"/{tag}/search/", wanted, ids))
            yield f"| {tag} | {alone.complete}/{alone.queries} | {alone.exact} | {ours.complete}/{ours.queries} | {ours.exact} |"
            missed.append(f"- {tag}: {'; '.join(ours.misses) or 'none'}")
            missed += _of_entries(page, views[tag], asked["entries"][tag])
        browser.close()
    yield "\nNot answered exactly by this search:\n"
    yield from missed


def _of_entries(page: Page, view: View, wanted: Mapping[str, str]) -> Iterator[str]:
    """Of what is meant besides releases, how much is found, and how much of that comes first."""
    ids = {each.card.url: each.card.url.strip("/").rpartition("/")[2] for each in entries_of(view)}
    tag = view.language.tag
    answers = {query: page.evaluate(_ASK_SITE, [f"/{tag}/search/", query]) for query in wanted}
    places = {query: [ids.get(path) for path in found] for query, found in answers.items()}
    first = [query for query in wanted if places[query][:1] == [wanted[query]]]
    missed = [f"{query} ({places[query]})" for query in wanted if query not in first]
    found = sum(wanted[query] in places[query] for query in wanted)
    yield f"- {tag}, besides releases: {found}/{len(wanted)} found, {len(first)} first; {'; '.join(missed) or 'none'}"


def _view(content: Path) -> View:
    catalogue = load_catalogue(content, CatalogueTexts(ROOT / "theme/translations").segments)
    public = seen_at(catalogue, dt.datetime.fromisoformat(_NOW))
    return View(public, public.site.language(public.site.default_language), _ORIGIN, 20)


async def _pagefind_alone(view: View, folder: Path) -> None:
    from pagefind.index import IndexConfig, PagefindIndex

    listed = view.catalogue.listed(view.language)
    # What Pagefind writes itself has not reached the files when it says so: its answer is taken, and written here.
    async with PagefindIndex(config=IndexConfig(output_path=str(folder / "unused"))) as index:
        for appearance, record in zip(listed, records_of(view, listed), strict=True):
            await index.add_custom_record(
                url=view.release_path(appearance),
                content=f"{record.title}\n{record.text}",
                language=view.language.tag,
                meta={"title": record.title},
            )
        for file in await index.get_files():
            target = folder / file["path"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file["content"])


def _page(browser: Browser, site: Path, tag: str) -> Page:
    """A page of a site whose files are answered from a folder."""

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.removeprefix("/")
        if path == site:
            route.fulfill(body=f"<!DOCTYPE html><html lang={tag}><title>search</title>", content_type="text/html")
        else:
            media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            route.fulfill(body=path.read_bytes(), content_type=media_type)

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(f"{_ORIGIN}/")
    return page


def _answers(
    page: Page, script: str, folder: str, queries: Iterable[str], ids: Mapping[str, str]
) -> dict[str, set[str]]:
    def answer(query: str) -> set[str]:
        found: Any = page.evaluate(script, [folder, query])
        return {ids[path] for path in found if path in ids}

    return {query: answer(query) for query in queries}


def _score(wanted: Mapping[str, set[str]], answers: Mapping[str, set[str]]) -> Score:
    complete = [query for query in wanted if wanted[query] <= answers[query]]
    exact = [query for query in wanted if wanted[query] == answers[query]]
    misses = tuple(f"{query} ({_difference(wanted[query], answers[query])})" for query in wanted if query not in exact)
    return Score(len(wanted), len(complete), len(exact), misses)


def _difference(wanted: set[str], found: set[str]) -> str:
    return " ".join([*(f"-{id_}" for id_ in sorted(wanted - found)), *(f"+{id_}" for id_ in sorted(found - wanted))])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
