"""How pages name the colour of an office: by a class, for which the stylesheet has the rules."""


def accent_class(office: str) -> str:
    """The class of the pages of an office; ``office`` is its id, which consists of letters, digits and hyphens."""
    return f"d-accent-{office}"
