"""How a server is asked: who asks, how often, what robots.txt says, and what Cache-Control and Retry-After mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from time import monotonic

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from factcheck import __version__
from factcheck.errors import ConfigError, SourceError
from factcheck.fetch import Limits, Manners, Terms
from factcheck.fetch import wire as wires
from factcheck.fetch.fetcher import Fetcher
from factcheck.fetch.freshness import fresh_until, keeps, retry_after
from factcheck.fetch.gates import Gate

NewFetcher = Callable[..., Fetcher]
SENT = "Wed, 07 Apr 2021 10:00:00 GMT"
NOW = 1_617_789_600.0  # the same moment


def paths(server: HTTPServer) -> list[str]:
    return [request.path for request, _ in server.log]


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> Manners:
    """Manners for a host that is not the user's own, though it is this machine."""
    monkeypatch.setattr(wires, "resolve", lambda host, port, own: ("127.0.0.1",))  # noqa: ARG005
    return Manners(interval=0)


@pytest.mark.parametrize("contact", ["desk@example.org", "https://example.org/about us"])
def test_the_contact_stands_in_the_user_agent(httpserver: HTTPServer, fetcher: NewFetcher, contact: str) -> None:
    httpserver.expect_request("/").respond_with_data("x")
    fetcher(manners=Manners(contact, frozenset({"localhost"}))).get(httpserver.url_for("/"))
    (request, _), *_ = httpserver.log
    assert request.headers["User-Agent"] == f"factcheck/{__version__} ({contact})"


@pytest.mark.parametrize("contact", ["a\nb", "desk (x)", "مكتب", " x"])
def test_a_contact_that_no_header_can_hold(contact: str) -> None:
    with pytest.raises(ConfigError, match="contact"):
        _ = Manners(contact).user_agent


def test_robots_are_heeded(httpserver: HTTPServer, fetcher: NewFetcher, foreign: Manners) -> None:
    pytest.importorskip("protego")
    rules = "User-agent: *\nDisallow: /all\nUser-agent: factcheck\nDisallow: /private\n"
    httpserver.expect_request("/robots.txt").respond_with_data(rules)
    httpserver.expect_request("/moved").respond_with_response(Response(status=302, headers={"Location": "/private/b"}))
    for path in ("/public", "/all"):
        httpserver.expect_request(path).respond_with_data("x")
    one = fetcher(manners=foreign)
    assert one.get(httpserver.url_for("/public")).body == one.get(httpserver.url_for("/all")).body == b"x"
    for path in ("/private/a", "/moved"):
        with pytest.raises(SourceError, match=r"robots.txt does not let"):
            one.get(httpserver.url_for(path))
    assert paths(httpserver) == ["/robots.txt", "/public", "/all", "/moved"]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False)])
def test_robots_that_cannot_be_had(
    httpserver: HTTPServer, fetcher: NewFetcher, foreign: Manners, status: int, allowed: bool
) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("no", status=status)
    httpserver.expect_request("/a").respond_with_data("x")
    one = fetcher(manners=foreign)
    if allowed:
        assert one.get(httpserver.url_for("/a")).body == b"x"
    else:
        for _ in range(2):
            with pytest.raises(SourceError, match=r"robots.txt can't be read"):
                one.get(httpserver.url_for("/a"))
    assert paths(httpserver).count("/robots.txt") == (1 if allowed else 3)


def test_a_fresh_copy_needs_no_question(httpserver: HTTPServer, fetcher: NewFetcher) -> None:
    httpserver.expect_request("/").respond_with_data("x", headers={"Cache-Control": "public, max-age=600"})
    url = httpserver.url_for("/")
    assert not fetcher().get(url).from_cache
    again = fetcher().get(url)
    assert again.from_cache and again.body == b"x"
    assert len(httpserver.log) == 1
    fetcher(Terms(refresh=True)).get(url)
    assert len(httpserver.log) == 2


def test_what_may_not_be_kept_is_not(httpserver: HTTPServer, fetcher: NewFetcher) -> None:
    httpserver.expect_request("/").respond_with_data("x", headers={"Cache-Control": "no-store"})
    found = fetcher().get(httpserver.url_for("/"))
    assert found.body == b"x"
    with pytest.raises(SourceError, match="not in the cache"):
        fetcher(Terms(offline=True)).get(httpserver.url_for("/"))


FRESH = [
    ({}, 0),
    ({"Cache-Control": "max-age=60"}, 60),
    ({"Cache-Control": "max-age=60", "Age": "20"}, 40),
    ({"Cache-Control": "max-age=60", "Age": "90"}, 0),
    ({"Cache-Control": 'private, MAX-AGE="60"'}, 60),
    ({"Cache-Control": "s-maxage=60"}, 0),
    ({"Cache-Control": "no-cache, max-age=60"}, 0),
    ({"Cache-Control": "max-age=99999999999"}, 7 * 86_400),
    ({"Expires": "Wed, 07 Apr 2021 10:05:00 GMT", "Date": SENT}, 300),
    ({"Expires": "0"}, 0),
    ({"Expires": "Wed, 07 Apr 2021 10:05:00 GMT", "Cache-Control": "max-age=0"}, 0),
]


@pytest.mark.parametrize(("headers", "seconds"), FRESH)
def test_how_long_an_answer_holds(headers: dict[str, str], seconds: float) -> None:
    assert fresh_until(headers, NOW) == (NOW + seconds if seconds else 0)
    assert keeps(headers)


WAITS = [("120", 120.0), ("Wed, 07 Apr 2021 10:01:00 GMT", 60.0), (SENT, 0.0), ("soon", None), ("", None), ("-5", None)]


@pytest.mark.parametrize(("told", "seconds"), WAITS)
def test_how_long_a_server_wants_to_be_left_alone(told: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": told}, NOW) == seconds


def answers(server: HTTPServer, *statuses: int, **headers: str) -> None:
    """Each status once, then 200."""
    left = iter(statuses)
    given = {name.replace("_", "-"): value for name, value in headers.items()}

    def answer(_: object) -> Response:
        status = next(left, 200)
        return Response("x", status=status, headers=given if status != 200 else {})

    server.expect_request("/").respond_with_handler(answer)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_be_over_soon_is_asked_again(httpserver: HTTPServer, fetcher: NewFetcher, status: int) -> None:
    answers(httpserver, status, status)
    assert fetcher().get(httpserver.url_for("/")).body == b"x"
    assert len(httpserver.log) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 501])
def test_what_stays_is_asked_once(httpserver: HTTPServer, fetcher: NewFetcher, status: int) -> None:
    answers(httpserver, status)
    with pytest.raises(SourceError, match=str(status)):
        fetcher().get(httpserver.url_for("/"))
    assert len(httpserver.log) == 1


def test_retry_after_is_waited_for(httpserver: HTTPServer, fetcher: NewFetcher) -> None:
    answers(httpserver, 429, Retry_After="1")
    begun = monotonic()
    assert fetcher().get(httpserver.url_for("/")).body == b"x"
    assert monotonic() - begun >= 1  # a wait that was asked for, not a bound on speed


def test_a_long_retry_after_is_told_and_the_host_left_alone(httpserver: HTTPServer, fetcher: NewFetcher) -> None:
    answers(httpserver, 503, Retry_After="3600")
    one = fetcher()
    with pytest.raises(SourceError, match="503"):
        one.get(httpserver.url_for("/"))
    with pytest.raises(SourceError, match="left alone"):
        one.get(httpserver.url_for("/other"))
    assert len(httpserver.log) == 1


def test_requests_to_one_host_keep_their_distance() -> None:
    gate = Gate(at_once=4, interval=0.05, patience=1, stop=Event())
    begun = monotonic()
    for _ in range(4):
        with gate.passed():
            pass
    assert monotonic() - begun >= 0.15


def test_no_more_at_once_than_the_manners_allow(httpserver: HTTPServer, fetcher: NewFetcher) -> None:
    going: list[int] = []
    most: list[int] = []

    def answer(_: object) -> Response:
        going.append(1)
        most.append(len(going))
        Event().wait(0.02)
        going.pop()
        return Response("x")

    httpserver.expect_request("/").respond_with_handler(answer)
    urls = [httpserver.url_for(f"/?page={number}") for number in range(12)]
    manners = Manners(own=frozenset({"localhost"}), own_at_once=2)
    assert all(not isinstance(each, SourceError) for each in fetcher(manners=manners).many("pages", urls))
    assert max(most) <= 2


@pytest.fixture
def proxied(monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    """A proxy that the environment names; it answers by itself."""
    with HTTPServer() as proxy:
        monkeypatch.setenv("http_proxy", f"http://localhost:{proxy.port}")
        monkeypatch.delenv("no_proxy", raising=False)
        proxy.expect_request("/page").respond_with_data("by proxy")
        yield proxy


def test_a_proxy_of_the_environment_is_asked(proxied: HTTPServer, fetcher: NewFetcher) -> None:
    one = fetcher(manners=Manners(own=frozenset({"news.invalid"})))
    assert one.get("http://news.invalid/page").body == b"by proxy"
    (request, _), *_ = proxied.log
    assert request.headers["Host"] == "news.invalid"


def test_a_proxy_is_not_asked_for_a_private_address(proxied: HTTPServer, fetcher: NewFetcher) -> None:
    with pytest.raises(SourceError, match="private network"):
        fetcher(manners=Manners(interval=0)).get("http://127.0.0.2/page")
    assert proxied.log == []


def test_no_proxy_is_heeded(
    proxied: HTTPServer, httpserver: HTTPServer, fetcher: NewFetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "localhost")
    httpserver.expect_request("/").respond_with_data("direct")
    assert fetcher().get(httpserver.url_for("/")).body == b"direct"
    assert proxied.log == []


def test_a_proxy_that_cannot_be_used(fetcher: NewFetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks5://localhost:1")
    with pytest.raises(SourceError, match="neither http"):
        fetcher(limits=Limits(attempts=1)).get("http://localhost:1/")
