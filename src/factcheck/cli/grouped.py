"""Groups of options that several commands take: a command names the groups, and finds their values in `ctx.params`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, get_args

from factcheck.cli import options

Group = Mapping[str, Any]
"""Options as typer takes them, by the names of their parameters."""

VERIFIED: Group = {"claims": options.Claims, "builtin_claims": options.BuiltinClaims}
SETTINGS: Group = {"config": options.Config, "isolated": options.Isolated}
CHECKING: Group = {
    **VERIFIED,
    "offline": options.Offline,
    "date": options.Date,
    "lang": options.Lang,
    "ui_lang": options.UiLang,
    **SETTINGS,
    "quiet": options.Quiet,
}
"""What a command takes that checks an article first, besides what it names the sources by."""

_LEFT_OUT: dict[object, object] = {bool: False, str: ""}  # what an option is that was not given; else None


def taking(*groups: Group) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Gives a command the options of groups, behind those that its own signature names."""

    def with_them(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command, eval_str=True)
        more = [_parameter(name, option) for group in groups for name, option in group.items()]

        @wraps(command)
        def whole(**given: object) -> None:
            command(**{name: given[name] for name in own.parameters})

        whole.__signature__ = own.replace(parameters=[*own.parameters.values(), *more])  # type: ignore[attr-defined]
        return whole

    return with_them


def _parameter(name: str, option: Any) -> inspect.Parameter:
    left_out = _LEFT_OUT.get(get_args(option)[0])
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=left_out, annotation=option)
