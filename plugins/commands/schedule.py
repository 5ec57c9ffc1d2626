"""``tasks.py next``: when the site changes by time alone, and why."""

import json
import sys
from zoneinfo import ZoneInfo

from plugins.commands.site import DONE, Options, configuration_of, guarded, settings_of
from plugins.engine.lock import BuildLock
from plugins.index.load import Place, load
from plugins.newsroom.messages import report, say
from plugins.newsroom.next_change import NextChange, next_change
from plugins.newsroom.problem_kinds import CAUSE_LINES
from plugins.publishing.configuration import ConfigurationError
from plugins.publishing.next_change_file import as_document
from plugins.publishing.session import CatalogueTexts

FORMATS = ("table", "json")


def print_next(options: Options, form: str) -> int:
    """Print the next change; the exit status."""
    return guarded(lambda: _print_next(options, form), options.language)


def _print_next(options: Options, form: str) -> int:
    if form not in FORMATS:
        raise ConfigurationError(f"“{form}” is no format; formats are {', '.join(FORMATS)}")
    configuration = configuration_of(settings_of(options))
    language = configuration.message_language
    place = Place(configuration.content, configuration.state, language, now=configuration.now)
    with BuildLock(configuration.state):
        catalogue = load(place, CatalogueTexts(configuration.translations).segments, lambda: None)
        change = next_change(catalogue, configuration.now)
        zone = ZoneInfo(catalogue.offices[catalogue.site.publisher].timezone)
    # Whoever reads changed content first notices this; the next build no longer can.
    moved = [each for each in catalogue.warnings if each.code == "address-changed"]
    if moved:
        print(report(moved, language), file=sys.stderr)
    if form == "json":
        print(json.dumps(as_document(configuration.now, change), indent=2))
    else:
        print("\n".join(_lines(change, zone, options.language)))
    return DONE


def _lines(change: NextChange | None, zone: ZoneInfo, language: str) -> list[str]:
    """A line for every reason; the moment on the clocks of the publisher, whose zone is named."""
    if change is None:
        return [say("Nothing changes by time alone.", language)]
    moment = f"{change.moment.astimezone(zone):%Y-%m-%d %H:%M:%S} ({zone.key})"
    return [f"{moment}  {say(CAUSE_LINES[each.cause], language, id=each.id)}" for each in change.reasons]
