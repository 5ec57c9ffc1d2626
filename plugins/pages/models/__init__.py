"""Page models: all a template may show, as plain frozen data. What is not in the model cannot be on the page.

Every template gets one object named ``page``; its class says which. Paths begin with ``/`` and stand for the site's
root; fields named ``*_url`` under ``Head`` are absolute. Times are aware. A ``Text`` knows the language it is in where
that is not the page's. Words of the interface are not here: templates take them from the gettext catalogues.
"""
