"""The block between two lines of `---` that a document may begin with.

---
title: Lavrov in Islamabad
date: 2021-04-07
url: https://example.org/lavrov
source: The Daily Example
lang: en
---
"""

from __future__ import annotations

import re
from datetime import date

import msgspec

from factcheck.errors import InputError
from factcheck.readers._page import Page, language_code

_FENCE = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?")
_OTHER = re.compile(r"\s*(?:#.*|-.*)?|\s+\S.*")  # blank, a comment, or what belongs to the key above
_LONGEST = 10_000


def split(text: str, name: str) -> Page:
    """The page of a text, with or without front matter; InputError for a date not written YYYY-MM-DD."""
    block = _FENCE.match(text, 0, _LONGEST)
    fields = _fields(block[1]) if block else {}
    if block is None or not fields:
        return Page(text)
    day, lang = _date(fields.get("date", ""), name), language_code(fields.get("lang"))
    page = Page(text[block.end() :], fields.get("title", ""), day, lang)
    return msgspec.structs.replace(page, url=fields.get("url", ""), source=fields.get("source", ""), draft=text)


def _fields(block: str) -> dict[str, str]:
    """Key and value of each line; none when a line is neither, for then `---` was a rule across the page."""
    fields = {}
    for line in block.splitlines():
        if found := _LINE.fullmatch(line.rstrip()):
            fields[found[1].lower()] = _unquoted((found[2] or "").strip())
        elif not _OTHER.fullmatch(line):
            return {}
    return fields


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _date(value: str, name: str) -> date | None:
    """The day of an ISO date or time; None when the key is absent or empty."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        raise InputError(
            "{name} has the date {value!r} in its front matter: write it as YYYY-MM-DD.", name=name, value=value
        ) from None
