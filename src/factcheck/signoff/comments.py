"""Comments that suppress: <!-- factcheck: ignore RULE REASON --> in a Markdown or HTML article."""

from __future__ import annotations

import msgspec

from factcheck.errors import SignoffError
from factcheck.messages import Message, joined, message
from factcheck.model import Article, Ignore, Span
from factcheck.policy import unknown

_HOW = message("write <!-- factcheck: ignore RULE REASON -->")


class Comment(msgspec.Struct, frozen=True):
    """A rule or a kind that is mute over a block of text. line: of the file."""

    rule: str
    reason: str
    over: Span
    line: int


def comments(article: Article) -> tuple[Comment, ...]:
    """What the comments of an article suppress. Raises SignoffError, a line a fault."""
    faults = [
        message("{path}:{line}: {sentence}", path=article.name, line=each.line, sentence=fault)
        for each in article.ignores
        if (fault := _fault(each.asked))
    ]
    if faults:
        raise SignoffError(joined(faults, "\n"))
    return tuple(_comment(each) for each in article.ignores)


def _comment(ignore: Ignore) -> Comment:
    _, rule, reason = ignore.asked.split(" ", 2)
    return Comment(rule, reason, ignore.over, ignore.line)


def _fault(asked: str) -> Message | None:
    """What is wrong with a comment to us."""
    verb, *rest = asked.split(" ", 2)
    if verb != "ignore":
        return message('the comment asks factcheck to "{asked}": {how}.', asked=asked, how=_HOW)
    if len(rest) < 2:
        if rest and rest[0]:
            return message("the comment that ignores {rule} lacks a reason: {how}.", rule=rest[0], how=_HOW)
        return message("the comment that ignores something lacks a rule and a reason: {how}.", how=_HOW)
    fault = unknown(rest[0])
    return message('the comment ignores "{rule}": {why}', rule=rest[0], why=fault) if fault else None
