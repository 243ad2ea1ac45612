"""A folder of documents as a reference source."""

import os
import shutil
import time
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.sources import Context, Document, Lead, folder


def offered(path: Path) -> list[Lead | SourceError]:
    return list(folder.leads(str(path), Context(cache=path / "unused")))


def found(path: Path) -> list[Lead]:
    return [lead for lead in offered(path) if isinstance(lead, Lead)]


def only(path: Path) -> Document:
    (lead,) = found(path)
    (document,) = lead.read()
    return document


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    root = tmp_path / "docs"
    (root / "deep" / "er").mkdir(parents=True)
    (root / "b.txt").write_text("He came.", "utf-8")
    (root / "a.md").write_text("# Visit\n\nHe came.", "utf-8")
    (root / "deep" / "er" / "c.TXT").write_text("زار الوزير دمشق.", "utf-8")
    return root


def test_accepts_folders_only(docs: Path) -> None:
    assert folder.accepts(str(docs))
    assert not folder.accepts(str(docs / "b.txt"))
    assert not folder.accepts(str(docs / "nowhere"))


def test_every_file_in_order(docs: Path) -> None:
    assert [lead.address for lead in found(docs)] == ["a.md", "b.txt", "deep/er/c.TXT"]


def test_what_is_passed_over(docs: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("Secret.")
    (docs / "link.txt").symlink_to(tmp_path / "outside.txt")
    (docs / "broken.txt").symlink_to(docs / "nowhere.txt")
    (docs / "loop").symlink_to(docs)
    (docs / ".hidden.txt").write_text("x")
    (docs / ".git").mkdir()
    (docs / ".git" / "d.txt").write_text("x")
    (docs / "folder.txt").mkdir()
    (docs / "table.csv").write_text("x")
    os.mkfifo(docs / "pipe.txt")
    (docs / "same.txt").symlink_to(docs / "b.txt")
    assert [lead.address for lead in found(docs)] == ["a.md", "b.txt", "deep/er/c.TXT", "same.txt"]


def test_document(tmp_path: Path) -> None:
    root = tmp_path / "docs"
    root.mkdir()
    (root / "a.txt").write_bytes(
        b"---\r\ntitle: The visit\r\nsource: The Daily\r\ndate: 2021-04-07\r\n---\r\nHe came.\r\nAnd left.\r\n"
    )
    document = only(root)
    assert document.article.text == "He came.\r\nAnd left.\r\n"
    assert (document.article.lang, document.article.published) == ("en", date(2021, 4, 7))
    provenance = document.provenance
    assert (provenance.source, provenance.url, provenance.retrieved) == ("folder:docs", "a.txt", None)
    assert (provenance.title, provenance.published) == ("The visit (The Daily)", date(2021, 4, 7))
    assert provenance.sha256 == sha256(document.article.text.encode()).hexdigest()


def test_address_and_language_of_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nurl: https://example.org/a\nlang: ar\n---\nLavrov.")
    document = only(tmp_path)
    assert (document.provenance.url, document.article.lang) == ("https://example.org/a", "ar")


def test_fingerprint_changes_with_the_file_only(docs: Path) -> None:
    before = {lead.address: lead.fingerprint for lead in found(docs)}
    assert before == {lead.address: lead.fingerprint for lead in found(docs)}
    (docs / "b.txt").write_text("He left.", "utf-8")
    os.utime(docs / "b.txt", ns=(0, time.time_ns() + 1_000_000))
    after = {lead.address: lead.fingerprint for lead in found(docs)}
    assert {address for address in after if after[address] != before[address]} == {"b.txt"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x00\x01\x02", "docs/bad.txt is not text, or in an unknown encoding: "),
        (b"", "docs/bad.txt is empty: "),
        (b"---\ndate: yesterday\n---\nx", "docs/bad.txt has the date 'yesterday' in its front matter: "),
    ],
)
def test_a_bad_file_fails_alone(docs: Path, data: bytes, sentence: str) -> None:
    (docs / "bad.txt").write_bytes(data)
    leads = {lead.address: lead for lead in found(docs)}
    with pytest.raises(SourceError) as caught:
        leads["bad.txt"].read()
    assert str(caught.value).startswith(sentence)
    assert leads["b.txt"].read()


def test_a_file_that_vanished(docs: Path) -> None:
    (lead,) = (lead for lead in found(docs) if lead.address == "b.txt")
    (docs / "b.txt").unlink()
    with pytest.raises(SourceError, match=r"^docs/b\.txt can't be read \(No such file"):
        lead.read()


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("x")
    (error,) = offered(tmp_path)
    assert isinstance(error, SourceError)
    assert "holds no document that can be read" in str(error)


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("He came.")
    assert only(tmp_path).provenance.url == "caf\\xe9.txt"


def test_equal_files_of_two_folders_differ(docs: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "docs"
    shutil.copytree(docs, other)
    states = [{lead.address: lead.fingerprint for lead in found(path)} for path in (docs, other)]
    assert states[0].keys() == states[1].keys()
    assert not set(states[0].values()) & set(states[1].values())
