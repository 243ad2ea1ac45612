"""Reasons: one sentence a verdict, naming what is said and what was found, as written and as read."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Evidence
from factcheck.relation import unmatched
from factcheck.values import DateRange, Name, Names, Quantity, Value, Words, plain
from factcheck.verify.revised import OTHER_COUNT

_SIGNS = {">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about ", "=": ""}
_OPEN = {
    "other-date": "{source} gives {found} as of {date}, another date, so it neither supports nor refutes",
    "other-speaker": "{source} gives {found}, but as another's figure",
    "other-count": "{source} gives {found} by its count of {published}, and such counts are revised",
    "open": "{source} gives {found}, which neither follows from nor excludes {said}",
    "several": "{source} gives more than one figure that may be meant, {found} among them",
    "other-time": "{source} gives {found} at another time, so this must be checked by hand",
    "part": "all that are listed are right by {source}, which also names {more}",
}

# What no source decides is for people: that nothing else is larger is seldom said in the same words.
_BY_HAND = {"rank": "no source decides this rank or superlative, so it must be checked by hand"}


def reason(claim: Claim, label: str, evidence: Sequence[Evidence], outdone: Sequence[Evidence] = ()) -> str:
    """The sentence that explains a verdict, without its closing point.

    outdone: what says otherwise and did not decide.
    """
    return _main(claim, label, evidence) + "".join(map(_otherwise, outdone))


def _otherwise(evidence: Evidence) -> str:
    """What a secondary source says, or an earlier report counted."""
    says = f"{title(evidence)} says {found(evidence, None)}"
    if evidence.rule.endswith(f"/{OTHER_COUNT}"):
        return f"; {says} by its count of {_published(evidence)}"
    return f"; {says}, but is no primary source"


def _main(claim: Claim, label: str, evidence: Sequence[Evidence]) -> str:
    if not evidence:
        return _BY_HAND.get(claim.kind, "no source says anything of it that could be compared")
    first = evidence[0]
    other = first.found.frame.slots.get(first.slot) if first.found else None
    words = {
        "said": said(claim, first.slot, other),
        "found": found(first, claim),
        "source": title(first),
        "date": _as_of(first),
        "published": _published(first),
    }
    if label == "not-enough-evidence":
        words["more"] = _more(claim, first)
        return _OPEN.get(first.rule.partition("/")[2], "{source} speaks of {found}, of which too little agrees").format(
            **words
        )
    if label == "conflicting":
        return _conflict(first, evidence, words)
    if label == "refuted":
        return "the article says {said}; {source} says {found}".format(**words) + _signed(first) + _copies(first)
    return "{source} says the same: {found}".format(**words) + _beside(first) + _signed(first) + _copies(first)


def _conflict(first: Evidence, evidence: Sequence[Evidence], words: dict[str, str]) -> str:
    disputed_by = first.passage.signed.disputed_by if first.passage.signed else ""
    if first.stance == "disputes":
        return "{source} reports it, and that it is disputed".format(**words) + (
            f": {disputed_by}" if disputed_by else ""
        )
    return "sources differ: " + "; ".join(f"{title(e)} says {found(e, None)}" for e in evidence[:3])


def _beside(evidence: Evidence) -> str:
    """A slot that differs but is another claim's to answer."""
    return f" (its {evidence.slot} differs and is checked by its own claim)" if evidence.slot else ""


def _signed(evidence: Evidence) -> str:
    signed = evidence.passage.signed
    return f" (verified by {signed.by}, {signed.on.isoformat()})" if signed else ""


def _copies(evidence: Evidence) -> str:
    """Documents that hold nearly the same passage."""
    if len(evidence.copies) < 2:
        return " (as does a document that copies it)" if evidence.copies else ""
    return f" (as do {len(evidence.copies)} documents that copy it)"


def _published(evidence: Evidence) -> str:
    day = evidence.passage.provenance.published
    return day.isoformat() if day else "an unknown day"


def title(evidence: Evidence) -> str:
    """The source's title, else its address."""
    return evidence.passage.provenance.title or evidence.passage.provenance.url


def said(claim: Claim, slot: str, other: Value | None = None) -> str:
    """The differing slot as written, of names those that the other side lacks; the quote where nothing differs."""
    value = claim.frame.slots.get(slot)
    if isinstance(value, Names) and isinstance(other, Names):
        value = Names(unmatched(value, other) or value.items)
    return _shown(slot, value) if value is not None else f"“{claim.quote}”"


def found(evidence: Evidence, claim: Claim | None) -> str:
    """The found value of the differing slot, else of the slots that the claim's quote states."""
    if evidence.found is None:
        return f"“{evidence.passage.text}”"
    slots = evidence.found.frame.slots
    if evidence.slot in slots and evidence.stance == "refutes":
        return _shown(evidence.slot, slots[evidence.slot])
    shown = [(name, slots[name]) for name in (claim.tested if claim else ("value",)) if name in slots]
    return ", ".join(_shown(name, value) for name, value in shown) or f"“{evidence.passage.text}”"


def _as_of(evidence: Evidence) -> str:
    date = evidence.found.frame.slots.get("date") if evidence.found else None
    return date.edtf if isinstance(date, DateRange) else _published(evidence)


def _more(claim: Claim, evidence: Evidence) -> str:
    """The members that a complete list has and the claim's list leaves out."""
    listed, complete = (
        claim.frame.slots.get("items"),
        evidence.found and evidence.found.frame.slots.get("items"),
    )
    if not (isinstance(listed, Names) and isinstance(complete, Names)):
        return ""
    return ", ".join(name.text for name in unmatched(complete, listed))


def _shown(slot: str, value: Value) -> str:
    """A slot's value; a rank says that it is one."""
    return f"rank {display(value)}" if slot == "rank" else display(value)


def display(value: Value) -> str:
    """A value for people: about 85%, 2021-04-06/2021-04-07, Sergey Lavrov."""
    if isinstance(value, DateRange):
        return value.edtf
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, Names):
        return ", ".join(name.text for name in value.items)
    return value.text.replace("-", " ") if isinstance(value, Words) else value.text if isinstance(value, Name) else ""


def _quantity(value: Quantity) -> str:
    unit = value.unit if value.unit in ("%", "") else f" {value.unit}"
    if value.comparator == "range" and value.low is not None and value.high is not None:
        return f"{plain(value.low)} to {plain(value.high)}{unit}"
    return f"{_SIGNS.get(value.comparator, '')}{plain(value.number)}{unit}"
