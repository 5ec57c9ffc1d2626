"""What happens to a site besides edits of its sources: time passes, and people delete what a build has made."""

import shutil

from tests.incremental.desk import Desk, NothingToEditError, Pick

# Around the embargo, the event, the deadline, the contact's term and the recorded changes of the starting content.
_MOMENTS = (
    "2026-06-01T12:00+02:00",
    "2026-06-15T07:59:59+02:00",
    "2026-06-15T08:00+02:00",
    "2026-06-05T23:59+02:00",
    "2026-06-06T00:00+02:00",
    "2026-06-10T16:30+02:00",
    "2026-06-21T00:30+02:00",
    "2027-01-03T12:00+01:00",
    "2026-05-20T09:00+02:00",
    "2025-01-01T00:00+00:00",
)

# By these the engine knows a site of its own when its state is gone: with both away it rightly refuses the folder.
_SIGNS = {"sitemap.xml", "robots.txt", "404.html"}


def time_passes_or_goes_back(desk: Desk, pick: Pick) -> str:
    desk.now = pick.one_of([each for each in _MOMENTS if each != desk.now])
    return f"now is {desk.now}"


def a_file_of_the_output_is_deleted(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(_outputs(desk))
    desk.delete(path)
    return f"{path} is deleted by hand"


def a_file_of_the_output_is_truncated(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(_outputs(desk))
    content = (desk.root / path).read_bytes()
    if not content:
        raise NothingToEditError
    (desk.root / path).write_bytes(content[: len(content) // 2])
    return f"{path} is cut in half by hand"


def a_file_of_the_output_becomes_a_folder(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(_outputs(desk))
    desk.delete(path)
    (desk.root / path).mkdir()
    return f"{path} is a folder now"


def a_folder_of_the_output_is_deleted(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.folders("output/**/*"))
    desk.delete(path)
    return f"{path} is deleted by hand"


def the_whole_output_is_deleted(desk: Desk, pick: Pick) -> str:
    if not desk.output.exists():
        raise NothingToEditError
    shutil.rmtree(desk.output)
    return "output is deleted by hand"


def the_state_is_deleted(desk: Desk, pick: Pick) -> str:
    if not desk.state.exists():
        raise NothingToEditError
    shutil.rmtree(desk.state)
    return "the state of the build is deleted by hand"


def a_file_of_the_state_is_deleted(desk: Desk, pick: Pick) -> str:
    path = pick.one_of(desk.paths(".depesche/**/*"))
    desk.delete(path)
    return f"{path} is deleted by hand"


def a_file_of_the_state_is_cut_in_half(desk: Desk, pick: Pick) -> str:
    """As after a full disk."""
    path = pick.one_of([each for each in desk.paths(".depesche/**/*") if (desk.root / each).stat().st_size])
    content = (desk.root / path).read_bytes()
    (desk.root / path).write_bytes(content[: len(content) // 2])
    return f"{path} is cut in half"


def _outputs(desk: Desk) -> list[str]:
    return [path for path in desk.paths("output/**/*") if path.removeprefix("output/") not in _SIGNS]


EDITS = (
    time_passes_or_goes_back,
    a_file_of_the_output_is_deleted,
    a_file_of_the_output_is_truncated,
    a_file_of_the_output_becomes_a_folder,
    a_folder_of_the_output_is_deleted,
    a_file_of_the_state_is_deleted,
    a_file_of_the_state_is_cut_in_half,
    the_whole_output_is_deleted,
    the_state_is_deleted,
)
