"""How long things may take, where one has to fit into the other; tests/infra/test_leases.py checks.

A replica that claims a row may make its longest call and write down its outcome before another
can claim that row; else it is sent twice.
"""

from __future__ import annotations

#: The longest call of the Bot API, in seconds, files included.
CALL = 25.0
#: Of it, so long to make the line: what took longer has certainly done nothing.
CONNECT = 10.0
#: From the end of a call to the row that says so, and for clocks that do not run alike.
MARGIN = 5.0
#: How long a claimed row of the outbox belongs to its replica.
OUTBOX_LEASE = 60.0
#: The same for an update, which is renewed while it is handled.
INBOX_LEASE, INBOX_RENEWAL = 45.0, 8.0
#: How long a look at everything may take in one statement (bot/scheduler.py).
LONGEST_STATEMENT = 600.0
