"""The checks that need no reference: what each finds in five languages, what it must not, and the bar of the slips."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck import consistency, plugins
from factcheck.consistency import Draft, Found
from factcheck.extract import extract
from factcheck.messages.catalogue import codes
from factcheck.model import Article, Span
from factcheck.wording import Wording

TESTS = Path(__file__).parent
DAY = date(2024, 5, 16)
LANGUAGES = ("ar", "en", "es", "fr", "ru")
NAMES = {module.NAME for module in plugins.modules("factcheck.consistency")}
CAUGHT, FALSE = 57, 1  # of sixty, and of two hundred


def table(folder: str, lang: str) -> dict[str, Any]:
    return tomllib.loads((TESTS / folder / f"{lang}.toml").read_text("utf-8"))


def found(text: str, lang: str, day: date | None = DAY) -> list[Found]:
    article = Article("draft", text, lang, day)
    read = extract(article)
    return consistency.findings(Draft(article, read.values, read.claims, read.sentences))


def rows(key: str) -> list[tuple[str, str, Any]]:
    tables = ((lang, table("checks", lang)) for lang in LANGUAGES)
    return [(lang, rule, row) for lang, sorts in tables for rule, sort in sorts.items() for row in sort[key]]


@pytest.mark.parametrize(("lang", "rule", "row"), rows("wrong"))
def test_a_check_finds_what_is_wrong(lang: str, rule: str, row: list[str]) -> None:
    text, quote, label = row
    assert [(c.quote, v.rule, v.label) for c, v in found(text, lang)] == [(quote, rule, label)]


@pytest.mark.parametrize(("lang", "rule", "text"), rows("right"))
def test_a_check_passes_over_what_is_right(lang: str, rule: str, text: str) -> None:
    assert [(c.quote, v.rule) for c, v in found(text, lang)] == [], f"near to {rule}"


def test_every_check_has_rows_in_every_language() -> None:
    told = {(lang, rule) for lang in LANGUAGES for rule in table("checks", lang)}
    assert told == {(lang, rule) for lang in LANGUAGES for rule in NAMES}


def test_what_is_found_stands_where_it_is_said_and_is_told_in_words() -> None:
    for lang, _, (text, *_) in rows("wrong"):
        for claim, verdict in found(text, lang):
            assert claim.span.of(text) == claim.quote and claim.sentence.start <= claim.span.start
            assert all(e.passage.span.of(text) == e.passage.text for e in verdict.evidence)
            assert all(Wording(code).reason(verdict.reason) for code in codes())


def test_slips_are_caught_and_right_passages_passed_over() -> None:
    caught, wrongly = 0, 0
    for lang in ("ar", "en"):
        slips = table("slips", lang)
        caught += sum(any(map(_at(row), found(row["text"], lang))) for row in slips["slip"])
        wrongly += sum(bool(found(text, lang)) for text in slips["right"]["texts"])
    assert caught >= CAUGHT and wrongly <= FALSE


def test_stories_and_examples_are_at_one_with_themselves() -> None:
    stories = (file for kind in ("txt", "md") for file in TESTS.glob(f"stories*/**/*.{kind}"))
    files = [*stories, *(TESTS.parent / "examples").rglob("*.txt")]
    assert files
    for file in sorted(files):
        text = file.read_text("utf-8")
        lang = next((each for each in LANGUAGES if f"{each}-" in file.parts[-2] or f".{each}." in file.name), "en")
        assert [(c.quote, v.rule) for c, v in found(text, lang, None)] == [], file


def _at(row: dict[str, str]) -> Any:
    """Whether a finding is at the words of a row, on either side of what differs."""
    start = row["text"].index(row["at"])
    words = Span(start, start + len(row["at"]))
    return lambda each: any(words.meets(s) for s in (each[0].span, *(e.passage.span for e in each[1].evidence)))
