"""Where the renditions of a picture stand, as pages, texts and feeds refer to them. Pure: nothing is opened or made here."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.edition.view import View
from plugins.newsroom.media import Picture, PictureFile
from plugins.newsroom.releases import Release, StandingPage
from plugins.newsroom.sign_language import SignLanguageVideo
from plugins.newsroom.urls import file_url
from plugins.pictures.renditions import FIGURE, IN_TEXT, LOGO, PORTRAIT, Rendition, Renditions, renditions_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rendition a browser may choose: its address and its width in px."""

    url: str
    width: int


@dataclass(frozen=True, slots=True)
class Source:
    """Candidates of one format, widths ascending."""

    media_type: str
    candidates: tuple[Candidate, ...]

    @property
    def srcset(self) -> str:
        """https://html.spec.whatwg.org/multipage/images.html#srcset-attributes"""
        return ", ".join(f"{each.url} {each.width}w" for each in self.candidates)


@dataclass(frozen=True, slots=True)
class Depiction:
    """A picture as a page shows it: ``url``, ``width`` and ``height`` (px) are those of the plain rendition, ``sources`` the
    better ones, best format first; ``large_url`` is the largest one for the screen, None where that is the plain one.
    """

    url: str
    width: int
    height: int
    sources: tuple[Source, ...]
    large_url: str | None


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The rendition that stands for a picture outside the site (feeds, previews of shared links, JSON-LD): a JPEG at most
    1600 px wide. ``url`` is a path or a URL, ``width`` and ``height`` are in px. ``edition.view.View.sizes`` knows its bytes.
    """

    url: str
    media_type: str
    width: int
    height: int


def depiction(renditions: Renditions, folder: str) -> Depiction:
    """How a picture is shown whose renditions stand in ``folder`` (a path or URL that ends with ``/``)."""
    plain, large = renditions.plain, renditions.large
    return Depiction(
        file_url(folder, plain.name),
        plain.width,
        plain.height,
        tuple(_source(each, folder) for each in renditions.sources),
        file_url(folder, large.name) if large.width > plain.width else None,
    )


def _source(renditions: tuple[Rendition, ...], folder: str) -> Source:
    candidates = tuple(Candidate(file_url(folder, each.name), each.width) for each in renditions)
    return Source(renditions[0].form.media_type, candidates)


def shared_picture(view: View, release: Release) -> SharedPicture | None:
    """The lead picture of a release as others show it, with its absolute URL; None where it has none."""
    folder = view.absolute(view.media_folder(release))
    return shared_in(figure(release.media[0]), folder) if release.media else None


def shared_in(renditions: Renditions, folder: str) -> SharedPicture | None:
    """The rendition that others show, with its place in ``folder`` (a path or URL that ends with ``/``)."""
    shared = renditions.shared
    if shared is None:
        return None
    return SharedPicture(file_url(folder, shared.name), shared.form.media_type, shared.width, shared.height)


def shared_rendition(picture: Picture) -> Rendition:
    """The rendition of a release's picture that others show; ``view.sizes`` knows how large it is."""
    shared = figure(picture).shared
    assert shared is not None, "the pictures of releases are shared"
    return shared


def figure(picture: Picture) -> Renditions:
    """The renditions of a picture of a release."""
    return renditions_of(picture.file, FIGURE, for_press=picture.for_press)


def portrait(picture: Picture) -> Renditions:
    return renditions_of(picture.file, PORTRAIT)


def logo(picture: Picture) -> Renditions:
    return renditions_of(picture.file, LOGO)


def pictures_in_text(files: tuple[PictureFile, ...], folder: str) -> tuple[tuple[str, Depiction], ...]:
    """How the pictures are shown that a text names, by their names there."""
    return tuple((file.name, depiction(renditions_of(file, IN_TEXT), folder)) for file in files)


def release_renditions(view: View, release: Release) -> Iterator[tuple[str, Rendition]]:
    """(path in the output, rendition) of every picture of a release."""
    posters = _posters(release.sign_language)
    yield from _placed(view.media_folder(release), [*(figure(each) for each in release.media), *posters])
    yield from _placed(view.media_folder(release), _in_text(release.pictures))


def register_renditions(view: View) -> Iterator[tuple[str, Rendition]]:
    """(path in the output, rendition) of every picture of the registers and standing pages."""
    catalogue, urls = view.catalogue, view.shared_urls()
    for page in catalogue.pages:
        yield from page_renditions(view, page)
    for id_, each in catalogue.portraits.items():
        yield from _placed(urls.contact(id_), [portrait(each)])
    for id_, each in catalogue.logos.items():
        yield from _placed(urls.office(id_), [logo(each)])


def page_renditions(view: View, page: StandingPage) -> Iterator[tuple[str, Rendition]]:
    yield from _placed(view.page_folder(page), [*_in_text(page.pictures), *_posters(page.sign_language)])


def _posters(video: SignLanguageVideo | None) -> list[Renditions]:
    return [figure(video.poster)] if video else []


def _in_text(files: tuple[PictureFile, ...]) -> list[Renditions]:
    return [renditions_of(file, IN_TEXT) for file in files]


def _placed(folder: str, pictures: list[Renditions]) -> Iterator[tuple[str, Rendition]]:
    for renditions in pictures:
        for each in renditions:
            yield f"{folder}{each.name}", each
