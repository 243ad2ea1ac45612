"""The articles of a folder that a command names: what can be read in it, and a word on what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.cli.streams import say
from factcheck.errors import InputError
from factcheck.messages import Message, message, numbered, reason_of
from factcheck.readers import Walked, reader_of, readers, walked
from factcheck.settings import Settings
from factcheck.signoff import baseline
from factcheck.signoff.entries import SUFFIX
from factcheck.sources import path_of
from factcheck.sources import there as there_is
from factcheck.supply import CLAIMS

_NAMED = 3  # of what is left out
_OWN = ("factcheck.toml", "factcheck.lock", baseline.NAME)


def articles_in(folder: str, settings: Settings) -> Iterator[str | InputError]:
    """Its articles by their paths, sorted, however deep; what can't be looked at is an InputError among them.

    What the run writes, and what it takes as a source, is no article of a folder around it.
    """
    root = Path(folder)
    sources, outputs = _inside(root, (*settings.sources, *settings.claims)), _inside(root, settings.output_files)
    found = walked(root, _is_article)
    files = [path for path in found.files if not {path, *path.parents}.intersection((*sources, *outputs))]
    themselves = {path.resolve() for path in files if not path.is_symlink()}
    files = [path for path in files if not path.is_symlink() or path.resolve() not in themselves]
    for told in _left_out(found, root, Path(settings.baseline).name, sources):
        if not settings.quiet:
            say(told)
    yield from map(str, files)
    for error in found.troubles:
        yield InputError(
            "{folder} can't be listed ({why}): check its permissions.", folder=error.filename, why=reason_of(error)
        )
    if not files and not found.troubles:
        yield InputError(
            "{folder} holds no article: put files into it that end in one of {suffixes}, or name another.",
            folder=folder,
            suffixes=tuple(suffix for suffix in readers() if _is_article(Path(f"x{suffix}"))),
        )


def _is_article(path: Path) -> bool:
    """Whether a reader takes it, and not as an archive of many documents."""
    reader = reader_of(path.suffix.lower())
    return reader is not None and not getattr(reader, "LINES", False)


def _inside(root: Path, names: Iterable[str]) -> list[Path]:
    """Those of the paths that stand in a folder, as they are seen from there; the folder itself is none."""
    home = root.resolve()
    there = (path.resolve() for name in names if there_is(path := path_of(name.removeprefix(CLAIMS))))
    return sorted(root / path.relative_to(home) for path in there if path != home and path.is_relative_to(home))


def _left_out(found: Walked, root: Path, baseline_name: str, sources: list[Path]) -> Iterator[Message]:
    other = [path for path in found.other if path.name not in (*_OWN, baseline_name) and not path.name.endswith(SUFFIX)]
    if other:
        yield numbered(
            "{folder}: {n} file is left out, in no format of an article, such as {names}.",
            "{folder}: {n} files are left out, in no format of an article, such as {names}.",
            number=len(other), folder=root, names=_named(other, root),
        )  # fmt: skip
    hidden, linked, held = (_named(paths, root) for paths in (found.hidden, found.linked, sources))
    if hidden:
        yield message("{folder}: left out what is hidden, such as {names}.", folder=root, names=hidden)
    if linked:
        yield message("{folder}: left out what links elsewhere, such as {names}.", folder=root, names=linked)
    if held:
        yield message("{folder}: left out what is checked against, such as {names}.", folder=root, names=held)


def _named(paths: list[Path], root: Path) -> tuple[str, ...]:
    return tuple(path.relative_to(root).as_posix() for path in paths[:_NAMED])
