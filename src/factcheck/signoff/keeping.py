"""Keeping decisions in the file beside the article: in the order of their claims, others' comments as they are."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from factcheck import changing
from factcheck.errors import SignoffError
from factcheck.signoff import toml
from factcheck.signoff.entries import SUFFIX, Entry
from factcheck.signoff.keys import Key
from factcheck.signoff.sidecar import read

_HEAD = "# Decisions on the claims of {name}: `factcheck accept`, `reject` and `review` write here, and you may too.\n"

Part = tuple[tuple[str, ...], str]  # by what a table is sorted, and its text with the comments over it


def keep(path: Path, entry: Entry) -> None:
    """Writes a decision in place of the one on the same claim. Raises SignoffError."""
    _change(path, entry.key, lambda parts: [*parts, (entry.key.order, toml.decision(entry))])


def withdraw(path: Path, key: Key) -> None:
    """Removes the decision on a claim, and the file when nothing else is in it. Raises SignoffError."""
    _change(path, key, list)


def _change(path: Path, key: Key, more: Callable[[list[Part]], list[Part]]) -> None:
    usual = _HEAD.format(name=PurePath(path).name.removesuffix(SUFFIX))

    def changed(text: str) -> str:
        read(path)  # a broken file is told of, and stays as it is
        head, parts = _parted(text, path)
        left = more([part for part in parts if part[0][-1:] != (key.identity,)])
        return _joined(head or usual, left) if left or head not in ("", usual) else ""

    changing.change(path, changed, SignoffError)


def _parted(text: str, path: Path) -> tuple[str, list[Part]]:
    """What stands before the first table, and the tables. SignoffError where they can't be told apart."""
    head, bodies = toml.parted(text, "decision", "suppression")
    try:
        return head, [(_order(body), body) for body in bodies]
    except tomllib.TOMLDecodeError:
        raise SignoffError(
            "{path} has a text of several lines: write it on one, so that tables can be added.", path=path
        ) from None


def _order(body: str) -> tuple[str, ...]:
    """Suppressions behind decisions, in the order in which they stand."""
    content = tomllib.loads(body)
    for table in content.get("decision", ()):
        return Key(table["kind"], table["claim"], table["sentence"], table.get("value")).order
    return ("\U0010ffff",)


def _joined(head: str, parts: Iterable[Part]) -> str:
    return "\n".join([head, *(body for _, body in sorted(parts, key=lambda part: part[0]))])
