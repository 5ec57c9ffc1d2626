"""The life of a release as the world sees it: nothing before its time, and the same word everywhere when it is withdrawn."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from bs4 import BeautifulSoup

from tests.building import build, differences, files_of, run
from tests.content import Changes, content, jpeg, release, translation

LANGUAGES = ("de", "cs", "pl", "en", "de-simple")
NOW = "2023-12-01T12:00+01:00"
EMBARGOED = "2023-12-01 12:01"
_FOLDER = "releases/2023/heimlich-id"

# A word that stands nowhere else, for each place a release has.
_WORDS = {tag: tag.replace("-", "") for tag in LANGUAGES}
SECRETS = [
    *(f"{place}{word}" for place in ("qtitel", "qtext", "qslug", "qsumme") for word in _WORDS.values()),
    "heimlich-id",
    "qbild",
    "qanhang",
    "qalias",
    "qsaal",
    "qnotiz",
]


def _texts(tag: str) -> str:
    word = _WORDS[tag]
    return f"slug: qslug{word}\nsummary: Qsumme{word}.\n"


def _secret() -> Changes:
    """A release under embargo in five languages, which names and is named by others."""
    facts = """
        contacts: [maxi-hess]
        groups: [stammtisch]
        topics: [crisis-intervention, qthema]
        related: [fachtag]
        aliases: [/de/2019/qalias/]
        media: [{file: qbild.jpg, alt: {de: Qsaal, cs: Sál, pl: Sala, en: Hall}}]
        attachments: [{file: qanhang.pdf, title: {de: Plan, cs: Plán, pl: Plan, en: Plan}}]
        event: {start: 2023-12-24 10:00, venue: {name: {de: Qsaal, cs: Qsaal, pl: Qsaal, en: Qsaal}}}
        changes: [{date: 2023-12-01 13:00, type: correction, note: {de: Qnotiz, cs: Qnotiz, pl: Qnotiz, en: Qnotiz}}]
        """
    original = release(
        _texts("de") + "\n".join(line.strip() for line in facts.strip().splitlines()),
        kind="event",
        title="Qtitelde",
        date=EMBARGOED,
        body="Qtextde.",
    )
    others = {
        f"{_FOLDER}/release.{tag}.md": translation(
            _texts(tag), title=f"Qtitel{_WORDS[tag]}", body=f"Qtext{_WORDS[tag]}."
        )
        for tag in LANGUAGES[1:]
    }
    return {
        "topics.yml": "crisis-intervention: {de: Krise}\nqthema: {de: Thema}\n",
        "releases/2023/fachtag/release.de.md": release("related: [heimlich-id]"),
        f"{_FOLDER}/release.de.md": original,
        f"{_FOLDER}/qbild.jpg": jpeg(),
        f"{_FOLDER}/qanhang.pdf": b"%PDF-1.7",
        **others,
    }


@pytest.fixture(scope="module")
def secret_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return content(tmp_path_factory.mktemp("embargo"), _secret())


@pytest.fixture(scope="module")
def before(secret_content: Path) -> Path:
    """The site one minute before the embargo ends."""
    build(secret_content, secret_content.parent / "before", as_of=NOW)
    return secret_content.parent / "before"


def _traces(output: Path, word: str) -> list[str]:
    found = re.compile(re.escape(word.encode()), re.IGNORECASE)
    return [path for path, written in files_of(output).items() if word in path.lower() or found.search(written)]


@pytest.mark.parametrize("word", SECRETS)
def test_one_minute_before_its_time_no_word_of_a_release_is_anywhere(before: Path, word: str) -> None:
    assert _traces(before, word) == []


def test_one_minute_before_its_time_the_site_is_the_same_as_without_the_release(
    secret_content: Path, before: Path, tmp_path: Path
) -> None:
    shutil.copytree(secret_content, tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / _FOLDER)
    other = tmp_path / "content/releases/2023/fachtag/release.de.md"
    other.write_text(other.read_text(encoding="utf-8").replace("related: [heimlich-id]\n", ""), encoding="utf-8")

    build(tmp_path / "content", tmp_path / "site", as_of=NOW)

    assert differences(before, tmp_path / "site") == []


def test_the_next_change_is_the_minute_in_which_the_embargo_ends(before: Path) -> None:
    assert json.loads((before.parent / ".depesche/next-change.json").read_bytes()) == {
        "built_for": "2023-12-01T11:00:00+00:00",
        "next": "2023-12-01T11:01:00+00:00",
        "reasons": [{"cause": "publication", "id": "heimlich-id"}],
    }


def test_the_command_says_the_next_change_in_words(secret_content: Path, tmp_path: Path) -> None:
    words = ("next", "--content", str(secret_content), "--output", str(tmp_path / "site"), "--as-of", NOW)

    assert (
        run(*words, "--lang", "de").stdout
        == "2023-12-01 12:01:00 (Europe/Berlin)  die Meldung „heimlich-id“ erscheint\n"
    )
    assert json.loads(run(*words, "--format", "json").stdout)["next"] == "2023-12-01T11:01:00+00:00"
    assert not (tmp_path / "site").exists()


def test_in_its_minute_the_release_is_everywhere(secret_content: Path, tmp_path: Path) -> None:
    build(secret_content, tmp_path / "site", as_of="2023-12-01T12:01+01:00")

    # An id is published nowhere in words; the correction is of one hour later.
    missing = [
        word for word in SECRETS if word not in {"heimlich-id", "qnotiz"} and not _traces(tmp_path / "site", word)
    ]
    assert (missing, _traces(tmp_path / "site", "qnotiz")) == ([], [])
    for tag in LANGUAGES:
        assert (tmp_path / f"site/{tag}/2023/qslug{_WORDS[tag]}/index.html").is_file()


def test_a_preview_shows_the_release_alone_with_its_embargo_and_the_address_it_will_have(
    secret_content: Path, tmp_path: Path
) -> None:
    words = ("preview", "heimlich-id", "--content", str(secret_content), "--output", str(tmp_path / "preview"))
    done = run(*words, "--as-of", NOW, "--site-url", "https://news.example.org")

    assert done.returncode == 0, done.stderr
    lines = dict(line.split("  ") for line in done.stdout.splitlines())
    assert len(lines) == len(LANGUAGES)
    for file, address in lines.items():
        page = BeautifulSoup(Path(file).read_bytes(), "lxml")
        assert page.select_one("meta[name=robots][content=noindex]") is not None
        assert page.select_one("link[rel=alternate]") is None
        assert re.fullmatch(r"https://news\.example\.org/preview/[\w-]{24}/[\w/-]+/", address)
        banner = page.select_one(".d-notice--strong")
        assert banner is not None
        assert "https://news.example.org/" + address.split("/", 5)[5] in banner.get_text()
    german = BeautifulSoup(Path(next(iter(lines))).read_bytes(), "lxml").select_one(".d-notice--strong")
    assert german is not None
    assert "Sperrfrist: nicht vor dem 1. Dezember 2023, 12:01" in german.get_text().replace("\u00a0", " ")


def test_a_preview_holds_every_file_of_its_own_that_its_pages_ask_for(secret_content: Path, tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    run("preview", "heimlich-id", "--content", str(secret_content), "--output", str(folder), "--as-of", NOW)

    asked = {
        str(tag[name])
        for path in folder.rglob("*.html")
        for tag in BeautifulSoup(path.read_bytes(), "lxml").select("[href], [src]")
        for name in ("href", "src")
        if tag.get(name, "").startswith("/")  # type: ignore[union-attr]  # these attributes hold one text
    }

    assert asked
    assert [each for each in asked if not _file_of(folder, each).is_file()] == []


def _file_of(folder: Path, url: str) -> Path:
    path = folder.parent / url.removeprefix("/")
    return path / "index.html" if url.endswith("/") else path


def test_a_preview_built_again_keeps_its_address_and_another_release_has_another(
    secret_content: Path, tmp_path: Path
) -> None:
    words = ("--content", str(secret_content), "--output", str(tmp_path), "--as-of", NOW)

    one, again, other = (run("preview", id_, *words).stdout for id_ in ("heimlich-id", "heimlich-id", "fachtag"))

    assert one == again
    assert one.split("/preview/")[1][:24] != other.split("/preview/")[1][:24]


def test_a_preview_of_no_release_is_refused(secret_content: Path, tmp_path: Path) -> None:
    done = run("preview", "gibt-es-nicht", "--content", str(secret_content), "--output", str(tmp_path))

    assert (done.returncode, "there is no release with the id “gibt-es-nicht”" in done.stderr) == (2, True)


# One line in the German original.
WITHDRAWAL = "changes: [{date: 2023-11-02 09:00, type: withdrawal, note: {de: War falsch., cs: Byl to omyl., pl: To był błąd., en: It was wrong.}}]"
NOTICES = {
    "de": "Diese Meldung wurde am 2. November 2023 zurückgezogen. War falsch.",
    "cs": "Tato zpráva byla 2. listopadu 2023 stažena. Byl to omyl.",
    "pl": "Ten komunikat wycofano 2 listopada 2023. To był błąd.",
    "en": "This release was withdrawn on 2 November 2023. It was wrong.",
}
TITLES = {
    "de": "Zurückgezogen: Fachtag",
    "cs": "Staženo: Konference",
    "pl": "Wycofano: Konferencja",
    "en": "Withdrawn: Conference",
}
SLUGS = {"de": "fachtag", "cs": "konference", "pl": "konferencja", "en": "conference"}


def _announced(line: str = "") -> Changes:
    event = "\nevent: {start: 2024-01-10 10:00, venue: {city: Gera}}"
    folder = "releases/2023/fachtag"
    return {
        f"{folder}/release.de.md": release(f"summary: Kurz.\n{line}{event}", kind="event", body="Kommen Sie."),
        f"{folder}/release.cs.md": translation("summary: Krátce.", title="Konference", body="Přijďte."),
        f"{folder}/release.pl.md": translation("summary: Krótko.", title="Konferencja", body="Zapraszamy."),
        f"{folder}/release.en.md": translation("summary: In short.", title="Conference", body="Please come."),
        "releases/2023/anders/release.de.md": release(title="Anders"),
    }


@pytest.fixture(scope="module")
def announced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("announced")
    build(content(folder, _announced()), folder / "site", as_of=NOW)
    return folder / "site"


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("withdrawn")
    build(content(folder, _announced(WITHDRAWAL)), folder / "site", as_of=NOW)
    return folder / "site"


def _items(site: Path, tag: str, scope: str = "all") -> list[Any]:
    return list(feedparser.parse((site / f"{tag}/feeds/{scope}.rss.xml").read_bytes()).entries)


@pytest.mark.parametrize("tag", NOTICES)
def test_every_language_says_why_the_release_was_withdrawn(withdrawn: Path, tag: str) -> None:
    page = BeautifulSoup((withdrawn / f"{tag}/2023/{SLUGS[tag]}/index.html").read_bytes(), "lxml")
    notice = page.select_one(".d-notice--strong")

    assert notice is not None
    assert " ".join(notice.get_text().replace("\u00a0", " ").split()) == NOTICES[tag]
    assert page.select_one("meta[name=robots][content=noindex]") is not None


def test_where_its_address_is_shared_a_withdrawn_release_shows_the_reason_and_no_picture(tmp_path: Path) -> None:
    line = f"{WITHDRAWAL}\nmedia: [{{file: saal.jpg, alt: {{de: Ein Saal}}}}]"
    changes = {**_announced(line), "releases/2023/fachtag/saal.jpg": jpeg()}
    build(content(tmp_path / "content", changes), tmp_path / "site", as_of=NOW)
    page = BeautifulSoup((tmp_path / "site/de/2023/fachtag/index.html").read_bytes(), "lxml")
    said = {each["property"]: each["content"] for each in page.select("meta[property^='og:']")}

    assert said["og:description"] == "War falsch."
    assert said["og:image"] == "https://news.example.org/theme/share.jpg"
    assert page.select("meta[name=description][content='War falsch.']")


@pytest.mark.parametrize("tag", TITLES)
@pytest.mark.parametrize("scope", ["all", "kind/event", "office/rostock"])
def test_every_feed_item_is_marked_gives_the_reason_and_keeps_its_guid(
    announced: Path, withdrawn: Path, tag: str, scope: str
) -> None:
    before, after = (
        next(each for each in _items(site, tag, scope) if SLUGS[tag] in each.link) for site in (announced, withdrawn)
    )

    assert after.title == TITLES[tag]
    assert after.guid == before.guid
    reason = NOTICES[tag].split(". ", 2)[-1] if tag in {"de", "cs"} else NOTICES[tag].rpartition(". ")[2]
    assert reason in after.content[0].value
    assert before.content[0].value not in after.content[0].value


@pytest.mark.parametrize("tag", SLUGS)
def test_a_withdrawn_release_is_in_no_list_and_no_sitemap(announced: Path, withdrawn: Path, tag: str) -> None:
    address = f"/{tag}/2023/{SLUGS[tag]}/".encode()
    own = f"{tag}/2023/{SLUGS[tag]}/"

    def linking(site: Path) -> set[str]:
        pages = {path: text for path, text in files_of(site).items() if path.endswith((".html", ".xml"))}
        return {path for path, text in pages.items() if address in text and not path.startswith(own)}

    assert {f"sitemap-{tag}-2023.xml", f"{tag}/index.html"} <= linking(announced)
    translations = {f"{other}/2023/{slug}/index.html" for other, slug in SLUGS.items() if other != tag}
    feeds = {path for path in linking(withdrawn) if "feeds/" in path and path.endswith((".rss.xml", ".atom.xml"))}
    shown_untranslated = {f"{other}/2023/fachtag/index.html" for other in LANGUAGES}
    assert linking(withdrawn) - translations - feeds - shown_untranslated == set()


def test_a_correction_is_marked_in_lists_feeds_and_json_ld(tmp_path: Path) -> None:
    line = "changes: [{date: 2023-11-02 09:00, type: correction, note: {de: Es sind 20., cs: Je jich 20., pl: Jest ich 20., en: There are 20.}}]"
    build(content(tmp_path, _announced(line)), tmp_path / "site", as_of=NOW)

    home = (tmp_path / "site/cs/index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Opraveno" in home
    assert "2. listopadu 2023" in home
    item = next(each for each in _items(tmp_path / "site", "cs") if "konference" in each.link)
    assert item.title == "Opraveno: Konference"
    assert item.content[0].value.index("Je jich 20.") < item.content[0].value.index("Přijďte.")
    page = BeautifulSoup((tmp_path / "site/cs/2023/konference/index.html").read_bytes(), "lxml")
    script = page.select_one("script[type='application/ld+json']")
    assert script is not None
    article = json.loads(script.get_text())["@graph"][0]
    assert article["correction"][0]["text"] == "Je jich 20."
    assert article["dateModified"] == "2023-11-02T09:00:00+01:00"


def test_the_entry_of_a_minor_change_moves_no_byte_of_a_feed_or_calendar(announced: Path, tmp_path: Path) -> None:
    build(
        content(tmp_path, _announced("changes: [{date: 2023-11-02 09:00, type: minor}]")), tmp_path / "site", as_of=NOW
    )

    changed = differences(announced, tmp_path / "site")
    assert [path for path in changed if path.endswith((".xml", ".ics"))] == []


def test_an_old_address_leads_on_and_the_servers_are_told(tmp_path: Path) -> None:
    line = "aliases: [/cs/2019/stara-adresa/, aktuell/meldung.html]"
    build(content(tmp_path, _announced(line)), tmp_path / "site", as_of=NOW)

    old = BeautifulSoup((tmp_path / "site/cs/2019/stara-adresa/index.html").read_bytes(), "lxml")
    refresh = old.select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh["content"] == "0; url=/cs/2023/konference/"
    canonical = old.select_one("link[rel=canonical]")
    assert canonical is not None
    assert canonical["href"] == "https://news.example.org/cs/2023/konference/"
    assert (tmp_path / "site/aktuell/meldung.html").is_file()
    assert "/aktuell/meldung.html /de/2023/fachtag/ 301" in (tmp_path / "site/_redirects").read_text(encoding="utf-8")
    nginx = (tmp_path / "site/server/redirects.nginx.conf").read_text(encoding="utf-8")
    assert "    /cs/2019/stara-adresa/ /cs/2023/konference/;" in nginx


def test_a_changed_address_of_a_public_release_is_noticed_once_and_the_alias_proposed(tmp_path: Path) -> None:
    root, site = content(tmp_path, _announced()), tmp_path / "site"
    build(root, site, as_of=NOW)
    czech = root / "releases/2023/fachtag/release.cs.md"
    czech.write_text(translation("slug: nova-adresa", title="Konference"), encoding="utf-8")

    first, second = (build(root, site, as_of=NOW).stderr for _ in range(2))

    assert "releases/2023/fachtag/release.de.md:1:1: [address-changed]" in first
    assert "/cs/2023/konference/" in first
    assert "address-changed" not in second


def test_a_changed_address_is_said_by_whatever_notices_it_first(tmp_path: Path) -> None:
    """The command ``next`` reads changed content as a build does; the build after it does not see the old address any more."""
    root, site = content(tmp_path, _announced()), tmp_path / "site"
    build(root, site, as_of=NOW)
    czech = root / "releases/2023/fachtag/release.cs.md"
    czech.write_text(translation("slug: nova-adresa", title="Konference"), encoding="utf-8")

    said = run("next", "--content", str(root), "--output", str(site), "--as-of", NOW, "--format", "json")

    assert "[address-changed]" in said.stderr
    assert "/cs/2023/konference/" in said.stderr
    assert json.loads(said.stdout)["built_for"]
