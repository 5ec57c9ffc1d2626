"""Writes <name>.svg beside this file for every picture; run by hand, not part of the build.

    python docs/illustrations/draw.py      # then render.py, which turns the SVGs into JPEGs

Not for drawing itself: the kit is palette.py, shapes.py, faces.py, people.py, seated.py, cast.py, places.py and
signs.py; the pictures are in scenes_*.py, named after release folder and picture.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scenes_fachtag import fachtag_gespraech, fachtag_saal
from scenes_selbsthilfe import selbsthilfe_kreis
from scenes_seminar_mapa import seminar_mapa
from scenes_seminar_stul import seminar_stul
from scenes_stammtisch_begegnung import stammtisch_begegnung
from scenes_stammtisch_landkreis import stammtisch_landkreis
from scenes_stammtisch_notizen import stammtisch_notizen
from scenes_stammtisch_runde import stammtisch_runde
from scenes_zespol_dom import zespol_dom
from scenes_zespol_spotkanie import zespol_spotkanie

SCENES: dict[str, Callable[[], str]] = {
    "fachtag-saal": fachtag_saal,
    "fachtag-gespraech": fachtag_gespraech,
    "stammtisch-runde": stammtisch_runde,
    "stammtisch-notizen": stammtisch_notizen,
    "stammtisch-landkreis": stammtisch_landkreis,
    "stammtisch-begegnung": stammtisch_begegnung,
    "seminar-stul": seminar_stul,
    "seminar-mapa": seminar_mapa,
    "selbsthilfe-kreis": selbsthilfe_kreis,
    "zespol-spotkanie": zespol_spotkanie,
    "zespol-dom": zespol_dom,
}


def main() -> None:
    for name, draw in SCENES.items():
        (Path(__file__).parent / f"{name}.svg").write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
