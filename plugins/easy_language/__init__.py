"""The linter for easy language: warns where a text in an easy-to-read variant breaks the rules of such texts.

Knows the domain and how the drift check makes Markdown plain; called by ``check`` alone (docs/adr/0023). The way through it:
sentences (a text -> blocks -> sentences, each in its place) -> rules (what one language's rules are made of) -> german (the
rules of German) -> lint (rules laid on sentences) -> check (all texts of a content folder).
"""
