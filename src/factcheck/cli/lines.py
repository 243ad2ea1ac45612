"""factcheck extract and factcheck compare: JSON lines in, JSON lines out, each as soon as it is there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from factcheck import machine
from factcheck.cli import tongue
from factcheck.cli.articles import read
from factcheck.cli.streams import FAILED, FINE, emit, shows_unicode
from factcheck.errors import InputError, UsageError
from factcheck.jsontext import encoded
from factcheck.messages import reason_of
from factcheck.wording import Wording


def extract(file: str, input_format: str) -> int:
    """The exit code of `factcheck extract`; 2 when a line could not be answered."""
    if input_format == "jsonl":
        return _answer(file, machine.extract)
    if input_format != "text":
        raise UsageError("--input-format must be text or jsonl, not {input_format!r}.", input_format=input_format)
    article = read(file)
    emit(_line({"id": article.name, **machine.extracted(article)}))
    return FINE


def compare(file: str, input_format: str, ui_lang: str | None) -> int:
    """The exit code of `factcheck compare`; 2 when a line could not be answered."""
    if input_format != "jsonl":
        raise UsageError("--input-format must be jsonl, not {input_format!r}.", input_format=input_format)
    words = Wording(tongue.interface(ui_lang))
    return _answer(file, partial(machine.compare, words=words))


def _answer(file: str, respond: machine.Respond) -> int:
    code = FINE
    for answer in machine.answers(_lines(file), respond):
        error = {} if answer.error is None else {"error": Wording(tongue.spoken()).part(answer.error)}
        code = FAILED if error else code
        if not emit(_line(answer.content | error)):
            break
    return code


def _line(content: dict[str, object]) -> str:
    return encoded(content, ascii_only=not shows_unicode()) + "\n"


def _lines(file: str) -> Iterator[bytes]:
    if file == "-":
        yield from sys.stdin.buffer if sys.stdin else ()
        return
    try:
        with Path(file).open("rb") as lines:
            yield from lines
    except (OSError, ValueError) as error:
        raise InputError("{file} can't be read: {why}.", file=file, why=reason_of(error)) from error
