"""--diff: of the articles that a command names, what changed since a version of their repository."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.cli.notices import Notices
from factcheck.crew import Task
from factcheck.model import Article, Reason


def tasks(base: str | None, drafts: Sequence[Article], notices: Notices) -> list[Task]:
    """The articles to check: whole where no `base` is given, else the lines that changed since, if there are any.

    Raises UsageError where a draft has no such version.
    """
    if base is None or not drafts:
        return [Task(draft) for draft in drafts]
    from factcheck.changes import since

    changed = [Task(draft, parts) for draft, parts in zip(drafts, since(base, drafts), strict=True) if parts]
    notices.tell([Reason("changed", {"base": base, "some": str(len(changed)), "all": str(len(drafts))})])
    return changed
