"""Verbs by the form that a dictionary has: "أغلق~" stands for the forms that the language's [conjugation] makes of it.

A rule there is a pattern of whole verbs, as written, with the forms that it makes. The first that fits counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.text import fold

MARK = "~"


class Conjugation:
    """The rules of a language, in their order."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._rules = {re.compile(pattern): forms for pattern, forms in table.items()}

    def spread(self, form: str) -> Iterator[str]:
        """The folded forms of a marked verb, what stands behind it with each: أطلق~ سراح; any other form as it is."""
        verb, mark, behind = form.partition(MARK)
        yield fold(verb + behind)
        if match := next(filter(None, (pattern.fullmatch(verb) for pattern in self._rules if mark)), None):
            yield from (fold(match.expand(each) + behind) for each in self._rules[match.re])
