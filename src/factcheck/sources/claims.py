"""Verified claims: `claims` for those that factcheck ships, `claims:FOLDER` for a newsroom's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.model import Article, Attribution, Claim, Frame, Provenance, Signature, Span
from factcheck.records import Library, Record, builtin_folder, claims_files, frame, load
from factcheck.sources import Context, Document, Lead, path_of
from factcheck.values import Name

NAME = "claims"
RULE = "claims/record"


def accepts(spec: str) -> bool:
    return spec == NAME or (spec.startswith(f"{NAME}:") and spec != f"{NAME}:")


def checked(spec: str) -> None:
    """ClaimsError where there is no such folder."""
    claims_files(folder_of(spec))


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """One lead a file, without the records whose place another folder's take.

    Names and replacements come from all the run's folders, so a change in any of them makes every file new.
    ClaimsError (by the leads' `read`, and at once where there is no such folder): a file breaks the format.
    """
    named = folder_of(spec)
    folders = (*(context.claims or (builtin_folder(),)), named)
    folder = next(other for other in folders if other.resolve() == named.resolve())
    fingerprint = _fingerprint(folders)
    library = cache(partial(load, folders))
    for path in claims_files(folder):
        file = path.relative_to(folder).as_posix()
        yield Lead(file, fingerprint, partial(_documents, spec, folder, file, library))


def folder_of(spec: str) -> Path:
    """The folder that a spec of this source names."""
    _, _, name = spec.partition(":")
    return path_of(name) if name else builtin_folder()


def _fingerprint(folders: Sequence[Path]) -> str:
    """Of every file's name, size and time of change."""
    states = [(path, path.stat()) for folder in folders for path in claims_files(folder)]
    told = "\n".join(f"{path}\t{state.st_size}\t{state.st_mtime_ns}" for path, state in states)
    return sha256(told.encode()).hexdigest()


def _documents(spec: str, folder: Path, file: str, library: Callable[[], Library]) -> tuple[Document, ...]:
    held = library()
    records = [record for record in held.records if record.folder == folder and record.file == file]
    return tuple(document(spec, record, held, lang) for record in records for lang in record.texts.by_lang)


def document(spec: str, record: Record, library: Library, lang: str) -> Document:
    """A record as a document in one of its languages, with its typed claim and its signature."""
    text, first = record.texts.text(lang), record.citations[0]
    return Document(
        article=Article(f"{NAME}/{record.file}#{record.id}", text, lang, record.as_of),
        provenance=Provenance(
            source=spec,
            url=first.url,
            title=first.title,
            published=first.published,
            retrieved=record.verified_on.isoformat(),
            sha256=sha256(text.encode()).hexdigest(),
        ),
        claims=(_claim(record, frame(record, library, lang), text),),
        signed=_signature(record),
    )


def _claim(record: Record, said: Frame, text: str) -> Claim:
    whole = Span(0, len(text))
    speaker = said.slots.get("speaker")
    return Claim(
        kind=record.value.kind,
        span=whole,
        quote=text,
        frame=said,
        tested=tuple(said.slots),
        sentence=whole,
        rule=RULE,
        attribution=Attribution(speaker) if isinstance(speaker, Name) else None,
        disputed=record.verdict == "conflicting" or bool(record.disputed_by),
    )


def _signature(record: Record) -> Signature:
    return Signature(
        record=record.id,
        verdict=record.verdict,
        by=record.verified_by,
        on=record.verified_on,
        note=record.note,
        disputed_by=record.disputed_by,
        citations=record.citations,
    )
