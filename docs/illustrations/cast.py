"""The cast: people with names, so that faces recur within a series.

A scene changes their clothes with dataclasses.replace. Not for poses (people.py, seated.py).
"""

from __future__ import annotations

from faces import Look
from palette import (
    AUBURN,
    BLACK,
    BLOND,
    BRICK,
    BROWN,
    COCOA,
    GREY,
    HONEY,
    INK,
    OCHRE,
    PEACH,
    PETROL,
    PORCELAIN,
    ROSE,
    SAGE,
    TAN,
    TEAL,
    UMBER,
    WHITE,
)

HANA = Look(PORCELAIN, WHITE, "bob", TEAL, INK, "roll", glasses=True, old=True)
KAREL = Look(PEACH, GREY, "bald", SAGE, INK, "vee", beard=True, old=True)
AMINA = Look(TAN, PETROL, "scarf", OCHRE, INK, "crew")
JONAS = Look(COCOA, BLACK, "crop", BRICK, INK, "shirt", beard=True)
LENA = Look(PORCELAIN, AUBURN, "tail", SAGE, PETROL, "crew")
MIRA = Look(UMBER, BLACK, "long", BRICK, INK, "vee")
OLGA = Look(TAN, GREY, "bun", INK, PETROL, "blazer", old=True)
PAVEL = Look(PEACH, BROWN, "short", PETROL, BLACK, "shirt", beard=True)
TOMAS = Look(PEACH, BLOND, "side", OCHRE, PETROL, "blazer", glasses=True)
NINA = Look(TAN, BROWN, "curls", HONEY, BRICK, "vee")
ESTHER = Look(COCOA, BLACK, "crown", ROSE, INK, "shirt", glasses=True)
