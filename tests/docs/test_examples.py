"""The documentation is executed: its examples are content without problems, its commands, links and names exist."""

import dataclasses
import datetime as dt
import re
import shlex
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

import pytest
from babel.support import NullTranslations
from invoke import Collection
from invoke.parser import Parser
from jinja2 import Environment
from PIL import Image
from pydantic.fields import FieldInfo

import tasks
from plugins.interface.environment import page_environment
from plugins.newsroom import event_reading, events, groups, media, people, releases, site, statement
from plugins.newsroom.catalogue import check_content
from plugins.newsroom.kinds import Kind
from plugins.newsroom.languages import language_from
from plugins.newsroom.messages import report
from plugins.newsroom.problems import in_report_order
from plugins.pages import models
from plugins.pages.models.frame import Page
from plugins.prose.check import prose_problems
from tests.building import ROOT, build
from tests.content import segments_of

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)

DOCS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BUILT_SITE = "README.md"

_FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_PATH_ABOVE = re.compile(
    r"`(?P<path>content/[^`]+)`(?P<mistakes> \((?:with mistakes|mit Fehlern|s chybami|z błędami)\))?\n\n\Z"
)
_PATH_INSIDE = re.compile(r"\A# (?P<path>content/\S+)\n")
_NAMED_FILE = re.compile(r"(?:\b(?:file|photo|logo|poster): |\]\()(?P<name>[\w-]+\.(?:jpg|png|pdf))")
_COMMAND = re.compile(r"python3 (tasks\.py [^`\n#|]+)")
_LINK = re.compile(r"\]\((?!\w+:)(?P<path>[^)#\s]*)(?:#(?P<heading>[^)\s]+))?\)")

# The document for press officers, and the language of the messages it shows: the English one teaches Germans' words.
PRESS_OFFICERS = {
    "press-officers.md": "de",
    "press-officers.de.md": "de",
    "press-officers.cs.md": "cs",
    "press-officers.pl.md": "pl",
}

# Keys that each heading of docs/content.md explains.
KEYS: dict[str, tuple[type, ...]] = {
    "site.yml": (site.SiteEntry,),
    "An entry of languages": (site.LanguageEntry,),
    "The accessibility statement": (statement.Statement,),
    "offices": (people.Office,),
    "An address": (people.Address,),
    "contacts": (people.Contact,),
    "groups": (groups.GroupEntry,),
    "A member": (groups.Member,),
    "A document": (groups.DocumentEntry,),
    "releases": (releases.ReleaseEntry,),
    "An event": (event_reading.EventEntry,),
    "A venue": (events.Venue,),
    "A registration": (event_reading.RegistrationEntry,),
    "An item of the programme": (event_reading.ProgrammeEntry,),
    "A picture": (media.MediumEntry,),
    "An attachment": (media.AttachmentEntry,),
    "A change": (releases.ChangeEntry,),
    "pages": (releases.PageEntry,),
}


class Example(NamedTuple):
    """A complete file of a content folder, as a document shows it; ``after`` is what follows it there."""

    path: str
    text: str
    has_mistakes: bool
    after: str


def examples_of(document: Path) -> Iterator[Example]:
    written = document.read_text(encoding="utf-8")
    for block in _FENCE.finditer(written):
        above, inside = _PATH_ABOVE.search(written[: block.start()]), _PATH_INSIDE.match(block["text"])
        if block["kind"] == "markdown" and above:
            yield Example(above["path"], block["text"], bool(above["mistakes"]), written[block.end() :])
        elif block["kind"] == "yaml" and inside:
            yield Example(inside["path"], block["text"], False, written[block.end() :])


def small_site(folder: Path) -> Path:
    """The sample's site with its accessibility statement, offices, people, groups and topics, without releases and other pages."""
    content = folder / "content"
    content.mkdir()
    for name in ("offices", "contacts", "groups", "pages/accessibility"):
        shutil.copytree(ROOT / "content" / name, content / name)
    for name in ("site.yml", "topics.yml"):
        shutil.copy(ROOT / "content" / name, content / name)
    return content


def write(example: Example, content: Path) -> None:
    """Write an example, and beside it the pictures and documents it names."""
    target = content.parent / example.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(example.text, encoding="utf-8")
    for named in _NAMED_FILE.finditer(example.text):
        if named["name"].endswith(".pdf"):
            (target.parent / named["name"]).write_bytes(b"%PDF-1.7\n")
        else:
            Image.new("RGB", (4, 3), "teal").save(target.parent / named["name"])


def problems_in(content: Path, language: str = "en") -> str:
    read, problems = check_content(content, segments_of)
    return report(in_report_order([*problems, *prose_problems(read, NOW)]), language)


@pytest.mark.parametrize("document", DOCS, ids=lambda each: each.name)
def test_all_examples_of_a_document_together_are_content_without_problems(document: Path, tmp_path: Path) -> None:
    content = small_site(tmp_path)
    for example in examples_of(document):
        if not example.has_mistakes:
            write(example, content)
    assert problems_in(content) == ""


@pytest.mark.parametrize("name", [*PRESS_OFFICERS, "content.md", "languages.md"])
def test_documents_that_explain_content_show_whole_files(name: str) -> None:
    assert list(examples_of(ROOT / "docs" / name))


@pytest.mark.parametrize("name", PRESS_OFFICERS)
def test_every_kind_of_release_has_a_template_for_press_officers(name: str) -> None:
    written = [each.text for each in examples_of(ROOT / "docs" / name)]
    kinds = {match[1] for text in written for match in re.finditer(r"^kind: (\S+)$", text, re.MULTILINE)}
    assert kinds == {kind.value for kind in Kind}


@pytest.mark.parametrize(("name", "language"), PRESS_OFFICERS.items())
def test_the_example_with_mistakes_gets_the_messages_shown_below_it(name: str, language: str, tmp_path: Path) -> None:
    content = small_site(tmp_path)
    (example,) = (each for each in examples_of(ROOT / "docs" / name) if each.has_mistakes)
    write(example, content)
    shown = next(block["text"] for block in _FENCE.finditer(example.after) if block["kind"] == "text")
    assert shown.strip() == problems_in(content, language)


def outline_of(document: Path) -> list[str]:
    """What a document consists of: the levels of its headings, the kinds of its blocks, its rows, items and commands."""
    written = document.read_text(encoding="utf-8")
    return re.findall(r"^(?:#+(?= )|```\w*|\|(?= `)|-(?= )|    python3 tasks\.py \w+)", written, re.MULTILINE)


@pytest.mark.parametrize("name", PRESS_OFFICERS)
def test_the_translations_for_press_officers_have_every_part_of_the_english_document(name: str) -> None:
    assert outline_of(ROOT / "docs" / name) == outline_of(ROOT / "docs/press-officers.md")


def commands_in(document: Path) -> list[str]:
    return [match[1].strip() for match in _COMMAND.finditer(document.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("document", [each for each in DOCS if commands_in(each)], ids=lambda each: each.name)
def test_every_command_in_the_documentation_is_one_that_tasks_py_knows(document: Path) -> None:
    contexts = Collection.from_module(tasks).to_contexts()
    for command in commands_in(document):
        words = [word for word in shlex.split(command)[1:] if word not in {"--list", "--help"}]
        parsed = Parser(contexts=contexts).parse_argv(words)  # raises ParseError for an unknown task or option
        assert not parsed.unparsed, command


def test_the_readme_names_every_command_with_every_option() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, task in Collection.from_module(tasks).tasks.items():
        arguments = task.get_arguments()
        words = [name, *(argument.name.upper() for argument in arguments if argument.positional)]
        assert f"| `python3 tasks.py {' '.join(words)}` |" in readme
        for argument in (each for each in arguments if not each.positional):
            assert f"`--{argument.name.replace('_', '-')}" in readme, f"{name} {argument.name}"


def anchors_of(document: Path) -> set[str]:
    """The anchors of a document's headings, as code hosts make them."""
    text = _FENCE.sub("", document.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCS, ids=lambda each: each.name)
def test_every_link_between_documents_leads_to_a_file_and_a_heading_that_exist(document: Path) -> None:
    prose = re.sub(r"`[^`\n]+`", "", _FENCE.sub("", document.read_text(encoding="utf-8")))
    for link in _LINK.finditer(prose):
        target = document.parent / link["path"] if link["path"] else document
        assert target.exists(), f"{document.name} links to {link['path']}"
        assert not link["heading"] or link["heading"] in anchors_of(target), link[0]


def test_every_template_is_explained_and_stands_beside_the_class_of_its_page() -> None:
    written = (ROOT / "docs/theme.md").read_text(encoding="utf-8")
    folder = ROOT / "theme/templates"
    for path in sorted(folder.rglob("*.html")):
        assert f"| `{path.relative_to(folder).as_posix()}` |" in written
    for module in iter_modules(models.__path__):
        import_module(f"{models.__name__}.{module.name}")
    assert len(Page.__subclasses__()) > 10
    for page in Page.__subclasses__():
        template = (page.__doc__ or "").split(":")[0].split(". ")[0]
        assert f"| `{template}` | `{page.__name__}` |" in written


def test_every_function_and_filter_of_the_interface_is_explained() -> None:
    written = (ROOT / "docs/theme.md").read_text(encoding="utf-8")
    bare = Environment(autoescape=True)
    taught = page_environment(bare, NullTranslations(), language_from("de"))
    for name in taught.filters.keys() - Environment(autoescape=True).filters.keys():
        assert f"| `{name}` |" in written
    for name in taught.globals.keys() - Environment(autoescape=True).globals.keys() - {"_"}:
        assert f"`{name}" in written


def keys_of(entry: type) -> dict[str, bool]:
    """The keys of an entry as they are written in files, and whether each is required."""
    keys = {}
    for each in dataclasses.fields(entry):
        alias = each.default.alias if isinstance(each.default, FieldInfo) else None
        keys[alias or each.name] = each.default is dataclasses.MISSING
    return keys


def rows_under(heading: str) -> dict[str, str]:
    """Key -> what its row under a heading of docs/content.md says in the column "Required"."""
    written = _FENCE.sub("", (ROOT / "docs/content.md").read_text(encoding="utf-8"))
    section = re.split(r"^#+ ", written.split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    return dict(re.findall(r"^\| `([a-z_]+)` \| ([^|]+) \|", section, re.MULTILINE))


@pytest.mark.parametrize("heading", KEYS)
def test_the_content_reference_has_exactly_the_keys_that_files_may_have(heading: str) -> None:
    keys = {key: required for entry in KEYS[heading] for key, required in keys_of(entry).items()}
    if heading in {"offices", "contacts", "groups"}:
        del keys["id"]  # the file's name says it
    rows = rows_under(heading)
    assert rows.keys() == keys.keys()
    assert {key for key, required in keys.items() if required} <= {key for key in rows if rows[key] == "yes"}


def test_a_meeting_has_the_keys_of_an_event_and_those_the_reference_adds() -> None:
    assert (
        rows_under("A meeting").keys()
        == keys_of(event_reading.MeetingEntry).keys() - keys_of(event_reading.EventEntry).keys()
    )


def test_every_address_the_readme_shows_exists_in_the_built_sample(tmp_path: Path) -> None:
    build(ROOT / "content", tmp_path / "output")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    addresses = {match[1] for match in re.finditer(r"`(/[^`\s]*)`", readme)}
    assert addresses
    for address in addresses:
        name = f"{address}index.html" if address.endswith("/") else address
        assert (tmp_path / "output" / name.removeprefix("/")).is_file(), address
