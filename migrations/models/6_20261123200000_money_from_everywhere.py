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
        CREATE TABLE "role_changes" (
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "old_role" TEXT NOT NULL,
            "new_role" TEXT NOT NULL,
            "deed_key" TEXT UNIQUE,
            "changed_by" UUID REFERENCES "profiles" ("id") ON DELETE SET NULL,
            "profile_id" UUID NOT NULL REFERENCES "profiles" ("id") ON DELETE CASCADE,
            CONSTRAINT "role_changes_old_role_known"
                CHECK ("old_role" IN ('user', 'moderator', 'admin')),
            CONSTRAINT "role_changes_new_role_known"
                CHECK ("new_role" IN ('user', 'moderator', 'admin'))
        );
        CREATE INDEX "idx_role_changes_changed_by" ON "role_changes" ("changed_by");
        CREATE INDEX "idx_role_changes_profile_id" ON "role_changes" ("profile_id");
        -- What is forgotten after a while is found by its age.
        CREATE INDEX "session_audit_log_by_age" ON "session_audit_log" ("created_at");
        CREATE INDEX "user_sessions_by_end" ON "user_sessions" ("ended_at")
            WHERE NOT "is_active";
        CREATE INDEX "promo_analytics_tries_by_age" ON "promo_analytics" ("created_at")
            WHERE "event_type" = 'code_entered';
        CREATE INDEX "ton_transactions_open" ON "ton_transactions" ("created_at")
            WHERE "handled_at" IS NULL AND ("purpose" = 'unmatched' OR "status" = 'refund_due');
        CREATE INDEX "ton_transactions_short" ON "ton_transactions" ("created_at")
            WHERE "status" = 'pending' AND "purpose" = 'subscription';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "role_changes";
        DROP INDEX "promo_analytics_tries_by_age";
        DROP INDEX "user_sessions_by_end";
        DROP INDEX "session_audit_log_by_age";
        DROP INDEX "ton_transactions_short";
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
    "4EsYXxRiuTwi6r2WWVmIU2bnR7jv07uYmUeLely/NGTnEeTTfYvdbsI1YYWTFgh4RqMH7h"
    "QkjSLmDKO9BPQ4eKj+zuSNcWDgJ652sPRwPAVKLyZzke35HTaMKWwS3DRWwHMUBdQRvkvu"
    "RkFsqvt+U6ax82NcSVxckDJUvAqA1Glu1i6m1/zsdC/bma7EgRexSgBnlGUf9BCrZbQqXE"
    "K5+4l9Fcx4qU1MC2PaYSnD4Rb0p4MI8zJ49w+3nZD9zNwjICbJCLi/hS4XHVHWZh2yZBsO"
    "2WvMgmPHJhPkiP6S0Bu2V+duIf6yqTu8lxpRwhR/gBtncQei1Ru11PdqRLDOB61DD1nAFH"
    "E6leNO/UB6uXDUobA9ZPbudYoIB5ZMqcFVriAHnYIQj7KMrGRowjhwYelYe1M5GPHTSVw+"
    "bMe4+ItxArNJMjxJyggAghUQ2enpRA3tNHQED9Owioh3jrnrllmBtb/vUu4/pgkDzd4QJC"
    "euM59smyE2x5uhHC5hB5ItzHcQjtAhTyFGMLT0g9c9OVaUp3RrjlTdhPQa/THZeL8IwTBA"
    "0xLVLtUroYLKgNKfKLdabmltnxuZzPYQK7MSu+uLIKCfHnp1/OTz9cnNQcCweFt59nweaa"
    "A+VD1LjiwD61SK1/W6NP1vnB6zXLQjk2rEgsN6HZqGP+rBTAuZxbrggHCYYwyk83SfW9SP"
    "dbzlcTtORUCOIjqR0qxU/d2k8CxJbyv2vLQlXT3OcHgb4J+ibom33TN+MNGjNGqwTUZHwU"
    "yUahOuU5uoucD6WyP2A31DlxfgyYfz39ndhCq+mvycobi9oC/Qe5NNhbvEzuqJuG1BXUD5"
    "6qj20+7X49efLHn09+PdnTvvvxy/VVM4PKvCjtJTVBmUHKONCBQUUyYND+GBTLkpa8aQJW"
    "k2TRpJDnCCFnrUMOMhiPwHj0OAJrTbFsM2A1pGBGajYjBaX6aVsaO1Sc75GWZJuUzB6axV"
    "YwfNxISf7m8vwWTEvdMR6OaSkqK7rBrJSWHm1pUlI1PKHGHphowESzSTYbmokGauwdOYNN"
    "izhtVbyppwLU4bTWkEfhl5bHfDHXWHYu/braWVXKEgfoILPUTqKQyb8+//7lm5dvX7x++V"
    "YOib5o9uRNA5Oq9QQWnOp6HFyFHpFvKrBmw8vnE7Gph92nH+K/BwhsA2pXXz9dSHG/bCOI"
    "6rHbNRaVmks8RwMHQocDIaozXrNma8+CIlGnY6BnStauTwEaWC6dZYKFWXmJPCVUl2hRw2"
    "UmJfmQ6xwV6uT4mHgbCjDnSUoYH9o7oT7vUb0T6qT4xz9ramwy7sT1zdrKCWW6w0kJz8oY"
    "PuvVgQCF2/pUaGbOXLlAt8xVOmPia1L+b1j3HVS02Gey5a6athyxh6CoMx24d9IQN+OjtE"
    "4aIlDQOanjJuTMYxZ52MEqUzOd+thdCWoHR7rMHrV+wxABs+Pfue3acrGfIHasG5ETm3ny"
    "mHbwzkQI/hCHHR3jsmL+g9w32yN1nk10K9WOe/XFjgexfbr29dK9xr9fqwbUO/lVcXVrEd"
    "NYJX1kc+bItU8Qp3dzgdgMxTVj4rQOFS7wXuVyyOuOozkO5DMe+r7EFjFJJGWIVZBmdajB"
    "TwKUnl/VvJH9fQyEJLyDkATwWPfMYw0hCUfO4LT4bQcOl0h7xWIoA19mtLIViKADmwuEUO"
    "q/zzxeYOpYoS90XcuamVykBC73mctLxsW8yuC6sJts+NZhN8PhqT7qJkLC6hJ7U6WEPDLz"
    "ABwp8ztUyYSC6cHXpZKViMaAe6kL5bcFladHh5u7SAmHep8PdQiaOEz8VNaxvK5+dxPYVW"
    "KIWTPBvN4vUhu8pqWFKDZNFJvPtIX7G7ILUoIx3Km7lmUCFnJdIHFzFco11SgiuHWQaXO3"
    "64S/AskIIctMbMbFBHKUW7o7hrPRTUpRJn42w1KUBSqoIVACNfJgmiGaIwE4m0sypM23D1"
    "YcoKeobqwOkFtTm2t6Jlt6B8DqUvqPFOHiOdiivEXpNoL6Fs34Vq/9XhW4qMRq1wTAlENJ"
    "N8S+VAJZN0e9nKIF4QFTwSR56ndRyAlnSyRUnVOPPZAALefEV4EqcVwwokHUJcMlTjXKZX"
    "fTQlTLO4hq6YVHHIIeIKplNAzOrIa1KkmdxUFHuRvDw4BKGBZAMC1aoiUGE6O5iTERKSxP"
    "ig6sZgnXmxqr1GPggR5BquYI6zr21S/lOvoxILnr1TzF/r38FQLTOv+PngdlOsDeHHtObC"
    "K/pRV1O1lgXfRQPQO0xMCF7lzILsjaZkibmaGbA3jS/Y4NBBZhzbm0+Y5dU4/QRzW0yJXh"
    "xlEUysBGYdmW0jRNddiGaSBGrM9abYFxxHe2535+EuB9n3kPVdYOedJi354z3iUnKk8IO6"
    "rPOyphlXF12AodVH1TT3wpKVuceOr7d9k5OnrYQH3eQCqL3zSAak0C4T4bGvkmISQQldI6"
    "KmW9uGpCUurDJXLXgurYqhGxTMpo1fSMPRLc91ph5cIJ7QjeC58z162rr6IbNmmKMCEpgd"
    "R5UgrzIBO5xGyiqphgZLOQq9GMp1VNXOoTNFP/F++zSBFJmgyNWunGMzVGnOzyMyD85B2E"
    "n0B0Qs8EJwg/OXIGByJ0lF8g89IY5bzoifflWehvFEoFiC7RKI2TgMesSxeNGNAZ5YGwur"
    "KjSA186M4HF2/BhgIxcKE7F4iHdUV3NnMgIwT0u6O/kMh1Wv8ZIaBvjv5ake4YPqGd4HAR"
    "FCcL4jtJ7dsiP/IvDhmnOLwolP5hCNGy2yKIPRb6GtW0tq9fhW70lcZSSDiZEVUyzOhy0h"
    "KPYTnu8YLqEimjIQeHZL/NLp1D4iAKbjBctpm3cEnkyunCag058LvP/F5wpqYLrAXhtjyM"
    "tdUaaqN1aqghZkc9gZJhkIUzVi5AFk5/eALVuA4QT7azQkdZ7M3n9ZTDRHg3hY7aRJVB20"
    "99KFkhIHv7yLt1NBjE3U2M4u4+EYficxZ3S9UE3BXeT5oi7Tw1Un170T7E7nZO0HQlZcuo"
    "rRiKpkDqUp0gvJCqOZpx5iEqUMDi2kuqBG+A/KjZmMuwo4LjvGpY3Q7nhVC6dxBKB5FWPT"
    "MOQCjdkTPYXl85JbGA+piv6mx8GVE53XGVGDCGKRNo0x6VPpXnplTIzi6vTm9+0atk6fg8"
    "p85+ub04LSll8T1eqx3XX2AVwsPeZcNQzOqVhqqUp+NJlSHXPrll8o+WWlwk0P3QsRJwH7"
    "iwUXmrrEN9NeAdy9ARpHUCdIr3JulZfenW2SlqsBRgPTJlzgoF8uB7p5rvxjYqlTuiEkdi"
    "0TeSgqdcCrY2DsRTdCmF3Vg+xpzIV3kpX5ekss+PAgEbBGyQv/omf4GAfeQMVke6afh4nm"
    "YUFa8mO3Z4dHIBbu/6A9glghFkprCnRAB7V9gD+m9d5SJ6Vxu6USA7XMDGHoFP4jf+9vz5"
    "ixdvnj978frtq5dv3rx6+ywL5Ki+aoroOLv8uwrqKDCgGuVh46wDQ9s1nyMBf7b5gg8Xyn"
    "dQ0+6kLu+zRDS+fM9tIjIgEmNHGVVz/PzV6/aLdj1+HOvVwI4Hzn8T539mKdoSpbN0nk8k"
    "CNoFpwwFLiP3fxsPSkKZGo43g1sOAjgiYA3MvOlG1Bh5c3u03sSbPw4223clYxAWgngLgQ"
    "RTfaYQ9hGNePA+Mr7+TmzJgqgaUCDwKoiKAClDrCqppxpS4ahKEJshKgLElpryQ/v6ELDp"
    "gk0XTH59M/mBTffIGWyawbvDzN2+mVyMU3ftkKuk2xrFvebcy9GAhXCora6GxgQ9hAvOHq"
    "hj2PWuhngMFpRyRZkuFTjGXXljSaZzxu5VOi2uIvdjwPzrqVIfKrCVCcuXD7UF+k8Ukr03"
    "ENci/DSkrqB+8FR9bLMU/+vJkz/+fPLryZ7EjR+/XF81n7Dlw7QkQqgJKoY9Hy+COdMIBQ"
    "0MyhMBc/bHnDSf0NT6WqUb34mdYrCY40DjTm9yMFZIOzkZe4be4/gYg3DqUdFNqSzTQjmG"
    "PuuWqp2QtuzGxiZE+mob0IBIt584eaBk2Wk7lUhhN/V5N8WGdVWMhhMcmAVp6GjHcP83Sl"
    "+dKkKoDZP2Huq+5cozwM7r884LXLowU4YSAlCE9q8I+aE3JbybNL+m3Yk4/6ipTo8jzHMi"
    "11vXk7BACkdgn4/AmFmWKuplJncUyEDkMBc5sG2rmnT3ZKGLy2lSpEqU3ZSp4aC/Q5XKdj"
    "HVd2KpDyvJ02wRXDIcvDeGjWir65qBWiEEZIvIxnFXhqgWiADRknP0sVqVHiWaqaRtBmiR"
    "CjCtkbmnK2NcM0oAVgdsYg7tAGxGCcBWgVWN1AwRzZFAuc7mcp0Kqiq0xrU6z5j4msw0TF"
    "Q3VnnJrama+pxlQWAHsHboqt3PM2AHTbX1OsEOQK7p8XycOFeUohZoR9rpblazwzz55c7T"
    "CY8T47w23wJeWpM3ZYxvkhV0eWR5U2V4CxpoC3wThWAHAJvUMhsouEXtqRW6Bel12yXM2e"
    "zI8S2rCQWM5ddAV18/fixjXFC9AONNGJd13BqM2yRVy0/ygxnhW+YL3zL/Vs2E7XTccWC/"
    "12LhxQutPg/2skW58DT1gJrUC/9Z1erGaCHZz3yEpVpFHJW4Og1XEyRfLdX7Bac2ifJUQ1"
    "9QVz4k/gSpFcglrS2/SlLoW6oQjpxEolfNjN3rJ0F67DtIj4XsyZ65xSE99sgZ3C3LcNTZ"
    "heTbIioAYdwcWEMIOcaQY/w4OcaWEsX0oNdkxWYUu4G8D3XTIRN2b5hBP81DbmhIae1xJL"
    "e896l83UGILlL2SoiGEOKyKA2BVRBS0Ss4IaQCQip6Du/mkIo2/g8oKqv3e5R0GG4FuYW1"
    "JVpf5Hz5dXpEZ0BxS3PmMUseA9uuLjWPGvL1yErxFsqWgyOyEat9OiIrG1Lji9Rt2np3pP"
    "7IaNOGTR3rcRPh26QYPbLnmN+RAFEfqW8RIOUEXKEXz5CjSujGzsKsnZqtLkhXjta2Xtv1"
    "9OB7fAe+x15o1eCaAt/jaBgcn9lGxTkLJGP0Q+hEq9oyENn4Y+oY9fz7l29evn3x+mVW9y"
    "F70lTuQVOnbTheHSUIP5DqnZ17fpD1B16G/noZFpg6ViTnml6XRcpeXZfgZShfmoFgi4WU"
    "baSeYlp4sEwK1QdblMogcZQ2sXEYGJWGqRCCX9vcr/2o5R8GdIwNof7DccIJfkrwU/bAkT"
    "YUP+VQ8TXL/X60dNmhwtsmX7beE7xXt0oxIVznVKmkjDe4VNKxVpSA3dqhsqTBHM2YSqHK"
    "pnivcq48eZxGnQhd+kBQNKlK0ELqO06ijKwo2Uo1IpSICsKDJ8jGAdG5VfbzIeBcAedKP4"
    "wJYHsH58poGJx1gTdxr5SIxtHHvFjFQH7nQC3v7AY0sfnUkEOOUpeUhuG4Z3qTdAMtNB5/"
    "3UK7mnFcsFBMEyyqfYVz/xbV9gWaeorqji2qUGJsPyXGIP2jn9HmUTrDqY/dlaB2fC6V61"
    "4VR0waC19FSRa4MHijVfTaJ0jqWgvEZkllqScBWuLVeyTmJK40RQMkpMA7QYkbHi0IW7gE"
    "yQkZkswmPBoXxMHkmBPkM19jG93vR4GFFCykYEDrm3wfn0mGVVIKNOMzn2X2w1oZfqPlsV"
    "6UHwF+5EF5QaMfrEWu3u5VpByFwbEInUMDW1XVMq7KpSHcuipXPyVEHZL6olwzKkUxYyTL"
    "VKOHESqC7NGQAbUWdhTC1EbZ3rsqWZexvH452ahAGqUoKyGtKXblPVpSuV5CgX7z8LeoAM"
    "BvclRSvJiHfoDkS10YzQ5nBs0QNEPQDPumGULszJEz2Ezp37e63xdRTad05T5Ei5d+G5TI"
    "IMrAPMog01q7GAsqxGNcuikGD9gNNQhuNBdkdFDDOxVjqyjWlibIk3SqTtCz/b/r4gRxiX"
    "NhCmuZ7HCFH56VgX3WHzBpYK0rJZQ8xE0J0wW6A2ZLp6pSHs5MfepxrrQ8EqljzaQubioY"
    "Fykh8K3P0nHMq06VJkqkwOc+8/lROnMMiJ/7EOs96hu7XYo0o3e6zCgPhLUIuT3HAbGY72"
    "pWcOO1XzMDlEtpIQIkTgaNzPo1pM7HpNKTzuWlk1cPXRlKfd6jVoZS5uV//FPn+GoTCBmq"
    "0sKHrlPcU+31EcIh16g1ObIyXFt4s6wwG7zRpXVb6M4Zd9fMfFHUniOC5R8eXiGHIebbmj"
    "DHblOAk+rd8JxUEKm1nflQbY4uDqAAvD+913vkT5OidicHbpEU9Ns+8/lRa8sNh68mpeUy"
    "ucUw6K1EBzl8G0Lf8kFR26earecaJribI99K66vPFbz6eTAMuIDX+Rz7PnEv/YfYaFHRzI"
    "oDJk2KmR0PtWg0tnWsYSARdslfQ/U2auko/4+iOSJlXGpUDokKb6kaW7H2pQss7DoNKGgD"
    "VNAgivDIxU+IIjxyBsvLQq9dNDQ3qdEsxhCQ5VL/vj1W6egx9oAZSlmsnnQtgfbbozhuoW"
    "wQlA3qgSJcVzbo/PTL+emHi0fWgj8RbyoVwzldnNRrwrlBkzbasJeNb6kR/zyPFNG1q5Gq"
    "xp0BleorRsmsE4QDSc/VX7HAGyCpskUFV4IlIQs0xw8ECeY6VV15Hx8AWjRo0f24+0HJAi"
    "16NAweRqBCXwQ8jfqT2azNLBE5mvFFd6S/P/q/FrWaS6NEN4rllj9IdhEDLQ+HTgd6ng4i"
    "L/p8pg8tH2u44dgSsTvVkcAc6IwMcG6Bs0tmosORlSODE6vPJ5Y9J/Z9Nz2yQAlc7jOXp0"
    "p668LkAiHwuM885sRjD9i1AoF5N8OBfgbgeu+53p3bwOXhcFnuzBmm7lZbuzAB8HwIPO/S"
    "8KpMCRnrXa01xj2QUrItXV3DAd8kjQLb9/iOmCZRFKgAU2gqBdEhw4sO0R2tB0W2n7t/I7"
    "Cla6imwLXmlN0BuCMqIV64Y3pVRfxHRv2buP3uiSa0Kf960hTU9LscaCV9fFsn+CTjkWBI"
    "0cc9npZYlf6Oil1FRcCTUKQ5lv/E1JkgxqP/TAnxEfaDJeFEE8u089khkOkdBDJBnEvP9F"
    "gIZDpyBkMg0/ZBOZBPdZSJQkqWUT+8glv+xSEwSyStjrbjIm2vDmKwG5eP41Qk7hJoViQF"
    "/0Df+FyxVD2OSvopfnEur6ETjUqafz1pUkmTD7DUfda+v5VSEqWyGBfuU0ktUyYfBJFiuM"
    "Tybyz1QsejPlWTCcYnUfrLMkmdoQLZcoTDIu1yyfi9ttfVfj4FVFRQUftxcYIGAyrqaBj8"
    "+BrWgAoxCCpco+SQjGAUyuhkx3EG0VKLINNCXq/RFghHAX0RuMih4dV2tKsHrkB4QGsAX7"
    "tpiujlXxzQGmDVV6ZptARYW9WoGZBKuJ9GGIEqd2dxejcXNVYsbTeBKuHYewoowKOeAoVQ"
    "d87upU4hobI1B8OGaPcSLRhA+i3UQerKcXK5J2YuFfKSVI450TW+yL2eNHa9UH1gkgzqdm"
    "auek6DAQkMSGBf6MMhBQakETEY6mY8roUkArGjkaRAOwoGlEolRDXdjZX9Ehno+h1Nez0L"
    "7Omv3XloxVOG2sw6aUtpogzkSCBjaEMLmyRP4vCpFz2Fd3PuxXpx9amw7IUT2lH7kXMJ+R"
    "3jqxONDaA6aNJkCSDpcMuOx9OWvVbAIAAGATAIDEdfBIPAkTPY1BAABoAt9Kj81zTAvEQG"
    "Gqw58tQ2gzwdD1h3WOU0kKLwymLc0RUduPTrlnmZrgQ+bdWesdMZ86wM/bPucJ9E7eX/+v"
    "z7l29evn3x+uXbiSojKR9lT940cERbIRTMCXsyJxg4aCt1CTQxL2cJ5Q8/3RAX15zXZY3r"
    "87rMwTCvz4pi/OdB1NkUtyZtNodtG2U2z9lWKRws5AF5j5ZUcjgU6DcPf7MCETpEIvSbyp"
    "1QCf4YBVLXifp+kgfCV1PmrLSpGtvNBgo0KNCgX/VNvwIF+sgZDAo0KNCjQF7EJVc7s0BP"
    "D7ww58WCU11M+FXoEfmmAn02vHyHEJt62H36If77uI4fqfZd3FyelwMZQs6Jb2sK9jWEPu"
    "Vo4NDucnSEPFavloTca7TmeoNQhbCTRahnp8Ue7EMunWVCoJmFKE8JfWRaBJ3kdXKDpVwm"
    "g4VchTY+aEUXeHWkYD1WT2YEi5DrjJW1CXp5EkjN06TmqfRRyomnX6S1uJbJAFsNtvK24r"
    "5KD2WhsJlntHC1tICyBmWqqENbMG6cCaAhBR2ug0N6DeOUso4MSCgB/63wl8rvHbFC7nbk"
    "QoEeeGHOCzEPvamPqWvKhAohoG+O/gN1CLMWnDxQsjTlgJYYuNAlaGY2o7b8CSvLJQ+khg"
    "n1+WE6+jHwAWJlHqlrcaIlaiIHNiGdpwSbUwu0oz6WQQcXcoEQyoP02Y1MfM5cV9kGJE7Y"
    "calvXPWnZgrge5/5nuRPmXbnK5FBMmNzMmMKVxVi44RGbabcMDHemNFYWmWFrMYbufRvLs"
    "9vm9IadcfbrsJmL7IZj4gB+42czRA7DR0qPrK7E13sbHXUpDF6dn3rYEVguQnFxvjZn+cM"
    "BXipCpGr6hbyO6ta5NF8arr3UWVyn/krjwbyXdw/60mAmOugB+yGJECYE+SrMFhkswWVg+"
    "aEk2ps7V4/CeJu30HcLYRl9kyuSjzBVtaayaR8SQ3xKKJ/Ss2jo70f/2QtfPUWqRLpCMGT"
    "14cVXx9V7H6UN8z19HdiV92YRbLyCUNtgf6DDu3GVB/7qG7MH79cXzUbXcv21dKhoiYoG1"
    "19suzCoCIZMGh/DKILdebLAdpgIFJlTZHgyA3gl1cX5SMnakAoxX9fI9fUe3GKVEeO2l7c"
    "N9i25ZqzpGwYmMXFVwgB/a7o59uLt9WpcpRbKlfDYcFGtUlrlTbDtUIIFspmCyUpmLN2Za"
    "M8SiPZpGSlrKy1GjtlzYmxA7w/czaj7nA9KRshrh6wBYzl10BXXz9+fKwSd2ecYcfGgfgk"
    "v2VNTYDKmEmTVXOajra8eDiUtwMrIVgJNwl3Q7MSQnb+kTMYegAeVBGTHy8MbQ85EoC8S/"
    "A05lKkiHyvRNsqrMGQqaEFa+b+rJmBPSdO6Ha6b8q0ENXV52sniMIhzJm8JgP+9pm/Ul+k"
    "qviaFQgswpocxYZg/Sr5Adu3OhzPNM1b148P0pyZCexanNh0QQ2TvXWkkOwdrZowstPMQt"
    "dKlhjVuTZrka2lB3jVk1lawagDtFpagFU98YhDcacQkyLlGDxnOuQMU/YKRGPArFGM79L5"
    "OgJQGfytBRZzc+wLpMCBrTgQ0H/rkv3oXX0pnirxEVXj+dvz5y9evHn+7MXrt69evnnz6u"
    "2z7Hiuvmo6p88u/66O6gIv6s5uTyokDQd4Ex8KpLAXttoLZo6iCiEEPzR66Nd4VVE29hh/"
    "UpP9cNQ+48r6Mk4f2qfL+GtA+JeQPxBtO7Tc20mTmzgKnAuigS2Lxl/7BPHQR2LOWXg3l3"
    "8TFE+gslCCJeFxrgnxFmKFQl9QF91JlcGfyNcOwq6rSOQAJtcXspm3UIg61ZyXfX4QOLPf"
    "gTMbfJ09M0qCM/vIGZylI0XXjklCk45yfI2ZJaGjygN2KrBTIR6DsqLHb6YqWdaX0d6MYW"
    "GC8eHoSTrrjmHjNVggHCFuzBdzd2VNQ+eO1ASZNIBXoR4fgrECYGXSfBcftX4K8Ff3WXLg"
    "RPLLIxJIx8q1KW+rhtWQg8Go0WBURm0HZqMv4TT7fZ+TKQeJ9EbrUc2S61XawQemLuQbEs"
    "iNkuBQsSRVxkya7ElONNri2XDLxvactDMt/TzHAmEUz4EWTIJLHCQYWs6Jr9oHLnGAXBzI"
    "QcG9zmTUZYItTEHx57RXYtbjd6O6bDYFPfK9XW/LWWLXVYGbdbnRdRBW6UYoA1FhXO05Tz"
    "MGxCY7dlIFQr43L7JdIgPkO0Tkq/ujk9E3TwgmwZ4K9uTbgsrpOvC3SNkrBoP+pthc0Swe"
    "R8i9Zf6pbbMwktQr4m3ubaNgK+TiwvHAtt21fZQQIDZDqjU2Yn7kxbTnSjxVTso5W0pyno"
    "qmnGDnvRRgOZEagy1FV+YTJFWqVSBfC3Wcadpu7+1jwEn6DpykvThP4cIEJ+loGGysE2+r"
    "DA/PrpADKwjMHSkZ0QFzlkRsOSsilj48SC3Hpa9qpJkurgrZKHKcSy39VBkVV7PMmqK0c0"
    "SDzpI5cDx2BNscBzVZCbolWiAZg4ml3MwTd5EGcmTg+uybPNAf1flLOE3cFnrlef1+skl9"
    "DtKhUIoKFFNQTI/hnALFdEQMDvJHfWsPWJ5oFLrDZMcOsJn8FpZpqEGJaHR2AYgv6I6dKu"
    "8gh5o2xsyTQVfMFl0xe+T6HNB6HdqtGVknoni4B92WamZ0hRh43Wde16Y11auY9flMUGG+"
    "pEEqqKrQ7rHWeU9R3Rh6nFtTvUpZv2X+Lcd+EDfWOtEblPIjJptMSmI9uG1UBopoZoSjgB"
    "C/ECvxHi2pXDGhiiGOWyjGgcM+E3PJF+TFwREqjGJFhCYUY7dzg5kLzFxgBendHQ9mruNm"
    "cO5OMXRE6ihHZ3nB62jKluEra4Lx2VqMowq6BxT0DKfHCS+AeKHWWUZQAfyor7kZl2K0sX"
    "28TDW+E1tCaoxakWYUXrDSsevVywQ1Z663lVAwNLgmu3YaEqNSpsnwMezmXSMdZ/kbdgzK"
    "SADxzohbHC91wrOP+aoR95Sw7KRcibio/dGgf5a09cnQl+CfXV6d3vyih/9M0wbo7Jfbi9"
    "MSAxYhl0OMi93nyEZxppczyLs0WnmU/ioL4qsqZ1X9I//iEJhJ4hnlXjdzaokWtJE+ayOC"
    "s3Bq2OhwTQK3qPktOse+062TW5ES9lWf91XKK58Jo81VpoMd1n2HZS3H2/pj14Qa6EdZpC"
    "4PK43arRpCWiACREvyPF555pAWqQDTIqaPFgp2NGj2KRKsn6DuIBCserDuAtf4ZLjM5jtO"
    "dAt3Sgt8kwNzdwAfL7TFu6UFtkWRCc6FZngrkmmvqtKeMfGFBEFNiGju7aQpPHTKhBXEAw"
    "06Gz3QgEaFtNIozQlSLs8ojnNGeSCQwAtVUVY9UNH5+r5F3aaBgM93EPAJ8YA9M6FAwOeR"
    "M3gYXYn6orVpQ8Wia9aSchXvEDBWIu7VPgGLcnm3pPwivnE2Y4kUPAd95rMTStwVtzzqh0"
    "lkRJHZtUHKOtIjCll+/v3LNy/fvnj9MotUzp40BShrgpGlOPxAhepFpI2OqwW4SjjoEnM7"
    "AzQ9YJSwXoXzR6mHXU9/J7aoPZlSwvLRRG2B/oNcGuwN1px6NA2pK6gfPFUf26wh/Xry5I"
    "8/n/x6sidR7scv11fNbrGyB6x0EKkJym4xumgOoK1RWRdjCztuxL2DOzKSUfGdYaxikQpw"
    "b4d7xXfxOJa0xFB2GjpUfGR3JxpzWnnIpMmmlh6TWI223GQ4FPIDgxcYvI5H8gd7yNYpsJ"
    "H2E/1kLXYNqYZF0hGC1yQeXvqkKruPSjK8vLooAwZy3ePI09i25ZqTv0Ng6moWa4O6WSUF"
    "hXN/CmcqtZqJjEUqCMhqDMgK1h75LWMvvspzKeffHyS2G+MvimurV8EXCn8VuMXri3SVh0"
    "yaVMZYElyPbhmLcRt38k0qZTnUQQHzSFQqa4J88kB4FDoh5P2m/rFCahk5yGc86mtmEznV"
    "kwBJTqgYrWqQxh7mB2UWlFlQZkGZ7cLY/pZzyh3dnRRaHf0YtdocDMbeKR0xKAyPozA0dD"
    "poUhhAo26hUS9Uq/RIpPpmZMso0wH2g/JS5VW+GnWjVcR3dE+bhXzfzqPGx4JEvZN9ogR6"
    "KfsHUfjKeyR1BE+eFdEbqSqk6gINUBSBQXR6xfYTgiIBigQoEqBIHJkIDMFZAxB98RJT+f"
    "PuLOovQrOCfRVKEMO6iMD2vZJmjTdJmRA2yf42yYIzj3VgUYEMGLTHENPAiuXpKn8aW5gV"
    "6A7YwyyVkvM8yCTnHncwi9pTpcHopnJvhbhXoi8khJQFYCIh7KLf5Okg5afnHLakMhroHP"
    "nNVv4i5RgEPyPrWU6+VpHTmlspIfvhpxvi4tSrro+Q0ERsDxLaSpTEn/s0Mp7HdjgaNRiz"
    "7+PvV7E1akZNmkyOdjZetSJbE7RoQxYIsshXiHgSoCVexWUi/itKhlX1ITAKwmlGqWs51n"
    "keMDOCmbEfshaYGcHMuMua0dmR3CFeQUM+QhBjU4UtLzwTE2CRagxS4GTH5r/c6nvAbqhB"
    "/yr0CKd207rNKMuHPLGph92nH+K/j4obV18/Xdxcnpe7oIS+T1xLiUhVJGuz60tUkFpfWl"
    "/Ghk8NLVg/92iedrFpskOOBDIdGjMdFFJVZI3THL7ktLHPyZSDRHdzKc/10upVosMHTN3V"
    "qY/dlaB2vDJKxoDSiEmTIcBRYy1cGNzCCOBITZ368qt5U3lAvlf/DxDmBMk1E0QxRCoLgS"
    "3UumBcqvb/Zr4m6mibicAMAGYAMAP0zQwARSePnMGKAXrW6tmajm9i6H7O0MeR0BSTKp1X"
    "BXYj65ZJMboSFWhz6olPlsZAFmgARvVkGgohUbBdat+bVQCoUIJCvD+FOGd/UCCacUpHDM"
    "zaH7MEW1hrQ7IZrzS0wKr9sYqTB+KbGKlzBFvbprvx5lmVCc/2bZHuUZpVo72jOGCyMdXK"
    "0Nqh+mIo/hf6YujbZ+iHgaUCLBWgyPZNkR1GwEJPtFqNqz066xpCFWoCLgtUo4hQaJReOv"
    "jaYwiNnZlFMhAv9ydeQmHDx9kYnMwI57oOm/Wo52kA846lL0LummCepwHMOxTEF54VsJDb"
    "RjdvkQpw74a7Rxwaeqa4r6kA926429hbYHpXk+BTj3yeDrA3xx5KSj0O7lBN3LCauEMeqE"
    "2M9dES2ZHjtpelOuVsqe1rX496jgQQH1TNs0t/yr59jUJ1TjSm+PzrSZMhnqqBVhzzY2CH"
    "jwkQDtBtYoRDgTK5U5FrVO0xL36m6pMFeCbJfEHd5EHSQ1xvwN/h/L/6v/qnyMVyVvk0KZ"
    "ymiqZ9x3hcYU2Vcl7Oia8m5dEonyWD/vKuUHJNbpfYqxBNx0M/kK9/9TFSFuSJCqCMoiS5"
    "Q7gaF/8Kefvuw/1wRu9qQy20970mxiLZv72N70niLf72/PmLF2+eP3vx+u2rl2/evHr7LA"
    "u8qL5qisA4u/y7CsIobOw0KqPeBaE6wZtyYE1zuEiXI2FEOYjRGPsCGcDfGX51yLX3xqSj"
    "R+FLKElezNFUrzmjPuaruuPB0ZWsma6SW/ho5K6zxFafyV1S7Dq7vDq9+UUveJ1pbPtnv9"
    "xenJb1YaGNf23Ozc2IDrdGT5KqdlXnSv7FIRYpW/o65aDpIM1Ijqj58oHPUCwE8RbCJE42"
    "TwJhshEiD5hGP65DFEiZFuJAehoH4hIcECvS4Ex5XCKFImF95nPU/OihU0RXiRS2ck9ZTD"
    "hnRnbIjACskIOyQn5UB++Jxv4Yv5g0WR6jQ7ulyfHnOUNyvBNMEhOfMte9TzqscQ/dKTs2"
    "WlIxRwTbc2XS8++irGVFRXjVyLiTGbew6EV/V3bI+RzzmuSpZPxuNJfHNep5+JvlEv9OzO"
    "V/X79s2C/p7nj9shwDlrx5Hr1qNt/NmeuYaj5rGlB9uqo+ah+ZoZ5SDFrrObSRrk9iM4hT"
    "uxKnenLBX4diyr5dCuLpbvnc28arnkXj2nsXozaqquqoIK6LGFf/dNgELTkVgvipn03O5A"
    "dxW7u0QIlDiCP/gQViSxIgquncuo8PANder0/LetngXv54E0UlHT8KJ8cuFJVCGrXcNkYJ"
    "PjmCUQBesnryO7Ps5ZQAckr2l1PiECdcWPdE4++rW8UFkp0YOPpac0XXtAv8dMalcynj2n"
    "YotTJBnuRwutOrMlSvtpYGducxArcbuN1AuQS3G7jdIPzjEa1zUL3iyLeVw/wu12OODI7N"
    "PvMXXNkjcWXfkIVLbXyiMXOnryZNNm4eD2pduZuHvq+M0AvObBIEqX15ysR7REWAktRNhJ"
    "0HGjC+Qi6z7yN7tco5Qcy3SZy0QgVyqC6PZk+fAbbuXsse9bZufchB/Um225CDEZxkJbsX"
    "7yb4FSlB8OupYBAQ4nfh7poMWNsj1vZECvlCfOcsdOTVqhNEcm8bZZFAtdOdRgNbyyOC3R"
    "PlvbHviYgd3Nh1USrVoGCOOXmPfpsqEUGeTpHV5zeVK5sm6D4J5GjBVxaeCV3E3X4+AkLw"
    "hhCCF3FeY4z/wWW4tux+SlLCe6ZohmCObwD1w/XXs48X6PPNxfnll8vETZmdgdFL9Ug+oH"
    "Gzo5uL04/VKmvUdTvG0RdI4SLq0UVUyCvNn4SmTK4Qg6Gpb7zuidBxqmqtz3UCR/KmUdjA"
    "6zGbxIx6xu7YqDAWi8KWrt76CzvpWGEiHuVIjsJiUJSRnr961UJIkqNqpaToXcnBvtC0la"
    "1HOBl+hOh+/+xZC3TlqFp0o3eVri1CW/tXxXXVON3WJIcPonuci3JnUXKPepn9+f8BABOI"
    "TA=="
)
