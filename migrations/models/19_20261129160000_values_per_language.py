"""Names and texts of what is sold may be given in other languages too (docs/decisions/0055).

Each column keeps the shop's own value; `translations` holds the others, by language and column.
"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

_TABLES = ("subscription_plans", "education_categories", "education_packages", "education_modules")
#: Four bytes a letter, every field of a course at its bound, and room for more languages.
_MOST_BYTES = 128 * 1024
# A language is two or three letters and holds columns; each is a text or a list of texts.
_LANGUAGES = '$.keyvalue() ? (!(@.key like_regex "^[a-z]{2,3}$") || @.value.type() != "object")'
_VALUES = '$.*.* ? (@.type() != "string" && @.type() != "array")'
_ITEMS = '$.*.*[*] ? (@.type() != "string")'


def _checks(table: str) -> str:
    paths = " AND ".join(
        f"""NOT jsonb_path_exists("translations", '{path}')"""
        for path in (_LANGUAGES, _VALUES, _ITEMS)
    )
    return f"""
        ALTER TABLE "{table}" ADD CONSTRAINT "{table}_translations_by_language"
            CHECK (jsonb_typeof("translations") = 'object' AND {paths});
        ALTER TABLE "{table}" ADD CONSTRAINT "{table}_translations_bounded"
            CHECK (octet_length("translations"::text) <= {_MOST_BYTES});"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return "".join(
        f"""
        ALTER TABLE "{table}" ADD COLUMN "translations" JSONB NOT NULL DEFAULT '{{}}';"""
        + _checks(table)
        for table in _TABLES
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "".join(f'ALTER TABLE "{table}" DROP COLUMN "translations";' for table in _TABLES)
