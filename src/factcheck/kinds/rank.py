"""Ranks: "Cairo is the largest city in Africa", ثاني أكبر مدينة, "le premier pays à ...", единственный город.

The frame has the rank, what it ranks and within what, and of whom it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.kinds._events import clause, event_claim
from factcheck.kinds._placed import PLACE, placed, rates
from factcheck.kinds._ranked import Ranked, Ranks
from factcheck.kinds._said_of import placed_of, subject
from factcheck.kinds._subjects import Subject
from factcheck.model import Claim
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

NAME = "rank"
RANK = 70  # behind the dates, which are no dates of a rank
_TRIGGERS = frozenset({"ordinal", "rank-top", "rank-most", "rank-only", "rank-numbered"})
_ASKED = frozenset("?؟")
_NUMERAL = re.compile(r"\d+")


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each rank whose subject the sentence names."""
    ranks, behind = Ranks(scene), 0
    for i, _ in scene.reading.keys(_TRIGGERS):
        ranked = (placed(ranks, i) or ranks.at(i)) if i >= behind else None
        if ranked and (of := _of(ranks, ranked)) and (claim := _claim(scene, ranked, of)):
            behind = ranked.last
            yield claim


def _of(ranks: Ranks, ranked: Ranked) -> Subject | None:
    """Of whom a rank is said; a place in an order belongs to the subject of its own verb."""
    if ranked.measure != PLACE:
        return subject(ranks, ranked)
    _, low, _ = ranks.scene.sentence(ranked.first)
    verb = rates(ranks, ranked.first, low)
    return placed_of(ranks, ranked, verb, low) if verb is not None else None


def _claim(scene: Scene, ranked: Ranked, of: Subject) -> Claim | None:
    slots: dict[str, Value | None] = {"rank": Words(ranked.rank), "what": _written(scene, *ranked.what)}
    scope = ranked.scope if ranked.scope[0] < ranked.scope[1] else ranked.owner
    slots["of"] = _written(scene, *scope) if scope[0] < scope[1] else None
    # What a source's claim is compared by, in tokens that no language has for itself.
    slots["noun"] = Words(f"{ranked.measure} {_about(scene, *ranked.noun)}")
    slots["scope"] = Words(f"{_about(scene, *ranked.owner)} {_about(scene, *ranked.scope)}".strip())
    slots["subject"] = Words(_about(scene, of.first, of.last))
    slots["when"] = Words(_when(scene, ranked))
    slots["rest"] = Words(_about(scene, ranked.last, scene.segment(ranked.last)[1]))
    verb = min(of.verb, ranked.first)
    denied = next(iter(scene.reading.within("not", verb, ranked.first)), None)
    span = scene.reading.quote_span(ranked.first if denied is None else denied, ranked.last)
    around = clause(scene, verb, ranked.last)
    claim = event_claim(NAME, "rank/trigger", around, span, slots, dict.fromkeys(("rank", "what", "of"), span))
    wished = scene.reading.term(of.last - 1, "rank-wish") is not None and claim.modality == "actual"
    asked = scene.reading.word(scene.sentence(ranked.first)[2] - 1) in _ASKED
    said = claim.modality if not of.planned else "planned"
    return None if wished or asked else replace(claim, affirmed=claim.affirmed and denied is None, modality=said)


def _written(scene: Scene, first: int, last: int) -> Words:
    return Words(scene.reading.quote_span(first, last).of(scene.text))


def _about(scene: Scene, first: int, last: int) -> str:
    """What a stretch names, in order, with its figures: "since 2008" is another scope than "since 2012"."""
    reading = scene.reading
    figures = (f"n:{i}" for i in _NUMERAL.findall(reading.span(first, last).of(scene.text)))
    roles = (f"role:{term.value}" for term in reading.each("role", first, last))
    return " ".join(sorted({*scene.tokens_of(first, last), *figures, *roles}))


def _when(scene: Scene, ranked: Ranked) -> str:
    """The other dates of the sentence: in 2015 another was the largest."""
    sentence, _, _ = scene.sentence(ranked.first)
    own = scene.reading.span(ranked.first, ranked.last)
    dates = (v for v in scene.values_in(sentence.span, "date") if not own.meets(v.span))
    return " ".join(v.value.edtf for v in dates if isinstance(v.value, DateRange))


def shape(claim: Claim) -> object:
    """{"rank", "what", "of"} of the machine interface."""
    slots = claim.frame.slots
    of = slots.get("of")
    return {"rank": slots["rank"].shape(), "what": slots["what"].shape(), "of": of.shape() if of else None}
