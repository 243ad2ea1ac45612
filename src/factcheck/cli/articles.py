"""The articles that a command names."""

from __future__ import annotations

from datetime import date

from factcheck.cli.streams import standard_input
from factcheck.errors import UsageError
from factcheck.model import Article

STDIN = "-"


def read(name: str, lang: str | None = None, published: date | None = None, called: str | None = None) -> Article:
    """The article `name`, - being standard input, which `called` names. Raises InputError."""
    from factcheck.readers import read_article

    if name != STDIN:
        return read_article(name, lang=lang, published=published)
    return read_article(called or STDIN, data=standard_input(), lang=lang, published=published)


def named(names: tuple[str, ...]) -> tuple[str, ...]:
    """The articles to read, each once; UsageError when there is none."""
    if not names:
        raise UsageError("No article was given: name one, or - for standard input (factcheck --help says more).")
    return tuple(dict.fromkeys(names))


def language(code: str | None) -> str | None:
    """The language that --lang names (ar, ar-SY); UsageError where there is no file for it."""
    if code is None:
        return None
    from factcheck.languages import codes
    from factcheck.readers import language_code

    primary = language_code(code)
    if primary not in codes():
        raise UsageError("--lang must be one of {codes}, not {code!r}.", codes=tuple(codes()), code=code)
    return primary
