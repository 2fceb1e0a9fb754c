"""Broadcasts: what is said, to whom it goes and what is known of each delivery.

A person may want no marketing, and has quiet hours of their own.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MUTABLE = f"""{_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MESSAGE = """
            "message_id" UUID NOT NULL REFERENCES "composed_messages" ("id") ON DELETE CASCADE,"""
#: As models/lifecycles.py has them at this release.
_MOVES = {
    "draft": "scheduled sending cancelled",
    "scheduled": "draft sending cancelled failed",
    "sending": "paused completed cancelled",
    "paused": "sending cancelled",
    "failed": "draft",
}
_COUNTED = ("blocked_deliveries", "refused_deliveries", "unknown_deliveries", "skipped_deliveries")


async def upgrade(db: BaseDBAsyncClient) -> str:
    counters = "".join(
        f"""
        ALTER TABLE "broadcast_messages" ADD "{name}" INT NOT NULL DEFAULT 0,
            ADD CONSTRAINT "broadcast_messages_{name}_not_negative" CHECK ("{name}" >= 0);"""
        for name in _COUNTED
    )
    pairs = ", ".join(f"'{old} to {new}'" for old in _MOVES for new in _MOVES[old].split())
    return f"""
        CREATE TABLE "composed_messages" ({_MUTABLE}
            "version" INT NOT NULL DEFAULT 1,
            "language" TEXT NOT NULL DEFAULT 'en',
            "shows_links" BOOL NOT NULL DEFAULT true,
            CONSTRAINT "composed_messages_language_known" CHECK ("language" IN ('en', 'es', 'ru')),
            CONSTRAINT "composed_messages_version_counted" CHECK ("version" > 0)
        );
        CREATE TABLE "message_variants" ({_MUTABLE}{_MESSAGE}
            "language" TEXT NOT NULL,
            "arm" TEXT NOT NULL DEFAULT 'A',
            "text" TEXT NOT NULL,
            CONSTRAINT "message_variants_arm_known" CHECK ("arm" IN ('A', 'B', 'C')),
            CONSTRAINT "message_variants_language_known" CHECK ("language" IN ('en', 'es', 'ru')),
            CONSTRAINT "message_variants_once" UNIQUE ("message_id", "language", "arm")
        );
        CREATE TABLE "message_media" ({_ROW}{_MESSAGE}
            "place" INT NOT NULL,
            "kind" TEXT NOT NULL,
            "file_id" UUID NOT NULL REFERENCES "media_files" ("id") ON DELETE RESTRICT,
            CONSTRAINT "message_media_kind_known"
                CHECK ("kind" IN ('photo', 'video', 'document', 'animation', 'voice')),
            CONSTRAINT "message_media_place_bounded" CHECK ("place" BETWEEN 0 AND 9),
            CONSTRAINT "message_media_once" UNIQUE ("message_id", "place")
        );
        CREATE INDEX "idx_message_media_file_id" ON "message_media" ("file_id");
        CREATE TABLE "message_buttons" ({_ROW}{_MESSAGE}
            "place" INT NOT NULL,
            "target" TEXT NOT NULL,
            "value" TEXT,
            "labels" JSONB NOT NULL DEFAULT '{{}}',
            "is_tracked" BOOL NOT NULL DEFAULT false,
            CONSTRAINT "message_buttons_target_known"
                CHECK ("target" IN ('link', 'plans', 'plan', 'courses', 'course', 'promo')),
            CONSTRAINT "message_buttons_value_given"
                CHECK (("target" IN ('plans', 'courses')) = ("value" IS NULL)),
            CONSTRAINT "message_buttons_place_bounded" CHECK ("place" BETWEEN 0 AND 9),
            CONSTRAINT "message_buttons_once" UNIQUE ("message_id", "place")
        );
        CREATE TABLE "button_clicks" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "button_id" UUID NOT NULL REFERENCES "message_buttons" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "clicked_at" TIMESTAMPTZ NOT NULL,
            CONSTRAINT "button_clicks_once" UNIQUE ("button_id", "telegram_user_id")
        );
        ALTER TABLE "broadcast_messages"
            ADD "message_id" UUID REFERENCES "composed_messages" ("id") ON DELETE RESTRICT,
            ADD "author_id" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            ADD "is_marketing" BOOL NOT NULL DEFAULT true,
            ADD "local_minute" INT,
            ADD "started_at" TIMESTAMPTZ,
            ADD "finished_at" TIMESTAMPTZ,
            ADD "stars_ceiling" INT,
            ADD "tenths_spent" BIGINT NOT NULL DEFAULT 0,
            ADD "progress_message_id" BIGINT,
            ADD "progress_at" TIMESTAMPTZ,
            ADD "deleted_at" TIMESTAMPTZ,
            ADD "reduced_at" TIMESTAMPTZ,
            ADD CONSTRAINT "broadcast_messages_local_minute_of_a_day"
                CHECK ("local_minute" BETWEEN 0 AND 1439),
            ADD CONSTRAINT "broadcast_messages_ceiling_kept"
                CHECK ("tenths_spent" = 0 OR "stars_ceiling" IS NOT NULL
                    AND "tenths_spent" BETWEEN 0 AND "stars_ceiling"::bigint * 10);
        ALTER TABLE "broadcast_messages"
            ADD CONSTRAINT "broadcast_messages_stars_ceiling_some" CHECK ("stars_ceiling" > 0);
        {counters}
        ALTER TABLE "broadcast_messages" ADD CONSTRAINT "broadcast_messages_failures_told_apart"
            CHECK ("failed_deliveries" = "blocked_deliveries" + "refused_deliveries");
        ALTER TABLE "broadcast_messages" ADD CONSTRAINT "broadcast_messages_counters_fit"
            CHECK ("successful_deliveries" + "failed_deliveries" + "unknown_deliveries"
                + "skipped_deliveries" <= "total_recipients");
        CREATE INDEX "idx_broadcast_messages_message_id" ON "broadcast_messages" ("message_id");
        CREATE INDEX "broadcast_messages_under_way" ON "broadcast_messages" ("delivery_status")
            WHERE "delivery_status" IN ('scheduled', 'sending');
        CREATE TRIGGER "broadcast_messages_delivery_status_moves"
            BEFORE UPDATE OF "delivery_status" ON "broadcast_messages"
            FOR EACH ROW WHEN (OLD."delivery_status" <> NEW."delivery_status"
                AND (OLD."delivery_status" || ' to ' || NEW."delivery_status") NOT IN ({pairs}))
            EXECUTE FUNCTION "refuse_status_move"('delivery_status');
        CREATE TABLE "broadcast_recipients" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "broadcast_id" UUID NOT NULL REFERENCES "broadcast_messages" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'pending',
            "arm" TEXT NOT NULL DEFAULT 'A',
            "due_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "owner" BIGINT,
            "lease_until" TIMESTAMPTZ,
            "message_ids" BIGINT[],
            "version" INT NOT NULL DEFAULT 0,
            "detail" TEXT,
            "settled_at" TIMESTAMPTZ,
            CONSTRAINT "broadcast_recipients_state_known" CHECK ("state" IN ('pending', 'sending',
                'sent', 'blocked', 'refused', 'unknown', 'skipped')),
            CONSTRAINT "broadcast_recipients_arm_known" CHECK ("arm" IN ('A', 'B', 'C')),
            CONSTRAINT "broadcast_recipients_settled_dated"
                CHECK (("state" IN ('pending', 'sending')) = ("settled_at" IS NULL)),
            CONSTRAINT "broadcast_recipients_sent_found"
                CHECK ("state" <> 'sent' OR "message_ids" IS NOT NULL),
            CONSTRAINT "broadcast_recipients_sending_owned"
                CHECK ("state" <> 'sending' OR "owner" IS NOT NULL),
            CONSTRAINT "broadcast_recipients_once" UNIQUE ("broadcast_id", "telegram_user_id")
        ) WITH (fillfactor = 80);
        CREATE INDEX "broadcast_recipients_open" ON "broadcast_recipients" ("broadcast_id",
            "due_at", "id") WHERE "state" IN ('pending', 'sending');
        CREATE INDEX "broadcast_recipients_had" ON "broadcast_recipients" ("telegram_user_id",
            "settled_at") WHERE "state" = 'sent';
        ALTER TABLE "bot_users" ADD "marketing_off_since" TIMESTAMPTZ, ADD "quiet_from" INT,
            ADD "quiet_until" INT;
        ALTER TABLE "bot_users" ADD CONSTRAINT "bot_users_quiet_hours_of_a_day"
            CHECK ("quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1439);
        ALTER TABLE "bot_users" ADD CONSTRAINT "bot_users_quiet_hours_whole"
            CHECK (("quiet_from" IS NULL) = ("quiet_until" IS NULL));"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    columns = (
        *("message_id", "author_id", "is_marketing", "local_minute", "started_at", "finished_at"),
        *(*_COUNTED, "stars_ceiling", "tenths_spent", "progress_message_id", "progress_at"),
        *("deleted_at", "reduced_at"),
    )
    gone = ", ".join(f'DROP COLUMN "{name}"' for name in columns)
    tables = (
        *("broadcast_recipients", "button_clicks", "message_buttons", "message_media"),
        *("message_variants", "composed_messages"),
    )
    drops = "".join(f'DROP TABLE "{table}";' for table in tables)
    return f"""
        DROP TRIGGER "broadcast_messages_delivery_status_moves" ON "broadcast_messages";
        ALTER TABLE "bot_users" DROP COLUMN "marketing_off_since", DROP COLUMN "quiet_from",
            DROP COLUMN "quiet_until";
        ALTER TABLE "broadcast_messages" {gone};
        {drops}"""


MODELS_STATE = (
    "eJztfeuT2za257+C6i/OVOlmHduJc+2trep2OnM740eq3b7Z2ckUA5FQi9MUoQHIVjRz87"
    "8vAD7EB0gRFKUGqfMhsU3iQNLv4HHe598XK+qRgH99RaMvnLCLN+jfFyFeEfGX6qsZusDr"
    "9e6FfBDheaDGzmnkxGKUeornPGLYjcSLBQ44EY88wl3mryOfhuJpGAeBfEhdMdAP73eP4t"
    "D/Z0yciN6TaKm+z9/+Lh77oUd+Jzz75/rBWfgk8Epf1/fkZ6vnTrRdq2dfvtz88KMaKT9u"
    "7rg0iFfhbvR6Gy1pmA+PY9/7WtLId/ckJAxHxCv8DPkt05+cPUq+sXgQsZjkX9XbPfDIAs"
    "eBBOPify/i0JUYIPVJ8n+v/k/61QrDPv8z+CH511fPxLdwGA49unLk8K/+9OxPFwZ4ujSU"
    "vPDDSIL37z+Sz9qBpJ5eyA9991+Xt1+9/E7NvqY8umfqpYLw4g9FiCOckCpG7JB3GZE4OT"
    "iqc+AH8SbyV0TPhTJlhRteSvp19pc+XMke7NiyW5IZ4Bl8JSZ8pJuvjgT13c2H6893lx9+"
    "ltOvOP9noJC6vLuWb16op9vK068SzlCxr5Idl0+Cfrm5+y8k/4n+36eP11X+5ePu/t+F/E"
    "44jqgT0o2DvSIa2ePskRi6Y3C89noyuEwJDLaUwREJyD3DK0d3iN6R36O/kG2NtxWiCnMF"
    "VMc5RbXMdJyPn+6cz9d3jnMkll7/3zt1DBZ2hbjv1N+1iDXshwJNL8BSOA5f/qdBrLj+P/"
    "735a26ZT5c/t8/lfbA+08f/5wN322Aj+/ef7pqwNzhRFyMPc4jDf0Ap9KIuDK2o2lB2Yow"
    "p89m05DCnjPfcwuf8cgxBr9EBbib4x7gHrCXiAB1c9R97jz66zrkV5QGBIcN2mROVIF8Lq"
    "iOJdXmT4qomyrc3dG++vTpfQntq5sqnF8+XF3ffvWNgl4M8iP1+OZjVXLi8Tz/dg75fe2L"
    "+6LHZd4yDdzpNt/pYrtgb+WH5rssJ4N91mGfBTi8j/G94QWyo4H7o8+tneAnIPV6AZ8TAv"
    "rm6Muz3fkXDY2QLxEB6j208pAR7C4lGA73Q1eD/h61XDcB3OE23+ErzB4EG8J7hy4W/bje"
    "MAXw3Wa+/zP2SeQsGF3V2X0TNpywZaIKgwVK42Op+Lrij/948c2r16++f/ndq+/FEPU98y"
    "evW7heF9UShOIw8gNjXHMqALYO7AK7Ee93PlVIbTqXwHlVcD/HjJEwctZCgtY6sJqjADSk"
    "B4QEWLaT+jv7ZYzF4kHv6y8gVkf6R8qIfx/+hWwV3jfi+2D97kmDSz4XTDg/p1OOEuXd09"
    "1XZHiTx6nolpqAQ4BAEu1dfA/08cv79xcK/Tl2HzaYeU4DG9Z4uyLyG9RYcJVS/viXWxJg"
    "9Wsa0f85meVYhpMnQL1sZgqjwTC6UXNNFSmxTZlTNKceCNpnMV9xa08VNyUhHAbVj2KKW3"
    "GzTRShgHj3SfBgf4jeqzmuw4htpwpTHK5w5C6J57hLzO7JgYvqSzbdOzXbVFHj8XpNmcZv"
    "ZHRWJZPcLRnB3lSRElPgwGHxoQf7nZznNp7UgS7lLfqCFuSskgRWf7V6sao+wSG+Vz9Jfr"
    "b8pEx6IIzT8CNVMl4ttLrwdtYWXb1W44QCFJFuAdYXvyxxhHCIlL8MbZigRB7diAdzGkeI"
    "0xWZU287QwvKEJWh1slQ/vVFBcwDp4KA7jcQ0A3xvpaZTCLyu4a1LR6ydPwwMb52XAQn84"
    "4JTiwpM7RMlYjAJlVGdM3owg+IIaRlqiFvitGC2mLoS9EawMb3826mcQK717ZXXlkls967"
    "y8/vLn+4vtCcCCeF1s5zYC+ypWPQ2F56VMk+hV4n1u+40iLTJ4MgYRLka5Cv94llY5OvIW"
    "Fy4gyGhElImByF8gnJW5C8dT6oez5fB3hrDHyVDrA3x56ssC52sRn0nADQNkd7vTRMcsgJ"
    "AO0eJtxHLCNkYma0wMtUgLs57ozqLJAS8eswXulRz2hO56tQQmrdKpE/PYVsLXMj3ch/1M"
    "C1N6cypzthUmWmpRQRyzUXi1MqI4HPBgcBiaS6KDRKTUBFo/6npR3kXBiRFihR8Ki4+zXx"
    "w23I7WjODbHklzuPhPmCQmNwaN3hGmpInu6w0yu49bDl6WewKY0E0tuqhj1xH65liJMbGW"
    "+0Kinssg67bI7DsNfmKhHCnrJ5T6Wsakhu7MTmphRH4LRtnHYYwZw2yHaNPC5QgZ7cTU+u"
    "xe50yRvbMD+KSCGU+IDEqFLw8ij50x4zf2qMxhL9VE6+XeLwXhzQ0upyIFi3Yop3arqJLi"
    "iJkZMAdkqoRryuDk1DLKQgXsaeH72n9xNdW5hz/z7U6iwmeWOcsJ/FeHxPLtWEHdODx4vY"
    "AFnUfUEb5b5kZBGLr3fgOuueeD7GlcXIo082gFEXjBw3wP7q8HM+sbW9k5NNFLEnAWqUZ9"
    "RJs/LHuJT88NE/WLeR8mdIghs111SXEvYOvutSnD6Q1Vxog8ukTPQEF9Uq/4HDLCwjwEa5"
    "uEgoNMJAXvIOdl3C+aFb8jqfcOrajjtAkZpLmaV+6XasTzNGmNL6GM5KrC08gDatZvuQTD"
    "ZRyNyAciGVPkllkTHiRX6XP/HQc0tNckvEz+aT1ZznjGLPxfxQsK6yeaa9EXmmqhxasYaG"
    "udYz1aUlBCYvEKeWGBHyQe5GgdrdbrKJLjGA60lrIxWcGJok6rKLozmPuupU2V8b6U4WNM"
    "rKFqEN5miFPbIrcUQZ8ny+8oU87s3EYw/NxbAlXb1FZLWOtqrQUbQkiJNIVi/X1Ew6zkdA"
    "rvcbyPWGVGDLYl5okHi/9REvzXkKRbqzqKtUDvwLyaYXbEW6M4TN98QFQSMSulvnIYmU7x"
    "ZCryE8tzj6LFZlvjUtE58THngv2in2QTUuO0CFalxPUo2rvLuhIlc7urVD1KqqXNqIL412"
    "2RQZ1qxnlpqNYkniBClNt2q8SzG3WBEeiijCqDjdLNP+lCa4WW5nSOiISv0T3xoVzBQN1X"
    "kHmxo0TNAwQcO0TcNMNmjCGK2831B+oEx2FspSkaNDFCCQSvojDmKd7/QnTsNP838QN9Lq"
    "9juy6sby3Qj9Dwr84/m6CkfdPPaDSFZjlx/bftr9evHs3388+/XiSPvup8+fPrYzqMqLyl"
    "6SE1QZJM0BPRhUJgMGHY9BibzYIyusRgiJYebnF5iLwFxkgWWj4tjfKVJmwGpIwXDUbjji"
    "lS5sB5o3ZK7LRBu7zSqGDs1iK5k6boVcf3vz7g6MSf0xHo8xSTUn3WNIyhqYdjQiyU6gUP"
    "4dDDZgsNknm43NYAPl3yfOYGU3T4ICzewOVUKwPBzRNGRYBPqg4s+WSrknMzR4MVOr2lnR"
    "MFpqNsVN2FR7u05Z4YA/ynT6CxXX+h8vvnn1+tX3L7979f1MdkMWj/Inr1uYVK+Utma+q1"
    "nPH+MVEW9qsObDq0cMcf0VDr7+IflzhMC2oPbxy4droZNVDTkxY9KQZWR9LNDAgdDjQFAt"
    "5RvWbONZUCbqdQxYpgkPfQr43An8RS79VVIW9pSnLFJCdcoO1SkXQt2Kmc63JE+O96mYVo"
    "K5SFLB+NRinfy8JxXr5Enxt7839OigzCOaHojNckKV7nRSwvMqhs+tOhCg8PsJjgKBl8fw"
    "QpcSvAfmnAyO3A44B9h9aDlvP7GPaR+TEsw5Vb8j1zKhwfRIFYssSjOnzZZmRgUrs8PKdG"
    "nMuGmYe4kIXMGtvsoEqwH8Ztde7CqbQlqWb7T47negFZdXg3uy2XlWyCCngZCqDq1MQKMv"
    "ac+baaBdjsKEepH9yjjkkw+A20RjD8qGvqTw46GlpyddPlI8HgyiGzXXRIFSFrUBN+FnMd"
    "9ZbEJGV9QhjwOsMjnTZYiDbeS7fKLLDEpu2lwdcYyAbXy+HKhE6S9iqqmeU27yEw89owIc"
    "pmBNFah5LGtkHVqobrKKZQkrRly6EqKR1xThYi62s8ckiWCCaIm3j+IoPhypd/lEd0yQyS"
    "82HcSOGair16g10bqNqndzyK7s4uusExqnYgPYn/n9KSSI+ffLCNEFSor8JknaMvj3rczM"
    "FiImQ0vMxTMWh6HAFlFBJOT2Lc9yteXgZxxlZ309C/w4H/Nr+Gv4jq7WsVh8aCHE2GSU6m"
    "kkximZ742YJtgiAdKjLz72f0n3cuCLmWWnKcIlBRffjW6ghBnEK0M4q53hrBCvPHEGZ92h"
    "enC4QmoVi6EBZ5XR0twX8R5sLhFCk1WbebzGfs9mumVK4LLNXN5QFi3rDG4K986HHxzuPR"
    "6e6qO9FRJOn5jvOiWUnDAP/BYyv+dLmTCievB15SYqROeAexk18vvaF6dHj5u7TAmHus2H"
    "emKa6Xd5V2mB0zZzOhQHncPISkLJeuxqHT1w3GaOQyD+acJwIxKQe4ZXTlNvxjaw68QQ+m"
    "yCebO7uTEhSksLmVGaMP6QapuytmSsZwTnIC/PBtZTOI2ZLjm1vf3EjuossoJ1kGkzIJoU"
    "uxLJGUKWm8+NqwgWKDXYnWXuSNkKmrjkDbtOlKigeGANVBURbQxqkQoWahlTFUBiBmiBBJ"
    "Zoe85YzHVJ5NAVRX5+KVOssKb2t0RZ78IbDwRWVx9xogiX75YOtUIrN/zJlrCdx+xefOui"
    "VEO1UM2NNgS+U0uoqq/f4jVunEx67ADPUtZRQ2xnNTNpT1hnLS9qf0Dn5S7+sUj9RkVTMr"
    "qZIbcaMemzJFQSfVWLkvxTPZTzGB8AUZdvIOrSiogtCMqDqMuzYXBu+W5UAZusZjrKYYxn"
    "I+q/UQLBtJirlhjM5OZm8kwqXAnRgTYs4WZzeZ36HHjQYFSTc8RuQ0pd81Juoj8HJIdezX"
    "McPohfEWG/yYep50GVDrA3x54Rl4hv6ajmvGusi25tZoCWGLjQnwv5BdnYu3s/M3RzAE/6"
    "37E8wlHccC7tv2N31GfoZx1b9NV4Y4FKPYxU2pAjNU1THbZlGohztFmrLTGOhN7h3C9OAr"
    "y3mfdQff6UJy0O3SXtEzxeIoQdZfOOSlll3DWnRgfV8OUTWcLENHppRwLBNu3BNus0gANi"
    "Qjr71HeL64DqzDj2fF11d5O6nQXML+V072mX6lJjwf2o5aXyqm/XIaNB0FRcSjds1haDQD"
    "ICIQFnFOZhCGKJuUSWcMIoqQY+Q5RlJZ1UKaaF/Hf0NosgkKTpUIRDL52pNRJhyM+AYIQ3"
    "EIwAvmrL5FAIRpg4g3kUe9JKnNvsjbJ49MTHsjPbG5NQA6JPbELrJOA/6dNrMgF04TMeOX"
    "3ZUaYGPvTnQ4APYEOJGLjQnwtkhXVVRvZzICcE9Pujv16mfepM0c8JAX1z9HeKdE9nunaC"
    "0/nTL9Yk9NLC32V+FF+cMmptfDEJ9mEIsZOHIohXNNZlcTWVQ6zTnX1dxAwSRhZEFjg0up"
    "y0xOewHI94QfWJm9CQg3/XbrNL7wApiIkaDZdlSmZAlCunD6s15MBvm/m9ZlROx501Ya44"
    "jLW1EhpjNxqoIYJDPoEiaJCTca5cgJwMe3iyxNzhROcObY1zLZJBkGuHINcN9iNZjrOX77"
    "lGDGKTzWITXUjrQc/mJTVi4LXNvE7L1ZPQ69PUoE4N3B4Bt+ljr2L3dWrgts3cTkxTQvHy"
    "xc/pc29rJwCe28xzlzDJLVeA74SxbD6v10603X20tINoJSOqZ4NDGm5X/r/6tWGsEsNusX"
    "m3QHXqE2QjDVakNs/c+Hk35TgRHqZIbZecpNQjfGDL+8kVVS2nS4fRYBDdqLkmCpQqX3oY"
    "TD+KKW7FaTxNgAoS1IE4vdvNNKFjrixoHZ4uuUvhm2KyZBEsTxumaoLVB+rFAfkhnWcqGB"
    "0zofQD8Xz8jiYnuiaTtPR+1pZCupIj5bfPL5r9uaN3S4LmW3GQILpAGKkpkPQWzRBeC708"
    "qSvtR4hTFC1xhKSFnaOQPBKGAoo9mfW5queLDjgv5Ii+gRxRSCG0TKmFHNGJM9jdXTkVcc"
    "APMds2Ba/lRFWH9zaVVscpE2gd3zJQoMjN/768vbr5eHn7V32sQTa+yKmrv95dX1Zsg8k9"
    "3hj20XyB1QhPe5eNw2bUbM+oS3k6ntQZ8ikkd1T8r6OBSQl0P/ZsMGUDF/balWrrUN9kam"
    "AZWkHaJEBneO+TnuWX7lx2RQ4WAuyKzKm3RVwcfG+ErJsGX8miKLIiSiL6Kil4zoRg62Ie"
    "fY1uhLCbyMeYEfGqKOXrqq8c86NAwAYBG+Qv2+QvELAnzmB5pJvWRSjSnEVh7yIvh4jk7R"
    "XbfnhMO8AuEFSQmcKeEQHsfWHn/r90Rn3/vjEnqUR2ukykIwKfJib954sXL1++fvH85Xff"
    "f/vq9etvv3+eZyjVX7WlKl3d/FlGr5cYUA9nd3HefLLrmi+QQKKG+YKP19J30NBFtykirU"
    "J0foXMDkk1ghSjgUoFLfGLb7/rvmh3489vva5l0BJdGAfUKaoDTRDjWaaHBNPlSB0YTDe5"
    "kK5ZLYSuuBQhhO6o4Sm5UfNAlK6yeT4QzruFeI4RrlXy6w4EK8VIWY1HKPkPE9PTxS2aUm"
    "beoC7IliN7JrIEDX032ZGl8dwUTrNmv03x4NzvtBGMQTiKyGodoYgiQYxwiJLY3LfKo/IP"
    "4goWqNr14nbbclWyXnpXQiGJIZ/LQXQjvSx+xBHdaIrlH+tDwFEDjhqw49tmxwdHzcQZbF"
    "pvcsA6k5ZKUzq26gtNujGTJSIbrHEN516BBsz+B7QQftJSs2Njgh7CNaOPvkeYUYeMBuJz"
    "MItW65/3qRd93nWiN2S+pPRBFn/EdeR+4jT8NJfqQw22KmH18vHdCP2PyrM4Gog7EX4e+0"
    "Hkh/xr+bHtUvyvF8/+/cezXy+OJG789PnTx/YTtnqYVkQIOUHNWh/iNV9SjVDQwqAiETDn"
    "eMzJqt+ZulTqdOd3YmcYrJeYa2Jk2qIGaqS9IgcsQ+9pAgcyKANxnteZ8AtlHm+EP6OpoN"
    "/xaLEM/r1I/u3v1ZM5nq/8qJ8+XqWFsio2q+VLGni8X/nACinw2WY++9wJtHXUW2uvFqig"
    "9GqH0quMPPpk0+vYrJDCbrJ5NyW+J9ldgBHMzYITdbTnICLPBrbPJRtGgLiSP7j/lqvOAD"
    "vP5p1HXU2VxBZzQToeLAXHtxQ01bDsou421rDsp+8+aYLv02i7QlSLCDctrl+gAgGvg4An"
    "weq10CuEsMr72nTEqdr3ti+RwjVv8zWfMEvWszZKdquQgVhtLlanleMfyNr0LqlQ9rtPxo"
    "P+gLeKG2B/ZZiIUaSBTIzGlqBmoNYIAdmKlKnCbw1RLREBopUYmQCHpjlYOxJAU6+LmgFa"
    "pgJMG2Tu+dYY15wSgNUBm5r8ewCbUwKwdWBj3hBr2IxogQS6RLQntkqo6tAaZ7Ve0ehLOt"
    "M4Ud2b1lpYUw05rVVBYABYP8fz/Ef9nE45yjNgf9bwTgzqAO9OtB8A5Ly9yXVp1mniXFOK"
    "OqCttNNhVrNHV+LLvcsmnCbGRW2+A7x+Q/ps39ICU2uFUoW3pIF2wDdVCAYA2KRO7UjBLW"
    "tPndAtSa+HLmFGFxPHt6omlDAWXwN9/PL+fRXjkuoFGO/DuKrjNmDcpQoJ8++Xh1bXkKJx"
    "2jvtknPBrGnJGLVKRAfX15jcMVuuQQjtvNoBCoh3r/XJGyD0Xs1xHUZsO1GUeLxeU3ZgJ6"
    "/PySR3S0awN1GgxJuQLwg7cM/d0fBOzoTdbNxEsDKq+9Ovls1NYzOvmtKyt66N45u08/pF"
    "ttLCaC3YT0OE7xkhnixBM4+3MyRebeT7NfNdoirOqAwI8ZCEMySFCCZoXfFV0j5cMRfU+F"
    "6gV69xc9RPgkI3b6DQDdRBsSyyCQrdTJzB/eqFnHWdEPL7WpVyc0yLBGkIoVoQVAt6mmpB"
    "jhTF9KA31LfJKYaB3Ia2Zh13PNS0McdMRjU3QKaHKyeAOOgepeShOI29KWfi3vfF6x5CdJ"
    "nSKiEaskCqorQrvVJBkLhlEiOJxh7XlpPQMAPkunXISoCMwlOgzIjAkvfMaCuRQkabzWcZ"
    "5KQY8RcyKCB2eqxwQuw0xE5bDi/ETtsVO90lrAyaW3UIcIkwc3hhGx+I1mcxX/FUmNCJWz"
    "5AGV1RRxy6h64uOY8c8mXCLcEgOGjA4KAirD4OHBbrbDzGbcHu5GS38dRgNQijqh1dmkgq"
    "3fHWHEylP1z3x1NdIiluoEgGM92lnW6Ru8TsnnDkh0h+C45kCNMWvXyOPNnKKwl14nRF5t"
    "TbosSOJ0ZH9SCq4aeHyKk3EDllhU8AAmsgcupsGJyc2UZNgkok5xhFoRNCG4sQ5uN7lR+0"
    "TbFJKxC++ObV61ffv/zuVV54MH/SVm+w7okZUUyKVBkeSf3OLjw/yfqDGAl7YyTW2Pf6NX"
    "YoU1p1XYJfsXpp8oiu10K2EXqKaXeHKin46zv460mSJkxcHHOj2qQ1QojKM4/Ke9L6gyM6"
    "xsbgPp8mnOA/B/+5BY7HsfjPx4qvmQP9yeo1jRXeLgWbmn3mx8xOr1Qk0zlVajXLWlwq2V"
    "hHVQDr7FDZ+HyJFlQmgOdTvJUZ4ytxnCIaEqFEPxKkJpXp5Uh+x5nKJ1ep4n7EkUA0Iow/"
    "Qy7mROdWOc6HgHMFnCt2GBPA9g7OlbNhcJR6xo3cKxWiY1m47fWwMCK+M5fLO78BTWw+De"
    "SQYd0nIXM87hlrUoahT+nTr1voCXweFyx0cwCLqq1wHt+i2r1CsKWoDmxRhRrXRuB2rnEN"
    "iTKWFu2UiR+XIQ62ke8m51K1amd5xKy1bKdKR8GlwXutop9CgoSutUZ0kdbFfMbRBm/fom"
    "hJkjqZPkeREHhnKHXDozWh64AgMSFFgtmEqXE8CSbHjKCQhhrb6HE/CiykYCEFA5pt8n1y"
    "JhnWeCvRnJ/5LLcfNsrwey2PzaL8GeBHHqUXVP1gLXLNdq8y5VkYHMvQeT53ZU1Q45qiGs"
    "KDa4raKSHqkNSXFF34QhQzRrJKdfYwQqWaIxoyoAbIQCFMXZTto6uSTRnLu5ezvQqkUYqy"
    "FNLaYlfeoo0v1kscod9W+HdVKuE3MSptvcDikCPxUhdGM+DMoBmCZgiaoW2aIcTOTJzBZk"
    "r/sdV9W0Q1ndJV+BAtXvptUCGDKAPzKINca+1jLKgRn+PSzTB4xEGsQXCvuSCngw4kmRhb"
    "R7GxNEGRpFd1Asv2/9DFCZIGLZEprFWy0xV+eF4F9rk9YPrc2VVKqHiI99Q239GdMFs6U5"
    "WKcObqk8W50uJI9D1nIXRxU8G4TAmBbzZLxwmvelWaqJACn23m85P0FRsRP48h1q/80Njt"
    "UqY5e6fLwmc8ctYxc5eYE4eGgWYFt177DTNAuZQOIkDqZNDIrF9i33ufVnrSubx08uqpK0"
    "PJz3vSylDSvPy3v1d1ARozTgxRLRMBrimuNYdilwDTWBa3PnWlbEutAk8QZrpDrc1BmOPa"
    "wUvoxPngva7Cu1LP9qTneu7j890lIlj8b4W3yKOIhq4mfLTfFOD8ezM+5x9EwB1mlo37tU"
    "aLB22LBl6143jVQi5UmF6O8TIp2A1s5vOT1uwbD19NSvblcothMGGFDnIj94QUFoPNDk/h"
    "2801TnD3RxRW1pfNldHsPBhGXBjtR6E13aoroKaTZa9mbcrYQgwyyPSLlgLOJHluKSYVzP"
    "beot8iwlYyepKreEu0FN9cpuSFM7Rg9F8k1KfyHTAXKGUjVMogInPiImcYr+a6sgZX/n1j"
    "qMSO5om7Y5SsoCH5PXrEwVfP1PHoJF/y2Zs3jNy7Aeb8T4eZSNPIiv988eLly9cvnr/87v"
    "tvX71+/e33z/MQi/qrtliLq5s/Sx9AifF1p8CDwERvCGmOUctozjA0LbuTepxXFVKrDizQ"
    "lKvHVkAw68fnMiWw2Wo20767mQ68l+3UgSbBY6U81Pnb0hcpp4CmSMdriuR7ZLWmkQxJch"
    "5IQyiTzhujIRwknmlE3eaEAEpNC7EVacCKW+0kVOkN3xXUGiEgW219tu0Ba5kKMIXaBcdD"
    "E2pajqCmJXQJsqVLkJ1nwMBNgta7gpPD+MImDGzpqu6A7U5kGgDeay92VXTndWnWaUJdEz"
    "Y7oK2k/iHW8dTL3hbVI2NnbtFu6N1r3R0G8cjv1RzXYcS208G7LHOFKxy5S+I5Sdf4AwO4"
    "v2TTvVOzTUhKOGoEd3GdaUIFKsuwOVwgWfOOOJeYTwziBgJf/E+V7RWDQ46V2Sup2ytfcf"
    "lOtjYrvFXVef9FGEV+mIRmZ2lt+nCC4T8CogzeQJSBFd4ciDIo2Ph3+9dQl69Tgkpfsza7"
    "+rTX9jCBAtkZRgo8SYr22CCbtfmUeuRoN+VntwUbNeZnnzrYaNBqNycOI/JIhP3AzMtaoA"
    "E/6/H8rDJazfBOLJCAtwD8WeCBsR5O8MCc3AMDLoKjuQjk/TMAsIVcl2kCW7inrco/usYs"
    "2F7LticXGrti4e2szaxI5DhHdU/paFT8SDYc4bms345RYllGlKm/E/dBPlaJRRsiizmENE"
    "IPId2gLYneIvE1Ap94aLMkoaz47tIV4XWb4lE+AUyKYFIEk6JtJkXIjGlhZt3exeNcy+8W"
    "xlsgOEO48pIyverQHLcEjcWwgZ3JWjsTpMadycWYCrI9+FymhKwp27hcsyI9jfr4Z3HF3W"
    "KlytaUx/zdrE11VJekXDcdFcdfkiqAf769/CD0Mi7+Lv+5otJs8Vb8GZJtqthhjrh4qKpP"
    "IOXf5Gi+FfpcXVccalJQD0E9tOMuBPWwcAua3372MRSuvSpb18x3DVoO5cOh0xAEvDxBwA"
    "unMdOt12bIdxQAeEfALRGLq1HuGulYEwjfLCRrg/A79edN/B5KdpVfgKOQ7hwgdKH66q7x"
    "lrBn/I0Uan2G5jiQzroZEnIbWlCmQrCxt/JDjiIqxF9Nbe6jfhJI1SBV2yGEgVRdOMfEZq"
    "TGbpcd1VncaRW5S52RRn6EEskZQrZm9NH3CHP2YNcQzKelhpZa5tKruLkDis3A35GcxcId"
    "GnLTDmYDdi8bEfSg4VqzYJ8sfH1EwEOsNcRaW4XqwLHWJ48HHiustgYEv1viMCTBZez52p"
    "Dg0vtZm9HKTUY6WA418e6qlH/MI8Q3hKzRQog1nrQgbZZUtXdjBHtJTG+E5oQLAZ8LGsqJ"
    "GrHEj0S8Zf79UkxFG5y9w38GWKnASgVWKtusVPHa68ngMiUw2FIGyxPa1KLWoHL01PJGVI"
    "w4oPShX6X8IqFVewHiImpHXkh+XwfipxHNrmisrVCh6lVgwTIbaVpf4cU3r16/+v7ld6/y"
    "sgr5k7ZqCvXKCUshE2ri2RshzccDmHUwA4IfzJIDcgpIDTheakBEA82p0daAISUAphyXKT"
    "0u7QIZBPDbdmNbEqmUmnNuwkdfH8VfHjDrYvDx1djOMUpcsDkg/xHLt0IG8SXbkZpD1RJF"
    "K+wRFR0kqz+uCRNnkS4Aqe80YLcBu40dqgyo9WC3ORsGP73dxmIBRmO58cOH7lhlo8/OwM"
    "XFZR9r1Mr2oMQd1elWlqxi7z+S+lVceH4KxJSoRHiPg7ZMadVBCypG7T6FYBL7g0m6d+6w"
    "FNXewSTvLj+/u/zh+omDHj4Q2SecL/31RbMmXBg066INr/LxnWMglCKKcKqlIp8LPVaGIC"
    "QBCXLWGcJc0DP5RyLwcpVEI8MakogGFaIgLUC6AIjhPwC0aNCi7bj7QckCLfpsGJyXGWuU"
    "7/YWKGsW885Br85t1maWiALNsUCzV8nOfr/6txa1hkujQncWy23W5gvskxXkef0KehXowB"
    "to85nuc2dnAyqz+IrSgOCwQTIu0lVYPBeEx9pc+ZMiX/W6zRD8vPr06X2JlVc31W3z5cPV"
    "9e1X3ygeikGJZ1MTgyIQu48J13Wh2QN0TgY4d8A5IIuoT9DhjgxOLJtPLFXmo58eWaIELt"
    "vM5bmU3vowuUQIPLaZx4ys6CMOHB5h1s9woJ8BuG491/tzG7g8Hi6LnbnAfnDQ1i5NADwf"
    "A88ZwTxpy97VWFOnhLI55taaDEXCGNV4iPfDnxMC+n1tZfOtYeBDRqaB/ewbQK6x+4Ab6n"
    "C1NdUsUgGmUOgFYnPGF5ujO1pPiqydu38vsJVrqASu+A7o45f376sdS9V5OQC4n+N5/tt+"
    "DnA4XZTLd0wDyE8aXvaLz5cXzYFl6vWsS0jZRozsml91tyRoLRivUp82S99dIvEPVWRZxn"
    "0lDTIjKp4kwV1zmvwzCwR7q56GZEN4lDY8qUeUHetDIKrsDUSVQdCRZUYFiCqbOINtjCob"
    "URKSvAlNFeQdCehz7frcOpViTy8YWwrvfsl4t7hsSrpIWfZe5ipqpOLi61apeJEMdGTSY+"
    "eiA3IwEpDRrMijalzic9UJnsaMqwQITldkTr0tcsV3E8Ob+gcOMB+IuiDqgiRkmyQEou7E"
    "GQxlCIxE26csQzAqoNT5bubyLZCAs7dHhxpC14HGZN5YnnFH0Ks+Y6/1+U0V7G/6AzxERc"
    "aanvU0qsBP1A9vyT9VUL1GFSi+blUF/iEGOiwZ2VkVSMdLg7Skzxp9y36FcRj5QdK5MMmU"
    "XmLZxND3Zogy9Y85ISHCId8QRjSp1oPPDmoCqAkgRdomRYKaMHEG22gRt1y+q+UMg57VHa"
    "4R1TGTsoz84TXcii9OgVkqafUMbS/TWnUQQ1h79TjOROI+efBlUkhfsI3PlqikH5IX78Q1"
    "dKFRSYuvZ20qafoBsgNxd5VUeZCEspiEUmURUz5XiuEGS2dSGl7ly8kiymaqOtcmrezlR8"
    "gVIzyqtMsNZQ861fRInwIqKqiodlycoMGAino2DH56DWtEIVqRH+l8Bc3OmZzgLJTR2cC+"
    "GbXUFGRayJs12hLhWUBfBk45NKRUaQpcifCE1gC2c9OU0Su+OKE1wGn2WLdaApyDfNcjUg"
    "mPsd1XPpfdeBzVH7nBivXez1fJDvw6YQX+U/cTk5/3pP3EJOB/+3sF3zmjD0KnEFC5moNh"
    "TzGeCi0YQOwW6qCy1jS5bImZS4a+p/mHFxozV/H1rM3MpWLM02y+bmauZk6DAQkMSGBfsO"
    "GQAgPSGTEYyno/rYVEgdjTSFKiPQsGVCo5q5azxsp+hQx0/Z6mPcsCe+y1O4+ttnuGZBG4"
    "HF2LK45DCjakYEMK9sU+7f8dYZG/8F3c0Pu98HrWWphoN7BzWSIcIYx4FHsklDV/VmuJiS"
    "fTp2W6tCCJBUtlkzoh98zFX1TiBA63Kn96hbcI84ekspCuHtGAs/8a/hp+CgnaLCknSEIk"
    "g2PERIwRV07qc8SI4LAr/j4XlCGVZou3+YdlOR8c3YsTPESSdyjCD4TLEBr5L4ibAbMHaM"
    "VWasXJ+dBdvN2NP7ugClPDwUEGg3NXu7Irrc/JU6G16uwB71D1BJKSQuhIMaEHr2vE4Am0"
    "mdckZDQIVkJoNdRea4TH1WEtuYQMimxnErp5OfgC5YHAjmfj9LcN7BbiABaCay8WOqX4Wd"
    "elWUe5fvfaCGpbuGQpuBVny+3Nu7uLplU9ANwVfd9wNdsgqe4FuX4MNKDcbJCpoa+JcLtK"
    "KX/8yy0J1Ao+Fup2nCE13P84ptkqPxbeCZzuKdteaIxX9UGzNhMWyYY7bjLe72jKgjgWMO"
    "iAQWc8IjbEsUycweJnhTy5dDU380+chp/m/yBuPfq8SljlsO9G6H/QqUPQ5cc+aQj6T58/"
    "fWy3X1VNVRWmygmq9quT2grHZJ06hrGw+DUNMK+QgZnWHHnfNYM8Gw9Y91jlPhfq2NahzN"
    "M5bBrrQNboTlcO8nkV+uf94R6iHCSEKp0mVMkg+aPWFOxAa0OuFv+86zE2zuvziWwOH6gX"
    "B9pwmeqQWTd7w0qN7t65gHBZK5Qu8viSN6r+ispQzwq0lMJf7ol8TZHQT2Vp0TUJkwIvkb"
    "vUtjIY/APAEAKGENCTbdOTwRAycQaDIWQEhhDx3tcr5s2F6wskoKuoBQvlfE6pacsgaRO0"
    "s/Fg1TDHOmaBCdTpcEDaHGnZhLwxk02PdoEEEO+J+IP4sXrMmzNeS4TngHxFZii1Ou+c4F"
    "aighy3PTluO/PYUEFs07O4zappbqUlZprpVjDl01BndjYwcyYmuB/SeSYC92kMnNkybbNw"
    "FpZyFxNn0XTdqf61Mju+RRtf8DaO0G8r/LuTWhv5bzJrTnZHwogTHKEFZYg8EqZy97R1rg"
    "+bDayXYL0E45Ztxi2wXk6cwWC9HIH1EsK4IIzrLJCPsB+IO6M3C/T0wIsefX6Zr6t6/DFe"
    "EfGmbvXIhlevAeL6Kxx8/UPy57SOn49fPlzf3ryr5ozHjJHQNTLdF2ng0O5zdMQs0YE3hD"
    "xoBJnmsMQaYS9fn2WnxRGiFAN/kUvqZnGKRcoTRirmT4r46m0hFsQqlgr7FwwnBku5SgYL"
    "uQ5tctBGfeDVkUJcgHyyIDiKmS5ktrEFRZEEmk9omk/IBik+Iyv9Im3EtUoG2GqwFbcVC2"
    "UDFBpHLl0ZLVwtLaCsQdmX1LEbUWZc61pDCjpcj7SoHYxzn/ZkQEoJ+B+Ev1B+74ljGGXU"
    "RA+8MOdFtIxX8xD7gSkTaoSAvjn6j75HqLNm5NEnG1MOaImBC31SNxcL3xU/YesE5JE0MK"
    "E5HkxHfw58gIzNp7CCCLw8hhcax/M+mHMysDZ1wDnArs5immlAn9jHNLyrrAdlVP10n3Gd"
    "AHXdhjupBUMTerRveRYpYYV2WKE8wiziPWJQSoRQktXmOJRCWUaPYC/wdaGp7dxumAL4bj"
    "Pf5RZ1GpzNjab4MhH4OTSpernW2iPfRkt8DoL+bGCFa8EI8RwZ8GziaKpQgY9JPknLhZpW"
    "la6QQTqOLR28xnMy9E9uyhZfHd3+2U3FMrvjXLF705sqe7ZDfe6n65Rm5zLu3SjNrDA3dl"
    "3CDyyUNV3MG9SboQqLDV2r3z7MChW7BsBrVy1sKlgdNU0xX12XsedH7+n9hS5RsT5q1pqq"
    "uNPQsSRwgpRib7LiL0uKON7IgmeyD/O9bDIYIjWfnO6t/BcOabhd+Vy8WxPGafiMIxp46B"
    "EHMeEIM4JCmXOIXLr2xaAlYaSeyHjUT4IkxzeQ5Ag5cNbZoFREpxMJOeie4ZVRo+0G4rOI"
    "4i/rkljt/eQna+Fr9ixXSM8QPHF9OMn1UceuJQuzTAY5mEfMwSSbPgwqkwGDjscgfy3PfK"
    "bVSG9CUmdNmWDi9u2bj9fVIyfmhDlC/Nf1kGspfVaimjhqR/EKJGYTR8iG3Cy/tUYI6PdF"
    "v0+HygIlGL/rroSxNFUdCbQtfoVxNP+0wkg2G6D7Z2XfH4j3z4xKr/poT4m9ENcP2BLG4m"
    "ugj1/ev29zMRzTslkoWaexaJYL2jVbMlPbtJOV0NtvwbwrN3OQtdAWfujzpTQwpt0g6tbI"
    "zlRgWQTLIlgWbbMsgkx0NHEzOYENYS0RAaQgZj6JmJkX6a2v5yGRnpzHu4pyaTeblkE+po"
    "x56a388NJNf3dNyCy+bpUysRzoJM6RjlV9f1ECY4gUqXRiy2kF78XfPN+boQ3zo4iESLwU"
    "ciJSVRyTD5CtyOSjxOutc4wPODOIqyCugrhqm7iK8zOpu0n6oCKLlt48JzNG8zj3GnaMNt"
    "gRHAvw2nFmjY88qe9p5n8t0IDz9YjOV4+s1jSSNSydB9JQ+1K3oDWEg3i19t/S1ixrnFR4"
    "MfRF7WjAEdWqxiqowHDfxXC/W1NWmew/L+n60nVprL56TZ0qvp61qVNcDBTalBrZuUnKHI"
    "cPKCUSWkxRBxLqPWHEyzQeod5EusYoPWYA9QjUI1CPbFOPoBnKxBkMpdufQAeW16MJ4Nl4"
    "ALsH2EsaeEQjDTfDvaMAwHsAHsaruRngOwoAvHcTmYaCZnrEm21ER4T8oi7wjghlcfP6el"
    "txY1mTIsn51jSpGSqeTqX+TKIo+blalTp7PdurUvNkZGeVOh1f0YWzbNuCLvxWdg2VdhmP"
    "Izynj0S9IeGjz2govevPuE7hHnx+UMdBHQdtzTZtDdTxiTPYyJF0iPOox6lpjfdIJZfWYW"
    "pxieYU4BAd1iFqkWwnd0mTYKfe7ZfqIjGss0gnB+fyFl2ncWEbRiOCZBsLgj0ZBSZbxM+k"
    "BEZDggIhj8VYF2o2wHwake1v2RmRDbz4O0hxIMXBJQ9SHDB4ilKc5ZbPahuG9FLqjFWR4g"
    "wBi1IxpquVNxt/FlC1irMd7b22iLPxek1Z9IFwjpUBti7Ulke0i7bJWGeVDO4o4H4S4mVK"
    "IcVOjCLffSDRDM23ymS4ItJnI5MixANOV2ROvW2W9sAjvFjUhdyB5tQKutFSCD9eGsuVOp"
    "RA2AVhF2Shp5WFmrzBjU6zRmfwEV1mR7y2Bu88zcR2VmdhHdPWNkxlQujC1KELk/3y1rhd"
    "6j0atUB7lsMRfxA/Vo95c7nSEuE5IF/JWqMxc0kmQmtOXv++uXVTjXZC7Zv+88WLly9fv3"
    "j+8rvvv331+vW33z/PL7j6q7ab7urmz/IALq3g+omMg3m8MjkvcoJzWLNDnxYuZYy4Rp2c"
    "iiQTWuaDiW+QNXhA1mAsfq9x2mCRCPIGqz3zCkaTroiWiKCiUHsqZgJWHd4enZqUFe8un2"
    "+c6O5NySytrv01hJLtPQC+0891LR6EdiW7lpZ2s7V7t/b3G7uTZWRg605M0SrCQvwr6XHz"
    "FuH0b6oMpXxB1yREqkClMi9qTdz9p4KoWzBhgwnbNhM2xGtMnMFCNojihvypZpPYjuqE9l"
    "55adSPzPzpKdSwDfZlronD/VDXwrx9R9SIoVe9zTuDkZVEsc/ZVyEFPtvMZzegvJ8IUyQE"
    "HtvMY44jny/aCh623HUV2nOwppdvPdZTBGTDCoAjwnBs+yM9yoybJOV0YGGuW5jXeNujF0"
    "CZCjDVdLEzA7RAAhb7dou9hGoAe/IVjb6kM40T1b0G5cKa6tBSqnRKgq2+HdrqVdRgrtcc"
    "tEOgu5tpmuiWbxdjV0jBPVGIqK/EA6WUP/7llgS4QWpujOWfyIHxxzGdRte/S9B+9BUiNY"
    "9R4e2szV1E1DhHniYGvqI1Zsq9g0OUTPA1ugy3iJF14LsYrfAWcRJ6yI9mYown0xdCWXfF"
    "52hB2T2VTSP0rqPBZgZP0hvwJIGjwTIVU27vOmub64elwyERQhNJp/6sYdlSZDAdD8mQPS"
    "JBGd3opJyWqOeMYkpr98TBzuJLRFqR/soPMds2BeDmRNUcn22UCDkjA78Nx7Q0Tb7WxVK/"
    "uvl4eftX/WK/0pSyufrr3fVldbkT8cu5qdWqTAV2lnY7S4rWAAprIuzf7uYbJ7x79dby+r"
    "Kp+1+ZA436WIFFe1Wy9Md2LceUlbzcYAEqwkhqdKrWpQw44CgOIz9IFaUV9sQM0ZLR+H4p"
    "VCuxvJgYElGqKcs03LygkYFGBhqZbRoZxPZNnMF9kl0PynO1VLroGOawoKwhv7IlNzilOU"
    "O4RhQ5mkZe1u/k4ouTpPFFEVmtjbJKiyTnW0gf8kgHWoCqx7hhGmmBBjT7Pe0nJVYD6PXd"
    "3fyWwro/J6+wqkz1+XJRjwN90GV/6UTQPqr/+YpR7LmYt1Xpq42ZtRk+5tlow0p9lyinfJ"
    "v0+ZBtNwnjCAcbvOWI/DPG0kjBESOuv/aJwO0ZkgZ6be/O3pP9Gv4a/pban3+TFpGkpp/6"
    "Lc842lDm8awXiay3LZ5lBT0RVqO3aEOYLGvNI8TxI/HAcgKWE1CsrVSswXIycQZHfhQYed"
    "hzgrMwBMwGdrE3entbGrE2+noB8i6QR5gJkcLBsSfEGF0ua0tLGQ0tNJcZtrlMydDmLokX"
    "B73umyotpGHZfO1wGZrdg8k7MuCvzfwVeq//SNjW6Wc715Cf0IjuMbyI6ofr7vFJ2kDQCA"
    "fOTv02MKTrSMGgrlZN7LqE80UcOOkS83VGteYqr030AK98ssC+vIB7QaulBVjlkxXxfJyA"
    "YHiOlinPL58/+f0xC0wUrhLROWDWKsb30LgSAFUx8TWOlubYl0iBAwdxgPv/MixlriGeUJ"
    "HnE4f3J2CuhELScoC38aFECnvBfC/43Flh9kCy8JfKRmjrplIlPWE/lcyFVGRA7layuJtK"
    "QF2he6z8MI40i73xzKmSTejAGU55kaHm/WxjJUqwnNhsOVn4oc+XvdhcIQU+28znuTjyHv"
    "oqy3pi0JblE0YWMe8LrJ4YgJVP4vBBLOawH7B6YgBWXc8P/nrdd8XqiQHYTO7hjkv8QCv7"
    "N2NapQNxVNc3MYyW3OHrhuz1ZgNDlXLUi/XE9oQ1o1IK4Vn4qDbCvQ38hgkmtMKfiiPmAn"
    "uFFAR2mwX2JG6/j15WpgQu28xlRrzY7VkKv0gJXLaZy9BkcOhyxQWnkRmqNUJAtopss6DX"
    "BmuLdHeWmLbkMu7WYB1i44TGD3Kyjkl2doK7N6Oxtmc7lIZu7KptDPA7ulrLysnda+mOFu"
    "biHu6AMfTJ7JyTe1CfzKK42ByfaZKamyeR3mYTHssE8gTgnyZFd4dcW5JuCd8uabplDncs"
    "HZ30AJUlnneZtjNExZ77Gt0J6Z/LdwHBXPwNM6KSZWWS5Vw8eSZebkLkShdPQ/3owaZXyb"
    "yy1rSYXSXzbpgvq0ujOVnQlNDFQSAneyRc9jdldCP+tYhkjq8foflW9jxlVIbFiuE4Qp5P"
    "PDGVmDi1+f+WVLEOySNhsrB1hPC9WB1fo9/EAy5g06QRq5lUrvBSfHBTgvDfCnxKtnIk9v"
    "E9wysn61vw90OSiNvsaF3NZunp07Ztn7SqximNZs2JxDW+1XjRVOpER3kWeXL1GkXG4cE5"
    "0QmTK9bJaXNRQ6344iQFYppqYDVo/6cuf3VxWcfo8ojozAaOu/PEYd3DVppTQcq4pcYzca"
    "Xrmie1XZY5CbiZ+rqZlDjnqFK0pnuqQgqmaZt3107p16iUv8jqOi22Pl3sR8fU9PGwNNkv"
    "f/t7ZYOkykQdtMZTqUAx6hCEwUI6PBJh3fHSLBXtKCA1wVxE4iSKelY7KFHCiW7ziV61UX"
    "R14VTpoCJluxcnx2sAA7iuqN84Md5rCq8uM5taTlzFUUTDd4HvPlzorLqF17NWc64a6Lhy"
    "ZEc77p20QOLM1rqWYVrEEw8k2YP4WzJlUj5x4TMeIXnSJpUUNSUXD59Ob/9MfhgYP+1X5c"
    "D4eTRTntrX/cpQliitMjmBIFUTpIqHXWcpqkgEItQeEUqBNYD8lIpNV/l840R3v/BUXF02"
    "SU7VIBmN9KSJo2mWoNx0sGHZ6l+k2ONzxLHvzRBWnY8XjK5QRNFmKf6UnuHNkgjJZ+cNvp"
    "eFptHGj5ZI+oy3yF3i8J5Ip7Yf1UWrI30GFKR+AwWprZAEwPkEBanPhsEjMeN/U2XiN/3Z"
    "N7QZP+u3YGLIL9KcMMaBhPU7J302EhP+UsgRTuCHD7oI0LbiQhVKqC2krS1UU1a6ROXmJs"
    "2honInF2qu0asPxGqqGl89y2kQnD5kM00RpkfMfHxwTHyK1H8nk00Jq2Mq/uV9qFH7axu1"
    "WenPAksKB0S3APiEAMUCd4ZwFtct9G/BKvEhv6modNleKmkXNd/mPaJm6Lek6cJvQmWXen"
    "2E6JqEGo/KET9H62qpZNQF2CWHOVjAIgAWAVAYD1YYk51Y421zAZRs/OmUxeN7MIer6qMO"
    "Rb3m2JxIsKM6Q+/jIw5iI107J4CYOXOFO7nZ63C3dHHakUDzpuM1b/K5kwazGBpCyoQntI"
    "PkT4ps0Eu1FlhCLKoJMaLz+pCiEE9XsMBSgA+pWGDU7HoXqHeA8a4cHDgRxE9hO0hsU82m"
    "g9x2td9ykBvMutkNZNGJJK89V+W5dM/jQGnyOEQ4mMerWdZgWmj1QvEXBOIfPkNKtOeJ8/"
    "+53mIw+CeArQBsBWArmIGtwP47ZWhbwYP4HaaWgozmDO0EPYrjDVMWb0Swjacu3nRABR3o"
    "IIl81kMHqh4LAwBsUnZwrNDurzj4NMHWFU91s+ZU8GXv152KXvQu+Wok9XIWtRupxlCh9u"
    "zcnjIYWoyQDzFbJYNlcLf4MC4T0O7SlKJnHP3X3Yf3uky2431QB2WqGKgma/KAWgVqFahV"
    "EJQNDD4ig8cTUTwhTycUqDsuvpGA0gTgbDws5l4dqUFbB23dPpXyMI/lMZXKL5ywzzF7JN"
    "sLjUJZeDtrUyZVYQiuBhrE77JYer8Yje+XyguWTPBW6HR8Q1hSVJqs1tEWqaqC6N5/JGGi"
    "8slq0VJ3I6oetdL4VPcjvTvuWB8EybugJ4IaYZsaAXrixBk8jkpGp6wwZeYiFISyBroTkE"
    "fSUIezJQi7SnwO4cV6/BaMiG8futu+GJYmOD8cV4LOuafYeA2WCM8QNxpGy2DrzGOvRxZF"
    "nfr8EEwUACeX5vvUxtVPAUVybZYcGBH8WhEBpOesA2xa5a2BHPoethqMqqgNYDn6HM/z3/"
    "dzOuUokd5rOWpYcsbN5I5pQ/qBygv5lnCxUVIcapak2phZmz3JU6Mdlg93XOwuSTfT0i9J"
    "EdxkDrSmAlziJWXaiOomtsEcBZiLQfxBZzLqM8EBpqDkc7orMbvxw6guT1obt8u93WzL2e"
    "BAbAJ5A8hSx90hrNOdoQzkR8SJmVEjhiLNOSA2G9g/xSPx/t4c9jIZIG+OvLo/ehl9i4Rg"
    "ErRUsCe/r30xXQ/+limtYjDob5LNNc3iaYTcOxpeuqpRgk68LbxtFWxlGWecDOzoKL0MUU"
    "qg4lxjxhFNkgbdpRRPpZNySTeCnGWiKSPYU010icos8lR0rFCptly8juRxVpd5j/cx4CR9"
    "A05SK85TuDDBSXo2DDbWiQ9VhsdnVyiAxbm5IyUnOmEwbFpMsYxY9vAUSKkeu+YGlxrZWY"
    "S3VmtK8cgJNMusrQdWgWjU3UNP3cdYwrbEfNl9iZZIzsHEUkZMSvM9pIECGbg+bZYHAkr7"
    "NS8rEQKPbeOxPeaRz/E8dU3pDSS797N9JhKeDe1mJGlmNhgfwPgAuqkN5xQYH86Iwbx41H"
    "f2chaJzkI/nA3s5FyIb+GYhpNUiM7O9gMxJP2xeyTMF0NNazEXyaASc4dKzBa5t0e0Xsd2"
    "ayoLlIp5fNRtqT1qepUYeG0zrxtT15pVzOacNahRUNEgJVR1aI3DzH9mdDHtWneFNWVVrb"
    "s7Gt4xHHLsNgWUV0bM9pmUot3grpE3SNEsCEOckLAUD/NWNfWmsYwTXxPGxTsVHB7SaCn4"
    "glZJAIwMldkSTTfxgecGMxeYucAKYt0dD2auaTO4cKcYOpt1lGdnecG7iNmOIUo7gvOztR"
    "hHjvQPGrEMp6cJIYGYsM6ZZCSM+mTQ78jAVmHzNSf7EJnbx6tU53diC0iNUSvTnIUXrHLs"
    "rpplgoYzd3WQUDA2uGZDOw2JUcHldPg57OahkW5o4dsmxDU18QU5rrMcl9TPMDpRCiSwzn"
    "vkWifwOQxvdKs9xGzbintGWHUNbyPCJ4X+Vdr0OEdfgH918/Hy9q96+K80TZKv/np3fVlh"
    "wDpmsrCyqfJSIDuLm7RamwFHcYOk1ozZjuqEGt+ahLJ+YF3rK744BWaCeOGzVT8jdoUWdE"
    "CbdcCI0XiuayHW0slgRwK3qPktusShF/TaWWVK2Fc276uMVyGNjDZXlQ52WP8dNt8aRuLs"
    "CDXQn2X5xyKsslyeEOINAwuKRIBoRZ7H25U5pGUqwLSM6ZMF4E0GTZvi7+wEdYDwu/rBOg"
    "Suyclwk883TXRLd0oHfNMDcziApwtt+W7pgG1ZZIJzoR3emmRqVb3nKxp9Jpw3BOYW3s7a"
    "gnLnNHJ4MtCgZ9ijz/0oafOcxMbOkHQ0q+jZhc94hCK8lrWa5QOZE6HvCNZvGgizfQNhth"
    "CFaZkJBcJsJ87gcfT7skVr0wboqWvWEXIV6xGmVyG2ap+ARbm6WzJ+kdA4h7RCCp4Dm/ns"
    "xQJ3ya2VH8ZpZESZ2Y1RRTrSCQUYvfjm1etX37/87lUeV5Q/aQsn0oSAC3H40Y9kly9tTG"
    "IjwHXCURdvHAzQ7ICRwnodzp+EHvZp/g/iRo0nU0ZYPZp8N0L/gwKfHw3Wgno0j/0g8kP+"
    "tfzYdg3p14tn//7j2a8XRxLlfvr86WO7W6zqAascRHKCqlvMX7eHLTeorOtzC/Zuxb2HO1"
    "LJqPjeMFaxTAW4d8O95rt4Gktaaii7jD0/ek/vLzTmtOqQWZtNLTsmsRztBOlwKJ8IBi8w"
    "eE1H8gd7yMGJx0r7UT9Zi11LgmeZ9AzBaxMPb0JSl93PSjK8+XhdBQzkuqeRp7HrijUnfk"
    "eE/UCzWFvUzTopKJzHUzgzqdVMZCxTQUBWa0AW33nkD4y9+CLOpYJ/f5TY7o2/KK8tq4Iv"
    "JP4ycIs1l0arDpm1qYyJJLgb3TEW4y7pkZ3WJ/N8D3G6IqpA2QyF5JEwFToRiftN/mWL5D"
    "LyUEiZ6hjoEjHVM44EJ2SMVj1I4wjzgzILyiwos6DM9mGsvUW0Ckd3L4VWR3+OWm0BBmPv"
    "lI4YFIanURha+ku0KQygUXfQqNdCJHWUSPW7kS2jSgfYj8pLVVT5GtSNThHf6p42C/m+W6"
    "qW4hFRXclDIgV6IftzFb7yFgkdYSXOCvVGqAqZuuBzpCIwiE6vOHxCUCRAkQBFAhSJiYnA"
    "EJw1AtEXb7Avft6944fr2KxMYo0SxLA+IrD7IKVZ401SJYRNcrxNsmZ0RXuwqEQGDDpiiC"
    "l3Enm6zp/WxnEluhN2jsuk5CIPcsnZ4r5xqilYFoxuKvfWiK0SfSEhpCoAEwFhH/2mSAcp"
    "P5Zz2BHKKNc58tut/GXKcxD8jKxnBflaRk5rbqWU7Me/3JIAZ151fYSEJmJ7lNDWoiT+OK"
    "aR8V1ih/NVWzf3Ifl+NVujZtSszeTo5uNlA7gdQYfmbzwi62KFiGccbfA2KRPxv1QyrKwP"
    "gRGP5zmlrtFb73nAzAhmRjtkLTAzgplxyJrR+ZHcI15BQ36GICamCldceCYmwDLVOUiBs4"
    "HNf4XV19DN42O8Isx329ZtU1MPj7j+Cgdf/5D8OSlufPzy4fr25l2190wchiRwpIhUR7Ix"
    "u75CBan1lfVlbPjU0IL184jm6QCbJjsUSCDToTXTQSJVR9Y4zeFzQRv7OZ1ylOjuL+W5W1"
    "pWJTr8gP1gexniYBv5brIyKsaAyohZmyHAk2MdXBrcwQjgCU3dD8VXW83FAflW/psjzAgS"
    "a4arGCKZhUDXcl1QJlT7f9FQE3V0yERgBgAzAJgBbDMDQNHJiTNYMkDPWj1bs/FtDD3OGf"
    "o0EppkUq3fbYQDZd0yKUZXoQJtTj4JycYYyBINwCifzOMoEii4ge8+mFUAqFGCQnw8hbhg"
    "f5AgmnFKRwzMOh6zIrp2doZkM15paIFVx2MVI48kNDFSFwgOtk33483zOhOeH9sibVGaVa"
    "u9ozxgtjfVytDaIftiSP6X+mLo22foh4GlAiwVoMjapsiOI2DBEq1W42pXZ11LqEJDwGWJ"
    "6iwiFFqllx6+9gRCY2dmmQzEy+OJl1DY8Gk2BiMLwpiuw2Yz6kUawLxn6YuYBSaYF2kA8x"
    "4F8aOVw2nMXKObt0wFuPfDfUU8P16Z4r6jAtz74e7i1Rr79w0JPs3IF+kAe3PsoaTU0+AO"
    "1cQNq4l75NF3ibE+WiGbOG5HWapzRjfavvbNqBdIAPFR1Ty7Cef09y8qVOdCY4ovvp61Ge"
    "J9OdBJYn4M7PAJAcIc3aVGOMSlyd2PCo2qV3SVPJP1yTheCLIw8oP0QdpDXG/AH3D+X8Nf"
    "w8sQUeYR+QnogWzl67SCmqye9hVlSak1WdN5syShnJ0ROSqk6aA/vSnVXhP7JnEviNl+DV"
    "kccqTqQUtL8kwGUqpoSfmRcljya8Qt/DX6C9lyFOEHgqKYhfxNMlDMuFFxlklvbzn7Uvx2"
    "8e7XkGAW+ER2/BYE6J4Snow6hkvjyr9vDN/QyhCauI30TLA2ZiiN4fjPFy9evnz94vnL77"
    "7/9tXr199+/zwP5qi/aovquLr5swzsKB0WWaRHs1tDdpc35cCO5nTRMxNhRDUw0hj7EhnA"
    "3xv+7Bh2Hoim4EuTp6dKdRb+iop0Rz0NYFd+iNm26bjwdGDNt+lNPxnZ7ir1B+SynRDtrm"
    "4+Xt7+VS/cXWn8B1d/vbu+rED+4OtaVLen/2Y0p1uhiUOp7rzZPT7F8pTCSR2rdgd9RgOu"
    "eUtd86oQsekOyIlOuAXS0pH1TVB8cYptQDehTgNvkyxykgl1OD+xUIGjiKzWkUkwepEEYt"
    "EVIo/YVz+uR6hVlRZOdEtP9IBgThxlJjHlcYUUKvHZzGfVYeyxV9hkhRS2sqUsJoxRI2N/"
    "TgCm/lGZ+t/Lg/dCY+RPXszazPvq0O5o1/9lSZEY7/FZakeXpvC3aRtDtkL30lmENn60RA"
    "S7S2kuD+9VaQBJRVjdkj/IjAeYuNWftR3ybolZQ4ZiOn4YzeVprdwr/LsTkPA+Wop/fveq"
    "Zb9ku+O7V9VAy/TNC/Wq3Z69pIFnqvnsaED16av6yH1khnpGMWqt58QoWyU2gzg1lDhlyQ"
    "X/KY7m9PebiKx0t3zhbetVT9W4ble9dLGrXsWytG9EggBRJv/q0RnaMD+KSJg5scVMIU96"
    "R2ZVgNJrOpLucrohHPmaBsnH+Qjwd1t9YjbLB82+FFv8KCNXVkr1CsS2McqkKxCcBeAVyy"
    "e7NysTkBFA8tbxkrc84sVrsyiBEskgRg5bixvpuuOBr864RrVPmbbvUKNMUCQ5nf70bRWq"
    "bw+WBobzGoHrDVxvoGCC6w1cbxAC8oQWOigTM/Ft5dGwz/VYIINj02b+gjv7TNzZt2Qd+C"
    "6+0Ji6s1ezNjs3SwZ1LpHP4jCUZug1oy7hPLMwz2n0FvkRR2mONMLeo88p26KAug/KYq1y"
    "umjokiQpzI+Q5+sS1o70GWDrtlr2aLZ168MOmk+yYcMOzuAkq9i9WD/Br0wJgp+lggEnJO"
    "zD3R0ZsNYi1loihXwmoXcVe+Jq1QkihbetsgiXfavnamBneSSiD0R6b9wHEiUObhwEKJNq"
    "EF9iRt6i3+ZSRBCnk7L6/CZz0bNM+GdcjI7Y1sGLSBd1d5yPgDC8MYThKc5rjPE/BhQ39r"
    "fISCp4LyTNGMzxLaD+8OnL1ftr9PPt9bubzzepmzI/A9VL+Ug88JOuYrfXl+/r5Qz9IOgZ"
    "S18ihYvIoouolFxdPAlNmVwjBkOTbby2ROi4DAjTyhvJi1ZRA8shBhV6IkZjQfq2VLYmKV"
    "kjFhHC4j8eq/AWVQ1nTRpK6fecB4wXIzVejKPogT1hN3EeItYtSKlAcIZwqcpVjrGtv0J2"
    "FsDNBjaUuTTWFUJvPFbz8aeL0fmmCvU3B5+mg8Xo/DP2SeRwIj7GM4l2qtFNqXjUcI3wyD"
    "3uY+Ur0lmlXYHcXYt/wuIIN+dwgQwYbDWDQxr54of0sZNUSIHR42C0qUhRJwTZQj6hj7Ll"
    "jPGuKZCBycm2DWOJyelKzBKvLzQ2p/TNrM3oNFdjOtePwBGaE1d8jDQQSTtR6N8vo2ccJf"
    "O8RRgt/CBN6wypqnPsYhkEs8IeQZ6sbSzOCKSOB105ieE/AOxUI7VTKc7rT8yGyycjaDsr"
    "R+dgbPN9iaNvpEli1tirxFy6FtLNxTWy8aDlg5Z/LqKOtVlO4Cw/BoulKNVjExfIQFuxmb"
    "8nDV8eER+PEr3s/0uDdZsWkVFAqmDfVEGP+UFDn9RmITgnOodVrsGrl1m3TAmnvs2nPuTf"
    "nUn+3R3zcXAbhxcam2D+btZmFYzkKEc2PetmGFRhZLKD2Tpm7lII+W/RRhroluIjxCrxZF"
    "k4mSW3oiHZIh7h0JP92dJCcMR9oHGkAs3koDXeyq5vvCFa7SgfM7CR8MuXmx8MTIRx7Htf"
    "S5rjGKcKJaXUJ8n/vWqvJ/VMfAuHCajoypHDv/rTsyMpR2qfvUzOxeKJp+BoNxBCRYCJ31"
    "hJS7Y+DC5TAoMtZfBKnLbUOBh1R3WG9uoV4Vxc+8btDct0oFv21S398NGPsPyuZhUlK3RQ"
    "WPJ4hSXX2O9zZxTIQJG1+dbgJIr6mSvKlMBlm7mMvZWsId6HzRVS4LPNfGZE3Ete3+TbIi"
    "nw2W4+r2jffmVFSuCyzVxOk0lNzMwFEjA0mzsYPRJhXShGM+A7CsC7Tzkqul73LEdVpIRz"
    "zOZzjMaRS5uiJJpNUwWyc9hb5Z1BeopxBGS4keyKmBOmtTw2O7wKJEN6vexl6l6HVtGWGJ"
    "FQ38enxYNYJDqtI9FKQGtO9/JyrUP7I2XEvw//QrYK4JtQOopd3Zmd5dHQ6Es60ziX6e7p"
    "jqsMb3JndnGTip8vfjTJamV9vru9eScOepNIhuoCr7PgU0juqPhfRwb8nLjqb/LZxri09z"
    "KhtLG7sOGwSkWE+e7yQleqKHkza61VtBuzLzikGaeBgy7OJS3rwGSN5niKR8JkDes6ss2F"
    "HAskk/DFlqs5vvj22xZAM11SjGqs56jeVVoBrdcmCKfDJ4juN8+fd0BXjGpEV72r1sBpuH"
    "Kko7AhGGhHcnqv7NOIVIO5XZ804vGP/w+LIS0y"
)
