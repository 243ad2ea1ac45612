"""The minus of a numeral: a sign, minus five, négative cinq."""

from __future__ import annotations

from factcheck.counting.words import Words


def sign(row: Words, start: int) -> bool:
    """A sign is read with the digits behind it."""
    return not row.scan.letter(row.items[start].start).isalpha()


def adjective(row: Words, start: int) -> bool:
    """Whether "negative" tells of what stands before it: a negative test 72 hours before."""
    return row.items[start].terms["minus"] == "adjective" and row.has(start + 1, "digits") and not row.scan.alone
