"""The corpora: text -> quote -> value, one file a kind and one a language, each row a test.

A row has `text` with either `quote` and `value`, a list `found` of such pairs, or `none = true`; or it has
`spellings`, each a whole text that is its own quote. Every claim of the kind must be found, and no other (for kinds
of value: every value). A value may leave keys out; "" stands for null. A claim's `affirmed`, `modality`, `speaker`
and `disputed` are asked where a row has them. `published` is the day of one article, or of all in a file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from _pytest.mark.structures import ParameterSet

from factcheck import edtf, languages
from factcheck.extract import Extraction, extract, kinds, shape
from factcheck.model import Article, Attribution, Claim, ReadValue
from factcheck.normalise import RULES
from factcheck.values import DateRange, Name
from golden import agrees

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("*/*.toml"))
OF_VALUES = frozenset({"date", "percentage", "number", "money", "quantity", "duration"})
OF_EVENTS = frozenset({"ar", "en"})  # languages with the words of the other kinds
OF_FIVE = frozenset({"ar", "en", "fr", "es", "ru"})  # languages with the words of these kinds:
IN_FIVE = frozenset({
    "agreement", "capital", "casualties", "change", "listing", "meeting", "membership", "position",
    "quotation", "rank", "statement", "visit", "vote",
})  # fmt: skip
ASKED = ("affirmed", "modality", "disputed")


class Row(msgspec.Struct, frozen=True):
    """place: its file and line. expected: what must be found, as (quote, the row's or pair's table)."""

    place: str
    kind: str
    article: Article
    expected: tuple[tuple[str, Mapping[str, Any]], ...]
    xfail: str = ""


def rows() -> Iterator[Row]:
    """Every row of every corpus, each spelling as a row of its own."""
    for path in FILES:
        table = tomllib.loads(path.read_text("utf-8"))
        numbers = [n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if line == "[[row]]"]
        for number, raw in zip(numbers, table["row"], strict=True):
            place = f"{path.relative_to(CORPUS).as_posix()}:{number}"
            day = raw.get("published", table.get("published"))
            for n, (text, expected) in enumerate(_texts(raw)):
                article = Article("corpus", text, path.parent.name, day and date.fromisoformat(day))
                yield Row(f"{place}.{n}" if n else place, path.stem, article, expected, raw.get("xfail", ""))


def _texts(raw: Mapping[str, Any]) -> Iterator[tuple[str, tuple[tuple[str, Mapping[str, Any]], ...]]]:
    for spelling in raw.get("spellings", ()):
        yield spelling, ((spelling, raw),)
    if "text" in raw:
        assert sum(key in raw for key in ("quote", "found", "none")) == 1, raw
        pairs = raw.get("found", [raw] if "quote" in raw else [])
        yield raw["text"], tuple((pair["quote"], pair) for pair in pairs)


ROWS = tuple(rows())


def _marked(row: Row) -> ParameterSet:
    marks = [pytest.mark.xfail(reason=row.xfail, strict=True)] if row.xfail else []
    return pytest.param(row, id=row.place, marks=marks)


@pytest.mark.parametrize("row", [_marked(row) for row in ROWS])
def test_row(row: Row) -> None:
    extraction = extract(row.article)
    _literal(row.article.text, extraction)
    found = _found(row.kind, extraction)
    assert [item.quote for item in found] == [quote for quote, _ in row.expected]
    for item, (_, wanted) in zip(found, row.expected, strict=True):
        value = shape(item) if isinstance(item, Claim) else item.value.shape()
        assert agrees(value, wanted["value"]), f"{value} is not {wanted['value']}"
        if isinstance(item, Claim):
            _asked(item, wanted)


def _literal(text: str, extraction: Extraction) -> None:
    """Every quote stands literally at its offsets, whatever was folded on the way."""
    items: list[Claim | ReadValue] = [*extraction.values, *extraction.claims]
    for item in items:
        assert text[item.span.start : item.span.end] == item.quote != ""


def _found(kind: str, extraction: Extraction) -> list[Claim | ReadValue]:
    """Claims of a kind, or values where the kind is one of values, in reading order."""
    items: tuple[Claim | ReadValue, ...] = extraction.values if kind in OF_VALUES else extraction.claims
    return [item for item in items if item.kind == kind]


def _asked(claim: Claim, wanted: Mapping[str, Any]) -> None:
    for key in ASKED:
        if key in wanted:
            assert getattr(claim, key) == wanted[key], key
    if "speaker" in wanted:
        assert _speaker(claim.attribution) == wanted["speaker"]


def _speaker(said: Attribution | None) -> str:
    """The speaker's id, or the name as written; "" for the article's own voice."""
    if said is None:
        return ""
    return (said.speaker.id or said.speaker.text) if isinstance(said.speaker, Name) else ""


def test_every_kind_has_a_corpus_in_every_language() -> None:
    events = {kind.NAME for kind in kinds()} - OF_VALUES - IN_FIVE
    wanted = {(lang, kind) for lang in languages.codes() for kind in OF_VALUES}
    wanted |= {(lang, kind) for lang in OF_EVENTS for kind in events}
    wanted |= {(lang, kind) for lang in OF_FIVE for kind in IN_FIVE}
    assert {(path.parent.name, path.stem) for path in FILES} == wanted


def test_every_corpus_has_negatives() -> None:
    for path in FILES:
        assert any("none" in row for row in tomllib.loads(path.read_text("utf-8"))["row"]), path


def test_every_kind_and_every_rule_has_its_own_name() -> None:
    names = [kind.NAME for kind in kinds()]
    assert len(names) == len(set(names))
    rules = [rule.name for rule in RULES]
    assert len(rules) == len(set(rules))


def test_the_rule_of_every_claim_is_its_kinds() -> None:
    for row in ROWS:
        for claim in extract(row.article).claims:
            assert claim.rule.partition("/")[0] == claim.kind


def test_every_date_is_what_its_edtf_says() -> None:
    for row in ROWS:
        for value in extract(row.article).values:
            if isinstance(value.value, DateRange):
                assert edtf.parse(value.value.edtf) == value.value, value.quote
