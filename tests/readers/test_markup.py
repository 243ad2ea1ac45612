"""The text of HTML pages, well formed and otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers._markup import extract


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("<ul><li>one<li>two<ul><li>three</ul>four</ul>five", "one\n\ntwo\n\nthree\n\nfour"),
        ("<p>a <b>bold <i>word</b></i> stays</p>", "a bold word stays"),
        ("<b><p>one</b> two</p>", "one two"),
        ("<p>one<br>two <br/> three</p>", "one\ntwo\nthree"),
        ("<p>  one\n\t two  </p>", "one two"),
        ("<p>10&nbsp;000&#8239;km &amp; more &lt;1&gt;</p>", "10\xa0000\u202fkm & more <1>"),
        ("<p>one<div>menu</div>", "one"),
        ("<p>one<h2>two</h2><blockquote>three</blockquote>", "one\n\ntwo\n\nthree"),
        ("<table><tr><th>year<td>95%</table>", "year\n\n95%"),
        ("<script>var p = '<p>no</p>'</script><style>p {}</style><p>yes", "yes"),
        ("<nav><p>menu</nav><aside><p>ad</p></aside><footer><p>rights</footer><p>yes", "yes"),
        ("<div><nav><p>menu, never closed</div><p>yes", "yes"),
        ("<!-- <p>no</p> --><p>yes<!-- > -->!", "yes!"),
        ("<![if IE]><p>yes<![endif]>", "yes"),
        ("<![nonsense[ x ]]><p>yes", "yes"),
        ("</p></div><p>yes</b></p></nope>", "yes"),
        ("<P CLASS=x>yes</P>", "yes"),
        ("<p>1 < 2 and 3 > 2 & so on", "1 < 2 and 3 > 2 & so on"),
        ("<p>yes</p><a href='never closed", "yes"),
        ("loose text", ""),
        ("", ""),
    ],
)
def test_text(markup: str, text: str) -> None:
    assert extract(markup).text == text


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title> A\n title </title><h1>Heading</h1>", "A title"),
        ("<title></title><h1>Heading <i>one</i></h1><h1>two</h1>", "Heading one"),
        ("<svg><title>Logo</title></svg><title>A</title><title>B</title>", "A"),
        ("<p>text", ""),
    ],
)
def test_title(markup: str, title: str) -> None:
    assert extract(markup).title == title


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ("<meta property='article:published_time' content='2021-04-07T23:30:00Z'>", date(2021, 4, 7)),
        ("<time datetime='2021-04-06'>6 April</time>", date(2021, 4, 6)),
        ("<time datetime='2021-04-06'>a</time><time datetime='2020-01-01'>b</time>", date(2021, 4, 6)),
        (
            "<time datetime='2021-04-06'><meta property='article:published_time' content='2021-04-05'>",
            date(2021, 4, 5),
        ),
        ("<time itemprop='datePublished' datetime='2021-04-06T10:00'>", date(2021, 4, 6)),
        ("<meta property='article:modified_time' content='2022-01-01'>", None),
        ("<aside><time datetime='2021-04-06'></time></aside>", None),
        ("<time datetime='yesterday'><time datetime><time>", None),
    ],
)
def test_published(markup: str, day: date | None) -> None:
    assert extract(markup).published == day


@pytest.mark.parametrize(
    ("markup", "lang"),
    [("<html lang='ar-SA'>", "ar"), ("<html LANG=EN>", "en"), ("<html lang>", None), ("", None)],
)
def test_language(markup: str, lang: str | None) -> None:
    assert extract(markup).lang == lang


PIECES = [
    "<p>",
    "</p>",
    "<li>",
    "<nav>",
    "</div>",
    "<div",
    "<!--",
    "-->",
    "<![",
    "<!",
    "<?",
    "</",
    "&#",
    "<a b='",
    '"',
    ">",
    "x",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join))
def test_no_markup_is_too_broken(markup: str) -> None:
    extract(markup)


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<a b='", "<![CDATA[", "</p ", "<p><li>", "&amp", "<script>"])
def test_a_large_broken_page_is_read(piece: str) -> None:
    """The library's own parser looks a million times for the end that none of these has."""
    assert extract("<p>yes</p>" + piece * 200_000).text.startswith("yes")
