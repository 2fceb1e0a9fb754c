"""What a new field of a plan costs: its column, the migration, the Field, and its texts.

The example is a motto, a line that a plan may have.
"""

from tests.guards.branch import SCHEMA, Branch, behind

_TEXTS = {
    "en": ("Position", "What is the plan's motto?", "Motto"),
    "ru": ("Место", "Какой девиз у тарифа?", "Девиз"),
    "es": ("Lugar", "¿Cuál es el lema del plan?", "Lema"),
}

MOTTO = Branch(
    files={"motto/migration.py": "migrations/models/98_20300101000000_motto.py"},
    lines=(
        behind(
            "models/subscriptions.py",
            "    star_price: int | None = fields.IntField(null=True)",
            "    motto: str | None = fields.TextField(null=True)",
        ),
        behind(
            "services/subscriptions/desk.py",
            '    Field("features", Lines(12, 200), optional=True, default=(), localized=True),',
            '    Field("motto", Line(80), optional=True),',
        ),
        *(
            behind(
                f"locales/{language}/subscriptions.ftl",
                f"label-plan-place = {place}",
                f"form-plan-motto = {question}",
                f"label-plan-motto = {label}",
            )
            for language, (place, question, label) in _TEXTS.items()
        ),
    ),
    written=(
        behind(
            SCHEMA,
            "column subscription_plans.is_lifetime: booleannotnull",
            "column subscription_plans.motto: text",
        ),
    ),
)
