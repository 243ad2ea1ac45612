"""The documentation's lists are complete: commands, options, settings, labels and rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import msgspec

import pages
from factcheck.cli import options
from factcheck.extract import kinds
from factcheck.policy import LABELS
from factcheck.reports import formats
from factcheck.settings import Settings
from factcheck.settings_file import written
from pages import ROOT, text_of
from programs import tool

DOCS, SOURCE = ROOT / "docs", ROOT / "src" / "factcheck"
BY_HAND = [page for page in pages.OWN if page.name != "commands.md"]  # that one is made of the commands
RULE = re.compile(r"[a-z]+/[a-z]+(?:-[a-z]+)*")

# What the parts of a rule's name that the code puts together may be: by module and expression.
KINDS = tuple(kind.NAME for kind in kinds())
OTHERS = ("claims", "source", "review", "duration", "time", "pair", "name")
FIGURES = ("percentage", "number", "money", "quantity", "casualties", "date")
FILLED = {
    ("decide", "claim.kind"): KINDS,
    ("judge", "claim.kind"): ("quotation", "statement"),
    ("judge", "kept.rule.partition('/')[0]"): FIGURES,
    ("latest", "evidence.rule.partition('/')[0]"): ("percentage", "number", "money", "quantity"),
    ("stance", "pair.said.kind"): (*FIGURES, "visit", "meeting", "position", "agreement", "membership"),
    ("figure", "pair.said.kind"): FIGURES,
    ("_same", "pair.said.kind"): (*FIGURES, "change", "vote"),
    ("_time", "pair.said.kind"): FIGURES,
    ("figure", "rule"): ("value", "misreported"),
    ("figure", "OTHER_COUNT"): ("other-count",),
    ("revised", "kind"): FIGURES,
    ("revised", "OTHER_COUNT"): ("other-count",),
    ("visit", "slot"): ("visitor", "place", "date"),
    ("meeting", "slot"): ("participants", "place", "date"),
    ("position", "slot"): ("person", "role", "of"),
    ("agreement", "slot"): ("date", "place", "sum"),
}


def rows(page: str) -> Iterator[list[str]]:
    """The cells of every table row of a page."""
    for line in text_of(DOCS / page).splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_command_and_option_is_documented() -> None:
    told = {word for page in BY_HAND for word in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text_of(page))}
    made = tool("commands")
    whole, commands = made.whole(), dict(made.commands())
    for command in (whole, *whole.commands.values(), *commands.values()):
        for parameter in command.params:
            options = {o for o in (*parameter.opts, *parameter.secondary_opts) if o.startswith("-")}
            assert options <= told
    prose_of_all = "".join(map(text_of, BY_HAND))
    assert [name for name in commands if name != "factcheck check" and f"`{name}" not in prose_of_all] == []


def test_every_setting_is_documented_with_its_default() -> None:
    told = {code(row[0])[0]: row[2] for row in rows("configuration.md") if len(row) == 4 and code(row[0])}
    fields = msgspec.structs.fields(Settings)
    defaults = {f.encode_name: getattr(Settings(), f.name) for f in fields}
    assert told == {k: "not set" if v is None else f"`{written(v)}`" for k, v in defaults.items()}


def test_every_label_is_documented() -> None:
    assert [code(row[1])[0] for row in rows("verdicts.md") if len(row) == 3 and code(row[1])] == [*LABELS]


def test_every_rule_is_documented() -> None:
    told = {rule for row in rows("verdicts.md") for rule in code(row[0]) if RULE.fullmatch(rule)}
    there = {rule for file in SOURCE.rglob("*.py") for rule in rules_in(file)}
    assert (sorted(there - told), sorted(told - there)) == ([], [])


def test_the_rooms_that_the_architecture_names_are_there() -> None:
    named = {name for row in rows("architecture.md") for name in code(row[0])}
    assert named and all((SOURCE / name).exists() for name in named)


def rules_in(file: Path) -> Iterator[str]:
    """Every kind/rule that a file names, those that it puts together spelled out."""
    for node in ast.walk(ast.parse(text_of(file))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if RULE.fullmatch(node.value) and node.value.partition("/")[0] in (*KINDS, *OTHERS):
                yield node.value
        elif isinstance(node, ast.JoinedStr) and file.is_relative_to(SOURCE / "verify"):
            rough = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
            if RULE.fullmatch(rough):
                yield from map("".join, product(*(_spelled(part, file) for part in node.values)))


def _spelled(part: ast.expr, file: Path) -> tuple[str, ...]:
    if isinstance(part, ast.Constant):
        return (str(part.value),)
    assert isinstance(part, ast.FormattedValue)
    return FILLED[file.stem, ast.unparse(part.value)]


def test_every_format_of_a_report_is_listed() -> None:
    """In the page on reports with the suffixes that ask for it, and in --help."""
    page = text_of(DOCS / "reports.md").partition("## Formats")[2].partition("\n## ")[0]
    told = get_args(options.OutputFormat)[1].help
    rows = dict(re.findall(r"^\| `(\w[\w-]*)` \| ([^|]*) \|", page, re.MULTILINE))
    assert {each.NAME: ", ".join(f"`{end}`" for end in each.SUFFIXES) or "none" for each in formats()} == rows
    assert [each.NAME for each in formats() if each.NAME not in told] == []
