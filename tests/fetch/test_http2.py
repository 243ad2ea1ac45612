"""HTTP/2: many requests on one connection, to a server written with h2."""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from factcheck.fetch import Fetched, Manners, Terms
from factcheck.fetch.fetcher import Fetcher
from factcheck.fetch.wire import trust

trustme = pytest.importorskip("trustme")
pytest.importorskip("h2", reason="the package h2 is not installed")


def answered(client: socket.socket) -> None:
    """Answers every request of one connection with its own path."""
    from h2 import config, connection, events

    http = connection.H2Connection(config=config.H2Configuration(client_side=False))
    http.initiate_connection()
    client.sendall(http.data_to_send())
    while data := client.recv(65_536):
        for event in http.receive_data(data):
            if isinstance(event, events.RequestReceived):
                path = dict(event.headers or [])[b":path"]
                http.send_headers(event.stream_id, [(":status", "200"), ("content-type", "text/plain")])
                http.send_data(event.stream_id, path, end_stream=True)
        client.sendall(http.data_to_send())


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, list[str]]]:
    """The port of the server, and what was agreed for each connection."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "trusted.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(["h2"])
    authority.issue_cert("localhost").configure_cert(context)
    agreed: list[str] = []

    def hear() -> None:
        while True:
            try:
                client = context.wrap_socket(server.accept()[0], server_side=True)
            except OSError:
                return
            agreed.append(str(client.selected_alpn_protocol()))
            Thread(target=answered, args=(client,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=hear, daemon=True).start()
        yield server.getsockname()[1], agreed
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture(params=["often", "seldom"])
def turns(request: pytest.FixtureRequest) -> Iterator[None]:
    """Threads take turns as often as they can, which shows what none of them may be interrupted in; or as usual."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(0.00005 if request.param == "often" else usual)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("turns")
def test_many_pages_over_one_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    trust.cache_clear()
    with serving(tmp_path) as (port, agreed):
        one = Fetcher(tmp_path, Terms(use_cache=False), Manners(own=frozenset({"localhost"})))
        first = one.get(f"https://localhost:{port}/first")
        pages = [first, *one.many("pages", [f"https://localhost:{port}/{number}" for number in range(40)])]
        bodies = [page.body for page in pages if isinstance(page, Fetched)]
        one.close()
    trust.cache_clear()
    assert bodies == [b"/first", *(f"/{number}".encode() for number in range(40))]
    assert set(agreed) == {"h2"} and len(agreed) == 1
