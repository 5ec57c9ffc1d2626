"""Pelican adapter of the feeds."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from plugins.edition.ingredients import digest_of, of_feed_surroundings, of_releases
from plugins.edition.offers import FeedFormat, combined_scopes, feed_scopes
from plugins.edition.view import View
from plugins.engine.artifact import Artifact, Batch, Renderer, Stage
from plugins.feeds.feed import Channel
from plugins.feeds.history import Part, parts_of
from plugins.feeds.items import Items
from plugins.feeds.stylesheet import NAME, FeedStylesheet, css
from plugins.interface.words import THIS_IS_A_FEED
from plugins.newsroom.public import Appearance
from plugins.publishing.generator import ArtifactGenerator, generator_of
from plugins.publishing.session import Session


def get_generators(pelican: Any) -> type[ArtifactGenerator]:
    """Pelican's hook."""
    del pelican
    return generator_of(batches)


def batches(session: Session) -> Iterator[Batch]:
    """The feeds of every scope in each language, then those of all languages together; each part in all formats at once."""
    view, size, hub = session.view(), session.configuration.feed_size, session.configuration.hub
    made_with = digest_of(session.code, session.words_digest, of_feed_surroundings(view), size, hub)
    make = partial(_feeds, session, Items(view, session.texts), cache(partial(_renderers, session)))
    yield Batch("feeds/stylesheets", None, partial(_stylesheets, session))
    for name, channels in _channels(view):
        # By years, not by scopes: an item that was just made for one scope is soon asked for by the next.
        parts = [(channel, part) for channel, found in channels for part in parts_of(found, size)]
        for channel, part in sorted(parts, key=lambda each: each[1].name, reverse=True):
            path = f"feeds/{name}/{channel.scope.path}/{part.name}"
            ingredients = digest_of(made_with, part.older, of_releases(view, part.appearances))
            yield Batch(path, ingredients, partial(make, channel, part))


def _stylesheets(session: Session) -> Iterator[Artifact]:
    """How the feeds of each language look in a browser; a theme without rules for them leaves that to the browser."""
    file = session.configuration.styles.parent / "feeds" / NAME
    rules = file.read_text(encoding="utf-8") if file.is_file() else ""
    for view in session.view().all_languages():
        model = FeedStylesheet(rules, str(session.texts.of(view.language).gettext(THIS_IS_A_FEED)))
        path = f"{view.urls.feeds()}{NAME}".removeprefix("/")
        yield Artifact(path, model, Renderer(NAME, session.code, css), Stage.ASSET)


def _channels(view: View) -> Iterator[tuple[str, list[tuple[Channel, tuple[Appearance, ...]]]]]:
    """The feeds of each language, and those of all, each with its releases."""
    for own in view.all_languages():
        found = [(Channel(own, scope), own.catalogue.syndicated(own.language, scope)) for scope in feed_scopes(own)]
        yield own.language.tag, found
    combined = (Channel(view, scope, is_combined=True) for scope in combined_scopes(view))
    yield "all", [(channel, view.catalogue.syndicated_in_all(channel.scope)) for channel in combined]


def _feeds(session: Session, items: Items, renderers: Any, channel: Channel, part: Part) -> Iterator[Artifact]:
    words = session.texts.of(channel.view.language)
    for each, feed in channel.feeds(part, session.configuration.hub, items, words):
        path = channel.path(part.name, each.suffix).removeprefix("/")
        yield Artifact(path, feed, renderers()[each], Stage.FEED)


def _renderers(session: Session) -> dict[FeedFormat, Renderer]:
    """What writes each format; the libraries are loaded where a feed is made: most builds make few, or none."""
    from plugins.feeds.atom import atom
    from plugins.feeds.json_feed import json_feed
    from plugins.feeds.rss import rss

    writers = {FeedFormat.RSS: rss, FeedFormat.ATOM: atom, FeedFormat.JSON: json_feed}
    html = session.bodies.html
    return {each: Renderer(each.suffix, session.code, partial(write, html=html)) for each, write in writers.items()}
