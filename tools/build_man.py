"""Builds man/factcheck.1, the manual page, of the commands as they are: python tools/build_man.py

Run it again whenever a command or an option changes; tests/cli/test_man.py tells when.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck import __version__
from factcheck.cli.outline import Entry, Flag, entries

PAGE = Path(__file__).parents[1] / "man" / "factcheck.1"

CODES = {
    "0": "Every article was checked, and no finding is at or above the threshold of --fail-on.",
    "1": "A finding is at or above the threshold.",
    "2": "Something could not be done: wrong usage, a broken file, an article that can't be read.",
    "130": "Interrupted with Ctrl-C.",
}
FILES = {
    "factcheck.toml, pyproject.toml": "The settings: the nearest of them in the current folder or above it; of the "
    "second the table [tool.factcheck].",
    "claims/": "Verified claims, beside the settings file.",
    "factcheck.lock": "The documents that a check with --locked keeps to.",
    "~/.cache/factcheck": "The index and fetched documents.",
}
ENVIRONMENT = {
    "XDG_CACHE_HOME": "The folder in which the cache's folder stands, instead of ~/.cache.",
    "NO_COLOR": "If it is set, no colour is shown.",
    "FACTCHECK_DEBUG": "If it is set, an internal error shows where it happened.",
}


def page() -> str:
    whole, check, *others = entries()
    lines = [
        f'.TH FACTCHECK 1 "" "factcheck {__version__}" "User Commands"',
        ".SH NAME",
        escaped("factcheck - check articles against reference sources"),
        ".SH SYNOPSIS",
        "\n.br\n".join(_usage(entry) for entry in (check, *(each for each in others if not each.commands))),
        ".SH DESCRIPTION",
        escaped(
            "factcheck reads an article, splits it into claims, and compares each with what your sources say: verified "
            "claims, folders of documents, web pages that you name. It works offline and without a model; the same "
            "article and the same sources always give the same report."
        ),
        ".PP",
        escaped("Where no command is named, check is meant."),
        ".SH OPTIONS",
        *_flags((*whole.flags, *(flag for flag in check.flags if flag not in whole.flags))),
        ".SH COMMANDS",
        *(line for entry in others for line in _command(entry)),
        *_section("EXIT STATUS", CODES),
        *_section("FILES", FILES),
        *_section("ENVIRONMENT", ENVIRONMENT),
    ]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """A text that roff sets as it is, with hyphens that can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def _usage(entry: Entry) -> str:
    name = "factcheck" if entry.path == ("check",) else f"factcheck {entry.name}"
    said = "".join(f" {escaped(metavar)}" for metavar, _ in entry.arguments)
    return f".B {escaped(name)}\n[OPTIONS]{said}"


def _command(entry: Entry) -> Iterator[str]:
    yield f".SS {escaped(entry.name)}"
    yield escaped(entry.help)
    if entry.commands:
        yield escaped(f"Its commands: {', '.join(entry.commands)}.")
    for metavar, help in entry.arguments:
        yield f".TP\n.I {escaped(metavar)}\n{escaped(help)}"
    yield from _flags(flag for flag in entry.flags if "--help" not in flag.names)


def _flags(flags: Iterator[Flag] | tuple[Flag, ...]) -> Iterator[str]:
    for flag in flags:
        names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in flag.names)
        value = f" \\fI{escaped(flag.metavar)}\\fR" if flag.metavar else ""
        yield f".TP\n{names}{value}\n{escaped(flag.help)}"


def _section(title: str, rows: dict[str, str]) -> Iterator[str]:
    yield f".SH {title}"
    for name, said in rows.items():
        yield f".TP\n.B {escaped(name)}\n{escaped(said)}"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
