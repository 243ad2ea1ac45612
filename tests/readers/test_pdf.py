"""PDF documents made by reportlab: letters as they stand on the page, Arabic from its end."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.readers import Page, readers

for package in ("pdfminer", "bidi", "reportlab"):
    pytest.importorskip(package, reason=f"{package} is not installed")

ENGLISH = "Exports of Iraq rose by 10% in March 2021, the office said."
ARABIC = [
    "وصل وزير الخارجية الروسي سيرغي لافروف إلى إسلام آباد في 6 أبريل/نيسان 2021 (مساء).",
    "وقال إن 95% من القوات انسحبت، وإن 1,234 جنديا (Taliban) لا يزالون هناك.",
    'الأولى: قال المسؤول "لا نريد الحرب" في 14-7-2021؛ لإنهاء الأزمة؟',
]
FONTS = [Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"), Path("/usr/share/fonts/dejavu/DejaVuSans.ttf")]


def read(data: bytes) -> Page:
    return readers()[".pdf"].read(data, "release.pdf")


def made(pages: Sequence[Sequence[str]], font: str = "Helvetica", encrypt: Any = None) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, encrypt=encrypt, invariant=True)
    canvas.setTitle("بيان 7")
    canvas.setAuthor("A. Writer")
    for lines in pages:
        canvas.setFont(font, 11)
        for number, line in enumerate(lines):
            canvas.drawString(50, 780 - 40 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_pages_and_what_is_told_of_them() -> None:
    page = read(made([["One.", ENGLISH], ["Two."]]))
    assert page.text == f"One.\n\n{ENGLISH}\n\nTwo."
    assert [(place.at, page.text[place.start :][:4]) for place in page.places] == [
        ((("page", "1"),), "One."),
        ((("page", "2"),), "Two."),
    ]
    assert (page.title, page.author, page.published) == ("بيان 7", "A. Writer", date(2000, 1, 1))


def test_lines_of_a_paragraph_stay_together() -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    file = BytesIO()
    style = getSampleStyleSheet()["Normal"]
    SimpleDocTemplate(file).build([Paragraph(f"{ENGLISH} " * 3, style), Paragraph("A with&shy;drawal.", style)])
    assert " ".join(read(file.getvalue()).text.split()).startswith(f"{ENGLISH} {ENGLISH} {ENGLISH}")


@pytest.mark.parametrize("sentence", ARABIC)
def test_arabic_is_read_as_it_is_written(sentence: str) -> None:
    """The page has each line as it is seen: its last letter first, in the forms that letters take within words."""
    reshaper = pytest.importorskip("arabic_reshaper", reason="arabic-reshaper is not installed")
    font = next((path for path in FONTS if path.exists()), None)
    if font is None:
        pytest.skip("no font with Arabic letters (DejaVu Sans) is installed")
    from bidi import get_display
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    pdfmetrics.registerFont(TTFont("DejaVu", str(font)))
    seen = str(get_display(reshaper.reshape(sentence), base_dir="R"))
    assert read(made([[seen]], "DejaVu")).text == sentence


def test_a_document_with_a_password() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    assert read(made([[ENGLISH]], encrypt=StandardEncryption("", "owner"))).text == ENGLISH
    with pytest.raises(InputError, match=r"^release\.pdf is encrypted: "):
        read(made([[ENGLISH]], encrypt=StandardEncryption("secret", "owner")))


def test_a_page_without_text() -> None:
    with pytest.raises(InputError, match=r"^release\.pdf holds no text \(is it scanned\?\): "):
        read(made([[]]))


@pytest.mark.parametrize("data", [b"", b"Plain text.", b"PK\x03\x04"])
def test_no_pdf(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^release\.pdf is not a PDF file: "):
        read(data)


def test_cut_off() -> None:
    whole = made([[ENGLISH]])
    for length in range(10, len(whole) - 200, 97):
        with pytest.raises(InputError, match=r"^release\.pdf (is a PDF file but damaged|holds no text)"):
            read(whole[:length])


def test_a_stream_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.readers._pdf.MOST", 1 << 20)
    packed = zlib.compress(b" " * (8 << 20))
    whole = made([[ENGLISH]])
    head, _, rest = whole.partition(b"stream\n")
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
    start = whole.rfind(b"<<", 0, whole.find(b"stream"))
    end = whole.find(b"endstream", start) + len(b"endstream")
    assert head and rest
    with pytest.raises(InputError, match=r"^release\.pdf unpacks to more than 1 MiB"):
        read(whole[:start] + stream + whole[end:])
