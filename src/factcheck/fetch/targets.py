"""What is asked: an address, only if it may be asked at all, and what lets its server answer "unchanged"."""

from __future__ import annotations

import httpx

from factcheck.errors import SourceError
from factcheck.fetch.copies import Copy


def target_of(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """The address parsed, and only if it may be asked at all."""
    try:
        target = base.join(address) if base else httpx.URL(address)
    except httpx.InvalidURL:
        target = httpx.URL()
    if target.scheme not in ("http", "https") or not target.raw_host or (target.port or 1) > 65535:
        raise SourceError("it redirects to what is no http address" if base else "it is no http or https address")
    if target.userinfo:
        raise SourceError("an address with a user name or password is never asked, for reports show it")
    return target


def validators(target: httpx.URL, known: Copy | None) -> dict[str, str]:
    """What lets a server answer 304; meant for the page that gave them, and for no other on the way to it."""
    if known is None or known.final_url != str(target):
        return {}
    values = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in values.items() if value.isascii() and value.isprintable() and value}
