"""The almanac: what claims/world answers of an article with nothing configured, and what it leaves open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.almanac import NAME
from factcheck.check import check
from factcheck.desk import Desk, open_desk
from factcheck.model import Article, Verdict
from factcheck.records import builtin_folder, load
from factcheck.settings import Settings
from factcheck.wording import Wording

SUPPORTED, REFUTED, OPEN = "supported", "refuted", "not-enough-evidence"
# language, day of the article, text, kind, quote, verdict
ROWS = [
    ("en", "2024-03-04", "Jordanian Foreign Minister Ayman Safadi spoke.", "position", SUPPORTED),
    ("en", "2024-03-04", "Egyptian Foreign Minister Ayman Safadi spoke.", "position", REFUTED),
    ("en", "2024-03-04", "Jordanian President Ayman Safadi spoke.", "position", REFUTED),
    ("ar", "2024-03-04", "قال وزير الخارجية الأردني أيمن الصفدي إن المحادثات مستمرة.", "position", SUPPORTED),
    ("ar", "2024-03-04", "قال وزير الخارجية المصري أيمن الصفدي إن المحادثات مستمرة.", "position", REFUTED),
    # A holder of another time, or one whom no row knows, is held against nobody.
    ("en", "2025-06-01", "Jordanian Prime Minister Bisher Khasawneh spoke.", "position", OPEN),
    ("en", "2021-07-04", "British Prime Minister Winston Churchill won the war.", "position", OPEN),
    ("en", "2021-07-04", "Jordanian Foreign Minister Nasser Judeh spoke.", "position", OPEN),
    # No day that the source leaves open: he was prime minister for some of 2024.
    ("en", "2024-02-01", "Pakistani Prime Minister Shehbaz Sharif spoke.", "position", OPEN),
    ("en", "2025-02-01", "Pakistani Prime Minister Shehbaz Sharif spoke.", "position", SUPPORTED),
    # A spelling that no table has, by its consonants.
    ("en", "2021-03-04", "Iraqi Prime Minister Moustafa al-Kadhemi spoke.", "position", SUPPORTED),
    ("en", "2021-06-01", "NATO Secretary General Jens Stoltenberg spoke.", "position", SUPPORTED),
    ("en", "2021-06-01", "UN Secretary-General Jens Stoltenberg spoke.", "position", REFUTED),
    ("en", "2021-06-01", "Secretary-General Jens Stoltenberg spoke.", "position", OPEN),
    ("en", "2025-06-01", "European Union President Ursula von der Leyen spoke.", "position", OPEN),
    ("en", "2026-07-04", "Amman is the capital of Jordan.", "capital", SUPPORTED),
    ("en", "2026-07-04", "Irbid is the capital of Jordan.", "capital", REFUTED),
    ("en", "2026-07-04", "Finland joined NATO on 4 April 2023.", "date", SUPPORTED),
    ("en", "2026-07-04", "Finland left NATO on 4 April 2023.", "date", OPEN),
    ("en", "2026-07-04", "Finland joined NATO on 4 April 2022.", "membership", REFUTED),
    ("ar", "2026-07-04", "انضمت فنلندا إلى حلف شمال الأطلسي في 4 أبريل 2023.", "date", SUPPORTED),
    ("ar", "2026-07-04", "المغرب عضو في جامعة الدول العربية منذ عام 1958.", "membership", SUPPORTED),
    ("en", "2026-07-04", "Slovenia borders four countries: Austria, Croatia, Hungary and Italy.", "listing", SUPPORTED),
    ("en", "2026-07-04", "Hungary borders three countries: Austria, Croatia and Poland.", "listing", REFUTED),
    ("en", "2026-07-04", "Hungary borders three countries: Austria, Croatia and Romania.", "listing", OPEN),
]  # fmt: skip


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_desk(Settings(no_cache=True), None)


def verdict(desk: Desk, lang: str, day: str, text: str, kind: str) -> Verdict:
    findings = check(Article("test", text, lang, date.fromisoformat(day)), desk).findings
    return next(finding.verdict for finding in findings if finding.claim.kind == kind)


@pytest.mark.parametrize(("lang", "day", "text", "kind", "label"), ROWS)
def test_answered(desk: Desk, lang: str, day: str, text: str, kind: str, label: str) -> None:
    found = verdict(desk, lang, day, text, kind)
    assert found.label == label, Wording().reason(found.reason)
    if label != OPEN:
        assert found.evidence[0].passage.provenance.source == NAME


def test_an_answer_has_its_record_and_where_it_was_read(desk: Desk) -> None:
    found = verdict(desk, "en", "2024-03-04", "Egyptian Foreign Minister Sameh Shoukry spoke.", "position")
    signed = found.evidence[0].passage.signed
    assert signed
    assert signed.record == "sameh-shoukry-foreign-minister-eg-2014"
    assert [citation.url.split("/")[2] for citation in signed.citations] == ["github.com", "www.hurriyetdailynews.com"]


def test_without_the_built_in_claims_names_are_known_and_nothing_is_answered() -> None:
    plain = open_desk(Settings(no_cache=True, builtin_claims=False), None)
    found = verdict(plain, "en", "2024-03-04", "Egyptian Foreign Minister Sameh Shoukry spoke.", "position")
    assert found.label == OPEN


OWN = """[[claim]]
id = "capital-jo"
replaces = true
text.en = "Amman has been the capital of Jordan."
verdict = "supported"
verified_by = "An editor"
verified_on = 2026-11-27
value = { kind = "capital", country = "JO", city = "geonames:250441" }
sources = [{ title = "A page", address = "https://example.org/page" }]
"""


def test_a_claim_of_ones_own_takes_the_place_of_a_row(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(OWN, "utf-8")
    assert [record.id for record in load([builtin_folder(), tmp_path]).records][-1] == "capital-jo"
    desk = open_desk(Settings(no_cache=True, claims=(str(tmp_path),)), None)
    assert verdict(desk, "en", "2026-07-04", "Amman is the capital of Jordan.", "capital").label == SUPPORTED
