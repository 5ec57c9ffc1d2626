"""Structured data: JSON-LD graphs of pages, by schema.org. Pure; the pages' templates put them in."""
