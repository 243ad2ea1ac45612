"""Reading numerals: digits, number words, duals and magnitudes as one number, and what joins two of them."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from factcheck.grammar import Payload
from factcheck.languages.lexicon import Term
from factcheck.numerals import Numeral, digits
from factcheck.reading import Reading

_HUNDRED = Decimal(100)
_MAGNITUDES = 3  # "thousand billion" is two
_GROUPS = 8  # of three digits
# Where a numeral, and what joins two, can begin.
NUMERAL_STARTS = ("n", "number", "dual", "dual-construct", "single", "indefinite", "minus")
JOINT_STARTS = ("to", "and")


def numeral(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """The numeral at token i in digits or words with its magnitudes (5 million, ثلاثة ملايين ومئة)."""
    found = _part(reading, i)
    while found and found[0].scale > 1 and (more := _smaller(reading, *found)):
        found = more
    return found


def _part(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    """A number below its magnitude: 5 million, مليونان, a hundred."""
    start = _paired(reading, i) or _digits_at(reading, i) or _single(reading, i) or _words_at(reading, i)
    if start is None:
        return _negative(reading, i)
    number, last = start
    end = last + _MAGNITUDES
    while last < end and (magnitude := reading.term(last, "magnitude")) and _belongs(reading, magnitude):
        factor = Decimal(magnitude.value)
        number = Numeral(number.value * factor, number.step * factor, True, number.scale * factor)
        last = magnitude.last
    return number, last


def _negative(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    """A number below zero: minus five, -5 where the sign touches nothing before it."""
    minus = reading.term(i, "minus")
    if minus is None or minus.last >= len(reading.tokens):
        return None
    sign, number = reading.tokens[i], reading.tokens[minus.last]
    if sign.type == "p" and (sign.end != number.start or (i and reading.tokens[i - 1].end == sign.start)):
        return None
    part = _part(reading, minus.last)
    if part is None or part[0].value <= 0:
        return None
    return msgspec.structs.replace(part[0], value=-part[0].value), part[1]


def _belongs(reading: Reading, magnitude: Term) -> bool:
    """Whether a magnitude goes with the number before it; a single letter only where it touches (5m)."""
    i = magnitude.first
    touches = reading.tokens[i - 1].end == reading.tokens[i].start
    return not reading.conjoined(i) and (touches or len(reading.word(i)) > 1)


def _smaller(reading: Reading, number: Numeral, last: int) -> tuple[Numeral, int] | None:
    """A smaller part added to a number with a magnitude: ألف ومئتان, 5 آلاف و200, two thousand and five."""
    joint = reading.term(last, "and")
    at = joint.last if joint else last
    clitic = bool(reading.language.morphology.conjunctions)
    if at >= len(reading.tokens) or (clitic and not joint and not reading.conjoined(at)):
        return None
    part = _part(reading, at)
    if part is None or part[0].value >= number.scale or (reading.tokens[at].type == "n" and not clitic):
        return None
    more, end = part
    return Numeral(number.value + more.value, more.step, True, more.scale), end


def _paired(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    """A dual: مليونان; ألفا and مليونا are duals right before what they count, else one of it."""
    dual = reading.term(i, "dual")
    if dual is None and (dual := reading.term(i, "dual-construct")):
        counted = dual.last < len(reading.tokens) and reading.tokens[dual.last].type == "w"
        joined = reading.term(dual.last, "and") or (counted and reading.conjoined(dual.last))
        dual = dual if counted and not joined else None
    if dual is None:
        return None
    half = Decimal(dual.value) / 2
    return Numeral(Decimal(dual.value), half, True, half), dual.last


def _single(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    """A magnitude that counts one: a million, مليون; not in "half a million", nor with an article (الألف)."""
    if term := reading.term(i, "indefinite"):
        counts = reading.term(term.last, "magnitude")
        one = Numeral(Decimal(1), Decimal(1))
        return (one, term.last) if counts and not reading.term(i - 1, "fraction") else None
    term = reading.term(i, "single")
    if term is None or reading.term(i - 1, "fraction"):
        return None
    if reading.language.morphology.holds_article(reading.word(i), term.prefix):
        return None
    worth, behind = Decimal(term.value), reading.term(term.last, "number")
    last = behind.last if behind and behind.value == "1" and not behind.prefix else term.last
    return Numeral(worth, worth, True, worth), last


def _digits_at(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    if i >= len(reading.tokens) or reading.tokens[i].type != "n":
        return None
    last = i + 1
    while last < min(i + _GROUPS, len(reading.tokens)) and _grouped(reading, last):
        last += 1
    found = digits("".join(reading.word(k) for k in range(i, last)))
    return (found, last) if found else None


def _grouped(reading: Reading, i: int) -> bool:
    """Whether token i is the next three digits of a number written with narrow blanks (1 234 567)."""
    before, token = reading.tokens[i - 1], reading.tokens[i]
    blank = reading.article.text[reading.folded.origin[before.end]] if before.end + 1 == token.start else ""
    return blank in ("\u00a0", "\u2009", "\u202f") and token.type == "n" and len(token.text.split(".")[0]) == 3


def _words_at(reading: Reading, i: int) -> tuple[Numeral, int] | None:
    """Number words below a thousand: خمسة وعشرون, two hundred and fifty; units come before tens in Arabic."""
    term = reading.term(i, "number")
    if term is None:
        return None
    value, last = Decimal(term.value), term.last
    while further := _hundreds(reading, last, value) or _further(reading, last, value):
        value, last = further
    return Numeral(value, Decimal(1)), last


def _hundreds(reading: Reading, i: int, value: Decimal) -> tuple[Decimal, int] | None:
    """Two hundred, ثلاث مئة: right behind what counts them."""
    term = reading.term(i, "hundred")
    return (value * _HUNDRED, term.last) if term and not term.prefix and value < 10 else None


def _further(reading: Reading, i: int, value: Decimal) -> tuple[Decimal, int] | None:
    joint = reading.term(i, "and")
    at = joint.last if joint else i + (reading.word(i) == "-")
    term = reading.term(at, "number")
    if term is None or not _joined(reading, i, at):
        return None
    added = Decimal(term.value)
    small, large = sorted((value % _HUNDRED, added))
    tens = 0 < small < 10 <= large < _HUNDRED and large % 10 == 0
    below = value % _HUNDRED == 0 < value and 0 < added < _HUNDRED
    return (value + added, term.last) if tens or below else None


def _joined(reading: Reading, i: int, at: int) -> bool:
    """Whether number words belong together; where "and" is a clitic only that joins them."""
    return at > i or bool(reading.conjoined(at) or not reading.language.morphology.conjunctions)


def joint(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """What joins two ends: to, a dash, "and"; nothing before one that carries its conjunction (وفبراير)."""
    if term := reading.term(i, "to"):
        return "to", term.last
    if term := reading.term(i, "and"):
        return "and", term.last
    return ("and", i) if i < len(reading.tokens) and reading.conjoined(i) else None
