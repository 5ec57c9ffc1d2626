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
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:  # a ValueError where a number is expected
            self._explain(error)
            raise Exit(str(error), code=2) from error

    def _explain(self, error: ParseError | ValueError) -> None:
        """Explain a task, where that was asked for: Invoke complains first that words are missing that the task needs."""
        context = getattr(error, "context", None)
        if context is not None and context.name in self.collection.task_names and {"--help", "-h"} & set(self.argv):
            self.print_task_help(context.name)
            raise Exit(code=0) from error


def main(words: list[str]) -> None:
    """Run the words; ends the process with the exit status."""
    Words(name="tasks.py", binary="tasks.py", version=version("invoke")).run(["tasks.py", *words])


if __name__ == "__main__":
    main(sys.argv[1:])
