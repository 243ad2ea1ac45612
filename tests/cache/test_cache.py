"""The document cache on real files: what it keeps, and what tampering, damage and neighbours do to it."""

from __future__ import annotations

import os
import pickle
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from factcheck.cache import DocumentCache, open_cache

LARGE = b"\x00\xff" * 40_000
"""Above the size from which diskcache keeps a value in a file of its own."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def filled(folder: Path) -> Path:
    cache = open_cache(folder)
    cache.put("small", b"small")
    cache.put("large", LARGE)
    cache.close()
    return folder


@pytest.fixture
def frozen() -> Iterator[Path]:
    """A folder that this process may read and not write."""
    with tempfile.TemporaryDirectory() as name:
        folder, user = Path(name), os.geteuid()
        folder.chmod(0o555)
        if user == 0:
            os.seteuid(65534)
        yield folder
        os.seteuid(user)
        folder.chmod(0o755)


def alter(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "documents" / "cache.db")) as db, db:
        assert db.execute(statement, values).rowcount > 0


class Bomb:
    """Unpickling one makes the file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.file,))


def test_bytes_come_back_in_the_next_run(filled: Path) -> None:
    cache = open_cache(filled)
    assert (cache.get("small"), cache.get("large"), cache.get("never put")) == (b"small", LARGE, None)
    assert cache.notices == []


def test_a_key_is_replaced(filled: Path) -> None:
    cache = open_cache(filled)
    cache.put("large", b"new")
    assert cache.get("large") == b"new"
    assert not list(filled.rglob("*.val"))


def test_only_the_owner_may_enter(filled: Path) -> None:
    assert stat.S_IMODE((filled / "documents").stat().st_mode) == 0o700


def test_a_room_left_open_to_others_is_closed(filled: Path) -> None:
    (filled / "documents").chmod(0o755)
    open_cache(filled)
    assert stat.S_IMODE((filled / "documents").stat().st_mode) == 0o700


def test_a_closed_cache_opens_again(filled: Path) -> None:
    cache = open_cache(filled)
    cache.close()
    assert cache.get("small") == b"small"


@pytest.mark.parametrize("raw", [0, 1])
@pytest.mark.parametrize("when", ["before it is opened", "while it is open"])
def test_a_planted_pickle_never_runs(filled: Path, tmp_path: Path, raw: int, when: str) -> None:
    mark = tmp_path / "the pickle ran"
    bomb = pickle.dumps(Bomb(mark))
    cache = open_cache(filled) if when == "while it is open" else None
    alter(filled, "UPDATE Cache SET mode = 4, raw = ?, value = ? WHERE key = 'small'", raw, bomb)
    alter(filled, "INSERT INTO Cache (key, raw, mode, value) VALUES (?, 0, 4, ?)", bomb, bomb)
    cache = cache or open_cache(filled)
    assert cache.get("small") is None
    cache.put("small", b"again")
    assert cache.get("small") == b"again"
    assert open_cache(filled).get("small") in (None, b"again")
    assert not mark.exists()


def test_a_pickle_in_a_file_never_runs(filled: Path, tmp_path: Path) -> None:
    mark = tmp_path / "the pickle ran"
    (file,) = filled.rglob("*.val")
    file.write_bytes(pickle.dumps(Bomb(mark)))
    cache = open_cache(filled)
    alter(filled, "UPDATE Cache SET mode = 4 WHERE key = 'large'")
    assert cache.get("large") is None
    assert len(cache.notices) == 1
    assert not mark.exists()


@pytest.mark.parametrize("name", ["/etc/hostname", "../../outside", "ab/cd/../../../../outside", "ab/cd/e.val"])
@pytest.mark.parametrize("when", ["before it is opened", "while it is open"])
def test_a_file_elsewhere_is_neither_read_nor_removed(filled: Path, name: str, when: str) -> None:
    outside = filled.parent / "outside"
    outside.write_bytes(b"secret")
    cache = open_cache(filled) if when == "while it is open" else None
    alter(filled, "UPDATE Cache SET filename = ? WHERE key = 'large'", name)
    cache = cache or open_cache(filled)
    assert cache.get("large") is None
    cache.put("large", b"new")
    assert outside.read_bytes() == b"secret"
    assert "damaged" in cache.notices[0]


def test_replacing_a_planted_entry_removes_no_file_elsewhere(filled: Path) -> None:
    outside = filled.parent / "outside"
    outside.write_bytes(b"secret")
    cache = open_cache(filled)
    alter(filled, "UPDATE Cache SET filename = '../../outside' WHERE key = 'large'")
    cache.put("large", b"new")
    assert outside.read_bytes() == b"secret"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO Settings VALUES ('_directory', '/elsewhere')",
        "INSERT INTO Settings VALUES ('get', 'no function')",
        "UPDATE Settings SET value = 'many' WHERE key = 'size'",
        "UPDATE Settings SET value = 1 WHERE key = 'eviction_policy'",
        "UPDATE Cache SET value = 'text' WHERE key = 'small'",
        "UPDATE Cache SET mode = NULL WHERE key = 'small'",
        "UPDATE Cache SET filename = NULL WHERE key = 'large'",
    ],
)
def test_a_tampered_database_is_set_aside(filled: Path, statement: str) -> None:
    alter(filled, statement)
    cache = open_cache(filled)
    assert "was damaged" in cache.notices[0] and "documents.damaged" in cache.notices[0]
    assert cache.get("small") is None
    cache.put("small", b"new")
    assert cache.get("small") == b"new"
    assert (filled / "documents.damaged" / "cache.db").exists()


@pytest.mark.parametrize("garbage", [b"garbage" * 999, b"SQLite format 3\x00" + b"\x01" * 5000])
def test_garbage_is_set_aside_twice_in_a_row(filled: Path, garbage: bytes) -> None:
    for _ in range(2):
        (filled / "documents" / "cache.db").write_bytes(garbage)
        cache = open_cache(filled)
        assert len(cache.notices) == 1
        cache.put("new", b"new")
        assert cache.get("new") == b"new"
        cache.close()
    assert open_cache(filled).notices == []


def test_a_cut_database_is_set_aside(filled: Path) -> None:
    database = filled / "documents" / "cache.db"
    database.write_bytes(database.read_bytes()[:9000])
    cache = open_cache(filled)
    cache.put("small", b"new")
    assert (cache.get("small"), len(cache.notices)) == (b"new", 1)


def test_damage_while_in_use_is_survived(filled: Path) -> None:
    cache = open_cache(filled)
    (filled / "documents" / "cache.db").write_bytes(b"garbage" * 9999)
    for side in ("-wal", "-shm"):
        (filled / "documents" / f"cache.db{side}").unlink(missing_ok=True)
    answers: list[bytes | None] = []
    reader = Thread(target=lambda: answers.append(cache.get("small")))
    reader.start()
    reader.join()
    cache.put("small", b"new")
    assert answers == [None]
    assert (cache.get("small"), len(cache.notices)) == (b"new", 1)


def test_a_value_whose_file_is_gone_is_missing(filled: Path) -> None:
    (file,) = filled.rglob("*.val")
    file.unlink()
    cache = open_cache(filled)
    assert (cache.get("large"), cache.get("small"), cache.notices) == (None, b"small", [])


def test_a_folder_that_cannot_be_written_means_no_cache(frozen: Path) -> None:
    expect_no_cache(open_cache(frozen))


def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    expect_no_cache(open_cache(tmp_path / "file" / "cache"))
    expect_no_cache(open_cache(tmp_path / "file"))


def test_a_file_in_place_of_the_room_means_no_cache(folder: Path) -> None:
    folder.mkdir()
    (folder / "documents").touch()
    expect_no_cache(open_cache(folder))


def expect_no_cache(cache: DocumentCache) -> None:
    cache.put("small", b"small")
    assert cache.get("small") is None
    cache.close()
    (notice,) = cache.notices
    assert "keeps no documents" in notice and notice.endswith(".")


WRITER = """
import sys
from pathlib import Path
from factcheck.cache import open_cache
cache = open_cache(Path(sys.argv[1]))
for round in range(20):
    cache.put(f"{sys.argv[2]}-{round}", sys.argv[2].encode() * 20_000)
    cache.put("shared", b"whole" * 9_000)
    assert cache.get("shared") in (None, b"whole" * 9_000)
"""


@pytest.mark.parametrize("start", ["empty", "damaged"])
def test_processes_share_it(folder: Path, start: str) -> None:
    if start == "damaged":
        (folder / "documents").mkdir(parents=True)
        (folder / "documents" / "cache.db").write_bytes(b"garbage" * 999)
    names = ("a", "b", "c")
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, folder, name]) for name in names]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    cache = open_cache(folder)
    kept = [cache.get(f"{name}-{round}") for name in names for round in range(20)]
    assert kept == [name.encode() * 20_000 for name in names for _ in range(20)]


def test_threads_share_it(folder: Path) -> None:
    cache = open_cache(folder)
    threads = [Thread(target=cache.put, args=(str(number), LARGE)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [cache.get(str(number)) for number in range(8)] == [LARGE] * 8
