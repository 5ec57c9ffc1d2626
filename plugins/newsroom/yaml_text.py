"""YAML read as text: every scalar stays the characters that were written, and every value knows its line and column.

``01067`` stays ``01067``, ``NO`` stays ``NO``, ``16:30`` stays ``16:30``; a duplicate key, an alias and a key that is no
word are problems. An empty value, ``null`` and ``~`` count as not written (editors leave such keys behind).
Not for meaning: which keys there are and what values they take is said by the entry classes.
"""

from dataclasses import dataclass, field
from typing import TypeAlias, Union

import yaml

from plugins.newsroom.problems import Position, Problem, problem

Written: TypeAlias = Union[str, list["Written"], dict[str, "Written"]]  # noqa: UP007 a forward reference needs Union
Location: TypeAlias = tuple[str | int, ...]

_NOT_WRITTEN = frozenset({"", "~", "null", "Null", "NULL"})
_UNCLOSED = "a quotation mark that is not closed"
_REASONS = (
    ("mapping values are not allowed", "a second colon"),
    ("cannot start any token", "a tab, or a character that needs quotation marks"),
    ("while scanning a quoted scalar", _UNCLOSED),
    ("while parsing a flow", "a bracket that is not closed, or a missing comma"),
    ("expected <block end>", "wrong indentation"),
    ("could not find expected ':'", "a missing colon"),
    ("did not find expected key", "wrong indentation, or text behind a closing quotation mark"),
)


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A mapping as written, and where each of its values and keys stands (location in the document -> position)."""

    content: dict[str, Written]
    path: str
    positions: dict[Location, Position] = field(repr=False, default_factory=dict)

    def position(self, *location: str | int) -> Position:
        """The position of a location, or of the nearest thing around it that was written."""
        for length in range(len(location), -1, -1):
            found = self.positions.get(location[:length])
            if found is not None:
                return found
        return Position(self.path)


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[YamlDocument, list[Problem]]:
    """Read one mapping; everything wrong is a problem, nothing is raised. ``first_line`` is the file's line number of the text's first line."""
    start = Position(path, first_line)
    try:
        return _read(text, path, first_line, start)
    except yaml.YAMLError as error:
        return YamlDocument({}, path), [_syntax_problem(error, path, first_line)]
    except RecursionError:  # nested deeper than any text a person writes
        return YamlDocument({}, path), [problem(start, "yaml-syntax", reason="broken YAML")]


def _read(text: str, path: str, first_line: int, start: Position) -> tuple[YamlDocument, list[Problem]]:
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    if root is None:
        return YamlDocument({}, path, {(): start}), []
    walk = _Walk(path, first_line)
    if not isinstance(root, yaml.MappingNode):
        return YamlDocument({}, path), [problem(walk.at(root), "not-a-mapping", shape=_shape(root))]
    content = walk.mapping(root, ())
    return YamlDocument(content, path, walk.positions), walk.problems


class _Walk:
    """One walk over the node tree, collecting positions and problems."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.positions: dict[Location, Position] = {}
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def at(self, node: yaml.Node) -> Position:
        return Position(self.path, node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def value(self, node: yaml.Node, location: Location) -> Written | None:
        self.positions.setdefault(location, self.at(node))
        if id(node) in self.seen:  # only an alias makes a node appear twice; a recursive one would never end
            self.problems.append(problem(self.positions[location], "yaml-alias"))
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            written = [child for child in node.value if _is_written(child)]
            items = [self.value(child, (*location, index)) for index, child in enumerate(written)]
            return [item for item in items if item is not None]
        return str(node.value) if _is_written(node) else None

    def mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Written]:
        self.positions.setdefault(location, self.at(node))
        content: dict[str, Written] = {}
        for key_node, value_node in node.value:
            position = self.at(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(problem(position, "yaml-key"))
                continue
            key = str(key_node.value)
            first = self.positions.get((*location, key))
            if first is not None:
                self.problems.append(problem(position, "duplicate-key", key=key, first=first.line))
                continue
            self.positions[(*location, key)] = position
            if node.flow_style and not _is_written(value_node):
                # {de: Menschen, die pflegen}: what follows the comma has become a key of its own
                self.problems.append(problem(position, "entry-without-value", key=key))
            value = self.value(value_node, (*location, key))
            if value is not None:
                content[key] = value
        return content


def _is_written(node: yaml.Node) -> bool:
    return not (isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NOT_WRITTEN)


def _shape(node: yaml.Node) -> str:
    return "a list" if isinstance(node, yaml.SequenceNode) else "a text"


def _syntax_problem(error: yaml.YAMLError, path: str, first_line: int) -> Problem:
    words = str(error)
    reason = next((ours for theirs, ours in _REASONS if theirs in words), "broken YAML")
    # A quotation mark that is not closed is found out at the end of the text; it is to be mended where it was opened.
    marks = ("context_mark", "problem_mark") if reason == _UNCLOSED else ("problem_mark", "context_mark")
    mark = next((found for found in (getattr(error, name, None) for name in marks) if found is not None), None)
    if mark is None:
        return problem(Position(path, first_line), "yaml-syntax", reason=reason)
    return problem(Position(path, mark.line + first_line, mark.column + 1), "yaml-syntax", reason=reason)
