"""The catalogues of the interface's languages, by Babel: what is to be translated, and what is.

    python tools/catalogue.py            brings every .po up to date with the code and compiles it to its .mo
    python tools/catalogue.py --check    says what lacks a translation, and changes nothing
    python tools/catalogue.py --new es   begins the catalogue of another language

Translatable is what the code hands to `message`, `numbered`, `fault` or an exception of errors.py, the help of commands
and options, and the texts of wording/en.toml, these under their names. A .po keeps its translations from one time to
the next; where a text changed, its translation is marked fuzzy and is not used until somebody looks at it.
"""

from __future__ import annotations

import argparse
import ast
import errno
import io
import os
import sys
import tomllib
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "factcheck"
LOCALE = SOURCE / "locale"
NAME = Path("LC_MESSAGES/factcheck.po")
# Where in a call its text stands: by the name of what is called; `numbered` has that of the plural behind it.
CALLS = {"message": 0, "numbered": 0, "fault": 1}
ERRORS = ("Passing", "Stopped", "refusal")  # exceptions that do not end in Error, and one that the caller names
# What the system and servers say, which the code passes on.
SYSTEM = (errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS, errno.EIO)
SYSTEM += (errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL, errno.EEXIST, errno.EDQUOT, errno.ENOTEMPTY, errno.EBADF)
STATUSES = (400, 401, 403, 404, 405, 406, 408, 410, 425, 429, 451, 500, 501, 502, 503, 504)

Found = tuple[str, str | tuple[str, str], str | None]
"""Where a text stands, the text or the pair of its singular and plural, and its name where it has one."""


def texts() -> Iterator[Found]:
    """All that is to be translated."""
    for file in sorted(SOURCE.rglob("*.py")):
        place = file.relative_to(ROOT).as_posix()
        for text in in_code(ast.parse(file.read_text("utf-8")), file.is_relative_to(SOURCE / "cli")):
            yield place, text, None
    yield from _in_the_table()
    for number in SYSTEM:
        yield "the system", os.strerror(number), None
    for status in STATUSES:
        yield "a server", HTTPStatus(status).phrase, None


def in_code(tree: ast.AST, commands: bool) -> Iterator[str | tuple[str, str]]:
    """The texts of a module. commands: help that typer shows is among them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _of_call(node)
            if commands:
                yield from _helps(node)
        elif commands and isinstance(node, ast.FunctionDef) and _is_command(node):
            yield " ".join((ast.get_docstring(node) or "").split())


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def place_of_text(call: ast.Call) -> int | None:
    """Which argument of a call is a text that users see; None where none is."""
    name = called(call)
    if name.endswith("Error") and name[:1].isupper() and name in _errors():
        return 0
    return 0 if name in ERRORS else CALLS.get(name)


def _errors() -> frozenset[str]:
    tree = ast.parse((SOURCE / "errors.py").read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _of_call(call: ast.Call) -> Iterator[str | tuple[str, str]]:
    at = place_of_text(call)
    given = call.args[at:] if at is not None else []
    said = [text for each in given for text in _constants(each)]
    if called(call) != "numbered":
        yield from (text for text in (_constants(given[0]) if given else ()) if _says_something(text))
    elif len(said) == 2:
        yield said[0], said[1]


def _constants(node: ast.expr) -> list[str]:
    """A text, or either of two."""
    if isinstance(node, ast.IfExp):
        return _constants(node.body) + _constants(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def _says_something(text: str) -> bool:
    """False for a text of nothing but what fills it."""
    return "{" not in text or any(char.isalpha() for char in _bare(text))


def _bare(text: str) -> str:
    """Without what fills it."""
    kept, depth = "", 0
    for char in text:
        depth += (char == "{") - (char == "}")
        kept += "" if depth or char == "}" else char
    return kept


def _helps(call: ast.Call) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg == "help" and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str):
            yield keyword.value.value


def _is_command(node: ast.FunctionDef) -> bool:
    marks = (mark.func for mark in node.decorator_list if isinstance(mark, ast.Call))
    return any(isinstance(mark, ast.Attribute) and mark.attr in ("command", "callback") for mark in marks)


def _in_the_table() -> Iterator[Found]:
    table = tomllib.loads((SOURCE / "wording" / "en.toml").read_text("utf-8"))
    place = "src/factcheck/wording/en.toml"
    one, other = table.pop("count-one"), table.pop("count-other")
    for noun, text in one.items():
        yield place, (text, other[noun]), f"count.{noun}"
    for section, known in table.items():
        for key, text in known.items():
            yield place, text, f"{section}.{key}"


def template() -> Catalog:
    """What is to be translated, as Babel has it."""
    found = Catalog(project="factcheck", charset="utf-8")
    for place, text, name in texts():
        found.add(text, locations=[(place, 0)], context=name)
    return found


def languages() -> list[str]:
    return sorted(file.parents[1].name for file in LOCALE.glob(f"*/{NAME.as_posix()}"))


def catalogue(lang: str) -> Catalog:
    """A language's catalogue as it stands in its .po."""
    with (LOCALE / lang / NAME).open("rb") as file:
        return read_po(file, locale=lang)


def updated(lang: str) -> Catalog:
    """A language's catalogue with all that is to be translated, and nothing else."""
    found = catalogue(lang)
    found.update(template(), update_creation_date=False)
    found.obsolete.clear()
    return found


def lacking(found: Catalog) -> list[Message]:
    """The texts without a translation, or with one of a text that has changed."""
    return [each for each in found if each.id and (each.fuzzy or not all(_strings(each)))]


def _strings(each: Message) -> tuple[str, ...]:
    return tuple(each.string) if isinstance(each.string, (tuple, list)) else (str(each.string),)


def written(found: Catalog) -> tuple[bytes, bytes]:
    """The .po and the .mo of a catalogue, the same bytes for the same translations."""
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, found, width=120, sort_output=True, include_lineno=False, omit_header=False)
    write_mo(mo, found)
    return po.getvalue(), mo.getvalue()


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--new", metavar="LANG")
    given = asked.parse_args()
    if given.new:
        file = LOCALE / given.new / NAME
        file.parent.mkdir(parents=True)
        file.write_bytes(written(Catalog(given.new, project="factcheck", charset="utf-8"))[0])
    missing = 0
    for lang in languages():
        found = updated(lang)
        if not given.check:
            po, mo = written(found)
            (LOCALE / lang / NAME).write_bytes(po)
            (LOCALE / lang / NAME.with_suffix(".mo")).write_bytes(mo)
        for each in lacking(found):
            missing += 1
            print(f"{lang}: {'changed' if each.fuzzy else 'missing'}: {each.context or ''} {each.id!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
