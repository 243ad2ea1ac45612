"""Word documents made by python-docx, and what its library can't make, by hand."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from packed import archive

from factcheck.model import Place
from factcheck.readers import Page, read_article, readers

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read(data: bytes) -> Page:
    return readers()[".docx"].read(data, "draft.docx")


def by_hand(body: str, parts: dict[str, str] | None = None) -> Page:
    document = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    return read(archive({"word/document.xml": document, **(parts or {})}))


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.fixture
def document() -> Any:
    return pytest.importorskip("docx", reason="python-docx is not installed").Document()


def saved(document: Any, made: datetime, changed: datetime) -> bytes:
    document.core_properties.created, document.core_properties.modified = made, changed
    file = BytesIO()
    document.save(file)
    return file.getvalue()


DAY, LATER = datetime(2021, 4, 7, 8), datetime(2021, 4, 7, 20)


def test_headings_paragraphs_lists_and_tables_in_their_order(document: Any) -> None:
    document.add_heading("A visit", 1)
    document.add_paragraph("Lavrov came on ").add_run("6 April").bold = True
    table = document.add_table(2, 2)
    for at, text in enumerate(("Country", "Share", "Egypt", "7.2%")):
        table.cell(at // 2, at % 2).text = text
    document.add_paragraph("وغادر يوم الأربعاء.", style="List Bullet")
    page = read(saved(document, DAY, LATER))
    assert page.text == "A visit\n\nLavrov came on 6 April\n\nCountry\tShare\n\nEgypt\t7.2%\n\nوغادر يوم الأربعاء."
    assert [place.at for place in page.places] == [
        (("paragraph", "1"),),
        (("paragraph", "2"),),
        (("table", "1"), ("row", "1")),
        (("table", "1"), ("row", "2")),
        (("paragraph", "3"),),
    ]
    assert page.title == "A visit"


def test_metadata(document: Any) -> None:
    document.core_properties.title, document.core_properties.author = "Release 7", "A. Writer"
    document.core_properties.language = "ar-SY"
    document.add_paragraph("Text.")
    page = read(saved(document, DAY, LATER))
    assert (page.title, page.author, page.lang, page.published) == ("Release 7", "A. Writer", "ar", date(2021, 4, 7))


def test_a_document_changed_on_another_day_has_no_date(document: Any) -> None:
    """What was made long before it was saved was made of a template, or is no longer what it was."""
    document.add_paragraph("Text.")
    assert read(saved(document, DAY, datetime(2021, 6, 1))).published is None


def test_a_draft(document: Any) -> None:
    document.add_paragraph("He came on Tuesday.")
    article = read_article("draft.docx", data=saved(document, DAY, LATER))
    assert (article.text, article.places) == ("He came on Tuesday.", (Place(0, (("paragraph", "1"),)),))
    assert article.place(5) == (("paragraph", "1"),)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('kept')}<w:del>{run(' deleted')}</w:del><w:ins>{run(' added')}</w:ins></w:p>", "kept added"),
        (f"<w:p><w:moveFrom>{run('from')}</w:moveFrom><w:moveTo>{run('to')}</w:moveTo></w:p>", "to"),
        (f"<w:p>{run('seen')}{run(' hidden', '<w:rPr><w:vanish/></w:rPr>')}</w:p>", "seen"),
        (
            f"<w:p>{run('seen')}{run(' too', '<w:rPr><w:vanish w:val=$0$/></w:rPr>'.replace('$', chr(34)))}</w:p>",
            "seen too",
        ),
        (f"<w:p>{run('one')}<w:r><w:br/></w:r>{run('two')}<w:r><w:tab/></w:r>{run('three')}</w:p>", "one\ntwo\tthree"),
        (f"<w:p>{run('22')}<w:r><w:noBreakHyphen/></w:r>{run('year')}</w:p>", "22\u2011year"),
        (f"<w:p><w:hyperlink>{run('a link')}</w:hyperlink></w:p>", "a link"),
        (f"<w:sdt><w:sdtContent><w:p>{run('a field')}</w:p></w:sdtContent></w:sdt>", "a field"),
        (
            f"<w:p>{run('by it')}<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{run('a box')}</w:p>"
            f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>{run('a box')}</w:p></w:txbxContent>"
            "</mc:Fallback></mc:AlternateContent></w:p>",
            "by it\n\na box",
        ),
        (
            f"<w:p>{run('by it')}<w:txbxContent><w:p>{run('a box')}<w:txbxContent><w:p>{run('in a box')}</w:p>"
            "</w:txbxContent></w:p></w:txbxContent></w:p>",
            "by it\n\na box\n\nin a box",
        ),
        (f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{run('7')}</w:p>", "7"),
        ("<w:p/>", ""),
    ],
)
def test_runs(body: str, text: str) -> None:
    assert by_hand(body).text == text


def test_footnotes_stand_behind_the_text() -> None:
    notes = f"<w:footnotes {W}><w:footnote w:id='-1' w:type='separator'><w:p>{run('-')}</w:p></w:footnote>"
    notes += f"<w:footnote w:id='1'><w:p>{run('By its count.')}</w:p></w:footnote></w:footnotes>"
    body = f"<w:p>{run('Nine died.')}<w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
    page = by_hand(body, {"word/footnotes.xml": notes})
    assert page.text == "Nine died.\n\nBy its count."
    assert page.places[-1] == Place(12, (("footnote", "1"),))


def test_a_document_in_another_encoding() -> None:
    document = f"<?xml version='1.0' encoding='utf-16'?><w:document {W}><w:p>{run('قال')}</w:p></w:document>"
    assert read(archive({"word/document.xml": document.encode("utf-16")})).text == "قال"
