"""SPARQL endpoints: a query asked, and the rows of its answer."""

from __future__ import annotations

import msgspec

from factcheck.errors import SourceError
from factcheck.sources import Context, _spec

MOST = 20_000
"""Rows of one answer."""


class Term(msgspec.Struct, frozen=True):
    """A value of a row. type: uri, literal or bnode. lang: of a literal in a language."""

    type: str
    value: str
    lang: str = msgspec.field(default="", name="xml:lang")


Row = dict[str, Term]


class _Head(msgspec.Struct, frozen=True):
    vars: list[str] = []


class _Results(msgspec.Struct, frozen=True):
    bindings: list[Row]


class _Answer(msgspec.Struct, frozen=True):
    """SPARQL 1.1 Query Results JSON."""

    results: _Results
    head: _Head = _Head()


class Rows(msgspec.Struct, frozen=True):
    """What an endpoint answered. names: of the columns. retrieved: when, ISO 8601 in UTC. sha256: of the answer."""

    names: tuple[str, ...]
    rows: list[Row]
    retrieved: str
    sha256: str


def ask(endpoint: str, query: str, context: Context) -> Rows:
    """The rows of a SELECT query. SourceError where there are none to be had, or too many."""
    from factcheck.fetch.exchange import Wish

    address = _spec.asking(endpoint, {"query": query})
    found = context.fetcher.get(address, Wish("application/sparql-results+json", robots=False))
    try:
        answer = msgspec.json.decode(found.body, type=_Answer)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise SourceError(
            "{endpoint} answers as no SPARQL endpoint does ({why}): check the address.", endpoint=endpoint, why=error
        ) from None
    if len(answer.results.bindings) > MOST:
        raise SourceError("{endpoint} answers with more than {most} rows: ask for less.", endpoint=endpoint, most=MOST)
    return Rows(tuple(answer.head.vars), answer.results.bindings, found.retrieved, found.sha256)


def literal(text: str) -> str:
    """A text as a query writes it."""
    escaped = "".join(_ESCAPES.get(char, char) for char in text if char.isprintable() or char == " ")
    return f'"{escaped}"'


_ESCAPES = {"\\": "\\\\", '"': '\\"'}
