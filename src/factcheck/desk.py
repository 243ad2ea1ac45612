"""The desk: what every article of a run is checked with, the claims read and the sources brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec
from msgspec.structs import replace

from factcheck import fingerprint
from factcheck.almanac import Almanac
from factcheck.asking import Names, asked_for
from factcheck.errors import CacheError
from factcheck.extract import Extractor
from factcheck.harvest import Extract
from factcheck.harvest.shared import shared
from factcheck.index import Hit, Index, open_index
from factcheck.model import Article, Passage, Reason, SourceState
from factcheck.progress import Progress
from factcheck.records import Library, builtin_folder, load
from factcheck.semantic import Encoder
from factcheck.settings import Settings
from factcheck.stocking import Held, offered, updated
from factcheck.supply import all_barren, claims_folders, context_of, file_of, offers, shelf_of, specs
from factcheck.trust.places import Trusts, trusts
from factcheck.world import World


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

    def found(self, tokens: Mapping[str, float], limit: int, article: str = "") -> list[tuple[float, Passage]]:
        """The best passages of all sources for weighted tokens that may answer, with their scores and what is said of
        their sources. article: its name; where it lies in a source itself, it is no evidence."""
        return self.trusts.found(partial(self._search, tokens, article), limit)

    def unheard(self, tokens: Mapping[str, float], limit: int, article: str = "") -> list[tuple[float, Passage]]:
        """Of the best passages those that may not answer, for they are in another language than their source does."""
        return self.trusts.silent(partial(self._search, tokens, article), limit)

    def _search(self, tokens: Mapping[str, float], article: str, limit: int) -> list[Hit]:
        hits, file = self.index.search(tokens, self.shelves, limit), file_of(article)
        return [hit for hit in hits if not hit.is_of(file)] if file else hits

    def vector(self, sentence: str) -> bytes:
        """What a sentence means, where passages are ranked by it."""
        return self.encoder.vector(sentence) if self.encoder else b""


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
        found = offers(specs(settings), lambda spec: offered(spec, context, held))
        reads = shared(desk.extractor.extract, partial(_extract_of, settings), settings.jobs)
        bars = Progress(progress)
        states = [
            updated(desk.index, shelf, spec, leads, reads, bars)
            for shelf, (spec, leads) in zip(desk.shelves, found, strict=True)
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
