"""The command sources as typer sees it; what it does is in listing.py and sourcing.py."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from factcheck.cli import listing, options, sourcing
from factcheck.cli.command import Command, Plain
from factcheck.cli.flags import trusted

Spec = Annotated[str, typer.Argument(metavar="SOURCE", help="A source as in the settings: a folder, feed:https://…")]
Specs = Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help="Sources; all of them where none is named.")]
Words = Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for; nothing else is sent.")]
Tier = Annotated[str | None, typer.Option("--tier", help="primary, secondary or unreviewed.")]
Languages = Annotated[
    list[str] | None,
    typer.Option("--languages", metavar="CODES", help="Only its documents in these languages answer: ar,en."),
]
ValidFrom = Annotated[str | None, typer.Option("--valid-from", metavar="DAY", help="The first day of its facts.")]
ValidTo = Annotated[str | None, typer.Option("--valid-to", metavar="DAY", help="The last day of its facts.")]
NeverAlone = Annotated[
    bool | None,
    typer.Option("--never-alone/--may-stand-alone", help="It refutes nothing, and supports only beside another."),
]

sources = typer.Typer(cls=Plain, rich_markup_mode=None)


@sources.command(cls=Command)
def add(
    ctx: typer.Context,
    specs: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Sources to add.")],
    config: options.Config = None,
    tier: Tier = None,  # noqa: ARG001 read with the others
    languages: Languages = None,  # noqa: ARG001
    valid_from: ValidFrom = None,  # noqa: ARG001
    valid_to: ValidTo = None,  # noqa: ARG001
    never_alone: NeverAlone = None,  # noqa: ARG001
) -> None:
    """Add sources to the settings file, or say of those that are there how far to trust them; its comments stay."""
    ctx.obj.work = partial(listing.add, specs, config, trusted(ctx.params))


@sources.command(cls=Command)
def remove(
    ctx: typer.Context,
    specs: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Sources to remove, as `list` shows them.")],
    config: options.Config = None,
) -> None:
    """Remove sources from the settings file."""
    ctx.obj.work = partial(listing.remove, specs, config)


@sources.command("list", cls=Command)
def list_(ctx: typer.Context, config: options.Config = None) -> None:
    """Show the sources and of which kind each is."""
    ctx.obj.work = partial(listing.list_, config)


@sources.command(cls=Command)
def show(ctx: typer.Context, spec: Spec, config: options.Config = None, offline: options.Offline = None) -> None:
    """Show the documents of one source: title, day, address, hash."""
    ctx.obj.work = partial(sourcing.show, spec, config, bool(offline))


@sources.command(cls=Command)
def refresh(ctx: typer.Context, specs: Specs = None, config: options.Config = None) -> None:
    """Fetch what is new or has changed, also where a server said that its last answer still holds."""
    ctx.obj.work = partial(sourcing.refresh, specs or [], config)


@sources.command(cls=Command)
def search(ctx: typer.Context, spec: Spec, words: Words, config: options.Config = None) -> None:
    """Ask a source that can be searched for words, and show what it finds."""
    ctx.obj.work = partial(sourcing.search, spec, " ".join(words), config)


@sources.command(cls=Command)
def test(ctx: typer.Context, spec: Spec, config: options.Config = None) -> None:
    """Try a source: read its first document, and say what can't be had."""
    ctx.obj.work = partial(sourcing.test, spec, config)
