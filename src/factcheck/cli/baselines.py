"""The command baseline as typer sees it; what it does is in baselining.py."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from factcheck.cli import baselining, options
from factcheck.cli.command import Command, Plain

Articles = Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="The articles.")]
Known = Annotated[list[str] | None, typer.Argument(metavar="ARTICLE...", help="The articles; otherwise all in it.")]
Add = Annotated[bool, typer.Option("--add", help="Put in what is new, too.")]

baseline = typer.Typer(cls=Plain, rich_markup_mode=None)


@baseline.command(cls=Command)
def create(
    ctx: typer.Context,
    articles: Articles,
    baseline: options.Baseline = None,
    source: options.Source = None,
    claims: options.Claims = None,
    builtin_claims: options.BuiltinClaims = None,
    offline: options.Offline = None,
    date: options.Date = None,
    lang: options.Lang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = None,
) -> None:
    """Check articles, and write what is found to a new baseline."""
    ctx.obj.work = partial(baselining.create, articles, ctx.params)


@baseline.command(cls=Command)
def update(
    ctx: typer.Context,
    articles: Known = None,
    baseline: options.Baseline = None,
    add: Add = False,
    source: options.Source = None,
    claims: options.Claims = None,
    builtin_claims: options.BuiltinClaims = None,
    offline: options.Offline = None,
    date: options.Date = None,
    lang: options.Lang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = None,
) -> None:
    """Check articles, and drop from the baseline what is not found any more."""
    ctx.obj.work = partial(baselining.update, articles or [], add, ctx.params)


@baseline.command(cls=Command)
def show(
    ctx: typer.Context,
    baseline: options.Baseline = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Show what the baseline holds."""
    ctx.obj.work = partial(baselining.show, ctx.params)
