"""Claims folders: read into typed records; broken files, other encodings, several folders."""

import re
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import ClaimsError
from factcheck.records import Library, builtin_folder, load
from factcheck.values import DateRange

SAMPLE = Path(__file__).parent / "records"
ENTITIES = (SAMPLE / "entities.toml").read_text("utf-8")
CLAIM = (SAMPLE / "claim.toml").read_text("utf-8")
VALUE = re.compile(r"\[claim\.value\]\n.*?\n\n", re.DOTALL)


def write(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def faults(folder: Path) -> list[str]:
    """What is said of a folder, a line each, without its path."""
    with pytest.raises(ClaimsError) as caught:
        load([folder])
    return str(caught.value).replace(f"{folder}/", "").splitlines()


def test_reads_entities_and_records() -> None:
    held = load([SAMPLE])
    assert [e.id for e in held.entities] == ["ann-lee", "bob-ray", "ministry", "command", "summit"]
    assert held.entity["ann-lee"].names == {"en": ("Ann Lee", "Lee"), "ar": ("آن لي",)}
    (record,) = held.records
    assert (record.id, record.file, record.verdict) == ("visit-2021", "claim.toml", "supported")
    assert (record.as_of, record.verified_on) == (date(2021, 4, 7), date(2026, 11, 23))
    (source,) = record.citations
    assert (source.title, source.url, source.tier) == ("A release", "https://example.org/1", "primary")


def test_the_example_of_the_readme_loads(tmp_path: Path) -> None:
    readme = (builtin_folder() / "README.md").read_text("utf-8")
    found = re.search(r"```toml\n(.*?)```", readme, re.DOTALL)
    assert found
    write(tmp_path, "example.toml", found[1])
    held = load([tmp_path])
    assert [record.id for record in held.records] == ["jane-example-visit-2021"]
    assert held.records[0].disputed_by == "the ministry's spokesman"


def test_tells_every_fault_of_every_file_in_order(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", ENTITIES.replace('"event"', '"x"') + CLAIM.replace('"supported"', '"x"'))
    write(tmp_path, "b.toml", "[[claim]\n")
    write(tmp_path, "c.toml", VALUE.sub('[claim.value]\nkind = "date"\nedtf = "x"\n\n', CLAIM))
    places = [line.split(" ")[0] for line in faults(tmp_path)]
    assert places == ["a.toml:27:", "a.toml:33:", "b.toml:1:", "c.toml:2:", "c.toml:12:"]


def test_a_broken_file_is_shown_with_line_and_column(tmp_path: Path) -> None:
    write(tmp_path, "x.toml", "a = 1\nb = = 2\n")
    assert faults(tmp_path) == ["x.toml:2: This is not TOML in column 5: Invalid value."]
    write(tmp_path, "x.toml", 'a = 1\nb = """x\n\n')
    (end,) = faults(tmp_path)
    assert end.startswith("x.toml:3: This is not TOML at the end of the file: ")


def test_a_file_in_another_encoding_is_shown_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_bytes(b"# one\n# " + "الخارجية".encode("cp1256"))
    assert faults(tmp_path) == ["x.toml:2: The file is not UTF-8 text from here on: save it as UTF-8."]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    whole = (ENTITIES + CLAIM.replace('"supported"', '"x"')).replace("\n", "\r\n")
    (tmp_path / "x.toml").write_bytes(b"\xef\xbb\xbf" + whole.encode())
    (said,) = faults(tmp_path)
    assert said.startswith('x.toml:33: "verdict" is "x"')


def test_deep_nesting_is_no_traceback(tmp_path: Path) -> None:
    write(tmp_path, "x.toml", "a = " + "[" * 5000 + "]" * 5000)
    (said,) = faults(tmp_path)
    assert said.startswith("x.toml:1: ")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match=r'There is no claims folder ".*nowhere": name a folder'):
        load([tmp_path / "nowhere"])


def test_an_empty_folder_and_an_empty_file_are_no_fault(tmp_path: Path) -> None:
    assert load([tmp_path]) == Library((), (), ())
    write(tmp_path, "empty.toml", "# nothing yet\n")
    assert load([tmp_path]) == Library((), (), ())


def test_hidden_files_are_left_alone_and_folders_are_read(tmp_path: Path) -> None:
    write(tmp_path / "subject", "all.toml", ENTITIES + CLAIM)
    write(tmp_path, ".draft.toml", "broken = ")
    write(tmp_path / ".git", "x.toml", "broken = ")
    assert [record.file for record in load([tmp_path]).records] == ["subject/all.toml"]


def test_lines_are_found_round_long_values(tmp_path: Path) -> None:
    note = 'note = """\n[[claim]]\nid = "no"\n\\""" # "quoted" """ # a comment [\n'
    listed = 'x = [ # ]\n  "]",\n  \'"\',\n]\n'
    text = CLAIM.replace("verified_by", f"{note}{listed}verified_by").replace('"An editor"', "''")
    write(tmp_path, "x.toml", ENTITIES + text)
    first = ENTITIES.count("\n")
    assert [one.split(" ")[0] for one in faults(tmp_path)] == [f"x.toml:{first + n}:" for n in (11, 15)]


def test_inline_tables_and_spaced_keys_have_lines_too(tmp_path: Path) -> None:
    text = CLAIM.replace("[claim.value]", "[ claim . 'value' ]").replace('edtf = "2021', '"edtf" = "x')
    write(tmp_path, "x.toml", text + ENTITIES)
    assert faults(tmp_path)[0].startswith("x.toml:14: ")
    text = VALUE.sub("", CLAIM).replace("as_of", 'value = { kind = "date", edtf = "x" }\nas_of', 1)
    write(tmp_path, "x.toml", text + ENTITIES)
    assert faults(tmp_path)[0].startswith("x.toml:6: ")


def test_a_later_folder_replaces_only_what_it_says(tmp_path: Path) -> None:
    again = CLAIM.replace("6 and 7", "8 and 9")
    write(tmp_path, "own.toml", again)
    with pytest.raises(ClaimsError) as caught:
        load([SAMPLE, tmp_path])
    assert str(caught.value) == (
        f'{tmp_path}/own.toml:2: The id "visit-2021" already stands in {SAMPLE}/claim.toml:2: '
        "give one of them another id, or write replaces = true here if it is to take that one's place."
    )
    write(tmp_path, "own.toml", again.replace("verdict", "replaces = true\nverdict"))
    (record,) = load([SAMPLE, tmp_path]).records
    assert "8 and 9" in record.texts.text("en")
    assert record.folder == tmp_path


def test_the_same_folder_twice_is_read_once() -> None:
    assert load([SAMPLE, SAMPLE.parent / ".." / "tests" / "records"]) == load([SAMPLE])


def test_offices_come_from_positions_that_are_true(tmp_path: Path) -> None:
    value = 'kind = "position"\nperson = "ann-lee"\nrole = "king"\nof = "PK"\nedtf = "2018-08/2021-06"'
    position = VALUE.sub(f"[claim.value]\n{value}\n\n", CLAIM)
    write(tmp_path, "x.toml", ENTITIES + position)
    (office,) = load([tmp_path]).offices
    assert (office.person, office.role, office.of) == ("ann-lee", "king", "PK")
    assert office.term == DateRange("2018-08/2021-06", date(2018, 8, 1), date(2021, 6, 30))
    write(tmp_path, "x.toml", ENTITIES + position.replace('"supported"', '"refuted"'))
    assert load([tmp_path]).offices == ()
