"""Campaigns: triggers, steps, each person's run and its messages; codes of one person's own."""

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
            CONSTRAINT "campaign_runs_arm_lettered" CHECK ("arm" IN ('A', 'B', 'C')),
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
            "step_id" UUID NOT NULL REFERENCES "campaign_steps" ("id") ON DELETE RESTRICT,
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
    "WeM4J52pa9r7GmSQllc8ytNTmKhDGq8RDvhr8gBPTN0Y/xvQnm2fAjxgBdNICeFrqOb3Sm"
    "bCkA4/4YD0j8KKjgdrb5dk5t8vONYWBWTqZh8Nk3qF1h9wG31AnsavpbpgJMoRAVxA5OL3"
    "ZQd7QeFVk7d/9OYGvXUAVc8R3Qh8/v3tU7KqvzcgRwPyXz4rf9FODodFGu3jEtID9p+OvP"
    "Pl9etAe+qtezPiGvazGyb/7n3ZKglWC8Ss1cL313icQ/VBF4GZeaNvCNqXiSBp/OafrPPF"
    "D1jXoakTXhcdaQqRnxeqgPgajX1xD1CkGRlqlVEPV64gy2Mep1QkmS8iY0VZC3JKDPdetz"
    "q0yKPb5gbCm8uyXj7eKyKSksY9k7mUutkYrLrzul4kU60JFJ2b2LosjBSEBG8yK0qrGSL7"
    "sqxYgmjKsELU5DMqfeBrniu4nhbf1NR5gPRF0QdUESsk0SAlH3xBkMZVKMRNunLJMyKaDU"
    "+W4WklIigWCUAR20CF0FGpN5a/nYLcGg+rGD1udXdbC/Gg7wGBVjG3rW06gCP1I/uiX/VE"
    "k/GlWg/LpTFfiHGOiwdGRvVSAbLw3Skj6V3NdY9lNNotgP0s6qaSWHJZZNVn1vhihT/5gT"
    "EiEc8TVhRFMKYvTZQU0ANQGkSNukSFATTpzBNlrELZfvGjUNQM/qD9eE6ixKWUb+8AZu5R"
    "fHwCyTtAam3lRprTqIIbC3EdibicRD6nRUSSGA2zY+W6KSvk9fvBXX0IVGJS2/nnWppNkH"
    "yA7p/VVS5UESymIaSpVHTPlcKYZrLJ1JWXiVLyeLKZup6oHrrPKgHyNXjPCo0i7XlD3oVN"
    "MDfQqoqKCi2nFxggYDKurZMPjpNawJhWjFfqzzFXSkVuYEZ6GMzkb2zailpiDTQt6u0VYI"
    "zwL6KnDKoSGlSlPgKoRHtAawrZumil75xRGtAU67x7rTEuDs5buekEp4iO0e+lx2C3NU//"
    "YWK9Y7v1glW/CbhDX4j93vUH7ek/Y7lID/7e81fOeMPgidQkDlag6GHcXCarRgALFbqIPK"
    "f2fAZSxYo6ul0lkmtUQFVVJbqqRaYkyUCQZZlueFxphYfj3rMiaqSP4sZ7KfMbGdB2CmAz"
    "MdWHFsuwrATHfiDIbmDk9rh1IgDjRFVWjPggG1ev6q8bixSaVGBhaVgQZUy8Kn7LXuT63D"
    "R45kGbgCXcs0Kkh0h0T3J4J3qonubwmL/YXvYvVtmuWfSq9nneWftgN7F3/CMcKIx4lHIl"
    "lZKVxJTDyZpC6T0gVJIlgqW5UKuWcu/qLSU3C0UVnqId4gzB/S+k26qk8jzv5L9Ev0MSJo"
    "vaScIAmRDEESEzFGXDmpzxEjgsOu+PtcUEZUmi3eFB+WZ9ZwdC9O8AhJ3qEYPxAuA5Xkvy"
    "A6CcweoBVbqRWn50N/8XY7/uxCV0wNB3sZDM5d7cqvtCEnT43WqrMHfHD1E0hKCpEjxYRB"
    "BeFrxOBvtZnXJGI0CEIhtBpqrw3Cw+qwllxCBqXMcwndvOh+iXJPYKezcYbbBrYLcQQLwb"
    "WXCJ1S/KzryqyTXL87bQSNLVyxFNyKs+X25u3dRduqHgHumr5vuJptkFR3gtw8BlpQbjfI"
    "NNDXxBFeZZQ//OWWBGoFHwp1O86QBu5/HNJsVRwLbwVO95RtLjTGq+agWZcJi+TDHTcd7/"
    "c0ZUEcCxh0wKAzHREb4lhOnMHiZ0U8vXQ1N/OPnEYf5/8gbjPGv05Y57Dvxujf6NiB/vJj"
    "nzTQ/8dPHz9026/qpqoaU+UEdfvVUW2FU7JOHcJYWP6aBpjXyMBMa46875pBno8HrAescp"
    "8LdWzjUObpHDat1TYbdMcruvm8Dv3z4XCPUXQTQpWsS/5otF7b09pQqMU/bTu5TfP6fCKb"
    "w3vqJYE2XKY+ZNbP3hCq0f37QxAuK7LSRRFf8lpVuVF1APIyOJXwl3siX1Mk9FNZwHVFor"
    "SMTuwutQ0jRv8AMISAIQT0ZNv0ZDCEnDiDwRAyAUOIeO/rFfP29gAlEtBV1IKFoknH1LRl"
    "kLQJ2vl4sGqYY52wwATqbDggbY60bPXemsmmR7tEAogPRPxB/Fg95u0ZrxXCc0C+JjNUGs"
    "r3TnCrUEGO244ct615bKwgttOzuM3qaW6VJWaa6VYy5dNIZ3Y2MHOmJrjvs3lOBO7jGDjz"
    "Zdpl4Swt5T4mzrLpuleVcWV2fIPWvuBtEqNfQ/ybk1kb+a8ya072oMKIExyjBWWIPBKmcv"
    "e01cT3mw2sl2C9BOOWbcYtsF6eOIPBejkB6yWEcUEY11kgH2M/EHfGYBbo6YEXA7opM19X"
    "W/pDEhLxpmn1yIfXrwHi+iEOvvw+/fO0jp8Pn99f3968reeMJ4yRyDUy3Zdp4NAecnQkLN"
    "WB14Q8aASZ9rDEBuEgX59lp8UBohQDf1FI6mZximVKKFTdo6xa2XBisJTrZLCQm9CmB208"
    "BF4dKcQFyCcLguOE6UJmWxt9lEmgxYemxYdsQ+MzEuoXaSuudTLAVoOtuK1YJNvM0CR2aW"
    "i0cLW0gLIGZV9SJ25MmXGtaw0p6HAD0qK2MM59OpABGSXgvxf+Qvm9J45hlFEbPfDCnBfx"
    "MgnnEfYDUyY0CAF9c/QffY9QZ8XIo0/WphzQEgMXhqRuLha+K37CxgnII2lhQns8mI7+HP"
    "gAGZtPYQUReHkMLzSO510wF2RgbeqBc4BdncU014A+sg9ZeFdVD8qphuk+0zoBmroNdzIL"
    "hib0aNfyLFPCCu2xQnmMWcwHxKBUCKEkq81xKKWyjB7BXuDrQlO7ud0yBfDdZr7LLeq0OJ"
    "tbTfFVIvBzaFL1Cq11QL6NlvgcBP3ZyArXghHiOTLg2cTRVKMCH5N8kpULNa0qXSODdBxb"
    "OnhN52QYntyUL74musOzm8pldqe5YnemN9X2bI/63E/XKc3OZTy4UZpZYW7suoTvWSjrdD"
    "FvUW/GKiw2dq1++zArVewaAa9ttbBTweqgaYrF6rpMPD9+R+8vdImKzVGzzlTFrYaOJYET"
    "ZBQ7kxV/XlLE8VoWPJN9mO9lk8EIqfnkdG/kv3BEo03oc/FuRRin0TOOaOChRxwkhCPMCI"
    "pkziFy6coXg5aEkWYi40E/CZIcX0OSI+TAWWeDUhGdTizkoHuGQ6NG2y3EZxHFX9Ulsdr7"
    "6U/WwtfuWa6RniF44vpw0uujiV1HFmaVDHIwD5iDSdZDGFQlAwYdjkH+Sp75TKuR3kSkyZ"
    "oqwYnbt28+XNePnIQT5gjxX9dDrqP0WYXqxFE7iFcgNZs4QjbkZvmtDUJAfyj6QzpUlijB"
    "+N10JUylqepEoO3wK0yj+acVRrLZCN0/a/t+T7x/YlR61Sd7SuyEuHnAVjAWXwN9+PzuXZ"
    "eL4ZCWzVLJOo1Fs1rQrt2SmdmmnbyE3m4L5l21mYOshbbwI58vpYEx6wbRtEb2pgLLIlgW"
    "wbJom2URZKKDiZvpCWwIa4UIIAUx80nEzKJIb3M9j4n0yXm86yhXdrNpGeRDypiXXuhHl2"
    "72uxtCZvl1p5SJ5UAndY70rOr7sxIYI6RIpRNbTit4L/7m+d4MrZkfxyRC4qWQE5Gq4ph+"
    "gGxFJh+lXm+dY3zEmUFcBXEVxFXbxFVcnEn9TdJ7FVm09OY5mjGaJ4XXsGe0wZbgUIA3jj"
    "NrfORpfU8z/2uJBpyvB3S+eiRc0VjWsHQeSEvtS92C1hCO4tXafUtbs6xxWuHF0Be1pQFH"
    "VKcaq6ACw30fw/12TVllsv+0pKtL16WJ+uoNdar8etalTnExUGhTamTvJilzHD2gjEhoMW"
    "UdSKj3hBEv13iEehPrGqMMmAHUI1CPQD2yTT2CZignzmAo3f4EOrC8Hk0Az8cD2APAXtLA"
    "IxppuB3uLQUAPgDwKAnnZoBvKQDwwU1kWgqa6RFvtxEdEPKLpsA7IZTFzevrbcWtZU3KJO"
    "db06RhqHg6lfoTieP052pV6vz1bKdKzdORvVXqbHxNF86zbUu68BvZNVTaZTyO8Jw+EvWG"
    "RI8+o5H0rj/jOoV79PlBHQd1HLQ127Q1UMdPnMFGjqR9nEcDTk1rvEcqubQJU4dLtKAAh+"
    "i4DlGLZDu5S9oEO/Vut1QXi2G9RTo5uJC36CqLC1szGhMk21gQ7MkoMNkifiYlMBoRFAh5"
    "LMG6ULMR5tOIbH/Lz4h84MXfQYoDKQ4ueZDigMGnKMVZbvmst2HILqXeWJUpzhCwOBNj+l"
    "p58/FnAVWnONvT3muLOJusVpTF7wnnWBlgm0JtdUS3aJuOdcJ0cE8B96MQLzMKKXZiFPvu"
    "A4lnaL5RJsOQSJ+NTIoQDzgNyZx6mzztgcd4sWgKuSPNqRV046UQfrwslitzKIGwC8IuyE"
    "JPKwu1eYNbnWatzuADuswOeG2N3nmaie2szsImpp1tmKqE0IWpRxcm++WtabvUBzRqgfYs"
    "+yP+IH6sHvP2cqUVwnNAvpa1RhPmklyE1py8/n1766YG7Qm1b/qvFy9evvz2xfOX33z39a"
    "tvv/36u+fFBdd81XXTXd38WR7AlRXcPJFxME9Ck/OiIDiHNTv2aeFSxohr1MmpTHJCy3w0"
    "8Q2yBvfIGkzE7zVOGywTQd5gvWdeyWjSF9EKEVQU6k7FTMFqwjugU5Oy4t0V800T3Z0pmZ"
    "XVtbuGULq9R8D39HNdywehXcmulaXdbu3erv3dxu50GRnYulNTtIqwEP9Ke9y8QTj7mypD"
    "KV/QFYmQKlCpzItaE/fwqSDqFkzYYMK2zYQN8RonzmAhG8RJS/5Uu0lsS3VEe6+8NJpHZv"
    "H0GGrYGvsy18ThfqRrYd69IxrE0Kve5p3BSChRHHL21UiBzzbz2Q0oHybClAmBxzbzmOPY"
    "54uugocdd12N9hys6dVbjw0UAdm4AuCEMJza/siOMuMmSQUdWJibFuYV3gzoBVClAkw1Xe"
    "zMAC2RgMW+22IvoRrBnnxF48/ZTNNEdadBubSmerSUqpySYKvvhrZ+FbWY6zUH7Rjobmc6"
    "TXSrt4uxK6TknihF1NfigTLKH/5ySwLcIjW3xvKfyIHxxyGdRte/SdB+8BUiDY9R6e2sy1"
    "1E1DhHniYGvqIVZsq9gyOUTvAluow2iJFV4LsYhXiDOIk85MczMcaT6QuRrLvic7Sg7J7K"
    "phF619FoM4Mn6TV4ksDRYJmKKbd3k7Xt9cOy4ZAIoYmkU382sOwoMpiNh2TIAZGgjK51Uk"
    "5H1HNOcUpr98jBzuJLxFqR/sqPMNu0BeAWRPUcn02cCjkTA78Lx6w0TbHWxVK/uvlweftX"
    "/WK/0pSyufrr3fVlfbkT8cu5qdWqSgV2lm47S4bWCAprKuzfbuebJrw79dbq+rKp+1+VA6"
    "36WIlFO1Wy7Mf2LceUl7xcYwEqwkhqdKrWpQw44CiJYj/IFKUQe2KGeMlocr8UqpVYXkwM"
    "iSnVlGUab17QyEAjA43MNo0MYvtOnMFDkl33ynO1VLroGeawoKwlv7IjNzijOUO4JhQ5mk"
    "VeNu/k8oujpPHFMQlXRlmlZZLzLaQPeaQjLUDVY9wwjbREA5r9jvaTEqsR9Pr+bn5LYd2d"
    "k1daVab6fLWox54+6Kq/9ETQPqj/+YpR7LmYd1Xpa4yZdRk+5vlow0p9l6igfJP2+ZBtNw"
    "njCAdrvOGI/DPB0kjBESOuv/KJwO0ZkgZ6be/OwZP9Ev0S/ZrZn3+VFpG0pp/6Lc84WlPm"
    "8bwXiay3LZ7lBT0RVqM3aE2YLGvNY8TxI/HAcgKWE1CsrVSswXJy4gyO/Tgw8rAXBGdhCJ"
    "iN7GJv9fZ2NGJt9fUC5H0gjzETIoWDE0+IMbpc1o6WMhpaaC4zbnOZiqHNXRIvCQbdN3Va"
    "SMOy+drhMjR7AJO3ZMBfm/kr9F7/kbCNM8x2riE/ohHdY3gRNw/X7eOjtIGgMQ6crfptYE"
    "jXkYJBXa2axHUJ54skcLIl5uuMau1VXtvoAV75ZIF9eQEPglZLC7DKJyHxfJyCYHiOVinP"
    "L58//f0JC0wUrgrROWDWKcYP0LhSAFUx8RWOl+bYV0iBA3txgPu/G5Yy1xCfUJHnI4f3p2"
    "CGQiHpOMC7+FAhhb1gvhd87oSYPZA8/KW2Ebq6qdRJj9hPJXchlRlQuJUs7qYSUFfoHqEf"
    "JbFmsbeeOXWyEzpwxlNeZKj5MNtYhRIsJzZbThZ+5PPlIDbXSIHPNvN5Lo68h6HKsp4YtG"
    "X5hJFFwocCqycGYOWTJHoQizkaBqyeGIBV1/ODv1oNXbF6YgA2l3u44xI/0Mr+7ZjW6UAc"
    "1fVNjOIld/iqJXu93cBQp5z0Yj2yPWHFqJRCeB4+qo1w7wK/ZYITWuFPxRFzgb1GCgK7zQ"
    "J7Grc/RC+rUgKXbeYyI48+H1A7u0x3Dlbaus7lJe7ABgJlStgbNu8NaM04dpHnkqvNDNUG"
    "ISBbR7ZdPO6CtUMmPktMOzJAt2uwCbFxGuh7OVnP1EQ7wd2ZB9rYsz0Karf2IjcG+C0NV7"
    "LedP8KxJOFubyHe2AM3UV7ZzLv1V20LC62R7WaJDQXqbe3+YSHMhw9AfjHSWzeIteV2lzB"
    "t09yc5XDPQtup51TZWHsbX7yDFGx575Ed0L65/JdQDAXf8OMqBRjmZo6F0+eiZfrCLnSMd"
    "ZSdXu06VUKtKzQLWZXKdBr5sua3GhOFjQjdHEQyMkeCZddYRldi38tYpkZ7cdovpGdYhmV"
    "wcRiOI6R5xNPTCUmzjwlv6a1vyPySJgsBx4jfC9Wx5foV/FAapqa5Gs1k8qwXooPbkur/l"
    "uJT+lWjsU+vmc4dPJuD3/fJ/W6y/rY19iYnT5d2/ZJa5Ec09TYnn7d4FuDF20FYnSUZ5Fd"
    "2KzsZBxUXRAdMSVllZ42Fw3Uyi+OUlanrXJYi/Z/7KJhF5dNjC4PiM5s5GhFTxzWAyzMBR"
    "Uk2ltqPBNXuq7lVNdlWZCAc26oc06Jc44q4Gu6p2qkYJq2eXdtlX6NSvmzrEnUYevTRcz0"
    "TOifDkvT/fK3v9c2SKZMNEFrPZVKFJMO3BgtEMYjMdYdL+1S0ZbiHFyFY4tInMTxwBoRFU"
    "o40W0+0es2ir4unDod1PHs9uIUeI1gANeVQpwmxjtN4fVlZlOjjqskjmn0NvDdhwudVbf0"
    "etZpzlUDHVeO7GnHvZMWSJzbWlcyuI144oEkexB/S6dMi04ufMZjJE/atP6kplDl/tPp7Z"
    "/pDwPjp/2qHBg/D2bKU/t6WPHOCqVVJicQpBqCVPmw6y1FlYlAhNohQimwRpCfMrHpqphv"
    "mujuFp7Kq8smyakeJKORnjRxNO0SlJsNNiz2/bMUe3yOOPa9GcKqX/SC0RDFFK2X4k/pGV"
    "4viZB8tt7ge1meG639eImkz3iD3CWO7ol0avtxU7Q60GdAGe/XUMbbCkkAnE9QxvtsGDwR"
    "M/5XdSZ+NZx9Y5vx8y4VJob8Ms0RYxxI1LxzsmcTMeEvhRzhBH70oIsA7SrJVKOEikzaik"
    "wNZaVPVG5h0hwrKvfkQs01evWeWJ2qxtfMchoFp/f5TKcI0yNmPt47Jj5D6n/SyU4VKx6T"
    "1Z5AvcXhCvv30Scx1SnBdEj7SPW40lhHGudZu20kj78pnaP98gRSApQI3BnCefj7G/SrYJ"
    "X4kF9V8L7sXZb2IptvigZkM/Rr2tHjV7RW5o8Y0RWJNI6nA36O1iNVSzwMsEv280OB4QQM"
    "J6BX761Xpzuxwdv26jr5+OPp1Id39I5XMkodinoFuz3fYkt1hk7aRxwkRiaJggBCC83tEu"
    "nN3oS7o0XYlgQ6gx2uM5jPnSzmx9BeVCU8ormoeFJmg16qtcBgZFHpjAmd1/vUzni6ug6W"
    "ArxPYQejTurbeMY9bJzVGMoTQfwYtoPUhNduOihMfLstB4VdsZ/dQNbmSNP/C1WeyygGHC"
    "hNHkcIB/MknOXdy4VWLxR/QSD+4TOkRHuexkg811sMRv8EsBWArQBsBTOwFdh/p4xtK3gQ"
    "v8PUUpDTnKGdYEANwXGqB04ItumUDzwdUEEH2ksinw3QgerHwggAm1RnnCq0uwszPk1Mes"
    "2h3645lVz+u3WncrBBn7Q+knk5y9qNVGOoUHu2bk8ZMy5GyIeYhelgGQMvPozLPL27LPPq"
    "GUf/fff+nS7h73Af1EOZKsfzydJFoFaBWgVqFcSuA4MPyODpBF6fkKcT6vgdFt9YQGkCcD"
    "4eFvOgduegrYO2bp9KuZ/H8qCJzlnw84Uuwzl/N+tMbc5GDUhpzlOMZzJm1o85CRZvEMHu"
    "Mi/0wpIoc4OljjFZetvDG53bbcR5IXUZ1D/QDmzTDkD9O3EGqz8NJOV8PEjKAyRlceZ5Gz"
    "3aukpZxfBRgomftGiZmTtVzHV/r6vXvSNUfUt2FsuzVggXb0w6l+fDT6i6+WjRDyTyuCOr"
    "7zhCyDaNeW4SQ5r8zqhnVc/IMVzCVSJYyE1YxfQxo4EjNDBX2yi+FVsNJdQbl0+Enu0/Eo"
    "f7kS7crFsmrtNCDWybRWPM3KVg1xDlp0YKfLaZzwGlDwN4XCID/trMX07uQ3GFGfonqlTQ"
    "jLjTPZGBNYJ74tN2pkniutMrUV1XxrFuJWNCsm/5o9zVcJucbPEjqFTzJNlmOWZdlXxrQ2"
    "Z93F2GlXxlVphcAWlr1jXeOqpo0ZJ2hiiTLiw8p0ksX83JG9WWFi3EC6li6rPNRppXGxYp"
    "tnZ2PshPga4I0BXh4kyMmJNpCbvGfqxtCVt+cQzEsu7XAxSYKqVVHjpQYppKDLRdO30uQz"
    "PDIztkE31rli6JaUtzSpnDR+4MnMu1DeQ7DDJbEogW7TbHsGSMfjinaR6Y1ewx2+28O5+T"
    "ZyaAkYA9MYtCHdnShrUqpbO8rjsME9my72GUyC1x/QwSqXngGUdrvEHxktHkfinzJ7PZZq"
    "mRQLVd9KmnNz4MmENraCh+QkszRrmE1RRggLDpHgUDxMHU6Wy5N2BrryNTEEB8hHxyxNS2"
    "M1delGXZRIIuCMCb2QiddH4njJqaVsp0YD+z2rIyJ/d4iJG0TAcstprFk/EdCH0h0voOyi"
    "+OIeyQ33zjevA5zTnc2FW0IoGLY1pmsEoEIqI6OIUean4Sb6nAh2HzMUwEhEP8VGU64LDN"
    "HK5ZjfqqHzUyMOLXTQ+MhlR+tCGudTrQ7jqdI26pwMJIhvzpLtmdRvzapt3tIylW4wj4/l"
    "Sea5JLdye+9c27R0BwOTZy/3DX06sPc5SIV+XT6/Aq5T6/Hm6lIna5n18pr9aZVuMsPEGc"
    "IvGlNyj0oyQmHM3JUvClraDLPhP18TBBvwSo7AKFP2wQ4qFfwqher0VMmJMdjQaoNugAXW"
    "0au0cG5bBXyaBCQAu0hnUXKjQAqgZUMJBAWxCLQQXryFNZR6CO66h1XM0MJFxfzAmMI4c2"
    "jvyAGVmTILjQGEaKd7Muo8giG2VS7xbnhWdxxNeEEQ/JqlyI05DES4FR0fqRI+V7Kqfnyr"
    "K14mFLxduxZtZaTHSBmHlrtTSCC8wnYD4B8wkUxgUGH5DBEEm/Z7gUtBA1gutJorknBJmB"
    "nUCoTszEnlWMB+Orxpgl5BGu8+Z37+Qt1fkFiqoWinrA9GAVBOeAVfn+H5oG0zBgPU0maV"
    "6sTqPWlurYtWu1WS243kotlQWlQoKjeIYwF2qo4EYiZ8gUTiTFjhAz9IVk03/ixPOJUDy/"
    "DL0/zVAilgMTNPKL6vTacSeHdi6gtYJSY5tSA1rriTO4vZ2LTlM9q2YutRyU7HJrgvWjkF"
    "s/zv9B3LiBV5movgV8N0b/RoHPD6YzlG6deeIHsR/xL+XHdl88v1w8+9cfz365ONAO+fHT"
    "xw/dIl1dequtejlBPbPZY3ih44wY2pIblBPsxZXpCNIHQX1F6CowCgkrCCAIRBdZk0QDha"
    "kKJeRC2XbhGmifzcCKkcLzJ8v143qeP3PCPiXsUQg/GiW99HbWpacrQz5XAw0C8lkSFbWZ"
    "pP6cTvAmcxoLDZsRRMJVvBHac+wH6N5/JJHQvSMP4SCQJGKAchy7NFzJkIeWalCH+iDQ4U"
    "GHBxXPhhsHdPgzYvA0PM82dw/FnpjNCcgjaaml3NVDtEZ8Di4ZPX4LRsS3j9yWjrW7MaxM"
    "cH44hoLOuafYeA1WCM8QNxrFy2DjzBNPCJ7G4DWozw/BVAFwCml+SNcA/RRgjLBZcmBE8C"
    "tMC+msAmyaf9RCDvVEuout11BrIm7eBC+ZF7/vp2zKSSK9u/q6fslVkjzEd0EfPr9791T1"
    "wr+n8kK+JVxslAyHhiWpMWbWZU/y1GiHFcMdF7tL0s+0lGUgpHOgFfWlrVg2GFM5CH7ajy"
    "zAXAziDzqT0ZAJ9jAFpZ/TX4nZjh9HdXnSquB97u12W84aB2ITyBtALJWWiDIdhE26M5SB"
    "/Jg4CTNqplOmOQfEZl0exAEVqXks3t+bw14lA+TNkVf3xyCjb5kQTIKWCvbkt5UvphtSVb"
    "NCaRWDQX8zdCYfUsi9o9GlqwIPdOJt6W2nYBuLxYXTgT0dpZcRyghkmDFNGEc0Ul5MdynF"
    "U+mkXNK1IGe5aMoI9t4IAZYRVZPIU013hUq1ke1wYnmcNWXew30MOElfg5PUivMULkxwkp"
    "4Ng4114n2V4enZFUpgcW7uSCmIjtgZI04tZ1XE8ofHQIquxa8yN7g0yM4wol5aDJ1As8y6"
    "uv+ViCbdG+PI7XMVbEvMl/2XaIXkHEwsjSzmIdJAiQxcnzbLAwGlD4PkvQoh8Ng2HttjHv"
    "mUzDPXlN5Asn0/22Ui4fnQfkaSdmaD8QGMD6Cb2nBOgfHhjBjMy0d9by9nmegs9MPZyE7O"
    "hfgWjmk4SY3o7Gw/EEMyHLtHwnwxVFc0mNKA4Ei/08tkNdDmgu5QO714UsbNVKLsj9fVx4"
    "/vKlv86qa+hz+/v7q+/eIrtd/FID9uMWdY5N6e0Hqd2q2pLFAq5vFRt6V2qOl1YuC1zbxu"
    "TV1rVzHbc9bOs6JlR8i5hKoJ7ZD2igs/mHDQz87w8tKaMu4bcGBz0h3DEcduW0B5bcRsl0"
    "kp3g7uG3mDFM2CMMQJiSrxMG/Q2hcrJimVulfB4RFN69uHaQCMDJXZkFgTbjPu3GDmAjMX"
    "WEGsu+PBzHXaDC7dKYbOZh3l2Vle8DZitmeI0pbg/GwtxpEjp9bS8cghJBAT1juTjETxkA"
    "z6LRnYKmy+5hZMiNHG9vE61fmd2AJSY9SqNGfhBasdu2G7TNBy5oZ7CQVTg2s2ttOQtBTE"
    "1qOdDT+H3Tw20o84SDRYdwlxBQnIcUPluLR+htGJUiKBdT4g1zqFz2F4rVvtEWabTtxzwr"
    "preBMTflLoX2WFxwv0BfhXNx8ub/+qh/9KU6j86q9315f1QuUJk62PTZWXEtlZ3KSNpmhx"
    "0iKptWO2pTqixrcikawf2NT6yi+OgZkgXvgsHFjEvUoLOqDNOmDMaDLXNT9ov0VLJHCLmt"
    "+iSxx5waCdVaWEfWXzvsp5FdHYaHPV6WCHDd9h841hJM6WUAP9WZZ/LMMqy+UJId4wsKBM"
    "BIjW5Hm8Cc0hrVIBplVMnywA72TQtCn+zk5QRwi/ax6sY+Cangw3xXyniW7lTumBb3Zgjg"
    "fw6UJbvVt6YFsVmeBc6Ia3IZlaVe/5isafCOctgbmlt7OuoNw5jR2eDjToGfboc1+VqMtj"
    "Y2dIOppV9OzCZzxGMV7JWs3ygcyJ0HcEGzYNhNm+hjBbiMK0zIQCYbYnzuBp9PuyRWvTBu"
    "ipa9YRchUbEKZXI7Zqn4BFub5bcn6RyDiHtEYKngOb+ewlTLVCdkI/SrLIiCqzW6OKdKQn"
    "FGA0WodymaDx6Meyy5c2JrEV4CbhpIs3jgZofsBIYb0J549CD/s4/wdx49aTKSesH02+G6"
    "N/o8DnB4O1pB7NEz+I/Yh/KT+2W0P65eLZv/549svFgUS5Hz99/NDtFqt7wGoHkZyg7hbz"
    "V91hyy0q6+rcgr07cR/gjlQyKr43jFWsUgHu/XBv+C6expKWGcouE8+P39H7C405rT5k1m"
    "VTy49JLEc7QTYcyieCwQsMXqcj+YM9ZO/EY6X9qJ+sxa4jwbNKeobgdYmHNxFpyu5nJRne"
    "fLiuAwZy3dPI09h1xZoTvyPGfqBZrB3qZpMUFM7DKZy51GomMlapICCrMyCLbz3ye8ZefB"
    "bnUsm/P0lsd8ZfVNeWVcEXEn8ZuMXaS6PVh8y6VMZUEtyO7hmLcZf2yM7qk3m+hzgNiSpQ"
    "NkMReSRMhU7E4n6Tf9kguYw8FFGmOga6REz1jCPBCRmj1QzSOMD8oMyCMgvKLCizQxhrbx"
    "Gt0tE9SKHV0Z+jVluCwdg7pSMGheFpFIaO/hJdCgNo1D006pUQSR0lUv1mZMuo0wH2k/JS"
    "lVW+FnWjV8S3uqfNQr7vlqqleExUV/KISIFeyP5cha+8QUJHCMVZod4IVSFXF3yOVAQG0e"
    "kV+08IigQoEqBIgCJxYiIwBGdNQPTFa+yLn3fv+NEqMSuT2KAEMWyICOw+SGnWeJPUCWGT"
    "HG6TrBgN6QAWVciAQQcMMeVOKk83+dPZOK5Cd8TOcbmUXOZBITlb3DdONQXLg9FN5d4GsV"
    "WiLySE1AVgIiAcot+U6SDlx3IOO0IZ5TpHfreVv0p5DoKfkfWsJF/LyGnNrZSR/fCXWxLg"
    "3Kuuj5DQRGxPEtpGlMQfhzQyvk3tcL5q6+Y+pN+vYWvUjJp1mRzdYrxsALcl6NH8jcdkVa"
    "4Q8YyjNd6kZSL+UyXDyvoQGPFkXlDqGr0NngfMjGBmtEPWAjMjmBnHrBldHMkD4hU05GcI"
    "YmqqcMWFZ2ICrFKdgxQ4G9n8V1p9Ld08PiQhYb7btW7bmnp4xPVDHHz5ffrnSXHjw+f317"
    "c3b+u9Z5IoIoEjRaQmkq3Z9TUqSK2vrS9jw6eGFqyfBzRPB9g02aFEApkOnZkOEqkmssZp"
    "Dp9K2thP2ZSTRHd3Kc/t0rIq0eF77AebywgHm9h305VRMwbURsy6DAGeHOvgyuAeRgBPaO"
    "p+JL5aOBcH5Bv5b44wI0isGa5iiGQWAl3JdUGZUO1/p5Em6mificAMAGYAMAPYZgaAopMn"
    "zmDJAD1r9WzNx3cx9DBn6NNIaJJJjX63MQ6UdcukGF2NCrQ5+SQia2MgKzQAo3wyT+JYoO"
    "AGvvtgVgGgQQkK8eEU4pL9QYJoxikdMTDrcMyK6crZGpLNeKWhBVYdjlWMPJLIxEhdItjb"
    "Nj2MN8+bTHh+aIu0RWlWnfaO6oDZzlQrQ2uH7Ish+V/pi6Fvn6EfBpYKsFSAImubIjuNgA"
    "VLtFqNq12ddR2hCi0BlxWqs4hQ6JReBvjaUwiNnZlVMhAvDydeQmHDp9kYjCwIY7oOm+2o"
    "l2kA84GlLxIWmGBepgHMBxTEj0OH04S5RjdvlQpwH4Z7SDw/CU1x31IB7sNwd3G4wv59S4"
    "JPO/JlOsDeHHsoKfU0uEM1ccNq4h559F1irI/WyE4ct4Ms1Tmja21f+3bUSySA+KRqnt1E"
    "c/rbZxWqc6ExxZdfz7oM8b4c6KQxPwZ2+JQAYY7uMiMc4tLk7selRtUhDdNnsj4ZxwtBFs"
    "V+kD3IeojrDfgjzv9L9Et0GSHKPCI/AT2QjXydVVCT1dO+oCwttSZrOq+XJJKzMyJHRTQb"
    "9KfXldprYt+k7gUx2y8RSyKOVD1oaUmeyUBKFS0pP1IOS3+NuIW/RH8hG45i/EBQnLCIv0"
    "4HihnXKs4y7e0tZ1+K3y7e/RIRzAKfyI7fggDdU8LTUYdwaVz5963hG1oZQhO3kZ0J1sYM"
    "ZTEc//XixcuX3754/vKb775+9e23X3/3vAjmaL7qiuq4uvmzDOyoHBZ5pEe7W0N2lzflwJ"
    "bmeNEzJ8KIemCkMfYVMoB/MPz5Mew8EE3BlzZPT53qLPwVNemOehrArvwIs03bceHpwJpv"
    "spv+ZGS7q8wfUMh2QrS7uvlweftXvXB3pfEfXP317vqyBvmDr2tR3Z3+m9Mcb4WmDqWm82"
    "b7+BjLUwonTay6HfQ5DbjmLXXNq0LEpjugIDriFshKRzY3QfnFMbYBXUc6DbxLsihITqjD"
    "+ZGFChzHJFzFJsHoZRKIRVeIPGJf/bgBoVZ1WjjRLT3RA4I5cZSZxJTHNVKoxGczn1WHsc"
    "dBYZM1UtjKlrKYMEaNjP0FAZj6J2XqfycP3guNkT99Mesy76tDu6dd/+clRWK8x2eZHV2a"
    "wt9kbQxZiO6lswit/XiJCHaX0lwe3avSAJKKsKYlf5QZ9zBxqz8bO+TtErOWDMVs/Diay9"
    "NauUP8mxOQ6D5ein9+86pjv+S745tX9UDL7M0L9arbnr2kgWeq+WxpQPUZqvrIfWSGek4x"
    "aa3nyChbJTaDODWWOGXJBf8xief0t5uYhLpbvvS286qnaly/q1662FWvYlnaNyZBgCiTf/"
    "XoDK2ZH8ckyp3YYqaIp70j8ypA2TUdS3c5XROOfE2D5MN8BPi7rT4x2+WDdl+KLX6UiSsr"
    "lXoFYtsYZdKVCM4C8Jrlk92blQnICSB563DJWx7xkpVZlECFZBQjh63FjXTd8cBXZ1yj2q"
    "dM23eoVSYokxxPf/q6DtXXe0sD43mNwPUGrjdQMMH1Bq43CAF5QgsdlIk58W3l0WjI9Vgi"
    "g2PTZv6CO/tM3Nm3ZBX4Lr7QmLrzV7MuOzdLB/Uukc+SKJJm6BWjLuE8tzDPafwG+TFHWY"
    "40wt6jzynboIC6D8pirXK6aOSSNCnMj5Hn6xLWDvQZYOu2WvZot3Xrww7aT7Jxww7O4CSr"
    "2b3YMMGvSgmCn6WCASckGsLdLRmw1iLWWiKFfCKRd5V44mrVCSKlt52yCJd9q+dqYG95JK"
    "YPRHpv3AcSpw5uHAQol2oQX2JG3qBf51JEEKeTsvr8KnPR80z4Z1yMjtnGwYtYF3V3mI+A"
    "MLwphOEpzmuM8T8EFLf2t8hJangvJM0UzPEdoH7/8fPVu2v00+3125tPN5mbsjgD1Uv5SD"
    "zw065it9eX75rlDP0gGBhLXyGFi8iii6iSXF0+CU2Z3CAGQ5NtvLZE6LgMCNPKG+mLTlED"
    "yyEGFXpiRhNB+qZStiYtWSMWEcLiP56o8BZVDWdFWkrpD5wHjBcTNV5Mo+iBPWE3SREi1i"
    "9IqURwhnCpylWOsa2/RnYWwM1GNpS5NNEVQm89Vovxx4vR+aoO9Vd7n6ajxej8M/FJ7HAi"
    "PsYziXZq0J1S8ajxGuGRezzEylems0q7Arm7Ef+ExRFuzuESGTDYagZHNPbFDxliJ6mRAq"
    "OnwWhTkaJJCLKFfEIfZcsZ411TIgOTk20bxhKT05WYJVldaGxO2ZtZl9Fprsb0rh+BYzQn"
    "rvgYaSCSdqLIv1/GzzhK53mDMFr4QZbWGVFV59jFMggmxB5BnqxtLM4IpI4HXTmJ8T8A7F"
    "QTtVMpzutPzJbLJyfoOisn52Ds8n2Jo2+iSWLW2KvEXLoW0u3FNfLxoOWDln8uoo61WU7g"
    "LD8Ei6UoNWATl8hAW7GZv0cNX54QHw8Svez/rsG6S4vIKSBVcGiqoMf8oKVParsQXBCdwy"
    "rX4DXIrFulhFPf5lMf8u/OJP/ujvk4uE2iC41NsHg367IKxnKUI5ue9TMMqjAy2cFslTB3"
    "KYT8N2gtDXRL8RFilXiyLJzMkgtpRDaIxzjyZH+2rBAccR9oEqtAMzlohTey6xtviVY7yM"
    "eMbCT8/PnmewMTYZL43peS5jDGqVJJKfVJ8n+vuutJPRPfwmECKho6cvgXf3p2IOVI7bOX"
    "6blYPvEUHN0GQqgIcOI3VtqSbQiDq5TAYEsZHIrTlhoHo26pztBeHRLOxbVv3N6wSge65V"
    "Dd0o8e/RjL72pWUbJGB4UlD1dYcoX9IXdGiQwUWZtvDU7ieJi5okoJXLaZy9gLZQ3xIWyu"
    "kQKfbeYzI+Je8oYm35ZJgc928zmkQ/uVlSmByzZzOUsmNTEzl0jA0GzuYPRIjHWhGO2Aby"
    "kA7yHlqOhqNbAcVZkSzjGbzzGaxC5ti5JoN02VyM5hb1V3BhkoxhGQ4SayKxJOmNby2O7w"
    "KpGM6fWyl6k7HVplW2JMIn0fnw4PYpnouI5EKwFtON2ry7UJ7Q+UEf8++gvZKIBvIukodn"
    "Vndp5HQ+PP2UzTXKbbp1uuMrwunNnlTSp+vvjRJK+V9enu9uatOOhNIhnqC7zJgo8RuaPi"
    "fz0Z8FPqqr8pZpvi0t7JhMrG7sOG/SoVEea7ywtdqaL0zayzVtF2zK7gkHacRg66OJe0rD"
    "2TNdrjKR4JkzWsm8i2F3IskZyEL7ZazfHF1193AJrrkmJUaz1H9a7WCmi1MkE4G36C6H71"
    "/HkPdMWoVnTVu3oNnJYrRzoKW4KBtiTH98o+jUg1mtv1SSMe//j/fZIG1Q=="
)
