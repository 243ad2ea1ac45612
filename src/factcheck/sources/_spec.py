"""What a source on the network is named by: `kind:ADDRESS#option=value&option=value`.

What stands behind the # of an address is never sent to a server, so that options can stand there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import msgspec

from factcheck.errors import UsageError
from factcheck.messages import message
from factcheck.sources import start_of

_SCHEMES = ("http://", "https://")
_HOST = re.compile(r"[^\s.%\\<>^`{|}]+(?:\.[^\s.%\\<>^`{|}]+)*\.?")  # names in any script, and numbers of hosts
_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z]+)*|simple")  # as wikis name languages, of which one is simple English


class Spec(msgspec.Struct, frozen=True):
    """A source as named. text: all of it. options: those that were given and, of the others, their defaults."""

    text: str
    address: str
    options: Mapping[str, str]

    def number(self, option: str, usual: str = "") -> int:
        """An option as a number from 1 on, `usual` where it is left empty. UsageError for anything else."""
        value = self.options[option] or usual
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 7 and int(value)):
            raise UsageError(
                "{given}: {option} must be a number from 1 on, not {value!r}.",
                given=self.text,
                option=option,
                value=value,
            )
        return int(value)

    def day(self, option: str) -> date | None:
        """An option as a day; None where it was not given. UsageError for anything else."""
        try:
            return date.fromisoformat(self.options[option]) if self.options[option] else None
        except ValueError:
            raise UsageError(
                "{given}: {option} must be a day such as 2021-07-14.", given=self.text, option=option
            ) from None

    def codes(self, option: str) -> list[str]:
        """An option as languages. UsageError for what is no code of one."""
        for code in (codes := self.several(option)):
            if not _CODE.fullmatch(code):
                raise UsageError(
                    "{given}: {option} must be codes such as ar|en, not {code!r}.",
                    given=self.text,
                    option=option,
                    code=code,
                )
        return codes

    def path(self, option: str) -> str:
        """An option as the beginning of paths, "" where it was not given. UsageError for what no path begins with."""
        if self.options[option] and not self.options[option].startswith("/"):
            raise UsageError(
                "{given}: {option} must be how paths begin, such as /news/.", given=self.text, option=option
            )
        return self.options[option]

    def several(self, option: str) -> list[str]:
        """An option as a list, its parts between "|"."""
        return [part.strip() for part in self.options[option].split("|") if part.strip()]


def is_address(text: str) -> bool:
    """Whether a text begins as an http(s) address does, and can be taken apart as one."""
    try:
        return text.lower().startswith(_SCHEMES) and bool(urlsplit(text))
    except ValueError:
        return False


def has_host(spec: str, address: str) -> None:
    """UsageError for an address that can't be asked: without a host, with a port that there is not, with a password."""
    parts = urlsplit(address)
    if "@" in parts.netloc:
        raise UsageError(
            "An address with a user name or a password is never asked, for reports show it: name it without them."
        )
    try:
        whole = _HOST.fullmatch(parts.hostname or "") and parts.port != 0
    except ValueError:
        whole = None
    if not whole:
        raise UsageError("{spec} names no host that can be asked: write https://example.org/… .", spec=start_of(spec))


def asking(address: str, query: Mapping[str, str]) -> str:
    """An address with a query, behind the one that it may have."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode(query, quote_via=quote)}"


def names(kind: str, spec: str) -> bool:
    """Whether a spec names a source of this kind."""
    return spec.startswith(f"{kind}:")


def parsed(kind: str, spec: str, defaults: Mapping[str, str]) -> Spec:
    """The spec in its parts. UsageError where it has no address that can be asked, or an unknown option."""
    address, _, rest = spec.removeprefix(f"{kind}:").partition("#")
    if not is_address(address):
        raise UsageError("{spec} names no address: write {kind}:https://… .", spec=spec, kind=kind)
    has_host(spec, address)
    given = dict(parse_qsl(rest, keep_blank_values=True))
    for option in given:
        if option not in defaults:
            raise UsageError(
                "{spec}: there is no option {option!r}; known are {known}.",
                spec=spec,
                option=option,
                known=tuple(defaults) or message("none"),
            )
    return Spec(spec, address, {**defaults, **given})
