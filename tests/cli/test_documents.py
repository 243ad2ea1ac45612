"""Documents that are no lines of text, from their bytes to what a report says of where a claim stands."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

SENTENCES = ("Unemployment in Egypt was 7.2% in 2021.", "Inflation in Jordan was 4.2% in 2022.")
TALK = """1
00:01:02,000 --> 00:01:04,000
Unemployment in Egypt was 7.2% in 2021.

2
00:02:02,000 --> 00:02:04,000
Inflation in Jordan was 9.3% in 2022.
"""
OPTIONS = ("--date", "2023-01-01", "--source", "documents", "--no-builtin-claims", "--select", "percentage")


@pytest.fixture
def checked(desk: Path, run: Run) -> Callable[..., str]:
    """checked("--ui-lang", "ar"): what a check of a Word document prints, in which one figure is refuted."""
    (desk / "documents").mkdir()
    (desk / "documents" / "talk.srt").write_text(TALK, "utf-8")
    body = "".join(f"<w:p><w:r><w:t>{sentence}</w:t></w:r></w:p>" for sentence in SENTENCES)
    with ZipFile(desk / "draft.docx", "w") as file:
        file.writestr("word/document.xml", f"<w:document xmlns:w='urn:w'><w:body>{body}</w:body></w:document>")

    def checked(*more: str) -> str:
        ran = run("draft.docx", *OPTIONS, *more)
        assert ran.returncode == 1, ran.stderr
        return ran.stdout.decode()

    return checked


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "  at      paragraph 2\n"),
        ((), "  where   talk.srt, at 00:02:02\n"),
        (("--output-format", "concise"), "draft.docx:paragraph 2: refuted percentage/value"),
        (("--ui-lang", "ar"), "الفقرة 2"),
    ],
)
def test_the_place_stands_in_the_report(checked: Callable[..., str], options: tuple[str, ...], told: str) -> None:
    printed = checked(*options)
    assert told in printed.replace("\u2068", "").replace("\u2069", "")


def test_the_place_stands_in_json(checked: Callable[..., str]) -> None:
    _, claim = json.loads(checked("--output-format", "json"))["claims"]
    assert claim["place"] == {"paragraph": "2"}
    assert claim["evidence"][0]["place"] == {"time": "00:02:02"}
