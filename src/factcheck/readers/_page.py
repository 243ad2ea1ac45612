"""What a reader makes of a document's bytes."""

from __future__ import annotations

from datetime import date
from typing import Protocol

import msgspec

from factcheck.model import Ignore, Place, Span


class Page(msgspec.Struct, frozen=True):
    """A document as read.

    text: what it says, front matter left out. draft: the same with nothing left out, when that differs, so
    that offsets in it are those of the published file. source: who published it, as a name; author: who wrote it.
    places: where in the document each part of the text stands, of formats that are no lines of text.
    ignores: what comments to us ask for; their spans are those of the draft.
    """

    text: str
    title: str = ""
    published: date | None = None
    lang: str | None = None
    url: str = ""
    source: str = ""
    draft: str | None = None
    author: str = ""
    places: tuple[Place, ...] = ()
    ignores: tuple[Ignore, ...] = ()


class ReaderModule(Protocol):
    """What a module in this folder provides. SUFFIXES: lower case with their dot, such as (".txt",).

    TYPES: the media types by which a server names the format. A format of several documents also has `LINES = True`,
    where each line is one, or `pages(data, name)`, which reads all of them; `read` then reads a file of one.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    TYPES: tuple[str, ...]

    @staticmethod
    def read(data: bytes, name: str) -> Page: ...


class Flow:
    """A document's blocks of text in order, each with its place; they make the text, a blank line between them."""

    def __init__(self, gap: str = "\n\n") -> None:
        self._gap, self._blocks, self._places, self._length = gap, list[str](), list[Place](), 0
        self._ignores: list[Ignore] = []

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self._blocks)

    def add(self, block: str, *at: tuple[str, int | str]) -> None:
        """A block that stands at such a place (("page", 3), ("paragraph", 2)); a blank one is none."""
        block = block.strip()
        if not block:
            return
        start = self._length + (len(self._gap) if self._blocks else 0)
        self._blocks.append(block)
        self._length = start + len(block)
        place = Place(start, tuple((kind, str(number)) for kind, number in at))
        if at and (not self._places or self._places[-1].at != place.at):
            self._places.append(place)

    def ignore(self, asked: str, line: int) -> None:
        """A comment to us that stands before the block that was added last, and in which line of the file."""
        end = self._length
        start = end - len(self._blocks[-1]) if self._blocks else 0
        self._ignores.append(Ignore(asked, line, Span(start, end), Span(start, start)))

    def extend(self, page: Page, *at: tuple[str, int | str]) -> None:
        """The blocks of a page within a larger document."""
        starts = [place.start for place in page.places] or [0]
        for place, end in zip(page.places or (Place(0, ()),), (*starts[1:], len(page.text)), strict=True):
            self.add(page.text[place.start : end], *at, *place.at)

    def page(self, title: str = "", published: date | None = None, lang: str | None = None, author: str = "") -> Page:
        """The whole of it."""
        text, places, ignores = self._gap.join(self._blocks), tuple(self._places), tuple(self._ignores)
        return Page(text, title, published, lang or None, author=author, places=places, ignores=ignores)


def day_of(*values: str | None) -> date | None:
    """The day of the first value that begins with an ISO date; None where none does."""
    for value in values:
        try:
            return date.fromisoformat((value or "").strip()[:10])
        except ValueError:
            continue
    return None


def settled_day(made: str | None, changed: str | None) -> date | None:
    """The day of a document that was made and last changed on one: of any other nobody knows when it came out.

    Word processors keep the day on which the template or the first draft was made.
    """
    first, last = day_of(made), day_of(changed)
    return first if first == last or not changed else None


def language_code(tag: str | None) -> str | None:
    """ar of ar-SY and ar_SY; None for nothing."""
    return (tag or "").replace("_", "-").partition("-")[0].strip().lower() or None
