"""The exchange with a server over HTTP: conditional, bounded, mannerly, and never with a private network.

Import this module where it is used, for httpx takes its time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from random import uniform
from threading import Event
from time import monotonic

import httpx
import msgspec
from msgspec.structs import replace

from factcheck.errors import SourceError
from factcheck.fetch import freshness
from factcheck.fetch.bodies import body_of, pass_over
from factcheck.fetch.connections import within
from factcheck.fetch.copies import Copy
from factcheck.fetch.failures import AGAIN, Passing, explained, status_failure
from factcheck.fetch.gates import Gates
from factcheck.fetch.limits import Limits, Manners
from factcheck.fetch.robots import Robots
from factcheck.fetch.targets import target_of, validators
from factcheck.fetch.unpack import accepted
from factcheck.fetch.wire import Wire

DOCUMENTS = "text/html, text/markdown, text/plain, */*;q=0.1"


class Wish(msgspec.Struct, frozen=True):
    """How an address is asked. headers: sent to its own host alone, such as a key. robots: its robots.txt holds."""

    accept: str = DOCUMENTS
    headers: Mapping[str, str] = {}
    robots: bool = True


class Answer(msgspec.Struct, frozen=True):
    """What came. body: None where the copy that was known still holds. keeps: a copy of it may be kept."""

    copy: Copy
    body: bytes | None
    keeps: bool = True


class Exchange:
    """Asks servers; threads share it. stop: set when the run ends."""

    def __init__(self, manners: Manners, limits: Limits, stop: Event) -> None:
        self._manners, self._limits, self._stop = manners, limits, stop
        self._agent = manners.user_agent
        self._wire = Wire(manners.own)
        self._gates = Gates(manners, limits.patience, stop)
        self._robots = Robots(self._told, self._gates)

    def ask(self, page: str, known: Copy | None, wish: Wish) -> Answer:
        """The answer, asked for again where that may help. Raises SourceError with a clause."""
        begun, attempt = monotonic(), 1
        while True:
            try:
                return self._follow(page, known, wish)
            except Passing as failure:
                pause = failure.after or self._limits.pause * 2 ** (attempt - 1) * uniform(0.5, 1.5)
                late = monotonic() - begun + pause > self._limits.total or pause > self._limits.patience
                if attempt == self._limits.attempts or late or self._stop.wait(pause):
                    raise
                attempt += 1

    def close(self) -> None:
        self._wire.close()

    def _follow(self, page: str, known: Copy | None, wish: Wish) -> Answer:
        """The answer at the end of the redirects."""
        target = target_of(page)
        home = target.raw_host
        for _ in range(self._limits.redirects + 1):
            if wish.robots and target.host.lower() not in self._manners.own:
                self._robots.heed(target)
            asked = replace(wish, headers=wish.headers if target.raw_host == home else {})
            with self._response(target, known, asked) as (response, deadline):
                if not response.has_redirect_location:
                    return self._answer(page, target, response, known, deadline)
                location = response.headers["Location"]
                pass_over(response)
            target = target_of(location, target)
        raise SourceError("it redirects more than {redirects} times", redirects=self._limits.redirects)

    def _answer(self, page: str, target: httpx.URL, response: httpx.Response, known: Copy | None, by: float) -> Answer:
        now = time.time()
        fresh = freshness.fresh_until(response.headers, now)
        if response.status_code in (200, 203):
            body = body_of(response, by, self._limits)
            return Answer(_copy(page, target, response, body, fresh), body, freshness.keeps(response.headers))
        pass_over(response)
        if response.status_code == 304 and known is not None and validators(target, known):
            return Answer(replace(known, fresh_until=fresh), None)
        raise self._refused(target, response, now)

    @contextmanager
    def _response(self, target: httpx.URL, known: Copy | None, wish: Wish) -> Iterator[tuple[httpx.Response, float]]:
        """The answer to one request, its body still to come, and when that must be there."""
        limits = self._limits
        patience = httpx.Timeout(limits.timeout, connect=limits.connect).as_dict()
        own = {"User-Agent": self._agent, "Accept": wish.accept, "Accept-Encoding": accepted()}
        headers = own | dict(wish.headers) | validators(target, known)
        request = httpx.Request("GET", target, headers=headers, extensions={"timeout": patience})
        with self._gates.of(target.host.lower()).passed():
            deadline = monotonic() + limits.total
            with explained(limits, deadline), within(deadline):
                response = self._wire.send(request)
                try:
                    yield response, deadline
                finally:
                    response.close()

    def _refused(self, target: httpx.URL, response: httpx.Response, now: float) -> SourceError:
        code = response.status_code
        if code not in AGAIN:
            return SourceError(status_failure(code))
        failure = Passing(status_failure(code))
        failure.after = freshness.retry_after(response.headers, now)
        if failure.after:
            self._gates.of(target.host.lower()).hold(failure.after)
        return failure

    def _told(self, url: str) -> bytes:
        """What a site's robots.txt says."""
        return self.ask(url, None, Wish("text/plain, */*;q=0.1", robots=False)).body or b""


def _copy(page: str, target: httpx.URL, response: httpx.Response, body: bytes, fresh: float) -> Copy:
    header = response.headers.get
    return Copy(
        url=page,
        final_url=str(target),
        content_type=header("Content-Type", ""),
        etag=header("ETag", ""),
        last_modified=header("Last-Modified", ""),
        retrieved=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        sha256=sha256(body).hexdigest(),
        fresh_until=fresh,
    )
