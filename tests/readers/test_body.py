"""What of a page is its text: layouts of every sort, with what stands round a story."""

from __future__ import annotations

import pytest

from factcheck.readers._markup import extract

TEXT = (
    "Exports of Iraq rose by 10% in March 2021, the statistics office said on Monday, after two years of decline.",
    "Minister Ali Allawi told reporters in Baghdad on 5 April 2021 that more was expected.",
    "The ministry had forecast growth of 8% in January.",
)
ARABIC = (
    "أعلن الجهاز المركزي للإحصاء في بغداد أن صادرات العراق ارتفعت بنسبة 10% في مارس 2021 بعد عامين من التراجع.",
    "وقال الوزير علي علاوي للصحفيين إن الحكومة تتوقع المزيد من النمو خلال العام المقبل.",
    "وكانت الوزارة قد توقعت نموا بنسبة 8% في يناير.",
)
NAV = "<div class=top><ul><li><a href=/>Home</a><li><a href=/e>Economy</a></ul></div>"
RELATED = (
    "<section class='td-related-posts'><h3>Related posts</h3><div><a href=/x><h4>Inflation at 4%, says bank</h4></a>"
    "<p>The central bank said on Sunday that prices rose by 4% in February, a record for the year.</p></div></section>"
)
COMMENTS = (
    "<div id=comments class=comments-area><ol class=comment-list><li>It was 20% in truth, they lie!</li></ol></div>"
)
LINKS = "<div><h3>Most read</h3><ul><li><a href=/1>Oil falls</a></li><li><a href=/2>Cup won</a></li></ul></div>"


def tagged(texts: tuple[str, ...], tag: str) -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


@pytest.mark.parametrize(
    ("texts", "markup"),
    [
        (TEXT, f"<article>{tagged(TEXT, 'p')}</article>{RELATED}{COMMENTS}"),
        (TEXT, f"<div class='site has-related-posts comments-open'><main>{tagged(TEXT, 'p')}{COMMENTS}</main></div>"),
        (TEXT, f"<div class=story>{tagged(TEXT, 'div')}</div>{LINKS}<div class=foot>Contact | About</div>"),
        (ARABIC, f"<div class=articleBody>{tagged(ARABIC, 'div')}</div>{LINKS}<div>جميع الحقوق محفوظة 2021</div>"),
        (TEXT, f"<div class=story-body>{TEXT[0]}<br><br>{TEXT[1]}<br><br>{TEXT[2]}</div>{LINKS}"),
        (TEXT, f"<table><tr><td><a href=/>Home</a></td><td>{tagged(TEXT, 'p')}</td></tr></table>"),
        (TEXT, "<main>" + "".join(f"<article><p>{text}</p></article>" for text in TEXT) + f"</main>{LINKS}"),
        (TEXT, f"<article><p><a href=/r>{TEXT[0]}</a></p>{tagged(TEXT[1:], 'p')}</article>{RELATED}"),
        (TEXT, f"<div class=story>{tagged(TEXT, 'p')}</div><div class=newsletter><p>Get our news by mail.</p></div>"),
        (TEXT[2:], f"<div><p>{TEXT[2]}</p></div>"),
        (TEXT, f"<a href=/never-closed><div>{NAV}</div></a><div>{tagged(TEXT, 'p')}</div>"),
    ],
)
def test_the_story_alone(texts: tuple[str, ...], markup: str) -> None:
    assert " ".join(extract(f"<body>{NAV}{markup}</body>").text.split()) == " ".join(texts)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h1>A</h1><h2>B</h2><p>Text.</p><h2>C</h2>", "A\n\nB\n\nText."),
        ("<h1>A</h1><p>Text.</p><h3>C</h3><h2>D</h2><p>More.</p>", "A\n\nText.\n\nD\n\nMore."),
        ("<h1>Only a heading</h1>", "Only a heading"),
        ("<div class=comments><p>All that there is.</p></div>", "All that there is."),
        ("<main><p>Short.</p></main><div><p>What is much longer stands outside of it.</p></div>", None),
        ("<ul><li>By <a href=/a>A. Writer</a> and others in Baghdad</li></ul>", "By A. Writer and others in Baghdad"),
        ("<p><a href=/a>Home</a></p><p>Text.</p>", "Text."),
        ("<div>Menu</div><div>He left on 5 April.</div>", "He left on 5 April."),
    ],
)
def test_what_stays(markup: str, text: str | None) -> None:
    """None: both stay."""
    found = extract(markup).text
    assert found == text if text is not None else found.startswith("Short.") and found.endswith("outside of it.")
