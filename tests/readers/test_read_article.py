"""Drafts: unchanged, or one sentence why not."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.readers import ReaderModule, read_article, readers

DRAFT = "---\r\ndate: 2021-04-07\r\n---\r\n# Visit\r\n\r\nHe came on Tuesday.\r\n"


@pytest.mark.parametrize("name", ["draft.md", "draft.MD", "draft.txt", "draft", "draft.xyz"])
def test_text_is_the_file_unchanged(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(DRAFT.encode("utf-8-sig"))
    article = read_article(str(path))
    assert article.text == DRAFT
    assert (article.name, article.lang, article.published) == (str(path), "en", date(2021, 4, 7))


def test_what_the_user_says_wins() -> None:
    article = read_article("a.md", data=DRAFT.encode(), lang="ar", published=date(2020, 1, 1))
    assert (article.lang, article.published, article.title) == ("ar", date(2020, 1, 1), "Visit")


def test_language_of_front_matter_needs_a_file() -> None:
    assert read_article("-", data=b"---\nlang: xx\n---\nHe came.").lang == "en"
    assert read_article("-", data=b"---\nlang: AR\n---\nHe came.").lang == "ar"


def test_given_data_is_not_looked_for() -> None:
    assert read_article("/nowhere/a.txt", data=b"He came.").text == "He came."


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nowhere.txt", "does not exist: check the path."),
        (".", "is a folder: name the article in it."),
        ("file.txt/inside", "can't be read (Not a directory): check the path."),
        ("x" * 300, "can't be read (File name too long): check the path."),
        ("nul\0.txt", "can't be read (its name holds a NUL): check the path."),
        ("empty.txt", "is empty: there is nothing in it to check."),
    ],
)
def test_what_can_not_be_read(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    (tmp_path / "empty.txt").touch()
    path = f"{tmp_path}/{name}"
    with pytest.raises(InputError) as caught:
        read_article(path)
    assert str(caught.value) == f"{path} {sentence}"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(InputError, match="you have no permission to read it"):
        read_article(str(path))


def test_standard_input_without_data() -> None:
    with pytest.raises(InputError, match="Nothing was given on standard input"):
        read_article("-")


def test_an_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "factcheck.readers._pdf", None)
    monkeypatch.delattr("factcheck.readers._pdf", raising=False)
    with pytest.raises(InputError) as caught:
        read_article("draft.pdf", data=b"%PDF-1.7")
    needs = "reading PDF needs more packages: pip install 'factcheck-cli[pdf]'."
    assert str(caught.value) == f"draft.pdf is a PDF file, and {needs}"


@pytest.mark.parametrize("reader", readers().values(), ids=lambda reader: reader.NAME)
def test_plug_ins_keep_their_contract(reader: ReaderModule) -> None:
    assert reader.NAME and reader.__doc__
    assert reader.TYPES and all(kind == kind.lower() and "/" in kind for kind in reader.TYPES)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.SUFFIXES)
