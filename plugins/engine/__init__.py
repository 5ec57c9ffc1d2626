"""The engine: from artifacts to output. Decides what to render, renders it, stages it, applies it in one step.

Knows no content and no format; see artifact.py for what it is given. Nothing else in the house writes to output/.
"""
