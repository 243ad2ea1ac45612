"""The desk: what every article of a run is checked with, the claims read and the sources brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec.structs import replace

from factcheck import fingerprint, plugins
from factcheck.almanac import Almanac
from factcheck.errors import UsageError
from factcheck.extract import Extractor
from factcheck.index import Index, open_index
from factcheck.model import Passage, Reason, SourceState
from factcheck.records import Library, builtin_folder, load
from factcheck.semantic import Encoder
from factcheck.settings import Settings
from factcheck.sources import Context, SourceModule
from factcheck.tiers import Tiers, tiers
from factcheck.world import World

_CLAIMS = "claims:"  # a --source that names a folder of verified claims


class Desk(msgspec.Struct, frozen=True):
    """What every article of a run is checked with. shelves: the sources' names in the index.

    told: what sources had to say. dated: of articles without a date, what "today" was taken for.
    """

    extractor: Extractor
    almanac: Almanac
    index: Index
    sources: tuple[SourceState, ...]
    shelves: tuple[str, ...]
    told: list[str]
    tiers: Tiers = Tiers()
    encoder: Encoder | None = None
    dated: list[Reason] = msgspec.field(default_factory=list)

    @property
    def notices(self) -> list[str | Reason]:
        """What to tell the user on what went otherwise than asked, so far."""
        return [*self.told, *self.dated, *self.index.notices]

    def found(self, tokens: Mapping[str, float], limit: int) -> list[tuple[float, Passage]]:
        """The best passages of all sources for weighted tokens, with their scores and the tiers of their sources."""
        return [(hit.score, self.tiers.told(hit)) for hit in self.index.search(tokens, self.shelves, limit)]

    def vector(self, sentence: str) -> bytes:
        """What a sentence means, where passages are ranked by it."""
        return self.encoder.vector(sentence) if self.encoder else b""


def open_desk(settings: Settings, progress: Callable[[str], None] | None) -> Desk:
    """Claims read, sources brought up to date in the index. Raises ClaimsError, UsageError."""
    own, ranks = _own_folders(settings), tiers(settings.primary)
    folders = [*([builtin_folder()] if settings.builtin_claims else []), *(Path(folder) for folder in own)]
    library = _named(load(folders), settings)
    extractor = Extractor(World(library))
    encoder = Encoder() if settings.semantic else None
    index = _index(settings, fingerprint.of_rules(dict.fromkeys([*folders, builtin_folder()])), encoder)
    specs = [*(["claims"] if settings.builtin_claims else []), *(f"claims:{folder}" for folder in own)]
    context = _context(settings, folders, progress)
    others = (spec for spec in settings.sources if not spec.startswith(_CLAIMS))
    shelves = {_shelf(spec): spec for spec in (*specs, *others)}
    with context:
        states = [_updated(index, shelf, spec, context, extractor, progress) for shelf, spec in shelves.items()]
    almanac = Almanac(library, extractor.extract)
    return Desk(extractor, almanac, index, tuple(states), tuple(shelves), context.notices, ranks, encoder)


def _context(settings: Settings, claims: list[Path], progress: Callable[[str], None] | None) -> Context:
    return Context(
        settings.cache(),
        offline=settings.offline,
        use_cache=not settings.no_cache,
        allow_hosts=frozenset(settings.allow_hosts),
        contact=settings.contact,
        claims=tuple(claims),
        progress=progress,
        tables=_tables(settings),
    )


def _tables(settings: Settings) -> dict[str, dict[str, str]]:
    """What the settings say of tables' columns, by the tables' full paths. Raises ConfigError."""
    if settings.tables:
        from factcheck.tables import columns_of

        for file, mapping in settings.tables.items():
            columns_of(mapping, file)
    return {str(Path(file).resolve()): mapping for file, mapping in settings.tables.items()}


def _index(settings: Settings, key: str, encoder: Encoder | None) -> Index:
    """The index: with vectors it is another one."""
    folder = None if settings.no_cache else settings.cache() / "index"
    return open_index(folder, f"{key} semantic", encoder.vectors) if encoder else open_index(folder, key)


def _own_folders(settings: Settings) -> list[str]:
    """The folders of verified claims beside the built-in one, which a run in the project's own checkout names twice."""
    asked = (s.removeprefix(_CLAIMS) for s in settings.sources if s.startswith(_CLAIMS))
    built_in = builtin_folder().resolve() if settings.builtin_claims else None
    return [folder for folder in dict.fromkeys([*settings.claims, *asked]) if Path(folder).resolve() != built_in]


def _named(library: Library, settings: Settings) -> Library:
    """Without the built-in claims their people and bodies are known by name: a spelling claims nothing."""
    return library if settings.builtin_claims else library.with_names_of(load([builtin_folder()]))


def _shelf(spec: str) -> str:
    """A source's name in the index: its full path, since two projects may each have a folder "docs"."""
    kind, mark, name = spec.partition(":") if spec.startswith("claims:") else ("", "", spec)
    return kind + mark + str(Path(name).resolve()) if Path(name).exists() else spec


def _updated(
    index: Index,
    shelf: str,
    spec: str,
    context: Context,
    extractor: Extractor,
    progress: Callable[[str], None] | None,
) -> SourceState:
    """A source's state once its new and changed documents are read; those that failed are named in it."""
    leads = _source(spec).leads(spec, context)
    state, failures = index.update(shelf, leads, extractor.extract, progress)
    told = "; ".join(str(failure) for failure in failures)
    return replace(state, id=spec, error=state.error or told or None)


def _source(spec: str) -> SourceModule:
    modules: Iterable[SourceModule] = plugins.modules("factcheck.sources")  # type: ignore[assignment]
    for module in modules:
        if module.accepts(spec):
            return module
    raise UsageError(f"--source {spec} is no folder, no list of addresses and no address: give one of these")
