"""What a reader makes of a document's bytes."""

from __future__ import annotations

from datetime import date
from typing import Protocol

import msgspec


class Page(msgspec.Struct, frozen=True):
    """A document as read.

    text: what it says, front matter left out. draft: the same with nothing left out, when that differs, so
    that offsets in it are those of the published file. source: who published it, as a name.
    """

    text: str
    title: str = ""
    published: date | None = None
    lang: str | None = None
    url: str = ""
    source: str = ""
    draft: str | None = None


class ReaderModule(Protocol):
    """What a module in this folder provides. SUFFIXES: lower case with their dot, such as (".txt",)."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    @staticmethod
    def read(data: bytes, name: str) -> Page: ...
