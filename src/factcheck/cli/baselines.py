"""The command baseline as typer sees it; what it does is in baselining.py."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from factcheck.cli import baselining, options
from factcheck.cli.command import Command, Plain
from factcheck.cli.grouped import CHECKING, SETTINGS, Group, taking

Articles = Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="The articles, or folders of them.")]
Known = Annotated[list[str] | None, typer.Argument(metavar="ARTICLE...", help="The articles; otherwise all in it.")]
Add = Annotated[bool, typer.Option("--add", help="Put in what is new, too.")]
_FILE: Group = {"baseline": options.Baseline}
_CHECKING: Group = {"source": options.Source, **CHECKING}

baseline = typer.Typer(cls=Plain, rich_markup_mode=None)


@baseline.command(cls=Command)
@taking(_FILE, _CHECKING)
def create(ctx: typer.Context, articles: Articles) -> None:
    """Check articles, and write what is found to a new baseline."""
    ctx.obj.work = partial(baselining.create, articles, ctx.params)


@baseline.command(cls=Command)
@taking(_FILE, _CHECKING)
def update(ctx: typer.Context, articles: Known = None, add: Add = False) -> None:
    """Check articles, and drop from the baseline what is not found any more."""
    ctx.obj.work = partial(baselining.update, articles or [], add, ctx.params)


@baseline.command(cls=Command)
@taking(_FILE, SETTINGS)
def show(ctx: typer.Context) -> None:
    """Show what the baseline holds."""
    ctx.obj.work = partial(baselining.show, ctx.params)
