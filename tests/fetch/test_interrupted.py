"""Ctrl-C in the middle of fetching: the run ends at once, and what was fetched stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from factcheck.fetch import Terms
from factcheck.fetch.fetcher import Fetcher

RUN = """
import sys
from pathlib import Path
from factcheck.fetch import Manners
from factcheck.fetch.fetcher import Fetcher
with Fetcher(Path(sys.argv[1]), manners=Manners(own=frozenset({"localhost"}))) as one:
    for page in one.many("pages", sys.argv[2:]):
        print(page.url, flush=True)
"""


DONE = Event()


class Handler(BaseHTTPRequestHandler):
    """Answers /quick at once, and everything else when the test is over."""

    def do_GET(self) -> None:
        if self.path != "/quick":
            DONE.wait(30)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"x")

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
def test_what_was_fetched_stays(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads, server.block_on_close = True, False
        Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://localhost:{server.server_port}"
        urls = [f"{home}/quick", *(f"{home}/slow?page={number}" for number in range(20))]
        with subprocess.Popen(
            [sys.executable, "-c", RUN, str(tmp_path), *urls], stdout=-1, stderr=-1, text=True
        ) as run:
            assert run.stdout is not None and run.stdout.readline().strip() == urls[0]
            run.send_signal(signal.SIGINT)
            _, told = run.communicate(timeout=8)  # less than a server may take
        DONE.set()
        server.shutdown()
    assert "KeyboardInterrupt" in told
    assert Fetcher(tmp_path, Terms(offline=True)).get(urls[0]).body == b"x"
