"""Facts and the ledger: what rights, subscriptions and balances are computed from."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_KEY = """
            "id" UUID NOT NULL PRIMARY KEY DEFAULT gen_random_uuid(),
            "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,"""
_KINDS = (
    *("opening", "purchase", "deposit", "grant", "extension", "revocation", "refund", "payout"),
    *("proof_sent", "proof_refused", "seat_paid", "seat", "seat_paused", "seat_resumed"),
    *("seat_completed", "seat_left", "course_moved", "role", "protection"),
)
_ACCOUNTS = (
    *("clearing:bank_transfer", "clearing:stars", "clearing:card", "clearing:ton"),
    *("clearing:usdt_ton", "clearing:manual", "balance", "balance:spend_only", "income"),
    *("refunds_due", "refunds_done", "written_off", "exchange"),
)


def _among(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        CREATE SEQUENCE "facts_number";
        CREATE TABLE "facts" ({_KEY}
            "number" BIGINT NOT NULL DEFAULT nextval('facts_number'),
            "kind" TEXT NOT NULL,
            "happened_at" TIMESTAMPTZ NOT NULL,
            "learned_at" TIMESTAMPTZ NOT NULL,
            "opened_at" TIMESTAMPTZ,
            "terms" JSONB NOT NULL DEFAULT '{{}}',
            "idempotency_key" TEXT UNIQUE,
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "plan_id" UUID REFERENCES "subscription_plans" ("id") ON DELETE RESTRICT,
            "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            "enrollment_id" UUID REFERENCES "education_enrollments" ("id") ON DELETE RESTRICT,
            "actor_id" UUID REFERENCES "profiles" ("id") ON DELETE RESTRICT,
            CONSTRAINT "facts_kind_known" CHECK ("kind" IN ({_among(_KINDS)})),
            CONSTRAINT "facts_learned_after" CHECK ("learned_at" >= "happened_at")
        );
        CREATE INDEX "facts_of_person" ON "facts" ("user_id");
        CREATE UNIQUE INDEX "facts_numbered_once" ON "facts" ("number");
        CREATE INDEX "idx_facts_payment_id" ON "facts" ("payment_id");
        CREATE INDEX "idx_facts_plan_id" ON "facts" ("plan_id");
        CREATE INDEX "idx_facts_enrollment_id" ON "facts" ("enrollment_id");
        CREATE INDEX "idx_facts_actor_id" ON "facts" ("actor_id");
        CREATE TABLE "ledger_entries" ({_KEY}
            "transaction_id" UUID NOT NULL,
            "account" TEXT NOT NULL,
            "currency" TEXT NOT NULL,
            "amount" BIGINT NOT NULL,
            "details" JSONB NOT NULL DEFAULT '{{}}',
            "user_id" UUID NOT NULL REFERENCES "bot_users" ("id") ON DELETE RESTRICT,
            "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT,
            "fact_id" UUID REFERENCES "facts" ("id") ON DELETE RESTRICT,
            CONSTRAINT "ledger_entries_account_known" CHECK ("account" IN ({_among(_ACCOUNTS)})),
            CONSTRAINT "ledger_entries_amount_not_zero" CHECK ("amount" <> 0)
        );
        CREATE INDEX "ledger_entries_of_person" ON "ledger_entries" ("user_id", "account");
        CREATE INDEX "idx_ledger_entries_payment_id" ON "ledger_entries" ("payment_id");
        CREATE INDEX "idx_ledger_entries_fact_id" ON "ledger_entries" ("fact_id");
        CREATE INDEX "ledger_entries_of_transaction" ON "ledger_entries" ("transaction_id");
        CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
                USING ERRCODE = 'integrity_constraint_violation';
        END $$;
        CREATE FUNCTION "require_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE odd RECORD;
        BEGIN
            SELECT transaction_id, currency, sum(amount) AS surplus INTO odd FROM added
            GROUP BY transaction_id, currency HAVING sum(amount) <> 0 LIMIT 1;
            IF FOUND THEN
                RAISE EXCEPTION 'ledger transaction % is off by % %',
                    odd.transaction_id, odd.surplus, odd.currency
                    USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER "facts_append_only" BEFORE UPDATE OR DELETE ON "facts"
            FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "facts_never_emptied" BEFORE TRUNCATE ON "facts"
            FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries"
            FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "ledger_entries_never_emptied" BEFORE TRUNCATE ON "ledger_entries"
            FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
        CREATE TRIGGER "ledger_entries_balanced" AFTER INSERT ON "ledger_entries"
            REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION "require_balance"();
        ALTER TABLE "bot_users" ADD "facts_since" TIMESTAMPTZ;
        ALTER TABLE "bot_users" ALTER "facts_since" SET DEFAULT CURRENT_TIMESTAMP;
        CREATE INDEX "bot_users_without_facts" ON "bot_users" ("id") WHERE "facts_since" IS NULL;
        ALTER TABLE "payments" ADD "holds_until" TIMESTAMPTZ;
        ALTER TABLE "payment_intents"
            ADD "cancelled_by_person" BOOL NOT NULL DEFAULT FALSE;
        ALTER TABLE "education_enrollments" ADD "access_over_at" TIMESTAMPTZ;
        ALTER TABLE "education_enrollments"
            DROP CONSTRAINT "education_enrollments_student_has_seat",
            ADD CONSTRAINT "education_enrollments_student_has_seat" CHECK ("has_seat"
                OR "access_over_at" IS NOT NULL
                OR "enrollment_status" NOT IN ('active', 'suspended')),
            ADD CONSTRAINT "education_enrollments_over_has_no_seat"
                CHECK (NOT "has_seat" OR "access_over_at" IS NULL);
        -- Of a seat that was taken twice the newest row stays: one row a right, for ever.
        DELETE FROM "user_package_assignments" o USING "user_package_assignments" n
            WHERE n."user_id" = o."user_id" AND n."package_id" = o."package_id"
              AND n."source" = o."source" AND n."source_id" = o."source_id" AND n."id" <> o."id"
              AND (n."is_active", n."created_at", n."id")
                  > (o."is_active", o."created_at", o."id");
        DROP INDEX "user_package_assignments_running_once";
        CREATE UNIQUE INDEX "user_package_assignments_once" ON "user_package_assignments"
            ("user_id", "package_id", "source", "source_id");
        ALTER TABLE "user_package_assignments"
            ADD "access_until" TIMESTAMPTZ,
            ADD "next_reminder_at" TIMESTAMPTZ,
            ADD "payment_id" UUID REFERENCES "payments" ("id") ON DELETE RESTRICT;
        CREATE INDEX "idx_user_package_assignments_payment_id"
            ON "user_package_assignments" ("payment_id");
        DROP INDEX "user_package_assignments_ending";
        CREATE INDEX "user_package_assignments_ending" ON "user_package_assignments"
            ("access_until") WHERE "is_active";
        CREATE INDEX "user_package_assignments_to_remind" ON "user_package_assignments"
            ("next_reminder_at") WHERE "next_reminder_at" IS NOT NULL;
        ALTER TABLE "user_subscriptions" DROP COLUMN "next_reminder_at";
        -- Every course has a chat's access of its own from the beginning: it is part of a seat.
        INSERT INTO "subscription_plans" ("id", "name", "duration_months", "is_lifetime", "price",
            "currency", "is_active", "course_id")
        SELECT gen_random_uuid(), c."name", 0, TRUE, 0, c."currency", FALSE, c."id"
        FROM "education_packages" c WHERE NOT EXISTS (
            SELECT FROM "subscription_plans" s WHERE s."course_id" = c."id");
    """  # noqa: S608 - only our own constants are put in


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "user_subscriptions" ADD "next_reminder_at" TIMESTAMPTZ;
        CREATE INDEX "user_subscriptions_to_remind" ON "user_subscriptions" ("next_reminder_at")
            WHERE "next_reminder_at" IS NOT NULL;
        UPDATE "user_subscriptions" s SET "next_reminder_at" = r."at" FROM (
            SELECT p."telegram_id", min(a."next_reminder_at") AS "at"
            FROM "user_package_assignments" a JOIN "profiles" p ON p."id" = a."user_id"
            WHERE a."next_reminder_at" IS NOT NULL GROUP BY p."telegram_id") r
            WHERE s."telegram_user_id" = r."telegram_id" AND s."is_active";
        DROP INDEX "user_package_assignments_to_remind";
        DROP INDEX "user_package_assignments_ending";
        CREATE INDEX "user_package_assignments_ending" ON "user_package_assignments"
            ("expires_at") WHERE "is_active";
        ALTER TABLE "user_package_assignments"
            DROP COLUMN "payment_id",
            DROP COLUMN "next_reminder_at",
            DROP COLUMN "access_until";
        DROP INDEX "user_package_assignments_once";
        CREATE UNIQUE INDEX "user_package_assignments_running_once" ON "user_package_assignments"
            ("user_id", "package_id", "source", "source_id") WHERE "is_active";
        ALTER TABLE "education_enrollments"
            DROP CONSTRAINT "education_enrollments_over_has_no_seat",
            DROP CONSTRAINT "education_enrollments_student_has_seat";
        UPDATE "education_enrollments" SET "enrollment_status" = 'cancelled'
            WHERE "access_over_at" IS NOT NULL AND "enrollment_status" IN ('active', 'suspended');
        ALTER TABLE "education_enrollments"
            ADD CONSTRAINT "education_enrollments_student_has_seat"
                CHECK ("has_seat" OR "enrollment_status" NOT IN ('active', 'suspended')),
            DROP COLUMN "access_over_at";
        ALTER TABLE "payment_intents" DROP COLUMN "cancelled_by_person";
        ALTER TABLE "payments" DROP COLUMN "holds_until";
        ALTER TABLE "bot_users" DROP COLUMN "facts_since";
        DROP TABLE "ledger_entries";
        DROP TABLE "facts";
        DROP FUNCTION "require_balance"();
        DROP FUNCTION "refuse_change"();
        DROP SEQUENCE "facts_number";
    """


MODELS_STATE = (
    "eJztfWuT2zaW9l9h9RdnqrRZx5fYY7/1VnXbndnO2O1Uu73Z7GSKgUiohWmK0ABgy8pM/v"
    "sCIEXxAlIERalJ6nzxhcSBpOfgcu7nX2cL6uOAf3tBxReO2dkb519nIVpg+Y/iq4lzhpbL"
    "7Qv1QKBpoMdOqXAjOUo/RVMuGPKEfDFDAcfykY+5x8hSEBrKp2EUBOoh9eRAEt5tH0Uh+W"
    "eEXUHvsJjr7/O3v8vHJPTxV8w3/13euzOCAz/3dYmvPls/d8V6qZ99+XL1/gc9Un3c1PVo"
    "EC3C7ejlWsxpmA6PIuJ/q2jUuzscYoYE9jM/Q33L5CdvHsXfWD4QLMLpV/W3D3w8Q1GgwD"
    "j7f7Mo9BQGjv4k9ceL/598tcywz/8M3sf/++aJ/BYuQ6FPF64a/s2fnvzpzAJPj4aKFyQU"
    "Crx//RF/1hYk/fRMfei7/zq/+eb593r2JeXijumXGsKzPzQhEigm1YzYIu8xrHBykShz4L"
    "18I8gCm7mQpyxww09Iv938ow1XNg+2bNkuyQ3gG/hyTLimq28OBPXt1cfLz7fnH39S0y84"
    "/2egkTq/vVRvnumn68LTb2LOULmv4h2XTuL8fHX7X476r/O/n64vi/xLx93+75n6TigS1A"
    "3pykV+Fo3N480jOXTL4Gjpt2RwnhIY3FMGCxzgO4YWrukQvcVfxV/xusTbAlGBuRKqw5yi"
    "Rma67vWnW/fz5a3rHoill/9zq4/BzK6Q953+txGxiv2QoWkFWALH/sv/OIhl1//1f5/f6F"
    "vm4/n//Cm3Bz58uv7LZvh2A1y/+/DpooD5jDAuXFvU81SAuz3uAWoBe44IULdHnXD3gSzL"
    "kF9QGmAUVki2KVEB8qmkOtQNmz7Jom4r/DdH++LTpw85tC+uinB++XhxefPNdxp6OYgI/f"
    "jquniK82iafjsXf10Sea22EHRqpulA6hnQPhia6CO3C/IXJLTfZSkZ7LMG+yxA4V2E7iwv"
    "kC0N3B9tbu0YPwmp3wr4lBDQt0dfne3u7zS0Qj5HBKjbox6FDCNvrsBwOQk9A/o7TBamCe"
    "AO7/MdPkOe4O24XSDtE5/BQJUxMUeM4VC4S3kzGY1U1ZZ+A+keZv/h7OIdBn3lR5ndm+35"
    "GcTKSP9AGSZ34V/xWuN9Jb8PMu+exIH0OaMa/ZRMOUiUt0+3X5GhVeqLMi01CYcEAcdSsf"
    "wezvWXDx/ONPpT5N2vEPPdCjYs0XqB1TcoseAiofzhrzc4QPrXVKL/UzzLUU3rh0U9r76F"
    "ojOMrvRcY0VKblPmZs0Ue4L2Wc6X3dpjxU1LCPtB9YOc4kbebCNFKMD+XRwg0B6iD3qOy1"
    "Cw9Vhh4tFySZnBsmi16+JJbudSSfHHhJS6EekzmrkJc3dk+dXi2aL4BIXoTv8k9dnqkzbn"
    "O2achtdU38KlAJfM20ldjMtSj5MiqsDNwlzOfp4j4aDQ0ZZCZ8UkpePTlXwwpZFwOF3gKf"
    "XXE2dGmUNVwEs8lH97VgBzz6kgrOYNhNVA1EXPlFqBvxpYW2MbTMZ3E2nRj4vgaHZByYk5"
    "ZZa2gxwRWA3yiC4ZnZEAW0Kap+ryphgsqDWmmAStDqwwP21nGiawO60v+ZWVM7y8O//87v"
    "z95ZnhRDgqtP08B3YimzsGrS1aB5XsE+hNYv2WKzUyfTwIwtZBvgb5epdYNjT5GsLWR85g"
    "CFuHsPVBKJ8Qtg5h66eDuk/4MkBra+CLdIC9PfZ4gUhgA3pKAGjbo72cW4Z3pgSAdgsT7g"
    "NSMQwRs1rgeSrA3R53Rk0WSIX4ZRgtzKhvaI7nq9BCatkqkT49hmytskI8QR4McO3MJknp"
    "jphOstFSsoilmkuPk0mExGeFggALpS5KjdIQoFOp/xlpOzkXBqQFKhR8Ku9+Q4RnHXJbml"
    "NDLP7l7gNmRFIYDA61O9xADWljDXZ6AbcWtjzzDH0K9IeEjqJhT96HSxXi5AnrjVYkhV3W"
    "YJdNURi22lw5QthTfd5TCauiUJgMBI3YnNICp3vOaZdhxGmFbFfJ4wwV6MnN9ORS7E6TzJ"
    "4VI0LgTCjxHqkrueDlQfKnPmr+2BgNJfopnx45R+GdPKCV1WVPsG7kFO/0dCNdUAojNwbs"
    "mFANeF3tmyiWSRI7j3wiPtC7ka4txDm5C406iwVgqtzqT3I8usPnesKGCZzDRayDPNe2oA"
    "1yXzI8i+TX23OdNU8NHuLKYviB4BVg1AQj1wsQWex/zse2tndqspEi9ihADfKMOmre9BCX"
    "EgkfyN66jZI/Qxxc6bnGupSQv/ddl+D0ES+mUhucxwUyR7ioFukP7GZhWQE2yMWFQ6kRBu"
    "qSd5HnYc733ZKX6YRj13a8DsqInKss9XOvYQWRIcKU1H1wF3JtoQ60aT3bx3iykULmBZRL"
    "qfRRKmYMES/8Vf3Efc8tPckNlj+bj1Zz5hvZe0+wbmmYivFjxUpKAH4gt6EcEfJODnuJ2u"
    "12spFuRoDrUYv9ZKzyhqzgvM2+OjG46CXYXeznVlXo2dThcVaIOwvk423NHsocn/AFkQKm"
    "P5GPfWcqh83p4q2DF0ux1pV7xBw7HAshUTUUATrMR0Dy8htIXobc1p4FcdAgdueaQziqA+"
    "+zdCdRKCgfyRbiVSvYsnQnCJuP5YlwH8d8NwsGz1KcWij4JtxiuratRZ0S7nkT9lPQg4JS"
    "/QAVCko9SkGp/O6GolL16JYO0V4VljIGLRn0yargpmrNMtcpDCkSN0homhWUncu55YrwHU"
    "Ed5GSnm2z0Pa37rebriZOEmjpSO1SKn7q1n3BHFY7NmCkqys0e6INA3wR9E/TNvumb8QaN"
    "GWNUAiqy6/NkJ6E6ZTnaRX69UtkfUBCZXIM/chp+mv4De8Ko6W/JihuLeML5txOQw7lyMk"
    "fdNCKBUMXG1cfWn3a/nj351x9Pfj070L778fOn63oGFXlR2EtqgiKDlHGgBYPyZMCgwzEo"
    "liVbJD2VCCHvqUW9JzAegfHocQTWij7OdsAaSMGMVG9G4oXGT3saO1Tyxkh7SU0KZg/DYs"
    "sZPm6kJH9z9e4WTEvtMR6OaUn3Q9xhVtr0TGxoUlLNB6GeOZhowESzSzYbmokG6pmPnMG2"
    "BXP3KpTbUwHqeFprxHT4pbugoZgbLDtXYVWd4jJlgQNkkKnHZzpk8j+efffi1YvXz79/8X"
    "qienvKR+mTVzVMKleVWjJiash+HS2wfFOCNR1ePJ+wRxYo+PZ9/PcAga1B7frLx0sp7hdt"
    "BLqRtFdhUam4xDM0cCC0OBB0g+SKNVt5FuSJWh0DPVOyuj4FCHcDMksFi0I0/I5SfllKqO"
    "TXoJLfTEryETM5KtTJ8SHxNuRgzpIUMD62d0J93qN6J9RJ8be/V/QzoMw3tbmulhOKdMeT"
    "Ep4WMXzaqwMBimQf4SjwaMS4bTRljgh8DLVG8BirDgyyl37kaY0iKWA0WHx3W2azy6vC7l"
    "1tlc2kJtJAnql7ptddUPEl6Q4wDrShslYX+cHp5B3gNlKnVl7Nj0tk7Vukc9SFtuTjziC6"
    "0nONFCitT3e4CT/L+U5iEzK6oC5+6GCVqZnOQxSsBfH4SJcZFCfrcx2pIQLmxb9z380XoD"
    "BBbKwn1TRSVUX2rVUzWo0phxXDHl3IO99Hncmj7CEOuxwhWvLtgzxj9kfqXTrRLZNk6ouN"
    "B7FDhjaZVUVDfFOlTlkd5KQa+bnLmMYtKLe7M+c+hdhh5G4uHDpz4jp/cVqbCpd6q3LZpO"
    "zEnDni8hmLwlBi61BJJAXSNd9ktanBT7izOevLeXOH+Zhfw1/Dd3SxjOTic2ZSPotH6bYG"
    "cpwWZt7IaYK1I0F6IPJj/1N5TQIiZ1aJeZgrCi6/G11B0ReI8IIAoH4GAEGE18gZvGkQ0Y"
    "LDBdJesRh6cBUZrexYgrdgc44Q+qz1mcdLRFr208tTApf7zOUVZWJeZnBVFGM6fO8oxuHw"
    "1BzEqJFw24QylikhLdc+nlHK/D5RMqGgZvBNmbkFolPAPY8a/rok8vRocXPnKeFQ7/OhHp"
    "tm2l3eRVrgdJ85HcqDzmV4oaBkLXa1iR443meOQ3zpceJLBQ7wHUMLt6o9Ux3YZWII77fB"
    "vNrdXBnnb6SFgH9DwH9Fz+maRMwNwSnIy5OO9RROI2bKuaov2L2lOolkNxNkxtD+KsUuR3"
    "KCkKXmc+u6SxlKA3YnmRSRt4LGLnnLqt05Kii3VAJVh/pag5qlgoWax1QHkNgBmiGBJVqf"
    "DBVxU24kVJVXn59Lgcqsqd0l5Zfb8MY9gTVVlBopwvm7pUF1tcINf7Ql3M9jdie+ZVGqor"
    "6a4UbrAt+xZQqV12/2GrfOkjx0gGcunaYitrOYcrMjrLOU8LM7oPN8G/+YpX6joykZXU0c"
    "rxgxSVgcKul8U4qS/FM5lPMQHwBRl28g6rIXEVsQlAdRlyfD4NTyXakCVlnNTJTdGM8GVL"
    "E8B4JtjUIjMZjJ7c3kG6lwIUUHWrGEq83lZepT4EGFUU3NEVU16K5eylX0p4Bk16t5isJ7"
    "+SsEIlU+TDMPinSAvT32DHtYfktXNzdcIlN0azUDjMTAhfZcSC/Iyt6nu5lhmgN40v6O5Q"
    "KJqOJc2n3HbqlP0M86tOir4cYC5bo+6LQhV2matjpszTQQ59hnrTbHOBz6+3M/Ownwvs+8"
    "h6LKxzxpUejNaZvg8Rwh7Kg+76iEVdbNIEp0UORZPVElTGyjl7YkEGxTH2yzTAI4ICaksU"
    "99u7j2KDuMIp8YLgGrgpQZzM/VdB9ok+pSQ8H9oOWl0qpvlyGjQVBVXMo0bFIXg4A3BFIC"
    "3lDYhyHIJeZhVcIJOXGZ64lD2aakky7FNFP/F283EQSKNBnqoNBPZqqNROjyMyAY4Q0EI4"
    "CvumdyKAQjjJzBXES+shKnNnurLB4z8aHszP2NSSgB0SY2oXYS8J+0aaEWAzojjAu3LTvy"
    "1MCH9nwI0B5syBEDF9pzAS+QqcrIbg6khIB+e/SXErlW6z8lBPTt0d8q0i2d6cYJjudPP1"
    "vi0E8Kf+f5kX1xzKi14cUk9A9DiJ3cF0G0oJEpi6uyqXOJ7uTrIm4gYXiGVYFDq8vJSHwK"
    "y/GAF1SbuAkDOfh3+212aR0gBTFRg+GySskMsHbltGG1gRz43Wd+LxlV03F3iZknD2NjrY"
    "TK2I0KaojgUE+gCBrkZJwqFyAnoz88mSPucmxyh9bGuWbJIMi1QZDrChGhynG28j2XiEFs"
    "6rPYRGfKetCyeUmJGHjdZ14n5epx6LdpalCmBm4PgNv0oVWx+zI1cLvP3I5NU4IGBgm1iV"
    "FrQwlc7jOXPcwEmRFPgu+GkeqjbtZHjP18jLSd6CEDqmCDQhquF+T3do0Xi8SwW/q8W6Ae"
    "9RHyjzorS5vmavy0nXKYCHdTlrZJFlLiA96zyf3oyqjmE6RD0RlEV3qukQKlC5buB9MPco"
    "obeRqPE6AOcv62eWhjzPjLguUbYy1tsPpI/SjA75N5xoLRIbMiP2KfoHc0PqQM6ZC595O6"
    "PMiFGqm+fXp27k6AvJ1jZ7oWmDt05iBHT+Eol8fEQUupY8bFkYlwOHXEHAlHmYm5E+IHzJ"
    "yAIl+lLi7KSY8dzguJjm8g0RHy4Hqmp0Gi48gZ7G2vnII4QELE1lURWClR0Wu7TsJLhikT"
    "GL23ytud5eZ/n99cXF2f3/xidphvxmc5dfHL7eV5wdwV3+OVsQvVF1iJ8Lh32TDMINUqel"
    "nKM/GkzJBPIb6l8o+GNhMt0P3QsktSH7iw01RSWofmTkkdy9Aa0ioBeoP3LulZfenGtUPU"
    "YCnALvCU+muHy4PvjZR1kwgiVdlDlfWIRV8tBU+ZFGw9xMW3zpUUdmP5GDEsX2WlfFMJkU"
    "N+FAjYIGCD/NU3+QsE7JEzWB3ptsn9WZqTqE6d5WUX4aitArT3D8wG2CWCGjJb2DdEAHtb"
    "2Dn53WTUJ3eViTU5suOl0xwQ+CS75s/Pnj1//urZ0+ffv3754tWrl6+fpmk25Vd1+TYXV3"
    "9RIdg5BpRjsj2UdlBsuuYzJJBtYL/go6XyHVS0gq0KsioQnV41rn3yZSBPpqN6N3P07OX3"
    "zRftdvxprFcLOx6E2tj4/FNL0Z4oXWzm+Yg5bxYKNhS4rNz/TTwoCeXGcNwgrKIQBDAiYC"
    "3MvJuNaDDyZvZotYk3exzstu9KxjhICLxYCkdQRxI7KHTiyLS32vj6D+yp/tGqVjMXaM11"
    "iWZliA3loe0QrgbRlTLIEsEdujIUhz7Uh4BNF2y6YPLrm8kPbLojZ7BtfbUO66r1zeRiXV"
    "jNi5gqiVahuFecexkasBAOtS310JhghnDJ6APxLTvUVxCfggWlWO+3TX3U066LusLTOaX3"
    "qtgZKiP3I6fhp6lSH0qwFQmLlw/xhPNvHZJ9MBC3Ivw0IoEgIf9WfWy9FP/r2ZN//fHk17"
    "MDiRs/fv50XX/CFg/TggihJigZ9kK05HNqEApqGJQlAuYcjjmbak+21tcy3emd2BsMlnPE"
    "De70OgdjibSVk7Fn6D2Oj5FH0wUR7ZTKIi1kxvdZt5zTwOftaj4VSIHPfeazavFsLH67sz"
    "G0ueYt1MsznZsMPxC8anVsFkhhN/V5N8UOFFUSmmHE7YJxTLSnIOfVStmt6rKqDSNBXKgf"
    "3H7LFWeAndfnnccDsrRTehMCUHgPr/BWFSJrorVVFiJrp7Y9akrb4yhtDMv11vYkzJHCEd"
    "jnIzBmlqtK69vJHTkyEDnsRY6kFOo9XtpWHi9QtlOmhoN+hyqVFyBi7odcHT6UpdkjiGg4"
    "eO8MDzL2uLIDtUQIyOaRjePrLFHNEQGiBSd4gELbmp1bEkDTLKXbAZqnAkwrZO7p2hrXlB"
    "KANQGbmENbAJtSArBlYCNeEUxUjWiGBIog1xdBVlCVobWugHxBxZdkpmGiurOaT2ZNVVQ9"
    "LgoCHcD6OZqmP+qnZMpBngG760pvxaAG8G5F+w5ATqt3X+ZmHSfOJaWoAdpaO+1mNft0Ib"
    "/cu82E48Q4q803gJdU5MdZ4zvSSt9FeHMaaAN8E4WgA4BtatYNFNy89tQI3Zz0uu8SZnQ2"
    "cnyLakIOY/k1nOsvHz4UMc6pXoDxLoyLOm4Fxk2S5xm5m++bFK5E46Q1yDnnklnjkjHyxX"
    "agFUM9QAH274w+ZwuEPug5LkPB1iNFSb4J+QyzPZfSLQ1v1UzI24wbCVZWxRjaFRi4qmzG"
    "UBI0dxYbcIlNO4afVSsE5Cwl+2nooDuGsa/qAkyj9cSRr1bq/ZIRD+syADqiVz7E4cRRBz"
    "+TtJ78KkkfBam5+3ISiV658MBBPwmqD7yB6gOQnN6zaBSoPjByBrdL4j7p5G38danr67i2"
    "lRsMhFDCAUo4PE4JB1eJYmbQK4oOpBTdQN6HthRQaOBgmKlI1ArIzHClBBC72qIUKFQM6G"
    "8Chbz3iXzdQojOU/ZKiIbI/aIo7SlPQhDEpvTYSGKwx9XFkVfMAMm5DSLJIfLZCnmI04UI"
    "vaHCCRF6EKHXc3ghQq9fEXpNgheg8v9uT7NcfMzlmW28J1qf5XzZU2FEJ27+AGV0QV156O"
    "67utQ8asiXkfVLgHCGfoQzlDakIaLBtGmrgxrMR0aTXrnqEnWECiq4TToGOd4csTvMHRI6"
    "6ltwR4USrJ3nTx1f9TmIQw7SnrexPi1HG/vjdj09RDC8gQiGXtjmwMENEQwnw+D4zLaqoJ"
    "4jOUVvpkm0qqzhlI4fU1vPZ9+9ePXi9fPvX6RFm9IndbWaDMV0h+MbVoLwAy7f2ZnnR1l/"
    "4Kvsr69yiYjfrmBwnrJX1yX4KouXJhd0uZSyjdRTbKsGF0nBO9nIO6lTrLCHIm5V161ECN"
    "Ex9tExj1q7aUDH2BCcwuOEE7zC4BXugTttKF7hoeJr5xZ+tFoXQ4W3SbGLak/wQd0q+Wou"
    "JqdKqd5LjUtlM9bV1VMaO1RWhM+dGVWJmOkUb1Xm5kIep7pddEAesKMnVWmejvqOE53XqV"
    "M2VbdoiajAjD9xPMSxya1ymA8B5wo4V/phTADbOzhXTobBIvGMW7lXCkSHsnD318PCsPzO"
    "XC3v9Aa0sflUkEOmY5vEqOG4Z3qTugf9rx5/3UKvudO4YKESNlhU+wrn4S2qzasr9hTVji"
    "2qUB/UCtzG9UEh/aOf0eY6neE8RMFaEC8+l4rV8/IjJrXl83SSBcoN3mkV/RRiR+paS4fO"
    "kvp0T7izQuu3jpjjuF4d4Y6QAu/ESdzwzhLTZYAdOSF1JLMx0+N4HEyOGHZCGhpso4f9KL"
    "CQgoUUDGh9k+/jM8my1lKO5vTMZ6n9sFKG32l5rBblTwA//KC8oPoHG5GrtnvlKU/C4JiH"
    "zifcU7X5rGv7GQj3ru3XTwnRhKS5tN+MSFHMGski1cnDCPVXDmjIgMoWHYUwNVG2D65KVm"
    "Usb19OdiqQVinKSkiri11566yIXC+RcH5boK+6AMBvclRSAp1FIXfkS1MYTYczg2YImiFo"
    "hn3TDCF2ZuQMtlP6D63u90VUMyldmQ8x4mXeBgUyiDKwjzJItdY2xoIS8Sku3Q0GDyiIDA"
    "juNBekdNAJYCPGllGsLE2QJWlVnaBn+7/r4gRxowRhC2uR7HiFH54WgX3aHzAJd7eVEgoe"
    "4rqE6RzdEbOlN6pSFs5UfepxrrQ8EonvzqQubisY5ykh8K3P0nHMq1aVJgqkwOc+8/lR+v"
    "sMiJ+HEOsXJLR2u+RpTt7pMiOMC3cZMW+OOHZpGBhWcO21XzEDlEtpIAIkTgaDzPolIv6H"
    "pNKTyeVlklePXRlKfd6jVoZS5uW//b2oC9CIcWyJap4IcE1wLTkUmwSYRqpk87HrP/fUKv"
    "AIYaZb1OochCmuDbyEbpQO3ukqvM31To57H6c+PuLNHYzkHwu0dnzq0NAzhI+2mwKcf2+G"
    "5/yDCLj9zLJqc7RxrHHwqvVen5Q/TaowrRzjeVKwG/SZz49as284fLUp2ZfKLZbBhAU6yI"
    "3cEVKYDTbbP4VvO9cwwd0dUVhYX32ujNbPg2HAhdF+kFrTjb4CSjrZ5tWkThmbyUEWmX5i"
    "LuGMk+fmclLJbP+t85vAbKGiJ7mOt3Tm8purlLxw4swY/R2H5lS+PeYCpWyAShlEZI5c5A"
    "yjxdRU1uCC3FWGSmxpHrk7Rs4KGuKv4gEF3zzRx6Mbf8knf9rPMJrEU/z52bPnz189e/r8"
    "+9cvX7x69fL10zSwovyqLsLi4uovyvKfY3fZFXAvkTCbP6oj0zY0JxiQtrmJWpxSBdJeHV"
    "OgHxcPqwAj1o7PeUpgc6/ZTNvuZtrxXu6n5jMKHmuVoczfmm5IKQW0QjpcKyTi48WSChWI"
    "5N7jigAmkw/GQNhJFNOAesxJsZPall/L0oDtttg/qNDnvCmoJUJAttjwbN0C1jwVYAoVCw"
    "6HJlSyHEAlS+gN1JfeQP08AzpuDbTclpnsxgM2YmBzV3UDbLciUwfwXvqRp2M6L3OzjhPq"
    "krDZAG0t9Xexjsde7DarHlm7cLN2Q//O6OSwiEL+oOe4DAVbjwfvg0YgZxEzuLoLgFa7u2"
    "PuuXKHMYIt/N4BkX/osrNycMiRNuDEdWfVK67eqdZcmbe6uuzvmFGHhHFo8SYty+wO7/4j"
    "wEv+BrzkvfBLgJc8Y63e7l9LrbRMCcppyW7qmdM26x3eGbIT9Hk/Sorx0CCb1HlHWuQYV+"
    "UX1wXLVOYXHztYptNqLUcOiPGxQCSw8xdmaMBjeDiPoYq2srwTMyRg9wbPDPgSeg8n+BKO"
    "7ksAY/fBjN3q/ukA2EyuxjiBzdzTvcqfeTdHYYiDq/AhLqZSMi3mB0zqjItePNQlemzjGu"
    "hc4hvg/4jUW/x1SRTejp5Dm5GdBfKxM6NMW//i6gWmgudtpwErIVgJwUrYNyshVDcfOYPl"
    "ZWFWzSoLnG8JTsLglle8AhLeN8dqM7oboAYUNyzlTBEZbFv15u8t1fFW1tm2pm8etszzoz"
    "R7U6IS5i0O2jxlrw5ayBEp3adguOm/4eZ025m/O//87vz95SNrwR+xynPmc7I8q9aEM4Mm"
    "TbThRTq+oUb881wrottSfYRLPZYTqb4iJ5l14iAu6Zn6KxZ4uSNVNh0tw1cYL505esCOoI"
    "Ff1pUP8QGgRYMW3Y+7H5Qs0KJPhsHDKPTZFwHPFPuzsVnbWSIyNKdXHXXz+/X/jahVXBoF"
    "upNYbpOu46Z8v9WBnqWDcg59PtOH1icqfTK4NhESsbsIc1MU4g6gUzLAuQHOAZ6JVoWGUj"
    "I4sfp8Ynlz7N230yNzlMDlPnN5qqS3NkzOEQKP+8xjhhf0AQUuF4i1MxyYZwCu957r7bkN"
    "XB4Ol+XOnCES7LW1cxMAz4fAc4YRNzUUqDbWlCmhk6a9tWaDImbMVKViN/wpIaDf1lY2Xd"
    "sWEkzIDLCffALQEnn36A5bJ1VlqQBTSKqC2JzhxeaYjtajItvP3b+78lL+GsqBK7+Dc/3l"
    "w4dixpo+LzsA94QK4OXumAqQHye87EdKwhv8T+0zMASWZV9P6kLK/iEHSoFcj2ycXpWMdw"
    "R1FH3ccGiFiOBOFAoSOOpfSSDYHMl/IuJPHMr0f6YYhw4K+QozbIgk63x2CCN7A2FkEGXU"
    "MysChJGNnMEQRrZ/SBRks40yTUvJMuqHl3DLvjgGZomk1dJyn6ft1UEMVvvicbwRiduE+e"
    "VJwTvTNz6XLFWPo5J+jF+8k9fQmUElzb6e1KmkyQe46j5rrJKqwapk72pOvLlOKZpS+YBr"
    "xXCF5N9I6oX+goRETSYom+jko1WSuESE48kRPtXa5Yqye5NqeqBPARUVVNR+XJygwYCKej"
    "IMfnwNa0BlMAQRgVVqTkpwEsropOM4A73UNGRGyKs12hzhSUCfB047NJRUaQtcjvCI1gC2"
    "ddPk0cu+OKI1wK2uC1RrCXD3qhA0IJXwENt9QbgqNugycjcXFVasDyRdJVvwy4QF+I9dRl"
    "t93qOW0VaA/+3vBXynjN5LnUJC5RkOhh25BgVaMID0W6iDxKFxcrknZi4V8pLU7TkzmLmy"
    "ryd1Zi7dXTHJX29m5qrmNBiQwIAE9oU+HFJgQDohBkPVkse1kGgQWxpJcrQnwYBCoQpdUd"
    "9a2S+Qga7f0rTXs8Ce/tqdh1a6ZoNkFrgU3R4XVMk0e2+cgrUlgYyh+oyhZZIncfzUi57C"
    "uzv3Yru4+lTW99KPPN385Z2E/I6ae2eXB03qLAF4M9z14vFN+2iDQQAMAmAQGI6+CAaBkT"
    "PY1hAABoA99Kjs17TAvEAGGqw98sSzg3wzHrBuscoJl6Lw2qXMNxUdqGxsXqI7Xn/zp0Xo"
    "n7aHO2lo/uy7F69evH7+/Yu0j3n6pK59ubE+K5gTDmROsHDQluoSGGJeLhLKH/56gwNUcV"
    "4XNa6ftmUOhnl9lhTjP46izn6kfqRhqVZmkyGTZqrsQo9unL8hh6p8fjpT/WJoxDh+o3Mk"
    "dBTpJokCCfmWi8jHoXCkZstVjQCp+qj0/yUO4yQM4c1NqRvdfwDo2KBjgwrWNxUMdOyRM1"
    "jOR8w6X6UsnCUBMVg9gWyOoypxU+obyppVo70ZDwqzPdYRC2ygToYD0vZIqxJ7lYEMZrQz"
    "JIB4S8Tv5Y81Y14d8JQjPAXke1VidkDX3x4hDp0VmByxMWfSvMJkg0CHjJWYhiaLpoUFLb"
    "buvE/mGQncx7GdbZZpnfEss5SbWM+yVtFG5U+0ReutsyKSt5Fwflugr25iyOK/qbojqjgm"
    "cjhGwplR5uAHzNZKzDSWOdlvNjCMgWEM7CZ9s5uAYWzkDIbgEwg+OQnkRdwsqjULzPTAC3"
    "teLBkx1VO4jhZYvikr1JvhxTsEe2SBgm/fx3+P6/i5/vLx8ubqXTEJKGIMh56VVThLA4d2"
    "m6MjYrF6tcL43hBxUh1MVSJs5Ubq2WlxgNiqgMxSIdAuuipLCR2wGyRsZXVyi6VcJIOFXI"
    "Y2PmhFG3hNpOByVk9mGImImQL9KotbZUmgrJWhrJUqvUYYXpgXaSWuRTLA1oCtvK1YqEqr"
    "0Uh4dGG1cI20gLIBZaKoI09QZl1Fw0AKOlyLZI4tjFNCWzIgoQT898JfKr932LUMYKmiB1"
    "7Y80LMo8U0RCSwZUKJENC3R/+B+Ji6S4YfCF7ZcsBIDFxok3A2mxFP/oS1G+AHXMGE6lAj"
    "E/0p8AHyzB7DCiLxSrREQ+TALqSzlGBzaoA2F4gJ3sKFnCOE0rp9diPjkNEgULYBiRPyA2"
    "KKLKvndsUUwPc+811tUbfCoVdp7swTgS3ZkGmTagYtwuWNxKcgTHUt1M4Yxr6r4hVtjPkF"
    "KrDjqydJjbK1ZTB9gQyi6ftSf3E4J0P73ITN4iuj2z45IVvbb5grdmd2QmHP5tITbqTAcX"
    "P17vastIo7ALlFnct+LuPWZS638DZJ/0Ceh/meJVTGi3mFetNVyZnLdMYRHQX5UJNtLZcO"
    "8NrWkRkLVgfNMkpX13nkE/GB3p2Z8ozKoya1mUZbDR0pAjdIKHbmGv08pw5HK1UKR1XRl9"
    "9Z9TzW86np3uoOyCEN1wvC5bslZpyGT7hDA995QEGEuYMYdkKVMuR4dEnkoDlmuJyHdNBP"
    "ghylN5CjBCksvbNB6ag5V0g56I6hhVWbhArik4iUzuuSSO/9+Ccb4av23hVITxA8eX248f"
    "VRxu5HecN8mv4De+WQrzxZ8YQhnnD+7Rw75Et97KOGfP34+dN1vS2vaLYrHCpqgqItL8Sr"
    "NgzKkwGDDscgslRnPjNqpFchLrMmTzBy+/bV9WXxyIk4Zq4U/0ODXFNTuShHNXLUDuIViM"
    "0mrpQNuV0OYYkQ0G+LvhTKp7a+hAwlGL/LroSMcm+Ha4kQvDT1fgWcM/115VkYpUFxUjB8"
    "l9ZaA+9CYd/vifdPjCqv+mBPiZ0Qlw/YHMbyazjXXz58eKxWWpmKUwaLZr4eVbUlM7FNu5"
    "sKWLstmLf5Mt+qlNGMhITPlYExqRNetkY2pgLLIlgWwbLYN8siyEQHEzfjE9gS1hwRQApi"
    "5qOImWmNzfJ67hLp0Xm8iyjndnOf2rWe+wsSnnvJ7y4JmdnXtVImUgPd2DnSsCjnpxA7Pp"
    "bSoWo5Ezp6BuXLVrPLJUDZxFkxIgQOHflCiop6tPJfr+R/pcDE448ri6KdzgziKoirIK72"
    "TVxF6ZnU3CS9VyG7nt48RzNG8yj1GjaMNtgSHArw0nHWGx95XEPRzv+aoQHn6+Gcr+qqd+"
    "9xRWFB00rOUnTix9p9L/dmIaO4boal92lLA66nWsVVQwWm+iam+u2a6pWR/vOcLs89j0b6"
    "q5cUqOzrSZ0CxeVAqT/pkY27GkxReO8kRFKPUQb4jbojFXrMpAqUKDiefGnqZNBiBlCIQC"
    "EChahvChF0Lxg5g6Eg9iNovep6tAF8Mx7AbgH2nAY+NkjD1XBvKQDwFoCH0WJqB/iWAgBv"
    "3ZqjolCuGfFqq9ABIT8rC7wDQhkaYLesYlIyVDyeSv0ZCxH/XKNKvXk92alS83hkY5U6GV"
    "/QhTf5tRld+K1q86fsMj530JQ+YP0Ghw+E0VD5059wk8Ld+fygjoM6Dtpa37Q1UMdHzmAr"
    "D9I+zqMWp2ZvvEc6nbQMU40TNKUAF2i3LtAeyXZql1QJdvrdbqlOyGGNRTo1OJW36DIOAX"
    "NWjArsqOYAGOlIMdXTeaIkMBpiJ5DyWCR/gkmE23s+g8j2t80ZsRl49neQ4kCKg0sepDhg"
    "8BiluJ5bPgutvjaXUmOsshQnCJhIxJimVt7N+JOAqlacbWjv7Ys4Gy2XlImPmHOkDbBloT"
    "Y/ol60jce6i3iwRR5FQqETHpwFEgKziTNda5PhAiufjcp/kA84XeAp9ddqpHrJBZrNzBkU"
    "HcxpFHTFXAo/fhLLlTiUQNgFYRdkoceVhaq8wZVOs0pn8AFdZge8tjrv58vkdtZnYRnT2s"
    "ZLeULou9Sg71L/5a1hu9RbtGaBhiz7I34vf6wZ8+oCpTnCU0Ae0nv2SO+J5O+1zu/JEkGC"
    "T7GdVUa7aYpojgiKfdTnTMVgleFt0URFq9u36XzDRHdn7lRude0u7xFv7w7wHX9SWvYg7F"
    "dWWm5pV5ultmt/t1UqXkY2RiltM9KuUPm/uP3EWwcl/9IV4tQLusSho2vHaTuA2RbVeioI"
    "jwNbE9ia+mZrAsfqyBksZQMRVSQ6VOuuW6ojGmbUpVE+MtOnx1DDVoiooHCXk9DUXbh+R5"
    "SIoY10n3cGwwuFYpuzr0AKfO4zn72A8nYiTJYQeDwAHlv3Z0jpwIJWtqDpti12eGZIwHpW"
    "bz1TUHVg27mg4ksy0zBR3WncyaypBp0Xcjsa7Gb10BaPTWvTWcaclQmVKrjYrVo7F4O0Rr"
    "KoD9t596sC7QeiESl33N2+ndR22tXjXLXiLWyLS8REUt43nuBb5zxcOwwvA+KpcLW1w3Ho"
    "O0RM5BhfxaWFKqGWcGdG2R1VxX/NpsbOZgbLI1gewTDVN5Fdbe8ya6sLQyTDIcLNEHWl/y"
    "5hWVM9JhkPUe4tAoIYXZmkHHJXuXY3FGNau39+9uz581fPnj7//vXLF69evXz9NF3E5Vd1"
    "q/ni6i9qQedgL69w+SWEsavIBQkRW1fcBFuiYvDmWsRCzsDAr8MxyTlO17pc6hdX1+c3v5"
    "gX+4UhR/nil9vL8+Jyx/KXc9tmRHkqsAXU2wIStDpQWWNh/2Y73zDh3am55tdXnxq55DlQ"
    "qY9lWLRTJUt+bNM8+00toxWSoDrIURqdLmKkHFTciUJBgkRRWiBfziDmjEZ3c6layeXF5B"
    "BBqSHfvrt5QSMDjQw0sr5pZBALMnIGt8li2CuBoafSRcNgkBllC1u4NjQnCNeAIo2SSJ3y"
    "nZx9cZS0DyHwYikMqFUaE7Ikp1shFTKNWi853SDSMtEoQwO6/I5OQgqrDjT55s7nnsK6O2"
    "sjs6psNfh8fuaeXue8h3QkaB/U43zBKPI9xOsKrpTGTOpMHdPNaLuiK9UwgY0BbAyggvZN"
    "BQUbw8gZLIgIrHzRKcFJqMyTjp3RlX7Rml5UlV5RgLwJ5AIxKVK4KPIJNmYJ1VTVNtBCfe"
    "3DtRjm3hz7UdDqvinSQgJIn68dLk+0NkzekgF/+8xfqS+SB8zWbjsrs4H8iOZmn6GZKB+u"
    "28dHqYRLBQpchj2ylHePlcnZRAqmZ71qIs/DnM+iwE2WGDEZoyqRraQHeNWTGSLqAm4FrZ"
    "EWYFVPFtgnKAbB8hzNU55eUbv490cssFG4ckSngFmtGN9C44oB1PUUl0jM7bHPkQIH9uIA"
    "J78bjo268HcDcatzuGc8eJxA+BjMhVRIag7wOj7kSGEv7LUX7BxFJUIoOFDrSd/iVUbZ2p"
    "3+UU3W0MXbT3B3+tNL66siXf5x4uJVlYLPEXvA6zODszjzdlLnJtbFALgeaJGkzKIwDUbX"
    "jTH0BG8dFPIVZtxBDDsqqGqdBLHfSZUhjLOKURAoEjmAyvXleHSxVIj65pzlQ30QOLPfgD"
    "MbfJ09M0qCM3vkDBby9rxjSJ4xVaWQqiJMTZSHsjj3N9ZUEvqqImKAH3CFyaTa1lQiPgVl"
    "xYzfTGcAhl5FiPNuDHMTnB6OC0nn3lFkvQZzhCeIGw3FPFi708iXgqc1eCXq00MwVgDcVJ"
    "pv46M2TwH+6j5LDgxLfi2wLhK7DJBtwkUFORiMdpRRyKPWgdnoczRNf99PyZSDRLpBRQXj"
    "kutVN433VF3IN5jLjZLgULIklcZM6uxJvh7tsnS46yFvjpuZln6e6xYX8RzOkkpwse8I6q"
    "ySUnQrxJ0AcTmI35tMRm0m2MMUFH9OcyVmO74b1aX3WXLVtpwVCgIVuOn7cqlUhB+ZICzT"
    "naAMRAS29ZlnaU4BsUnHTiou5Ps7e9jzZIB8i4h8dX+0MvpmCcEk2FPBHn9dEjldC/7mKX"
    "vFYNDfFJtLmsXjCLm3NDz3PBqFxuphmbe1gq2QiwvFAy3qhsUEur1bxFQrN+3F9OZKPFVO"
    "yjldSXK2EU1VHzrV/U3VZEaeFF1V7zepUq25fC3UcWYuI3aYjwEn6RtwkvbiPIULE5ykJ8"
    "Nga514X2V4eHaFDFic2ztSUqIj5iwJaujFt3l4DKToSv4qe4NLiewkcpzz0CmLoRsYi2VX"
    "R2lniAadJXPkeGwN2xzxiqwE0xLNkZyCiaVYUBy167mIwPXZV3mgP6rz52iauC3MyvP2/W"
    "SX+sw3Q6EUFSimoJiO4ZwCxfSEGMyzR31jD1iW6CR0h0nHDrCZ/BaubahBgejk7AIQX9Ae"
    "O1XeQQ41SEoXlAYYheadniUrtoeSdIfa6emTLG62EqVFW6hPnz7ktvjFVXEPf/l4cXnzzX"
    "d6v8tBRFSouj1yfQ5ovQ7t1tTWCR0P92DaUvWMLhEDr/vMa+jwPoAO7+MvBL+7w/ujmZNu"
    "GQo58qqCjQsjJrtMSmI7uGlUhqNpZpg5HOMwFyvx1lkRuWIiFUO8xIzLdzpwOKRiLvniLO"
    "LgCBVGscbCEIrR7dxg5gIzF1hBenfHg5lr3AzO3CmWjkgT5clZXtA2mrJh+MqW4PRsLdZR"
    "Be0DCnqG0+OEF0C8UOMsI6gAPuprbsakGG1tHy9Snd6JLSG1Ri1PcxJesMKxu6iWCSrO3M"
    "VeQsHQ4Jp07TTEVqVMk+GnsJu7RjrO8rfsGJSSAOKtEXcZWpmE5xCxdS3uG8Kik3It4qL2"
    "o0H/Imnrk6Ivwb+4uj6/+cUM/4WhDdDFL7eX5wUGLCMmh1gXu8+QncSZPth23ksc+sZ23t"
    "kXx8BMEs8IW7QzpxZoQRvpszYiGI2mlo0OtyRwi9rfonMU+u06ueUpYV/1eV9teBVSYbW5"
    "inSww9rvsOnaMiZkS2iA/iSL1GVhJbrdqiWkOSJAtCDPo/XCHtI8FWCax/TRQsFGg2afIs"
    "H6CWoHgWDlg7ULXOOT4Sqdb5zo5u6UBvgmB2Z3AI8X2vzd0gDbvMgE50I9vCXJtFdVaS+o"
    "+Iw5rwgRzbyd1IWHTqlweTzQorPRA+FEF9LaRGlOHOXy1HGcM8K4cARaqoqy6oGKzjf3LW"
    "o3DQR8voGAT4gH7JkJBQI+R87gYXQl6ovWZgwV09esK+Uq1iJgrEDcq30CFuXibtnwC4fW"
    "2YwFUvAc9JnPfiRxV9xakDBKIiPyzK4MUjaRjihk+dl3L169eP38+xdppHL6pC5A2RCMLM"
    "XhByJULyJjdFwlwGXCQZeY6wzQzQGjhPUynD9KPezT9B/YE5Un04aweDQRTzj/dgLCDwZr"
    "Rj2aRiQQJOTfqo+t15B+PXvyrz+e/Hp2IFHux8+fruvdYkUPWOEgUhMU3WJkWR9AW6GyLk"
    "8t7LgW9xbuSC2jojvLWMU8FeDeDPeS7+JxLGmJoew88on4QO/ODOa04pBJnU1tc0wiNdoN"
    "kuFQyA8MXmDwGo/kD/aQvVNgtfajf7IRu5pUwzzpCYJXJx5ehbgsu5+UZHh1fVkEDOS6x5"
    "GnkefJNSd/h0AkMCzWGnWzTAoK5+EUzo3Uaicy5qkgIKs2IItvPfJ7xl58kedSxr8/SGx3"
    "xl/k11avgi8U/ipwi1UX6SoOmdSpjLEkuB3dMBbjNu7km1TK8onvcLrAulTWxAnxA2Y6dE"
    "LI+039Y+2oZeQ7IWW6r5mH5VRPuCM5oWK0ykEaB5gflFlQZkGZBWW2DWP7W84pc3S3UmhN"
    "9Keo1WZgsPZOmYhBYXgchaGm00GdwgAadQONeqlapWuR6quVLaNIB9gPykuVVfkq1I1GEd"
    "/6nrYL+b6d68bHAuveySFWAr2U/bkOX3nrSB1hIc8K/UaqCht1gXBHR2Bgk16x/4SgSIAi"
    "AYoEKBIjE4EhOGsAoi9aISJ/3p1LwmVkV7CvRAliWBsR2LtX0qz1JikSwiY53CZZMrqgLV"
    "iUIwMGHTDElLuxPF3mT20LsxzdEXuYbaTkLA9SybnHHcx0e6pNMLqt3Fsi7pXoCwkhRQEY"
    "Swjb6DdZOkj56TmHXamMcpMjv97Kn6c8BcHPynqWka9V5LThVkrIfvjrDQ7QxqtujpAwRG"
    "wPEtpSlMQfhzQyvovtcEQ3GPPu4+9XsjUaRk3qTI5eOl61ItsSNGhDxgVeZitEPOHOCq3j"
    "MhH/qZNhVX0I5PBomlKaWo61ngfMjGBm7IesBWZGMDN2WTM6PZJbxCsYyE8QxNhU4ckLz8"
    "YEmKc6BSlw0rH5L7P6HlAQGdC/jhaYEa9u3aaUxUMee2SBgm/fx3+PihvXXz5e3ly9K3ZB"
    "icIQB64SkcpIVmbXF6ggtb6wvqwNnwZasH4e0DwdINtkhwwJZDrUZjoopMrIWqc5fM5oYz"
    "8lUw4S3d2lPLdLq1eJDu8RCdbnIQrWgnjxyigYAwojJnWGAF+NdVFucAMjgC81dRLKr7aY"
    "ygPyrfo/dxDDjlwzXMcQqSwEulTrgjKp2v9OQ0PU0T4TgRkAzABgBuibGQCKTo6cwYoBZt"
    "aa2boZX8fQw5yhjyOhKSaVOq8KFGjrlk0xugIVaHPqSYhX1kDmaABG9WQaCSFR8ALi3dtV"
    "AChRgkJ8OIU4Y39QINpxykQMzDocswRdultDsh2vDLTAqsOxiuEHHNoYqTMEe9um2/HmaZ"
    "kJTw9tke5RmlWtvSM/YLIz1crS2qH6Yij+5/pimNtnmIeBpQIsFaDI9k2RHUbAQk+0WoOr"
    "XZ91NaEKFQGXOaqTiFColV5a+NpjCK2dmXkyEC8PJ15CYcPH2RgMzzBjpg6b1ahnaQDzlq"
    "UvIhbYYJ6lAcxbFMQXC5fTiHlWN2+eCnBvh/sC+yRa2OK+pQLc2+HuocUSkbuKBJ9q5LN0"
    "gL099lBS6nFwh2riltXEffxAPGytjxbIRo7bQZbqlNGVsa99NeoZEkB8UDXPrsIp/fpFh+"
    "qcGUzx2deTOkM8UQPdOObHwg4fEziIO7eJEc7hyuRORKZR9YIu4meqPhlHM0kWChIkD5Ie"
    "4mYDfofz/xr+Gp47AZKzyqdJ4TRVNO0byuIKa6qU82qOQzUp06NCmgz605tcyTW5XWKvgp"
    "6ORSGXr38NkaMsyBMVQKmjJJmPmRoX/wp5+x7C/XBB7ipDLYz3vSHGItm/vY3vSeIt/vzs"
    "2fPnr549ff7965cvXr16+fppGnhRflUXgXFx9RcVhJHb2JuojGoXhOoEb8uBLc3xIl1Gwo"
    "hiEKM19jkygL81/OqQa+6N2Yw+CV9CQfKivqF6zQUJEVtXHQ++qWTNdJ3cwqORuy4SW30q"
    "d0mx6+Lq+vzmF7PgdWGw7V/8cnt5XtSHhTH+tT43NyU63ho9S6ralZ0r2RfHWKR0FZqUg7"
    "qDNCUZUfPlI5+hSAi8WAqbONksCYTJakQeENE/rkUUSJEW4kB6GgcSYMSxqzU4Wx4XSKFI"
    "WJ/5rJsfPbSK6CqQwlbuKYsxY9TKDpkSgBVyUFbID+rgPTPYH+MXkzrLoz60G5ocf55TR4"
    "73+SQx8Slz3dukwxpbOHfKju2siJg7GHlzZdIL73TWsqLCrGxk7GTGPSx6+u/SDnk3R6wi"
    "eSoZ343m8rhGvQX66gY4vBNz+d/vX9Tsl83u+P5FMQYsefNMv6o3381p4NtqPlsaUH3aqj"
    "5qH9mhvqEYtNZzbCNdn8RmEKe6Eqd6csF/isSUfr0SeGG65TNva696qsc19y7qNqqq6qjA"
    "QeBQpv7p04mzYkQIHG78bHKmkMdt7TYFSnyMffkPJBy6wtwhhs6th/gAcO31+rSslg3u5Y"
    "+3UVQ240/CydGFopJLo5bbxirBJ0NwEoAXrJ7szi57eUMAOSWHyynxsR8t3Xts8PdVreIc"
    "SScGjr7WXDE17QI/nXXpXEKZsR1KpUyQJTme7vSyCNXLvaWB7jxG4HYDtxsol+B2A7cbhH"
    "88onUOqleMfFv5NGxzPWbI4NjsM3/BlX0iruwbvAyIh84MZu7Nq0mdjZvFgxpX7mZRGCoj"
    "9JJRD3O+sS9PqXjrEMGdJHXTQf4D4ZStnYB699perXJOHBp6OE5aIcLxiSmP5kCfAbbuXs"
    "se1bZuc8hB9UnWbcjBCZxkBbsXayf45SlB8OupYMAxDttwd0sGrO0Ra3sihXzGoX8R+fJq"
    "NQkimbe1sghX7XSnemBjeUTQe6y8N949FrGDGwWBs5FqHD5HDL91fpsqEUGeTtrq85vKld"
    "0k6D7hcrRgaxfNhCni7jAfASF4QwjB05w3GON/CCiqLLu/ISngPVM0QzDH14D6/tOXiw+X"
    "zk83l++uPl8lbsr0DNQv1SP5gMTNjm4uzz+Uq6yRIGgZR58jhYuoRxdRLq80exLaMrlEDI"
    "amvvG6J0LHuaq1PjcJHMmbWmEDbcfsEjOqGduxUeFULAp7unqrL+ykY4WNeJQhGYXFIC8j"
    "PXv5soGQJEdVSkn6XcHBvjS0la1GOBk+QnS/e/q0AbpyVCW6+l2pa4sw1v5VcV0VTrctyf"
    "GD6B7nouwsSu5RL7M//g/QCRAg"
)
