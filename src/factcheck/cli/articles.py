"""The articles that a command names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.cli.streams import say, standard_input
from factcheck.errors import InputError, UsageError
from factcheck.model import Article
from factcheck.settings import Settings

STDIN = "-"


def read(name: str, lang: str | None = None, published: date | None = None, called: str | None = None) -> Article:
    """The article `name`, - being standard input, which `called` names. Raises InputError."""
    from factcheck.readers import read_article

    if name != STDIN:
        return read_article(name, lang=lang, published=published)
    return read_article(called or STDIN, data=standard_input(), lang=lang, published=published)


def named(names: Iterable[str], settings: Settings) -> Iterator[str | InputError]:
    """The articles that are meant, each once, those of a folder in its place; what a folder lacks is an InputError."""
    seen = set[str]()
    for name in names:
        for each in _meant(name, settings):
            if isinstance(each, InputError):
                yield each
            elif (path := _known_by(each)) not in seen:
                seen.add(path)
                yield each


def all_named(names: Iterable[str], settings: Settings) -> list[str]:
    """The same for a command that is done whole or not at all. Raises InputError."""
    return list(map(_or_raised, named(names, settings)))


def told(names: Iterable[str], settings: Settings) -> tuple[list[str], bool]:
    """The same for a command that goes on without what a folder lacks, once that is said; False where that was so."""
    meant = list(named(names, settings))
    for each in meant:
        if isinstance(each, InputError):
            say(each.message)
    there = [each for each in meant if isinstance(each, str)]
    return there, len(there) == len(meant)


def _or_raised(name: str | InputError) -> str:
    if isinstance(name, InputError):
        raise name
    return name


def _meant(name: str, settings: Settings) -> Iterable[str | InputError]:
    if name == STDIN or not os.path.isdir(name):  # noqa: PTH112 no folder has a name that is too long
        return (name,)
    from factcheck.cli.folders import articles_in

    return articles_in(name, settings)


def _known_by(name: str) -> str:
    """The file that a name means, for a folder and one of its files may both be named; of a link its own name."""
    return name if name == STDIN or "\0" in name or os.path.islink(name) else os.path.realpath(name)  # noqa: PTH114


def language(code: str | None) -> str | None:
    """The language that --lang names (ar, ar-SY); UsageError where there is no file for it."""
    if code is None:
        return None
    from factcheck.languages import codes
    from factcheck.readers import language_code

    primary = language_code(code)
    if primary not in codes():
        raise UsageError("--lang must be one of {codes}, not {code!r}.", codes=tuple(codes()), code=code)
    return primary
