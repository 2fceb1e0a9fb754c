"""One funnel: a row for each step and thing, its value what came in; codes know what they took off.

What the release before wrote is brought into this shape. Where it valued a completion by the list
price and the payment is not known, no value is better than a wrong one.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_BEFORE = (
    *("start", "referral", "plan_view", "checkout_start", "payment_start", "payment_submit"),
    *("payment_complete", "subscription_complete"),
)
_STEPS = """CASE "conversion_type"
                WHEN 'start' THEN 1 WHEN 'referral' THEN 1 WHEN 'plan_view' THEN 2
                WHEN 'checkout_start' THEN 3 WHEN 'payment_start' THEN 4
                WHEN 'payment_submit' THEN 5 WHEN 'payment_complete' THEN 6 ELSE 7 END"""


def _known(values: tuple[str, ...]) -> str:
    among = ", ".join(f"'{value}'" for value in values)
    rule = "conversion_tracking_conversion_type_known"
    return f"""
        ALTER TABLE "conversion_tracking" DROP CONSTRAINT "{rule}";
        ALTER TABLE "conversion_tracking" ADD CONSTRAINT "{rule}"
            CHECK ("conversion_type" IN ({among}));"""


# What each of the older steps was about: found by the moment, which was one with what it counted.
_ABOUT = """
        UPDATE "conversion_tracking" c SET
            "about" = coalesce(c."plan_id"::text, c."conversion_data" ->> 'course', c."id"::text)
                || ':' || to_char(c."created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD')
            WHERE c."conversion_type" = 'plan_view';
        UPDATE "conversion_tracking" c SET "about" = i."id"::text,
            "currency" = coalesce(i."snapshot" #>> '{price,currency}', i."currency"),
            "conversion_data" = c."conversion_data" || jsonb_build_object('intent', i."id")
            FROM "bot_users" b JOIN "payment_intents" i ON i."user_id" = b."id"
            WHERE c."conversion_type" = 'checkout_start' AND b."telegram_id" = c."telegram_user_id"
            AND i."created_at" = c."created_at" AND i."plan_id" IS NOT DISTINCT FROM c."plan_id";
        UPDATE "conversion_tracking" c SET
            "about" = coalesce(c."conversion_data" ->> 'intent', c."id"::text)
            WHERE c."conversion_type" = 'payment_start';
        UPDATE "conversion_tracking" c SET "about" = y."intent_id"::text,
            "conversion_data" = c."conversion_data" || jsonb_build_object('intent', y."intent_id")
            FROM "bot_users" b JOIN "payments" y ON y."user_id" = b."id"
            WHERE c."conversion_type" = 'payment_submit' AND b."telegram_id" = c."telegram_user_id"
            AND y."submitted_at" = c."created_at" AND y."intent_id" IS NOT NULL;
        UPDATE "conversion_tracking" c SET "about" = y."id"::text, "currency" = y."currency",
            "conversion_value" = y."amount", "promo_code" = y."snapshot" #>> '{promo,code}',
            "conversion_data" = c."conversion_data" || jsonb_strip_nulls(jsonb_build_object(
                'intent', y."intent_id", 'course', y."snapshot" #> '{course,id}'))
            FROM "payments" y
            WHERE c."conversion_type" IN ('payment_complete', 'subscription_complete')
            AND c."conversion_data" ->> 'payment' = y."id"::text;
        UPDATE "conversion_tracking" c SET "about" = c."id"::text
            WHERE c."about" = '' AND c."conversion_type" <> 'start';
        UPDATE "conversion_tracking" c SET "conversion_value" = NULL,
            "conversion_data" = c."conversion_data"
                || jsonb_build_object('listed', c."conversion_value"::text)
            WHERE c."conversion_value" IS NOT NULL AND c."currency" IS NULL;"""
# Two replicas, or a proof sent again, counted one step twice.
_ONCE = f"""
        DELETE FROM "conversion_tracking" c USING (
            SELECT "id", row_number() OVER (
                PARTITION BY "telegram_user_id", "conversion_type", "about"
                ORDER BY "created_at", "id") AS "which"
            FROM "conversion_tracking") n
            WHERE n."id" = c."id" AND n."which" > 1;
        UPDATE "conversion_tracking" SET "funnel_step" = {_STEPS}
            WHERE "funnel_step" <> {_STEPS};
        CREATE UNIQUE INDEX "conversion_tracking_once"
            ON "conversion_tracking" ("telegram_user_id", "conversion_type", "about");
        DROP INDEX "conversion_tracking_of_person";
        ALTER TABLE "conversion_tracking"
            ADD CONSTRAINT "conversion_tracking_step_in_place"
                CHECK ("funnel_step" = {_STEPS}),
            ADD CONSTRAINT "conversion_tracking_value_in_currency"
                CHECK ("conversion_value" IS NULL OR "currency" IS NOT NULL);"""  # noqa: S608
# What was settled and never counted, seats, and the steps of paying that their way told nothing of.
_MISSING = """
        INSERT INTO "conversion_tracking" ("telegram_user_id", "conversion_type", "funnel_step",
                "about", "plan_id", "promo_code", "conversion_value", "currency",
                "conversion_data", "created_at")
            SELECT b."telegram_id", s."kind", s."step", y."id", y."plan_id",
                y."snapshot" #>> '{promo,code}', y."amount", y."currency",
                jsonb_strip_nulls(jsonb_build_object('payment', y."id", 'intent', y."intent_id",
                    'course', y."snapshot" #> '{course,id}')),
                coalesce(c."created_at", f."learned_at")
            FROM "payments" y JOIN "bot_users" b ON b."id" = y."user_id"
            LEFT JOIN "facts" f ON f."payment_id" = y."id" AND f."kind" IN ('purchase', 'seat_paid')
            LEFT JOIN "conversion_tracking" c ON c."about" = y."id"::text
                AND c."conversion_type" = 'payment_complete'
            CROSS JOIN LATERAL (VALUES ('payment_complete', 6), (CASE WHEN y."plan_id" IS NULL
                THEN 'seat_complete' ELSE 'subscription_complete' END, 7)) s ("kind", "step")
            WHERE NOT y."is_test" AND y."status" IN ('completed', 'refunded')
            AND y."claim_id" IS NULL AND coalesce(c."id", f."id") IS NOT NULL
            ON CONFLICT DO NOTHING;
        INSERT INTO "conversion_tracking" ("telegram_user_id", "conversion_type", "funnel_step",
                "about", "plan_id", "promo_code", "conversion_data", "created_at")
            SELECT DISTINCT ON (c."telegram_user_id", s."kind", c."conversion_data" ->> 'intent')
                c."telegram_user_id", s."kind", s."step", c."conversion_data" ->> 'intent',
                c."plan_id", c."promo_code", c."conversion_data" - 'payment', c."created_at"
            FROM "conversion_tracking" c
            JOIN (VALUES ('payment_start', 4), ('payment_submit', 5)) s ("kind", "step")
                ON s."step" < c."funnel_step"
            WHERE c."conversion_type" IN ('payment_submit', 'payment_complete')
            AND c."conversion_data" ? 'intent'
            ORDER BY c."telegram_user_id", s."kind", c."conversion_data" ->> 'intent',
                c."created_at"
            ON CONFLICT DO NOTHING;"""
# A code's steps are found by the moment, too; what was taken off stands in the checkout.
_CODES = """
        ALTER TABLE "promo_analytics" ADD "currency" TEXT, ADD "about" TEXT NOT NULL DEFAULT '';
        UPDATE "promo_analytics" e SET "about" = i."id"::text, "plan_id" = i."plan_id",
            "currency" = coalesce(i."snapshot" #>> '{price,currency}', i."currency"),
            "discount_amount" = (i."snapshot" #>> '{promo,off}')::numeric,
            "final_amount" = (i."snapshot" #>> '{promo,final}')::numeric
            FROM "bot_users" b JOIN "payment_intents" i ON i."user_id" = b."id"
            LEFT JOIN "payments" y ON y."intent_id" = i."id"
                AND y."status" IN ('completed', 'refunded')
            LEFT JOIN "promotion_usage" u ON u."intent_id" = i."id"
            WHERE e."event_type" <> 'code_entered' AND b."telegram_id" = e."telegram_user_id"
            AND upper(i."snapshot" #>> '{promo,code}') = upper(e."promo_code")
            AND e."created_at" = ANY (CASE e."event_type"
                WHEN 'code_applied' THEN ARRAY[i."created_at", u."used_at"]
                WHEN 'payment_completed' THEN ARRAY[u."consumed_at", y."reviewed_at"]
                ELSE ARRAY[i."released_at", i."updated_at", y."refunded_at"] END);
        CREATE UNIQUE INDEX "promo_analytics_paid_once" ON "promo_analytics" ("about")
            WHERE "event_type" = 'payment_completed' AND "about" <> '';"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    known = _known((*_BEFORE, "seat_complete"))
    return f"""
        ALTER TABLE "conversion_tracking" ADD "currency" TEXT,
            ADD "about" TEXT NOT NULL DEFAULT '';{known}{_ABOUT}{_ONCE}{_MISSING}{_CODES}"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        DROP INDEX "promo_analytics_paid_once";
        ALTER TABLE "promo_analytics" DROP COLUMN "about", DROP COLUMN "currency";
        DELETE FROM "conversion_tracking" WHERE "conversion_type" = 'seat_complete';
        ALTER TABLE "conversion_tracking"
            DROP CONSTRAINT "conversion_tracking_value_in_currency",
            DROP CONSTRAINT "conversion_tracking_step_in_place";
        CREATE INDEX "conversion_tracking_of_person" ON "conversion_tracking" ("telegram_user_id");
        DROP INDEX "conversion_tracking_once";{_known(_BEFORE)}
        ALTER TABLE "conversion_tracking" DROP COLUMN "about", DROP COLUMN "currency";"""  # noqa: S608


MODELS_STATE = (
    "eJztvWuT2za2LvxXUP3FmSrtbMd24mz7rbeq23Fmd8aXVLu9c+aMpxiIhFqcpggNQLasmZ"
    "3/fgDwIl5AiqAoNUitL76QWJD0LFzWff37YkU9EvBvr2j0mRN28Qr9+yLEKyL+UX01Qxd4"
    "vd69kA8iPA/U2DmNnFiMUk/xnEcMu5F4scABJ+KRR7jL/HXk01A8DeMgkA+pKwb64d3uUR"
    "z6/4yJE9E7Ei3V9/nb38VjP/TIV8Kz/67vnYVPAq/0dX1PfrZ67kTbtXr2+fP1Tz+rkfLj"
    "5o5Lg3gV7kavt9GShvnwOPa9byWNfHdHQsJwRLzCz5DfMv3J2aPkG4sHEYtJ/lW93QOPLH"
    "AcSDAu/r9FHLoSA6Q+Sf7x4v9Pv1ph2Kd/Bj8l//vmifgWDsOhR1eOHP7Nn5786cIAT5eG"
    "khd+GEnw/v1H8lk7kNTTC/mhb/778uab5z+o2deUR3dMvVQQXvyhCHGEE1LFiB3yLiMSJw"
    "dHdQ78JN5E/orouVCmrHDDS0m/zf7RhyvZgx1bdksyAzyDr8SED3TzzZGgvr1+//bT7eX7"
    "X+X0K87/GSikLm/fyjfP1NNt5ek3CWeo2FfJjssnQb9d3/43kv9F//fjh7dV/uXjbv/vhf"
    "xOOI6oE9KNg70iGtnj7JEYumNwvPZ6MrhMCQy2lMERCcgdwytHd4jekq/RX8i2xtsKUYW5"
    "AqrjnKJaZjrOh4+3zqe3t45zJJa+/T+36hgs7Apx36l/axFr2A8Fml6ApXAcvvxPg1hx/X"
    "/4n8sbdcu8v/w/fyrtgXcfP/w5G77bAB/evPt41YC5w4m4GHucRxr6AU6lEXFlbEfTgrIV"
    "YU6fzaYhhT1nvucWPuORYwx+iQpwN8c9wD1gLxEB6uao+9x58Nd1yK8oDQgOG7TJnKgC+V"
    "xQHUuqzZ8UUTdVuLujffXx47sS2lfXVTg/v796e/PNdwp6MciP1OPrD1XJicfz/Ns55Ova"
    "F/dFj8u8ZRq4022+08V2wd7KD813WU4G+6zDPgtweBfjO8MLZEcD90efWzvBT0Dq9QI+Jw"
    "T0zdGXZ7vzLxoaIV8iAtR7aOUhI9hdSjAc7oeuBv09arluArjDbb7DexpgwO4yEv6uMLsX"
    "bAjvHLpY9NvVDVMA323m+z9jn0TOgtFVnd3XYcMNWiaqMFigND6Wiq8r/vqPZ9+9ePnix+"
    "c/vPhRDFHfM3/ysoXrdVE8QSgOIz8wxjWnAmDrwC6wG/F+51OF1KZzCZyThfCCmDESRs5a"
    "aEhaB2VzlIeG9ICQD8t2Uv9gDhlDs7jXx3IUEKsj/TNlxL8L/0K2Cu9r8X2wfvekwUOfCi"
    "a6X9MpR4ny7unuKzK8yeOQdEtNwCFAIIl1RnwP9OHzu3cXCv05du83mHlOAxvWeLsi8hvU"
    "WHCVUv78lxsSYPVrGtH/NZnlWIaxR0C9bEYMo8EwulZzTRUpsU2ZUzSXHwjaJzFfcWtPFT"
    "clIRwG1c9iihtxs00UoYB4d0lwaH+I3qk53oYR204Vpjhc4chdEs9xl5jdkQMX1edsujdq"
    "tqmixuP1mjKNjcnorEomuV0ygr2pIiWmwIHD4kMP9ls5z008qQNdylv0GS3IWSUJrP5q9W"
    "xVfYJDfKd+kvxs+UmZ9EAYp+EHqmS8Wuh84e2sLXp+rcYJBSgi3QLoL35b4gjhECl/KNow"
    "QYk8uhEP5jSOEKcrMqfedoYWlCEqQ+mTofzbiwqYB04FAfuvIGAf4rktM5lE5KuGtS0e0H"
    "T8MDHcdlwEJ/N+Ck4sKTO0TJWIwCZVRnTN6MIPiCGkZaohb4rRgtpi6EvRGsDG9+tupnEC"
    "u9e2V15ZJbPem8tPby5/enuhORFOCq2d58BeZEvHoLG99KiSfQq9TqzfcaVFpk8GQUIsyN"
    "cgX+8Ty8YmX0NC7MQZDAmxkBA7CuUTkvMgOe98UPd8vg7w1hj4Kh1gb449WWFd7GIz6DkB"
    "oG2O9nppmMSSEwDaPUy4D1hGyMTMaIGXqQB3c9wZ1VkgJeJvw3ilRz2jOZ2vQgmpdatE/v"
    "QUsrXMfXUj/0ED196c2ZzuhEmzmZZSRCzXXCxOmY0EPhscBCSS6qLQKDUBFY36n5Z2kHNh"
    "RFqgRMGj4u7XxA+3IbejOTfEkl/uPBDmCwqNwaF1h2uoITm+w06v4NbDlqefwaY0Ekhvqx"
    "r2xH24liFObmS80aqksMs67LI5DsNem6tECHvK5j2VsqohubETm5tSHIHTtnHaYQRz2iDb"
    "NfK4QAV6cjc9uRa70yVvbMP8KCKFUOIDEqNKwcuj5E97zPypMRpL9FM5+XaJwztxQEury4"
    "Fg3Ygp3qjpJrqgJEZOAtgpoRrxujo0DbGQgngZe370jt5NdG1hzv27UKuzmOSNccJ+FePx"
    "HblUE3ZMDx4vYgNkUfcFbZT7kpFFLL7egeuse+L5GFcWIw8+2QBGXTBy3AD7q8PP+cTW9k"
    "ZONlHEHgWoUZ5RJ83KH+NS8sMH/2DdRsqfIQmu1VxTXUrYO/iuS3F6T1ZzoQ0ukzLgE1xU"
    "q/wHDrOwjAAb5eIiodAIA3nJO9h1CeeHbsm3+YRT13bcAYrUXMos9Uu3Y32aMcKU1sdwVm"
    "Jt4QG0aTXb+2SyiULmBpQLqfRRKouMES/yVf7EQ88tNckNET+bT1ZznjOKPRfzQ8G6yuaZ"
    "9kbkmapyaMUaGuZaz1SXlhCYvECcWmJEyAe5GwVqt7vJJrrEAK5HrY1UcGJokqjLLo7mPO"
    "qqU2V/baRbWdAoK1uENpijFfbIrsQRZcjz+coX8rg3E489NBfDlnT1GpHVOtqqQkfRkiBO"
    "Ilm9XFMz6TgfAbneryDXG1KBLYt5oUHi/dZHvDTnKRTpzqKuUjnwLySbXrAV6c4QNt8TFw"
    "SNSOhunfskUr5bCL2G8Nzi6LNYlfnWtEx8TnjgvWin2AfVuOwAFapxPUo1rvLuhopc7ejW"
    "DlGrqnJpI7402mVTZFiznllqJosliROkNN2q8S7F3GJFeCiiCKPidLNM+1Oa4Ga5nSGhIy"
    "r1T3xrVDBTNFTnHWxq0DBBwwQN0zYNM9mgCWO08n5D+YEy2VkoS0WODlGAQCrpDziIdb7T"
    "XzgNP87/QdxIq9vvyKoby3cj9L8o8I/n6yocdfPYDyJZjV1+bPtp9+Xiyb//ePLl4kj77p"
    "dPHz+0M6jKi8pekhNUGSTNAT0YVCYDBh2PQYm82CMrrEYIiWHm5xeYi8BcZIFlo+LY3ylS"
    "ZsBqSMFw1G444pUubAeaN2Suy0Qbu80qhg7NYiuZOm6EXH9z/eYWjEn9MR6PMUk1J91jSM"
    "oamHY0IslOoFD+HQw2YLDZJ5uNzWAD5d8nzmBlN0+CAs3sDlVCsDwc0TRkWAT6oOLPlkq5"
    "JzM0eDFTq9pZ0TBaajbFddhUe7tOWeGAP8p0+gsV1/ofz7578fLFj89/ePHjTHZDFo/yJy"
    "9bmFSvlLZmvqtZzx/iFRFvarDmw6tHDHH9FQ6+/Sn5e4TAtqD24fP7t0InqxpyYsakIcvI"
    "+liggQOhx4GgWso3rNnGs6BM1OsYsEwTHvoU8LkT+Itc+qukLOwpT1mkhOqUHapTLoS6FT"
    "Odb0meHO9SMa0Ec5GkgvGpxTr5eY8q1smT4m9/b+jRQZlHND0Qm+WEKt3ppISnVQyfWnUg"
    "QOH3ExwFAi+P4YUuJXgPzDkZHLkdcA6we99y3n5kH9I+JiWYc6p+R65lQoPpkSoWWZRmTp"
    "stzYwKVmaHlenSmHHTMPcSEbiCW32VCVYD+M3eerGrbAppWb7R4rvfgVZcXg3uyWbnWSGD"
    "nAZCqjq0MgGNPqc9b6aBdjkKE+pF9ivjkE8+AG4TjT0oG/qSwo+Hlp6edPlI8XgwiK7VXB"
    "MFSlnUBtyEn8R8Z7EJGV1RhzwMsMrkTJchDraR7/KJLjMouWlzdcQxArbx+XKgEqW/iamm"
    "ek65yU889IwKcJiCNVWg5rGskXVoobrJKpYlrMhX//CSfn70KWYPSerABDFixKUrIT56TV"
    "FA5qrNhNESbx/EdXU4Um/yiW6ZIJNfbDqIHTOYWW910EQ0N5onmsOaZadjZ53QOBU7yf7s"
    "+I8hQcy/W0aILlBSCDlJZJcB0q9l9roQwxlaYi6esTgMBbaICiKh22x5ls8uBz/hKLsP65"
    "nyx/mYL+GX8A1drWOx+NBCiPrJKNX3SYxTcvErMU2wRQKkB1987H9KF3zgi5llNy7CJQUX"
    "341uoMwbxHRDyK+dIb8Q0z1xBmcdtHpwuEJqFYuhSWmV0dIkGvEebC4RQiNam3m8xn7Phs"
    "NlSuCyzVzeUBYt6wxuConPhx8cEj8enuoj4hUSTp+4+DollOUwD44XMr/nS5kwonrwdSU5"
    "KkTngHsZNfJ17YvTo8fNXaaEQ93mQz0xzfS7vKu0wGmbOR2Kg85hZCWhZD12tY4eOG4zxy"
    "FZ4TShyhEJyB3DK6epf2Ub2HViCA83wbzZJd+YNKalhewxTapDSLWNa1uy+jOCc5CXZwPr"
    "KZzGTJfA296iY0d1FpnTOsi0WSJNil2J5Awhy83nxpUWC5Qa7M4yv6ZsBU1c8oadOUpUUG"
    "CxBqqKGjcGtUgFC7WMqQogMQO0QAJLtD2vLua6RHvoHCM/v5RNV1hT+9vGrHchoAcCq6sh"
    "OVGEy3dLh3qqlRv+ZEvYzmN2L751UaqhoqrmRhsC36klndXXb/EaN064PXaAZykzqyG2s5"
    "q9tSess5Y7tj+g83IX/1ikfqWiKRndzJBbjZj0WRIqib6pRUn+qR7KeYwPgKjLVxB1aUXE"
    "FgTlQdTl2TA4t3w3qoBNVjMd5TDGsxH1KCmBYFrwVksMZnJzM3kmFa6E6EAblnCzubxOfQ"
    "48aDCqyTlityGlrnkpN9GfA5JDr+Y5Du/Fr4iw3+TD1POgSgfYm2PPiEvEt3RUA+M11kW3"
    "NjNASwxc6M+F/IJs7G++nxm6OYAn/e9YHuEobjiX9t+xO+oz9LOOLfpqvLFApT5PKm3IkZ"
    "qmqQ7bMg3EOdqs1ZYYR0LvcO4XJwHe28x7qNB/ypMWh+6S9gkeLxHCjrJ5R6WsMu4sVKOD"
    "jgHyiSxhYhq9tCOBYJv2YJt1GsABMSGdfeq7xXVABWsce76uAr5JbdMC5pdyune0S3Wpse"
    "B+1PJSeWW8tyGjQdBUXEo3bNYWg0AyAiEBZxTmYQhiiblElnDCKKmYPkOUZSWdVCmmhfx/"
    "9DqLIJCk6VCEQy+dqTUSYcjPgGCEVxCMAL5qy+RQCEaYOIN5FHvSSpzb7I2yePTEx7Iz2x"
    "uTUAOiT2xC6yTgP+nTjzMBdOEzHjl92VGmBj7050OAD2BDiRi40J8LZIV1VUb2cyAnBPT7"
    "o79epr38TNHPCQF9c/R3inRPZ7p2gtP50y/WJPTSwt9lfhRfnDJqbXwxCfZhCLGThyKIVz"
    "TWZXE1lUOs0519XcQMEkYWRBY4NLqctMTnsByPeEH1iZvQkIN/126zS+8AKYiJGg2XZUpm"
    "QJQrpw+rNeTAb5v5vWZUTsedNWGuOIy1tRIaYzcaqCGCQz6BImiQk3GuXICcDHt4ssTc4U"
    "TnDm2Ncy2SQZBrhyDXDfYjWY6zl++5Rgxik81iE11I60HP5iU1YuC1zbxOy9WT0OvT1KBO"
    "DdweAbfpQ69i93Vq4LbN3E5MU0Lx8sXP6XNvaycAntvMc5cwyS1XgO+E8WquK7vZ2N1HSz"
    "uIVjKiejY4pOF25f+rXxvGKjHsFpt3C1SnPkE20mBFavPMjV93U44T4WGK1HbJSUo9wge2"
    "vJ9cUdVyunQYDQbRtZprokCp8qWHwfSzmOJGnMbTBKggQR2I05vdTBM65sqC1uHpkrsUvi"
    "kmSxbB8rRhqiZYvadeHJCf0nmmgtExE0rfE8/Hb2hyomsySUvvZ20ppCs5Un77/KLZnzt6"
    "uyRovhUHCaILhJGaAklv0QzhtdDLk7rSfoQ4RdESR0ha2DkKyQNhKKDYk1mfq3q+6IDzQo"
    "7oK8gRhRRCy5RayBGdOIPd3ZVTEQf8ELNtU/BaTlR1eG9TaXWcMoHW8S0DBYrc/J/Lm6vr"
    "D5c3f9XHGmTji5y6+uvt28uKbTC5xxvDPpovsBrhae+ycdiMmu0ZdSlPx5M6Qz6G5JaKPz"
    "oamJRA93PPBlM2cGGvXam2DvVNpgaWoRWkTQJ0hvc+6Vl+6c5lV+RgIcCuyJx6W8TFwfdK"
    "yLpp8JUsiiIroiSir5KC50wIti7m0bfoWgi7iXyMGRGvilK+rvrKMT8KBGwQsEH+sk3+Ag"
    "F74gyWR7ppXYQizVkU9i7ycohI3l6x7YfHtAPsAkEFmSnsGRHA3hd27v9LZ9T37xpzkkpk"
    "p8tEOiLwaWLSfz179vz5y2dPn//w4/cvXr78/seneYZS/VVbqtLV9Z9l9HqJAfVwdhfnzS"
    "e7rvkCCSRqmC/4eC19Bw1ddJsi0ipE51fI7JBUI0gxGqhU0BI/+/6H7ot2N/781utaBi3R"
    "hXFAnaI60AQxnmV6SDBdjtSBwXSTC+ma1ULoiksRQuiOGp6SGzUPROkqm+c94bxbiOcY4V"
    "olv+5AsFKMlNV4hJL/MDE9XdyiKWXmDeqCbDmyZyJL0NB3kx1ZGs9N4TRr9tsUD879ThvB"
    "GISjiKzWEYooEsQIhyiJzX2tPCr/IK5ggapdL263LVcl66V3JRSSGPK5HEQ30sviRxzRja"
    "ZY/rE+BBw14KgBO75tdnxw1Eycwab1JgesM2mpNKVjq77QpBszWSKywRrXcO4VaMDsf0AL"
    "4UctNTs2JughXDP64HuEGXXIaCA+B7Notf55n3rR510nekPmS0rvZfFHXEfuF07Dj3OpPt"
    "RgqxJWLx/fjdD/qjyLo4G4E+HnsR9Efsi/lR/bLsV/uXjy7z+efLk4krjxy6ePH9pP2Oph"
    "WhEh5AQ1a32I13xJNUJBC4OKRMCc4zEnq35n6lKp053fiZ1hsF5iromRaYsaqJH2ihywDL"
    "3HCRzIoAzEeV5nwm+UebwR/oymgn7Ho8Uy+Pci+be/V0/meL7yo376eJUWyqrYrJYvaeDx"
    "fuUDK6TAZ5v57HMn0NZRb629WqCC0qsdSq8y8uCTTa9js0IKu8nm3ZT4nmR3AUYwNwtO1N"
    "Geg4g8G9g+l2wYAeJK/uD+W646A+w8m3cedTVVElvMBel4sBQc31LQVMOyi7rbWMOyn777"
    "qAm+j6PtzuMtYcYtYstUcA2ZX0NCRI4IN21qUKACwbqDYC3B6nXAVAjhdOlrSxO3WV8pq0"
    "QK4pXN4lXCLFlH3OgaqZDBPWJ+j6QV++/J2vQuqVD2u0/Gg/6At4obYH9lmABTpIEMmMZW"
    "rGag1ggB2WoOMhNyDKcxc03rWWlIAd2KDK+Cyg1xLREBomVEA9x3udYpAdtKVF2AQ9OszR"
    "0JoKm3XpkBWqYCTBu0xfnWGNecEoDVAZs6CXsAm1MCsHVgY94QndyMaIEE+sq0p8JLqOrQ"
    "GufBX9HoczrTOFHdmwhfWFMNWfBVQWAAWD/F8/xH/ZpOOcozYH+dgZ0Y1AHenVI6AMh5Q6"
    "S3pVmniXNNne+AtrKrDLOaPboSX+5NNuE0MS7aoTrA6zck3PctRjK15klVeEvafQd8U4Vg"
    "AIBNKluPFNyy9tQJ3ZL0eugSZnQxcXyrakIJY/E10IfP795dNJoYhziH84mmibHGrNphIR"
    "esW4DxXozrtsBOZ0XJhABnxb6zomqraTgrutTfYv7d8tC6UlLFS7uGXnIumDUtWblWg+/g"
    "ylKTExfK1xI0smwHKCDenTYqygChd2qOt2HEthNFicfrNWUH9rD8lExyu2QEexMFSrwJ+Y"
    "KwA/fcLQ1v5UzYzcZNBCujinf9qrhdN7axrCnfeyu6Ob5JI8vfZBNJjNaC/TRE+I4R4sni"
    "a/N4O0Pi1Ua+XzPfJarWmsr9Ew9JOENSiGCC1hVfJe1AGXNBje8EevXqbkf9JCjx9gpKvB"
    "0QYDqc+wAqgEGJt7NhcL9KWWddIYt8Xasipo5peTwNIdTJgzp5j1Mnz5GimB70hspuOcUw"
    "kNvQ0LPjjodqbuaYybySBsj0cOUEkInSo4kKlGWzN9la3Pu+eN1DiC5TWiVEQx5eVZR2pV"
    "cqCBK3TGIk0djj2rLCGmaAbOMOeWGQ030KlBkRWPKeOcUlUsgptvksg6xAI/5CJhDkAIwV"
    "TsgBgBwAy+GFHAC7cgC6hJVBW8cOAS4RZg4vbOMD0fok5iueChM6ccsHKKMr6ohD99DVJe"
    "eRQz5PuBkmBAcNGBxUhNXHgcNinY3HuCHmrZzsJp4arAZhVGlYvCZ+ahcw3xw4lcSbdw6Y"
    "IoygNaHrgCCXrghaiHPgFcIo8MN72XpS9qPkS7p+ojpQztDGj5bitfxiyA+RH+lio4aZFM"
    "KgXkEYlBUGfoiSgTCos2EwD+K7OmubgiGy0WcXCGFaqvigIsWWqiYn8+kLZU4IASZw7yhO"
    "GHFSv75HhHEcrRpTO5txLlNBvEo/3FfE82NN+Yh23HdUgHs/3F28WmP/zqgBSpUOsO9VdV"
    "4aTx56NHTa0Z0wSiETQ4rQ56KJZTEKNSeWiYlaRtuo0gBgq25Le96BJXP8AatmrFyhnRxq"
    "ylfixRt6vPjLxwYpKcYR0dhdHmrHT8C6lVNNFS1VVgPAepwc35pfTWem1vjeWgzWWs/fft"
    "v1JZK+cBTJTNtbEpA7hlfIXUq9j0srsvwWHMn82i16/hR5eMvTPFxOV2ROvS1Kgky51oo9"
    "/PRgzwZ7Npg7bTN3gj174gxOzmxtZGSTUbtEcnaWbXkhawSrxh5l+fhe3clsk6rSBmXPvn"
    "vx8sWPz394kfcly5+0tSOrpwmMKGFyZ1opA1t4fpL1Bwl89ibwrbHvOUrONb0uy5RWXZeQ"
    "9FJzAkd0vRayjQzlMbTRVkkhmaxDMhlJalgSF8fcyP9WIwR3RA93xGM20BrRMTaG3K5pwg"
    "nJXZDc9Qim5NlIk7vGiq9ZdtejNcUYK7xdumI0e8uP6lYpt33ROVVqjWFaXCrZWEe1Wens"
    "UNn4fIkWVFYnzad4LcuZrsRximhIhBL9QJCaVNY+VRH7M1XsVNUx9SOOBKIRYfwJcjEnOr"
    "fKcT4EnCvgXLHDmAC2d3CunA2Do9QzbuReqRAdy8Jtr4eFEfGduVze+Q1oYvNpIIfMgj7V"
    "AsfjnrGmniUj0gUjPsIRt7C2tFvb2q3TgsnSfN3mPdL6VB8rkUL1MZsvWGiZDRZVW+E8vk"
    "W1e/s6S1Ed2KIKjUSNwO3cSBSqONkZba6qEl2GONhGvpucS9WWUuURs9aeUqpWEi4N3msV"
    "/RgSJHSttaxbkjRtesLRBm9fqyomqomTz1EkBN4ZSt3wWe0TMSFFgtmEqXE8CSbHjKCQhh"
    "rb6HE/CiykYCEFA5pt8n1yJhk2ICnRnJ/5LLcfNsrwey2PzaL8GeBHHqQXVP1gLXLNdq8y"
    "5VkYHMvQeT53ZcMq44ZXGsKDG17ZKSHqkNT3u1r4QhQzRrJKdfYwPkrbsPGAdhTzK57T2K"
    "geUU4A5Yg69mWD5gDHM89B2fWBAvO6mJCObiBpysPfvZztNYsYJd5L1aMtIuu1qugqDjz0"
    "+wp/VdWpfxej0m7XLA45Ei91wWEDzgz2DrB3gL3DNnsHRIRNnMFmpqxjG7FsEdV0poTChx"
    "goEhUyUN7MVYvcFtPHBFYjPselm2HwgINYg+BeI1hOB03fMzG2jmJjwY0iSa+aG5bt/6FL"
    "biTGrcgU1irZ6cqZPK0C+9QeMKFU62kqAIgj0fcc2SnFVDAuU0I4p83SccKrXvVTKqTAZ5"
    "v5DD6Z04v1Kz80diaWac7elZgUIl7HzF1iThwaBpoV3HrtN8wARYA6iACpk0Ejs36Ofe9d"
    "Wr9M5/LSyaunrncmP+9R651J8/Lf/l7VBWjMODFEtUwEuGpwlRvbWVBNkH+Tqa9IcQ7XW8"
    "9ODLHsv3rqZq6WWlHa68BLb99hOL1J27hMr93o0f3Nycpqczrna6+D59mJ88F73c+3KrJd"
    "Vgbh0vvJiZcGy0u/se8uEcHijxXeIo8iGrqaQPt+U4BD+dX4HMoQK3yYqV9ujj7OWg6eWu"
    "ttFOKnCbW4V7BFmRRsUTbz+VGrm46HrybFTXO5xTBAtUIHWeR7wlSLAYyHJzvv5honuPuj"
    "VCvry+YaknYeDCMuIfmz0Jpu1BVQ08myV7M2ZWwhBhnkREdLAWeSZrwUkwpme6/R7xFhKx"
    "mRy1UML1qKby6Tl8MZWjD6LxLqk54PmAuUshEqZRDlO3GRM4xXc10BmCv/rjH8ZkfzyH2E"
    "Spb1kHyNHnDwzRN1PDrJl3zy6hUjd26AOf/TYWb3NFrnv549e/785bOnz3/48fsXL19+/+"
    "PTPGyn/qotfufq+s/Sr1RifN3RdC8w0RtCmuMeM5ozDHfM7qQe51WF1KoDCzTl6rEVEMz6"
    "8blMCWy2ms20726mA+9lO3WgSfBYKQ91/rZ0kMspoH3c8drH+R5ZrWkkw9yce9IQHqfzxm"
    "gIBwkiGFFfTiGAUtOSlUUasOJWe64xGgQrc9t4jRCQrTaJ3PaAtUwFmEI9jOOhCdV/R1D9"
    "F/qp2dJPzc4zYOB2autdad5hfGETBrZ0VXfAdicyDQDvWy92VWTn29Ks04S6Jmx2QFtJ/U"
    "Os46kXCC+qR8bO3KLd0LvTujsMYpHfqTnehhHbTgfvsswVrnDkLonnuEvMDg5y/5xN90bN"
    "NiEp4agR3MV1pgkVqCzD5nCBZM074lxiPjGIGwh88YcqcC4Ghxwrs1dS4Vy+4vKdbAJZeK"
    "vqmP+LMIr8MAnNzlIl9eEEw38ERBm8gigDK7w5EGVQsPHv9q+hLl+nBJW+Zm129anU7WEC"
    "BbIzjBR4lLT/sUE2a/Mp9anF3JDz3xZs1Jjzf+pgo0ErKJ04jMgjEfYDMy9rgQb8rMfzs8"
    "poNcM7sUAC3gLwZ4EHxno4wQNzcg8MuAiO5iKQ988AwBZyXaYJbOGetir/6C1mwfatbBB1"
    "obErFt7O2syKRI5zVJ+pjkbFD2TDkWqvIos4KFswokz9m7j38rFKLNoQWcwhpBG6D+kGbU"
    "n0GomvEfjEQ5slCWUXAZeuCK/bFI/yCWBSBJMimBRtMylCZkwLM+v2Lh7nWn63MN4CwRnC"
    "lZeU6VWH5rglaCyGDexM1tqZIDXuTC7GVJDtwecyJWRN2cblmhXpcdTHP4sr7gYrVbamPO"
    "bvZm2qo7ok5brpqDj+llQB/PPN5Xuhl3Hxb/nfFZVmi9fi75BsU8UOc8TFQ1V9Ain/Jkfz"
    "rdDn6rriUJOCegjqoR13IaiHhVvQ/Pazj6Fw7VXZuma+a9DGKh8O3asg4OURAl44jZluvT"
    "ZDvqMAwDsCbolYXI1y10jHmkD4ZiFZG4Tfqedz4vdQsqv8AhyFdOcAoQvVq3mNt4Q94a+k"
    "UOszNMeBdNbNkJDb0IIyFYKNvZUfchRRIf5qanMf9ZNAqgap2g4hDKTqwjkmNiM1drvsqM"
    "7iTqvIXeqMNPIjlEjOELI1ow++R5izB7uGYD4t9Tn0sRlaehU3d0CxGfg7krNYuENDbtoV"
    "b8COeCOCHjRcaxbso4Wvjwh4iLWGWGurUB041vrk8cBjhdXWgOA3SxyGJLiMPV8bElx6P2"
    "szWrnJSAfLoSbeXZXyj3mE+IaQNVoIscaTFqTNkqr2boxgL4npjdCccCHgc0FDOVEjlviB"
    "iLfMv1uKqWiDs3f4zwArFVipwEplm5UqXns9GVymBAZbymB5Qpta1BpUjp5a3oiKEQeU3v"
    "erlF8ktGovQFxE7cgLydd1IH4a0eyKxtoKFapeBRYss5Gm9RWefffi5Ysfn//wIi+rkD9p"
    "q6ZQr5ywFDKhJp69EdJ8PIBZBzMg+N4sOSCngNSA46UGRDTQnBptDRhSAmDKcZnS49IukE"
    "EAv203tiWRSqk55zp88PVR/OUBsy4GH1+N7RyjxAWbA/IfsXwrZBBfsh2pOVQtUbTCHlHR"
    "QbL645owcRbpApD6TgN2G7Db2KHKgFoPdpuzYfDj220sFmA0lhs/vO+OVTb67AxcXFz2sU"
    "atbA9K3FGdbmXJKvb+A6lfxYXnp0BMiUqE9zhoy5RWHbSgYtTuUwgmsT+YpHvnDktR7R1M"
    "8uby05vLn94+ctDDeyL7hPOlv75o1oQLg2ZdtOFVPr5zDIRSRBFOtVTkc6HHyhCEJCBBzj"
    "pDmAt6Jv9KBF6ukmhkWEMS0aBCFKQFSBcAMfwHgBYNWrQddz8oWaBFnw2D8zJjjfLd3gJl"
    "zWLeOejVuc3azBJRoDkWaPYq2dnvV//XotZwaVTozmK5zdp8gX2ygjyvX0GvAh14A20+03"
    "3u7GxAZRZfURoQHDZIxkW6CovngvBYmyt/UuSrXrcZgp9XHz++K7Hy6rq6bT6/v3p78813"
    "iodiUOLZ1MSgCMTuYsJ1XWj2AJ2TAc4dcA7IIuoTdLgjgxPL5hNLlfnop0eWKIHLNnN5Lq"
    "W3PkwuEQKPbeYxIyv6gAOHR5j1MxzoZwCuW8/1/twGLo+Hy2JnLrAfHLS1SxMAz8fAc0Yw"
    "T9qydzXW1CmhbI65tSZDkTBGNR7i/fDnhIC+OfoRvjPBPB1+whigixrQ40LX8Y3OlB0FYN"
    "wd4x6JHzkV3M42386JTX6+NQzMysg0DD77BrVr7N7jhjqBbU1/i1SAKRSigtjB8cUO6o7W"
    "kyJr5+7fC2zlGiqBK74D+vD53btqR2V1Xg4A7qd4nv+2XwMcThfl8h3TAPKjhr/+5vPlRX"
    "Pgq3o96xLyuhEju+Z/3i4JWgvGq9TMzdJ3l0j8RxWBl3GpSQPfiIonSfDpnCb/zQJVX6un"
    "IdkQHqUNmeoRr8f6EIh6fQVRrxAUaZlaBVGvE2ewjVGvI0qSPHnqrZ0SW0e0pNxgak7YkY"
    "D22679rlOZ//RqhKXw7tcjdovLphS6lGXvZOa5Rocovm7VIRbJQEemsHcuISMHIwEZzUr2"
    "qjZUvuxBFSEaM67S2ThdkTn1tsgV300Mb+oGO8B8oBiAYgByo21yIygGE2cwFJUxEm0fs6"
    "jMqIBS57tZAE+B5Bx0ptnAgQ9rQteBxsHQWGx3R9Cr2m6v9fldFezv+gM8RH3dmp71OKrA"
    "L9QPb8g/VYqURhUovm5VBf4hBjosGdlZFUjHS/O9pE8k9w2W3WfjMPKDpA9tUvdiiWVLWt"
    "+bIcrUf+aEhAiHfEMY0RTOGHx2UBNATQAp0jYpEtSEiTPYRv+B5fLdI3sQxg3XiKpSSllG"
    "/vAabsUXp8AslbR6JiqVaa06iCEMuhYGnYrEfaqalEkh3N02Pluikr5PXrwR19CFRiUtvp"
    "61qaTpB8h+8t1VUuVBEspiEniWxZf5XCmGGyydSWkwmi8niyibqVqLm7ROox8hV4zwqNIu"
    "N5Td61TTI30KqKigotpxcYIGAyrq2TD48TWsEQW0RX6k8xW0JKJmBGehjM4G9s2opaYg00"
    "LerNGWCM8C+jJwyqEhpUpT4EqEJ7QGsJ2bpoxe8cUJrQFOs8e61RLgHOS7HpFKeIztvvK5"
    "7K3mqG73DVasd36+Snbg1wkr8J+6O6T8vEftDikB/9vfK/jOGb0XOoWAytUcDHtKq1VowQ"
    "Bit1AHdRLPgMtYsEZXeaa1qGyBCmrKNtSUtcSYKBMM0pzYC40xsfh61mZMVJH8aYZpN2Ni"
    "Mw/ATAdmOrDi2HYVgJlu4gyGVhiPa4dSIPY0RZVoz4IBle4Hqk27sUmlQgYWlZ4GVMvCp+"
    "y17o+tH0qGZBG4HF3LNCpIdIdE90eCd6yJ7m8Ii/yF72L1berFsgqvZ63FsnYDO5fKwhHC"
    "iEexR0JZh2q1lph4MkldJqULkliwVDZ2FXLPXPxDpafgcKuy1Fd4izC/T6pd6WpkDTj7l/"
    "BL+DEkaLOknCAJkQxBEhMxRlw5qc8RI4LDrvj3XFCGVJotXucflmXWcHQnTvAQSd6hCN8T"
    "LgOV5P8gOgnMHqAVW6kVJ+dDd/F2N/7sQldMDQcHGQzOXe1SN0sd7V84DT/O/yEupvqBk5"
    "NUDxvfjdD/olN7sOXHPqoH+5dPHz+0M6bKg8r5IieoMyaVNfpcCRVaqy4FcI5WrwYpwoWO"
    "lN969TWoEIMj3GZek5DRIFgJbcLQrFAjPK5xwRLpwKAif6Y6mfeOKFAeCOx4Nk5/o81uIQ"
    "5gunnrxULZFz/rbWnWUa7fvcab2hYumXBuxNlyc/3m9qJpVQ8Ad8UQY7iabVAh9oJcPwYa"
    "UG62lNXQ1wR4XqWUP//lhgRqBR8LdTvOkBrufxzTnpgfC28ETneUbS80VsX6oFmbbZFkwx"
    "03Ge93tDFCgBFY2sDSNh4RGwKMJs5g8bNCnly6mpu5xXJVJQT71fHsVyc14o7JOnUMK27x"
    "axpgXiED+7k58r5rBnk2HrDuscp9LtSxrUOZp/OkNZZBrdGdrhrq0yr0T/vDPUQ1VIghsy"
    "4rp9ZB8EBrQ64W/7prSDjO6/ORbA7vqRcrWJotDumQWTd7w0qN7t64g3BZKpcu8sCfV6r8"
    "kCrQkNUnKsUl3RH5miKhn8rKumsSJvWNInep7eQx+AeAIQQMIaAn26YngyFk4gwGQ8gIDC"
    "Hiva9XzJv7NhRIQFdRCxaqWZ1S05bR6yZoZ+PBqmGOdcwCE6jT4YC0OdILPyCNKYZ6tAsk"
    "gHhPxO/Fj9Vj3pyKXCI8B+QrMkNiujHNPCxRQfLhnuTDnXlsqCC26VncZtX8w9ISM01BLJ"
    "jyaagzOxuYORMT3E/pPBOB+zQGzmyZtlk4C0u5i4mzaLruVP5dmR1fo40veBtH6PcV/uqk"
    "1kb+u0xnlM3BMOIER2hBGSIPhKmkSm2Z98NmA+slWC/BuGWbcQuslxNnMFgvR2C9hDAuCO"
    "M6C+Qj7AfizujNAj098KJHm2vm64p+f4hXRLypWz2y4dVrgLj+Cgff/pT8Pa3j58Pn929v"
    "rt9Uc8ZjxkjoGpnuizRwaPc5OmKW6MAbQu41gkxzWGKNsJevz7LT4ghRioG/yCV1szjFIi"
    "VUEO9Q765oODFYylUyWMh1aJODNuoDr44U4gLkkwXBUcx0IbONHViKJNB7RdN7RfYH8hlZ"
    "6RdpI65VMsBWg624rVgo+//QOHLpymjhamkBZQ3KvqSO3Ygy4yLkGlLQ4XqkRe1gnPu0Jw"
    "NSSsD/IPyF8ntHHMMooyZ64IU5L6JlvJqH2A9MmVAjBPTN0X/wPUKdNSMPPtmYckBLDFzo"
    "k7q5WPiu+AlbJyAPpIEJzfFgOvpz4ANkbD6GFUTg5TG80Die98Gck4G1qQPOAXZ1FtNMA/"
    "rIPqThXWU9KKPqp/uM6wSo6zbcSS0YmtCjfcuzSAkrtMMK5RFmEe8Rg1IihJKsNsehFMoy"
    "egR7ga8LTW3ndsMUwHeb+S63qNPgbG40xZeJwM+hSdXLtdYe+TZa4nMQ9GcDK1wLRojnyI"
    "BnE0dThQp8TPJJWi7UtKp0hQzScWxprTaek6F/clO2+Oro9s9uKpbZHeeK3ZveVNmzHepz"
    "P14LOzuXce8OdmaFubHrEn5goazpYt6g3gxVWGzoWv32YVao2DUAXrtqYVPEinz1D15ZYo"
    "pPMXsgXe6WsezBo6Zy5jvwMvb86B29u9Alc9ZHzVrTOXdWDCwJnCCl2JvQ+duSIo43siic"
    "bCJ+JztkhkjNJ6d7Lf+HQxpuVz4X79aEcRo+4YgGHnrAQUw4woygUOZlIpeufTFoSRipJ3"
    "se9ZMgEfQVJIJCnqB1djoV9epEQla8Y3hl1CW+gfgsMh3K+jZWez/5yVr4mr3vFdIzBE9c"
    "H05yfdSxa8lULZNBnuoR81TJpg+DymTAoOMxyF/LM59ptfbrkNRZUyaYuA/g+sPb6pETc8"
    "IcIf7r+uy1lIcrUU0ctaN4ThLTkiNkQ26WA1wjBPT7ot+ni2eBEhwEdXfLWBrPjgTaFt/L"
    "OBqkWmEkmw3QIbWy7w/E+1dGZeTBaE+JvRDXD9gSxuJroA+f371rc8Mc07JZKOunsWiWi/"
    "41WzJT+72TlRncb8G8LTe8kPXiFn7o86U0MKYdM+rWyM5UYFkEyyJYFm2zLIJMdDRxMzmB"
    "DWEtEQGkIGY+ipiZFzKur+chkZ5cVEAV5dJuNi0VfUwZ89Jb+eGlm/7umpBZfN0qZWI50E"
    "mcIx0rH/+mBMYQKVLpxJbTCt6Lf3m+N0Mb5kcRCZF4KeREpCpdJh8g27XJR4nXW+cYH3Bm"
    "EFdBXAVx1TZxFednUneT9EGFKC29eU5mjOZx7jXsGG2wIzgW4LXjzBofeVID1cz/WqAB5+"
    "sRna8eWa1pJOt8OvekoT6obkFrCAfxau2/pa1Z1jipgmPoi9rRgCOqVY1VUIHhvovhfrem"
    "rDLZf1rS9aXr0lh99Zo6VXw9a1OnuBgotCk1snMjmTkO71FKJLSYog4k1HvCiJdpPEK9iX"
    "TNY3rMAOoRqEegHtmmHkHDmIkzGMrbP4IOLK9HE8Cz8QB2D7CXNPCIRhpuhntHAYD3ADyM"
    "V3MzwHcUAHjvRjsNRd/0iDfbiI4I+UVd4B0RyuLm9fW24sbSL0WS8637UjNUPJ5K/YlEUf"
    "JztSp19nq2V6XmycjOKnU6vqILZ9m2BV34teysKu0yHkd4Th+IekPCB5/RUHrXn3Cdwj34"
    "/KCOgzoO2ppt2hqo4xNnsJEj6RDnUY9T0xrvkUourcPU4hLNKcAhOqxD1CLZTu6SJsFOvd"
    "sv1UViWGeRTg7O5S26TuPCNoxGBMlWHwR7MgqMxozPpARGQ4ICIY/FWBdqNsB8GpHtb9kZ"
    "kQ28+DtIcSDFwSUPUhwweIpSnOWWz2qrivRS6oxVkeIMAYtSMaarlTcbfxZQtYqzHe29to"
    "iz8XpNWfSecI6VAbYu1JZHtIu2yVhnlQzuKOB+FOJlSiHFTowi370n0QzNt8pkuCLSZyOT"
    "IsQDTldkTr1tlvbAI7xY1IXcgebUCrrRUgg/XhrLlTqUQNgFYRdkoceVhZq8wY1Os0Zn8B"
    "FdZke8tgbvzs3EdlZnYR3T1lZVZULoVNWhU5X98ta4Xeo9mtlAC5vDEb8XP1aPeXO50hLh"
    "OSBfyVqjMXNJJkJrTl7/rrm9VY12Qi2u/uvZs+fPXz57+vyHH79/8fLl9z8+zS+4+qu2m+"
    "7q+s/yAC6t4PqJjIN5vDI5L3KCc1izQ58WLmWMuEbdrookE1rmg4lvkDV4QNZgLH6vcdpg"
    "kQjyBqt9BQtGk66IloigolB7KmYCVh3eHt2slBXvNp9vnOjuTcksra79NYSS7T0AvtPPdS"
    "0ehHYlu5aWdrO1e7f29xu7k2VkYOtOTNEqwkL8L+lx8xrh9F+qDKV8QdckRKpApTIvak3c"
    "/aeCqFswYYMJ2zYTNsRrTJzBQjaI4ob8qWaT2I7qhPZeeWnUj8z86SnUsA32Za6Jw/1Q1+"
    "a9fUfUiAfYFHYKZJPYGYysJIp9zr4KKfDZZj67AeX9RJgiIfDYZh5zHPl80VbwsOWuq9Ce"
    "gzW9fOuxniIgG1YAHBGGY9sf6VFm3CQppwMLc93CvMbbHr0AylSAqaaLnRmgBRKw2Ldb7C"
    "VUA9iTr2j0OZ1pnKjuNSgX1lSHllKlUxJs9e3QVq+iBnO95qAdAt3dTNNEt3y7GLtCCu6J"
    "QkR9JR4opfz5LzckwA1Sc2Ms/0QOjD+O6TR6+1WC9rOvEKl5jApvZ23uIqLGOfI0MfAVrT"
    "FT7h0comSCb9FluEWMrAPfxWiFt4iT0EN+NBNjPJm+EMq6Kz5HC8ruqGwaoXcdDTYzeJJe"
    "gScJHA2WqZhye9dZ21w/LB0OiRCaSDr1dw3LliKD6XhIhuwRCcroRifltEQ9ZxRTWrsnDn"
    "YWXyLSivRXfojZtikANyeq5vhso0TIGRn4bTimpWnytS6W+tX1h8ubv+oX+5WmlM3VX2/f"
    "XlaXOxG/nJtarcpUYGdpt7OkaA2gsCbC/s1uvnHCu1dvLa8vm7r/lTnQqI8VWLRXJUt/bN"
    "dyTFnJyw0WoCKMpEanal3KgAOO4jDyg1RRWmFPzBAtGY3vlkK1EsuLiSERpZqyTMPNCxoZ"
    "aGSgkdmmkUFs38QZ3CfZ9aA8V0uli45hDgvKGvIrW3KDU5ozhGtEkaNp5GX9Ti6+OEkaXx"
    "SR1dooq7RIcr6F9CGPdKAFqHqMG6aRFmhAs9/TflJiNYBe393Nbyms+3PyCqvKVJ8vF/U4"
    "0Add9pdOBO2j+p+vGMWei3lblb7amFmb4WOejTas1HeJcsrXSZ8P2XaTMI5wsMFbjsg/Yy"
    "yNFBwx4vprnwjcniBpoNf27uw92ZfwS/h7an/+XVpEkpp+6rc84WhDmcezXiSy3rZ4lhX0"
    "RFiN3qINYbKsNY8Qxw/EA8sJWE5AsbZSsQbLycQZHPlRYORhzwnOwhAwG9jF3ujtbWnE2u"
    "jrBci7QB5hJkQKB8eeEGN0uawtLWU0tNBcZtjmMiVDm7skXhz0um+qtJCGZfO1w2Vodg8m"
    "78iAvzbzV+i9/gNhW6ef7VxDfkIjusfwIqofrrvHJ2kDQSMcODv128CQriMFg7paNbHrEs"
    "4XceCkS8zXGdWaq7w20QO88skC+/IC7gWtlhZglU9WxPNxAoLhOVqmPL98/uT3xywwUbhK"
    "ROeAWasY30PjSgBUxcTXOFqaY18iBQ4cxAHu/8uwlLmGeEJFnk8c3p+AuRIKScsB3saHEi"
    "nsBfO94HNnhdk9ycJfKhuhrZtKlfSE/VQyF1KRAblbyeJuKgF1he6x8sM40iz2xjOnSjah"
    "A2c45UWGmvezjZUowXJis+Vk4Yc+X/Zic4UU+Gwzn+fiyLvvqyzriUFblk8YWcS8L7B6Yg"
    "BWPonDe7GYw37A6okBWHU93/vrdd8VqycGYDO5hzsu8QOt7N+MaZUOxFFd38QwWnKHrxuy"
    "15sNDFXKUS/WE9sT1oxKKYRn4aPaCPc28BsmmNAKfyyOmAvsFVIQ2G0W2JO4/T56WZkSuG"
    "wzlxl58HmP2tlFunOw0lZ1Li92ezYQKFLC3rB5b0BrxqGLPBdcbWao1ggB2SqyzeJxG6wt"
    "MvFZYtqSAbpbg3WIjdNA38vJOqYm2gnu3jzQ2p7tUFC7sRe5McBv6Got6013r0A8WpiLe7"
    "gDxtBdtHMm80HdRYviYnNUq0lCc556e5NNeCzD0SOAf5rE5h1ybanNJXy7JDeXOdyx4HbS"
    "OVUWxt7lJ88QFXvuW3QrpH8u3wUEc/EvzIhKMZapqXPx5Il4uQmRKx1jDVW3B5tepUDLCt"
    "1idpUCvWG+rMmN5mRBU0IXB4Gc7IFw2RWW0Y343yKSmdF+hOZb2SmWURlMLIbjCHk+8cRU"
    "YuLUU/J7Uvs7JA+EyXLgEcJ3YnV8i34XD6SmqUm+VjOpDOul+OCmtOq/FfiUbOVI7OM7hl"
    "dO1u3h74ekXrdZH7saG9PTp23bPmotklOaGpvTr2t8q/GiqUCMjvIssgvrlZ2Mg6pzohOm"
    "pKyT0+aihlrxxUnK6jRVDmvQ/k9dNOziso7R5RHRmQ0creiJw7qHhTmngkR7S41n4krXtZ"
    "xquyxzEnDO9XXOKXHOUQV8TfdUhRRM0zbvrp3Sr1Epf5M1iVpsfbqImY4J/eNhabJf/vb3"
    "ygZJlYk6aI2nUoFi1IEbgwXCeCTCuuOlWSraUZyDq3BoEYmTKOpZI6JECSe6zSd61UbR1Y"
    "VTpYM6nu1enByvAQzgulKI48R4rym8usxsatRxFUcRDd8Evnt/obPqFl7PWs25aqDjypEd"
    "7bi30gKJM1vrWga3EU88kGT34l/JlEnRyYXPeITkSZvUn9QUqjx8Or39M/lhYPy0X5UD4+"
    "fRTHlqX/cr3lmitMrkBIJUTZAqHnadpagiEYhQe0QoBdYA8lMqNl3l840T3f3CU3F12SQ5"
    "VYNkNNKTJo6mWYJy08GGxb5/k2KPzxHHvjdDWPWLXjC6QhFFm6X4W3qGN0siJJ+dN/hOlu"
    "dGGz9aIukz3iJ3icM7Ip3aflQXrY70GVDG+xWU8bZCEgDnE5TxPhsGj8SM/12Vid/1Z9/Q"
    "ZvysS4WJIb9Ic8IYBxLW75z02UhM+EshRziBH97rIkDbSjJVKKEi0/6KTAIr0xKIRRpwUZ"
    "mvb4WfvvJee2xZifAckK/jxh08pw+6moVt50KF8oTnQv6kiJ5esbPsZHCx+mK98K7RAuIN"
    "iNcMR10yJHL30lAZEpNL+9HYOA/EaqrWt3rG6SA4vc9mmiJMD5j5+OD8pBSp/0kmmypWPC"
    "LrA4F6g1dr7N+Fn8RUU4LpmLbq8nGlsVTXzrNmO3UWC1k4R7vlbCUEKBa4M4SzVKTX6HfB"
    "KvEhv6tEKtlHMukLOd/mzSBn6Peku9LvaKNM0RGiaxJqggCO+Dna6IBKEniAXXJYTAAYsc"
    "GIDTbOg22cyU6s8ba50lk2/nT2zeMH3QxXvk8diqb2iR3VGQbMPOAgNjIP5wTnYMmZDW1D"
    "Uzd7He6Wdo07EujSeLwujT530vhLQ5tRmRAMRh1MdI9cxmhE5/UhdYwer8aOpQAfUmSnQw"
    "hXJQb1UBtnOZ59IoifwnaQmPCaTQe5iW+/5SC3K3azG8g6SUkpllyV5zKiDAdKk8chwsE8"
    "Xs1kvRQZ3C+0eqH4CwLxH58hJdrzJF7tqd5iMPgngK0AbAVgK5iBrcD+O2VoW8G9+B2mlo"
    "KM5gztBEssmxtQcQHpCn60aUgVSlCROqhIParnDlM3d0SLdDyFc6cDKmicJgAPonFWj4UB"
    "ADapSzxWaPeXJH6cbKxK+ESznloIsNivqRZDO7oktJPUp1zUJaXSSIWSuXMyy2wpMUI+xG"
    "yVDJbZX+LDuMxQv01zjp9w9N+379/pUt2P90EdVNdiJLss2gdKLCixoMRC1hYw+IgMHk/K"
    "0YT8ylDB9rj4RgJKE4Cz8bCYe4AN2jpo6zaqlIf5h49a4iMNNb/Q1fbI3s1ai3qko3oU88"
    "iKa8xkhLIfcRIsXiOC3WVW4ozFYep0TNyQsumEh7c6J+eA80LRDlD/QDuwTTsA9W/iDFZ/"
    "G0jK2XiQlHtIyuLM87Z6tHU1IvPhg4RuP2q5TjPntZjr7k7nuN6TGLAjO4vlWSkBj7eaIM"
    "bGaJNs+IT6egwWa0JCjzuy7pwjhGzTCPM6MRSI2RtAoSr5OYZLuEwEC1lTXYOGEaOBIzQw"
    "N+2c2BFbDSV02pBPhJ7tPxCH+6EuuK9dJq7SQvcHm0VjzNylYFcf5adCCny2mc8Bpfc9eF"
    "wgA/7azF9O7lbiCjP0T5SpDjAXjoez/d0TKVgDuCc+7WYaJa57vRLldWUc61YwJsSHFpvK"
    "XA038WRLTUFdoEfJ7cswa6thXxky6+LuMqxhL3Pw5ApImpJv8M5RRfNm7DNEmXRh4TmNI/"
    "lqTl6rhuxoIV5IFVOf2zfQvNqwSLG10/NBfgr0A4J+QBdnYsQcTTP0DfYjbTP04otTILZh"
    "fhSRsIcCU6a0ykMHSkxdiYGGo9PnMrTxPbFDNtY3JWuTmHY0U8rTPongVNbLTA0yOxKIFm"
    "03x7B4iE5w0zQPzCr2mN123p/PyVMTwEDATsyiUEW2sGGtSuksrusWw0S67DsYJTJLXDeD"
    "RGIeeMLRBm9RtGQ0vlvK/Ml0tlliJFANh33q6Y0PPebQGhryn9DQhlguYTUFGCBsukfBAH"
    "E0dTpd7jXYmqv25AQQHyGfnDC17cyVF2VZNpGgcwLwZtZCJ51/EUZNTStFOrCfWW1ZmZM7"
    "3MdIWqQDFlvN4tH4DoS+EGp9B8UXpxB2yFffuPp+RnMON3YZrVDg4pgWdSwTgYioDk6hh5"
    "qfxDsq8GHYfAwTAWEfP1WRDjhsM4crVqOu6keFDIz4VdMDoyuqGpqa4VqlA+2u1TniFgos"
    "DGTIH++S3WvEr2za/T6SfDUOgO+vxblGuXT34lvdvAcEBBdjIw8Pd51efZiTRLwqn16LVy"
    "nz+XVwK+Wxy938Slm1zqQaZ+4J4hSJL71FKz+MI8LRnCwFX5oKuhwyURcPE3SngMouUPjD"
    "BiEeulMM6vVaRIQ56dFogGqNDtDVprF7pFcOe5kMKgQ0QGtYd6FEA6BqQAUDCbQFsRhUsI"
    "48lnUE6rgOWsfVzEDC9cWcwDhybONIltSvsYsU8v2bTSJpznznYrdUJt6uCA6jGcIcYSRw"
    "ieUMaW9NJAMdV5ihbyRg/4ljzydis3278v40Q3Eom3BiJL+oruLtsJND2VswjoBxxDbjCJ"
    "S9nTiDm8ve6mLjz6robSVWJ73c6mD9wmn4cf4P4kY1vIpE1S3guxH6XxT4/GiGrcKtM4/9"
    "IPJD/q382PaL58vFk3//8eTLxZF2yC+fPn4obY5aBHg12Luy6uUE1Qhwj+GFjjNiaEMMVU"
    "ZwEFcss96cGvU1oWtdX8eWFJGMAIxlOgtkHPYUpkqUEDNm24VbMzN1UdJLnU0O19RHy/XT"
    "auhvv/rRp5g9COFHo6QX3s7a9HQZG+5wNdAgcEGgztVtLduK+pFQqUO+IYzP0Gbpu0vZWZ"
    "QkvUals0y8pVJTfi2U73viJZmuQvNWnWZUDKlQwgW++tiGI33Wl/BL+LtKr/pdWgekFeBT"
    "hBlHPJ7nv3emnjP/bhnJ2mDyPyRkNJCSUtY0B/kt2brqExNcZSIXRFGAoQD0yMfVIyHf+t"
    "AUpOxMM8pByojOELBHyfodEWQG/mR1qfep7l6gs+pkBrWjej5zKYUZqOr5eNDUNUFuSlbu"
    "t2XKpKCr27xphOjJdfkb7Zfyjur8UoOF2qg3kjcXPimQnANeszYjbI/iJy6NGTcNBSsRQZ"
    "pcxawdYOPMwx0JoNkaVieRqiNr3h2jYE76NZ1ylOjuz4vbLa39UXXJvh4A37de7CrD8q/Y"
    "ve8W4DVSfEtHoU290T9zwpot0YW3szZLtDKqGFmiL3dFFXObMFmtoy2Kw8gP0J3/QMLXCA"
    "dBGue1QpgR+Q9GEsOwr1qhi3t9LaHUVG48zkdABBkYhu0wP4BhGCLIzobBNlr+R9XiG3ti"
    "NicgD6Sh4UFbo+8K8Tlo0Hr8FoyIbx+6DW3l92NYmuD8cFwJOueOYuM1WCI8Q9xoGC2DrT"
    "OPPSF3GoNXoz4/BBPtxMmF+T6tffRTgHXdZsGBkcT0K6vd9bC5NZCD/a29I0oFNbDFmbRI"
    "0S+5ktVIfBf04fO7d49lNvqJygv5hnCxUVIcasaj2phZmwnJU6Mdlg93XOwuSTdr0m+yMa"
    "hMDZRzoDX1ZaCy7AK6WZJQmnFk09AA8yiJLNTlGZpPcIAlKPmc7jrMbvyZaC7NppwNDsQm"
    "kDeAWCqaWIMmCOt0ZygD+RFxYmbU8a5Icw6IzQb2nPJIvL8zh71MBsj38FnL+6OXzbdICB"
    "ZBSwV78nXti+n6lL4uUVrFYNDfDDOZjink3tLw0lVZbzrxtvC2VbCNxOLCycCuvtEQpQTS"
    "MSk9x4iGKoHFXUrxVCbTLOlGkLNMNGUEe6+FAMuIKhzoqaQaoVJtZc+6SB5nGv/o0T4GfK"
    "SvwEdqxXkKFyb4SM+GwcY68aHK8PjsCsVsFG7uSMmJTti+KkosZ2XEsoenQIpuxK8yN7jU"
    "yM4we0xaDJ1As8zaWvQWiEbdwOrEPe4VbEvMl92XaInkHEwsZcSkNN9DGiiQgevTZnkgoL"
    "RfxmWJEHhsG4/tMY98iuepa0pvINm9n+0zkfBsaDcjSTOzwfgAxgfQTW04p8D4cEYM5sWj"
    "vrOXs0h0FvrhbGAn50J8C8c0nKRCdHa2H4gh6Y/dA2G+GKqr7E9pQHCo3+lFsgpoc0F3rJ"
    "2ePyniZipRdsfr6uPHd6UtfnVd3cOf31+9vfnmO7XfxSA/ajBnWOTeHtF6HdutqSxQKubx"
    "Qbel9qjpVWLgtc28bsxca1Yxm1PWzrOcWEvIuYSqDm2fHsgLPxhx0M/e8PLCmjJu7nNkc9"
    "ItwyHHblNAeWXEbJ9JKdoN7lyVQNEsCEOckLAUD/MabXyxYmIZJ54UFkiCw2XNWsEXtEoC"
    "YGSozJZEunIEg84NZi4wc4EVxLo7Hsxc02Zw4U4xdDbrKM/O8oJ3EbMdQ5R2BOdnazGOHJ"
    "la3+UTh5BATFjnTDISRn0y6HdkYKuw+ZpbMCFGG9vHq1Tnd2ILSI1RK9OchRescuyummWC"
    "hjN3dZBQMDa4ZkM7DUlDN0Y92unwc9jNQyP9gINYg3WbEJeTgBzXV46D+uAnz7VO4HMY3u"
    "hWe4jZthX3jLDqGt5GhE8K/au062WOvgD/6vrD5c1f9fBfabpkXv319u1ltZx4zMSQhmO9"
    "WXkpkJ3FTVqtzYCjuEFSa8ZsR3VCjW9NQlk/sK71FV+cpvdCuPDZqmcH0TIt6IA264ARo/"
    "Fc13m3+RYtkMAtan6LLnHoBb12VpkS9pXN+yrjVUgjo81VpYMd1n+HzbeGkTg7Qg30Z1n+"
    "sQirLJcnhHjDwIIiESBakefxdmUOaZkKMC1j+mgBeJNB06b4OztBHSD8rn6wDoFrcjJc5/"
    "NNE93SndIB3/TAHA7g6UJbvls6YFsWmeBcaIe3JplaVe/5ikafCOcNgbmFt7O2oNw5jRye"
    "DOwYkPsxJOjB574qUZfFxs6QdDSr6NmFz3iEIryWtZrlA5kTUY+97T8NhNm+gjBbiMK0zI"
    "QCYbYTZ7CN7b7sECQ6B+ipa9YRchXrEaZXIbZqn4BFubpbMn6R0DiHtEIKngOb+ezFTLVL"
    "dlZ+GKeREWVmN0YV6UgnFGD07LsXL1/8+PyHF3lcUf6kLZxIEwIuxOEHP5JdvrQxiY0A1w"
    "lHXbxxMECzA0YK63U4fxF62Mf5P4gbNZ5MGWH1aPLdCP0vCnx+NFgL6tE89oPID/m38mPb"
    "NaQvF0/+/ceTLxdHEuV++fTxQ7tbrOoBqxxEcoKqW8xft4ctN6is63ML9m7FvYc7Usmo+M"
    "4wVrFMBbh3w73mu3gcS1pqKLuMPT96R+8uNOa06pBZm00tOyaxHO0E6XAonwgGLzB4TUfy"
    "B3vIwYnHSvtRP1mLXUuCZ5n0DMFrEw+vQ1KX3c9KMrz+8LYKGMh1jyNPY9cVa078jgj7gW"
    "axtqibdVJQOI+ncGZSq5nIWKaCgKzWgCy+88gfGHvxWZxLBf/+KLHdG39RXltWBV9I/GXg"
    "FmsujVYdMmtTGRNJcDe6YyzGbdIjO61P5vke4nRFVIGyGQrJA2EqdCIS95v8xxbJZeShkD"
    "LVMdAlYqonHAlOyBitepDGwPN/Cb+INb6OkGxliNaYRb46WTFaiRHL12qyezGNz9U/xefJ"
    "Imzq3yu6yr4i6MOgD4M+DPrw1FS63fHfSynW0Z85jMYeLh0xKB2Po3S09KhoUzpAK++gla"
    "+FWOsoseyrkT2kSgfYj8rTVVQbG1SWTlHj6qI2Cxu/Xaq25BFRnc1DIpUCoT9wFQLzGgk9"
    "YyXOCvVGqBuZyiEUARXFQXS6yeETgiYBmgRoEqBJTEwEhgCvEYi+eIN98fPuHD9cx2alFm"
    "uUIIb1EYHdeynNGm+SKiFskuNtkjWjK9qDRSUyYNARw1S5k8jTdf60Np8r0Z2w+1wmJRd5"
    "kEvOFveeU43FsoB2U7m3RmyV6AtJJVUBmAgI++g3RTpIG7Kcw45QRrkuGKDdyl+mPAfBz8"
    "h6VpCvZfS15lZKyX7+yw0JcOaZ10dZaKK+RwltLdLij2MaGd8kdjhftYZz75PvV7M1akbN"
    "2kyObj5eNpHbEXRoIMcjsi5WmXjC0QZvk1IT/6kSamWNiY2MdVBBDHMa3y2j18p0yOgGLS"
    "hDBLvLZCIcekhFQOj6yR3zo8BYCcZKOyQ2MFaCsXLI6tX5wd4j6kFDfoYgJgYPV1ybJobE"
    "MtU5yJKzgY2IhdXX0FfkQ7wizHfb1m1TexGPuP4KB9/+lPw9KW58+Pz+7c31myqcMWMkdD"
    "UGjpY2IQUaWMI9Og/FYUgCRwqcddgbaytUqKCwQmVPG5usNbRgtz6i901oXmZOt4zghB1G"
    "6qiP6FxZB9g0mahAAplErZlEEqk6ssZpRJ/ief6bfk2nHCW6+0vl7paWVYlEP2E/2F6GON"
    "hGvpusjIqhrDJi1mYk8+RYB5cGdzCQeXgrU3KEjjUXV9Br+X+OMCNIrBmu4utkBg5dy3VB"
    "2ROO/kVDTUTeIROBcQuMW2Dcss24BUVdJ85gyQA9a/Vszca3MfQ4Z+jjSGiSSbV+0hEOlM"
    "3WpNhjhQr0ZfkkJBtjIEs0AKN8Mo+jSKDgBr57b1Zho0YJJofjmRwKFh4JohmndMTArOMx"
    "K6JrZ+ceMeOVhhZYdTxWMfJAQhPXS4HgYI9LP948rTPh6bH9LJakIH6iMXPJG8HTC12dzd"
    "3bWWuJTTVO8JRHHa0cv8mYmw3miK9JKNMCEUbJLHVDxp6xYKsAWwWosrapsnilLw/fdAvs"
    "xj/OJXD2fvcRoXYUB5m6XBxdBHiz/aVIM7QNxl74NVYY2XFb38ewKdyuSHEW67Wy2hKJyb"
    "C6Y5FoSDnEXugOqO6owKrDa+6VzScaJ6z7CzsWl1XJHfvm8tOby5/ePpY3NkH+lsbu8qJR"
    "O0lezzqoJ5EcSToqKFdbtFn6MvRfEe/KLrriSyTtMGcqI2CeDZRJA/rmmgfOBQoOKDig4N"
    "im4IAzduIMtjGVxFbHrEbCVddaj91RpLNqb0DadHWHJIUMjDlcIAMGW83gZC/20lU1pKCx"
    "6qqI9EK3TgngtpsDiusRjAL7jQKa/VsyDdyIw+Xm+s3tRdOKBpD3g1zfxg0YP479RRagbQ"
    "2GLw+Y7a1RaxgK/zEkSAYHRMUaDt+iAXpWlMwzx/sYsNyA5cYO2RYUe6sUezvTtjpq9uqs"
    "bKkOod8cZaqzcPnNBnZRJxAa5zKXySD28Xixj9DV8nE2BiMLwhhhJqgXaQDznj1LYhaYYF"
    "6kAczNMY+jVaN23XK+lKgA9364r4jnxytT3HdUgHs/3F28WmP/rqEyazPyRTrAvkc8JPQC"
    "exTcoZW8YSt5jzz4MrrLUB+tkE0ct6Ms1TmjG24mdRdIAPFRNau7Duf062cVunShcQUUX8"
    "/aHAG+HOgkMVAGfoCEAGGOblMjHOLSZO9Hs6Se8870Lp5JuzzHC0EWRn6QPlji0AuIp3cA"
    "DDi/7Kt9GSLKPCI/IfMTpK3vZNznN5QlPfJUZtuShHJ2RuSokKaD/vSq1DRPlqNW7gkx25"
    "eQxSFHqhm4tCTPpJtClfKRHymHJb9G3MLSjbHlKML3BEUxC/mrZKCYcaOKACk/n5p9iZUv"
    "40tIMAt8Ip5KAnRHCU9GHcOlceXfNdYW0MoQmqIC6ZlgbdxUWmDgv549e/785bOnz3/48f"
    "sXL19+/+PTvNJA/VVbyYGr6z/LqgOlwyIrQ9Ds1pjTSCvLtXFgR3O60g4TYUQ1UNQY+xIZ"
    "wN8b/uwYdu6JQXpSleos/BUV6Y56GsCu/BCzbdNx4enAmm/Tm34yst1V6g/IZTsh2l1df7"
    "i8+ateuLvS+A+u/nr79rIC+b34qfo12lxxPaM5YSFU5VCqO292j0+xPKVwUseq3UGf0YBr"
    "3lLXvOogbboDcqITboG052d9ExRfnGIb0E2o08DbJIucpJdUYdkp/ThCBY4islpHJpXSii"
    "RQKE0h8oB99eN6hFpVaeFEt/REDwjmxFFmElMeV0ihhaLNfGbEJf5Dr7DJCilsZUtZTBij"
    "Rsb+nABM/aMy9b+TB++FxsifvJi1mffVod25CBxFYrzHZ6kdXZrCk9j6iLAVupPOoiSwXn"
    "VhdJc4vFN16yUVYbpScQPMeICJW/1d2yFvlpjpd0g2fgLZwWI5fXUCEt5FsljHDy9a9ku2"
    "O354UQ20TN88U6/a7dlLGnimms+OBlSfvqqP3EdmqGcUo9Z6ToyyVWIziFNDiVOWXPAf42"
    "hOv15HZKW75QtvW696qsZ1u+qli131TpYNlyMSBIgy+U+PztCG+VFEwsyJLWYKOU7yBdIW"
    "Nek1HUl3Od0QjvyGNL7hPwL83VafmM3yQbMvxRY/ysiVlVLFUrFtjDLpCgRnAXjF8snuzG"
    "rYZwSQvHW85C2PePHaLEqgRDKIkWNEBZ7AV2feFtynQhDRLLBGmaBIcjr96fsqVN8fLA0M"
    "5zUC1xu43kDBBNcbuN4gBOQRLXRQJmbi28qjYZ/rsUAGx6bN/AV39pm4s2/IOvBdfKExdW"
    "evZm12bpYM6ty/ncVhKM3Qa0ZdwnlmYZ7T6DXyI47SHGmEvQefU7ZFAXXvlcVa5XTR0CVJ"
    "UpgfIc/XJawd6TPA1m217NFs69aHHTSfZMOGHZzBSVaxe7F+gl+ZEgQ/SwUDTkjYh7s7Mm"
    "CtRay1RAr5RELvKvbE1aoTRApvW2URLsY5czWwszwS0XsivTfuPYkSBzcOApRJNYgvMSOv"
    "0e9zKSKI00lZfX6XuehZJvwTLkZHbOvgRaSLujvOR0AY3hjC8BTnNcb4nwOKm+LBcpIK3g"
    "tJMwZzfAuoP338fPXuLfr15u2b60/XqZsyPwPVS/lIPPCzIt+X7+rlDP0g6BlLXyKFi8ii"
    "i6iUXF08CU2ZXCMGQ5NtvLZE6LgMCNPKG8mLVlEDyyEGFXoiRmNB+rpUtiYpWSMWkepvyG"
    "MV3qKq4axJ2BDD128eMF6M1HgxjqIH9oTdxHmIWLcgpQLBGcKV9LExtvVXyM4CuNnAhjKX"
    "xrpC6I3Haj7+dDE631Wh/u7g03SwGJ1/xj6JHE7Ex3gm0U41uikVjxoM3Tm5w32sfEU6q7"
    "QrkLtr8U/QnnLaDA5p5Isf0sdOUiEFRo+D0aYiRZ0QZAv5hD7IljPGu6ZABiYn2zaMJSan"
    "KzFLvL7Q2JzSN7M2o9NcjelcPwJHaE5c8THSQCTtRKF/t4yecJTM8xphtPCDNK0zpKrOsY"
    "tlEMwKewR5sraxOCOQOh505SSG/wCwU43UTqU4rz8xGy6fjKDtrBydg7HN9yWOvpEmiVlj"
    "rxJzERNtPx8PWj5o+eci6lib5QTO8mOwWIpSPTZxgQy0FZv5e9Lw5RHx8SjRy/6/NFi3aR"
    "EZBaQK9k0V9JgfNPRJbRaCc6JzWOUavHqZdcuUcOrbfOpD/t2Z5N/dMh8HN3F4obEJ5u9m"
    "bVbBSI5yZNOzboZBFUYmO5itY+YuhZD/Gm2kgW4pPkKsEk+WhZNZcisaki3iEQ492Z8tLQ"
    "RH3HsaRyrQTA5a463s+sYbotWO8jEDGwk/f77+ycBEGMe+962kOY5xqlBSSn2S/ONFez2p"
    "J+JbOExARVeOHP7Nn54cSTlS++x5ci4WTzwFR7uBECoCTPzGSlqy9WFwmRIYbCmDV+K0pc"
    "bBqDuqM7RXrwjn4to3bm9YpgPdsq9u6YcPfoTldzWrKFmhg8KSxyssucZ+nzujQAaKrM23"
    "BidR1M9cUaYELtvMZeytZA3xPmyukAKfbeYzI+Je8vom3xZJgc9283lF+/YrK1ICl23mcp"
    "pMamJmLpCAodncweiRCOtCMZoB31EA3n3KUdH1umc5qiIlnGM2n2M0jlzaFCXRbJoqkJ3D"
    "3irvDNJTjCMgw41kV8ScMK3lsdnhVSAZ0utlL1P3OrSKtsSIhPo+Pi0exCLRaR2JVgJac7"
    "qXl2sd2p8pI/5d+BeyVQBfh9JR7OrO7CyPhkaf05nGuUx3T3dcZXiTO7OLm1T8fPGjSVYr"
    "69PtzfUbcdCbRDJUF3idBR9DckvFHx0Z8Gviqr/OZxvj0t7LhNLG7sKGwyoVEea7ywtdqa"
    "Lkzay1VtFuzL7gkGacBg66OJe0rAOTNZrjKR4IkzWs68g2F3IskEzCF1uu5vjs++9bAM10"
    "STGqsZ6jeldpBbRemyCcDp8gut89fdoBXTGqEV31rloDp+HKkY7ChmCgHcnpvbKPI1IN5n"
    "Z91IjHP/4f5nLygA=="
)
