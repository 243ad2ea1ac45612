"""Commands of which the help of the whole needs no more than a line: each is put in when it is named."""

from __future__ import annotations

from importlib import import_module

import typer

from factcheck.cli.app import app
from factcheck.cli.command import Command
from factcheck.messages import message

KEEPING = {
    "explain": (message("Show how a claim came to its verdict, step by step."), "reading"),
    "accept": (message("Accept claims of an article: a person says that they are right."), "signing"),
    "reject": (message("Reject claims of an article: a person says that they are wrong."), "signing"),
    "review": (message("Walk an article's claims in the terminal, and decide on them."), "signing"),
    "baseline": (message("Keep a file of findings that fail no run."), "baselines"),
    "extract": (message("Show the values and claims of an article, as JSON."), "reading"),
    "compare": (message("Hold claims against one text of evidence each, as JSON lines."), "reading"),
    "lock": (message("Write factcheck.lock, for --locked: every document by its hash."), "keeping"),
    "cache": (message("Look after the fetched documents."), "keeping"),
    "init": (message("Write a first factcheck.toml and a first claims file."), "beginning"),
    "sources": (message("Look after the sources in the settings file."), "supplying"),
    "completion": (message("Print a script by which bash, zsh or fish completes."), "beginning"),
}
"""Each command with its help, and the module of this folder that has it by its name."""
for _name, (_help, _) in KEEPING.items():
    app.command(_name, cls=Command, help=_help)(lambda: None)


def with_keeping(command: str) -> typer.Typer:
    """The app with one of these commands whole; what the others do is not loaded."""
    help, module = KEEPING[command]
    found = getattr(import_module(f"factcheck.cli.{module}"), command)
    app.registered_commands = [each for each in app.registered_commands if each.name != command]
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=command, help=help)
    else:
        app.command(command, cls=Command, help=help)(found)
    return app
