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
        ALTER TABLE "user_package_assignments" ADD "starts_at" TIMESTAMPTZ;
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
        CREATE INDEX "ton_transactions_open" ON "ton_transactions" ("created_at")
            WHERE "handled_at" IS NULL AND ("purpose" = 'unmatched' OR "status" = 'refund_due');"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
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
        ALTER TABLE "user_package_assignments" DROP COLUMN "starts_at";
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
    "Uyo5WtQHRq4JsnhGJ6feZx9y7N0Jh5OFwG/9phXO1Z+5i6Ij1NYFeJIbzBBPN6E1ptnIOW"
    "FgIeNAEPPtNW52oIRE0JIH2yQ9wZC7ku5qy5rP6aahTBfjrIjJp9FUhGCFmmjRnnneYot7"
    "SMDWejGySepiZZM1CLVJBuqmlNZ4hojgTgbM7eTTuhHCyPtKeobkwkza2pQgrp+emX89MP"
    "Fye6g2AHwHZo7T5UhIvnYItM6NJtBKnQzfhWr/1e5UJXwvpqfKXlqKMNbtJKzNNmB+kpWh"
    "AeMOV3zFO/i7yTnC2RUCXxPPZAArScE1/5NOMQMkQlCRHCJU7VIbq7acEB+g4coL1wnoB/"
    "DBygo2FwZjWsVUk2thev10w6Gh4GVO2qAIJpfruWGEyMHbrTxiKF5UnRgdUs4XpTY5V6DD"
    "zQI0jVHGFdWe6Gdr819GNActereYr9e/krBKZ1/h89D8p0gH2HDsDEJvJbWkprthZYzE0Y"
    "oCUGLnTnQnZBRojWCSfNzNDNATzpfscGAouw5lzafMeuqUfooxpa5Mpw4ygKFQOjCD5LaZ"
    "qmOmzDNBAj1mettsA44jvbcz8/CfC+z7yHgjyHPGmxb88Z7xI+nyeEHdXnHZWwyriQYIUO"
    "CgSpJ76UlC1OPPX9u+wcHT1soD5vIJXwaRpAtSaBcJ/mcJ9FEkICUSmto1LWi6smJKVNXa"
    "2ouZ9GxDLrB61tL3gkuO81Gf/CCe0I3nVb2hNNeIlu2KQpwoSkBNa6ga55kIlcYjZRCe8Y"
    "2SzkajTjaQK8S32CZur/4n0WKSJJk6FR18V4psaIk11+BoSfvIPwE4hO6JngBOEnR87gQI"
    "SO8gtkXhqjnBc98b48C/2NQqkA0SUapXES8Jh1KbgeAzqjPBBWV3YUqYEP3fng4i3YUCAG"
    "LnTnAvEwdbtwICME9Lujv5DIdVr/GSGgb47+WpHuGD6hneBwERQnC+I7SZnEIj/yLw4Zpz"
    "i8KJT+YQjRstsiiD0W+hrVtLYFVIVu615Qw8FR3woqhYSTGVH9nYwuJy3xGJbjHi+oLpEy"
    "GnJwSPbb7NI5JA6i4AbDZZt5C5dErpwurNaQA7/7zO8FZ2q6wFoQbsvDWFutoTZap4YaYn"
    "bUEygZBlk4Y+UCZOH0hydQjesA8WQ7K3SUxd58Xk85TIR3U+ioTVQZdIjTh5IVArK3j7xb"
    "R4NB3N3EKO7uE3EoPmdxYz1NwF3h/aQp0s5TI9W3F+1D7G7nBE1XUraMOtCgaAqkLtUJwg"
    "upmqMZZx6iAgUsrr2kSvAGyI/60rgMOyo4zquG1e1wXgilewehdBBp1TPjAITSHTmD7fWV"
    "UxILqI/5qs7GlxGV0x1XiQFjmDKBNu1R6VN5bkqF7Ozy6vTmF71Klo7Pc+rsl9uL05JSFt"
    "/jtdpx/QVWITzsXTYMxaxeaahKeTqeVBly7ZNbJv9oqcVFAt0PHSsB94ELG5W3yjrUVwPe"
    "sQwdQVonQKd4b5Ke1ZdunZ2iBksB1iNT5qxQIA++d6pPY2yjUrkjKnEkFn0jKXjKpWBr40"
    "A8RZdS2I3lY8yJfJWX8nVJKvv8KBCwQcAG+atv8hcI2EfOYHWkm4aP52lGUfFqsmOHRycX"
    "4PauP4BdIhhBZgp7SgSwd4U9oP/WVS6id7WhGwWywwVs7BH4JH7jb8+fv3jx5vmzF6/fvn"
    "r55s2rt8+yQI7qq6aIjrPLv6ugjgIDqlEeNs46MLRd8zkS8GebL/hwoXwHNe1O6vI+S0Tj"
    "y/fcJiIDIjF2lFE1x89fvW6/aNfjx7FeDex44Pw3cf5nlqItUTpL5/lEgqBdcMpQ4DJy/7"
    "fxoCSUqeF4M7jlIIAjAtbAzJtuRI2RN7dH6028+eNgs31XMgZhIYi3EEgw1WcKYR/RiAfv"
    "I+Pr78SWLIiqAQUCr4KoCJAyxKqSeqohFY6qBLEZoiJAbKkpP7SvDwGbLth0weTXN5Mf2H"
    "SPnMGmGbw7zNztm8nFOHXXDrlKuq1R3GvOvRwNWAiH2upqaEzQQ7jg7IE6hl3vaojHYEEp"
    "V5TpUoFj3JU3lmQ6Z+xepdPiKnI/Bsy/nir1oQJbmbB8+VBboP9EIdl7A3Etwk9D6grqB0"
    "/VxzZL8b+ePPnjzye/nuxJ3Pjxy/VV8wlbPkxLIoSaoGLY8/EimDONUNDAoDwRMGd/zEnz"
    "CU2tr1W68Z3YKQaLOQ407vQmB2OFtJOTsWfoPY6PMQinHhXdlMoyLZRj6LNuqdoJactubG"
    "xCpK+2AQ2IdPuJkwdKlp22U4kUdlOfd1NsWFfFaDjBgVmQho52DPd/o/TVqSKE2jBp76Hu"
    "W648A+y8Pu+8wKULM2UoIQBFaP+KkB96U8K7SfNr2p2I84+a6vQ4wjwncr11PQkLpHAE9v"
    "kIjJllqaJeZnJHgQxEDnORA9u2qkl3Txa6uJwmRapE2U2ZGg76O1SpbBdTfSeW+rCSPM0W"
    "wSXDwXtj2Ii2uq4ZqBVCQLaIbBx3ZYhqgQgQLTlHH6tV6VGimUraZoAWqQDTGpl7ujLGNa"
    "MEYHXAJubQDsBmlABsFVjVSM0Q0RwJlOtsLtepoKpCa1yr84yJr8lMw0R1Y5WX3Jqqqc9Z"
    "FgR2AGuHrtr9PAN20FRbrxPsAOSaHs/HiXNFKWqBdqSd7mY1O8yTX+48nfA4Mc5r8y3gpT"
    "V5U8b4JllBl0eWN1WGt6CBtsA3UQh2ALBJLbOBglvUnlqhW5Bet13CnM2OHN+ymlDAWH4N"
    "dPX148cyxgXVCzDehHFZx63BuE1StfwkP5gRvmW+8C3zb9VM2E7HHQf2ey0WXrzQ6vNgL1"
    "uUC09TD6hJvfCfVa1ujBaS/cxHWKpVxFGJq9NwNUHy1VK9X3BqkyhPNfQFdeVD4k+QWoFc"
    "0tryqySFvqUK4chJJHrVzNi9fhKkx76D9FjInuyZWxzSY4+cwd2yDEedXUi+LaICEMbNgT"
    "WEkGMMOcaPk2NsKVFMD3pNVmxGsRvI+1A3HTJh94YZ9NM85IaGlNYeR3LLe5/K1x2E6CJl"
    "r4RoCCEui9IQWAUhFb2CE0IqIKSi5/BuDqlo4/+AorJ6v0dJh+FWkFtYW6L1Rc6XX6dHdA"
    "YUtzRnHrPkMbDt6lLzqCFfj6wUb6FsOTgiG7HapyOysiE1vkjdpq13R+qPjDZt2NSxHjcR"
    "vk2K0SN7jvkdCRD1kfoWAVJOwBV68Qw5qoRu7CzM2qnZ6oJ05Wht67VdTw++x3fge+yFVg"
    "2uKfA9jobB8ZltVJyzQDJGP4ROtKotA5GNP6aOUc+/f/nm5dsXr19mdR+yJ03lHjR12obj"
    "1VGC8AOp3tm55wdZf+Bl6K+XYYGpY0Vyrul1WaTs1XUJXobypUniqGFi4zAwKlVSIQQ/q7"
    "mf9VHLEQxoWw2hHsFxwgl+M/Cb9cCxMxS/2VDxNctFfrT0zaHC2yZ/s94zuVczfzFBWWfk"
    "r6QwN5j407FWlBDc2sC/pMEczZhK6cmmeK9ygDx5nEad8VypmKJoUpUwhNR3nEQZQlHyj2"
    "qMJxEVhAdPkI0DojPz7+dDwNgPxv5+KLdgCwZj/2gYnHUlNzH3l4jG0Ve7mFUvv3Oglnd2"
    "A5rYfGrIIWemS4j9cNwFvUkCgZYOj79uoX3KOC5YKO4IFtW+wrl/i2r7gkE9RXXHFlUoeb"
    "WfkleQjtDP6OcovP7Ux+5KUDs+l8p1mIojJo2FmKKgf1wYvNEqeu0TJHWtBWKzpNLRkwAt"
    "8eo9EnMSVz6iARJS4J2gxA2PFoQtXILkhAxJZhMejQvi4GbMCfKZr7GN7vejwEIKFlIwoP"
    "VNvo/PJMOqHQWa8ZnPMvthrQy/0fJYL8qPAD/yoLyg0Q/WIldv9ypSjsLgWITOoYGtqjwZ"
    "V4nSEG5dJaqfEqIOSX2RqBmVopgxkmWq0cMIFSr2aMiA3P8dhTC1Ubb3rkrWZdCuX042Kp"
    "BGKbNKSGuKXXmPllSul1Cg3zz8LUpI/02OSorp8tAPkHypC6PZ4cygGYJmCJph3zRDiJ05"
    "cgabKf37Vvf7IqrplK7ch2jx0m+DEhlEGZhHGWRaaxdjQYV4jEs3xeABu6EGwY3mgowOak"
    "qnYmwVxdpU+TxJp2z5nu3/XSfLxyW3hSmsZbLDFSJ4Vgb2WX/ApIG1ztwveYibGt4X6Lq1"
    "u++EZaoq5eHM1Kcet7mXRyJ1rJnUxU0F4yIlBL71WTqOedWp8kGJFPjcZz4/SqeIAfFzH2"
    "K9R31jt0uRZvROlxnlgbAWIbfnOCAW813NCm689mtmOKAAkD3JA6o3ZfdMBEicDBqZ9WtI"
    "nY9J5SGdy0snrx66UpH6vEetVKTMy//4p87x1SYQMlSlbg9dN7en2usjhEOuUWtyZGW4tv"
    "BmWWE2eKNL67bQLTLu9pj5oqg9RwTLPzy8Qg5DzLc1YY7dpgAn1bvhOakgUms786HaHF0c"
    "QAF4f3qv98ifJkXtTg7cIinot33m86PWlhsOX01Ky2Vyi2HQW4kOcvg2hL7lg6K2TzVbzz"
    "VMcDdHvpXWV58rePXzYBhwAa/zOfZ94l76D7HRoqKZFQdMmhQzOx5q0Whs61jDQCLskr+G"
    "6m3UYlD+H0VzRMq41KgcEhXeUjW2Yu1LF1jYdRpQ0AaooEEU4ZGLnxBFeOQMlpeFXrtoaL"
    "ZRo1mMISDLpf59e6zS0WPsSTKUslg96aIB7aBHcdxC2SAoG9QDRbiubND56Zfz0w8Xj6wF"
    "fyLeVCqGc7o4qdeEc4MmbbRhLxvfUiP+eR4pomtXI1WNJAMq1VeMklknCAeSnqu/YoE3QF"
    "JliwquBEtCFmiOHwgSzHWquvI+PgC0aNCi+3H3g5IFWvRoGDyMQIW+CHga9SezWZtZInI0"
    "44vuSH9/9H8tajWXRoluFMstf5DsIgZaHg6dDvQ8HURe9PlMH1o+1nDDsSVid6ojgTnQGR"
    "ng3AJnl8xEhyMrRwYnVp9PLHtO7PtuemSBErjcZy5PlfTWhckFQuBxn3nMiccesGsFAvNu"
    "hgP9DMD13nO9O7eBy8PhstyZM0zdrbZ2YQLg+RB43qXhVZkSMta7WmuMeyClZFu6uoYDvk"
    "kaBbbv8R0xTaIoUAGm0FQKokOGFx2iO1oPimw/d/9GYEvXUE2Ba80puwNwR1RCvHDH9KqK"
    "+I+M+jdx+90TTWhT/vWkKajpdznQSvr4tk7wScYjwZCij3s8LbEq/R0Vu4qKgCehSHMs/4"
    "mpM0GMR/+ZEuIj7AdLwokmlmnns0Mg0zsIZII4l57psRDIdOQMhkCm7YNyIJ/qKBOFlCyj"
    "fngFt/yLQ2CWSFodbcdF2l4dxGA3Lh/HqUjcJdCsSAr+gb7xuWKpehyV9FP84lxeQycalT"
    "T/etKkkiYfYKn7rH1/K6UkSmUxLtynklqmTD4IIsVwieXfWOqFjkd9qiYTjE+i9JdlkjpD"
    "BbLlCIdF2uWS8Xttr6v9fAqoqKCi9uPiBA0GVNTRMPjxNawBFWIQVLhGySEZwSiU0cmO4w"
    "yipRZBpoW8XqMtEI4C+iJwkUPDq+1oVw9cgfCA1gC+dtMU0cu/OKA1wKqvTNNoCbC2qlEz"
    "IJVwP40wAlXuzuL0bi5qrFjabgJVwrH3FFCARz0FCqHunN1LnUJCZWsOhg3R7iVaMID0W6"
    "iD1JXj5HJPzFwq5CWpHHOia3yRez1p7Hqh+sAkGdTtzFz1nAYDEhiQwL7Qh0MKDEgjYjDU"
    "zXhcC0kEYkcjSYF2FAwolUqIarobK/slMtD1O5r2ehbY01+789CKpwy1mXXSltJEGciRQM"
    "bQhhY2SZ7E4VMvegrv5tyL9eLqU2HZCye0o/Yj5xLyO8ZXJxobQHXQpMkSQNLhlh2Ppy17"
    "rYBBAAwCYBAYjr4IBoEjZ7CpIQAMAFvoUfmvaYB5iQw0WHPkqW0GeToesO6wymkgReGVxb"
    "ijKzpw6dct8zJdCXzaqj1jpzPmWRn6Z93hPonay//1+fcv37x8++L1y7cTVUZSPsqevGng"
    "iLZCKJgT9mROMHDQVuoSaGJezhLKH366IS6uOa/LGtfndZmDYV6fFcX4z4OosyluTdpsDt"
    "s2ymyes61SOFjIA/IeLankcCjQbx7+ZgUidIhE6DeVO6ES/DEKpK4T9f0kD4SvpsxZaVM1"
    "tpsNFGhQoEG/6pt+BQr0kTMYFGhQoEeBvIhLrnZmgZ4eeGHOiwWnupjwq9Aj8k0F+mx4+Q"
    "4hNvWw+/RD/PdxHT9S7bu4uTwvBzKEnBPf1hTsawh9ytHAod3l6Ah5rF4tCbnXaM31BqEK"
    "YSeLUM9Oiz3Yh1w6y4RAMwtRnhL6yLQIOsnr5AZLuUwGC7kKbXzQii7w6kjBeqyezAgWId"
    "cZK2sT9PIkkJqnSc1T6aOUE0+/SGtxLZMBthps5W3FfZUeykJhM89o4WppAWUNylRRh7Zg"
    "3DgTQEMKOlwHh/QaxillHRmQUAL+W+Evld87YoXc7ciFAj3wwpwXYh56Ux9T15QJFUJA3x"
    "z9B+oQZi04eaBkacoBLTFwoUvQzGxGbfkTVpZLHkgNE+rzw3T0Y+ADxMo8UtfiREvURA5s"
    "QjpPCTanFmhHfSyDDi7kAiGUB+mzG5n4nLmusg1InLDjUt+46k/NFMD3PvM9yZ8y7c5XIo"
    "NkxuZkxhSuKsTGCY3aTLlhYrwxo7G0ygpZjTdy6d9cnt82pTXqjrddhc1eZDMeEQP2Gzmb"
    "IXYaOlR8ZHcnutjZ6qhJY/Ts+tbBisByE4qN8bM/zxkK8FIVIlfVLeR3VrXIo/nUdO+jyu"
    "Q+81ceDeS7uH/WkwAx10EP2A1JgDAnyFdhsMhmCyoHzQkn1djavX4SxN2+g7hbCMvsmVyV"
    "eIKtrDWTSfmSGuJRRP+UmkdHez/+yVr46i1SJdIRgievDyu+PqrY/ShvmOvp78SuujGLZO"
    "UThtoC/Qcd2o2pPvZR3Zg/frm+aja6lu2rpUNFTVA2uvpk2YVBRTJg0P4YRBfqzJcDtMFA"
    "pMqaIsGRG8Avry7KR07UgFCK/75Grqn34hSpjhy1vbhvsG3LNWdJ2TAwi4uvEAL6XdHPtx"
    "dvq1PlKLdUrobDgo1qk9YqbYZrhRAslM0WSlIwZ+3KRnmURrJJyUpZWWs1dsqaE2MHeH/m"
    "bEbd4XpSNkJcPWALGMuvga6+fvz4WCXuzjjDjo0D8Ul+y5qaAJUxkyar5jQdbXnxcChvB1"
    "ZCsBJuEu6GZiWE7PwjZzD0ADyoIiY/XhjaHnIkAHmX4GnMpUgR+V6JtlVYgyFTQwvWzP1Z"
    "MwN7TpzQ7XTflGkhqqvP104QhUOYM3lNBvztM3+lvkhV8TUrEFiENTmKDcH6VfIDtm91OJ"
    "5pmreuHx+kOTMT2LU4semCGiZ760gh2TtaNWFkp5mFrpUsMapzbdYiW0sP8Kons7SCUQdo"
    "tbQAq3riEYfiTiEmRcoxeM50yBmm7BWIxoBZoxjfpfN1BKAy+FsLLObm2BdIgQNbcSCg/9"
    "Yl+9G7+lI8VeIjqsbzt+fPX7x48/zZi9dvX7188+bV22fZ8Vx91XROn13+XR3VBV7Und2e"
    "VEgaDvAmPhRIYS9stRfMHEUVQgh+aPTQr/GqomzsMf6kJvvhqH3GlfVlnD60T5fx14DwLy"
    "F/INp2aLm3kyY3cRQ4F0QDWxaNv/YJ4qGPxJyz8G4u/yYonkBloQRLwuNcE+ItxAqFvqAu"
    "upMqgz+Rrx2EXVeRyAFMri9kM2+hEHWqOS/7/CBwZr8DZzb4OntmlARn9pEzOEtHiq4dk4"
    "QmHeX4GjNLQkeVB+xUYKdCPAZlRY/fTFWyrC+jvRnDwgTjw9GTdNYdw8ZrsEA4QtyYL+bu"
    "ypqGzh2pCTJpAK9CPT4EYwXAyqT5Lj5q/RTgr+6z5MCJ5JdHJJCOlWtT3lYNqyEHg1Gjwa"
    "iM2g7MRl/Cafb7PidTDhLpjdajmiXXq7SDD0xdyDckkBslwaFiSaqMmTTZk5xotMWz4ZaN"
    "7TlpZ1r6eY4FwiieAy2YBJc4SDC0nBNftQ9c4gC5OJCDgnudyajLBFuYguLPaa/ErMfvRn"
    "XZbAp65Hu73pazxK6rAjfrcqPrIKzSjVAGosK42nOeZgyITXbspAqEfG9eZLtEBsh3iMhX"
    "90cno2+eEEyCPRXsybcFldN14G+RslcMBv1NsbmiWTyOkHvL/FPbZmEkqVfE29zbRsFWyM"
    "WF44Ftu2v7KCFAbIZUa2zE/MiLac+VeKqclHO2lOQ8FU05wc57KcByIjUGW4quzCdIqlSr"
    "QL4W6jjTtN3e28eAk/QdOEl7cZ7ChQlO0tEw2Fgn3lYZHp5dIQdWEJg7UjKiA+YsidhyVk"
    "QsfXiQWo5LX9VIM11cFbJR5DiXWvqpMiquZpk1RWnniAadJXPgeOwItjkOarISdEu0QDIG"
    "E0u5mSfuIg3kyMD12Td5oD+q85dwmrgt9Mrz+v1kk/ocpEOhFBUopqCYHsM5BYrpiBgc5I"
    "/61h6wPNEodIfJjh1gM/ktLNNQgxLR6OwCEF/QHTtV3kEONW2MmSeDrpgtumL2yPU5oPU6"
    "tFszsk5E8XAPui3VzOgKMfC6z7yuTWuqVzHr85mgwnxJg1RQVaHdY63znqK6MfQ4t6Z6lb"
    "J+y/xbjv0gbqx1ojco5UdMNpmUxHpw26gMFNHMCEcBIX4hVuI9WlK5YkIVQxy3UIwDh30m"
    "5pIvyIuDI1QYxYoITSjGbucGMxeYucAK0rs7Hsxcx83g3J1i6IjUUY7O8oLX0ZQtw1fWBO"
    "OztRhHFXQPKOgZTo8TXgDxQq2zjKAC+FFfczMuxWhj+3iZanwntoTUGLUizSi8YKVj16uX"
    "CWrOXG8roWBocE127TQkRqVMk+Fj2M27RjrO8jfsGJSRAOKdEbc4XuqEZx/zVSPuKWHZSb"
    "kScVH7o0H/LGnrk6EvwT+7vDq9+UUP/5mmDdDZL7cXpyUGLEIuhxgXu8+RjeJML2eQd2m0"
    "8ij9VRbEV1XOqvpH/sUhMJPEM8q9bubUEi1oI33WRgRn4dSw0eGaBG5R81t0jn2nWye3Ii"
    "Xsqz7vq5RXPhNGm6tMBzus+w7LWo639ceuCTXQj7JIXR5WGrVbNYS0QASIluR5vPLMIS1S"
    "AaZFTB8tFOxo0OxTJFg/Qd1BIFj1YN0FrvHJcJnNd5zoFu6UFvgmB+buAD5eaIt3Swtsiy"
    "ITnAvN8FYk015VpT1j4gsJgpoQ0dzbSVN46JQJK4gHGnQ2eqABjQpppVGaE6RcnlEc54zy"
    "QCCBF6qirHqgovP1fYu6TQMBn+8g4BPiAXtmQoGAzyNn8DC6EvVFa9OGikXXrCXlKt4hYK"
    "xE3Kt9Ahbl8m5J+UV842zGEil4DvrMZyeUuCtuedQPk8iIIrNrg5R1pEcUsvz8+5dvXr59"
    "8fplFqmcPWkKUNYEI0tx+IEK1YtIGx1XC3CVcNAl5nYGaHrAKGG9CuePUg+7nv5ObFF7Mq"
    "WE5aOJ2gL9B7k02BusOfVoGlJXUD94qj62WUP69eTJH38++fVkT6Lcj1+ur5rdYmUPWOkg"
    "UhOU3WJ00RxAW6OyLsYWdtyIewd3ZCSj4jvDWMUiFeDeDveK7+JxLGmJoew0dKj4yO5ONO"
    "a08pBJk00tPSaxGm25yXAo5AcGLzB4HY/kD/aQrVNgI+0n+sla7BpSDYukIwSvSTy89ElV"
    "dh+VZHh5dVEGDOS6x5GnsW3LNSd/h8DU1SzWBnWzSgoK5/4UzlRqNRMZi1QQkNUYkBWsPf"
    "Jbxl58ledSzr8/SGw3xl8U11avgi8U/ipwi9cX6SoPmTSpjLEkuB7dMhbjNu7km1TKcqiD"
    "AuaRqFTWBPnkgfAodELI+039Y4XUMnKQz3jU18wmcqonAZKcUDFa1SCNPcwPyiwos6DMgj"
    "LbhbH9LeeUO7o7KbQ6+jFqtTkYjL1TOmJQGB5HYWjodNCkMIBG3UKjXqhW6ZFI9c3IllGm"
    "A+wH5aXKq3w16kariO/onjYL+b6dR42PBYl6J/tECfRS9g+i8JX3SOoInjwrojdSVUjVBR"
    "qgKAKD6PSK7ScERQIUCVAkQJE4MhEYgrMGIPriJaby591Z1F+EZgX7KpQghnURge17Jc0a"
    "b5IyIWyS/W2SBWce68CiAhkwaI8hpoEVy9NV/jS2MCvQHbCHWSol53mQSc497mAWtadKg9"
    "FN5d4Kca9EX0gIKQvARELYRb/J00HKT885bEllNNA58put/EXKMQh+RtaznHytIqc1t1JC"
    "9sNPN8TFqVddHyGhidgeJLSVKIk/92lkPI/tcDRqMGbfx9+vYmvUjJo0mRztbLxqRbYmaN"
    "GGLBBkka8Q8SRAS7yKy0T8V5QMq+pDYBSE04xS13Ks8zxgZgQzYz9kLTAzgplxlzWjsyO5"
    "Q7yChnyEIMamClteeCYmwCLVGKTAyY7Nf7nV94DdUIP+VegRTu2mdZtRlg95YlMPu08/xH"
    "8fFTeuvn66uLk8L3dBCX2fuJYSkapI1mbXl6ggtb60vowNnxpasH7u0TztYtNkhxwJZDo0"
    "ZjoopKrIGqc5fMlpY5+TKQeJ7uZSnuul1atEhw+YuqtTH7srQe14ZZSMAaURkyZDgKPGWr"
    "gwuIURwJGaOvXlV/Om8oB8r/4fIMwJkmsmiGKIVBYCW6h1wbhU7f/NfE3U0TYTgRkAzABg"
    "BuibGQCKTh45gxUD9KzVszUd38TQ/ZyhjyOhKSZVOq8K7EbWLZNidCUq0ObUE58sjYEs0A"
    "CM6sk0FEKiYLvUvjerAFChBIV4fwpxzv6gQDTjlI4YmLU/Zgm2sNaGZDNeaWiBVftjFScP"
    "xDcxUucItrZNd+PNsyoTnu3bIt2jNKtGe0dxwGRjqpWhtUP1xVD8L/TF0LfP0A8DSwVYKk"
    "CR7ZsiO4yAhZ5otRpXe3TWNYQq1ARcFqhGEaHQKL108LXHEBo7M4tkIF7uT7yEwoaPszE4"
    "mRHOdR0261HP0wDmHUtfhNw1wTxPA5h3KIgvPCtgIbeNbt4iFeDeDXePODT0THFfUwHu3X"
    "C3sbfA9K4mwace+TwdYG+OPZSUehzcoZq4YTVxhzxQmxjroyWyI8dtL0t1ytlS29e+HvUc"
    "CSA+qJpnl/6UffsaheqcaEzx+deTJkM8VQOtOObHwA4fEyAcoNvECIcCZXKnIteo2mNe/E"
    "zVJwvwTJL5grrJg6SHuN6Av8P5f/V/9U+Ri+Ws8mlSOE0VTfuO8bjCmirlvJwTX03Ko1E+"
    "Swb95V2h5JrcLrFXIZqOh34gX//qY6QsyBMVQBlFSXKHcDUu/hXy9t2H++GM3tWGWmjve0"
    "2MRbJ/exvfk8Rb/O358xcv3jx/9uL121cv37x59fZZFnhRfdUUgXF2+XcVhFHY2GlURr0L"
    "QnWCN+XAmuZwkS5HwohyEKMx9gUygL8z/OqQa++NSUePwpdQkryYo6lec0Z9zFd1x4OjK1"
    "kzXSW38NHIXWeJrT6Tu6TYdXZ5dXrzi17wOtPY9s9+ub04LevDQhv/2pybmxEdbo2eJFXt"
    "qs6V/ItDLFK29HXKQdNBmpEcUfPlA5+hWAjiLYRJnGyeBMJkI0QeMI1+XIcokDItxIH0NA"
    "7EJTggVqTBmfK4RApFwvrM56j50UOniK4SKWzlnrKYcM6M7JAZAVghB2WF/KgO3hON/TF+"
    "MWmyPEaHdkuT489zhuR4J5gkJj5lrnufdFjjHrpTdmy0pGKOCLbnyqTn30VZy4qK8KqRcS"
    "czbmHRi/6u7JDzOeY1yVPJ+N1oLo9r1PPwN8sl/p2Yy/++ftmwX9Ld8fplOQYsefM8etVs"
    "vpsz1zHVfNY0oPp0VX3UPjJDPaUYtNZzaCNdn8RmEKd2JU715IK/DsWUfbsUxNPd8rm3jV"
    "c9i8a19y5GbVRV1VFBXBcxrv7psAlacioE8VM/m5zJD+K2dmmBEocQR/4DC8SWJEBU07l1"
    "Hx8Arr1en5b1ssG9/PEmiko6fhROjl0oKoU0arltjBJ8cgSjALxk9eR3ZtnLKQHklOwvp8"
    "QhTriw7onG31e3igskOzFw9LXmiq5pF/jpjEvnUsa17VBqZYI8yeF0p1dlqF5tLQ3szmME"
    "bjdwu4FyCW43cLtB+McjWuegesWRbyuH+V2uxxwZHJt95i+4skfiyr4hC5fa+ERj5k5fTZ"
    "ps3Dwe1LpyNw99XxmhF5zZJAhS+/KUifeIigAlqZsIOw80YHyFXGbfR/ZqlXOCmG+TOGmF"
    "CuRQXR7Nnj4DbN29lj3qbd36kIP6k2y3IQcjOMlKdi/eTfArUoLg11PBICDE78LdNRmwtk"
    "es7YkU8oX4zlnoyKtVJ4jk3jbKIoFqpzuNBraWRwS7J8p7Y98TETu4seuiVKpBwRxz8h79"
    "NlUigjydIqvPbypXNk3QfRLI0YKvLDwTuoi7/XwEhOANIQQv4rzGGP+Dy3Bt2f2UpIT3TN"
    "EMwRzfAOqH669nHy/Q55uL88svl4mbMjsDo5fqkXxA42ZHNxenH6tV1qjrdoyjL5DCRdSj"
    "i6iQV5o/CU2ZXCEGQ1PfeN0ToeNU1Vqf6wSO5E2jsIHXYzaJGfWM3bFRYSwWhS1dvfUXdt"
    "KxwkQ8ypEchcWgKCM9f/WqhZAkR9VKSdG7koN9oWkrW49wMvwI0f3+2bMW6MpRtehG7ypd"
    "W4S29q+K66pxuq1JDh9E9zgX5c6i5B71Mvvz/wNQTr1b"
)
