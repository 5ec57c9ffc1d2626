"""The accessibility statement as its page shows it."""

from plugins.edition.view import View
from plugins.newsroom.statement import STATEMENT_PAGE, Barrier, Enforcement, Feedback, Reason
from plugins.pages.blocks import office_link
from plugins.pages.models.statement import BarrierLine, Desk, StatementBlock


def statement_block(view: View, page_id: str) -> StatementBlock | None:
    """The statement, on the page it stands on; None on any other, and where the site has none."""
    site = view.catalogue.site
    statement = site.accessibility
    if statement is None or page_id != STATEMENT_PAGE:
        return None
    by_reason = (
        (reason, tuple(_line(view, each) for each in statement.not_accessible if each.reason is reason))
        for reason in Reason
    )
    return StatementBlock(
        status=statement.status,
        site_name=view.text(site.name),
        publisher=office_link(view, site.publisher),
        law=view.text(statement.law),
        standard=statement.standard,
        barriers=tuple((reason, lines) for reason, lines in by_reason if lines),
        prepared=statement.prepared,
        reviewed=statement.reviewed,
        method=statement.method,
        feedback=_desk(view, statement.feedback),
        enforcement=_desk(view, statement.enforcement),
    )


def _line(view: View, barrier: Barrier) -> BarrierLine:
    return BarrierLine(view.text(barrier.content), view.text(barrier.alternative))


def _desk(view: View, written: Feedback | Enforcement) -> Desk:
    return Desk(
        name=view.text(written.name) if isinstance(written, Enforcement) else None,
        note=view.text(written.note),
        email=written.email,
        phone=written.phone,
        url=written.url,
    )
