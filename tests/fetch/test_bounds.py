"""What a hostile server can do: bombs, endless answers, two gigabytes; and what one connection carries."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from factcheck.errors import SourceError
from factcheck.fetch import Limits
from factcheck.fetch.fetcher import Fetcher
from factcheck.fetch.unpack import gunzipped, unpacked

NewFetcher = Callable[..., Fetcher]
SMALL = Limits(connect=1, timeout=1, total=5, size=10_000, attempts=1)
TEXT = b"x" * 9_000


def packed(text: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return bytes(pytest.importorskip("brotli").compress(text))
    if encoding == "raw deflate":
        return zlib.compress(text)[2:-4]
    return zlib.compress(text) if encoding == "deflate" else gzip.compress(text)


ENCODINGS = ["gzip", "deflate", "raw deflate", "br"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_packed_bytes_are_unpacked(encoding: str, step: int) -> None:
    body = packed(b"news " * 5_000, encoding)
    chunks = [body[start : start + step] for start in range(0, len(body), step)]
    if encoding == "raw deflate" and step == 1:
        pytest.skip("one byte does not tell")
    assert b"".join(unpacked(chunks, encoding.removeprefix("raw "))) == b"news " * 5_000


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_packed_bytes_that_break_off(encoding: str) -> None:
    body = packed(bytes(range(256)) * 50, encoding)
    for broken in (body[:-9], body[: len(body) // 2]):
        with pytest.raises(SourceError, match="compression is broken"):
            list(unpacked([broken], encoding.removeprefix("raw ")))


def test_members_of_a_gz_file_follow_each_other() -> None:
    assert gunzipped(gzip.compress(b"one ") + gzip.compress(b"two"), 100) == b"one two"
    with pytest.raises(SourceError, match="larger"):
        gunzipped(gzip.compress(b"x" * 101), 100)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_is_not_unpacked_to_its_end(httpserver: HTTPServer, fetcher: NewFetcher, encoding: str) -> None:
    bomb = packed(b"\0" * 50_000_000, encoding)
    httpserver.expect_request("/").respond_with_response(Response(bomb, headers={"Content-Encoding": encoding}))
    limits = Limits(connect=2, timeout=2, total=5, size=1_000_000, attempts=1)
    with pytest.raises(SourceError, match="larger than"):
        fetcher(limits=limits).get(httpserver.url_for("/"))


class Counting(BaseHTTPRequestHandler):
    """Answers with TEXT on connections that stay open."""

    protocol_version = "HTTP/1.1"
    connections: set[object]

    def do_GET(self) -> None:
        self.connections.add(self.client_address)
        self.send_response(200)
        self.send_header("Content-Length", str(len(TEXT)))
        self.end_headers()
        self.wfile.write(TEXT)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def counting() -> Iterator[tuple[str, set[object]]]:
    found: set[object] = set()
    handler = type("Handler", (Counting,), {"connections": found})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/", found
        server.shutdown()


def test_connections_are_kept_open_and_shared(fetcher: NewFetcher) -> None:
    with counting() as (url, connections):
        one = fetcher()
        pages = list(one.many("pages", [f"{url}{number}" for number in range(60)]))
        assert [page.body for page in pages if not isinstance(page, SourceError)] == [TEXT] * 60
        one.close()
    assert len(connections) <= 8


def test_a_length_that_is_too_large_is_not_waited_for(fetcher: NewFetcher) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hear() -> None:
            client, _ = server.accept()
            client.recv(9999)
            client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\nstart")
            client.recv(1)  # until the other side hangs up
            client.close()

        thread = Thread(target=hear)
        thread.start()
        with pytest.raises(SourceError, match="larger than"):
            fetcher(limits=SMALL).get(f"http://localhost:{server.getsockname()[1]}/")
        thread.join()


OFFERED = """
import socket, sys
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
client, _ = server.accept()
client.recv(9999)
client.sendall(b"HTTP/1.1 200 OK\\r\\nConnection: close\\r\\n\\r\\n")
piece = b"x" * 2**20
try:
    for _ in range(2048):
        client.sendall(piece)
except OSError:
    pass
"""
ASKING = """
import sys
from pathlib import Path
from factcheck.errors import SourceError
from factcheck.fetch import Manners
from factcheck.fetch.fetcher import Fetcher
try:
    Fetcher(Path(sys.argv[2]), manners=Manners(own=frozenset({"localhost"}))).get(sys.argv[1])
except SourceError as error:
    print(error)
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the most memory that was used")
def test_two_gigabytes_cost_no_memory(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", OFFERED], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = f"http://localhost:{server.stdout.readline().strip()}/"
        command = [sys.executable, "-c", ASKING, url, str(tmp_path / "cache")]
        told, _, most = subprocess.check_output(command, text=True).strip().rpartition("\n")
    assert "larger than 20 MiB" in told
    assert int(most) < 300 * 1024  # KiB
