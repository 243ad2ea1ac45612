"""What was extracted, by which rules, and what was asked of the index."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from factcheck.lines import Lines
from factcheck.model import Claim
from factcheck.reports import _words
from factcheck.reports._explained.node import Node
from factcheck.reports._explained.words import value
from factcheck.trace import Explanation
from factcheck.wording import Wording


def extracted(told: Explanation, words: Wording) -> Node:
    """The claim: quote, place, kind, slots, how it is told, and who says it."""
    claim = told.finding.claim
    place = _words.place(told.article, Lines(told.article.text), claim.span.start, words)
    span = {"start": claim.span.start, "end": claim.span.end}
    under = (
        Node(words.quoted(claim.quote)),
        Node(words.say("explain", "at", place=place, **span)),
        Node(words.say("explain", "kind", kind=words.name("kind", claim.kind))),
        Node(words.say("explain", "slots"), tuple(_slots(claim, words))),
        *_values(told, words),
        Node(words.say("explain", "told-as", modality=_told_as(claim, words))),
        Node(_speaker(claim, words)),
    )
    return Node(words.say("explain", "extracted", rule=claim.rule), under)


def _slots(claim: Claim, words: Wording) -> Iterator[Node]:
    for slot, held in claim.frame.slots.items():
        key = "tested" if slot in claim.tested else "slot"
        yield Node(words.say("explain", key, slot=words.name("slot", slot), value=value(words, held)))


def _values(told: Explanation, words: Wording) -> Iterator[Node]:
    """The values that the claim rests on, each with the rule that read it."""
    read = tuple(
        Node(words.say("explain", "value", quote=words.quoted(v.quote), value=words.value(v.value), rule=v.rule))
        for v in told.values
    )
    if read:
        yield Node(words.say("explain", "values"), read)


def _told_as(claim: Claim, words: Wording) -> str:
    return words.name("modality", claim.modality if claim.affirmed else "negated")


def _speaker(claim: Claim, words: Wording) -> str:
    said = claim.attribution
    if said is None:
        return words.say("explain", "nobody")
    return words.say("explain", "says", speaker=value(words, said.speaker), verb=words.name("words", said.verb))


def asked(told: Explanation, words: Wording) -> Node:
    """The query's tokens, the weightiest first."""
    if not told.asked:
        return Node(words.say("explain", "not-asked"))
    grouped = groupby(told.asked, key=lambda asked: asked[1])
    under = (
        Node(words.say("explain", "weight", weight=f"{weight:g}", tokens=words.listed(token for token, _ in tokens)))
        for weight, tokens in grouped
    )
    return Node(words.say("explain", "asked"), tuple(under))
