"""OpenDocument texts made by odfpy, and what recorded changes and comments look like, by hand."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from packed import archive

from factcheck.errors import InputError
from factcheck.readers import Page, readers

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "draw")
)


def read(data: bytes) -> Page:
    return readers()[".odt"].read(data, "draft.odt")


def by_hand(body: str) -> Page:
    content = f"<office:document-content {NAMES}><office:body>{body}</office:body></office:document-content>"
    return read(archive({"content.xml": content}))


def test_a_document_by_odfpy() -> None:
    opendocument = pytest.importorskip("odf.opendocument", reason="odfpy is not installed")
    from odf import dc, meta, table, text

    made = opendocument.OpenDocumentText()
    made.meta.addElement(dc.Title(text="Release 7"))
    made.meta.addElement(dc.Creator(text="A. Writer"))
    made.meta.addElement(meta.CreationDate(text="2021-04-07T10:00:00"))
    made.meta.addElement(dc.Date(text="2021-04-07T12:00:00"))
    made.text.addElement(text.H(outlinelevel=1, text="A visit"))
    paragraph = text.P(text="وصل لافروف")
    note = text.Note(noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="By its count."))
    note.addElement(body)
    paragraph.addElement(note)
    made.text.addElement(paragraph)
    grid = table.Table(name="T")
    for cells in (("Country", "Share"), ("Egypt", "7.2%")):
        row = table.TableRow()
        for cell in cells:
            held = table.TableCell()
            held.addElement(text.P(text=cell))
            row.addElement(held)
        grid.addElement(row)
    made.text.addElement(grid)
    file = BytesIO()
    made.write(file)
    page = read(file.getvalue())
    assert page.text == "A visit\n\nوصل لافروف\n\nCountry\tShare\n\nEgypt\t7.2%\n\nBy its count."
    assert [place.at[0] for place in page.places] == [
        ("paragraph", "1"),
        ("paragraph", "2"),
        ("table", "1"),
        ("table", "1"),
        ("footnote", "1"),
    ]
    assert (page.title, page.author, page.published) == ("Release 7", "A. Writer", date(2021, 4, 7))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>one<text:s text:c='2'/>two<text:tab/>three<text:line-break/>four</text:p>", "one  two\tthree\nfour"),
        ("<text:p>a <text:span>styled <text:a>link</text:a></text:span> on</text:p>", "a styled link on"),
        ("<text:p>said<office:annotation><text:p>a comment</text:p></office:annotation>.</text:p>", "said."),
        ("<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:p>kept</text:p>", "kept"),
        ("<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>", "one"),
        ("<text:p>by<draw:text-box><text:p>a box</text:p></draw:text-box></text:p>", "by\n\na box"),
        ("<text:p>x<text:s text:c='999999999'/>y</text:p>", f"x{' ' * 80}y"),
    ],
)
def test_text(body: str, text: str) -> None:
    assert by_hand(body).text == text


def test_an_encrypted_document() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(InputError, match=r"^draft\.odt is encrypted: "):
        read(archive({"META-INF/manifest.xml": manifest, "content.xml": b"\x12\x34"}))
