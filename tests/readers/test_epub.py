"""Electronic books, made by ebooklib and by hand."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from packed import archive, unpacked

from factcheck.errors import InputError
from factcheck.readers import Page, readers

CONTAINER = "<container><rootfiles><rootfile full-path='O/content.opf'/></rootfiles></container>"


def read(data: bytes) -> Page:
    return readers()[".epub"].read(data, "book.epub")


def by_hand(hrefs: list[str], parts: dict[str, str | bytes]) -> bytes:
    items = "".join(
        f"<item id='i{n}' href='{href}' media-type='application/xhtml+xml'/>" for n, href in enumerate(hrefs)
    )
    order = "".join(f"<itemref idref='i{n}'/>" for n in range(len(hrefs)))
    package = f"<package><manifest>{items}</manifest><spine>{order}</spine></package>"
    return archive({"META-INF/container.xml": CONTAINER, "O/content.opf": package, **parts})


@pytest.fixture
def book() -> bytes:
    epub = pytest.importorskip("ebooklib.epub", reason="ebooklib is not installed")
    made = epub.EpubBook()
    made.set_title("The year 2021")
    made.set_language("ar")
    made.add_author("A. Writer")
    made.add_metadata("DC", "date", "2022-01-05")
    chapters = [epub.EpubHtml(title=f"{n}", file_name=f"c{n}.xhtml", lang="ar") for n in (1, 2)]
    chapters[0].content = "<h1>الفصل الأول</h1><p>وصل لافروف&nbsp;إلى دوشنبه.</p>"
    chapters[1].content = "<p>And left.</p>"
    for chapter in chapters:
        made.add_item(chapter)
    made.spine = ["nav", *chapters]
    made.add_item(epub.EpubNcx())
    made.add_item(epub.EpubNav())
    file = BytesIO()
    epub.write_epub(file, made)
    return file.getvalue()


def test_chapters_in_their_order(book: bytes) -> None:
    page = read(book)
    assert page.text == "الفصل الأول\n\nوصل لافروف\xa0إلى دوشنبه.\n\nAnd left."
    assert [place.at for place in page.places] == [
        (("chapter", "1"), ("paragraph", "1")),
        (("chapter", "1"), ("paragraph", "2")),
        (("chapter", "2"), ("paragraph", "1")),
    ]
    assert page.text[page.places[2].start :] == "And left."
    told = (page.title, page.author, page.lang, page.published)
    assert told == ("The year 2021", "A. Writer", "ar", date(2022, 1, 5))


def test_names_are_escaped_and_lead_upwards_within_the_archive() -> None:
    parts: dict[str, str | bytes] = {"T/a b.html": "<p>One.</p>", "c.html": "<p>Two.</p>"}
    assert read(by_hand(["../T/a%20b.html", "../../../c.html"], parts)).text == "One.\n\nTwo."


def test_an_encrypted_chapter(book: bytes) -> None:
    parts = unpacked(book)
    chapter = next(name for name in parts if name.endswith("c1.xhtml"))
    parts["META-INF/encryption.xml"] = f"<encryption><CipherReference URI='{chapter}'/></encryption>"
    with pytest.raises(InputError, match=r"^book\.epub is encrypted: "):
        read(archive(parts))


def test_a_missing_chapter_is_named() -> None:
    with pytest.raises(InputError, match=r"O/gone\.xhtml is missing in it"):
        read(by_hand(["gone.xhtml"], {}))
