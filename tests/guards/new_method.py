"""What a new way to pay costs: six new files, and six lines that name them (decision 0040).

The example is a voucher of paper that somebody else sells: the proof of payment is its photo.
"""

from tests.guards.branch import SCHEMA, Branch, Line, behind

_SERVICES, _CHAT = "services.commerce.methods", "handlers.shop.methods"
_REGISTRY, _CHAT_REGISTRY = (
    f"{folder.replace('.', '/')}/registry.py" for folder in (_SERVICES, _CHAT)
)

VOUCHER = Branch(
    files={
        "voucher/method.py": "services/commerce/methods/voucher.py",
        "voucher/way.py": "handlers/shop/methods/voucher.py",
        "voucher/migration.py": "migrations/models/99_20300101000000_voucher.py",
        "voucher/en.ftl": "locales/en/voucher.ftl",
        "voucher/ru.ftl": "locales/ru/voucher.ftl",
        "voucher/es.ftl": "locales/es/voucher.ftl",
    },
    lines=(
        behind("models/lifecycles.py", '    CARD = "card"', '    VOUCHER = "voucher"'),
        behind(
            "models/ledger.py",
            '    CLEARING_CARD = "clearing:card"',
            '    CLEARING_VOUCHER = "clearing:voucher"',
        ),
        behind(
            _REGISTRY,
            f"from {_SERVICES}.stars import ByStars",
            f"from {_SERVICES}.voucher import ByVoucher",
        ),
        Line(_REGISTRY, "ByTon, ByUsdt)", "ByTon, ByUsdt, ByVoucher)"),
        behind(
            _CHAT_REGISTRY,
            f"from {_CHAT}.stars import Stars",
            f"from {_CHAT}.voucher import Voucher",
        ),
        Line(_CHAT_REGISTRY, "Gram(), Usdt())", "Gram(), Usdt(), Voucher())"),
    ),
    written=(
        Line(SCHEMA, "'card','manual']", "'card','manual','voucher']"),
        Line(SCHEMA, "'test','test:clearing']", "'test','test:clearing','clearing:voucher']"),
    ),
)
