"""SIGKILL in the middle of fetching and of indexing: a few of the kills of tools/kills.py, and that it sees faults."""

from __future__ import annotations

import random
from hashlib import sha256
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.cache import open_cache
from factcheck.fetch.copies import Copy, keep
from factcheck.harvest import Read, alone
from factcheck.index import open_index
from factcheck.sources import Lead, folder
from programs import tool

KILLS = 3


@pytest.fixture(scope="module")
def kills() -> ModuleType:
    return tool("kills")


def test_no_fetched_document_is_lost_or_half_there(kills: ModuleType, tmp_path: Path) -> None:
    assert len(list(kills.fetching(KILLS, random.Random(7), tmp_path))) == KILLS


def test_no_indexed_document_is_lost_or_half_there(
    kills: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kills, "DOCUMENTS", 600)
    assert len(list(kills.indexing(KILLS, random.Random(7), tmp_path))) == KILLS


def test_a_lost_and_a_half_document_are_seen(kills: ModuleType, tmp_path: Path) -> None:
    cache = open_cache(tmp_path)
    url = "http://localhost:1/0/7"
    content = kills.page("/0/7")
    keep(cache, Copy(url, url, "", "", "", "", sha256(content).hexdigest()), content)
    assert kills.whole(tmp_path, {url}) == 1
    with pytest.raises(kills.Fault, match="lost"):
        kills.whole(tmp_path, {url, "http://localhost:1/0/8"})
    keep(cache, Copy(url, url, "", "", "", "", sha256(content[:9]).hexdigest()), content[:9])
    with pytest.raises(kills.Fault, match="not as they were sent"):
        kills.whole(tmp_path, {url})


def test_an_index_that_holds_half_a_document_is_seen(
    kills: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kills, "DOCUMENTS", 3)
    archive = kills.written(tmp_path / "archive", random.Random(7))
    some = [each for each in folder.leads(str(archive), kills.Context(tmp_path)) if isinstance(each, Lead)]
    reads = alone(kills.builtin().extract)
    wanted = {read.lead.address: len(read.passages) for read in reads(some)}

    def half(leads: object) -> object:
        return (Read(each.lead, each.documents, each.passages[:-1]) for each in reads(leads))  # type: ignore[arg-type]

    open_index(tmp_path / "whole", "key").update("s", some, reads)
    assert kills.consistent(tmp_path / "whole", wanted) == 3
    open_index(tmp_path / "half", "key").update("s", some, half)  # type: ignore[arg-type]
    with pytest.raises(kills.Fault, match=r"half there|does not hold"):
        kills.consistent(tmp_path / "half", wanted)
