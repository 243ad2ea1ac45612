"""The fetcher of a run: many addresses at once, each from its server or from the cache."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING, Self

from msgspec.structs import replace

from factcheck.errors import LockError, SourceError
from factcheck.fetch import Fetched, Limits, Manners, Terms, Version, shown
from factcheck.fetch.copies import Copy
from factcheck.fetch.holdings import Holdings
from factcheck.messages import message
from factcheck.progress import Progress, unchanged

if TYPE_CHECKING:
    from factcheck.fetch.exchange import Exchange, Wish

_AT_ONCE = 8
"""Addresses of one list that are asked at a time, whatever their hosts."""
_AHEAD = 64
"""Answers that wait for the one before them in the list."""


class Fetcher:
    """Fetches for one run; threads share it.

    notices: where sentences for the user go that are no failure. served: each address that was read with the
    version that was used, for a lock.
    """

    def __init__(
        self,
        cache: Path,
        terms: Terms | None = None,
        manners: Manners | None = None,
        limits: Limits | None = None,
        notices: list[str] | None = None,
        progress: Callable[[str], None] | None = None,
    ) -> None:
        self.notices: list[str] = [] if notices is None else notices
        self.served: dict[str, Version] = {}
        self._terms, self._manners, self._limits = terms or Terms(), manners or Manners(), limits or Limits()
        self._holdings, self._progress = Holdings(cache, self._terms.use_cache, self._terms.size), Progress(progress)
        self._stop, self._lock = Event(), Lock()
        self._exchange: Exchange | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """Whatever cut the run short cuts what other threads wait for."""
        if kind is not None:
            self.stop()
        self.close()

    def get(self, url: str, wish: Wish | None = None) -> Fetched:
        """The document at an http or https address, or the cache's copy where the server says that it still holds.

        Raises SourceError where there is no answer and no copy, LockError where a lock names what is not there.
        """
        page = url.partition("#")[0]
        found = self._locked(url, page) if self._terms.locked is not None else self._found(url, page, wish)
        with self._lock:
            self.served[page] = Version(found.sha256, found.retrieved, found.final_url, found.content_type)
            if found.stale is not None:
                self.notices.append(found.stale)
        return found

    def many(self, label: str, urls: Sequence[str], wish: Wish | None = None) -> Iterator[Fetched | SourceError]:
        """The documents at many addresses, or what went wrong, in their order. label: what progress calls them."""
        pool, waiting = ThreadPoolExecutor(_AT_ONCE), deque[Future[Fetched | SourceError]]()
        bar = self._progress.bar(label, len(urls), unchanged)
        rest = iter(urls)
        try:
            while True:
                while len(waiting) < _AHEAD and (url := next(rest, None)) is not None:
                    waiting.append(pool.submit(self._tried, url, wish))
                if not waiting:
                    return
                found = waiting.popleft().result()
                bar.step(isinstance(found, Fetched) and found.from_cache)
                yield found
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def pin(self, file: Path) -> None:
        """What was served stays in the cache as long as this lock file stands."""
        self._holdings.pin(file, [version.sha256 for version in self.served.values()])

    def stop(self) -> None:
        """Ends what is going on in all threads; what was fetched stays in the cache."""
        self._stop.set()
        if self._exchange is not None:
            self._exchange.close()

    def close(self) -> None:
        """Lets go of connections and of the cache, and tells what became of that."""
        if self._exchange is not None:
            self._exchange.close()
            self._exchange = None
        self.notices.extend(self._holdings.close())

    def _tried(self, url: str, wish: Wish | None) -> Fetched | SourceError:
        try:
            return self.get(url, wish)
        except SourceError as error:
            return error

    def _found(self, url: str, page: str, wish: Wish | None) -> Fetched:
        known = self._holdings.known(page)
        if self._terms.offline:
            if known is None:
                raise SourceError(
                    "{url} is not in the cache, so it can't be read offline; run once without --offline.",
                    url=shown(url),
                )
            return self._holdings.copy(url, known)
        if known is not None and known.fresh_until > time.time() and not self._terms.refresh:
            return self._holdings.copy(url, known)
        try:
            return self._asked(url, page, known, wish)
        except SourceError as failure:
            if known is None:
                raise SourceError("{url} can't be read: {why}.", url=shown(url), why=failure) from None
            stale = message(
                "{url} can't be read ({why}), so the copy of {day} is used.",
                url=shown(url),
                why=failure,
                day=known.retrieved,
            )
            return replace(self._holdings.copy(url, known), stale=stale)

    def _locked(self, url: str, page: str) -> Fetched:
        version = (self._terms.locked or {}).get(page)
        if version is None:
            raise LockError("{url} is not in factcheck.lock: run `factcheck lock` to take it in.", url=shown(url))
        return self._holdings.locked(url, version)

    def _asked(self, url: str, page: str, known: Copy | None, wish: Wish | None) -> Fetched:
        from factcheck.fetch.exchange import Wish

        answer = self._opened().ask(page, known, wish or Wish())
        if answer.body is None and known is not None:
            return self._holdings.confirmed(url, answer.copy, known)
        return self._holdings.received(url, answer.copy, answer.body or b"", answer.keeps)

    def _opened(self) -> Exchange:
        with self._lock:
            if self._exchange is None:
                from factcheck.fetch.exchange import Exchange

                self._exchange = Exchange(self._manners, self._limits, self._stop)
            return self._exchange
