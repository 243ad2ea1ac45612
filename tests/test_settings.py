"""Settings: found, read, refused with a sentence, and overruled by the command line."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from factcheck.errors import ConfigError, UsageError
from factcheck.settings import Settings, settle
from factcheck.settings_file import written


def write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_nothing_given_is_the_defaults(tmp_path: Path) -> None:
    settled = settle({}, tmp_path, isolated=True)
    assert settled.settings == Settings()
    assert settled.origin == {}


def test_a_file_above_is_found_and_its_paths_are_its_own(tmp_path: Path) -> None:
    write(tmp_path, 'sources = ["docs", "https://example.org/x", "/abs"]\nfail-on = "never"\noffline = true\n')
    inner = tmp_path / "drafts" / "july"
    inner.mkdir(parents=True)
    settled = settle({}, inner)
    assert settled.settings.sources == (
        str(Path("..", "..", "docs")),
        "https://example.org/x",
        os.path.relpath("/abs", inner),
    )
    assert (settled.settings.fail_on, settled.settings.offline) == ("never", True)
    assert settled.origin["offline"] == "factcheck.toml"


def test_the_nearest_file_wins_and_factcheck_toml_before_pyproject(tmp_path: Path) -> None:
    write(tmp_path, "quiet = true\n")
    write(tmp_path / "in", "[tool.factcheck]\noffline = true\n", "pyproject.toml")
    assert settle({}, tmp_path / "in").settings == Settings(offline=True)
    write(tmp_path / "in", "no-cache = true\n")
    assert settle({}, tmp_path / "in").settings == Settings(no_cache=True)


@pytest.mark.parametrize("text", ["[tool.ruff]\nx = 1\n", "# tool.factcheck\n", "broken = [", "[project\n"])
def test_somebody_elses_pyproject_is_passed_by(tmp_path: Path, text: str) -> None:
    write(tmp_path, "quiet = true\n")
    write(tmp_path / "in", text, "pyproject.toml")
    assert settle({}, tmp_path / "in").settings.quiet


def test_flags_win_and_isolated_reads_no_file(tmp_path: Path) -> None:
    write(tmp_path, 'offline = true\nselect = ["date"]\nfail-on = "never"\n')
    flags = {"offline": False, "select": ["visit", "percentage/value"]}
    settled = settle(flags, tmp_path)
    assert settled.settings == Settings(offline=False, select=("visit", "percentage/value"), fail_on="never")
    assert settled.origin == {
        "offline": "command line",
        "select": "command line",
        "fail-on": "factcheck.toml",
    }
    assert settle(flags, tmp_path, isolated=True).settings.fail_on == "refuted"


def test_a_projects_claims_folder_is_added_unless_the_file_names_others(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    assert settle({}, tmp_path).settings.claims == ()
    write(tmp_path, "")
    assert settle({}, tmp_path).settings.claims == ("claims",)
    assert settle({"claims": ["mine"]}, tmp_path).settings.claims == ("mine",)
    write(tmp_path, 'claims = ["ours"]\nbuiltin-claims = false\n')
    settings = settle({}, tmp_path).settings
    assert (settings.claims, settings.builtin_claims) == (("ours",), False)


def test_a_date_is_a_date_of_toml_or_a_text(tmp_path: Path) -> None:
    for text in ("2021-07-14", '"2021-07-14"'):
        write(tmp_path, f"date = {text}\n")
        assert settle({}, tmp_path).settings.date == datetime.date(2021, 7, 14)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("\nofline = true\n", r"factcheck\.toml:2: unknown setting \"ofline\"; did you mean 'offline'\?"),
        ('source = ["x"]\n', r"factcheck\.toml:1: unknown setting \"source\"; did you mean 'sources'\?"),
        ("fail_on = 'never'\n", r"did you mean 'fail-on'\?"),
        ("zzzzz = 1\n", r"unknown setting \"zzzzz\"; known are sources, primary, trust, claims, "),
        ("[offline]\nx = 1\n", r"factcheck\.toml:1: offline must be true or false, not a table\."),
        ("offline = 'yes'\n", r"factcheck\.toml:1: offline must be true or false, not \"yes\"\."),
        ("sources = 'docs'\n", r"sources must be a list of texts, not \"docs\"\."),
        ("sources = ['a', 1]\n", r"sources must be a list of texts, not \[\"a\", 1\]\."),
        (
            "fail-on = 'maybe'\n",
            r"fail-on must be refuted, conflicting, not-enough-evidence or never, not \"maybe\"\.",
        ),
        ("date = 'today'\n", r"date must be a date such as 2021-07-14, not \"today\"\."),
        ("date = 2021-07-14T10:00:00\n", r"date must be a date"),
        ("offline = [\n", r"factcheck\.toml is not TOML: .*(line|end)"),
    ],
)
def test_a_broken_file_is_told_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    write(tmp_path, text)
    with pytest.raises(ConfigError, match=sentence):
        settle({}, tmp_path)


def test_files_that_cant_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such settings file"):
        settle({}, tmp_path, config=tmp_path / "none.toml")
    with pytest.raises(ConfigError, match="can't be read: Is a directory"):
        settle({}, tmp_path, config=tmp_path)
    (tmp_path / "latin.toml").write_bytes(b"lang = 'caf\xe9'\n")
    with pytest.raises(ConfigError, match="not UTF-8 at byte 11"):
        settle({}, tmp_path, config=tmp_path / "latin.toml")
    with pytest.raises(ConfigError, match=r"no table \[tool.factcheck\]"):
        settle({}, tmp_path, config=write(tmp_path, "[tool.x]\n", "pyproject.toml"))


def test_a_broken_tool_table_in_pyproject_is_told_and_not_passed_by(tmp_path: Path) -> None:
    write(tmp_path, "[tool.factcheck]\nquiet = \n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"pyproject\.toml is not TOML"):
        settle({}, tmp_path)


def test_wrong_flags_are_told_by_their_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match='--date must be a date such as 2021-07-14, not "2021-02-30"'):
        settle({"date": "2021-02-30"}, tmp_path)
    with pytest.raises(UsageError, match="one of the two"):
        settle({}, tmp_path, config=tmp_path / "x.toml", isolated=True)


def test_the_cache_is_the_users_own_unless_a_folder_is_named(tmp_path: Path) -> None:
    assert Settings().cache().name == "factcheck"
    write(tmp_path, 'cache-folder = "kept"\n')
    inner = tmp_path / "in"
    inner.mkdir()
    assert settle({}, inner).settings.cache() == Path("..") / "kept"


def test_tables_are_mapped_by_their_paths(tmp_path: Path) -> None:
    write(tmp_path, '[tables."data/rates.csv"]\nperiod = "Year"\n')
    (tmp_path / "in").mkdir()
    settings = settle({}, tmp_path / "in").settings
    assert settings.tables == {str(Path("..", "data", "rates.csv")): {"period": "Year"}}
    assert written(settings.tables) == '{"../data/rates.csv" = {"period" = "Year"}}'
    write(tmp_path, "tables = 7\n")
    with pytest.raises(ConfigError, match=r"tables must be a table for each file, .*, not 7\."):
        settle({}, tmp_path)
