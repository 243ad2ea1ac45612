"""What rules over terms are made of: elements, the matchers of a grammar's own, and what they read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

from factcheck.languages.lexicon import Term
from factcheck.reading import Reading

T = TypeVar("T")
Payload = object


class Capture(msgspec.Struct, frozen=True, gc=False):
    """What an element read at tokens [first, last): a Term, or what its matcher made of them."""

    element: str
    payload: Payload
    first: int
    last: int

    @property
    def value(self) -> str:
        """The term's value, "" where a matcher of its own read something else."""
        return self.payload.value if isinstance(self.payload, Term) else ""


class Match(msgspec.Struct, gc=False):
    """A rule's match at tokens [first, last)."""

    reading: Reading
    first: int
    last: int
    captures: tuple[Capture, ...]

    def one(self, element: str) -> Payload | None:
        found = self.capture(element)
        return found.payload if found else None

    def capture(self, element: str) -> Capture | None:
        for capture in self.captures:
            if capture.element == element:
                return capture
        return None

    def value(self, element: str) -> str:
        """The value of the first term of an element, "" where there is none."""
        capture = self.capture(element)
        return capture.value if capture else ""


class Matcher(msgspec.Struct, frozen=True, gc=False):
    """An element of a grammar's own. read: (what, token behind it) at a token; starts: the keys where it can begin.

    A key is a category, or "head" for capitals that may begin a name. anywhere: behind another element it can begin
    elsewhere too, numbers: at one. strange: only at words of no table. words: the starts that are all it reads, with
    an "'s" perhaps. leads: those that it reads only where one of `wants` stands behind.
    """

    read: Callable[[Reading, int], tuple[Payload, int] | None]
    starts: tuple[str, ...]
    anywhere: bool = False
    numbers: bool = False
    strange: bool = False
    words: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    wants: frozenset[str] = frozenset()


class Rule(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """name: kind/rule. pattern: one or more, " / " between. make: what a match means, None for nothing (31 April)."""

    name: str
    pattern: str
    make: Callable[[Match], T | None]
