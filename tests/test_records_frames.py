"""Records as frames: names with ids, offices and what they belong to; dates and figures as intervals."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.records import frame, load
from factcheck.values import DateRange, Name, Names, Quantity, Value, Words

SAMPLE = Path(__file__).parent / "records"
CLAIM = (SAMPLE / "claim.toml").read_text("utf-8")
COMMAND = Name("Command", "organisation", "command", within=("ministry", "PK"))
OFFICE = 'kind = "position"\nperson = "ann-lee"\nrole = "foreign-minister"\nof = "PK"\nedtf = "2018-08/2021-06"'


def with_value(value: str, identity: str) -> str:
    text = re.sub(r"\[claim\.value\]\n.*?\n\n", f"[claim.value]\n{value}\n\n", CLAIM, flags=re.DOTALL)
    return text.replace("visit-2021", identity)


def slots(folder: Path, value: str, lang: str = "en") -> dict[str, Value]:
    """The slots of a claim with this value, read beside a position of Ann Lee's."""
    (folder / "own.toml").write_text(with_value(OFFICE, "office") + with_value(value, "own"), "utf-8")
    held = load([SAMPLE, folder])
    return frame(held.records[-1], held, lang).slots


def test_a_visit(tmp_path: Path) -> None:
    value = 'kind = "visit"\nvisitor = "ann-lee"\nplace = "geonames:1176615"\nedtf = "2021-04-06/2021-04-07"'
    found = slots(tmp_path, f'{value}\nhost = "command"\nfirst_since = "2012"', "ar")
    assert found["visitor"] == Name("آن لي", "person", "ann-lee", office="foreign-minister:PK")
    assert found["host"] == COMMAND
    assert found["date"] == DateRange("2021-04-06/2021-04-07", date(2021, 4, 6), date(2021, 4, 7))
    assert found["first_since"] == DateRange("2012", date(2012, 1, 1), date(2012, 12, 31))
    place = found["place"]
    assert isinstance(place, Name)
    assert (place.type, place.id, place.within) == ("place", "geonames:1176615", ("PK",))


def test_a_position(tmp_path: Path) -> None:
    found = slots(tmp_path, OFFICE.replace("2021-06", ".."))
    assert found["role"] == Words("foreign-minister")
    assert found["date"] == DateRange("2018-08/..", date(2018, 8, 1), None)


MEETING = 'kind = "meeting"\nparticipants = ["ann-lee", "bob-ray"]\nevent = "summit"\nedtf = "{}"'


@pytest.mark.parametrize(
    ("when", "office"),
    [("2021-06", "foreign-minister:PK"), ("2021-07-01", None), ("2021", None), ("2021-06/..", None)],
)
def test_an_office_is_known_within_its_term_alone(tmp_path: Path, when: str, office: str | None) -> None:
    found = slots(tmp_path, MEETING.format(when))
    participants = found["participants"]
    assert isinstance(participants, Names)
    assert [(name.id, name.office) for name in participants.items] == [("ann-lee", office), ("bob-ray", None)]
    assert found["event"] == Name("Summit", "event", "summit")


FIGURES = [
    ('number = 95\ncomparator = ">"', "percentage", ("95", ">", "95", "100", "%")),
    ('number = 95\ncomparator = "="', "percentage", ("95", "=", "94.5", "95.5", "%")),
    ('number = 3.5\ncomparator = "="\nunit = "pp"', "percentage", ("3.5", "=", "3.45", "3.55", "pp")),
    ('low = 13\nhigh = 20\ncomparator = "range"', "percentage", ("20", "range", "13", "20", "%")),
    ('number = 50_000\ncomparator = "="\nunit = "dose"', "number", ("50000", "=", "50000", "50000", "dose")),
    ('number = 5\ncomparator = ">="\nunit = "USD"', "money", ("5", ">=", "5", None, "USD")),
    ('number = 85\ncomparator = "~"\nlow = 80\nhigh = 90', "percentage", ("85", "~", "80", "90", "%")),
]


@pytest.mark.parametrize(("keys", "kind", "figure"), FIGURES)
def test_a_figure_of_its_day(
    tmp_path: Path, keys: str, kind: str, figure: tuple[str, str, str, str | None, str]
) -> None:
    found = slots(tmp_path, f'kind = "{kind}"\n{keys}\nspeaker = "command"')
    number, comparator, low, high, unit = figure
    bounds = [None if side is None else Decimal(side) for side in (low, high)]
    assert found["value"] == Quantity(Decimal(number), comparator, bounds[0], bounds[1], unit)
    assert found["date"] == DateRange("2021-04-07", date(2021, 4, 7), date(2021, 4, 7))
    assert found["speaker"] == COMMAND


def test_a_list(tmp_path: Path) -> None:
    found = slots(tmp_path, 'kind = "listing"\nitems = ["PK", "IR"]\nsubject = "neighbours"\nclosed = true')
    items = found["items"]
    assert isinstance(items, Names)
    assert [(name.type, name.id) for name in items.items] == [("place", "PK"), ("place", "IR")]
    assert (found["subject"], found["closed"]) == (Words("neighbours"), Words("closed"))
    assert "closed" not in slots(tmp_path, 'kind = "listing"\nitems = ["PK"]\nsubject = "neighbours"')


@pytest.mark.parametrize(("lang", "words"), [("ar", "نعم."), ("en", "Yes."), ("ru", "Yes.")])
def test_a_quotation(tmp_path: Path, lang: str, words: str) -> None:
    value = 'kind = "quotation"\nspeaker = "ann-lee"\ntext.en = "Yes."\ntext.ar = "نعم."'
    assert slots(tmp_path, value, lang)["text"] == Words(words)


def test_statements_dates_and_capitals(tmp_path: Path) -> None:
    said = Words("Ann Lee visited Islamabad on 6 and 7 April 2021.")
    assert slots(tmp_path, 'kind = "statement"') == {"text": said}
    assert set(slots(tmp_path, 'kind = "date"\nedtf = "2021"')) == {"date"}
    capital = slots(tmp_path, 'kind = "capital"\ncountry = "PK"\ncity = "geonames:1176615"')
    assert [(slot, value.id) for slot, value in capital.items() if isinstance(value, Name)] == [
        ("country", "PK"),
        ("city", "geonames:1176615"),
    ]
