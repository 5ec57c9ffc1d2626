"""``tasks.py preview``: one release for journalists before its time, in a folder of its own under a path nobody can guess."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plugins.commands.site import DONE, Options, given_path, guarded, run_pelican, settings_of
from plugins.engine.sealed import write
from plugins.publishing.configuration import ConfigurationError
from plugins.publishing.session import PREVIEW_KEY, Session

# The folder on the web server in which previews stand.
_FOLDER = "preview"
_KEY_SIZE = 32
_TOKEN_SIZE = 18

# What makes a preview; the site's own plugins would make the whole site.
_PLUGINS = ("plugins.publishing", "plugins.preview", "plugins.stylesheet")


def print_preview(options: Options, id_: str) -> int:
    """Build the preview of a release and print its addresses; the exit status."""
    return guarded(lambda: _print_preview(options, id_), options.language)


def _print_preview(options: Options, id_: str) -> int:
    folder = Path(given_path(options.output) or _FOLDER)
    token = token_of(folder, id_)
    settings = settings_of(replace(options, output=str(folder / token)))
    settings |= {"PLUGINS": list(_PLUGINS), "STATIC_PATHS": [], PREVIEW_KEY: (id_, f"/{_FOLDER}/{token}")}
    session = run_pelican(settings)
    for path in addresses(session):
        print(f"{folder / token}{path.removeprefix(f'/{_FOLDER}/{token}')}index.html  {session.view().absolute(path)}")
    return DONE


def addresses(session: Session) -> Iterator[str]:
    """The path of the preview's page in each language it has one."""
    view, preview = session.view(), session.preview
    assert preview is not None, "tasks.py preview says what is shown"
    for own in view.all_languages():
        appearance = own.catalogue.appearance(own.catalogue.heads[preview.release], own.language)
        if appearance is not None:
            yield own.release_path(appearance)


def token_of(folder: Path, id_: str) -> str:
    """The part of the address that nobody can guess: 24 letters, made from the release's id and a key that is made once
    and stays beside the previews, so that a preview built again keeps its address.

    Raises:
        ConfigurationError: the key cannot be read or is none.
    """
    place = folder / ".depesche" / "key"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        write(place, secrets.token_bytes(_KEY_SIZE))
        place.chmod(0o600)
    key = place.read_bytes()
    if len(key) != _KEY_SIZE:
        raise ConfigurationError(f"{place} is no key of previews; delete it, and all previews get new addresses")
    digest: bytes = hmac.new(key, id_.encode(), hashlib.sha256).digest()
    return urlsafe_b64encode(digest[:_TOKEN_SIZE]).decode()
