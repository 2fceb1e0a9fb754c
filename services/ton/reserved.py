"""Words that no name below the operator's may be, or hold; the operator adds to them in the chat.

A name is compared by how it looks, so none of them stands here in two spellings.
"""

from __future__ import annotations

#: Whoever is called so could be taken for the shop, for its people, or for a part of the web.
RESERVED = frozenset(
    {
        *("abuse", "account", "accounts", "admin", "administrator", "api", "auth", "bank"),
        *("billing", "bot", "cdn", "ceo", "contact", "dns", "domain", "email", "finance"),
        *("ftp", "help", "helpdesk", "host", "hostmaster", "info", "invoice", "legal"),
        *("login", "mail", "manager", "mod", "moderator", "ns", "official", "operator"),
        *("owner", "panel", "pay", "payment", "payments", "pop", "postmaster", "privacy"),
        *("refund", "root", "sales", "security", "service", "signin", "smtp", "ssl"),
        *("staff", "status", "store", "support", "system", "team", "telegram", "test"),
        *("ton", "tonkeeper", "treasury", "trust", "usdt", "verified", "verify", "vip"),
        *("wallet", "wallets", "webmaster", "www"),
    }
)
#: As a whole word only: harmless words hold these.
OFFENSIVE = frozenset(
    {
        *("anal", "anus", "arse", "ass", "bitch", "blyad", "cabron", "cock", "coon", "cum"),
        *("dick", "dyke", "fag", "gook", "heil", "isis", "kike", "kkk", "mierda", "nazi"),
        *("paki", "pedo", "pendejo", "penis", "piss", "porn", "puta", "puto", "rape", "slut"),
        *("spic", "suka", "tits", "twat", "wank", "whore", "zorra"),
    }
)
#: Anywhere in a name: no harmless word holds these.
OFFENSIVE_WITHIN = frozenset(
    {
        *("childporn", "faggot", "fuck", "hijodeputa", "hitler", "jihad", "kurwa", "motherf"),
        *("nigger", "pedofil", "pizdec"),
    }
)
