"""What is wrong with a source that is named wrongly, told before it is kept in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.naming import checked

WIKIDATA = "wikidata:https://a.example/sparql"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "claims").mkdir()
    for name, text in (("a.txt", "Text."), ("a.xyz", "x"), ("reviews.json", '"ClaimReview"'), ("no.rq", "SELECT * {}")):
        (tmp_path / name).write_text(text)
    (tmp_path / "query.rq").write_text("# endpoint: https://a.example/sparql\nSELECT * {}")
    (tmp_path / "urls.txt").write_text("https://a.example/1\n")
    return tmp_path


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("", "A source has no name"),
        (" \t", "A source has no name"),
        ("docs2", "docs2 names no source: give a folder or a file that is there"),
        ("docs2/a.txt", "names no source"),
        ("a.xyz", "has no suffix that is read here"),
        ("ftp://a.example/", "is no address that is read here"),
        ("https://[x/", "is no address that is read here"),
        ("fed:https://a.example/", "no kind of source 'fed'; did you mean 'feed'?"),
        ("docs:docs", "no kind of source 'docs'; known are archive, claimreview"),
        ("https://", "no host"),
        ("https:///path", "no host"),
        ("http://:80/", "no host"),
        ("http://a..b/", "no host"),
        ("https://a b.example/", "no host"),
        ("https://a.example:99999/", "no host"),
        ("https://a.example:0/", "no host"),
        ("https://me:secret@a.example/", "user name or a password is never asked"),
        ("feed:", "names no address"),
        ("feed:docs", "names no address"),
        ("feed:ftp://a.example/", "names no address"),
        ("feed:https:///rss", "no host"),
        ("feed:https://me@a.example/", "user name or a password"),
        ("feed:https://a.example/#limit=0", "limit must be a number"),
        ("feed:https://a.example/#text=all", "text must be page or feed"),
        ("feed:https://a.example/#colour=red", "no option 'colour'; known are text, limit"),
        ("sitemap:https://a.example/#since=July", "since must be a day"),
        ("sitemap:https://a.example/#until=2021-02-30", "until must be a day"),
        ("sitemap:https://a.example/#since=2021-02-02&until=2021-02-01", "is before since"),
        ("sitemap:https://a.example/#limit=many", "limit must be a number"),
        ("sitemap:https://a.example/#under=news/", "under must be how paths begin"),
        ("archive:https://a.example/#pages=0", "pages must be a number"),
        ("archive:https://a.example/#under=news/", "under must be how paths begin"),
        ("mediawiki:https://a.example/w/api.php", "names no page"),
        ("mediawiki:https://a.example/w/api.php#search=%20", "names no page"),
        ("mediawiki:https://a.example/w/api.php#names=x", "names must be a number"),
        ("mediawiki:https://a.example/w/api.php#pages=X&languages=Arabic", "languages must be codes such as"),
        (WIKIDATA, "names no entity"),
        (f"{WIKIDATA}#entities=Q1&languages=xx", "languages are en, ar"),
        (f"{WIKIDATA}#entities=Q1&facts=colour", "facts are capital"),
        (f"{WIKIDATA}#entities=Q1&base=x", "base must be an address"),
        (f"{WIKIDATA}#entities=Q1&properties=P1", "properties must be pairs"),
        ("claimreview:reviews.json", "is a file: name it by its path alone"),
        ("claimreview:https://a.example/#since=x", "since must be a day"),
        ("claimreview:https://a.example/#languages=ARA", "languages must be codes"),
        ("claimreview:https://a.example/claims:search#languages=ar", "asks for nothing"),
        ("claims:none", "no claims folder"),
        ("claims:a.txt", "no claims folder"),
        ("no.rq", "names no endpoint"),
    ],
)
def test_what_is_named_wrongly_is_one_sentence(spec: str, told: str, desk: Path) -> None:
    with pytest.raises(FactcheckError, match=r"^[^\n]{,300}[.?]$") as raised:
        checked(spec)
    assert told in str(raised.value) and "secret" not in str(raised.value)
    assert desk


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        ("docs", "folder"),
        ("./docs/", "folder"),
        ("a.txt", "document"),
        ("urls.txt", "urls"),
        ("query.rq", "sparql"),
        ("reviews.json", "claimreview"),
        ("claims", "claims"),  # those that come with the tool
        ("claims:claims", "claims"),
        ("https://a.example", "urls"),
        ("https://a.example/#limit=3", "urls"),
        ("HTTPS://A.example./x?y=a b", "urls"),
        ("http://[::1]:8000/", "urls"),
        ("http://10.0.0.1:8000/x", "urls"),
        ("https://مثال.example/خبر", "urls"),
        ("https://a_b.example/", "urls"),
        ("https://a.example/@name", "urls"),
        ("feed:https://a.example/rss#text=feed&limit=5", "feed"),
        ("sitemap:https://a.example/s.xml#since=2021-02-01&until=2021-02-01&under=/news/", "sitemap"),
        ("archive:https://a.example/news/", "archive"),
        ("mediawiki:https://a.example/w/api.php#pages=X&languages=zh-min-nan|simple", "mediawiki"),
        (f"{WIKIDATA}#entities=Egypt&languages=ar", "wikidata"),
        ("claimreview:https://a.example/claims:search#query=x", "claimreview"),
    ],
)
def test_what_is_named_rightly(spec: str, kind: str, desk: Path) -> None:
    assert kind == checked(spec).NAME
    assert desk
