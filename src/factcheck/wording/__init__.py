"""Wording: what reports and reasons say. The texts stand in en.toml by their names, and in gettext's catalogues.

A text of the table has placeholders, `{source}`, for what comes from an article, a source or the run. A catalogue has
it under its name, "reason.nothing", and those of [count-one] and [count-other] as one text with its plurals.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files

import rtoml

from factcheck.messages import Told
from factcheck.messages.catalogue import SOURCE, catalogue
from factcheck.model import Part, Reason, Term, Worded
from factcheck.terminal import shown
from factcheck.values import DateRange, Duration, Name, Names, Quantity, Value, Words, plain

DEFAULT = SOURCE
Table = dict[str, dict[str, str]]


@cache
def table(lang: str) -> Table:
    """All texts of a language, by section and key."""
    if lang == SOURCE:
        content: Table = rtoml.loads((files(__name__) / "en.toml").read_text("utf-8"))
        return content
    known = catalogue(lang)
    return {
        section: {key: known.text(f"{section}.{key}", text) for key, text in texts.items()}
        for section, texts in table(SOURCE).items()
    }


class Wording:
    """A language's texts, filled in. isolate: what is filled in can't reorder the sentence on a bidirectional page.

    unicode: quotation marks beyond ASCII can be shown.
    """

    def __init__(self, lang: str = DEFAULT, isolate: bool = False, unicode: bool = True) -> None:
        self._texts, self._catalogue, self._unicode = table(lang), catalogue(lang), unicode
        self._teller = self._catalogue.teller(isolate)

    @property
    def direction(self) -> str:
        """ltr or rtl."""
        return self._texts["language"]["direction"]

    def say(self, section: str, key: str, **parts: object) -> Told:
        """The text of a section with its placeholders filled; what fills them is safe to print."""
        return self._filled(self._texts[section][key], parts)

    def _filled(self, text: str, parts: Mapping[str, object]) -> Told:
        return Told(text.format_map({name: self.part(part) for name, part in parts.items()}))

    def reason(self, reason: Reason | str) -> Told:
        """A reason or a notice in words; one that is worded already, as a failure is, stays."""
        if isinstance(reason, str):
            return self.part(reason)
        main = self.say("reason", reason.key, **{name: self.filled(part) for name, part in reason.parts.items()})
        return Told(main + "".join(map(self.reason, reason.more)))

    def filled(self, part: Part) -> Told:
        """What a reason names."""
        if isinstance(part, Reason):
            return self.reason(part)
        if isinstance(part, Term):
            return self.name(part.section, part.key)
        if isinstance(part, tuple):
            return self.listed(map(self.filled, part))
        if isinstance(part, str):
            return self.part(part)
        return self._said(part) if isinstance(part, Worded) else self.value(part)

    def _said(self, said: Worded) -> Told:
        """“nearly 95 percent” (about 95%): as written and as read, once where both are the same."""
        if said.read is None:
            return self.quoted(said.written)
        read = self.value(said.read)
        if not said.written or not isinstance(said.read, DateRange | Quantity | Duration):
            return read
        if shown(said.written).casefold() in (read, Wording().value(said.read)):
            return self.quoted(said.written)
        return self.say("marks", "read", written=self.quoted(said.written), read=read)

    def name(self, section: str, key: str) -> Told:
        """What a slot, a kind or a relation is called; one that no table has, as a plug-in's, by its own name."""
        known = self._texts[section].get(key)
        return Told(known) if known else self.part(key.replace("-", " ").replace("_", " "))

    def counted(self, noun: str, number: int, **parts: object) -> Told:
        """1 claim, 2 claims; in Arabic by its forms for one, two, few and many."""
        one, other = (table(SOURCE)[f"count-{form}"][noun] for form in ("one", "other"))
        text = self._catalogue.counted(f"count.{noun}", one, other, number)
        return self._filled(text, {"n": number, **parts})

    def quoted(self, text: str) -> Told:
        """The text in quotation marks."""
        return self.say("marks", "quoted" if self._unicode else "quoted-ascii", text=text)

    def listed(self, parts: Iterable[object]) -> Told:
        """Several parts in a row."""
        return Told(self._texts["marks"]["comma"].join(map(self.part, parts)))

    def joined(self, parts: Iterable[object]) -> Told:
        """Several parts, set apart more than in a row."""
        return Told(self._texts["marks"]["semicolon"].join(map(self.part, parts)))

    def word(self, text: str) -> Told:
        """A word of a closed class, an office or a direction, by its id; other text as it is."""
        known = self._texts["words"].get(text.replace(" ", "-"))
        return Told(known) if known else self.part(text)

    def value(self, value: Value) -> Told:
        """A value for people: about 85%, 2021-04-06/2021-04-07, Sergey Lavrov."""
        if isinstance(value, Quantity):
            return self._quantity(value)
        if isinstance(value, Names):
            return self.listed(name.text for name in value.items)
        if isinstance(value, Words):
            return self.part(value.text) if " " in value.text else self.name("words", value.text)
        return self.part(value.edtf if isinstance(value, DateRange) else _text(value))

    def _quantity(self, value: Quantity) -> Told:
        number = self._amount(value.number, value.unit)
        if value.comparator == "range" and value.low is not None and value.high is not None:
            low, high = plain(value.low), self._amount(value.high, value.unit)
            return self.say("amount", "range", low=low, high=high)
        return number if value.comparator == "=" else self.say("amount", value.comparator, number=number)

    def _amount(self, number: Decimal, unit: str) -> Told:
        """85%, 2 dead."""
        if unit in ("%", ""):
            return self.part(f"{plain(number)}{unit}")
        return self.say("amount", "counted", number=plain(number), unit=self.name("unit", unit))

    def part(self, part: object) -> Told:
        """What is filled into a text: safe to print, and in an order of its own where that may differ."""
        return self._teller.part(part)


def _text(value: Name | Duration) -> str:
    return value.iso8601 if isinstance(value, Duration) else value.text
