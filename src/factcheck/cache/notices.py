"""What became of the cache, in sentences for the user."""

from __future__ import annotations

from pathlib import Path

from factcheck.messages import Message, message, reason_of


def unwritable(folder: Path, error: Exception) -> Message:
    return message(
        "The cache in {folder} can't be written ({why}); this run only reads it.", folder=folder, why=_cause(error)
    )


def unusable(folder: Path, error: Exception) -> Message:
    return message(
        "The cache in {folder} can't be used ({why}), so this run keeps no documents; make the folder writable, delete "
        "it or choose another.",
        folder=folder,
        why=_cause(error),
    )


def damaged(folder: Path, error: Exception, aside: Path) -> Message:
    """aside: where the old one is now."""
    return message(
        "The cache of fetched documents in {folder} was damaged ({why}): it starts anew, and the old one was moved to "
        "{aside}.",
        folder=folder,
        why=_cause(error),
        aside=aside,
    )


def _cause(error: Exception) -> Message:
    return reason_of(error) if str(error) else message("another process keeps it busy")
