"""The production configuration: what differs from pelicanconf.py when the site goes online."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # the pelican command does not look for pelicanconf here

from pelicanconf import *  # noqa: F403 Pelican's own convention: everything, then what differs

# The address of the live site. It stands in feeds, sitemaps and canonical links, so it must be right before publishing.
SITEURL = os.environ.get("DEPESCHE_SITEURL", "https://news.example.org")

# The WebSub hub that feeds name, such as "https://hub.example.org/": tell it after publishing (docs/operators.md).
WEBSUB_HUB = None
