"""The pages at old addresses of releases."""

from plugins.edition.view import View
from plugins.newsroom.redirects import Redirect
from plugins.newsroom.texts import Text
from plugins.pages.frame import head_of, switcher
from plugins.pages.models.frame import Frame
from plugins.pages.models.links import Link
from plugins.pages.models.standing import RedirectPage
from plugins.pages.release_page import whereabouts


def redirect_page(view: View, redirect: Redirect, frame: Frame) -> RedirectPage:
    """The page that leads from an old address to the release's; ``view`` is that of the reader's language."""
    appearance = redirect.appearance
    target, lang = view.release_path(appearance), "" if appearance.is_translated else appearance.tag
    return RedirectPage(
        frame=frame,
        head=head_of(view, redirect.path, None, canonical=target, noindex=True),
        path=redirect.path,
        origin=view.origin,
        switcher=switcher(view, whereabouts(appearance.head)),
        target=Link(target, Text(appearance.version.title, lang)),
    )
