"""Joint visits: who went along is no other visitor."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extract import extract
from factcheck.model import Article
from factcheck.values import Names
from judging import verdict

DAY = date(2021, 7, 14)
JOINT: tuple[tuple[str, str, list[str]], ...] = (
    ("en", "Lavrov and Blinken visited Damascus on 6 July 2021.", ["Lavrov"]),
    ("fr", "Le ministre Sergueï Lavrov et le président Emmanuel Macron ont visité Damas.", ["Sergueï Lavrov"]),
    ("ar", "زار لافروف وبلينكن دمشق يوم 6 يوليو 2021.", ["بلينكن"]),
    ("en", "Lavrov met Blinken and Macron visited Damascus.", []),
    ("en", "Lavrov visited Damascus, and Blinken stayed at home.", []),
)
SAID = (
    ("Lavrov visited Damascus on 6 July 2021.", "supported"),
    ("Blinken visited Damascus on 6 July 2021.", "supported"),
    ("Macron visited Damascus on 6 July 2021.", "not-enough-evidence"),
    ("Lavrov visited Damascus on 7 May 2021.", "not-enough-evidence"),
)


@pytest.mark.parametrize(("lang", "text", "names"), JOINT)
def test_who_goes_along(lang: str, text: str, names: list[str]) -> None:
    visit = next(c for c in extract(Article("text", text, lang, DAY)).claims if c.kind == "visit")
    along = visit.frame.slots.get("with")
    assert [name.text for name in along.items] == names if isinstance(along, Names) else not names


@pytest.mark.parametrize(("said", "label"), SAID)
def test_each_of_them_was_there(said: str, label: str) -> None:
    found = "Lavrov and Blinken visited Damascus on 6 July 2021."
    claim, source = Article("claim", said, "en", DAY), Article("source", found, "en", DAY)
    assert verdict("visit", claim, source).label == label
