"""Messages, as mail programs write them."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from factcheck.errors import InputError
from factcheck.readers import Page, readers


def read(data: bytes) -> Page:
    return readers()[".eml"].read(data, "release.eml")


@pytest.fixture
def message() -> EmailMessage:
    made = EmailMessage()
    made["From"] = "وزارة الخارجية <press@mfa.example>"
    made["To"] = "desk@example.org"
    made["Subject"] = "بيان صحفي رقم 7"
    made["Date"] = "Wed, 07 Apr 2021 23:30:00 +0300"
    return made


def test_a_plain_body_goes_before_html(message: EmailMessage) -> None:
    message.set_content("زار الوزير دمشق.\n\nAnd left.\n", cte="base64")
    message.add_alternative("<p>Something else</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    page = read(bytes(message))
    assert page.text == "زار الوزير دمشق.\n\nAnd left."
    assert (page.title, page.author, page.published) == ("بيان صحفي رقم 7", "وزارة الخارجية", date(2021, 4, 7))
    assert page.places[1].at == (("paragraph", "2"),)


def test_html_alone(message: EmailMessage) -> None:
    message.set_content("<html><body><nav><p>menu</p></nav><p>He came.</p></body></html>", subtype="html")
    assert read(bytes(message)).text == "He came."


def test_html_without_paragraphs(message: EmailMessage) -> None:
    message.set_content('<div dir="ltr">He came<div><br></div><div><a href=x>On Monday</a></div></div>', subtype="html")
    assert read(bytes(message)).text == "He came\n\nOn Monday"


@pytest.mark.parametrize("charset", ["windows-1256", "utf-8", "iso-8859-6"])
def test_encodings(message: EmailMessage, charset: str) -> None:
    message.set_content("زار الوزير دمشق.", charset=charset)
    assert read(bytes(message)).text == "زار الوزير دمشق."


def test_an_encoding_that_nobody_knows(message: EmailMessage) -> None:
    message.set_content("He came.")
    assert read(bytes(message).replace(b'"utf-8"', b'"no-such"')).text == "He came."


def test_headers_that_are_broken(message: EmailMessage) -> None:
    message.set_content("He came.")
    del message["Date"]
    page = read(b"Date: yesterday\r\n" + bytes(message).replace(b"Subject: ", b"Subject: =?utf-8?b?!!!?= "))
    assert (page.text, page.published) == ("He came.", None)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Just a text.", "is no message: "),
        (b"", "is no message: "),
        (b"From: a@example.org\n\n", "is a message without text: "),
        (
            b"From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
            b"Content-Type: image/png\n\nx\n--x--\n",
            "is a message without text: ",
        ),
    ],
)
def test_no_text(data: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=f"^release.eml {sentence}"):
        read(data)
