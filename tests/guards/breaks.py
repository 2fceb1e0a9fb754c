"""How each guard is broken: values, rows and pairs of rows that it has to refuse."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.guards import schema_contract
from tests.guards.rows import HEX, HiddenPlan, Parent

HASH = HEX.format(10)
RAW = "0:" + HASH
_SAME = "00000000-0000-0000-0000-000000000007"
FRIENDLY = "EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2"

#: A run that somebody left.
_LEFT = {"state": "left", "exit": "goal", "due_at": None, "ended_at": "now()"}

#: An exit survey with stars.
_RATED = {"stars": 3, "answered_at": "now()"}

#: A recovery whose time runs, and one that came to nothing.
_MOVES = {
    "old_user_id": Parent("bot_users"),
    "way": "wallet",
    "state": "waiting",
    "ends_at": "now()",
    "due_at": "now()",
}
_GIVEN_UP = {"state": "ended", "ended_at": "now()", "ended_because": "cancelled"}

#: The tables whose texts may be given in other languages.
TRANSLATED = (
    *("subscription_plans", "education_categories"),
    *("education_packages", "education_modules"),
)
#: table.column: values that its guard refuses. The guard's name is the column's and the suffix.
BAD_VALUES: dict[str, tuple[Any, ...]] = {
    **{f"{place}_known": ("nonsense", "") for place in schema_contract.VALUES},
    "managed_chats.chat_type_known": ("supergroup",),
    "managed_chats.join_mode_known": ("open",),
    "channel_invites.status_known": ("lost",),
    "join_requests.status_known": ("ignored",),
    "inbox_updates.state_known": ("lost",),
    "inbox_updates.kind_known": ("gossip",),
    "outbox.state_known": ("lost",),
    "alerts.kind_known": ("weather", ""),
    "role_changes.old_role_known": ("owner",),
    "role_changes.new_role_known": ("owner",),
    "star_subscriptions.status_known": ("expired",),
    "education_modules.file_kind_known": ("song",),
    "support_threads.status_known": ("lost",),
    "support_messages.file_kind_known": ("song",),
    "support_threads.satisfaction_known": ("fine",),
    "export_requests.kind_known": ("secrets",),
    "forgettings.state_known": ("lost",),
    "forgotten_marks.hash_lower_hex": ("7", HASH.upper().replace("0", "A")),
    "data_requests.state_known": ("lost",),
    "data_requests.attempts_not_negative": (-1,),
    "export_requests.form_known": ("pdf",),
    "export_requests.status_known": ("lost",),
    "ton_transactions.asset_known": ("btc",),
    "ton_accounts.asset_known": ("btc",),
    "facts.kind_known": ("wish", ""),
    "ledger_entries.account_known": ("clearing", "balance:"),
    "backups.state_known": ("lost",),
    "backups.drill_known": ("maybe",),
    "trial_runs.method_known": ("cash", ""),
    "trial_runs.outcome_known": ("lost", ""),
    "early_events.kind_known": ("charge", ""),
    "unmatched_charges.method_known": ("cash", ""),
    "broadcast_messages.revision_known": ("rewrite", ""),
    "broadcast_recipients.state_known": ("lost", ""),
    "message_media.kind_known": ("song",),
    "composed_messages.link_size_known": ("huge", ""),
    "message_buttons.target_known": ("moon",),
    **{
        f"{place}_not_negative": (Decimal("-0.01"), Decimal("NaN"), Decimal("Infinity"))
        for place in (
            "subscription_plans.price",
            "payment_intents.expected_amount",
            "payments.amount",
            "education_packages.price",
            "education_enrollments.payment_amount",
            "promotions.discount_value",
            "promo_analytics.discount_amount",
            "promo_analytics.final_amount",
            "conversion_tracking.conversion_value",
            "daily_analytics.revenue",
        )
    },
    **{
        f"{place}_not_negative": (-1,)
        for place in (
            "user_subscriptions.anchor_months",
            "media_files.file_size",
            "education_packages.duration_weeks",
            "education_packages.freed_seats",
            "broadcast_messages.total_recipients",
            "broadcast_messages.successful_deliveries",
            "broadcast_messages.failed_deliveries",
            "broadcast_messages.media_file_size",
            "broadcast_messages.unknown_deliveries",
            "broadcast_messages.skipped_deliveries",
            "bot_sessions.duration_minutes",
            "bot_sessions.activity_count",
            "daily_analytics.total_users",
            "daily_analytics.new_users",
            "daily_figures.count",
            "conversion_tracking.funnel_step",
            "inbox_updates.attempts",
            "outbox.attempts",
            "export_requests.attempts",
            "ton_accounts.last_lt",
            "ton_transactions.value",
        )
    },
    **{
        f"{place}_lower_hex": (HASH.upper(), HASH[1:], HASH + "0", "0x" + HASH[2:], "")
        for place in (
            "media_files.sha256",
            "payments.receipt_sha256",
            "ton_transactions.transaction_hash",
            "ton_accounts.last_hash",
        )
    },
    **{
        f"{place}_raw": (FRIENDLY, RAW.upper(), HASH, "0:ab", f"{RAW}\n", "")
        for place in (
            "profiles.ton_wallet_address",
            "ton_subdomains.wallet_address",
            "ton_transactions.from_address",
            "ton_transactions.to_address",
            "ton_transactions.account",
            "ton_accounts.address",
            "ton_accounts.owner_address",
            "domain_resolution_cache.wallet_address",
        )
    },
    **{
        f"{table}.translations_by_language": (
            *("[]", '{"RU": {}}', '{"ru": "x"}', '{"ru": {"name": 1}}'),
            '{"ru": {"features": [1]}}',
        )
        for table in TRANSLATED
    },
    **{
        f"{table}.translations_bounded": ('{"ru": {"name": "%s"}}' % ("я" * 70_000),)
        for table in TRANSLATED
    },
    "ton_transactions.amount_base_units": ("1.5", "-1", "1e3", " 1", "1\n", ""),
    "ton_transactions.fee_base_units": ("0.005", "-1", "1e3", ""),
}

COMPLETED = {"status": "completed", "receipt_number": 1}
REFUNDED = {**COMPLETED, "status": "refunded", "refunded_at": "now()", "access_kept": False}

#: What makes a payment or a checkout a test order.
TESTED = {"is_test": True, "plan_id": HiddenPlan()}

#: A wallet that paid under its code, and a code that nobody waits for.
_PROVEN = {
    "state": "seen",
    "wallet_address": RAW,
    "proven_at": "now()",
    "transaction_id": Parent("ton_transactions"),
}
_LINKED = {**_PROVEN, "state": "linked", "until": None, "linked_at": "now()"}
_LET_GO = {"state": "ended", "until": None, "ended_at": "now()", "ended_because": "denied"}

_SIGNED = {**_PROVEN, "transaction_id": None, "signature": b"g" * 64}

#: A session with a wallet app that answered.
_ANSWERED = {
    "state": "connected",
    "until": None,
    "bridge": "https://bridge.example.org",
    "wallet_client_id": HASH,
    "proof_id": Parent("wallet_proofs"),
}
#: A transfer that says nothing, from a wallet that was somebody's.
_SILENT = {"by_wallet": True, "user_id": Parent("profiles"), "from_address": RAW}
#: What a wallet holds no more.
_OVER = {"state": "ended", "look_at": None, "ended_at": "now()", "ended_because": "lost"}
_UNHELD: dict[str, list[dict[str, Any]]] = {
    "state_known": [{"state": "lent"}],
    "ended_because_known": [{**_OVER, "ended_because": "bored"}],
    "wallet_address_raw": [{"wallet_address": FRIENDLY}],
    "item_raw": [{"item": FRIENDLY}],
    "turns_not_negative": [{"turns": -1}],
    "looked_after": [{"look_at": None}, {**_OVER, "look_at": "now()"}],
    "lost_until": [{"state": "lost"}, {"until": "now()"}],
    "ended_why": [{**_OVER, "ended_because": None}, {"ended_at": "now()"}],
}

#: A name that its wallet owns.
_LIVE = {"state": "live", "verified": True, "wallet_address": RAW, "last_resolved": "now()"}
_OWNED = {
    "ton_wallet_address": RAW,
    "ton_domain": "alice.ton",
    "domain_verified": True,
    "domain_verified_at": "now()",
    "domain_item": RAW,
    "domain_expires_at": "now()",
    "domain_checked_at": "now()",
}

#: A guard over several columns: a table and columns that break it.
BAD_ROWS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "conversion_tracking_step_in_place": [
        ("conversion_tracking", {"conversion_type": "plan_view"}),
        ("conversion_tracking", {"conversion_type": "seat_complete", "funnel_step": 6}),
    ],
    "conversion_tracking_value_in_currency": [("conversion_tracking", {"conversion_value": 49})],
    "composed_messages_version_counted": [("composed_messages", {"version": 0})],
    **{
        f"{table}_language_spoken": [(table, {"language": "xx"})]
        for table in ("composed_messages", "message_variants")
    },
    **{
        f"{table}_arm_lettered": [(table, {"arm": "D"}), (table, {"arm": ""})]
        for table in ("message_variants", "broadcast_recipients", "campaign_runs")
    },
    **{
        f"{table}_place_bounded": [(table, {"place": -1}), (table, {"place": 10})]
        for table in ("message_media", "message_buttons", "campaign_steps")
    },
    "domain_resolution_cache_lack_known": [("domain_resolution_cache", {"lack": "shy"})],
    "domain_resolution_cache_wallet_or_lack": [
        ("domain_resolution_cache", {"lack": None}),
        ("domain_resolution_cache", {"wallet_address": RAW}),
    ],
    "profiles_domain_whole": [
        ("profiles", {**_OWNED, column: value})
        for column, value in (
            ("domain_verified", False),
            *(
                (one, None)
                for one in _OWNED
                if one not in ("domain_verified", "ton_wallet_address")
            ),
        )
    ]
    + [("profiles", {"domain_reminded_for": "now()"})],
    "profiles_domain_item_raw": [("profiles", {**_OWNED, "domain_item": FRIENDLY})],
    "profiles_domain_of_wallet": [("profiles", {**_OWNED, "ton_wallet_address": None})],
    "ton_subdomains_state_known": [("ton_subdomains", {"state": "asleep"})],
    "ton_subdomains_seen_known": [("ton_subdomains", {"seen": "dimly"})],
    "ton_subdomains_ends_because_known": [
        ("ton_subdomains", {"ends_at": "now()", "ends_because": "bored"}),
    ],
    "ton_subdomains_seen_wallet_raw": [
        ("ton_subdomains", {"seen": "other", "seen_wallet": FRIENDLY}),
    ],
    "ton_subdomains_other_wallet": [
        ("ton_subdomains", {"seen": "other"}),
        ("ton_subdomains", {"seen_wallet": RAW}),
        ("ton_subdomains", {"seen": "ours", "seen_wallet": RAW}),
    ],
    "ton_subdomains_verified_seen": [
        ("ton_subdomains", {**_LIVE, column: None})
        for column in ("wallet_address", "last_resolved")
    ]
    + [("ton_subdomains", {**_LIVE, "state": "wanted"})],
    "ton_subdomains_live_verified": [("ton_subdomains", {**_LIVE, "verified": False})],
    "ton_subdomains_ends_why": [
        ("ton_subdomains", {"ends_at": "now()"}),
        ("ton_subdomains", {"ends_because": "plan"}),
        ("ton_subdomains", {"state": "leaving"}),
    ],
    "ton_subdomains_taken_when": [
        ("ton_subdomains", {"taken_by": Parent("profiles"), "taken_at": None})
    ],
    "parent_domains_lack_known": [("parent_domains", {"lack": "shy"})],
    "parent_domains_manager_raw": [("parent_domains", {"manager": FRIENDLY})],
    "parent_domains_owner_raw": [("parent_domains", {"owner": FRIENDLY})],
    "parent_domains_whole": [
        ("parent_domains", {"checked_at": "now()", "expires_at": "now()"}),
        ("parent_domains", {"checked_at": "now()", "manager": RAW}),
    ],
    "ton_transactions_by_wallet": [
        ("ton_transactions", {**_SILENT, column: value})
        for column, value in (("user_id", None), ("from_address", None), ("comment", "DC7K2M"))
    ],
    **{
        f"holdings_{guard}": [("holdings", one) for one in broken]
        for guard, broken in _UNHELD.items()
    },
    "subscription_plans_gate_whole": [
        ("subscription_plans", {"gate": gate})
        for gate in (
            "{}",
            '{"kind": "luck"}',
            f'{{"kind": "name", "address": "{RAW}"}}',
            f'{{"kind": "item", "address": "{FRIENDLY}"}}',
            '{"kind": "item"}',
            f'{{"kind": "jetton", "address": "{RAW}", "least": "0", "decimals": "9"}}',
            f'{{"kind": "jetton", "address": "{RAW}", "least": "5"}}',
        )
    ],
    "subscription_plans_gate_of_plan": [
        (
            "subscription_plans",
            {
                "gate": '{"kind": "name"}',
                "course_id": Parent("education_packages"),
                "is_active": False,
            },
        ),
    ],
    "wallet_proofs_state_known": [("wallet_proofs", {"state": "lent"})],
    "wallet_proofs_ended_because_known": [
        ("wallet_proofs", {**_LET_GO, "ended_because": "bored"}),
    ],
    "wallet_proofs_wallet_address_raw": [
        ("wallet_proofs", {**_PROVEN, "wallet_address": FRIENDLY})
    ],
    "wallet_proofs_wallet_proven": [
        ("wallet_proofs", {"state": "seen"}),
        ("wallet_proofs", {**_PROVEN, "state": "asked"}),
        ("wallet_proofs", {**_PROVEN, "proven_at": None}),
        ("wallet_proofs", {**_PROVEN, "transaction_id": None}),
        ("wallet_proofs", {**_PROVEN, "signature": b"g" * 64}),
        ("wallet_proofs", {"signature": b"g" * 64}),
    ],
    "wallet_proofs_signature_whole": [("wallet_proofs", {**_SIGNED, "signature": b"g"})],
    "connect_sessions_state_known": [
        (
            "connect_sessions",
            {"state": "lent", "bridge": "https://example.org", "wallet_client_id": HASH},
        )
    ],
    "connect_sessions_keys_whole": [
        ("connect_sessions", {"client_id": HASH[1:]}),
        ("connect_sessions", {"secret": b"s"}),
        ("connect_sessions", {**_ANSWERED, "wallet_client_id": HASH.upper()}),
    ],
    "connect_sessions_answered": [
        ("connect_sessions", {"wallet_client_id": HASH, "bridge": "https://example.org"}),
        ("connect_sessions", {**_ANSWERED, "bridge": None}),
        ("connect_sessions", {"state": "leaving"}),
        ("connect_sessions", {"last_event_id": "7"}),
    ],
    "connect_sessions_of_proof": [
        ("connect_sessions", {**_ANSWERED, "proof_id": None}),
        ("connect_sessions", {"proof_id": Parent("wallet_proofs")}),
    ],
    "connect_proposals_state_known": [("connect_proposals", {"state": "lent"})],
    "connect_proposals_answered": [
        ("connect_proposals", {"state": "signed"}),
        ("connect_proposals", {"state": "refused"}),
        ("connect_proposals", {"signed": "te6c"}),
        ("connect_proposals", {"state": "over", "refusal": 300}),
    ],
    "connect_proposals_messages_few": [
        ("connect_proposals", {"messages": one}) for one in ("[]", "{}", "[1, 2, 3, 4, 5]")
    ],
    "connect_sessions_ends": [
        ("connect_sessions", {"until": None}),
        ("connect_sessions", {**_ANSWERED, "until": "now()"}),
    ],
    "wallet_proofs_ended_why": [
        ("wallet_proofs", {**_LET_GO, "ended_because": None}),
        ("wallet_proofs", {"ended_at": "now()", "ended_because": "denied"}),
    ],
    "wallet_proofs_linked_dated": [
        ("wallet_proofs", {**_PROVEN, "state": "linked", "until": None}),
    ],
    "wallet_proofs_waits_until": [
        ("wallet_proofs", {"until": None}),
        ("wallet_proofs", {**_LET_GO, "until": "now()"}),
    ],
    "recoveries_way_known": [("recoveries", {"way": "prayer"})],
    "recoveries_state_known": [
        ("recoveries", {"state": "lost", "old_user_id": Parent("bot_users")})
    ],
    "recoveries_doubt_known": [("recoveries", {"doubt": "mood"})],
    "recoveries_ended_because_known": [
        ("recoveries", {**_GIVEN_UP, "ended_because": "bored"}),
    ],
    "recoveries_of_two": [
        ("recoveries", {"new_user_id": _SAME, "old_user_id": _SAME}),
    ],
    "recoveries_known_before_they_move": [
        ("recoveries", {"way": "wallet", "state": "done", "ended_at": "now()"}),
    ],
    "recoveries_doubted": [("recoveries", {"doubt": None})],
    "recoveries_dated": [
        ("recoveries", {**_MOVES, "due_at": None}),
        ("recoveries", {**_MOVES, "ends_at": None}),
        ("recoveries", {**_GIVEN_UP, "due_at": "now()"}),
        ("recoveries", {"old_user_id": Parent("bot_users"), "due_at": "now()"}),
    ],
    "recoveries_ended_why": [
        ("recoveries", {**_GIVEN_UP, "ended_because": None}),
        ("recoveries", {"ended_because": "cancelled"}),
        ("recoveries", {"ended_at": "now()"}),
    ],
    "recoveries_receipt_decided": [("recoveries", {**_MOVES, "way": "receipt"})],
    "campaigns_trigger_known": [("campaigns", {"trigger": "birthday"})],
    "campaigns_days_given": [
        ("campaigns", {"trigger": "silence"}),
        ("campaigns", {"days": 3}),
    ],
    "campaigns_days_bounded": [
        ("campaigns", {"trigger": "silence", "days": -1}),
        ("campaigns", {"trigger": "silence", "days": 366}),
    ],
    "campaigns_segment_given": [("campaigns", {"trigger": "segment"})],
    "campaigns_every_days_bounded": [
        ("campaigns", {"every_days": 0}),
        ("campaigns", {"every_days": 367}),
    ],
    "campaigns_control_percent_bounded": [
        ("campaigns", {"control_percent": -1}),
        ("campaigns", {"control_percent": 51}),
    ],
    "campaigns_archived_is_off": [
        ("campaigns", {"archived_at": "now()", "active_since": "now()", "look_at": "now()"})
    ],
    "campaigns_looks_while_on": [
        ("campaigns", {"active_since": "now()"}),
        ("campaigns", {"look_at": "now()"}),
    ],
    "campaign_steps_after_minutes_bounded": [
        ("campaign_steps", {"after_minutes": -1}),
        ("campaign_steps", {"after_minutes": 525_601}),
    ],
    "campaign_steps_code_percent_bounded": [
        ("campaign_steps", {"code_percent": 0, "code_days": 1}),
        ("campaign_steps", {"code_percent": 101, "code_days": 1}),
    ],
    "campaign_steps_code_days_bounded": [
        ("campaign_steps", {"code_percent": 5, "code_days": 0}),
        ("campaign_steps", {"code_percent": 5, "code_days": 367}),
    ],
    "campaign_steps_code_whole": [
        ("campaign_steps", {"code_percent": 5}),
        ("campaign_steps", {"code_days": 5}),
    ],
    "export_requests_figures_kept": [("export_requests", {"kind": "figures"})],
    "admin_notices_rhythm_known": [("admin_notices", {"rhythm": "hourly", "chosen_at": "now()"})],
    "admin_notices_hour_bounded": [("admin_notices", {"hour": hour}) for hour in (-1, 24)],
    "admin_notices_weekday_bounded": [("admin_notices", {"weekday": day}) for day in (0, 8)],
    "admin_notices_report_dated": [("admin_notices", {"rhythm": "daily"})],
    "admin_notices_sales_bounded": [
        ("admin_notices", {"sales": sales}) for sales in ([None], ["stars"] * 33)
    ],
    "exit_surveys_ended_known": [("exit_surveys", {"ended": "life"})],
    "exit_surveys_reason_known": [("exit_surveys", {**_RATED, "reason": "weather"})],
    "exit_surveys_about_one_thing": [
        ("exit_surveys", {"plan_id": None}),
        ("exit_surveys", {"ended": "course"}),
        ("exit_surveys", {"course_id": Parent("education_packages")}),
    ],
    "exit_surveys_stars_bounded": [
        ("exit_surveys", {**_RATED, "stars": stars}) for stars in (0, 6)
    ],
    "exit_surveys_answer_dated": [
        ("exit_surveys", {"stars": 3}),
        ("exit_surveys", {"answered_at": "now()"}),
    ],
    "exit_surveys_reason_after_stars": [("exit_surveys", {"reason": "price"})],
    "exit_surveys_comment_after_reason": [("exit_surveys", {**_RATED, "comment": "dear"})],
    "exit_surveys_comment_bounded": [
        ("exit_surveys", {**_RATED, "reason": "price", "comment": comment})
        for comment in ("", "x" * 501)
    ],
    "campaign_runs_state_known": [("campaign_runs", {**_LEFT, "state": "lost", "exit": None})],
    "campaign_messages_state_known": [
        ("campaign_messages", {"state": "lost", "settled_at": "now()"})
    ],
    "campaign_runs_exit_known": [
        ("campaign_runs", {**_LEFT, "exit": "bored"}),
    ],
    "campaign_runs_exit_told": [
        ("campaign_runs", {"exit": "goal"}),
        ("campaign_runs", {**_LEFT, "exit": None}),
    ],
    "campaign_runs_running_is_due": [
        ("campaign_runs", {"due_at": None}),
        ("campaign_runs", {**_LEFT, "due_at": "now()"}),
    ],
    "campaign_runs_ended_dated": [
        ("campaign_runs", {"ended_at": "now()"}),
        ("campaign_runs", {**_LEFT, "ended_at": None}),
    ],
    "campaign_runs_next_place_not_negative": [("campaign_runs", {"next_place": -1})],
    "campaign_messages_settled_dated": [
        ("campaign_messages", {"settled_at": "now()"}),
        ("campaign_messages", {"state": "sent"}),
    ],
    "message_buttons_value_given": [
        ("message_buttons", {"target": "link"}),
        ("message_buttons", {"target": "plans", "value": "https://example.com"}),
    ],
    **{
        f"broadcast_messages_{name}_not_negative": [("broadcast_messages", {name: -1, other: 1})]
        for name, other in (
            ("blocked_deliveries", "refused_deliveries"),
            ("refused_deliveries", "blocked_deliveries"),
        )
    },
    "sources_slug_in_links": [
        ("sources", {"slug": slug}) for slug in ("", "A", "a_b", "-a", "a-", "a" * 25, "a b")
    ],
    "sources_target_in_links": [
        ("sources", {"target": target}) for target in ("a b", "a" * 65, "<b>")
    ],
    "source_touches_in_order": [
        ("source_touches", {"last_at": "now() - interval '1 s'"}),
    ],
    "member_spells_in_order": [("member_spells", {"until": "now()"})],
    "member_spells_monthly_paid": [
        ("member_spells", {"monthly": 100}),
        ("member_spells", {"monthly": 100, "currency": "USD"}),
        ("member_spells", {"currency": "USD"}),
    ],
    "member_spells_monthly_not_negative": [
        ("member_spells", {"monthly": -1, "currency": "USD", "paid_until": "now()"})
    ],
    "daily_figures_amount_finite": [
        ("daily_figures", {"amount": Decimal(amount)}) for amount in ("NaN", "Infinity")
    ],
    "daily_rates_rate_some": [
        ("daily_rates", {"rate": Decimal(amount)}) for amount in ("0", "-1", "NaN", "Infinity")
    ],
    "sale_touches_something": [("sale_touches", {"broadcast_id": None})],
    "source_costs_amount_some": [
        ("source_costs", {"amount": amount})
        for amount in (0, -1, Decimal("NaN"), Decimal("Infinity"))
    ],
    "bot_sessions_in_order": [("bot_sessions", {"session_end": "now() - interval '1 day'"})],
    "broadcast_messages_failures_told_apart": [
        ("broadcast_messages", {"total_recipients": 2, "failed_deliveries": 1}),
        ("broadcast_messages", {"total_recipients": 2, "blocked_deliveries": 1}),
    ],
    "broadcast_messages_within_the_total": [
        ("broadcast_messages", {"total_recipients": 1, name: 2})
        for name in ("successful_deliveries", "unknown_deliveries", "skipped_deliveries")
    ],
    "broadcast_messages_local_minute_of_a_day": [
        ("broadcast_messages", {"local_minute": -1}),
        ("broadcast_messages", {"local_minute": 1440}),
    ],
    "broadcast_messages_stars_ceiling_some": [("broadcast_messages", {"stars_ceiling": 0})],
    "broadcast_messages_ceiling_kept": [
        ("broadcast_messages", {"tenths_spent": 1}),
        ("broadcast_messages", {"tenths_spent": 11, "stars_ceiling": 1}),
        ("broadcast_messages", {"tenths_spent": -1, "stars_ceiling": 1}),
    ],
    "broadcast_recipients_when_settled": [
        ("broadcast_recipients", {"settled_at": "now()"}),
        ("broadcast_recipients", {"state": "blocked"}),
        ("broadcast_recipients", {"state": "sending", "owner": 1, "settled_at": "now()"}),
    ],
    "broadcast_recipients_sent_found": [
        ("broadcast_recipients", {"state": "sent", "settled_at": "now()"})
    ],
    "broadcast_recipients_sending_owned": [("broadcast_recipients", {"state": "sending"})],
    "bot_users_quiet_hours_of_a_day": [
        ("bot_users", {"quiet_from": -1, "quiet_until": 60}),
        ("bot_users", {"quiet_from": 60, "quiet_until": 1440}),
    ],
    "bot_users_quiet_hours_whole": [
        ("bot_users", {"quiet_from": 60}),
        ("bot_users", {"quiet_until": 60}),
    ],
    **{
        f"{table}_draft_is_not_sold": [(table, {"is_draft": True, "is_active": True})]
        for table in ("subscription_plans", "education_packages")
    },
    "subscription_plans_lifetime_has_no_months": [
        ("subscription_plans", {"is_lifetime": True, "duration_months": 1}),
        ("subscription_plans", {"is_lifetime": False, "duration_months": 0}),
        ("subscription_plans", {"is_lifetime": False, "duration_months": -1}),
    ],
    "subscription_plans_test_is_not_sold": [("subscription_plans", {"is_test": True})],
    "forgettings_token_nobodys": [
        ("forgettings", {"token": token}) for token in ("5000000001", "9" * 19, "x")
    ],
    "forgettings_open_is_due": [
        ("forgettings", {"due_at": None}),
        ("forgettings", {"state": "taken_back", "telegram_id": None}),
    ],
    "forgettings_done_names_nobody": [
        ("forgettings", {"telegram_id": None}),
        ("forgettings", {"state": "taken_back", "due_at": None}),
    ],
    "forgettings_erased_dated": [
        ("forgettings", {"state": "sweeping"}),
        ("forgettings", {"erased_at": "now()"}),
    ],
    "forgettings_done_dated": [("forgettings", {"done_at": "now()"})],
    "forgotten_marks_end_of_a_ban": [("forgotten_marks", {"banned_until": "now()"})],
    "data_requests_made_has_file": [
        ("data_requests", {"state": "made"}),
        ("data_requests", {"content": b"zip"}),
    ],
    "segments_people_not_negative": [("segments", {"people": -1, "counted_at": "now()"})],
    "segments_count_dated": [
        ("segments", {"people": 7}),
        ("segments", {"counted_at": "now()"}),
    ],
    "segments_document_is_one": [("segments", {"document": "[]"})],
    "trial_runs_ended_says_how": [
        ("trial_runs", {"outcome": "failed"}),
        ("trial_runs", {"ended_at": "now()"}),
    ],
    "backups_made_whole": [("backups", {"state": "made"})],
    "channel_audits_counted": [
        ("channel_audits", {"unexplained": -1}),
        ("channel_audits", {"heads": -1}),
    ],
    "channel_memberships_tag_short": [("channel_memberships", {"tag": "W" * 17})],
    "foreign_links_people_some": [("foreign_links", {"people": 0})],
    "trial_runs_green_is_whole": [("trial_runs", {"outcome": "green", "ended_at": "now()"})],
    "user_subscriptions_lifetime_has_no_end": [
        ("user_subscriptions", {"is_lifetime": True, "subscription_end_date": "now()"}),
    ],
    "user_subscriptions_running_has_an_end": [("user_subscriptions", {"is_active": True})],
    "payments_for_exactly_one_thing": [
        ("payments", {"plan_id": None}),
        ("payments", {"enrollment_id": Parent("education_enrollments")}),
        ("payments", {"claim_id": Parent("subdomain_claims")}),
        (
            "payments",
            {
                "plan_id": None,
                "enrollment_id": Parent("education_enrollments"),
                "claim_id": Parent("subdomain_claims"),
            },
        ),
    ],
    "payments_refunded_is_dated": [
        ("payments", {**REFUNDED, "refunded_at": None}),
        ("payments", {**COMPLETED, "refunded_at": "now()"}),
        ("payments", {"status": "pending", "refunded_at": "now()"}),
    ],
    "payments_refunded_says_access": [
        ("payments", {**REFUNDED, "access_kept": None}),
        ("payments", {**COMPLETED, "access_kept": False}),
        ("payments", {"status": "failed", "access_kept": True}),
    ],
    "payments_settled_is_numbered": [
        ("payments", {**COMPLETED, "receipt_number": None}),
        ("payments", {**REFUNDED, "receipt_number": None}),
        ("payments", {**COMPLETED, "test_number": 1}),
        ("payments", {**COMPLETED, **TESTED}),
        ("payments", {**COMPLETED, **TESTED, "test_number": 1}),
        ("payments", {**TESTED, "test_number": 1}),
        *(
            ("payments", {"status": status, "receipt_number": 1})
            for status in ("pending", "awaiting_admin", "failed", "expired", "cancelled")
        ),
    ],
    "subdomain_claims_by_plan_free": [
        ("subdomain_claims", {"by_plan": True, "price": 5, "currency": "USD"})
    ],
    "subdomain_claims_price_whole": [
        ("subdomain_claims", {"price": None}),
        ("subdomain_claims", {"currency": None}),
        ("subdomain_claims", {"price": None, "currency": None, "star_price": 5}),
        ("subdomain_claims", {"price": 0}),
        ("subdomain_claims", {"price": Decimal("NaN")}),
        ("subdomain_claims", {"star_price": 0}),
    ],
    "subdomain_claims_unpaid_is_priced": [
        ("subdomain_claims", {"status": "unpaid", "price": None, "currency": None}),
        ("subdomain_claims", {"status": "unpaid", "held_until": None}),
        ("subdomain_claims", {"status": "expired", "held_until": None}),
    ],
    "promotions_uses_within_limit": [
        ("promotions", {"max_uses": 1, "current_uses": 2}),
        ("promotions", {"current_uses": -1}),
        ("promotions", {"max_uses": -1}),
    ],
    "facts_learned_after": [
        ("facts", {"happened_at": "now() + interval '1 s'", "learned_at": "now()"}),
    ],
    "ledger_entries_amount_not_zero": [("ledger_entries", {"amount": 0})],
    "unmatched_charges_amount_positive": [
        ("unmatched_charges", {"amount": amount})
        for amount in (Decimal(0), Decimal(-1), Decimal("NaN"), Decimal("Infinity"))
    ],
    "gram_rates_price_positive": [
        ("gram_rates", {"price": price})
        for price in (Decimal(0), Decimal(-1), Decimal("NaN"), Decimal("Infinity"))
    ],
    "education_enrollments_over_has_no_seat": [
        (
            "education_enrollments",
            {"enrollment_status": "active", "has_seat": True, "access_over_at": "now()"},
        ),
    ],
    "subscription_plans_star_price_positive": [("subscription_plans", {"star_price": 0})],
    "star_subscriptions_stars_positive": [
        ("star_subscriptions", {"stars": 0}),
        ("star_subscriptions", {"stars": -1}),
    ],
    "promotions_fixed_has_currency": [
        ("promotions", {"discount_type": "fixed", "discount_value": 5, "currency": None}),
    ],
    "promotions_min_amount_not_negative": [
        ("promotions", {"min_amount": -1}),
        ("promotions", {"min_amount": Decimal("NaN")}),
    ],
    "user_package_assignments_worth_not_negative": [
        ("user_package_assignments", {"worth": worth, "worth_currency": "USD"})
        for worth in (Decimal("-0.01"), Decimal("NaN"), Decimal("Infinity"))
    ],
    "user_package_assignments_worth_has_currency": [
        ("user_package_assignments", {"worth": 1}),
        ("user_package_assignments", {"worth_currency": "USD"}),
    ],
    "user_package_assignments_credited_is_over": [
        ("user_package_assignments", {"credited_to": "1"}),
    ],
    "promotions_percentage_at_most_100": [
        ("promotions", {"discount_type": "percentage", "discount_value": Decimal("100.01")}),
    ],
    "education_packages_seats_within_limit": [
        ("education_packages", {"max_students": 10, "current_students": 11}),
        ("education_packages", {"current_students": -1}),
    ],
    "education_enrollments_progress_in_percent": [
        ("education_enrollments", {"progress_percentage": -1}),
        ("education_enrollments", {"progress_percentage": 101}),
    ],
    "education_packages_star_price_positive": [("education_packages", {"star_price": 0})],
    "subscription_plans_access_is_not_sold": [
        ("subscription_plans", {"course_id": Parent("education_packages"), "is_active": True}),
    ],
    "education_modules_file_has_kind": [
        ("education_modules", {"file_id": "AgAD"}),
        ("education_modules", {"file_kind": "photo"}),
    ],
    "education_enrollments_student_has_seat": [
        ("education_enrollments", {"enrollment_status": "active"}),
        ("education_enrollments", {"enrollment_status": "suspended"}),
    ],
    "education_enrollments_ended_has_none": [
        ("education_enrollments", {"enrollment_status": "cancelled", "has_seat": True}),
        (
            "education_enrollments",
            {"enrollment_status": "completed", "has_seat": True, "certificate_number": "N"},
        ),
    ],
    "education_enrollments_offer_holds_seat": [
        (
            "education_enrollments",
            {"enrollment_status": "waitlisted", "waitlisted_at": "now()", **broken},
        )
        for broken in ({"has_seat": True}, {"offered_until": "now()"})
    ],
    "education_enrollments_line_is_dated": [
        ("education_enrollments", {"enrollment_status": "waitlisted"}),
    ],
    "education_enrollments_completed_has_number": [
        ("education_enrollments", {"enrollment_status": "completed"}),
    ],
    "certificates_replaced_by_another": [
        ("certificates", {"id": _SAME, "replaced_by": _SAME}),
    ],
    "certificates_course_named": [
        ("certificates", {"course": "{}"}),
        ("certificates", {"course": '"Bootcamp"'}),
        ("certificates", {"course": '{"name": null}'}),
    ],
    "payment_intents_for_exactly_one_thing": [
        ("payment_intents", {"plan_id": None}),
        ("payment_intents", {"enrollment_id": Parent("education_enrollments")}),
    ],
    "profiles_banned_is_no_staff": [
        ("profiles", {"role": "moderator", "banned_at": "now()"}),
        ("profiles", {"role": "admin", "banned_at": "now()", "banned_until": "now()"}),
    ],
    "profiles_banned_is_not_protected": [
        ("profiles", {"is_protected": True, "banned_at": "now()"}),
    ],
    "profiles_ban_is_dated": [
        ("profiles", {"banned_until": "now()"}),
        ("profiles", {"ban_reason": "spam"}),
    ],
    "support_threads_closed_is_dated": [
        ("support_threads", {"status": "closed"}),
        ("support_threads", {"closed_at": "now()"}),
    ],
    "support_threads_closed_waits_for_nobody": [
        (
            "support_threads",
            {"status": "closed", "closed_at": "now()", "waiting_since": "now()"},
        ),
    ],
    "support_threads_unrated_while_open": [
        ("support_threads", {"satisfaction": "good", "rated_at": "now()"}),
    ],
    "support_threads_when_rated_dated": [
        ("support_threads", {"rated_at": "now()"}),
    ],
    "support_messages_file_has_kind": [
        ("support_messages", {"file_id": "AgAD"}),
        ("support_messages", {"file_kind": "photo"}),
    ],
    "user_surveys_completed_is_answered": [
        ("user_surveys", {"survey_completed_at": "now()", "trading_level": "beginner"}),
    ],
    "inbox_updates_running_has_an_owner": [
        ("inbox_updates", {"state": "running", "lease_until": "now()"}),
        ("inbox_updates", {"state": "running", "owner": 1}),
    ],
}

#: Rows beside those limits, which have to be let through.
GOOD_ROWS: list[tuple[str, dict[str, Any]]] = [
    ("subscription_plans", {"is_lifetime": True, "duration_months": 0, "price": 0}),
    ("user_subscriptions", {"is_lifetime": True, "is_active": True}),
    ("user_subscriptions", {"is_active": True, "subscription_end_date": "now()"}),
    ("payments", {"plan_id": None, "enrollment_id": Parent("education_enrollments")}),
    ("payments", {"plan_id": None, "claim_id": Parent("subdomain_claims")}),
    ("payments", COMPLETED),
    ("payments", REFUNDED),
    ("payments", {**REFUNDED, "access_kept": True}),
    ("payment_intents", {"plan_id": None, "enrollment_id": Parent("education_enrollments")}),
    ("payment_intents", {"plan_id": None, "claim_id": Parent("subdomain_claims")}),
    ("profiles", {"banned_at": "now()", "ban_reason": "spam"}),
    ("profiles", {"role": "admin", "is_protected": True}),
    ("promotions", {"max_uses": 1, "current_uses": 1, "discount_value": 100}),
    (
        "promotions",
        {
            "discount_type": "fixed",
            "discount_value": 150,
            "currency": "USD",
            "current_uses": 10_000,
        },
    ),
    ("education_packages", {"max_students": 10, "current_students": 10}),
    ("education_packages", {"current_students": 10_000}),
    ("education_enrollments", {"progress_percentage": 100}),
    ("education_enrollments", {"enrollment_status": "active", "has_seat": True}),
    ("education_enrollments", {"enrollment_status": "active", "access_over_at": "now()"}),
    ("facts", {"happened_at": "now() - interval '1 s'", "learned_at": "now()"}),
    (
        "education_enrollments",
        {
            "enrollment_status": "waitlisted",
            "waitlisted_at": "now()",
            "offered_until": "now()",
            "has_seat": True,
        },
    ),
    ("subscription_plans", {"course_id": Parent("education_packages"), "is_active": False}),
    ("ton_transactions", {"amount": "0", "from_address": "-1:" + HASH}),
    ("inbox_updates", {"state": "running", "owner": 1, "lease_until": "now()"}),
]


@dataclass(frozen=True)
class Twice:
    """Two rows alike in `same` are one too many, unless the first one is changed to `unless`."""

    table: str
    same: dict[str, Any]
    again: dict[str, Any] = field(default_factory=dict)
    unless: dict[str, Any] = field(default_factory=dict)


RECEIPT = {"receipt_sha256": HASH, "status": "awaiting_admin"}
UNIQUE: dict[str, Twice] = {
    "conversion_tracking_once": Twice("conversion_tracking", {"telegram_user_id": "7"}),
    "promo_analytics_paid_once": Twice(
        "promo_analytics",
        {"event_type": "payment_completed", "about": "7"},
        unless={"event_type": "code_applied"},
    ),
    "bot_users_telegram_id_key": Twice("bot_users", {"telegram_id": "7"}),
    "bot_users_by_username": Twice("bot_users", {"username": "alex"}, {"username": "ALEX"}),
    "profiles_telegram_id_key": Twice("profiles", {"telegram_id": "7"}),
    "profiles_ton_domain_key": Twice("profiles", _OWNED, {"ton_wallet_address": "-1:" + HASH}),
    "profiles_ton_wallet_address_key": Twice("profiles", {"ton_wallet_address": RAW}),
    "user_subscriptions_telegram_user_id_key": Twice(
        "user_subscriptions", {"telegram_user_id": "7"}
    ),
    "subscription_audit_log_idempotency_key_key": Twice(
        "subscription_audit_log", {"idempotency_key": "1:grant"}
    ),
    "media_contents_media_file_id_key": Twice(
        "media_contents", {"media_file_id": Parent("media_files")}
    ),
    "payment_intents_pay_code_key": Twice("payment_intents", {"pay_code": "ABCD"}),
    "channel_wishes_telegram_user_id_key": Twice("channel_wishes", {"telegram_user_id": "7"}),
    "managed_chats_chat_id_key": Twice("managed_chats", {"chat_id": "-1001"}),
    "channel_invites_link_key": Twice("channel_invites", {"link": "https://t.me/+a"}),
    "ton_subdomains_full_domain_key": Twice("ton_subdomains", {"full_domain": "a.dynamic.ton"}),
    "role_changes_idempotency_key_key": Twice("role_changes", {"idempotency_key": "update:42:1"}),
    "star_subscriptions_charge_id_key": Twice("star_subscriptions", {"charge_id": "charge"}),
    "facts_idempotency_key_key": Twice("facts", {"idempotency_key": "payment:1"}),
    "facts_numbered_once": Twice("facts", {"number": 10**12}),
    "early_events_once": Twice(
        "early_events", {"subject": "charge"}, unless={"kind": "subscription"}
    ),
    "unmatched_charges_once": Twice(
        "unmatched_charges", {"charge_id": "charge"}, unless={"method": "stars"}
    ),
    "star_subscriptions_open_once": Twice(
        "star_subscriptions",
        {"user_id": Parent("bot_users")},
        unless={"ended_because": "replaced"},
    ),
    "payments_receipt_number_key": Twice("payments", COMPLETED),
    "ton_accounts_address_key": Twice("ton_accounts", {"address": RAW}),
    "ton_transactions_transaction_hash_key": Twice("ton_transactions", {"transaction_hash": HASH}),
    "user_surveys_telegram_user_id_key": Twice("user_surveys", {"telegram_user_id": "7"}),
    "sources_slug_key": Twice("sources", {"slug": "spring"}),
    "source_touches_telegram_user_id_key": Twice("source_touches", {"telegram_user_id": "7"}),
    "sale_touches_payment_id_key": Twice("sale_touches", {"payment_id": Parent("payments")}),
    "daily_figures_once": Twice("daily_figures", {"figure": "visits"}, unless={"of": "plan"}),
    "rolled_days_once": Twice("rolled_days", {"part": "cash"}, unless={"part": "taps"}),
    "daily_rates_once": Twice("daily_rates", {"base": "EUR"}, unless={"quote": "MVR"}),
    "roll_marks_source_key": Twice("roll_marks", {"source": "facts"}),
    "member_spells_right_id_key": Twice("member_spells", {"right_id": UUID(int=7)}),
    "daily_analytics_date_key": Twice("daily_analytics", {"date": "now()"}),
    "alerts_open_once": Twice("alerts", {"subject": "books"}, unless={"over_at": "now()"}),
    "outbox_dedup_key_key": Twice("outbox", {"dedup_key": "welcome:7"}),
    "promotions_code_once": Twice("promotions", {"code": "SAVE10"}, again={"code": "save10"}),
    "promotion_usage_once": Twice(
        "promotion_usage", {"promotion_id": Parent("promotions"), "telegram_user_id": "7"}
    ),
    # What was given once is one row for ever: it ends and comes back in its place.
    "user_package_assignments_once": Twice(
        "user_package_assignments",
        {
            "user_id": Parent("profiles"),
            "package_id": Parent("subscription_plans"),
            "source": "grant",
            "source_id": "1",
        },
        again={"is_active": False},
        unless={"source": "bundle"},
    ),
    "user_package_assignments_payment_once": Twice(
        "user_package_assignments",
        {"package_id": Parent("subscription_plans"), "source": "payment", "source_id": "1"},
        # What a payment gave is over some day, and is not given again.
        again={"is_active": False},
        unless={"source": "grant"},
    ),
    "payment_intents_live_checkout_once": Twice(
        "payment_intents",
        {"user_id": Parent("bot_users"), "plan_id": Parent("subscription_plans")},
        again={"status": "manual_review"},
        unless={"status": "expired"},
    ),
    "payment_intents_live_test_once": Twice(
        "payment_intents",
        {"user_id": Parent("bot_users"), **TESTED},
        again={"status": "manual_review"},
        unless={"status": "expired"},
    ),
    "payments_test_number_key": Twice(
        "payments", {**TESTED, **COMPLETED, "receipt_number": None, "test_number": 1}
    ),
    "subscription_plans_test_once": Twice(
        "subscription_plans", {"is_test": True, "is_active": False}
    ),
    "backups_night_key": Twice("backups", {"night": date(2026, 2, 1)}),
    "message_variants_once": Twice(
        "message_variants",
        {"message_id": Parent("composed_messages"), "language": "en"},
        unless={"arm": "B"},
    ),
    **{
        f"{table}_once": Twice(
            table, {"message_id": Parent("composed_messages"), "place": 3}, unless={"place": 4}
        )
        for table in ("message_media", "message_buttons")
    },
    "button_clicks_once": Twice(
        "button_clicks", {"button_id": Parent("message_buttons"), "telegram_user_id": "7"}
    ),
    "broadcast_recipients_once": Twice(
        "broadcast_recipients",
        {"broadcast_id": Parent("broadcast_messages"), "telegram_user_id": "7"},
        again={"state": "blocked", "settled_at": "now()"},
        unless={"telegram_user_id": "8"},
    ),
    "campaigns_ready_key": Twice("campaigns", {"ready": "welcome"}),
    "campaign_steps_once": Twice(
        "campaign_steps",
        {"campaign_id": Parent("campaigns"), "place": 3},
        unless={"place": 4},
    ),
    "campaign_runs_once": Twice(
        "campaign_runs",
        {"campaign_id": Parent("campaigns"), "telegram_user_id": "7"},
        again=_LEFT,
        unless={"period": 1},
    ),
    "campaign_messages_once": Twice(
        "campaign_messages",
        {"run_id": Parent("campaign_runs"), "step_id": Parent("campaign_steps")},
    ),
    "admin_notices_profile_id_key": Twice("admin_notices", {"profile_id": Parent("profiles")}),
    "holdings_once": Twice(
        "holdings",
        {"user_id": Parent("profiles"), "plan_id": Parent("subscription_plans")},
        unless=_OVER,
    ),
    "holdings_one_of_item": Twice(
        "holdings",
        {"plan_id": Parent("subscription_plans"), "item": RAW},
        unless=_OVER,
    ),
    "wallet_proofs_code_key": Twice("wallet_proofs", {"code": "MYWALLETACDEFGHJ"}),
    "wallet_proofs_transaction_id_key": Twice("wallet_proofs", _PROVEN),
    "wallet_proofs_signature_key": Twice("wallet_proofs", _SIGNED),
    "connect_proposals_idempotency_key_key": Twice(
        "connect_proposals", {"idempotency_key": "proposal"}
    ),
    "connect_proposals_numbered": Twice(
        "connect_proposals", {"session_id": Parent("connect_sessions"), "number": 1}
    ),
    "connect_sessions_client_id_key": Twice("connect_sessions", {"client_id": HASH}),
    "connect_sessions_payload_key": Twice("connect_sessions", {"payload": "ab" * 16}),
    "connect_sessions_proof_id_key": Twice("connect_sessions", _ANSWERED),
    "connect_sessions_one_waiting": Twice(
        "connect_sessions", {"user_id": Parent("profiles")}, unless=_ANSWERED
    ),
    "wallet_proofs_one_under_way": Twice(
        "wallet_proofs", {"user_id": Parent("profiles")}, unless=_LET_GO
    ),
    "wallet_proofs_one_moving": Twice(
        "wallet_proofs",
        {**_PROVEN, "state": "moving"},
        again={"transaction_id": Parent("ton_transactions")},
        unless={"state": "seen"},
    ),
    "wallet_proofs_one_of_wallet": Twice(
        "wallet_proofs",
        _LINKED,
        again={"transaction_id": Parent("ton_transactions")},
        unless=_LET_GO,
    ),
    "wallet_proofs_one_of_person": Twice(
        "wallet_proofs",
        {**_LINKED, "user_id": Parent("profiles")},
        again={"transaction_id": Parent("ton_transactions"), "wallet_address": "-1:" + HASH},
        unless=_LET_GO,
    ),
    "recoveries_idempotency_key_key": Twice("recoveries", {"idempotency_key": "update:42:7"}),
    "recoveries_one_by_new": Twice(
        "recoveries", {"new_user_id": Parent("bot_users")}, unless=_GIVEN_UP
    ),
    "recoveries_one_of_old": Twice(
        "recoveries", _MOVES, unless={**_GIVEN_UP, "due_at": None, "ends_at": None}
    ),
    "exit_surveys_once": Twice(
        "exit_surveys", {"ended": "plan", "about": _SAME}, unless={"ended": "renewal"}
    ),
    "channel_audits_chat_id_key": Twice("channel_audits", {"chat_id": "-1007"}),
    "foreign_links_once": Twice(
        "foreign_links",
        {"chat_id": "-1007", "link": "https://t.me/+7"},
        unless={"link": "https://t.me/+8"},
    ),
    "trial_runs_intent_id_key": Twice("trial_runs", {"intent_id": Parent("payment_intents")}),
    "trial_runs_running_once": Twice(
        "trial_runs",
        {"user_id": Parent("bot_users")},
        unless={"outcome": "failed", "ended_at": "now()"},
    ),
    "payments_charge_once": Twice(
        "payments",
        {"payment_method": "stars", "payment_provider_id": "charge"},
        unless={"payment_method": "card"},
    ),
    "payments_receipt_sha256_once": Twice(
        "payments", RECEIPT, again=COMPLETED, unless={"status": "failed"}
    ),
    "payments_intent_reviewed_once": Twice(
        "payments",
        {"intent_id": Parent("payment_intents"), "status": "awaiting_admin"},
        unless={"status": "failed"},
    ),
    "payments_intent_completed_once": Twice(
        "payments",
        {"intent_id": Parent("payment_intents"), **COMPLETED},
        again={"receipt_number": 2},
        unless=REFUNDED,
    ),
    "plan_channels_once": Twice(
        "plan_channels", {"plan_id": Parent("subscription_plans"), "chat_id": "-1001"}
    ),
    "channel_memberships_once": Twice(
        "channel_memberships", {"telegram_user_id": "7", "channel_id": "-1001"}
    ),
    "channel_invites_active_once": Twice(
        "channel_invites",
        {"user_id": Parent("profiles"), "chat_id": "-1001"},
        unless={"status": "revoked"},
    ),
    "join_requests_waiting_once": Twice(
        "join_requests",
        {"telegram_user_id": "7", "chat_id": "-1001"},
        unless={"status": "declined"},
    ),
    "education_enrollments_once": Twice(
        "education_enrollments",
        {"package_id": Parent("education_packages"), "student_telegram_id": "7"},
    ),
    "education_enrollments_certificate_number_key": Twice(
        "education_enrollments", {"certificate_number": "DC-1"}
    ),
    "certificates_number_key": Twice("certificates", {"number": "DC-1"}),
    "certificates_replaced_by_key": Twice("certificates", {"replaced_by": Parent("certificates")}),
    "modules_done_once": Twice(
        "modules_done",
        {
            "enrollment_id": Parent("education_enrollments"),
            "module_id": Parent("education_modules"),
        },
    ),
    "subscription_plans_access_once": Twice(
        "subscription_plans", {"course_id": Parent("education_packages"), "is_active": False}
    ),
    "payment_intents_live_seat_once": Twice(
        "payment_intents",
        {"enrollment_id": Parent("education_enrollments"), "plan_id": None},
        again={"status": "rejected"},
        unless={"status": "cancelled"},
    ),
    "admin_actions_idempotency_key_key": Twice("admin_actions", {"idempotency_key": "update:42:1"}),
    "shop_settings_key_key": Twice("shop_settings", {"key": "grace_hours"}),
    "segments_by_name": Twice("segments", {"name": "Everybody"}, {"name": "EVERYBODY"}),
    "shop_texts_once": Twice("shop_texts", {"key": "welcome", "language": "en"}),
    "support_threads_open_once": Twice(
        "support_threads",
        {"user_id": Parent("bot_users")},
        unless={"status": "closed", "closed_at": "now()"},
    ),
    "support_messages_idempotency_key_key": Twice(
        "support_messages", {"idempotency_key": "update:42:1"}
    ),
    "support_messages_once": Twice(
        "support_messages",
        {"thread_id": Parent("support_threads"), "number": 7},
        unless={"number": 8},
    ),
    "forgettings_idempotency_key_key": Twice("forgettings", {"idempotency_key": "update:42:1"}),
    "forgettings_token_key": Twice("forgettings", {"token": "1" * 19}),
    "forgettings_open_once": Twice(
        "forgettings",
        {"user_id": Parent("bot_users")},
        unless={"state": "taken_back", "telegram_id": None, "due_at": None},
    ),
    "forgotten_marks_hash_key": Twice("forgotten_marks", {"hash": HASH}),
    "kept_payers_payment_id_key": Twice("kept_payers", {"payment_id": Parent("payments")}),
    "data_requests_idempotency_key_key": Twice("data_requests", {"idempotency_key": "update:42:1"}),
    "data_requests_waiting_once": Twice(
        "data_requests", {"user_id": Parent("bot_users")}, unless={"state": "sent"}
    ),
    "export_requests_idempotency_key_key": Twice(
        "export_requests", {"idempotency_key": "update:42:1"}
    ),
    "export_requests_waiting_once": Twice(
        "export_requests",
        {"admin_id": Parent("profiles")},
        again={"kind": "payments"},
        unless={"status": "made"},
    ),
    "export_files_part_once": Twice(
        "export_files", {"request_id": Parent("export_requests")}, unless={"part": 2}
    ),
    "subdomain_claims_live_once": Twice(
        "subdomain_claims",
        {"requested_subdomain": "Alice"},
        again={"requested_subdomain": "aLICE", "status": "approved"},
        unless={"status": "withdrawn"},
    ),
    "subdomain_claims_looks_once": Twice(
        "subdomain_claims",
        {"skeleton": "allce"},
        again={"status": "approved"},
        unless={"status": "withdrawn"},
    ),
    "payment_intents_live_claim_once": Twice(
        "payment_intents",
        {"plan_id": None, "claim_id": Parent("subdomain_claims")},
        unless={"status": "expired"},
    ),
    "user_sessions_active_once": Twice(
        "user_sessions", {"telegram_user_id": "7"}, unless={"is_active": False}
    ),
    "inbox_updates_once": Twice(
        "inbox_updates",
        {"bot_id": 1, "update_id": 7},
        again={"ordering_key": "8"},
        unless={"bot_id": 2},
    ),
    "inbox_updates_ordering_key_once": Twice(
        "inbox_updates",
        {"bot_id": 1, "ordering_key": "7", "state": "running", "owner": 1, "lease_until": "now()"},
        unless={"state": "done"},
    ),
}

#: The targets of references over more columns than the primary key, which breaks first.
TARGETS = {
    f"payment_intents_person_and_{column}" for column in ("plan_id", "enrollment_id", "claim_id")
}
