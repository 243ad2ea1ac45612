"""The explanation for machines, described by schemas/explain-1.json."""

from __future__ import annotations

from factcheck.extract import shape
from factcheck.jsontext import encoded
from factcheck.model import Claim, Evidence, ReadValue
from factcheck.reports import Page
from factcheck.reports.json import article, origin, sources
from factcheck.trace import Compared, Explanation, HeldClaim, HeldPassage
from factcheck.values import Value
from factcheck.verify.stance import Stance

_RANK = ("merit", "score", "words", "meaning")  # of a ranked passage

VERSION = "1"
Content = dict[str, object]


def render(told: Explanation, page: Page) -> str:
    """One JSON object."""
    verdict = told.finding.verdict
    content = {
        "schema_version": VERSION,
        "article": article(told.article),
        "claim": {"id": told.finding.id, **_claim(told.finding.claim)},
        "values": [_read(value) for value in told.values],
        "asked": [{"token": token, "weight": weight} for token, weight in told.asked],
        "found": told.found,
        "passages": [_passage(each) for each in told.passages],
        "verdict": {"label": verdict.label, "rule": verdict.rule, "reason": page.bare.reason(verdict.reason)},
        "sources": sources(told.sources, page.bare),
    }
    return encoded(content, ascii_only=not page.unicode, indent=2) + "\n"


def _claim(claim: Claim) -> Content:
    said = claim.attribution
    return {
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "value": shape(claim),
        "frame": claim.frame.kind,
        "slots": {slot: value.shape() for slot, value in claim.frame.slots.items()},
        "tested": list(claim.tested),
        "rule": claim.rule,
        "modality": claim.modality,
        "affirmed": claim.affirmed,
        "disputed": claim.disputed,
        "said_by": {"speaker": said.speaker.shape(), "verb": said.verb} if said else None,
    }


def _read(value: ReadValue) -> Content:
    span = {"start": value.span.start, "end": value.span.end}
    return {"kind": value.kind, **span, "quote": value.quote, "value": value.value.shape(), "rule": value.rule}


def _passage(held: HeldPassage) -> Content:
    passage, ranked, signed = held.passage, held.ranked, held.passage.signed
    return {
        **origin(passage),
        "lang": passage.lang,
        "signed": {"record": signed.record, "verdict": signed.verdict, "by": signed.by, "on": signed.on.isoformat()}
        if signed
        else None,
        "rank": {name: round(getattr(ranked, name), 4) for name in _RANK} if ranked else None,
        "claims": [_held(each) for each in held.claims],
        "word": _word(held.word, held.weighed) if held.word else None,
    }


def _held(held: HeldClaim) -> Content:
    return {
        **_claim(held.found),
        "compared": [_compared(slot) for slot in held.slots],
        "features": [{"feature": feature, "points": points} for feature, points in held.features],
        "alignment": held.alignment,
        "stance": _stance(held.stance) if held.stance else None,
    }


def _compared(slot: Compared) -> Content:
    return {
        "slot": slot.slot,
        "said": _shape(slot.said),
        "found": _shape(slot.found),
        "relation": slot.relation,
        "tested": slot.tested,
    }


def _shape(value: Value | None) -> object:
    return None if value is None else value.shape()


def _stance(kept: Stance) -> Content:
    return _said(kept, 100 * kept.score)


def _word(word: Evidence, weighed: str) -> Content:
    return {**_said(word, word.score), "weighed": weighed}


def _said(kept: Stance | Evidence, score: float) -> Content:
    told = {"stance": kept.stance, "slot": kept.slot or None, "relation": kept.relation, "rule": kept.rule}
    return {**told, "score": round(score, 1)}
