"""The drift check: reads dates, times, telephone numbers, addresses, amounts and rooms in the texts of each language, and
warns where they contradict the facts or each other.

Knows the domain, no host and no output format; called by ``check`` alone (docs/adr/0014). The way through it:
plain_text (Markdown -> what a reader sees) -> dates, clocks, … (readers of one kind) -> mentions -> articles (a version with
its places) -> drift, facts, weekdays (rules) -> check (all releases and pages).
"""
