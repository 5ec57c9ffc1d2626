"""Words and forms of the interface: gettext catalogues, and dates, numbers and names by CLDR. No pages, no content."""
