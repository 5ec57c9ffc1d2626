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

from plugins.commands import serve as preview
from plugins.commands import site
from plugins.commands import texts as interface_texts

_BUILD_HELP = {
    "as-of": "build the site as it is at this moment (ISO 8601); default: SOURCE_DATE_EPOCH, else now",
    "content": "folder of the content",
    "output": "folder of the finished site",
    "site-url": "address the site is published under, such as https://news.example.org",
    "clean": "forget all cached work and render everything again",
    "jobs": "how many processes work; 1 works without others; default: as many as there are processors",
    "settings": "settings file; publishconf.py is the production configuration",
    "lang": "language of the messages: de, cs, pl or en",
}

_NO_TEST_FOUND = 5  # pytest's own status


@task(help=_BUILD_HELP)
def build(_: Context, as_of="", content="", output="", site_url="", clean=False, jobs=0, settings="", lang=""):  # type: ignore[no-untyped-def]
    """Build the site."""
    options = site.Options(
        settings or None, content or None, output or None, site_url or None, as_of or None, lang or None, clean, jobs or None
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
        "port": "port on this machine",
        **{name: _BUILD_HELP[name] for name in ("content", "output", "as-of", "lang")},
    }
)
def serve(_: Context, port=8000, content="", output="", as_of="", lang=""):  # type: ignore[no-untyped-def]
    """Show the site on this machine; rebuild on a change and reload the page."""
    folders = {"content": site.given_path(content or None), "output": site.given_path(output or None)}
    given = {**folders, "as-of": as_of, "lang": lang}
    words = [f"--{name}={value}" for name, value in given.items() if value]
    sources = [Path(each) for each in (folders["content"] or "content", "theme", "plugins", "pelicanconf.py")]
    raise Exit(code=preview.serve(Path(folders["output"] or "output"), sources, words, port))


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


@task(help={"add": "begin the catalogue of another language (BCP 47 tag)"})
def texts(_: Context, add=""):  # type: ignore[no-untyped-def]
    """Collect the interface's texts and bring every catalogue up to date."""
    raise Exit(code=site.guarded(lambda: interface_texts.print_update(add or None), ""))


@task
def lint(_: Context) -> None:
    """Run ruff and mypy."""
    commands = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    raise Exit(code=max(subprocess.call([sys.executable, "-m", *command]) for command in commands))
