"""Kills a run at random moments of fetching and of indexing, and looks each time whether anything was lost.

    python tools/kills.py [KILLS] [--seed N]

KILLS of each, 50 unless told. The runs are real processes, ended with SIGKILL, and start again with what the one before
left. After each the cache and the index must open without a word, every document that was told to be fetched must be
there, byte for byte, every document that the index names must be there with all of its passages and nothing beside, no
fewer than before, and no process of the run may be left. Prints a line a kill, and ends with 1 at the first fault.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import msgspec

from factcheck.cache import open_cache
from factcheck.extract import builtin
from factcheck.fetch.copies import body, damaged, every
from factcheck.harvest import alone
from factcheck.index.shard import Shard
from factcheck.sources import Context, folder

FETCHING = """
import sys
from pathlib import Path
from factcheck.fetch import Manners
from factcheck.fetch.fetcher import Fetcher
with Fetcher(Path(sys.argv[1]), manners=Manners(own=frozenset({"localhost"}))) as one:
    for page in one.many("pages", [f"{sys.argv[2]}/{number}" for number in range(400)]):
        print(page.url, flush=True)
"""
INDEXING = """
import sys
from factcheck.desk import open_desk
from factcheck.index import writing
from factcheck.settings import Settings
writing._DOCUMENTS = int(sys.argv[3])
settings = Settings(sources=(sys.argv[1],), builtin_claims=False, cache_folder=sys.argv[2], jobs=2)
print("begun", flush=True)
open_desk(settings, None)
print("done", flush=True)
"""
DOCUMENTS = 3_000
SENTENCE = "Exports of Iraq rose by {}% in March {}."
COMMON = "place:IQ"  # a token of every passage


class Fault(Exception):
    """Something was lost, or was left."""


class Pages(BaseHTTPRequestHandler):
    """Answers with pages that stand in files of the cache, and not in its database."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(page(self.path))

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """Does not mind those that hang up because they were killed."""

    def handle_error(self, *_: object) -> None:
        """Nothing."""


def page(path: str) -> bytes:
    return path.encode() * 9_000


@contextmanager
def served() -> Iterator[str]:
    with Server(("127.0.0.1", 0), Pages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


def fetching(kills: int, chance: random.Random, place: Path) -> Iterator[str]:
    """Kills runs that fetch; what became of each. Raises Fault."""
    told: set[str] = set()
    with served() as home:
        for number in range(1, kills + 1):
            told.update(killed(FETCHING, [str(place), f"{home}/{number // 2}"], chance.uniform(0, 0.6)))
            kept = whole(place, told)
            yield f"fetching {number}: {kept} documents kept, of which {len(told)} were told"


def whole(place: Path, told: set[str]) -> int:
    """How many documents the cache has, all of them as they were sent. Raises Fault."""
    cache = open_cache(place)
    try:
        copies = {copy.url: body(cache, copy.sha256) for copy in every(cache)}
        if cache.notices or list(damaged(cache)):
            raise Fault(f"the cache is damaged: {cache.notices or list(damaged(cache))}")
    finally:
        cache.close()
    if lost := told - copies.keys():
        raise Fault(f"{len(lost)} fetched documents are lost: {sorted(lost)[:3]}")
    if half := [url for url, content in copies.items() if content != page(f"/{url.split('/', 3)[3]}")]:
        raise Fault(f"documents are not as they were sent: {half[:3]}")
    return len(copies)


def indexing(kills: int, chance: random.Random, place: Path) -> Iterator[str]:
    """Kills runs that index; what became of each. A run that came to its end is followed by one with a new index."""
    archive = written(place / "archive", chance)
    wanted = {read.lead.address: len(read.passages) for read in alone(builtin().extract)(leads(archive, place))}
    cache, before = place / "cache0", 0
    for number in range(1, kills + 1):
        asked = [str(archive), str(cache), chance.choice(("40", "1000"))]
        lines = killed(INDEXING, asked, chance.uniform(0, 4))
        there = consistent(cache / "index", wanted)
        if there < before:
            raise Fault(f"the index had {before} documents, and has {there}")
        yield f"indexing {number}: {there} documents of {len(wanted)} in the index"
        before = there
        if "done" in lines or there == len(wanted):
            if there != len(wanted):
                raise Fault(f"the run came to its end with {there} of {len(wanted)} documents")
            cache, before = place / f"cache{number}", 0


def written(archive: Path, chance: random.Random) -> Path:
    """A folder of documents with one to five passages."""
    archive.mkdir(parents=True)
    for number in range(DOCUMENTS):
        said = (SENTENCE.format(chance.randint(2, 99), chance.randint(1990, 2020)) for _ in range(chance.randint(1, 5)))
        (archive / f"{number:05}.txt").write_text("\n\n".join(said), "utf-8")
    return archive


def leads(archive: Path, place: Path) -> Iterator[object]:
    return folder.leads(str(archive), Context(place))


def consistent(index: Path, wanted: dict[str, int]) -> int:
    """How many documents the index names, each there with all of its passages. Raises Fault."""
    there = 0
    for meta in index.glob("*/*/meta.json"):
        shard = Shard(meta.parent)
        found = Counter(stored.address for stored in shard.search({COMMON: 1.0}, 10**6))
        if found != {address: entry.passages for address, entry in shard.manifest.items()}:
            raise Fault(f"the index does not hold what it names: {meta.parent}")
        if wrong := [address for address, number in found.items() if wanted[address] != number]:
            raise Fault(f"documents are half there: {wrong[:3]}")
        there += len(found)
    return there


def killed(code: str, arguments: list[str], after: float) -> list[str]:
    """The whole lines that a run told before it was killed, `after` seconds behind its first."""
    command = [sys.executable, "-c", code, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as run:
        assert run.stdout is not None
        first = run.stdout.readline()
        time.sleep(after)
        run.kill()
        *lines, _ = (first + run.stdout.read()).split("\n")
    _gone(run.pid)
    return lines


def _gone(group: int) -> None:
    """Raises Fault where a process that the run started is left after some seconds."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(group, 9)
    raise Fault("a process of the run was left")


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill runs at random moments, and look whether anything was lost.")
    parser.add_argument("kills", nargs="?", type=int, default=50, help="of fetching, and as many of indexing")
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as place:
        try:
            for line in fetching(asked.kills, chance, Path(place, "fetched")):
                print(line, flush=True)
            for line in indexing(asked.kills, chance, Path(place)):
                print(line, flush=True)
        except (Fault, msgspec.DecodeError) as fault:
            print(f"fault: {fault}")
            return 1
    print(f"{2 * asked.kills} kills, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
