"""Gold files: the claims that an editor marks in a story, and how findings are held against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, cast

import msgspec

from factcheck.extract import shape
from factcheck.model import Article, Finding, Span

HERE = Path(__file__).parent
SHARED = HERE.parent.parent.parent / "shared" / "articles"
LABELS = {"nei": "not-enough-evidence"}
CITIES = {"Islamabad": "geonames:1176615"}


class GoldClaim(msgspec.Struct, frozen=True):
    """One marked claim. value: in the shape that the file gives its kind; expected: the right verdicts."""

    id: str
    kind: str
    quote: str
    expected: tuple[str, ...]
    value: Any = None
    attributed_to: str = ""

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(LABELS.get(label, label) for label in self.expected)


class Gold(msgspec.Struct, frozen=True):
    """A gold file as it stands on disk."""

    article: str
    language: str
    published: date
    claims: tuple[GoldClaim, ...]


class Story(msgspec.Struct, frozen=True):
    """A story's text and its gold."""

    text: str
    gold: Gold

    def article(self, text: str | None = None) -> Article:
        """The story, or a changed copy of it, as an article of the same day."""
        return Article(self.gold.article, text or self.text, self.gold.language, self.gold.published)

    def claim(self, id: str) -> GoldClaim:
        return next(claim for claim in self.gold.claims if claim.id == id)

    def span(self, id: str) -> Span:
        """Where a marked claim's quote first stands."""
        quote = self.claim(id).quote
        start = self.text.index(quote)
        return Span(start, start + len(quote))


def load(folder: Path, name: str) -> Story:
    """The story NAME.txt of a folder with NAME.gold.json beside it."""
    gold = msgspec.json.decode((folder / f"{name}.gold.json").read_bytes(), type=Gold)
    return Story((folder / gold.article).read_text("utf-8"), gold)


def found(findings: Sequence[Finding], kind: str, span: Span) -> Finding | None:
    """The finding of a kind at exactly these offsets."""
    return next((f for f in findings if f.claim.kind == kind and f.claim.span == span), None)


def value_of(finding: Finding, kind: str) -> object:
    """The finding's value in the shape of the gold file: names as ids, numbers as said."""
    value = cast("dict[str, Any]", shape(finding.claim))
    match kind:
        case "date":
            return value["edtf"]
        case "percentage":
            return {"comparator": value["comparator"], "percent": value["number"]}
        case "listing":
            return {"count": value["count"], "items": [item["id"] for item in value["items"]]}
        case "position":
            return {"person": value["person"]["id"], "role": value["role"], "of": value["of"]}
        case "visit":
            visitor = value["visitor"] and value["visitor"]["id"]
            return {"visitor": visitor, "place": value["place"]["id"], "date": value["edtf"]}
        case "meeting":
            people = [person["id"] for person in value["participants"]]
            return {
                "participants": people,
                "date": value["edtf"],
                "event": value["event"] and value["event"]["id"],
            }
    return None


def wanted(claim: GoldClaim) -> object:
    """The gold value with its names as the ids of claims/."""
    if not isinstance(claim.value, Mapping):
        return claim.value
    return {key: _id(key, part) for key, part in claim.value.items()}


def _id(key: str, part: Any) -> object:
    match key:
        case "person" | "event":
            return _slug(part)
        case "participants":
            return [_slug(name) for name in part]
        case "visitor":
            return "sergey-lavrov" if part == "foreign minister of RU" else _slug(part)
        case "place":
            return CITIES[part]
    return part


def _slug(name: str) -> str:
    """Sergey Lavrov is sergey-lavrov in claims/; what stands in brackets is the editor's remark."""
    return name.partition(" (")[0].strip().lower().replace(" ", "-")


def speaker_of(finding: Finding) -> str | None:
    """The id of whoever a claim is attributed to."""
    said = finding.claim.attribution
    return getattr(said.speaker, "id", None) if said else None


SPEAKERS = {
    "Sergey Lavrov": "sergey-lavrov",
    "Russian Foreign Ministry": "russian-foreign-ministry",
    "US Department of Defense (Pentagon)": "us-department-of-defense",
    "Taliban representatives": "taliban",
}
