"""robots.txt (RFC 9309): what a site lets programs read, asked for once a run."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any

import httpx

from factcheck.errors import SourceError
from factcheck.fetch.failures import Passing
from factcheck.fetch.gates import Gates, Stopped
from factcheck.messages import Message, message

_NAME = "factcheck"  # what a robots.txt calls this tool
_LARGEST = 500 * 1024  # bytes that a program must read of it


class Robots:
    """What sites allow. ask: gives the file at an address, or raises SourceError."""

    def __init__(self, ask: Callable[[str], bytes], gates: Gates) -> None:
        self._ask, self._gates = ask, gates
        self._lock = Lock()
        self._sites: dict[str, tuple[Lock, list[Any]]] = {}

    def heed(self, target: httpx.URL) -> None:
        """Raises SourceError, with a clause, for an address that its site's robots.txt keeps from programs."""
        site = str(target.copy_with(raw_path=b"/robots.txt", fragment=None))
        with self._lock:
            lock, known = self._sites.setdefault(site, (Lock(), []))
        with lock:
            if not known:
                known.append(self._read(site, target.host.lower()))
        if not known[0](str(target)):
            raise SourceError(
                "its robots.txt does not let programs read it; save the page and name its file as a source"
            )

    def _read(self, site: str, host: str) -> Callable[[str], bool]:
        """A file that is not there allows all; one that can't be had now allows nothing."""
        try:
            body = self._ask(site)
        except Stopped:
            raise
        except Passing as failure:
            return _unknown(message("its robots.txt can't be read: {why}", why=failure))
        except SourceError:
            return lambda _: True
        from protego import Protego

        rules = Protego.parse(body[:_LARGEST].decode("utf-8", "replace"))
        if delay := rules.crawl_delay(_NAME):
            self._gates.of(host).widen(delay)
        return lambda address: bool(rules.can_fetch(address, _NAME))


def _unknown(reason: Message) -> Callable[[str], bool]:
    """What a site allows whose file could not be had now: nothing, and the reason is told of each address."""

    def allows(_: str) -> bool:
        raise SourceError(reason)

    return allows
