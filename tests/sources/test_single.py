"""One file as a source, and a file of many documents."""

from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.sources import Context, Lead, folder, single

LINE = '{"url": "https://example.org/%d", "title": "T", "published": "2021-04-07", "text": "Text %d."}\n'


def offered(path: Path) -> list[Lead]:
    assert single.accepts(str(path))
    return [lead for lead in single.leads(str(path), Context(path.parent)) if isinstance(lead, Lead)]


def test_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Title\n\nText.")
    (lead,) = offered(path)
    (document,) = lead.read()
    told = document.provenance
    assert (lead.address, told.source, told.url, told.title) == ("a.md", "document:a.md", "a.md", "Title")


def test_what_is_none(tmp_path: Path) -> None:
    (tmp_path / "urls.txt").write_text("# a list\nhttps://example.org\n")
    (tmp_path / "a.unknown").write_text("x")
    assert not any(single.accepts(str(tmp_path / name)) for name in ("urls.txt", "a.unknown", "none.txt", "."))


@pytest.mark.parametrize("within", [False, True])
def test_each_line_of_an_archive_is_a_document(tmp_path: Path, within: bool) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text(LINE % (1, 1) + "\n" + "{}\n" + LINE % (2, 2))
    leads = offered(path)
    if within:
        leads = [lead for lead in folder.leads(str(tmp_path), Context(tmp_path)) if isinstance(lead, Lead)]
    assert [lead.address for lead in leads] == ["archive.jsonl:1", "archive.jsonl:3", "archive.jsonl:4"]
    assert [document.article.text for document in leads[2].read()] == ["Text 2."]
    assert leads[2].read()[0].provenance.url == "https://example.org/2"
    with pytest.raises(SourceError, match=r'archive\.jsonl:3 has no "text": '):
        leads[1].read()


def test_an_archive_that_grows_keeps_what_it_had(tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text(LINE % (1, 1))
    (before,) = offered(path)
    path.write_text(LINE % (1, 1) + LINE % (2, 2))
    assert [lead.fingerprint == before.fingerprint for lead in offered(path)] == [True, False]


def test_each_item_of_a_message_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "m.xml"
    item = "<newsItem guid='urn:%d'><contentSet><inlineData>Text %d.</inlineData></contentSet></newsItem>"
    path.write_text(f"<newsMessage>{item % (1, 1)}{item % (2, 2)}</newsMessage>")
    (lead,) = offered(path)
    assert [document.provenance.url for document in lead.read()] == ["urn:1", "urn:2"]
