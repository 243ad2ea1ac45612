"""The concepts of news: the same in five languages, each form of one concept alone."""

from __future__ import annotations

from collections import defaultdict

import pytest

from factcheck import languages
from factcheck.languages import concepts
from factcheck.languages.filing import NONE
from factcheck.languages.morphology import LETTERS
from factcheck.languages.tokens import words_of
from factcheck.text import fold

FIVE = ("ar", "en", "es", "fr", "ru")
FOLDED = {"es": {"bajo"}}  # bajó, without its accent, is the preposition, too


def key(code: str, form: str) -> tuple[str, ...]:
    """What a form is filed under: the bases of its words, or the word itself."""
    base = languages.load(code).morphology.base
    return (fold(form),) if form.startswith(LETTERS) else tuple(base(word) for word in words_of(fold(form)))


@pytest.mark.parametrize("code", FIVE)
def test_concept_of_one_language_is_in_all(code: str) -> None:
    told = set().union(*(concepts.forms(each) for each in FIVE))
    assert told - {NONE} <= concepts.forms(code).keys()


@pytest.mark.parametrize("code", FIVE)
def test_form_is_of_one_concept(code: str) -> None:
    told = defaultdict(list)
    for name, forms in concepts.forms(code).items():
        for form in forms:
            told[key(code, form)].append(name)
    assert {k: names for k, names in told.items() if len(names) > 1} == {}


@pytest.mark.parametrize("code", FIVE)
def test_file_is_in_order(code: str) -> None:
    (file,) = concepts.sources(code)
    names = [line.partition("\t")[0] for line in file.read_text("utf-8").splitlines()]
    assert names == sorted(set(names))
    assert all(form == form.strip() and form for forms in concepts.forms(code).values() for form in forms)


@pytest.mark.parametrize("code", FIVE)
def test_word_without_content_is_no_concept(code: str) -> None:
    lang = languages.load(code)
    told = {word: lang.lexicon.concepts(fold(word)) for word in lang.table["stop"]["words"]}
    assert {word for word, found in told.items() if found} == FOLDED.get(code, set())


@pytest.mark.parametrize(
    ("code", "word", "concept"),
    [
        ("ar", "العملة", "currency"),
        ("ar", "العمل", "work"),
        ("ar", "العملية", "operation"),
        ("ar", "شركاتها", "company"),
        ("ar", "المستشفيات", "hospital"),
        ("ar", "أنه", ""),
        ("ar", "البحرين", ""),
        ("ar", "بالكوليرا", "cholera"),
        ("ar", "والوقود", "fuel"),
        ("ar", "كمال", ""),
        ("ar", "شخصا", "people"),
        ("ar", "جنديا", "soldier"),
        ("ar", "عادة", ""),
        ("ar", "كابل", ""),
        ("ar", "السنوات", ""),
        ("ar", "يواجهون", "face"),
        ("ar", "وبلغت", "reach"),
        ("ar", "ورد", ""),
        ("ar", "المرحلة", "phase"),
        ("en", "yearly", "annual"),
        ("en", "years", ""),
        ("en", "wages", "salary"),
        ("en", "waged", ""),
        ("en", "according", ""),
        ("fr", "obligataires", "bond"),
        ("fr", "marchés", "market"),
        ("fr", "marcher", ""),
        ("fr", "ne", ""),
        ("fr", "importante", "important"),
        ("es", "médicos", "doctor"),
        ("es", "medidas", "measure"),
        ("es", "para", ""),
        ("es", "martes", ""),
        ("es", "deporte", "sport"),
        ("es", "nombre", ""),
        ("es", "Marte", "mars"),
        ("es", "importantes", "important"),
        ("ru", "составила", "reach"),
        ("ru", "участвуют", "participation"),
        ("ru", "газа", "gas"),
        ("ru", "газет", "newspaper"),
        ("ru", "мин", ""),
        ("ru", "ранее", ""),
        ("ru", "центрами", "centre"),
        ("ru", "мина", "landmine"),
    ],
)
def test_word(code: str, word: str, concept: str) -> None:
    assert list(languages.load(code).lexicon.concepts(fold(word))) == ([concept] if concept else [])
