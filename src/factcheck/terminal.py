"""Text as it may be shown: nothing in an article or a source steers a terminal or reorders its lines."""

from __future__ import annotations

import unicodedata

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

# Overrides, embeddings and isolates open a run that outlives the cell; LRM, RLM and ALM open none and stay.
_RUNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_DEPRECATED_RUNS = range(0x206A, 0x2070)


class _Shown(dict[int, str]):
    """str.translate table that works out each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _show_character(chr(code))
        return shown


def _show_character(char: str) -> str:
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category == "Cc":
        return f"\\x{ord(char):02x}"
    if category == "Cs":
        return "\ufffd"
    runs = unicodedata.bidirectional(char) in _RUNS or ord(char) in _DEPRECATED_RUNS
    return "" if runs else char


_TABLE = _Shown()


def harmless(text: str) -> str:
    """Safe to print, blanks as many as they are: controls as visible escapes, lone surrogates as U+FFFD."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)


def shown(text: str) -> str:
    """One line, safe to print: harmless, and runs of blanks as one.

    >>> shown("a\\x1b[2Jb\\n c")
    'a\\\\x1b[2Jb c'
    """
    return " ".join(harmless(text).split())


def right_to_left(text: str) -> bool:
    """True when a character of `text` is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in set(text))


def isolated(text: str, always: bool = False) -> str:
    """`text` in FSI…PDI where it holds right-to-left characters, or always: it can't reorder what stands beside it."""
    wanted = text and (always or right_to_left(text))
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if wanted else text
