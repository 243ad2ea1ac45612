"""The harvest: what several processes read is what one reads, in the same order, whatever goes wrong in one."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.errors import ClaimsError, SourceError
from factcheck.extract import builtin
from factcheck.harvest import Extract, Read, alone
from factcheck.harvest import shared as room
from factcheck.harvest.shared import shared
from factcheck.model import Article, Provenance
from factcheck.passages import Extraction
from factcheck.reports import Page
from factcheck.reports import json as as_json
from factcheck.settings import Settings
from factcheck.sources import Document, Lead

TEXTS = (
    "Growth was {n} percent in 2020. Sergey Lavrov visited Islamabad on 7 April 2021.",
    "نما الاقتصاد {n} بالمئة في عام 2020. زار لافروف إسلام آباد في 7 أبريل 2021.",
    "Good morning.",
)
BROKEN, HALF, BUG = 11, 17, 23


def lead(number: int) -> Lead:
    return Lead(f"{number}.txt", f"{number}", partial(documents, number))


def documents(number: int) -> tuple[Document, ...]:
    """One of the texts, or two; one lead can't be read, and one holds half a character."""
    if number == BROKEN:
        raise SourceError("11.txt can't be read.")
    texts = [TEXTS[(number + more) % 3].format(n=number) for more in range(1 + number % 2)]
    texts[0] += "\ud800" if number == HALF else ""
    return tuple(
        Document(
            Article(f"{number}.txt", text, "ar" if "ا" in text else "en"),
            Provenance("s", f"{number}", "", None, None, ""),
        )
        for text in texts
    )


def stumbling(article: Article) -> Extraction:
    if article.name == f"{BUG}.txt":
        raise ZeroDivisionError("none left")
    return builtin().extract(article)


def stumbling_anew() -> Extract:
    return stumbling


def deadly(article: Article, first: int) -> Extraction:
    """Ends the process that reads one of the documents, unless it is the first one."""
    if article.name == "30.txt" and os.getpid() != first:
        os._exit(9)
    return builtin().extract(article)


def told(found: list[Read]) -> list[tuple[object, ...]]:
    return [(read.lead.address, read.documents, read.passages, str(read.failure or "")) for read in found]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of a few of these documents."""
    monkeypatch.setattr(room, "WORTH", 500)
    monkeypatch.setattr(room, "_BATCH", 600)


LEADS = [lead(number) for number in range(60)]


@pytest.mark.parametrize(("jobs", "start"), [(1, "fork"), (2, "fork"), (3, "fork"), (2, "spawn")])
def test_several_read_what_one_reads(jobs: int, start: str) -> None:
    wanted = told(list(alone(stumbling)(LEADS)))
    assert told(list(shared(stumbling, stumbling_anew, jobs, start)(LEADS))) == wanted
    failures = {address: failure for address, _, _, failure in wanted if failure}
    assert failures.keys() == {f"{BROKEN}.txt", f"{BUG}.txt"}
    assert str(failures[f"{BUG}.txt"]).startswith(f"{BUG}.txt: internal error (ZeroDivisionError: none left)")
    assert any(passages for _, _, passages, _ in wanted)


def test_what_a_process_had_when_it_was_ended_is_read_by_this_one() -> None:
    extract = partial(deadly, first=os.getpid())
    found = list(shared(extract, stumbling_anew, 2, "fork")(LEADS))
    assert told(found) == told(list(alone(extract)(LEADS)))


def test_where_no_process_can_be_started_this_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", refused)
    found = list(shared(builtin().extract, stumbling_anew, 2, "fork")(LEADS))
    assert told(found) == told(list(alone(builtin().extract)(LEADS)))


def test_what_is_no_failure_of_a_source_ends_it_and_the_processes() -> None:
    def broken() -> tuple[()]:
        raise ClaimsError("claims/a.toml:3: no text.")

    reads = shared(builtin().extract, stumbling_anew, 2, "fork")
    found = reads([*LEADS[:40], Lead("x", "x", broken)])
    with pytest.raises(ClaimsError):
        list(found)
    some = reads(LEADS)
    assert [next(some).lead.address for _ in range(20)] == [each.address for each in LEADS[:20]]
    some.close()


@pytest.fixture
def archive(tmp_path: Path) -> Callable[[int], Settings]:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(TEXTS[number % 3].format(n=number % 7), "utf-8")
    return lambda jobs: Settings(sources=(str(folder),), jobs=jobs, cache_folder=str(tmp_path / f"cache{jobs}"))


def test_a_report_has_the_same_bytes_by_however_many_it_was_read(archive: Callable[[int], Settings]) -> None:
    draft = Article("draft.txt", "Growth was 3 percent in 2020. Lavrov visited Islamabad on 8 April 2021.", "en")
    reports = {as_json.render((check(draft, open_desk(archive(jobs), None)),), Page()) for jobs in (1, 2, 3)}
    assert len(reports) == 1
    assert replace(archive(1), jobs=2) != archive(1)
