"""The index: what was read of the releases, kept between builds, so that a build reads only what has changed.

A cache and nothing else: whatever is wrong with it costs time, never a byte of the output.
"""
