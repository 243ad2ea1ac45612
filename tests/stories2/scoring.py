"""What the tool makes of a story and its copies, counted.

Of the story: claims found or missed, and each verdict on them right or wrong. Of a copy: whether the changed words, or
a claim that they make wrong, are refuted. A refutation of anything else is wrong, whether marked or not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from factcheck.check import check
from factcheck.desk import Desk
from factcheck.model import Finding, Span
from factcheck.wording import Wording
from stories2.story import Copy, Marked, Story

REFUTED, SUPPORTED = "refuted", "supported"
_GRAVEST = (REFUTED, "conflicting", SUPPORTED, "not-enough-evidence", "not-checked")


class Row(msgspec.Struct, frozen=True):
    """what: found, missed, right LABEL, wrong LABEL, caught or uncaught. text: of what, and why."""

    what: str
    where: str
    text: str


def rows(story: Story, desk: Desk) -> Iterator[Row]:
    """All that is counted of a story and its copies."""
    before = check(story.article(), desk).findings
    yield from _of_story(story, before)
    known = {(f.claim.kind, f.claim.span) for f in before if f.verdict.label == REFUTED}
    for number, copy in enumerate(story.copies, 1):
        after = check(story.article(copy.text), desk).findings
        refuted_before = {(kind, copy.moved(span)) for kind, span in known}
        yield from _of_copy(copy, f"{story.name} copy {number}", after, refuted_before)


def _of_story(story: Story, findings: Sequence[Finding]) -> Iterator[Row]:
    for marked in story.claims:
        where = f"{story.name} {marked.id}"
        own = _own(marked, marked.span, findings)
        if not own:
            yield Row("missed", where, f"{marked.kinds} “{marked.span.of(story.text)}”")
            continue
        gravest = min(own, key=lambda f: _GRAVEST.index(f.verdict.label))
        yield Row("found", where, told(gravest))
        how = "right" if gravest.verdict.label in marked.labels else "wrong"
        wanted = "" if how == "right" else f" [{' '.join(marked.labels)}]"
        yield Row(f"{how} {gravest.verdict.label}", where, told(gravest) + wanted)
    for finding in _refuted_besides(story, findings):
        yield Row("wrong refuted", story.name, told(finding))


def _refuted_besides(story: Story, findings: Sequence[Finding]) -> Iterator[Finding]:
    """What is refuted without being a marked claim, nor standing in one that is wrong."""
    for finding in findings:
        marked = [m for m in story.claims if finding.claim.span.meets(m.span)]
        own = any(finding.claim.kind in m.kinds for m in marked)
        if finding.verdict.label == REFUTED and not own and not any(REFUTED in m.labels for m in marked):
            yield finding


def _of_copy(copy: Copy, where: str, findings: Sequence[Finding], before: set[tuple[str, Span]]) -> Iterator[Row]:
    own = [finding for marked in copy.own for finding in _own(marked, copy.moved(marked.span), findings)]
    mine = [f for f in findings if f in own or f.claim.span.meets(copy.at)]
    caught = [f for f in mine if f.verdict.label == REFUTED]
    what = f"{copy.own[0].id} {copy.old} -> {copy.new}: "
    yield Row("caught" if caught else "uncaught", where, what + "; ".join(map(told, caught or own or mine)))
    if caught:
        yield Row("right refuted", where, what + told(caught[0]))
    elif any(f.verdict.label == SUPPORTED for f in _own(copy.own[0], copy.moved(copy.own[0].span), findings)):
        yield Row("wrong supported", where, what + told(own[0]))
    for finding in findings:
        place = finding.claim.kind, finding.claim.span
        if finding.verdict.label == REFUTED and finding not in mine and place not in before:
            yield Row("wrong refuted", where, what + told(finding))


def _own(marked: Marked, span: Span, findings: Sequence[Finding]) -> list[Finding]:
    return [f for f in findings if f.claim.kind in marked.kinds and f.claim.span.meets(span)]


def told(finding: Finding) -> str:
    claim, verdict = finding.claim, finding.verdict
    return f"{claim.kind} “{claim.quote}” {verdict.label} by {verdict.rule} ({Wording().reason(verdict.reason)})"


def share(count: Counter[str], right: str, wrong: str) -> float:
    """How many of a hundred are right; 100 where there are none."""
    return 100 * count[right] / max(count[right] + count[wrong], 1) if count[right] + count[wrong] else 100.0
