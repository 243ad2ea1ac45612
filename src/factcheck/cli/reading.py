"""The commands explain, extract and compare as typer sees them; what they do is in explain.py and lines.py."""

from __future__ import annotations

from pathlib import Path

import typer

from factcheck.cli import options


def explain(
    ctx: typer.Context,
    article: options.Article,
    claim: options.ClaimId = "",
    source: options.Source = None,
    primary: options.Primary = None,
    claims: options.Claims = None,
    builtin_claims: options.BuiltinClaims = None,
    output_format: options.ExplainFormat = "tree",
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
    quiet: options.Quiet = None,
) -> None:
    """Show how one claim was read, what was asked and found, and why its verdict is what it is."""

    def work() -> int:
        from factcheck.cli.explain import Explain, run

        file = None if config is None else Path(config)
        return run(Explain(article, claim, output_format, ctx.params, file, isolated, stdin_filename, locked))

    ctx.obj.work = work


def extract(ctx: typer.Context, file: options.InputFile = "-", input_format: options.ExtractFormat = "text") -> None:
    """Show what is read in an article, as JSON: its values and its claims."""

    def work() -> int:
        from factcheck.cli.lines import extract

        return extract(file, input_format)

    ctx.obj.work = work


def compare(
    ctx: typer.Context,
    file: options.InputFile = "-",
    input_format: options.CompareFormat = "jsonl",
    ui_lang: options.UiLang = None,
) -> None:
    """Hold claims against one text of evidence each, as JSON lines."""

    def work() -> int:
        from factcheck.cli.lines import compare

        return compare(file, input_format, ui_lang)

    ctx.obj.work = work
