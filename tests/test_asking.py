"""Names that a source is asked for: those of claims, no sentence, the likeliest first."""

from __future__ import annotations

import pytest

from factcheck.asking import asked_for, names, sent
from factcheck.errors import LockError
from factcheck.extract import builtin
from factcheck.lock import Lock, held
from factcheck.model import Article
from factcheck.settings import Settings
from factcheck.sources import Lead
from factcheck.supply import asks, shelf_of

WIKI = "mediawiki:https://ar.wikipedia.org/w/api.php#names=2"
VISIT = "Sergey Lavrov visited Islamabad on 6 April 2021. Lavrov met Shah Mahmood Qureshi there."

NAMES = [
    (VISIT, "en", ["Sergey Lavrov", "Islamabad", "Shah Mahmood Qureshi"]),
    ("زار سيرغي لافروف إسلام آباد في 6 أبريل 2021.", "ar", ["سيرغي لافروف", "إسلام آباد"]),
    ("Exports of Iraq rose by 10% in March 2021.", "en", ["Iraq"]),
    ("The Russian foreign minister said that growth was 3% in 2020.", "en", []),
    ("Who knows Sergey Lavrov?", "en", []),
    ("Good morning to all of you.", "en", []),
]


@pytest.mark.parametrize(("text", "lang", "wanted"), NAMES)
def test_names_are_those_of_claims(text: str, lang: str, wanted: list[str]) -> None:
    found = list(names(Article("draft", text, lang), builtin()))
    assert found == wanted
    assert all(name in text for name in found)


ASKED = [
    ((WIKI,), True),
    (("mediawiki:https://ar.wikipedia.org/w/api.php#search=Lavrov",), False),
    (("mediawiki:https://ar.wikipedia.org/w/api.php#names=many",), False),
    (("https://example.org",), False),
    ((), False),
]


@pytest.mark.parametrize(("sources", "asked"), ASKED)
def test_only_a_source_that_is_searched_is_asked(sources: tuple[str, ...], asked: bool) -> None:
    settings = Settings(sources=sources, builtin_claims=False)
    assert bool(asked_for(settings, [Article("draft", VISIT, "en")], builtin())) is asked


def test_of_each_article_as_many_are_sent_as_the_source_says() -> None:
    assert asks(WIKI) == 2
    assert sent(WIKI, (("a", "b", "c"), ("b", "d"), ())) == ["a", "b", "d"]
    assert sent("https://example.org", (("a",),)) == []


def test_what_was_found_for_one_article_is_not_what_was_found_for_another() -> None:
    shelves = {shelf_of(WIKI, names) for names in ((("a",),), (("b",),), (("a", "b"),), (("a",), ("b",)))}
    assert len(shelves) == 4 and shelf_of(WIKI, (("a",),)) in shelves
    assert shelf_of("https://example.org", (("a",),)) == "https://example.org"


def test_a_lock_holds_what_other_articles_are_answered_by() -> None:
    lock = Lock(1, "0", {}, ())
    lead = Lead("x", "1", tuple)
    assert list(held(lock, WIKI, [lead], whole=False)) == []
    with pytest.raises(LockError, match="names nothing"):
        list(held(lock, WIKI, [lead]))
