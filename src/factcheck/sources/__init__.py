"""Kinds of reference source: one module each, found by plug-in.

A source module defines `NAME`, `accepts(spec)` (does this `--source` argument name one of mine?) and
`leads(spec, context)`. A lead is a document that may be read: its fingerprint is cheap (a file's size and
time, a fetched body's hash), so that the index reads only what changed. A document that fails is yielded, or
raised by `read`, as a SourceError: the others go on. `NETWORK = True` says that it waits for servers, so that
several such sources are asked at once. Where a function `names(spec)` tells that a source is searched for names of
each article, and for how many, `leads` asks for those in the context. `sends(spec)` tells what words a source sends.
`checked(spec)` raises a FactcheckError with what is wrong in a spec, before anything is read or fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

import msgspec

from factcheck.errors import SourceError
from factcheck.model import Article, Claim, Provenance, Review, Signature
from factcheck.values import DateRange

if TYPE_CHECKING:
    from factcheck.fetch import Version
    from factcheck.fetch.fetcher import Fetcher


class Context(msgspec.Struct, frozen=True, dict=True):
    """What a source may use.

    cache: the user's cache folder. offline: nothing may be fetched. refresh: servers are asked also where their
    last answer still holds. allow_hosts: host names that may stand for a private network. contact: how those who
    run this are reached, for the User-Agent. notices: where a source adds sentences for the user that are no
    failure, such as a copy that stands in for a server. claims: the run's folders of verified claims; a later one
    may replace an earlier's. progress: puts a line on the terminal. locked: the one version of each address that
    may be used. cache_size: bytes that the cache may have when the run is over. tables: what the columns of tables
    hold, by their full paths. names: of each article of the run, for sources that are searched for them.
    """

    cache: Path
    offline: bool = False
    use_cache: bool = True
    refresh: bool = False
    allow_hosts: frozenset[str] = frozenset()
    contact: str = ""
    notices: list[str] = msgspec.field(default_factory=list)
    claims: tuple[Path, ...] = ()
    progress: Callable[[str], None] | None = None
    locked: Mapping[str, Version] | None = None
    cache_size: int = 2**30
    tables: Mapping[str, dict[str, str]] = {}
    names: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def fetcher(self) -> Fetcher:
        """Fetches for all sources of the run."""
        from factcheck.fetch import Manners, Terms
        from factcheck.fetch.fetcher import Fetcher

        terms = Terms(self.offline, self.use_cache, self.refresh, self.locked, self.cache_size)
        manners = Manners(self.contact, frozenset(host.lower() for host in self.allow_hosts))
        return Fetcher(self.cache, terms, manners, notices=self.notices, progress=self.progress)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *rest: object) -> None:
        """Lets go of connections and of the cache; notices may come of it."""
        if "fetcher" in vars(self):
            self.fetcher.__exit__(kind, *rest)


class Fact(msgspec.Struct, frozen=True):
    """That a document states one fact in a sentence, of which more is known than the sentence tells.

    days: on which it holds, of an office or a membership; None where the sentence has its own, or the fact none.
    """

    days: DateRange | None = None


class Document(msgspec.Struct, frozen=True):
    """A reference document: its text as an article, where it comes from, and what a person already decided.

    claims: of what brings its typed claims with it, records of claims/ and cells of tables. signed: of the former.
    review: of a claim that somebody else reviewed. fact: of a sentence that was made of a fact.
    """

    article: Article
    provenance: Provenance
    claims: tuple[Claim, ...] = ()
    signed: Signature | None = None
    review: Review | None = None
    fact: Fact | None = None


class Lead(msgspec.Struct, frozen=True):
    """A document (or several from one file) not yet read. address: unique within its source."""

    address: str
    fingerprint: str
    read: Callable[[], tuple[Document, ...]]


def path_of(spec: str) -> Path:
    """The path that a spec names, `~` being the user's home; as it stands where there is no such user."""
    try:
        return Path(spec).expanduser()
    except RuntimeError:
        return Path(spec)


def there(path: Path) -> bool:
    """Whether something stands there: nothing has a name that is too long for this system, as an address may be."""
    try:
        return path.exists()
    except OSError:
        return False


def one_line(text: str) -> str:
    """A text on one line, without what can't be printed."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def start_of(text: str) -> str:
    """As much of what somebody gave as a sentence can hold."""
    return text if len(text) < 80 else f"{text[:80]}…"


class SourceModule(Protocol):
    """What a module in this folder provides."""

    NAME: str

    @staticmethod
    def accepts(spec: str) -> bool: ...

    @staticmethod
    def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]: ...
