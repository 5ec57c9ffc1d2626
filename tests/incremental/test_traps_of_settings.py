"""What pages are made from besides content and theme: the settings, the functions they name, other people's plugins."""

import shutil
from textwrap import dedent

import pytest

from tests.incremental.builds import Run, run
from tests.incremental.life import Life
from tests.incremental.workshop import Workshop


def _add_to_settings(life: Life, lines: str) -> None:
    life.desk.write("settings.py", f"{life.desk.text('settings.py')}\n\n{lines}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "import functools\n\nJINJA_FILTERS = {'marked': functools.partial(lambda word, text: word, 'WORD')}",
        "class Marked:\n    def __call__(self, text):\n        return 'WORD'\n\n\nJINJA_FILTERS = {'marked': Marked()}",
        "word = 'WORD'\nJINJA_FILTERS = {'marked': lambda text: word}",
        "JINJA_FILTERS = {'marked': 'WORD'.format}",
    ],
    ids=["a partial function", "an object", "a function that reads a name", "a method"],
)
def test_a_filter_of_any_form_changes(workshop: Workshop, lines: str) -> None:
    life = Life(workshop)
    settings = life.desk.text("settings.py")

    for word in ("first", "other"):
        life.desk.write("settings.py", settings)
        _add_to_settings(life, lines.replace("WORD", word))
        life.build()
        assert f"<!-- Wort 0000 {word} -->" in life.page("de/index.html")


def test_a_function_that_a_filter_calls_changes_in_a_file_beside_the_settings(workshop: Workshop) -> None:
    """Each build in a process of its own: this one would know the first function."""
    life = Life(workshop)
    _add_to_settings(life, f"import sys\n\nsys.path.insert(0, {str(life.desk.root)!r})\nfrom own_words import said")
    _add_to_settings(life, "JINJA_FILTERS = {'marked': lambda text: said()}")

    for word in ("first", "other"):
        life.desk.write("own_words.py", f"def said():\n    return {word!r}\n")
        assert run(life.desk, Run.APART).status == 0
        assert f"<!-- Wort 0000 {word} -->" in life.page("de/index.html")


def test_a_plugin_of_the_user_gives_templates_another_word(workshop: Workshop) -> None:
    """As plugins for Pelican do: they add to the environment of every generator."""
    life = Life(workshop)
    _add_to_settings(life, f"PLUGIN_PATHS = [{str(life.desk.root)!r}]\nPLUGINS = [*PLUGINS, 'own_plugin']")
    plugin = """
        from pelican import signals

        def add(generator):
            generator.env.globals['motto'] = WORD

        def register():
            signals.generator_init.connect(add)
        """

    for word in ("first", "other"):
        life.desk.write("own_plugin.py", dedent(plugin.replace("WORD", repr(word))))
        assert run(life.desk, Run.APART).status == 0
        assert f"<!-- Wort 0000 Wort 0000: {word} -->" in life.page("de/index.html")


@pytest.mark.parametrize("plugin", ["plugins.robots", "plugins.sitemaps", "plugins.stylesheet"])
def test_the_state_is_lost_where_a_plugin_is_left_out(workshop: Workshop, plugin: str) -> None:
    """The state is safe to delete (docs/operators.md), and a plugin may be left out."""
    life = Life(workshop)
    life.desk.write("settings.py", life.desk.text("settings.py").replace("LEFT_OUT = []", f"LEFT_OUT = [{plugin!r}]"))
    life.build()

    shutil.rmtree(life.desk.state)

    assert life.build().status == 0
