"""Standing pages, and pages without content of their own: language choice, old addresses, not found."""

from dataclasses import dataclass

from plugins.edition.body import Body
from plugins.pages.models.frame import Page, SwitcherEntry
from plugins.pages.models.links import Link
from plugins.pages.models.media import SignLanguageModel
from plugins.pages.models.statement import StatementBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPageModel(Page):
    """page.html: imprint, privacy, accessibility statement, about, easy-language introduction. ``statement`` follows the text
    of the accessibility statement.
    """

    id: str
    title: str
    summary: str | None
    body: Body
    sign_language: SignLanguageModel | None = None
    statement: StatementBlock | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChoicePage(Page):
    """language_choice.html: the site's root. In the default language's frame; every language names itself."""

    choices: tuple[SwitcherEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage(Page):
    """redirect.html: an old address of a release; ``target`` is where it stands now."""

    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage(Page):
    """404.html: in the default language's frame, with the way home in every language."""

    choices: tuple[SwitcherEntry, ...]
