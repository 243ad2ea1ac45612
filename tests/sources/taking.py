"""All that a source has to give."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.errors import SourceError
from factcheck.sources import Context, Document, Lead

Leads = Callable[[str, Context], Iterator[Lead | SourceError]]


def taken(leads: Leads, spec: str, context: Context) -> tuple[list[Document], list[str]]:
    """The documents of a source, and the sentences of what failed."""
    found = list(leads(spec, context))
    documents = [document for lead in found if isinstance(lead, Lead) for document in lead.read()]
    return documents, [str(each) for each in found if isinstance(each, SourceError)]
