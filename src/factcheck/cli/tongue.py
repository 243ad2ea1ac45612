"""The language in which this process speaks to its user: --ui-lang, else the settings' `ui-lang`, else the locale's."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from factcheck.errors import UsageError
from factcheck.messages import Told
from factcheck.messages.catalogue import SOURCE, catalogue, codes, preferred
from factcheck.terminal import isolated

_OPTION = "--ui-lang"


class _Tongue:
    lang = SOURCE
    asked: str | None = None
    isolates = False
    teller = catalogue(SOURCE).teller(isolate=False)


def speak(lang: str) -> None:
    """From now on this process speaks a language that there is."""
    known = catalogue(lang)
    _Tongue.lang, _Tongue.isolates = lang, known.right_to_left and _shows_isolates()
    _Tongue.teller = known.teller(_Tongue.isolates)


def spoken() -> str:
    """The language that this process speaks."""
    return _Tongue.lang


def told(text: str) -> Told:
    """A message in words; a text that is none is made safe to print."""
    return _Tongue.teller.part(text)


def isolates() -> bool:
    """Whether what is filled into a sentence is to have an order of its own: another than the sentence's may be."""
    return _Tongue.isolates


def apart(line: str) -> str:
    """A sentence that stands behind a word of another direction."""
    return isolated(line, always=True) if _Tongue.isolates else line


def named(arguments: Sequence[str]) -> str:
    """The language that a command line asks for before it is understood, else the locale's."""
    for at, argument in enumerate(arguments):
        name, given, value = argument.partition("=")
        if name == _OPTION:
            code = value if given else next(iter(arguments[at + 1 :]), "")
            _Tongue.asked = code if code in codes() else None
    return _Tongue.asked or preferred(os.environ)


def interface(code: str | None) -> str:
    """The language that `ui-lang` names, which is spoken from now on; None is the locale's. UsageError for another."""
    lang = code or _Tongue.asked or preferred(os.environ)
    if lang not in codes():
        raise UsageError("{option} must be one of {known}, not {code!r}.", option=_OPTION, known=codes(), code=lang)
    if lang != _Tongue.lang:
        speak(lang)
    return lang


def _shows_isolates() -> bool:
    """Whether standard error shows the characters that keep a path's order apart from that of its sentence."""
    try:
        "\u2068".encode(getattr(sys.stderr, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True
