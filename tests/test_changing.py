"""Files that people and the tool both write: changed whole or not at all, and else as they were."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck import changing, settings_edit
from factcheck.errors import ConfigError, FactcheckError, SignoffError
from factcheck.signoff import toml

LINES = b'# the desk\'s\r\nsources = [\r\n    "a",\r\n    "b", # the ministry\r\n]\r\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, b'sources = ["c"]\n'),
        (b"", b'sources = ["c"]\n'),
        (b"offline = true  # in the train\n", b'offline = true  # in the train\nsources = ["c"]\n'),
        (LINES, LINES.replace(b"]\r\n", b'    "c",\r\n]\r\n')),
    ],
)
def test_a_source_is_added_and_all_else_stays(before: bytes | None, after: bytes, tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    if before is not None:
        file.write_bytes(before)
    assert settings_edit.add(file, ["c"], {}) == ["c"]
    assert file.read_bytes() == after
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def test_a_linked_settings_file_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "shared.toml", tmp_path / "factcheck.toml"
    real.write_text("", "utf-8")
    link.symlink_to(real)
    settings_edit.add(link, ["a"], {})
    assert link.is_symlink() and real.read_text("utf-8") == 'sources = ["a"]\n'


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"sources = [", "{file} is not TOML"),
        (b"sources = 3\n", "sources must be a list of texts"),
        (b"# \xff\n", "{file} is not UTF-8 at byte 2: save it as UTF-8."),
    ],
)
def test_a_broken_settings_file_is_told_of_and_stays(content: bytes, sentence: str, tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        settings_edit.add(file, ["a"], {})
    assert sentence.format(file=file) in str(caught.value) and file.read_bytes() == content


@pytest.mark.parametrize("refusal", [ConfigError, SignoffError])
def test_what_cant_be_written_is_refused_in_the_callers_words(refusal: type[FactcheckError], tmp_path: Path) -> None:
    with pytest.raises(refusal, match="can't be written"):
        changing.change(tmp_path / "no-such-folder" / "x.toml", lambda _: "x", refusal)


@pytest.mark.skipif(os.name == "nt", reason="modes of POSIX")
def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text("a\n", "utf-8")
    file.chmod(0o640)
    changing.change(file, lambda text: text + "b\n", SignoffError)
    assert (file.stat().st_mode & 0o777, file.read_text("utf-8")) == (0o640, "a\nb\n")


@pytest.mark.parametrize(
    ("text", "head", "tables"),
    [
        ("", "", []),
        ("# only words\n", "# only words\n", []),
        ("[[a]]\nx = 1\n", "", ["[[a]]\nx = 1\n"]),
        (
            "# of all\n\n# of the first\n[[a]]\nx = 1\n\n\n[[b]]\n",
            "# of all\n",
            ["# of the first\n[[a]]\nx = 1\n", "[[b]]\n"],
        ),
        ("[[a]]\n[[c]]\n", "", ["[[a]]\n[[c]]\n"]),
    ],
)
def test_tables_with_the_comments_over_them(text: str, head: str, tables: list[str]) -> None:
    assert toml.parted(text, "a", "b") == (head, tables)
