"""Title twice: Foreign Minister Karim Nasser, and further down Interior Minister Karim Nasser."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency._draft import Draft
from factcheck.consistency._slip import CONFLICTING, Slip, said
from factcheck.model import Claim, Reason
from factcheck.text import fold
from factcheck.values import Name, Words

NAME = "position/twice"
_TITLE = "position/title"
_OFFICE, _OTHERS = "-minister", ("prime-", "deputy-")  # who leads a ministry leads no other, but may be deputy of one


def check(draft: Draft) -> Iterator[Slip]:
    """A minister who is called minister of something else elsewhere in the article."""
    first: dict[str, Claim] = {}
    for claim in draft.claims:
        if claim.rule != _TITLE or not (person := _person(claim)) or not _role(claim):
            continue
        known = first.setdefault(person, claim)
        if _role(known) != _role(claim):
            reason = Reason("title-twice", {"one": said(known), "other": said(claim)})
            yield Slip(claim.span, reason, CONFLICTING, (known.span,))


def _person(claim: Claim) -> str:
    """Whose title it is, by id or by the name as it is written; a surname alone may be another's."""
    person = claim.frame.slots.get("person")
    if not isinstance(person, Name) or claim.modality != "actual" or not claim.affirmed:
        return ""
    return person.id or (fold(person.text) if " " in person.text else "")


def _role(claim: Claim) -> str:
    role = claim.frame.slots.get("role")
    told = role.text if isinstance(role, Words) else ""
    return told if told.endswith(_OFFICE) and not told.startswith(_OTHERS) else ""
