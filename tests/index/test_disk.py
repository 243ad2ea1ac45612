"""An index on disk: damaged, locked, killed in the middle, in a folder that can't be used."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from reference import extract, indexed, lead, leads, words

from factcheck.harvest import alone
from factcheck.index import faults, open_index, shard
from factcheck.index.stored import Stored, decode_stored

TEXTS = {f"{n}.txt": f"Lavrov visited town{n}." for n in range(50)}


def only_index(folder: Path) -> Path:
    (meta,) = folder.glob("*/*/meta.json")
    return meta.parent


def spoil(path: Path, how: str) -> None:
    data = path.read_bytes()
    middle = len(data) // 3
    path.unlink()  # a new file in its place, for threads of the index just closed may still map the old one
    if how == "garbage":
        path.write_bytes(b"garbage" * 100)
    elif how == "one byte":
        path.write_bytes(data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :])
    elif how == "cut":
        path.write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("how", ["garbage", "one byte", "cut", "gone"])
@pytest.mark.parametrize("suffix", [".store", ".term", ".idx", ".fast", ".fieldnorm"])
def test_a_damaged_segment_is_rebuilt(tmp_path: Path, suffix: str, how: str, sealed: bool) -> None:
    indexed(tmp_path, TEXTS)
    if sealed:
        open_index(tmp_path, "key").search({"Lavrov": 1.0}, ["s"], 5)
    (segment,) = only_index(tmp_path).glob(f"*{suffix}")
    spoil(segment, how)
    read: list[str] = []
    index = indexed(tmp_path, TEXTS, read)
    assert len(read) == len(TEXTS)
    assert len(index.notices) == 1 and "was damaged: it is built anew" in index.notices[0]
    assert words(index, "town7") == ["Lavrov visited town7."]
    assert indexed(tmp_path, TEXTS, read).notices == []
    assert len(read) == len(TEXTS)


@pytest.mark.parametrize("how", ["garbage", "one byte", "cut", "gone"])
@pytest.mark.parametrize("name", ["meta.json", ".managed.json"])
def test_a_damaged_list_of_segments(tmp_path: Path, name: str, how: str) -> None:
    indexed(tmp_path, TEXTS)
    spoil(only_index(tmp_path) / name, how)
    index = indexed(tmp_path, TEXTS)
    assert words(index, "town7") == ["Lavrov visited town7."]
    assert all("was damaged" in notice for notice in index.notices)


@pytest.mark.parametrize("content", [b"{}", b'{"segments": 3}', b"null", b"\xff"])
def test_a_list_of_segments_that_is_none(tmp_path: Path, content: bytes) -> None:
    indexed(tmp_path, TEXTS)
    (only_index(tmp_path) / "meta.json").write_bytes(content)
    index = indexed(tmp_path, TEXTS)
    assert len(index.notices) == 1
    assert words(index, "town7") == ["Lavrov visited town7."]


def test_a_lost_or_broken_seal_costs_nothing(tmp_path: Path) -> None:
    indexed(tmp_path, TEXTS)
    indexed(tmp_path, TEXTS)
    seal = only_index(tmp_path) / "sealed.json"
    assert json.loads(seal.read_bytes())
    for content in (b"", b"[1]", b"{}"):
        seal.write_bytes(content)
        read: list[str] = []
        assert indexed(tmp_path, TEXTS, read).notices == [] and read == []
        assert json.loads(seal.read_bytes())


def test_damage_that_shows_in_a_search_is_mended_in_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed(tmp_path, TEXTS)
    read: list[str] = []
    index = indexed(tmp_path, TEXTS, read)
    left = [1]

    def fails_once(body: bytes) -> Stored:
        return decode_stored(body[:-1] if left and left.pop() else body)

    monkeypatch.setattr(shard, "decode_stored", fails_once)
    assert words(index, "town7") == ["Lavrov visited town7."]
    assert len(read) == len(TEXTS) and "was damaged" in index.notices[0]


def test_another_key_is_another_index(tmp_path: Path) -> None:
    indexed(tmp_path, TEXTS)
    other = open_index(tmp_path, "other rules")
    assert words(other, "town7") == []
    assert len(list(tmp_path.glob("*/*/meta.json"))) == 2


def test_indexes_that_nobody_opens_any_more_are_dropped(tmp_path: Path) -> None:
    indexed(tmp_path, TEXTS)
    old = only_index(tmp_path)
    os.utime(old, (0, 0))
    open_index(tmp_path, "new rules")
    assert not old.exists()


def test_an_index_in_use_is_not_waited_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shard, "PATIENCE", 0.2)
    first = indexed(tmp_path, TEXTS)
    locked = shard.Shard(only_index(tmp_path))
    with locked.writing():
        index = open_index(tmp_path, "key")
        changed = TEXTS | {"7.txt": "Lavrov left town7."}
        state, errors = index.update("s", leads(changed), alone(extract))
        assert (state.documents, errors) == (50, [])
        assert len(index.notices) == 1 and "is being written by another run" in index.notices[0]
        assert words(index, "town7") == ["Lavrov left town7."]
        unchanged = indexed(tmp_path, TEXTS)
        assert unchanged.notices == []
    assert words(first, "town7") == ["Lavrov visited town7."]


def test_what_another_run_wrote_meanwhile_is_not_read_again(tmp_path: Path) -> None:
    late = open_index(tmp_path, "key")
    late.update("s", [], alone(extract))
    late.search({"x": 1.0}, ["s"], 1)
    indexed(tmp_path, TEXTS)
    read: list[str] = []
    late.update("s", leads(TEXTS, read), alone(extract))
    assert read == []
    assert words(late, "town7") == ["Lavrov visited town7."]


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from reference import extract, leads
from factcheck.harvest import alone
from factcheck.index import open_index
from factcheck.progress import Progress

texts = {{f"{{n}}.txt": f"Lavrov visited town{{n}}." for n in range(100_000)}}
progress = Progress(lambda told: print(told, flush=True))
open_index(Path({folder!r}), "key").update("s", leads(texts), alone(extract), progress)
"""


def test_a_killed_writer_leaves_the_last_commit(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    code = WRITER.format(tests=str(Path(__file__).parent), folder=str(folder))
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        told = next(n for line in writer.stdout if (n := int(line.split(" of ")[0].split()[-1])) > 2_500)
        writer.send_signal(signal.SIGKILL)
        told = max([told, *(int(line.split(" of ")[0].split()[-1]) for line in writer.stdout if line.endswith("\n"))])
    index = open_index(folder, "key")
    number = told + 5_000  # more than it had come to
    texts = {f"{n}.txt": f"Lavrov visited town{n}." for n in range(number)}
    read: list[str] = []
    state, errors = index.update("s", leads(texts, read), alone(extract))
    assert (state.documents, errors, index.notices) == (number, [], [])
    assert 0 < len(read) <= number - 2_000, "what was committed before the kill is kept"
    assert len(index.search({"Lavrov": 1.0}, ["s"], number + 1)) == number
    assert indexed(folder, texts, read).notices == []


@pytest.mark.parametrize("where", ["file/index", "file"])
def test_a_folder_that_can_not_be_made(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_text("x")
    index = indexed(tmp_path / where, TEXTS)
    assert words(index, "town7") == ["Lavrov visited town7."]
    assert len(index.notices) == 1
    assert index.notices[0].startswith(f"The index in {tmp_path / where} can't be written (")


READER = """
import os, sys
sys.path.insert(0, {tests!r})
import tantivy
from pathlib import Path
from reference import indexed, words
import factcheck.index.embedded

if os.geteuid() == 0:
    os.setuid(65534)
index = indexed(Path({folder!r}), {{"a": "Lavrov came."}})
print(words(index, "Lavrov"), index.notices)
"""


@pytest.mark.parametrize("used", [True, False])
def test_a_read_only_folder(tmp_path: Path, used: bool) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    if used:
        indexed(folder, {"a": "Lavrov came."})
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    code = READER.format(tests=str(Path(__file__).parent), folder=str(folder))
    try:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    finally:
        for path in paths:
            path.chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.startswith("['Lavrov came.'] [\"The index in ") and "can't be written (" in done.stdout


def test_a_disk_that_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed(tmp_path, {"a": "Lavrov came."})

    real = shard.Shard._locked

    def full(self: shard.Shard) -> object:
        if self.folder:
            raise faults.Unwritable(self.folder, "No space left on device")
        return real(self)

    index = open_index(tmp_path, "key")
    monkeypatch.setattr(shard.Shard, "_locked", full)
    index.update("s", [lead("a", "Lavrov left.")], alone(extract))
    assert words(index, "Lavrov") == ["Lavrov left."]
    assert "(No space left on device)" in index.notices[0]
