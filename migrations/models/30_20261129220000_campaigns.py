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
    "CcEcyTtuxdjTV1SiibY26tyVAkjFGNh3g//DkhoN/XVjbfGgY+ZGQa2M++AeQauw+4oQ5X"
    "W1PNIhVgCoVeIDZnfLE5uqP1pMjaufv3Alu5hkrgiu+APnx+967asVSdlwOA+yme57/tpw"
    "CH00W5fMc0gPyk4WU/+3x50RxYpl7PuoSUbcTIrvlVd0uC1oLxKvVps/TdJRL/UEWWZdxX"
    "0iAzouJJEtw1p8k/s0CwN+ppSDaER2nDk3pE2bE+BKLKXkNUGQQdWWZUgKiyiTPYxqiyES"
    "UhyZvQVEHekYA+167PrVMp9vSCsaXw7peMd4vLpqSLlGXvZK6iRiouvm6VihfJQEcmPXYu"
    "OiAHIwEZzYo8qsYlPled4GnMuEqA4HRF5tTbIld8NzG8qX/gAPOBqAuiLkhCtklCIOpOnM"
    "FQhsBItH3KMgSjAkqd72Yu3wIJOHt7dKghdB1oTOaN5Rl3BL3qM/Zan19Vwf6qP8BDVGSs"
    "6VlPowr8SP3wlvxTBdVrVIHi61ZV4B9ioMOSkZ1VgXS8NEhL+qzRt+xXGIeRHySdC5NM6S"
    "WWTQx9b4YoU/+YExIiHPINYUSTaj347KAmgJoAUqRtUiSoCRNnsI0Wccvlu1rOMOhZ3eEa"
    "UR0zKcvIH17DrfjiFJilklbP0PYyrVUHMYS1V4/jTCTukwdfJoX0Bdv4bIlK+j558VZcQx"
    "calbT4etamkqYfIDsQd1dJlQdJKItJKFUWMeVzpRhusHQmpeFVvpwsomymqnNt0spefoRc"
    "McKjSrvcUPagU02P9CmgooKKasfFCRoMqKhnw+Cn17BGFKIV+ZHOV9DsnMkJzkIZnQ3sm1"
    "FLTUGmhbxZoy0RngX0ZeCUQ0NKlabAlQhPaA1gOzdNGb3iixNaA5xmj3WrJcA5yHc9IpXw"
    "GNt95XPZjcdR/ZEbrFjv/HyV7MCvE1bgP3U/Mfl5T9pPTAL+t79X8J0z+iB0CgGVqzkY9h"
    "TjqdCCAcRuoQ4qa02Ty5aYuWToe5p/eKExcxVfz9rMXCrGPM3m62bmauY0GJDAgAT2BRsO"
    "KTAgnRGDoaz301pIFIg9jSQl2rNgQKWSs2o5a6zsV8hA1+9p2rMssMdeu/PYartnSBaBy9"
    "G1uOI4pGBDCjakYF/s0/7fEhb5C9/FDb3fC69nrYWJdgM7lyXCEcKIR7FHQlnzZ7WWmHgy"
    "fVqmSwuSWLBUNqkTcs9c/EUlTuBwq/KnV3iLMH9IKgvp6hENOPsv4S/hx5CgzZJygiREMj"
    "hGTMQYceWkPkeMCA674u9zQRlSabZ4k39YlvPB0b04wUMkeYci/EC4DKGR/4K4GTB7gFZs"
    "pVacnA/dxdvd+LMLqjA1HBxkMDh3tSu70vqcPBVaq84e8A5VTyApKYSOFBN68LpGDJ5Am3"
    "lNQkaDYCWEVkPttUZ4XB3WkkvIoMh2JqGbl4MvUB4I7Hg2Tn/bwG4hDmAhuPZioVOKn3Vd"
    "mnWU63evjaC2hUuWgltxttzevL27aFrVA8Bd0fcNV7MNkupekOvHQAPKzQaZGvqaCLerlP"
    "KHv9ySQK3gY6FuxxlSw/2PY5qt8mPhrcDpnrLthcZ4VR80azNhkWy44ybj/Y6mLIhjAYMO"
    "GHTGI2JDHMvEGSx+VsiTS1dzM//Iafhx/g/i1qPPq4RVDvtuhP6NTh2CLj/2SUPQf/z08U"
    "O7/apqqqowVU5QtV+d1FY4JuvUMYyFxa9pgHmFDMy05sj7rhnk2XjAuscq97lQx7YOZZ7O"
    "YdNYB7JGd7pykM+r0D/vD/cQ5SAhVOk0oUoGyR+1pmAHWhtytfinXY+xcV6fT2RzeE+9ON"
    "CGy1SHzLrZG1ZqdPfOBYTLWqF0kceXvFb1V1SGelagpRT+ck/ka4qEfipLi65JmBR4idyl"
    "tpXB4B8AhhAwhICebJueDIaQiTMYDCEjMISI975eMW8uXF8gAV1FLVgo53NKTVsGSZugnY"
    "0Hq4Y51jELTKBOhwPS5kjLJuSNmWx6tAskgHhPxB/Ej9Vj3pzxWiI8B+QrMkOp1XnnBLcS"
    "FeS47clx25nHhgpim57FbVZNcystMdNMt4Ipn4Y6s7OBmTMxwX2fzjMRuE9j4MyWaZuFs7"
    "CUu5g4i6brTvWvldnxDdr4grdxhH5d4d+c1NrIf5VZc7I7Ekac4AgtKEPkkTCVu6etc33Y"
    "bGC9BOslGLdsM26B9XLiDAbr5QislxDGBWFcZ4F8hP1A3Bm9WaCnB1706PPLfF3V4w/xio"
    "g3datHNrx6DRDXX+Hgy++TP6d1/Hz4/P769uZtNWc8ZoyErpHpvkgDh3afoyNmiQ68IeRB"
    "I8g0hyXWCHv5+iw7LY4QpRj4i1xSN4tTLFKeMFIxf1LEV28LsSBWsVTYv2A4MVjKVTJYyH"
    "Vok4M26gOvjhTiAuSTBcFRzHQhs40tKIok0HxC03xCNkjxGVnpF2kjrlUywFaDrbitWCgb"
    "oNA4cunKaOFqaQFlDcq+pI7diDLjWtcaUtDheqRF7WCc+7QnA1JKwP8g/IXye08cwyijJn"
    "rghTkvomW8mofYD0yZUCME9M3Rf/Q9Qp01I48+2ZhyQEsMXOiTurlY+K74CVsnII+kgQnN"
    "8WA6+nPgA2RsPoUVRODlMbzQOJ73wZyTgbWpA84BdnUW00wD+sg+pOFdZT0oo+qn+4zrBK"
    "jrNtxJLRia0KN9y7NICSu0wwrlEWYR7xGDUiKEkqw2x6EUyjJ6BHuBrwtNbed2wxTAd5v5"
    "Lreo0+BsbjTFl4nAz6FJ1cu11h75NlricxD0ZwMrXAtGiOfIgGcTR1OFCnxM8klaLtS0qn"
    "SFDNJxbOngNZ6ToX9yU7b46uj2z24qltkd54rdm95U2bMd6nM/Xac0O5dx70ZpZoW5sesS"
    "fmChrOli3qDeDFVYbOha/fZhVqjYNQBeu2phU8HqqGmK+eq6jD0/ekfvL3SJivVRs9ZUxZ"
    "2GjiWBE6QUe5MVf15SxPFGFjyTfZjvZZPBEKn55HRv5L9wSMPtyufi3ZowTsNnHNHAQ484"
    "iAlHmBEUypxD5NK1LwYtCSP1RMajfhIkOb6GJEfIgbPOBqUiOp1IyEH3DK+MGm03EJ9FFH"
    "9Zl8Rq7yc/WQtfs2e5QnqG4Inrw0mujzp2LVmYZTLIwTxiDibZ9GFQmQwYdDwG+Wt55jOt"
    "RnoTkjprygQTt2/ffLiuHjkxJ8wR4r+uh1xL6bMS1cRRO4pXIDGbOEI25Gb5rTVCQL8v+n"
    "06VBYowfhddyWMpanqSKBt8SuMo/mnFUay2QDdPyv7/kC8f2JUetVHe0rshbh+wJYwFl8D"
    "ffj87l2bi+GYls1CyTqNRbNc0K7Zkpnapp2shN5+C+ZduZmDrIW28EOfL6WBMe0GUbdGdq"
    "YCyyJYFsGyaJtlEWSio4mbyQlsCGuJCCAFMfNJxMy8SG99PQ+J9OQ83lWUS7vZtAzyMWXM"
    "S2/lh5du+rtrQmbxdauUieVAJ3GOdKzq+7MSGEOkSKUTW04reC/+5vneDG2YH0UkROKlkB"
    "ORquKYfIBsRSYfJV5vnWN8wJlBXAVxFcRV28RVnJ9J3U3SBxVZtPTmOZkxmse517BjtMGO"
    "4FiA144za3zkSX1PM/9rgQacr0d0vnpktaaRrGHpPJCG2pe6Ba0hHMSrtf+WtmZZ46TCi6"
    "EvakcDjqhWNVZBBYb7Lob73ZqyymT/aUnXl65LY/XVa+pU8fWsTZ3iYqDQptTIzk1S5jh8"
    "QCmR0GKKOpBQ7wkjXqbxCPUm0jVG6TEDqEegHoF6ZJt6BM1QJs5gKN3+BDqwvB5NAM/GA9"
    "g9wF7SwCMaabgZ7h0FAN4D8DBezc0A31EA4L2byDQUNNMj3mwjOiLkF3WBd0Qoi5vX19uK"
    "G8uaFEnOt6ZJzVDxdCr1JxJFyc/VqtTZ69lelZonIzur1On4ii6cZdsWdOE3smuotMt4HO"
    "E5fSTqDQkffUZD6V1/xnUK9+DzgzoO6jhoa7Zpa6COT5zBRo6kQ5xHPU5Na7xHKrm0DlOL"
    "SzSnAIfosA5Ri2Q7uUuaBDv1br9UF4lhnUU6OTiXt+g6jQvbMBoRJNtYEOzJKDDZIn4mJT"
    "AaEhQIeSzGulCzAebTiGx/y86IbODF30GKAykOLnmQ4oDBU5TiLLd8VtswpJdSZ6yKFGcI"
    "WJSKMV2tvNn4s4CqVZztaO+1RZyN12vKoveEc6wMsHWhtjyiXbRNxjqrZHBHAfejEC9TCi"
    "l2YhT57gOJZmi+VSbDFZE+G5kUIR5wuiJz6m2ztAce4cWiLuQONKdW0I2WQvjx0liu1KEE"
    "wi4IuyALPa0s1OQNbnSaNTqDj+gyO+K1NXjnaSa2szoL65i2tmEqE0IXpg5dmOyXt8btUu"
    "/RqAXasxyO+IP4sXrMm8uVlgjPAflK1hqNmUsyEVpz8vr3za2barQTat/0Xy9evHz57Yvn"
    "L7/57utX33779XfP8wuu/qrtpru6+bM8gEsruH4i42Aer0zOi5zgHNbs0KeFSxkjrlEnpy"
    "LJhJb5YOIbZA0ekDUYi99rnDZYJIK8wWrPvILRpCuiJSKoKNSeipmAVYe3R6cmZcW7y+cb"
    "J7p7UzJLq2t/DaFkew+A7/RzXYsHoV3JrqWl3Wzt3q39/cbuZBkZ2LoTU7SKsBD/SnrcvE"
    "E4/ZsqQylf0DUJkSpQqcyLWhN3/6kg6hZM2GDCts2EDfEaE2ewkA2iuCF/qtkktqM6ob1X"
    "Xhr1IzN/ego1bIN9mWvicD/UtTBv3xE1YuhVb/POYGQlUexz9lVIgc8289kNKO8nwhQJgc"
    "c285jjyOeLtoKHLXddhfYcrOnlW4/1FAHZsALgiDAc2/5IjzLjJkk5HViY6xbmNd726AVQ"
    "pgJMNV3szAAtkIDFvt1iL6EawJ58RaPP6UzjRHWvQbmwpjq0lCqdkmCrb4e2ehU1mOs1B+"
    "0Q6O5mmia65dvF2BVScE8UIuor8UAp5Q9/uSUBbpCaG2P5J3Jg/HFMp9H1bxK0H3yFSM1j"
    "VHg7a3MXETXOkaeJga9ojZly7+AQJRN8iS7DLWJkHfguRiu8RZyEHvKjmRjjyfSFUNZd8T"
    "laUHZPZdMIvetosJnBk/QaPEngaLBMxZTbu87a5vph6XBIhNBE0qk/a1i2FBlMx0MyZI9I"
    "UEY3OimnJeo5o5jS2j1xsLP4EpFWpL/yQ8y2TQG4OVE1x2cbJULOyMBvwzEtTZOvdbHUr2"
    "4+XN7+Vb/YrzSlbK7+end9WV3uRPxybmq1KlOBnaXdzpKiNYDCmgj7t7v5xgnvXr21vL5s"
    "6v5X5kCjPlZg0V6VLP2xXcsxZSUvN1iAijCSGp2qdSkDDjiKw8gPUkVphT0xQ7RkNL5fCt"
    "VKLC8mhkSUasoyDTcvaGSgkYFGZptGBrF9E2dwn2TXg/JcLZUuOoY5LChryK9syQ1Oac4Q"
    "rhFFjqaRl/U7ufjiJGl8UURWa6Os0iLJ+RbShzzSgRag6jFumEZaoAHNfk/7SYnVAHp9dz"
    "e/pbDuz8krrCpTfb5c1ONAH3TZXzoRtI/qf75iFHsu5m1V+mpjZm2Gj3k22rBS3yXKKd8k"
    "fT5k203COMLBBm85Iv+MsTRScMSI6699InB7hqSBXtu7s/dkv4S/hL+m9udfpUUkqemnfs"
    "szjjaUeTzrRSLrbYtnWUFPhNXoLdoQJsta8whx/Eg8sJyA5QQUaysVa7CcTJzBkR8FRh72"
    "nOAsDAGzgV3sjd7elkasjb5egLwL5BFmQqRwcOwJMUaXy9rSUkZDC81lhm0uUzK0uUvixU"
    "Gv+6ZKC2lYNl87XIZm92Dyjgz4azN/hd7rPxK2dfrZzjXkJzSiewwvovrhunt8kjYQNMKB"
    "s1O/DQzpOlIwqKtVE7su4XwRB066xHydUa25ymsTPcArnyywLy/gXtBqaQFW+WRFPB8nIB"
    "ieo2XK88vnT35/zAIThatEdA6YtYrxPTSuBEBVTHyNo6U59iVS4MBBHOD+74alzDXEEyry"
    "fOLw/gTMlVBIWg7wNj6USGEvmO8FnzsrzB5IFv5S2Qht3VSqpCfsp5K5kIoMyN1KFndTCa"
    "grdI+VH8aRZrE3njlVsgkdOMMpLzLUvJ9trEQJlhObLScLP/T5shebK6TAZ5v5PBdH3kNf"
    "ZVlPDNqyfMLIIuZ9gdUTA7DySRw+iMUc9gNWTwzAquv5wV+v+65YPTEAm8k93HGJH2hl/2"
    "ZMq3Qgjur6JobRkjt83ZC93mxgqFKOerGe2J6wZlRKITwLH9VGuLeB3zDBhFb4U3HEXGCv"
    "kILAbrPAnsTt99HLypTAZZu5zMijz3vUzi7SnYOVtqpzebHbs4FAkRL2hs17A1ozDl3kue"
    "BqM0O1RgjIVpFtFo/bYG2Ric8S05YM0N0arENsnAb6Xk7WMTXRTnD35oHW9myHgtqNvciN"
    "AX5LV2tZb7p7BeLRwlzcwx0whu6inTOZD+ouWhQXm6NaTRKa89Tb22zCYxmOngD80yQ275"
    "BrS20u4dslubnM4Y4Ft5POqbIw9i4/eYao2HNfojsh/XP5LiCYi79hRlSKsUxNnYsnz8TL"
    "TYhc6RhrqLo92PQqBVpW6BazqxToDfNlTW40JwuaEro4CORkj4TLrrCMbsS/FpHMjPYjNN"
    "/KTrGMymBiMRxHyPOJJ6YSE6eekl+T2t8heSRMlgOPEL4Xq+NL9Kt4IDVNTfK1mkllWC/F"
    "BzelVf+twKdkK0diH98zvHKybg9/PyT1us362NXYmJ4+bdv2SWuRnNLU2Jx+XeNbjRdNBW"
    "J0lGeRXViv7GQcVJ0TnTAlZZ2cNhc11IovTlJWp6lyWIP2f+qiYReXdYwuj4jObOBoRU8c"
    "1j0szDkVJNpbajwTV7qu5VTbZZmTgHOur3NOiXOOKuBruqcqpGCatnl37ZR+jUr5s6xJ1G"
    "Lr00XMdEzoHw9Lk/3yt79XNkiqTNRBazyVChSjDtwYLBDGIxHWHS/NUtGO4hxchUOLSJxE"
    "Uc8aESVKONFtPtGrNoquLpwqHdTxbPfi5HgNYADXlUIcJ8Z7TeHVZWZTo46rOIpo+Dbw3Y"
    "cLnVW38HrWas5VAx1Xjuxox72TFkic2VrXMriNeOKBJHsQf0umTIpOLnzGIyRP2qT+pKZQ"
    "5eHT6e2fyQ8D46f9qhwYP49mylP7ul/xzhKlVSYnEKRqglTxsOssRRWJQITaI0IpsAaQn1"
    "Kx6Sqfb5zo7heeiqvLJsmpGiSjkZ40cTTNEpSbDjYs9v2zFHt8jjj2vRnCql/0gtEViija"
    "LMWf0jO8WRIh+ey8wfeyPDfa+NESSZ/xFrlLHN4T6dT2o7podaTPgDLer6GMtxWSADifoI"
    "z32TB4JGb8r6pM/Ko/+4Y242ddKkwM+UWaE8Y4kLB+56TPRmLCXwo5wgn88EEXAdpWkqlC"
    "CRWZtBWZaspKl6jc3KQ5VFTu5ELNNXr1gVhNVeOrZzkNgtP7bKYpwvSImY8PjolPkfqfZL"
    "KpYsUjsj4QqLd4tcb+ffhJTDUlmI5pHykfVxrrSO08a7aNZPE3hXO0W55AQoBigTtDOAt/"
    "f4N+FawSH/KrCt6XvcuSXmTzbd6AbIZ+TTp6/Io2yvwRIbomocbxdMTP0XqkKomHAXbJYX"
    "4oMJyA4QT06oP16mQn1njbXF0nG386nfr4jt7hSkapQ1GvYDfnW+yoztBJ+4iD2MgkkRNA"
    "aKG5XSK52etwt7QI25FAZ7DjdQbzuZPG/Bjai8qEJzQX5U+KbNBLtRYYjCwqnTGi8/qQ2h"
    "lPV9fBUoAPKexg1El9F894gI2zHEM5EcRPYTtITHjNpoPcxLffcpDbFbvZDWRtjiT9P1fl"
    "uYxiwIHS5HGIcDCPV7Ose7nQ6oXiLwjEP3yGlGjPkxiJ53qLweCfALYCsBWArWAGtgL775"
    "ShbQUP4neYWgoymjO0E/SoIThM9cARwTae8oHTARV0oIMk8lkPHah6LAwAsEl1xrFCu78w"
    "49PEpFcc+s2aU8Hlv193KgYbdEnrI6mXs6jdSDWGCrVn5/aUMeNihHyI2SoZLGPgxYdxma"
    "d3l2ZePePov+/ev9Ml/B3vgzooU8V4Plm6CNQqUKtArYLYdWDwERk8nsDrCXk6oY7fcfGN"
    "BJQmAGfjYTH3ancO2jpo6/aplId5LI+a6JwGP1/oMpyzd7PW1OZ0VI+U5izFeCZjZv2Ik2"
    "DxBhHsLrNCLywOUzdY4hiTpbc9vNW53QacF1KXQf0D7cA27QDUv4kzWP1pICln40FS7iEp"
    "izPP2+rR1lXKyocPEkz8pEXLzNypYq77e1297j2h6juys1ielUK4eGvSuTwbPqHq5oNFP5"
    "DQ446svuMIIds05rlODGnye6OeVT0jx3AJl4lgIddhFdNHjAaO0MBcbaP4Rmw1lFBvXD4R"
    "erb/SBzuh7pws3aZuEoLNbBtFo0xc5eCXX2Unwop8NlmPgeUPvTgcYEM+Gszfzm5X4krzN"
    "A/UaaCZsSt7okUrAHcE592M40S171eifK6Mo51KxgT4kPLH2Wuhtt4ssWPoFLNk2SbZZi1"
    "VfKtDJl1cXcZVvKVWWFyBSStWTd456iieUvaGaJMurDwnMaRfDUnb1RbWrQQL6SKqc82G2"
    "hebVik2Nrp+SA/BboiQFeEizMxYo6mJewG+5G2JWzxxSkQS7tf91BgypRWeehAiakrMdB2"
    "bfpchmaGJ3bIxvrWLG0S045mSpnDJ+4MnMm1NeRbDDI7EogWbTfHsHiIfjjTNA/MKvaY3X"
    "ben8/JUxPAQMBOzKJQRbawYa1K6Syu6xbDRLrsOxglMktcN4NEYh54xtEGb1G0ZDS+X8r8"
    "yXS2WWIkUG0XferpjQ895tAaGvKf0NCMUS5hNQUYIGy6R8EAcTR1Ol3uNdia68jkBBAfIZ"
    "+cMLXtzJUXZVk2kaBzAvBm1kInnd8Jo6amlSId2M+stqzMyT3uYyQt0gGLrWbxaHwHQl8I"
    "tb6D4otTCDvkN9+4HnxGcw43dhmtUODimJYZLBOBiKgOTqGHmp/EOyrwYdh8DBMBYR8/VZ"
    "EOOGwzhytWo67qR4UMjPhV0wOjKyo/2hDXKh1od63OEbdQYGEgQ/54l+xeI35l0+73keSr"
    "cQB8fyrONcqluxff6uY9ICC4GBt5eLjr9OrDnCTiVfn0WrxKmc+vg1spj13u5lfKqnUm1T"
    "hzTxCnSHzpLVr5YRwRjuZkKfjSVNDlkIm6eJigXwJUdoHCHzYI8dAvYVCv1yIizEmPRgNU"
    "a3SArjaN3SO9ctjLZFAhoAFaw7oLJRoAVQMqGEigLYjFoIJ15KmsI1DHddA6rmYGEq4v5g"
    "TGkWMbR7Kkfo1dpJDv32wSSXPmOxe7pTLxdkVwGM0Q5ggjgUssZ0i7PSIZ6LjCDH0hAftP"
    "HHs+EZvty5X3pxmKQ9kWEiP5RXUVb4edHMregnEEjCO2GUeg7O3EGdxc9lYXG39WRW8rsT"
    "rp5VYH60dOw4/zfxA3quFVJKpuAd+N0L9R4POjGbYKt8489oPID/mX8mPbL55fLp79649n"
    "v1wcaYf8+Onjh9LmqEWAV4O9K6teTlCNAPcYXug4I4Y2xFBlBAdxxTLrzalRXxO61vV1bE"
    "kRyQjAWKazQMZhT2GqRAkxY7ZduDUzUxclvdTZ5HBNfbRcP62G/pkT9ilmj0L40Sjphbez"
    "Nj1dpQ5yNdAgcIHFYZ7DKvXnZII3CId8Q5jQsBlBZLWOtkJ7jvwA3fuPJEyakOIgkCRigE"
    "p4lT1IpWmoIWv2WB8EOjzo8KDi2XDjgA5/RgweR667zV1WsCdmcwLySBpqTrX1WqkQn18+"
    "WAbBghHx7UO3obPPfgxLE5wfjitB59xTbLwGS4RniBsNo2WwdeaxJwRPY/Bq1OeHYKIAOL"
    "k036e6on4KMEbYLDkwIvi1ShIO1wE2jdNqIIe8q/aidBXU6oibNwuI5/nv+ymdcpRI769S"
    "p19ypWAY8V3Qh8/v3j1VXbXvqbyQbwkXGyXFoWZJqo2ZtdmTPDXaYflwx8XuknQzLanexD"
    "I6Q86B1tSXtuKkSTEJkZ/UbQ8wF4P4g85k1GeCA0xByed0V2J244dRXazvD9lsy9ngQGwC"
    "eQOIpaIxHDdBWKc7QxnIj4gTM6Oiw0Wac0Bs1uZB7FG5i0fi/b057GUyQN4ceXV/9DL6Fg"
    "nBJGipYE9+W/tiuj7VR0qUVjEY9DdDZ/Ixhdw7Gl66KvBAJ94W3rYKtpFYXDgZ2NFRehmi"
    "lECGGdOYcURD5cV0l1I8lU7KJd0IcpaJprJ9+BshwDKicjc91ZxIqFRbWTY4ksdZXeY93s"
    "eAk/Q1OEmtOE/hwgQn6dkw2FgnPlQZHp9doQAW5+aOlJzohBVEo8RyVkYse3gKpOhG/Cpz"
    "g0uN7Awj6qXF0Ak0y6ytS0KBaNQ1RE/cZkjBtsR82X2JlkjOwcRS6YglpPke0kCBDFyfNs"
    "sDsmt9L3mvRAg8to3H9phHPsXz1DWlN5Ds3s/2mUh4NrSbkaSZ2WB8AOMD6KY2nFNgfDgj"
    "BvPiUd/Zy1kkOgv9cDawk3MhvoVjGk5SITo72w/EkPTH7pEwXwzVFVeiNCA41O/0IlkFtL"
    "mgO9ZOz58UcTOVKLvjdfXx47vSFr+6qe7hz++vrm+/+ErtdzHIjxrMGRa5t0e0Xsd2ayoL"
    "lIp5fNRtqT1qepUYeG0zrxtT15pVzOacNShmWdEgJVR1aPu0oVj4wYiDfvaGlxfWlFWtuu"
    "9oeMdwyLHbFFBeGTHbZ1KKdoO7Rt4gRbMgDHFCwlI8zBu08cWKiaOk1zYX71RweEijpeAL"
    "WiUBMDJUZksiTbjNsHODmQvMXGAFse6OBzPXtBlcuFMMnc06yrOzvOBdxGzHEKUdwfnZWo"
    "wjR6bW+uLEISQQE9Y5k4yEUZ8M+h0Z2CpsvuYWTIjRxvbxKtX5ndgCUmPUyjRn4QWrHLur"
    "Zpmg4cxdHSQUjA2u2dBOQ9JQEFuPdjr8HHbz0Eg/4iDWYN0mxOUkIMf1leOS+hlGJ0qBBN"
    "Z5j1zrBD6H4Y1utYeYbVtxzwirruFt2ipxMuhfpYXHc/QF+Fc3Hy5v/6qH/0pTqPzqr3fX"
    "l9VC5TGTLaJMlZcC2VncpNXaDDiKGyS1Zsx2VCfU+NYklPUD61pf8cUpMBPEC5+tehZxL9"
    "OCDmizDhgxGs91zQ+ab9ECCdyi5rfoEode0GtnlSlhX9m8rzJehTQy2lxVOthh/XfYfGsY"
    "ibMj1EB/luUfi7DKcnlCiDcMLCgSAaIVeR5vV+aQlqkA0zKmTxaANxk0bYq/sxPUAcLv6g"
    "frELgmJ8NNPt800S3dKR3wTQ/M4QCeLrTlu6UDtmWRCc6FdnhrkqlV9Z6vaPSJcN4QmFt4"
    "O2sLyp3TyOHJQIOeYY8+91WJuiw2doako1lFzy58xiMU4bWs1SwfyJwIfUewftNAmO1rCL"
    "OFKEzLTCgQZjtxBo+j35ctWps2QE9ds46Qq1iPML0KsVX7BCzK1d2S8YuExjmkFVLwHNjM"
    "Zy9mqhWys/LDOI2MKDO7MapIRzqhAKPBOpTLBI1HP5JdvrQxiY0A1wlHXbxxMECzA0YK63"
    "U4fxR62Mf5P4gbNZ5MGWH1aPLdCP0bBT4/GqwF9Wge+0Hkh/xL+bHtGtIvF8/+9cezXy6O"
    "JMr9+Onjh3a3WNUDVjmI5ARVt5i/bg9bblBZ1+cW7N2Kew93pJJR8b1hrGKZCnDvhnvNd/"
    "E0lrTUUHYZe370jt5faMxp1SGzNptadkxiOdoJ0uFQPhEMXmDwmo7kD/aQgxOPlfajfrIW"
    "u5YEzzLpGYLXJh7ehKQuu5+VZHjz4boKGMh1TyNPY9cVa078jgj7gWaxtqibdVJQOI+ncG"
    "ZSq5nIWKaCgKzWgCy+88gfGHvxWZxLBf/+KLHdG39RXltWBV9I/GXgFmsujVYdMmtTGRNJ"
    "cDe6YyzGXdIjO61P5vke4nRFVIGyGQrJI2EqdCIS95v8yxbJZeShkDLVMdAlYqpnHAlOyB"
    "itepDGEeYHZRaUWVBmQZntw1h7i2gVju5eCq2O/hy12gIMxt4pHTEoDE+jMLT0l2hTGECj"
    "7qBRr4VI6iiR6jcjW0aVDrAflZeqqPI1qBudIr7VPW0W8n23VC3FI6K6kodECvRC9ucqfO"
    "UNEjrCSpwV6o1QFTJ1wedIRWAQnV5x+ISgSIAiAYoEKBITE4EhOGsEoi/eYF/8vHvHD9ex"
    "WZnEGiWIYX1EYPdBSrPGm6RKCJvkeJtkzeiK9mBRiQwYdMQQU+4k8nSdP62N40p0J+wcl0"
    "nJRR7kkrPFfeNUU7AsGN1U7q0RWyX6QkJIVQAmAsI++k2RDlJ+LOewI5RRrnPkt1v5y5Tn"
    "IPgZWc8K8rWMnNbcSinZD3+5JQHOvOr6CAlNxPYooa1FSfxxTCPj28QO56u2bu5D8v1qtk"
    "bNqFmbydHNx8sGcDuCDs3feETWxQoRzzja4G1SJuI/VTKsrA+BEY/nOaWu0VvvecDMCGZG"
    "O2QtMDOCmXHImtH5kdwjXkFDfoYgJqYKV1x4JibAMtU5SIGzgc1/hdXX0M3jQ7wizHfb1m"
    "1TUw+PuP4KB19+n/w5KW58+Pz++vbmbbX3TByGJHCkiFRHsjG7vkIFqfWV9WVs+NTQgvXz"
    "iObpAJsmOxRIINOhNdNBIlVH1jjN4VNBG/spnXKU6O4v5blbWlYlOnyP/WB7GeJgG/lusj"
    "IqxoDKiFmbIcCTYx1cGtzBCOAJTd0PxVdbzcUB+Ub+myPMCBJrhqsYIpmFQNdyXVAmVPvf"
    "aaiJOjpkIjADgBkAzAC2mQGg6OTEGSwZoGetnq3Z+DaGHucMfRoJTTKp1u82woGybpkUo6"
    "tQgTYnn4RkYwxkiQZglE/mcRQJFNzAdx/MKgDUKEEhPp5CXLA/SBDNOKUjBmYdj1kRXTs7"
    "Q7IZrzS0wKrjsYqRRxKaGKkLBAfbpvvx5nmdCc+PbZG2KM2q1d5RHjDbm2plaO2QfTEk/0"
    "t9MfTtM/TDwFIBlgpQZG1TZMcRsGCJVqtxtauzriVUoSHgskR1FhEKrdJLD197AqGxM7NM"
    "BuLl8cRLKGz4NBuDkQVhTNdhsxn1Ig1g3rP0RcwCE8yLNIB5j4L40crhNGau0c1bpgLc++"
    "G+Ip4fr0xx31EB7v1wd/Fqjf37hgSfZuSLdIC9OfZQUuppcIdq4obVxD3y6LvEWB+tkE0c"
    "t6Ms1TmjG21f+2bUCySA+Khqnt2Ec/rbZxWqc6ExxRdfz9oM8b4c6CQxPwZ2+IQAYY7uUi"
    "Mc4tLk7keFRtUrukqeyfpkHC8EWRj5Qfog7SGuN+APOP8v4S/hZYgo84j8BPRAtvJ1WkFN"
    "Vk/7grKk1Jqs6bxZklDOzogcFdJ00J9el2qviX2TuBfEbL+ELA45UvWgpSV5JgMpVbSk/E"
    "g5LPk14hb+Ev2FbDmK8ANBUcxC/joZKGbcqDjLpLe3nH0pfrt490tIMAt8Ijt+CwJ0TwlP"
    "Rh3DpXHl3zeGb2hlCE3cRnomWBszlMZw/NeLFy9ffvvi+ctvvvv61bfffv3d8zyYo/6qLa"
    "rj6ubPMrCjdFhkkR7Nbg3ZXd6UAzua00XPTIQR1cBIY+xLZAB/b/izY9h5IJqCL02enirV"
    "WfgrKtId9TSAXfkhZtum48LTgTXfpjf9ZGS7q9QfkMt2QrS7uvlweftXvXB3pfEfXP317v"
    "qyAvmDr2tR3Z7+m9GcboUmDqW682b3+BTLUwondazaHfQZDbjmLXXNq0LEpjsgJzrhFkhL"
    "R9Y3QfHFKbYB3YQ6DbxNsshJJtTh/MRCBY4islpHJsHoRRKIRVeIPGJf/bgeoVZVWjjRLT"
    "3RA4I5cZSZxJTHFVKoxGczn1WHscdeYZMVUtjKlrKYMEaNjP05AZj6R2XqfycP3guNkT95"
    "MWsz76tDu6Nd/+clRWK8x2epHV2awt+kbQzZCt1LZxHa+NESEewupbk8vFelASQVYXVL/i"
    "AzHmDiVn/WdsjbJWYNGYrp+GE0l6e1cq/wb05AwvtoKf75zauW/ZLtjm9eVQMt0zcv1Kt2"
    "e/aSBp6p5rOjAdWnr+oj95EZ6hnFqLWeE6NsldgM4tRQ4pQlF/zHOJrT324istLd8oW3rV"
    "c9VeO6XfXSxa56FcvSvhEJAkSZ/KtHZ2jD/CgiYebEFjOFPOkdmVUBSq/pSLrL6YZw5Gsa"
    "JB/nI8DfbfWJ2SwfNPtSbPGjjFxZKdUrENvGKJOuQHAWgFcsn+zerExARgDJW8dL3vKIF6"
    "/NogRKJIMYOWwtbqTrjge+OuMa1T5l2r5DjTJBkeR0+tPXVai+PlgaGM5rBK43cL2Bggmu"
    "N3C9QQjIE1rooEzMxLeVR8M+12OBDI5Nm/kL7uwzcWffknXgu/hCY+rOXs3a7NwsGdS5RD"
    "6Lw1CaodeMuoTzzMI8p9Eb5EccpTnSCHuPPqdsiwLqPiiLtcrpoqFLkqQwP0Ker0tYO9Jn"
    "gK3batmj2datDztoPsmGDTs4g5OsYvdi/QS/MiUIfpYKBpyQsA93d2TAWotYa4kU8omE3l"
    "XsiatVJ4gU3rbKIlz2rZ6rgZ3lkYg+EOm9cR9IlDi4cRCgTKpBfIkZeYN+nUsRQZxOyurz"
    "q8xFzzLhn3ExOmJbBy8iXdTdcT4CwvDGEIanOK8xxv8QUNzY3yIjqeC9kDRjMMe3gPr9x8"
    "9X767RT7fXb28+3aRuyvwMVC/lI/HAT7qK3V5fvquXM/SDoGcsfYkULiKLLqJScnXxJDRl"
    "co0YDE228doSoeMyIEwrbyQvWkUNLIcYVOiJGI0F6ZtS2ZqkZI1YRAiL/3iswltUNZw1aS"
    "il33MeMF6M1HgxjqIH9oTdxHmIWLcgpQLBGcKlKlc5xrb+CtlZADcb2FDm0lhXCL3xWM3H"
    "ny5G56sq1F8dfJoOFqPzz9gnkcOJ+BjPJNqpRjel4lHDNcIj97iPla9IZ5V2BXJ3Lf4Jiy"
    "PcnMMFMmCw1QwOaeSLH9LHTlIhBUaPg9GmIkWdEGQL+YQ+ypYzxrumQAYmJ9s2jCUmpysx"
    "S7y+0Nic0jezNqPTXI3pXD8CR2hOXPEx0kAk7UShf7+MnnGUzPMGYbTwgzStM6SqzrGLZR"
    "DMCnsEebK2sTgjkDoedOUkhv8AsFON1E6lOK8/MRsun4yg7awcnYOxzfcljr6RJolZY68S"
    "c+laSDcX18jGg5YPWv65iDrWZjmBs/wYLJaiVI9NXCADbcVm/p40fHlEfDxK9LL/uwbrNi"
    "0io4BUwb6pgh7zg4Y+qc1CcE50Dqtcg1cvs26ZEk59m099yL87k/y7O+bj4DYOLzQ2wfzd"
    "rM0qGMlRjmx61s0wqMLIZAezdczcpRDy36CNNNAtxUeIVeLJsnAyS25FQ7JFPMKhJ/uzpY"
    "XgiPtA40gFmslBa7yVXd94Q7TaUT5mYCPh58833xuYCOPY976UNMcxThVKSqlPkv971V5P"
    "6pn4Fg4TUNGVI4d/8adnR1KO1D57mZyLxRNPwdFuIISKABO/sZKWbH0YXKYEBlvK4JU4ba"
    "lxMOqO6gzt1SvCubj2jdsblulAt+yrW/rhox9h+V3NKkpW6KCw5PEKS66x3+fOKJCBImvz"
    "rcFJFPUzV5Qpgcs2cxl7K1lDvA+bK6TAZ5v5zIi4l7y+ybdFUuCz3Xxe0b79yoqUwGWbuZ"
    "wmk5qYmQskYGg2dzB6JMK6UIxmwHcUgHefclR0ve5ZjqpICeeYzecYjSOXNkVJNJumCmTn"
    "sLfKO4P0FOMIyHAj2RUxJ0xreWx2eBVIhvR62cvUvQ6toi0xIqG+j0+LB7FIdFpHopWA1p"
    "zu5eVah/YHyoh/H/6FbBXAN6F0FLu6MzvLo6HR53SmcS7T3dMdVxne5M7s4iYVP1/8aJLV"
    "yvp0d3vzVhz0JpEM1QVeZ8HHkNxR8b+ODPgpcdXf5LONcWnvZUJpY3dhw2GVigjz3eWFrl"
    "RR8mbWWqtoN2ZfcEgzTgMHXZxLWtaByRrN8RSPhMka1nVkmws5Fkgm4YstV3N88fXXLYBm"
    "uqQY1VjPUb2rtAJar00QTodPEN2vnj/vgK4Y1YiueletgdNw5UhHYUMw0I7k9F7ZpxGpBn"
    "O7PmnE4x//HwFYWGQ="
)
