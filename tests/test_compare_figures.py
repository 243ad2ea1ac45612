"""Which figure is meant, and what a bound, a place in a row, a mark, an age or a date makes of another."""

from __future__ import annotations

import pytest

from factcheck.compare import compare
from factcheck.model import Article

ROWS = [
    # a bound for a bound: what lies a little beyond "over 40" is meant, not what lies far off
    ("The club has more than 38 members.", "The club has over 40 members.", "supported"),
    ("The club has more than 45 members.", "The club has over 40 members.", "refuted"),
    ("The club has fewer than 45 members.", "The club has over 40 members.", "supported"),
    ("The club has fewer than 40 members.", "The club has over 40 members.", "refuted"),
    ("The club has more than 10 members.", "The club has over 40 members.", "not-enough-evidence"),
    # a bound for an estimate
    ("The march drew more than 9,000 people.", "The march drew about 8,000 people.", "refuted"),
    ("The march drew more than 7,000 people.", "The march drew about 8,000 people.", "supported"),
    ("The march drew more than 8,000 people.", "The march drew about 8,000 people.", "not-enough-evidence"),
    # places in a row: digits, before and after; above may be either way
    ("The rower came 10th in the table.", "The rower came fourth in the table.", "refuted"),
    ("The rower came 4th in the table.", "The rower came fourth in the table.", "supported"),
    ("The song came out after the third single.", "The song came out as the fifth single.", "supported"),
    ("The song came out after the fifth single.", "The song came out as the fifth single.", "refuted"),
    ("The town ranks above the 12th place.", "The town ranks in the 12th place.", "refuted"),
    ("The town ranks above the 12th place.", "The town ranks in the 9th place.", "not-enough-evidence"),
    ("The town is poorer than the 9th richest.", "As of October 2019 the town was the 9th richest.", "refuted"),
    ("It was her second album.", "It was her debut album.", "refuted"),
    ("It was her first album.", "It was her debut album.", "supported"),
    ("She made her debut in Lima.", "She sang first in Lima.", "not-enough-evidence"),
    # by June is June to a bound; a bound that misses its own day is no other date
    ("The canal was dug before March 1931.", "By June 1931 the canal was dug.", "refuted"),
    ("The canal was dug after March 1931.", "By June 1931 the canal was dug.", "supported"),
    (
        "The ward had fewer than 310 patients as of before 9 April 2020.",
        "As of 9 April 2020 the ward had 312 patients.",
        "refuted",
    ),
    (
        "The ward had fewer than 310 patients as of before 9 April 2020.",
        "As of 9 August 2020 the ward had 312 patients.",
        "not-enough-evidence",
    ),
    # beginnings; the day that opens a stretch
    ("The logo has been used since 1998.", "The logo has been used since 1999.", "refuted"),
    ("The logo has been used since 1999.", "The logo has been used since May 1999.", "supported"),
    ("Ruiz took over on 8 May 2015.", "The show was hosted by Ruiz beginning 8 May 2015.", "supported"),
    # a season is two years; a year alone is of both texts; a day without its year is of no year
    ("The side won 12 games in the 2011-12 season.", "In the 2011/12 season the side won 12 games.", "supported"),
    ("The side won 12 games in 2012.", "In the season the side won 12 games.", "supported"),
    ("The bridge opened in 2012.", "The bridge opened on 27 July.", "not-enough-evidence"),
    # the two days of a life
    ("Lena Ortiz died after 2001.", "Lena Ortiz (4 May 1927 - 9 June 1998) was a painter.", "refuted"),
    ("Lena Ortiz was born on 4 May 1927.", "Lena Ortiz (4 May 1927 - 9 June 1998) was a painter.", "supported"),
    ("Lena Ortiz was born on 9 June 1998.", "Lena Ortiz (4 May 1927 - 9 June 1998) was a painter.", "refuted"),
    ("Otto was king from 1900 to 1946.", "Otto, king of Lidia (1900-1946), wed in 1920.", "supported"),
    # another thing of the same row
    ("The town has 40 schools.", "The town has 12 hospitals.", "not-enough-evidence"),
    ("The town has 40 schools.", "The town has 12 schools.", "refuted"),
    ("Inflation was 4%.", "Unemployment was 6%.", "not-enough-evidence"),
    # a count is no sum of money, unless it may be
    ("The bank has 500 partners.", "The bank has $1.8 billion for its partners.", "not-enough-evidence"),
    ("The bank earned 2.8 billion.", "The bank earned $1.8 billion.", "refuted"),
    # a mark without its whole; ages in years
    ("The play has an average score of 7.4.", "The play has an average score of 7.4/10.", "supported"),
    ("The play has an average score of 7.4.", "The play has an average score of 6.1/10.", "refuted"),
    ("She was under 6 when she began to swim.", "At five years of age she began to swim.", "supported"),
    ("She was under 5 when she began to swim.", "At nine years of age she began to swim.", "refuted"),
    # worldwide, abroad, at one place
    (
        "The opera took over $90 million worldwide.",
        "The opera took $70 million in Italy and $22 million abroad, a worldwide total of $92 million.",
        "supported",
    ),
    (
        "The opera took over $30 million abroad.",
        "The opera took $70 million in Italy and $22 million abroad, a worldwide total of $92 million.",
        "refuted",
    ),
    # one sign is one currency; the number in a title is none; what is averaged over nine has nine
    ("The mill cost under $58 million.", "The mill cost $57 million, as the mill in Canada did.", "supported"),
    ("Tale of Two Moons sold 90 copies.", "The book sold 90 copies.", "supported"),
    ("Averaged over 9 critics, the play scored 40%.", "The play scored 40% from 9 critics.", "supported"),
    ('Her album "31" sold 90 copies.', 'Her album "31" sold 90 copies in a week.', "supported"),
    ('Her album "31" sold 90 copies.', 'Her album "31" sold 70 copies in a week.', "refuted"),
    ("The crew won the title more than 28 times.", "The crew won the title 29 times.", "supported"),
    ("The crew won the title more than 29 times.", "The crew won the title 29 times.", "refuted"),
]


@pytest.mark.parametrize(("said", "found", "label"), ROWS)
def test_the_figure_that_is_meant_decides(said: str, found: str, label: str) -> None:
    assert compare(Article("claim", said, "en"), Article("evidence", found, "en")).label == label
