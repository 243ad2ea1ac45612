"""A page in a file: its encoding is the one that it names, where that fits."""

from datetime import date

import pytest

from factcheck.errors import InputError
from factcheck.readers import Page, readers

PAGE = (
    "<html lang=ar><head><meta charset={charset}><title>زيارة</title><meta name=author content='A. Writer'>"
    "<meta property='article:published_time' content='2021-04-07'></head>"
    "<body><nav><p>menu</p></nav><h1>زيارة</h1><p>زار الوزير دمشق.</p></body></html>"
)


def read(data: bytes) -> Page:
    return readers()[".html"].read(data, "page.html")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_a_page(charset: str) -> None:
    page = read(PAGE.format(charset=charset).encode(charset))
    assert page.text == "زيارة\n\nزار الوزير دمشق."
    told = (page.title, page.author, page.lang, page.published)
    assert told == ("زيارة", "A. Writer", "ar", date(2021, 4, 7))
    assert [place.at for place in page.places] == [(("paragraph", "1"),), (("paragraph", "2"),)]


def test_the_encoding_of_an_xml_declaration() -> None:
    page = "<?xml version='1.0' encoding='windows-1251'?><html><body><p>Лавров</p></body></html>"
    assert read(page.encode("cp1251")).text == "Лавров"


@pytest.mark.parametrize("data", [b"<html></html>", b"no tags at all"])
def test_a_page_without_text(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^page\.html holds no paragraph of text; "):
        read(data)
