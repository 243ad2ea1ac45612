"""Begin and end of an office: "was appointed prime minister of France", استقال, "elegido presidente", назначен."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.kinds import _offices
from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._modality import governed
from factcheck.kinds._offices import Holder, Office
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

# act-made: what somebody does with another, appoints or sacks; the others are told of the one whose office it is.
_TRIGGERS = ("act-begun", "act-ended", "act-made", "act-unmade")
_ENDS = frozenset({"act-ended", "act-unmade"})
_MADE = frozenset({"act-made", "act-unmade"})
_ELISIONS = frozenset("'’")
_REACH = 14  # tokens between a verb and its office


def acts(scene: Scene, kind: str) -> Iterator[Claim]:
    """A claim for each act whose clause names the person, the role and its country or body."""
    behind = 0
    for i, _ in scene.reading.keys(frozenset(_TRIGGERS)):
        term = next((t for category in _TRIGGERS if (t := scene.reading.term(i, category))), None)
        if term and i >= behind and (claim := _act(scene, term, kind)):
            behind = term.last
            yield claim


def _act(scene: Scene, term: Term, kind: str) -> Claim | None:
    around = clause(scene, term.first, term.last)
    found = next(_offices_behind(around), None)
    if found is None:
        return None
    office, led = found
    holder = _holder(around, term, led)
    return _claim(around, term, office, holder, kind) if holder else None


def _offices_behind(around: Clause) -> Iterator[tuple[Office, int]]:
    """The offices behind a verb, each with the token at which the words that lead to it begin."""
    for i in range(around.last, min(around.high, around.last + _REACH)):
        if office := _offices.office(around.scene, i):
            yield office, _offices.links(around.scene, office.first, around.last)
            return


def _holder(around: Clause, term: Term, led: int) -> Holder | None:
    """Who is appointed stands right before the office; who resigns stands by the verb, and the office behind it."""
    between = _offices.holders(around.scene, around.last, led)
    beside = between[-1] if between and between[-1].last == led else None
    if term.category in _MADE and not _passive(around):
        subject = beside and beside.role and beside.first == around.last and around.scene.reading.language.verb_first
        return None if subject else beside  # أقال الرئيس محمد ...: the president may be who acts
    # Nothing but a date, or who held it before, stands between the verb and its office.
    if led > around.last and beside is None and not _dated(around, led):
        return None
    if between and between[0].first == around.last and around.scene.reading.language.verb_first:
        return between[0]
    before = _offices.holders(around.scene, around.low, around.first)
    near = before[-1] if before else None
    return near if near and _leads(around, near.last) else None


def _passive(around: Clause) -> bool:
    """Was later appointed, was not elected."""
    return any(around.scene.reading.term(around.first - back, "act-be") for back in (1, 2))


def _leads(around: Clause, first: int) -> bool:
    """Whether nothing but auxiliaries and negations stands between a name and the verb: n'a pas été élu."""
    reading = around.scene.reading
    cuts = [i for i in range(first, around.first) if reading.word(i) in _ELISIONS or reading.term(i, "act-skip")]
    ends = [i - (reading.word(i) in _ELISIONS) for i in cuts]  # n'a: the elided word goes with its sign
    starts = [first, *(i + 1 for i in cuts)]
    return all(governed(around.scene, *piece) for piece in zip(starts, [*ends, around.first], strict=True))


def _dated(around: Clause, led: int) -> bool:
    """Whether a date and its preposition fill the tokens between the verb and its office."""
    reading = around.scene.reading
    dated = [i for date in around.dates() for i in reading.inside(date.span) if i < led]
    ahead = range(around.last, dated[0]) if dated else range(0)
    return bool(dated) and dated[-1] == led - 1 and all(reading.word(i) in reading.language.stop for i in ahead)


def _claim(around: Clause, term: Term, office: Office, holder: Holder, kind: str) -> Claim:
    scene, reading = around.scene, around.scene.reading
    dates = around.dates()
    date, told = event_date(scene, around.first, dates)
    where = {
        "person": reading.quote_span(holder.first, holder.last),
        "role": reading.quote_span(office.first, office.last),
    }
    where["of"] = where["role"]
    if told == "stated":
        where["act-date"] = dates[0].span
    trigger = reading.quote_span(around.first, around.last)
    spans = [trigger, *where.values()]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    slots: dict[str, Value | None] = {"person": holder.name, "role": Words(office.role), "of": office.of}
    slots |= {"act": Words(term.value), "act-date": date}
    claim = event_claim(kind, "position/act", around, span, slots, where)
    if claim.modality == "actual" and reading.term(around.first, "act-future"):
        return replace(claim, modality="planned")
    if claim.modality != "actual":
        return claim
    return replace(claim, modality="former" if term.category in _ENDS else office.status or "actual")


def act_date(claim: Claim) -> str | None:
    """The day of an act as EDTF writes it."""
    date = claim.frame.slots.get("act-date")
    return date.edtf if isinstance(date, DateRange) else None
