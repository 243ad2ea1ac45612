"""The "and" of a numeral, as against the "and" between two: between five and ten."""

from __future__ import annotations

from factcheck.counting.words import Words

_FAR = 12  # items between "between" and its "and"


def paired(row: Words, at: int, starts: tuple[str, ...]) -> bool:
    """Whether this "and" is the one of "between five and ten": the last before the second number."""
    k = at - 1
    while k >= 0 and at - k < _FAR and row.has(k, *starts, "and"):
        k -= 1
    if not row.has(k, "from") or row.items[k].terms["from"] != "between":
        return False
    behind = at + 1
    while behind - at < _FAR and row.has(behind, *starts, "and"):
        behind += 1
    return not any(row.has(j, "and") for j in range(at + 1, behind - row.has(behind - 1, "and")))


def behind_group(row: Words, at: int, last: int) -> int:
    """The item behind the part below a thousand that begins at an item: before its magnitude."""
    ends = (k for k in range(at, last) if row.has(k, "magnitude", "single", "dual") and not row.has(k, "number"))
    return next(ends, last)
