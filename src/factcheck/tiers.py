"""Tiers of sources: which are primary, those that did, decided or measured what they tell of. All others are secondary.

The setting `primary` names them: a folder or file that is a source or lies in one, or the beginning of an address.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import replace

from factcheck.errors import UsageError
from factcheck.index import Hit
from factcheck.model import PRIMARY, Passage

_SCHEMES = ("http", "https")


class Tiers(msgspec.Struct, frozen=True):
    """paths: full ones. addresses: host and path each; an empty path is all of a host and of those below it."""

    paths: tuple[Path, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()

    def told(self, hit: Hit) -> Passage:
        """What was found, with the tier of where it stands."""
        if not (self.paths or self.addresses) or not self._primary(hit):
            return hit.passage
        return replace(hit.passage, provenance=replace(hit.passage.provenance, tier=PRIMARY))

    def _primary(self, hit: Hit) -> bool:
        place = Path(hit.source, hit.address) if self.paths else Path()
        if any(place.is_relative_to(path) for path in self.paths):
            return True
        address = _address(hit.passage.provenance.url) if self.addresses else None
        return address is not None and any(_within(address, named) for named in self.addresses)


def tiers(primary: Sequence[str]) -> Tiers:
    """The tiers that the setting names. UsageError for what is neither a path that is there nor an address."""
    named = {entry: _address(entry) for entry in primary}
    paths = [Path(entry) for entry, address in named.items() if address is None]
    for path in paths:
        if not path.exists():
            raise UsageError(f"--primary {path} names nothing: give a folder, a file or an address with https://.")
    return Tiers(tuple(path.resolve() for path in paths), tuple(each for each in named.values() if each))


def _address(text: str) -> tuple[str, str] | None:
    """Host and path of a web address, without what makes no difference; None where it is none."""
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    return (host, parts.path.rstrip("/")) if parts.scheme in _SCHEMES and host else None


def _within(address: tuple[str, str], named: tuple[str, str]) -> bool:
    (host, path), (wanted, start) = address, named
    return (host == wanted or host.endswith(f".{wanted}")) and f"{path}/".startswith(f"{start}/")
