"""One source's passages, with the manifest of what was read, in one tantivy index: on disk or in memory."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.index import faults
from factcheck.index.seal import sound
from factcheck.index.stored import Manifest, Stored, decode_manifest, decode_stored
from factcheck.index.writing import Writing

if TYPE_CHECKING:
    from tantivy import DocAddress, IndexWriter, Query, Schema, Searcher

PATIENCE = 2.0  # seconds to wait while another process writes
_PAUSE = 0.05
_HEAP = 50_000_000  # bytes that tantivy collects before it writes a segment


class Shard:
    """An open index; what it finds is the state of the last commit when it was opened or last written.

    folder: None for one in memory. All that reads raises Damaged if the files are not what was written.
    """

    def __init__(self, folder: Path | None) -> None:
        from tantivy import Index

        self.folder = folder
        self._schema = _schema()
        with faults.reading(folder):
            if folder and Index.exists(str(folder)) and not sound(folder):
                raise faults.Damaged(folder)
            self._index = Index(self._schema, path=str(folder)) if folder else Index(self._schema)
            self._index.config_reader("manual")  # or a thread would watch the folder
        self._renew()

    @property
    def size(self) -> int:
        """Passages in all."""
        return self._size

    def frequency(self, token: str) -> int:
        """Passages that hold the token."""
        with faults.reading(self.folder):
            if self._pure:
                return self._searcher.doc_freq("tokens", token)
            found = self._searcher.search(self._term("tokens", token), limit=1, count=True)
            return int(found.count)  # type: ignore[attr-defined]

    def search(self, weights: Mapping[str, float], limit: int) -> list[Stored]:
        """At most `limit` passages that hold tokens of the greatest weight together, in no promised order."""
        from tantivy import Occur, Query

        clauses = [
            (Occur.Should, Query.const_score_query(self._term("tokens", token), weight))
            for token, weight in weights.items()
        ]
        with faults.reading(self.folder):
            found = self._searcher.search(Query.boolean_query(clauses), limit, count=False, weight_by_field="tie")
            return [self._stored(address) for _, address in found.hits]

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Lock, and commit at the end unless an error ends it; Ctrl-C does not undo what was done before it.

        `manifest` is that of the moment of locking.

        Busy after PATIENCE seconds; Unwritable where the folder or its disk takes no more.
        """
        writer = self._locked()
        try:
            self._renew()
            changes = Writing(writer, self.folder, self.manifest)
            yield changes
            changes.commit()
        except KeyboardInterrupt:
            changes.rescue()
            raise
        finally:
            with faults.writing(self.folder):
                writer.wait_merging_threads()  # gives the lock back
        self._renew()

    def _locked(self) -> IndexWriter:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                with faults.writing(self.folder):
                    return self._index.writer(_HEAP, 1)
            except faults.Busy:
                if time.monotonic() > deadline:
                    raise
            time.sleep(_PAUSE)

    def _renew(self) -> None:
        """See the last commit."""
        with faults.reading(self.folder):
            self._index.reload()
            self._searcher: Searcher = self._index.searcher()
            self.manifest = self._read_manifest()
            self._size = sum(entry.passages for entry in self.manifest.values())
            # Until tantivy has merged deleted documents away it counts them in a term's frequency.
            self._pure = self._searcher.doc_freq("record", "passage") == self._size
        self._read: dict[tuple[int, int], Stored] = {}

    def _read_manifest(self) -> Manifest:
        hits = self._searcher.search(self._term("record", "manifest"), limit=1, count=False).hits
        return decode_manifest(self._body(hits[0][1])) if hits else {}

    def _stored(self, address: DocAddress) -> Stored:
        place = (address.segment_ord, address.doc)
        if place not in self._read:
            self._read[place] = decode_stored(self._body(address))
        return self._read[place]

    def _body(self, address: DocAddress) -> bytes:
        return bytes(self._searcher.doc(address).get_first("body") or b"")

    def _term(self, field: str, value: str) -> Query:
        from tantivy import Query

        return Query.term_query(self._schema, field, value, index_option="basic")


def _schema() -> Schema:
    """record: passage or manifest. tokens: as given, blanks and all. body: what is stored, in msgpack."""
    from tantivy import SchemaBuilder

    builder = SchemaBuilder()
    for field in ("record", "address", "tokens"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    builder.add_float_field("tie", fast=True)
    builder.add_bytes_field("body", stored=True)
    return builder.build()
