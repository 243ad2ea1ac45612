"""TOML as it is written beside articles: one table an entry, one line a key, so that a change is one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from factcheck.jsontext import encoded
from factcheck.model import Decision
from factcheck.signoff.entries import Entry, written
from factcheck.signoff.keys import Key
from factcheck.values import plain


def table(header: str, pairs: Mapping[str, object]) -> str:
    """A table, [[such]] of an array, without what is empty."""
    lines = (f"{key} = {_value(part)}\n" for key, part in pairs.items() if part not in ("", (), [], None))
    return f"[{header}]\n{''.join(lines)}"


def parted(text: str, *names: str) -> tuple[str, list[str]]:
    """What stands before the first [[table]] of these names, and the tables, each with the comments over it."""
    header = rf"(?:^[ \t]*#[^\n]*\n)*^\[\[(?:{'|'.join(names)})\]\][^\n]*\n"
    starts = [found.start() for found in re.finditer(header, text, re.MULTILINE)]
    head = text[: starts[0]] if starts else text
    bodies = [text[start:end].strip() + "\n" for start, end in zip(starts, [*starts[1:], len(text)], strict=False)]
    return f"{head.strip()}\n" if head.strip() else "", bodies


def decision(entry: Entry) -> str:
    """A [[decision]] table."""
    decided = entry.decision
    return table("[decision]", {"decision": decided.what, **keyed(entry.key), **_told(decided)})


def keyed(key: Key) -> dict[str, object]:
    """The keys that tell which claim is meant."""
    return {"claim": key.quote, "sentence": key.sentence, "kind": key.kind, "value": key.value}


def _told(decided: Decision) -> dict[str, object]:
    return {
        "verdict": decided.verdict,
        "rule": decided.rule,
        "by": decided.by,
        "on": decided.on,
        "reason": decided.reason,
        "correction": decided.correction,
        "sources": [written(each) for each in decided.citations],
        "tier": next((each.tier for each in decided.citations), ""),
        "method": decided.method,
        "note": decided.note,
    }


def _value(part: object) -> str:
    if isinstance(part, bool):
        return str(part).lower()
    if isinstance(part, Decimal):
        return plain(part)
    if isinstance(part, date):
        return part.isoformat()
    if isinstance(part, Mapping):
        return f"{{ {', '.join(_pairs(part))} }}" if part else "{}"
    if isinstance(part, (list, tuple)):
        return f"[{', '.join(map(_value, part))}]"
    return encoded(part, strict=True) if isinstance(part, str) else str(part)


def _pairs(part: Mapping[str, object]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(held)}" for key, held in part.items())


def _key(key: str) -> str:
    return key if key.isascii() and key.replace("-", "").replace("_", "").isalnum() else encoded(key, strict=True)
