"""A text may stop, or begin, anywhere: at a word behind which a rule expects another. No rule may look past its end."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.extract import extract
from factcheck.model import Article
from golden import DAY

FILES = sorted(path for gold in ("gold", "gold2") for path in (Path(__file__).parent / gold).glob("*/*.toml"))


def cuts(text: str) -> list[str]:
    """The text up to each of its words, and from each on."""
    words = text.split(" ")
    return [" ".join(part) for i in range(1, len(words)) for part in (words[:i], words[i:])]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.parent.name}-{path.parent.name}-{path.stem}")
def test_cut_sentences_are_read(path: Path) -> None:
    for row in tomllib.loads(path.read_text("utf-8"))["row"]:
        for text in cuts(row["text"])[:: 1 if path.parent.parent.name == "gold2" else 3]:
            found = extract(Article("cut", text, path.parent.name, DAY))
            assert all(text[claim.span.start : claim.span.end] == claim.quote for claim in found.claims), text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Georgia has applied for"),
        ("en", "Montenegro became NATO's"),
        ("en", "He appointed Keir"),
        ("en", "The minister will leave on"),
        ("en", "The governor sent 800 law"),
        ("en", "The exporters sold a stake of 12% for"),
        ("ar", "وصل الوزير الاثنين إلى"),
        ("ar", "صوت المجلس بامتناع عضو عن"),
        ("ru", "Отставка премьера"),
        ("ru", "Посол прибыл в Москву с"),
        ("es", "Cerraron la venta de sus acciones por 20 millones de francos por 12% de participación"),
    ],
)
def test_sentence_that_stops_short_is_read(lang: str, text: str) -> None:
    extract(Article("short", text, lang, DAY))
