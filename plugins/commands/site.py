"""Building and checking a site from the command line: settings, one run of Pelican, and what is said about it."""

import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import LimitFilter
from pelican.log import console as pelican_console
from pelican.settings import read_settings
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from plugins.commands.environment import CALLED_FROM
from plugins.engine.rendering import OutputError
from plugins.engine.sealed import DamagedError
from plugins.index.store import IndexMemory
from plugins.interface.catalogues import CatalogueError
from plugins.newsroom.catalogue import check_content
from plugins.newsroom.heads import head_of
from plugins.newsroom.messages import message_language, report, say
from plugins.newsroom.problems import ContentError, Problem, errors_of, in_report_order
from plugins.newsroom.source_tree import ChangedFileError
from plugins.newsroom.visibility import is_public
from plugins.publishing.configuration import Configuration, ConfigurationError, configuration_from
from plugins.publishing.hooks import CLEAN_KEY, OBSERVER_KEY, OUTPUT_KEY
from plugins.publishing.host_files import HostFileError
from plugins.publishing.session import INDEX_MEMORY_KEY, SEARCH_KEY, CatalogueTexts, Session, session_of
from plugins.publishing.workers import OVERRIDE_KEY, SETTINGS_FILE_KEY
from plugins.search.pagefind import PagefindError

DEFAULT_SETTINGS = "pelicanconf.py"

DONE, PROBLEMS, WRONG_USAGE = 0, 1, 2

# What running a settings file that is wrong raises: it is Python.
_BROKEN_SETTINGS = (SyntaxError, NameError, ImportError, AttributeError, TypeError, LookupError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says; None leaves a setting as the settings file has it."""

    settings: str | None = None
    content: str | None = None
    output: str | None = None
    site_url: str | None = None
    as_of: str | None = None
    lang: str | None = None
    clean: bool = False
    jobs: int | None = None
    strict: bool = False
    search: bool = True

    @property
    def language(self) -> str:
        """The language of messages: ``--lang``, else the first of LC_ALL, LC_MESSAGES and LANG that is set."""
        names = (self.lang, *(os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")))
        return message_language(next((name for name in names if name), None))


def given_path(path: str | None) -> str | None:
    """A path from the command line, absolute: it is meant from where the person stands, not from the repository."""
    return None if path is None else os.path.join(os.environ.get(CALLED_FROM, os.getcwd()), path)  # noqa: PTH109, PTH118 keeps the path as written


def build(options: Options, memory: IndexMemory | None = None) -> int:
    """Build the site; the exit status (SPEC section 1). A process that builds more than once gives the same ``memory``."""
    return guarded(lambda: _mended(options, memory), options.language)


def check(options: Options) -> int:
    """Check the content and print every problem; the exit status."""
    return guarded(lambda: _check(options), options.language)


def guarded(work: Callable[[], int], language: str) -> int:
    """Do the work and give the exit status; what the person at the terminal can mend is said in words, without a traceback."""
    try:
        return work()
    except ContentError as error:
        print(error, file=sys.stderr)
        _say_count(error.problems, language, "Errors: {errors}, warnings: {warnings}. Nothing was written.")
        return PROBLEMS
    except (ConfigurationError, CatalogueError, OutputError, HostFileError, ChangedFileError, PagefindError) as error:
        print(error, file=sys.stderr)
        return error.exitcode
    except BrokenExecutor:
        print("a worker process was ended from outside; build again, perhaps with --jobs 1", file=sys.stderr)
        return WRONG_USAGE
    except OSError as error:  # the output or its state cannot be made, read or written
        print(": ".join(str(each) for each in (error.filename, error.strerror) if each), file=sys.stderr)
        return WRONG_USAGE


def settings_of(options: Options) -> dict[str, Any]:
    """The settings file's settings, with what the command line says.

    Raises:
        ConfigurationError: the file or the content folder does not exist, or the file is no Python that runs.
    """
    content, output = given_path(options.content), given_path(options.output)
    settings_file = given_path(options.settings) or DEFAULT_SETTINGS
    if not Path(settings_file).is_file():
        raise ConfigurationError(f"the settings file {settings_file} does not exist")
    if content is not None and not Path(content).is_dir():
        raise ConfigurationError(f"the content folder {content} does not exist")
    given = {
        "PATH": content,
        "OUTPUT_PATH": output,
        "SITEURL": options.site_url,
        "AS_OF": options.as_of,
        "JOBS": options.jobs,
        SEARCH_KEY: None if options.search else False,
        "MESSAGE_LANGUAGE": options.language,
    }
    override = {name: value for name, value in given.items() if value is not None}
    try:
        settings: dict[str, Any] = read_settings(settings_file, override=override)
    except _BROKEN_SETTINGS as error:
        raise ConfigurationError(f"{settings_file}: {error}") from error
    # Workers read the same settings again.
    return {**settings, SETTINGS_FILE_KEY: str(Path(settings_file).absolute()), OVERRIDE_KEY: override}


def configuration_of(settings: dict[str, Any]) -> Configuration:
    """What of the settings the house uses."""
    return configuration_from(settings, Path(settings["OUTPUT_PATH"]))


def _mended(options: Options, memory: IndexMemory | None) -> int:
    """Build; once more without the index where it turns out to be damaged only when a release is opened."""
    try:
        return _build(options, memory)
    except DamagedError as error:
        print(f"{error}; everything is read again", file=sys.stderr)
        return _build(replace(options, clean=True), memory)
    except OSError as error:
        if error.filename is not None:
            raise
        # Where a disk is full, Python does not say which file could not be written.
        place = configuration_of(settings_of(options)).state
        raise OSError(error.errno, error.strerror, str(place)) from error


def _build(options: Options, memory: IndexMemory | None) -> int:
    started = time.monotonic()
    session = run_pelican({**settings_of(options), CLEAN_KEY: options.clean, INDEX_MEMORY_KEY: memory})
    outcome = session.outcome
    assert outcome is not None, "a run that ended without an error has published"
    line = "{output}: {written} files written, {unchanged} unchanged, {deleted} deleted, in {seconds} s."
    print(
        say(
            line,
            options.language,
            output=session.settings[OUTPUT_KEY],
            written=len(outcome.written),
            unchanged=len(outcome.unchanged),
            deleted=len(outcome.deleted),
            seconds=f"{time.monotonic() - started:.1f}",
        )
    )
    return DONE


def run_pelican(settings: dict[str, Any]) -> Session:
    """One run of Pelican, with a progress bar; the session it has published. Raises what ``guarded`` puts into words."""
    with _progress() as progress:
        task = progress.add_task("", total=None)
        settings[OBSERVER_KEY] = lambda done, total: progress.update(task, completed=done, total=total, refresh=True)
        LimitFilter._raised_messages.clear()  # Pelican says a warning once in a process; each build of the preview says its own
        pelican_console.quiet = True  # Pelican counts its own articles, of which we have none
        try:
            pelican = _with_all_plugins(settings)
            pelican.run()
        finally:
            pelican_console.quiet = False
    return session_of(pelican.settings)


def _with_all_plugins(settings: dict[str, Any]) -> Pelican:
    """Pelican with every plugin of the settings; Pelican itself would log a missing one and build a site without it.

    Raises:
        ConfigurationError: a plugin cannot be loaded.
    """
    wanted = len(settings["PLUGINS"])
    pelican = Pelican(settings)
    if len(pelican.plugins) < wanted:
        raise ConfigurationError("a plugin of the settings cannot be loaded; the lines above name it")
    return pelican


def _progress() -> Progress:
    """A bar on a terminal, nothing elsewhere: rich honours NO_COLOR and knows what a terminal is."""
    return Progress(
        TextColumn("Depesche"),
        BarColumn(),
        MofNCompleteColumn(),
        transient=True,
        auto_refresh=False,  # it would be a thread, and where threads are running no workers can be forked
        disable=not sys.stderr.isatty(),
    )


def _check(options: Options) -> int:
    # Here and not above: a build has no use for it, and loading the rules of telephone numbers takes its time.
    from plugins.easy_language.check import easy_problems
    from plugins.prose.check import prose_problems

    settings = settings_of(options)
    configuration = configuration_of(settings)
    content, problems = check_content(configuration.content, CatalogueTexts(configuration.translations).segments)
    problems = in_report_order([*problems, *prose_problems(content, configuration.now), *easy_problems(content)])
    if problems:
        print(report(problems, options.language))
        _say_count(problems, options.language, "Errors: {errors}, warnings: {warnings}.")
    else:
        releases = [head_of(read.release, read.folder) for read in content.releases if read.release is not None]
        public = sum(is_public(head, configuration.now) for head in releases)
        line = "No problems: {releases} releases, {public} of them public at {moment}."
        moment = configuration.now.isoformat(sep=" ", timespec="minutes")
        print(say(line, options.language, releases=len(releases), public=public, moment=moment))
    is_failure = bool(problems) if options.strict else bool(errors_of(problems))
    return PROBLEMS if is_failure else DONE


def _say_count(problems: tuple[Problem, ...], language: str, line: str) -> None:
    errors = len(errors_of(problems))
    print(say(line, language, errors=errors, warnings=len(problems) - errors), file=sys.stderr)
