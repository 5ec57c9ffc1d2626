"""Property tests try the same examples in every run: one that fails on one machine fails on all, however slow it is."""

from hypothesis import HealthCheck, settings

steady = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
