"""Languages by name and code, and in which one a text is written."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

_ALIKE: Final = (
    {"id", "ms"},
    {"nb", "nn", "no", "da"},
    {"hr", "bs", "sr"},
    {"gl", "pt"},
    {"cs", "sk"},
)
"""Languages that short texts do not tell apart."""

_LEAST_LETTERS: Final = 20
_LIKELY: Final = 0.1  # probability of the language asked for, to pass
_CERTAIN: Final = 0.5  # probability of another one, to fail


def code_of(language: str) -> str | None:
    """The ISO 639-1 code of a language given as a code (`id`, `pt-BR`) or by its name, in English,
    Indonesian or in itself. None for one that is not known."""
    wanted = language.strip().casefold().removeprefix("bahasa ")
    return _codes().get(wanted) or _codes().get(wanted.replace("_", "-").partition("-")[0])


def name_in(language: str, told_in: str) -> str:
    """The name of a language in the language of the code `told_in`; as given if not known."""
    from babel import Locale

    code = code_of(language)
    regional = "-" in language or "_" in language
    return str(Locale(told_in).languages[code]) if code and not regional else language.strip()


def written_in(text: str, code: str) -> tuple[bool | None, str]:
    """Whether a text is in the language of this code, and the code of the likeliest one.

    None when that cannot be told: the text is too short or of several languages, or the language
    is none that is known. Found by py3langid (M. Lui and T. Baldwin, 2012). Languages that short
    texts do not tell apart, such as Indonesian and Malay, pass for each other.
    """
    if sum(letter.isalpha() for letter in text) < _LEAST_LETTERS:
        return None, ""
    likely = dict(_identifier().rank(text))
    alike = next((group for group in _ALIKE if code in group), {code})
    found, share = next(iter(likely.items()))
    if alike.isdisjoint(likely):
        return None, found
    if found in alike or sum(likely.get(one, 0.0) for one in alike) >= _LIKELY:
        return True, found
    return (False if share >= _CERTAIN else None), found


@cache
def _codes() -> dict[str, str]:
    """Codes by all the names there are."""
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    indonesian, english = (Locale(told_in).languages for told_in in ("id", "en"))
    for code in map(str, english):
        if len(code) != 2:
            continue
        try:
            own = Locale(code).languages.get(code, code)
        except UnknownLocaleError:
            own = code
        for name in (own, indonesian.get(code, code), english[code], code):
            found[str(name).casefold()] = code
    return found


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
