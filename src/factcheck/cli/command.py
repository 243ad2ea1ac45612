"""Commands whose parameters are taken as they are typed, and whose help speaks the interface's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from typer.core import TyperCommand, TyperGroup

from factcheck.cli import tongue
from factcheck.messages import message
from factcheck.messages.catalogue import SOURCE

# What typer's own help says. Versions of it differ in where they look for a translation, so none is left to it.
USAGE, DEFAULT, REQUIRED = message("Usage:"), message("default:"), message("required")
HEADINGS = (message("Arguments"), message("Options"), message("Commands"), message("Show this message and exit."))


class Order:
    """What the command line asks to be done, once it is read: `work` gives the exit code."""

    work: Callable[[], int] | None = None


class _AsTyped:
    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002 the names are typer's
        """A value, which typer's parser has made text, a list of text or a flag; no list is an empty one."""
        return () if value is None and (param.multiple or param.nargs == -1) else value


def _as_typed(parameters: list[Any]) -> list[Any]:
    """Keeps newer versions of typer from loading pydantic, which takes longer than reading an article.

    They ask each parameter for its `_runtime_param`; others convert by themselves.
    """
    for parameter in parameters:
        parameter._runtime_param = _AsTyped()
    return parameters


def _in_words(text: str) -> str:
    """Help in the interface's language, once its lines are joined as the catalogue has them."""
    return tongue.told(message(" ".join(text.split()))) if text and tongue.spoken() != SOURCE else text


class _Formatter:
    """A formatter of help that says what is typer's own in the interface's language."""

    def __init__(self, formatter: Any) -> None:
        self._formatter = formatter

    def __getattr__(self, name: str) -> Any:
        return getattr(self._formatter, name)

    def write_usage(self, program: str, arguments: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        self._formatter.write_usage(program, arguments, f"{_in_words(USAGE)} ")

    def section(self, name: str) -> Any:
        return self._formatter.section(_in_words(name))

    def write_text(self, text: str) -> None:
        self._formatter.write_text(_in_words(text))

    def write_dl(self, rows: Any, *more: Any, **named: Any) -> None:
        self._formatter.write_dl([(name, _row(text)) for name, text in rows], *more, **named)


def _worded(formatter: Any) -> Any:
    return formatter if tongue.spoken() == SOURCE else _Formatter(formatter)


def _row(text: str) -> str:
    """A row's help, and behind it in brackets what typer adds."""
    help, bracket, extra = text.partition("  [")
    extra = extra.replace(DEFAULT, _in_words(DEFAULT)).replace(REQUIRED, _in_words(REQUIRED))
    return _in_words(help) + bracket + extra


class Command(TyperCommand):
    """A command: check, extract, lock, those of cache and sources."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _as_typed(super().get_params(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        super().format_help(ctx, _worded(formatter))

    def get_short_help_str(self, limit: int = 45) -> str:
        """The whole of it: where it is cut, no catalogue knows it."""
        return " ".join((self.help or "").split()) if tongue.spoken() != SOURCE else super().get_short_help_str(limit)


class Plain(TyperGroup):
    """cache or sources: a command with commands of its own."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _as_typed(super().get_params(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        super().format_help(ctx, _worded(formatter))


class Group(Plain):
    """Shows the options of `check` in the help of the whole, since `factcheck ARTICLE` means it."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        super().format_commands(ctx, formatter)
        self.commands["check"].format_options(ctx, formatter)
