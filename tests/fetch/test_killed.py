"""SIGKILL in the middle of fetching: the cache opens, nothing that was told is lost, no document is half there."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from factcheck.cache import open_cache
from factcheck.fetch.copies import damaged, every

RUN = """
import sys
from pathlib import Path
from factcheck.fetch import Manners
from factcheck.fetch.fetcher import Fetcher
with Fetcher(Path(sys.argv[1]), manners=Manners(own=frozenset({"localhost"}))) as one:
    for page in one.many("pages", [f"{sys.argv[2]}/{number}" for number in range(400)]):
        print(page.url, flush=True)
"""


class Handler(BaseHTTPRequestHandler):
    """Answers with pages that stand in files of the cache, and not in its database."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode() * 9_000)

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """Does not mind those that hang up because they were killed."""

    def handle_error(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def home() -> Iterator[str]:
    with Server(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


def test_nothing_is_lost_and_nothing_is_half_there(home: str, tmp_path: Path) -> None:
    moments = random.Random(7)
    told: set[str] = set()
    for turn in range(4):
        command = [sys.executable, "-c", RUN, str(tmp_path), f"{home}/{turn}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
            assert run.stdout is not None
            told.add(run.stdout.readline().strip())
            time.sleep(moments.uniform(0, 0.3))
            run.kill()
            *lines, _ = run.stdout.read().split("\n")
        told.update(lines)
    cache = open_cache(tmp_path)
    assert cache.notices == []
    assert list(damaged(cache)) == []
    assert told - {""} <= {copy.url for copy in every(cache)}
