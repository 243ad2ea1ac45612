"""A claim of an article as a claim of claims/: what the format can't tell is told, not left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

import msgspec
from msgspec.structs import replace

from factcheck.errors import SignoffError
from factcheck.jsontext import encoded
from factcheck.model import Article, Claim, Decision, Frame
from factcheck.signoff import toml
from factcheck.signoff.keys import Key, key_of, whole
from factcheck.values import DateRange, Name, Names, Quantity, Words

VERDICTS = {"accepted": "supported", "rejected": "refuted", "corrected": "supported"}
_SLOTS = {  # a frame's slots as claims/README.md names them; those that must be there first
    "visit": (("visitor", "place"), ("host", "first_since")),
    "meeting": (("participants",), ("place", "event")),
    "position": (("person", "role", "of"), ()),
    "listing": (("items", "subject"), ()),
    "dated": ((), ()),
    "statement": ((), ()),
    "capital": (("country", "city"), ()),
    "membership": (("member", "body", "status"), ()),
}
_DATED = {"visit": True, "meeting": True, "position": True, "dated": True, "membership": False}  # whether it must be


class Draft(msgspec.Struct, frozen=True):
    """A signed claim as it would be written: its id, and its tables."""

    id: str
    text: str


def drafted(claim: Claim, article: Article, decision: Decision, key: Key | None = None) -> Draft:
    """The tables of a claim that a person decided on. SignoffError where the format can't tell of it.

    key: of the claim that it answers, where that is another: the one that was corrected.
    """
    if not claim.affirmed or claim.modality != "actual":
        raise SignoffError("claims/ tells of what is or was, and this claim of what is planned, possible or denied.")
    named = f"signed-{claim.kind}-{sha256((key or key_of(claim, article)).identity.encode()).hexdigest()[:8]}"
    head = {
        "id": named,
        f"text.{article.lang}": _text(claim, article),
        "verdict": VERDICTS[decision.what],
        "as_of": _as_of(claim, article),
        "verified_by": decision.by,
        "verified_on": decision.on,
        "note": "; ".join(filter(None, (decision.reason, decision.note))),
    }
    tables = (toml.table("[claim]", head), toml.table("claim.value", _value(claim, article)), *_sources(decision))
    return Draft(named, "\n".join(tables))


def _sources(decision: Decision) -> Iterator[str]:
    for each in decision.citations:
        if not each.url:
            raise SignoffError(
                'A signed claim names where its source can be found: write --source "{title} <https://...>", or urn:, '
                "tel:, mailto:.",
                title=each.title,
            )
        yield toml.table("[claim.sources]", {"title": each.title, "address": each.url, "tier": each.tier})
    if not decision.citations:
        raise SignoffError("A signed claim has a source: give --source 'Title <address>'.")


def _text(claim: Claim, article: Article) -> str:
    """What is signed in words: the claim's own where they say it all, a figure or a date with its sentence."""
    own = claim.kind == claim.frame.kind and claim.kind != "quotation"
    return whole(" ".join((claim.quote if own else claim.sentence.of(article.text)).split()))


def _as_of(claim: Claim, article: Article) -> date | None:
    """The day for which the claim holds: its own, or the article's."""
    said = claim.frame.slots.get("date")
    own = (said.last or said.first) if isinstance(said, DateRange) else None
    return own or article.published


def _value(claim: Claim, article: Article) -> dict[str, object]:
    kind, slots = claim.frame.kind, claim.frame.slots
    if claim.kind == "date" and kind not in _DATED:
        return {"kind": "date", **_dates(replace(claim, frame=Frame("dated", slots)), article)}
    if kind == "figure":
        return _figure(claim)
    if kind == "quotation":
        said = slots["text"]
        assert isinstance(said, Words)
        return {"kind": kind, "speaker": _id(slots["speaker"]), f"text.{article.lang}": whole(said.text)}
    if kind not in _SLOTS:
        raise SignoffError("The format of claims/ has no {kind}.", kind=claim.kind)
    wanted, more = _SLOTS[kind]
    if missing := [slot for slot in wanted if slot not in slots]:
        raise SignoffError(
            "A {kind} in claims/ names its {slot}, which the article does not tell.", kind=kind, slot=missing[0]
        )
    told = {slot: _part(slots[slot]) for slot in (*wanted, *more) if slot in slots}
    return {"kind": "date" if kind == "dated" else kind, **told, **_dates(claim, article)}


def _dates(claim: Claim, article: Article) -> dict[str, object]:
    """When it was, as EDTF; an office is held at least on the article's day."""
    kind, said = claim.frame.kind, claim.frame.slots.get("date")
    if kind not in _DATED:
        return {}
    if isinstance(said, DateRange) and not said.among:
        return {"edtf": said.edtf}
    if kind == "position" and article.published:
        return {"edtf": article.published.isoformat()}
    if _DATED[kind]:
        raise SignoffError("A {kind} in claims/ has its date, which the article does not tell for sure.", kind=kind)
    return {}


def _figure(claim: Claim) -> dict[str, object]:
    said = claim.frame.slots["value"]
    assert isinstance(said, Quantity)
    unit = said.unit
    currency = len(unit) == 3 and unit.isascii() and unit.isupper()
    kind = "percentage" if unit in ("%", "pp") else "money" if currency else "number"
    number: dict[str, object] = {"number": said.number} if said.comparator != "range" else {}
    sides = {"low": said.low, "high": said.high}
    bounds = {side: value for side, value in sides.items() if value is not None}
    speaker = {"speaker": _id(claim.attribution.speaker)} if claim.attribution else {}
    return {"kind": kind, **number, "comparator": said.comparator, **bounds, "unit": unit, **speaker}


def _part(value: object) -> object:
    if isinstance(value, Names):
        return [_id(name) for name in value.items]
    if isinstance(value, Name):
        return _id(value)
    if isinstance(value, DateRange):
        return value.edtf
    return whole(value.text) if isinstance(value, Words) else str(value)


def _id(value: object) -> str:
    """The id by which claims/ knows somebody or something."""
    named = getattr(value, "id", None)
    if not named:
        told = encoded(getattr(value, "text", "somebody"), strict=True)
        raise SignoffError("{name} has no id: add an [[entity]] to a claims file, and sign again.", name=told)
    return str(named)
