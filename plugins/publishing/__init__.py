"""Pelican adapter of the whole flow: content in, artifacts collected, output published. First in PLUGINS.

Hooks: ``get_generators`` (a fresh session per run; Pelican's own files go to a side folder) and ``finalized`` (one apply
step).
"""

from pelican.plugins import signals

from plugins.publishing import hooks


def register() -> None:
    """Connect the hooks; their functions are module-level, since Pelican's receivers are weak references."""
    signals.get_generators.connect(hooks.open_session)
    signals.finalized.connect(hooks.publish_site)
