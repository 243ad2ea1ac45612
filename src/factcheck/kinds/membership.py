"""Memberships: Finland joined NATO in 2023, قطر عضو في مجلس التعاون, NATO member Turkey, Britain left the EU.

The frame has the member, the body, the status and where said the date, and which member it became: the 31st.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.kinds._accessions import named, nouns, owner
from factcheck.kinds._events import Clause, clause, event_claim, event_date
from factcheck.kinds._members import body_behind, members, which
from factcheck.kinds._parties import Party, body, parties
from factcheck.kinds._rows import chain, row_before
from factcheck.languages.lexicon import Term
from factcheck.model import Claim, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Value, Words

NAME = "membership"
RANK = 20
_TRIGGERS = frozenset({"membership", "body", "body-common", "organisation", "accession", "membership-noun"})
_RANKS = ("ordinal", "number", "suffix", "member-rank")
_NOUNS = frozenset({"accession", "membership-noun"})
_STATUS = {"suspended-by": "suspended"}
_FOLLOWING = 5  # tokens between a body and whom it suspends


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each member that a body is said to have, win or lose."""
    behind = 0
    for i, found in scene.reading.keys(_TRIGGERS):
        if i < behind:
            continue
        told = tuple(_told(scene, i) if "membership" in found else ()) or tuple(_apposed(scene, i))
        told = told or (tuple(_nouns(scene, i)) if not _NOUNS.isdisjoint(found) else ())
        for claim in told:
            behind = max(behind, scene.reading.token_range(claim.span)[1])
        yield from told


def _told(scene: Scene, i: int) -> Iterator[Claim]:
    """Finland joined NATO; Qatar, a member of the GCC."""
    term = scene.reading.term(i, "membership")
    if term is None:
        return
    around = clause(scene, term.first, term.last)
    if scene.reading.holds(around.low, i, "condition"):
        return
    if term.value == "suspended-by":
        yield from _suspended(around, term)
    elif whole := body_behind(around, term):
        for member in members(around, term, whole):
            yield from _claim(around, _status(scene, term, member), member, whole)


def _nouns(scene: Scene, i: int) -> Iterator[Claim]:
    """The accession of Montenegro to NATO took place."""
    for told in nouns(scene, i):
        yield from _claim(told.around, told.status, told.member, told.whole)


def _status(scene: Scene, term: Term, member: Party) -> str:
    """What becomes a member joins: أصبحت كرواتيا عضوا."""
    verbs = (scene.reading.term(k, "become") for k in range(member.first - 2, member.first))
    became = term.value == "member" and any(verb and verb.last == member.first for verb in verbs)
    became |= term.value == "member" and scene.reading.holds(member.last, term.first, "become")
    return "joined" if became else term.value


def _suspended(around: Clause, term: Term) -> Iterator[Claim]:
    """The African Union suspended Sudan: the body before or right behind the verb, the member behind."""
    scene = around.scene
    near = range(max(around.low, term.first - _FOLLOWING), min(term.last + _FOLLOWING, around.high))
    bodies = [whole for k in near if (whole := body(scene, k))]
    there = [each for k in near if k >= term.last and (each := named(scene, k))]
    nouns_behind = scene.reading.within("membership-noun", term.last, around.high)
    noun = bool(nouns_behind)
    there = there or [each for k in nouns_behind if (each := owner(scene, k)) and each.first >= term.last]
    own = [each for each in bodies if each.first >= term.last or each.last == term.first]
    if own and there and (noun or own[0].last == term.first):
        yield from _claim(around, "suspended", there[0], own[0])


def _apposed(scene: Scene, i: int) -> Iterator[Claim]:
    """NATO member Turkey; Turkey, a NATO member: the body, the noun and the member side by side."""
    reading = scene.reading
    found = body(scene, i)
    noun = reading.term(_ranked(scene, found.last), "member-noun") if found else None
    if found is None or noun is None:
        return
    row = chain(scene, list(parties(scene, noun.last, scene.sentence(i)[2])))
    begin = i
    if not row or row[0].first != noun.last:
        ahead = list(parties(scene, scene.sentence(i)[1], i))
        while any(reading.term(begin - 1, each) for each in ("indefinite", "article", "ordinal", "member-rank")):
            begin -= 1
        row = row_before(scene, ahead, begin) if ahead and ahead[-1].last < begin else []
    became = reading.term(begin - 1, "become") is not None and noun.value == "member"
    if became and reading.holds(scene.sentence(i)[1], begin, "condition"):
        return
    for member in row:
        if member.name.type == "place":
            yield from _claim(clause(scene, begin, noun.last), "joined" if became else noun.value, member, found)


def _ranked(scene: Scene, i: int) -> int:
    """Behind the owner's sign and which member it is: NATO's 30th member."""
    reading = scene.reading
    if not reading.term(i, "possessive"):
        return i
    i += 1
    while reading.word(i) and (reading.tokens[i].type == "n" or any(reading.term(i, each) for each in _RANKS)):
        i += 1
    return i


def _claim(around: Clause, status: str, member: Party, whole: Party) -> Iterator[Claim]:
    scene, dates = around.scene, [d for d in around.dates() if _own(around, d.span, whole)]
    date, stated = event_date(scene, around.first, dates)
    if status in ("member", "founded") and stated == "near":
        date = None  # of a state, the date of the sentence tells nothing
    where = {
        "member": scene.reading.quote_span(member.first, member.last),
        "body": scene.reading.quote_span(whole.first, whole.last),
        "status": scene.reading.quote_span(around.first, around.last),
    }
    if stated == "stated":
        where["date"] = dates[0].span
    span = Span(min(where.values()).start, max(part.end for part in where.values()))
    order, at = which(around)
    if order:
        where["order"] = at
        span = Span(min(span.start, at.start), max(span.end, at.end))
    slots: dict[str, Value | None] = {
        "member": member.name, "body": whole.name, "status": Words(_STATUS.get(status, status)), "date": date,
        "order": order,
    }  # fmt: skip
    claim = event_claim(NAME, "membership/trigger", around, span, slots, where)
    if status in ("member", "founded") and claim.modality == "planned":
        return
    if status == "suspended" and claim.modality == "cancelled":  # to suspend calls off something else's plans
        claim = replace(claim, modality="actual")
    yield claim


def _own(around: Clause, span: Span, whole: Party) -> bool:
    """Whether a date stands behind the body, or between the verb and it: applied in 2016 to join."""
    first, _ = around.scene.reading.token_range(span)
    return first >= whole.last or around.last <= first < whole.first


def shape(claim: Claim) -> object:
    """{"member", "body", "status", "order", "edtf"} of the machine interface."""
    slots = claim.frame.slots
    date, order = slots.get("date"), slots.get("order")
    return {
        "member": slots["member"].shape(),
        "body": slots["body"].shape(),
        "status": slots["status"].shape(),
        "order": order.text if isinstance(order, Words) else None,
        "edtf": date.edtf if isinstance(date, DateRange) else None,
    }
