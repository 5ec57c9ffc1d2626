"""``tasks.py patterns``: the pattern library, in a folder of its own."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from plugins.commands.site import DONE, Options, configuration_of, given_path, guarded, settings_of
from plugins.engine.artifact import Batch
from plugins.engine.publish import forget, publish
from plugins.patterns.library import library
from plugins.publishing.session import host_environment

_FOLDER = "output-patterns"


def print_patterns(options: Options) -> int:
    """Build the library and print where it is; the exit status."""
    return guarded(lambda: _print_patterns(options), options.language)


def _print_patterns(options: Options) -> int:
    folder = Path(given_path(options.output) or _FOLDER)
    settings = settings_of(replace(options, output=str(folder)))
    configuration = configuration_of(settings)
    host = host_environment(settings, configuration.components)
    batch = Batch("patterns", None, partial(library, configuration, host))
    forget(configuration.state)  # it is small, and made from templates whose changes nobody watches: each time anew
    outcome = publish([batch], configuration.output, configuration.state)
    print(f"{configuration.output / 'index.html'}: {len(outcome.written) + len(outcome.unchanged)} files")
    return DONE
