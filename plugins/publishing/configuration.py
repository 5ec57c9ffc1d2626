"""What of Pelican's settings the house uses, read once and typed."""

import datetime as dt
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plugins.newsroom.messages import message_language
from plugins.newsroom.moments import YEARS

_HUB = re.compile(r"https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/?=&+-]*)?")


def default_jobs() -> int:
    """As many workers as this process may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class ConfigurationError(Exception):
    """A setting or an option makes no sense; nothing was written."""

    exitcode = 2


@dataclass(frozen=True, slots=True)
class Configuration:
    """``now`` is aware, to the second. ``origin`` is the site's address without a trailing slash. ``state`` is where
    the engine keeps its manifest: beside the output, on the same file system. ``host_output`` takes what Pelican and
    other people's plugins write. ``page_size`` is how many releases a page of a list has, ``feed_size`` a feed; ``jobs`` how
    many processes work; ``hub`` is the WebSub hub that feeds name, empty without one; ``picture_cache`` is how many bytes of
    renditions may be kept between builds.
    """

    content: Path
    output: Path
    state: Path
    host_output: Path
    translations: Path
    templates: tuple[Path, ...]
    components: Path
    styles: Path
    scripts: Path
    origin: str
    now: dt.datetime
    page_size: int
    feed_size: int
    message_language: str
    picture_cache: int
    jobs: int = 1
    hub: str = ""


def configuration_from(settings: Mapping[str, Any], output: Path) -> Configuration:
    """Read the settings; ``output`` is the folder to publish to.

    Raises:
        ConfigurationError: SITEURL or WEBSUB_HUB is no address, AS_OF no moment, or a size no positive number.
    """
    theme = Path(settings["THEME"])
    output = Path(os.path.abspath(output))  # noqa: PTH100 Path.absolute keeps "..", whose name is none
    state = output.parent / ".depesche" / output.name
    _check_apart(Path(settings["PATH"]), output, [theme, Path(__file__).parents[1]])
    overrides = tuple(Path(each) for each in settings["THEME_TEMPLATES_OVERRIDES"])
    return Configuration(
        content=Path(settings["PATH"]).absolute(),
        output=output,
        state=state,
        host_output=state / "host",
        translations=theme / "translations",
        templates=(*overrides, theme / "templates"),
        components=theme / "components",
        styles=theme / "styles",
        scripts=theme / "scripts",
        origin=_origin(settings["SITEURL"]),
        now=moment_from(settings.get("AS_OF")),
        page_size=_size(settings, "RELEASES_PER_PAGE", 20),
        feed_size=_size(settings, "RELEASES_PER_FEED", 50),
        hub=_hub(settings.get("WEBSUB_HUB")),
        picture_cache=_size(settings, "PICTURE_CACHE_MEGABYTES", 2000) * 1_000_000,
        jobs=_size(settings, "JOBS", default_jobs()),
        message_language=message_language(settings.get("MESSAGE_LANGUAGE") or os.environ.get("LANG")),
    )


def _check_apart(content: Path, output: Path, others: list[Path]) -> None:
    """Refuse an output that holds, or lies in, what it is made from: the first build would publish or replace it."""
    place = output.resolve()
    for source in (content, *others):
        own = source.resolve()
        if place == own or own in place.parents or place in own.parents:
            raise ConfigurationError(f"the output {output} and {own} lie in each other; name a folder apart from it")


def moment_from(as_of: str | None) -> dt.datetime:
    """The build's *now*: ``as_of`` (ISO 8601; without a zone it is UTC), else SOURCE_DATE_EPOCH, else the clock.

    Raises:
        ConfigurationError: what is given is not a moment.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if as_of:
            given = dt.datetime.fromisoformat(as_of).replace(microsecond=0)
            return _checked(given if given.tzinfo else given.replace(tzinfo=dt.UTC))
        if epoch:
            return _checked(dt.datetime.fromtimestamp(int(epoch), dt.UTC))
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigurationError(f"“{as_of or epoch}” is not a moment; write it as 2026-11-22T09:00+01:00") from error
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _checked(moment: dt.datetime) -> dt.datetime:
    if moment.year not in YEARS:
        raise ValueError(moment.year)
    return moment


def _origin(site_url: str) -> str:
    try:
        parts = urlsplit(site_url)
    except ValueError as error:
        raise ConfigurationError(f"SITEURL “{site_url}” is no address ({error})") from error
    has_more = parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc
    if parts.scheme not in {"http", "https"} or not parts.hostname or has_more:
        raise ConfigurationError(
            f"SITEURL “{site_url}” is not the address of a host; write it as https://news.example.org"
        )
    return f"{parts.scheme}://{parts.netloc}"


def _hub(address: str | None) -> str:
    """The address of a hub, empty without one. It comes to stand in configurations of web servers, so it holds no sign with
    a meaning there.
    """
    if address is None:
        return ""
    if _HUB.fullmatch(address):
        return address
    raise ConfigurationError(
        f"WEBSUB_HUB “{address}” is not the address of a hub; write it as https://hub.example.org/, without "
        "percent signs, quotation marks or a fragment"
    )


def _size(settings: Mapping[str, Any], name: str, default: int) -> int:
    size = settings.get(name, default)
    if not isinstance(size, int) or isinstance(size, bool) or size < 1:
        raise ConfigurationError(f"{name} is {size!r}; a whole number from 1 is expected")
    return size
