"""Certificates are checked against the name in the address, though the connection goes to a number."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from factcheck.errors import SourceError
from factcheck.fetch import Limits, Manners, Terms
from factcheck.fetch.fetcher import Fetcher
from factcheck.fetch.wire import trust

trustme = pytest.importorskip("trustme")


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of certificates to trust; one of an authority made for this test."""
    file = tmp_path / "trusted.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    trust.cache_clear()
    yield file
    trust.cache_clear()


def served(name: str, trusted: Path) -> Iterator[HTTPServer]:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(trusted)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    with HTTPServer(ssl_context=context) as server:
        server.expect_request("/").respond_with_data("safe")
        yield server


def ask(server: HTTPServer, scheme: str = "https") -> bytes:
    url = f"{scheme}://localhost:{server.port}/"
    manners = Manners(own=frozenset({"localhost"}))
    return Fetcher(Path("unused"), Terms(use_cache=False), manners, Limits(attempts=1)).get(url).body


def test_the_right_name(trusted: Path) -> None:
    for server in served("localhost", trusted):
        assert ask(server) == b"safe"


def test_another_name(trusted: Path) -> None:
    for server in served("other.example", trusted):
        with pytest.raises(SourceError, match="not trusted"):
            ask(server)


def test_an_unknown_authority(trusted: Path) -> None:
    for server in served("localhost", trusted):
        trustme.CA().cert_pem.write_to_path(trusted)
        with pytest.raises(SourceError, match="not trusted"):
            ask(server)


def test_a_server_without_certificates(trusted: Path, httpserver: HTTPServer) -> None:
    trustme.CA().cert_pem.write_to_path(trusted)
    with pytest.raises(SourceError, match="http://"):
        ask(httpserver)


def test_certificates_that_cannot_be_read(trusted: Path, httpserver: HTTPServer) -> None:
    for content in (None, "garbage"):
        if content:
            trusted.write_text(content)
        with pytest.raises(SourceError, match="SSL_CERT_FILE"):
            ask(httpserver)
