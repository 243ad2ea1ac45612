"""Comments to us in a draft: <!-- factcheck: ignore number/value the ministry said so --> is for the next block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Ignore, Span

_BEGIN, _END = "<!--", "-->"
_OURS = re.compile(r"\s*factcheck:", re.IGNORECASE)
_GAP = re.compile(r"\r?\n[ \t]*\r?\n")  # a blank line
_LETTER = re.compile(r"\S")


def asked(comment: str) -> str | None:
    """What a comment's inside asks us for; None where it is not for us."""
    lead = _OURS.match(comment)
    return " ".join(comment[lead.end() :].split()) if lead else None


def in_text(text: str) -> tuple[Ignore, ...]:
    """The comments that stand in a text, each for the paragraph that it begins, or for the next one."""
    return tuple(_each(text))


def _each(text: str) -> Iterator[Ignore]:
    start = 0
    while (begin := text.find(_BEGIN, start)) >= 0 and (end := text.find(_END, begin)) >= 0:
        start = end + len(_END)
        told = asked(text[begin + len(_BEGIN) : end])
        if told is not None:
            yield Ignore(told, text.count("\n", 0, begin) + 1, _next(text, start), Span(begin, start))


def _next(text: str, start: int) -> Span:
    """From the next letter that stands in no comment to the next blank line."""
    while (letter := _LETTER.search(text, start)) and text.startswith(_BEGIN, letter.start()):
        end = text.find(_END, letter.start())
        start = len(text) if end < 0 else end + len(_END)
    first = letter.start() if letter else len(text)
    gap = _GAP.search(text, first)
    return Span(first, gap.start() if gap else len(text))
