"""Evidence: a passage with what was found in it, whose it is, and where it can be found again."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.messages import Told
from factcheck.model import Citation, Evidence, Signature
from factcheck.reports import _words
from factcheck.reports._html.section import Section
from factcheck.reports._markup import Html, apart, element, joined, link
from factcheck.wording import Wording


def piece(held: Evidence, section: Section) -> Html:
    """One piece of evidence under its claim's card."""
    words = section.words
    head = element("span", {"class": "stance"}, words.name("stance", held.stance))
    found = _words.value(held.found, words) if held.found else None
    return element(
        "div",
        {"class": f"evidence {held.stance}"},
        element("p", {}, head, *_compared(held, found, words)),
        element("blockquote", {"dir": "auto", "lang": held.passage.lang}, *_quoted(held)),
        *_whose(held, words),
        element(
            "details",
            {},
            element("summary", {}, words.say("html", "stands")),
            element("ul", {}, *(element("li", {}, each) for each in _stands(held, words))),
        ),
    )


def _compared(held: Evidence, found: str | None, words: Wording) -> Iterator[str]:
    """The value found and how it relates to the article's, as both were read."""
    if found:
        relation = words.name("relation", held.relation)
        yield ": "
        yield element("span", {"class": "found"}, found)
        yield " "
        yield element("span", {"class": "relation"}, "(", relation, ")")


def _quoted(held: Evidence) -> Iterator[str]:
    """The passage, literally, with what was found in it marked, unless that is all of it."""
    text = _words.passage(held)
    quote = (held.found.written(held.slot) or held.found.quote) if held.found else ""
    before, there, behind = text.partition(quote) if quote not in ("", text) else (text, "", "")
    yield before
    if there:
        yield element("mark", {}, there)
        yield behind


def _whose(held: Evidence, words: Wording) -> Iterator[Html]:
    origin, signed = held.passage.provenance, held.passage.signed
    if signed is None:
        citation = Citation(origin.title or origin.source, origin.url, origin.published, origin.tier)
        yield _cited(citation, words, _words.part(held.passage.place, words))
        return
    yield element("p", {"class": "signed"}, *_signature(signed, words))
    yield from (_cited(citation, words) for citation in signed.citations)


def _signature(signed: Signature, words: Wording) -> Iterator[str]:
    yield words.say("html", "signed", record=signed.record, by=signed.by, on=signed.on.isoformat())
    if signed.disputed_by:
        yield joined((element("br", {}), words.say("html", "disputed-by", who=signed.disputed_by)))
    if signed.note:
        yield joined((element("br", {}), words.say("html", "note", note=signed.note)))


def _cited(citation: Citation, words: Wording, *places: Told) -> Html:
    told = _words.cited(words, citation.title, citation.published, citation.tier, *places)
    address = joined((element("br", {}), link(citation.url))) if citation.url else None
    return element("p", {"class": "source"}, told, address)


def _stands(held: Evidence, words: Wording) -> Iterator[str]:
    """What finds the passage again: offsets and hash of the stored document, when it was read, and its copies."""
    origin, span = held.passage.provenance, held.passage.span
    yield words.say("html", "characters", source=origin.source, start=span.start, end=span.end)
    yield joined((words.say("html", "hash", method="SHA-256"), " ", element("code", {}, origin.sha256)))
    if origin.retrieved:
        yield words.say("html", "retrieved", when=origin.retrieved)
    yield words.say("html", "score", rule=held.rule, score=f"{held.score:.0f}")
    if held.copies:
        yield joined((words.counted("copy", len(held.copies)), ": ", *apart(" ", map(link, held.copies))))
