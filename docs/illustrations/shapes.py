"""Plain SVG: shapes, curves, groups and the frame around a picture; every function returns SVG text.

Not for anything one could name in a picture: people are in faces.py, people.py and seated.py, things in places.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Point = tuple[float, float]


def n(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if "." in f"{value:.1f}" else f"{value:.0f}"


def path(d: str, fill: str = "none", stroke: str = "", width: float = 0, extra: str = "") -> str:
    line = (
        f' stroke="{stroke}" stroke-width="{n(width)}" stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
    )
    return f'<path d="{d}" fill="{fill}"{line}{" " + extra if extra else ""}/>'


def circle(x: float, y: float, r: float, fill: str, extra: str = "") -> str:
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{" " + extra if extra else ""}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, extra: str = "") -> str:
    return f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" fill="{fill}"{" " + extra if extra else ""}/>'


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0, extra: str = "") -> str:
    corner = f' rx="{n(r)}"' if r else ""
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"{corner} fill="{fill}"{" " + extra if extra else ""}/>'


def poly(points: Iterable[Point], fill: str, extra: str = "") -> str:
    return f'<polygon points="{" ".join(f"{n(x)},{n(y)}" for x, y in points)}" fill="{fill}"{" " + extra if extra else ""}/>'


def line(points: Sequence[Point], stroke: str, width: float, extra: str = "") -> str:
    d = "M" + " L".join(f"{n(x)},{n(y)}" for x, y in points)
    return path(d, stroke=stroke, width=width, extra=extra)


def smooth(points: Sequence[Point], closed: bool = False) -> str:
    """Path data of a soft curve (Catmull-Rom) through the points."""
    count = len(points)

    def at(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    d = f"M{n(points[0][0])},{n(points[0][1])}"
    for i in range(count if closed else count - 1):
        p0, p1, p2, p3 = at(i - 1), at(i), at(i + 1), at(i + 2)
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        d += f" C{n(c1[0])},{n(c1[1])} {n(c2[0])},{n(c2[1])} {n(p2[0])},{n(p2[1])}"
    return d + ("Z" if closed else "")


def curve(points: Sequence[Point], stroke: str, width: float, extra: str = "") -> str:
    return path(smooth(points), stroke=stroke, width=width, extra=extra)


def blob(points: Sequence[Point], fill: str, extra: str = "") -> str:
    return path(smooth(points, closed=True), fill, extra=extra)


def hill(points: Sequence[Point], fill: str, floor: float = 1000) -> str:
    """A soft ridge filled down to the floor."""
    return path(f"{smooth(points)} L{n(points[-1][0])},{n(floor)} L{n(points[0][0])},{n(floor)}Z", fill)


def group(
    content: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, flip: bool = False, extra: str = ""
) -> str:
    transform = f"translate({n(x)},{n(y)})"
    if turn:
        transform += f" rotate({n(turn)})"
    if scale != 1 or flip:
        transform += f" scale({-scale if flip else scale:.3f},{scale:.3f})"
    return f'<g transform="{transform}"{" " + extra if extra else ""}>{content}</g>'


def clip(name: str, shape: str, content: str) -> str:
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{content}</g>'


def fade(name: str, stops: list[tuple[float, str, float]], radial: bool = False) -> str:
    """A gradient definition; each stop is (offset, colour, opacity)."""
    tag = "radialGradient" if radial else "linearGradient"
    axis = "" if radial else ' x1="0" y1="0" x2="0" y2="1"'
    inner = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    return f'<{tag} id="{name}"{axis}>{inner}</{tag}>'


def picture(title: str, content: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" width="1600" height="1000">\n'
        f"<title>{title}</title>\n" + content.replace("><g ", ">\n<g ") + "\n</svg>\n"
    )
