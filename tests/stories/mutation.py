"""Mutations: one wrong word in a story, and what may change in its report because of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from factcheck.model import Finding, Span
from factcheck.wording import Wording
from stories.gold import Story, found

REFUTED = "refuted"
Place = tuple[str, Span]


class Mutation(msgspec.Struct, frozen=True):
    """`old` becomes `new` in the quote of `where`; the claims of `own`, and no others, become wrong."""

    where: str
    own: tuple[str, ...]
    old: str
    new: str

    def at(self, story: Story) -> Span:
        """Where the mutated words stand in the story."""
        span = story.span(self.where)
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
    """Lines of `G07 G06 | 6 و7 | 16 و17`: the claims that become wrong, the words standing in the first."""
    return tuple(Mutation(own.split()[0], tuple(own.split()), old, new) for own, old, new in _cells(rows))


def harmless(rows: str) -> tuple[Mutation, ...]:
    """Lines of `G09 | 95 بالمائة | 95%`: other words for the same, which make nothing wrong."""
    return tuple(Mutation(where, (), old, new) for where, old, new in _cells(rows))


def _cells(rows: str) -> Iterator[list[str]]:
    return ([cell.strip() for cell in row.split("|")] for row in rows.splitlines() if row.strip())


def label(mutation: Mutation) -> str:
    """What a test of it is called."""
    return "+".join(mutation.own) or mutation.where


def wrong_verdicts(
    mutation: Mutation, story: Story, before: Sequence[Finding], after: Sequence[Finding]
) -> Iterator[str]:
    """What breaks the law: an own claim not refuted, another whose verdict changed, a new one refuted."""
    own = set()
    for id in mutation.own:
        now = _own(mutation, story, after, id)
        own |= {(now.claim.kind, now.claim.span)} if now else set()
        if now is None or now.verdict.label != REFUTED:
            yield f"{id} should be refuted: {_told(now)}"
    yield from _others(mutation, story, before, after, own)


def _others(
    mutation: Mutation, story: Story, before: Sequence[Finding], after: Sequence[Finding], own: set[Place]
) -> Iterator[str]:
    """Whether all that is not the mutation's own stayed as it was."""
    mine = {(story.claim(id).kind, story.span(id)) for id in mutation.own}
    kept = set(own)
    for old in before:
        if (old.claim.kind, old.claim.span) in mine:
            continue
        place = (old.claim.kind, mutation.moved(old.claim.span, story))
        kept.add(place)
        now = found(after, *place)
        if now is None or now.verdict.label != old.verdict.label:
            yield f"{_told(old)} became {_told(now)}"
    for now in after:
        if now.verdict.label == REFUTED and (now.claim.kind, now.claim.span) not in kept:
            yield f"a claim that was not there is refuted: {_told(now)}"


def _own(mutation: Mutation, story: Story, after: Sequence[Finding], id: str) -> Finding | None:
    """The mutated claim: at its offsets, or of its kind round the changed words within its quote."""
    kind, span = story.claim(id).kind, mutation.moved(story.span(id), story)
    at = mutation.at(story)
    changed = Span(at.start, at.start + len(mutation.new))
    near = (f for f in after if f.claim.kind == kind and span.covers(f.claim.span) and f.claim.span.meets(changed))
    return found(after, kind, span) or next(near, None)


def _told(finding: Finding | None) -> str:
    if finding is None:
        return "not found"
    claim, verdict = finding.claim, finding.verdict
    return f"{claim.kind} “{claim.quote}” {verdict.label} by {verdict.rule} ({Wording().reason(verdict.reason)})"
