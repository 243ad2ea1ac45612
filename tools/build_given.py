"""Builds the tables of given names: src/factcheck/languages/given.SCRIPT.txt, one folded name a line.

    pip install -e . Faker==40.63.0 wordfreq==3.1.1
    python tools/build_given.py en=WORDS

The names come from Faker (MIT) and from given_by_hand/. WORDS are a language's everyday words, one a line (Debian's
wamerican): a name that is such a word too is followed by the language's code and counts there only where a person must
stand. French and Spanish write a capital in few words but names, and need none. In Arabic, where no capital tells, the
names of Faker all do, those written by hand where "?" says so; names of other scripts are added as Arabic texts spell
them. Russian names are written in all their cases.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from arabic_spellings import Attested

from factcheck.text import fold

BY_HAND = Path(__file__).parent / "given_by_hand"
TABLES = Path(__file__).parents[1] / "src" / "factcheck" / "languages"
LOCALES = {
    "latin": "en_US en_GB en_IE en_IN en_PK en_KE en_NG en_NZ fr_FR fr_QC fr_DZ es_ES es_MX es_AR es_CO es_CL de_DE"
    " it_IT pt_PT pt_BR nl_NL sv_SE no_NO da_DK fi_FI pl_PL cs_CZ tr_TR ro_RO hu_HU hr_HR sl_SI sk_SK lt_LT lv_LV et_EE"
    " id_ID sw yo_NG ha_NG ig_NG zu_ZA tw_GH az_AZ uz_UZ",
    "arabic": "ar_AA ar_DZ ar_PS ar_SA",
    "cyrillic": "ru_RU",
}
# Whose names Arabic news has too.
SPELLED = f"{LOCALES['latin']} ru_RU uk_UA bg_BG mk_MK"
LEAST = 3  # letters
CASES = {"й": ("й", "я", "ю", "ем", "е"), "ь": ("ь", "я", "ю", "ем", "е"), "я": ("я", "и", "е", "ю", "ей"),
         "а": ("а", "ы", "и", "е", "у", "ой", "ей")}  # fmt: skip


def names(locale: str) -> Iterator[str]:
    """The given names of a locale: single words with a capital where the script has them."""
    provider = import_module(f"faker.providers.person.{locale}").Provider
    for attribute in ("first_names", "first_names_male", "first_names_female"):
        found = getattr(provider, attribute, ())
        for name in () if isinstance(found, property) else found:
            word = name.strip()
            if word.isalpha() and len(word) >= LEAST and not word[0].islower():
                yield word


def cases(name: str) -> Iterable[str]:
    """A Russian name in its cases: Сергей, Сергея, Сергею, Сергеем, Сергее."""
    if name[-1] in CASES:
        return [name[:-1] + ending for ending in CASES[name[-1]]]
    return [name, *(name + ending for ending in ("а", "у", "ом", "е"))] if name[-1] not in "еиоуыэю" else [name]


def lines(script: str, everyday: dict[str, set[str]]) -> list[str]:
    """The script's names, folded and sorted, each with the languages in which it is an everyday word."""
    written, barred = by_hand(script)
    found = {name for locale in LOCALES[script].split() for name in names(locale)}
    if script == "arabic":
        return arabic({fold(name) for name in found}, written, barred)
    # A man's name that is a woman's with "а" would make her name a case of his: Марин, Марина.
    found |= {name for name in written if name.isalpha() and len(name) >= LEAST and f"{name}а" not in found}
    found -= barred
    if script == "cyrillic":
        found = {form for name in found for form in cases(name)}
    folded = {name for name in map(fold, found) if name.isalpha()}
    return sorted(" ".join((name, *(lang for lang, words in everyday.items() if name in words))) for name in folded)


def by_hand(script: str) -> tuple[list[str], set[str]]:
    """The names written by hand, with their marks, and what is no given name ("-" before it)."""
    rows = (BY_HAND / f"{script}.txt").read_text("utf-8").splitlines()
    words = [word for row in rows if not row.startswith("#") for word in row.split()]
    return [word for word in words if word[0] != "-"], {word[1:] for word in words if word[0] == "-"}


def arabic(found: set[str], written: list[str], barred: set[str]) -> list[str]:
    """Arabic names: those that are sure are so by hand, or by what the words of Arabic texts tell."""
    sure = dict.fromkeys(found, False)
    sure |= Attested().names({name for locale in SPELLED.split() for name in names(locale)})
    sure |= {fold(name.rstrip("?")): not name.endswith("?") for name in written}
    for name in [name for name in sure if "غ" in name and len(name) > LEAST]:  # a hard g: غريغور, جريجور
        sure.setdefault(name.replace("غ", "ج"), sure[name])
    kept = sure.keys() - {fold(name) for name in barred}
    return sorted(name if sure[name] else f"{name} ar" for name in kept if name.isalpha() and len(name) >= LEAST)


def main(paths: list[str]) -> None:
    everyday: dict[str, set[str]] = {}
    for lang, _, path in (each.partition("=") for each in paths):
        everyday[lang] = {fold(word) for word in Path(path).read_text("utf-8").splitlines() if word.islower()}
    for script in LOCALES:
        (TABLES / f"given.{script}.txt").write_text("\n".join(lines(script, everyday)) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
