"""Reading the video in sign language of a release or standing page: what is written, and the poster in its folder."""

from plugins.newsroom.folder_reading import LanguageFile
from plugins.newsroom.media import MediumEntry
from plugins.newsroom.picture_reading import PictureError, picture_from
from plugins.newsroom.problems import Problem, problem
from plugins.newsroom.releases import PageEntry, ReleaseEntry
from plugins.newsroom.sign_language import SignLanguageVideo
from plugins.newsroom.source_tree import SourceFolder
from plugins.newsroom.texts import Texts


def video_from(
    folder: SourceFolder, original: LanguageFile[ReleaseEntry] | LanguageFile[PageEntry], problems: list[Problem]
) -> SignLanguageVideo | None:
    """The video that a folder's original names; None where it names none, or none that can be published (the reason is in
    ``problems``). Its poster says nothing that the link's words do not say, so it has no description.
    """
    read = original.read
    entry, position = read.entry.sign_language, read.position("sign_language", "poster")
    if entry is None:
        return None
    path = folder.files.get(entry.poster)
    if path is None:
        problems.append(problem(position, "picture-missing", file=entry.poster))
        return None
    try:
        poster = picture_from(path, MediumEntry(file=entry.poster), original.tag, Texts.same_in_all(""), None)
    except PictureError as error:
        problems.append(problem(position, error.code, **error.details))
        return None
    return SignLanguageVideo(entry.url, entry.language, poster, entry.duration, entry.size)
