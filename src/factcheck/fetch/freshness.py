"""How long an answer holds, and how long a server wants to be left alone: Cache-Control, Expires, Retry-After."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d{1,9}")
_AGE = re.compile(r'(?:^|[,\s])max-age\s*=\s*"?(\d{1,9})', re.IGNORECASE)
_LONGEST = 7 * 86_400
"""Seconds after which a server is asked again, whatever it said."""


def keeps(headers: Mapping[str, str]) -> bool:
    """False where the server forbids that a copy is kept."""
    return "no-store" not in _directives(headers)


def fresh_until(headers: Mapping[str, str], now: float) -> float:
    """Until when the copy needs no question, in seconds since 1970; 0 for not at all, which is also the default."""
    if _directives(headers) & {"no-cache", "no-store"}:
        return 0.0
    if age := _AGE.search(headers.get("Cache-Control", "")):
        lasts = float(age[1])
    else:
        expires = _moment(headers.get("Expires", ""))
        sent = _moment(headers.get("Date", ""))
        lasts = expires - (sent or now) if expires else 0.0
    spent = headers.get("Age", "")
    lasts -= float(spent) if _SECONDS.fullmatch(spent) else 0.0
    return now + min(lasts, _LONGEST) if lasts > 0 else 0.0


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds to wait, given as such or as a date; None where the server does not say."""
    told = headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(told):
        return float(told)
    moment = _moment(told)
    return max(moment - now, 0.0) if moment else None


def _directives(headers: Mapping[str, str]) -> set[str]:
    return {part.partition("=")[0].strip().lower() for part in headers.get("Cache-Control", "").split(",")}


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
