"""Verdicts, values and evidence in words, as people read them in every text format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.extract import shape
from factcheck.model import Claim, Evidence, Passage, Report, Verdict
from factcheck.policy import counts
from factcheck.terminal import shown

_LONGEST_PASSAGE = 240


def label(name: str) -> str:
    """not-enough-evidence → not enough evidence."""
    return name.replace("-", " ")


def counted(number: int, noun: str) -> str:
    """1 claim, 2 claims."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summary(report: Report) -> str:
    """3 claims: 2 supported, 1 refuted, 0 conflicting, 0 not enough evidence, 0 not checked."""
    each = ", ".join(f"{number} {label(name)}" for name, number in counts(report).items())
    return f"{counted(len(report.findings), 'claim')}: {each}"


def value(claim: Claim) -> str:
    """A claim's value on one line: 2021-04-06/2021-04-07, > 95 %, visitor Sergey Lavrov; place Islamabad."""
    return shown(_worded(shape(claim)))


def _worded(thing: object) -> str:
    if isinstance(thing, (list, tuple)):
        return ", ".join(filter(None, map(_worded, thing)))
    if not isinstance(thing, dict):
        return "" if thing is None else str(thing)
    if "comparator" in thing:
        sign = "" if thing["comparator"] == "=" else thing["comparator"]
        number = f"{thing['low']}-{thing['high']}" if sign == "range" else f"{sign} {thing['number']}"
        return f"{number} {thing.get('unit') or ''}".strip()
    for key in ("edtf", "iso8601", "name"):
        if key in thing and not thing.keys() - {key, "id"}:
            return str(thing[key])
    said = ((key, _worded(part)) for key, part in thing.items())
    return "; ".join(text if key == "edtf" else f"{key} {text}" for key, text in said if text)


def shown_evidence(verdict: Verdict, lang: str) -> tuple[Evidence, ...]:
    """The best evidence, in the article's language if there is one; where sources conflict, each side's."""
    first: dict[str, Evidence] = {}
    for evidence in verdict.evidence:
        first.setdefault(evidence.stance, evidence)
    chosen = first.values() if verdict.label == "conflicting" else verdict.evidence[:1]
    return tuple(_in_language(evidence, verdict, lang) for evidence in chosen)


def _in_language(evidence: Evidence, verdict: Verdict, lang: str) -> Evidence:
    """The same record's text in `lang`, if that is among the evidence too."""
    record = evidence.passage.signed and evidence.passage.signed.record
    for other in verdict.evidence if record else ():
        signed = other.passage.signed
        if signed and (signed.record, other.stance, other.passage.lang) == (record, evidence.stance, lang):
            return other
    return evidence


def quoted(text: str, unicode: bool) -> str:
    """“text” on one line, in the quotation marks that can be shown."""
    return f"“{shown(text)}”" if unicode else f'"{shown(text)}"'


def says(evidence: Evidence, unicode: bool) -> str:
    """“The ministers met on 14 July 2021.” (2021-07-14): the passage and the value found in it."""
    passage = quoted(_passage(evidence), unicode)
    return f"{passage} ({value(evidence.found)})" if evidence.found else passage


def _passage(evidence: Evidence) -> str:
    """The passage, cut to the surroundings of what was found in it."""
    text, found = evidence.passage.text, evidence.found
    if len(text) <= _LONGEST_PASSAGE:
        return text
    at = max(text.find(found.quote), 0) if found else 0
    start = max(0, min(at - _LONGEST_PASSAGE // 3, len(text) - _LONGEST_PASSAGE))
    cut = text[start : start + _LONGEST_PASSAGE]
    head = "…" + cut.partition(" ")[2] if start else cut
    return head.rpartition(" ")[0] + "…" if start + _LONGEST_PASSAGE < len(text) else head


def where(held: Passage) -> Iterator[str]:
    """Title and date, then address of the document; of a verified claim, its record and what it rests on."""
    origin, signed = held.provenance, held.signed
    if signed is None:
        yield from _cited(origin.title or origin.source, origin.url, origin.published, origin.tier)
        return
    yield shown(f"claims: {signed.record}")
    for citation in signed.citations[:1]:
        yield from _cited(citation.title, citation.url, citation.published)
    if more := signed.citations[1:]:
        yield f"and {counted(len(more), 'more source')}"


def _cited(title: str, url: str, published: date | None, tier: str = "") -> Iterator[str]:
    """The address stands alone: beside a right-to-left title a terminal would shuffle its parts."""
    day = published.isoformat() if published else ""
    rank = f"{tier} source" if tier else ""
    yield from filter(None, (shown(", ".join(filter(None, (title, day, rank)))), shown(url)))
