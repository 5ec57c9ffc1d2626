"""Blocks of the accessibility statement."""

import datetime as dt
from dataclasses import dataclass

from plugins.newsroom.statement import Compliance, Method, Reason
from plugins.newsroom.texts import Text
from plugins.pages.models.links import Link


@dataclass(frozen=True, slots=True)
class BarrierLine:
    """Something that is not accessible, and where the same can be had in an accessible form."""

    content: Text
    alternative: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where barriers are reported, or the body that enforces; only the latter has a ``name``."""

    name: Text | None
    note: Text | None
    email: str | None
    phone: str | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementBlock:
    """An accessibility statement; ``barriers`` by reason, in the order of the EU's model, without reasons that have none."""

    status: Compliance
    site_name: Text
    publisher: Link
    law: Text | None
    standard: str
    barriers: tuple[tuple[Reason, tuple[BarrierLine, ...]], ...]
    prepared: dt.date
    reviewed: dt.date | None
    method: Method
    feedback: Desk
    enforcement: Desk
