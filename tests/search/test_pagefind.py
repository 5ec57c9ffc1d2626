"""Pagefind as the tool that makes an index: the same bytes for the same words, and everything a browser needs."""

import gzip
import json

import pytest

from plugins.search.pagefind import END, PagefindError, Words, index_of

# Enough words that a hash map would not give them in the same order twice.
_RECORDS = [Words(f"titel{n}{END}", " ".join(f"wort{n * k % 97}{END}" for k in range(40))) for n in range(60)]


def test_the_same_words_give_the_same_bytes() -> None:
    first = index_of(_RECORDS)

    assert all(index_of(_RECORDS) == first for _ in range(3))


def test_other_words_give_other_bytes() -> None:
    assert index_of(_RECORDS).files != index_of(_RECORDS[1:]).files


def test_every_record_has_an_id_of_its_own_in_their_order() -> None:
    index, without_the_first = index_of(_RECORDS), index_of([Words("neu", "neu"), *_RECORDS[1:]])

    assert len(set(index.ids)) == len(_RECORDS)
    assert index.ids[1:] == without_the_first.ids[1:]


def test_files_are_whole_and_no_more_than_needed() -> None:
    files = index_of(_RECORDS).files
    entry = json.loads(files["pagefind-entry.json"])
    kinds = {path.rpartition("/")[2].rpartition(".")[2] for path in files}

    assert entry["languages"]["zxx"]["page_count"] == len(_RECORDS)
    assert kinds == {"js", "pagefind", "json", "pf_meta", "pf_index"}
    assert all(gzip.decompress(content) for path, content in files.items() if path.endswith(("_meta", "_index")))


def test_what_it_refuses_is_said_in_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.search.pagefind._executable", lambda: "/bin/false")

    with pytest.raises(PagefindError, match="--no-search"):
        index_of(_RECORDS)
