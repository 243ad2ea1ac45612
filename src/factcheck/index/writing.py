"""Changes to an index, of which the last whole commit survives whatever happens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.index import faults
from factcheck.index.stored import Entry, Manifest, Stored, encode
from factcheck.model import Passage

if TYPE_CHECKING:
    from pathlib import Path

    from tantivy import IndexWriter

_DOCUMENTS, _PASSAGES = 1_000, 4_000  # between commits: some seconds' work is all that a kill loses


class Writing:
    """A locked index. The manifest is written with the passages it speaks of, in the same commit."""

    def __init__(self, writer: IndexWriter, folder: Path | None, manifest: Manifest) -> None:
        self._writer = writer
        self._folder = folder
        self._manifest = dict(manifest)
        self._open, self._passages = 0, 0
        self._under_way = ""  # the lead that is being put or removed

    def put(self, address: str, fingerprint: str, documents: int, passages: Sequence[Passage]) -> None:
        """The passages of a lead in place of those before. UnicodeEncodeError for half a surrogate pair."""
        stored = [Stored(address, number, passage) for number, passage in enumerate(passages)]
        bodies = [encode(item) for item in stored]
        self._under_way = address
        self._forget(address)
        for item, body in zip(stored, bodies, strict=True):
            self._add(item, body)
        self._manifest[address] = Entry(fingerprint, documents, len(stored))
        self._changed(len(stored))

    def remove(self, address: str) -> None:
        if address in self._manifest:
            self._under_way = address
            self._forget(address)
            self._changed(0)

    def rescue(self) -> None:
        """Commits what was whole when Ctrl-C came."""
        if self._under_way:
            self._manifest[self._under_way] = Entry("", 0, 0)
            self._forget(self._under_way)
            self._open += 1
        self.commit()

    def commit(self) -> None:
        """What was put and removed so far, if anything."""
        from tantivy import Document

        if not self._open:
            return
        manifest = Document()
        manifest.add_text("record", "manifest")
        manifest.add_bytes("body", encode(self._manifest))
        with faults.writing(self._folder):
            self._writer.delete_documents_by_term("record", "manifest")
            self._writer.add_document(manifest)
            self._writer.commit()
        self._open, self._passages = 0, 0

    def _forget(self, address: str) -> None:
        if address in self._manifest:
            with faults.writing(self._folder):
                self._writer.delete_documents_by_term("address", address)
            del self._manifest[address]

    def _changed(self, passages: int) -> None:
        self._under_way = ""
        self._open, self._passages = self._open + 1, self._passages + passages
        if self._open >= _DOCUMENTS or self._passages >= _PASSAGES:
            self.commit()

    def _add(self, item: Stored, body: bytes) -> None:
        from tantivy import Document

        document = Document()
        document.add_text("record", "passage")
        document.add_text("address", item.address)
        document.add_float("tie", item.tie)
        document.add_bytes("body", body)
        for token in sorted(item.passage.tokens):
            document.add_text("tokens", token)
        with faults.writing(self._folder):
            self._writer.add_document(document)
