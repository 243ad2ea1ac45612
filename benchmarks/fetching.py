"""Fetching: how soon a thousand documents of one's own server are there, and what it costs when nothing has changed.

    python benchmarks/fetching.py [DOCUMENTS]

The server is a process of its own on this machine, and the runs are `factcheck sources refresh` in processes of their
own. Prints for the first run and for one in which nothing has changed the seconds on the clock and of the run's
processor, the bytes of bodies that the server sent, and the run's most memory; then the same for answers of 2 GB: one
that says its size, one that does not, and one that is packed small.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
import time
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

SERVE = "--serve"
HUGE = 2 << 30
CHUNK = bytes(1 << 16)
PAGE = (
    "<title>Release {0}</title><p>Exports of Iraq rose by {0}% in March 2021.</p>"
    + "<p>Nothing more is told.</p>" * 200
)


class Handler(BaseHTTPRequestHandler):
    """Pages with an ETag, answers without end, and how many bytes of bodies were sent."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # or head and body would go out one by one, and the second wait for the first's receipt
    disable_nagle_algorithm = True
    sent = 0

    def do_GET(self) -> None:
        try:
            self.answered(self.path.strip("/"))
        except ConnectionError:
            self.close_connection = True

    def answered(self, name: str) -> None:
        if name == "sent":
            self.told(str(Handler.sent).encode(), {})
        elif name.startswith("huge"):
            self.huge(name)
        elif self.headers.get("If-None-Match") == f'"{name}"':
            self.send_response(304)
            self.end_headers()
        else:
            body = PAGE.format(name).encode()
            Handler.sent += len(body)
            self.told(
                body, {"ETag": f'"{name}"', "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache"}
            )

    def huge(self, name: str) -> None:
        if name == "huge-packed":
            self.told(packed(), {"Content-Encoding": "gzip", "Content-Type": "text/plain"})
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        if name == "huge-told":
            self.send_header("Content-Length", str(HUGE))
        self.send_header("Connection", "close")
        self.end_headers()
        for _ in range(HUGE // len(CHUNK)):
            self.wfile.write(CHUNK)
        self.close_connection = True

    def told(self, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(200)
        for key, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """Does not mind those that hang up on what is too large for them."""

    def handle_error(self, *_: object) -> None:
        """Nothing."""


@cache
def packed() -> bytes:
    """As much, in members of 16 MiB, each packed alike."""
    return gzip.compress(bytes(1 << 24)) * (HUGE >> 24)


def serve() -> None:
    packed()
    with Server(("127.0.0.1", 0), Handler) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with subprocess.Popen([sys.executable, __file__, SERVE], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        home = f"http://localhost:{server.stdout.readline().strip()}"
        with tempfile.TemporaryDirectory() as place:
            measured(Path(place), home, documents)
        server.terminate()


def measured(place: Path, home: str, documents: int) -> None:
    (place / "urls.txt").write_text("".join(f"{home}/{number}\n" for number in range(documents)), "utf-8")
    (place / "factcheck.toml").write_text('allow-hosts = ["localhost"]\ncache-folder = "kept"\n', "utf-8")
    for what in ("first", "nothing changed"):
        before = sent(home)
        print(f"{what}: {ran(place, 'urls.txt')}; {sent(home) - before} bytes of bodies")
    for name in ("huge-told", "huge-untold", "huge-packed"):
        print(f"{name}: {ran(place, f'{home}/{name}')}")


def sent(home: str) -> int:
    with urlopen(f"{home}/sent") as answer:
        return int(answer.read())


def ran(place: Path, source: str) -> str:
    """What became of a refresh, its seconds and its memory."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "factcheck", "sources", "refresh", source]
    run = subprocess.Popen(command, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert run.stdout is not None
    told = run.stdout.read().strip().splitlines()
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    clock, used = time.perf_counter() - started, usage.ru_utime + usage.ru_stime
    memory = usage.ru_maxrss / 1024
    return f"{' / '.join(told)}; exit {run.returncode}; {clock:.1f} s, {used:.1f} s of processors, {memory:.0f} MB"


if __name__ == "__main__":
    serve() if SERVE in sys.argv else main()
