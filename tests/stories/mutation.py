"""Mutations: one wrong word in a story, and what may change in its report because of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from factcheck.model import Finding, Span
from stories.gold import Story, found

REFUTED = "refuted"


class Mutation(msgspec.Struct, frozen=True):
    """`old` becomes `new` in the quote of the first of `own`; these claims, and no others, become wrong."""

    own: tuple[str, ...]
    old: str
    new: str

    @property
    def name(self) -> str:
        return f"{'+'.join(self.own)}: {self.old} > {self.new}"

    def at(self, story: Story) -> Span:
        """Where the mutated words stand in the story."""
        span = story.span(self.own[0])
        start = story.text.index(self.old, span.start, span.end)
        return Span(start, start + len(self.old))

    def applied(self, story: Story) -> str:
        at = self.at(story)
        return story.text[: at.start] + self.new + story.text[at.end :]

    def moved(self, span: Span, story: Story) -> Span:
        """Where a span of the story is in the mutated copy."""
        at, by = self.at(story), len(self.new) - len(self.old)
        start = span.start if span.start <= at.start else max(span.start + by, at.start)
        return Span(start, span.end if span.end <= at.start else span.end + by)


def table(rows: str) -> tuple[Mutation, ...]:
    """Lines of `G06 G07 | 6 و7 | 16 و17`: the claims that become wrong, the words, and what is put in their place."""
    cells = ([cell.strip() for cell in row.split("|")] for row in rows.strip().splitlines() if row.strip())
    return tuple(Mutation(tuple(own.split()), old, new) for own, old, new in cells)


def wrong_verdicts(
    mutation: Mutation, story: Story, before: Sequence[Finding], after: Sequence[Finding]
) -> Iterator[str]:
    """What breaks the law: an own claim that is not refuted, another whose verdict changed, a new one refuted."""
    own = {_moved(mutation, story, id): id for id in mutation.own}
    for (kind, span), id in own.items():
        now = found(after, kind, span)
        if now is None or now.verdict.label != REFUTED:
            yield f"{id} should be refuted: {_told(now)}"
    kept = set(own)
    for old in before:
        key = (old.claim.kind, mutation.moved(old.claim.span, story))
        if key in own:
            continue
        kept.add(key)
        now = found(after, *key)
        if now is None or now.verdict.label != old.verdict.label:
            yield f"{_told(old)} became {_told(now)}"
    for now in after:
        if now.verdict.label == REFUTED and (now.claim.kind, now.claim.span) not in kept:
            yield f"a claim that was not there is refuted: {_told(now)}"


def _moved(mutation: Mutation, story: Story, id: str) -> tuple[str, Span]:
    return story.claim(id).kind, mutation.moved(story.span(id), story)


def _told(finding: Finding | None) -> str:
    if finding is None:
        return "not found"
    claim, verdict = finding.claim, finding.verdict
    return f"{claim.kind} “{claim.quote}” {verdict.label} by {verdict.rule} ({verdict.reason})"
