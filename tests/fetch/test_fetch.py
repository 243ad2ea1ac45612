"""Fetching from a real server on the loopback: what is asked again, what stands in, and what is refused."""

from __future__ import annotations

import gzip
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from factcheck import __version__
from factcheck.cache import DocumentCache, open_cache
from factcheck.errors import SourceError
from factcheck.fetch import Fetched, Limits, Manners, Terms, shown
from factcheck.fetch.copies import find
from factcheck.fetch.fetcher import Fetcher

TEXT = "زار لافروف باكستان يومي 6 و7 أبريل.".encode()
PLAIN = "text/plain; charset=utf-8"
LOCAL = frozenset({"localhost"})
IMPATIENT = Limits(timeout=0.3, total=0.6, size=10_000, redirects=3, attempts=1)

Fetch = Callable[..., Fetched]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[DocumentCache]:
    cache = open_cache(tmp_path / "cache")
    yield cache
    cache.close()


@pytest.fixture
def get(tmp_path: Path, httpserver: HTTPServer) -> Fetch:
    """Fetches a path of the server, or a whole address; online and with the cache unless told otherwise."""

    def get(path: str, *, offline: bool = False, use_cache: bool = True, limits: Limits = IMPATIENT) -> Fetched:
        url = path if ":" in path else httpserver.url_for(path)
        return Fetcher(tmp_path / "cache", Terms(offline, use_cache), Manners(own=LOCAL), limits).get(url)

    return get


def serve(server: HTTPServer, path: str, answer: Response) -> None:
    """From now on the server's answer at that path."""
    server.clear()
    server.expect_request(path).respond_with_response(answer)


def failure(call: Callable[[], object]) -> str:
    """The sentence that the call fails with."""
    with pytest.raises(SourceError) as caught:
        call()
    sentence = str(caught.value)
    assert re.fullmatch(r"[^\n]+[.]", sentence)
    return sentence


def test_what_the_server_sent(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/visit", Response(TEXT, content_type=PLAIN))
    found = get("/visit")
    assert (found.body, found.content_type, found.sha256) == (TEXT, PLAIN, sha256(TEXT).hexdigest())
    assert found.url == found.final_url == httpserver.url_for("/visit")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found.retrieved)
    assert (found.from_cache, found.stale) == (False, None)


def test_the_tool_names_itself(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(TEXT))
    get("/")
    (request, _), *_ = httpserver.log
    assert request.headers["User-Agent"] == f"factcheck/{__version__}"
    assert request.headers["Host"] == f"localhost:{httpserver.port}"
    assert "Cookie" not in request.headers


@pytest.mark.parametrize(
    ("validator", "asked"),
    [
        ({"ETag": '"7"'}, "If-None-Match"),
        ({"Last-Modified": "Wed, 07 Apr 2021 10:00:00 GMT"}, "If-Modified-Since"),
    ],
)
def test_an_unchanged_document_is_not_sent_again(
    get: Fetch, httpserver: HTTPServer, validator: dict[str, str], asked: str
) -> None:
    serve(httpserver, "/", Response(TEXT, headers=validator, content_type=PLAIN))
    first = get("/")
    serve(httpserver, "/", Response(status=304))
    again = get("/")
    (request, _), *_ = httpserver.log
    assert request.headers[asked] == next(iter(validator.values()))
    assert (again.body, again.from_cache, again.stale) == (TEXT, True, None)
    assert (again.retrieved, again.content_type) == (first.retrieved, PLAIN)


def test_a_changed_document_takes_the_place_of_its_copy(
    get: Fetch, httpserver: HTTPServer, cache: DocumentCache
) -> None:
    serve(httpserver, "/", Response(b"old", headers={"ETag": '"1"'}))
    old = get("/")
    serve(httpserver, "/", Response(b"new", headers={"ETag": '"2"'}))
    assert (get("/").body, get("/", offline=True).body) == (b"new", b"new")
    kept = find(cache, httpserver.url_for("/"))
    assert kept is not None and [(each.sha256, each.retrieved) for each in kept.earlier] == [
        (old.sha256, old.retrieved)
    ]
    assert cache.get(f"body:{old.sha256}") == b"old"


def test_validators_go_to_the_page_that_gave_them_alone(get: Fetch, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/moved").respond_with_response(Response(status=302, headers={"Location": "/a"}))
    httpserver.expect_request("/a").respond_with_response(Response(b"a", headers={"ETag": '"1"'}))
    get("/moved")
    httpserver.clear()
    httpserver.expect_request("/moved").respond_with_response(Response(status=302, headers={"Location": "/b"}))
    httpserver.expect_request("/b").respond_with_response(Response(b"b", headers={"ETag": '"1"'}))
    assert get("/moved").body == b"b"
    assert not any("If-None-Match" in request.headers for request, _ in httpserver.log)


def test_odd_validators_are_not_sent_back(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(TEXT, headers={"ETag": '"é"'}))
    assert get("/").body == get("/").body == TEXT


def test_an_unasked_304_is_no_document(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(status=304))
    assert "304" in failure(lambda: get("/"))


def test_offline_only_the_cache_is_asked(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(TEXT))
    assert "not in the cache" in failure(lambda: get("/", offline=True))
    get("/")
    httpserver.clear()
    kept = get("/#part", offline=True)
    assert (kept.body, kept.from_cache, kept.stale) == (TEXT, True, None)
    assert httpserver.log == []


def test_without_the_cache_nothing_is_kept_or_found(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(TEXT, headers={"ETag": '"1"'}))
    get("/", use_cache=False)
    failure(lambda: get("/", offline=True))
    get("/")
    get("/", use_cache=False)
    assert not any("If-None-Match" in request.headers for request, _ in httpserver.log)
    failure(lambda: get("/", offline=True, use_cache=False))


def test_a_copy_whose_body_was_altered_is_none(get: Fetch, httpserver: HTTPServer, cache: DocumentCache) -> None:
    serve(httpserver, "/", Response(TEXT, headers={"ETag": '"1"'}))
    found = get("/")
    cache.put(f"body:{found.sha256}", b"forged")
    failure(lambda: get("/", offline=True))
    assert get("/").body == TEXT
    assert not any("If-None-Match" in request.headers for request, _ in httpserver.log)


def test_an_altered_entry_is_none(get: Fetch, httpserver: HTTPServer, cache: DocumentCache) -> None:
    serve(httpserver, "/", Response(TEXT))
    get("/")
    address = httpserver.url_for("/")
    cache.put(f"address:{sha256(address.encode()).hexdigest()}", b'{"final_url": 1}')
    failure(lambda: get("/", offline=True))


STATUSES = [(404, "check the address"), (410, "withdrawn"), (403, "login"), (429, "later"), (500, "later")]
ODD_STATUSES = [(204, "204 No Content"), (418, "418"), (599, "no known status")]


@pytest.mark.parametrize(("status", "words"), STATUSES + ODD_STATUSES)
def test_a_refusal_without_a_copy(get: Fetch, httpserver: HTTPServer, status: int, words: str) -> None:
    serve(httpserver, "/", Response(b"sorry" if status != 204 else b"", status=status))
    sentence = failure(lambda: get("/"))
    assert str(status) in sentence and words in sentence and httpserver.url_for("/") in sentence


@pytest.mark.parametrize(("status", "words"), STATUSES)
def test_a_refusal_with_a_copy(get: Fetch, httpserver: HTTPServer, status: int, words: str) -> None:
    serve(httpserver, "/", Response(TEXT, content_type=PLAIN))
    first = get("/")
    serve(httpserver, "/", Response(b"sorry", status=status))
    copy = get("/")
    assert (copy.body, copy.content_type, copy.from_cache) == (TEXT, PLAIN, True)
    assert copy.stale is not None
    assert all(part in copy.stale for part in (str(status), words, first.retrieved))


def test_a_server_that_is_gone(get: Fetch) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        assert "refused the connection" in failure(lambda: get(f"http://localhost:{port}/"))


def test_a_host_that_no_name_server_can_know(get: Fetch) -> None:
    assert "unknown" in failure(lambda: get(f"http://{'a' * 64}.example/"))
    assert "unknown" in failure(lambda: get("http://a..b/"))


def test_a_redirect_is_followed(get: Fetch, httpserver: HTTPServer) -> None:
    moved = Response(status=301, headers={"Location": "/b?q=لافروف#part"})
    httpserver.expect_request("/a").respond_with_response(moved)
    httpserver.expect_request("/b").respond_with_response(Response(TEXT))
    found = get("/a")
    assert found.body == TEXT
    assert found.final_url.startswith(httpserver.url_for("/b?q=%D9%84"))


def test_redirects_end(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(status=302, headers={"Location": "/"}))
    assert "more than 3 times" in failure(lambda: get("/"))
    assert len(httpserver.log) == 4


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://localhost/", "http://", "http://[::1", "http://u:p@localhost/", "data:,x"],
)
def test_a_redirect_to_what_may_not_be_asked(get: Fetch, httpserver: HTTPServer, location: str) -> None:
    serve(httpserver, "/", Response(status=302, headers={"Location": location}))
    failure(lambda: get("/"))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
def test_a_redirect_to_this_machine(get: Fetch, httpserver: HTTPServer, host: str) -> None:
    secret = f"http://{host}:{httpserver.port}/secret"
    httpserver.expect_request("/").respond_with_response(Response(status=302, headers={"Location": secret}))
    httpserver.expect_request("/secret").respond_with_data("secret")
    assert "private network" in failure(lambda: get("/"))
    assert [request.path for request, _ in httpserver.log] == ["/"]


def test_the_address_that_was_checked_is_the_one_asked(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A name server that answers otherwise the second time is not heard."""
    answers = iter(["127.0.0.1"])
    real = socket.getaddrinfo

    def look_up(host: str, *rest: object, **options: object) -> object:
        return real(next(answers) if host == "news.example" else host, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    serve(httpserver, "/", Response(TEXT))
    url = f"http://news.example:{httpserver.port}/"
    found = Fetcher(tmp_path, Terms(use_cache=False), Manners(own=frozenset({"news.example"}))).get(url)
    assert (found.body, found.final_url) == (TEXT, url)
    (request, _), *_ = httpserver.log
    assert request.headers["Host"] == f"news.example:{httpserver.port}"


def test_a_document_as_large_as_allowed(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(b"x" * IMPATIENT.size))
    assert len(get("/").body) == IMPATIENT.size


@pytest.mark.parametrize("packed", [False, True])
def test_a_document_that_is_too_large(get: Fetch, httpserver: HTTPServer, packed: bool) -> None:
    body = b"x" * (IMPATIENT.size + 1)
    headers = {"Content-Encoding": "gzip"} if packed else {}
    serve(httpserver, "/", Response(gzip.compress(body) if packed else body, headers=headers))
    assert "larger than" in failure(lambda: get("/"))


def test_a_packed_document_is_unpacked(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(gzip.compress(TEXT), headers={"Content-Encoding": "gzip"}))
    assert get("/").body == TEXT


def test_packing_that_was_not_asked_for(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(TEXT, headers={"Content-Encoding": "zstd"}))
    assert "packed" in failure(lambda: get("/"))


def test_broken_packing(get: Fetch, httpserver: HTTPServer) -> None:
    serve(httpserver, "/", Response(TEXT, headers={"Content-Encoding": "gzip"}))
    assert "compression" in failure(lambda: get("/"))


@contextmanager
def saying(answer: bytes) -> Iterator[str]:
    """The address of a server that answers one request with these bytes and hangs up."""

    def hear() -> None:
        client, _ = server.accept()
        with client:
            client.recv(9999)
            client.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = Thread(target=hear)
        thread.start()
        yield f"http://localhost:{server.getsockname()[1]}/"
        thread.join()


BROKEN = {
    "a mail server": b"220 mail.example ready\r\n",
    "nothing": b"",
    "half a header": b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; ch",
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nhalf",
    "half a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9999\r\nhalf",
    "an endless header": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN.keys())
def test_an_answer_that_breaks_off(get: Fetch, answer: bytes) -> None:
    with saying(answer) as url:
        assert "broke off or sent what is no HTTP" in failure(lambda: get(url))
    assert "not in the cache" in failure(lambda: get(url, offline=True))


def test_a_broken_answer_with_a_copy(get: Fetch) -> None:
    with saying(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwhole") as url:
        get(url)
    assert get(url, offline=True).body == get(url).body == b"whole"
    stale = get(url).stale
    assert stale is not None and "refused the connection" in stale


def test_a_server_that_says_nothing(get: Fetch, httpserver: HTTPServer) -> None:
    done = Event()

    def wait(_: Request) -> Response:
        done.wait(20)
        return Response()

    httpserver.expect_request("/").respond_with_handler(wait)
    assert "sent nothing for 0.3 s" in failure(lambda: get("/"))
    done.set()


def test_a_server_that_never_ends(get: Fetch, httpserver: HTTPServer) -> None:
    done = Event()

    def drip() -> Iterator[bytes]:
        while not done.wait(0.05):
            yield b"x"

    httpserver.expect_request("/").respond_with_handler(lambda _: Response(drip()))
    assert "more than 0.6 s" in failure(lambda: get("/"))
    done.set()


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "https:///x",
        "http://[::1",
        "ftp://localhost/",
        "http://a:99999/",
        "http:x",
        "http://\udcff/",
    ],
)
def test_what_is_no_address(get: Fetch, url: str) -> None:
    assert "no http or https address" in failure(lambda: get(url))


def test_a_password_is_neither_sent_nor_shown(get: Fetch, httpserver: HTTPServer) -> None:
    sentence = failure(lambda: get(f"http://user:secret@localhost:{httpserver.port}/"))
    assert "password" in sentence and "secret" not in sentence
    assert httpserver.log == []


def test_addresses_in_sentences() -> None:
    assert shown("http://a.example/x@y") == "http://a.example/x@y"
    assert shown("http://u:p@a.example/\x1b[31m\udcff") == "http://…@a.example/\\x1b[31m\\udcff"
    assert shown("https://ar.example/لافروف") == "https://ar.example/لافروف"
