"""factcheck sources show, test, refresh, search: what each source holds, and whether it can be had."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from factcheck.cli import tongue
from factcheck.cli.settling import settled
from factcheck.cli.streams import FAILED, FINE, emit, progress, say
from factcheck.errors import SourceError, UsageError
from factcheck.messages import message, numbered
from factcheck.naming import offered, source_of
from factcheck.settings import Settled
from factcheck.sources import Context, Document, Lead
from factcheck.supply import asks, barren, context_of
from factcheck.terminal import shown


def show(spec: str, config: str | None, offline: bool) -> int:
    """Shows a source's documents; FAILED where one can't be had."""
    with _opened(config, offline=offline) as context:
        return _told(offered(spec, context))


def test(spec: str, config: str | None) -> int:
    """Shows a source's first document; FAILED where nothing of it can be had."""
    with _opened(config) as context:
        failed = False
        for found in offered(spec, context):
            if isinstance(found, Lead):
                code = _told(iter([found]))
                break
            say(found.message)
            failed = True
        else:
            code = FAILED if failed else _answers(spec, context)
    works = message("works: {source}\n", source=spec)
    emit(works if code == FINE else message("does not work: {source}\n", source=spec))
    return code


def _answers(spec: str, context: Context) -> int:
    """FINE where a source that is searched for each article answers a search; FAILED for any other."""
    if not asks(spec):
        say(barren(spec))
        return FAILED
    try:
        list(source_of(spec).search(spec, "2021", context))  # type: ignore[attr-defined]
    except SourceError as error:
        say(error.message)
        return FAILED
    return FINE


def refresh(specs: list[str], config: str | None) -> int:
    """Fetches again; FAILED where something can't be had."""
    code = FINE
    with _opened(config, refresh=True) as context:
        for spec in specs or _settled(config).settings.sources:
            found = list(offered(spec, context))
            failed = [each.message for each in found if isinstance(each, SourceError)]
            read = numbered("{n} document", "{n} documents", number=len(found) - len(failed))
            emit(message("{source}: {documents}, {failed} failed\n", source=spec, documents=read, failed=len(failed)))
            for failure in failed:
                say(failure)
                code = FAILED
    return code


def search(spec: str, words: str, config: str | None) -> int:
    """Shows titles and addresses. UsageError for a source that can't be searched."""
    ask = getattr(source_of(spec), "search", None)
    if ask is None:
        raise UsageError(
            "{spec} can't be searched: of the kinds of source only some can, such as mediawiki.", spec=spec
        )
    with _opened(config) as context:
        for title, address in islice(ask(spec, words, context), 100):
            emit(f"{shown(title)}\n  {shown(address)}\n")
    return FINE


def _told(leads: Iterator[Lead | SourceError]) -> int:
    code = FINE
    for lead in leads:
        try:
            if isinstance(lead, SourceError):
                raise lead
            emit("".join(map(_line, lead.read())))
        except SourceError as error:
            say(error.message)
            code = FAILED
    return code


def _line(document: Document) -> str:
    origin = document.provenance
    day = origin.published.isoformat() if origin.published else f"{tongue.told(message('no date')):10}"
    return f"{day}  {document.article.lang}  {origin.sha256[:12]}  {shown(origin.title)}\n  {shown(origin.url)}\n"


def _settled(config: str | None) -> Settled:
    return settled({}, config)


@contextmanager
def _opened(config: str | None, offline: bool = False, refresh: bool = False) -> Iterator[Context]:
    """What sources may use, by the settings."""
    from msgspec.structs import replace

    settings = _settled(config).settings
    settings = replace(settings, offline=settings.offline or offline)
    with context_of(settings, [], progress(settings.quiet), refresh=refresh) as context:
        yield context
    for notice in context.notices:
        say(notice)
