"""Text for terminals."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from factcheck.terminal import isolated, right_to_left, shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a\x1b[2J\x07\x9b1m\x7f", "a\\x1b[2J\\x07\\x9b1m\\x7f"),
        ("one\r\ntwo\tthree\u2028four\x85five", "one two three four five"),
        ("  edges \n", "edges"),
        ("a\u202eb\u2066c\u2069\u202c\u206a", "abc"),
        ("بنسبة\u200f ٥٠٪\u200e\u061c", "بنسبة\u200f ٥٠٪\u200e\u061c"),
        ("الخارجيّة 👩‍🚀", "الخارجيّة 👩‍🚀"),
        ("\ud83d!", "\ufffd!"),
        ("", ""),
    ],
)
def test_shown(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_no_character_at_all_comes_through_that_steers_or_reorders() -> None:
    everything = shown("".join(map(chr, range(sys.maxunicode + 1))))
    assert not {unicodedata.category(char) for char in everything} & {"Cc", "Cs", "Zl", "Zp"}
    runs = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not {unicodedata.bidirectional(char) for char in everything} & runs


def test_only_right_to_left_text_is_isolated() -> None:
    assert isolated("Moscow 2021") == "Moscow 2021"
    assert isolated("في Moscow") == "\u2068في Moscow\u2069"
    assert right_to_left("٥٠")
    assert not right_to_left("50%")
