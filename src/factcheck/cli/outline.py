"""The outline: every command with its options, as the completion of shells and the manual page need them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.messages import message


class Flag(NamedTuple):
    """An option. names: as typed, the long one first. metavar: what its value is called, "" where it takes none."""

    names: tuple[str, ...]
    metavar: str
    help: str


class Entry(NamedTuple):
    """A command. path: the words that name it; none is the whole. arguments: what is called what, with its help."""

    path: tuple[str, ...]
    help: str
    flags: tuple[Flag, ...]
    arguments: tuple[tuple[str, str], ...]
    commands: tuple[str, ...]

    @property
    def name(self) -> str:
        return " ".join(self.path)


_HELP = Flag(("--help", "-h"), "", message("Show this message and exit."))


def entries() -> list[Entry]:
    """The whole, then its commands, and behind each those of its own."""
    import typer

    from factcheck.cli.app import app
    from factcheck.cli.later import KEEPING, with_keeping

    for name in KEEPING:
        with_keeping(name)
    order = ("check", *KEEPING)
    return list(_entries(typer.main.get_command(app), (), order))


def _entries(command: Any, path: tuple[str, ...], order: tuple[str, ...]) -> Iterator[Entry]:
    within = getattr(command, "commands", {})
    names = tuple(name for name in order or within if name in within)
    options = tuple(_flag(each) for each in command.params if each.param_type_name == "option")
    arguments = tuple((each.metavar or "", each.help or "") for each in command.params if each not in _options(command))
    yield Entry(path, command.help or "", (*options, _HELP), arguments, names)
    for name in names:
        yield from _entries(within[name], (*path, name), ())


def _options(command: Any) -> list[Any]:
    return [each for each in command.params if each.param_type_name == "option"]


def _flag(option: Any) -> Flag:
    names = sorted([*option.opts, *option.secondary_opts], key=lambda name: not name.startswith("--"))
    return Flag(tuple(names), "" if option.is_flag else option.metavar or "VALUE", option.help or "")
