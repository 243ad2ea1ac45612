"""Archives in JSON lines (.jsonl): each line a document, {"url", "title", "published", "text"} of which text is needed.

Other names in use are understood too: date for published, headline for title, body or content for text; lang and
author are read where they are given.
"""

from __future__ import annotations

from factcheck.errors import InputError
from factcheck.messages import message
from factcheck.readers._encoding import empty
from factcheck.readers._page import Page, day_of, language_code

NAME = "jsonl"
SUFFIXES = (".jsonl", ".ndjson")
TYPES = ("application/jsonl", "application/x-ndjson")
LINES = True

_TEXT = ("text", "body", "content")
_TITLE = ("title", "headline")
_PUBLISHED = ("published", "date", "published_at", "datePublished")


def read(data: bytes, name: str) -> Page:
    """One line's document."""
    lines = [line for line in data.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]
    if not lines:
        raise empty(name)
    if len(lines) > 1:
        raise InputError(
            "{name} holds {lines} documents, one a line: give it with --source, or one line alone.",
            name=name,
            lines=len(lines),
        )
    told = _told(lines[0], name)
    text, day = _first(told, _TEXT), _first(told, _PUBLISHED)
    if not text.strip():
        raise InputError('{name} has no "text": write {{"url", "title", "published", "text"}} on each line.', name=name)
    published = day_of(day)
    if day and published is None:
        raise InputError("{name} was published on {day!r}: write the day as YYYY-MM-DD.", name=name, day=day)
    return Page(
        text,
        _first(told, _TITLE),
        published,
        language_code(_first(told, ("lang", "language"))),
        _first(told, ("url",)),
        _first(told, ("source", "publisher")),
        author=_first(told, ("author",)),
    )


def _told(line: bytes, name: str) -> dict[str, object]:
    import msgspec

    try:
        return msgspec.json.decode(line, type=dict[str, object])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        why = message("not UTF-8") if isinstance(error, UnicodeDecodeError) else error
        raise InputError("{name} is no line of JSON ({why}): correct it.", name=name, why=why) from None


def _first(told: dict[str, object], names: tuple[str, ...]) -> str:
    """The first of these that is a text; "" where none is."""
    return next((value for name in names if isinstance(value := told.get(name), str) and value), "")
