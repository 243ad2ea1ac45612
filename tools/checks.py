"""docs/checks.md: the kinds of claims and the checks that need no source, each as its module's docstrings tell it.

python tools/checks.py         writes the page
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from types import ModuleType
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "checks.md"
HEAD = """# Kinds of claims and checks

Made by `tools/checks.py` of what the modules in `src/factcheck/kinds/` and `src/factcheck/consistency/` say of
themselves. How a verdict is decided, and what each rule says, stands in [Verdicts](verdicts.md); `--select` and
`--ignore` take kinds and rules.

## Kinds of claims

What is read as a claim, and held against the sources.
"""
CHECKS = """## Checks that need no source

What an article says against itself, against the calendar or against arithmetic. A check that is certain whichever way
the words are read says `refuted`, another `conflicting`; [Verdicts](verdicts.md#rules-of-verdicts) tells for each.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *map(_kind, _modules("kinds")), CHECKS, *map(_check, _modules("consistency"))])


def _modules(room: str) -> list[Any]:
    """Ours by their names, whatever packages of others are installed."""
    from factcheck import plugins

    package = f"factcheck.{room}"
    return sorted((import_module(f"{package}.{name}") for name in plugins.names(package)), key=lambda each: each.NAME)


def _kind(module: Any) -> str:
    return _section(module.NAME, module, module.claims, _rules(module.NAME))


def _rules(kind: str) -> str:
    """The rules that a claim of this kind may be decided by, besides the checks that need no source."""
    from factcheck import policy

    checks = {module.NAME for module in _modules("consistency")}
    return (
        f"Rules: {', '.join(f'`{each}`' for each in sorted(policy.rules() - checks) if each.startswith(f'{kind}/'))}."
    )


def _check(module: Any) -> str:
    return _section(f"`{module.NAME}`", module, module.check)


def _section(head: str, module: ModuleType, does: object, *more: str) -> str:
    told = (*_paragraphs(module), *_paragraphs(does), *more)
    return "\n".join([f"### {head}", "", *(f"{each}\n" for each in told)])


def _paragraphs(documented: object) -> Iterator[str]:
    """A docstring's paragraphs, each on one line, in which nothing is a mark of HTML."""
    for each in (getdoc(documented) or "").split("\n\n"):
        yield " ".join(each.split()).replace("<", "&lt;")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
