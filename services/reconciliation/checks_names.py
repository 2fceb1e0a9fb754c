"""Names below the operator's domain: what has to agree."""

from __future__ import annotations

from collections.abc import Mapping

#: Of a claim `c` and a row `s`: one name of one person.
_SAME = "s.user_id = c.user_id AND s.subdomain = lower(c.requested_subdomain)"

NAMES: Mapping[str, str] = {
    # Whoever was forgotten has no name, and their claim does not say which it was.
    "name-missing": f"""
        SELECT c.id FROM subdomain_claims c
        WHERE c.status = 'approved' AND c.requested_subdomain <> ''
          AND NOT EXISTS (SELECT FROM ton_subdomains s WHERE {_SAME})""",  # noqa: S608 (constants)
    # A name that is somebody's was approved for them.
    "name-of-nobody": f"""
        SELECT s.id FROM ton_subdomains s
        WHERE s.state <> 'leaving' AND NOT EXISTS (
          SELECT FROM subdomain_claims c
          WHERE {_SAME} AND c.status IN ('approved', 'releasing'))""",  # noqa: S608 (constants)
    # What is shown to lead to its holder has been seen to, at most a day and its doubt ago.
    "name-unseen": """
        SELECT s.id FROM ton_subdomains s WHERE s.verified
          AND s.last_resolved < (SELECT now FROM clock) - interval '2 days'""",
    # It leads to the wallet that its holder has proven; a change is followed within a minute.
    "name-apart": """
        SELECT s.id FROM ton_subdomains s JOIN profiles p ON p.id = s.user_id
        WHERE s.state = 'live' AND s.ends_because IS NULL
          AND s.wallet_address IS DISTINCT FROM p.ton_wallet_address
          AND p.updated_at < (SELECT now FROM clock) - interval '1 day'""",
}
