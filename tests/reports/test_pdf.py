"""The PDF report: the same words for somebody else's reader, in English and Arabic, and the same bytes each time."""

from __future__ import annotations

import io

import pytest

from factcheck.model import Report
from factcheck.reports import Page, pdf
from reports.evil import EVIL, renamed

try:
    import weasyprint  # noqa: F401 without Pango it does not load
except (ImportError, OSError):
    pytest.skip("WeasyPrint or a library of it is not installed", allow_module_level=True)
high_level = pytest.importorskip("pdfminer.high_level", reason="pdfminer.six is not installed")


def text(pages: bytes) -> str:
    told: str = high_level.extract_text(io.BytesIO(pages))
    return " ".join(told.split())


def test_the_words_are_all_there(report: Report) -> None:
    pages = pdf.render((report,), Page(file=True))
    told = text(pages)
    for words in (
        "1 claim is refuted",
        "To mend first",
        "The Taliban hold",
        "refuted percentage",
        "not checked",
        "CENTCOM",
    ):
        assert words in told
    assert "Where it stands" not in told
    assert pages == pdf.render((report,), Page(file=True))


@pytest.mark.parametrize("evil", EVIL[:2])
def test_nothing_of_an_article_becomes_a_part_of_the_page(report: Report, evil: str) -> None:
    told = text(pdf.render((renamed(report, evil),), Page(lang="ar")))
    assert "alert(1)" in told
