"""The commands lock and cache as typer sees them; what they do is in locks.py and caches.py."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from factcheck.cli import caches, locks, options
from factcheck.cli.command import Command, Plain
from factcheck.cli.grouped import VERIFIED, taking

File = Annotated[str, typer.Argument(metavar="FILE", help="The file of the parcel, a .tar.")]
Locked = Annotated[bool, typer.Option("--locked", help="Only what factcheck.lock names.")]
Drafts = Annotated[
    list[str] | None,
    typer.Argument(metavar="ARTICLE", help="Articles for whose names sources are searched.", show_default=False),
]

cache = typer.Typer(cls=Plain, rich_markup_mode=None)


@taking({"source": options.Source, **VERIFIED, "quiet": options.Quiet})
def lock(
    ctx: typer.Context, articles: Drafts = None, config: options.Config = None, isolated: options.Isolated = False
) -> None:
    """Write factcheck.lock."""
    ctx.obj.work = partial(locks.run, articles or (), ctx.params, config, isolated)


@cache.command(cls=Command)
def info(ctx: typer.Context, config: options.Config = None, isolated: options.Isolated = False) -> None:
    """Show where the cache is, what is in it, and what a lock keeps there."""
    ctx.obj.work = partial(caches.info, config, isolated)


@cache.command(cls=Command)
def clear(ctx: typer.Context, config: options.Config = None, isolated: options.Isolated = False) -> None:
    """Remove the index, and all fetched documents that no lock names."""
    ctx.obj.work = partial(caches.clear, config, isolated)


@cache.command(cls=Command)
def verify(ctx: typer.Context, config: options.Config = None, isolated: options.Isolated = False) -> None:
    """Hold every document against its hash; the damaged are named and removed, and fetched again when needed."""
    ctx.obj.work = partial(caches.verify, config, isolated)


@cache.command(cls=Command)
def export(
    ctx: typer.Context,
    file: File,
    locked: Locked = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Write the newest version of every document to one file, or those of factcheck.lock with all it rests on."""
    ctx.obj.work = partial(caches.export, file, locked, config, isolated)


@cache.command("import", cls=Command)
def import_(ctx: typer.Context, file: File, config: options.Config = None, isolated: options.Isolated = False) -> None:
    """Take in what `factcheck cache export` wrote, on this machine or another."""
    ctx.obj.work = partial(caches.import_, file, config, isolated)
