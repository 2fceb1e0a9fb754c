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
    "eJztfeuT2zaW77+C6i/OVGmzju081r51q7qdzmxn/Ei125udO5liIBJqcZoiNADZijKT//"
    "0C4EN8gBRBUWqQOh8S2yQOJP0OHud9/nWxoh4J+JdXNPrMCbt4jf51EeIVEX+pvpqhC7xe"
    "717IBxGeB2rsnEZOLEapp3jOI4bdSLxY4IAT8cgj3GX+OvJpKJ6GcRDIh9QVA/3wfvcoDv"
    "1/xsSJ6D2Jlur7/O3v4rEfeuQ3wrN/rh+chU8Cr/R1fU9+tnruRNu1evb58833P6iR8uPm"
    "jkuDeBXuRq+30ZKG+fA49r0vJY18d09CwnBEvMLPkN8y/cnZo+QbiwcRi0n+Vb3dA48scB"
    "xIMC7+zyIOXYkBUp8k//fq/6ZfrTDs0z+D75N/ffFMfAuH4dCjK0cO/+JPz/50YYCnS0PJ"
    "Cz+MJHj/+iP5rB1I6umF/NC3/315+8XLb9Tsa8qje6ZeKggv/lCEOMIJqWLEDnmXEYmTg6"
    "M6B74XbyJ/RfRcKFNWuOGlpF9mf+nDlezBji27JZkBnsFXYsIHuvniSFDf3by//nR3+f4n"
    "Of2K838GCqnLu2v55oV6uq08/SLhDBX7Ktlx+STo55u7/0byn+j/ffxwXeVfPu7u/13I74"
    "TjiDoh3TjYK6KRPc4eiaE7BsdrryeDy5TAYEsZHJGA3DO8cnSH6B35LfoL2dZ4WyGqMFdA"
    "dZxTVMtMx/nw8c75dH3nOEdi6fX/3qljsLArxH2n/q5FrGE/FGh6AZbCcfjyPw1ixfX/4X"
    "8ub9Ut8/7yf/9U2gPvPn74czZ8twE+vH338aoBc4cTcTH2OI809AOcSiPiytiOpgVlK8Kc"
    "PptNQwp7znzPLXzGI8cY/BIV4G6Oe4B7wF4iAtTNUfe58+iv65BfURoQHDZokzlRBfK5oD"
    "qWVJs/KaJuqnB3R/vq48d3JbSvbqpwfn5/dX37xVcKejHIj9Tjmw9VyYnH8/zbOeS3tS/u"
    "ix6Xecs0cKfbfKeL7YK9lR+a77KcDPZZh30W4PA+xveGF8iOBu6PPrd2gp+A1OsFfE4I6J"
    "ujL89253caGiFfIgLUe2jlISPYXUowHO6Hrgb9PWq5bgK4w22+w3saYMDuMhL+rjB7EGwI"
    "7x26WPTb1Q1TAN9t5vs/Y59EzoLRVZ3dN2HDDVomqjBYoDQ+loqvK/74jxdfvfr21Xcvv3"
    "n1nRiivmf+5NsWrtdF8QShOIz8wBjXnAqArQO7wG7E+51PFVKbziVwThbCC2LGSBg5a6Eh"
    "aR2UzVEeGtIDQj4s20n9gzlkDM3iQR/LUUCsjvQPlBH/PvwL2Sq8b8T3wfrdkwYPfSqY6H"
    "5Kpxwlyrunu6/I8CaPQ9ItNQGHAIEk1hnxPdCHz+/eXSj059h92GDmOQ1sWOPtishvUGPB"
    "VUr5w19uSYDVr2lE/6dklmMZxp4A9bIZMYwGw+hGzTVVpMQ2ZU7RXH4gaJ/EfMWtPVXclI"
    "RwGFQ/iCluxc02UYQC4t0nwaH9IXqn5rgOI7adKkxxuMKRuySe4y4xuycHLqrP2XRv1WxT"
    "RY3H6zVlGhuT0VmVTHK3ZAR7U0VKTIEDh8WHHux3cp7beFIHupS36AtakLNKElj91erFqv"
    "oEh/he/ST52fKTMumBME7DD1TJeLXQ+cLbWVv0/FqNEwpQRLoF0F/8vMQRwiFS/lC0YYIS"
    "eXQjHsxpHCFOV2ROve0MLShDVIbSJ0P5lxcVMA+cCgL2X0PAPsRzW2YyichvGta2eEDT8c"
    "PEcNtxEZzM+yk4saTM0DJVIgKbVBnRNaMLPyCGkJaphrwpRgtqi6EvRWsAG99Pu5nGCexe"
    "2155ZZXMem8vP729/P76QnMinBRaO8+BvciWjkFje+lRJfsUep1Yv+NKi0yfDIKEWJCvQb"
    "7eJ5aNTb6GhNiJMxgSYiEhdhTKJyTnQXLe+aDu+Xwd4K0x8FU6wN4ce7LCutjFZtBzAkDb"
    "HO310jCJJScAtHuYcB+xjJCJmdECL1MB7ua4M6qzQErEr8N4pUc9ozmdr0IJqXWrRP70FL"
    "K1zH11I/9RA9fenNmc7oRJs5mWUkQs11wsTpmNBD4bHAQkkuqi0Cg1ARWN+p+WdpBzYURa"
    "oETBo+Lu18QPtyG3ozk3xJJf7jwS5gsKjcGhdYdrqCE5vsNOr+DWw5ann8GmNBJIb6sa9s"
    "R9uJYhTm5kvNGqpLDLOuyyOQ7DXpurRAh7yuY9lbKqIbmxE5ubUhyB07Zx2mEEc9og2zXy"
    "uEAFenI3PbkWu9Mlb2zD/CgihVDiAxKjSsHLo+RPe8z8qTEaS/RTOfl2icN7cUBLq8uBYN"
    "2KKd6q6Sa6oCRGTgLYKaEa8bo6NA2xkIJ4GXt+9I7eT3RtYc79+1Crs5jkjXHCfhLj8T25"
    "VBN2TA8eL2IDZFH3BW2U+5KRRSy+3oHrrHvi+RhXFiOPPtkARl0wctwA+6vDz/nE1vZWTj"
    "ZRxJ4EqFGeUSfNyh/jUvLDR/9g3UbKnyEJbtRcU11K2Dv4rktxek9Wc6ENLpMy4BNcVKv8"
    "Bw6zsIwAG+XiIqHQCAN5yTvYdQnnh27J63zCqWs77gBFai5llvql27E+zRhhSutjOCuxtv"
    "AA2rSa7X0y2UQhcwPKhVT6JJVFxogX+U3+xEPPLTXJLRE/m09Wc54zij0X80PBusrmmfZG"
    "5JmqcmjFGhrmWs9Ul5YQmLxAnFpiRMgHuRsFane7ySa6xACuJ62NVHBiaJKoyy6O5jzqql"
    "Nlf22kO1nQKCtbhDaYoxX2yK7EEWXI8/nKF/K4NxOPPTQXw5Z09QaR1TraqkJH0ZIgTiJZ"
    "vVxTM+k4HwG53q8h1xtSgS2LeaFB4v3WR7w05ykU6c6irlI58C8km16wFenOEDbfExcEjU"
    "jobp2HJFK+Wwi9hvDc4uizWJX51rRMfE544L1op9gH1bjsABWqcT1JNa7y7oaKXO3o1g5R"
    "q6pyaSO+NNplU2RYs55ZaiaLJYkTpDTdqvEuxdxiRXgoogij4nSzTPtTmuBmuZ0hoSMq9U"
    "98a1QwUzRU5x1satAwQcMEDdM2DTPZoAljtPJ+Q/mBMtlZKEtFjg5RgEAq6Y84iHW+0x85"
    "DT/O/0HcSKvb78iqG8t3I/RvFPjH83UVjrp57AeRrMYuP7b9tPvl4tm//nj2y8WR9t2Pnz"
    "5+aGdQlReVvSQnqDJImgN6MKhMBgw6HoMSebFHVliNEBLDzM8vMBeBucgCy0bFsb9TpMyA"
    "1ZCC4ajdcMQrXdgONG/IXJeJNnabVQwdmsVWMnXcCrn+9ubtHRiT+mM8HmOSak66x5CUNT"
    "DtaESSnUCh/DsYbMBgs082G5vBBsq/T5zBym6eBAWa2R2qhGB5OKJpyLAI9EHFny2Vck9m"
    "aPBipla1s6JhtNRsipuwqfZ2nbLCAX+U6fQXKq71P1589erbV9+9/ObVdzPZDVk8yp9828"
    "KkeqW0NfNdzXr+EK+IeFODNR9ePWKI669w8OX3yZ8jBLYFtQ+f318LnaxqyIkZk4YsI+tj"
    "gQYOhB4Hgmop37BmG8+CMlGvY8AyTXjoU8DnTuAvcumvkrKwpzxlkRKqU3aoTrkQ6lbMdL"
    "4leXK8S8W0EsxFkgrGpxbr5Oc9qVgnT4q//b2hRwdlHtH0QGyWE6p0p5MSnlcxfG7VgQCF"
    "309wFAi8PIYXupTgPTDnZHDkdsA5wO5Dy3n7kX1I+5iUYM6p+h25lgkNpkeqWGRRmjlttj"
    "QzKliZHVamS2PGTcPcS0TgCm71VSZYDeA3u/ZiV9kU0rJ8o8V3vwOtuLwa3JPNzrNCBjkN"
    "hFR1aGUCGn1Oe95MA+1yFCbUi+xXxiGffADcJhp7UDb0JYUfDy09PenykeLxYBDdqLkmCp"
    "SyqA24CT+J+c5iEzK6og55HGCVyZkuQxxsI9/lE11mUHLT5uqIYwRs4/PlQCVKfxZTTfWc"
    "cpOfeOgZFeAwBWuqQM1jWSPr0EJ1k1UsS1gx4tKVEI28pggXc7GdPSZJBBNES7x9FEfx4U"
    "i9zSe6Y4JMfrHpIHbMQF29Rq2J1m1UvZtDdmUXX2ed0DgVG8D+zO+PIUHMv19GiC5QUuQ3"
    "SdKWwb9vZGa2EDEZWmIunrE4DAW2iAoiIbdveZarLQc/4yg76+tZ4Mf5mF/CX8K3dLWOxe"
    "JDCyHGJqNUTyMxTsl8r8U0wRYJkB598bH/Kd3LgS9mlp2mCJcUXHw3uoESZhCvDOGsdoaz"
    "QrzyxBmcdYfqweEKqVUshgacVUZLc1/Ee7C5RAhNVm3m8Rr7PZvplimByzZzeUNZtKwzuC"
    "ncOx9+cLj3eHiqj/ZWSDh9Yr7rlFBywjzwW8j8ni9lwojqwdeVm6gQnQPuZdTIb2tfnB49"
    "bu4yJRzqNh/qiWmm3+VdpQVO28zpUBx0DiMrCSXrsat19MBxmzkOgfinCcONSEDuGV45Tb"
    "0Z28CuE0Poswnmze7mxoQoLS1kRmnC+EOqbcrakrGeEZyDvDwbWE/hNGa65NT29hM7qrPI"
    "CtZBps2AaFLsSiRnCFluPjeuIlig1GB3lrkjZSto4pI37DpRooLigTVQVUS0MahFKlioZU"
    "xVAIkZoAUSWKLtOWMx1yWRQ1cU+fmlTLHCmtrfEmW9C288EFhdfcSJIly+WzrUCq3c8Cdb"
    "wnYes3vxrYtSDdVCNTfaEPhOLaGqvn6L17hxMumxAzxLWUcNsZ3VzKQ9YZ21vKj9AZ2Xu/"
    "jHIvVrFU3J6GaG3GrEpM+SUEn0RS1K8k/1UM5jfABEXb6GqEsrIrYgKA+iLs+Gwbnlu1EF"
    "bLKa6SiHMZ6NqP9GCQTTYq5aYjCTm5vJM6lwJUQH2rCEm83ldepz4EGDUU3OEbsNKXXNS7"
    "mJ/hyQHHo1z3H4IH5FhP0mH6aeB1U6wN4ce0ZcIr6lo5rzrrEuurWZAVpi4EJ/LuQXZGPv"
    "7v3M0M0BPOl/x/IIR3HDubT/jt1Rn6GfdWzRV+ONBSr1MFJpQ47UNE112JZpIM7RZq22xD"
    "gSeodzvzgJ8N5m3kP1+VOetDh0l7RP8HiJEHaUzTsqZZVx15waHVTDl09kCRPT6KUdCQTb"
    "tAfbrNMADogJ6exT3y2uA6oz49jzddXdTep2FjC/lNO9o12qS40F96OWl8qrvl2HjAZBU3"
    "Ep3bBZWwwCyQiEBJxRmIchiCXmElnCCaOkGvgMUZaVdFKlmBby39GbLIJAkqZDEQ69dKbW"
    "SIQhPwOCEV5DMAL4qi2TQyEYYeIM5lHsSStxbrM3yuLREx/LzmxvTEINiD6xCa2TgP+kT6"
    "/JBNCFz3jk9GVHmRr40J8PAT6ADSVi4EJ/LpAV1lUZ2c+BnBDQ74/+epn2qTNFPycE9M3R"
    "3ynSPZ3p2glO50+/WJPQSwt/l/lRfHHKqLXxxSTYhyHETh6KIF7RWJfF1VQOsU539nURM0"
    "gYWRBZ4NDoctISn8NyPOIF1SduQkMO/l27zS69A6QgJmo0XJYpmQFRrpw+rNaQA79t5vea"
    "UTkdd9aEueIw1tZKaIzdaKCGCA75BIqgQU7GuXIBcjLs4ckSc4cTnTu0Nc61SAZBrh2CXD"
    "fYj2Q5zl6+5xoxiE02i010Ia0HPZuX1IiB1zbzOi1XT0KvT1ODOjVwewTcpo+9it3XqYHb"
    "NnM7MU0JxcsXP6fPva2dAHhuM89dwiS3XAG+E8ay+bxeO9F299HSDqKVjKieDQ5puF35v/"
    "drw1glht1i826B6tQnyEYarEhtnrnx027KcSI8TJHaLjlJqUf4wJb3kyuqWk6XDqPBILpR"
    "c00UKFW+9DCYfhBT3IrTeJoAFSSoA3F6u5tpQsdcWdA6PF1yl8I3xWTJIlieNkzVBKv31I"
    "sD8n06z1QwOmZC6Xvi+fgtTU50TSZp6f2sLYV0JUfKb59fNPtzR++WBM234iBBdIEwUlMg"
    "6S2aIbwWenlSV9qPEKcoWuIISQs7RyF5JAwFFHsy63NVzxcdcF7IEX0NOaKQQmiZUgs5oh"
    "NnsLu7cirigB9itm0KXsuJqg7vbSqtjlMm0Dq+ZaBAkZv/c3l7dfPh8vav+liDbHyRU1d/"
    "vbu+rNgGk3u8Meyj+QKrEZ72LhuHzajZnlGX8nQ8qTPkY0juqPhfRwOTEuh+6NlgygYu7L"
    "Ur1dahvsnUwDK0grRJgM7w3ic9yy/dueyKHCwE2BWZU2+LuDj4XgtZNw2+kkVRZEWURPRV"
    "UvCcCcHWxTz6Et0IYTeRjzEj4lVRytdVXznmR4GADQI2yF+2yV8gYE+cwfJIN62LUKQ5i8"
    "LeRV4OEcnbK7b98Jh2gF0gqCAzhT0jAtj7ws7933VGff++MSepRHa6TKQjAp8mJv3Xixcv"
    "X3774vnLb777+tW333793fM8Q6n+qi1V6ermzzJ6vcSAeji7i/Pmk13XfIEEEjXMF3y8lr"
    "6Dhi66TRFpFaLzK2R2SKoRpBgNVCpoiV98/U33Rbsbf37rdS2DlujCOKBOUR1oghjPMj0k"
    "mC5H6sBgusmFdM1qIXTFpQghdEcNT8mNmgeidJXN855w3i3Ec4xwrZJfdyBYKUbKajxCyX"
    "+YmJ4ubtGUMvMGdUG2HNkzkSVo6LvJjiyN56ZwmjX7bYoH536njWAMwlFEVusIRRQJYoRD"
    "lMTmvlEelX8QV7BA1a4Xt9uWq5L10rsSCkkM+VwOohvpZfEjjuhGUyz/WB8Cjhpw1IAd3z"
    "Y7PjhqJs5g03qTA9aZtFSa0rFVX2jSjZksEdlgjWs49wo0YPY/oIXwk5aaHRsT9BCuGX30"
    "PcKMOmQ0EJ+DWbRa/7xPvejzrhO9IfMlpQ+y+COuI/cjp+HHuVQfarBVCauXj+9G6N8qz+"
    "JoIO5E+HnsB5Ef8i/lx7ZL8b9cPPvXH89+uTiSuPHjp48f2k/Y6mFaESHkBDVrfYjXfEk1"
    "QkELg4pEwJzjMSerfmfqUqnTnd+JnWGwXmKuiZFpixqokfaKHLAMvacJHMigDMR5XmfCz5"
    "R5vBH+jKaCfsejxTL49yL5t79XT+Z4vvKjfvp4lRbKqtisli9p4PF+5QMrpMBnm/nscyfQ"
    "1lFvrb1aoILSqx1KrzLy6JNNr2OzQgq7yebdlPieZHcBRjA3C07U0Z6DiDwb2D6XbBgB4k"
    "r+4P5brjoD7Dybdx51NVUSW8wF6XiwFBzfUtBUw7KLuttYw7KfvvukCb5Po+0KUS0i3LS4"
    "foEKBLwOAp4Eq9dCrxDCKu9r0xGnat/bvkQK17zN13zCLFnP2ijZrUIGYrW5WJ1Wjn8ga9"
    "O7pELZ7z4ZD/oD3ipugP2VYSJGkQYyMRpbgpqBWiMEZCtSpgq/NUS1RASIVmJkAhya5mDt"
    "SABNvS5qBmiZCjBtkLnnW2Ncc0oAVgdsavLvAWxOCcDWgY15Q6xhM6IFEugS0Z7YKqGqQ2"
    "uc1XpFo8/pTONEdW9aa2FNNeS0VgWBAWD9FM/zH/VTOuUoz4D9WcM7MagDvDvRfgCQ8/Ym"
    "16VZp4lzTSnqgLbSTodZzR5diS/3NptwmhgXtfkO8PoN6bN9SwtMrRVKFd6SBtoB31QhGA"
    "Bgkzq1IwW3rD11QrckvR66hBldTBzfqppQwlh8DfTh87t3VYxLqhdgvA/jqo7bgHGXKiTM"
    "v18eWl1DisZp77RLzgWzpiVj1CoRHVxfY3LHbLkGIbTzagcoIN691idvgNA7Ncd1GLHtRF"
    "Hi8XpN2YGdvD4lk9wtGcHeRIESb0K+IOzAPXdHwzs5E3azcRPByqjuT79aNjeNzbxqSsve"
    "ujaOb9LO62fZSgujtWA/DRG+Z4R4sgTNPN7OkHi1ke/XzHeJqjijMiDEQxLOkBQimKB1xV"
    "dJ+3DFXFDje4FevcbNUT8JCt28hkI3UAfFssgmKHQzcQb3qxdy1nVCyG9rVcrNMS0SpCGE"
    "akFQLehpqgU5UhTTg95Q3yanGAZyG9qaddzxUNPGHDMZ1dwAmR6unADioHuUkofiNPamnI"
    "l73xevewjRZUqrhGjIAqmK0q70SgVB4pZJjCQae1xbTkLDDJDr1iErATIKT4EyIwJL3jOj"
    "rUQKGW02n2WQk2LEX8iggNjpscIJsdMQO205vBA7bVfsdJewMmhu1SHAJcLM4YVtfCBan8"
    "R8xVNhQidu+QBldEUdcegeurrkPHLI5wm3BIPgoAGDg4qw+jhwWKyz8Ri3BbuTk93GU4PV"
    "IIyqdnRpIql0x1tzMJX+cN0fT3WJpLiBIhnMdJd2ukXuErN7wpEfIvktOJIhTFv08jnyZC"
    "uvJNSJ0xWZU2+LEjueGB3Vg6iGnx4ip15D5JQVPgEIrIHIqbNhcHJmGzUJKpGcYxSFTght"
    "LEKYj+9VftA2xSatQPjiq1ffvvru5Tev8sKD+ZO2eoN1T8yIYlKkyvBI6nd24flJ1h/ESN"
    "gbI7HGvtevsUOZ0qrrEvyK1UuTR3S9FrKN0FNMuztUScFf38FfT5I0YeLimBvVJq0RQlSe"
    "eVTek9YfHNExNgb3+TThBP85+M8tcDyOxX8+VnzNHOhPVq9prPB2KdjU7DM/ZnZ6pSKZzq"
    "lSq1nW4lLJxjqqAlhnh8rG50u0oDIBPJ/ijcwYX4njFNGQCCX6kSA1qUwvR/I7zlQ+uUoV"
    "9yOOBKIRYfwZcjEnOrfKcT4EnCvgXLHDmAC2d3CunA2Do9QzbuReqRAdy8Jtr4eFEfGduV"
    "ze+Q1oYvNpIIcM6z4JmeNxz1iTMgx9Sp9+3UJP4PO4YKGbA1hUbYXz+BbV7hWCLUV1YIsq"
    "1Lg2ArdzjWtIlLG0aKdM/LgMcbCNfDc5l6pVO8sjZq1lO1U6Ci4N3msV/RgSJHStNaKLtC"
    "7mM442ePsGRUuS1Mn0OYqEwDtDqRserQldBwSJCSkSzCZMjeNJMDlmBIU01NhGj/tRYCEF"
    "CykY0GyT75MzybDGW4nm/Mxnuf2wUYbfa3lsFuXPAD/yKL2g6gdrkWu2e5Upz8LgWIbO87"
    "kra4Ia1xTVEB5cU9ROCVGHpL6k6MIXopgxklWqs4cRKtUc0ZABNUAGCmHqomwfXZVsylje"
    "vZztVSCNUpSlkNYWu/IGbXyxXuII/brCv6lSCb+KUWnrBRaHHImXujCaAWcGzRA0Q9AMbd"
    "MMIXZm4gw2U/qPre7bIqrplK7Ch2jx0m+DChlEGZhHGeRaax9jQY34HJduhsEjDmINgnvN"
    "BTkddCDJxNg6io2lCYokvaoTWLb/hy5OkDRoiUxhrZKdrvDD8yqwz+0B0+fOrlJCxUO8p7"
    "b5ju6E2dKZqlSEM1efLM6VFkei7zkLoYubCsZlSgh8s1k6TnjVq9JEhRT4bDOfn6Sv2Ij4"
    "eQyxfuWHxm6XMs3ZO10WPuORs46Zu8ScODQMNCu49dpvmAHKpXQQAVIng0Zm/Rz73ru00p"
    "PO5aWTV09dGUp+3pNWhpLm5b/9vaoL0JhxYohqmQhw1eAqN7azoJpw6CZTX5HiHK43jQO2"
    "S0BuLIuBn7qyuKVWlPbS4tLbdxhOb/Fqjf37cHq1r4/ub05WVpvTOV97HTzPTpwP3ut+vl"
    "MxwChpUIdiTrw0rFj6jX13iQgW/1vhLfIooqGrCUnuNwU4lF+Pz6EMUZWHmfrjfu324kFb"
    "7YGn9jie2pALtbhXsEWZFGxRNvP5SetAjoevJmUgc7nFMEC1Qgf5tnvCVIsBjIenhe7mGi"
    "e4+6NUK+vL5mp7dh4MIy6294PQmm7VFVDTybJXszZlbCEGGWSPRksBZ5KQuRSTCmZ7b9Cv"
    "EWErGZHLVQwvWopvLtM8wxlaMPo7CfXpoQfMBUrZCJUyiPKduMgZxqu5rlTGlX/fGH6zo3"
    "nijisly3pIfosecfDFM3U8OsmXfPb6NSP3boA5/9NhZvc0Wue/Xrx4+fLbF89ffvPd16++"
    "/fbr757nYTv1V23xO1c3f5Z+pRLj646mB4GJ3hDSHPeY0ZxhuGN2J/U4ryqkVh1YoClXj6"
    "2AYNaPz2VKYLPVbKZ9dzMdeC/bqQNNgsdKeajzt6XXVk4BjbaO12jL98hqTSMZ5uY8kIbw"
    "OJ03RkM4SBDBiDoYCgGUmhb3K9KAFbfanYrRIFiZ28ZrhIBstZ3etgesZSrAFOphHA9NqJ"
    "M6gjqp0HnKls5Tdp4BAzeeWu+KmA7jC5swsKWrugO2O5FpAHivvdhVkZ3XpVmnCXVN2OyA"
    "tpL6h1jHUy+lXFSPjJ25Rbuhd691dxjEIr9Tc1yHEdtOB++yzBWucOQuiee4S8wODnL/nE"
    "33Vs02ISnhqBHcxXWmCRWoLMPmcIFkzTviXGI+MYgbCHzxP1UKWgwOOVZmr6QWtHzF5TvZ"
    "Lq/wVlV8/p0wivwwCc3OUiX14QTDfwREGbyGKAMrvDkQZVCw8e/2r6EuX6cElb5mbXb1qd"
    "TtYQIFsjOMFHiStP+xQTZr8yn1yPtvyvlvCzZqzPk/dbDRoBWUThxG5JEI+4GZl7VAA37W"
    "4/lZZbSa4Z1YIAFvAfizwANjPZzggTm5BwZcBEdzEcj7ZwBgC7ku0wS2cE9blX90jVmwvZ"
    "atdC40dsXC21mbWZHIcY7qyNPRqPiBbDjCc9kTAKPEsowoU38n7oN8rBKLNkQWcwhphB5C"
    "ukFbEr1B4msEPvHQZklC2UXApSvC6zbFo3wCmBTBpAgmRdtMipAZ08LMur2Lx7mW3y2Mt0"
    "BwhnDlJWV61aE5bgkai2EDO5O1diZIjTuTizEVZHvwuUwJWVO2cblmRXoa9fHP4oq7xUqV"
    "rSmP+btZm+qoLkm5bjoqjj8nVQD/fHv5XuhlXPxd/nNFpdnijfgzJNtUscMccfFQVZ9Ayr"
    "/J0Xwr9Lm6rjjUpKAegnpox10I6mHhFjS//exjKFx7Vbaume8atLHKh0P3Kgh4eYKAF05j"
    "pluvzZDvKADwjoBbIhZXo9w10rEmEL5ZSNYG4Xfq+Zz4PZTsKr8ARyHdOUDoQvVqXuMtYc"
    "/4aynU+gzNcSCddTMk5Da0oEyFYGNv5YccRVSIv5ra3Ef9JJCqQaq2QwgDqbpwjonNSI3d"
    "Ljuqs7jTKnKXOiON/AglkjOEbM3oo+8R5uzBriGYT0t9Dn1shpZexc0dUGwG/o7kLBbu0J"
    "CbdsUbsCPeiKAHDdeaBftk4esjAh5irSHW2ipUB461Pnk88FhhtTUg+O0ShyEJLmPP14YE"
    "l97P2oxWbjLSwXKoiXdXpfxjHiG+IWSNFkKs8aQFabOkqr0bI9hLYnojNCdcCPhc0FBO1I"
    "glfiTiLfPvl2Iq2uDsHf4zwEoFViqwUtlmpYrXXk8GlymBwZYyWJ7Qpha1BpWjp5Y3omLE"
    "AaUP/SrlFwmt2gsQF1E78kLy2zoQP41odkVjbYUKVa8CC5bZSNP6Ci++evXtq+9efvMqL6"
    "uQP2mrplCvnLAUMqEmnr0R0nw8gFkHMyD4wSw5IKeA1IDjpQZENNCcGm0NGFICYMpxmdLj"
    "0i6QQQC/bTe2JZFKqTnnJnz09VH85QGzLgYfX43tHKPEBZsD8h+xfCtkEF+yHak5VC1RtM"
    "IeUdFBsvrjmjBxFukCkPpOA3YbsNvYocqAWg92m7Nh8NPbbSwWYDSWGz986I5VNvrsDFxc"
    "XPaxRq1sD0rcUZ1uZckq9v4jqV/FheenQEyJSoT3OGjLlFYdtKBi1O5TCCaxP5ike+cOS1"
    "HtHUzy9vLT28vvr5846OE9kX3C+dJfXzRrwoVBsy7a8Cof3zkGQimiCKdaKvK50GNlCEIS"
    "kCBnnSHMBT2TfyQCL1dJNDKsIYloUCEK0gKkC4AY/gNAiwYt2o67H5Qs0KLPhsF5mbFG+W"
    "5vgbJmMe8c9OrcZm1miSjQHAs0e5Xs7Perf2tRa7g0KnRnsdxmbb7APllBntevoFeBDryB"
    "Np/pPnd2NqAyi68oDQgOGyTjIl2FxXNBeKzNlT8p8lWv2wzBz6uPH9+VWHl1U902n99fXd"
    "9+8ZXioRiUeDY1MSgCsfuYcF0Xmj1A52SAcwecA7KI+gQd7sjgxLL5xFJlPvrpkSVK4LLN"
    "XJ5L6a0Pk0uEwGObeczIij7iwOERZv0MB/oZgOvWc70/t4HL4+Gy2JkL7AcHbe3SBMDzMf"
    "CcEcyTtuxdjTV1SiibY26tyVAkjFGNh3g//DkhoG+OfoTvTTBPh58wBuiiBvS40HV8ozNl"
    "RwEYd8e4R+JHTgW3s823c2KTn28NA7MyMg2Dz75B7Rq7D7ihTmBb098iFWAKhaggdnB8sY"
    "O6o/WkyNq5+/cCW7mGSuCK74A+fH73rtpRWZ2XA4D7KZ7nv+2nAIfTRbl8xzSA/KThrz/7"
    "fHnRHPiqXs+6hLxuxMiu+Z93S4LWgvEqNXOz9N0lEv9QReBlXGrSwDei4kkSfDqnyT+zQN"
    "U36mlINoRHaUOmesTrsT4Eol5fQ9QrBEVaplZB1OvEGWxj1OuIkiTlTWiqIO9IQJ9r1+fW"
    "qRR7esHYUnj3S8a7xWVTUljKsncyl1ojFRdft0rFi2SgI5OyOxdFkYORgIxmRWhVYyVfdl"
    "WKEI0ZVwlanK7InHpb5IrvJoY39TcdYD4QdUHUBUnINkkIRN2JMxjKpBiJtk9ZJmVUQKnz"
    "3SwkpUACwSg9OmgRug40JvPG8rE7gl71Y3utz6+qYH/VH+AhKsbW9KynUQV+pH54S/6pkn"
    "40qkDxdasq8A8x0GHJyM6qQDpeGqQlfSK5b7DspxqHkR8knVWTSg5LLJus+t4MUab+MSck"
    "RDjkG8KIphTE4LODmgBqAkiRtkmRoCZMnME2WsQtl+9qNQ1Az+oO14jqLEpZRv7wGm7FF6"
    "fALJW0eqbelGmtOoghsLcW2JuKxH3qdJRJIYDbNj5bopK+T168FdfQhUYlLb6etamk6QfI"
    "DundVVLlQRLKYhJKlUVM+VwphhssnUlpeJUvJ4som6nqgZu08qAfIVeM8KjSLjeUPehU0y"
    "N9CqiooKLacXGCBgMq6tkw+Ok1rBGFaEV+pPMVtKRWZgRnoYzOBvbNqKWmINNC3qzRlgjP"
    "AvoycMqhIaVKU+BKhCe0BrCdm6aMXvHFCa0BTrPHutUS4Bzkux6RSniM7b7yuewW5qj+7Q"
    "1WrHd+vkp24NcJK/Cfut+h/Lwn7XcoAf/b3yv4zhl9EDqFgMrVHAx7ioVVaMEAYrdQB5X/"
    "zoDLWLBGV0ultUxqgQqqpDZUSbXEmCgTDNIszwuNMbH4etZmTFSR/GnOZDdjYjMPwEwHZj"
    "qw4th2FYCZbuIMhuYOT2uHUiD2NEWVaM+CAZV6/qrxuLFJpUIGFpWeBlTLwqfste6PrcNH"
    "hmQRuBxdyzQqSHSHRPcngnesie5vCYv8he9i9W3q5Z8Kr2et5Z92AzsXf8IRwohHsUdCWV"
    "lptZaYeDJJXSalC5JYsFS2KhVyz1z8RaWn4HCrstRXeIswf0jqN+mqPg04+y/hL+HHkKDN"
    "knKCJEQyBElMxBhx5aQ+R4wIDrvi73NBGVJptniTf1iWWcPRvTjBQyR5hyL8QLgMVJL/gu"
    "gkMHuAVmylVpycD93F2934swtdMTUcHGQwOHe1K7vS+pw8FVqrzh7wwVVPICkphI4UE3oV"
    "hK8Qg7/VZl6TkNEgWAmh1VB7rREeV4e15BIyKGWeSejmRfcLlAcCO56N0982sFuIA1gIrr"
    "1Y6JTiZ12XZh3l+t1rI6ht4ZKl4FacLbc3b+8umlb1AHBX9H3D1WyDpLoX5Pox0IBys0Gm"
    "hr4mjvAqpfzhL7ckUCv4WKjbcYbUcP/jmGar/Fh4K3C6p2x7oTFe1QfN2kxYJBvuuMl4v6"
    "MpC+JYwKADBp3xiNgQxzJxBoufFfLk0tXczD9yGn6c/4O49Rj/KmGVw74boX+jUwf6y499"
    "0kD/Hz99/NBuv6qaqipMlRNU7VcntRWOyTp1DGNh8WsaYF4hAzOtOfK+awZ5Nh6w7rHKfS"
    "7Usa1Dmadz2DRW26zRna7o5vMq9M/7wz1E0U0IVbIu+aPWeu1Aa0OuFv+06+Q2zuvziWwO"
    "76kXB9pwmeqQWTd7w0qN7t4fgnBZkZUu8viS16rKjaoDkJXBKYW/3BP5miKhn8oCrmsSJm"
    "V0InepbRgx+AeAIQQMIaAn26YngyFk4gwGQ8gIDCHiva9XzJvbAxRIQFdRCxaKJp1S05ZB"
    "0iZoZ+PBqmGOdcwCE6jT4YC0OdKy1XtjJpse7QIJIN4T8QfxY/WYN2e8lgjPAfmKzFBqKN"
    "85wa1EBTlue3LcduaxoYLYpmdxm1XT3EpLzDTTrWDKp6HO7Gxg5kxMcN+n80wE7tMYOLNl"
    "2mbhLCzlLibOoum6U5VxZXZ8gza+4G0coV9X+DcntTbyX2XWnOxBhREnOEILyhB5JEzl7m"
    "mriR82G1gvwXoJxi3bjFtgvZw4g8F6OQLrJYRxQRjXWSAfYT8Qd0ZvFujpgRc9uikzX1db"
    "+kO8IuJN3eqRDa9eA8T1Vzj48vvkz2kdPx8+v7++vXlbzRmPGSOha2S6L9LAod3n6IhZog"
    "NvCHnQCDLNYYk1wl6+PstOiyNEKQb+IpfUzeIUi5RQqLpDWbWi4cRgKVfJYCHXoU0O2qgP"
    "vDpSiAuQTxYERzHThcw2NvookkCLD02LD9mGxmdkpV+kjbhWyQBbDbbitmKhbDND48ilK6"
    "OFq6UFlDUo+5I6diPKjGtda0hBh+uRFrWDce7TngxIKQH/g/AXyu89cQyjjJrogRfmvIiW"
    "8WoeYj8wZUKNENA3R//R9wh11ow8+mRjygEtMXChT+rmYuG74idsnYA8kgYmNMeD6ejPgQ"
    "+QsfkUVhCBl8fwQuN43gdzTgbWpg44B9jVWUwzDegj+5CGd5X1oIyqn+4zrhOgrttwJ7Vg"
    "aEKP9i3PIiWs0A4rlEeYRbxHDEqJEEqy2hyHUijL6BHsBb4uNLWd2w1TAN9t5rvcok6Ds7"
    "nRFF8mAj+HJlUv11p75Ntoic9B0J8NrHAtGCGeIwOeTRxNFSrwMcknablQ06rSFTJIx7Gl"
    "g9d4Tob+yU3Z4quj2z+7qVhmd5wrdm96U2XPdqjP/XSd0uxcxr0bpZkV5sauS/iBhbKmi3"
    "mDejNUYbGha/Xbh1mhYtcAeO2qhU0Fq6OmKear6zL2/Ogdvb/QJSrWR81aUxV3GjqWBE6Q"
    "UuxNVvx5SRHHG1nwTPZhvpdNBkOk5pPTvZH/wiENtyufi3drwjgNn3FEAw894iAmHGFGUC"
    "hzDpFL174YtCSM1BMZj/pJkOT4GpIcIQfOOhuUiuh0IiEH3TO8Mmq03UB8FlH8ZV0Sq72f"
    "/GQtfM2e5QrpGYInrg8nuT7q2LVkYZbJIAfziDmYZNOHQWUyYNDxGOSv5ZnPtBrpTUjqrC"
    "kTTNy+ffPhunrkxJwwR4j/uh5yLaXPSlQTR+0oXoHEbOII2ZCb5bfWCAH9vuj36VBZoATj"
    "d92VMJamqiOBtsWvMI7mn1YYyWYDdP+s7PsD8f6JUelVH+0psRfi+gFbwlh8DfTh87t3bS"
    "6GY1o2CyXrNBbNckG7Zktmapt2shJ6+y2Yd+VmDrIW2sIPfb6UBsa0G0TdGtmZCiyLYFkE"
    "y6JtlkWQiY4mbiYnsCGsJSKAFMTMJxEz8yK99fU8JNKT83hXUS7tZtMyyMeUMS+9lR9euu"
    "nvrgmZxdetUiaWA53EOdKxqu/PSmAMkSKVTmw5reC9+JvnezO0YX4UkRCJl0JORKqKY/IB"
    "shWZfJR4vXWO8QFnBnEVxFUQV20TV3F+JnU3SR9UZNHSm+dkxmge517DjtEGO4JjAV47zq"
    "zxkSf1Pc38rwUacL4e0fnqkdWaRrKGpfNAGmpf6ha0hnAQr9b+W9qaZY2TCi+GvqgdDTii"
    "WtVYBRUY7rsY7ndryiqT/aclXV+6Lo3VV6+pU8XXszZ1iouBQptSIzs3SZnj8AGlREKLKe"
    "pAQr0njHiZxiPUm0jXGKXHDKAegXoE6pFt6hE0Q5k4g6F0+xPowPJ6NAE8Gw9g9wB7SQOP"
    "aKThZrh3FAB4D8DDeDU3A3xHAYD3biLTUNBMj3izjeiIkF/UBd4RoSxuXl9vK24sa1IkOd"
    "+aJjVDxdOp1J9IFCU/V6tSZ69ne1VqnozsrFKn4yu6cJZtW9CF38iuodIu43GE5/SRqDck"
    "fPQZDaV3/RnXKdyDzw/qOKjjoK3Zpq2BOj5xBhs5kg5xHvU4Na3xHqnk0jpMLS7RnAIcos"
    "M6RC2S7eQuaRLs1Lv9Ul0khnUW6eTgXN6i6zQubMNoRJBsY0GwJ6PAZIv4mZTAaEhQIOSx"
    "GOtCzQaYTyOy/S07I7KBF38HKQ6kOLjkQYoDBk9RirPc8lltw5BeSp2xKlKcIWBRKsZ0tf"
    "Jm488CqlZxtqO91xZxNl6vKYveE86xMsDWhdryiHbRNhnrrJLBHQXcj0K8TCmk2IlR5LsP"
    "JJqh+VaZDFdE+mxkUoR4wOmKzKm3zdIeeIQXi7qQO9CcWkE3Wgrhx0tjuVKHEgi7IOyCLP"
    "S0slCTN7jRadboDD6iy+yI19bgnaeZ2M7qLKxj2tqGqUwIXZg6dGGyX94at0u9R6MWaM9y"
    "OOIP4sfqMW8uV1oiPAfkK1lrNGYuyURozcnr3ze3bqrRTqh903+9ePHy5bcvnr/85ruvX3"
    "377dffPc8vuPqrtpvu6ubP8gAureD6iYyDebwyOS9ygnNYs0OfFi5ljLhGnZyKJBNa5oOJ"
    "b5A1eEDWYCx+r3HaYJEI8garPfMKRpOuiJaIoKJQeypmAlYd3h6dmpQV7y6fb5zo7k3JLK"
    "2u/TWEku09AL7Tz3UtHoR2JbuWlnaztXu39vcbu5NlZGDrTkzRKsJC/CvpcfMG4fRvqgyl"
    "fEHXJESqQKUyL2pN3P2ngqhbMGGDCds2EzbEa0ycwUI2iOKG/Klmk9iO6oT2Xnlp1I/M/O"
    "kp1LAN9mWuicP9UNfCvH1H1IihV73NO4ORlUSxz9lXIQU+28xnN6C8nwhTJAQe28xjjiOf"
    "L9oKHrbcdRXac7Cml2891lMEZMMKgCPCcGz7Iz3KjJsk5XRgYa5bmNd426MXQJkKMNV0sT"
    "MDtEACFvt2i72EagB78hWNPqczjRPVvQblwprq0FKqdEqCrb4d2upV1GCu1xy0Q6C7m2ma"
    "6JZvF2NXSME9UYior8QDpZQ//OWWBLhBam6M5Z/IgfHHMZ1G179J0H7wFSI1j1Hh7azNXU"
    "TUOEeeJga+ojVmyr2DQ5RM8CW6DLeIkXXguxit8BZxEnrIj2ZijCfTF0JZd8XnaEHZPZVN"
    "I/Suo8FmBk/Sa/AkgaPBMhVTbu86a5vrh6XDIRFCE0mn/qxh2VJkMB0PyZA9IkEZ3eiknJ"
    "ao54xiSmv3xMHO4ktEWpH+yg8x2zYF4OZE1RyfbZQIOSMDvw3HtDRNvtbFUr+6+XB5+1f9"
    "Yr/SlLK5+uvd9WV1uRPxy7mp1apMBXaWdjtLitYACmsi7N/u5hsnvHv11vL6sqn7X5kDjf"
    "pYgUV7VbL0x3Ytx5SVvNxgASrCSGp0qtalDDjgKA4jP0gVpRX2xAzRktH4filUK7G8mBgS"
    "UaopyzTcvKCRgUYGGpltGhnE9k2cwX2SXQ/Kc7VUuugY5rCgrCG/siU3OKU5Q7hGFDmaRl"
    "7W7+Tii5Ok8UURWa2NskqLJOdbSB/ySAdagKrHuGEaaYEGNPs97SclVgPo9d3d/JbCuj8n"
    "r7CqTPX5clGPA33QZX/pRNA+qv/5ilHsuZi3VemrjZm1GT7m2WjDSn2XKKd8k/T5kG03Ce"
    "MIBxu85Yj8M8bSSMERI66/9onA7RmSBnpt787ek/0S/hL+mtqff5UWkaSmn/otzzjaUObx"
    "rBeJrLctnmUFPRFWo7doQ5gsa80jxPEj8cByApYTUKytVKzBcjJxBkd+FBh52HOCszAEzA"
    "Z2sTd6e1sasTb6egHyLpBHmAmRwsGxJ8QYXS5rS0sZDS00lxm2uUzJ0OYuiRcHve6bKi2k"
    "Ydl87XAZmt2DyTsy4K/N/BV6r/9I2NbpZzvXkJ/QiO4xvIjqh+vu8UnaQNAIB85O/TYwpO"
    "tIwaCuVk3suoTzRRw46RLzdUa15iqvTfQAr3yywL68gHtBq6UFWOWTFfF8nIBgeI6WKc8v"
    "nz/5/TELTBSuEtE5YNYqxvfQuBIAVTHxNY6W5tiXSIEDB3GA+78bljLXEE+oyPOJw/sTMF"
    "dCIWk5wNv4UCKFvWC+F3zurDB7IFn4S2UjtHVTqZKesJ9K5kIqMiB3K1ncTSWgrtA9Vn4Y"
    "R5rF3njmVMkmdOAMp7zIUPN+trESJVhObLacLPzQ58tebK6QAp9t5vNcHHkPfZVlPTFoy/"
    "IJI4uY9wVWTwzAyidx+CAWc9gPWD0xAKuu5wd/ve67YvXEAGwm93DHJX6glf2bMa3SgTiq"
    "65sYRkvu8HVD9nqzgaFKOerFemJ7wppRKYXwLHxUG+HeBn7DBBNa4U/FEXOBvUIKArvNAn"
    "sSt99HLytTApdt5jIjjz7vUTu7SHcOVtqqzuXFbs8GAkVK2Bs27w1ozTh0keeCq80M1Roh"
    "IFtFtlk8boO1RSY+S0xbMkB3a7AOsXEa6Hs5WcfURDvB3ZsHWtuzHQpqN/YiNwb4LV2tZb"
    "3p7hWIRwtzcQ93wBi6i3bOZD6ou2hRXGyOajVJaM5Tb2+zCY9lOHoC8E+T2LxDri21uYRv"
    "l+TmMoc7FtxOOqfKwti7/OQZomLPfYnuhPTP5buAYC7+hhlRKcYyNXUunjwTLzchcqVjrK"
    "Hq9mDTqxRoWaFbzK5SoDfMlzW50ZwsaEro4iCQkz0SLrvCMroR/1pEMjPaj9B8KzvFMiqD"
    "icVwHCHPJ56YSkycekp+TWp/h+SRMFkOPEL4XqyOL9Gv4oHUNDXJ12omlWG9FB/clFb9tw"
    "Kfkq0ciX18z/DKybo9/P2Q1Os262NXY2N6+rRt2yetRXJKU2Nz+nWNbzVeNBWI0VGeRXZh"
    "vbKTcVB1TnTClJR1ctpc1FArvjhJWZ2mymEN2v+pi4ZdXNYxujwiOrOBoxU9cVj3sDDnVJ"
    "Bob6nxTFzpupZTbZdlTgLOub7OOSXOOaqAr+meqpCCadrm3bVT+jUq5c+yJlGLrU8XMdMx"
    "oX88LE32y9/+XtkgqTJRB63xVCpQjDpwY7BAGI9EWHe8NEtFO4pzcBUOLSJxEkU9a0SUKO"
    "FEt/lEr9oourpwqnRQx7Pdi5PjNYABXFcKcZwY7zWFV5eZTY06ruIoouHbwHcfLnRW3cLr"
    "Was5Vw10XDmyox33TlogcWZrXcvgNuKJB5LsQfwtmTIpOrnwGY+QPGmT+pOaQpWHT6e3fy"
    "Y/DIyf9qtyYPw8milP7et+xTtLlFaZnECQqglSxcOusxRVJAIRao8IpcAaQH5KxaarfL5x"
    "ortfeCquLpskp2qQjEZ60sTRNEtQbjrYsNj3z1Ls8Tni2PdmCKt+0QtGVyiiaLMUf0rP8G"
    "ZJhOSz8wbfy/LcaONHSyR9xlvkLnF4T6RT24/qotWRPgPKeL+GMt5WSALgfIIy3mfD4JGY"
    "8b+qMvGr/uwb2oyfdakwMeQXaU4Y40DC+p2TPhuJCX8p5Agn8MMHXQRoW0mmCiVUZNJWZK"
    "opK12icnOT5lBRuZMLNdfo1QdiNVWNr57lNAhO77OZpgjTI2Y+PjgmPkXqf5LJpooVj8j6"
    "QKDe4tUa+/fhJzHVlGA6pn2kfFxprCO186zZNpLF3xTO0W55AgkBigXuDOEs/P0N+lWwSn"
    "zIryp4X/YuS3qRzbd5A7IZ+jXp6PEr2ijzR4TomoQax9MRP0frkaokHgbYJYf5ocBwAoYT"
    "0KsP1quTnVjjbXN1nWz86XTq4zt6hysZpQ5FvYLdnG+xozpDJ+0jDmIjk0ROAKGF5naJ5G"
    "avw93SImxHAp3BjtcZzOdOGvNjaC8qE57QXJQ/KbJBL9VaYDCyqHTGiM7rQ2pnPF1dB0sB"
    "PqSwg1En9V084wE2znIM5UQQP4XtIDHhNZsOchPffstBblfsZjeQtTmS9P9clecyigEHSp"
    "PHIcLBPF7Nsu7lQqsXir8gEP/wGVKiPU9iJJ7rLQaDfwLYCsBWALaCGdgK7L9ThrYVPIjf"
    "YWopyGjO0E7Qo4bgMNUDRwTbeMoHTgdU0IEOkshnPXSg6rEwAMAm1RnHCu3+woxPE5Nece"
    "g3a04Fl/9+3akYbNAlrY+kXs6idiPVGCrUnp3bU8aMixHyIWarZLCMgRcfxmWe3l2aefWM"
    "o/++e/9Ol/B3vA/qoEwV4/lk6SJQq0CtArUKYteBwUdk8HgCryfk6YQ6fsfFNxJQmgCcjY"
    "fF3KvdOWjroK3bp1Ie5rE8aqJzGvx8octwzt7NWlOb01E9UpqzFOOZjJn1I06CxRtEsLvM"
    "Cr2wOEzdYIljTJbe9vBW53YbcF5IXQb1D7QD27QDUP8mzmD1p4GknI0HSbmHpCzOPG+rR1"
    "tXKSsfPkgw8ZMWLTNzp4q57u919br3hKrvyM5ieVYK4eKtSefybPiEqpsPFv1AQo87svqO"
    "I4Rs05jnOjGkye+Nelb1jBzDJVwmgoVch1VMHzEaOEIDc7WN4hux1VBCvXH5ROjZ/iNxuB"
    "/qws3aZeIqLdTAtlk0xsxdCnb1UX4qpMBnm/kcUPrQg8cFMuCvzfzl5H4lrjBD/0SZCpoR"
    "t7onUrAGcE982s00Slz3eiXK68o41q1gTIgPLX+UuRpu48kWP4JKNU+SbZZh1lbJtzJk1s"
    "XdZVjJV2aFyRWQtGbd4J2jiuYtaWeIMunCwnMaR/LVnLxRbWnRQryQKqY+22ygebVhkWJr"
    "p+eD/BToigBdES7OxIg5mpawG+xH2pawxRenQCztft1DgSlTWuWhAyWmrsRA27XpcxmaGZ"
    "7YIRvrW7O0SUw7millDp+4M3Am19aQbzHI7EggWrTdHMPiIfrhTNM8MKvYY3bbeX8+J09N"
    "AAMBOzGLQhXZwoa1KqWzuK5bDBPpsu9glMgscd0MEol54BlHG7xF0ZLR+H4p8yfT2WaJkU"
    "C1XfSppzc+9JhDa2jIf0JDM0a5hNUUYICw6R4FA8TR1Ol0uddga64jkxNAfIR8csLUtjNX"
    "XpRl2USCzgnAm1kLnXR+J4yamlaKdGA/s9qyMif3uI+RtEgHLLaaxaPxHQh9IdT6DoovTi"
    "HskN9843rwGc053NhltEKBi2NaZrBMBCKiOjiFHmp+Eu+owIdh8zFMBIR9/FRFOuCwzRyu"
    "WI26qh8VMjDiV00PjK6o/GhDXKt0oN21OkfcQoGFgQz5412ye434lU2730eSr8YB8P2pON"
    "col+5efKub94CA4GJs5OHhrtOrD3OSiFfl02vxKmU+vw5upTx2uZtfKavWmVTjzD1BnCLx"
    "pbdo5YdxRDiak6XgS1NBl0Mm6uJhgn4JUNkFCn/YIMRDv4RBvV6LiDAnPRoNUK3RAbraNH"
    "aP9MphL5NBhYAGaA3rLpRoAFQNqGAggbYgFoMK1pGnso5AHddB67iaGUi4vpgTGEeObRzJ"
    "kvo1dpFCvn+zSSTNme9c7JbKxNsVwWE0Q5gjjAQusZwh7faIZKDjCjP0hQTsP3Hs+URsti"
    "9X3p9mKA5lW0iM5BfVVbwddnIoewvGETCO2GYcgbK3E2dwc9lbXWz8WRW9rcTqpJdbHawf"
    "OQ0/zv9B3KiGV5GougV8N0L/RoHPj2bYKtw689gPIj/kX8qPbb94frl49q8/nv1ycaQd8u"
    "Onjx9Km6MWAV4N9q6sejlBNQLcY3ih44wY2hBDlREcxBXLrDenRn1N6FrX17ElRSQjAGOZ"
    "zgIZhz2FqRIlxIzZduHWzExdlPRSZ5PDNfXRcv20GvpnTtinmD0K4UejpBfeztr0dJU6yN"
    "VAg8AFFod5DqvUn5MJ3iAc8g1hQsNmBJHVOtoK7TnyA3TvP5IwaUKKg0CSiAEq4VX2IJWm"
    "oYas2WN9EOjwoMODimfDjQM6/BkxeBy57jZ3WcGemM0JyCNpqDnV1mulQnx++WAZBAtGxL"
    "cP3YbOPvsxLE1wfjiuBJ1zT7HxGiwRniFuNIyWwdaZx54QPI3Bq1GfH4KJAuDk0nyf6or6"
    "KcAYYbPkwIjg1ypJOFwH2DROq4Ec8q7ai9JVUKsjbt4sIJ7nv++ndMpRIr2/Sp1+yZWCYc"
    "R3QR8+v3v3VHXVvqfyQr4lXGyUFIeaJak2ZtZmT/LUaIflwx0Xu0vSzbSkehPL6Aw5B1pT"
    "X9qKkybFJER+Urc9wFwM4g86k1GfCQ4wBSWf012J2Y0fRnWxvj9ksy1ngwOxCeQNIJaKxn"
    "DcBGGd7gxlID8iTsyMig4Xac4BsVmbB7FH5S4eiff35rCXyQB5c+TV/dHL6FskBJOgpYI9"
    "+W3ti+n6VB8pUVrFYNDfDJ3JxxRy72h46arAA514W3jbKthGYnHhZGBHR+lliFICGWZMY8"
    "YRDZUX011K8VQ6KZd0I8hZJprK9uFvhADLiMrd9FRzIqFSbWXZ4EgeZ3WZ93gfA07S1+Ak"
    "teI8hQsTnKRnw2BjnfhQZXh8doUCWJybO1JyohNWEI0Sy1kZsezhKZCiG/GrzA0uNbIzjK"
    "iXFkMn0Cyzti4JBaJR1xA9cZshBdsS82X3JVoiOQcTS6UjlpDme0gDBTJwfdosD8iu9b3k"
    "vRIh8Ng2HttjHvkUz1PXlN5Asns/22ci4dnQbkaSZmaD8QGMD6Cb2nBOgfHhjBjMi0d9Zy"
    "9nkegs9MPZwE7OhfgWjmk4SYXo7Gw/EEPSH7tHwnwxVFdcidKA4FC/04tkFdDmgu5YOz1/"
    "UsTNVKLsjtfVx4/vSlv86qa6hz+/v7q+/eIrtd/FID9qMGdY5N4e0Xod262pLFAq5vFRt6"
    "X2qOlVYuC1zbxuTF1rVjGbc9agmGVFg5RQ1aHt04Zi4QcjDvrZG15eWFNWteq+o+EdwyHH"
    "blNAeWXEbJ9JKdoN7hp5gxTNgjDECQlL8TBv0MYXKyaOkl7bXLxTweEhjZaCL2iVBMDIUJ"
    "ktiTThNsPODWYuMHOBFcS6Ox7MXNNmcOFOMXQ26yjPzvKCdxGzHUOUdgTnZ2sxjhyZWuuL"
    "E4eQQExY50wyEkZ9Muh3ZGCrsPmaWzAhRhvbx6tU53diC0iNUSvTnIUXrHLsrpplgoYzd3"
    "WQUDA2uGZDOw1JQ0FsPdrp8HPYzUMj/YiDWIN1mxCXk4Ac11eOS+pnGJ0oBRJY5z1yrRP4"
    "HIY3utUeYrZtxT0jrLqGt2mrxMmgf5UWHs/RF+Bf3Xy4vP2rHv4rTaHyq7/eXV9WC5XHTL"
    "aIMlVeCmRncZNWazPgKG6Q1Jox21GdUONbk1DWD6xrfcUXp8BMEC98tupZxL1MCzqgzTpg"
    "xGg81zU/aL5FCyRwi5rfokscekGvnVWmhH1l877KeBXSyGhzVelgh/XfYfOtYSTOjlAD/V"
    "mWfyzCKsvlCSHeMLCgSASIVuR5vF2ZQ1qmAkzLmD5ZAN5k0LQp/s5OUAcIv6sfrEPgmpwM"
    "N/l800S3dKd0wDc9MIcDeLrQlu+WDtiWRSY4F9rhrUmmVtV7vqLRJ8J5Q2Bu4e2sLSh3Ti"
    "OHJwMNeoY9+txXJeqy2NgZko5mFT278BmPUITXslazfCBzIvQdwfpNA2G2ryHMFqIwLTOh"
    "QJjtxBk8jn5ftmht2gA9dc06Qq5iPcL0KsRW7ROwKFd3S8YvEhrnkFZIwXNgM5+9mKlWyM"
    "7KD+M0MqLM7MaoIh3phAKMButQLhM0Hv1IdvnSxiQ2AlwnHHXxxsEAzQ4YKazX4fxR6GEf"
    "5/8gbtR4MmWE1aPJdyP0bxT4/GiwFtSjeewHkR/yL+XHtmtIv1w8+9cfz365OJIo9+Onjx"
    "/a3WJVD1jlIJITVN1i/ro9bLlBZV2fW7B3K+493JFKRsX3hrGKZSrAvRvuNd/F01jSUkPZ"
    "Zez50Tt6f6Exp1WHzNpsatkxieVoJ0iHQ/lEMHiBwWs6kj/YQw5OPFbaj/rJWuxaEjzLpG"
    "cIXpt4eBOSuux+VpLhzYfrKmAg1z2NPI1dV6w58Tsi7AeaxdqibtZJQeE8nsKZSa1mImOZ"
    "CgKyWgOy+M4jf2DsxWdxLhX8+6PEdm/8RXltWRV8IfGXgVusuTRadcisTWVMJMHd6I6xGH"
    "dJj+y0Ppnne4jTFVEFymYoJI+EqdCJSNxv8i9bJJeRh0LKVMdAl4ipnnEkOCFjtOpBGkeY"
    "H5RZUGZBmQVltg9j7S2iVTi6eym0Ovpz1GoLMBh7p3TEoDA8jcLQ0l+iTWEAjbqDRr0WIq"
    "mjRKrfjGwZVTrAflReqqLK16BudIr4Vve0Wcj33VK1FI+I6koeEinQC9mfq/CVN0joCCtx"
    "Vqg3QlXI1AWfIxWBQXR6xeETgiIBigQoEqBITEwEhuCsEYi+eIN98fPuHT9cx2ZlEmuUII"
    "b1EYHdBynNGm+SKiFskuNtkjWjK9qDRSUyYNARQ0y5k8jTdf60No4r0Z2wc1wmJRd5kEvO"
    "FveNU03BsmB0U7m3RmyV6AsJIVUBmAgI++g3RTpI+bGcw45QRrnOkd9u5S9TnoPgZ2Q9K8"
    "jXMnJacyulZD/85ZYEOPOq6yMkNBHbo4S2FiXxxzGNjG8TO5yv2rq5D8n3q9kaNaNmbSZH"
    "Nx8vG8DtCDo0f+MRWRcrRDzjaIO3SZmI/1TJsLI+BEY8nueUukZvvecBMyOYGe2QtcDMCG"
    "bGIWtG50dyj3gFDfkZgpiYKlxx4ZmYAMtU5yAFzgY2/xVWX0M3jw/xijDfbVu3TU09POL6"
    "Kxx8+X3y56S48eHz++vbm7fV3jNxGJLAkSJSHcnG7PoKFaTWV9aXseFTQwvWzyOapwNsmu"
    "xQIIFMh9ZMB4lUHVnjNIdPBW3sp3TKUaK7v5TnbmlZlejwPfaD7WWIg23ku8nKqBgDKiNm"
    "bYYAT451cGlwByOAJzR1PxRfbTUXB+Qb+W+OMCNIrBmuYohkFgJdy3VBmVDtf6ehJurokI"
    "nADABmADAD2GYGgKKTE2ewZICetXq2ZuPbGHqcM/RpJDTJpFq/2wgHyrplUoyuQgXanHwS"
    "ko0xkCUagFE+mcdRJFBwA999MKsAUKMEhfh4CnHB/iBBNOOUjhiYdTxmRXTt7AzJZrzS0A"
    "KrjscqRh5JaGKkLhAcbJvux5vndSY8P7ZF2qI0q1Z7R3nAbG+qlaG1Q/bFkPwv9cXQt8/Q"
    "DwNLBVgqQJG1TZEdR8CCJVqtxtWuzrqWUIWGgMsS1VlEKLRKLz187QmExs7MMhmIl8cTL6"
    "Gw4dNsDEYWhDFdh81m1Is0gHnP0hcxC0wwL9IA5j0K4kcrh9OYuUY3b5kKcO+H+4p4frwy"
    "xX1HBbj3w93FqzX27xsSfJqRL9IB9ubYQ0mpp8EdqokbVhP3yKPvEmN9tEI2cdyOslTnjG"
    "60fe2bUS+QAOKjqnl2E87pb59VqM6FxhRffD1rM8T7cqCTxPwY2OETAoQ5ukuNcIhLk7sf"
    "FRpVr+gqeSbrk3G8EGRh5Afpg7SHuN6AP+D8v4S/hJchoswj8hPQA9nK12kFNVk97QvKkl"
    "JrsqbzZklCOTsjclRI00F/el2qvSb2TeJeELP9ErI45EjVg5aW5JkMpFTRkvIj5bDk14hb"
    "+Ev0F7LlKMIPBEUxC/nrZKCYcaPiLJPe3nL2pfjt4t0vIcEs8Ins+C0I0D0lPBl1DJfGlX"
    "/fGL6hlSE0cRvpmWBtzFAaw/FfL168fPnti+cvv/nu61fffvv1d8/zYI76q7aojqubP8vA"
    "jtJhkUV6NLs1ZHd5Uw7saE4XPTMRRlQDI42xL5EB/L3hz45h54FoCr40eXqqVGfhr6hId9"
    "TTAHblh5htm44LTwfWfJve9JOR7a5Sf0Au2wnR7urmw+XtX/XC3ZXGf3D117vrywrkD76u"
    "RXV7+m9Gc7oVmjiU6s6b3eNTLE8pnNSxanfQZzTgmrfUNa8KEZvugJzohFsgLR1Z3wTFF6"
    "fYBnQT6jTwNskiJ5lQh/MTCxU4ishqHZkEoxdJIBZdIfKIffXjeoRaVWnhRLf0RA8I5sRR"
    "ZhJTHldIoRKfzXxWHcYee4VNVkhhK1vKYsIYNTL25wRg6h+Vqf+dPHgvNEb+5MWszbyvDu"
    "2Odv2flxSJ8R6fpXZ0aQp/k7YxZCt0L51FaONHS0Swu5Tm8vBelQaQVITVLfmDzHiAiVv9"
    "Wdshb5eYNWQopuOH0Vye1sq9wr85AQnvo6X45zevWvZLtju+eVUNtEzfvFCv2u3ZSxp4pp"
    "rPjgZUn76qj9xHZqhnFKPWek6MslViM4hTQ4lTllzwH+NoTn+7ichKd8sX3rZe9VSN63bV"
    "Sxe76lUsS/tGJAgQZfKvHp2hDfOjiISZE1vMFPKkd2RWBSi9piPpLqcbwpGvaZB8nI8Af7"
    "fVJ2azfNDsS7HFjzJyZaVUr0BsG6NMugLBWQBesXyye7MyARkBJG8dL3nLI168NosSKJEM"
    "YuSwtbiRrjse+OqMa1T7lGn7DjXKBEWS0+lPX1eh+vpgaWA4rxG43sD1BgomuN7A9QYhIE"
    "9ooYMyMRPfVh4N+1yPBTI4Nm3mL7izz8SdfUvWge/iC42pO3s1a7Nzs2RQ5xL5LA5DaYZe"
    "M+oSzjML85xGb5AfcZTmSCPsPfqcsi0KqPugLNYqp4uGLkmSwvwIeb4uYe1InwG2bqtlj2"
    "Zbtz7soPkkGzbs4AxOsordi/UT/MqUIPhZKhhwQsI+3N2RAWstYq0lUsgnEnpXsSeuVp0g"
    "UnjbKotw2bd6rgZ2lkci+kCk98Z9IFHi4MZBgDKpBvElZuQN+nUuRQRxOimrz68yFz3LhH"
    "/GxeiIbR28iHRRd8f5CAjDG0MYnuK8xhj/Q0BxY3+LjKSC90LSjMEc3wLq9x8/X727Rj/d"
    "Xr+9+XSTuinzM1C9lI/EAz/pKnZ7ffmuXs7QD4KesfQlUriILLqISsnVxZPQlMk1YjA02c"
    "ZrS4SOy4AwrbyRvGgVNbAcYlChJ2I0FqRvSmVrkpI1YhEhLP7jsQpvUdVw1qShlH7PecB4"
    "MVLjxTiKHtgTdhPnIWLdgpQKBGcIl6pc5Rjb+itkZwHcbGBDmUtjXSH0xmM1H3+6GJ2vql"
    "B/dfBpOliMzj9jn0QOJ+JjPJNopxrdlIpHDdcIj9zjPla+Ip1V2hXI3bX4JyyOcHMOF8iA"
    "wVYzOKSRL35IHztJhRQYPQ5Gm4oUdUKQLeQT+ihbzhjvmgIZmJxs2zCWmJyuxCzx+kJjc0"
    "rfzNqMTnM1pnP9CByhOXHFx0gDkbQThf79MnrGUTLPG4TRwg/StM6QqjrHLpZBMCvsEeTJ"
    "2sbijEDqeNCVkxj+A8BONVI7leK8/sRsuHwygrazcnQOxjbflzj6RpokZo29SsylayHdXF"
    "wjGw9aPmj55yLqWJvlBM7yY7BYilI9NnGBDLQVm/l70vDlEfHxKNHL/u8arNu0iIwCUgX7"
    "pgp6zA8a+qQ2C8E50Tmscg1evcy6ZUo49W0+9SH/7kzy7+6Yj4PbOLzQ2ATzd7M2q2AkRz"
    "my6Vk3w6AKI5MdzNYxc5dCyH+DNtJAtxQfIVaJJ8vCySy5FQ3JFvEIh57sz5YWgiPuA40j"
    "FWgmB63xVnZ94w3Rakf5mIGNhJ8/33xvYCKMY9/7UtIcxzhVKCmlPkn+71V7Paln4ls4TE"
    "BFV44c/sWfnh1JOVL77GVyLhZPPAVHu4EQKgJM/MZKWrL1YXCZEhhsKYNX4rSlxsGoO6oz"
    "tFevCOfi2jdub1imA92yr27ph49+hOV3NasoWaGDwpLHKyy5xn6fO6NABoqszbcGJ1HUz1"
    "xRpgQu28xl7K1kDfE+bK6QAp9t5jMj4l7y+ibfFkmBz3bzeUX79isrUgKXbeZymkxqYmYu"
    "kICh2dzB6JEI60IxmgHfUQDefcpR0fW6ZzmqIiWcYzafYzSOXNoUJdFsmiqQncPeKu8M0l"
    "OMIyDDjWRXxJwwreWx2eFVIBnS62UvU/c6tIq2xIiE+j4+LR7EItFpHYlWAlpzupeXax3a"
    "Hygj/n34F7JVAN+E0lHs6s7sLI+GRp/Tmca5THdPd1xleJM7s4ubVPx88aNJVivr093tzV"
    "tx0JtEMlQXeJ0FH0NyR8X/OjLgp8RVf5PPNsalvZcJpY3dhQ2HVSoizHeXF7pSRcmbWWut"
    "ot2YfcEhzTgNHHRxLmlZByZrNMdTPBIma1jXkW0u5FggmYQvtlzN8cXXX7cAmumSYlRjPU"
    "f1rtIKaL02QTgdPkF0v3r+vAO6YlQjuupdtQZOw5UjHYUNwUA7ktN7ZZ9GpBrM7fqkEY9/"
    "/H+b6D3D"
)
