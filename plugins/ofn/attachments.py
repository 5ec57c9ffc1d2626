"""What belongs to a release as digital objects: its page in each language, its pictures and documents."""

from collections.abc import Iterator

from plugins.edition.depictions import shared_rendition
from plugins.edition.licences import licence_url
from plugins.edition.view import View
from plugins.newsroom.media import Attachment, Picture
from plugins.newsroom.releases import Release
from plugins.newsroom.urls import file_url
from plugins.ofn.language_maps import language_map, map_of
from plugins.ofn.models import DigitalObject, LanguageMap
from plugins.ofn.works import Work


def attachments_of(view: View, work: Work, release: Release) -> tuple[DigitalObject, ...]:
    """The pages, then the pictures, then the documents; of a withdrawn release only the pages, which give the reason."""
    pages = tuple(_pages(view, work))
    if release.withdrawal is not None:
        return pages
    folder = view.absolute(view.media_folder(release))
    pictures = (_picture(view, each, folder) for each in release.media)
    return (*pages, *pictures, *(_document(view, each, folder) for each in release.attachments))


def _pages(view: View, work: Work) -> Iterator[DigitalObject]:
    licence = view.catalogue.site.licence
    for own, appearance in work.versions:
        url = own.absolute(own.release_path(appearance))
        title = appearance.version.announced.title
        yield DigitalObject(
            url, "text/html", language_map([(own.language.tag, title)]), (), licence.url if licence else None
        )


def _picture(view: View, picture: Picture, folder: str) -> DigitalObject:
    licence = licence_url(picture.licence) if picture.licence else None
    shared = shared_rendition(picture)
    url = file_url(folder, shared.name)
    return DigitalObject(url, shared.form.media_type, map_of(view, picture.alt), _caption(view, picture), licence)


def _caption(view: View, picture: Picture) -> LanguageMap:
    """The caption and the credit, which OFN has no place for: its authors have a first and a last name."""
    captions, credits_ = dict(map_of(view, picture.caption)), dict(map_of(view, picture.credit))
    tags = captions or credits_
    return language_map(
        (tag, "\n".join(each for each in (captions.get(tag), credits_.get(tag)) if each)) for tag in tags
    )


def _document(view: View, attachment: Attachment, folder: str) -> DigitalObject:
    file = attachment.file
    return DigitalObject(file_url(folder, file.name), file.media_type, map_of(view, attachment.title), (), None)
