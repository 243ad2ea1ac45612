"""Which source a spec names, and what that is called in the index and in a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.naming import source_of
from factcheck.supply import seen_from, shelf_of

LONG = "x" * 5_000  # no file system has such a name
ADDRESS = f"https://a.example/{LONG}"


@pytest.mark.parametrize("name", [LONG, f"{LONG}.txt", f"{LONG}.pdf", f"{LONG}.csv", f"{LONG}.zim", f"a/{LONG}"])
def test_a_name_that_is_too_long_is_told_in_a_sentence(name: str) -> None:
    with pytest.raises(UsageError, match=r"^(a/)?x+… names no source: give a folder [^\n]{,150}$"):
        source_of(name)


def test_an_address_may_be_longer_than_a_files_name() -> None:
    assert source_of(ADDRESS).NAME == "urls"
    assert shelf_of(ADDRESS) == seen_from(ADDRESS, Path()) == ADDRESS


def test_a_path_is_told_in_full_in_the_index_and_from_the_locks_folder_in_a_lock(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for kind in ("", "claims:"):
        assert shelf_of(f"{kind}{docs}") == f"{kind}{docs.resolve()}"
        assert seen_from(f"{kind}{docs}", tmp_path / "home") == f"{kind}../docs"
        assert shelf_of(f"{kind}{docs}/none") == f"{kind}{docs}/none"
