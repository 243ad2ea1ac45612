"""Sentence ends and quotations, with offsets in the published text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.languages import Language
from factcheck.model import Sentence, Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PIECE = 20_000  # the splitter sees at most this much of a line, so that a huge line costs time in proportion

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"', "”": "”"}
# The marks come first and what stands around a single one behind them, so that the engine looks for marks alone.
_OPENING = re.compile(r"""[«“„‹"”‘'](?:(?<![‘'])|(?<![^\s(\[«“—–][‘'])(?=[^\W\d_]))""")
# An apostrophe closes nothing: behind the mark stands no letter, and a sign before it or behind.
_SINGLE = re.compile(r"""(?:(?<=[.,!?…])[’'](?![^\W_])|(?<=[^\s])[’'](?=[.,;:!?)\]]|\s*(?:$|[—–-])))""", re.MULTILINE)
_LONGEST = 3000  # a quotation mark without its partner opens nothing


class Quote(msgspec.Struct, frozen=True, gc=False):
    """Words between quotation marks; `span` leaves the marks out."""

    span: Span


def sentences(text: str, language: Language) -> Iterator[Sentence]:
    """Sentences in order, none across a line break, blanks at their ends left out."""
    for line in _LINE.finditer(text):
        for start in range(line.start(), line.end(), _PIECE):
            stop = min(start + _PIECE, line.end())
            yield from _of_line(text, start, stop, language)


def _of_line(text: str, start: int, stop: int, language: Language) -> Iterator[Sentence]:
    from sentencex import get_sentence_boundaries

    abbreviations = language.settings.get("abbreviations", [])
    # The splitter is given no surrogates, which its own strings cannot hold.
    line = _SURROGATE.sub("?", text[start:stop])
    begin = start
    for boundary in get_sentence_boundaries(language.code, line):
        end = start + boundary["end_index"]
        if end < stop and _abbreviated(text, begin, end, abbreviations):
            continue
        yield from _trimmed(text, begin, end)
        begin = end
    yield from _trimmed(text, begin, stop)


def _abbreviated(text: str, begin: int, end: int, abbreviations: list[str]) -> bool:
    """Whether [begin, end) ends in an abbreviation's point (د. ...), so that the sentence goes on."""
    words = text[begin:end].rstrip().rsplit(None, 1)
    return bool(words) and words[-1].endswith(".") and words[-1].rstrip(".").strip('("«“').lower() in abbreviations


_LONG = 1200  # characters: what has no end for so long (a table, a list of names) is cut, so that work stays linear


def _trimmed(text: str, begin: int, end: int) -> Iterator[Sentence]:
    """The sentence without the blanks at its ends; an endless one in pieces, cut at a blank where there is one."""
    while end - begin > _LONG:
        blank = text.rfind(" ", begin + _LONG // 2, begin + _LONG)
        cut = blank if blank > 0 else begin + _LONG
        yield from _one(text, begin, cut)
        begin = cut
    yield from _one(text, begin, end)


def _one(text: str, begin: int, end: int) -> Iterator[Sentence]:
    piece = text[begin:end].lstrip()
    if piece:
        yield Sentence(Span(end - len(piece), end - len(piece) + len(piece.rstrip())))


def quotes(text: str) -> Iterator[Quote]:
    """Quotations in order; a mark that nothing closes within its paragraph is passed over."""
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.end()
        limit = min(_line_end(text, start), start + _LONGEST)
        end = _closing(text, opening[0], start, limit)
        at = start if end < 0 else end + 1
        if end > start and text[start:end].strip():
            yield Quote(_stripped(text, start, end))


def _closing(text: str, opening: str, start: int, limit: int) -> int:
    """Where the mark stands that closes a quotation, -1 where none does."""
    if opening in _PAIRS:
        found = [at for mark in _PAIRS[opening] if (at := text.find(mark, start, limit)) >= 0]
        return min(found, default=-1)
    closing = _SINGLE.search(text, start, limit)
    return closing.start() if closing else -1


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + _LONGEST)
    return len(text) if end < 0 else end


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, start + len(piece.rstrip()))
