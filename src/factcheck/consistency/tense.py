"""Tense: "merged on 9 September 2024" in an article of May 2024, "will open on 3 March 2023" in one of 2024."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, Slip
from factcheck.consistency._spans import written
from factcheck.dates import of
from factcheck.model import Reason

NAME = "date/tense"
_NEAR = timedelta(days=1)  # a day begins earlier elsewhere


def check(draft: Draft) -> Iterator[Slip]:
    """A day behind the article's that is told as past, or one before it that is told as to come."""
    today = draft.article.published
    if today is None:
        return
    for key in ("happened", "coming"):
        for hit in draft.hits(key, "d"):
            value, told = hit["date"], written(hit["date"])
            if told is None or draft.words.any("no" + key).search(hit.line.text):
                continue
            wrong = told.first > today + _NEAR if key == "happened" else told.last < today - _NEAR
            if wrong:
                yield Slip(value.span, Reason(key, {"today": of(today)}), CONFLICTING)
