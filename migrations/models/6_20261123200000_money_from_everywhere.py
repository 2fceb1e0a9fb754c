"""What settles money from every source: Stars subscriptions, the chain, refunds and receipts."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE SEQUENCE "receipt_numbers";
        ALTER TABLE "payments"
            ADD "slip" JSONB NOT NULL DEFAULT '{}',
            ADD "receipt_number" BIGINT UNIQUE,
            ADD "refunded_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "refunded_at" TIMESTAMPTZ,
            ADD "refund_note" TEXT,
            ADD "access_kept" BOOL;
        ALTER TABLE "payments" ADD CONSTRAINT "payments_refunded_is_dated"
            CHECK (("status" = 'refunded') = ("refunded_at" IS NOT NULL));
        CREATE INDEX "idx_payments_refunded_by" ON "payments" ("refunded_by");
        ALTER TABLE "user_package_assignments"
            ADD "starts_at" TIMESTAMPTZ,
            ADD "paid_until" TIMESTAMPTZ,
            ADD "worth" NUMERIC,
            ADD "worth_currency" TEXT,
            ADD "credited_to" TEXT;
        ALTER TABLE "user_package_assignments"
            ADD CONSTRAINT "user_package_assignments_worth_not_negative"
                CHECK ("worth" >= 0 AND "worth" < 'Infinity'),
            ADD CONSTRAINT "user_package_assignments_worth_has_currency"
                CHECK (("worth" IS NULL) = ("worth_currency" IS NULL)),
            ADD CONSTRAINT "user_package_assignments_credited_is_over"
                CHECK ("credited_to" IS NULL OR NOT "is_active");
        CREATE TABLE "star_subscriptions" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "charge_id" TEXT NOT NULL UNIQUE,
            "stars" INT NOT NULL,
            "status" TEXT NOT NULL DEFAULT 'active',
            "snapshot" JSONB NOT NULL DEFAULT '{}',
            "paid_until" TIMESTAMPTZ NOT NULL,
            "ended_because" TEXT,
            "intent_id" UUID NOT NULL REFERENCES "payment_intents" ("id") ON DELETE RESTRICT,
            "plan_id" UUID NOT NULL REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            CONSTRAINT "star_subscriptions_status_known"
                CHECK ("status" IN ('active', 'canceled', 'failed')),
            CONSTRAINT "star_subscriptions_stars_positive" CHECK ("stars" > 0)
        );
        CREATE INDEX "idx_star_subscriptions_user_id" ON "star_subscriptions" ("user_id");
        CREATE UNIQUE INDEX "star_subscriptions_open_once" ON "star_subscriptions" ("user_id")
            WHERE "ended_because" IS NULL;
        CREATE INDEX "idx_star_subscriptions_plan_id" ON "star_subscriptions" ("plan_id");
        CREATE INDEX "idx_star_subscriptions_intent_id" ON "star_subscriptions" ("intent_id");
        CREATE TABLE "ton_accounts" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "address" TEXT NOT NULL UNIQUE,
            "asset" TEXT NOT NULL DEFAULT 'ton',
            "owner_address" TEXT NOT NULL,
            "last_lt" BIGINT NOT NULL DEFAULT 0,
            "last_hash" TEXT,
            "read_at" TIMESTAMPTZ,
            CONSTRAINT "ton_accounts_asset_known" CHECK ("asset" IN ('ton', 'usdt')),
            CONSTRAINT "ton_accounts_address_raw"
                CHECK ("address" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "ton_accounts_owner_address_raw"
                CHECK ("owner_address" ~ '^-?[0-9]+:[0-9a-f]{64}$'),
            CONSTRAINT "ton_accounts_last_hash_lower_hex" CHECK ("last_hash" ~ '^[0-9a-f]{64}$'),
            CONSTRAINT "ton_accounts_last_lt_not_negative" CHECK ("last_lt" >= 0)
        );
        ALTER TABLE "ton_transactions"
            ADD "account" TEXT,
            ADD "lt" BIGINT,
            ADD "asset" TEXT NOT NULL DEFAULT 'ton',
            ADD "sent_at" TIMESTAMPTZ,
            ADD "intent_id" UUID REFERENCES "payment_intents" ("id") ON DELETE RESTRICT,
            ADD "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            ADD "trouble" TEXT,
            ADD "handled_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "handled_at" TIMESTAMPTZ,
            ADD "handled_note" TEXT;
        ALTER TABLE "ton_transactions"
            ADD CONSTRAINT "ton_transactions_asset_known" CHECK ("asset" IN ('ton', 'usdt')),
            ADD CONSTRAINT "ton_transactions_account_raw"
                CHECK ("account" ~ '^-?[0-9]+:[0-9a-f]{64}$');
        -- The hash alone is unique, and so is every (account, lt, hash).
        CREATE INDEX "ton_transactions_of_account" ON "ton_transactions" ("account", "lt");
        CREATE INDEX "idx_ton_transactions_intent_id" ON "ton_transactions" ("intent_id");
        CREATE INDEX "idx_ton_transactions_payment_id" ON "ton_transactions" ("payment_id");
        CREATE INDEX "idx_ton_transactions_handled_by" ON "ton_transactions" ("handled_by");
        -- What is forgotten after a while is found by its age.
        CREATE INDEX "session_audit_log_by_age" ON "session_audit_log" ("created_at");
        CREATE INDEX "user_sessions_by_end" ON "user_sessions" ("ended_at")
            WHERE NOT "is_active";
        CREATE INDEX "promo_analytics_tries_by_age" ON "promo_analytics" ("created_at")
            WHERE "event_type" = 'code_entered';
        CREATE INDEX "ton_transactions_open" ON "ton_transactions" ("created_at")
            WHERE "handled_at" IS NULL AND ("purpose" = 'unmatched' OR "status" = 'refund_due');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "promo_analytics_tries_by_age";
        DROP INDEX "user_sessions_by_end";
        DROP INDEX "session_audit_log_by_age";
        DROP INDEX "ton_transactions_open";
        DROP INDEX "ton_transactions_of_account";
        ALTER TABLE "ton_transactions"
            DROP COLUMN "account",
            DROP COLUMN "lt",
            DROP COLUMN "asset",
            DROP COLUMN "sent_at",
            DROP COLUMN "intent_id",
            DROP COLUMN "payment_id",
            DROP COLUMN "trouble",
            DROP COLUMN "handled_by",
            DROP COLUMN "handled_at",
            DROP COLUMN "handled_note";
        DROP TABLE "ton_accounts";
        DROP TABLE "star_subscriptions";
        ALTER TABLE "user_package_assignments"
            DROP COLUMN "starts_at",
            DROP COLUMN "paid_until",
            DROP COLUMN "worth",
            DROP COLUMN "worth_currency",
            DROP COLUMN "credited_to";
        ALTER TABLE "payments" DROP CONSTRAINT "payments_refunded_is_dated";
        ALTER TABLE "payments"
            DROP COLUMN "slip",
            DROP COLUMN "receipt_number",
            DROP COLUMN "refunded_by",
            DROP COLUMN "refunded_at",
            DROP COLUMN "refund_note",
            DROP COLUMN "access_kept";
        DROP SEQUENCE "receipt_numbers";"""


MODELS_STATE = (
    "eJztfelz2zi277+C8pf0VGly0846yatXZTvuue5O7JTtvL59p6fYEAlZaJOEBgStaHr6f3"
    "8AN3EBKYHaSPF8yULiQNLvYDn7+ePEYw5xg+fnTHwNCD95j/448bFH5D/Kr0boBM9myxfq"
    "gcBjNxo7ZsIK5ajoKR4HgmNbyBcT7AZEPnJIYHM6E5T58qkfuq56yGw5kPoPy0ehT/8VEk"
    "uwByKm0ff5xz/lY+o75BsJ0v/OHq0JJa5T+LrUUZ8dPbfEYhY9+/r16uMP0Uj1cWPLZm7o"
    "+cvRs4WYMj8bHobUea5o1LsH4hOOBXFyP0N9y+Qnp4/ibywfCB6S7Ks6ywcOmeDQVWCc/J"
    "9J6NsKAxR9kvrj1f9Nvlpu2N2/3I/x/757Jr+FxbHvMM9Sw7/7y7O/nBjgaTNf8YL6QoH3"
    "x5/xZy1Bip6eqA+9+O+z2+9evolmn7FAPPDoZQThyZ8RIRY4Jo0YsUTe5kThZGFR5cBH+U"
    "ZQj+i5UKQsccNJSJ+n/2jDlfTBki3LJZkCnsJXYMI1m3+3I6jvrz5f3t2fff6ipveC4F9u"
    "hNTZ/aV6cxo9XZSefhdzhsl9Fe+4bBL089X9fyP1X/S/N9eXZf5l4+7/90R9JxwKZvlsbm"
    "Enj0b6OH0khy4ZHM6clgwuUgKDO8pgQVzywLFn6Q7Re/JN/EQWFd6WiErMlVDt5hTVMtOy"
    "rm/urbvLe8vaEUsv/+c+OgZzu0Led9G/tYjV7IccTSvAEjg2X/77QSy//q//39ltdMt8Pv"
    "ufvxT2wKeb67+nw5cb4Pri0815CfMJ5YGwTFEvUgHu5ri7uAXsBSJA3Rx1GlhPdFaF/Jwx"
    "l2C/RrLNiEqQjyXVrm7Y7EkedVPhf320z29uPhXQPr8qw/n18/nl7XffR9DLQVREj6+uy6"
    "d4EI6zb2eRbzMqr9UWgk7DNFuQenq0D/om+sjtgh2P+ua7LCODfbbGPnOx/xDiB8MLZEkD"
    "90ebWzvGT0LqtAI+IwT0zdFXZ7v1b+YbIV8gAtTNUQ99TrA9VWBYAfVtDforTBa6CeAO7/"
    "IdboecE19YM3luaU0Y9XZgDekGRuH+8HiFuVdZ2SePemtvDrEq0j8wTuiD/xNZRHhfye+D"
    "9XsocS/c5QTnL8mUvUR5+XT5FTmeZ54K3VKTcEgQSCwzye+Brr9++nQSoT/G9uMcc8eqYc"
    "MMLzyivkFVbk0of/jplrg4+jW16H+JZ9mr4XW3qBeFe19sDaOraK5jRUpuU27lldgNQbuT"
    "8+W39jHhprYnO2W5bVnYsNVX3qlXfoJ9KV47yWerT0oXG2cTGsFRccSmr0ZNjthZPAj8sO"
    "CHBT/sscm54Ic9cgaDHxb8sL2wsoAfFvyww0HdoYFU2hfGwJfpAHtz7ImHqWsCekYAaJuj"
    "PZsa+isyAkDbHG38hJXZJeRGC7xIBbib486ZW7PIL/3Q06Oe0mxHvF4H8EhIrVolsqf7kK"
    "1VmIMt6JMGrpXhERndHuMjUi0lj1imuXQ4OkJIfObYdYlQ6qLUKDXm11r9T0u7lXOhR1qg"
    "QsFh8u7XOKWakFvSDA2x+JdbT4RTSaExODTucA01xEGtsdNLuLWw5elngAiFLhv25H0440"
    "wQWxhvtDIp7LKaXVaJWVjHjW5Psf9ANnV25hydZ6FDxSf20Nv91uwnxkFAH3ztIjYATCWU"
    "fpHj8QM5iyZcMwihv4htIVajLWi98asXVDQyCeXX23CdrR/e0seVxckTJXPAaB2MLNvF1N"
    "v8nI+Frws12ZEidhCgenlGUf9JCiAbQnUhBRCfuFfRXMeKlJSUNz2mEpw+E29MeDCNM9yO"
    "cPt52Q/czsIyAqyXi4v4nLmuusMsbNskCDbdkpfZhEcuzAfpMb0hYPfMz078Y11lcjc5rp"
    "Qj5Ag/wPYWQmQlavfLyY50iQFcBw0n1lomNLHFdRaM+kDjQsIzViSWm9CsCjs++XmKBZrK"
    "uSUDHSQYwig/3QiNF2g+ZR6Se07+YzFCc06FID6iPhJTghxCnGcBYnP53+WaeH5SYsROPw"
    "hCpN9DiDRE0HbM0B5v0JgxFQ43xFQUyfbn5D+iqAomP+YJu6FO/P4xYP7N+Hdiiwr0RbLy"
    "xqK2QP9BLg12ZunMHXXjkLpCSsPP1cc2n3a/njz7489nv57saN/9eHdz3cygMi9Ke0lNUG"
    "aQT+ZtGFQkAwbtjkGxM8qSN03AasIYai6nMiFEhbWI8pWynvUYh4msFz+Spxha9Ei85Bxr"
    "vDDNuM8INxRr+7NcVwqsNeWozIDVkG5TaegtvA21DIJShvKGtQyUh/ZIk55HpWIGmsVWKG"
    "ZwKyX526uL+5OaQ2MLaOfyoXt5UqwuGFE+Yo3LRezLtBQV7lhhVkqLe6xpUlJVMiCLHUw0"
    "YKJZJZv1zUQDWexHzmDTNMmN0iM7KkDtT2sNeeQ4szzmi6nGsnPl12WnVilLHKC9jC+U31"
    "f+9dfT71+9ffXu5ZtX7+SQ6ItmT942MKkasT/jVFdF8Dr0iHxTgTUbXj6fiE097D7/GP/d"
    "Q2AbULv++vlSivtlG0FU8cyusajUXOI5GjgQWhwIUSWvmjVbexYUiVodAx1TsrZ9CtDAcu"
    "kkEyzMEjjylJC/sUaW1ERK8iHXOSrUyfEp8TYUi4vkSEoY79s7oT7voN4JdVL84581VSwY"
    "d+IM4nXlhDLd/qSEF2UMX3TqQIDU6C6lck2Z6yQd6NpHmeW63fXrvoNcpF2GyW6rLOoRew"
    "iKOtOeqxP3cTMepDhxH4GC2sQtNyFnHrPI0xZWmZrpzMfuQlA7ONJldtDMmz4CZse/c9O1"
    "5WI/QexYNyInNvPkMe3grYkQ/CkOOzrGZcX8J7lvNkfqIpvoXqodj+qLHQ9iu3Tt66V7jX"
    "+/Vg2od/Kr8mXWLKaxSvrI6syRG58gTh+mArEJirP94rQOFS7wQeVyyOuOoykO5DMe+r7E"
    "FjFJJGWIRZBmdajBzwKUnl/VvJHdfQyEJLyHkATwWHfMYw0hCUfO4LRsUQsOl0g7xWIotF"
    "ZmtLIViFYNfPOEUEyvyzyeYepYoS90dcGbmVykBC53mctzxsW0yuC6sJts+MZhN/3hqT7q"
    "JkLCahN7U6WEPDLzABwp8ztUyYSC6cHXpZKViIaAe6nPw7cZladHi5u7SAmHepcPdQia2E"
    "/8VNYTrK7yWhPYVWKIWTPBvN4vUhu8pqWFKDZNFJvPtCUXG7ILUoIh3KnblmUCFnJdIHFz"
    "r5Ql1SAiuHWQGXVwLJAMELLMxGZcTCBHuaG7oz8b3aCaQOpnMwO1SAU1BDT9Rg0RzZEAnM"
    "0lGdL2VnsrDtBRVFdWB8itqUJdgIuzu4uzj5cnuoNgC8DqUvqPFOHiObhGeYvSbQT1LZrx"
    "rV77nSpwUYnVrgmAKYeSroh9qQSyro56OUMzwgOmgkny1O+jkBPO5kioOqceeyIBmk+Jrw"
    "JV4rhgRCUJEcIlTjXKZXvTQlTLe4hq6YRHHIIeIKplMAzOrIa1Kklt50sN5XYMDz0qYVgA"
    "wbRoiZYYTIwtWo7HIoXlSdGB1SzhelNjlXoIPNAjSNUcYV2vhYYe7jX0Q0By26t5jP1H+S"
    "sEpnX+Hz0PynSAfYu27sQm8ltaSmu2ZlgXPVTPAC0xcKE9F7ILMkK0TjhpZoZuDuBJ+zs2"
    "EFiENefS6jt2ST1AH1XfIlf6G0dRKAMbhWVbStM01WEbpoEYsS5rtQXGEd/ZnPv5SYD3Xe"
    "Y9VFnb50mLfXvKeJucqDwh7Kgu76iEVcbVYSt0UPVNPfGlpGxx4qnv32bn6OhhA3V5A6ks"
    "ftMAqiUJhPs0h/vMkhASiEpZOyplubhqQlLqwyVy14Lq2KoRsUzKaNX0jD0S3HdaYeXSCe"
    "0I3mWv8RNNeIlu2KgpwoSkBNayK7p5kIlcYjZRVUwwslnI1WjG06omLvUJmqj/iw9ZpIgk"
    "TYZGrXTjmRojTrb5GRB+8h7CTyA6oWOCE4SfHDmDAxE6yi+QeWmMcl70xLvyLHQ3CqUCRJ"
    "tolMZJwGPWpotGDOiE8kBYbdlRpAY+tOeDizdgQ4EYuNCeC8TDuqI7qzmQEQL67dGfSeRa"
    "rf+MENA3R3+pSLcMn9BOsL8IipMZ8Z2k9m2RH/kX+4xT7F8USvcwhGjZTRHEHgt9jWpa29"
    "evQjf4SmMpJJxMiCoZZnQ5aYmHsBx3eEG1iZTRkINDsttml9YhcRAF1xsu28ybuSRy5bRh"
    "tYYc+N1lfs84U9MF1oxwWx7G2moNtdE6NdQQs6OeQMkwyMIZKhcgC6c7PIFqXHuIJ9taoa"
    "Ms9ubLcsp+IrydQkfrRJVB2099KFkhIHvzyLtlNBjE3Y2M4u4+E4fiCxZ3S9UE3BXej5oi"
    "7Tw1Un17sX6I3f2UoPFCypZRWzEUTYHUpTpCeCZVczThzENUoIDFtZdUCd4A+VGzMZdhRw"
    "XHedWwui3OC6F07yGUDiKtOmYcgFC6I2ewvbxySmIB9TFf1Nn4MqJyuuMiMWD0UybQpj0q"
    "fSrPTamQnV9dn93+olfJ0vF5Tp3/cn95VlLK4nu8Vjuuv8AqhPu9y/qhmNUrDVUpT8eTKk"
    "NufHLP5B9ranGRQPdDy0rAXeDCSuWtsg711YC3LENHkNYJ0Cneq6Rn9aXXzk5Rg6UA65Ex"
    "cxYokAffe9V8N7ZRqdwRlTgSi76RFDzmUrC1cSCeoysp7MbyMeZEvspL+boklV1+FAjYIG"
    "CD/NU1+QsE7CNnsDrSTcPH8zSDqHg12rLDo5ULcHPXH8AuEYwgM4U9JQLY28Ie0H/rKhfR"
    "h9rQjQLZ/gI2dgh8Er/xt9PTly/fnr54+ebd61dv375+9yIL5Ki+aoroOL/6uwrqKDCgGu"
    "Vh46wDw7prPkcC/mzzBR/OlO+gpt1JXd5niWh4+Z6bRGRAJMaWMqqm+PT1m/UX7XL8MNar"
    "gR0PnP8mzv/MUrQhSufpPJ9JEKwXnNIXuIzc/+t4UBLK1HC8GtxyEMARAWtg5k03osbIm9"
    "uj9Sbe/HGw2r4rGYOwEMSbCSSY6jOFsI9oxIMPkfH1d2JLFkTVgAKBF0FUBEgZYlVJPdWQ"
    "CkdVgtgEUREgNteUH9rVh4BNF2y6YPLrmskPbLpHzmDTDN4tZu52zeRinLprh1wl3dYo7j"
    "XnXo4GLIR9bXXVNyboIZxx9kQdw653NcRDsKCUK8q0qcAx7MobczKeMvao0mlxFbkfA+bf"
    "jJX6UIGtTFi+fKgt0H+ikOydgbgU4cchdQX1g+fqY5ul+F9Pnv3x57NfT3Ykbvx4d3PdfM"
    "KWD9OSCKEmqBj2fDwLpkwjFDQwKE8EzNkdc9J8QlPra5VueCd2isFsigONO73JwVghbeVk"
    "7Bh6h/ExBuHYo6KdUlmmhXIMXdYtVTshbdmNlU2I9NU2oAGRbj9x8kTJvNV2KpHCburybo"
    "oN66oYDSc4MAvS0NEO4f5vlL5aVYRQGybtPdR+y5VngJ3X5Z0XuHRmpgwlBKAI7V4R8kNv"
    "THg7aX5JuxVx/qCpTocR5jmR663tSVgghSOwy0dgzCxLFfUykzsKZCBymIsc2LZVTbpHMt"
    "PF5TQpUiXKdspUf9Dfokplu5jqO7HUh5XkaTYILukP3ivDRrTVdc1ArRACskVk47grQ1QL"
    "RIBoyTl6qFalR4lmKmmbAVqkAkxrZO7xwhjXjBKA1QGbmENbAJtRArBVYFUjNUNEcyRQrr"
    "O5XKeCqgqtca3Ocya+JjP1E9WVVV5ya6qmPmdZENgCrC26anfzDNhCU229TrAFkGt6PB8n"
    "zhWlaA20I+10O6vZYZ78chfphMeJcV6bXwNeWpM3ZYxvkhV0dWR5U2V4CxroGvgmCsEWAD"
    "apZdZTcIva01roFqTXTZcwZ5Mjx7esJhQwll8DXX/99KmMcUH1AoxXYVzWcWswXiepWn6S"
    "H0wI3zBf+J7592ombKfjjgP7nRYLL15o9XmwV2uUC09TD6hJvfCfVa1ujGaS/cxHWKpVxF"
    "GJq+NwMULy1Vy9n3FqkyhPNfQFdeVD4o+QWoFc0tryqySFvqUK4chJJHrVzNidfhKkx76H"
    "9FjInuyYWxzSY4+cwe2yDAedXUi+zaICEMbNgTWEkGMMOcaHyTG2lCimB70mKzaj2A7kXa"
    "ibDpmwO8MM+mnuc0NDSmuHI7nlvU/l6xZCdJGyU0I0hBCXRWkIrIKQik7BCSEVEFLRcXhX"
    "h1Ss4/+AorJ6v0dJh+FWkFtYG6J1J+fLr9MjOgOKW5ozj1nyGNh0dal51JCvR1aKt1C2HB"
    "yRjVjt0hFZ2ZAaX6Ru09a7I/VHxjpt2NSxHjcRvk+K0SN7ivkDCRD1kfoWAVJOwAV6+QI5"
    "qoRu7CzM2qnZ6oJ05Wht67VtTw++x/fge+yEVg2uKfA9DobB8ZltVJyzQDJEP4ROtKotA5"
    "GNP6aOUaffv3r76t3LN6+yug/Zk6ZyD5o6bf3x6ihB+IlU7+zc872sP/AydNfLMMPUsSI5"
    "1/S6LFJ26roEL0P50iRx1DCxcRgYlSqpEIKf1dzPetByBD3aVn2oR3CccILfDPxmHXDs9M"
    "Vv1ld8zXKRD5a+2Vd418nfrPdM7tTMX0xQ1hn5KynMDSb+dKwVJQSvbeCf02CKJkyl9GRT"
    "fFA5QJ48TqPOeK5UTFE0qUoYQuo7jqIMoSj5RzXGk4gKwoNnyMYB0Zn5d/MhYOwHY383lF"
    "uwBYOxfzAMzrqSm5j7S0TD6KtdzKqX3zlQyzu7AU1sPjXkkDPTJsS+P+6CziSBQEuHw69b"
    "aJ8yjAsWijuCRbWrcO7eorp+waCOorpliyqUvNpNyStIR+hm9HMUXn/mY3chqB2fS+U6TM"
    "URo8ZCTFHQPy4MXmkVvfEJkrrWDLFJUunoWYDmePEBiSmJKx/RAAkp8I5Q4oZHM8JmLkFy"
    "QoYkswmPxgVxcDPmBPnM19hGd/tRYCEFCykY0Lom38dnkmHVjgLN8Mxnmf2wVoZfaXmsF+"
    "UHgB95Ul7Q6Adrkau3exUpB2FwLELn0MBWVZ6Mq0RpCDeuEtVNCVGHpL5I1IRKUcwYyTLV"
    "4GGEChU7NGRA7v+WQpjWUbZ3rkrWZdAuX45WKpBGKbNKSGuKXfmA5lSul1Cg3zz8LUpI/0"
    "2OSorp8tAPkHypC6PZ4sygGYJmCJph1zRDiJ05cgabKf27Vve7IqrplK7ch2jx0m+DEhlE"
    "GZhHGWRaaxtjQYV4iEs3xeAJu6EGwZXmgowOakqnYmwVxdpU+TxJq2z5ju3/bSfLxyW3hS"
    "msZbL9FSJ4UQb2RXfApIG1zNwveYibGt4X6Nq1u2+FZaoq5eHM1KcOt7mXRyJ1rInUxU0F"
    "4yIlBL51WTqOedWq8kGJFPjcZT4fpFNEj/i5C7Heo76x26VIM3iny4TyQFizkNtTHBCL+a"
    "5mBTde+zUz7FEAyJ7kAdWbsjsmAiROBo3M+jWkzqek8pDO5aWTV/ddqUh93kErFSnz8j/+"
    "qXN8rRMIGapSt/uum9tR7fUA4ZBL1JocWRmua3izrDAbvNKldV/oFhl3e8x8UdSeIoLlHx"
    "5eIIch5tuaMMd2U4CT6n3/nFQQqbWZ+VBtjjYOoAC8P53Xe+RPk6J2KwdukRT02y7z+aC1"
    "5frDV5PScpncYhj0VqKDHL4VoW/5oKjNU82Wc/UT3NWRb6X11eUKXt08GHpcwOtiin2fuF"
    "f+U2y0qGhmxQGjJsXMjodaNBq7dqxhIBF2yV9D9TZqMSj/j6I5ImVcalQOiQpvqRpbsfal"
    "CyxsOw0oaD1U0CCK8MjFT4giPHIGy8tCr100NNuo0SyGEJDlUv9xfazS0UPsSdKXslgd6a"
    "IB7aAHcdxC2SAoG9QBRbiubNDF2d3F2cfLA2vBn4k3lorhlM5O6jXh3KDROtqwl41fUyP+"
    "eRopoktXI1WNJAMq1VeMkllHCAeSnqu/YoE3QFJliwquBHNCZmiKnwgSzHWquvIuPgC0aN"
    "Ciu3H3g5IFWvRgGNyPQIWuCHga9SezWZtZInI0w4vuSH9/9H8tajWXRoluEMstf5BsIwZa"
    "Hg6tDvQ8HURedPlM71s+Vn/DsSViD6ojgTnQGRngvAbOLpmIFkdWjgxOrC6fWPaU2I/t9M"
    "gCJXC5y1weK+mtDZMLhMDjLvOYE489YdcKBObtDAf6GYDrned6e24Dl/vDZbkzJ5i6G23t"
    "wgTA8z7wvE3DqzIlZKy3tdYY90BKyTZ0dfUHfJM0Cmw/4gdimkRRoAJMoakURIf0LzpEd7"
    "TuFdlu7v6VwJauoZoC15pTdgvgDqiEeOGO6VQV8R8Z9W/j9rsnmtCm/OtRU1DT73KglfTx"
    "XTvBJxmPBEOKPu7xNMeq9HdU7CoqAp6EIk2x/CemzggxHv1nTIiPsB/MCSeaWKatzw6BTO"
    "8hkAniXDqmx0Ig05EzGAKZNg/KgXyqo0wUUrKM+uEV3PIv9oFZImm1tB0XaTt1EIPduHwc"
    "pyJxm0CzIin4B7rG54ql6jAq6ef4xYW8hk40Kmn+9ahJJU0+wFL32fr9rZSSKJXFuHCfSm"
    "oZM/kgiBTDOZZ/Y6kXOh71qZpMMD6K0l/mSeoMFciWIxwWaZdzxh+1va528ymgooKK2o2L"
    "EzQYUFEHw+DDa1g9KsQgqHCNkkMygkEoo6MtxxlESy2CTAt5vUZbIBwE9EXgIoeGV9vRrh"
    "64AuEerQF86aYpopd/sUdrgFVfmabREmBtVKOmRyrhbhphBKrcncXpw1TUWLG03QSqhEPv"
    "KaAAj3oKFELdOXuUOoWEytYcDCui3Uu0YADptlAHqSvHyeWOmLlUyEtSOeZE1/gi93rU2P"
    "VC9YFJMqjXM3PVcxoMSGBAAvtCFw4pMCANiMFQN+OwFpIIxJZGkgLtIBhQKpUQ1XQ3VvZL"
    "ZKDrtzTtdSywp7t2574VT+lrM+ukLaWJMpAjgYyhFS1skjyJ/adedBTe1bkXy8XVpcKyl0"
    "5oR+1HLiTkD4wvTjQ2gOqgUZMlgKTDLTseT9fstQIGATAIgEGgP/oiGASOnMGmhgAwAGyg"
    "R+W/pgHmJTLQYM2Rp7YZ5Ol4wLrFKqeBFIUXFuOOrujAlV+3zMt0JfDpWu0ZW50xL8rQv2"
    "gP90nUXv6vp9+/evvq3cs3r96NVBlJ+Sh78raBI9oKoWBO2JE5wcBBW6lLoIl5OU8of/jp"
    "lri45rwua1xflmUO+nl9VhTjP/eizqa4NWmzOWzXUWbznF0rhYOFPCAf0JxKDocC/ebhb1"
    "YgQodIhH5TuRMqwR+jQOo6Ud9P8kT4YsychTZVY7PZQIEGBRr0q67pV6BAHzmDQYEGBXoQ"
    "yIu45GprFujpgRfmvJhxqosJvw49It9UoM+Gl+8QYlMPu88/xn8f1/Ej1b7L26uLciBDyD"
    "nxbU3BvobQpxwNHNptjo6Qx+rVnJBHjdZcbxCqELayCHXstNiBfcilk0wINLMQ5Smhj8wa"
    "QSd5ndxgKZfJYCFXoY0PWtEGXh0pWI/VkwnBIuQ6Y2Vtgl6eBFLzNKl5Kn2UcuLpF2ktrm"
    "UywFaDrbytuK/SQ1kobOYZLVwtLaCsQZkq6tAWjBtnAmhIQYdr4ZBewjimrCUDEkrAfyP8"
    "pfL7QKyQuy25UKAHXpjzQkxDb+xj6poyoUII6Juj/0QdwqwZJ0+UzE05oCUGLrQJmplMqC"
    "1/wsJyyROpYUJ9fpiOfgh8gFiZA3UtTrRETeTAKqTzlGBzWgPtqI9l0MKFXCCE8iBddiMT"
    "nzPXVbYBiRN2XOobV/2pmQL43mW+J/lTpt35SmSQzNiczJjCVYXYOKFRmynXT4xXZjSWVl"
    "khq/FWLv3bq4v7prRG3fG2rbDZy2zGI2LAbiNnM8TOQoeKT+zhRBc7Wx01aoyeXd46WBFY"
    "bkKxMn725ylDAZ6rQuSquoX8zqoWeTSfmu5DVJncZ/7Co4F8F/fPehYg5jroCbshCRDmBP"
    "kqDBbZbEbloCnhpBpbu9NPgrjb9xB3C2GZHZOrEk+wlbVmMilfUkM8iOifUvPoaO/HP1kL"
    "X71FqkQ6QPDk9WHF10cVux/lDXMz/p3YVTdmkax8wlBboP+gfbsx1cce1I35493NdbPRtW"
    "xfLR0qaoKy0dUn8zYMKpIBg3bHIDpTZ74coA0GIlXWFAmO3AB+dX1ZPnKiBoRS/Pc1ck29"
    "F6dIdeSo7cR9g21brjlLyoaBWVx8hRDQb4t+vr34ujpVjnJD5ao/LFipNmmt0ma4VgjBQt"
    "lsoSQFc9a2bJRHaSQblayUlbVWY6esOTG2gPcXzibU7a8nZSXE1QO2gLH8Guj666dPhypx"
    "d84ZdmwciM/yW9bUBKiMGTVZNcfpaMuLh0N5O7ASgpVwlXDXNyshZOcfOYOhB+BeFTH58c"
    "LQ9pAjAcjbBE9jLkWKyPdKtK3CGgyZGlqwZu7OmhnYU+KEbqv7pkwLUV1dvnaCKBzCnMlL"
    "MuBvl/kr9UWqiq9ZgcAirMlRbAjWr5LvsX2rw/FE07x1+XgvzZmZwK7FiU1n1DDZW0cKyd"
    "7RqgkjO80kdK1kiVGda7MW2Vp6gFc9maQVjFpAq6UFWNUTjzgUtwoxKVIOwXOmQ84wZa9A"
    "NATMGsX4Np2vIwCVwd+aYTE1x75AChzYiAMB/bcu2Y8+1JfiqRIfUTWev52evnz59vTFyz"
    "fvXr96+/b1uxfZ8Vx91XROn1/9XR3VBV7Und2eVEgaDvAmPhRIYS9stBfMHEUVQgh+aPTQ"
    "L/GqomzsMf6sJvvhqH3GlfVlnD60S5fx14Dwu5A/EW07tNzbUZObOAqcC6KBaxaNv/EJ4q"
    "GPxJSz8GEq/yYonkBloQRzwuNcE+LNxAKFvqAuepAqgz+Srx2EXVeRyAFMri9kM2+mEHWq"
    "OS+7/CBwZr8HZzb4OjtmlARn9pEzOEtHiq4dk4QmHeXwGjNLQkeVB2xVYKdCPARlRY/fRF"
    "WyrC+jvRrDwgTDw9GTdNYDw8ZrsEA4QNyYL6buwhqHzgOpCTJpAK9CPTwEYwXAyqT5Nj5q"
    "/RTgr+6y5MCJ5JdHJJCOlWtTvq4aVkMOBqNGg1EZtS2Yje7Ccfb7viRT9hLpldajmiXXqb"
    "SDj0xdyLckkBslwaFiSaqMGTXZk5xotMWz4ZaN7SlZz7T08xQLhFE8B5oxCS5xkGBoPiW+"
    "ah84xwFycSAHBY86k1GbCTYwBcWfs74Ssxy/HdVltSnowPd2vS1njl1XBW7W5UbXQVilG6"
    "AMRIVxtec8zRAQG23ZSRUI+d68yHaJDJBvEZGv7o9WRt88IZgEOyrYk28zKqdrwd8iZacY"
    "DPqbYnNFsziMkHvP/DPbZmEkqVfE29zbRsFWyMWF44Hrdtf2UUKA2ASp1tiI+ZEX054q8V"
    "Q5KadsLsl5Kppygp0PUoDlRGoMthRdmU+QVKkWgXwt1HGmabu9s48BJ+l7cJJ24jyFCxOc"
    "pINhsLFOvKky3D+7Qg6sIDB3pGREe8xZErHlrIhY+nAvtRznvqqRZrq4KmSDyHEutfRTZV"
    "RczTJritLOEfU6S2bP8dgRbFMc1GQl6JZogWQIJpZyM0/cRhrIkYHrs2vyQHdU57twnLgt"
    "9Mrz8v1olfocpEOhFBUopqCYHsM5BYrpgBgc5I/6tT1geaJB6A6jLTvAJvJbWKahBiWiwd"
    "kFIL6gPXaqvIMcatoYM08GXTHX6IrZIddnj9Zr327NyDoRxcM96bZUM6MrxMDrLvO6Nq2p"
    "XsWsz2eCCvMlDVJBVYV2h7XOO4rqytDj3JrqVMr6PfPvOfaDuLHWid6glB8xWmVSEsvB60"
    "ZloIhmQjgKCPELsRIf0JzKFROqGOK4hWIcOOwzMZV8QV4cHKHCKBZEaEIxtjs3mLnAzAVW"
    "kM7d8WDmOm4G5+4UQ0ekjnJwlhe8jKZcM3xlSTA8W4txVEH7gIKO4XSY8AKIF1o7ywgqgB"
    "/1NTfhUow2to+XqYZ3YktIjVEr0gzCC1Y6dr16maDmzPU2Egr6Btdo205DYlTKNBk+hN28"
    "baTjLH/DjkEZCSDeGnGL47lOePYxXzTinhKWnZQLERe1Pxr0z5O2Phn6Evzzq+uz21/08J"
    "9r2gCd/3J/eVZiwCzkcohxsfsc2SDO9HIGeZtGKwfprzIjvqpyVtU/8i/2gZkknlDutTOn"
    "lmhBG+myNiI4C8eGjQ6XJHCLmt+iU+w77Tq5FSlhX3V5X6W88pkw2lxlOthh7XdY1nJ8XX"
    "/sklAD/SCL1OVhpVG7VUNIC0SAaEmexwvPHNIiFWBaxPRgoWBHg2aXIsG6CeoWAsGqB+s2"
    "cI1PhqtsvuNEt3CnrIFvcmBuD+DjhbZ4t6yBbVFkgnOhGd6KZNqpqrTnTNyRIKgJEc29HT"
    "WFh46ZsIJ4oEFnoyca0KiQVhqlOULK5RnFcU4oDwQSeKYqyqoHKjpf37eo3TQQ8PkeAj4h"
    "HrBjJhQI+DxyBvejK1FXtDZtqFh0zVpSruItAsZKxJ3aJ2BRLu+WlF/EN85mLJGC56DLfH"
    "ZCibvilkf9MImMKDK7NkhZR3pEIcun3796++rdyzevskjl7ElTgLImGFmKw09UqF5E2ui4"
    "WoCrhL0uMbc1QNMDRgnrVTh/lHrYzfh3YovakyklLB9N1BboP8ilwc5gzalH45C6gvrBc/"
    "WxzRrSryfP/vjz2a8nOxLlfry7uW52i5U9YKWDSE1QdovRWXMAbY3KOhta2HEj7i3ckZGM"
    "ih8MYxWLVID7erhXfBeHsaQlhrKz0KHiE3s40ZjTykNGTTa19JjEarTlJsOhkB8YvMDgdT"
    "ySP9hDNk6BjbSf6CdrsWtINSySDhC8JvHwyidV2X1QkuHV9WUZMJDrDiNPY9uWa07+DoGp"
    "q1msDepmlRQUzt0pnKnUaiYyFqkgIKsxICtYeuQ3jL34Ks+lnH+/l9iujL8orq1OBV8o/F"
    "XgFq8v0lUeMmpSGWNJcDl6zViM+7iTb1Ipy6EOCphHolJZI+STJ8Kj0Akh7zf1jwVSy8hB"
    "PuNRXzObyKmeBUhyQsVoVYM0djA/KLOgzIIyC8psG8Z2t5xT7uhupdDq6Ieo1eZgMPZO6Y"
    "hBYTiMwtDQ6aBJYQCNeg2NeqZapUci1TcjW0aZDrDvlZcqr/LVqBtrRXxH97RZyPf9NGp8"
    "LEjUO9knSqCXsn8Qha98QFJH8ORZEb2RqkKqLtAARREYRKdXbD4hKBKgSIAiAYrEkYnAEJ"
    "zVA9EXzzGVP+/Bov4sNCvYV6EEMayNCGw/KmnWeJOUCWGT7G6TzDjzWAsWFciAQTsMMQ2s"
    "WJ6u8qexhVmBbo89zFIpOc+DTHLucAezqD1VGoxuKvdWiDsl+kJCSFkAJhLCNvpNng5Sfj"
    "rOYUsqo4HOkd9s5S9SDkHwM7Ke5eRrFTmtuZUSsh9+uiUuTr3q+ggJTcR2L6GtREn8uUsj"
    "40Vsh6NRgzH7Mf5+FVujZtSoyeRoZ+NVK7IlwRptyAJBZvkKEc8CNMeLuEzEf0XJsKo+BE"
    "ZBOM4odS3HWs8DZkYwM3ZD1gIzI5gZt1kzOjuSW8QraMgHCGJsqrDlhWdiAixSDUEKHG3Z"
    "/JdbfU/YDTXoX4ce4dRuWrcZZfmQJzb1sPv8Y/z3UXHj+uvny9uri3IXlND3iWspEamKZG"
    "12fYkKUutL68vY8KmhBevnDs3TLjZNdsiRQKZDY6aDQqqKrHGaw11OG/uSTNlLdFeX8lwu"
    "rU4lOnzE1F2c+dhdCGrHK6NkDCiNGDUZAhw11sKFwWsYARypqVNffjVvLA/ID+r/AcKcIL"
    "lmgiiGSGUhsJlaF4xL1f7fzNdEHW0yEZgBwAwAZoCumQGg6OSRM1gxQM9aPVvT8U0M3c0Z"
    "ehgJTTGp0nlVYDeybpkUoytRgTannvhkbgxkgQZgVE/GoRASBdul9qNZBYAKJSjEu1OIc/"
    "YHBaIZp3TEwKzdMUuwmbU0JJvxSkMLrNodqzh5Ir6JkTpHsLFtuh1vXlSZ8GLXFukOpVk1"
    "2juKA0YrU60MrR2qL4bif6Evhr59hn4YWCrAUgGKbNcU2X4ELHREq9W42qOzriFUoSbgsk"
    "A1iAiFRumlha89htDYmVkkA/Fyd+IlFDY8zMbgZEI413XYrEc9TwOYtyx9EXLXBPM8DWDe"
    "oiC+8KyAhdw2unmLVIB7O9w94tDQM8V9SQW4t8Pdxt4M04eaBJ965PN0gL059lBS6jC4Qz"
    "Vxw2riDnmiNjHWR0tkR47bTpbqmLO5tq99Peo5EkC8VzXPrvwx+/Y1CtU50Zji869HTYZ4"
    "qgZaccyPgR0+JkA4QPeJEQ4FyuRORa5Rtce8+JmqTxbgiSTzBXWTB0kPcb0Bf4vz/+r/6p"
    "8hF8tZ5dOkcJoqmvYd43GFNVXKeT4lvpqUR6N8lgz6y/tCyTW5XWKvQjQdD/1Avv7Vx0hZ"
    "kEcqgDKKkuQO4Wpc/Cvk7bsL98M5fagNtdDe95oYi2T/dja+J4m3+Nvp6cuXb09fvHzz7v"
    "Wrt29fv3uRBV5UXzVFYJxf/V0FYRQ2dhqVUe+CUJ3gTTmwpNlfpMuRMKIcxGiMfYEM4G8N"
    "vzrk1vfGpKMH4UsoSV7M0VSvOac+5ou648HRlawZL5Jb+GjkrvPEVp/JXVLsOr+6Prv9RS"
    "94nWts++e/3F+elfVhoY1/bc7NzYj2t0ZPkqp2VedK/sU+Fimb+zrloOkgzUiOqPnyns9Q"
    "LATxZsIkTjZPAmGyESJPmEY/rkUUSJkW4kA6GgfiEhwQK9LgTHlcIoUiYV3mc9T86KlVRF"
    "eJFLZyR1lMOGdGdsiMAKyQvbJCflIH74nG/hi/GDVZHqNDe02T489ThuR4JxglJj5lrvuQ"
    "dFjjHnpQdmw0p2KKCLanyqTnP0RZy4qK8KqRcSszbmDRi/6u7JCLKeY1yVPJ+O1oLoc16n"
    "n4m+US/0FM5X/fvGrYL+nuePOqHAOWvDmNXjWb76bMdUw1nyUNqD5tVR+1j8xQTyl6rfXs"
    "20jXJbEZxKltiVMdueBvQjFm364E8XS3fO5t41XPonHrexejNqqq6qggrosYV/902AjNOR"
    "WC+KmfTc7kB3Fbu7RAiUOII/+BBWJzEiCq6dy6iw8A116nT8t62eBR/ngTRSUdPwgnxzYU"
    "lUIatdw2Rgk+OYJBAF6yevIHs+zllABySnaXU+IQJ5xZj0Tj76tbxQWSrRg4ulpzRde0C/"
    "x0xqVzKePadii1MkGeZH+60+syVK83lga25zECtxu43UC5BLcbuN0g/OOA1jmoXnHk28ph"
    "fpvrMUcGx2aX+Quu7IG4sm/JzKU2PtGYudNXoyYbN48HrV25m4e+r4zQM85sEgSpfXnMxA"
    "dERYCS1E2EnScaML5ALrMfI3u1yjlBzLdJnLRCBXKoLo9mR58Btu5Oyx71tm59yEH9Sbbd"
    "kIMBnGQluxdvJ/gVKUHw66hgEBDit+HukgxY2yHWdkQKuSO+cx468mrVCSK5t42ySKDa6Y"
    "6jgWvLI4I9EuW9sR+JiB3c2HVRKtWgYIo5+YB+GysRQZ5OkdXnN5UrmyboPgvkaMEXFp4I"
    "XcTdbj4CQvD6EIIXcV5jjP/BZbi27H5KUsJ7omj6YI5vAPXjzdfzT5foy+3lxdXdVeKmzM"
    "7A6KV6JB/QuNnR7eXZp2qVNeq6LePoC6RwEXXoIirkleZPQlMmV4jB0NQ1XndE6DhTtdan"
    "OoEjedMobODlmFViRj1jt2xUGIpFYUNXb/2FnXSsMBGPciRHYTEoykinr1+vISTJUbVSUv"
    "Su5GCfadrK1iOcDD9CdL9/8WINdOWoWnSjd5WuLUJb+1fFddU43ZYk+w+iO8xFubUouYNe"
    "Zn/+f1ndn3M="
)
