"""A wiki in a ZIM file that libzim wrote."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import SourceError
from factcheck.sources import Context, Lead, zim

PAGES = {
    "Egypt": "<html lang=en><h1>Egypt</h1><p>Cairo is the capital of Egypt.</p></html>",
    "مصر": "<html lang=ar><h1>مصر</h1><p>القاهرة عاصمة مصر.</p></html>",
    "Empty": "<html></html>",
}


@pytest.fixture
def wiki(tmp_path: Path) -> Path:
    writer = pytest.importorskip("libzim.writer", reason="libzim is not installed")

    class Page(writer.Item):  # type: ignore[misc, name-defined]
        def __init__(self, path: str, kind: str, content: str) -> None:
            super().__init__()
            self.told = (path, kind, content)

        def get_path(self) -> str:
            return self.told[0]

        def get_title(self) -> str:
            return self.told[0]

        def get_mimetype(self) -> str:
            return self.told[1]

        def get_contentprovider(self) -> Any:
            return writer.StringProvider(self.told[2])

        def get_hints(self) -> Any:
            return {writer.Hint.FRONT_ARTICLE: self.told[1] == "text/html"}

    path = tmp_path / "wiki.zim"
    with writer.Creator(path) as made:
        made.add_metadata("Title", "A small wiki")
        made.add_metadata("Date", "2021-07-14")
        for name, content in PAGES.items():
            made.add_item(Page(name, "text/html", content))
        made.add_item(Page("style.css", "text/css", "p {}"))
        made.add_redirection("Misr", "Misr", "مصر", {writer.Hint.FRONT_ARTICLE: True})
    return path


def leads(path: Path) -> list[Lead]:
    assert zim.accepts(str(path))
    return [lead for lead in zim.leads(str(path), Context(path.parent)) if isinstance(lead, Lead)]


def test_pages(wiki: Path) -> None:
    found = {lead.address: lead for lead in leads(wiki)}
    assert list(found) == ["Egypt", "Empty", "مصر"]
    (document,) = found["مصر"].read()
    assert (document.article.text, document.article.lang) == ("مصر\n\nالقاهرة عاصمة مصر.", "ar")
    told = document.provenance
    assert (told.source, told.url, told.title) == ("zim:wiki.zim", "wiki.zim#مصر", "مصر (A small wiki)")
    assert (told.published, told.retrieved) == (None, "2021-07-14")
    with pytest.raises(SourceError, match=r"^wiki\.zim/Empty holds no paragraph of text"):
        found["Empty"].read()


def test_a_damaged_file(wiki: Path) -> None:
    broken = wiki.with_name("broken.zim")
    broken.write_bytes(wiki.read_bytes()[:200])
    with pytest.raises(SourceError, match=r"^broken\.zim is a ZIM file but damaged"):
        leads(broken)


def test_too_many_pages(wiki: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zim, "MOST", 1)
    with pytest.raises(SourceError, match=r"^wiki\.zim holds \d pages, of which no more than 1 are read"):
        leads(wiki)


def test_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "libzim.reader", None)
    path = tmp_path / "a.zim"
    path.write_bytes(b"ZIM")
    with pytest.raises(SourceError, match=r"^a\.zim is a ZIM file, and .* pip install 'factcheck-cli\[zim\]'\.$"):
        leads(path)
