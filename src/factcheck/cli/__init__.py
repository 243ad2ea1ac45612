"""The command line: `factcheck ARTICLE...`, and its commands."""

from __future__ import annotations

import gc
import sys

from factcheck.cli.streams import guarded

_COMMANDS = (
    *("check", "explain", "accept", "reject", "baseline"),
    *("extract", "compare", "lock", "cache", "sources"),
)
_COLLECT = (1_000_000, 20, 20)  # objects: the tables of words stay, and looking them over for garbage takes its time
_ROOT_OPTIONS = ("--help", "-h", "--version")


def main() -> None:
    """Run the command line of this process and leave with its exit code."""
    gc.set_threshold(*_COLLECT)
    sys.exit(guarded(_run))


def _run() -> int:
    from factcheck.cli.app import Order, app
    from factcheck.cli.later import KEEPING, with_keeping

    order, arguments = Order(), _with_command(sys.argv[1:])
    try:
        (with_keeping(arguments[0]) if arguments[0] in KEEPING else app)(arguments, prog_name="factcheck", obj=order)
    except SystemExit:
        if order.work is None:  # --help, --version, wrong usage
            raise
    return order.work() if order.work else 0


def _with_command(arguments: list[str]) -> list[str]:
    """`factcheck article.txt` checks: what names no command and no option of the whole is an article."""
    named = arguments and arguments[0] in (*_COMMANDS, *_ROOT_OPTIONS)
    return arguments if named else ["check", *arguments]
