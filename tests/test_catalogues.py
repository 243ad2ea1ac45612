"""What the tool says in other languages: whole, up to date, and no sentence in the code without a translation."""

from __future__ import annotations

import ast
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import programs
from factcheck.errors import InputError, SourceError
from factcheck.messages import Message, joined, message, numbered
from factcheck.messages.catalogue import SOURCE, catalogue, codes, preferred
from pages import ROOT

OTHERS = [code for code in codes() if code != SOURCE]


made = programs.tool("catalogue")


def placeholders(text: str) -> set[tuple[str, str | None, str | None]]:
    """What fills a text, with how it is written."""
    return {(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_every_text_is_translated_and_what_is_shipped_is_up_to_date(lang: str) -> None:
    """Where this fails, `python tools/catalogue.py` says what lacks a translation, and brings the rest up to date."""
    found = made.updated(lang)
    assert [(each.context, each.id) for each in made.lacking(found)] == []
    shipped = tuple((made.LOCALE / lang / made.NAME.with_suffix(end)).read_bytes() for end in (".po", ".mo"))
    assert made.written(found) == shipped, "run python tools/catalogue.py"


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_is_filled_by_what_fills_the_english_text(lang: str) -> None:
    for each in made.catalogue(lang):
        texts = list(each.id) if isinstance(each.id, (list, tuple)) else [each.id]
        strings = list(each.string) if isinstance(each.string, (list, tuple)) else [each.string]
        if not any(map(placeholders, texts)):
            continue
        for string in strings:
            wanted, found = placeholders(texts[-1]), placeholders(string)
            assert found == wanted or (len(texts) > 1 and wanted - found == {("n", "", None)}), (texts, string)


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_has_all_forms_of_its_plural(lang: str) -> None:
    found = made.catalogue(lang)
    for each in found:
        if isinstance(each.id, (list, tuple)) and each.id:
            assert len(each.string) == found.num_plurals, each.id


# Rooms in which texts stand that people read. Elsewhere texts are patterns, and words of languages.
ROOMS = """
cache check.py cli crew desk.py errors.py faults.py fetch index lock.py locking.py machine.py policy.py readers records
reports semantic.py settings.py signoff settings_edit.py settings_file.py sources supply.py tables trust
"""
# Texts of several words that nobody reads.
NO_SENTENCES = {
    "cli/shells.py": "",  # scripts
    "cli/starting.py": "The 0",  # a command to try
    "cache/audit.py": "SELECT BEGIN PRAGMA",
    "cli/app.py": "[COMMAND]",
    "cli/usage.py": "not extra No Missing",  # what typer says, to be known by
    "fetch/connections.py": "0",
    "readers/_encoding.py": "[\\t\\n\\r",
    "records/file.py": "(.*)",
    "records/facts.py": "factcheck",  # who verified, in the records' own language
    "records/wording.py": "",  # claims about the world, each in five languages
    "reports/__init__.py": "tuple[Format,",
    "reports/_html/head.py": "scripted",
    "reports/_html/page.py": "<!doctype scripted style-src default-src width=device-width, light",
    "reports/_marks.py": "bold",
    "reports/_markup.py": "noopener",
    "reports/pdf.py": ".panel",
    "reports/junit.py": "<?xml",
    "reports/markdown.py": "|",
    "fetch/exchange.py": "text/html, text/plain,",
    "signoff/baseline.py": "#",
    "signoff/keeping.py": "# (?:^[",
    "sources/claimreview.py": "text/html,",
    "sources/_wikibase_queries.py": "",  # queries
    "sources/feed.py": "application/atom+xml,",
    "sources/sitemap.py": "application/xml,",
    "sources/_pages.py": "text/html;",
}


def speaking() -> Iterator[Path]:
    for room in ROOMS.split():
        place = ROOT / "src" / "factcheck" / room
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


@pytest.mark.parametrize("file", list(speaking()), ids=lambda f: f.relative_to(ROOT / "src" / "factcheck").as_posix())
def test_every_sentence_of_the_code_can_be_translated(file: Path) -> None:
    """A text of several words is given to `message`, `numbered`, `fault` or an exception, or it is no sentence."""
    tree = ast.parse(file.read_text("utf-8"))
    allowed = NO_SENTENCES.get(file.relative_to(ROOT / "src" / "factcheck").as_posix(), "-")
    left = [text for text in _sentences(tree) if allowed and text.split()[0] not in allowed.split()]
    assert left == [], "hand it to factcheck.messages.message"


def test_no_call_builds_its_text_from_parts() -> None:
    """A catalogue knows a text as it stands: `message("{file} is empty", file=file)`, never an f-string."""
    for file in sorted((ROOT / "src" / "factcheck").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (at := made.place_of_text(node)) is not None and len(node.args) > at:
                assert not isinstance(node.args[at], (ast.JoinedStr, ast.BinOp)), f"{file}:{node.lineno}"


def _sentences(tree: ast.AST) -> Iterator[str]:
    """Texts of two words or more that stand in no call whose text a catalogue has, and that document nothing."""
    known: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (made.place_of_text(node) is not None or _is_option(node)):
            known.update(id(part) for part in ast.walk(node))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            known.update(id(part) for part in node.values)
    for node in ast.walk(tree):
        if id(node) not in known and (text := _text(node)) and len(re.findall(r"[A-Za-z']{2,}", text)) > 1:
            yield text


def _is_option(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in ("Option", "Argument", "add_typer", "Meta")


def _text(node: ast.AST) -> str:
    """A text with a blank within, what fills it left out."""
    if isinstance(node, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else "0" for part in node.values]
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        parts = [node.value]
    else:
        return ""
    whole = "".join(parts).strip()
    return whole if " " in whole else ""


ARABIC = catalogue("ar").teller(isolate=False)
NO_WAY = SourceError("check the address")


@pytest.mark.parametrize(
    ("said", "english", "arabic"),
    [
        (
            message("{path} does not exist: check the path.", path="a.txt"),
            "a.txt does not exist: check the path.",
            "لا وجود لـ a.txt: تحقق من المسار.",
        ),
        (message("known are {known}.", known=("a", "b")), "known are a, b.", "والمعروف منها: a، b."),
        (
            message("{url} can't be read: {why}.", url="x", why=NO_WAY),
            "x can't be read: check the address.",
            "تتعذر قراءة x: تحقق من العنوان.",
        ),
        (
            joined([message("a person"), message("a city")], message(" or ")),
            "a person or a city",
            "شخص أو مدينة",
        ),
        (
            message("it is larger than {limit:g} MiB when unpacked", limit=2.0),
            "it is larger than 2 MiB when unpacked",
            "حجمها بعد فك الضغط يزيد على 2 ميبيبايت",
        ),
        (message("no catalogue has {this}", this="it"), "no catalogue has it", "no catalogue has it"),
        (message('{"id": 1} is told as it is'), '{"id": 1} is told as it is', '{"id": 1} is told as it is'),
    ],
)
def test_a_message_is_english_and_is_told_in_another_language(said: Message, english: str, arabic: str) -> None:
    assert (said, ARABIC.told(said)) == (english, arabic)
    again = pickle.loads(pickle.dumps(said))
    assert (again, ARABIC.told(again)) == (english, arabic)


@pytest.mark.parametrize(
    ("number", "english", "arabic"),
    [
        (0, "0 documents", "لا وثائق"),
        (1, "1 document", "وثيقة واحدة"),
        (2, "2 documents", "وثيقتان"),
        (3, "3 documents", "3 وثائق"),
        (11, "11 documents", "11 وثيقة"),
        (100, "100 documents", "100 وثيقة"),
        (103, "103 documents", "103 وثائق"),
    ],
)
def test_what_hangs_on_a_number_has_the_form_of_its_language(number: int, english: str, arabic: str) -> None:
    said = numbered("{n} document", "{n} documents", number=number)
    assert (said, ARABIC.told(said)) == (english, arabic)


def test_an_error_keeps_what_it_says_for_any_language() -> None:
    error = InputError("{path} is a folder: name the article in it.", path="docs")
    assert str(error) == "docs is a folder: name the article in it."
    assert ARABIC.told(pickle.loads(pickle.dumps(error)).message) == "المسار docs مجلد: سمِّ المقال الذي فيه."


def test_what_fills_a_message_steers_no_terminal_and_tears_no_sentence_apart() -> None:
    teller = catalogue("ar").teller(isolate=True)
    told = teller.told(message("{path} does not exist: check the path.", path="\x1b[2J{x}\u202e.txt"))
    assert told == "لا وجود لـ \u2068\\x1b[2J{x}.txt\u2069: تحقق من المسار."
    for others in ((), ("--ui-lang",)):
        told = teller.told(message("--lang must be one of {codes}, not {code!r}.", codes=others, code="x"))
        assert all(f"\u2068{option}\u2069" in told for option in ("--lang", *others))


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "en"),
        ({"LANG": "ar_SY.UTF-8"}, "ar"),
        ({"LANG": "ar"}, "ar"),
        ({"LANG": "ar@latin"}, "ar"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "ar"}, "en"),
        ({"LANG": "de_DE", "LANGUAGE": "de:ar:en"}, "ar"),
        ({"LANG": "ar_EG", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "ar_EG"}, "ar"),
        ({"LANG": "ar_EG", "LC_MESSAGES": "ar_EG", "LC_ALL": "C"}, "en"),
        ({"LANG": "", "LC_ALL": "", "LC_MESSAGES": "ar"}, "ar"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], lang: str) -> None:
    assert preferred(environment) == lang


WRONG = [
    ("nowhere.txt",),
    (".",),
    (),
    ("--nope",),
    ("explain",),
    ("cache", "infos"),
    ("--source", "nowhere", "article.txt"),
    ("--config", "wrong.toml", "article.txt"),
    ("--claims", "wrong", "article.txt"),
    ("--output-format", "x", "article.txt"),
    ("--fail-on", "x", "article.txt"),
    ("-o", "nowhere/x.html", "article.txt"),
    ("--select", "x", "article.txt"),
    ("--source", "https://127.0.0.1:9/x", "article.txt", "--no-cache"),
    ("sources", "remove", "x"),
    ("--locked", "article.txt"),
]
CODE = re.compile("\u2068[^\u2068\u2069]*\u2069")
TAKEN_OVER = re.compile(  # names that are the same in every language
    r"factcheck:|refuted|conflicting|not-enough-evidence|never|HTTPS?|https?|--date|TOML|JSON|UTF-8|feed:|title|address"
)


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_no_english_is_left_in_what_is_told_in_arabic(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Growth was 3 percent.\n", "utf-8")
    (tmp_path / "wrong.toml").write_text("sourcs = 1\n", "utf-8")
    (tmp_path / "wrong").mkdir()
    (tmp_path / "wrong" / "a.toml").write_text('[[claim]]\nid = "A b"\nverdit = 1\n', "utf-8")
    own: dict[str, Any] = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "LC_ALL": "ar_SY.UTF-8", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "factcheck", *arguments]
    ran = subprocess.run(command, cwd=tmp_path, env=os.environ | own, capture_output=True, timeout=120, check=False)
    told = ran.stderr.decode("utf-8")
    while CODE.search(told):  # from within: what fills a sentence, then the sentences, which are of Arabic letters
        inner = CODE.search(told)
        assert inner
        kept = inner[0].strip("\u2068\u2069") if re.search("[\u0600-\u06ff]", inner[0]) else ""
        told = told[: inner.start()] + kept + told[inner.end() :]
    assert re.search("[\u0600-\u06ff]", told), told
    assert not re.search("[A-Za-z]{2,}", TAKEN_OVER.sub("", told)), told
