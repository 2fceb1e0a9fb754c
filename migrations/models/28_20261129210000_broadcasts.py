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
            ADD "revision" TEXT,
            ADD "reduced_at" TIMESTAMPTZ,
            ADD CONSTRAINT "broadcast_messages_revision_known"
                CHECK ("revision" IN ('edit', 'delete')),
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
            WHERE "delivery_status" = 'scheduled' OR "revision" IS NOT NULL
                OR "started_at" IS NOT NULL AND "finished_at" IS NULL;
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
        *("deleted_at", "revision", "reduced_at"),
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
    "eJztfeuT2za257+C6i/OVOlmHduJc+2trep2OnM740eq3b7Z2ckUA5FQi9MkoQHIVjRz87"
    "8vAD7EB0gRFKUGpfMhsU3iQNLv4HHe598XIfVIwL++ovEXTtjFG/TviwiHRPyl/mqGLvBq"
    "tX0hH8R4Hqixcxo7iRilnuI5jxl2Y/FigQNOxCOPcJf5q9inkXgaJUEgH1JXDPSj++2jJP"
    "L/mRAnpvckXqrv87e/i8d+5JHfCc//uXpwFj4JvMrX9T352eq5E29W6tmXLzc//KhGyo+b"
    "Oy4NkjDajl5t4iWNiuFJ4ntfSxr57p5EhOGYeKWfIb9l9pPzR+k3Fg9ilpDiq3rbBx5Z4C"
    "SQYFz870USuRIDpD5J/u/V/8m+WmnY538GP6T/+uqZ+BYOw5FHQ0cO/+pPz/50YYCnSyPJ"
    "Cz+KJXj//iP9rC1I6umF/NB3/3V5+9XL79TsK8rje6ZeKggv/lCEOMYpqWLEFnmXEYmTg+"
    "MmB34Qb2I/JHouVClr3PAy0q/zvwzhSv5gy5btkswBz+GrMOEjXX91IKjvbj5cf767/PCz"
    "nD7k/J+BQury7lq+eaGebmpPv0o5Q8W+SndcMQn65ebuv5D8J/p/nz5e1/lXjLv7fxfyO+"
    "Ekpk5E1w72ymjkj/NHYuiWwcnKG8jgKiUw2FIGxyQg9wyHju4QvSO/x38hmwZva0Q15gqo"
    "DnOKapnpOB8/3Tmfr+8c50Asvf6/d+oYLO0Kcd+pv2sRa9kPJZpBgGVw7L/8j4NYef1//O"
    "/LW3XLfLj8v3+q7IH3nz7+OR++3QAf373/dNWCucOJuBgHnEca+hFOpQlxZWpH04KykDBn"
    "yGbTkMKeM99zC5/x2DEGv0IFuJvjHuABsFeIAHVz1H3uPPqrJuRXlAYERy3aZEFUg3wuqA"
    "4l1RZPyqibKtz90b769Ol9Be2rmzqcXz5cXd9+9Y2CXgzyY/X45mNdcuLJvPh2Dvl95Yv7"
    "YsBl3jEN3Ok23+liu2Av9CPzXVaQwT7rsc8CHN0n+N7wAtnSwP0x5NZO8ROQeoOALwgBfX"
    "P05dnu/ItGRshXiAD1AVp5xAh2lxIMh/uRq0F/h1qumwDucJvv8BCzB8GG6N6hi8UwrrdM"
    "AXy3me//THwSOwtGwya7b6KWE7ZKVGOwQGl6LBVfV/zxHy++efX61fcvv3v1vRiivmfx5H"
    "UH15uiWopQEsV+YIxrQQXANoFdYDfmw86nGqlN5xI4r0ru54QxEsXOSkjQWgdWexSAhnSP"
    "kADLdtJwZ7+MsVg86H39JcSaSP9IGfHvo7+QjcL7RnwfrN89WXDJ55IJ5+dsykmivH26/Y"
    "oMr4s4Fd1SE3AIEEiqvYvvgT5+ef/+QqE/x+7DGjPPaWHDCm9CIr9BgwVXGeWPf7klAVa/"
    "phX9n9NZDmU4eQLUq2amKB4Noxs116kiJbYpc8rm1D1B+yzmK2/tU8VNSQj7QfWjmOJW3G"
    "wnilBAvPs0eHA4RO/VHNdRzDanClMShTh2l8Rz3CVm92TPRfUln+6dmu1UUePJakWZxm9k"
    "dFalk9wtGcHeqSIlpsCBw5J9D/Y7Oc9tclIHupS36AtakrMqEljzVfgirD/BEb5XP0l+tv"
    "ykXHogjNPoI1UyXiO0uvR21hVdvVLjhAIUk34B1he/LHGMcISUvwytmaBEHl2LB3OaxIjT"
    "kMypt5mhBWWIylDrdCj/+qIG5p5TQUD3Gwjohnhfy0wmMfldw9oOD1k2fpwYXzsugqN5xw"
    "QnlpQZWqYqRGCTqiK6YnThB8QQ0irVmDfFZEHtMPRlaI1g4/t5O9M0gd1p26uurIpZ793l"
    "53eXP1xfaE6Eo0Jr5zmwE9nKMWhsLz2oZJ9BrxPrt1zpkOnTQZAwCfI1yNe7xLKpydeQMH"
    "niDIaESUiYnITyCclbkLx1Pqh7Pl8FeGMMfJ0OsDfHnoRYF7vYDnpBAGibo71aGiY5FASA"
    "9gAT7iOWETIJM1rgVSrA3Rx3RnUWSIn4dZSEetRzmuP5KpSQ2rRKFE+PIVvL3Eg39h81cO"
    "3MqSzojphUmWspZcQKzcXilMpY4LPGQUBiqS4KjVITUNGq/2lpRzkXJqQFShQ8Ku5+Tfxw"
    "F3JbmnNDLP3lziNhvqDQGBw6d7iGGpKne+z0Gm4DbHn6GWxKI4H0trphT9yHKxni5MbGG6"
    "1OCrusxy6b4ygatLkqhLCnbN5TGatakht7sbktxRE4bRunHUYwpy2yXSuPS1SgJ/fTkxux"
    "O33yxtbMj2NSCiXeIzGqErw8Sf50x8wfG6OpRD9Vk2+XOLoXB7S0uuwJ1q2Y4p2a7kQXlM"
    "TISQE7JlQTXlf7piGWUhAvE8+P39P7E11bmHP/PtLqLCZ5Y5ywn8V4fE8u1YQ904Oni9gI"
    "WdRDQZvkvmRkkYivt+c66594PsWVxcijT9aAUR+MHDfAfrj/OZ/a2t7JyU4UsScBapJn1F"
    "Gz8qe4lPzo0d9bt5HyZ0SCGzXXqS4l7O1912U4fSDhXGiDy7RM9AkuqrD4geMsLCPAJrm4"
    "SCQ0wkBe8g52XcL5vlvyupjw1LUdd4QiNZcyS/3S7VmfZoowZfUxnFCsLTyCNq1m+5BOdq"
    "KQuQHlQip9ksoiU8SL/C5/4r7nlprkloifzU9Wc54zij0X833BusrnOe2NyHNVZd+KNTQq"
    "tJ5TXVpCYPICcWqJEREf5W4UqN1tJzvRJQZwPWltpJITQ5NEXXVxtOdR150qu2sj3cmCRn"
    "nZIrTGHIXYI9sSR5Qhz+ehL+RxbyYee2guhi1p+BaRcBVvVKGjeEkQJ7GsXq6pmXSYj4Bc"
    "7zeQ6w2pwJbFvNAg9X7rI17a8xTKdGdRV6ka+BeR9SDYynRnCJvviQuCxiRyN85DGinfL4"
    "ReQ3hucfR5rMp8Y1omviDc8160U+yDalx2gArVuJ6kGld1d0NFrm50G4eoVVW5tBFfGu2y"
    "LTKsXc+sNBvFksQJMpp+1XiXYm6xIjwUU4RRebpZrv0pTXC93MyQ0BGV+ie+NSqZKVqq84"
    "42NWiYoGGChmmbhplu0JQxWnm/pfxAlewslKUyR8coQCCV9EccJDrf6U+cRp/m/yBurNXt"
    "t2T1jeW7MfofFPiH83WVjrp54gexrMYuP7b7tPv14tm//3j268WB9t1Pnz997GZQnRe1vS"
    "QnqDNImgMGMKhKBgw6HINSeXFAVliDEBLDzM8vMBeBucgCy0bNsb9VpMyA1ZCC4ajbcMRr"
    "Xdj2NG/IXJcTbew2qxk6NIutYuq4FXL97c27OzAmDcd4OsYk1Zx0hyEpb2Da04gkO4FC+X"
    "cw2IDBZpdsNjWDDZR/P3EGK7t5GhRoZneoE4Ll4YCmIcMi0HsVf7ZUyj2aocFLmFrVTkij"
    "eKnZFDdRW+3tJmWNA/4k0+kvVFzrf7z45tXrV9+//O7V9zPZDVk8Kp687mBSs1LaivmuZj"
    "1/TEIi3jRgLYbXjxji+iEOvv4h/XOCwHag9vHLh2uhk9UNOQlj0pBlZH0s0cCBMOBAUC3l"
    "W9Zs61lQJRp0DFimCY99CvjcCfxFIf3VUhZ2lKcsU0J1yh7VKRdC3UqYzrckT473mZhWgb"
    "lMUsP42GKd/LwnFevkSfG3v7f06KDMI5oeiO1yQp3ueFLC8zqGz606EKDw+xGOAoGXx/BC"
    "lxK8A+aCDI7cHjgH2H3oOG8/sY9ZH5MKzAXVsCPXMqHB9EgViyzOMqfNlmZOBSuzx8p0ac"
    "K4aZh7hQhcwZ2+yhSrEfxm117iKptCVpZvsvjudqCVl1eLe7LdeVbKIKeBkKr2rUxA4y9Z"
    "z5vTQLsahQn1IoeVcSgmHwG3E409qBr60sKP+5aePunykeLxaBDdqLlOFChlURtxE34W85"
    "3FJmQ0pA55HGGVyZkuIxxsYt/lJ7rMoOSmzdURpwjY2ufLkUqU/iKmOtVzyk1/4r5nVICj"
    "DKxTBWqeyBpZ+xaqO1nFsoIVIy4NhWjktUW4mIvt7DFNIjhBtMTbR3EU74/Uu2KiOybI5B"
    "c7HcQOGair16g10bqtqnd7yK7s4uusUhqnZgPYnfn9KSKI+ffLGNEFSov8pknaMvj3rczM"
    "FiImQ0vMxTOWRJHAFlFBJOT2Dc9zteXgZxzlZ30zC/wwH/Nr9Gv0joarRCw+tBBibDpK9T"
    "QS45TM90ZME2yQAOnRFx/7v6R7OfDFzLLTFOGSgovvRtdQwgzilSGc1c5wVohXPnEG592h"
    "BnC4RmoVi6EBZ53R0twX8wFsrhBCk1WbebzC/sBmulVK4LLNXF5TFi+bDG4L9y6G7x3uPR"
    "2e6qO9FRLOkJjvJiWUnDAP/BYyv+dLmTCmevB15SZqROeAexU18vvKF6fHgJu7SgmHus2H"
    "emqaGXZ512mB0zZzOhIHncNIKKFkA3a1jh44bjPHIRD/OGG4MQnIPcOh09absQvsJjGEPp"
    "tg3u5ubk2I0tJCZpQmjD+i2qasHRnrOcE5yMuzkfUUThOmS07tbj+xpTqLrGAdZNoMiDbF"
    "rkJyhpAV5nPjKoIlSg12Z5k7UrWCpi55w64TFSooHtgAVUVEG4NapoKFWsVUBZCYAVoigS"
    "XanTOWcF0SOXRFkZ9fyRQrrandLVFW2/DGPYHV1Uc8UYSrd0uPWqG1G/5oS9jOY3Ynvk1R"
    "qqVaqOZGGwPfU0uoaq7f8jVunEx66ADPStZRS2xnPTNpR1hnIy9qd0Dn5Tb+sUz9RkVTMr"
    "qeIbceMemzNFQSfdWIkvxTM5TzEB8AUZdvIOrSiogtCMqDqMuzYXBh+W5VAdusZjrKcYxn"
    "E+q/UQHBtJirlhjM5OZm8lwqDIXoQFuWcLu5vEl9DjxoMarJORK3JaWufSm30Z8DkmOv5j"
    "mOHsSviLHf5sPU86BOB9ibY8+IS8S3dFRz3hXWRbe2M0BLDFwYzoXigmzt3b2bGbo5gCfD"
    "71ge4zhpOZd237Fb6jP0s04t+mq6sUCVHkYqbciRmqapDtsxDcQ52qzVVhhHIm9/7pcnAd"
    "7bzHuoPn/MkxZH7pIOCR6vEMKOsnlHZawy7prToINq+PKJLGFiGr20JYFgm+5gm1UWwAEx"
    "Ib196tvFtUd1Zpx4vq66u0ndzhLml3K697RPdamp4H7Q8lJF1bfriNEgaCsupRs264pBID"
    "mBkIBzCvMwBLHEXCJLOGGUVgOfIcrykk6qFNNC/jt+m0cQSNJsKMKRl83UGYkw5mdAMMIb"
    "CEYAX7VlcigEI5w4g3mceNJKXNjsjbJ49MSHsjPbG5PQAGJIbELnJOA/GdJrMgV04TMeO0"
    "PZUaUGPgznQ4D3YEOFGLgwnAskxLoqI7s5UBAC+sPRXy2zPnWm6BeEgL45+ltFeqAzXTvB"
    "8fzpFysSeVnh7yo/yi+OGbU2vZgE+zCE2Ml9EcQhTXRZXG3lEJt0Z18XMYeEkQWRBQ6NLi"
    "ct8TksxwNeUEPiJjTk4N+12+wyOEAKYqImw2WZkhkQ5coZwmoNOfDbZn6vGJXTcWdFmCsO"
    "Y22thNbYjRZqiOCQT6AIGuRknCsXICfDHp4sMXc40blDO+Ncy2QQ5NojyHWN/ViW4xzke2"
    "4Qg9hks9hEF9J6MLB5SYMYeG0zr7Ny9STyhjQ1aFIDtyfAbfo4qNh9kxq4bTO3U9OUULx8"
    "8XOG3NvaCYDnNvPcJUxyyxXgO1Eim8/rtRNtdx8t7ShayYTq2eCIRpvQ/9ewNox1YtgtNu"
    "8WqE59hGyk0YrUFpkbP2+nnCbC4xSp7ZOTlHmE92x5f3JFVavp0lE8GkQ3aq4TBUqVL90P"
    "ph/FFLfiND5NgEoS1J44vdvOdELHXFXQ2j9dcpvCd4rJkmWwPG2YqglWH6iXBOSHbJ5Twe"
    "iQCaUfiOfjdzQ90TWZpJX3s64U0lCOlN++uGh2547eLQmab8RBgugCYaSmQNJbNEN4JfTy"
    "tK60HyNOUbzEMZIWdo4i8kgYCij2ZNZn2MwXHXFeyBF9AzmikEJomVILOaInzmB3e+XUxA"
    "E/wmzTFrxWENUd3ptMWp2mTKB1fMtAgTI3//vy9urm4+XtX/WxBvn4Mqeu/np3fVmzDab3"
    "eGvYR/sF1iA87l02DZtRuz2jKeXpeNJkyKeI3FHxv54GJiXQ/TiwwZQNXNhpV2qsQ32TqZ"
    "FlaAVpmwCd471LepZfunfZFTlYCLAhmVNvg7g4+N4IWTcLvpJFUWRFlFT0VVLwnAnB1sU8"
    "/hrdCGE3lY8xI+JVWcrXVV855EeBgA0CNshftslfIGCfOIPlkW5aF6FMcxaFvcu8HCOSd1"
    "Bs+/4x7QC7QFBBZgp7TgSwD4Wd+//SGfX9+9acpArZ8TKRDgh8lpj0ny9evHz5+sXzl999"
    "/+2r16+//f55kaHUfNWVqnR182cZvV5hQDOc3cVF88m+a75EAoka5gs+WUnfQUsX3baItB"
    "rR+RUy2yfVCFKMRioVtMQvvv2u/6Ldjj+/9bqSQUt0YRxQp6j2NEFMZ5nuE0xXILVnMN3J"
    "hXTNGiF05aUIIXQHDU8pjJp7onSVz/OBcN4vxHOKcIXpr9sTrAwjZTWeoOQ/TkxPH7doRp"
    "l7g/ogW43sOZElaOi7yY8sjeemdJq1+23KB+dup41gDMJxTMJVjGKKBDHCEUpjc98qj8o/"
    "iCtYoGrXi9ttw1XJeuldiYQkhnwuB9G19LL4MUd0rSmWf6gPAUcNOGrAjm+bHR8cNSfOYN"
    "N6kyPWmbRUmtKxVV9o0k2YLBHZYo1rOfdKNGD236OF8JOWmp0aE/QQrhh99D3CjDpktBCf"
    "g1m0Xv98SL3o864TvSbzJaUPsvgjbiL3E6fRp7lUHxqw1Qnrl4/vxuh/VJ7FwUDcivDzxA"
    "9iP+Jfy4/tluJ/vXj27z+e/XpxIHHjp8+fPnafsPXDtCZCyAka1voIr/iSaoSCDgaViYA5"
    "h2NOXv3O1KXSpDu/EzvHYLXEXBMj0xU10CAdFDlgGXpPEziQQxmI87zJhF8o83gr/DlNDf"
    "2eR4tl8O9E8m9/r5/MyTz042H6eJ0WyqrYrJYvaeDxYeUDa6TAZ5v57HMn0NZR76y9WqKC"
    "0qs9Sq8y8uiT9aBjs0YKu8nm3ZT6nmR3AUYwNwtO1NGeg4g8G9k+l24YAWIof/DwLVefAX"
    "aezTuPupoqiR3mgmw8WAoObyloq2HZR91trWE5TN990gTfp9F2hagWE25aXL9EBQJeDwFP"
    "gjVoodcIYZUPtemIU3XobV8hhWve5ms+ZZasZ22U7FYjA7HaXKzOKsc/kJXpXVKjHHafTA"
    "f9EW8VN8B+aJiIUaaBTIzWlqBmoDYIAdmalKnCbw1RrRABorUYmQBHpjlYWxJAU6+LmgFa"
    "pQJMW2Tu+cYY14ISgNUBm5n8BwBbUAKwTWAT3hJr2I5oiQS6RHQntkqomtAaZ7Ve0fhLNt"
    "M0Ud2Z1lpaUy05rXVBYARYPyfz4kf9nE05yTNgd9bwVgzqAe9WtB8B5KK9yXVl1tPEuaEU"
    "9UBbaafjrGaPhuLLvcsnPE2My9p8D3j9lvTZoaUFTq0VSh3eigbaA99MIRgBYJM6tRMFt6"
    "o99UK3Ir3uu4QZXZw4vnU1oYKx+Bro45f37+sYV1QvwHgXxnUdtwXjPlVImH+/3Le6hhSN"
    "s95pl5wLZp2WjNGoRLR3fY2TO2arNQihnVc3QAHx7rU+eQOE3qs5rqOYbU4UJZ6sVpTt2c"
    "nrczrJ3ZIR7J0oUOJNxBeE7bnn7mh0J2fCbj7uRLAyqvszrJbNTWszr4bSsrOujeObtPP6"
    "RbbSwmgl2E8jhO8ZIZ4sQTNPNjMkXq3l+xXzXaIqzqgMCPGQRDMkhQgmaF3xVbI+XAkX1P"
    "heoNescXPQT4JCN2+g0A3UQbEssgkK3Zw4g4fVCznrOiHk95Uq5eaYFgnSEEK1IKgW9DTV"
    "ghwpiulBb6lvU1CMA7kNbc167nioaWOOmYxqboFMD1dBAHHQA0rJQ3Eae1POxL3vi9cDhO"
    "gqpVVCNGSB1EVpV3qlgiB1y6RGEo09risnoWUGyHXrkZUAGYXHQJkRgSUfmNFWIYWMNpvP"
    "MshJMeIvZFBA7PRU4YTYaYidthxeiJ22K3a6T1gZNLfqEeASY+bw0jbeE63PYr7yqXBCJ2"
    "71AGU0pI44dPddXXIeOeTLCbcEg+CgEYODyrD6OHBYorPxGLcFu5OT3SanBqtBGFXj6NJE"
    "UumOt/ZgKv3hujue6hJJcQPFMpjpLut0i9wlZveEIz9C8ltwJEOYNujlc+TJVl5pqBOnIZ"
    "lTb4NSO54YHTeDqMafHiKn3kDklBU+AQisgcips2FwemYbNQmqkJxjFIVOCG0tQliMH1R+"
    "0DbFJqtA+OKbV69fff/yu1dF4cHiSVe9waYnZkIxKVJleCTNO7v0/CjrD2Ik7I2RWGHfG9"
    "bYoUpp1XUJfsX6pcljuloJ2UboKabdHeqk4K/v4a8naZowcXHCjWqTNgghKs88Ku9J6w9O"
    "6Bibgvv8NOEE/zn4zy1wPE7Ffz5VfM0c6E9Wr2mq8PYp2NTuMz9kdnqtIpnOqdKoWdbhUs"
    "nHOqoCWG+HytrnS7SgMgG8mOKtzBgPxXGKaESEEv1IkJpUppcj+R1nKp9cpYr7MUcC0Zgw"
    "/gy5mBOdW+UwHwLOFXCu2GFMANs7OFfOhsFx5hk3cq/UiA5l4bbXw8KI+M5cLu/iBjSx+b"
    "SQQ4b1kITM6bhnrEkZhj6lT79uoSfweVyw0M0BLKq2wnl4i2r/CsGWojqyRRVqXBuB27vG"
    "NSTKWFq0UyZ+XEY42MS+m55L9aqd1RGzzrKdKh0FVwbvtIp+iggSutYK0UVWF/MZR2u8eY"
    "viJUnrZPocxULgnaHMDY9WhK4CgsSEFAlmE6bG8TSYHDOCIhppbKOH/SiwkIKFFAxotsn3"
    "6ZlkWOOtQnN+5rPCftgqw++0PLaL8meAH3mUXlD1g7XItdu9qpRnYXCsQuf53JU1QY1rim"
    "oI964paqeEqENSX1J04QtRzBjJOtXZwwiVag5oyIAaICOFMPVRtg+uSrZlLG9fznYqkEYp"
    "ylJI64pdeYvWvlgvSYx+C/HvqlTCb2JU1nqBJRFH4qUujGbEmUEzBM0QNEPbNEOInTlxBp"
    "sp/YdW920R1XRKV+lDtHjpt0GNDKIMzKMMCq11iLGgQXyOSzfH4BEHiQbBneaCgg46kORi"
    "bBPF1tIEZZJB1Qks2/9jFydIG7TEprDWyY5X+OF5Hdjn9oDpc2dbKaHmId5R23xLd8Rs6V"
    "xVKsNZqE8W50qLI9H3nIXQxU0F4yolBL7ZLB2nvBpUaaJGCny2mc9P0ldsQvw8hFgf+pGx"
    "26VKc/ZOl4XPeOysEuYuMScOjQLNCu689ltmgHIpPUSAzMmgkVm/JL73Pqv0pHN56eTVY1"
    "eGkp/3pJWhpHn5b3+v6wI0YZwYololAlwzXBsOxT4Bpoksbn3sStmWWgWeIMx0i1qXg7DA"
    "tYeX0EmKwTtdhXeVnu1pz/XCx+e7S0Sw+F+IN8ijiEauJnx02BTg/HszPecfRMDtZ5ZNhr"
    "VGS0ZtiwZetcN41SIuVJhBjvEqKdgNbObzk9bsmw5fTUr2FXKLYTBhjQ5yI3eEFJaDzfZP"
    "4dvONU1wd0cU1taXzZXR7DwYJlwY7UehNd2qK6Chk+WvZl3K2EIMMsj0i5cCzjR5bikmFc"
    "z23qLfYsJCGT3JVbwlWopvLlPyohlaMPovEulT+faYC5SyCSplEJF54iJnlIRzXVmDK/++"
    "NVRiS/PE3TEqVtCI/B4/4uCrZ+p4dNIv+ezNG0bu3QBz/qf9TKRZZMV/vnjx8uXrF89ffv"
    "f9t69ev/72++dFiEXzVVesxdXNn6UPoML4plPgQWCiN4S0x6jlNGcYmpbfSQPOqxqpVQcW"
    "aMr1YysgmA3jc5US2Gw1m+nQ3UxH3st26kAnwWOlPDT529EXqaCApkiHa4rkeyRc0ViGJD"
    "kPpCWUSeeN0RCOEs80oW5zQgClpoXYyjRgxa13Eqr1hu8LaoMQkK23PtsMgLVKBZhC7YLD"
    "oQk1LSdQ0xK6BNnSJcjOM2DkJkGrbcHJcXxhJwxs5aruge1WZBoB3msvcVV053Vl1tOEui"
    "Fs9kBbSf1jrONTL3tbVo+Mnbllu6F3r3V3GMQjv1dzXEcx25wO3lWZKwpx7C6J56Rd4/cM"
    "4P6ST/dOzXZCUsJBI7jL60wTKlBbhu3hAumad8S5xHxiEDcQ+OJ/qmyvGBxxrMxead1e+Y"
    "rLd7K1Wemtqs77L8Io8qM0NDtPa9OHE4z/ERBl8AaiDKzw5kCUQcnGv92/hrp8kxJU+oa1"
    "2dWnvXaHCZTIzjBS4ElStKcG2azLpzQgR7stP7sr2Kg1P/vYwUajVrs5chiRR2LsB2Ze1h"
    "IN+FkP52eV0WqGd2KJBLwF4M8CD4z1cIIH5ugeGHARHMxFIO+fEYAt5bqcJrCle9qq/KNr"
    "zILNtWx7cqGxK5bezrrMikSOc1T3lJ5GxY9kzRGey/rtGKWWZUSZ+jtxH+RjlVi0JrKYQ0"
    "Rj9BDRNdqQ+C0SXyPwiYfWSxLJiu8uDQlv2hQP8glgUgSTIpgUbTMpQmZMBzOb9i6eFFp+"
    "vzDeEsEZwlWUlBlUh+awJWgshg3sTNbamSA17kwuxkyQHcDnKiVkTdnG5YYV6WnUxz+LK+"
    "4WK1W2oTwW72ZdqqO6JOW66ak4/pJWAfzz7eUHoZdx8Xf5z5BKs8Vb8WdENplihzni4qGq"
    "PoGUf5Oj+Uboc01dcaxJQT0E9dCOuxDUw9ItaH772cdQuPbqbF0x3zVoOVQMh05DEPDyBA"
    "EvnCZMt17bId9SAOA9AbdELK5HuWukY00gfLuQrA3C79WfN/V7KNlVfgGOIrp1gNCF6qu7"
    "whvCnvE3Uqj1GZrjQDrrZkjIbWhBmQrBxl7oRxzFVIi/mtrcB/0kkKpBqrZDCAOpunSOic"
    "1Ijd0uW6qzuNNqcpc6I438CBWSM4Rsxeij7xHm7MCuJZhPSw0ttcylV3FzBxSbgb8lOYuF"
    "Ozbkph3MRuxeNiHoQcO1ZsE+Wfj6hICHWGuItbYK1ZFjrY8eDzxVWG0NCH63xFFEgsvE87"
    "UhwZX3sy6jlZuOdLAcauLdVSn/mMeIrwlZoYUQazxpQVovqWrvxgj20pjeGM0JFwI+FzSU"
    "EzViiR+JeMv8+6WYirY4e8f/DLBSgZUKrFS2WamSlTeQwVVKYLClDJYntKlFrUXlGKjlTa"
    "gYcUDpw7BK+WVCq/YCxEU0jryI/L4KxE8jml3RWluhRjWowIJlNtKsvsKLb169fvX9y+9e"
    "FWUViidd1RSalROWQibUxLO3QlqMBzCbYAYEP5glBxQUkBpwuNSAmAaaU6OrAUNGAEw5LF"
    "MGXNolMgjgt+3GtiRSKTPn3ESPvj6Kvzpg1sfg46uxvWOUuGBzQP4jkW+FDOJLtiM1h6ol"
    "ikLsERUdJKs/rggTZ5EuAGnoNGC3AbuNHaoMqPVgtzkbBj+93cZiAUZjufGjh/5Y5aPPzs"
    "DFxWWfaNTK7qDELdXxVpasYu8/kuZVXHp+DMSUqET4gIO2SmnVQQsqRuM+hWAS+4NJ+nfu"
    "sBTVwcEk7y4/v7v84fqJgx4+ENknnC/91UW7JlwaNOujDYfF+N4xEEoRRTjTUpHPhR4rQx"
    "DSgAQ56wxhLuiZ/CMVeLlKopFhDWlEgwpRkBYgXQDE+B8AWjRo0Xbc/aBkgRZ9Ngwuyoy1"
    "ync7C5S1i3nnoFcXNmszS0SJ5lCg2atk579f/VuLWsulUaM7i+U26/IFDskK8rxhBb1KdO"
    "ANtPlM97mztQFVWXxFaUBw1CIZl+lqLJ4LwkNtruJJma963WYMfl59+vS+wsqrm/q2+fLh"
    "6vr2q28UD8Wg1LOpiUERiN0nhOu60OwAuiADnHvgHJBFPCTocEsGJ5bNJ5Yq8zFMj6xQAp"
    "dt5vJcSm9DmFwhBB7bzGNGQvqIA4fHmA0zHOhnAK5bz/Xh3AYuT4fLYmcusB/stbUrEwDP"
    "p8BzRjBP27L3NdY0KaFsjrm1JkeRMEY1HuLd8BeEgP5QW9l8Yxj4kJNpYD/7BpAr7D7glj"
    "pcXU01y1SAKRR6gdic6cXm6I7WoyJr5+7fCWztGqqAK74D+vjl/ft6x1J1Xo4A7udkXvy2"
    "nwMcnS7K1TumBeQnDS/7xefLi/bAMvV61iekbC1G9s2vulsStBKMV6lP66XvLpH4hyqyLO"
    "O+0gaZMRVP0uCuOU3/mQeCvVVPI7ImPM4anjQjyg71IRBV9gaiyiDoyDKjAkSVnTiDbYwq"
    "m1ASkrwJTRXkLQnoc9363CqTYo8vGFsK727JeLu4bEq6yFj2XuYqaqTi8utOqXiRDnRk0m"
    "PvogNyMBKQ0bzIo2pc4nPVCZ4mjKsECE5DMqfeBrniu4nhbf0DR5gPRF0QdUESsk0SAlH3"
    "xBkMZQiMRNunLEMwKaDU+W7m8i2RgLN3QIcaQleBxmTeWp5xSzCoPuOg9flNHexvhgM8Rk"
    "XGhp71NKrAT9SPbsk/VVC9RhUov+5UBf4hBjosHdlbFcjGS4O0pM8bfct+hUkU+0HauTDN"
    "lF5i2cTQ92aIMvWPOSERwhFfE0Y0qdajzw5qAqgJIEXaJkWCmnDiDLbRIm65fNfIGQY9qz"
    "9cE6pjJmUZ+cMbuJVfHAOzTNIaGNpepbXqIIaw9vpxnIvEQ/Lgq6SQvmAbny1RST+kL96J"
    "a+hCo5KWX8+6VNLsA2QH4v4qqfIgCWUxDaXKI6Z8rhTDNZbOpCy8ypeTxZTNVHWudVbZy4"
    "+RK0Z4VGmXa8oedKrpgT4FVFRQUe24OEGDARX1bBj89BrWhEK0Yj/W+QranTMFwVkoo7OR"
    "fTNqqSnItJC3a7QVwrOAvgqccmhIqdIUuArhEa0BbOumqaJXfnFEa4DT7rHutAQ4e/muJ6"
    "QSHmK7hz6X3Xgc1R+5xYr13i9WyRb8JmEN/mP3E5Of96T9xCTgf/t7Dd85ow9CpxBQuZqD"
    "YUcxnhotGEDsFuqgstZpctkSM5cMfc/yDy80Zq7y61mXmUvFmGfZfP3MXO2cBgMSGJDAvm"
    "DDIQUGpDNiMJT1floLiQJxoJGkQnsWDKhVclYtZ42V/RoZ6PoDTXuWBfbYa3eeWm33HMky"
    "cAW6FlcchxRsSMGGFOyLXdr/O8Jif+G7uKX3e+n1rLMw0XZg77JEOEYY8TjxSCRr/oQriY"
    "kn06dlurQgSQRLZZM6IffMxV9U4gSONip/OsQbhPlDWllIV49oxNl/jX6NPkUErZeUEyQh"
    "ksExYiLGiCsn9TliRHDYFX+fC8qISrPF2+LD8pwPju7FCR4hyTsU4wfCZQiN/BfEzYDZA7"
    "RiK7Xi9HzoL95ux59dUIWp4WAvg8G5q135lTbk5KnRWnX2gHeofgJJSSFypJgwgNcNYvAE"
    "2sxrEjEaBKEQWg211wbhYXVYSy4hgyLbuYRuXg6+RLknsNPZOMNtA9uFOIKF4NpLhE4pft"
    "Z1ZdZJrt+dNoLGFq5YCm7F2XJ78+7uom1VjwB3Td83XM02SKo7QW4eAy0otxtkGuhrItyu"
    "Msof/3JLArWCD4W6HWdIA/c/Dmm2Ko6FdwKne8o2FxrjVXPQrMuERfLhjpuO93uasiCOBQ"
    "w6YNCZjogNcSwnzmDxsyKeXrqam/knTqNP838Qtxl9Xiesc9h3Y/Q/6Ngh6PJjnzQE/afP"
    "nz5226/qpqoaU+UEdfvVUW2FU7JOHcJYWP6aBpjXyMBMa46875pBno8HrAescp8LdWzjUO"
    "bpHDatdSAbdMcrB/m8Dv3z4XCPUQ4SQpWOE6pkkPzRaAq2p7WhUIt/3vYYm+b1+UQ2hw/U"
    "SwJtuEx9yKyfvSFUo/t3LiBc1gqliyK+5I2qv6Iy1PMCLZXwl3siX1Mk9FNZWnRForTAS+"
    "wuta0MRv8AMISAIQT0ZNv0ZDCEnDiDwRAyAUOIeO/rFfP2wvUlEtBV1IKFcj7H1LRlkLQJ"
    "2vl4sGqYY52wwATqbDggbY60bELemsmmR7tEAogPRPxB/Fg95u0ZrxXCc0C+JjNUWp33Tn"
    "CrUEGO244ct615bKwgttOzuM3qaW6VJWaa6VYy5dNIZ3Y2MHOmJrgfsnlOBO7jGDjzZdpl"
    "4Swt5T4mzrLpulf9a2V2fIvWvuBtEqPfQvy7k1kb+W8ya052R8KIExyjBWWIPBKmcve0da"
    "73mw2sl2C9BOOWbcYtsF6eOIPBejkB6yWEcUEY11kgH2M/EHfGYBbo6YEXA/r8Ml9X9fhj"
    "EhLxpmn1yIfXrwHi+iEOvv4h/fO0jp+PXz5c3968q+eMJ4yRyDUy3Zdp4NAecnQkLNWB14"
    "Q8aASZ9rDEBuEgX59lp8UBohQDf1FI6mZximXKI0YqFk/K+OptIRbEKlYK+5cMJwZLuU4G"
    "C7kJbXrQxkPg1ZFCXIB8siA4TpguZLa1BUWZBJpPaJpPyAYpPiOhfpG24lonA2w12Irbik"
    "WyAQpNYpeGRgtXSwsoa1D2JXXixpQZ17rWkIIONyAtagvj3KcDGZBRAv574S+U33viGEYZ"
    "tdEDL8x5ES+TcB5hPzBlQoMQ0DdH/9H3CHVWjDz6ZG3KAS0xcGFI6uZi4bviJ2ycgDySFi"
    "a0x4Pp6M+BD5Cx+RRWEIGXx/BC43jeBXNBBtamHjgH2NVZTHMN6BP7mIV3VfWgnGqY7jOt"
    "E6Cp23Ans2BoQo92Lc8yJazQHiuUx5jFfEAMSoUQSrLaHIdSKsvoEewFvi40tZvbLVMA32"
    "3mu9yiTouzudUUXyUCP4cmVa/QWgfk22iJz0HQn42scC0YIZ4jA55NHE01KvAxySdZuVDT"
    "qtI1MkjHsaWD13ROhuHJTfnia6I7PLupXGZ3mit2Z3pTbc/2qM/9dJ3S7FzGgxulmRXmxq"
    "5L+J6Fsk4X8xb1ZqzCYmPX6rcPs1LFrhHw2lYLOxWsDpqmWKyuy8Tz4/f0/kKXqNgcNetM"
    "Vdxq6FgSOEFGsTNZ8ZclRRyvZcEz2Yf5XjYZjJCaT073Vv4LRzTahD4X71aEcRo944gGHn"
    "rEQUI4woygSOYcIpeufDFoSRhpJjIe9JMgyfENJDlCDpx1NigV0enEQg66Zzg0arTdQnwW"
    "UfxVXRKrvZ/+ZC187Z7lGukZgieuDye9PprYdWRhVskgB/OAOZhkPYRBVTJg0OEY5K/kmc"
    "+0GulNRJqsqRKcuH375uN1/chJOGGOEP91PeQ6Sp9VqE4ctYN4BVKziSNkQ26W39ogBPSH"
    "oj+kQ2WJEozfTVfCVJqqTgTaDr/CNJp/WmEkm43Q/bO27/fE+2dGpVd9sqfEToibB2wFY/"
    "E10Mcv7993uRgOadkslazTWDSrBe3aLZmZbdrJS+jttmDeVZs5yFpoCz/y+VIaGLNuEE1r"
    "ZG8qsCyCZREsi7ZZFkEmOpi4mZ7AhrBWiABSEDOfRMwsivQ21/OYSJ+cx7uOcmU3m5ZBPq"
    "SMeemFfnTpZr+7IWSWX3dKmVgOdFLnSM+qvr8ogTFCilQ6seW0gvfib57vzdCa+XFMIiRe"
    "CjkRqSqO6QfIVmTyUer11jnGR5wZxFUQV0FctU1cxcWZ1N8kvVeRRUtvnqMZo3lSeA17Rh"
    "tsCQ4FeOM4s8ZHntb3NPO/lmjA+XpA56tHwhWNZQ1L54G01L7ULWgN4Sherd23tDXLGqcV"
    "Xgx9UVsacER1qrEKKjDc9zHcb9eUVSb7z0u6unRdmqiv3lCnyq9nXeoUFwOFNqVG9m6SMs"
    "fRA8qIhBZT1oGEek8Y8XKNR6g3sa4xyoAZQD0C9QjUI9vUI2iGcuIMhtLtT6ADy+vRBPB8"
    "PIA9AOwlDTyikYbb4d5SAOADAI+ScG4G+JYCAB/cRKaloJke8XYb0QEhv2gKvBNCWdy8vt"
    "5W3FrWpExyvjVNGoaKp1OpP5M4Tn+uVqXOX892qtQ8Hdlbpc7G13ThPNu2pAu/lV1DpV3G"
    "4wjP6SNRb0j06DMaSe/6M65TuEefH9RxUMdBW7NNWwN1/MQZbORI2sd5NODUtMZ7pJJLmz"
    "B1uEQLCnCIjusQtUi2k7ukTbBT73ZLdbEY1lukk4MLeYuusriwNaMxQbKNBcGejAKTLeJn"
    "UgKjEUGBkMcSrAs1G2E+jcj2t/yMyAde/B2kOJDi4JIHKQ4YfIpSnOWWz3obhuxS6o1Vme"
    "IMAYszMaavlTcffxZQdYqzPe29toizyWpFWfyBcI6VAbYp1FZHdIu26VgnTAf3FHA/CfEy"
    "o5BiJ0ax7z6QeIbmG2UyDIn02cikCPGA05DMqbfJ0x54jBeLppA70pxaQTdeCuHHy2K5Mo"
    "cSCLsg7IIs9LSyUJs3uNVp1uoMPqDL7IDX1uidp5nYzuosbGLa2YapSghdmHp0YbJf3pq2"
    "S31AoxZoz7I/4g/ix+oxby9XWiE8B+RrWWs0YS7JRWjNyevft7duatCeUPum/3zx4uXL1y"
    "+ev/zu+29fvX797ffPiwuu+arrpru6+bM8gCsruHki42CehCbnRUFwDmt27NPCpYwR16iT"
    "U5nkhJb5aOIbZA3ukTWYiN9rnDZYJoK8wXrPvJLRpC+iFSKoKNSdipmC1YR3QKcmZcW7K+"
    "abJro7UzIrq2t3DaF0e4+A7+nnupYPQruSXStLu93avV37u43d6TIysHWnpmgVYSH+lfa4"
    "eYtw9jdVhlK+oCsSIVWgUpkXtSbu4VNB1C2YsMGEbZsJG+I1TpzBQjaIk5b8qXaT2JbqiP"
    "ZeeWk0j8zi6THUsDX2Za6Jw/1I18K8e0c0iKFXvc07g5FQojjk7KuRAp9t5rMbUD5MhCkT"
    "Ao9t5jHHsc8XXQUPO+66Gu05WNOrtx4bKAKycQXACWE4tf2RHWXGTZIKOrAwNy3MK7wZ0A"
    "ugSgWYarrYmQFaIgGLfbfFXkI1gj35isZfspmmiepOg3JpTfVoKVU5JcFW3w1t/SpqMddr"
    "Dtox0N3OdJroVm8XY1dIyT1RiqivxQNllD/+5ZYEuEVqbo3lP5ED449DOo2uf5eg/egrRB"
    "oeo9LbWZe7iKhxjjxNDHxFK8yUewdHKJ3ga3QZbRAjq8B3MQrxBnESeciPZ2KMJ9MXIll3"
    "xedoQdk9lU0j9K6j0WYGT9Ib8CSBo8EyFVNu7yZr2+uHZcMhEUITSaf+bGDZUWQwGw/JkA"
    "MiQRld66ScjqjnnOKU1u6Rg53Fl4i1Iv2VH2G2aQvALYjqOT6bOBVyJgZ+F45ZaZpirYul"
    "fnXz8fL2r/rFfqUpZXP117vry/pyJ+KXc1OrVZUK7CzddpYMrREU1lTYv93ON014d+qt1f"
    "VlU/e/Kgda9bESi3aqZNmP7VuOKS95ucYCVISR1OhUrUsZcMBREsV+kClKIfbEDPGS0eR+"
    "KVQrsbyYGBJTqinLNN68oJGBRgYamW0aGcT2nTiDhyS77pXnaql00TPMYUFZS35lR25wRn"
    "OGcE0ocjSLvGzeyeUXR0nji2MSroyySssk51tIH/JIR1qAqse4YRppiQY0+x3tJyVWI+j1"
    "/d38lsK6OyevtKpM9flqUY89fdBVf+mJoH1Q//MVo9hzMe+q0tcYM+syfMzz0YaV+i5RQf"
    "k27fMh224SxhEO1njDEflngqWRgiNGXH/lE4HbMyQN9NrenYMn+zX6Nfotsz//Ji0iaU0/"
    "9VuecbSmzON5LxJZb1s8ywt6IqxGb9CaMFnWmseI40figeUELCegWFupWIPl5MQZHPtxYO"
    "RhLwjOwhAwG9nF3urt7WjE2urrBcj7QB5jJkQKByeeEGN0uawdLWU0tNBcZtzmMhVDm7sk"
    "XhIMum/qtJCGZfO1w2Vo9gAmb8mAvzbzV+i9/iNhG2eY7VxDfkQjusfwIm4ertvHR2kDQW"
    "McOFv128CQriMFg7paNYnrEs4XSeBkS8zXGdXaq7y20QO88skC+/ICHgStlhZglU9C4vk4"
    "BcHwHK1Snl8+f/r7ExaYKFwVonPArFOMH6BxpQCqYuIrHC/Nsa+QAgf24gD3/2VYylxDfE"
    "JFno8c3p+CGQqFpOMA7+JDhRT2gvle8LkTYvZA8vCX2kbo6qZSJz1iP5XchVRmQOFWsrib"
    "SkBdoXuEfpTEmsXeeubUyU7owBlPeZGh5sNsYxVKsJzYbDlZ+JHPl4PYXCMFPtvM57k48h"
    "6GKst6YtCW5RNGFgkfCqyeGICVT5LoQSzmaBiwemIAVl3PD/5qNXTF6okB2Fzu4Y5L/EAr"
    "+7djWqcDcVTXNzGKl9zhq5bs9XYDQ51y0ov1yPaEFaNSCuF5+Kg2wr0L/JYJTmiFPxVHzA"
    "X2GikI7DYL7Gnc/hC9rEoJXLaZy4x4iTuwFH6ZErhsM5ehyeDY5YpLTiMzVBuEgGwd2XZB"
    "rwvWDunuLDHtyGXcrsEmxMYJjR/kZD2T7OwEd2dGY2PP9igN3dpV2xjgdzRcycrJ/WvpTh"
    "bm8h7ugTH0yeydk7tXn8yyuNgen2mSmlskkd7mEx7KBPIE4B8nRXeLXFeSbgXfPmm6VQ73"
    "LB2d9gCVJZ63mbYzRMWe+xrdCemfy3cBwVz8DTOikmVlkuVcPHkmXq4j5EoXT0v96NGmV8"
    "m8sta0mF0l866ZL6tLozlZ0IzQxUEgJ3skXPY3ZXQt/rWIZY6vH6P5RvY8ZVSGxYrhOEae"
    "TzwxlZg4s/n/llaxjsgjYbKwdYzwvVgdX6PfxAMuYNOkEauZVK7wUnxwW4Lw30p8SrdyLP"
    "bxPcOhk/ct+Ps+ScRddrS+ZrPs9Onatk9aVeOYRrP2ROIG3xq8aCt1oqM8izy5Zo0i4/Dg"
    "guiIyRWr9LS5aKBWfnGUAjFtNbBatP9jl7+6uGxidHlAdGYjx9154rAeYCstqCBl3FLjmb"
    "jSdc2Tui7LggTcTEPdTEqcc1QpWtM9VSMF07TNu2ur9GtUyl9kdZ0OW58u9qNnavp0WJru"
    "l7/9vbZBMmWiCVrrqVSimHQIwmghHR6Jse54aZeKthSQmmAuInESxwOrHVQo4US3+USv2y"
    "j6unDqdFCRstuLU+A1ggFcV9RvmhjvNIXXl5lNLSeukjim0bvAdx8udFbd0utZpzlXDXRc"
    "ObKnHfdOWiBxbmtdyTAt4okHkuxB/C2dMi2fuPAZj5E8adNKipqSi/tPp7d/pj8MjJ/2q3"
    "Jg/DyYKU/t62FlKCuUVpmcQJBqCFLlw663FFUmAhFqhwilwBpBfsrEpqtivmmiu1t4Kq8u"
    "mySnepCMRnrSxNG0S1BuNtiwbPUvUuzxOeLY92YIq87HC0ZDFFO0Xoo/pWd4vSRC8tl6g+"
    "9loWm09uMlkj7jDXKXOLon0qntx03R6kCfAQWp30BBaiskAXA+QUHqs2HwRMz439SZ+M1w"
    "9o1hxm8IdX2iFwvTz1jRiycXkqvRP/bE6lQl42Y2yCg4fchnOkWYHjHz8d6xwxlS/51Odk"
    "pYHVJBqu5DjXrU2KjtylHugC8dEP0ChVMClAjcGcJ5/KvQUwSrxIf8pqJ3ZRuetK3OfFP0"
    "0pmh39Li9L8J1UbqPzGiKxJpLM8H/BytSbqWeRRgl+xniAbNCTQnEKz3FqzTndhfrC7GH0"
    "+oPrynZ7zqJ+pQ1Htq2gOut1Rn6KV5xEFiVAC1IIDYIvPYovRmb8Ld0e1mSwJNbg7X5Mbn"
    "Tub014j9O6rRlgiPWIu2eFJmg16qHSW+c7xqtE+cOz+h83qf5PmnS+y2FOB9MruNmgJvA5"
    "r2MN5Vg6hOBPFj2A5S21S76aCwXe22HBQGs352A5mcn+b/Fqo8l25MHChNHkcIB/MknOWN"
    "eIVWLxR/QSD+4TOkRHueOkmf6y0Go38C2ArAVgC2ghnYCuy/U8a2FTyI32FqKchpztBOMK"
    "CI2DjlwyYE23Tqh50OqKAD7SWRzwboQPVjYQSATcqzTRXa3ZXZniYoteapbtecSr7s3bpT"
    "2YveJ6+HZF7OsnYj1Rgq1J6t21MGjYoR8iFmYTpYBsGKD+MyUecuS714xtF/3X14r8v4Od"
    "wH9VCm8g9QqLAQ1CpQq0CtguBVYPAhGVw+dPt6Ocs0Z6HtzbocagM8nVDI67D4xgJKE4Dz"
    "8bCYB3XuBW0dtHX7VMr9PJaHVCq/cMI+J+yRbC40CmXp7axLmVQJ9FwNNIjfZYn0fjGa3C"
    "+VFyyd4K3Q6fiasLT4LglX8Qap6mvo3n8kUaryyaq6Uncjqm6v0vhUlxi9O+5QHwRJjqAn"
    "ghphmxoBeuKJM3gaFV+OWYnHzEUoCGWtaCcgj6SlXmFHEHad+BzCi/X4LRgR3z5yN0MxrE"
    "xwfjiGgs65p9h4DVYIzxA3GsXLYOPME29AFkWT+vwQTBUAp5Dmh9QQ1U8BxURtlhwYEfwK"
    "iQDSc1YBNq2G1UIO/eE6DUZ11EawHH1O5sXv+zmbcpJI77QctSw546Zbh7Qh/UDlhXxLuN"
    "goGQ4NS1JjzKzLnuSp0Q4rhjsudpekn2npl7RYaDoHWlEBLvHSclZEdV1aY44CzMUg/qAz"
    "GQ2ZYA9TUPo5/ZWY7fhxVJcnrSHa595ut+WscSA2gbwBZEnY/hA26c5QBvJj4iTMqGB9me"
    "YcEJuN7J/isXh/bw57lQyQN0de3R+DjL5lQjAJWirYk99XvphuAH+rlFYxGPQ3yeaGZvE0"
    "Qu4djS5dVVBeJ96W3nYKtrLcLU4H9nSUXkYoI1BxrgnjiKZJg+5SiqfSSbmka0HOctGUEe"
    "ypZqNEZRZ5KjpWqFQbLl7H8jhryryH+xhwkr4BJ6kV5ylcmOAkPRsGG+vE+yrD07MrlMDi"
    "3NyRUhAdMRg2K6ZYRSx/eAykVC9Sc4NLg+wswlvrNaV47ASaZdbVK6hENOkui8fu9yphW2"
    "K+7L9EKyTnYGKpIial+QHSQIkMXJ82ywMBpcOaPFUIgce28dge88jnZJ65pvQGku372S4T"
    "Cc+H9jOStDMbjA9gfADd1IZzCowPZ8RgXj7qe3s5y0RnoR/ORnZyLsS3cEzDSWpEZ2f7gR"
    "iS4dg9EuaLoaa1mMtkUIm5RyVmi9zbE1qvU7s1lQVKxTw+6rbUDjW9Tgy8tpnXralr7Spm"
    "e84a1CioaZASqia0xmHmPzO6OO1ad6U1ZVWtuzsa3TEccey2BZTXRsx2mZTi7eC+kTdI0S"
    "wIQ5yQqBIP81Y1P6aJjBNfEcbFOxUcHtF4KfiCwjQARobKbIim6/LIc4OZC8xcYAWx7o4H"
    "M9dpM7h0pxg6m3WUZ2d5wduI2Z4hSluC87O1GEeODA8asQynpwkhgZiw3plkJIqHZNBvyc"
    "BWYfM1J/sQmdvH61Tnd2ILSI1Rq9KchResduyG7TJBy5kb7iUUTA2u2dhOQ2JUcDkbfg67"
    "eWykW1r4dglxbU18QY7rLcel9TOMTpQSCazzAbnWKXwOw2vdao8w23TinhPWXcObmPCTQv"
    "8qa3pcoC/Av7r5eHn7Vz38V5omyVd/vbu+rDFglTBZWNlUeSmRncVNWq/NgOOkRVJrx2xL"
    "dUSNb0UiWT+wqfWVXxwDM0G88Fk4zIhdowUd0GYdMGY0metaiHV0MtiSwC1qfosuceQFg3"
    "ZWlRL2lc37KudVRGOjzVWngx02fIfNN4aROFtCDfRnWf6xDKsslyeEeMPAgjIRIFqT5/Em"
    "NIe0SgWYVjF9sgC8k0HTpvg7O0EdIfyuebCOgWt6MtwU850mupU7pQe+2YE5HsCnC231bu"
    "mBbVVkgnOhG96GZGpVvecrGn8mnLcE5pbezrqCcuc0dng60KBn2KPP/Tht85zGxs6QdDSr"
    "6NmFz3iMYryStZrlA5kToe8INmwaCLN9A2G2EIVpmQkFwmxPnMHT6Pdli9amDdBT16wj5C"
    "o2IEyvRmzVPgGLcn235PwikXEOaY0UPAc289lLBO6SW6EfJVlkRJXZrVFFOtITCjB68c2r"
    "16++f/ndqyKuqHjSFU6kCQEX4vCjH8suX9qYxFaAm4STLt44GqD5ASOF9SacPwk97NP8H8"
    "SNW0+mnLB+NPlujP4HBT4/GKwl9Wie+EHsR/xr+bHdGtKvF8/+/cezXy8OJMr99PnTx263"
    "WN0DVjuI5AR1t5i/6g5bblFZV+cW7N2J+wB3pJJR8b1hrGKVCnDvh3vDd/E0lrTMUHaZeH"
    "78nt5faMxp9SGzLptafkxiOdoJsuFQPhEMXmDwOh3JH+wheyceK+1H/WQtdh0JnlXSMwSv"
    "Szy8iUhTdj8ryfDm43UdMJDrnkaexq4r1pz4HTH2A81i7VA3m6SgcB5O4cylVjORsUoFAV"
    "mdAVl865HfM/biiziXSv79SWK7M/6iurasCr6Q+MvALdZeGq0+ZNalMqaS4HZ0z1iMu7RH"
    "dlafzPM9xGlIVIGyGYrII2EqdCIW95v8ywbJZeShiDLVMdAlYqpnHAlOyBitZpDGAeYHZR"
    "aUWVBmQZkdwlh7i2iVju5BCq2O/hy12hIMxt4pHTEoDE+jMHT0l+hSGECj7qFRr4RI6iiR"
    "6ncjW0adDrCflJeqrPK1qBu9Ir7VPW0W8n23VC3FY6K6kkdECvRC9ucqfOUtEjpCKM4K9U"
    "aoCrm64HOkIjCITq/Yf0JQJECRAEUCFIkTE4EhOGsCoi9eY1/8vHvHj1aJWZnEBiWIYUNE"
    "YPdBSrPGm6ROCJvkcJtkxWhIB7CoQgYMOmCIKXdSebrJn87GcRW6I3aOy6XkMg8Kydnivn"
    "GqKVgejG4q9zaIrRJ9ISGkLgATAeEQ/aZMByk/lnPYEcoo1znyu638VcpzEPyMrGcl+VpG"
    "TmtupYzsx7/ckgDnXnV9hIQmYnuS0DaiJP44pJHxXWqH81VbN/ch/X4NW6Nm1KzL5OgW42"
    "UDuC1Bj+ZvPCarcoWIZxyt8SYtE/G/VDKsrA+BEU/mBaWu0dvgecDMCGZGO2QtMDOCmXHM"
    "mtHFkTwgXkFDfoYgpqYKV1x4JibAKtU5SIGzkc1/pdXX0s3jYxIS5rtd67atqYdHXD/Ewd"
    "c/pH+eFDc+fvlwfXvzrt57JokiEjhSRGoi2ZpdX6OC1Pra+jI2fGpowfp5QPN0gE2THUok"
    "kOnQmekgkWoia5zm8Lmkjf2cTTlJdHeX8twuLasSHX7AfrC5jHCwiX03XRk1Y0BtxKzLEO"
    "DJsQ6uDO5hBPCEpu5H4quFc3FAvpX/5ggzgsSa4SqGSGYh0JVcF5QJ1f5fNNJEHe0zEZgB"
    "wAwAZgDbzABQdPLEGSwZoGetnq35+C6GHuYMfRoJTTKp0e82xoGybpkUo6tRgTYnn0RkbQ"
    "xkhQZglE/mSRwLFNzAdx/MKgA0KEEhPpxCXLI/SBDNOKUjBmYdjlkxXTlbQ7IZrzS0wKrD"
    "sYqRRxKZGKlLBHvbpofx5nmTCc8PbZG2KM2q095RHTDbmWplaO2QfTEk/yt9MfTtM/TDwF"
    "IBlgpQZG1TZKcRsGCJVqtxtauzriNUoSXgskJ1FhEKndLLAF97CqGxM7NKBuLl4cRLKGz4"
    "NBuDkQVhTNdhsx31Mg1gPrD0RcICE8zLNID5gIL4cehwmjDX6OatUgHuw3APiecnoSnuWy"
    "rAfRjuLg5X2L9vSfBpR75MB9ibYw8lpZ4Gd6gmblhN3COPvkuM9dEa2YnjdpClOmd0re1r"
    "3456iQQQn1TNs5toTn//okJ1LjSm+PLrWZch3pcDnTTmx8AOnxIgzNFdZoRDXJrc/bjUqD"
    "qkYfpM1ifjeCHIotgPsgdZD3G9AX/E+X+Nfo0uI0SZR+QnoAeyka+zCmqyetpXlKWl1mRN"
    "5/WSRHJ2RuSoiGaD/vSmUntN7JvUvSBm+zViScSRqgctLckzGUipoiXlR8ph6a8Rt/DX6C"
    "9kw1GMHwiKExbxN+lAMeNaxVmmvb3l7Evx28W7XyOCWeAT2fFbEKB7Sng66hAujSv/vjV8"
    "QytDaOI2sjPB2pihLIbjP1+8ePny9YvnL7/7/ttXr19/+/3zIpij+aorquPq5s8ysKNyWO"
    "SRHu1uDdld3pQDW5rjRc+cCCPqgZHG2FfIAP7B8OfHsPNANAVf2jw9daqz8FfUpDvqaQC7"
    "8iPMNm3HhacDa77JbvqTke2uMn9AIdsJ0e7q5uPl7V/1wt2Vxn9w9de768sa5A++rkV1d/"
    "pvTnO8FZo6lJrOm+3jYyxPKZw0sep20Oc04Jq31DWvChGb7oCC6IhbICsd2dwE5RfH2AZ0"
    "Hek08C7JoiA5oQ7nRxYqcByTcBWbBKOXSSAWXSHyiH314waEWtVp4US39EQPCObEUWYSUx"
    "7XSKESn818Vh3GHgeFTdZIYStbymLCGDUy9hcEYOqflKn/vTx4LzRG/vTFrMu8rw7tnnb9"
    "X5YUifEen2V2dGkKf5u1MWQhupfOIrT24yUi2F1Kc3l0r0oDSCrCmpb8UWbcw8St/mzskH"
    "dLzFoyFLPx42guT2vlDvHvTkCi+3gp/vndq479ku+O717VAy2zNy/Uq2579pIGnqnms6UB"
    "1Weo6iP3kRnqOcWktZ4jo2yV2Azi1FjilCUX/KckntPfb2IS6m750tvOq56qcf2ueuliV7"
    "2KZWnfmAQBokz+1aMztGZ+HJMod2KLmSKe9o7MqwBl13Qs3eV0TTjyNQ2SD/MR4O+2+sRs"
    "lw/afSm2+FEmrqxU6hWIbWOUSVciOAvAa5ZPdm9WJiAngOStwyVvecRLVmZRAhWSUYwcth"
    "Y30nXHA1+dcY1qnzJt36FWmaBMcjz96ds6VN/uLQ2M5zUC1xu43kDBBNcbuN4gBOQJLXRQ"
    "JubEt5VHoyHXY4kMjk2b+Qvu7DNxZ9+SVeC7+EJj6s5fzbrs3Cwd1LtEPkuiSJqhV4y6hP"
    "Pcwjyn8VvkxxxlOdIIe48+p2yDAuo+KIu1yumikUvSpDA/Rp6vS1g70GeArdtq2aPd1q0P"
    "O2g/ycYNOziDk6xm92LDBL8qJQh+lgoGnJBoCHe3ZMBai1hriRTymUTeVeKJq1UniJTeds"
    "oiXPatnquBveWRmD4Q6b1xH0icOrhxEKBcqkF8iRl5i36bSxFBnE7K6vObzEXPM+GfcTE6"
    "ZhsHL2Jd1N1hPgLC8KYQhqc4rzHG/xhQ3NrfIiep4b2QNFMwx3eA+sOnL1fvr9HPt9fvbj"
    "7fZG7K4gxUL+Uj8cBPu4rdXl++b5Yz9INgYCx9hRQuIosuokpydfkkNGVygxgMTbbx2hKh"
    "4zIgTCtvpC86RQ0shxhU6IkZTQTp20rZmrRkjVhECIv/eKLCW1Q1nBVpKaU/cB4wXkzUeD"
    "GNogf2hN0kRYhYvyClEsEZwqUqVznGtv4a2VkANxvZUObSRFcIvfVYLcYfL0bnmzrU3+x9"
    "mo4Wo/PPxCexw4n4GM8k2qlBd0rFo8ZrhEfu8RArX5nOKu0K5O5G/BMWR7g5h0tkwGCrGR"
    "zR2Bc/ZIidpEYKjJ4Go01FiiYhyBbyCX2ULWeMd02JDExOtm0YS0xOV2KWZHWhsTllb2Zd"
    "Rqe5GtO7fgSO0Zy44mOkgUjaiSL/fhk/4yid5y3CaOEHWVpnRFWdYxfLIJgQewR5sraxOC"
    "OQOh505STG/wCwU03UTqU4rz8xWy6fnKDrrJycg7HL9yWOvokmiVljrxJz6VpItxfXyMeD"
    "lg9a/rmIOtZmOYGz/BAslqLUgE1cIgNtxWb+HjV8eUJ8PEj0sv8vDdZdWkROAamCQ1MFPe"
    "YHLX1S24XggugcVrkGr0Fm3SolnPo2n/qQf3cm+Xd3zMfBbRJdaGyCxbtZl1UwlqMc2fSs"
    "n2FQhZHJDmarhLlLIeS/RWtpoFuKjxCrxJNl4WSWXEgjskE8xpEn+7NlheCI+0CTWAWayU"
    "ErvJFd33hLtNpBPmZkI+GXLzc/GJgIk8T3vpY0hzFOlUpKqU+S/3vVXU/qmfgWDhNQ0dCR"
    "w7/607MDKUdqn71Mz8Xyiafg6DYQQkWAE7+x0pZsQxhcpQQGW8rgUJy21DgYdUt1hvbqkH"
    "Aurn3j9oZVOtAth+qWfvTox1h+V7OKkjU6KCx5uMKSK+wPuTNKZKDI2nxrcBLHw8wVVUrg"
    "ss1cxl4oa4gPYXONFPhsM58ZEfeSNzT5tkwKfLabzyEd2q+sTAlctpnLWTKpiZm5RAKGZn"
    "MHo0dirAvFaAd8SwF4DylHRVergeWoypRwjtl8jtEkdmlblES7aapEdg57q7ozyEAxjoAM"
    "N5FdkXDCtJbHdodXiWRMr5e9TN3p0CrbEmMS6fv4dHgQy0THdSRaCWjD6V5drk1of6SM+P"
    "fRX8hGAXwTSUexqzuz8zwaGn/JZprmMt0+3XKV4XXhzC5vUvHzxY8mea2sz3e3N+/EQW8S"
    "yVBf4E0WfIrIHRX/68mAn1NX/U0x2xSX9k4mVDZ2HzbsV6mIMN9dXuhKFaVvZp21irZjdg"
    "WHtOM0ctDFuaRl7Zms0R5P8UiYrGHdRLa9kGOJ5CR8sdVqji++/bYD0FyXFKNa6zmqd7VW"
    "QKuVCcLZ8BNE95vnz3ugK0a1oqve1WvgtFw50lHYEgy0JTm+V/ZpRKrR3K5PGvH4x/8Ht9"
    "JFmA=="
)
