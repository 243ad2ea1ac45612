"""Files that are damaged, locked, something else than their names say, or made to fill the memory."""

from __future__ import annotations

import random
from typing import Any

import pytest
from packed import archive, unpacked

from factcheck.errors import InputError
from factcheck.readers import read_article, readers

OFFICE = [".docx", ".odt", ".epub"]
DOCUMENT = "<d><body><p><r><t>He came.</t></r></p></body></d>"
CONTAINER = "<c><rootfile full-path='p.opf'/></c>"
PACKAGE = "<p><item id='a' href='a.html' media-type='text/html'/><itemref idref='a'/></p>"
SOUND: dict[str, dict[str, Any]] = {
    ".docx": {"word/document.xml": DOCUMENT},
    ".odt": {"content.xml": "<d><p>He came.</p></d>"},
    ".epub": {"META-INF/container.xml": CONTAINER, "p.opf": PACKAGE, "a.html": "<p>He came.</p>"},
}
LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
MAIN = {".docx": "word/document.xml", ".odt": "content.xml", ".epub": "p.opf"}


def refused(suffix: str, data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        readers()[suffix].read(data, f"f{suffix}")
    sentence = str(caught.value)
    assert sentence.startswith(f"f{suffix} ") and sentence.endswith(".") and "\n" not in sentence
    return sentence


@pytest.mark.parametrize("suffix", OFFICE)
def test_sound(suffix: str) -> None:
    assert readers()[suffix].read(archive(SOUND[suffix]), "f").text == "He came."


@pytest.mark.parametrize("suffix", OFFICE)
@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty: "),
        (b"Plain text.", "is not "),
        (b"%PDF-1.7", "is not "),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document", "is an old Word or Office file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is encrypted: "),
        (b"PK\x03\x04 and nothing", "damaged or cut off"),
        (archive({"mimetype": "x"}), "is missing in it"),
    ],
)
def test_something_else(suffix: str, data: bytes, sentence: str) -> None:
    assert sentence in refused(suffix, data)


@pytest.mark.parametrize("suffix", OFFICE)
def test_cut_off(suffix: str) -> None:
    whole = archive(SOUND[suffix])
    for length in range(4, len(whole) - 1, 29):
        assert "damaged" in refused(suffix, whole[:length])


@pytest.mark.parametrize("suffix", OFFICE)
def test_damaged_bytes(suffix: str) -> None:
    chance, whole = random.Random(7), archive(SOUND[suffix])
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            readers()[suffix].read(bytes(data), "f")
        except InputError as error:
            assert str(error).startswith("f ")


@pytest.mark.parametrize("suffix", OFFICE)
def test_a_locked_part(suffix: str) -> None:
    data = bytearray(archive(SOUND[suffix]))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    assert "is encrypted: " in refused(suffix, bytes(data))


@pytest.mark.parametrize("suffix", OFFICE)
def test_a_part_that_unpacks_without_end(suffix: str) -> None:
    data = archive({**SOUND[suffix], MAIN[suffix]: b" " * (65 << 20)})
    assert len(data) < 100_000
    assert "unpacks to more than 64 MiB" in refused(suffix, data)


@pytest.mark.parametrize("suffix", OFFICE)
@pytest.mark.parametrize(
    ("head", "tail", "sentence"),
    [
        (LAUGHS, "", "declares entities of its own"),
        ("", "<unclosed>", "is damaged"),
        ("<x>" * 300, "</x>" * 300, "levels deep"),
        ("<?xml version='1.0' encoding='no-such'?>", "", "encoding that is not read here"),
    ],
)
def test_xml_that_is_not_read(suffix: str, head: str, tail: str, sentence: str) -> None:
    body = SOUND[suffix][MAIN[suffix]]
    data = archive({**SOUND[suffix], MAIN[suffix]: f"{head}{body}{tail}"})
    assert sentence in refused(suffix, data)


def test_what_comes_without_its_suffix_is_told_to_have_one() -> None:
    with pytest.raises(InputError, match=r"give it its own suffix"):
        read_article("-", data=archive(SOUND[".docx"]))


def test_parts_unpack_to_the_same_again() -> None:
    assert unpacked(archive({"a": b"x"})) == {"a": b"x"}
