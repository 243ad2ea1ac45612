"""Compiled tables: kept as long as what they are made of is the same, and never needed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck import languages
from factcheck.languages import compiled
from factcheck.languages.filing import Filing
from factcheck.text import fold

Made = dict[str, int]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where tables are kept in a test, as where bytecode may be written."""
    monkeypatch.setattr(compiled, "cache_from_source", lambda _: str(tmp_path / "cache" / "own.pyc"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.toml"
    path.write_text("a = 1\n")
    return path


def kept(source: Path, number: int, told: str = "") -> Made:
    return compiled.kept("xx.words", [source], told, Made, lambda: {"a": number})


def test_a_table_is_made_once(folder: Path, source: Path) -> None:
    assert kept(source, 1) == {"a": 1}
    assert kept(source, 2) == {"a": 1}
    assert len(list(folder.iterdir())) == 1


def test_what_it_is_made_of_makes_another(folder: Path, source: Path) -> None:
    kept(source, 1)
    source.write_text("a = 2\n")
    assert kept(source, 2) == {"a": 2}
    assert kept(source, 3, "asked for something else") == {"a": 3}
    assert len(list(folder.iterdir())) == 1, "stale tables go"


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x91\x01", b"\x81\xa1a\xa1b"])
def test_a_broken_file_is_made_anew(folder: Path, source: Path, content: bytes) -> None:
    kept(source, 1)
    next(folder.iterdir()).write_bytes(content)
    assert kept(source, 2) == {"a": 2}
    assert kept(source, 3) == {"a": 2}


def test_no_bytecode_no_tables(folder: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(source, 1) == {"a": 1}
    assert not folder.exists()


def test_nothing_depends_on_a_place_to_write(folder: Path, source: Path) -> None:
    folder.write_text("a file where the folder would be")
    assert kept(source, 1) == {"a": 1}
    assert kept(source, 2) == {"a": 2}


@pytest.mark.parametrize("code", languages.codes())
def test_filed_words_are_the_words(code: str) -> None:
    """What was filed and read again is what was filed."""
    own = languages.load(code)
    made = languages.Language(code, own.table).filing
    read = Filing(own.morphology.base, filed=made.filed())
    for form in (form for forms in own.table["month"].values() for form in forms):
        word = fold(form.split()[0])
        assert list(read.phrases(word)) == list(made.phrases(word))
