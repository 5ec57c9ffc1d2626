"""Standing pages, the language choice at the site's root, and the page for what is not found."""

from plugins.edition.body import Body, links_to
from plugins.edition.depictions import pictures_in_text
from plugins.edition.view import Counterpart, View, always
from plugins.newsroom.releases import StandingPage, Version
from plugins.pages.blocks import sign_language
from plugins.pages.frame import frame_of, head_of, home_crumb, surroundings
from plugins.pages.models.frame import Frame, SwitcherEntry
from plugins.pages.models.standing import LanguageChoicePage, NotFoundPage, StandingPageModel
from plugins.pages.statement import statement_block


def standing_page(view: View, page: StandingPage, version: Version, frame: Frame) -> StandingPageModel:
    """The model of a standing page in one of its languages."""

    def where(other: View) -> Counterpart | None:
        translated = page.version(other.language.tag)
        return Counterpart(other.urls.page(translated)) if translated else None

    path, folder = view.urls.page(version), view.page_folder(page)
    return StandingPageModel(
        **surroundings(view, frame, path, where, breadcrumbs=(home_crumb(view),), description=version.summary or ""),
        id=page.id,
        title=version.title,
        summary=version.summary,
        body=Body(
            version.body, links_to(page.files, folder, page.pictures), pictures=pictures_in_text(page.pictures, folder)
        ),
        sign_language=sign_language(page.sign_language, folder) if page.sign_language else None,
        statement=statement_block(view, page.id),
    )


def _choices(view: View) -> tuple[SwitcherEntry, ...]:
    return tuple(
        SwitcherEntry(
            other.language.tag,
            other.language.name,
            other.language.direction,
            other.urls.home(),
            "translated",
            other.language.is_easy,
        )
        for other in view.all_languages()
    )


def language_choice(view: View) -> LanguageChoicePage:
    """The site's root; ``view`` is the default language's."""
    where = always(lambda other: other.urls.home())
    description = view.text(view.catalogue.site.tagline)
    words = description.value if description else ""
    return LanguageChoicePage(
        frame=frame_of(view),
        head=head_of(view, "/", where, description=words, default="/"),
        path="/",
        origin=view.origin,
        switcher=_choices(view),
        choices=_choices(view),
    )


def not_found(view: View) -> NotFoundPage:
    """The page a server shows for a path that does not exist; ``view`` is the default language's."""
    return NotFoundPage(
        frame=frame_of(view),
        head=head_of(view, "/404.html", None, noindex=True),
        path="/404.html",
        origin=view.origin,
        switcher=_choices(view),
        choices=_choices(view),
    )
