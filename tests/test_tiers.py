"""Primary sources: named by folder, file or address, and told of each passage by where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.errors import UsageError
from factcheck.index import Hit
from factcheck.model import Article, Passage, Provenance, Report, Span
from factcheck.settings import Settings, settle
from factcheck.tiers import tiers


def tier(primary: str, source: str, address: str, url: str) -> str:
    passage = Passage(Provenance("x", url, "", None, None, ""), "en", Span(0, 0), "", (), frozenset())
    return tiers((primary,)).told(Hit(1.0, passage, source, address)).provenance.tier


ADDRESSES = [
    ("https://example.org", "https://example.org/a", "primary"),
    ("https://example.org/", "https://www.example.org/a?x=1", "primary"),
    ("http://www.example.org", "https://press.example.org/a", "primary"),
    ("https://example.org/releases", "https://example.org/releases/7", "primary"),
    ("https://example.org/releases/7", "https://example.org/releases/7", "primary"),
    ("https://EXAMPLE.org", "https://example.org", "primary"),
    ("https://example.org/releases", "https://example.org/releases2", ""),
    ("https://example.org/releases", "https://example.org", ""),
    ("https://example.org", "https://myexample.org/a", ""),
    ("https://press.example.org", "https://example.org/a", ""),
    ("https://example.org", "notes/a.txt", ""),
    ("https://example.org", "https://[broken/a", ""),
]


@pytest.mark.parametrize(("primary", "url", "wanted"), ADDRESSES)
def test_an_address_is_what_lies_under_it(primary: str, url: str, wanted: str) -> None:
    assert tier(primary, "/papers", "a.txt", url) == wanted


PATHS = [
    ("archive", "archive", "a.txt", "primary"),
    ("archive/office", "archive", "office/a.txt", "primary"),
    ("archive/office/a.txt", "archive", "office/a.txt", "primary"),
    (".", "archive", "office/a.txt", "primary"),
    ("list.txt", "list.txt", "https://example.org/a", "primary"),
    ("archive/office", "archive", "office2/a.txt", ""),
    ("archive/office", "archive", "a.txt", ""),
    ("list.txt", "archive", "list.txt", ""),
]


@pytest.mark.parametrize(("primary", "source", "address", "wanted"), PATHS)
def test_a_path_is_what_lies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, primary: str, source: str, address: str, wanted: str
) -> None:
    for folder in ("archive/office", "archive/office2"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("archive/office/a.txt", "list.txt"):
        (tmp_path / file).write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert tier(primary, str(tmp_path / source), address, "https://example.org/a") == wanted


@pytest.mark.parametrize("entry", ["no such folder", "ftp://example.org", "example.org", "https://"])
def test_what_names_nothing_is_refused(entry: str) -> None:
    with pytest.raises(UsageError, match="names nothing"):
        tiers((entry,))


def test_a_settings_file_names_them_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('primary = ["archive", "https://example.org"]\n', "utf-8")
    (tmp_path / "drafts").mkdir()
    assert settle({}, tmp_path / "drafts").settings.primary == (str(Path("..", "archive")), "https://example.org")


def report(folder: Path, primary: tuple[str, ...]) -> Report:
    settings = Settings(
        sources=(str(folder),), primary=primary, builtin_claims=False, cache_folder=str(folder / ".cache")
    )
    return check(Article("draft.txt", "Exports of Iraq rose by 12% in March 2021.", "en"), open_desk(settings, None))


def test_the_tier_is_that_of_the_settings_not_of_the_index(tmp_path: Path) -> None:
    for name, figure in (("a", 10), ("b", 12)):
        (tmp_path / f"{name}.txt").write_text(f"Exports of Iraq rose by {figure}% in March 2021.", "utf-8")
    labels = []
    for primary in ((), ("a.txt",), ("b.txt",), ()):
        found = report(tmp_path, tuple(str(tmp_path / name) for name in primary))
        labels.append(next(f.verdict.label for f in found.findings if f.claim.kind == "percentage"))
    assert labels == ["conflicting", "refuted", "supported", "conflicting"]
