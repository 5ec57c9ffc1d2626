"""A visit to a built site in a real browser."""

import mimetypes
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Route

from tests.built_site import BuiltSite


class Visit:
    """A page that answers for the site's public address, and what went wrong while it was looked at."""

    def __init__(
        self, browser: Browser, site: BuiltSite, width: int = 1280, scheme: str = "light", **more: Any
    ) -> None:
        """``more`` are further options of the browser's context, such as ``forced_colors``."""
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            **more,
        )
        self.site = site
        self.page: Page = context.new_page()
        self.elsewhere: list[str] = []
        self.missing: list[str] = []
        self.complaints: list[str] = []
        self.page.route("**/*", self._answer)
        self.page.on(
            "console", lambda message: self.complaints.append(message.text) if message.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _answer(self, route: Route) -> None:
        url = route.request.url
        if not url.startswith(f"{self.site.origin}/"):
            self.elsewhere.append(url)
            route.abort()
        elif not (path := self.site.file_of(url)).is_file():
            self.missing.append(unquote(urlsplit(url).path))
            route.fulfill(status=404)
        else:
            media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            route.fulfill(body=path.read_bytes(), content_type=media_type)

    def go(self, path: str) -> Page:
        self.page.goto(f"{self.site.origin}{path}", wait_until="load")
        return self.page
