"""``.depesche/next-change.json``: when the site has to be built again, for a scheduler (SPEC section 4).

Stands beside the output, never in it: it names releases under embargo.
"""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from plugins.engine.sealed import remove, write
from plugins.newsroom.next_change import NextChange

NEXT_CHANGE_FILE = "next-change.json"


def as_document(now: dt.datetime, change: NextChange | None) -> dict[str, Any]:
    """Plain data of the file: moments as ISO 8601 in UTC; ``next`` is null where nothing changes by time alone."""
    reasons = [{"cause": each.cause.value, "id": each.id} for each in (change.reasons if change else ())]
    return {"built_for": _iso(now), "next": _iso(change.moment) if change else None, "reasons": reasons}


def write_next_change(folder: Path, now: dt.datetime, change: NextChange | None) -> None:
    """Replace the file in ``folder`` in one step."""
    fresh, place = folder / f"{NEXT_CHANGE_FILE}.new", folder / NEXT_CHANGE_FILE
    for each in (fresh, place):
        if each.is_dir():  # whatever stands there is in the way
            remove(each)
    write(fresh, json.dumps(as_document(now, change), indent=2).encode() + b"\n")
    fresh.replace(place)


def _iso(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="seconds")
