"""The file beside an article: read with every fault told, written in one order, by several at once."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import SignoffError
from factcheck.model import Decision
from factcheck.signoff import keeping
from factcheck.signoff.entries import Entry, Sidecar, Suppression, cited, sidecar_of, written
from factcheck.signoff.keys import Key, kept
from factcheck.signoff.sidecar import read

GOOD = """
[[decision]]
decision = "accepted"
claim = "30 million"
sentence = "They received 30 million doses."
kind = "number"
value = { number = "30000000", unit = "dose" }
verdict = "refuted"
rule = "number/value"
by = "A. Editor"
on = 2026-11-28
reason = "the ministry's bulletin"
sources = ["Bulletin <https://example.org/7>"]
"""
EVIL = st.text(st.characters(exclude_categories=()), min_size=1, max_size=40).filter(lambda text: text.strip())


def an_entry(quote: str = "30 million", sentence: str = "They received 30 million doses.", by: str = "A") -> Entry:
    decision = Decision("accepted", by, date(2026, 11, 28), "so", (cited("B"),), verdict="refuted", rule="number/value")
    return Entry(Key("number", quote, sentence, {"number": "30000000"}), decision)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("by =", "bye ="), ':10: There is no key "bye" in [[decision]]'),
        (('by = "A. Editor"\n', ""), ':2: [[decision]] has no "by": add it, text in quotation marks.'),
        (('"accepted"', '"acepted"'), ':3: "decision" is "acepted": use one of accepted, rejected, corrected, noted'),
        (("2026-11-28", '"2026-11-28"'), ':11: "on" of [[decision]] is not what it must be: a date'),
        (('reason = "the ministry\'s bulletin"\n', ""), ':2: [[decision]] has no "reason"'),
        (('sources = ["Bulletin <https://example.org/7>"]', ""), ':2: [[decision]] has no "sources"'),
        (("[[decision]]", "[[decisions]]"), ':1: There is no key "decisions" in the file'),
        (("[[decision]]", "[[decision"), ":2: This is not TOML"),
        (("\n[[decision]]", GOOD + "\n[[decision]]"), 'There is another decision on "30 million" further up'),
        (("[[decision]]", '[[suppression]]\nrule = "date"\n[[decision]]'), ':2: [[suppression]] has no "reason"'),
        (("[[decision]]", '[[suppression]]\nreason = "x"\n[[decision]]'), ':2: [[suppression]] has no "rule"'),
        (
            ("[[decision]]", '[[suppression]]\nrule = "date/weekdya"\nreason = "x"\n[[decision]]'),
            ':3: "rule" is "date/weekdya": there is no such rule; did you mean "date/weekday"?',
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    path = tmp_path / "a.txt.factcheck.toml"
    path.write_text(GOOD.replace(*change, 1), "utf-8")
    with pytest.raises(SignoffError) as caught:
        read(path)
    assert sentence in str(caught.value)
    before = path.read_bytes()
    with pytest.raises(SignoffError):
        keeping.keep(path, an_entry())
    assert path.read_bytes() == before


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.factcheck.toml"
    keeping.keep(path, an_entry())
    assert read(path).entries == (an_entry(),)
    keeping.keep(path, an_entry(by="B"))
    assert [entry.decision.by for entry in read(path).entries] == ["B"]
    keeping.withdraw(path, an_entry().key)
    assert not path.exists() and list(tmp_path.iterdir()) == []


@settings(deadline=None, max_examples=80, suppress_health_check=(HealthCheck.function_scoped_fixture,))
@given(quote=EVIL, sentence=EVIL, by=EVIL)
def test_any_text_is_kept(tmp_path: Path, quote: str, sentence: str, by: str) -> None:
    path = tmp_path / "a.txt.factcheck.toml"
    path.unlink(missing_ok=True)
    entry = an_entry(str(kept(quote.strip())), str(kept(sentence.strip())), str(kept(by.strip())))
    keeping.keep(path, entry)
    assert read(path).entries == (entry,)


def test_the_order_in_which_people_decide_is_no_matter(tmp_path: Path) -> None:
    texts = set()
    for order in permutations(range(4)):
        path = tmp_path / "a.txt.factcheck.toml"
        path.unlink(missing_ok=True)
        for number in order:
            keeping.keep(path, an_entry(f"{number} million"))
        texts.add(path.read_text("utf-8"))
    assert len(texts) == 1


def test_comments_and_suppressions_of_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.factcheck.toml"
    path.write_text(
        '# ours\n\n# as agreed on Monday\n[[suppression]]\nrule = "date"\nreason = "x"  # for now\n', "utf-8"
    )
    keeping.keep(path, an_entry())
    text = path.read_text("utf-8")
    assert text.startswith("# ours\n") and '# as agreed on Monday\n[[suppression]]\nrule = "date"\nreason' in text
    assert "# for now" in text
    assert read(path) == Sidecar((an_entry(),), (Suppression("date", "x"),))
    keeping.withdraw(path, an_entry().key)
    assert "decision" not in tomllib.loads(path.read_text("utf-8"))


_MANY = """
import sys
from pathlib import Path
from signoff.test_sidecar import an_entry
from factcheck.signoff import keeping
for number in range(8):
    keeping.keep(Path(sys.argv[1]), an_entry(f"{sys.argv[2]}-{number}"))
"""


def test_several_processes_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt.factcheck.toml"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen([sys.executable, "-c", _MANY, str(path), str(number)], env=environment) for number in range(5)
    ]
    assert [each.wait(120) for each in running] == [0] * 5
    assert len(read(path).entries) == 40
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "reference", ["a call with the ministry", "https://example.org/7", "Bulletin <https://example.org/7>", "x < y"]
)
def test_a_source_is_written_as_it_was_given(reference: str) -> None:
    assert written(cited(reference)) == reference


def test_standard_input_has_no_place() -> None:
    assert sidecar_of("-") is None
    assert read(None) == Sidecar()
