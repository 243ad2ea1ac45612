"""The supply: which sources a run has, each with its kind, and what they may use."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import SourceError, UsageError
from factcheck.messages import Message, message
from factcheck.model import SourceState
from factcheck.naming import source_of
from factcheck.records import builtin_folder
from factcheck.settings import Settings
from factcheck.sources import Context, Lead, start_of, there

if TYPE_CHECKING:
    from factcheck.lock import Lock

CLAIMS = "claims:"  # a --source that names a folder of verified claims
BUILTIN = "claims"  # the claims that come with the tool, which its version names
_AT_ONCE = 8  # sources

Offer = Callable[[str], Iterator[Lead | SourceError]]


def specs(settings: Settings) -> list[str]:
    """Every source of a run, claims first."""
    claims = [
        *([BUILTIN] if settings.builtin_claims else []),
        *(f"{CLAIMS}{folder}" for folder in _own_folders(settings)),
    ]
    return [*claims, *(spec for spec in settings.sources if not spec.startswith(CLAIMS))]


def claims_folders(settings: Settings) -> list[Path]:
    """The folders of verified claims, the built-in one first where it is asked for."""
    own = [Path(folder) for folder in _own_folders(settings)]
    return [builtin_folder(), *own] if settings.builtin_claims else own


def _own_folders(settings: Settings) -> list[str]:
    """The folders of verified claims beside the built-in one, which a run in the project's own checkout names twice."""
    asked = (s.removeprefix(CLAIMS) for s in settings.sources if s.startswith(CLAIMS))
    built_in = builtin_folder().resolve() if settings.builtin_claims else None
    return [folder for folder in dict.fromkeys([*settings.claims, *asked]) if Path(folder).resolve() != built_in]


def context_of(
    settings: Settings,
    claims: Sequence[Path],
    progress: Callable[[str], None] | None,
    lock: Lock | None = None,
    refresh: bool = False,
    names: tuple[tuple[str, ...], ...] = (),
) -> Context:
    """What the sources of a run may use."""
    return Context(
        settings.cache(),
        offline=settings.offline,
        use_cache=not settings.no_cache,
        allow_hosts=frozenset(settings.allow_hosts),
        contact=settings.contact,
        claims=tuple(claims),
        progress=progress,
        refresh=refresh,
        locked=lock.fetched if lock else None,
        cache_size=settings.cache_size * 2**20,
        tables=_tables(settings),
        names=names,
    )


def _tables(settings: Settings) -> dict[str, dict[str, str]]:
    """What the settings say of tables' columns, by the tables' full paths. Raises ConfigError."""
    if settings.tables:
        from factcheck.tables import columns_of

        for file, mapping in settings.tables.items():
            columns_of(mapping, file)
    return {str(Path(file).resolve()): mapping for file, mapping in settings.tables.items()}


def asks(spec: str) -> int:
    """For how many names of each article a source is searched; what is no source is told of where it is read."""
    with suppress(UsageError):
        names = getattr(source_of(spec), "names", None)
        return int(names(spec)) if names else 0
    return 0


def file_of(article: str) -> Path | None:
    """The full path of an article by its name; None where it has none that a path can be."""
    try:
        return Path(os.path.realpath(article)) if article else None
    except (OSError, ValueError):
        return None


def barren(spec: str) -> Message:
    """What is told of a source that holds nothing, and of which nothing failed."""
    return message("{source} holds no document: nothing was held against it.", source=start_of(spec))


def all_barren(states: Iterable[SourceState]) -> list[Message]:
    """The same of each such source; of claims and of what is searched for names of articles nothing is expected."""
    empty = (state.id for state in states if not state.documents and not state.error)
    return [barren(spec) for spec in empty if not spec.startswith(CLAIMS) and not asks(spec)]


def shelf_of(spec: str, names: Sequence[Sequence[str]] = ()) -> str:
    """A source's name in the index: its full path, since two projects may each have a folder "docs".

    names: of the run's articles; what is searched for other ones is another source.
    """
    if asks(spec):
        told = sha256("\n".join("\t".join(each) for each in names).encode("utf-8", "surrogatepass"))
        return f"{spec} {told.hexdigest()[:20]}"
    return _renamed(spec, lambda path: str(path.resolve()))


def seen_from(spec: str, home: Path) -> str:
    """A source's name in a lock: of a path the way from the lock's folder, with / on every system."""
    return _renamed(spec, lambda path: Path(os.path.relpath(path, home)).as_posix())


def _renamed(spec: str, name_of: Callable[[Path], str]) -> str:
    """A spec with another name for its path; as it is where it names no path that is there."""
    kind, mark, name = spec.partition(":") if spec.startswith(CLAIMS) else ("", "", spec)
    path = Path(name)
    return f"{kind}{mark}{name_of(path)}" if there(path) else spec


def offers(named: Iterable[str], offer: Offer) -> Iterator[tuple[str, Iterator[Lead | SourceError]]]:
    """Each source with what it offers, in order; those that wait for servers are asked all at once.

    offer: asks one source. What it raises comes where its leads end.
    """
    order = list(named)
    remote = [spec for spec in order if getattr(source_of(spec), "NETWORK", False)]
    if len(remote) < 2:
        yield from ((spec, offer(spec)) for spec in order)
        return
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(min(len(remote), _AT_ONCE))
    asked = {spec: pool.submit(_gathered, offer, spec) for spec in remote}
    try:
        for spec in order:
            yield spec, _told(*asked[spec].result()) if spec in asked else offer(spec)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _gathered(offer: Offer, spec: str) -> tuple[list[Lead | SourceError], SourceError | None]:
    found: list[Lead | SourceError] = []
    try:
        found.extend(offer(spec))
    except SourceError as error:
        return found, error
    return found, None


def _told(found: list[Lead | SourceError], failure: SourceError | None) -> Iterator[Lead | SourceError]:
    yield from found
    if failure is not None:
        raise failure
