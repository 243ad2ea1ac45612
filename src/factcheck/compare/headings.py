"""What is peculiar to news: titles, which stand alone, and datelines, which tell when a text was written."""

from __future__ import annotations

from factcheck.scene import STOPS, Scene

BRIEF = 16  # tokens of a title
_LINE = 12  # tokens of a dateline
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


def _bracketed(scene: Scene, i: int) -> bool:
    """Whether a word stands in brackets by itself: (Reuters)."""
    return scene.reading.word(i - 1) == "(" and scene.reading.word(i + 1) == ")"
