"""Screens of five banks' apps, drawn: the same layout each time, and what differs from payment to
payment; and what becomes of a screen on its way: recompressed, scaled, cut.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).parents[2] / "handlers/pictures/fonts"
_NAMES = ("Aishath Moosa", "Ivan Petrov", "Maria Lopez", "Chen Wei", "Priya Nair", "Omar Aziz")


@dataclass(frozen=True)
class Bank:
    """How one bank's app looks."""

    name: str
    size: tuple[int, int]
    paper: str
    ink: str
    head: str
    #: Labels beside their values, or above them.
    beside: bool
    letter: int
    labels: tuple[str, ...]
    #: One of the fonts beside the pictures; else Pillow's own.
    font: str = ""
    #: The same on every receipt: what banks' lawyers want to stand there.
    small_print: tuple[str, ...] = ()
    #: The same member pays the same price each month: only times and numbers differ.
    is_regular: bool = False

    def letters(self, size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        if not self.font:
            return ImageFont.load_default(size=size)
        return ImageFont.truetype(_FONTS / self.font, round(size))


BANKS = (
    Bank("Bank of Atolls", (1080, 2340), "#ffffff", "#1a1a1a", "#00695c", True, 38,
         ("Amount", "Date", "Time", "From", "To", "Reference", "Remarks")),
    Bank("Banco Sol", (1170, 2532), "#f6f6f8", "#222244", "#c62828", False, 42,
         ("Importe", "Fecha y hora", "Beneficiario", "Concepto", "Referencia")),
    Bank("Night Bank", (720, 1600), "#101216", "#e8e8e8", "#1e2430", True, 30,
         ("Sum", "Date", "Time", "Recipient", "Comment", "Operation No")),
    Bank("First Trust", (1440, 3120), "#ffffff", "#333333", "#283593", False, 50,
         ("You sent", "When", "Recipient", "Account", "Note", "Transaction ID", "Status")),
    Bank("Mint Pay", (828, 1792), "#e8f5e9", "#1b3a1d", "#2e7d32", True, 32,
         ("Total", "Paid on", "At", "Payee", "Message", "Ref")),
)  # fmt: skip

#: Harder ones: other fonts and scripts, small print, and the same members each month.
OTHER_BANKS = (
    Bank("Harbour Credit", (1125, 2436), "#fafafa", "#202020", "#4a148c", True, 36,
         ("Amount", "Fee", "Total", "Date", "Time", "From", "To", "Account", "Status", "Reference"),
         "NotoSans-Regular.ttf",
         ("This receipt was made by a computer", "and is valid without a signature.",
          "Transfers are final once they are sent.", "Questions: call 1800 22 44 66", "or write",
          "to help@harbourcredit.example", "Harbour Credit Ltd, Registered No 88 12 904",
          "Member of the Deposit Guarantee Fund"), is_regular=True),
    Bank("Банк Север", (1080, 2400), "#ffffff", "#000000", "#0d47a1", False, 34,
         ("Сумма", "Дата и время", "Отправитель", "Получатель", "Счёт", "Номер операции"),
         "NotoSerif-Regular.ttf", is_regular=True),
    Bank("Oasis", (1284, 2778), "#12181b", "#cfd8dc", "#1b5e20", True, 40,
         ("Amount", "Date", "Time", "To", "Message", "Reference"), "NotoSans-Bold.ttf",
         ("Thank you for banking with us.", "Keep this for your records.")),
    Bank("Caja Andina", (720, 1520), "#fffde7", "#3e2723", "#bf360c", False, 26,
         ("Importe", "Comisión", "Fecha", "Hora", "Ordenante", "Beneficiario", "Referencia"),
         "NotoSerif-Bold.ttf", ("Comprobante sin valor fiscal.", "Atención: 900 123 456",
         "Caja Andina S.A., todos los derechos reservados"), is_regular=True),
    Bank("Plain Money", (1170, 2532), "#ffffff", "#5f6368", "#e0e0e0", True, 40,
         ("Paid", "When", "Ref"), "NotoSans-Regular.ttf"),
)  # fmt: skip


def screen(bank: Bank, seed: int) -> Image.Image:
    """The screen of one payment; every member buys the same two plans on the same few days."""
    dice = random.Random(f"{bank.name} {seed}")
    width, height = bank.size
    drawn = Image.new("RGB", bank.size, bank.paper)
    pen, unit = ImageDraw.Draw(drawn), bank.letter
    font, large, small = bank.letters(unit), bank.letters(unit * 2), bank.letters(unit * 0.8)
    moment = datetime(2026, 11, 1, 8, tzinfo=UTC) + timedelta(seconds=dice.randrange(5 * 86400))
    if bank.is_regular:
        moment += timedelta(days=30 * dice.randrange(12))
    amount = "45.00" if bank.is_regular else dice.choice(("45.00", "120.00"))
    margin = width // 14
    # The phone's own line, with the time at which the picture was taken.
    taken = moment + timedelta(minutes=dice.randrange(3))
    pen.text((margin, unit // 2), f"{taken:%H:%M}", fill=bank.ink, font=small)
    pen.text((width - margin, unit // 2), f"{dice.randrange(5, 100)}%", fill=bank.ink, font=small,
             anchor="ra")  # fmt: skip
    pen.rectangle((0, unit * 2, width, unit * 7), fill=bank.head)
    pen.text((width // 2, round(unit * 4.5)), bank.name, fill="white", font=large, anchor="mm")
    pen.text((width // 2, unit * 9), "Transfer successful", fill=bank.ink, font=font, anchor="mm")
    pen.text((width // 2, unit * 12), f"USD {amount}", fill=bank.ink, font=large, anchor="mm")
    top = unit * 16
    for label in bank.labels:
        value = _value(bank, label, amount, moment, dice)
        if bank.beside:
            pen.text((margin, top), label, fill=bank.ink, font=font)
            pen.text((width - margin, top), value, fill=bank.ink, font=font, anchor="ra")
            top += unit * 3
        else:
            pen.text((margin, top), label, fill=bank.ink, font=small)
            pen.text((margin, top + round(unit * 1.5)), value, fill=bank.ink, font=font)
            top += unit * 4
        pen.line((margin, top - unit, width - margin, top - unit), fill=bank.head, width=1)
    for line in bank.small_print:
        pen.text((margin, top), line, fill=bank.ink, font=small)
        top += round(unit * 1.4)
    pen.rounded_rectangle((margin, height - unit * 6, width - margin, height - unit * 3), unit,
                          fill=bank.head)  # fmt: skip
    pen.text((width // 2, round(height - unit * 4.5)), "Share receipt", fill="white", font=font,
             anchor="mm")  # fmt: skip
    return drawn


def _value(bank: Bank, label: str, amount: str, moment: datetime, dice: random.Random) -> str:
    payer = _NAMES[0] if bank.is_regular else dice.choice(_NAMES)
    values = {
        **dict.fromkeys(
            ("Amount", "Importe", "Sum", "You sent", "Total", "Paid", "Сумма"), f"USD {amount}"
        ),
        **dict.fromkeys(("Date", "Paid on", "Fecha"), f"{moment:%d %b %Y}"),
        **dict.fromkeys(("Time", "At", "Hora"), f"{moment:%H:%M:%S}"),
        **dict.fromkeys(("When", "Fecha y hora", "Дата и время"), f"{moment:%d/%m/%Y %H:%M:%S}"),
        **dict.fromkeys(
            ("To", "Beneficiario", "Recipient", "Payee", "Получатель"), "Sea Academy Ltd"
        ),
        **dict.fromkeys(("From", "Ordenante", "Отправитель"), payer),
        **dict.fromkeys(("Account", "Счёт"), "7701 2345 6789 0001"),
        **dict.fromkeys(("Fee", "Comisión"), "USD 0.00"),
        "Status": "Completed",
    }
    code = "".join(dice.choices("ABCDEFGHJKMNPQRSTVWXYZ23456789", k=8))
    values |= dict.fromkeys(("Remarks", "Concepto", "Comment", "Note", "Message"), code)
    return values.get(label) or "".join(dice.choices("0123456789", k=12))


def copies(drawn: Image.Image, seed: int) -> Iterator[tuple[str, Image.Image]]:
    """The same receipt as it comes the second time, by what was done to it."""
    dice = random.Random(seed)
    width, height = drawn.size
    yield "recompressed", _saved(drawn, dice.randint(30, 80))
    small = dice.uniform(0.45, 0.8)
    yield "rescaled", _saved(drawn.resize((round(width * small), round(height * small))), 85)
    # The phone's own lines above and below go, and a little of the sides.
    side, over = round(width * dice.uniform(0, 0.04)), round(height * dice.uniform(0.02, 0.05))
    yield (
        "cropped",
        _saved(
            drawn.crop((side, over, width - side, height - round(height * dice.uniform(0, 0.1)))),
            85,
        ),
    )
    messenger = drawn.crop((0, over, width, height)).resize(
        (720, round(720 * (height - over) / width))
    )
    yield "cropped, rescaled and recompressed", _saved(messenger, dice.randint(40, 70))


def _saved(drawn: Image.Image, quality: int) -> Image.Image:
    kept = io.BytesIO()
    drawn.save(kept, "JPEG", quality=quality)
    return Image.open(kept)
