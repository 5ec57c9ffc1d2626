"""The domain: what a press office publishes, parsed once from content/ into checked, frozen objects.

Knows neither Pelican nor Jinja nor any output format. The way through it:
source_tree (files) -> entries (what a file says) -> reading (domain objects) -> catalogue (cross-checks)
-> public (what may be seen at *now*).
"""

import zoneinfo

# Zones come out of the pinned tzdata package: those of the machine change with it, and with them the bytes of a site, while
# no fingerprint would.
zoneinfo.reset_tzpath(())
zoneinfo.ZoneInfo.clear_cache()
