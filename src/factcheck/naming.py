"""Naming: which kind of source a spec names, and what is wrong with one that names none, or names it wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from factcheck import faults, plugins
from factcheck.errors import FactcheckError, SourceError, UsageError
from factcheck.sources import Context, Lead, SourceModule, path_of, start_of, there

_KIND = re.compile(r"([a-z_]+):(?!\\)", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z]+://", re.IGNORECASE)


def source_of(spec: str) -> SourceModule:
    """The kind of source that a spec names. UsageError where it names none."""
    for module in _modules() if spec.strip() else ():
        with suppress(OSError):  # what no path can be is no path
            if module.accepts(spec):
                return module
    raise _nothing(spec)


def checked(spec: str) -> SourceModule:
    """The same of a spec that is to be kept: FactcheckError also for what its kind finds wrong in it."""
    module = source_of(spec)
    if check := getattr(module, "checked", None):
        check(spec)
    return module


def offered(spec: str, context: Context) -> Iterator[Lead | SourceError]:
    """What a source offers; a bug of ours that it brings out costs this source alone, and is told."""
    try:
        yield from source_of(spec).leads(spec, context)
    except FactcheckError:
        raise
    except Exception as fault:
        told = faults.sentence(fault, faults.SOURCE)
        raise SourceError("{source}: {fault}", source=start_of(spec), fault=told) from None


def _modules() -> Iterable[SourceModule]:
    modules: Iterable[SourceModule] = plugins.modules("factcheck.sources")  # type: ignore[assignment]
    return modules


def _nothing(spec: str) -> UsageError:
    """What is wrong with a spec that names no source."""
    shown, kind = start_of(spec), _KIND.match(spec)
    if not spec.strip():
        return UsageError("A source has no name: give a folder, a file or an address.")
    if _ADDRESS.match(spec):
        return UsageError("{spec} is no address that is read here: write https://example.org/… .", spec=shown)
    if there(path_of(spec)) and not path_of(spec).is_file():
        return UsageError("{spec} is neither a file nor a folder: save what it gives in a file.", spec=shown)
    if there(path_of(spec)):
        return UsageError(
            "{spec} has no suffix that is read here, such as .txt, .docx, .csv or .html: save it as one of these.",
            spec=shown,
        )
    if kind:
        return _no_kind(shown, kind[1])
    return UsageError(
        "{spec} names no source: give a folder or a file that is there, an address, or an address "
        "behind its kind (feed:https://…).",
        spec=shown,
    )


def _no_kind(spec: str, kind: str) -> UsageError:
    from factcheck.settings_file import nearest

    known = [module.NAME for module in _modules() if module.accepts(f"{module.NAME}:x")]
    hint = nearest(kind, known)
    return UsageError("{spec}: there is no kind of source {kind!r}; {hint}", spec=spec, kind=kind, hint=hint)
