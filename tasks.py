"""Depesche's tasks. From a fresh clone: ``python3 tasks.py build``. In the environment: ``inv build``.

Started as a script, this file first makes sure of its environment, then hands the same words to Invoke.
"""

import sys

if __name__ == "__main__":
    from plugins.commands.environment import enter

    raise SystemExit(enter(sys.argv[1:]))

import shutil
import subprocess
from pathlib import Path

from invoke import Context, Exit, task

from plugins.commands import patterns as pattern_library
from plugins.commands import preview as journalists
from plugins.commands import schedule, site
from plugins.commands import serve as live
from plugins.commands import texts as interface_texts
from plugins.commands import translate as marking
from plugins.commands import translations as listing
from plugins.commands.resident import Resident

_BUILD_HELP = {
    "as-of": "build the site as it is at this moment (ISO 8601); default: SOURCE_DATE_EPOCH, else now",
    "content": "folder of the content",
    "output": "folder of the finished site",
    "site-url": "address the site is published under, such as https://news.example.org",
    "clean": "forget all cached work and render everything again",
    "jobs": "how many processes work; 1 works without others; default: as many as there are processors",
    "no-search": "build without search, and without links to it",
    "settings": "settings file; publishconf.py is the production configuration",
    "lang": "language of the messages: de, cs, pl or en",
}

_NO_TEST_FOUND = 5  # pytest's own status


@task(help=_BUILD_HELP)
def build(
    _: Context, as_of="", content="", output="", site_url="", clean=False, jobs=0, no_search=False, settings="", lang=""
):  # type: ignore[no-untyped-def]
    """Build the site."""
    options = site.Options(
        settings or None,
        content or None,
        output or None,
        site_url or None,
        as_of or None,
        lang or None,
        clean,
        jobs or None,
        search=not no_search,
    )
    raise Exit(code=site.build(options))


@task(
    help={
        "content": _BUILD_HELP["content"],
        "as-of": "say how many releases are public at this moment (ISO 8601)",
        "strict": "warnings count as problems",
        "lang": _BUILD_HELP["lang"],
        "settings": _BUILD_HELP["settings"],
    }
)
def check(_: Context, content="", as_of="", strict=False, lang="", settings=""):  # type: ignore[no-untyped-def]
    """Check the content and list every problem, writing nothing."""
    options = site.Options(
        settings=settings or None, content=content or None, as_of=as_of or None, lang=lang or None, strict=strict
    )
    raise Exit(code=site.check(options))


@task(
    help={
        "lang": "list only the translations into this language; default: into all languages of the site",
        "format": "table (default) or json",
        "as-of": "what is visible, and what is new, at this moment (ISO 8601)",
        "content": _BUILD_HELP["content"],
        "messages": _BUILD_HELP["lang"],
        "settings": _BUILD_HELP["settings"],
    }
)
def translations(_: Context, lang="", format="table", as_of="", content="", messages="", settings=""):  # type: ignore[no-untyped-def]  # noqa: A002 the option's name
    """List missing and outdated translations, and what of the original has changed since."""
    options = site.Options(
        settings=settings or None, content=content or None, as_of=as_of or None, lang=messages or None
    )
    raise Exit(code=listing.translations(options, lang or None, format))


@task(
    help={
        "release": "the id of the release; all: every release",
        "language": "the language of the translation; all: every language. With all, only translations that do not say yet what they were made from",
        "as-of": "the moment to be recorded (ISO 8601); default: SOURCE_DATE_EPOCH, else now",
        "content": _BUILD_HELP["content"],
        "messages": _BUILD_HELP["lang"],
        "settings": _BUILD_HELP["settings"],
    }
)
def translate(_: Context, release, language, as_of="", content="", messages="", settings=""):  # type: ignore[no-untyped-def]
    """Mark a translation as made from the original as it is now, or begin it; a release's own language: record its text."""
    options = site.Options(
        settings=settings or None, content=content or None, as_of=as_of or None, lang=messages or None
    )
    raise Exit(code=marking.translate(options, release, language))


@task(
    help={
        "port": "port on this machine",
        **{name: _BUILD_HELP[name] for name in ("content", "output", "as-of", "lang")},
    }
)
def serve(_: Context, port=8000, content="", output="", as_of="", lang=""):  # type: ignore[no-untyped-def]
    """Show the site on this machine; rebuild on a change and reload the page."""
    options = site.Options(content=content or None, output=output or None, as_of=as_of or None, lang=lang or None)
    folders = [site.given_path(options.content) or "content", "theme", "plugins", "pelicanconf.py"]
    target = Path(site.given_path(options.output) or "output")
    raise Exit(code=live.serve(target, [Path(each) for each in folders], Resident(options), port))


@task(
    help={
        "format": "table (default) or json",
        "as-of": "the first change after this moment (ISO 8601)",
        **{name: _BUILD_HELP[name] for name in ("content", "output", "settings", "lang")},
    }
)
def next(_: Context, format="table", as_of="", content="", output="", settings="", lang=""):  # type: ignore[no-untyped-def]  # noqa: A001, A002 the words people type
    """Say when the site changes by time alone: when a scheduler has to build it again."""
    options = site.Options(settings or None, content or None, output or None, None, as_of or None, lang or None)
    raise Exit(code=schedule.print_next(options, format))


@task(
    help={
        "release": "the id of the release, usually the name of its folder",
        "output": "folder for previews; default: preview",
        **{name: _BUILD_HELP[name] for name in ("as-of", "content", "site-url", "settings", "lang")},
    },
)
def preview(_: Context, release, as_of="", content="", output="", site_url="", settings="", lang=""):  # type: ignore[no-untyped-def]
    """Build one release alone, before its time, under an address nobody can guess."""
    options = site.Options(
        settings or None, content or None, output or None, site_url or None, as_of or None, lang or None
    )
    raise Exit(code=journalists.print_preview(options, release))


@task(
    help={
        "output": "folder of the pattern library; default: output-patterns",
        "settings": _BUILD_HELP["settings"],
    }
)
def patterns(_: Context, output="", settings=""):  # type: ignore[no-untyped-def]
    """Build the pattern library: every component of the theme with its examples."""
    options = site.Options(settings=settings or None, output=output or None)
    raise Exit(code=pattern_library.print_patterns(options))


@task
def clean(_: Context) -> None:
    """Remove the finished site and all cached work."""
    for folder in ("output", ".depesche"):
        shutil.rmtree(folder, ignore_errors=True)


@task(help={"only": "run only tests whose name contains this"})
def test(_: Context, only=""):  # type: ignore[no-untyped-def]
    """Run the tests."""
    status = subprocess.call([sys.executable, "-m", "pytest", *(["-k", only] if only else [])])
    raise Exit(code=site.WRONG_USAGE if status == _NO_TEST_FOUND else status)


@task(
    help={
        "add": "begin the catalogue of another language (BCP 47 tag)",
        "folder": "folder of the catalogues; default: theme/translations",
    }
)
def texts(_: Context, add="", folder=""):  # type: ignore[no-untyped-def]
    """Collect the interface's texts and bring every catalogue up to date."""
    catalogues = site.given_path(folder or None)
    raise Exit(code=site.guarded(lambda: interface_texts.print_update(add or None, catalogues), ""))


@task(
    help={
        "sizes": "sizes of the sites in Markdown files, with commas between",
        "only": "measure only these: depesche, hugo, pelican, with commas between",
        "repeat": "how often each build is measured; default: three times, large sites once",
        "work": "folder to work in; default: the system's folder for temporary files",
        "write": "put the numbers into docs/performance.md",
        "numbers": "make docs/performance.md from this file of numbers and measure nothing",
    }
)
def bench(_: Context, sizes="999,9999,99999", only="", repeat=0, work="", write=False, numbers=""):  # type: ignore[no-untyped-def]
    """Compare the time of a build with other generators'."""
    from benchmarks import command  # it takes more than a build needs

    folders = [site.given_path(given or None) or "" for given in (work, numbers)]
    raise Exit(code=command.bench(command.Options(sizes, only, repeat, folders[0], write, folders[1])))


@task
def lint(_: Context) -> None:
    """Run ruff and mypy."""
    commands = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    raise Exit(code=max(subprocess.call([sys.executable, "-m", *command]) for command in commands))
