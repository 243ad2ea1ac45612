"""Checks that need no reference: one module each, found by plug-in.

A module has `NAME` (the rule) and `check(draft)`, which yields slips. One is `refuted` only where arithmetic or the
calendar settles it, whichever way the words are read; what may still be meant otherwise is `conflicting`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Protocol

from factcheck import plugins
from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import Slip
from factcheck.model import ITSELF, Article, Claim, Evidence, Frame, Passage, Provenance, Span, Verdict

__all__ = ["Draft", "Found", "findings"]

_SOURCE = "article"  # who says the other side


class CheckModule(Protocol):
    """What a module in this folder provides."""

    NAME: str

    @staticmethod
    def check(draft: Draft) -> Iterable[Slip]: ...


@cache
def _checks() -> tuple[CheckModule, ...]:
    return plugins.modules("factcheck.consistency")  # type: ignore[return-value]


Found = tuple[Claim, Verdict]


def findings(draft: Draft) -> list[Found]:
    """What the article itself shows to be wrong: one of its claims, or a claim of its own, with the verdict."""
    found: list[Found] = []
    for module in _checks():
        told = set[Span]()
        for slip in module.check(draft):
            if slip.span not in told:
                told.add(slip.span)
                found.append((slip.claim or _own(slip, module.NAME, draft), _verdict(slip, module.NAME, draft.article)))
    return found


def _own(slip: Slip, rule: str, draft: Draft) -> Claim:
    """A claim for words of which no kind made one."""
    inside = (s.span for s in draft.sentences if s.span.start <= slip.span.start < s.span.end)
    frame = Frame(ITSELF, {})
    return Claim(ITSELF, slip.span, slip.span.of(draft.text), frame, (), next(inside, slip.span), rule)


def _verdict(slip: Slip, rule: str, article: Article) -> Verdict:
    sides = tuple(_side(span, rule, article) for span in slip.others)
    return Verdict(slip.label, rule, slip.reason, sides)


def _side(span: Span, rule: str, article: Article) -> Evidence:
    """Words of the article that say otherwise, as evidence."""
    origin = Provenance(_SOURCE, "", article.title, article.published, None, article.sha256)
    passage = Passage(origin, article.lang, span, span.of(article.text), (), frozenset())
    return Evidence(passage, None, "refutes", "", "disjoint", rule, 100.0)
