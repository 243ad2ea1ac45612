"""What is peculiar to news: titles, which stand alone, and datelines, which tell when a text was written."""

from __future__ import annotations

from factcheck.punctuation import STOPS
from factcheck.scene import Scene

BRIEF = 16  # tokens of a title
_LINE = 12  # tokens of a dateline
_LED = 2  # tokens before a day that opens a sentence, and between it and who reports
_PLACES = frozenset({"place", "nationality"})
_CLOSING = frozenset(".-–—")


def titled(scene: Scene) -> bool:
    """Whether a text is a title: a line that no full stop closes. All that it means it says."""
    tokens = scene.reading.tokens
    return 0 < len(tokens) <= BRIEF and tokens[-1].text != "."


def dateline(scene: Scene, last: int) -> bool:
    """Whether what ends before token `last` stands in a dateline: places, a day, who reports, then a stop or dash."""
    tokens = scene.reading.tokens[:_LINE]
    end = next((i for i in range(last, len(tokens)) if tokens[i].text in _CLOSING), 0)
    if not end:
        return False
    placed = {i for m in scene.mentions_in(0, end) if m.type in _PLACES for i in range(m.first, m.last)}
    apart = {i for i, token in enumerate(tokens[:end]) if token.text in STOPS}
    return all(i in scene.dated or i in placed or i in apart or _bracketed(scene, i) for i in range(end))


def of_report(scene: Scene, first: int, last: int) -> bool:
    """Whether a day that opens a sentence is that of its report: on 12 April the paper wrote that ..."""
    sentence, low, high = scene.sentence(first)
    told = scene.voices.words(sentence.span, high - 1)
    return told is not None and first - low <= _LED and 0 <= told[0] - last <= _LED


def _bracketed(scene: Scene, i: int) -> bool:
    """Whether a word stands in brackets by itself: (Reuters)."""
    return scene.reading.word(i - 1) == "(" and scene.reading.word(i + 1) == ")"
