"""The commands accept, reject and review as typer sees them; what they do is in deciding.py and review.py."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from factcheck.cli import deciding, options
from factcheck.cli.grouped import CHECKING, Group, taking

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
Sign = Annotated[
    bool, typer.Option("--sign", help="Write it into the claims folder too, to answer the same claim next time.")
]
Against = Annotated[
    list[str] | None,
    typer.Option("--against", metavar="SOURCE", help="What to check against, as --source of `factcheck ARTICLE`."),
]

_HOW: Group = {"on": On, "tier": Tier, "method": Method}
_DECIDING: Group = {
    **{"by": By, "reason": Reason, "source": Ref, **_HOW, "note": Note},
    **{"quote": Quote, "sign": Sign, "against": Against},
}


@taking(_DECIDING, CHECKING)
def accept(ctx: typer.Context, article: options.Article, ids: Ids) -> None:
    """Accept claims of an article: a person says that they are right."""
    ctx.obj.work = partial(deciding.run, deciding.asked("accepted", article, ids, ctx.params))


@taking(_DECIDING, CHECKING)
def reject(ctx: typer.Context, article: options.Article, ids: Ids, correction: Correction = "") -> None:
    """Reject claims of an article: a person says that they are wrong, and perhaps what would be right."""
    what = "corrected" if correction else "rejected"
    ctx.obj.work = partial(deciding.run, deciding.asked(what, article, ids, ctx.params))


@taking({"by": By, **_HOW, "sign": Sign}, {"source": options.Source}, CHECKING)
def review(
    ctx: typer.Context,
    article: options.Article,
    again: Annotated[bool, typer.Option("--all", help="Claims that are decided, too.")] = False,
) -> None:
    """Walk an article's claims in the terminal, and decide on them."""
    from factcheck.cli.review import Review, run

    words = deciding.said("", {**ctx.params, "source": ()})
    ctx.obj.work = partial(run, Review(article, words, bool(ctx.params["sign"]), again, ctx.params))
