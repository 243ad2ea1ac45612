"""The crew: what several processes make of articles is what one makes of them, whatever goes wrong in one."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from factcheck import crew
from factcheck.check import check as whole
from factcheck.crew import Task, pool
from factcheck.desk import Desk, open_desk
from factcheck.errors import CacheError, UsageError
from factcheck.model import Article, Report
from factcheck.settings import Settings
from factcheck.workers import Unavailable

TEXTS = ("Growth was 3 percent in 2020.", "Growth was 4 percent in 2021.", "نما الاقتصاد 3 بالمئة.", "Good morning.")
DRAFTS = [
    Task(Article(f"{n}.txt", text, "en", date(2021, 7, 14) if n % 2 else None)) for n, text in enumerate(TEXTS * 5)
]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("crew")
    (folder / "docs").mkdir()
    (folder / "docs" / "growth.txt").write_text(
        "Growth was 3 percent in 2020. Growth was 4 percent in 2021.\n", "utf-8"
    )
    return Settings(sources=(str(folder / "docs"),), cache_folder=str(folder / "cache"))


@pytest.fixture(scope="module")
def desk(settings: Settings) -> Desk:
    return open_desk(settings, None)


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_find_what_one_process_finds(desk: Desk, settings: Settings, start: str) -> None:
    alone = [crew.outcome(draft, desk) for draft in DRAFTS]
    assert list(pool.outcomes(DRAFTS, desk, settings, 2, start)) == alone
    assert {each.failure for each in alone} == {""}
    assert [len(each.notices) for each in alone] == [0 if draft.article.published else 1 for draft in DRAFTS]


def test_a_bug_costs_the_article_that_brings_it_out(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(article: Article, _: Desk, __: object) -> Report:
        if article.name == "7.txt":
            raise ZeroDivisionError("none left")
        if article.name == "8.txt":
            raise UsageError("not so")
        return whole(article, desk)

    monkeypatch.setattr("factcheck.crew.check", check)
    found = list(pool.outcomes(DRAFTS, desk, settings, 2, "fork"))
    assert {n: each.failure for n, each in enumerate(found) if each.failure} == {
        7: "7.txt: internal error (ZeroDivisionError: none left); please report it with the article's text",
        8: "8.txt: not so",
    }
    assert [each.report is None for each in found] == [n in (7, 8) for n in range(len(DRAFTS))]


def test_an_index_in_no_file_is_not_opened_by_others(settings: Settings) -> None:
    from msgspec.structs import replace

    alone = replace(settings, no_cache=True)
    with pytest.raises(Unavailable):
        next(pool.outcomes(DRAFTS, open_desk(alone, None), alone, 2, "spawn"))


def test_an_index_that_others_changed_is_not_taken_for_the_same(desk: Desk, settings: Settings) -> None:
    from msgspec.structs import replace

    other = replace(desk, sources=tuple(replace(state, documents=state.documents + 1) for state in desk.sources))
    with pytest.raises(CacheError, match="changed while it was used"):
        list(pool.outcomes(DRAFTS, other, settings, 2, "spawn"))


def test_where_no_process_can_be_started_one_does_it_alone(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from msgspec.structs import replace

    def refused() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", refused)
    found = list(crew.outcomes(DRAFTS, desk, replace(settings, jobs=2)))
    assert found == [crew.outcome(draft, desk) for draft in DRAFTS]


@pytest.mark.parametrize(
    ("jobs", "length", "articles", "cores", "workers"),
    [
        (0, 30, 200, 2, 0),
        (0, 3_000, 200, 2, 2),
        (0, 3_000, 200, 64, 50),
        (0, 100_000, 1, 2, 1),
        (0, 3_000, 4, 2, 1),
        (1, 3_000, 200, 2, 1),
        (5, 30, 200, 2, 5),
        (500, 30, 200, 2, 61),
    ],
)
def test_how_many_are_worth_it(
    monkeypatch: pytest.MonkeyPatch, jobs: int, length: int, articles: int, cores: int, workers: int
) -> None:
    monkeypatch.setattr(crew, "cores", lambda: cores)
    assert crew._workers([Task(Article("a", "x" * length, "en"))] * articles, jobs) == workers


def test_a_desk_in_files_says_so(desk: Desk, tmp_path: Path) -> None:
    assert desk.index.in_files
    unwritable = tmp_path / "file"
    unwritable.write_text("no folder")
    assert not open_desk(Settings(cache_folder=str(unwritable)), None).index.in_files
