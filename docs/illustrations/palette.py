"""The colours of the illustrations, named, and the one way to vary them.

Every drawing takes its colours from here, so that the pictures belong together.
Not for shapes, nor for the colours of the site itself, which are in theme/styles.
"""

from __future__ import annotations

NIGHT, INK, PETROL, TEAL, MIST = "#10262d", "#17343c", "#1f5561", "#4a8288", "#a9c6c4"
PAPER, CREAM, SAND, CLAY = "#f6efe1", "#fbf7ee", "#e9dcc3", "#d5c09b"
OCHRE, HONEY, BRICK, RUST, ROSE = "#d2a045", "#ecd09a", "#b5573f", "#8b3f2e", "#dba58f"
SAGE, MOSS, LEAF = "#93a986", "#5d7a61", "#c6d2b9"
PORCELAIN, PEACH, TAN, UMBER, COCOA = "#f5d5bc", "#ecbf9b", "#cf9468", "#a1673f", "#7c5038"
BLACK, BROWN, AUBURN, BLOND, GREY, WHITE = "#2b2625", "#563a2a", "#96502f", "#cda35e", "#989792", "#e4dfd5"


def shade(colour: str, factor: float) -> str:
    """Darken (factor < 1) or lighten (factor > 1) a #rrggbb colour."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    mixed = [p * factor if factor <= 1 else p + (255 - p) * (factor - 1) for p in parts]
    return "#" + "".join(f"{max(0, min(255, round(p))):02x}" for p in mixed)
