"""Reasons: one sentence a verdict, naming what is said and what was found, as written and as read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import UNREVIEWED, Claim, Evidence, Part, Reason, Review, Term, Worded
from factcheck.relation import unmatched
from factcheck.values import DateRange, Names, Value
from factcheck.verify.revised import OTHER_COUNT
from factcheck.verify.stance import NEUTRAL

# What is open is told by the rule of its first evidence, where it has a sentence of its own.
_OPEN = {"other-date", "other-speaker", OTHER_COUNT, "open", "several", "other-time", "part", "scope"}
_OPEN |= {"never-alone", "out-of-dates", "other-language", "unvouched"}  # by what is known of the source
# What no source decides is for people: that nothing else is larger is seldom said in the same words.
_BY_HAND = frozenset({"rank"})
_TOLD = 3  # of conflicting sources
_REVIEW = "review/"  # how the rules of reviews begin


def reason(claim: Claim, label: str, evidence: Sequence[Evidence], outdone: Sequence[Evidence] = ()) -> Reason:
    """Why the verdict is what it is. outdone: what says otherwise and did not decide."""
    if not evidence:
        return Reason("rank-by-hand" if claim.kind in _BY_HAND else "nothing")
    key, parts, more = _main(claim, label, evidence)
    return Reason(key, parts, (*more, *map(_otherwise, outdone)))


def _main(claim: Claim, label: str, evidence: Sequence[Evidence]) -> tuple[str, dict[str, Part], list[Reason]]:
    first = evidence[0]
    parts: dict[str, Part] = {"source": source(first), "found": found(first, claim)}
    if label == "conflicting":
        return _conflict(first, evidence)
    if label == "not-enough-evidence" and first.stance == "supports":
        return "never-alone", parts, []
    if first.passage.review and first.rule.startswith(_REVIEW):
        return _review(first, first.passage.review)
    if label == "refuted":
        return "refuted", {**parts, "said": said(claim, first)}, [*_signed(first), *_copies(first)]
    if label == "supported":
        return "supported", parts, [*_beside(first), *_signed(first), *_copies(first)]
    rule = first.rule.partition("/")[2]
    return (rule if rule in _OPEN else "little"), {**parts, **_open(claim, first, rule)}, []


def _open(claim: Claim, first: Evidence, rule: str) -> dict[str, Part]:
    """What the sentence of an open verdict names besides."""
    match rule:
        case "other-date":
            return {"date": _as_of(first)}
        case "open":
            return {"said": said(claim, first)}
        case "other-language":
            return {"lang": first.passage.lang, "languages": ", ".join(first.passage.provenance.languages)}
        case "part":
            return {"more": _more(claim, first)}
    return {"published": _published(first)} if rule == OTHER_COUNT else {}


def _review(first: Evidence, review: Review) -> tuple[str, dict[str, Part], list[Reason]]:
    """Who reviewed the claim, or one like it, and how it was rated."""
    key = "reviewed" if first.stance != NEUTRAL else first.rule.replace("/", "-")
    day: Part = review.on.isoformat() if review.on else Term("name", "unknown-day")
    return key, {"by": review.by, "on": day, "rating": Worded(review.rating)}, []


def _conflict(first: Evidence, evidence: Sequence[Evidence]) -> tuple[str, dict[str, Part], list[Reason]]:
    by = first.passage.signed.disputed_by if first.passage.signed else ""
    if first.stance == "disputes":
        return "disputed", {"source": source(first)}, [Reason("disputed-by", {"by": by})] if by else []
    return "differ", _says(first), [Reason("differ-more", _says(each)) for each in evidence[1:_TOLD]]


def _otherwise(evidence: Evidence) -> Reason:
    """What a source of a lower tier says, or an earlier report counted."""
    if evidence.rule.endswith(f"/{OTHER_COUNT}"):
        return Reason("earlier", {**_says(evidence), "published": _published(evidence)})
    unreviewed = evidence.passage.provenance.tier == UNREVIEWED
    return Reason(UNREVIEWED if unreviewed else "secondary", _says(evidence))


def _says(evidence: Evidence) -> dict[str, Part]:
    return {"source": source(evidence), "found": found(evidence, None)}


def _beside(evidence: Evidence) -> Iterator[Reason]:
    """A slot that differs but is another claim's to answer."""
    if evidence.slot:
        yield Reason("beside", {"slot": Term("slot", evidence.slot)})


def _signed(evidence: Evidence) -> Iterator[Reason]:
    if signed := evidence.passage.signed:
        yield Reason("signed", {"by": signed.by, "on": signed.on.isoformat()})


def _copies(evidence: Evidence) -> Iterator[Reason]:
    """Documents that hold nearly the same passage."""
    if evidence.copies:
        several = len(evidence.copies) > 1
        yield Reason("copies", {"n": str(len(evidence.copies))}) if several else Reason("copy")


def source(evidence: Evidence) -> Part:
    """The source's title, else its address; of a text that was given as evidence, its name."""
    origin = evidence.passage.provenance
    return origin.title or origin.url or Term("name", "evidence")


def said(claim: Claim, against: Evidence) -> Part:
    """The differing slot, of names those that the other side lacks; the quote where nothing differs."""
    slot = against.slot
    value, other = claim.frame.slots.get(slot), against.found.frame.slots.get(slot) if against.found else None
    if isinstance(value, Names) and isinstance(other, Names):
        value = Names(unmatched(value, other) or value.items)
    return Worded(claim.quote) if value is None else _shown(slot, Worded(claim.written(slot), value))


def found(evidence: Evidence, claim: Claim | None) -> Part:
    """The found value of the differing slot, else of the slots that the claim's quote states."""
    whole = Worded(evidence.passage.text)
    if evidence.passage.review:
        return Worded(evidence.passage.review.rating)
    if evidence.found is None:
        return whole
    slots = evidence.found.frame.slots
    if evidence.slot in slots and evidence.stance == "refutes":
        return _shown(evidence.slot, _read(evidence, evidence.slot))
    shown = [name for name in (claim.tested if claim else ("value",)) if name in slots]
    if len(shown) == 1:
        return _shown(shown[0], _read(evidence, shown[0]))
    return tuple(Worded("", slots[name]) for name in shown) or whole


def _read(evidence: Evidence, slot: str) -> Worded:
    """A found slot; its words may stand in another claim that the passage makes of the same value."""
    assert evidence.found
    value = evidence.found.frame.slots[slot]
    alike = (claim for claim in evidence.passage.claims if claim.frame.slots.get(slot) == value)
    words = (claim.written(slot) for claim in (evidence.found, *alike))
    return Worded(next(filter(None, words), ""), value)


def _shown(slot: str, value: Worded) -> Part:
    """A slot's value; a rank says that it is one."""
    return Reason("as-rank", {"rank": Worded("", value.read)}) if slot == "rank" else value


def _published(evidence: Evidence) -> Part:
    day = evidence.passage.provenance.published
    return day.isoformat() if day else Term("name", "unknown-day")


def _as_of(evidence: Evidence) -> Part:
    date: Value | None = evidence.found.frame.slots.get("date") if evidence.found else None
    return date if isinstance(date, DateRange) else _published(evidence)


def _more(claim: Claim, evidence: Evidence) -> Part:
    """The members that a complete list has and the claim's list leaves out."""
    listed = claim.frame.slots.get("items")
    complete = evidence.found.frame.slots.get("items") if evidence.found else None
    return Names(unmatched(complete, listed)) if isinstance(listed, Names) and isinstance(complete, Names) else ""
