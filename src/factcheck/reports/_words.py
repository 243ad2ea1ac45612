"""Verdicts, values and evidence in words, as people read them in every text format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.extract import shape
from factcheck.lines import Lines
from factcheck.messages import Told
from factcheck.model import Article, At, Claim, Evidence, Passage, Report, Verdict
from factcheck.policy import counts
from factcheck.reports import _standing
from factcheck.wording import Wording

_LONGEST_PASSAGE = 240


def summary(report: Report, words: Wording) -> Told:
    """3 claims: 2 supported, 1 refuted, 0 conflicting, 0 not enough evidence, 0 not checked."""
    each = (words.say("report", "count", n=n, label=words.name("label", name)) for name, n in counts(report).items())
    claims = words.counted("claim", len(report.findings))
    whole = words.say("report", "summary", claims=claims, counts=words.listed(each))
    said = _standing.summary(report, words)
    return words.joined((whole, said)) if said else whole


def nothing(report: Report, words: Wording) -> Told:
    """What stands where claims would, of a report without any."""
    return words.say("report", "none-left" if report.coverage.with_claims else "none")


def failures(report: Report, words: Wording) -> Iterator[Told]:
    """A sentence for each source that failed."""
    for source in report.sources:
        if source.error is not None:
            yield words.say("report", "failed", source=source.id, error=source.error)


def notes(report: Report, words: Wording) -> Iterator[Told]:
    """What a reader has to know beside the claims: each source that failed, each decision that holds no more."""
    yield from failures(report, words)
    yield from map(words.reason, report.notices)


def place(article: Article, lines: Lines, offset: int, words: Wording) -> Told:
    """Where a code point stands in the file: line 3, column 1; of a document without lines page 2, or paragraph 4."""
    if at := article.place(offset):
        return part(at, words)
    line, column = lines.at(offset)
    return words.say("report", "place", line=line, column=column)


def part(at: At, words: Wording) -> Told:
    """table 1, row 3."""
    return words.listed(words.say("part", kind, n=number) for kind, number in at)


def value(claim: Claim, words: Wording) -> Told:
    """A claim's value on one line: 2021-04-06/2021-04-07, > 95 %, visitor Sergey Lavrov; place Islamabad."""
    return _worded(shape(claim), words)


def _worded(thing: object, words: Wording) -> Told:
    if isinstance(thing, (list, tuple)):
        return words.listed(filter(None, (_worded(part, words) for part in thing)))
    if not isinstance(thing, dict):
        return words.word("" if thing is None else str(thing))
    if "comparator" in thing:
        return words.part(_amount(thing))
    for key in ("edtf", "iso8601", "name"):
        if key in thing and not thing.keys() - {key, "id"}:
            return words.part(thing[key])
    return words.joined(_slots(thing, words))


def _slots(thing: dict[str, object], words: Wording) -> Iterator[Told]:
    for key, part in thing.items():
        if told := _worded(part, words):
            slot = words.name("slot", key)
            yield told if key == "edtf" else words.say("report", "slot", slot=slot, value=told)


def _amount(thing: dict[str, object]) -> str:
    sign = "" if thing["comparator"] == "=" else thing["comparator"]
    number = f"{thing['low']}-{thing['high']}" if sign == "range" else f"{sign} {thing['number']}"
    return f"{number} {thing.get('unit') or ''}".strip()


def shown_evidence(verdict: Verdict, lang: str) -> tuple[Evidence, ...]:
    """The best evidence, in the article's language if there is one; where sources conflict, each side's."""
    first: dict[str, Evidence] = {}
    for evidence in verdict.evidence:
        first.setdefault(evidence.stance, evidence)
    chosen = first.values() if verdict.label == "conflicting" else verdict.evidence[:1]
    return tuple(_in_language(evidence, verdict, lang) for evidence in chosen)


def all_evidence(verdict: Verdict, lang: str) -> tuple[Evidence, ...]:
    """All evidence, best first; of a record's texts in several languages the one in the article's."""
    chosen: dict[int, Evidence] = {}
    for evidence in verdict.evidence:
        shown = _in_language(evidence, verdict, lang)
        chosen.setdefault(id(shown), shown)
    return tuple(chosen.values())


def _in_language(evidence: Evidence, verdict: Verdict, lang: str) -> Evidence:
    """The same record's text in `lang`, if that is among the evidence too."""
    record = evidence.passage.signed and evidence.passage.signed.record
    for other in verdict.evidence if record else ():
        signed = other.passage.signed
        if signed and (signed.record, other.stance, other.passage.lang) == (record, evidence.stance, lang):
            return other
    return evidence


def says(evidence: Evidence, words: Wording) -> Told:
    """“The ministers met on 14 July 2021.” (2021-07-14): the passage and the value found in it."""
    quoted = words.quoted(passage(evidence))
    if evidence.found is None:
        return quoted
    return words.say("report", "found", passage=quoted, value=value(evidence.found, words))


def passage(evidence: Evidence) -> str:
    """The passage, cut to the surroundings of what was found in it."""
    text, found = evidence.passage.text, evidence.found
    if len(text) <= _LONGEST_PASSAGE:
        return text
    at = max(text.find(found.quote), 0) if found else 0
    start = max(0, min(at - _LONGEST_PASSAGE // 3, len(text) - _LONGEST_PASSAGE))
    cut = text[start : start + _LONGEST_PASSAGE]
    head = "…" + cut.partition(" ")[2] if start else cut
    return head.rpartition(" ")[0] + "…" if start + _LONGEST_PASSAGE < len(text) else head


def where(held: Passage, words: Wording) -> Iterator[Told]:
    """Title and date, then address of the document; of a verified claim, its record and what it rests on."""
    origin, signed = held.provenance, held.signed
    if signed is None:
        told = (part(held.place, words),) if held.place else ()
        yield from _cited(words, origin.title or origin.source, origin.url, origin.published, origin.tier, *told)
        return
    yield words.say("report", "record", record=signed.record)
    for citation in signed.citations[:1]:
        yield from _cited(words, citation.title, citation.url, citation.published)
    if more := signed.citations[1:]:
        yield words.counted("more-source", len(more))


def _cited(
    words: Wording, title: str, url: str, published: date | None, tier: str = "", *places: Told
) -> Iterator[Told]:
    """The address stands alone: beside a right-to-left title a terminal would shuffle its parts."""
    yield from filter(None, (cited(words, title, published, tier, *places), words.part(url)))


def cited(words: Wording, title: str, published: date | None, tier: str, *places: Told) -> Told:
    """A document on one line: its title, the place in it, its day and its rank."""
    rank = words.say("report", "tier", tier=words.name("tier", tier)) if tier else ""
    day = published.isoformat() if published else ""
    return words.listed(filter(None, (title, *places, day, rank)))
