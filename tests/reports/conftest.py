"""A report with one finding of every verdict, on a text that misbehaves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import (
    Article,
    Attribution,
    Citation,
    Claim,
    Coverage,
    Evidence,
    Finding,
    Frame,
    Passage,
    Provenance,
    Reason,
    Report,
    Signature,
    SourceState,
    Span,
    Unclaimed,
    Verdict,
)
from factcheck.values import DateRange, Name, Quantity, Value, Words

TEXT = (
    "The Taliban hold 85% of it, \x1b[2Jthey said on 14 July 2021.\r\n"
    "سيطرت طالبان على ٥٩٪ من الأراضي\u202e، وزار لافروف إسلام أباد.\n"
    "He is [bold]minister[/bold] :smile: of \ud83d Russia. Xyz 7 was silent."
)


def quantity(number: str) -> Quantity:
    return Quantity(Decimal(number), "=", Decimal(number), Decimal(number), "%")


def claim(kind: str, quote: str, slots: dict[str, Value], text: str = TEXT) -> Claim:
    start = text.index(quote)
    span = Span(start, start + len(quote))
    speaker = Attribution(Name("Taliban", "organisation", "taliban"))
    return Claim(kind, span, quote, Frame(kind, slots), tuple(slots), span, f"{kind}/read", attribution=speaker)


def evidence(
    text: str, stance: str, found: Claim | None = None, signed: Signature | None = None, lang: str = "ar"
) -> Evidence:
    origin = Provenance("docs", "https://example.org/a", "بيان الوزارة", date(2021, 7, 6), None, "0" * 64)
    passage = Passage(origin, lang, Span(3, 3 + len(text)), text, (), frozenset(), signed)
    return Evidence(passage, found, stance, "value", "disjoint", "percentage/value", 88.256)


def reason(number: int) -> Reason:
    return Reason("supported", {"source": f"Reason {number}: \x1b]0;x\x07", "found": "95%"})


@pytest.fixture
def report() -> Report:
    figure: dict[str, Value] = {"value": quantity("85")}
    arabic = "قالت وزارة الدفاع إن ٩٥٪ من القوات غادرت\u202e البلاد \x1b[31m الثلاثاء."
    found = claim("percentage", "٩٥٪", {"value": quantity("95")}, arabic)
    signature = Signature(
        "us-withdrawal",
        "supported",
        "A. Editor",
        date(2021, 7, 8),
        citations=(Citation("CENTCOM", "", None), Citation("AP", "https://apnews.com", None)),
    )
    visit: dict[str, Value] = {
        "visitor": Name("لافروف", "person", "sergey-lavrov"),
        "place": Name("إسلام أباد", "place", "PK"),
        "date": DateRange("2021-04-06/2021-04-07", date(2021, 4, 6), date(2021, 4, 7)),
    }
    held = [
        (claim("percentage", "85%", figure), "refuted", (evidence(arabic, "refutes", found),)),
        (
            claim(
                "date",
                "14 July 2021",
                {"date": DateRange("2021-07-14", date(2021, 7, 14), date(2021, 7, 14))},
            ),
            "supported",
            (
                evidence("كان كذلك.", "supports", signed=signature),
                evidence("It was so.", "supports", signed=signature, lang="en"),
            ),
        ),
        (
            claim("percentage", "٥٩٪", figure),
            "conflicting",
            (evidence("Yes.", "supports"), evidence("Surely.", "supports"), evidence("No.", "refutes")),
        ),
        (
            claim("visit", "زار لافروف إسلام أباد", visit),
            "not-enough-evidence",
            (evidence("Perhaps.", "neutral"),),
        ),
        (
            claim("statement", "[bold]minister[/bold] :smile: of \ud83d Russia", {"text": Words("minister")}),
            "not-checked",
            (),
        ),
    ]
    findings = tuple(
        Finding(f"c{n:02}", c, Verdict(label, f"{c.kind}/value", reason(n), proof))
        for n, (c, label, proof) in enumerate(held, 1)
    )
    silent = TEXT.index("Xyz")
    sources = (SourceState("docs", 2), SourceState("urls.txt", 0, "https://x.example did not answer."))
    article = Article("مقال.txt", TEXT, "en", date(2021, 7, 14))
    left = Unclaimed(Span(silent, silent + 5), "figure-without-a-subject")
    return Report(article, findings, Coverage(4, 3, (left,)), sources)


@pytest.fixture
def empty() -> Report:
    return Report(Article("empty.txt", "Nothing here.", "en"), (), Coverage(1, 0, ()), ())
