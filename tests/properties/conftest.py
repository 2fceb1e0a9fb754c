"""One profile for every property: the same examples on every machine, and none kept on disk.

The long form (tests/harness/examples.py) tries more, and other ones each time.
"""

from hypothesis import HealthCheck, settings

from tests.harness.examples import IS_LONG, many

settings.register_profile(
    "house",
    derandomize=not IS_LONG,
    max_examples=many(100),
    print_blob=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("house")
