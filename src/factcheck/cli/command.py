"""Commands whose parameters are taken as they are typed: text, lists of text, and flags."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup


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


class Command(TyperCommand):
    """A command: check, extract, lock, those of cache and sources."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _as_typed(super().get_params(ctx))


class Plain(TyperGroup):
    """cache or sources: a command with commands of its own."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _as_typed(super().get_params(ctx))


class Group(Plain):
    """Shows the options of `check` in the help of the whole, since `factcheck ARTICLE` means it."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        super().format_commands(ctx, formatter)
        self.commands["check"].format_options(ctx, formatter)
