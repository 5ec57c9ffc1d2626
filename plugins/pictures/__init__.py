"""Pictures for readers: which renditions there are of a picture, how they are made, and where they are kept.

Knows no Pelican and no page: addresses are given in plugins/edition, files are published by plugins/media.
"""
