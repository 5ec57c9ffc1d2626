"""Invoke's program with Depesche's exit statuses: wrong usage ends with 2 (SPEC section 1), where Invoke has 1."""

import sys
from importlib.metadata import version

from invoke.exceptions import Exit, ParseError
from invoke.program import Program


class Words(Program):
    """``tasks.py <task> [options]``; also what runs when a word is wrong."""

    def parse_core(self, argv: list[str] | None) -> None:
        try:
            super().parse_core(argv)
        except ParseError as error:
            raise Exit(str(error), code=2) from error

    def parse_tasks(self) -> None:
        self._explain()
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:  # a ValueError where a number is expected
            raise Exit(str(error), code=2) from error

    def _explain(self) -> None:
        """``<task> --help``: Invoke would take it for a word that the task needs, such as a release's id."""
        words = self.core.unparsed
        if words and words[0] in self.collection.task_names and {"--help", "-h"}.intersection(words):
            self.parser = self._make_parser()
            self.print_task_help(words[0])
            raise Exit(code=0)


def main(words: list[str]) -> None:
    """Run the words; ends the process with the exit status."""
    Words(name="tasks.py", binary="tasks.py", version=version("invoke")).run(["tasks.py", *words])


if __name__ == "__main__":
    main(sys.argv[1:])
