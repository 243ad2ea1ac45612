"""Bad input, by the real command in a process of its own: a sentence, the right exit code, and nothing lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

WRONG = "زار وزير الخارجية الروسي سيرغي لافروف إسلام آباد يومي 6 و9 أبريل/نيسان 2021.\n"
DULL = "It was a fine day, and nobody said anything at all.\n"
REFUTED = "refuted visit/date"
FOUND, FINE, FAILED, INTERRUPTED = 1, 0, 2, 130

Done = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for most runs, so that the claims are indexed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def factcheck(*arguments: str, cache: Path) -> Done:
    """The command's outcome, with the cache under `cache`."""
    command = [sys.executable, "-m", "factcheck", *arguments, "--output-format", "concise"]
    environment = os.environ | {"XDG_CACHE_HOME": str(cache), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert "Traceback" not in done.stderr
    return done


def refused(done: Done, *words: str) -> None:
    """One sentence that has these words, exit 2, and no report."""
    assert done.returncode == FAILED, done.stdout
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("factcheck: ")
    assert all(word in line for word in words), line


BROKEN = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "blank to the eye": ("\u200f\u00a0\ufeff\n".encode(), "is empty"),
    "binary": (bytes(range(256)) * 20, "is not text"),
    "zeros": (b"\0" * 4096, "is not text"),
    "a PDF named .txt": (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n1 0 obj\n", "is a PDF file"),
    "a picture named .txt": (b"\x89PNG\r\n\x1a\n" + bytes(64), "not text"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_article_that_is_no_text(here: Path, cache: Path, name: str) -> None:
    content, word = BROKEN[name]
    (here / "article.txt").write_bytes(content)
    refused(factcheck("article.txt", cache=cache), "article.txt", word)


@pytest.mark.usefixtures("here")
def test_a_missing_article(cache: Path) -> None:
    refused(factcheck("none.txt", cache=cache), "none.txt does not exist")


def test_a_folder_without_articles(here: Path, cache: Path) -> None:
    (here / "drafts").mkdir()
    refused(factcheck("drafts", cache=cache), "drafts holds no article")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
def test_encodings_that_are_read(here: Path, cache: Path, encoding: str) -> None:
    (here / "article.txt").write_bytes(WRONG.encode(encoding))
    done = factcheck("article.txt", cache=cache)
    assert done.returncode == FOUND, done.stderr
    assert done.stdout.startswith(f"article.txt:1:1: {REFUTED} ")


def test_an_article_without_claims(here: Path, cache: Path) -> None:
    (here / "dull.txt").write_text(DULL, "utf-8")
    done = factcheck("dull.txt", cache=cache)
    assert done.returncode == FINE
    assert REFUTED not in done.stdout


CLAIMS = {
    "not TOML": ("[[claim\n", "claims/a.toml:1: This is not TOML"),
    "an unknown verdict": ('[[claim]]\nid = "a"\nverdict = "suported"\n', 'did you mean "supported"?'),
    "another encoding": (None, "claims/a.toml"),
}


@pytest.mark.parametrize("name", CLAIMS)
def test_a_broken_claims_file(here: Path, cache: Path, name: str) -> None:
    content, words = CLAIMS[name]
    (here / "article.txt").write_text(WRONG, "utf-8")
    (here / "claims").mkdir()
    (here / "claims" / "a.toml").write_bytes(content.encode() if content else '# "موسكو"'.encode("utf-16"))
    done = factcheck("article.txt", "--claims", "claims", cache=cache)
    assert done.returncode == FAILED
    assert done.stdout == ""
    assert words in done.stderr
    assert all(": " in line for line in done.stderr.splitlines())


def test_an_empty_claims_folder_takes_nothing_away(here: Path, cache: Path) -> None:
    (here / "article.txt").write_text(WRONG, "utf-8")
    (here / "claims").mkdir()
    assert factcheck("article.txt", "--claims", "claims", cache=cache).returncode == FOUND


def _a_file(here: Path) -> Path:
    (here / "taken").write_text("not a folder", "utf-8")
    return here / "taken"


def _read_only(here: Path) -> Path:
    if os.geteuid() == 0:
        pytest.skip("root writes into read-only folders")
    (here / "locked").mkdir(mode=0o555)
    return here / "locked"


def _no_disk(_: Path) -> Path:
    if not Path("/proc/self").exists():
        pytest.skip("there is no /proc here")
    return Path("/proc")


@pytest.mark.parametrize("place", [_a_file, _read_only, _no_disk])
def test_a_cache_that_cannot_be_written(here: Path, place: object) -> None:
    assert callable(place)
    (here / "article.txt").write_text(WRONG, "utf-8")
    done = factcheck("article.txt", cache=place(here))
    assert done.returncode == FOUND
    assert REFUTED in done.stdout
    assert done.stderr.count("can't be written") == 1


@pytest.mark.parametrize("damage", [b"garbage", b"", b"{", None])
def test_a_damaged_index(here: Path, damage: bytes | None) -> None:
    """Every file spoilt, emptied, cut or gone: the same report, and the next run finds all in order."""
    (here / "article.txt").write_text(WRONG, "utf-8")
    first = factcheck("article.txt", cache=here / "cache")
    for path in [path for path in (here / "cache").rglob("*") if path.is_file()]:
        path.unlink() if damage is None else path.write_bytes(damage)
    second, third = (factcheck("article.txt", cache=here / "cache") for _ in range(2))
    assert first.returncode == second.returncode == third.returncode == FOUND
    assert first.stdout == second.stdout == third.stdout
    assert second.stderr.count("it is built anew") == (damage is not None)
    assert "built anew" not in third.stderr


@pytest.fixture
def reading(here: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that has many documents to read."""
    (here / "article.txt").write_text(WRONG, "utf-8")
    (here / "documents").mkdir()
    for number in range(1500):
        (here / "documents" / f"{number}.txt").write_text(WRONG * 20, "utf-8")
    command = [sys.executable, "-m", "factcheck", "article.txt", "--source", "documents"]
    environment = os.environ | {"XDG_CACHE_HOME": str(here / "cache"), "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield process
        process.kill()


def test_ctrl_c(here: Path, reading: subprocess.Popen[str]) -> None:
    """Interrupted while it reads: it says so, and the next run has its cache and index whole."""
    while not list((here / "cache").rglob("meta.json")) and reading.poll() is None:
        time.sleep(0.02)
    reading.send_signal(signal.SIGINT)
    out, errors = reading.communicate(timeout=60)
    assert reading.returncode == INTERRUPTED, errors
    assert (out, errors) == ("", "factcheck: interrupted\n")
    done = factcheck("article.txt", cache=here / "cache")
    assert done.returncode == FOUND
    assert "damaged" not in done.stderr
