"""The commands init and completion as typer sees them; what they do is in starting.py and shells.py."""

from __future__ import annotations

from typing import Annotated

import typer

Folder = Annotated[str, typer.Argument(metavar="FOLDER", help="Where to begin; this folder if none is named.")]
Shell = Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]


def init(ctx: typer.Context, folder: Folder = ".") -> None:
    """Write factcheck.toml and claims/first.toml."""

    def work() -> int:
        from factcheck.cli.starting import run

        return run(folder)

    ctx.obj.work = work


def completion(ctx: typer.Context, shell: Shell) -> None:
    """Print a completion script."""

    def work() -> int:
        from factcheck.cli.shells import script
        from factcheck.cli.streams import FINE, emit

        emit(script(shell))
        return FINE

    ctx.obj.work = work
