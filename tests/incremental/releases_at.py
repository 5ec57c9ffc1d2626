"""The releases at a desk, as edits look for them."""

from tests.incremental.desk import Desk, Sheet

# What a language's own file says; everything else is a fact and stands in the original.
TEXT_KEYS = ("title", "summary", "slug", "original", "translated_from")

LANGUAGES_OF_FILES = ("de", "cs", "en", "de-simple", "pl")


def folders(desk: Desk) -> list[str]:
    """``content/releases/<year>/<id>`` of every release."""
    return desk.folders("content/releases/*/*")


def texts(desk: Desk, folder: str = "content/releases/*/*") -> list[str]:
    """The files of all releases, or of one folder, that have a title."""
    return [path for path in desk.paths(f"{folder}/release.*.md") if "title" in desk.sheet(path).facts]


def original_of(desk: Desk, folder: str) -> Sheet:
    """The file of a release that holds its facts."""
    return next(sheet for sheet in map(desk.sheet, texts(desk, folder)) if "kind" in sheet.facts)


def originals(desk: Desk, key: str = "kind") -> list[str]:
    """The files with facts, or those of them that have a certain fact."""
    sheets = (original_of(desk, folder) for folder in folders(desk))
    return [sheet.path for sheet in sheets if key in sheet.facts]


def translations(desk: Desk) -> list[str]:
    """The files that are not the original of their release."""
    return [path for path in texts(desk) if "kind" not in desk.sheet(path).facts]


def folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def name_of(folder: str) -> str:
    return folder.rpartition("/")[2]


def id_of(desk: Desk, folder: str) -> str:
    return str(original_of(desk, folder).facts.get("id", name_of(folder)))


def ids(desk: Desk) -> list[str]:
    return [id_of(desk, folder) for folder in folders(desk)]


def put_related(desk: Desk, old: str, new: str | None) -> None:
    """Let releases that name ``old`` as related name ``new``, or nothing, in its place."""
    for path in originals(desk, "related"):
        sheet = desk.sheet(path)
        if old in sheet.facts["related"]:
            named = [new if each == old else each for each in sheet.facts["related"]]
            sheet.facts["related"] = [each for each in named if each is not None]
            desk.save(sheet)


def ids_in(desk: Desk, register: str) -> list[str]:
    """The ids of offices, contacts or groups."""
    return [name_of(path).removesuffix(".yml") for path in desk.paths(f"content/{register}/*.yml")]


def topics(desk: Desk) -> list[str]:
    return list(desk.sheet("content/topics.yml").facts)
