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
            "stopped_here" BOOL NOT NULL DEFAULT FALSE,
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
    "eJztfelz2zi277+C8pf0VGly09knefWqbMc9192JnXKc17fv9BQbIiELbZLQgKAVTU//7w"
    "/gJi4gRVCLSfF8yULiQNLvYDn7+ePEYw5xg6dnTHwNCD95h/448bFH5D/KryboBC8W6xfq"
    "gcBTNxo7ZcIK5ajoKZ4GgmNbyBcz7AZEPnJIYHO6EJT58qkfuq56yGw5kPp360ehT/8VEk"
    "uwOyLm0ff5xz/lY+o75BsJ0v8u7q0ZJa5T+LrUUZ8dPbfEahE9+/r18sMP0Uj1cVPLZm7o"
    "+evRi5WYMz8bHobUeapo1Ls74hOOBXFyP0N9y+Qnp4/ibywfCB6S7Ks66wcOmeHQVWCc/J"
    "9Z6NsKAxR9kvrj5f9Nvlpu2Jd/uR/i/333RH4Li2PfYZ6lhn/3lyd/OTHA02a+4gX1hQLv"
    "jz/jz1qDFD09UR96/t+nN9+9eB3NvmCBuOPRywjCkz8jQixwTBoxYo28zYnCycKiyoEP8o"
    "2gHtFzoUhZ4oaTkD5N/9GFK+mDNVvWSzIFPIWvwIQrtvxuT1DfXn66+HJ7+umzmt4Lgn+5"
    "EVKntxfqzfPo6ar09LuYM0zuq3jHZZOgny9v/xup/6L/vb66KPMvG3f7vyfqO+FQMMtnSw"
    "s7eTTSx+kjOXTN4HDhdGRwkRIY3FMGC+KSO449S3eI3pJv4ieyqvC2RFRiroRqP6eolpmW"
    "dXV9a325uLWsPbH04n9uo2MwtyvkfRf9W4tYzX7I0XQCLIFj++V/GMTy6//q/53eRLfMp9"
    "P/+UthD3y8vvp7Ony9Aa7OP16flTCfUR4IyxT1IhXgbo67izvAXiAC1M1Rp4H1QBdVyM8Y"
    "cwn2ayTbjKgE+VRS7euGzZ7kUTcV/tujfXZ9/bGA9tllGc6vn84ubr77PoJeDqIienx5VT"
    "7Fg3CafTuLfFtQea12EHQaptmB1DOgfTA00UduF+x41DffZRkZ7LMW+8zF/l2I7wwvkDUN"
    "3B9dbu0YPwmp0wn4jBDQN0dfne3Wv5lvhHyBCFA3Rz30OcH2XIFhBdS3NehvMFnoJoA7vM"
    "93uB1yTnxhLeS5pTVh1NuBNaRbGIWHw+MN5l5lZZ/d6629OcSqSP/AOKF3/k9kFeF9Kb8P"
    "1u+hxL3wJSc4f06mHCTK66frr8jxMvNU6JaahEOCQGKZSX4PdPX148eTCP0ptu+XmDtWDR"
    "sWeOUR9Q2qcmtC+cNPN8TF0a+pRf9zPMtBDa/7Rb0o3PtiZxhdRnMdK1Jym3Irr8RuCdoX"
    "OV9+ax8Tbmp7sucsty0LG7b6ynvulZ9gX4rXTvLZ6pPSxcbZjEZwVByx6atJkyN2EQ8CPy"
    "z4YcEPe2xyLvhhj5zB4IcFP+wgrCzghwU/7HhQd2gglfaVMfBlOsDeHHviYeqagJ4RANrm"
    "aC/mhv6KjADQNkcbP2Bldgm50QIvUgHu5rhz5tYs8gs/9PSopzS7Ea/bAB4JqVWrRPb0EL"
    "K1CnOwBX3QwLUxPCKjO2B8RKql5BHLNJceR0cIic8Suy4RSl2UGqXG/Fqr/2lpd3IuDEgL"
    "VCg4TN79GqdUE3JrmrEhFv9y64FwKik0BofGHa6hhjioFju9hFsHW55+BohQ6LNhT96HC8"
    "4EsYXxRiuTwi6r2WWVmIU2bnR7jv07sq2zM+foPA0dKj6yu8Hut2Y/MQ4CeudrF7EBYCqh"
    "9LMcj+/IaTRhyyCE4SK2g1iNrqANxq9eUNHILJRfb8t11j68ZYgri5MHSpaAURuMLNvF1N"
    "v+nI+Fr3M12ZEi9ihADfKMov6DFEC2hOpcCiA+cS+juY4VKSkpb3tMJTh9It6U8GAeZ7gd"
    "4fbzsh+4m4VlBNggFxfxOXNddYdZ2LZJEGy7JS+yCY9cmA/SY3pLwG6Zn534x7rK5G5yXC"
    "lHyBF+gO0dhMhK1G7Xkx3pEgO4HjWcWGuZ0MQW11kw6gONCwnPWJFYbkKzKez45Oc5Fmgu"
    "55YMdJBgCKP8dBM0XaHlnHlI7jn5j9UELTkVgviI+kjMCXIIcZ4EiC3lf9dr4ulJiRF7/S"
    "AIkX4HIdIQQdszQ3u8QWPGVDjcEFNRJDuck/+IoiqY/JgH7IY68fvHgPnX09+JLSrQF8nK"
    "G4vaAv0HuTTYm6Uzd9RNQ+oKKQ0/VR/bfNr9evLkjz+f/Hqyp33345frq2YGlXlR2ktqgj"
    "KDfLLswqAiGTBofwyKnVGWvGkCVhPGUHM5lQkhKqxDlK+U9az7OEykXfxInmJs0SPxknOs"
    "6co04z4j3FKsHc5y3Siw1pSjMgNWQ7pLpWGw8DbUMghKGcpb1jJQHtojTXqelIoZaBZboZ"
    "jBjZTkby7Pb09qDo0doJ3Lhx7kSbG5YET5iDUuF3Eo01JUuGODWSkt7tHSpKSqZEAWO5ho"
    "wESzSTYbmokGstiPnMGmaZJbpUf2VIA6nNYa8shxZnnMF3ONZefSr8tOrVKWOEAHGV8ov6"
    "/866/Pv3/55uXbF69fvpVDoi+aPXnTwKRqxP6CU10VwavQI/JNBdZsePl8Ijb1sPv0Q/z3"
    "AIFtQO3q66cLKe6XbQRRxTO7xqJSc4nnaOBA6HAgRJW8atZs7VlQJOp0DPRMydr1KUADy6"
    "WzTLAwS+DIU0L+RossqZmU5EOuc1Sok+Nj4m0oFhfJkZQwPrR3Qn3eo3on1Enxj3/WVLFg"
    "3IkziNvKCWW6w0kJz8oYPuvVgQCp0X1K5Zoz10k60HWPMst1uxvWfQe5SPsMk91VWdQj9h"
    "AUdaYDVyce4mZ8lOLEQwQKahN33IScecwiDztYZWqmUx+7K0Ht4EiX2aNm3gwRMDv+nduu"
    "LRf7CWLHuhE5sZknj2kH70yE4A9x2NExLivmP8h9sz1S59lEt1LtuFdf7HgQ26drXy/da/"
    "z7tWpAvZNflS+zFjGNVdJHNmeOXPsEcXo3F4jNUJztF6d1qHCB9yqXQ153HM1xIJ/x0Pcl"
    "tohJIilDrII0q0MNfhKg9Pyq5o3s72MgJOEdhCSAx7pnHmsISThyBqdlizpwuETaKxZDob"
    "Uyo5WtQHRq4JsnhGJ6febxAlPHCn2hqwvezOQiJXC5z1xeMi7mVQbXhd1kw7cOuxkOT/VR"
    "NxESVpfYmyol5JGZB+BImd+hSiYUTA++LpWsRDQG3Et9Hr4tqDw9OtzcRUo41Pt8qEPQxG"
    "Hip7KeYHWV15rArhJDzJoJ5vV+kdrgNS0tRLFpoth8pi252JBdkBKM4U7dtSwTsJDrAomb"
    "e6WsqUYRwa2DzKiDY4FkhJBlJjbjYgI5yi3dHcPZ6AbVBFI/mxmoRSqoIaDpN2qIaI4E4G"
    "wuyZC2tzpYcYCeorqxOkBuTRXqApyffjk//XBxojsIdgCsLqX/SBEunoMtyluUbiOob9GM"
    "b/Xa71WBi0qsdk0ATDmUdEPsSyWQdXPUyylaEB4wFUySp34XhZxwtkRC1Tn12AMJ0HJOfB"
    "WoEscFIypJiBAucapRLrubFqJa3kFUSy884hD0AFEto2FwZjWsVUlqO19qKHdjeBhQCcMC"
    "CKZFS7TEYGLs0HI8FiksT4oOrGYJ15saq9Rj4IEeQarmCOt6LTT0cK+hHwOSu17NU+zfy1"
    "8hMK3z/+h5UKYD7Du0dSc2kd/SUlqztcC66KF6BmiJgQvduZBdkBGidcJJMzN0cwBPut+x"
    "gcAirDmXNt+xa+oR+qiGFrky3DiKQhnYKCzbUpqmqQ7bMA3EiPVZqy0wjvjO9tzPTwK87z"
    "PvocraIU9a7NtzxrvkROUJYUf1eUclrDKuDluhg6pv6okvJWWLE099/y47R0cPG6jPG0hl"
    "8ZsGUK1JINynOdxnkYSQQFRK66iU9eKqCUmpD5fIXQuqY6tGxDIpo1XTM/ZIcN9rhZULJ7"
    "QjeNe9xk804SW6YZOmCBOSEljrrujmQSZyidlEVTHByGYhV6MZT6uauNQnaKb+L95nkSKS"
    "NBkatdKNZ2qMONnlZ0D4yTsIP4HohJ4JThB+cuQMDkToKL9A5qUxynnRE+/Ls9DfKJQKEF"
    "2iURonAY9Zly4aMaAzygNhdWVHkRr40J0PLt6CDQVi4EJ3LhAP64rubOZARgjod0d/IZHr"
    "tP4zQkDfHP21It0xfEI7weEiKE4WxHeS2rdFfuRfHDJOcXhRKP3DEKJlt0UQeyz0NappbV"
    "+/Ct3oK42lkHAyI6pkmNHlpCUew3Lc4wXVJVJGQw4OyX6bXTqHxEEU3GC4bDNv4ZLIldOF"
    "1Rpy4Hef+b3gTE0XWAvCbXkYa6s11Ebr1FBDzI56AiXDIAtnrFyALJz+8ASqcR0gnmxnhY"
    "6y2JvP6ymHifBuCh21iSqDtp/6ULJCQPb2kXfraDCIu5sYxd19Ig7F5yzulqoJuCu8nzRF"
    "2nlqpPr2on2I3e2coOlKypZRWzEUTYHUpTpBeCFVczTjzENUoIDFtZdUCd4A+VGzMZdhRw"
    "XHedWwuh3OC6F07yCUDiKtemYcgFC6I2ewvb5ySmIB9TFf1dn4MqJyuuMqMWAMUybQpj0q"
    "fSrPTamQnV1end78olfJ0vF5Tp39cntxWlLK4nu8Vjuuv8AqhIe9y4ahmNUrDVUpT8eTKk"
    "OufXLL5B8ttbhIoPuhYyXgPnBho/JWWYf6asA7lqEjSOsE6BTvTdKz+tKts1PUYCnAemTK"
    "nBUK5MH3TjXfjW1UKndEJY7Eom8kBU+5FGxtHIin6FIKu7F8jDmRr/JSvi5JZZ8fBQI2CN"
    "ggf/VN/gIB+8gZrI500/DxPM0oKl5Nduzw6OQC3N71B7BLBCPITGFPiQD2rrAH9N+6ykX0"
    "rjZ0o0B2uICNPQKfxG/87fnzFy/ePH/24vXbVy/fvHn19lkWyFF91RTRcXb5dxXUUWBANc"
    "rDxlkHhrZrPkcC/mzzBR8ulO+gpt1JXd5niWh8+Z7bRGRAJMaOMqrm+Pmr1+0X7Xr8ONar"
    "gR0PnP8mzv/MUrQlSmfpPJ9IELQLThkKXEbu/zYelIQyNRxvBrccBHBEwBqYedONqDHy5v"
    "ZovYk3fxxstu9KxiAsBPEWAgmm+kwh7CMa8eB9ZHz9ndiSBVE1oEDgVRAVAVKGWFVSTzWk"
    "wlGVIDZDVASILTXlh/b1IWDTBZsumPz6ZvIDm+6RM9g0g3eHmbt9M7kYp+7aIVdJtzWKe8"
    "25l6MBC+FQW10NjQl6CBecPVDHsOtdDfEYLCjlijJdKnCMu/LGkkznjN2rdFpcRe7HgPnX"
    "U6U+VGArE5YvH2oL9J8oJHtvIK5F+GlIXUH94Kn62GYp/teTJ3/8+eTXkz2JGz9+ub5qPm"
    "HLh2lJhFATVAx7Pl4Ec6YRChoYlCcC5uyPOWk+oan1tUo3vhM7xWAxx4HGnd7kYKyQdnIy"
    "9gy9x/ExBuHUo6KbUlmmhXIMfdYtVTshbdmNjU2I9NU2oAGRbj9x8kDJstN2KpHCburzbo"
    "oN66oYDSc4MAvS0NGO4f5vlL46VYRQGybtPdR9y5VngJ3X550XuHRhpgwlBKAI7V8R8kNv"
    "Sng3aX5NuxNx/lFTnR5HmOdErreuJ2GBFI7APh+BMbMsVdTLTO4okIHIYS5yYNtWNenuyU"
    "IXl9OkSJUouylTw0F/hyqV7WKq78RSH1aSp9kiuGQ4eG8MG9FW1zUDtUIIyBaRjeOuDFEt"
    "EAGiJefoY7UqPUo0U0nbDNAiFWBaI3NPV8a4ZpQArA7YxBzaAdiMEoCtAqsaqRkimiOBcp"
    "3N5ToVVFVojWt1njHxNZlpmKhurPKSW1M19TnLgsAOYO3QVbufZ8AOmmrrdYIdgFzT4/k4"
    "ca4oRS3QjrTT3axmh3nyy52nEx4nxnltvgW8tCZvyhjfJCvo8sjypsrwFjTQFvgmCsEOAD"
    "apZTZQcIvaUyt0C9LrtkuYs9mR41tWEwoYy6+Brr5+/FjGuKB6AcabMC7ruDUYt0mqlp/k"
    "BzPCt8wXvmX+rZoJ2+m448B+r8XCixdafR7sZYty4WnqATWpF/6zqtWN0UKyn/kIS7WKOC"
    "pxdRquJki+Wqr3C05tEuWphr6grnxI/AlSK5BLWlt+laTQt1QhHDmJRK+aGbvXT4L02HeQ"
    "HgvZkz1zi0N67JEzuFuW4aizC8m3RVQAwrg5sIYQcowhx/hxcowtJYrpQa/Jis0odgN5H+"
    "qmQybs3jCDfpqH3NCQ0trjSG5571P5uoMQXaTslRANIcRlURoCqyCkoldwQkgFhFT0HN7N"
    "IRVt/B9QVFbv9yjpMNwKcgtrS7S+yPny6/SIzoDilubMY5Y8BrZdXWoeNeTrkZXiLZQtB0"
    "dkI1b7dERWNqTGF6nbtPXuSP2R0aYNmzrW4ybCt0kxemTPMb8jAaI+Ut8iQMoJuEIvniFH"
    "ldCNnYVZOzVbXZCuHK1tvbbr6cH3+A58j73QqsE1Bb7H0TA4PrONinMWSMboh9CJVrVlIL"
    "Lxx9Qx6vn3L9+8fPvi9cus7kP2pKncg6ZO23C8OkoQfiDVOzv3/CDrD7wM/fUyLDB1rEjO"
    "Nb0ui5S9ui7By1C+NAPBFgsp20g9xbTwYJkUqg+2KJVB4ihtYuMwMCoNUyEEv7a5X/tRyz"
    "8M6BgbQv2H44QT/JTgp+yBI20ofsqh4muW+/1o6bJDhbdNvmy9J3ivbpViQrjOqVJJGW9w"
    "qaRjrSgBu7VDZUmDOZoxlUKVTfFe5Vx58jiNOhG69IGgaFKVoIXUd5xEGVlRspVqRCgRFY"
    "QHT5CNA6Jzq+znQ8C5As6VfhgTwPYOzpXRMDjrAm/iXikRjaOPebGKgfzOgVre2Q1oYvOp"
    "IYccpS4pDcNxz/Qm6QZaaDz+uoV2NeO4YKGYJlhU+wrn/i2q7Qs09RTVHVtUocTYfkqMQf"
    "pHP6PNo3SGUx+7K0Ht+Fwq170qjpg0Fr6KkixwYfBGq+i1T5DUtRaIzZLKUk8CtMSr90jM"
    "SVxpigZISIF3ghI3PFoQtnAJkhMyJJlNeDQuiIPJMSfIZ77GNrrfjwILKVhIwYDWN/k+Pp"
    "MMq6QUaMZnPsvsh7Uy/EbLY70oPwL8yIPygkY/WItcvd2rSDkKg2MROocGtqqqZVyVS0O4"
    "dVWufkqIOiT1RblmVIpixkiWqUYPI1QE2aMhA2ot7CiEqY2yvXdVsi5jef1yslGBNEpRVk"
    "JaU+zKe7Skcr2EAv3m4W9RAYDf5KikeDEP/QDJl7owmh3ODJohaIagGfZNM4TYmSNnsJnS"
    "v291vy+imk7pyn2IFi/9NiiRQZSBeZRBprV2MRZUiMe4dFMMHrAbahDcaC7I6KCGdyrGVl"
    "GsLU2QJ+lUnaBn+3/XxQniEufCFNYy2eEKPzwrA/usP2DSwFpXSih5iJsSpgt0B8yWTlWl"
    "PJyZ+tTjXGl5JFLHmkld3FQwLlJC4FufpeOYV50qTZRIgc995vOjdOYYED/3IdZ71Dd2ux"
    "RpRu90mVEeCGsRcnuOA2Ix39Ws4MZrv2YGKJfSQgRInAwamfVrSJ2PSaUnnctLJ68eujKU"
    "+rxHrQylzMv/+KfO8dUmEDJUpYUPXae4p9rrI4RDrlFrcmRluLbwZllhNnijS+u20J0z7q"
    "6Z+aKoPUcEyz88vEIOQ8y3NWGO3aYAJ9W74TmpIFJrO/Oh2hxdHEABeH96r/fInyZF7U4O"
    "3CIp6Ld95vOj1pYbDl9NSstlcoth0FuJDnL4NoS+5YOitk81W881THA3R76V1lefK3j182"
    "AYcAGv8zn2feJe+g+x0aKimRUHTJoUMzseatFobOtYw0Ai7JK/hupt1NJR/h9Fc0TKuNSo"
    "HBIV3lI1tmLtSxdY2HUaUNAGqKBBFOGRi58QRXjkDJaXhV67aGhuUqNZjCEgy6X+fXus0t"
    "Fj7AEzlLJYPelaAu23R3HcQtkgKBvUA0W4rmzQ+emX89MPF4+sBX8i3lQqhnO6OKnXhHOD"
    "Jm20YS8b31Ij/nkeKaJrVyNVjTsDKtVXjJJZJwgHkp6rv2KBN0BSZYsKrgRLQhZojh8IEs"
    "x1qrryPj4AtGjQovtx94OSBVr0aBg8jECFvgh4GvUns1mbWSJyNOOL7kh/f/R/LWo1l0aJ"
    "bhTLLX+Q7CIGWh4OnQ70PB1EXvT5TB9aPtZww7ElYneqI4E50BkZ4NwCZ5fMRIcjK0cGJ1"
    "afTyx7Tuz7bnpkgRK43GcuT5X01oXJBULgcZ95zInHHrBrBQLzboYD/QzA9d5zvTu3gcvD"
    "4bLcmTNM3a22dmEC4PkQeN6l4VWZEjLWu1prjHsgpWRburqGA75JGgW27/EdMU2iKFABpt"
    "BUCqJDhhcdojtaD4psP3f/RmBL11BNgWvNKbsDcEdUQrxwx/SqiviPjPo3cfvdE01oU/71"
    "pCmo6Xc50Er6+LZO8EnGI8GQoo97PC2xKv0dFbuKioAnoUhzLP+JqTNBjEf/mRLiI+wHS8"
    "KJJpZp57NDINM7CGSCOJee6bEQyHTkDIZApu2DciCf6igThZQso354Bbf8i0NglkhaHW3H"
    "RdpeHcRgNy4fx6lI3CXQrEgK/oG+8bliqXoclfRT/OJcXkMnGpU0/3rSpJImH2Cp+6x9fy"
    "ulJEplMS7cp5Japkw+CCLFcInl31jqhY5HfaomE4xPovSXZZI6QwWy5QiHRdrlkvF7ba+r"
    "/XwKqKigovbj4gQNBlTU0TD48TWsARViEFS4RskhGcEolNHJjuMMoqUWQaaFvF6jLRCOAv"
    "oicJFDw6vtaFcPXIHwgNYAvnbTFNHLvzigNcCqr0zTaAmwtqpRMyCVcD+NMAJV7s7i9G4u"
    "aqxY2m4CVcKx9xRQgEc9BQqh7pzdS51CQmVrDoYN0e4lWjCA9Fuog9SV4+RyT8xcKuQlqR"
    "xzomt8kXs9aex6ofrAJBnU7cxc9ZwGAxIYkMC+0IdDCgxII2Iw1M14XAtJBGJHI0mBdhQM"
    "KJVKiGq6Gyv7JTLQ9Tua9noW2NNfu/PQiqcMtZl10pbSRBnIkUDG0IYWNkmexOFTL3oK7+"
    "bci/Xi6lNh2QsntKP2I+cS8jvGVycaG0B10KTJEkDS4ZYdj6cte62AQQAMAmAQGI6+CAaB"
    "I2ewqSEADABb6FH5r2mAeYkMNFhz5KltBnk6HrDusMppIEXhlcW4oys6cOnXLfMyXQl82q"
    "o9Y6cz5lkZ+mfd4T6J2sv/9fn3L9+8fPvi9cu3E1VGUj7Knrxp4Ii2QiiYE/ZkTjBw0Fbq"
    "EmhiXs4Syh9+uiEurjmvyxrX53WZg2FenxXF+M+DqLMpbk3abA7bNspsnrOtUjhYyAPyHi"
    "2p5HAo0G8e/mYFInSIROg3lTuhEvwxCqSuE/X9JA+Er6bMWWlTNbabDRRoUKBBv+qbfgUK"
    "9JEzGBRoUKBHgbyIS652ZoGeHnhhzosFp7qY8KvQI/JNBfpsePkOITb1sPv0Q/z3cR0/Uu"
    "27uLk8LwcyhJwT39YU7GsIfcrRwKHd5egIeaxeLQm512jN9QahCmEni1DPTos92IdcOsuE"
    "QDMLUZ4S+si0CDrJ6+QGS7lMBgu5Cm180Iou8OpIwXqsnswIFiHXGStrE/TyJJCap0nNU+"
    "mjlBNPv0hrcS2TAbYabOVtxX2VHspCYTPPaOFqaQFlDcpUUYe2YNw4E0BDCjpcB4f0GsYp"
    "ZR0ZkFAC/lvhL5XfO2KF3O3IhQI98MKcF2IeelMfU9eUCRVCQN8c/QfqEGYtOHmgZGnKAS"
    "0xcKFL0MxsRm35E1aWSx5IDRPq88N09GPgA8TKPFLX4kRL1EQObEI6Twk2pxZoR30sgw4u"
    "5AIhlAfpsxuZ+Jy5rrINSJyw41LfuOpPzRTA9z7zPcmfMu3OVyKDZMbmZMYUrirExgmN2k"
    "y5YWK8MaOxtMoKWY03cunfXJ7fNqU16o63XYXNXmQzHhED9hs5myF2GjpUfGR3J7rY2eqo"
    "SWP07PrWwYrAchOKjfGzP88ZCvBSFSJX1S3kd1a1yKP51HTvo8rkPvNXHg3ku7h/1pMAMd"
    "dBD9gNSYAwJ8hXYbDIZgsqB80JJ9XY2r1+EsTdvoO4WwjL7JlclXiCraw1k0n5khriUUT/"
    "lJpHR3s//sla+OotUiXSEYInrw8rvj6q2P0ob5jr6e/Erroxi2TlE4baAv0HHdqNqT72Ud"
    "2YP365vmo2upbtq6VDRU1QNrr6ZNmFQUUyYND+GEQX6syXA7TBQKTKmiLBkRvAL68uykdO"
    "1IBQiv++Rq6p9+IUqY4ctb24b7BtyzVnSdkwMIuLrxAC+l3Rz7cXb6tT5Si3VK6Gw4KNap"
    "PWKm2Ga4UQLJTNFkpSMGftykZ5lEaySclKWVlrNXbKmhNjB3h/5mxG3eF6UjZCXD1gCxjL"
    "r4Guvn78+Fgl7s44w46NA/FJfsuamgCVMZMmq+Y0HW158XAobwdWQrASbhLuhmYlhOz8I2"
    "cw9AA8qCImP14Y2h5yJAB5l+BpzKVIEfleibZVWIMhU0ML1sz9WTMDe06c0O1035RpIaqr"
    "z9dOEIVDmDN5TQb87TN/pb5IVfE1KxBYhDU5ig3B+lXyA7ZvdTieaZq3rh8fpDkzE9i1OL"
    "Hpghome+tIIdk7WjVhZKeZha6VLDGqc23WIltLD/CqJ7O0glEHaLW0AKt64hGH4k4hJkXK"
    "MXjOdMgZpuwViMaAWaMY36XzdQSgMvhbCyzm5tgXSIEDW3EgoP/WJfvRu/pSPFXiI6rG87"
    "fnz1+8ePP82YvXb1+9fPPm1dtn2fFcfdV0Tp9d/l0d1QVe1J3dnlRIGg7wJj4USGEvbLUX"
    "zBxFFUIIfmj00K/xqqJs7DH+pCb74ah9xpX1ZZw+tE+X8deA8C8hfyDadmi5t5MmN3EUOB"
    "dEA1sWjb/2CeKhj8Scs/BuLv8mKJ5AZaEES8LjXBPiLcQKhb6gLrqTKoM/ka8dhF1XkcgB"
    "TK4vZDNvoRB1qjkv+/wgcGa/A2c2+Dp7ZpQEZ/aRMzhLR4quHZOEJh3l+BozS0JHlQfsVG"
    "CnQjwGZUWP30xVsqwvo70Zw8IE48PRk3TWHcPGa7BAOELcmC/m7sqahs4dqQkyaQCvQj0+"
    "BGMFwMqk+S4+av0U4K/us+TAieSXRySQjpVrU95WDashB4NRo8GojNoOzEZfwmn2+z4nUw"
    "4S6Y3Wo5ol16u0gw9MXcg3JJAbJcGhYkmqjJk02ZOcaLTFs+GWje05aWda+nmOBcIongMt"
    "mASXOEgwtJwTX7UPXOIAuTiQg4J7ncmoywRbmILiz2mvxKzH70Z12WwKeuR7u96Ws8Suqw"
    "I363Kj6yCs0o1QBqLCuNpznmYMiE127KQKhHxvXmS7RAbId4jIV/dHJ6NvnhBMgj0V7Mm3"
    "BZXTdeBvkbJXDAb9TbG5olk8jpB7y/xT22ZhJKlXxNvc20bBVsjFheOBbbtr+yghQGyGVG"
    "tsxPzIi2nPlXiqnJRztpTkPBVNOcHOeynAciI1BluKrswnSKpUq0C+Fuo407Td3tvHgJP0"
    "HThJe3GewoUJTtLRMNhYJ95WGR6eXSEHVhCYO1IyogPmLInYclZELH14kFqOS1/VSDNdXB"
    "WyUeQ4l1r6qTIqrmaZNUVp54gGnSVz4HjsCLY5DmqyEnRLtEAyBhNLuZkn7iIN5MjA9dk3"
    "eaA/qvOXcJq4LfTK8/r9ZJP6HKRDoRQVKKagmB7DOQWK6YgYHOSP+tYesDzRKHSHyY4dYD"
    "P5LSzTUIMS0ejsAhBf0B07Vd5BDjVtjJkng66YLbpi9sj1OaD1OrRbM7JORPFwD7ot1czo"
    "CjHwus+8rk1rqlcx6/OZoMJ8SYNUUFWh3WOt856iujH0OLemepWyfsv8W479IG6sdaI3KO"
    "VHTDaZlMR6cNuoDBTRzAhHASF+IVbiPVpSuWJCFUMct1CMA4d9JuaSL8iLgyNUGMWKCE0o"
    "xm7nBjMXmLnACtK7Ox7MXMfN4NydYuiI1FGOzvKC19GULcNX1gTjs7UYRxV0DyjoGU6PE1"
    "4A8UKts4ygAvhRX3MzLsVoY/t4mWp8J7aE1Bi1Is0ovGClY9erlwlqzlxvK6FgaHBNdu00"
    "JEalTJPhY9jNu0Y6zvI37BiUkQDinRG3OF7qhGcf81Uj7ilh2Um5EnFR+6NB/yxp65OhL8"
    "E/u7w6vflFD/+Zpg3Q2S+3F6clBixCLocYF7vPkY3iTC9nkHdptPIo/VUWxFdVzqr6R/7F"
    "ITCTxDPKvW7m1BItaCN91kYEZ+HUsNHhmgRuUfNbdI59p1sntyIl7Ks+76uUVz4TRpurTA"
    "c7rPsOy1qOt/XHrgk10I+ySF0eVhq1WzWEtEAEiJbkebzyzCEtUgGmRUwfLRTsaNDsUyRY"
    "P0HdQSBY9WDdBa7xyXCZzXec6BbulBb4Jgfm7gA+XmiLd0sLbIsiE5wLzfBWJNNeVaU9Y+"
    "ILCYKaENHc20lTeOiUCSuIBxp0NnqgAY0KaaVRmhOkXJ5RHOeM8kAggReqoqx6oKLz9X2L"
    "uk0DAZ/vIOAT4gF7ZkKBgM8jZ/AwuhL1RWvThopF16wl5SreIWCsRNyrfQIW5fJuSflFfO"
    "NsxhIpeA76zGcnlLgrbnnUD5PIiCKza4OUdaRHFLL8/PuXb16+ffH6ZRapnD1pClDWBCNL"
    "cfiBCtWLSBsdVwtwlXDQJeZ2Bmh6wChhvQrnj1IPu57+TmxRezKlhOWjidoC/Qe5NNgbrD"
    "n1aBpSV1A/eKo+tllD+vXkyR9/Pvn1ZE+i3I9frq+a3WJlD1jpIFITlN1idNEcQFujsi7G"
    "FnbciHsHd2Qko+I7w1jFIhXg3g73iu/icSxpiaHsNHSo+MjuTjTmtPKQSZNNLT0msRptuc"
    "lwKOQHBi8weB2P5A/2kK1TYCPtJ/rJWuwaUg2LpCMEr0k8vPRJVXYflWR4eXVRBgzkuseR"
    "p7FtyzUnf4fA1NUs1gZ1s0oKCuf+FM5UajUTGYtUEJDVGJAVrD3yW8ZefJXnUs6/P0hsN8"
    "ZfFNdWr4IvFP4qcIvXF+kqD5k0qYyxJLge3TIW4zbu5JtUynKogwLmkahU1gT55IHwKHRC"
    "yPtN/WOF1DJykM941NfMJnKqJwGSnFAxWtUgjT3MD8osKLOgzIIy24Wx/S3nlDu6Oym0Ov"
    "oxarU5GIy9UzpiUBgeR2Fo6HTQpDCARt1Co16oVumRSPXNyJZRpgPsB+Wlyqt8NepGq4jv"
    "6J42C/m+nUeNjwWJeif7RAn0UvYPovCV90jqCJ48K6I3UlVI1QUaoCgCg+j0iu0nBEUCFA"
    "lQJECRODIRGIKzBiD64iWm8ufdWdRfhGYF+yqUIIZ1EYHteyXNGm+SMiFskv1tkgVnHuvA"
    "ogIZMGiPIaaBFcvTVf40tjAr0B2wh1kqJed5kEnOPe5gFrWnSoPRTeXeCnGvRF9ICCkLwE"
    "RC2EW/ydNByk/POWxJZTTQOfKbrfxFyjEIfkbWs5x8rSKnNbdSQvbDTzfExalXXR8hoYnY"
    "HiS0lSiJP/dpZDyP7XA0ajBm38ffr2Jr1IyaNJkc7Wy8akW2JmjRhiwQZJGvEPEkQEu8is"
    "tE/FeUDKvqQ2AUhNOMUtdyrPM8YGYEM2M/ZC0wM4KZcZc1o7MjuUO8goZ8hCDGpgpbXngm"
    "JsAi1RikwMmOzX+51feA3VCD/lXoEU7tpnWbUZYPeWJTD7tPP8R/HxU3rr5+uri5PC93QQ"
    "l9n7iWEpGqSNZm15eoILW+tL6MDZ8aWrB+7tE87WLTZIccCWQ6NGY6KKSqyBqnOXzJaWOf"
    "kykHie7mUp7rpdWrRIcPmLqrUx+7K0HteGWUjAGlEZMmQ4Cjxlq4MLiFEcCRmjr15Vfzpv"
    "KAfK/+HyDMCZJrJohiiFQWAluodcG4VO3/zXxN1NE2E4EZAMwAYAbomxkAik4eOYMVA/Ss"
    "1bM1Hd/E0P2coY8joSkmVTqvCuxG1i2TYnQlKtDm1BOfLI2BLNAAjOrJNBRComC71L43qw"
    "BQoQSFeH8Kcc7+oEA045SOGJi1P2YJtrDWhmQzXmlogVX7YxUnD8Q3MVLnCLa2TXfjzbMq"
    "E57t2yLdozSrRntHccBkY6qVobVD9cVQ/C/0xdC3z9APA0sFWCpAke2bIjuMgIWeaLUaV3"
    "t01jWEKtQEXBaoRhGh0Ci9dPC1xxAaOzOLZCBe7k+8hMKGj7MxOJkRznUdNutRz9MA5h1L"
    "X4TcNcE8TwOYdyiILzwrYCG3jW7eIhXg3g13jzg09ExxX1MB7t1wt7G3wPSuJsGnHvk8HW"
    "Bvjj2UlHoc3KGauGE1cYc8UJsY66MlsiPHbS9LdcrZUtvXvh71HAkgPqiaZ5f+lH37GoXq"
    "nGhM8fnXkyZDPFUDrTjmx8AOHxMgHKDbxAiHAmVypyLXqNpjXvxM1ScL8EyS+YK6yYOkh7"
    "jegL/D+X/1f/VPkYvlrPJpUjhNFU37jvG4wpoq5bycE19NyqNRPksG/eVdoeSa3C6xVyGa"
    "jod+IF//6mOkLMgTFUAZRUlyh3A1Lv4V8vbdh/vhjN7Vhlpo73tNjEWyf3sb35PEW/zt+f"
    "MXL948f/bi9dtXL9+8efX2WRZ4UX3VFIFxdvl3FYRR2NhpVEa9C0J1gjflwJrmcJEuR8KI"
    "chCjMfYFMoC/M/zqkGvvjUlHj8KXUJK8mKOpXnNGfcxXdceDoytZM10lt/DRyF1nia0+k7"
    "uk2HV2eXV684te8DrT2PbPfrm9OC3rw0Ib/9qcm5sRHW6NniRV7arOlfyLQyxStvR1ykHT"
    "QZqRHFHz5QOfoVgI4i2ESZxsngTCZCNEHjCNflyHKJAyLcSB9DQOxCU4IFakwZnyuEQKRc"
    "L6zOeo+dFDp4iuEils5Z6ymHDOjOyQGQFYIQdlhfyoDt4Tjf0xfjFpsjxGh3ZLk+PPc4bk"
    "eCeYJCY+Za57n3RY4x66U3ZstKRijgi258qk599FWcuKivCqkXEnM25h0Yv+ruyQ8znmNc"
    "lTyfjdaC6Pa9Tz8DfLJf6dmMv/vn7ZsF/S3fH6ZTkGLHnzPHrVbL6bM9cx1XzWNKD6dFV9"
    "1D4yQz2lGLTWc2gjXZ/EZhCndiVO9eSCvw7FlH27FMTT3fK5t41XPYvGtfcuRm1UVdVRQV"
    "wXMa7+6bAJWnIqBPFTP5ucyQ/itnZpgRKHEEf+AwvEliRAVNO5dR8fAK69Xp+W9bLBvfzx"
    "JopKOn4UTo5dKCqFNGq5bYwSfHIEowC8ZPXkd2bZyykB5JTsL6fEIU64sO6Jxt9Xt4oLJD"
    "sxcPS15oquaRf46YxL51LGte1QamWCPMnhdKdXZahebS0N7M5jBG43cLuBcgluN3C7QfjH"
    "I1rnoHrFkW8rh/ldrsccGRybfeYvuLJH4sq+IQuX2vhEY+ZOX02abNw8HtS6cjcPfV8ZoR"
    "ec2SQIUvvylIn3iIoAJambCDsPNGB8hVxm30f2apVzgphvkzhphQrkUF0ezZ4+A2zdvZY9"
    "6m3d+pCD+pNstyEHIzjJSnYv3k3wK1KC4NdTwSAgxO/C3TUZsLZHrO2JFPKF+M5Z6MirVS"
    "eI5N42yiKBaqc7jQa2lkcEuyfKe2PfExE7uLHrolSqQcEcc/Ie/TZVIoI8nSKrz28qVzZN"
    "0H0SyNGCryw8E7qIu/18BITgDSEEL+K8xhj/g8twbdn9lKSE90zRDMEc3wDqh+uvZx8v0O"
    "ebi/PLL5eJmzI7A6OX6pF8QONmRzcXpx+rVdao63aMoy+QwkXUo4uokFeaPwlNmVwhBkNT"
    "33jdE6HjVNVan+sEjuRNo7CB12M2iRn1jN2xUWEsFoUtXb31F3bSscJEPMqRHIXFoCgjPX"
    "/1qoWQJEfVSknRu5KDfaFpK1uPcDL8CNH9/tmzFujKUbXoRu8qXVuEtvaviuuqcbqtSQ4f"
    "RPc4F+XOouQe9TL78/8DXUsVvg=="
)
