"""The harvest: documents read into passages with their claims, by one process or by as many as there are cores.

What comes of it is the same whoever reads, and comes in the order of the leads.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

import msgspec

from factcheck import faults
from factcheck.errors import SourceError
from factcheck.messages import Message, message
from factcheck.model import Article, Passage
from factcheck.passages import Extraction, passages
from factcheck.sources import Document, Lead

Extract = Callable[[Article], Extraction]


class Read(msgspec.Struct, frozen=True):
    """What came of a lead: how many documents, and their passages; or why it can't be read."""

    lead: Lead
    documents: int = 0
    passages: tuple[Passage, ...] = ()
    failure: SourceError | None = None


Reads = Callable[[Iterable[Lead]], Generator[Read, None, None]]
"""Reads leads, in their order. What is no SourceError ends it."""


def alone(extract: Extract) -> Reads:
    """Reads by this process."""
    return lambda leads: (done(lead, opened(lead), extract) for lead in leads)


def opened(lead: Lead) -> tuple[Document, ...] | SourceError:
    """The lead's documents, or why there are none."""
    try:
        return lead.read()
    except SourceError as failure:
        return failure


def done(lead: Lead, documents: tuple[Document, ...] | SourceError, extract: Extract) -> Read:
    """A lead whose documents were opened, read."""
    if isinstance(documents, SourceError):
        return Read(lead, failure=documents)
    return gathered(lead, [passages_of(document, extract) for document in documents])


def gathered(lead: Lead, found: list[tuple[Passage, ...] | Message]) -> Read:
    """What was found in each document of a lead, which fails where one of them did."""
    failures = [each for each in found if isinstance(each, Message)]
    if failures:
        return Read(lead, failure=SourceError(failures[0]))
    return Read(lead, len(found), tuple(passage for each in found if not isinstance(each, Message) for passage in each))


def passages_of(document: Document, extract: Extract) -> tuple[Passage, ...] | Message:
    """The document's passages; a bug of ours that its text brings out costs this document, and is told."""
    try:
        return tuple(passages(document, extract(document.article)))
    except Exception as fault:
        told = faults.sentence(fault, faults.DOCUMENT)
        return message("{name}: {fault}", name=document.article.name, fault=told)
