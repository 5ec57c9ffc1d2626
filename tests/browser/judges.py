"""axe as a judge of pages."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Page

# What EN 301 549 asks for, and what axe recommends beyond it.
RULES: dict[str, Any] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """What axe finds on a page and in the frames and shadow trees on it."""
    found: list[dict[str, Any]] = Axe().run(page, options=rules).response["violations"]
    return [f"{each['id']}: {[node['target'] for node in each['nodes']]}" for each in found]
