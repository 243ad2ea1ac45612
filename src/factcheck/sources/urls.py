"""A list of addresses in a .txt file, one a line, or a single http(s) address: each page is a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.readers import decode
from factcheck.sources import Context, Lead, _files, _pages, path_of, start_of, there
from factcheck.sources._spec import has_host, is_address

NAME = "urls"
NETWORK = True
LONGEST_LINE = 4096
INVISIBLE = " \t\r\xa0\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""What may stand round an address that was copied from a right-to-left text."""


def accepts(spec: str) -> bool:
    """True for an http(s) address, and for a .txt file whose first line, comments aside, is one."""
    return is_address(spec) or (spec.lower().endswith(".txt") and _lists_addresses(path_of(spec)))


def checked(spec: str) -> None:
    """UsageError for an address that can't be asked; what is wrong with one in a list is told when it is read."""
    if is_address(spec):
        has_host(spec, spec)


def leads(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """A lead or what went wrong, for each address in the list's order; its fingerprint is the body's hash."""
    entries = _entries(spec)
    label = spec if is_address(spec) else Path(spec).name
    found = context.fetcher.many(label, [entry for entry in entries if isinstance(entry, str)])
    source = NAME if is_address(spec) else f"{NAME}:{label}"
    for entry in entries:
        page = entry if isinstance(entry, SourceError) else next(found)
        yield page if isinstance(page, SourceError) else _pages.lead(page, source)


def _lists_addresses(path: Path) -> bool:
    """Reads no further than the first line that is neither blank nor a comment; UTF-16 is seen through."""
    try:
        if there(path) and not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            while line := file.readline(LONGEST_LINE):
                text = line.replace(b"\0", b"").decode("ascii", "ignore").strip()
                if text and not text.startswith("#"):
                    return is_address(text)
    except PermissionError:
        return True  # so that `leads` says what is wrong with it
    except (OSError, ValueError):
        return False
    return False


def _entries(spec: str) -> list[str | SourceError]:
    """The addresses, each once, with the lines that hold none in their places."""
    if is_address(spec):
        return [spec]
    entries: dict[str, str | SourceError] = {}
    path = path_of(spec)
    try:
        with _files.readable(path.name):
            lines = decode(path.read_bytes(), path.name).splitlines()
    except SourceError as error:
        return [error]
    for number, line in enumerate(lines, 1):
        text = line.strip(INVISIBLE)
        if text and not text.startswith("#"):
            entries.setdefault(text.partition("#")[0], _entry(text, f"{path.name}:{number}"))
    return list(entries.values())


def _entry(line: str, place: str) -> str | SourceError:
    if is_address(line) and not any(map(str.isspace, line)):
        return line
    return SourceError(
        "{place}: {line!r} is no http or https address; write one address a line.", place=place, line=start_of(line)
    )
