"""Readers of document formats: one module each, found by plug-in.

A reader module defines `NAME`, `SUFFIXES` (such as (".txt",)) and `read(data, name) -> Page`, which raises
InputError with one sentence for what it can't read. A file without a known suffix is read as plain text.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path, PurePath
from typing import cast

from factcheck.errors import InputError
from factcheck.languages import codes
from factcheck.model import Article
from factcheck.plugins import modules
from factcheck.readers._encoding import decode
from factcheck.readers._language import guess_language
from factcheck.readers._page import Page, ReaderModule

__all__ = ["Page", "ReaderModule", "decode", "guess_language", "language_of", "read_article", "readers"]


@cache
def readers() -> dict[str, ReaderModule]:
    """Each suffix that a reader takes, with its dot and in lower case, and that reader."""
    found = [cast(ReaderModule, module) for module in modules(__name__)]
    return {suffix: reader for reader in found for suffix in reader.SUFFIXES}


def read_article(
    path: str, *, data: bytes | None = None, lang: str | None = None, published: date | None = None
) -> Article:
    """The draft at `path`, its text unchanged so that offsets are the file's; InputError if it can't be read.

    data: its bytes where they were read already (standard input; `path` then only names it). lang, published:
    as the user said; else as the document's front matter says, else the guessed language and no date.
    """
    reader = readers().get(PurePath(path).suffix.lower()) or readers()[".txt"]
    page = reader.read(_bytes(path) if data is None else data, path)
    text = page.text if page.draft is None else page.draft
    body = len(text) - len(page.text)
    return Article(path, text, lang or language_of(page), published or page.published, page.title, body)


def language_of(page: Page) -> str:
    """The language that the document names, if there is a file for it, or the guessed one."""
    return page.lang if page.lang and page.lang in codes() else guess_language(page.text)


def _bytes(path: str) -> bytes:
    if path == "-":
        raise InputError("Nothing was given on standard input: pipe an article into the command.")
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path} does not exist: check the path.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder: name the article in it.") from None
    except PermissionError:
        raise InputError(f"{path} can't be opened: you have no permission to read it.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name holds a NUL"
        raise InputError(f"{path} can't be read ({reason}): check the path.") from None
