"""A PDF without tags is warned about, wherever it is offered; what cannot be looked into is not."""

import zlib
from pathlib import Path

import pytest

from tests.content import GERMAN, Changes, content, problems_in, release

FOLDER = "releases/2023/fachtag"
_ROOT = b"%%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R %s >>\nendobj\n%%%%EOF\n"
TAGGED = _ROOT % b"/MarkInfo << /Marked true >> /StructTreeRoot 3 0 R"
UNTAGGED = _ROOT % b""


def _packed(objects: bytes) -> bytes:
    """A PDF whose objects stand in a compressed object stream, as most programs write it."""
    stream = zlib.compress(objects)
    return (
        b"%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length "
        + str(len(stream)).encode()
        + b">>\nstream\r\n"
        + stream
        + b"\r\nendstream\nendobj\n%%EOF\n"
    )


def _problems(tmp_path: Path, written: bytes) -> list[str]:
    changes: Changes = {GERMAN: release("attachments: [{file: plan.pdf}]"), f"{FOLDER}/plan.pdf": written}
    return [each.removeprefix(f"content/{GERMAN}:") for each in problems_in(content(tmp_path, changes))]


@pytest.mark.parametrize("written", [UNTAGGED, _packed(b"1 0 <</Type/Catalog/Pages 2 0 R>>"), _ROOT % b"/Marked false"])
def test_a_pdf_without_tags_is_warned_about(tmp_path: Path, written: bytes) -> None:
    assert _problems(tmp_path, written) == ["6:16 pdf-untagged"]


@pytest.mark.parametrize(
    "written",
    [TAGGED, _packed(b"1 0 <</Type/Catalog/MarkInfo<</Marked true>>>>"), UNTAGGED + b"9 0 obj <</Marked true>>"],
)
def test_a_tagged_pdf_is_not(tmp_path: Path, written: bytes) -> None:
    assert _problems(tmp_path, written) == []


@pytest.mark.parametrize(
    "written",
    [b"", b"no PDF", UNTAGGED + b"trailer << /Encrypt 7 0 R >>", _packed(b"1 0 x").replace(b"\x78\x9c", b"\xff\xff")],
)
def test_of_what_cannot_be_looked_into_nothing_is_said(tmp_path: Path, written: bytes) -> None:
    assert _problems(tmp_path, written) == []


def test_a_stream_that_swells_is_not_unpacked_to_its_end(tmp_path: Path) -> None:
    assert _problems(tmp_path, _packed(b" " * 50_000_000 + b"/Type/Catalog")) == []


def test_a_pdf_a_text_links_to_and_a_document_of_a_group_are_looked_at_too(tmp_path: Path) -> None:
    group = "name: A\nmandate: B\noffice: rostock\ndocuments: [{file: protokoll.pdf, title: {de: Protokoll}}]\n"
    changes: Changes = {
        GERMAN: release(body="[Plan](plan.pdf)"),
        f"{FOLDER}/plan.pdf": UNTAGGED,
        "groups/neu.yml": group,
        "groups/protokoll.pdf": UNTAGGED,
    }
    assert problems_in(content(tmp_path, changes)) == [
        "content/groups/neu.yml:4:14 pdf-untagged",
        f"content/{GERMAN}:7:8 pdf-untagged",
    ]
