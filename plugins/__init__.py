"""Depesche's plugins: see plugins/README.md for the flow and for what each one reads and writes."""
