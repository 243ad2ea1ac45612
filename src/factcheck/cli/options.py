"""The options, each declared once."""

from __future__ import annotations

from typing import Annotated

import typer

Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLE", help="Articles to check, or folders of them; - is standard input.", show_default=False
    ),
]
Source = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="SOURCE", help="A folder of documents, or a file of addresses. Repeatable."),
]
Primary = Annotated[
    list[str] | None,
    typer.Option("--primary", metavar="SOURCE", help="A source, or a part of one, that is primary. Repeatable."),
]
Claims = Annotated[
    list[str] | None,
    typer.Option("--claims", metavar="DIR", help="A folder of verified claims of your own. Repeatable."),
]
BuiltinClaims = Annotated[
    bool | None,
    typer.Option("--builtin-claims/--no-builtin-claims", help="Use the verified claims that come with factcheck."),
]
OutputFormat = Annotated[
    str | None,
    typer.Option(
        "--output-format",
        metavar="FORMAT",
        help="table (default), concise, html, pdf, markdown, csv, ledger, ledger-md, json, jsonl, sarif, github, "
        "gitlab, junit, rdjson or claimreview.",
    ),
]
OutputFile = Annotated[
    list[str] | None,
    typer.Option("--output-file", "-o", metavar="FILE", help="Write a report; its suffix says which. Repeatable."),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULES", help="Report only these kinds (date) or rules (date/value)."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULES", help="Report all but these kinds or rules."),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="A file of findings that fail no run, see `factcheck baseline`."),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="VERDICT",
        help="Exit with 1 from here on: refuted (default), conflicting, not-enough-evidence, never.",
    ),
]
ExitZero = Annotated[bool | None, typer.Option("--exit-zero/--no-exit-zero", help="Exit with 0 whatever is found.")]
StrictSources = Annotated[
    bool | None,
    typer.Option("--strict-sources/--no-strict-sources", help="Exit with 2 where a source could not be checked."),
]
Offline = Annotated[bool | None, typer.Option("--offline/--online", help="Contact nothing; fetched copies are used.")]
NoCache = Annotated[
    bool | None, typer.Option("--no-cache/--cache", help="Read and fetch everything again, and keep nothing.")
]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="DAY", help="The articles' date: what today means in them, as 2021-07-14."),
]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="CODE", help="The articles' language; otherwise recognised.")
]
UiLang = Annotated[
    str | None,
    typer.Option(
        "--ui-lang", metavar="CODE", help="What the tool speaks and writes: en or ar; by default as the locale says."
    ),
]
StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="NAME", help="What to call the article from -.")
]
Config = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Settings to use instead of the factcheck.toml found."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Use no settings file.")]
Locked = Annotated[
    bool, typer.Option("--locked", help="Use exactly the documents that factcheck.lock names, and contact nothing.")
]
Semantic = Annotated[
    bool | None,
    typer.Option("--semantic/--no-semantic", help="Rank passages by meaning too; needs the extra semantic."),
]
Diff = Annotated[
    str | None,
    typer.Option("--diff", metavar="BASE", help="Check only what changed since this version of the git repository."),
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever an article or a source changes.")]
Jobs = Annotated[
    str | None,
    typer.Option("--jobs", "-j", metavar="N", help="Read and check by N processes; 0 (default): as many as help."),
]
Quiet = Annotated[
    bool | None,
    typer.Option("--quiet/--no-quiet", "-q", help="No progress, no notices; errors are still told."),
]
Statistics = Annotated[
    bool | None, typer.Option("--statistics/--no-statistics", help="Show how often each rule fired instead.")
]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Show the settings and where each comes from, and stop.")
]
Article = Annotated[str, typer.Argument(metavar="ARTICLE", help="The article; - is standard input.")]
ClaimId = Annotated[
    str, typer.Argument(metavar="CLAIM-ID", help="The claim, as the report names it: c02.", show_default=False)
]
ExplainFormat = Annotated[str, typer.Option("--output-format", metavar="tree|json", help="For people or for programs.")]
InputFile = Annotated[str, typer.Argument(metavar="FILE", help="The input; - is standard input.")]
ExtractFormat = Annotated[
    str,
    typer.Option("--input-format", metavar="text|jsonl", help="An article, or one JSON object a line."),
]
CompareFormat = Annotated[str, typer.Option("--input-format", metavar="jsonl", help="One JSON object a line.")]
