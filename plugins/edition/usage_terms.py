"""On what terms partners may use texts: the site's licence and what the office says about it."""

from dataclasses import dataclass

from plugins.edition.view import View


@dataclass(frozen=True, slots=True)
class UsageTerms:
    """On what terms texts may be used: the licence's name and URL, and the office's own sentences. All may be
    empty.
    """

    licence: str = ""
    licence_url: str = ""
    sentences: str = ""

    @property
    def in_words(self) -> str:
        return " ".join(part for part in (self.licence, self.sentences) if part)


def usage_terms(view: View) -> UsageTerms:
    """On what terms the texts may be used, in a view's language."""
    site = view.catalogue.site
    licence, sentences = site.licence, view.text(site.terms)
    return UsageTerms(
        licence=view.text(licence.name).value if licence else "",
        licence_url=(licence.url or "") if licence else "",
        sentences=sentences.value if sentences else "",
    )
