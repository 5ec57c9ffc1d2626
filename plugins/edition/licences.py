"""Licences of pictures as addresses, for formats that want one where offices write a name."""

import re

# SPDX names of Creative Commons licences (CC-BY-4.0, CC-BY-SA-3.0, CC0-1.0), also as people write them (CC BY 4.0).
_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)", re.IGNORECASE)
_NO_RIGHTS = re.compile(r"CC[ -]?0(?:[ -]1\.0)?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[!-~]+")


def licence_url(licence: str) -> str | None:
    """The address of a licence: what was written, if that is one, or of a Creative Commons licence by its name (SPDX); None for
    all others.
    """
    written = licence.strip()
    if _ADDRESS.fullmatch(written):
        return written
    if _NO_RIGHTS.fullmatch(written):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    match = _CREATIVE_COMMONS.fullmatch(written)
    return f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/" if match else None
