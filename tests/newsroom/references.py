"""Contents in which releases refer to nothing, or share what must be one's own."""

from collections.abc import Mapping

from tests.content import GERMAN, Changes, release, site

# Lines of a release that name what does not exist, and the problem of each.
LOST = (
    ("contacts: [maxi-hess, max-hess]", "6:23 unknown-contact-similar"),
    ("contacts: [xyz]", "6:12 unknown-contact"),
    ("groups: [stamtisch]", "6:10 unknown-group-similar"),
    ("groups: [xyz]", "6:10 unknown-group"),
    ("topics: [crisis-interventoin]", "6:10 unknown-topic-similar"),
    ("topics: [xyz]", "6:10 unknown-topic"),
    ("related: [fachtage]", "6:11 unknown-release-similar"),
    ("related: [xyz]", "6:11 unknown-release"),
)

OTHER = "releases/2024/anders/release.de.md"
THIRD = "releases/2023/zweiter/release.de.md"
CZECH_ONE = "releases/2023/jinak/release.cs.md"

_EVENT = release("event: {start: 2023-10-05}", kind="event")

# By what is wrong with it: a content, and the folders of the releases that are part of it.
WRONG: Mapping[str, tuple[Changes, set[str]]] = {
    **{lines: ({GERMAN: release(lines)}, {"2023/fachtag"}) for lines, _ in LOST},
    "an alias that is another's address": (
        {OTHER: release("aliases: [/de/2023/fachtag/]", title="Anders", date="2024-01-01")},
        {"2023/fachtag", "2024/anders"},
    ),
    "an alias that two releases have": (
        {
            GERMAN: release("aliases: [/alt/meldung.html]"),
            OTHER: release("aliases: [/alt/meldung.html]", title="Anders", date="2024-01-01"),
        },
        {"2023/fachtag", "2024/anders"},
    ),
    "an alias that is a list": ({GERMAN: release("aliases: [/de/events/]")}, {"2023/fachtag"}),
    "an alias that is a year": ({GERMAN: release("aliases: [/cs/2019/]")}, {"2023/fachtag"}),
    "an unknown office": ({GERMAN: release(office="rostok")}, {"2023/fachtag"}),
    "a topic that is gone": (
        {"topics.yml": "pflege: {de: Pflege}\n", GERMAN: release("topics: [crisis-intervention]")},
        {"2023/fachtag"},
    ),
    "an id written twice": (
        {OTHER: release("id: fachtag", title="Anders", date="2024-01-01")},
        {"2023/fachtag", "2024/anders"},
    ),
    "a folder's name in two years": (
        {"releases/2024/fachtag/release.de.md": release(date="2024-01-01")},
        {"2023/fachtag", "2024/fachtag"},
    ),
    "an id that is another's folder": (
        {GERMAN: release("id: anders"), OTHER: release(title="Anders", date="2024-01-01")},
        {"2023/fachtag", "2024/anders"},
    ),
    "a slug twice in a year": (
        {THIRD: release("slug: fachtag", title="Anders", date="2023-12-31 23:59")},
        {"2023/fachtag", "2023/zweiter"},
    ),
    "an untranslated one under a translated one's address": (
        {GERMAN: _EVENT, CZECH_ONE: release(title="Fachtag")},
        {"2023/fachtag", "2023/jinak"},
    ),
    "two untranslated ones under one address": (
        {GERMAN: _EVENT, THIRD: _EVENT},
        {"2023/fachtag", "2023/zweiter"},
    ),
    "three at one address": (
        {THIRD: release(title="Fachtag"), "releases/2023/dritter/release.de.md": release(title="Fachtag")},
        {"2023/fachtag", "2023/zweiter", "2023/dritter"},
    ),
    "two wrong ones among right ones": (
        {
            GERMAN: release("topics: [xyz]"),
            OTHER: release("groups: [xyz]", title="Anders"),
            THIRD: release(title="Drei"),
        },
        {"2023/fachtag", "2024/anders"},
    ),
}

# By why nothing is wrong with it.
RIGHT: Mapping[str, Changes] = {
    "nothing named": {},
    "aliases of nobody else": {
        GERMAN: release("aliases: [/de/2023/alt/, alt.html, /de/2023/fachtag/]"),
        OTHER: release("aliases: [/cs/2023/alt/, /aktuell/2019/meldung]", title="Anders", date="2024-01-01"),
    },
    "a slug in two years or two languages": {OTHER: release(date="2024-01-01"), CZECH_ONE: release(title="Fachtag")},
    "an untranslated one that is hidden": {CZECH_ONE: release(title="Fachtag")},
    "an easy language shows nothing untranslated": {
        "site.yml": site("fallback: hide"),
        GERMAN: _EVENT,
        "releases/2023/leicht/release.de-simple.md": release(title="Fachtag"),
    },
    "a topic in another case": {GERMAN: release("topics: [Crisis-Intervention]")},
    "related to each other and to oneself": {
        GERMAN: release("related: [zweiter, fachtag]"),
        THIRD: release("related: fachtag", title="Zwei"),
    },
    "related to a draft": {GERMAN: release("related: [zweiter]"), THIRD: release("status: draft", title="Zwei")},
    "everything known": {
        GERMAN: release("contacts: [maxi-hess]\ngroups: [stammtisch]\ntopics: [crisis-intervention]\n"),
    },
}
