"""docs/commands.md: every command as its help tells it.

python tools/commands.py         writes the page
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
HEAD = """# Commands

Made of the commands themselves by `tools/commands.py`; each also tells it by `--help`, in English and Arabic. What an
option means in full stands in [Configuration](configuration.md). `factcheck ARTICLE` is `factcheck check ARTICLE`.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(name, command) for name, command in commands())])


def whole() -> Any:
    """The command line with all of its commands."""
    from typer.main import get_command

    from factcheck.cli.app import app
    from factcheck.cli.later import KEEPING, with_keeping

    for name in KEEPING:
        with_keeping(name)
    return get_command(app)


def commands() -> Iterator[tuple[str, Any]]:
    """Every command that does something, by its whole name."""
    for name, command in whole().commands.items():
        within = getattr(command, "commands", None)
        if within is None:
            yield f"factcheck {name}", command
        else:
            yield from ((f"factcheck {name} {each}", one) for each, one in within.items())


def _section(name: str, command: Any) -> str:
    rows = [row for parameter in command.params if (row := _row(parameter))]
    names = " ".join(_metavar(each) for each in command.params if each.param_type_name == "argument")
    table = ["| argument or option | meaning |", "|---|---|", *rows] if rows else []
    usage = f"`{' '.join(filter(None, (name, names)))} [options]`"
    return "\n".join([f"## {name}", "", " ".join((command.help or "").split()), "", usage, "", *table, ""])


def _metavar(parameter: Any) -> str:
    named = str(parameter.metavar or parameter.human_readable_name)
    return f"{named}..." if parameter.nargs == -1 and not named.endswith("...") else named


def _row(parameter: Any) -> str:
    if getattr(parameter, "hidden", False):
        return ""
    help = " ".join((parameter.help or "").split()).replace("|", "\\|").replace("<", "&lt;")
    if parameter.param_type_name == "argument":
        return f"| `{_metavar(parameter)}` | {help} |"
    value = f" {parameter.metavar}" if parameter.metavar and not parameter.is_flag else ""
    names = ", ".join(f"`{each}{value}`".replace("|", "\\|") for each in (*parameter.opts, *parameter.secondary_opts))
    return f"| {names} | {help} |"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
