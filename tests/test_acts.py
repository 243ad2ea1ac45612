"""What one agreement, membership or capital says to another: what agrees, what differs, and what must stay open."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.compare import compare
from factcheck.model import Article

OPEN = "not-enough-evidence"
DAY = date(2021, 7, 14)
SOURCE = "Egypt and Sudan signed a gas contract worth €5 billion in Khartoum on 2 March 2021."
AGREEMENTS = [
    (SOURCE, "supported"),
    ("Egypt and Sudan signed a gas contract worth €6 billion in Khartoum on 2 March 2021.", "refuted"),
    ("Egypt and Sudan signed a gas contract worth €5 billion in Cairo on 2 March 2021.", "refuted"),
    ("Egypt and Sudan signed a gas contract worth €5 billion in Khartoum on 12 March 2021.", "refuted"),
    ("Egypt and Sudan signed a gas contract worth €6 billion in Cairo on 2 March 2021.", OPEN),
    ("Egypt and Sudan signed a military agreement in Cairo on 12 March 2021.", OPEN),
    ("Egypt and Ethiopia signed a gas contract worth €5 billion in Khartoum on 2 March 2021.", OPEN),
    ("Egypt and Sudan will sign a gas contract worth €5 billion in Khartoum on 2 March 2021.", OPEN),
    ("Egypt and Sudan signed a gas memorandum of understanding in Khartoum on 2 March 2021.", OPEN),
]
MEMBERSHIPS = [
    ("Croatia joined the EU on 1 July 2013.", "Croatia joined the European Union on 1 July 2013.", "supported"),
    ("Croatia joined the EU on 1 July 2003.", "Croatia joined the European Union on 1 July 2013.", "refuted"),
    ("Croatia is a member of the EU.", "Croatia joined the European Union on 1 July 2013.", OPEN),
    ("Croatia is a member of the EU.", "They spoke of EU member Croatia.", "supported"),
    ("Croatia joined the EU on 5 May 2004.", "Croatia joined the European Union on 1 July 2013.", OPEN),
    ("Croatia joined NATO on 1 July 2013.", "Croatia joined the European Union on 1 July 2013.", OPEN),
    ("Croatia left the EU on 1 July 2013.", "Croatia joined the European Union on 1 July 2013.", OPEN),
    ("Croatia is not a member of the EU.", "Croatia is a member of the EU.", OPEN),
]
CAPITALS = [
    ("Canberra is the capital of Australia.", "They met in the Australian capital, Canberra.", "supported"),
    ("Sydney is the capital of Australia.", "They met in the Australian capital, Canberra.", OPEN),
    ("Canberra is the capital of Australia.", "They met in the Austrian capital, Vienna.", OPEN),
]


def verdict(said: str, found: str) -> str:
    return compare(Article("claim", said, "en", DAY), Article("evidence", found, "en", DAY)).label


@pytest.mark.parametrize(("said", "wanted"), AGREEMENTS)
def test_only_one_slot_may_differ_and_all_else_must_be_told(said: str, wanted: str) -> None:
    assert verdict(said, SOURCE) == wanted


@pytest.mark.parametrize(("said", "found", "wanted"), MEMBERSHIPS)
def test_of_memberships_a_slip_of_the_date_alone_refutes(said: str, found: str, wanted: str) -> None:
    assert verdict(said, found) == wanted


@pytest.mark.parametrize(("said", "found", "wanted"), CAPITALS)
def test_no_other_text_refutes_a_capital(said: str, found: str, wanted: str) -> None:
    assert verdict(said, found) == wanted
