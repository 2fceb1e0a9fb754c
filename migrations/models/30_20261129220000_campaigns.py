"""Campaigns: triggers, steps, each person's run and its messages; codes of one person's own.

What people answer when something of theirs ends is kept as well.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_ROW = """
            "id" UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_MUTABLE = f"""{_ROW}
            "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE TABLE "campaigns" ({_MUTABLE}
            "name" TEXT NOT NULL,
            "ready" TEXT UNIQUE,
            "trigger" TEXT NOT NULL,
            "days" INT,
            "segment_id" UUID REFERENCES "segments" ("id") ON DELETE RESTRICT,
            "ends_when_paid" BOOL NOT NULL DEFAULT true,
            "every_days" INT,
            "control_percent" INT NOT NULL DEFAULT 0,
            "active_since" TIMESTAMPTZ,
            "archived_at" TIMESTAMPTZ,
            "look_at" TIMESTAMPTZ,
            CONSTRAINT "campaigns_trigger_known" CHECK ("trigger" IN ('start', 'checkout_left',
                'before_end', 'after_end', 'paid', 'course_finished', 'silence', 'segment')),
            CONSTRAINT "campaigns_days_given"
                CHECK (("trigger" IN ('before_end', 'after_end', 'silence')) = ("days" IS NOT NULL)),
            CONSTRAINT "campaigns_days_bounded" CHECK ("days" BETWEEN 0 AND 365),
            CONSTRAINT "campaigns_segment_given"
                CHECK ("trigger" <> 'segment' OR "segment_id" IS NOT NULL),
            CONSTRAINT "campaigns_every_days_bounded" CHECK ("every_days" BETWEEN 1 AND 366),
            CONSTRAINT "campaigns_control_percent_bounded"
                CHECK ("control_percent" BETWEEN 0 AND 50),
            CONSTRAINT "campaigns_archived_is_off"
                CHECK ("archived_at" IS NULL OR "active_since" IS NULL),
            CONSTRAINT "campaigns_looks_while_on"
                CHECK (("active_since" IS NULL) = ("look_at" IS NULL))
        );
        CREATE INDEX "idx_campaigns_segment_id" ON "campaigns" ("segment_id");
        CREATE INDEX "campaigns_to_look" ON "campaigns" ("look_at") WHERE "look_at" IS NOT NULL;
        CREATE TABLE "campaign_steps" ({_ROW}
            "campaign_id" UUID NOT NULL REFERENCES "campaigns" ("id") ON DELETE CASCADE,
            "place" INT NOT NULL,
            "after_minutes" INT NOT NULL,
            "message_id" UUID NOT NULL REFERENCES "composed_messages" ("id") ON DELETE RESTRICT,
            "code_percent" INT,
            "code_days" INT,
            CONSTRAINT "campaign_steps_place_bounded" CHECK ("place" BETWEEN 0 AND 9),
            CONSTRAINT "campaign_steps_after_minutes_bounded"
                CHECK ("after_minutes" BETWEEN 0 AND 525600),
            CONSTRAINT "campaign_steps_code_percent_bounded" CHECK ("code_percent" BETWEEN 1 AND 100),
            CONSTRAINT "campaign_steps_code_days_bounded" CHECK ("code_days" BETWEEN 1 AND 366),
            CONSTRAINT "campaign_steps_code_whole"
                CHECK (("code_percent" IS NULL) = ("code_days" IS NULL)),
            CONSTRAINT "campaign_steps_once" UNIQUE ("campaign_id", "place")
        );
        CREATE INDEX "idx_campaign_steps_message_id" ON "campaign_steps" ("message_id");
        ALTER TABLE "promotions" ADD "only_for" TEXT;
        CREATE TABLE "campaign_runs" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "campaign_id" UUID NOT NULL REFERENCES "campaigns" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "period" INT NOT NULL DEFAULT 0,
            "arm" TEXT,
            "about" UUID,
            "day_zero" TIMESTAMPTZ NOT NULL,
            "began_at" TIMESTAMPTZ NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'running',
            "exit" TEXT,
            "next_place" INT NOT NULL DEFAULT 0,
            "due_at" TIMESTAMPTZ,
            "ended_at" TIMESTAMPTZ,
            "promotion_id" UUID REFERENCES "promotions" ("id") ON DELETE RESTRICT,
            CONSTRAINT "campaign_runs_state_known"
                CHECK ("state" IN ('running', 'finished', 'left')),
            CONSTRAINT "campaign_runs_arm_known" CHECK ("arm" IN ('A', 'B', 'C')),
            CONSTRAINT "campaign_runs_exit_known" CHECK ("exit" IN ('goal', 'changed',
                'opted_out', 'banned', 'forgotten', 'blocked', 'switched_off', 'before')),
            CONSTRAINT "campaign_runs_exit_told" CHECK (("state" = 'left') = ("exit" IS NOT NULL)),
            CONSTRAINT "campaign_runs_running_is_due"
                CHECK (("state" = 'running') = ("due_at" IS NOT NULL)),
            CONSTRAINT "campaign_runs_ended_dated"
                CHECK (("state" = 'running') = ("ended_at" IS NULL)),
            CONSTRAINT "campaign_runs_next_place_not_negative" CHECK ("next_place" >= 0),
            CONSTRAINT "campaign_runs_once" UNIQUE ("campaign_id", "telegram_user_id", "period")
        ) WITH (fillfactor = 80);
        CREATE INDEX "campaign_runs_due" ON "campaign_runs" ("due_at")
            WHERE "state" = 'running';
        CREATE INDEX "campaign_runs_of_person" ON "campaign_runs" ("telegram_user_id");
        CREATE INDEX "idx_campaign_runs_promotion_id" ON "campaign_runs" ("promotion_id");
        CREATE TABLE "campaign_messages" (
            "id" BIGSERIAL NOT NULL PRIMARY KEY,
            "run_id" BIGINT NOT NULL REFERENCES "campaign_runs" ("id") ON DELETE CASCADE,
            "step_id" UUID NOT NULL REFERENCES "campaign_steps" ("id") ON DELETE CASCADE,
            "telegram_user_id" TEXT NOT NULL,
            "state" TEXT NOT NULL DEFAULT 'waiting',
            "written_at" TIMESTAMPTZ NOT NULL,
            "settled_at" TIMESTAMPTZ,
            "detail" TEXT,
            CONSTRAINT "campaign_messages_state_known" CHECK ("state" IN ('waiting', 'sending',
                'sent', 'refused', 'unknown', 'dropped')),
            CONSTRAINT "campaign_messages_settled_dated"
                CHECK (("state" IN ('waiting', 'sending')) = ("settled_at" IS NULL)),
            CONSTRAINT "campaign_messages_once" UNIQUE ("run_id", "step_id")
        ) WITH (fillfactor = 80);
        CREATE INDEX "idx_campaign_messages_step_id" ON "campaign_messages" ("step_id");
        CREATE INDEX "campaign_messages_had" ON "campaign_messages" ("telegram_user_id",
            "written_at");
        CREATE TABLE "farewells" ({_MUTABLE}
            "telegram_user_id" TEXT NOT NULL,
            "kind" TEXT NOT NULL,
            "about" UUID NOT NULL,
            "stars" INT NOT NULL,
            "reason" TEXT,
            "words" TEXT,
            CONSTRAINT "farewells_kind_known" CHECK ("kind" IN ('renewal', 'plan', 'course')),
            CONSTRAINT "farewells_reason_known"
                CHECK ("reason" IN ('price', 'value', 'time', 'goal', 'other')),
            CONSTRAINT "farewells_stars_bounded" CHECK ("stars" BETWEEN 1 AND 5),
            CONSTRAINT "farewells_words_bounded" CHECK (length("words") BETWEEN 1 AND 500),
            CONSTRAINT "farewells_once" UNIQUE ("telegram_user_id", "kind", "about")
        );
        CREATE INDEX "farewells_by_age" ON "farewells" ("created_at");
        CREATE INDEX "conversion_tracking_starts" ON "conversion_tracking" ("created_at")
            WHERE "conversion_type" = 'start';
        CREATE INDEX "payment_intents_opened" ON "payment_intents" ("created_at")
            WHERE "status" IN ('pending', 'expired') AND NOT "is_test";
        CREATE INDEX "user_subscriptions_ended" ON "user_subscriptions" ("subscription_end_date")
            WHERE NOT "is_active";
        CREATE INDEX "education_enrollments_completed" ON "education_enrollments"
            ("completion_date") WHERE "enrollment_status" = 'completed';
        CREATE INDEX "facts_bought" ON "facts" ("learned_at")
            WHERE "kind" IN ('purchase', 'seat_paid');"""  # noqa: E501


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX "facts_bought";
        DROP INDEX "education_enrollments_completed";
        DROP INDEX "user_subscriptions_ended";
        DROP INDEX "payment_intents_opened";
        DROP INDEX "conversion_tracking_starts";
        DROP TABLE "farewells";
        DROP TABLE "campaign_messages";
        DROP TABLE "campaign_runs";
        ALTER TABLE "promotions" DROP COLUMN "only_for";
        DROP TABLE "campaign_steps";
        DROP TABLE "campaigns";"""


MODELS_STATE = (
    "eJztfeuT2zaW77+C6i/OVGmzju081r51q7qdzmxn/Ei125udO5liIBJqcZokNADZijKT//"
    "0C4EN8gBRBUWpQOh8S2yQOJP0OHud9/nURUo8E/MsrGn/mhF28Rv+6iHBIxF/qr2boAq9W"
    "2xfyQYzngRo7p7GTiFHqKZ7zmGE3Fi8WOOBEPPIId5m/in0aiadREgTyIXXFQD+63z5KIv"
    "+fCXFiek/ipfo+f/u7eOxHHvmN8Pyfqwdn4ZPAq3xd35OfrZ478Walnn3+fPP9D2qk/Li5"
    "49IgCaPt6NUmXtKoGJ4kvvelpJHv7klEGI6JV/oZ8ltmPzl/lH5j8SBmCSm+qrd94JEFTg"
    "IJxsX/WSSRKzFA6pPk/1793+yrlYZ9+mfwffqvL56Jb+EwHHk0dOTwL/707E8XBni6NJK8"
    "8KNYgvevP9LP2oKknl7ID33735e3X7z8Rs2+ojy+Z+qlgvDiD0WIY5ySKkZskXcZkTg5OG"
    "5y4HvxJvZDoudClbLGDS8j/TL/yxCu5A+2bNkuyRzwHL4KEz7Q9RcHgvru5v31p7vL9z/J"
    "6UPO/xkopC7vruWbF+rppvb0i5QzVOyrdMcVk6Cfb+7+G8l/ov/38cN1nX/FuLv/dyG/E0"
    "5i6kR07WCvjEb+OH8khm4ZnKy8gQyuUgKDLWVwTAJyz3Do6A7RO/Jb/BeyafC2RlRjroDq"
    "MKeolpmO8+HjnfPp+s5xDsTS6/+9U8dgaVeI+079XYtYy34o0QwCLINj/+V/HMTK6//D/1"
    "zeqlvm/eX//qmyB959/PDnfPh2A3x4++7jVQvmDifiYhxwHmnoRziVJsSVqR1NC8pCwpwh"
    "m01DCnvOfM8tfMZjxxj8ChXgbo57gAfAXiEC1M1R97nz6K+akF9RGhActWiTBVEN8rmgOp"
    "RUWzwpo26qcPdH++rjx3cVtK9u6nB+fn91ffvFVwp6MciP1eObD3XJiSfz4ts55LeVL+6L"
    "AZd5xzRwp9t8p4vtgr3Qj8x3WUEG+6zHPgtwdJ/ge8MLZEsD98eQWzvFT0DqDQK+IAT0zd"
    "GXZ7vzO42MkK8QAeoDtPKIEewuJRgO9yNXg/4OtVw3AdzhNt/hAw0wYHeZCH9DzB4EG6J7"
    "hy4Ww3Z1yxTAd5v5/s/EJ7GzYDRssvsmarlBq0Q1BguUpsdS8XXFH//x4qtX37767uU3r7"
    "4TQ9T3LJ5828H1piieIpREsR8Y41pQAbBNYBfYjfmw86lGatO5BM7JUnhBwhiJYmclNCSt"
    "g7I9ykNDukfIh2U7aXgwh4yhWTzoYzlKiDWR/oEy4t9HfyEbhfeN+D5Yv3uy4KFPJRPdT9"
    "mUk0R5+3T7FRleF3FIuqUm4BAgkNQ6I74H+vD53bsLhf4cuw9rzDynhQ0rvAmJ/AYNFlxl"
    "lD/85ZYEWP2aVvR/Smc5lGHsCVCvmhGjeDSMbtRcp4qU2KbMKZvL9wTtk5ivvLVPFTclIe"
    "wH1Q9iiltxs50oQgHx7tPg0OEQvVNzXEcx25wqTEkU4thdEs9xl5jdkz0X1ed8urdqtlNF"
    "jSerFWUaG5PRWZVOcrdkBHunipSYAgcOS/Y92O/kPLfJSR3oUt6iL2hJzqpIYM1X4Yuw/g"
    "RH+F79JPnZ8pNy6YEwTqMPVMl4jdD50ttZV/T8So0TClBM+gXQX/y8xDHCEVL+ULRmghJ5"
    "dC0ezGkSI05DMqfeZoYWlCEqQ+nTofzLixqYe04FAfuvIWAf4rktM5nE5DcNazs8oNn4cW"
    "K47bgIjub9FJxYUmZomaoQgU2qiuiK0YUfEENIq1Rj3hSTBbXD0JehNYKN76ftTNMEdqdt"
    "r7qyKma9t5ef3l5+f32hORGOCq2d58BOZCvHoLG99KCSfQa9TqzfcqVDpk8HQUIsyNcgX+"
    "8Sy6YmX0NC7IkzGBJiISF2EsonJOdBct75oO75fBXgjTHwdTrA3hx7EmJd7GI76AUBoG2O"
    "9mppmMRSEADaA0y4j1hGyCTMaIFXqQB3c9wZ1VkgJeLXURLqUc9pjuerUEJq0ypRPD2GbC"
    "1zX93Yf9TAtTNntqA7YtJsrqWUESs0F4tTZmOBzxoHAYmluig0Sk1ARav+p6Ud5VyYkBYo"
    "UfCouPs18cNdyG1pzg2x9Jc7j4T5gkJjcOjc4RpqSI7vsdNruA2w5elnsCmNBNLb6oY9cR"
    "+uZIiTGxtvtDop7LIeu2yOo2jQ5qoQwp6yeU9lrGpJbuzF5rYUR+C0bZx2GMGctsh2rTwu"
    "UYGe3E9PbsTu9MkbWzM/jkkplHiPxKhK8PIk+dMdM39sjKYS/VRNvl3i6F4c0NLqsidYt2"
    "KKt2q6E11QEiMnBeyYUE14Xe2bhlhKQbxMPD9+R+9PdG1hzv37SKuzmOSNccJ+EuPxPblU"
    "E/ZMD54uYiNkUQ8FbZL7kpFFIr7enuusf+L5FFcWI48+WQNGfTBy3AD74f7nfGpreysnO1"
    "HEngSoSZ5RR83Kn+JS8qNHf2/dRsqfEQlu1FynupSwt/ddl+H0noRzoQ0u0zLgJ7iowuIH"
    "jrOwjACb5OIikdAIA3nJO9h1Cef7bsnrYsJT13bcEYrUXMos9Uu3Z32aKcKU1cdwQrG28A"
    "jatJrtfTrZiULmBpQLqfRJKotMES/ym/yJ+55bapJbIn42P1nNec4o9lzM9wXrKp/ntDci"
    "z1WVfSvW0KjQek51aQmByQvEqSVGRHyUu1Ggdred7ESXGMD1pLWRSk4MTRJ11cXRnkddd6"
    "rsro10Jwsa5WWL0BpzFGKPbEscUYY8n4e+kMe9mXjsobkYtqThG0TCVbxRhY7iJUGcxLJ6"
    "uaZm0mE+AnK9X0OuN6QCWxbzQoPU+62PeGnPUyjTnUVdpWrgX0TWg2Ar050hbL4nLggak8"
    "jdOA9ppHy/EHoN4bnF0eexKvONaZn4gnDPe9FOsQ+qcdkBKlTjepJqXNXdDRW5utFtHKJW"
    "VeXSRnxptMu2yLB2PbPSTBZLEifIaPpV412KucWK8FBMEUbl6Wa59qc0wfVyM0NCR1Tqn/"
    "jWqGSmaKnOO9rUoGGChgkapm0aZrpBU8Zo5f2W8gNVsrNQlsocHaMAgVTSH3GQ6HynP3Ia"
    "fZz/g7ixVrffktU3lu/G6N8o8A/n6yoddfPED2JZjV1+bPdp98vFs3/98eyXiwPtux8/ff"
    "zQzaA6L2p7SU5QZ5A0BwxgUJUMGHQ4BqXy4oCssAYhJIaZn19gLgJzkQWWjZpjf6tImQGr"
    "IQXDUbfhiNe6sO1p3pC5Lifa2G1WM3RoFlvF1HEr5Prbm7d3YEwajvF0jEmqOekOQ1LewL"
    "SnEUl2AoXy72CwAYPNLtlsagYbKP9+4gxWdvM0KNDM7lAnBMvDAU1DhkWg9yr+bKmUezRD"
    "g5cwtaqdkEbxUrMpbqK22ttNyhoH/Emm01+ouNb/ePHVq29ffffym1ffzWQ3ZPGoePJtB5"
    "OaldJWzHc16/lDEhLxpgFrMbx+xBDXD3Hw5ffpnxMEtgO1D5/fXwudrG7ISRiThiwj62OJ"
    "Bg6EAQeCainfsmZbz4Iq0aBjwDJNeOxTwOdO4C8K6a+WsrCjPGWZEqpT9qhOuRDqVsJ0vi"
    "V5crzLxLQKzGWSGsbHFuvk5z2pWCdPir/9vaVHB2Ue0fRAbJcT6nTHkxKe1zF8btWBAIXf"
    "j3AUCLw8hhe6lOAdMBdkcOT2wDnA7kPHefuRfcj6mFRgLqiGHbmWCQ2mR6pYZHGWOW22NH"
    "MqWJk9VqZLE8ZNw9wrROAK7vRVpliN4De79hJX2RSysnyTxXe3A628vFrck+3Os1IGOQ2E"
    "VLVvZQIaf8563pwG2tUoTKgXOayMQzH5CLidaOxB1dCXFn7ct/T0SZePFI9Hg+hGzXWiQC"
    "mL2oib8JOY7yw2IaMhdcjjCKtMznQZ4WAT+y4/0WUGJTdtro44RcDWPl+OVKL0ZzHVqZ5T"
    "bvoT9z2jAhxlYJ0qUPNE1sjat1DdySqWFawYcWkoRCOvLcLFXGxnj2kSwQmiJd4+iqN4f6"
    "TeFhPdMUEmv9jpIHbIQF29Rq2J1m1VvdtDdmUXX2eV0jg1G8DuzO+PEUHMv1/GiC5QWuQ3"
    "TdKWwb9vZGa2EDEZWmIunrEkigS2iAoiIbdveJ6rLQc/4yg/65tZ4If5mF+iX6K3NFwlYv"
    "GhhRBj01Gqp5EYp2S+12KaYIMESI+++Nj/lO7lwBczy05ThEsKLr4bXUMJM4hXhnBWO8NZ"
    "IV75xBmcd4cawOEaqVUshgacdUZLc1/MB7C5QghNVm3m8Qr7A5vpVimByzZzeU1ZvGwyuC"
    "3cuxi+d7j3dHiqj/ZWSDhDYr6blFBywjzwW8j8ni9lwpjqwdeVm6gRnQPuVdTIbytfnB4D"
    "bu4qJRzqNh/qqWlm2OVdpwVO28zpSBx0DiOhhJIN2NU6euC4zRyHQPzjhOHGJCD3DIdOW2"
    "/GLrCbxBD6bIJ5u7u5NSFKSwuZUZow/ohqm7J2ZKznBOcgL89G1lM4TZguObW7/cSW6iyy"
    "gnWQaTMg2hS7CskZQlaYz42rCJYoNdidZe5I1QqauuQNu05UqKB4YANUFRFtDGqZChZqFV"
    "MVQGIGaIkElmh3zljCdUnk0BVFfn4lU6y0pna3RFltwxv3BFZXH/FEEa7eLT1qhdZu+KMt"
    "YTuP2Z34NkWplmqhmhttDHxPLaGquX7L17hxMumhAzwrWUctsZ31zKQdYZ2NvKjdAZ2X2/"
    "jHMvVrFU3J6HqG3HrEpM/SUEn0RSNK8k/NUM5DfABEXb6GqEsrIrYgKA+iLs+GwYXlu1UF"
    "bLOa6SjHMZ5NqP9GBQTTYq5aYjCTm5vJc6kwFKIDbVnC7ebyJvU58KDFqCbnSNyWlLr2pd"
    "xGfw5Ijr2a5zh6EL8ixn6bD1PPgzodYG+OPSMuEd/SUc15V1gX3drOAC0xcGE4F4oLsrV3"
    "925m6OYAngy/Y3mM46TlXNp9x26pz9DPOrXoq+nGAlV6GKm0IUdqmqY6bMc0EOdos1ZbYR"
    "yJvP25X54EeG8z76H6/DFPWhy5SzokeLxCCDvK5h2Vscq4a06DDqrhyyeyhIlp9NKWBIJt"
    "uoNtVlkAB8SE9PapbxfXHtWZceL5uuruJnU7S5hfyune0T7VpaaC+0HLSxVV364jRoOgrb"
    "iUbtisKwaB5ARCAs4pzMMQxBJziSzhhFFaDXyGKMtLOqlSTAv57/hNHkEgSbOhCEdeNlNn"
    "JMKYnwHBCK8hGAF81ZbJoRCMcOIM5nHiSStxYbM3yuLREx/KzmxvTEIDiCGxCZ2TgP9kSK"
    "/JFNCFz3jsDGVHlRr4MJwPAd6DDRVi4MJwLpAQ66qM7OZAQQjoD0d/tcz61JmiXxAC+ubo"
    "bxXpgc507QTH86dfrEjkZYW/q/wovzhm1Nr0YhLswxBiJ/dFEIc00WVxtZVDbNKdfV3EHB"
    "JGFkQWODS6nLTE57AcD3hBDYmb0JCDf9dus8vgACmIiZoMl2VKZkCUK2cIqzXkwG+b+b1i"
    "VE7HnRVhrjiMtbUSWmM3WqghgkM+gSJokJNxrlyAnAx7eLLE3OFE5w7tjHMtk0GQa48g1z"
    "X2Y1mOc5DvuUEMYpPNYhNdSOvBwOYlDWLgtc28zsrVk8gb0tSgSQ3cngC36eOgYvdNauC2"
    "zdxOTVNC8fLFzxlyb2snAJ7bzHOXMMktV4DvRIlsPq/XTrTdfbS0o2glE6pngyMabUL/92"
    "FtGOvEsFts3i1QnfoI2UijFaktMjd+2k45TYTHKVLbJycp8wjv2fL+5IqqVtOlo3g0iG7U"
    "XCcKlCpfuh9MP4gpbsVpfJoAlSSoPXF6u53phI65qqC1f7rkNoXvFJMly2B52jBVE6zeUy"
    "8JyPfZPKeC0SETSt8Tz8dvaXqiazJJK+9nXSmkoRwpv31x0ezOHb1bEjTfiIME0QXCSE2B"
    "pLdohvBK6OVpXWk/RpyieIljJC3sHEXkkTAUUOzJrM+wmS864ryQI/oackQhhdAypRZyRE"
    "+cwe72yqmJA36E2aYteK0gqju8N5m0Ok2ZQOv4loECZW7+z+Xt1c2Hy9u/6mMN8vFlTl39"
    "9e76smYbTO/x1rCP9gusQXjcu2waNqN2e0ZTytPxpMmQjxG5o+J/PQ1MSqD7YWCDKRu4sN"
    "Ou1FiH+iZTI8vQCtI2ATrHe5f0LL9077IrcrAQYEMyp94GcXHwvRaybhZ8JYuiyIooqeir"
    "pOA5E4Kti3n8JboRwm4qH2NGxKuylK+rvnLIjwIBGwRskL9sk79AwD5xBssj3bQuQpnmLA"
    "p7l3k5RiTvoNj2/WPaAXaBoILMFPacCGAfCjv3f9cZ9f371pykCtnxMpEOCHyWmPRfL168"
    "fPnti+cvv/nu61fffvv1d8+LDKXmq65UpaubP8vo9QoDmuHsLi6aT/Zd8yUSSNQwX/DJSv"
    "oOWrrotkWk1YjOr5DZPqlGkGI0UqmgJX7x9Tf9F+12/Pmt15UMWqIL44A6RbWnCWI6y3Sf"
    "YLoCqT2D6U4upGvWCKErL0UIoTtoeEph1NwTpat8nveE834hnlOEK0x/3Z5gZRgpq/EEJf"
    "9xYnr6uEUzytwb1AfZamTPiSxBQ99NfmRpPDel06zdb1M+OHc7bQRjEI5jEq5iFFMkiBGO"
    "UBqb+0Z5VP5BXMECVbte3G4brkrWS+9KJCQx5HM5iK6ll8WPOaJrTbH8Q30IOGrAUQN2fN"
    "vs+OCoOXEGm9abHLHOpKXSlI6t+kKTbsJkicgWa1zLuVeiAbP/Hi2En7TU7NSYoIdwxeij"
    "7xFm1CGjhfgczKL1+udD6kWfd53oNZkvKX2QxR9xE7kfOY0+zqX60ICtTli/fHw3Rv9WeR"
    "YHA3Erws8TP4j9iH8pP7Zbiv/l4tm//nj2y8WBxI0fP3380H3C1g/TmgghJ2hY6yO84kuq"
    "EQo6GFQmAuYcjjl59TtTl0qT7vxO7ByD1RJzTYxMV9RAg3RQ5IBl6D1N4EAOZSDO8yYTfq"
    "bM463w5zQ19HseLZbBvxPJv/29fjIn89CPh+njdVooq2KzWr6kgceHlQ+skQKfbeazz51A"
    "W0e9s/ZqiQpKr/YovcrIo0/Wg47NGinsJpt3U+p7kt0FGMHcLDhRR3sOIvJsZPtcumEEiK"
    "H8wcO3XH0G2Hk27zzqaqokdpgLsvFgKTi8paCthmUfdbe1huUwffdJE3yfRtsVolpMuGlx"
    "/RIVCHg9BDwJ1qCFXiOEVT7UpiNO1aG3fYUUrnmbr/mUWbKetVGyW40MxGpzsTqrHP9AVq"
    "Z3SY1y2H0yHfRHvFXcAPuhYSJGmQYyMVpbgpqB2iAEZGtSpgq/NUS1QgSI1mJkAhyZ5mBt"
    "SQBNvS5qBmiVCjBtkbnnG2NcC0oAVgdsZvIfAGxBCcA2gU14S6xhO6IlEugS0Z3YKqFqQm"
    "uc1XpF48/ZTNNEdWdaa2lNteS01gWBEWD9lMyLH/VTNuUkz4DdWcNbMagHvFvRfgSQi/Ym"
    "15VZTxPnhlLUA22lnY6zmj0aii/3Np/wNDEua/M94PVb0meHlhY4tVYodXgrGmgPfDOFYA"
    "SATerUThTcqvbUC92K9LrvEmZ0ceL41tWECsbia6APn9+9q2NcUb0A410Y13XcFoz7VCFh"
    "/v1y3+oaUjTOeqddci6YdVoyRqMS0d71NU7umK3WIIR2Xt0ABcS71/rkDRB6p+a4jmK2OV"
    "GUeLJaUbZnJ69P6SR3S0awd6JAiTcRXxC25567o9GdnAm7+bgTwcqo7s+wWjY3rc28GkrL"
    "zro2jm/Szutn2UoLo5VgP40QvmeEeLIEzTzZzJB4tZbvV8x3iao4ozIgxEMSzZAUIpigdc"
    "VXyfpwJVxQ43uBXrPGzUE/CQrdvIZCN1AHxbLIJih0c+IMHlYv5KzrhJDfVqqUm2NaJEhD"
    "CNWCoFrQ01QLcqQopge9pb5NQTEO5Da0Neu546GmjTlmMqq5BTI9XAUBxEEPKCUPxWnsTT"
    "kT974vXg8QoquUVgnRkAVSF6Vd6ZUKgtQtkxpJNPa4rpyElhkg161HVgJkFB4DZUYElnxg"
    "RluFFDLabD7LICfFiL+QQQGx01OFE2KnIXbacnghdtqu2Ok+YWXQ3KpHgEuMmcNL23hPtD"
    "6J+cqnwgmduNUDlNGQOuLQ3Xd1yXnkkM8n3BIMgoNGDA4qw+rjwGGJzsZj3BbsTk52m5wa"
    "rAZhVI2jSxNJpTve2oOp9Ifr7niqSyTFDRTLYKa7rNMtcpeY3ROO/AjJb8GRDGHaoJfPkS"
    "dbeaWhTpyGZE69DUrteGJ03AyiGn96iJx6DZFTVvgEILAGIqfOhsHpmW3UJKhCco5RFDoh"
    "tLUIYTF+UPlB2xSbrALhi69effvqu5ffvCoKDxZPuuoNNj0xE4pJkSrDI2ne2aXnR1l/EC"
    "Nhb4zECvvesMYOVUqrrkvwK9YvTR7T1UrINkJPMe3uUCcFf30Pfz1J04SJixNuVJu0QQhR"
    "eeZReU9af3BCx9gU3OenCSf4z8F/boHjcSr+86nia+ZAf7J6TVOFt0/Bpnaf+SGz02sVyX"
    "ROlUbNsg6XSj7WURXAejtU1j5fogWVCeDFFG9kxngojlNEIyKU6EeC1KQyvRzJ7zhT+eQq"
    "VdyPORKIxoTxZ8jFnOjcKof5EHCugHPFDmMC2N7BuXI2DI4zz7iRe6VGdCgLt70eFkbEd+"
    "ZyeRc3oInNp4UcMqyHJGROxz1jTcow9Cl9+nULPYHP44KFbg5gUbUVzsNbVPtXCLYU1ZEt"
    "qlDj2gjc3jWuIVHG0qKdMvHjMsLBJvbd9FyqV+2sjph1lu1U6Si4MninVfRjRJDQtVaILr"
    "K6mM84WuPNGxQvSVon0+coFgLvDGVueLQidBUQJCakSDCbMDWOp8HkmBEU0UhjGz3sR4GF"
    "FCykYECzTb5PzyTDGm8VmvMznxX2w1YZfqflsV2UPwP8yKP0gqofrEWu3e5VpTwLg2MVOs"
    "/nrqwJalxTVEO4d01ROyVEHZL6kqILX4hixkjWqc4eRqhUc0BDBtQAGSmEqY+yfXBVsi1j"
    "eftytlOBNEpRlkJaV+zKG7T2xXpJYvRriH9TpRJ+FaOy1gssiTgSL3VhNCPODJohaIagGd"
    "qmGULszIkz2EzpP7S6b4uoplO6Sh+ixUu/DWpkEGVgHmVQaK1DjAUN4nNcujkGjzhINAju"
    "NBcUdNCBJBdjmyi2liYokwyqTmDZ/h+7OEHaoCU2hbVOdrzCD8/rwD63B0yfO9tKCTUP8Y"
    "7a5lu6I2ZL56pSGc5CfbI4V1ocib7nLIQubioYVykh8M1m6Tjl1aBKEzVS4LPNfH6SvmIT"
    "4uchxPrQj4zdLlWas3e6LHzGY2eVMHeJOXFoFGhWcOe13zIDlEvpIQJkTgaNzPo58b13Wa"
    "UnnctLJ68euzKU/LwnrQwlzct/+3tdF6AJ48QQ1SoR4KrBVW5sZ0E14dBtpr4yxTlcbxoH"
    "bJ+A3EQWAz92ZXFLrSjdpcWlt28/nN7icIX9++j0al8f3N+crqwup3Ox9np4np2kGLzT/X"
    "ynYoBR2qAOJZx4WVix9Bv77hIRLP4X4g3yKKKRqwlJHjYFOJRfT8+hDFGV+5n6k2Ht9pJR"
    "W+2Bp/YwntqIC7V4ULBFlRRsUTbz+UnrQE6HryZlIAu5xTBAtUYH+bY7wlTLAYz7p4Vu55"
    "omuLujVGvry+Zqe3YeDBMutveD0Jpu1RXQ0MnyV7MuZWwhBhlkj8ZLAWeakLkUkwpme2/Q"
    "rzFhoYzI5SqGFy3FN5dpntEMLRj9nUT69NA95gKlbIJKGUT5nrjIGSXhXFcq48q/bw2/2d"
    "I8cceVimU9Ir/Fjzj44pk6Hp30Sz57/ZqRezfAnP9pP7N7Fq3zXy9evHz57YvnL7/57utX"
    "33779XfPi7Cd5quu+J2rmz9Lv1KF8U1H04PARG8IaY97zGnOMNwxv5MGnFc1UqsOLNCU68"
    "dWQDAbxucqJbDZajbTobuZjryX7dSBToLHSnlo8rej11ZBAY22Dtdoy/dIuKKxDHNzHkhL"
    "eJzOG6MhHCWIYEIdDIUASk2L+5VpwIpb707FaBCE5rbxBiEgW2+ntxkAa5UKMIV6GIdDE+"
    "qkTqBOKnSesqXzlJ1nwMiNp1bbIqbj+MJOGNjKVd0D263INAK8117iqsjO68qspwl1Q9js"
    "gbaS+sdYx6deSrmsHhk7c8t2Q+9e6+4wiEV+p+a4jmK2OR28qzJXFOLYXRLPcZeY7R3k/j"
    "mf7q2a7YSkhINGcJfXmSZUoLYM28MF0jXviHOJ+cQgbiDwxf9UKWgxOOJYmb3SWtDyFZfv"
    "ZLu80ltV8fl3wijyozQ0O0+V1IcTjP8REGXwGqIMrPDmQJRByca/3b+GunyTElT6hrXZ1a"
    "dSd4cJlMjOMFLgSdL+pwbZrMunNCDvvy3nvyvYqDXn/9jBRqNWUDpyGJFHYuwHZl7WEg34"
    "WQ/nZ5XRaoZ3YokEvAXgzwIPjPVwggfm6B4YcBEczEUg758RgC3lupwmsKV72qr8o2vMgs"
    "21bKVzobErlt7OusyKRI5zVEeenkbFD2TNEZ7LngAYpZZlRJn6O3Ef5GOVWLQmsphDRGP0"
    "ENE12pD4DRJfI/CJh9ZLEskuAi4NCW/aFA/yCWBSBJMimBRtMylCZkwHM5v2Lp4UWn6/MN"
    "4SwRnCVZSUGVSH5rAlaCyGDexM1tqZIDXuTC7GTJAdwOcqJWRN2cblhhXpadTHP4sr7hYr"
    "VbahPBbvZl2qo7ok5brpqTj+nFYB/PPt5Xuhl3Hxd/nPkEqzxRvxZ0Q2mWKHOeLioao+gZ"
    "R/k6P5RuhzTV1xrElBPQT10I67ENTD0i1ofvvZx1C49upsXTHfNWhjVQyH7lUQ8PIEAS+c"
    "Jky3Xtsh31IA4D0Bt0Qsrke5a6RjTSB8u5CsDcLv1fM59Xso2VV+AY4iunWA0IXq1bzCG8"
    "Ke8ddSqPUZmuNAOutmSMhtaEGZCsHGXuhHHMVUiL+a2twH/SSQqkGqtkMIA6m6dI6JzUiN"
    "3S5bqrO402pylzojjfwIFZIzhGzF6KPvEebswK4lmE9LfQ59bMaWXsXNHVBsBv6W5CwW7t"
    "iQm3bFG7Ej3oSgBw3XmgX7ZOHrEwIeYq0h1toqVEeOtT56PPBUYbU1IPjtEkcRCS4Tz9eG"
    "BFfez7qMVm460sFyqIl3V6X8Yx4jviZkhRZCrPGkBWm9pKq9GyPYS2N6YzQnXAj4XNBQTt"
    "SIJX4k4i3z75diKtri7B3/M8BKBVYqsFLZZqVKVt5ABlcpgcGWMlie0KYWtRaVY6CWN6Fi"
    "xAGlD8Mq5ZcJrdoLEBfROPIi8tsqED+NaHZFa22FGtWgAguW2Uiz+govvnr17avvXn7zqi"
    "irUDzpqqbQrJywFDKhJp69FdJiPIDZBDMg+MEsOaCggNSAw6UGxDTQnBpdDRgyAmDKYZky"
    "4NIukUEAv203tiWRSpk55yZ69PVR/NUBsz4GH1+N7R2jxAWbA/IfiXwrZBBfsh2pOVQtUR"
    "Rij6joIFn9cUWYOIt0AUhDpwG7Ddht7FBlQK0Hu83ZMPjp7TYWCzAay40fPfTHKh99dgYu"
    "Li77RKNWdgclbqmOt7JkFXv/kTSv4tLzYyCmRCXCBxy0VUqrDlpQMRr3KQST2B9M0r9zh6"
    "WoDg4meXv56e3l99dPHPTwnsg+4Xzpry7aNeHSoFkfbTgsxveOgVCKKMKZlop8LvRYGYKQ"
    "BiTIWWcIc0HP5B+pwMtVEo0Ma0gjGlSIgrQA6QIgxv8A0KJBi7bj7gclC7Tos2FwUWasVb"
    "7bWaCsXcw7B726sFmbWSJKNIcCzV4lO//96t9a1FoujRrdWSy3WZcvcEhWkOcNK+hVogNv"
    "oM1nus+drQ2oyuIrSgOCoxbJuExXY/FcEB5qcxVPynzV6zZj8PPq48d3FVZe3dS3zef3V9"
    "e3X3yleCgGpZ5NTQyKQOw+IVzXhWYH0AUZ4NwD54As4iFBh1syOLFsPrFUmY9hemSFErhs"
    "M5fnUnobwuQKIfDYZh4zEtJHHDg8xmyY4UA/A3Ddeq4P5zZweTpcFjtzgf1gr61dmQB4Pg"
    "WeM4J52pa9r7GmSQllc8ytNTmKhDGq8RDvhr8gBPSH2srmG8PAh5xMA/vZN4BcYfcBt9Th"
    "6mqqWaYCTKHQC8TmTC82R3e0HhVZO3f/TmBr11AFXPEd0IfP797VO5aq83IEcD8l8+K3/R"
    "Tg6HRRrt4xLSA/aXjZzz5fXrQHlqnXsz4hZWsxsm9+1d2SoJVgvEp9Wi99d4nEP1SRZRn3"
    "lTbIjKl4kgZ3zWn6zzwQ7I16GpE14XHW8KQZUXaoD4GostcQVQZBR5YZFSCq7MQZbGNU2Y"
    "SSkORNaKogb0lAn+vW51aZFHt8wdhSeHdLxtvFZVPSRcaydzJXUSMVl193SsWLdKAjkx57"
    "Fx2Qg5GAjOZFHlXjEp+rTvA0YVwlQHAakjn1NsgV300Mb+sfOMJ8IOqCqAuSkG2SEIi6J8"
    "5gKENgJNo+ZRmCSQGlznczl2+JBJy9AzrUELoKNCbz1vKMW4JB9RkHrc+v6mB/NRzgMSoy"
    "NvSsp1EFfqR+dEv+qYLqNapA+XWnKvAPMdBh6cjeqkA2XhqkJX3e6Fv2K0yi2A/SzoVppv"
    "QSyyaGvjdDlKl/zAmJEI74mjCiSbUefXZQE0BNACnSNikS1IQTZ7CNFnHL5btGzjDoWf3h"
    "mlAdMynLyB/ewK384hiYZZLWwND2Kq1VBzGEtdeP41wkHpIHXyWF9AXb+GyJSvo+ffFWXE"
    "MXGpW0/HrWpZJmHyA7EPdXSZUHSSiLaShVHjHlc6UYrrF0JmXhVb6cLKZspqpzrbPKXn6M"
    "XDHCo0q7XFP2oFNND/QpoKKCimrHxQkaDKioZ8Pgp9ewJhSiFfuxzlfQ7pwpCM5CGZ2N7J"
    "tRS01BpoW8XaOtEJ4F9FXglENDSpWmwFUIj2gNYFs3TRW98osjWgOcdo91pyXA2ct3PSGV"
    "8BDbPfS57MbjqP7ILVasd36xSrbgNwlr8B+7n5j8vCftJyYB/9vfa/jOGX0QOoWAytUcDD"
    "uK8dRowQBit1AHlbVOk8uWmLlk6HuWf3ihMXOVX8+6zFwqxjzL5utn5mrnNBiQwIAE9gUb"
    "DikwIJ0Rg6Gs99NaSBSIA40kFdqzYECtkrNqOWus7NfIQNcfaNqzLLDHXrvz1Gq750iWgS"
    "vQtbjiOKRgQwo2pGBf7NL+3xIW+wvfxS2930uvZ52FibYDe5clwjHCiMeJRyJZ8ydcSUw8"
    "mT4t06UFSSJYKpvUCblnLv6iEidwtFH50yHeIMwf0spCunpEI87+S/RL9DEiaL2knCAJkQ"
    "yOERMxRlw5qc8RI4LDrvj7XFBGVJot3hQflud8cHQvTvAISd6hGD8QLkNo5L8gbgbMHqAV"
    "W6kVp+dDf/F2O/7sgipMDQd7GQzOXe3Kr7QhJ0+N1qqzB7xD9RNISgqRI8WEAbxuEIMn0G"
    "Zek4jRIAiF0GqovTYID6vDWnIJGRTZziV083LwJco9gZ3OxhluG9guxBEsBNdeInRK8bOu"
    "K7NOcv3utBE0tnDFUnArzpbbm7d3F22regS4a/q+4Wq2QVLdCXLzGGhBud0g00BfE+F2lV"
    "H+8JdbEqgVfCjU7ThDGrj/cUizVXEsvBU43VO2udAYr5qDZl0mLJIPd9x0vN/TlAVxLGDQ"
    "AYPOdERsiGM5cQaLnxXx9NLV3Mw/chp9nP+DuM3o8zphncO+G6N/o2OHoMuPfdIQ9B8/ff"
    "zQbb+qm6pqTJUT1O1XR7UVTsk6dQhjYflrGmBeIwMzrTnyvmsGeT4esB6wyn0u1LGNQ5mn"
    "c9i01oFs0B2vHOTzOvTPh8M9RjlICFU6TqiSQfJHoynYntaGQi3+adtjbJrX5xPZHN5TLw"
    "m04TL1IbN+9oZQje7fuYBwWSuULor4kteq/orKUM8LtFTCX+6JfE2R0E9ladEVidICL7G7"
    "1LYyGP0DwBAChhDQk23Tk8EQcuIMBkPIBAwh4r2vV8zbC9eXSEBXUQsWyvkcU9OWQdImaO"
    "fjwaphjnXCAhOos+GAtDnSsgl5ayabHu0SCSA+EPEH8WP1mLdnvFYIzwH5msxQaXXeO8Gt"
    "QgU5bjty3LbmsbGC2E7P4jarp7lVlphpplvJlE8jndnZwMyZmuC+z+Y5EbiPY+DMl2mXhb"
    "O0lPuYOMum6171r5XZ8Q1a+4K3SYx+DfFvTmZt5L/KrDnZHQkjTnCMFpQh8kiYyt3T1rne"
    "bzawXoL1Eoxbthm3wHp54gwG6+UErJcQxgVhXGeBfIz9QNwZg1mgpwdeDOjzy3xd1eMPSU"
    "jEm6bVIx9evwaI64c4+PL79M/TOn4+fH5/fXvztp4znjBGItfIdF+mgUN7yNGRsFQHXhPy"
    "oBFk2sMSG4SDfH2WnRYHiFIM/EUhqZvFKZYpjxipWDwp46u3hVgQq1gp7F8ynBgs5ToZLO"
    "QmtOlBGw+BV0cKcQHyyYLgOGG6kNnWFhRlEmg+oWk+IRuk+IyE+kXaimudDLDVYCtuKxbJ"
    "Big0iV0aGi1cLS2grEHZl9SJG1NmXOtaQwo63IC0qC2Mc58OZEBGCfjvhb9Qfu+JYxhl1E"
    "YPvDDnRbxMwnmE/cCUCQ1CQN8c/UffI9RZMfLok7UpB7TEwIUhqZuLhe+Kn7BxAvJIWpjQ"
    "Hg+moz8HPkDG5lNYQQReHsMLjeN5F8wFGVibeuAcYFdnMc01oI/sQxbeVdWDcqphus+0To"
    "CmbsOdzIKhCT3atTzLlLBCe6xQHmMW8wExKBVCKMlqcxxKqSyjR7AX+LrQ1G5ut0wBfLeZ"
    "73KLOi3O5lZTfJUI/ByaVL1Cax2Qb6MlPgdBfzaywrVghHiODHg2cTTVqMDHJJ9k5UJNq0"
    "rXyCAdx5YOXtM5GYYnN+WLr4nu8Oymcpndaa7YnelNtT3boz7303VKs3MZD26UZlaYG7su"
    "4XsWyjpdzFvUm7EKi41dq98+zEoVu0bAa1st7FSwOmiaYrG6LhPPj9/R+wtdomJz1KwzVX"
    "GroWNJ4AQZxc5kxZ+XFHG8lgXPZB/me9lkMEJqPjndG/kvHNFoE/pcvFsRxmn0jCMaeOgR"
    "BwnhCDOCIplziFy68sWgJWGkmch40E+CJMfXkOQIOXDW2aBURKcTCznonuHQqNF2C/FZRP"
    "FXdUms9n76k7XwtXuWa6RnCJ64Ppz0+mhi15GFWSWDHMwD5mCS9RAGVcmAQYdjkL+SZz7T"
    "aqQ3EWmypkpw4vbtmw/X9SMn4YQ5QvzX9ZDrKH1WoTpx1A7iFUjNJo6QDblZfmuDENAfiv"
    "6QDpUlSjB+N10JU2mqOhFoO/wK02j+aYWRbDZC98/avt8T758YlV71yZ4SOyFuHrAVjMXX"
    "QB8+v3vX5WI4pGWzVLJOY9GsFrRrt2RmtmknL6G324J5V23mIGuhLfzI50tpYMy6QTStkb"
    "2pwLIIlkWwLNpmWQSZ6GDiZnoCG8JaIQJIQcx8EjGzKNLbXM9jIn1yHu86ypXdbFoG+ZAy"
    "5qUX+tGlm/3uhpBZft0pZWI50EmdIz2r+v6sBMYIKVLpxJbTCt6Lv3m+N0Nr5scxiZB4Ke"
    "REpKo4ph8gW5HJR6nXW+cYH3FmEFdBXAVx1TZxFRdnUn+T9F5FFi29eY5mjOZJ4TXsGW2w"
    "JTgU4I3jzBofeVrf08z/WqIB5+sBna8eCVc0ljUsnQfSUvtSt6A1hKN4tXbf0tYsa5xWeD"
    "H0RW1pwBHVqcYqqMBw38dwv11TVpnsPy3p6tJ1aaK+ekOdKr+edalTXAwU2pQa2btJyhxH"
    "DygjElpMWQcS6j1hxMs1HqHexLrGKANmAPUI1CNQj2xTj6AZyokzGEq3P4EOLK9HE8Dz8Q"
    "D2ALCXNPCIRhpuh3tLAYAPADxKwrkZ4FsKAHxwE5mWgmZ6xNttRAeE/KIp8E4IZXHz+npb"
    "cWtZkzLJ+dY0aRgqnk6l/kTiOP25WpU6fz3bqVLzdGRvlTobX9OF82zbki78RnYNlXYZjy"
    "M8p49EvSHRo89oJL3rz7hO4R59flDHQR0Hbc02bQ3U8RNnsJEjaR/n0YBT0xrvkUoubcLU"
    "4RItKMAhOq5D1CLZTu6SNsFOvdst1cViWG+RTg4u5C26yuLC1ozGBMk2FgR7MgpMtoifSQ"
    "mMRgQFQh5LsC7UbIT5NCLb3/IzIh948XeQ4kCKg0sepDhg8ClKcZZbPuttGLJLqTdWZYoz"
    "BCzOxJi+Vt58/FlA1SnO9rT32iLOJqsVZfF7wjlWBtimUFsd0S3apmOdMB3cU8D9KMTLjE"
    "KKnRjFvvtA4hmab5TJMCTSZyOTIsQDTkMyp94mT3vgMV4smkLuSHNqBd14KYQfL4vlyhxK"
    "IOyCsAuy0NPKQm3e4FanWasz+IAuswNeW6N3nmZiO6uzsIlpZxumKiF0YerRhcl+eWvaLv"
    "UBjVqgPcv+iD+IH6vHvL1caYXwHJCvZa3RhLkkF6E1J69/3966qUF7Qu2b/uvFi5cvv33x"
    "/OU333396ttvv/7ueXHBNV913XRXN3+WB3BlBTdPZBzMk9DkvCgIzmHNjn1auJQx4hp1ci"
    "qTnNAyH018g6zBPbIGE/F7jdMGy0SQN1jvmVcymvRFtEIEFYW6UzFTsJrwDujUpKx4d8V8"
    "00R3Z0pmZXXtriGUbu8R8D39XNfyQWhXsmtlabdbu7drf7exO11GBrbu1BStIizEv9IeN2"
    "8Qzv6mylDKF3RFIqQKVCrzotbEPXwqiLoFEzaYsG0zYUO8xokzWMgGcdKSP9VuEttSHdHe"
    "Ky+N5pFZPD2GGrbGvsw1cbgf6VqYd++IBjH0qrd5ZzASShSHnH01UuCzzXx2A8qHiTBlQu"
    "CxzTzmOPb5oqvgYcddV6M9B2t69dZjA0VANq4AOCEMp7Y/sqPMuElSQQcW5qaFeYU3A3oB"
    "VKkAU00XOzNASyRgse+22EuoRrAnX9H4czbTNFHdaVAurakeLaUqpyTY6ruhrV9FLeZ6zU"
    "E7BrrbmU4T3ertYuwKKbknShH1tXigjPKHv9ySALdIza2x/CdyYPxxSKfR9W8StB98hUjD"
    "Y1R6O+tyFxE1zpGniYGvaIWZcu/gCKUTfIkuow1iZBX4LkYh3iBOIg/58UyM8WT6QiTrrv"
    "gcLSi7p7JphN51NNrM4El6DZ4kcDRYpmLK7d1kbXv9sGw4JEJoIunUnw0sO4oMZuMhGXJA"
    "JCija52U0xH1nFOc0to9crCz+BKxVqS/8iPMNm0BuAVRPcdnE6dCzsTA78IxK01TrHWx1K"
    "9uPlze/lW/2K80pWyu/np3fVlf7kT8cm5qtapSgZ2l286SoTWCwpoK+7fb+aYJ7069tbq+"
    "bOr+V+VAqz5WYtFOlSz7sX3LMeUlL9dYgIowkhqdqnUpAw44SqLYDzJFKcSemCFeMprcL4"
    "VqJZYXE0NiSjVlmcabFzQy0MhAI7NNI4PYvhNn8JBk173yXC2VLnqGOSwoa8mv7MgNzmjO"
    "EK4JRY5mkZfNO7n84ihpfHFMwpVRVmmZ5HwL6UMe6UgLUPUYN0wjLdGAZr+j/aTEagS9vr"
    "+b31JYd+fklVaVqT5fLeqxpw+66i89EbQP6n++YhR7LuZdVfoaY2Zdho95PtqwUt8lKijf"
    "pH0+ZNtNwjjCwRpvOCL/TLA0UnDEiOuvfCJwe4akgV7bu3PwZL9Ev0S/ZvbnX6VFJK3pp3"
    "7LM47WlHk870Ui622LZ3lBT4TV6A1aEybLWvMYcfxIPLCcgOUEFGsrFWuwnJw4g2M/Dow8"
    "7AXBWRgCZiO72Fu9vR2NWFt9vQB5H8hjzIRI4eDEE2KMLpe1o6WMhhaay4zbXKZiaHOXxE"
    "uCQfdNnRbSsGy+drgMzR7A5C0Z8Ndm/gq9138kbOMMs51ryI9oRPcYXsTNw3X7+ChtIGiM"
    "A2erfhsY0nWkYFBXqyZxXcL5IgmcbIn5OqNae5XXNnqAVz5ZYF9ewIOg1dICrPJJSDwfpy"
    "AYnqNVyvPL509/f8ICE4WrQnQOmHWK8QM0rhRAVUx8heOlOfYVUuDAXhzg/u+Gpcw1xCdU"
    "5PnI4f0pmKFQSDoO8C4+VEhhL5jvBZ87IWYPJA9/qW2Erm4qddIj9lPJXUhlBhRuJYu7qQ"
    "TUFbpH6EdJrFnsrWdOneyEDpzxlBcZaj7MNlahBMuJzZaThR/5fDmIzTVS4LPNfJ6LI+9h"
    "qLKsJwZtWT5hZJHwocDqiQFY+SSJHsRijoYBqycGYNX1/OCvVkNXrJ4YgM3lHu64xA+0sn"
    "87pnU6EEd1fROjeMkdvmrJXm83MNQpJ71Yj2xPWDEqpRCeh49qI9y7wG+Z4IRW+FNxxFxg"
    "r5GCwG6zwJ7G7Q/Ry6qUwGWbuczIo88H1M4u052Dlbauc3mJO7CBQJkS9obNewNaM45d5L"
    "nkajNDtUEIyNaRbRePu2DtkInPEtOODNDtGmxCbJwG+l5O1jM10U5wd+aBNvZsj4Larb3I"
    "jQF+S8OVrDfdvwLxZGEu7+EeGEN30d6ZzHt1Fy2Li+1RrSYJzUXq7W0+4aEMR08A/nESm7"
    "fIdaU2V/Dtk9xc5XDPgttp51RZGHubnzxDVOy5L9GdkP65fBcQzMXfMCMqxVimps7Fk2fi"
    "5TpCrnSMtVTdHm16lQItK3SL2VUK9Jr5siY3mpMFzQhdHARyskfCZVdYRtfiX4tYZkb7MZ"
    "pvZKdYRmUwsRiOY+T5xBNTiYkzT8mvae3viDwSJsuBxwjfi9XxJfpVPJCapib5Ws2kMqyX"
    "4oPb0qr/VuJTupVjsY/vGQ6dvNvD3/dJve6yPvY1NmanT9e2fdJaJMc0NbanXzf41uBFW4"
    "EYHeVZZBc2KzsZB1UXREdMSVmlp81FA7Xyi6OU1WmrHNai/R+7aNjFZROjywOiMxs5WtET"
    "h/UAC3NBBYn2lhrPxJWuaznVdVkWJOCcG+qcU+Kcowr4mu6pGimYpm3eXVulX6NS/ixrEn"
    "XY+nQRMz0T+qfD0nS//O3vtQ2SKRNN0FpPpRLFpAM3RguE8UiMdcdLu1S0pTgHV+HYIhIn"
    "cTywRkSFEk50m0/0uo2irwunTgd1PLu9OAVeIxjAdaUQp4nxTlN4fZnZ1KjjKoljGr0NfP"
    "fhQmfVLb2edZpz1UDHlSN72nHvpAUS57bWlQxuI554IMkexN/SKdOikwuf8RjJkzatP6kp"
    "VLn/dHr7Z/rDwPhpvyoHxs+DmfLUvh5WvLNCaZXJCQSphiBVPux6S1FlIhChdohQCqwR5K"
    "dMbLoq5psmuruFp/LqsklyqgfJaKQnTRxNuwTlZoMNi33/LMUenyOOfW+GsOoXvWA0RDFF"
    "66X4U3qG10siJJ+tN/heludGaz9eIukz3iB3iaN7Ip3aftwUrQ70GVDG+zWU8bZCEgDnE5"
    "TxPhsGT8SM/1WdiV8NZ9/YZvy8S4WJIb9Mc8QYBxI175zs2URM+EshRziBHz3oIkC7SjLV"
    "KKEik7YiU0NZ6ROVW5g0x4rKPblQc41evSdWp6rxNbOcRsHpfT7TKcL0iJmP946Jz5D6n3"
    "SyU8WKx2S1J1BvcbjC/n30SUx1SjAd0j5SPa401pHGedZuG8njb0rnaL88gZQAJQJ3hnAe"
    "/v4G/SpYJT7kVxW8L3uXpb3I5puiAdkM/Zp29PgVrZX5I0Z0RSKN4+mAn6P1SNUSDwPskv"
    "38UGA4AcMJ6NV769XpTmzwtr26Tj7+eDr14R2945WMUoeiXsFuz7fYUp2hk/YRB4mRSaIg"
    "gNBCc7tEerM34e5oEbYlgc5gh+sM5nMni/kxtBdVCY9oLiqelNmgl2otMBhZVDpjQuf1Pr"
    "Uznq6ug6UA71PYwaiT+jaecQ8bZzWG8kQQP4btIDXhtZsOChPfbstBYVfsZzeQtTnS9P9C"
    "lecyigEHSpPHEcLBPAlnefdyodULxV8QiH/4DCnRnqcxEs/1FoPRPwFsBWArAFvBDGwF9t"
    "8pY9sKHsTvMLUU5DRnaCcYUENwnOqBE4JtOuUDTwdU0IH2kshnA3Sg+rEwAsAm1RmnCu3u"
    "woxPE5Nec+i3a04ll/9u3akcbNAnrY9kXs6ydiPVGCrUnq3bU8aMixHyIWZhOljGwIsP4z"
    "JP7y7LvHrG0X/fvX+nS/g73Af1UKbK8XyydBGoVaBWgVoFsevA4AMyeDqB1yfk6YQ6fofF"
    "NxZQmgCcj4fFPKjdOWjroK3bp1Lu57E8aKJzFvx8octwzt/NOlObs1EDUprzFOOZjJn1Y0"
    "6CxRtEsLvMC72wJMrcYKljTJbe9vBG53YbcV5IXQb1D7QD27QDUP9OnMHqTwNJOR8PkvIA"
    "SVmced5Gj7auUlYxfJRg4ictWmbmThVz3d/r6nXvCFXfkp3F8qwVwsUbk87l+fATqm4+Wv"
    "QDiTzuyOo7jhCyTWOem8SQJr8z6lnVM3IMl3CVCBZyE1Yxfcxo4AgNzNU2im/FVkMJ9cbl"
    "E6Fn+4/E4X6kCzfrlonrtFAD22bRGDN3Kdg1RPmpkQKfbeZzQOnDAB6XyIC/NvOXk/tQXG"
    "GG/okqFTQj7nRPZGCN4J74tJ1pkrju9EpU15VxrFvJmJDsW/4odzXcJidb/Agq1TxJtlmO"
    "WVcl39qQWR93l2ElX5kVJldA2pp1jbeOKlq0pJ0hyqQLC89pEstXc/JGtaVFC/FCqpj6bL"
    "OR5tWGRYqtnZ0P8lOgKwJ0Rbg4EyPmZFrCrrEfa1vCll8cA7Gs+/UABaZKaZWHDpSYphID"
    "bddOn8vQzPDIDtlE35qlS2La0pxS5vCROwPncm0D+Q6DzJYEokW7zTEsGaMfzmmaB2Y1e8"
    "x2O+/O5+SZCWAkYE/MolBHtrRhbQy+lcu6wy6RrfoeNoncENfPHpFaB55xtMYbFC8ZTe6X"
    "Mn0ym22W2ghU10Wfenrbw4A5tHaG4ie09GKUK1hNAfYHm65RsD8cTJvOlnsDtvYyMgUBhE"
    "fIJ0fMbDtz3UUZlk0E6IIAnJmNyEnnd8KoqWWlTAfmM6sNK3Nyj4fYSMt0wGKrWTwZ14HQ"
    "FyKt66D84hjCDvnNNy4Hn9Ocw41dRSsSuDimVQarRCAiqoNT6KHmJ/GWClwYNh/DREA4xE"
    "1VpgMO28zhmtWor/pRIwMbft30wGhI5Ucb4lqnA+2u0zfiluorjGTHn+6S3WnDr23a3S6S"
    "YjWOgO9P5bkmuXR34lvfvHvEA5dDI/ePdj298jBHCXhVLr0Or1Lu8uvhVipCl/v5lfJinW"
    "kxzsITxCkSX3qDQj9KYsLRnCwFX9rquewzUR8PE7RLgMIuUPfDBiEe2iWM6vVaxIQ52dFo"
    "gGqDDtDVZrF7ZFAKe5UMCgS0QGtYdqFCA6BqQAUDCXQFsRhUsI48lXUEyriOWsbVzEDC9b"
    "WcwDhyaOPID5iRNQmCC41hpHg36zKKLLJRJuVucV53Fkd8TRjxkCzKhTgNSbwUGBWdHzlS"
    "vqdydq6sWisethS8HWtmrcVEF4iZd1ZLI7jAfALmEzCfQF1cYPABGQyR9HuGS0EHUSO4ni"
    "Sae0KQGdgJhOrETOxZxXgwvmqMWUIe4TpvfvdO3lKdX6Co6qCoB0wPVkFwDliV7/+haTAN"
    "A9bTZJLmteo0am2pjF27VpuVguut1FJZTyokOIpnCHOhhgpuJHKGTOFEUuwIMUNfSDb9J0"
    "48nwjF88vQ+9MMJWI5MEEjv6hOrx13cujmAlorKDW2KTWgtZ44g9u7ueg01bPq5VLLQcku"
    "tyZYPwq59eP8H8SNG3iViepbwHdj9G8U+PxgOkPp1pknfhD7Ef9Sfmz3xfPLxbN//fHsl4"
    "sD7ZAfP3380C3S1aW32qqXE9Qzmz2GFzrOiKEtuUE5wV5cmY4gfRDUV4SuAqOQsIIAgkB0"
    "kTVJNFCYqlBCLpRtF66B9tkMrBgpPH+yXD+u5/kzJ+xTwh6F8KNR0ktvZ116ujLkczXQIC"
    "CfJVFRm0nqz+kEbzKnsdCwGUEkXMUboT3HfoDu/UcSCd078hAOAkkiBijHsUvDlQx5aKkG"
    "dagPAh0edHhQ8Wy4cUCHPyMGT8PzbHPzUOyJ2ZyAPJKWUspdLURrxOfgktHjt2BEfPvIbW"
    "lYuxvDygTnh2Mo6Jx7io3XYIXwDHGjUbwMNs488YTgaQxeg/r8EEwVAKeQ5oc0DdBPAcYI"
    "myUHRgS/wrSQzirApvlHLeRQT6S71noNtSbi5j3wknnx+37Kppwk0ruLr+uXXCXJQ3wX9O"
    "Hzu3dPVS/8eyov5FvCxUbJcGhYkhpjZl32JE+Ndlgx3HGxuyT9TEtZBkI6B1pRX9qKZX8x"
    "lYPgp+3IAszFIP6gMxkNmWAPU1D6Of2VmO34cVSXJ60K3ufebrflrHEgNoG8AcRSaYko00"
    "HYpDtDGciPiZMwo146ZZpzQGzW5UEcUJGax+L9vTnsVTJA3hx5dX8MMvqWCcEkaKlgT35b"
    "+WK6IVU1K5RWMRj0N0Nn8iGF3DsaXboq8EAn3pbedgq2sVhcOB3Y01F6GaGMQIYZ04RxRC"
    "PlxXSXUjyVTsolXQtyloumjGDvjRBgGVE1iTzVc1eoVBvZDieWx1lT5j3cx4CT9DU4Sa04"
    "T+HCBCfp2TDYWCfeVxmenl2hBBbn5o6UguiInTHi1HJWRSx/eAyk6Fr8KnODS4PsDCPqpc"
    "XQCTTLrKv7X4lo0r0xjtw9V8G2xHzZf4lWSM7BxNLIYh4iDZTIwPVpszwQUPowSN6rEAKP"
    "beOxPeaRT8k8c03pDSTb97NdJhKeD+1nJGlnNhgfwPgAuqkN5xQYH86Iwbx81Pf2cpaJzk"
    "I/nI3s5FyIb+GYhpPUiM7O9gMxJMOxeyTMF0N1RYMpDQiO9Du9TFYDbS7oDrXTiydl3Ewl"
    "yv54XX38+K6yxa9u6nv48/ur69svvlL7XQzy4xZzhkXu7Qmt16ndmsoCpWIeH3VbaoeaXi"
    "cGXtvM69bUtXYVsz1n7TwrWnaEnEuomtAOaa+48IMJB/3sDC8vrSnjvgEHNifdMRxx7LYF"
    "lNdGzHaZlOLt4L6RN0jRLAhDnJCoEg/zBq19sWKSUql7FRwe0bS+fZgGwMhQmQ2JNeE248"
    "4NZi4wc4EVxLo7Hsxcp83g0p1i6GzWUZ6d5QVvI2Z7hihtCc7P1mIcOXJqLR2PHEICMWG9"
    "M8lIFA/JoN+Sga3C5mtuwYQYbWwfr1Od34ktIDVGrUpzFl6w2rEbtssELWduuJdQMDW4Zm"
    "M7DUlLQWw92tnwc9jNYyP9iINEg3WXEFeQgBw3VI5L62cYnSglEljnA3KtU/gchte61R5h"
    "tunEPSesu4Y3MeEnhf5VVni8QF+Af3Xz4fL2r3r4rzSFyq/+end9WS9UnjDZ+thUeSmRnc"
    "VN2miKFictklo7ZluqI2p8KxLJ+oFNra/84hiYCeKFz8KBRdyrtKAD2qwDxowmc13zg/Zb"
    "tEQCt6j5LbrEkRcM2llVSthXNu+rnFcRjY02V50OdtjwHTbfGEbibAk10J9l+ccyrLJcnh"
    "DiDQMLykSAaE2ex5vQHNIqFWBaxfTJAvBOBk2b4u/sBHWE8LvmwToGrunJcFPMd5roVu6U"
    "HvhmB+Z4AJ8utNW7pQe2VZEJzoVueBuSqVX1nq9o/Ilw3hKYW3o76wrKndPY4elAg55hjz"
    "73VYm6PDZ2hqSjWUXPLnzGYxTjlazVLB/InAh9R7Bh00CY7WsIs4UoTMtMKBBme+IMnka/"
    "L1u0Nm2AnrpmHSFXsQFhejViq/YJWJTruyXnF4mMc0hrpOA5sJnPXsJUK2Qn9KMki4yoMr"
    "s1qkhHekIBRqN1KJcJGo9+LLt8aWMSWwFuEk66eONogOYHjBTWm3D+KPSwj/N/EDduPZly"
    "wvrR5Lsx+jcKfH4wWEvq0Tzxg9iP+JfyY7s1pF8unv3rj2e/XBxIlPvx08cP3W6xugesdh"
    "DJCepuMX/VHbbcorKuzi3YuxP3Ae5IJaPie8NYxSoV4N4P94bv4mksaZmh7DLx/Pgdvb/Q"
    "mNPqQ2ZdNrX8mMRytBNkw6F8Ihi8wOB1OpI/2EP2TjxW2o/6yVrsOhI8q6RnCF6XeHgTka"
    "bsflaS4c2H6zpgINc9jTyNXVesOfE7YuwHmsXaoW42SUHhPJzCmUutZiJjlQoCsjoDsvjW"
    "I79n7MVncS6V/PuTxHZn/EV1bVkVfCHxl4FbrL00Wn3IrEtlTCXB7eiesRh3aY/srD6Z53"
    "uI05CoAmUzFJFHwlToRCzuN/mXDZLLyEMRZapjoEvEVM84EpyQMVrNII0DzA/KLCizoMyC"
    "MjuEsfYW0Sod3YMUWh39OWq1JRiMvVM6YlAYnkZh6Ogv0aUwgEbdQ6NeCZHUUSLVb0a2jD"
    "odYD8pL1VZ5WtRN3pFfKt72izk+26pWorHRHUlj4gU6IXsz1X4yhskdIRQnBXqjVAVcnXB"
    "50hFYBCdXrH/hKBIgCIBigQoEicmAkNw1gREX7zGvvh5944frRKzMokNShDDhojA7oOUZo"
    "03SZ0QNsnhNsmK0ZAOYFGFDBh0wBBT7qTydJM/nY3jKnRH7ByXS8llHhSSs8V941RTsDwY"
    "3VTubRBbJfpCQkhdACYCwiH6TZkOUn4s57AjlFGuc+R3W/mrlOcg+BlZz0rytYyc1txKGd"
    "kPf7klAc696voICU3E9iShbURJ/HFII+Pb1A7nq7Zu7kP6/Rq2Rs2oWZfJ0S3GywZwW4Ie"
    "zd94TFblChHPOFrjTVom4j9VMqysD4ERT+YFpa7R2+B5wMwIZkY7ZC0wM4KZccya0cWRPC"
    "BeQUN+hiCmpgpXXHgmJsAq1TlIgbORzX+l1dfSzeNDEhLmu13rtq2ph0dcP8TBl9+nf54U"
    "Nz58fn99e/O23nsmiSISOFJEaiLZml1fo4LU+tr6MjZ8amjB+nlA83SATZMdSiSQ6dCZ6S"
    "CRaiJrnObwqaSN/ZRNOUl0d5fy3C4tqxIdvsd+sLmMcLCJfTddGTVjQG3ErMsQ4MmxDq4M"
    "7mEE8ISm7kfiq4VzcUC+kf/mCDOCxJrhKoZIZiHQlVwXlAnV/ncaaaKO9pkIzABgBgAzgG"
    "1mACg6eeIMlgzQs1bP1nx8F0MPc4Y+jYQmmdTodxvjQFm3TIrR1ahAm5NPIrI2BrJCAzDK"
    "J/MkjgUKbuC7D2YVABqUoBAfTiEu2R8kiGac0hEDsw7HrJiunK0h2YxXGlpg1eFYxcgjiU"
    "yM1CWCvW3Tw3jzvMmE54e2SFuUZtVp76gOmO1MtTK0dsi+GJL/lb4Y+vYZ+mFgqQBLBSiy"
    "timy0whYsESr1bja1VnXEarQEnBZoTqLCIVO6WWArz2F0NiZWSUD8fJw4iUUNnyajcHIgj"
    "Cm67DZjnqZBjAfWPoiYYEJ5mUawHxAQfw4dDhNmGt081apAPdhuIfE85PQFPctFeA+DHcX"
    "hyvs37ck+LQjX6YD7M2xh5JST4M7VBM3rCbukUffJcb6aI3sxHE7yFKdM7rW9rVvR71EAo"
    "hPqubZTTSnv31WoToXGlN8+fWsyxDvy4FOGvNjYIdPCRDm6C4zwiEuTe5+XGpUHdIwfSbr"
    "k3G8EGRR7AfZg6yHuN6AP+L8v0S/RJcRoswj8hPQA9nI11kFNVk97QvK0lJrsqbzekkiOT"
    "sjclREs0F/el2pvSb2TepeELP9ErEk4kjVg5aW5JkMpFTRkvIj5bD014hb+Ev0F7LhKMYP"
    "BMUJi/jrdKCYca3iLNPe3nL2pfjt4t0vEcEs8Ins+C0I0D0lPB11CJfGlX/fGr6hlSE0cR"
    "vZmWBtzFAWw/FfL168fPnti+cvv/nu61fffvv1d8+LYI7mq66ojqubP8vAjsphkUd6tLs1"
    "ZHd5Uw5saY4XPXMijKgHRhpjXyED+AfDnx/DzgPRFHxp8/TUqc7CX1GT7qinAezKjzDbtB"
    "0Xng6s+Sa76U9GtrvK/AGFbCdEu6ubD5e3f9ULd1ca/8HVX++uL2uQP/i6FtXd6b85zfFW"
    "aOpQajpvto+PsTylcNLEqttBn9OAa95S17wqRGy6AwqiI26BrHRkcxOUXxxjG9B1pNPAuy"
    "SLguSEOpwfWajAcUzCVWwSjF4mgVh0hcgj9tWPGxBqVaeFE93SEz0gmBNHmUlMeVwjhUp8"
    "NvNZdRh7HBQ2WSOFrWwpiwlj1MjYXxCAqX9Spv538uC90Bj50xezLvO+OrR72vV/XlIkxn"
    "t8ltnRpSn8TdbGkIXoXjqL0NqPl4hgdynN5dG9Kg0gqQhrWvJHmXEPE7f6s7FD3i4xa8lQ"
    "zMaPo7k8rZU7xL85AYnu46X45zevOvZLvju+eVUPtMzevFCvuu3ZSxp4pprPlgZUn6Gqj9"
    "xHZqjnFJPWeo6MslViM4hTY4lTllzwH5N4Tn+7iUmou+VLbzuveqrG9bvqpYtd9SqWpX1j"
    "EgSIMvlXj87QmvlxTKLciS1minjaOzKvApRd07F0l9M14cjXNEg+zEeAv9vqE7NdPmj3pd"
    "jiR5m4slKpVyC2jVEmXYngLACvWT7ZvVmZgJwAkrcOl7zlES9ZmUUJVEhGMXLYWtxI1x0P"
    "fHXGNap9yrR9h1plgjLJ8fSnr+tQfb23NDCe1whcb+B6AwUTXG/geoMQkCe00EGZmBPfVh"
    "6NhlyPJTI4Nm3mL7izz8SdfUtWge/iC42pO38167Jzs3RQ7xL5LIkiaYZeMeoSznML85zG"
    "b5Afc5TlSCPsPfqcsg0KqPugLNYqp4tGLkmTwvwYeb4uYe1AnwG2bqtlj3Zbtz7soP0kGz"
    "fs4AxOsprdiw0T/KqUIPhZKhhwQqIh3N2SAWstYq0lUsgnEnlXiSeuVp0gUnrbKYtw2bd6"
    "rgb2lkdi+kCk98Z9IHHq4MZBgHKpBvElZuQN+nUuRQRxOimrz68yFz3PhH/GxeiYbRy8iH"
    "VRd4f5CAjDm0IYnuK8xhj/Q0Bxa3+LnKSG90LSTMEc3wHq9x8/X727Rj/dXr+9+XSTuSmL"
    "M1C9lI/EAz/tKnZ7ffmuWc7QD4KBsfQVUriILLqIKsnV5ZPQlMkNYjA02cZrS4SOy4Awrb"
    "yRvugUNbAcYlChJ2Y0EaRvKmVr0pI1YhEhLP7jiQpvUdVwVqSllP7AecB4MVHjxTSKHtgT"
    "dpMUIWL9gpRKBGcIl6pc5Rjb+mtkZwHcbGRDmUsTXSH01mO1GH+8GJ2v6lB/tfdpOlqMzj"
    "8Tn8QOJ+JjPJNopwbdKRWPGq8RHrnHQ6x8ZTqrtCuQuxvxT1gc4eYcLpEBg61mcERjX/yQ"
    "IXaSGikwehqMNhUpmoQgW8gn9FG2nDHeNSUyMDnZtmEsMTldiVmS1YXG5pS9mXUZneZqTO"
    "/6EThGc+KKj5EGImknivz7ZfyMo3SeNwijhR9kaZ0RVXWOXSyDYELsEeTJ2sbijEDqeNCV"
    "kxj/A8BONVE7leK8/sRsuXxygq6zcnIOxi7flzj6JpokZo29SsylayHdXlwjHw9aPmj55y"
    "LqWJvlBM7yQ7BYilIDNnGJDLQVm/l71PDlCfHxINHL/u8arLu0iJwCUgWHpgp6zA9a+qS2"
    "C8EF0Tmscg1eg8y6VUo49W0+9SH/7kzy7+6Yj4PbJLrQ2ASLd7Muq2AsRzmy6Vk/w6AKI5"
    "MdzFYJc5dCyH+D1tJAtxQfIVaJJ8vCySy5kEZkg3iMI0/2Z8sKwRH3gSaxCjSTg1Z4I7u+"
    "8ZZotYN8zMhGws+fb743MBEmie99KWkOY5wqlZRSnyT/96q7ntQz8S0cJqCioSOHf/GnZw"
    "dSjtQ+e5mei+UTT8HRbSCEigAnfmOlLdmGMLhKCQy2lMGhOG2pcTDqluoM7dUh4Vxc+8bt"
    "Dat0oFsO1S396NGPsfyuZhUla3RQWPJwhSVX2B9yZ5TIQJG1+dbgJI6HmSuqlMBlm7mMvV"
    "DWEB/C5hop8NlmPjMi7iVvaPJtmRT4bDefQzq0X1mZErhsM5ezZFITM3OJBAzN5g5Gj8RY"
    "F4rRDviWAvAeUo6KrlYDy1GVKeEcs/kco0ns0rYoiXbTVInsHPZWdWeQgWIcARluIrsi4Y"
    "RpLY/tDq8SyZheL3uZutOhVbYlxiTS9/Hp8CCWiY7rSLQS0IbTvbpcm9D+QBnx76O/kI0C"
    "+CaSjmJXd2bneTQ0/pzNNM1lun265SrD68KZXd6k4ueLH03yWlmf7m5v3oqD3iSSob7Amy"
    "z4GJE7Kv7XkwE/pa76m2K2KS7tnUyobOw+bNivUhFhvru80JUqSt/MOmsVbcfsCg5px2nk"
    "oItzScvaM1mjPZ7ikTBZw7qJbHshxxLJSfhiq9UcX3z9dQeguS4pRrXWc1Tvaq2AVisThL"
    "PhJ4juV8+f90BXjGpFV72r18BpuXKko7AlGGhLcnyv7NOIVKO5XZ804vGP/w8qryDq"
)
