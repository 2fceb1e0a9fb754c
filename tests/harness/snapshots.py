"""Texts kept as files, so that a change of what people read is seen in the diff of a commit.

To write them anew:
`./start test tests/flows/test_every_screen.py tests/guards -q --rewrite-snapshots`
"""

from difflib import unified_diff
from pathlib import Path

KEPT = Path(__file__).resolve().parent.parent / "snapshots"
#: So much of a difference is shown; the rest is seen by writing the snapshot anew.
_LINES = 120


def changes_since_kept(name: str, text: str, *, rewrite: bool) -> str:
    """How a text differs from the one kept under this name; nothing when that is rewritten."""
    path = KEPT / name
    if rewrite:
        path.write_text(text, encoding="utf-8")
        return ""
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = unified_diff(kept.splitlines(), text.splitlines(), f"kept {name}", "now", lineterm="")
    return "\n".join(list(lines)[:_LINES])
