"""Front matter: what is read from it, what stays in the text."""

from datetime import date

import pytest

from factcheck.errors import InputError
from factcheck.readers import Page, readers

BLOCK = (
    "---\ntitle: 'Lavrov: two days'\ndate: 2021-04-07T10:00:00Z\nurl: https://example.org/a\n"
    "source: The Daily\nlang: en-GB\ntags:\n  - visits\n# a comment\n\n---\n"
)


def read(text: str, suffix: str = ".txt") -> Page:
    return readers()[suffix].read(text.encode(), f"draft{suffix}")


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_fields(suffix: str, newline: str) -> None:
    text = (BLOCK + "He came.\n").replace("\n", newline)
    page = read(text, suffix)
    assert page == Page(
        text=f"He came.{newline}",
        title="Lavrov: two days",
        published=date(2021, 4, 7),
        lang="en",
        url="https://example.org/a",
        source="The Daily",
        draft=text,
    )


@pytest.mark.parametrize(
    "text",
    [
        "No block at all.\n",
        "---\nA rule across the page, then prose.\n---\nMore.\n",
        "---\ntitle: never closed\n",
        "--- title: on the fence ---\n",
        "\n---\ntitle: not at the beginning\n---\n",
        "---\n---\nEmpty block.\n",
        "He said: go.\n---\ndate: 2021-04-07\n---\n",
    ],
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    assert read(text) == Page(text)


@pytest.mark.parametrize("value", ["6 April 2021", "2021-13-01", "06/04/2021", "2021"])
def test_a_date_in_other_words_is_refused(value: str) -> None:
    with pytest.raises(InputError, match=r"^draft\.txt has the date .* write it as YYYY-MM-DD\.$"):
        read(f"---\ndate: {value}\n---\nText.\n")


def test_empty_values_are_absent() -> None:
    assert read("---\ndate:\ntitle:\nlang:\n---\nText.\n").published is None


def test_heading_is_the_title_of_markdown_only() -> None:
    text = "Intro.\n\n# The *visit* #\n\n## Part\n"
    assert read(text, ".md").title == "The *visit*"
    assert read(text, ".md").text == text
    assert read(text).title == ""


def test_title_in_front_matter_wins() -> None:
    assert read("---\ntitle: Said so\n---\n# Heading\n", ".md").title == "Said so"
