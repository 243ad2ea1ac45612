"""The desk: what every article of a run is checked with, the claims read and the sources brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from factcheck import fingerprint
from factcheck.almanac import Almanac
from factcheck.asking import Names, asked_for
from factcheck.errors import CacheError, SourceError
from factcheck.extract import Extractor
from factcheck.harvest import Extract, Reads
from factcheck.harvest.shared import shared
from factcheck.index import Index, open_index
from factcheck.messages import joined, message
from factcheck.model import Article, Passage, Reason, SourceState
from factcheck.naming import offered
from factcheck.progress import Progress
from factcheck.records import Library, builtin_folder, load
from factcheck.semantic import Encoder
from factcheck.settings import Settings
from factcheck.sources import Context, Lead
from factcheck.supply import BUILTIN, all_barren, asks, claims_folders, context_of, offers, seen_from, shelf_of, specs
from factcheck.trust.places import Trusts, trusts
from factcheck.world import World

if TYPE_CHECKING:
    from factcheck.lock import Lock


class Desk(msgspec.Struct, frozen=True):
    """What every article of a run is checked with. shelves: the sources' names in the index.

    told: what sources had to say. dated: of articles without a date, what "today" was taken for. names: of the articles
    that it was opened for, for sources that are searched for them.
    """

    extractor: Extractor
    almanac: Almanac
    index: Index
    sources: tuple[SourceState, ...]
    shelves: tuple[str, ...]
    told: list[str]
    trusts: Trusts = Trusts()
    encoder: Encoder | None = None
    dated: list[Reason] = msgspec.field(default_factory=list)
    names: Names = ()

    @property
    def notices(self) -> list[str | Reason]:
        """What to tell the user on what went otherwise than asked, so far."""
        return [*self.told, *self.dated, *self.index.notices]

    def found(self, tokens: Mapping[str, float], limit: int) -> list[tuple[float, Passage]]:
        """The best passages of all sources for weighted tokens that may answer, with their scores and what is said of
        their sources."""
        return self.trusts.found(partial(self.index.search, tokens, self.shelves), limit)

    def unheard(self, tokens: Mapping[str, float], limit: int) -> list[tuple[float, Passage]]:
        """Of the best passages those that may not answer, for they are in another language than their source does."""
        return self.trusts.silent(partial(self.index.search, tokens, self.shelves), limit)

    def vector(self, sentence: str) -> bytes:
        """What a sentence means, where passages are ranked by it."""
        return self.encoder.vector(sentence) if self.encoder else b""


class Held(msgspec.Struct, frozen=True):
    """The lock that a run keeps to, and the folder in which it stands."""

    lock: Lock
    home: Path


def open_desk(
    settings: Settings,
    progress: Callable[[str], None] | None,
    held: Held | None = None,
    drafts: Sequence[Article] = (),
) -> Desk:
    """Claims read, sources brought up to date in the index. Raises ClaimsError, UsageError, LockError.

    drafts: what will be checked: some sources are searched for names in it.
    """
    extractor = extractor_of(settings)
    desk = _furnished(settings, extractor, asked_for(settings, drafts, extractor))
    lock = held.lock if held else None
    with context_of(settings, claims_folders(settings), progress, lock, names=desk.names) as context:
        offered = offers(specs(settings), lambda spec: _leads(spec, context, held))
        reads = shared(desk.extractor.extract, partial(_extract_of, settings), settings.jobs)
        bars = Progress(progress)
        states = [
            _updated(desk.index, shelf, spec, leads, reads, bars)
            for shelf, (spec, leads) in zip(desk.shelves, offered, strict=True)
        ]
    return replace(desk, sources=tuple(states), told=[*context.notices, *all_barren(states)])


def reopened(settings: Settings, sources: tuple[SourceState, ...], names: Names) -> Desk:
    """The desk of another process, which was opened with these settings and found these sources; none is asked again.

    Raises CacheError where the index does not hold what the other process read.
    """
    desk = _furnished(settings, extractor_of(settings), names)
    for shelf, state in zip(desk.shelves, sources, strict=True):
        if desk.index.documents(shelf) != state.documents:
            raise CacheError(
                "The index of {source} changed while it was used: run again, or with --jobs 1.", source=state.id
            )
    return replace(desk, sources=sources)


def _furnished(settings: Settings, extractor: Extractor, names: Names) -> Desk:
    """A desk whose sources nobody has asked yet."""
    folders = claims_folders(settings)
    encoder = Encoder() if settings.semantic else None
    index = _index(settings, fingerprint.of_rules(dict.fromkeys([*folders, builtin_folder()])), encoder)
    shelves = {spec: shelf_of(spec, names) for spec in specs(settings)}
    almanac = Almanac(extractor.world.library, extractor.extract)
    said = trusts(settings.primary, settings.trust, shelves)
    return Desk(extractor, almanac, index, (), tuple(shelves.values()), [], said, encoder, names=names)


def _index(settings: Settings, key: str, encoder: Encoder | None) -> Index:
    """The index: with vectors it is another one."""
    folder = None if settings.no_cache else settings.cache() / "index"
    return open_index(folder, f"{key} semantic", encoder.vectors) if encoder else open_index(folder, key)


def extractor_of(settings: Settings) -> Extractor:
    """What reads articles and documents by these settings. Raises ClaimsError."""
    return Extractor(World(_named(load(claims_folders(settings)), settings)))


def _extract_of(settings: Settings) -> Extract:
    """What reads documents in another process."""
    return extractor_of(settings).extract


def _named(library: Library, settings: Settings) -> Library:
    """Without the built-in claims their people and bodies are known by name: a spelling claims nothing."""
    return library if settings.builtin_claims else library.with_names_of(load([builtin_folder()]))


def _leads(spec: str, context: Context, held: Held | None) -> Iterator[Lead | SourceError]:
    """What a source offers: all of it, or what the lock names; the claims that come with the tool need none."""
    leads = offered(spec, context)
    if held is None or spec == BUILTIN:
        return leads
    from factcheck import lock

    return lock.held(held.lock, seen_from(spec, held.home), leads, whole=not asks(spec))


def _updated(
    index: Index,
    shelf: str,
    spec: str,
    leads: Iterator[Lead | SourceError],
    reads: Reads,
    progress: Progress,
) -> SourceState:
    """A source's state once its new and changed documents are read; those that failed are named in it."""
    state, failures = index.update(shelf, leads, reads, progress)
    told = joined((failure.message for failure in failures), message("; "))
    return replace(state, id=spec, error=state.error or told or None)
