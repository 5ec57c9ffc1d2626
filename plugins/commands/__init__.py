"""The commands of tasks.py: environment, build, check, serve, clean. Thin; the work is done by the plugins."""
