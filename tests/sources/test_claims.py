"""The claims source: documents with typed claims and signatures, and fingerprints that see every change."""

import os
import re
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.errors import ClaimsError, SourceError
from factcheck.model import Span
from factcheck.records import builtin_folder
from factcheck.sources import Context, Document, Lead, claims
from factcheck.values import Name

SAMPLE = Path(__file__).parents[1] / "records"
CONTEXT = Context(Path("unused"))


def leads(spec: str, context: Context = CONTEXT) -> list[Lead]:
    found = list(claims.leads(spec, context))
    assert not any(isinstance(lead, SourceError) for lead in found)
    return [lead for lead in found if isinstance(lead, Lead)]


def documents(spec: str, context: Context = CONTEXT) -> list[Document]:
    return [document for lead in leads(spec, context) for document in lead.read()]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A project's folder with the sample's two files."""
    for path in SAMPLE.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("spec", "mine"),
    [("claims", True), ("claims:own", True), ("claims:/a b", True), ("claims:", False), ("claim", False)],
)
def test_accepts_its_own_specs(spec: str, mine: bool) -> None:
    assert claims.accepts(spec) is mine


def test_a_record_is_a_document_in_each_language(own: Path) -> None:
    english, arabic = documents(f"claims:{own}")
    assert (english.article.lang, arabic.article.lang) == ("en", "ar")
    assert english.article.name == "claims/claim.toml#visit-2021"
    assert english.article.published == date(2021, 4, 7)
    provenance = arabic.provenance
    assert (provenance.source, provenance.url) == (f"claims:{own}", "https://example.org/1")
    assert (provenance.title, provenance.published) == ("A release", date(2021, 4, 7))
    assert provenance.retrieved == "2026-11-23"
    assert provenance.sha256 == sha256(arabic.article.text.encode()).hexdigest()
    for document in (english, arabic):
        (claim,) = document.claims
        assert claim.quote == document.article.text == claim.span.of(document.article.text)
        assert claim.span == claim.sentence == Span(0, len(claim.quote))
        assert (claim.kind, claim.rule, claim.modality) == ("visit", "claims/record", "actual")
        assert set(claim.tested) == set(claim.frame.slots) == {"visitor", "place", "date"}
        assert not claim.disputed
        assert document.signed
        assert (document.signed.record, document.signed.by) == ("visit-2021", "An editor")


@pytest.mark.parametrize(
    ("old", "new"),
    [('"supported"', '"conflicting"'), ("text.en", 'disputed_by = "the ministry"\ntext.en')],
)
def test_a_disputed_claim_says_so(own: Path, old: str, new: str) -> None:
    path = own / "claim.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert all(document.claims[0].disputed for document in documents(f"claims:{own}"))


def test_a_speaker_is_an_attribution_and_every_source_is_kept() -> None:
    found = {d.signed.record: d for d in documents("claims") if d.signed and d.article.lang == "en"}
    document = found["us-withdrawal-2021-07-13"]
    attribution = document.claims[0].attribution
    assert attribution
    assert isinstance(attribution.speaker, Name)
    assert attribution.speaker.id == "us-central-command"
    assert "us-department-of-defense" in attribution.speaker.within
    assert document.signed
    assert [source.url for source in document.signed.citations] == [
        "https://sputniknews.com",
        "https://www.urdupoint.com",
    ]


def test_one_lead_a_file_of_that_folder_alone(own: Path) -> None:
    assert [lead.address for lead in leads(f"claims:{own}")] == ["claim.toml", "entities.toml"]
    assert "neighbours.toml" in [lead.address for lead in leads("claims")]


def test_own_claims_may_name_shipped_entities(own: Path) -> None:
    path = own / "claim.toml"
    path.write_text(path.read_text("utf-8").replace('"ann-lee"', '"sergey-lavrov"', 1), "utf-8")
    visitor = documents(f"claims:{own}")[0].claims[0].frame.slots["visitor"]
    assert isinstance(visitor, Name)
    assert (visitor.text, visitor.office) == ("Sergey Lavrov", "foreign-minister:RU")


def test_a_replaced_record_leaves_the_folder_that_it_stood_in(
    own: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    text = (own / "claim.toml").read_text("utf-8").replace("verdict", "replaces = true\nverdict")
    (other / "claim.toml").write_text(text, "utf-8")
    context = Context(Path("unused"), claims=(own, other))
    assert documents(f"claims:{own}", context) == []
    assert len(documents(f"claims:{other}", context)) == 2


def test_without_the_shipped_claims_own_ones_may_have_their_ids(own: Path) -> None:
    path = own / "entities.toml"
    path.write_text(path.read_text("utf-8") + '[[entity]]\nid = "taliban"\ntype = "event"\nnames.en = ["T"]\n')
    assert len(documents(f"claims:{own}", Context(Path("unused"), claims=(own,)))) == 2
    with pytest.raises(ClaimsError, match='The id "taliban" already stands in'):
        documents(f"claims:{own}")


def test_the_shipped_folder_by_its_path_is_the_shipped_folder() -> None:
    assert len(documents(f"claims:{builtin_folder()}")) == len(documents("claims"))


def test_a_change_in_any_file_makes_every_lead_new(own: Path) -> None:
    def fingerprints() -> set[str]:
        return {lead.fingerprint for lead in leads(f"claims:{own}")}

    before = fingerprints()
    assert before == fingerprints()
    assert len(before) == 1
    state = (own / "entities.toml").stat()
    os.utime(own / "entities.toml", ns=(state.st_atime_ns, state.st_mtime_ns + 1))
    touched = fingerprints()
    (own / "more.toml").write_text("# nothing\n")
    added = fingerprints()
    (own / "more.toml").unlink()
    assert before != touched != added
    assert fingerprints() == touched


def test_a_broken_file_is_told_when_read_and_a_missing_folder_at_once(own: Path) -> None:
    (own / "broken.toml").write_text("[[claim]]\n")
    found = leads(f"claims:{own}")
    with pytest.raises(ClaimsError, match=re.escape(f"{own / 'broken.toml'}:1: ")):
        found[0].read()
    with pytest.raises(ClaimsError, match="There is no claims folder"):
        leads(f"claims:{own / 'nowhere'}")
