"""Begin and end of an office: "was appointed prime minister of France", استقال, "elegido presidente", назначен."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from factcheck.kinds import _offices
from factcheck.kinds._appointees import appointee, country
from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._offices import Holder, Office
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

# act-made: what somebody does with another, appoints or sacks; the others are told of the one whose office it is.
# act-noun: the act as a noun, with whom it is done to behind it or before it: the resignation of X, X's resignation.
_TRIGGERS = ("act-begun", "act-ended", "act-made", "act-unmade", "act-noun")
_ENDS = frozenset({"resigned", "sacked"})
_REACH = 14  # tokens between a verb and its office
_ASKED = 4  # tokens between a verb of demanding and what it demands


def acts(scene: Scene, kind: str) -> Iterator[Claim]:
    """A claim for each act whose clause names the person, the role and its country or body."""
    behind = 0
    for i, _ in scene.reading.keys(frozenset(_TRIGGERS)):
        terms = (term for category in _TRIGGERS if i >= behind and (term := scene.reading.term(i, category)))
        # "Re-elected" is said of who was, and of who elects.
        if told := next(((term, claim) for term in terms if (claim := _act(scene, term, kind))), None):
            behind = told[0].last
            yield told[1]


def _act(scene: Scene, term: Term, kind: str) -> Claim | None:
    around = clause(scene, term.first, term.last)
    if term.category == "act-noun" and scene.reading.holds(
        max(around.low, term.first - _ASKED), term.first, "act-asked"
    ):
        return None  # what is demanded or refused is no act
    found = next(_offices_behind(around), None)
    if found is None:
        return None
    office, led = found
    holder = appointee(around, term, led)
    return _claim(around, term, office, holder, kind) if holder else None


def _offices_behind(around: Clause) -> Iterator[tuple[Office, int]]:
    """The offices behind a verb, each with the token at which the words that lead to it begin."""
    scene, end = around.scene, min(around.high, around.last + _REACH)
    if not scene.reading.holds(around.last, end, "act-role", "role") and not scene.mentions_in(
        max(around.last - _offices.TITLE, 0), end, "person"
    ):
        return
    implied = country(around)
    for i in range(around.last, end):
        if office := _offices.office(around.scene, i, implied):
            yield office, _offices.links(around.scene, office.first, around.last)
            return


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
    status = office.status.replace("ever", "") or "actual"
    return replace(claim, modality="former" if term.value in _ENDS else status)


def act_date(claim: Claim) -> str | None:
    """The day of an act as EDTF writes it."""
    date = claim.frame.slots.get("act-date")
    return date.edtf if isinstance(date, DateRange) else None
