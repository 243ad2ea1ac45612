"""Readers of document formats: one module each, found by plug-in.

A reader module defines `NAME`, `SUFFIXES` (such as (".txt",)), `TYPES` (media types) and `read(data, name) -> Page`,
which raises InputError with one sentence for what it can't read. A file without a known suffix is read as plain text.
Many are imported to find one, so each imports what it reads with when it reads.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from typing import cast

from factcheck.errors import InputError
from factcheck.languages import codes
from factcheck.messages import message, reason_of
from factcheck.model import Article
from factcheck.plugins import guests, modules, names
from factcheck.readers._charset import named, utf8
from factcheck.readers._encoding import decode
from factcheck.readers._folder import Walked, walked
from factcheck.readers._language import guess_language
from factcheck.readers._page import Page, ReaderModule, day_of, language_code

__all__ = [
    "Page",
    "ReaderModule",
    "Walked",
    "by_type",
    "day_of",
    "decode",
    "guess_language",
    "language_code",
    "language_of",
    "named",
    "read_article",
    "reader_of",
    "readers",
    "utf8",
    "walked",
]

_TEXTS = ("markdown", "text")  # the modules of what most folders hold


@cache
def readers() -> dict[str, ReaderModule]:
    """Each suffix that a reader takes, with its dot and in lower case, and that reader."""
    return {suffix: reader for reader in _modules() for suffix in reader.SUFFIXES}


@cache
def reader_of(suffix: str) -> ReaderModule | None:
    """A suffix's reader; of texts, and where a module has the suffix for its name, without a look at the others."""
    likely = {suffix.removeprefix("."), *_TEXTS} if not guests(__name__) else set()
    for name in sorted(likely.intersection(names(__name__))):
        module = cast(ReaderModule, import_module(f"{__name__}.{name}"))
        if suffix in module.SUFFIXES:
            return module
    return readers().get(suffix)


@cache
def by_type() -> dict[str, ReaderModule]:
    """Each media type that a reader takes, in lower case and without parameters, and that reader."""
    return {kind: reader for reader in _modules() for kind in reader.TYPES}


def _modules() -> list[ReaderModule]:
    return [cast(ReaderModule, module) for module in modules(__name__)]


def read_article(
    path: str, *, data: bytes | None = None, lang: str | None = None, published: date | None = None
) -> Article:
    """The draft at `path`, its text unchanged so that offsets are the file's; InputError if it can't be read.

    data: its bytes where they were read already (standard input; `path` then only names it). lang, published:
    as the user said; else as the document's front matter says, else the guessed language and no date.
    """
    reader = reader_of(PurePath(path).suffix.lower() or ".txt") or readers()[".txt"]
    page = reader.read(_bytes(path) if data is None else data, path)
    text = page.text if page.draft is None else page.draft
    body = len(text) - len(page.text)
    named, day = lang or language_of(page), published or page.published
    return Article(path, text, named, day, page.title, body, page.places, page.ignores)


def language_of(page: Page) -> str:
    """The language that the document names, if there is a file for it, or the guessed one."""
    return page.lang if page.lang and page.lang in codes() else guess_language(page.text)


def _bytes(path: str) -> bytes:
    if path == "-":
        raise InputError("Nothing was given on standard input: pipe an article into the command.")
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError("{path} does not exist: check the path.", path=path) from None
    except IsADirectoryError:
        raise InputError("{path} is a folder: name the article in it.", path=path) from None
    except PermissionError:
        raise InputError("{path} can't be opened: you have no permission to read it.", path=path) from None
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else message("its name holds a NUL")
        raise InputError("{path} can't be read ({reason}): check the path.", path=path, reason=reason) from None
