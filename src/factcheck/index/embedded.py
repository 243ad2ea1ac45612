"""The embedded engine: a tantivy index for each source, so that no source's words weigh on another's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec.structs import replace

from factcheck.errors import SourceError
from factcheck.harvest import Read, Reads
from factcheck.index import Hit, Vectors
from factcheck.index.faults import Busy, Damaged, Unwritable
from factcheck.index.ranking import ranked
from factcheck.index.shard import Shard
from factcheck.index.shelf import Shelf
from factcheck.index.stored import Manifest
from factcheck.index.writing import Writing
from factcheck.model import Passage, SourceState
from factcheck.progress import Progress, passages
from factcheck.sources import Lead


class _Offer(msgspec.Struct, frozen=True):
    """What a source offered in this run. whole: it came to its end, so that what is missing is gone."""

    source_id: str
    leads: dict[str, Lead]
    whole: bool
    reads: Reads
    vectors: Vectors | None = None

    def missing(self, manifest: Manifest) -> list[Lead]:
        """Leads of which the manifest has nothing, or another fingerprint."""
        return [
            lead
            for address, lead in self.leads.items()
            if address not in manifest or manifest[address].fingerprint != lead.fingerprint
        ]

    def gone(self, manifest: Manifest) -> list[str]:
        """Addresses in the manifest that the source has no more."""
        return sorted(manifest.keys() - self.leads.keys()) if self.whole else []


class EmbeddedIndex:
    """See `factcheck.index.Index`."""

    def __init__(self, folder: Path | None, key: str, vectors: Vectors | None = None) -> None:
        self._shelf = Shelf(folder, key)
        self._vectors = vectors
        self._offers: dict[str, _Offer] = {}

    @property
    def notices(self) -> list[str]:
        return self._shelf.notices

    @property
    def in_files(self) -> bool:
        return all(self._shelf.shard(source_id).folder for source_id in self._offers)

    def documents(self, source_id: str) -> int:
        return sum(entry.documents for entry in self._shelf.shard(source_id).manifest.values())

    def update(
        self,
        source_id: str,
        leads: Iterable[Lead | SourceError],
        reads: Reads,
        progress: Progress | None = None,
    ) -> tuple[SourceState, list[SourceError]]:
        offer, errors = _gathered(source_id, leads, reads)
        offer = self._offers[source_id] = replace(offer, vectors=self._vectors)
        errors += self._brought_up(offer, progress)
        documents = self.documents(source_id)
        failed = errors and (not offer.whole or not documents)
        return SourceState(source_id, documents, errors[0].message if failed else None), errors

    def search(self, tokens: Mapping[str, float], sources: Collection[str], limit: int) -> list[Hit]:
        for _ in sources:  # each may turn out to be damaged once
            try:
                return ranked(self._shards(sources), tokens, limit)
            except Damaged as fault:
                self._rebuild(fault, sources)
        return ranked(self._shards(sources), tokens, limit)

    def _shards(self, sources: Collection[str]) -> dict[str, Shard]:
        return {source: self._shelf.shard(source) for source in sorted(sources)}

    def _rebuild(self, fault: Damaged, sources: Collection[str]) -> None:
        """Read a source again whose index turned out to be damaged in the middle of the run."""
        shards = self._shards(sources)
        source_id = next(source for source in shards if shards[source].folder == fault.folder)
        self._shelf.replace(source_id, fault)
        if source_id in self._offers:
            self._brought_up(self._offers[source_id], None)

    def _brought_up(self, offer: _Offer, progress: Progress | None) -> list[SourceError]:
        """Make the source's index what it offers: on disk, or in memory where that is impossible."""
        try:
            return _written(self._shelf.shard(offer.source_id), offer, progress)
        except (Busy, Damaged, Unwritable) as fault:
            self._shelf.replace(offer.source_id, fault)
        return _written(self._shelf.shard(offer.source_id), offer, progress)


def _gathered(source_id: str, leads: Iterable[Lead | SourceError], reads: Reads) -> tuple[_Offer, list[SourceError]]:
    """The leads, each address once, and what failed. A SourceError that is raised cuts the offer short."""
    found: dict[str, Lead] = {}
    errors: list[SourceError] = []
    whole = True
    try:
        for lead in leads:
            if isinstance(lead, SourceError):
                errors.append(lead)
            else:
                found.setdefault(lead.address, lead)
    except SourceError as error:
        errors.insert(0, error)
        whole = False
    return _Offer(source_id, found, whole, reads), errors


def _written(shard: Shard, offer: _Offer, progress: Progress | None) -> list[SourceError]:
    """Write what is new and drop what is gone; no lock is taken when nothing is."""
    if not offer.missing(shard.manifest) and not offer.gone(shard.manifest):
        return []
    with shard.writing() as writing:  # under the lock, for another process may have done the work meanwhile
        for address in offer.gone(shard.manifest):
            writing.remove(address)
        return list(_read(writing, offer, shard.manifest, progress))


def _read(writing: Writing, offer: _Offer, manifest: Manifest, progress: Progress | None) -> Iterator[SourceError]:
    """Read the leads that are missing; each that fails is yielded, and what it said before is forgotten."""
    missing = offer.missing(manifest)
    bar = progress.bar(offer.source_id, len(missing), passages) if progress else None
    with closing(offer.reads(missing)) as found:
        for read in found:
            failure = read.failure or _put(writing, read, offer.vectors)
            if failure:
                writing.remove(read.lead.address)
                yield failure
            if bar:
                bar.step(len(read.passages))


def _put(writing: Writing, read: Read, vectors: Vectors | None) -> SourceError | None:
    """Stores what came of a lead, or says why that can't be."""
    found: Sequence[Passage] = read.passages
    if vectors:
        made = vectors([passage.text for passage in found])
        found = [replace(passage, vector=vector) for passage, vector in zip(found, made, strict=True)]
    try:
        writing.put(read.lead.address, read.lead.fingerprint, read.documents, found)
    except UnicodeEncodeError:
        return SourceError(
            "{address} holds characters that are not Unicode: it can't be stored.", address=read.lead.address
        )
    return None
