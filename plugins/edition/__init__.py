"""A language's edition: the public catalogue as its readers get it. What pages, feeds, calendars and sitemaps share.

Paths, which lists, feeds and calendars exist, and texts as HTML. Knows no format and no template.
"""
