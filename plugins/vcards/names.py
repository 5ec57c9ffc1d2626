"""The parts of a person's name, for address books that sort by family name.

A guess by the customs of German, Czech, Polish and English, where the family name comes last; ``FN`` always has the name as it
was written, so a wrong guess only sorts wrongly.
"""

import re

from plugins.vcards.models import PersonName

# One letter and a full stop is a given name: J. Novák.
_TITLE = re.compile(r"\w{2,}\.\S*|Prof|Dr|Mgr|Ing|Bc|lek|inż|hab|et", re.IGNORECASE)
# With these a family name begins: Ursula von der Leyen, Jan van Eyck, Ana de la Cruz.
_PARTICLE = re.compile("von|van|vom|zu|zum|zur|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|af|av|el|al|bin|ibn")


def person_name(written: str) -> PersonName:
    """The parts of a name: ``prof. Dr. Eva van der Berg, CSc.`` has a prefix, a given name, a family name and a suffix."""
    name, _, suffix = (part.strip() for part in written.partition(","))
    words = name.split()
    titles = 0
    while titles < len(words) - 1 and _TITLE.fullmatch(words[titles]):
        titles += 1
    prefix, rest = words[:titles], words[titles:]
    begin = _family_begins(rest)
    return PersonName(written, " ".join(prefix), " ".join(rest[:begin]), " ".join(rest[begin:]), suffix)


def _family_begins(words: list[str]) -> int:
    """The place of the first word of the family name."""
    particles = (place for place, word in enumerate(words[:-1]) if _PARTICLE.fullmatch(word))
    return next(particles, max(len(words) - 1, 0))
