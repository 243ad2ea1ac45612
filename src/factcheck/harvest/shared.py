"""Reading shared among processes: this one opens documents and keeps the order, the others find the passages.

The first documents are read by this process alone, for most runs have no more of them. Batches go out as bytes: they
are small, for those that nobody has taken when a run is cut short are read in vain.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future

import msgspec

from factcheck.errors import SourceError
from factcheck.harvest import Extract, Read, Reads, alone, done, gathered, opened, passages_of
from factcheck.messages import Message
from factcheck.model import Passage
from factcheck.sources import Document, Lead
from factcheck.workers import MOST, START, Ended, Unavailable, Workers, cores, tool, workers

WORTH = 40_000  # characters of documents, about half a second, that are read before others are asked
_BATCH = 8_000  # characters that a process takes at once
_AHEAD = 3  # batches for each process that are on their way

Opened = tuple[Lead, tuple[Document, ...] | SourceError]
Found = list[list[bytes | Message]]  # for each lead, for each of its documents its passages or why there are none

_encode = msgspec.msgpack.Encoder().encode
_documents = msgspec.msgpack.Decoder(list[tuple[Document, ...]]).decode
_passages = msgspec.msgpack.Decoder(tuple[Passage, ...]).decode


def shared(extract: Extract, made: Callable[[], Extract], jobs: int = 0, start: str = START) -> Reads:
    """Reads by `jobs` processes beside this one, 0 for as many as there are cores.

    made: makes what reads, of its own, in a process that was not forked.
    """
    number = min(jobs or cores(), MOST)

    def reads(leads: Iterable[Lead]) -> Generator[Read, None, None]:
        waiting = iter(leads)
        yield from _first(waiting, extract)
        if number < 2:
            yield from alone(extract)(waiting)
            return
        with workers(number, (lambda: extract) if start == "fork" else made, start) as pool:
            yield from _Line(pool, number, extract).reads(waiting)

    return reads


def _first(leads: Iterator[Lead], extract: Extract) -> Iterator[Read]:
    """The leads that are read before it is worth while to ask others."""
    size = 0
    for lead in leads:
        documents = opened(lead)
        yield done(lead, documents, extract)
        size += _size(documents)
        if size > WORTH:
            return


class _Line:
    """Batches on their way, in order. Where no process is left, or a batch is no Unicode, this one reads it."""

    def __init__(self, pool: Workers, number: int, extract: Extract) -> None:
        self._pool: Workers | None = pool
        self._extract = extract
        self._ahead = number * _AHEAD
        self._out: deque[tuple[list[Opened], Future[Found] | None]] = deque()

    def reads(self, leads: Iterator[Lead]) -> Iterator[Read]:
        for batch in _batches(leads):
            self._out.append((batch, self._asked(batch)))
            if len(self._out) > self._ahead:
                yield from self._next()
        while self._out:
            yield from self._next()

    def _asked(self, batch: list[Opened]) -> Future[Found] | None:
        if self._pool is None:
            return None
        try:
            asked = _encode([documents for _, documents in batch if not isinstance(documents, SourceError)])
            return self._pool.submit(_work, asked)
        except UnicodeEncodeError:
            return None
        except (Ended, Unavailable):
            self._pool = None
            return None

    def _next(self) -> Iterator[Read]:
        batch, answer = self._out.popleft()
        try:
            found = iter(answer.result()) if answer else None
        except Ended:
            found = self._pool = None
        for lead, documents in batch:
            if found is None or isinstance(documents, SourceError):
                yield done(lead, documents, self._extract)
            else:
                some = next(found)
                yield gathered(lead, [each if isinstance(each, Message) else _passages(each) for each in some])


def _batches(leads: Iterator[Lead]) -> Iterator[list[Opened]]:
    batch: list[Opened] = []
    size = 0
    for lead in leads:
        documents = opened(lead)
        batch.append((lead, documents))
        size += _size(documents)
        if size > _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(documents: tuple[Document, ...] | SourceError) -> int:
    return 100 if isinstance(documents, SourceError) else sum(100 + len(each.article.text) for each in documents)


def _work(asked: bytes) -> Found:
    """In another process: what is found in the documents of a batch."""
    return [[_packed(passages_of(document, tool())) for document in some] for some in _documents(asked)]


def _packed(found: tuple[Passage, ...] | Message) -> bytes | Message:
    return found if isinstance(found, Message) else _encode(found)
