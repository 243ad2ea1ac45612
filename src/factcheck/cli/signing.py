"""The commands accept, reject and baseline as typer sees them; what they do is in deciding.py and baselining.py."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from factcheck.cli import baselining, deciding, options
from factcheck.cli.command import Command, Plain

Ids = Annotated[list[str], typer.Argument(metavar="CLAIM-ID...", help="The claims, as the report names them: c02.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]
On = Annotated[
    str | None, typer.Option("--on", metavar="DAY", help="The day on which it was checked; today if left out.")
]
Ref = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="REF", help="What it rests on: words, an address, 'Title <address>'. Repeatable."),
]
Tier = Annotated[str | None, typer.Option("--tier", metavar="TIER", help="What the sources are: primary or secondary.")]
Method = Annotated[str, typer.Option("--method", metavar="TEXT", help="How it was checked: a call, a document.")]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="What else to tell.")]
Quote = Annotated[
    str | None, typer.Option("--quote", metavar="WORDS", help="The claim's words, so that no other can be meant.")
]
Correction = Annotated[str, typer.Option("--correction", metavar="WORDS", help="What should stand there instead.")]
Against = Annotated[
    list[str] | None,
    typer.Option("--against", metavar="SOURCE", help="What to check against, as --source of `factcheck ARTICLE`."),
]
Articles = Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="The articles.")]
Known = Annotated[list[str] | None, typer.Argument(metavar="ARTICLE...", help="The articles; otherwise all in it.")]
Add = Annotated[bool, typer.Option("--add", help="Put in what is new, too.")]


def accept(
    ctx: typer.Context,
    article: options.Article,
    ids: Ids,
    by: By = "",
    reason: Reason = "",
    source: Ref = None,
    on: On = None,
    tier: Tier = None,
    method: Method = "",
    note: Note = "",
    quote: Quote = None,
    against: Against = None,
    claims: options.Claims = None,
    builtin_claims: options.BuiltinClaims = None,
    offline: options.Offline = None,
    date: options.Date = None,
    lang: options.Lang = None,
    ui_lang: options.UiLang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = None,
) -> None:
    """Accept claims of an article: a person says that they are right."""
    words = deciding.Said("accepted", by, reason, tuple(source or ()), on, tier, method, note)
    ctx.obj.work = partial(deciding.run, deciding.Asked(article, tuple(ids), words, quote, ctx.params))


def reject(
    ctx: typer.Context,
    article: options.Article,
    ids: Ids,
    by: By = "",
    reason: Reason = "",
    source: Ref = None,
    correction: Correction = "",
    on: On = None,
    tier: Tier = None,
    method: Method = "",
    note: Note = "",
    quote: Quote = None,
    against: Against = None,
    claims: options.Claims = None,
    builtin_claims: options.BuiltinClaims = None,
    offline: options.Offline = None,
    date: options.Date = None,
    lang: options.Lang = None,
    ui_lang: options.UiLang = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    quiet: options.Quiet = None,
) -> None:
    """Reject claims of an article: a person says that they are wrong, and perhaps what would be right."""
    what = "corrected" if correction else "rejected"
    words = deciding.Said(what, by, reason, tuple(source or ()), on, tier, method, note, correction)
    ctx.obj.work = partial(deciding.run, deciding.Asked(article, tuple(ids), words, quote, ctx.params))


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
