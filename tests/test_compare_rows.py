"""What is compared beside plain numbers: places above a place, numbered things, bare sizes, ends of a stretch, days."""

from __future__ import annotations

import pytest

from factcheck.compare import compare
from factcheck.model import Article

OPEN = "not-enough-evidence"
ROWS = [
    # richer than the ninth richest is a place before it; what ranks from the least up is not told so
    ("en", "The town is richer than the 9th richest town.", "The town is the 7th richest in the land.", "supported"),
    ("en", "The town is richer than the 9th richest town.", "The town is the 11th richest in the land.", "refuted"),
    ("en", "The town is poorer than the 9th richest town.", "The town is the 11th richest in the land.", "supported"),
    ("en", "The town is richer than the 9th poorest town.", "The town is the 11th poorest in the land.", OPEN),
    ("en", "He was in a grade higher than the 5th grade.", "He was then in the 7th grade.", OPEN),
    ("fr", "La ville est plus riche que la 9e plus riche.", "La ville est la 11e plus riche du pays.", "refuted"),
    ("es", "La ciudad es más rica que la novena más rica.", "La ciudad es la undécima más rica del país.", "refuted"),
    # the number of an episode is one of its row, and the same number alone upholds nothing
    ("en", "In episode 12 of season 3 the barn burns.", "The barn burns in episode 4 of season 3.", "refuted"),
    ("en", "In episode 3 the barn burns.", "In season 4 the barn burns down to the ground.", OPEN),
    ("en", "In the third season the singer leaves Lima.", "The singer stays in Lima in season 3.", "refuted"),
    # a size without a number is at least so many, and fewer than the next size
    ("en", "The fair earned millions.", "The fair earned over $120 million.", "supported"),
    ("en", "The fair earned billions.", "The fair earned over $120 million.", "refuted"),
    ("en", "The fair drew tens of thousands of people.", "The fair drew 32,000 people.", "supported"),
    ("en", "The fair drew tens of thousands of people.", "The fair drew 900 people.", "refuted"),
    ("en", "The fair drew 32,000 people.", "The fair drew tens of thousands of people.", OPEN),
    ("ar", "حضر المعرض عشرات الآلاف من الزوار.", "حضر المعرض 32 ألف زائر.", "supported"),
    ("ar", "حضر المعرض ملايين الزوار.", "حضر المعرض 32 ألف زائر.", "refuted"),
    ("fr", "La foire a attiré des millions de visiteurs.", "La foire a attiré 32 000 visiteurs.", "refuted"),
    ("fr", "La foire a attiré des dizaines de milliers de visiteurs.",
     "La foire a attiré 32 000 visiteurs.", "supported"),
    ("es", "La feria atrajo a millones de visitantes.", "La feria atrajo a 32.000 visitantes.", "refuted"),
    ("ru", "Ярмарку посетили миллионы гостей.", "Ярмарку посетили 32 000 гостей.", "refuted"),
    # who was married from 1988 on married in 1988; what ended, ended with its last year; what was so may be either
    ("en", "Ana married Luis before 1989.", "Ana was married to Luis from 1988 to 1998.", "supported"),
    ("en", "Ana married Luis after 1989.", "Ana was married to Luis from 1988 to 1998.", "refuted"),
    ("en", "The strike ended before 1996.", "The strike went on from 1988 to 1998.", "refuted"),
    ("en", "The strike ended after 1996.", "The strike went on from 1988 to 1998.", "supported"),
    ("en", "The mine was on strike before 1996.", "The mine was on strike from 1988 to 1998.", OPEN),
    # "over 7 million" follows from "over 8 million"; from "over 20 million" it does too, but is hardly meant
    ("en", "The site has over 7 million readers.", "The site has over 8 million readers.", "supported"),
    ("en", "The site has over 7 million readers.", "The site has over 20 million readers.", OPEN),
    # the same count as of another day is another day's; a day by which a thing was done is what it says
    ("en", "The band had sold more than 30 million records by 2011.",
     "As of 2013 the band has sold more than 30 million records.", OPEN),
    ("en", "The bridge was built by 2011.", "The bridge was built in 2013.", "refuted"),
    # the day of a report is not that of what it tells
    ("en", "The ministry closed all schools on 2 April.",
     "On 12 April 2020, Reuters reported that the ministry had closed all schools.", OPEN),
    ("en", "The ministry closed all schools on 2 April.",
     "On 12 April 2020, the ministry closed all schools.", "refuted"),
    # a day of birth is no other day of a life, and of one family each has their own
    ("fr", "Léon Rivet a été maire de 1900 à 1946.", "Léon Rivet est né le 11 novembre 1869.", OPEN),
    ("fr", "Léon Rivet est né en 1872.", "Léon Rivet est né le 11 novembre 1869.", "refuted"),
    ("fr", "Léon Rivet est mort en 1970.", "Claire Rivet est morte le 14 février 2002.", OPEN),
    ("fr", "Léon Rivet est mort en 1970.", "Léon Rivet est mort le 14 février 2002.", "refuted"),
    ("es", "Ana Ruiz dirigió el museo desde 1900.", "Ana Ruiz nació el 11 de noviembre de 1869.", OPEN),
    ("ar", "تولى أحمد الخطيب رئاسة النادي عام 1900.", "ولد أحمد الخطيب في 11 نوفمبر 1869.", OPEN),
    # a year behind its noun tells which one is meant
    ("fr", "La finale de 2008 a attiré 60 000 spectateurs.", "La finale de 2012 a attiré 61 000 spectateurs.", OPEN),
    ("ru", "На финале 2008 года было 60 000 зрителей.", "На финале 2012 года было 61 000 зрителей.", OPEN),
    # of six cities and two states the states are meant; soldiers are no journalists; a moon's way is not its breadth
    ("en", "The league is of fewer than 5 cities.", "The league is of 2 cities and 6 states.", "supported"),
    ("en", "The league is of more than 5 cities.", "The league is of 2 cities and 6 states.", "refuted"),
    ("fr", "Le pays a envoyé 730 soldats au Mali.", "Le pays a envoyé trois journalistes au Mali.", OPEN),
    ("fr", "Le pays a envoyé 730 soldats au Mali.", "Le pays a envoyé 500 soldats au Mali.", "refuted"),
    ("fr", "La lune Titan a un diamètre de 5100 km.", "La lune est à 2 870 972 200 km du soleil.", OPEN),
    ("fr", "La lune a un diamètre de 5100 km.", "La lune a un diamètre de 3100 km.", "refuted"),
    ("en", "The song sold over 12 million copies.", "The song is six times platinum, says the label.", OPEN),
    ("en", "The song sold 5 million copies abroad.", "The song sold 5 thousand copies.", "refuted"),
    ("en", "Ticket sales rose to a record in 6018.", "Ticket sales rose by half in 2018.", "refuted"),
    # three noughts behind a point are thousands
    ("en", "Fewer than 550.000 people live there.", "Some 524,000 people live there.", "supported"),
    ("en", "Fewer than 550.000 people live there.", "Some 624,000 people live there.", "refuted"),
    # who was cleared in part may still be accused
    ("fr", "Rossi est accusé de fraude.", "Un tribunal a partiellement blanchi Rossi de toute fraude.", OPEN),
    ("fr", "Rossi est accusé de fraude.", "Un tribunal a blanchi Rossi de toute fraude.", "refuted"),
    # a day of the year that is told
    ("fr", "La firme a été vendue en 2005.", "Fondée en 1996, la firme a été vendue début 2005.", "supported"),
    ("fr", "La firme a été vendue en 2006.", "Fondée en 1996, la firme a été vendue début 2005.", "refuted"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "claim", "evidence", "label"), ROWS)
def test_what_is_no_plain_number_is_held_against_its_like(lang: str, claim: str, evidence: str, label: str) -> None:
    assert compare(Article("claim", claim, lang), Article("evidence", evidence, lang)).label == label
