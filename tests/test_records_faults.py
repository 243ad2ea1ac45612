"""What may be wrong in a claims file: each change of a sound one, its line and the sentence that it gets."""

import re
from pathlib import Path

import pytest

from factcheck.errors import ClaimsError
from factcheck.records import load

SAMPLE = Path(__file__).parent / "records"
ENTITIES = (SAMPLE / "entities.toml").read_text("utf-8")
CLAIM = (SAMPLE / "claim.toml").read_text("utf-8")
SOURCES = CLAIM[CLAIM.index("[[claim.sources]]") :]
VALUE = CLAIM[CLAIM.index("[claim.value]") : CLAIM.index("[[claim.sources]]")]
PLACE = "geonames:1176615"
LINK = "https://example.org/1"

# (what of the sound claim, what instead, the line, a part of the sentence)
CLAIM_FAULTS = [
    ('"supported"', '"suported"', 5, '"verdict" is "suported": use one of supported, refuted, '),
    ('"supported"', '"suported"', 5, 'did you mean "supported"?'),
    ('verdict = "supported"\n', "", 1, '[[claim]] has no "verdict": add it, text in quotation marks.'),
    ('verdict = "supported"', "verdict = true", 5, "is not what it must be: text in quotation marks"),
    ("verified_on", "verifyed_on", 8, 'There is no key "verifyed_on" in [[claim]]; its keys are as_of, '),
    ("verified_on", "verifyed_on", 8, 'did you mean "verified_on"?'),
    ("2026-11-23", '"23/11/2026"', 8, "a date without quotation marks, such as 2021-07-14"),
    ("2026-11-23", "2026-11-23T10:00:00", 8, '"verified_on" has a time of day: write the date alone'),
    ("2021-04-07", '"April"', 6, '"as_of" of [[claim]] is not what it must be: a date without'),
    ('"visit-2021"', '"Visit 2021"', 2, 'letters, digits and hyphens only, such as "visit-2021"'),
    ('"An editor"', '" "', 7, '"verified_by" of [[claim]] is empty: fill it in or leave the key out.'),
    (re.findall('text.ar = (".*")', CLAIM)[0], '""', 4, '"ar" of [claim.text] is empty'),
    ("text.ar", "text.Arabic", 4, '"Arabic" of [claim.text] is no language code: use en, ar, ru'),
    ("edtf =", "dates =", 14, 'There is no key "dates" in [claim.value]'),
    ("/2021-04-07", "/2021-04-31", 14, '"edtf": "2021-04-31" is no day of the calendar'),
    ("/2021-04-07", "/2021-04-05", 14, "ends before it begins"),
    ('"visit"', '"vist"', 11, '"kind" is "vist": use one of visit, meeting, position, '),
    (
        '"ann-lee"',
        '"anne-lee"',
        12,
        'no [[entity]] of any claims file has as its id; did you mean "ann-lee"?',
    ),
    ('"ann-lee"', '"summit"', 12, '"visitor" is "summit", an event, where a person or an organisation is wan'),
    ('"ann-lee"', '"PK"', 12, '"visitor" is "PK", a country, where a person or an organisation is wanted.'),
    (PLACE, "geonames:0", 13, '"place" is "geonames:0", which is no city known here'),
    (PLACE, "QZ", 13, '"place" is "QZ", which is no country\'s code'),
    (f'address = "{LINK}"\n', "", 16, '[[claim.sources]] has no "address": add it'),
    (LINK, "example.org", 18, "write it in full, such as https://example.org/page."),
    (LINK, "javascript:alert(1)", 18, "write it in full"),
    (LINK, "https://[bad/", 18, "write it in full"),
    ('"primary"', '"first"', 20, '"tier" is "first": use one of primary, secondary.'),
    ("date = 2021-04-07", "date = 7", 19, '"date" of [[claim.sources]] is not what it must be'),
    (SOURCES, "", 1, "[[claim]] has no source: add at least one [[claim.sources]]"),
    (VALUE, "", 1, '[[claim]] has no "value": add it, a table [claim.value].'),
    ("[[claim]]", "[[claims]]", 1, 'There is no key "claims" in the file; its keys are claim, entity; did'),
    ("[[claim]]", "replaces = true\n[[claim]]", 1, 'There is no key "replaces" in the file'),
    (CLAIM, "claim = 3\n", 1, '"claim" of the file is not what it must be: tables, each headed [[claim]].'),
    (CLAIM, "claim = [3]\n", 1, '"claim" must be tables, each headed [[claim]].'),
    ("text.en", "replaces = true\ntext.en", 3, 'No earlier folder has "visit-2021": leave replaces out.'),
    (CLAIM, CLAIM + CLAIM, 22, 'The id "visit-2021" already stands in claims.toml:2: give one of them an'),
]

# (the value's keys, a part of the sentence)
VALUE_FAULTS = [
    ('kind = "meeting"\nparticipants = ["ann-lee"]\nedtf = "2021"', "a meeting needs two or more"),
    ('kind = "meeting"\nparticipants = []\nedtf = "2021"', "must list at least one text"),
    (
        'kind = "meeting"\nparticipants = ["ann-lee", "ann-lee"]\nedtf = "2021"',
        'has "ann-lee" more than once',
    ),
    ('kind = "meeting"\nparticipants = ["ann-lee", 4]\nedtf = "2021"', "none that is empty"),
    (
        'kind = "position"\nperson = "ann-lee"\nrole = "Queen!"\nof = "PK"\nedtf = "2021/.."',
        'such as "queen"',
    ),
    ('kind = "position"\nperson = "command"\nrole = "king"\nof = "PK"\nedtf = "2021"', "a person is wanted"),
    ('kind = "percentage"\nnumber = "95"\ncomparator = ">"', "a number without quotation marks"),
    ('kind = "percentage"\nnumber = nan\ncomparator = ">"', "write a finite number"),
    ('kind = "percentage"\nnumber = 95\ncomparator = "over"', "use one of =, >, >=, <, <=, ~, range."),
    ('kind = "percentage"\nnumber = 95\ncomparator = "="\nunit = "EUR"', "use one of %, pp."),
    (
        'kind = "percentage"\ncomparator = "range"\nlow = 20\nhigh = 13',
        'from 20 to 13: swap "low" and "high"',
    ),
    ('kind = "percentage"\ncomparator = "range"\nlow = 20', '[claim.value] has no "high"'),
    ('kind = "money"\nnumber = 5\ncomparator = "="\nunit = "dollars"', "ISO 4217"),
    ('kind = "money"\nnumber = 5\ncomparator = "="', 'has no "unit"'),
    (
        'kind = "number"\nnumber = 5\ncomparator = "="\nspeaker = "summit"',
        "a person or an organisation or a country",
    ),
    ('kind = "listing"\nitems = ["PK"]\nsubject = "x"\nclosed = "yes"', "true or false"),
    ('kind = "quotation"\nspeaker = "ann-lee"\ntext = "words"', "a table [claim.value.text]"),
    ('kind = "quotation"\nspeaker = "ann-lee"\ntext = {}', "[claim.value.text] has no language"),
    ('kind = "capital"\ncountry = "geonames:1176615"\ncity = "PK"', "a city, where a country is wanted"),
    ('kind = "statement"\nspeaker = "ann-lee"', 'There is no key "speaker" in [claim.value]'),
]

# (what of the sound entities, what instead, a part of the sentence)
ENTITY_FAULTS = [
    ('type = "event"', 'type = "occasion"', "use one of person, organisation, event"),
    ('names.en = ["Summit"]', "names.en = []", '"en" of [entity.names] must list at least one text'),
    ('names.en = ["Summit"]', "", '[[entity]] has no "names": add it, a table [entity.names].'),
    ('names.en = ["Summit"]', 'names.en = "Summit"', 'a list of texts, such as ["one", "two"]'),
    ('part_of = ["PK"]', 'part_of = ["command"]', '"part_of" leads from "ministry" back to itself'),
    ('part_of = ["PK"]', 'part_of = ["ann-lee"]', "where an organisation or a country is wanted"),
    ('country = "PK"', 'country = "summit"', "where a country is wanted"),
    ('id = "summit"', 'id = "ann-lee"', 'The id "ann-lee" already stands in entities.toml:2'),
]


def faults(folder: Path, claims: str, entities: str = ENTITIES) -> list[str]:
    """What is said of the two files, a line each, without the folder's path."""
    (folder / "entities.toml").write_text(entities, "utf-8")
    (folder / "claims.toml").write_text(claims, "utf-8")
    with pytest.raises(ClaimsError) as caught:
        load([folder])
    return str(caught.value).replace(f"{folder}/", "").splitlines()


@pytest.mark.parametrize(("old", "new", "line", "sentence"), CLAIM_FAULTS)
def test_a_claim(tmp_path: Path, old: str, new: str, line: int, sentence: str) -> None:
    assert old in CLAIM
    said = faults(tmp_path, CLAIM.replace(old, new, 1))
    assert any(one.startswith(f"claims.toml:{line}: ") and sentence in one for one in said), said
    # A key that is misspelt is missing too, and both are worth telling; nothing else is told twice.
    assert len(said) <= (2 if "There is no key" in "".join(said) else 1)


@pytest.mark.parametrize(("value", "sentence"), VALUE_FAULTS)
def test_a_value(tmp_path: Path, value: str, sentence: str) -> None:
    said = faults(tmp_path, CLAIM.replace(VALUE, f"[claim.value]\n{value}\n\n"))
    assert any(sentence in one for one in said), said


@pytest.mark.parametrize(("old", "new", "sentence"), ENTITY_FAULTS)
def test_an_entity(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in ENTITIES
    said = faults(tmp_path, CLAIM, ENTITIES.replace(old, new, 1))
    assert any(sentence in one and one.startswith("entities.toml:") for one in said), said
