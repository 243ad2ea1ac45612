"""Reading takes steps in proportion to a text's length, one endless sentence included: calls are counted, not time."""

from __future__ import annotations

import gc
import sys
from types import FrameType

import pytest

from factcheck.extract import extract
from factcheck.model import Article

LENGTH = 3000  # characters of the shorter text; the longer has twice as many
MOST = 2.4  # times as many calls for twice the text

ENDLESS = [
    ("en", "the deputies voted 52-48 and 51-49 and "),
    ("ar", "صوت لصالح القرار 120 نائبا و 30 نائبا ضد "),
    ("en", '"no" and "yes" he said, "maybe" too, '),
    ("ar", 'قال بايدن "سنذهب" و"نعم" '),
    ("ru", "«Да», «нет» и «может быть», сказал Байден, "),
    ("en", "he said “we will go on with this and "),
    ("en", "Lavrov visited Cairo and met Qureshi in Doha, "),
    ("fr", "Macron a rencontré Scholz à Berlin et à Paris, "),
    ("es", "los ministros de Egipto y Catar firmaron un acuerdo, "),
    ("en", "prices rose 5% to $10 from $9 and 5 died, "),
    ("en", "Joe Biden and Emmanuel Macron, "),
    ("en", "1-2-3-4 5:6 7/8 "),
    ("en", "( [ ( "),
]


def calls(text: str, lang: str) -> int:
    """The calls of functions, and the times that a generator goes on, that the reading of a text takes."""
    count = 0

    def counted(_frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        extract(Article("growth", text, lang))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("lang", "piece"), ENDLESS, ids=[f"{lang}-{n}" for n, (lang, _) in enumerate(ENDLESS)])
def test_steps_grow_with_the_text(lang: str, piece: str) -> None:
    whole = piece * (2 * LENGTH // len(piece) + 1)
    short, long = whole[:LENGTH], whole[: 2 * LENGTH]
    extract(Article("growth", long, lang))  # its words and rules are known from here on
    assert calls(long, lang) < MOST * calls(short, lang)


def test_a_text_that_was_read_is_let_go_of_at_once() -> None:
    article = Article("growth", "Lavrov met Qureshi in Islamabad, where Egypt signed an agreement with Qatar.", "en")
    extract(article)
    gc.collect()
    extract(article)
    assert gc.collect() == 0
