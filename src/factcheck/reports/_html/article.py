"""The article's column: its lines with their numbers, each claim marked where it stands and led by a badge."""

from __future__ import annotations

from factcheck.model import Finding
from factcheck.reports._html.pieces import Piece, rows
from factcheck.reports._html.section import Section
from factcheck.reports._markup import Html, element
from factcheck.reports._signs import GRAVEST_FIRST, sign


def column(section: Section) -> Html:
    """The article, in its own language and direction."""
    report = section.report
    lines = (
        element(
            "p",
            {"data-line": None if report.article.places else str(row.number), "dir": "auto"},
            *(part for piece in row.pieces for part in _parts(piece, section)),
        )
        for row in rows(report)
    )
    language = {"class": "text", "lang": report.article.lang, "dir": section.direction}
    return element("article", {**language, "aria-label": section.words.say("html", "article")}, *lines)


def _parts(piece: Piece, section: Section) -> list[Html | str]:
    badges: list[Html | str] = [_badge(finding, section) for finding in piece.begin]
    return [*badges, _marked(piece, section)]


def _badge(finding: Finding, section: Section) -> Html:
    """✗2: the claim's verdict and number; it leads to the claim's card, and what reads aloud tells the verdict."""
    label, anchor = finding.verdict.label, section.anchor(finding)
    told = section.words.say("html", "badge", verdict=section.words.name("label", label), id=finding.id)
    mark = element("span", {"class": "sign"}, sign(label))
    seen = element("span", {"aria-hidden": "true"}, mark, finding.id.lstrip("c0") or finding.id)
    attributes = {"class": f"badge {label}", "href": f"#{anchor}", "id": f"at-{anchor}", "data-claim": anchor}
    return element("a", attributes, seen, element("span", {"class": "heard"}, told))


def _marked(piece: Piece, section: Section) -> Html | str:
    """The text, a link to its shortest claim's card; the gravest other claim that it belongs to shows under it."""
    if not piece.findings:
        return _silent(piece, section)
    inner, *outer = piece.findings
    under = min((f.verdict.label for f in outer), key=GRAVEST_FIRST.index, default="")
    anchors = " ".join(section.anchor(finding) for finding in piece.findings)
    classes = f"claim {inner.verdict.label}" + (f" in-{under}" if under else "")
    attributes = {"class": classes, "href": f"#{section.anchor(inner)}", "data-claims": anchors, "tabindex": "-1"}
    return element("a", attributes, piece.text)


def _silent(piece: Piece, section: Section) -> Html | str:
    if piece.silent is None:
        return piece.text
    reason = section.words.name("unclaimed", piece.silent.reason)
    return element("span", {"class": "silent", "title": section.words.say("html", "silent", reason=reason)}, piece.text)
