"""The command line: `factcheck ARTICLE...`, and its commands."""

from __future__ import annotations

import gc
import sys
from typing import Any

from factcheck.cli import tongue
from factcheck.cli.streams import guarded

_COLLECT = (1_000_000, 20, 20)  # objects: the tables of words stay, and looking them over for garbage takes its time
_ROOT_OPTIONS = ("--help", "-h", "--version")


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    gc.set_threshold(*_COLLECT)
    tongue.speak(tongue.named(sys.argv[1:]))
    sys.exit(guarded(_run))


def _run() -> int:
    from typer.main import get_command

    from factcheck.cli.app import app
    from factcheck.cli.command import Order
    from factcheck.cli.later import KEEPING, with_keeping
    from factcheck.cli.usage import refused

    order, arguments = Order(), _with_command(sys.argv[1:], ("check", *KEEPING))
    name = _named(arguments)
    command: Any = get_command(with_keeping(name) if name in KEEPING else app)
    try:
        code = command.main(arguments, prog_name="factcheck", obj=order, standalone_mode=False)
    except Exception as wrong:
        if told := refused(wrong):
            raise told from None
        raise
    return order.work() if order.work else code or 0


def _with_command(arguments: list[str], commands: tuple[str, ...]) -> list[str]:
    """`factcheck article.txt` checks: what names no command and no option of the whole is an article."""
    return arguments if _named(arguments) in (*commands, *_ROOT_OPTIONS) else ["check", *arguments]


def _named(arguments: list[str]) -> str:
    """What stands where a command's name does: first, or behind the language in which it is to speak."""
    return next(iter(arguments[2:] if arguments[:1] == ["--ui-lang"] else arguments), "")
