"""Kinds of reference source: one module each, found by plug-in.

A source module defines `NAME`, `accepts(spec: str) -> bool` (does a `--source` argument name one of mine?) and
`open(spec: str, context: Context) -> Iterator[Document]`. A document that fails is yielded as its SourceError, so that the
others are still read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from factcheck.errors import SourceError
from factcheck.model import Article, Claim, Provenance, Signature


class Context(msgspec.Struct, frozen=True):
    """What a source may use. cache: the user's cache folder. offline: nothing may be fetched."""

    cache: Path
    offline: bool = False
    use_cache: bool = True


class Document(msgspec.Struct, frozen=True):
    """A reference document: its text as an article, where it comes from, and what a person already decided.

    signed, claims: only of records in claims/, which bring their typed claims with them.
    """

    article: Article
    provenance: Provenance
    claims: tuple[Claim, ...] = ()
    signed: Signature | None = None


class SourceModule(Protocol):
    """What a module in this folder provides."""

    NAME: str

    @staticmethod
    def accepts(spec: str) -> bool: ...

    @staticmethod
    def open(spec: str, context: Context) -> Iterator[Document | SourceError]: ...
