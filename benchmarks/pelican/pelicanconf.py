"""The benchmark's site for Pelican: i18n_subsites for the languages, the sitemap plugin, and nothing of Depesche's.

German is the main site, Czech and Polish are subsites; each language has its own addresses, words and locale.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import yaml
from babel.dates import format_date

_HERE = Path(__file__).parent


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _folder(name: str) -> dict[str, Any]:
    return {path.stem: _read(path) for path in sorted((_HERE / "data" / name).glob("*.yml"))}


def date_long(value: datetime, language: str) -> str:
    return format_date(value, "long", locale=language)


def date_full(value: datetime, language: str) -> str:
    return format_date(value, "full", locale=language)


def date_short(value: datetime, language: str) -> str:
    return format_date(value, "short", locale=language)


def moment(value: str) -> datetime:
    """A moment of our own metadata."""
    return datetime.strptime(value, "%Y-%m-%d %H:%M")  # noqa: DTZ007 local time of the office


def _language(tag: str, name: str, tagline: str) -> dict[str, Any]:
    words = _read(_HERE / "interface" / f"{tag}.yaml")
    offices, topics = words["segment_offices"], words["segment_topics"]
    return {
        "SITENAME": name,
        "TAGLINE": tagline,
        "WORDS": words,
        "AUTHOR_URL": f"{offices}/{{slug}}/",
        "AUTHOR_SAVE_AS": f"{offices}/{{slug}}/index.html",
        "TAG_URL": f"{topics}/{{slug}}/",
        "TAG_SAVE_AS": f"{topics}/{{slug}}/index.html",
        **{f"{template}_URL": f"{words[segment]}/" for template, segment in _LISTS.items()},
        **{f"{template}_SAVE_AS": f"{words[segment]}/index.html" for template, segment in _LISTS.items()},
    }


_LISTS = {
    "RELEASES": "segment_releases",
    "AUTHORS": "segment_offices",
    "TAGS": "segment_topics",
    "CONTACTS": "segment_contacts",
    "GROUPS": "segment_groups",
}

PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
OUTPUT_PATH = "output"
THEME = str(_HERE / "theme")
TIMEZONE = "Europe/Berlin"
LOCALE = ["C.UTF-8"]
DEFAULT_LANG = "de"
SITEURL = "https://news.example.org"
AS_OF = datetime(2026, 11, 22, 13, 0)  # noqa: DTZ001 local time of the office

ARTICLE_TRANSLATION_ID = "release"
PAGE_TRANSLATION_ID = "page_id"
ARTICLE_URL = ARTICLE_LANG_URL = "{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "{date:%Y}/{slug}/index.html"
PAGE_URL = PAGE_LANG_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "{slug}/", "{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/", "{date:%Y}/index.html"
SITEMAPS_URL, SITEMAPS_SAVE_AS = "sitemap/", "sitemap/index.html"
FEEDS_URL, FEEDS_SAVE_AS = "feeds/", "feeds/index.html"
DIRECT_TEMPLATES = ["index", "releases", "authors", "tags", "contacts", "groups", "sitemaps", "feeds", "404"]

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"releases": 20, "category": 20, "tag": 20, "author": 20, "period_archives": 20}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = TRANSLATION_FEED_ATOM = None
FEED_ALL_RSS = "feeds/all.rss.xml"
CATEGORY_FEED_RSS = "feeds/kind/{slug}.rss.xml"
AUTHOR_FEED_RSS = "feeds/office/{slug}.rss.xml"
FEED_MAX_ITEMS = 50
RSS_FEED_SUMMARY_ONLY = False

MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
JINJA_FILTERS = {"date_long": date_long, "date_full": date_full, "date_short": date_short, "moment": moment}

OFFICES, CONTACTS_DATA, GROUPS_DATA = _folder("offices"), _folder("contacts"), _folder("groups")
TOPICS = _read(_HERE / "data" / "topics.yml")
PUBLISHER = "office-01"

PLUGINS = ["i18n_subsites", "sitemap"]
SITEMAP = {"format": "xml"}
LANGUAGE_NAMES = {"de": "Deutsch", "cs": "Čeština", "pl": "Polski"}
I18N_UNTRANSLATED_ARTICLES = I18N_UNTRANSLATED_PAGES = "remove"
I18N_SUBSITES = {
    "cs": _language("cs", "Zprávy k měření", "Vše zde je smyšlené"),
    "pl": _language("pl", "Wiadomości do pomiarów", "Wszystko tu jest zmyślone"),
}
globals().update(_language("de", "Meldungen zum Messen", "Alles hier ist erfunden"))
