"""A claim against one text that is about it: figure by figure, whatever the two are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare import compare
from factcheck.model import Article

ROWS = [
    # a number, a comparator, a date and a percentage against what is stated
    ("The bridge carried more than 40,000 cars a day.", "Some 41,200 cars a day used the bridge.", "supported"),
    ("The bridge carried more than 40,000 cars a day.", "The bridge carried 38,000 cars a day.", "refuted"),
    ("Turnout was over 61%.", "Turnout in the district was 61%.", "refuted"),
    ("Turnout was under 62%.", "Turnout in the district was 61%.", "supported"),
    ("The museum opened before 1990.", "The museum (opened 4 May 1987) has two wings.", "supported"),
    ("The museum opened after 1990.", "The museum (opened 4 May 1987) has two wings.", "refuted"),
    ("The strike began on 6 March.", "The strike began on 6 April 2019.", "refuted"),
    ("The strike began on 6 April.", "The strike began on 6 April 2019.", "supported"),
    # a figure of the evidence answers one figure of the claim, that beside the same words
    (
        "The storm killed 12 people and destroyed 300 houses.",
        "The storm destroyed 300 houses and killed 12 people.",
        "supported",
    ),
    (
        "The storm killed 12 people and destroyed 400 houses.",
        "The storm destroyed 300 houses and killed 12 people.",
        "refuted",
    ),
    ("He sold 500 of his 700 sheep.", "Of 700 sheep he sold 500.", "supported"),
    # what lies beyond an "over" by a tenth or more is not what it means
    ("The site has more than 20 million readers.", "The site has over 16 million readers.", "refuted"),
    ("The site has less than 20 million readers.", "The site has over 16 million readers.", "supported"),
    ("The site has less than 16.5 million readers.", "The site has over 16 million readers.", "supported"),
    # another date and another figure are another fact
    (
        "In March 2019 the firm had 900 workers.",
        "In March 2021 the firm had 1,200 workers.",
        "not-enough-evidence",
    ),
    # the number in a name, and the year that tells which thing is meant, are no figures
    ("Apollo 11 carried three men.", "Apollo 12 carried three men.", "supported"),
    ("The 2008 final drew 60,000 people.", "The 2012 final drew 61,000 people.", "not-enough-evidence"),
    # another place, another speaker, a denial
    ("In Kenya 40% of farms use fertiliser.", "In Ghana 25% of farms use fertiliser.", "not-enough-evidence"),
    ("The mayor denied that 30 houses were empty.", "In all 30 houses were empty.", "not-enough-evidence"),
    # nothing to compare
    ("The bridge cost 4 million euros.", "The bridge was opened by the mayor.", "not-enough-evidence"),
    # results and places in a row; a title's "No" denies nothing; a number that is no year
    ("The home side won 3-1.", "They beat the guests 2-1 at home.", "refuted"),
    ("The song entered the chart at number 2.", "The song was number two of the chart.", "supported"),
    ("No Mercy was released before 1990.", "No Mercy was released in 1987.", "supported"),
    ("The plan runs until 4030.", "The plan runs until 2030.", "refuted"),
    ("The firm earned 77 billion.", "The firm earned $77 billion in a year.", "supported"),
    # a mere number is not told of by "more than" another
    ("The flood killed 100 people.", "The flood killed more than 500 people.", "refuted"),
    ("The flood killed more than 100 people.", "The flood killed more than 500 people.", "not-enough-evidence"),
    ("لا تزال الشركة تشغل 90 عاملا.", "تشغل الشركة 90 عاملا.", "supported"),
    ("بلغت نسبة المشاركة أكثر من 61%.", "بلغت نسبة المشاركة في الدائرة 58%.", "refuted"),
    ("افتتح المتحف عام 1987.", "افتتح المتحف في 4 أيار 1987.", "supported"),
    # a result from the other side; more goals than either told
    ("Ajax beat Twente 2-1.", "Twente lost 1-2 to Ajax.", "not-enough-evidence"),
    ("Ajax beat Twente 3-1.", "Twente lost 1-2 to Ajax.", "refuted"),
    # measures of one dimension, and time as exact as it is told
    ("The tunnel is 3.4 kilometres long.", "The tunnel is 3,410 metres long.", "supported"),
    ("The tunnel is 4.4 kilometres long.", "The tunnel is 3,410 metres long.", "refuted"),
    ("The works took three years.", "The works took 36 months.", "supported"),
    ("The works took two months.", "The works took eight weeks.", "supported"),
    ("The works took two months.", "The works took four weeks.", "refuted"),
    ("The works took about 30 days.", "The works took 32 days.", "supported"),
    ("The works took about 30 days.", "The works took 50 days.", "refuted"),
    # the dead are not the injured
    ("The blast killed 40 people.", "The blast killed seven people and injured 40.", "refuted"),
    ("The blast injured 40 people.", "The blast killed seven people and injured 40.", "supported"),
    ("قتل 40 شخصا في الانفجار.", "أدى الانفجار إلى مقتل سبعة أشخاص وإصابة 40 آخرين.", "refuted"),
    # the figure of another day or place, where one of the very day or place is told
    ("Rents rose 4.1% in May.", "Rents rose 2.6 percent in May, after 4.1 percent in April.", "refuted"),
    ("Rents rose 4.1% in April.", "Rents rose 2.6 percent in May, after 4.1 percent in April.", "supported"),
    ("The chain has 30 shops in Kenya.", "The chain has 12 shops in Kenya and 30 in Ghana.", "refuted"),
    ("The chain has 30 shops in Ghana.", "The chain has 12 shops in Kenya and 30 in Ghana.", "supported"),
    ("سعر البرميل أكثر من 90 دولارا.", "البرميل يتخطى حاجز الـ90 دولارا.", "supported"),
    ("سعر البرميل أقل من 90 دولارا.", "البرميل يتخطى حاجز الـ90 دولارا.", "refuted"),
    # from one figure to another; a rounded figure; what is so since a day
    ("The fare rose to 31 pesos.", "The fare rose from 31 pesos to 50 pesos.", "refuted"),
    ("The fare rose to 50 pesos.", "The fare rose from 31 pesos to 50 pesos.", "supported"),
    ("The metal cost $1,310 an ounce.", "The metal cost $1,309.81 an ounce.", "supported"),
    ("The metal cost $1,311 an ounce.", "The metal cost $1,309.81 an ounce.", "refuted"),
    ("The mill has been shut since 2012.", "The mill shut in 2014.", "not-enough-evidence"),
    ("The mill has been shut since 2014.", "The mill shut in 2014.", "supported"),
    # a quarter of an unnamed year is a date; another speaker's figure is no other fact's
    ("Profits fell 6% in the third quarter.", "Profits fell 9% in the fourth quarter.", "not-enough-evidence"),
    ("Profits fell 6% in the third quarter.", "Profits fell 9% in the third quarter.", "refuted"),
    ("The minister said 20 clinics would close.", "The union said 35 clinics would close.", "not-enough-evidence"),
    ("The minister said 20 clinics would close.", "The minister said 35 clinics would close.", "refuted"),
    # two titles report one bound; what one sentence leaves open the next may tell
    ("أكثر من 40 عرضا لبناء الجسر", "تلقينا أكثر من 90 عرضا لبناء الجسر", "refuted"),
    ("أكثر من 88 عرضا لبناء الجسر", "تلقينا أكثر من 90 عرضا لبناء الجسر", "supported"),
    ("أكثر من 40 عرضا لبناء الجسر.", "تلقينا أكثر من 90 عرضا لبناء الجسر.", "not-enough-evidence"),
    ("أرباح المصنع في تراجع منذ 2005", "أرباح المصنع في تراجع منذ 2015", "refuted"),
    # a title tells time roughly
    ("أول معرض في المدينة بعد أكثر من 40 عاما", "المدينة تقيم أول معرض منذ 40 عاما", "not-enough-evidence"),
    ("أول معرض في المدينة بعد أكثر من 50 عاما", "المدينة تقيم أول معرض منذ 40 عاما", "refuted"),
    # a dateline tells when it was written; what is reckoned, counted or named is told in another way
    ("The mill shut in May 2005.", "LIMA, 4 June 2005 (Andina) - The mill is shut.", "not-enough-evidence"),
    ("The mill shut in May 2005.", "The mill shut on 4 June 2005 in Lima.", "refuted"),
    ("The mill burnt in 1982.", "In 1994, 12 years after the mill burnt, a new one opened.", "not-enough-evidence"),
    ("The mill burnt in 1983.", "The mill burnt in 1994, and 12 houses with it.", "refuted"),
    ("Ortiz won seven titles.", "Ortiz won her seventh title after two titles in Lima.", "not-enough-evidence"),
    ("Ortiz won six titles.", "Ortiz won two titles in Lima.", "refuted"),
    ("The ban hurt trade between the two states.", "Peru is one of 17 states with a ban.", "not-enough-evidence"),
    ("The ban hurt trade between two states.", "The ban hurt trade between 17 states.", "refuted"),
]


@pytest.mark.parametrize(("said", "found", "label"), ROWS)
def test_figures_are_compared_as_stated(said: str, found: str, label: str) -> None:
    lang = "en" if said.isascii() else "ar"
    assert compare(Article("claim", said, lang), Article("evidence", found, lang)).label == label


PIECES = (
    "5|0|-1|1/0|3-1|999999-0|,|.|%|$|1999|9999|0001|February|29|number|No|#|first|than|over|not|of|the|٣|½|²|Ⅳ|و"
    "|more than|29 February|30 December to 2 January|31/12/9999|29 فبراير"
)
FIGURES = st.sampled_from([*PIECES.split("|"), "9" * 400, "0." + "0" * 400 + "1"])
TEXTS = st.lists(FIGURES, max_size=20).map(" ".join)
DAYS = st.sampled_from([None, date.min, date(2020, 2, 29), date.max])
LANGS = st.sampled_from(["ar", "en", "es", "fr", "ru"])
ARTICLES = st.builds(lambda text, lang, day: Article("text", text, lang, day), TEXTS, LANGS, DAYS)


@settings(deadline=None)  # the first text of a language loads it
@given(ARTICLES, ARTICLES)
def test_whatever_the_two_texts_are_there_is_a_verdict(claim: Article, evidence: Article) -> None:
    assert compare(claim, evidence).label in ("supported", "refuted", "conflicting", "not-enough-evidence")


@pytest.mark.parametrize("far", ["1" + "0" * 30, "9" * 400, "0." + "0" * 40 + "1"])
def test_a_number_of_any_length_is_held_against_another(far: str) -> None:
    near, other = Article("text", "He has 1 euro.", "en"), Article("text", f"He has {far} euros.", "en")
    assert {compare(near, other).label, compare(other, near).label} <= {"refuted", "not-enough-evidence"}


def test_a_leap_day_without_its_year_is_compared_in_one_that_has_it() -> None:
    claim, same, other = "It opened on 29 February.", "It opened on 29 February 2020.", "It opened on 28 February 2019."
    assert compare(Article("claim", claim, "en"), Article("evidence", same, "en")).label == "supported"
    assert compare(Article("claim", claim, "en"), Article("evidence", other, "en")).label == "refuted"


def test_many_figures_take_no_longer_than_they_are() -> None:
    claim = Article("claim", "In all 40 people were hurt and 12 houses burnt on 4 May. " * 15, "en")
    evidence = Article(
        "evidence", "".join(f"Some {n} people were seen in {n + 1} houses. " for n in range(2, 1500)), "en"
    )
    assert (
        compare(claim, evidence).label == "not-enough-evidence"
    )  # in minutes, if the odds of all pairs were asked for each
