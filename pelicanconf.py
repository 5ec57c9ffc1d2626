"""Depesche's settings for Pelican: constants only. publishconf.py is the production configuration.

Everything about the content (site name, languages, offices) stands in content/site.yml, not here.
"""

# The address the site is published under, without a path. publishconf.py has the real one.
SITEURL = "https://news.example.org"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"

# The flow, in this order: publishing opens the content and applies the output; the others add artifacts in between.
PLUGINS = [
    "plugins.publishing",  # content -> checked catalogue; at the end: artifacts -> output
    "plugins.media",  # pictures, attachments, documents; before what tells how large they are
    "plugins.pages",  # HTML pages
    "plugins.feeds",  # RSS
    "plugins.ninjs",  # IPTC's News in JSON
    "plugins.ofn",  # Czech open formal standards: news and events as JSON-LD
    "plugins.calendars",  # iCalendar
    "plugins.opml",  # feeds.opml: which feeds there are
    "plugins.vcards",  # vCard
    "plugins.oembed",  # oEmbed
    "plugins.sitemaps",  # sitemap.xml and one sitemap per language; after everything that adds pages
    "plugins.embed",  # the script that embeds releases on other sites
    "plugins.stylesheet",  # the theme's layers in one file
    "plugins.robots",  # robots.txt
    "plugins.search",  # an index per language, by Pagefind
    "plugins.servers",  # headers and redirects, for web servers
]

RELEASES_PER_PAGE = 20
RELEASES_PER_FEED = 50

# Pelican's own articles, pages, archives and feeds are not used: content/ has its own readers.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Files in content/extra/ are copied as they are.
STATIC_PATHS = ["extra"]

# Never the system's locale: dates and numbers are written by CLDR, in the language of the page.
LOCALE = ["C"]
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
