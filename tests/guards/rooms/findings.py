"""What figures tell: every kind of finding."""

from handlers.screens.findings import BACK, PARTS
from services.analytics.figures.findings import Kind, Owed

FAMILIES = {
    "finding-": (*Kind, "times"),
    "finding-then-": ("month", "days-of-month", "day", "days"),
    "finding-owed-": tuple(
        f"{owed}-{goes}{end}"
        for owed in Owed
        for goes in ("up", "down")
        for end in ("", f"-{BACK}")
    ),
    "finding-part-": PARTS,
}
