"""Standing: what people said of each finding of a report, and what they said that holds no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from factcheck.model import Article, Decision, Finding, Part, Reason, Report, Waiver, Worded
from factcheck.policy import graver
from factcheck.signoff.baseline import Baseline
from factcheck.signoff.comments import Comment
from factcheck.signoff.entries import Entry, Sidecar, Suppression
from factcheck.signoff.keys import Key, key_of
from factcheck.text import squeeze

_ALIKE = 60  # of a hundred, of two sentences, one of which may be the other as it was mended


class Marks:
    """What stands beside one article and in its comments, as it is found to hold on its findings."""

    def __init__(self, sidecar: Sidecar, comments: Sequence[Comment] = ()) -> None:
        self._sidecar = sidecar
        self._mutes: tuple[Comment | Suppression, ...] = (*comments, *sidecar.suppressions)
        self._used: set[int] = set()

    def told(self, report: Report, baseline: Baseline | None) -> Report:
        """The report with what people said of its findings."""
        keys = [key_of(finding.claim, report.article) for finding in report.findings]
        held = baseline.of(report.article.name) if baseline else Counter[str]()
        findings = tuple(self._told(finding, key, held) for finding, key in zip(report.findings, keys, strict=True))
        notices = (*self._lapsed(report, keys), *self._unused(report.article))
        return replace(report, findings=findings, notices=notices)

    def _told(self, finding: Finding, key: Key, held: Counter[str]) -> Finding:
        entry = self._sidecar.on(key)
        decision = entry.decision if entry and not _overtaken(entry.decision, finding) else None
        waiver = self._suppressed(finding) or _held(finding, key, held)
        return replace(finding, decision=decision, waiver=waiver)

    def _suppressed(self, finding: Finding) -> Waiver | None:
        """By the first comment or suppression that is for it; all that are count as used."""
        if finding.verdict.label == "supported":
            return None
        mute = [each for each in self._mutes if _for(each, finding)]
        self._used.update(map(id, mute))
        if not mute:
            return None
        return Waiver("comment" if isinstance(mute[0], Comment) else "sidecar", mute[0].reason)

    def _unused(self, article: Article) -> Iterator[Reason]:
        for each in self._mutes:
            if id(each) not in self._used:
                where = f"{article.name}:{each.line}" if isinstance(each, Comment) else article.name
                yield Reason("unused-suppression", {"where": where, "rule": each.rule, "reason": each.reason})

    def _lapsed(self, report: Report, keys: Sequence[Key]) -> Iterator[Reason]:
        there = {key.identity: finding for key, finding in zip(keys, report.findings, strict=True)}
        free = [
            (key, finding) for key, finding in zip(keys, report.findings, strict=True) if self._sidecar.on(key) is None
        ]
        for entry in self._sidecar.entries:
            finding = there.get(entry.key.identity)
            if finding is None:
                yield from _gone(entry, free, report.article)
            elif _overtaken(entry.decision, finding):
                now: dict[str, Part] = {"id": finding.id, "rule": finding.verdict.rule}
                yield Reason("lapsed-graver", now | _whose(entry, report.article))


def _for(mute: Comment | Suppression, finding: Finding) -> bool:
    claim = finding.claim
    if mute.rule not in (claim.kind, finding.verdict.rule, finding.verdict.rule.partition("/")[0]):
        return False
    if isinstance(mute, Comment):
        return mute.over.covers(claim.span)
    return not mute.claim or squeeze(mute.claim) == squeeze(claim.quote)


def _held(finding: Finding, key: Key, held: Counter[str]) -> Waiver | None:
    """By the baseline, which has as many of the same as there were."""
    identity = f"{finding.verdict.label} {finding.verdict.rule} {key.identity}"
    if finding.verdict.label == "supported" or not held[identity]:
        return None
    held[identity] -= 1
    return Waiver("baseline")


def _overtaken(decision: Decision, finding: Finding) -> bool:
    """What was accepted holds no longer when something graver is found than whoever accepted it had seen."""
    return decision.what == "accepted" and graver(finding, decision.verdict, decision.rule)


def _gone(entry: Entry, free: Iterable[tuple[Key, Finding]], article: Article) -> Iterator[Reason]:
    """A decision whose claim says something else now, or is there no more; what was to go may be gone."""
    told = _whose(entry, article)
    changed = _changed(entry.key, free)
    if changed is not None and entry.decision.correction != changed.claim.quote:
        yield Reason("lapsed-changed", {"id": changed.id, "now": Worded(changed.claim.quote), **told})
    elif changed is None and entry.decision.what == "accepted":
        yield Reason("lapsed-gone", told)


def _whose(entry: Entry, article: Article) -> dict[str, Part]:
    decision = entry.decision
    return {"article": article.name, "claim": Worded(entry.key.quote), "by": decision.by, "on": decision.on.isoformat()}


def _changed(key: Key, free: Iterable[tuple[Key, Finding]]) -> Finding | None:
    """The finding that may be what a claim has become, in nearly its sentence: no more than a notice rests on it."""
    from rapidfuzz import fuzz, process

    near = [(other.words[1], finding) for other, finding in free if other.kind == key.kind]
    best = process.extractOne(key.words[1], [words for words, _ in near], scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return near[best[2]][1] if best else None
