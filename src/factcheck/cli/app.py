"""The command check as typer sees it, and the whole of which it is a part; the others are in later.py."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.cli import options
from factcheck.cli.command import Command, Group
from factcheck.cli.streams import emit

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="[COMMAND] ARTICLE...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(asked: bool) -> None:
    if asked:
        emit(f"factcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    ui_lang: options.UiLang = None,
) -> None:
    """Check articles against reference sources, offline: factcheck article.txt"""


@app.command(cls=Command)
def check(
    ctx: typer.Context,
    articles: options.Articles = None,
    source: options.Source = None,
    primary: options.Primary = None,
    claims: options.Claims = None,
    builtin_claims: options.BuiltinClaims = None,
    output_format: options.OutputFormat = None,
    output_file: options.OutputFile = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    baseline: options.Baseline = None,
    fail_on: options.FailOn = None,
    exit_zero: options.ExitZero = None,
    strict_sources: options.StrictSources = None,
    offline: options.Offline = None,
    no_cache: options.NoCache = None,
    date: options.Date = None,
    lang: options.Lang = None,
    ui_lang: options.UiLang = None,
    stdin_filename: options.StdinFilename = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    locked: options.Locked = False,
    semantic: options.Semantic = None,
    diff: options.Diff = None,
    watch: options.Watch = False,
    jobs: options.Jobs = None,
    quiet: options.Quiet = None,
    statistics: options.Statistics = None,
    show_settings: options.ShowSettings = False,
) -> None:
    """Check articles; the command that is meant when none is named."""

    def work() -> int:
        from factcheck.cli.check import Check, run

        file = None if config is None else Path(config)
        names = tuple(articles or ())
        return run(Check(names, ctx.params, file, isolated, stdin_filename, show_settings, locked, diff, watch))

    ctx.obj.work = work
