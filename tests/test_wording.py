"""The interface's texts: every language has the same, with the same placeholders, and fills them in safely."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from factcheck import coverage, policy
from factcheck.extract import kinds
from factcheck.messages import Told
from factcheck.messages.catalogue import codes
from factcheck.model import ITSELF, Reason, Term, Worded
from factcheck.values import DateRange, Duration, Name, Names, Quantity, Relation, Value, Words
from factcheck.verify import decide
from factcheck.wording import DEFAULT, Wording, table

OTHERS = [code for code in codes() if code != DEFAULT]
OWN = ("language",)  # what each language has of its own
ISOLATES = re.compile("[\u2068\u2069]")


def shared(lang: str) -> dict[str, dict[str, str]]:
    """All sections but those of a language alone, its forms of nouns behind numbers among these."""
    return {name: texts for name, texts in table(lang).items() if name not in OWN and not name.startswith("count-")}


def test_what_hangs_on_a_number_has_both_of_its_english_forms() -> None:
    one, other = table(DEFAULT)["count-one"], table(DEFAULT)["count-other"]
    assert list(one) == list(other)


@pytest.mark.parametrize("lang", codes())
def test_whatever_can_be_told_has_a_name(lang: str) -> None:
    texts = table(lang)
    assert texts["kind"].keys() == {kind.NAME for kind in kinds()} | {ITSELF}
    assert texts["label"].keys() == {*policy.LABELS}
    assert texts["unclaimed"].keys() == {*coverage.REASONS}
    assert texts["relation"].keys() == {*Relation, "missing"}
    reasons = {decide.NOTHING, decide.UNSIGNED, decide.ANOTHER, decide.SECONDARY, decide.BESIDE}
    assert texts["weighed"].keys() == reasons | {"decides", "older", "copy"}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_of_other_letters_has_no_text_left_in_english(lang: str) -> None:
    for name, texts in shared(lang).items():
        for key, text in texts.items():
            words = re.sub(r"\{\w+\}|--[a-z-]+", "", text)
            assert not re.search("[A-Za-z]", words), (name, key, text)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["0 claims", "1 claim", "2 claims", "3 claims", "11 claims", "100 claims", "103 claims"]),
        ("ar", ["لا ادعاءات", "ادعاء واحد", "ادعاءان", "3 ادعاءات", "11 ادعاءً", "100 ادعاء", "103 ادعاءات"]),
    ],
)
def test_nouns_follow_their_number(lang: str, said: list[str]) -> None:
    assert [Wording(lang).counted("claim", n) for n in (0, 1, 2, 3, 11, 100, 103)] == said


def quantity(number: str, comparator: str = "=", unit: str = "%") -> Quantity:
    return Quantity(Decimal(number), comparator, Decimal(number), Decimal(number) + 5, unit)


DAYS = DateRange("2021-04-06/2021-04-07", date(2021, 4, 6), date(2021, 4, 7))
VALUES: list[tuple[Value, str, str]] = [
    (quantity("85"), "85%", "85%"),
    (quantity("85", "~"), "about 85%", "نحو 85%"),
    (quantity("85", ">="), "at least 85%", "85% على الأقل"),
    (quantity("85", "range"), "85 to 90%", "من 85 إلى 90%"),
    (quantity("12", "=", "dead"), "12 dead", "12 من القتلى"),
    (quantity("12", ">", "furlong"), "more than 12 furlong", "أكثر من 12 furlong"),
    (DAYS, "2021-04-06/2021-04-07", "2021-04-06/2021-04-07"),
    (Duration("P3D"), "P3D", "P3D"),
    (Words("foreign-minister"), "foreign minister", "وزير الخارجية"),
    (Words("all he said-so he says-was no"), "all he said-so he says-was no", "all he said-so he says-was no"),
    (Names((Name("A", "person"), Name("B", "person"))), "A, B", "A، B"),
]


@pytest.mark.parametrize(("value", "english", "arabic"), VALUES)
def test_a_value_is_told_in_each_language(value: Value, english: str, arabic: str) -> None:
    assert (Wording("en").value(value), Wording("ar").value(value)) == (english, arabic)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (Worded("94.6%", quantity("94.6")), "“94.6%”"),
        (Worded("nearly 95 percent", quantity("95", "~")), "“nearly 95 percent” (about 95%)"),
        (Worded("About 95%", quantity("95", "~")), "“About 95%”"),
        (Worded("6 and 7 April 2021", DAYS), "“6 and 7 April 2021” (2021-04-06/2021-04-07)"),
        (Worded("", DAYS), "2021-04-06/2021-04-07"),
        (Worded("the whole quote"), "“the whole quote”"),
        (Worded("Lavrov", Name("Sergey Lavrov", "person")), "Sergey Lavrov"),
        (Reason("as-rank", {"rank": Worded("", Words("2"))}), "rank 2"),
        (Term("slot", "date"), "date"),
        ((Worded("", DAYS), Worded("x")), "2021-04-06/2021-04-07, “x”"),
    ],
)
def test_values_are_told_as_written_and_as_read(part: Worded, told: str) -> None:
    assert Wording().filled(part) == told


def test_a_reason_is_one_sentence_with_what_stands_behind_it() -> None:
    behind = (
        Reason("beside", {"slot": Term("slot", "date")}),
        Reason("signed", {"by": "A. Editor", "on": "2021-07-08"}),
    )
    reason = Reason("supported", {"source": "AP", "found": Worded("", quantity("85", "~"))}, behind)
    told = "AP says the same: about 85% (its date differs and is checked by its own claim)"
    assert Wording().reason(reason) == f"{told} (verified by A. Editor, 2021-07-08)"
    assert Wording("ar").reason(reason).startswith("ورد الشيء نفسه في AP: نحو 85%")


def test_a_name_that_no_table_has_is_told_by_itself() -> None:
    assert (Wording().name("slot", "act-date"), Wording("ar").name("slot", "a-new_slot")) == ("act date", "a new slot")


def test_what_is_filled_in_steers_no_terminal() -> None:
    told = Wording("ar", isolate=True).reason(Reason("failed", {"sources": "\x1b[2J\u202ex", "error": "{sources}"}))
    assert not set(told) & set("\x1b\u202e")
    assert "{sources}" in told


def test_each_part_has_an_order_of_its_own_where_the_page_runs_the_other_way() -> None:
    reason = Reason("refuted", {"source": "AP", "said": Worded("نحو 85%", quantity("85")), "found": DAYS})
    told = Wording("ar", isolate=True).reason(reason)
    assert "\u2068AP\u2069" in told and "\u20682021-04-06/2021-04-07\u2069" in told
    assert ISOLATES.sub("", told) == Wording("ar").reason(reason)
    assert "\u2068نحو 85%\u2069" in Wording("en", isolate=True).reason(reason)
    assert "\u2068AP" not in Wording("en", isolate=True).reason(reason)


def test_what_is_told_is_filled_in_once() -> None:
    words = Wording("ar", isolate=True)
    told = words.quoted("AP")
    assert isinstance(told, Told) and words.part(told) is told
    inner = words.say("marks", "read", written=told, read="x")
    assert all(not (a == b == "\u2068") for a, b in pairwise(inner))
