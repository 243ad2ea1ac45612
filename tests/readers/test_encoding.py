"""Bytes of every encoding that newsrooms send, and what is no text at all."""

import os
import random

import pytest

from factcheck.errors import InputError
from factcheck.readers import decode

ARABIC = "وصل وزير الخارجية الروسي سيرغي لافروف إلى إسلام آباد يوم الثلاثاء، وقال إن 95% من القوات انسحبت."
SHORT = "زار الوزير دمشق"
ENGLISH = "The minister – “tired, naïve” – said 95% of the troops had left the café.\r\n"
FRENCH = "Le ministre russe des Affaires étrangères est arrivé à Islamabad où il a été reçu."
TURKISH = "Bakan Çavuşoğlu, görüşmede güçlü işbirliği çağrısını yineledi."
RUSSIAN = "Министр иностранных дел России Сергей Лавров прибыл в Исламабад 6 апреля."
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", [*WIDE, "cp1256", "iso8859_6", "cp720"])
@pytest.mark.parametrize("text", [ARABIC, SHORT])
def test_arabic(text: str, encoding: str) -> None:
    if encoding == "cp720":
        text = text.replace("،", ",")  # which that code page lacks
    assert decode(text.encode(encoding), "draft.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, encoding) for text in (ENGLISH, FRENCH, TURKISH, RUSSIAN) for encoding in WIDE),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH, "iso8859_15"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
    ],
)
def test_other_languages(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "draft.txt") == text


def test_one_arabic_word_in_utf16_without_mark() -> None:
    assert decode("قال".encode("utf-16-le"), "draft.txt") == "قال"


def test_line_ends_stay_as_they_are() -> None:
    text = "One.\r\nTwo.\rThree.\n"
    assert decode(text.encode(), "draft.txt") == text


def test_only_the_first_mark_goes() -> None:
    assert decode("\ufeff\ufeffقال".encode(), "draft.txt") == "\ufeffقال"


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\ufeff".encode(), "\ufeff\u200f \u00a0".encode("utf-16-le")])
def test_empty(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^draft\.txt is empty: "):
        decode(data, "draft.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "a PDF file"),
        (b"PK\x03\x04\x14\x00", r"a ZIP or Word \(\.docx\) file"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"{\\rtf1\\ansi hello}", "an RTF file"),
        (b"\x7fELF\x02\x01", "a program"),
    ],
)
def test_known_formats_are_named(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=f"^draft is {what}, not text: "):
        decode(data, "draft")


@pytest.mark.parametrize(
    "data",
    [
        random.Random(1).randbytes(3000),
        bytes(range(256)) * 8,
        b"almost text\x00but for the NUL",
        b"\x01\x02\x03\x04 abc",
        b"\x00\x01",
        b"\x00\x01\x00\x01\x00\x02\x00\x03",
        "中国外交部长王毅表示两国关系很好。".encode("gbk") * 5,
        "これは日本語のテキストです。".encode("shift_jis") * 5,
        ARABIC.encode("utf-16-le")[:-1],
    ],
)
def test_not_text(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^draft\.txt is not text, or in an unknown encoding: "):
        decode(data, "draft.txt")


def test_damaged_utf8_names_the_byte() -> None:
    sound = ARABIC[:20].encode()
    with pytest.raises(InputError, match=rf"^draft\.txt is UTF-8 but broken at byte {len(sound) + 1}: "):
        decode(sound + b"\xff" + ARABIC[20:].encode(), "draft.txt")


def test_damaged_utf16_names_the_byte() -> None:
    with pytest.raises(InputError, match=r"^draft\.txt is UTF-16 but broken at byte "):
        decode(ARABIC.encode("utf-16") + b"\x00", "draft.txt")


def test_nothing_but_text_or_input_error() -> None:
    chance = random.Random(7)
    for _ in range(200):
        data = bytearray(ARABIC.encode(chance.choice(["utf-8", "cp1256", "utf-16"])))
        for _ in range(chance.randrange(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            decode(bytes(data[: chance.randrange(len(data))]), os.devnull)
        except InputError as error:
            assert str(error).startswith(os.devnull)
