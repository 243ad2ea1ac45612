"""Comments that suppress: <!-- factcheck: ignore RULE REASON --> in a Markdown or HTML article."""

from __future__ import annotations

import msgspec

from factcheck.errors import SignoffError
from factcheck.model import Article, Ignore, Span
from factcheck.policy import unknown

_HOW = "write <!-- factcheck: ignore RULE REASON -->"


class Comment(msgspec.Struct, frozen=True):
    """A rule or a kind that is mute over a block of text. line: of the file."""

    rule: str
    reason: str
    over: Span
    line: int


def comments(article: Article) -> tuple[Comment, ...]:
    """What the comments of an article suppress. Raises SignoffError, a line a fault."""
    faults = [f"{article.name}:{each.line}: {fault}" for each in article.ignores if (fault := _fault(each.asked))]
    if faults:
        raise SignoffError("\n".join(faults))
    return tuple(_comment(each) for each in article.ignores)


def _comment(ignore: Ignore) -> Comment:
    _, rule, reason = ignore.asked.split(" ", 2)
    return Comment(rule, reason, ignore.over, ignore.line)


def _fault(asked: str) -> str:
    """What is wrong with a comment to us; "" for nothing."""
    verb, *rest = asked.split(" ", 2)
    if verb != "ignore":
        return f'the comment asks factcheck to "{asked}": {_HOW}.'
    if len(rest) < 2:
        lacks = "a reason" if rest and rest[0] else "a rule and a reason"
        return f"the comment that ignores {rest[0] if rest else 'something'} lacks {lacks}: {_HOW}."
    fault = unknown(rest[0])
    return f'the comment ignores "{rest[0]}": {fault}' if fault else ""
