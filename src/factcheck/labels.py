"""Digits that count nothing: COVID-19, Channel 4, 10:30, 2-1, a telephone number, the 31 of 31 April."""

from __future__ import annotations

from factcheck.reading import Reading

_CHAIN = frozenset("-–/:")
_LONG = 7  # digits: with a plus sign before them, a telephone number
_GROUPS = 6  # groups of digits that are looked at on either side


def labelled(reading: Reading, i: int) -> bool:
    """Whether the digits at token i are a name, code, time, score or part of a date, and so no number."""
    return (
        _code(reading, i)
        or _of_name(reading, i)
        or _chained(reading, i)
        or _of_date(reading, i)
        or any(reading.term(i - k, "numbered") for k in (1, 2) if _ends(reading, i - k, i))
    )


def _ends(reading: Reading, k: int, i: int) -> bool:
    term = reading.term(k, "numbered")
    return term is not None and term.last == i


def _touch(reading: Reading, i: int) -> bool:
    """Whether nothing stands between tokens i and i + 1."""
    return 0 <= i < len(reading.tokens) - 1 and reading.tokens[i].end == reading.tokens[i + 1].start


def _near(reading: Reading, i: int) -> bool:
    """Whether at most a blank stands between tokens i and i + 1."""
    return 0 <= i < len(reading.tokens) - 1 and reading.tokens[i + 1].start - reading.tokens[i].end <= 1


def _number(reading: Reading, i: int) -> bool:
    return 0 <= i < len(reading.tokens) and reading.tokens[i].type == "n"


def _code(reading: Reading, i: int) -> bool:
    """0944, 007, +963112121212, #12, groups of digits behind one of those, and 963 11 2121212."""
    first, last = i, i
    while i - first < _GROUPS and _number(reading, first - 1) and _near(reading, first - 1):
        first -= 1
    while last - i < _GROUPS and _number(reading, last + 1) and _near(reading, last):
        last += 1
    word = reading.word(first)
    if last - first >= 2 and any(len(reading.word(k)) != 3 for k in range(first + 1, last + 1)):
        return True
    if len(word) > 1 and word[0] == "0" and word.isdecimal():
        return True
    sign = reading.word(first - 1) if _touch(reading, first - 1) else ""
    return sign in ("#", "@", "_") or (sign == "+" and (first < i or _number(reading, i + 1) or len(word) >= _LONG))


def _of_name(reading: Reading, i: int) -> bool:
    """G20, F-16, كوفيد-19, 5G; clitics (بـ50), magnitudes and units (5m, 120km) may touch their number."""
    if _touch(reading, i - 1):
        k = i - 2 if reading.word(i - 1) in ("-", "–") and _touch(reading, i - 2) else i - 1
        if reading.tokens[k].type == "w" and reading.word(k) not in reading.language.morphology.prefixes:
            return True
    if not _touch(reading, i) or reading.tokens[i + 1].type != "w" or not reading.word(i + 1).isascii():
        return False
    return not any(reading.term(i + 1, category) for category in ("magnitude", "unit", "percent"))


def _chained(reading: Reading, i: int) -> bool:
    """10:30, 6/4/2021, 0944-123-456 and 2-1; two that rise are a range (2-3 million)."""
    before = reading.word(i - 1) in _CHAIN and _touch(reading, i - 1) and _number(reading, i - 2)
    behind = reading.word(i + 1) in _CHAIN and _touch(reading, i) and _number(reading, i + 2)
    if not (before and _touch(reading, i - 2)) and not (behind and _touch(reading, i + 1)):
        return False
    low, high = (i - 2, i) if before else (i, i + 2)
    longer = _number(reading, low - 2) and reading.word(low - 1) in _CHAIN and _touch(reading, low - 1)
    longer |= _number(reading, high + 2) and reading.word(high + 1) in _CHAIN and _touch(reading, high)
    signs = reading.word(low + 1) in ("/", ":")
    return longer or signs or not _rises(reading.word(low), reading.word(high))


def _rises(low: str, high: str) -> bool:
    """Whether two numbers, as written, go up; those with separators are taken to."""
    return not (low.isdecimal() and high.isdecimal()) or int(low) < int(high)


def _of_date(reading: Reading, i: int) -> bool:
    """A day or a year beside a month that together are no date (31 April)."""
    word = reading.word(i)
    if not word.isdecimal() or len(word) > 4:
        return False
    suffix = reading.term(i + 1, "suffix")
    behind = suffix.last if suffix else i + 1
    month = reading.term(i - 1, "month")
    return bool(len(word) <= 2 and reading.term(behind, "month")) or bool(month and len(word) == 4)
