"""Which documents the settings speak of: a source as it stands in `sources`, a folder or file in one, an address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import replace

from factcheck.errors import UsageError
from factcheck.index import Hit
from factcheck.messages import message
from factcheck.model import PRIMARY, Passage
from factcheck.settings_file import nearest
from factcheck.trust import Table, Trust, read

_SCHEMES = ("http", "https")
_DEEPER = 8  # times as many passages are looked at where some may not answer in their language
Search = Callable[[int], Sequence[Hit]]  # gives so many, the best first
Address = tuple[str, str]  # host and path; an empty path is all of a host and of those below it


class Place(msgspec.Struct, frozen=True):
    """What something is said of. source: its name in the index, path: in full; either may be what is named."""

    trust: Trust
    source: str
    path: Path | None = None
    address: Address | None = None

    def holds(self, hit: Hit, address: Address | None) -> tuple[int, int] | None:
        """How near to what was found this place is: a source, an address, a place within a source; None where it is
        another."""
        if self.address and address and _within(address, self.address):
            return 1, len(self.address[0]) + len(self.address[1])
        if hit.source == self.source:
            return 0, 0
        if self.path is None or not Path(hit.source, hit.address).is_relative_to(self.path):
            return None
        length = len(self.path.parts)
        return (0, length) if Path(hit.source).is_relative_to(self.path) else (2, length)


class Trusts(msgspec.Struct, frozen=True):
    """All that the settings say of sources."""

    places: tuple[Place, ...] = ()

    def of(self, hit: Hit) -> Trust:
        """What is said of what was found: the nearer place before the wider."""
        address = _address(hit.passage.provenance.url)
        near = ((how, place.trust) for place in self.places if (how := place.holds(hit, address)) is not None)
        trust = Trust()
        for _, closer in sorted(near, key=lambda each: each[0]):
            trust = trust.but(closer)
        return trust

    def told(self, hits: Iterable[Hit]) -> list[tuple[float, Passage]]:
        """The scores and passages of those that may answer by their language, with what is said of their sources.

        What a person signed answers in any language.
        """
        return [(hit.score, said_of(hit.passage, trust)) for hit, trust in self._each(hits) if _speaks(hit, trust)]

    def found(self, search: Search, limit: int) -> list[tuple[float, Passage]]:
        """The first so many of those that may answer, of what a search finds."""
        for deep in (limit, limit * _DEEPER):
            hits = search(deep)
            found = self.told(hits)
            if len(found) >= limit or len(hits) < deep:
                break
        return found[:limit]

    def silent(self, search: Search, limit: int) -> list[tuple[float, Passage]]:
        """Of the first so many that a search finds those that may not answer by their language."""
        if all(place.trust.languages is None for place in self.places):
            return []
        each = self._each(search(limit))
        return [(hit.score, said_of(hit.passage, trust)) for hit, trust in each if not _speaks(hit, trust)]

    def _each(self, hits: Iterable[Hit]) -> Iterable[tuple[Hit, Trust]]:
        return ((hit, self.of(hit) if self.places else Trust()) for hit in hits)


def _speaks(hit: Hit, trust: Trust) -> bool:
    return trust.languages is None or hit.passage.lang in trust.languages or hit.passage.signed is not None


def said_of(passage: Passage, trust: Trust) -> Passage:
    """A passage with what is said of its source."""
    if trust == Trust():
        return passage
    told = replace(
        passage.provenance,
        tier=trust.tier or "",
        valid_from=trust.valid_from,
        valid_to=trust.valid_to,
        never_alone=bool(trust.never_alone),
        languages=trust.languages or (),
    )
    return replace(passage, provenance=told)


def trusts(primary: Sequence[str], table: Table, shelves: Mapping[str, str]) -> Trusts:
    """What the settings say. UsageError for what names nothing, ConfigError for what is said wrong.

    primary: what is of the first tier. shelves: the names of the sources in the index, by what names them.
    """
    first = Trust(PRIMARY)
    said = dict.fromkeys(primary, ("--primary ", first))
    for entry, told in table.items():
        said[entry] = (message("trust of "), (first if entry in said else Trust()).but(read(entry, told)))
    return Trusts(tuple(_place(entry, how, trust, shelves) for entry, (how, trust) in said.items()))


def _place(entry: str, how: str, trust: Trust, shelves: Mapping[str, str]) -> Place:
    address, path = _address(entry), Path(entry)
    source = shelves.get(entry, "")
    if not source and address is None and not path.exists():
        near = message(" ({hint})", hint=nearest(entry, list(shelves))) if shelves else ""
        raise UsageError(
            "{how}{entry} names nothing: give a source, a folder, a file or an address{near}.",
            how=how,
            entry=entry,
            near=near,
        )
    return Place(trust, source, path.resolve() if address is None and path.exists() else None, address)


def _address(text: str) -> Address | None:
    """Host and path of a web address, without what makes no difference; None where it is none."""
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    return (host, parts.path.rstrip("/")) if parts.scheme in _SCHEMES and host else None


def _within(address: Address, named: Address) -> bool:
    (host, path), (wanted, start) = address, named
    return (host == wanted or host.endswith(f".{wanted}")) and f"{path}/".startswith(f"{start}/")
