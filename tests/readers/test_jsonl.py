"""A newsroom's archive, one document a line."""

from datetime import date

import pytest

from factcheck.errors import InputError
from factcheck.readers import Page, readers


def read(line: str) -> Page:
    return readers()[".jsonl"].read(line.encode("utf-8", "surrogateescape"), "a.jsonl:7")


def test_a_line() -> None:
    told = '{"url": "https://example.org/1", "title": "زيارة", "published": "2021-04-07T10:00Z", "text": "زار دمشق."}'
    page = Page("زار دمشق.", "زيارة", date(2021, 4, 7), url="https://example.org/1")
    assert read(told) == page
    assert read(f"\ufeff{told}\r\n") == page


def test_other_names_of_the_fields() -> None:
    page = read(
        '{"headline": "T", "date": "2021-04-07", "body": "X.", "lang": "en-GB", "publisher": "P", "author": "A"}'
    )
    assert page == Page("X.", "T", date(2021, 4, 7), "en", source="P", author="A")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "is empty: "),
        ("{", "is no line of JSON "),
        ("[1]", "is no line of JSON "),
        ('{"text": "\udcff"}', "is no line of JSON (not UTF-8): "),
        ('{"title": "T"}', 'has no "text": '),
        ('{"text": " "}', 'has no "text": '),
        ('{"text": 7}', 'has no "text": '),
        ('{"text": "X.", "published": "yesterday"}', "was published on 'yesterday': "),
        ('{"text": "X."}\n{"text": "Y."}', "holds 2 documents, one a line: "),
    ],
)
def test_what_is_none(line: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read(line)
    assert str(caught.value).startswith(f"a.jsonl:7 {sentence}")
