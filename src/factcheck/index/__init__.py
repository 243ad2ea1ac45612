"""The index of passages: what was read from each source, kept between runs and found again by tokens."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from factcheck.errors import SourceError
from factcheck.harvest import Reads
from factcheck.model import Passage, SourceState
from factcheck.progress import Progress
from factcheck.sources import Lead


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A passage that was found. source: its source's id in the index; address: of the lead that it was read from."""

    score: float
    passage: Passage
    source: str
    address: str

    def is_of(self, file: Path) -> bool:
        """Whether it was read from this file, which is given by its full path."""
        if self.source == str(file):
            return True
        return self.address.endswith(file.name) and Path(self.source, self.address) == file


class Index(Protocol):
    """An engine that keeps passages with their claims."""

    @property
    def notices(self) -> list[str]:
        """Sentences on what could not be done as asked: a damaged, locked or unwritable index."""
        ...

    @property
    def in_files(self) -> bool:
        """Whether all that was read stands in files, where another process finds it."""
        ...

    def documents(self, source_id: str) -> int:
        """How many documents of a source it holds."""
        ...

    def update(
        self,
        source_id: str,
        leads: Iterable[Lead | SourceError],
        reads: Reads,
        progress: Progress | None = None,
    ) -> tuple[SourceState, list[SourceError]]:
        """Read the leads whose fingerprint is new, forget documents that are gone, and collect what failed.

        A SourceError that `leads` itself raises fails the source: the state says so, nothing is forgotten.
        """
        ...

    def search(self, tokens: Mapping[str, float], sources: Collection[str], limit: int) -> list[Hit]:
        """The `limit` best passages of these sources, by their ids, for weighted tokens; best first.

        The score is the sum of the weights of the tokens that a passage holds, each times how rare the token
        is in these sources; it depends on nothing else, so that a rebuilt index gives the same.
        """
        ...


Vectors = Callable[[Sequence[str]], list[bytes]]


def open_index(folder: Path | None, key: str, vectors: Vectors | None = None) -> Index:
    """The embedded index under `folder`, or in memory (None, or a folder that can't be used: see `notices`).

    key: fingerprint of the rules by which passages are read; another key means another index. vectors: makes those
    that are kept with the passages, of their texts.
    """
    from factcheck.index.embedded import EmbeddedIndex

    return EmbeddedIndex(folder, key, vectors)
