"""Rasterises the sample illustrations into the release folders; run by hand, not part of the build.

    python docs/illustrations/draw.py      # redraw the SVG sources after a change
    python docs/illustrations/render.py    # all pictures, or: render.py <name> ...

Needs Pillow and a Chromium (CHROMIUM, else /usr/bin/chromium).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZE = (1600, 1000)
QUALITY = 82
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
]

RELEASES = "content/releases"
SHARED = "stammtisch-landkreis"
DESTINATIONS: dict[str, str] = {
    "fachtag-saal": f"{RELEASES}/2023/fachtag-krisenintervention",
    "fachtag-gespraech": f"{RELEASES}/2023/fachtag-krisenintervention",
    "stammtisch-runde": f"{RELEASES}/2024/pflegestammtisch-hildburghausen",
    "stammtisch-notizen": f"{RELEASES}/2024/pflegestammtisch-hildburghausen",
    "stammtisch-landkreis": f"{RELEASES}/2024/pflegestammtisch-hildburghausen",
    "stammtisch-begegnung": f"{RELEASES}/2024/pflegestammtisch-hildburghausen",
    "seminar-stul": f"{RELEASES}/2017/seminar-vysocina",
    "seminar-mapa": f"{RELEASES}/2017/seminar-vysocina",
    "selbsthilfe-kreis": f"{RELEASES}/2023/kontaktstelle-selbsthilfe",
    "zespol-spotkanie": f"{RELEASES}/2022/zespol-interwencji-kryzysowej",
    "zespol-dom": f"{RELEASES}/2022/zespol-interwencji-kryzysowej",
}


def screenshot(svg: Path, png: Path, profile: Path) -> None:
    """Let Chromium draw the SVG, filling a page of exactly SIZE."""
    page = profile / "page.html"
    width, height = SIZE
    page.write_text(
        f'<!doctype html><style>body{{margin:0}}img{{display:block;width:{width}px;height:{height}px}}</style><img src="{svg.as_uri()}">',
        encoding="utf-8",
    )
    # The window is taller than the picture: headless Chromium may count its frame into the height.
    window = f"--window-size={width},{height + 200}"
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}", window, f"--screenshot={png}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def render(name: str) -> Path:
    """Write <name>.jpg to its release folder."""
    target = ROOT / DESTINATIONS[name] / f"{name}.jpg"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="illustration-", ignore_cleanup_errors=True) as folder:
        png = Path(folder) / f"{name}.png"
        screenshot(HERE / f"{name}.svg", png, Path(folder))
        with Image.open(png) as shot:
            picture = shot.convert("RGB").crop((0, 0, *SIZE))
    if picture.size != SIZE:
        raise SystemExit(f"{name}: {picture.size} instead of {SIZE}")
    picture.save(target, "JPEG", quality=QUALITY, progressive=True, optimize=True)
    return target


def share_picture(source: Path) -> Path:
    """Write theme/static/share.jpg, which pages without a picture show where they are shared: 1200×630 px of a drawing."""
    target = ROOT / "theme/static/share.jpg"
    with Image.open(source) as picture:
        wide = picture.resize((1200, 750)).crop((0, 80, 1200, 710))
    wide.save(target, "JPEG", quality=QUALITY, progressive=True, optimize=True)
    return target


def main(names: list[str]) -> None:
    for name in names or DESTINATIONS:
        target = render(name)
        print(f"{target.relative_to(ROOT)}  {target.stat().st_size / 1000:.0f} kB")
        if name == SHARED:
            share_picture(target)


if __name__ == "__main__":
    main(sys.argv[1:])
