"""Numerals in words and digits: "five hundred and six thousand", خمسة وعشرون ألفا, deux millions et demi, 2.5m.

One pass from left to right. The parts of a group below a thousand get smaller (hundreds, tens, units); a magnitude
closes its group. "And" joins where what follows is smaller than the last part's place, so that "between one hundred
and two hundred" stays two numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

import msgspec

from factcheck.counting.written import cardinal, ordinal
from factcheck.lexis.lexeme import Item, Lexeme, Row
from factcheck.lexis.scan import Scan
from factcheck.numerals import Numeral, digits

_ONE = Decimal(1)
_FIFTHS = Decimal(5)
_EXACT = Context(prec=15)  # digits of a fraction
_VIGESIMAL = (60, 80)  # soixante-dix, quatre-vingt-onze
_CENTURIES = range(10, 21)  # twenty eighteen, nineteen ninety
_TENS = tuple(Decimal(tens) for tens in range(20, 100, 10))
STARTS = ("digits", "number", "hundred", "magnitude", "single", "dual", "dozen", "fraction", "ordinal", "minus")


class _State(msgspec.Struct):
    """total: the groups closed by a magnitude. group: the open one; room: what may join it is smaller than that."""

    total: Decimal = Decimal(0)
    group: Decimal | None = None
    room: Decimal = _ONE
    scale: Decimal | None = None  # the last magnitude
    step: Decimal = _ONE
    spelled: bool = False
    words: bool = False
    ordinal: bool = False
    year: bool = False
    closed: bool = False
    written: str = ""
    share: bool = False  # a fraction of one: half, two thirds

    @property
    def empty(self) -> bool:
        return self.group is None and self.scale is None

    @property
    def value(self) -> Decimal:
        return self.total + (self.group or 0)

    def limit(self) -> Decimal:
        """What "and" may join is smaller than this."""
        if self.group is None:
            return self.scale or Decimal(0)
        return self.room


def place(value: Decimal) -> Decimal:
    """The place of a part's last digit that isn't zero: 100 for 300, 10 for 20, 1 for 17."""
    return next((Decimal(p) for p in (100, 10) if value % p == 0 and value), _ONE)


class NumeralReader:
    """Reads one numeral at a time from a row of lexemes."""

    def __init__(self, scan: Scan, items: Sequence[Item]) -> None:
        self._scan, self._items = scan, items
        self._required = scan.has("number-and", "required")
        self._decimal = next(iter(scan.style.get("decimal", (".",))), ".")

    def read(self, start: int, joined: bool = True) -> tuple[int, int, Lexeme] | None:
        """(first, last, lexeme) of the numeral that begins at an item; joined: over "and" too."""
        state, at = _State(), start
        negative = "minus" in self._items[start].terms
        if negative and not self._scan.letter(self._items[start].start).isalpha():
            return None  # a sign is read with the digits behind it
        at += negative
        indefinite = self._has(start - 1, "indefinite") and not negative
        if indefinite and self._opens(at):
            state.group, state.words = _ONE, True
        while at < len(self._items) and not state.closed:
            behind = self._step(state, at, joined)
            if behind == at:
                break
            at = behind
        if at == start + negative or (state.empty and not state.ordinal):
            return None
        return self._whole(state, start, at, negative, indefinite)

    def _opens(self, at: int) -> bool:
        """Whether "a" counts one before what follows: a hundred, a million, a dozen, a third."""
        return any(self._has(at, name) for name in ("hundred", "magnitude", "dozen", "fraction"))

    def _whole(self, state: _State, start: int, at: int, negative: bool, indefinite: bool) -> tuple[int, int, Lexeme]:
        items = self._items
        first = start - (indefinite and self._opens(start))
        value = -state.value if negative else state.value
        if first == start and (pointed := self._pointed(start, state.written)):
            value, first = value * pointed, first - 1
            state.step = state.step * pointed
        signed = not negative and first in (start, start - 1) and self._signed(first)
        first, value = (first - 1, -value) if signed else (first, value)
        number = Numeral(value, state.step, state.spelled, state.scale or _ONE)
        written = state.written if not state.words else ""
        terms = ordinal(value, written) if state.ordinal else cardinal(number, written)
        if at - start == 1 and not written:
            terms = {**items[start].terms, **terms}
        if state.share and 0 < value < 1:
            terms = {**terms, "share": ""}
        return first, at, Lexeme(items[first].start, items[at - 1].end, terms, number, "number")

    def _pointed(self, start: int, written: str) -> Decimal | None:
        """What digits behind a lone decimal sign are worth: .77 is 77 hundredths."""
        sign = self._items[start - 1] if start and written.isdigit() else None
        if sign is None or self._scan.text[sign.start : sign.end] != self._decimal:
            return None
        around = self._scan.letter(sign.start - 1)
        free = not around or around.isspace() or around in "($€£-−"
        return Decimal(10) ** -len(written) if free and self._scan.touching(sign, self._items[start]) else None

    def _signed(self, start: int) -> bool:
        """Whether a minus sign stands before digits, and no word, number or blank behind it."""
        before = self._items[start - 1] if start else None
        if before is None or "dash" not in before.terms or not ({"digits", "point-sign", "comma"} & self._items[start].terms.keys()):
            return False
        around = self._scan.letter(before.start - 1)
        ahead = self._items[start - 2] if start > 1 else None
        lone = ahead is None or "digits" not in ahead.terms and ahead.end != before.start
        return lone and self._scan.touching(before, self._items[start]) and not (around and not around.isspace() and around not in "(«\"'")

    def _has(self, at: int, category: str) -> bool:
        return 0 <= at < len(self._items) and category in self._items[at].terms

    def _value(self, at: int, category: str) -> Decimal:
        return Decimal(self._items[at].terms[category])

    def _step(self, state: _State, at: int, joined: bool) -> int:
        """The item behind what is taken at an item; the item itself where nothing is."""
        terms = self._items[at].terms
        for category, take in _TAKES:
            if category in terms:
                behind = take(self, state, at)
                if behind > at:
                    return behind
        if "dash" in terms and state.words and self._glued(at) and self._smaller(state, at + 1):
            return self._step(state, at + 1, joined)
        if "half-more" in terms and not state.empty and not state.ordinal:
            return self._and_part(state, at, "half-more")
        if "and" in terms and joined and not state.empty:
            return self._and(state, at)
        return at

    def _glued(self, at: int) -> bool:
        items = self._items
        return 0 < at < len(items) - 1 and items[at - 1].end == items[at].start and items[at].end == items[at + 1].start

    def _smaller(self, state: _State, at: int) -> bool:
        """Whether a word may follow a hyphen: twenty-three, two-thirds, half-million."""
        return any(self._has(at, name) for name in ("number", "ordinal", "fraction", "magnitude", "hundred"))

    def _digits(self, state: _State, at: int) -> int:
        if state.group is not None or (state.scale and not state.total):
            return at
        read = digits(self._items[at].terms["digits"], self._decimal)
        if read is None or (state.scale and read.value >= state.scale):
            return at
        state.group, state.step, state.room = read.value, read.step, _ONE
        state.written = self._items[at].terms["digits"]
        behind = at + 1
        if power := self._power(state, behind):
            return power
        if part := self._vulgar(at):
            state.group, state.step, state.words, state.room = part, Decimal("0.01"), True, Decimal(0)
            return at + 3
        if part := self._vulgar(behind):
            state.group += part
            state.step, state.words = Decimal("0.1"), True
            return behind + 3
        if self._has(behind, "suffix") and self._scan.touching(self._items[at], self._items[behind]):
            state.ordinal = state.closed = True
            return behind + 1
        if self._has(behind, "dash") and self._glued(behind) and self._has(behind + 1, "suffix"):
            state.ordinal = state.closed = True
            return behind + 2
        return behind

    def _power(self, state: _State, at: int) -> int:
        """Takes the exponent of 1.2e10, which touches its number; 0 for none."""
        items = self._items
        sign = at + 1 + (self._has(at + 1, "dash") or (at + 1 < len(items) and self._text(at + 1) == "+"))
        if sign >= len(items) or self._text(at) != "e" or not self._has(sign, "digits") or state.group is None:
            return 0
        exponent = self._items[sign].terms["digits"]
        if any(items[k].end != items[k + 1].start for k in range(at - 1, sign)) or not exponent.isdigit() or len(exponent) > 2:
            return 0
        by = -int(exponent) if self._has(at + 1, "dash") else int(exponent)
        state.group, state.step, state.closed = state.group.scaleb(by), state.step.scaleb(by), True
        state.spelled, state.scale = by > 2, _ONE.scaleb(max(by, 0))
        state.total, state.group = state.group, None
        return sign + 1

    def _text(self, at: int) -> str:
        item = self._items[at] if 0 <= at < len(self._items) else None
        return self._scan.text[item.start : item.end] if item else ""

    def _vulgar(self, at: int) -> Decimal | None:
        """The fraction ½ at an item, which folding writes as 1⁄2."""
        if not (self._has(at, "digits") and self._has(at + 2, "digits") and self._scan.text[self._items[at + 1].start] == "⁄"):
            return None
        above, below = (self._items[k].terms["digits"] for k in (at, at + 2))
        return _EXACT.divide(Decimal(above), Decimal(below)) if (above + below).isdigit() and int(below) else None

    def _number(self, state: _State, at: int) -> int:
        value = self._value(at, "number")
        if state.written and not state.scale:
            return at
        if state.group is None:
            if state.scale and (value >= state.scale or self._required):
                return at
            state.group, state.step, state.room = value, _ONE, place(value)
        elif self._required or not self._composes(state, value):
            return self._year(state, at, value)
        else:
            state.group += value
            state.room = place(value)
        state.words = True
        return at + 1

    def _composes(self, state: _State, value: Decimal) -> bool:
        """Whether a part is smaller than the place of the last: 20 then 3, 300 then 20, 80 then 11."""
        group = state.group or Decimal(0)
        return 0 < value < state.room or (group % 100 in _VIGESIMAL and 10 <= value < 20)

    def _year(self, state: _State, at: int, value: Decimal) -> int:
        """ "Twenty eighteen", "nineteen ninety": two numbers below a hundred that are a year."""
        group = state.group or Decimal(0)
        allowed = self._scan.has("number-and", "allowed") and state.words and not state.scale
        if not (allowed and int(group) in _CENTURIES and 10 <= value < 100):
            return at
        state.group, state.room = group * 100 + value, place(value)
        return at + 1

    def _hundred(self, state: _State, at: int) -> int:
        group = state.group
        if group is None:
            if self._has(at, "number") or not self._has(at, "single"):
                return at
            group = _ONE
        elif not (0 < group < 100 and group == group.to_integral_value()) or (state.written and group >= 20):
            return at
        state.group, state.room, state.words = group * 100, Decimal(100), True
        return at + 1

    def _magnitude(self, state: _State, at: int) -> int:
        name = "magnitude" if self._has(at, "magnitude") else "single"
        value = self._value(at, name)
        if value < 1000:
            return at
        if state.group is None and state.scale is None:
            if not self._has(at, "single"):
                return at
            state.group, state.step = _ONE, _ONE
        if state.group is None and not (state.scale and value > state.scale):
            if not (self._has(at, "single") and state.scale and value < state.scale and not self._required):
                return at
            state.group = _ONE
        grown = state.scale is not None and value > state.scale
        if state.scale is not None and value == state.scale:
            return at
        state.total = state.value * value if grown else state.total + (state.group or 0) * value
        state.step = state.step * value
        state.group, state.scale, state.spelled = None, value, True
        state.words = state.words or not state.written
        return at + 1

    def _short(self, state: _State, at: int) -> int:
        """10k, 3bn: short signs count only where they touch digits."""
        if not state.written or state.scale or not self._scan.touching(self._items[at - 1], self._items[at]):
            return at
        name = "magnitude-short" if self._has(at, "magnitude-short") else "magnitude-capital"
        if name == "magnitude-capital" and not self._scan.letter(self._items[at].start).isupper():
            return at  # 5M is five million, 5m five metres
        value = self._value(at, name)
        state.total, state.group, state.scale = (state.group or _ONE) * value, None, value
        state.step, state.spelled, state.closed = state.step * value, True, True
        return at + 1

    def _dual(self, state: _State, at: int) -> int:
        value = self._value(at, "dual")
        if state.group is not None or (state.scale and value >= state.scale):
            return at
        state.words = True
        if value < 1000:
            state.group, state.room = value, place(value)
        else:
            scale = _ONE.scaleb(value.adjusted() // 3 * 3)
            state.total, state.scale, state.step, state.spelled = state.total + value, scale, scale, True
        return at + 1

    def _dozen(self, state: _State, at: int) -> int:
        value = self._value(at, "dozen")
        if state.scale or (state.group is None and value >= 10):
            return at  # "dozens" alone count nothing, media docena is six
        state.group, state.closed = (state.group or _ONE) * value, True
        state.words = state.words or not state.written
        return at + 1

    def _ordinal(self, state: _State, at: int) -> int:
        value = self._value(at, "ordinal")
        alone = state.group is None and not state.scale
        if not alone and (self._required or not self._ranked(state, value)):
            return at
        state.group = value if state.group is None else state.group + value
        state.room, state.words = place(value), True
        state.ordinal = True
        return at + 1

    def _ranked(self, state: _State, value: Decimal) -> bool:
        if state.written or state.group is not None and state.group != state.group.to_integral_value():
            return False
        return value < (state.scale or 0) if state.group is None else self._composes(state, value)

    def _fraction(self, state: _State, at: int) -> int:
        """Half a million, two thirds, three quarters of a million."""
        above, _, below = self._items[at].terms["fraction"].partition("/")
        part = _EXACT.divide(Decimal(above), Decimal(below or 1))
        if state.scale is not None or state.ordinal:
            return at
        if state.group is not None and not self._parts(state.group, at, above, Decimal(below or 1)):
            return at
        state.group = _EXACT.divide(Decimal(above) * (state.group or _ONE), Decimal(below or 1))
        state.words, state.room, state.step = True, Decimal(0), Decimal("0.01")
        behind = at + 1
        for skipped in ("of", "indefinite"):
            behind += self._has(behind, skipped)
        if self._has(behind, "dash") and self._glued(behind):
            behind += 1
        if self._has(behind, "magnitude") or self._has(behind, "single") or self._has(behind, "dozen"):
            state.step = Decimal("0.1")
            take = NumeralReader._dozen if self._has(behind, "dozen") else NumeralReader._magnitude
            taken = take(self, state, behind)
            state.closed = True
            return taken if taken > behind else at + 1
        state.closed = state.share = True
        return at + 1

    def _parts(self, count: Decimal, at: int, above: str, below: Decimal) -> bool:
        """Whether a number counts parts: three quarters, 23 fifths; no "two halves", no "five fifth graders"."""
        if count == 1:
            return True
        plain = not ({"number", "ordinal"} & self._items[at].terms.keys()) and below >= _FIFTHS
        return above == "1" and 0 < count and count == count.to_integral_value() and (count < below or plain)

    def _point(self, state: _State, at: int) -> int:
        """Three point one four: digits one by one behind the point, or a number below a hundred."""
        if state.group is None or state.scale or not (self._has(at + 1, "number") or self._has(at + 1, "digits")):
            return at
        if self._has(at + 2, "fraction"):
            return self._and(state, at)
        text, behind = "", at + 1
        while self._has(behind, "number") and self._value(behind, "number") < 10:
            text += self._items[behind].terms["number"]
            behind += 1
        if not text:
            name = "number" if self._has(behind, "number") else "digits"
            text, behind = self._items[behind].terms[name], behind + 1
        if not text.isdigit() or state.group != state.group.to_integral_value():
            return at
        state.group += Decimal(f"0.{text}")
        state.step, state.room, state.words = _ONE.scaleb(-len(text)), Decimal(0), True
        return behind

    def _and(self, state: _State, at: int) -> int:
        """Joins "and a half", وخمسة وعشرون, y tres, and five: what is smaller than the last part's place."""
        behind = at + 1
        half = behind + (self._has(behind, "indefinite") and self._has(behind + 1, "fraction"))
        if self._has(half, "fraction") and not self._has(half, "ordinal") and not state.ordinal:
            return self._and_part(state, half)
        if self._has(behind, "number") and self._has(behind + 1, "fraction") and not state.ordinal:
            return self._and_parts(state, behind)
        if state.written and state.group is not None:
            return at
        if state.ordinal:
            return self._and_ordinal(state, behind) or at
        if self._scan.has("number-and", "none") or self._paired(at):
            return at
        found = self.read(behind, joined=False) if self._joins(behind) else None
        if found is None or not isinstance(found[2].payload, Numeral):
            return at
        return self._joined(state, at, behind, found)

    def _and_parts(self, state: _State, at: int) -> int:
        """One hundred and two thirds."""
        above, _, below = self._items[at + 1].terms["fraction"].partition("/")
        count = self._value(at, "number") * Decimal(above)
        whole = state.group if state.group is not None else state.scale or _ONE
        if not 0 < count < Decimal(below or 1) or whole != whole.to_integral_value():
            return at - 1
        part = _EXACT.divide(count, Decimal(below or 1))
        if state.group is not None:
            state.group = _EXACT.add(state.group, part)
        else:
            state.total = _EXACT.add(state.total, part * whole)
        state.step, state.words, state.closed = Decimal("0.01") * whole, True, True
        return at + 2

    def _joins(self, at: int) -> bool:
        return any(self._has(at, name) for name in ("number", "hundred", "single", "dual", "digits", "ordinal"))

    def _joined(self, state: _State, at: int, behind: int, found: tuple[int, int, Lexeme]) -> int:
        """Takes the group behind "and" where it is small enough."""
        number = found[2].payload
        assert isinstance(number, Numeral)
        whole = number.value / number.scale if number.spelled and state.group is not None else number.value
        units = state.group is not None and 0 < state.group % 100 < 10 and state.room == 1
        if units and self._required:
            allowed = whole in _TENS  # خمسة وعشرون: units before tens
        else:
            allowed = 0 < whole < state.limit() and (self._required or "digits" not in found[2].terms)
        if not allowed or "ord" in found[2].terms and state.scale is None and self._required:
            return at
        if state.group is None:
            return self._open(state, behind)
        state.group += whole
        state.room, state.words = place(whole), True
        if "ord" in found[2].terms:
            state.ordinal = True
        return self._behind_group(behind, found[1])

    def _behind_group(self, at: int, last: int) -> int:
        """The item behind the part below a thousand that begins at an item: before its magnitude."""
        return next((k for k in range(at, last) if any(self._has(k, n) for n in ("magnitude", "single", "dual")) and not self._has(k, "number")), last)

    def _open(self, state: _State, at: int) -> int:
        """Goes on behind "and" after a magnitude: مليون وخمسمئة ألف."""
        required, self._required = self._required, False
        behind = self._step(state, at, joined=False)
        self._required = required
        return behind

    def _and_part(self, state: _State, at: int, name: str = "fraction") -> int:
        """Adds the fraction of what was last counted: two and a half, مليون ونصف."""
        above, _, below = self._items[at].terms[name].partition("/")
        part = _EXACT.divide(Decimal(above), Decimal(below or 1))
        if state.group is not None:
            if state.group != state.group.to_integral_value():
                return at - (name == "fraction")
            state.group, state.step, state.room = state.group + part, Decimal("0.1"), Decimal(0)
        else:
            state.total = _EXACT.plus(state.total + _EXACT.divide(Decimal(above) * (state.scale or _ONE), Decimal(below or 1)))
            state.step, state.closed = (state.scale or _ONE) / 10, True
        state.words = True
        return at + 1

    def _and_ordinal(self, state: _State, at: int) -> int:
        """الحادي والعشرون: a unit and the ordinal of the tens; trigésimo y primero."""
        if not self._has(at, "ordinal") or state.group is None:
            return 0
        value = self._value(at, "ordinal")
        if not (state.group < 10 and value >= 20 and value % 10 == 0 and value < 100) :
            return 0
        state.group += value
        return at + 1

    def _paired(self, at: int) -> bool:
        """Whether this "and" is the one of "between five and ten": the last before the second number."""
        k = at - 1
        while k >= 0 and any(n in self._items[k].terms for n in (*STARTS, "and")):
            k -= 1
        if not self._has(k, "from") or self._items[k].terms["from"] != "between":
            return False
        return not any(self._has(j, "and") for j in self._following(at + 1))

    def _following(self, at: int) -> range:
        behind = at
        while behind < len(self._items) and any(n in self._items[behind].terms for n in (*STARTS, "and")):
            behind += 1
        return range(at, behind - (self._has(behind - 1, "and")))


_TAKES = (
    ("digits", NumeralReader._digits),
    ("number", NumeralReader._number),
    ("hundred", NumeralReader._hundred),
    ("magnitude", NumeralReader._magnitude),
    ("single", NumeralReader._magnitude),
    ("magnitude-short", NumeralReader._short),
    ("magnitude-capital", NumeralReader._short),
    ("dual", NumeralReader._dual),
    ("dozen", NumeralReader._dozen),
    ("ordinal", NumeralReader._ordinal),
    ("fraction", NumeralReader._fraction),
    ("point", NumeralReader._point),
)  # fmt: skip
