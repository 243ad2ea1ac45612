"""Output formats: one module each, found by plug-in.

A module defines `NAME` (as given to --output-format), `SUFFIXES` (ends of output files' names that ask for it),
`STREAMS` (True when each report can be shown as soon as it is there), `TELLS_SOURCES` (True when a reader sees
which sources failed, and which decisions hold no more) and `render(reports, page)`, which gives text, or bytes of a
format that is none. `NEEDS`, if it is there, names a package that is not always installed, and its extra.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import PurePath
from typing import Protocol, cast

import msgspec

from factcheck import plugins, wording
from factcheck.errors import UsageError
from factcheck.model import Report
from factcheck.wording import Wording


class Page(msgspec.Struct, frozen=True):
    """What a report is shown on. width: columns, None where lines are not cut (a pipe, a file).

    colour: a terminal that shows styles. unicode: signs and right-to-left text can be shown. several: more
    than one article was asked for. lang: the interface's language. fail_on: the run's threshold, see policy.py.
    file: it is written to a file.
    """

    width: int | None = None
    colour: bool = False
    unicode: bool = True
    several: bool = False
    lang: str = wording.DEFAULT
    fail_on: str = "refuted"
    file: bool = False

    @property
    def words(self) -> Wording:
        """What the interface says, made for this page."""
        return Wording(self.lang, isolate=self.unicode, unicode=self.unicode)

    @property
    def bare(self) -> Wording:
        """The same without isolates, for lines that programs read."""
        return Wording(self.lang, unicode=self.unicode)


class Format(Protocol):
    """What a module in this folder provides."""

    NAME: str
    SUFFIXES: tuple[str, ...]
    STREAMS: bool
    TELLS_SOURCES: bool

    @staticmethod
    def render(reports: Sequence[Report], page: Page) -> str | bytes: ...


def formats() -> tuple[Format, ...]:
    """Every output format there is."""
    return cast("tuple[Format, ...]", plugins.modules(__name__))


def by_name(name: str) -> Format:
    """The format called `name`; UsageError names those there are."""
    known = {each.NAME: each for each in formats()}
    if name not in known:
        raise UsageError("--output-format must be one of {known}, not {name!r}.", known=tuple(known), name=name)
    return _ready(known[name])


def by_file(file: str, otherwise: Format) -> Format:
    """The format that the end of the name of `file` asks for, the longest one that is known, or `otherwise`."""
    name = PurePath(file).name.lower()
    ends = {end: known for known in formats() for end in known.SUFFIXES if name.endswith(end)}
    return _ready(ends[max(ends, key=len)]) if ends else otherwise


def _ready(wanted: Format) -> Format:
    """The format; UsageError where it needs a package that is not installed, before any article is checked."""
    package, extra = getattr(wanted, "NEEDS", ("", ""))
    if package and find_spec(package) is None:
        raise UsageError(
            "A {name} report needs the extra {extra}: pip install 'factcheck-cli[{extra}]'.",
            name=wanted.NAME,
            extra=extra,
        )
    return wanted
