"""Tense: "merged on 9 September 2024" in an article of May 2024, "will open on 3 March 2023" in one of 2024."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, Slip
from factcheck.consistency._spans import days
from factcheck.dates import of
from factcheck.model import Reason
from factcheck.text import fold

NAME = "date/tense"
_NEAR = timedelta(days=1)  # a day begins earlier elsewhere


def check(draft: Draft) -> Iterator[Slip]:
    """A day behind the article's that is told as past, or one before it that is told as to come."""
    today = draft.article.published
    if today is None:
        return
    for key in ("happened", "coming"):
        for hit in draft.hits(key, "d"):
            value, told = hit["date"], days(hit["date"])
            year = told is not None and str(told.first.year) in fold(value.quote)
            if told is None or not year or draft.words.any("no" + key).search(hit.line.text):
                continue
            wrong = told.first > today + _NEAR if key == "happened" else told.last < today - _NEAR
            if wrong:
                yield Slip(value.span, Reason(key, {"today": of(today)}), CONFLICTING)
