"""The characters and spellings of a question made plain: dashes, white space, labels, usual words misspelt.

It changes no name and no number.
"""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import OSA

from corpus import citation as citations
from corpus.patterns import Pattern
from qa.cues import referring
from qa.lexicon import Lexicon
from qa.words import stem

# Colours and the like, pasted from a terminal: their letters are no words.
_SEQUENCES = Pattern(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])|\x9b[0-?]*[ -/]*[@-~]")
_PLAIN = str.maketrans({"\u2019": "'", **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")})

# Never of capitals, which may be a name.
_WHOLE = {
    "max": "maximum",
    "amt": "amount",
    "hr": "hour",
    "hrs": "hours",
    "wk": "week",
    "wks": "weeks",
    "yr": "year",
    "yrs": "years",
    "govt": "government",
    "dept": "department",
}
_SHORT = Pattern(rf"\b(?:{'|'.join(_WHOLE)})\b(?![.'/-]\w)")

_PLEASE = Pattern(r"(?:^\W*|,\s*|\s)(?:please|kindly)\b\s*[,:]?", re.IGNORECASE)
_QUOTED = Pattern(r'"[^"]*"')
_THANKS = Pattern(
    r"(?<=[?.!,])\s*(?:many )?(?:thanks|thank you)(?: (?:you|very much|so much|a lot|in advance))*\W*$", re.I
)
# "5.8 a 1": labels without parentheses, at the end or before what is asked of them. "5.8 a lawyer" has none.
_CITED = Pattern(r"\d\.\d|\bapp", re.IGNORECASE)
_LOOSE = Pattern(
    r"(?P<loose>(?:[\s,.]+\(?(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\)?(?=[\s,.?!]|$)){1,6})"
    r"(?=\W*(?:$|(?:says?|means?|states?|requires?|reads?|provides?|covers?)\b))"
)


def shown(text: str) -> str:
    """The text without what would act on a screen or cannot be written out: half a surrogate pair is
    replaced, a control character is a space, a sequence of them and one that turns or hides text is left out."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, _SEQUENCES.sub("", text)))


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if kind == "Cc":
        return character if character in "\n\t" else " "
    return "" if kind == "Cf" and character not in "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}" else character


def compatible(text: str) -> str:
    """What is `shown`, its full-width letters, ligatures and digits of any script as a keyboard writes them."""
    if text.isascii() and text.isprintable():
        return text
    plain = unicodedata.normalize("NFKC", shown(text).replace("\N{REPLACEMENT CHARACTER}", " "))
    joined = plain.replace("\N{ZERO WIDTH JOINER}", "").replace("\N{ZERO WIDTH NON-JOINER}", "")
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in joined)


def plainly_written(text: str) -> str:
    """Letters, dashes, apostrophes and white space as a keyboard writes them; "&" between labels as "and"."""
    text = " ".join(compatible(text).translate(_PLAIN).replace("\u2014", " - ").split())
    text = without_courtesy(text)
    text = re.sub(r"\bw/o\b\s?", "without ", text)
    text = _SHORT.sub(lambda match: _WHOLE[match[0]], text)
    text = re.sub(r"(?<=\))\s?&\s?(?=\()", " and ", text)
    return re.sub(r"\b(non)-(?=[A-Z])", r"\1 ", text)


def without_courtesy(text: str) -> str:
    """The text without "please" and a closing "thanks", which ask for nothing. What it quotes is kept."""
    asked = text
    while (shorter := _without_one_courtesy(asked)) != asked:
        asked = shorter
    return asked


def _without_one_courtesy(text: str) -> str:
    lower = text.lower()
    if not ("please" in lower or "kindly" in lower or "thank" in lower):
        return text
    quoted = [match.span() for match in _QUOTED.finditer(text)]

    def plain(match: re.Match[str]) -> str:
        return match[0] if any(start < match.end() - 1 < end for start, end in quoted) else " "

    asked = " ".join(_THANKS.sub(plain, _PLEASE.sub(plain, text)).split())
    asked = re.sub(r" (?=[?.!,])", "", asked)
    return asked if re.search(r"\w", asked) else text


def corrected(text: str, lexicon: Lexicon) -> str:
    """The text with the words that every question about exemptions is made of spelt as usual."""

    def usual(match: re.Match[str]) -> str:
        word = match[0]
        if word in referring.KEY_WORDS or stem(word) in referring.SET_WORDS or not lexicon.is_a_name(word):
            return word
        near = [key for key in referring.KEY_WORDS if OSA.distance(word, key, score_cutoff=1) <= 1]
        return next((key for key in near if not (key.startswith(word) or word.startswith(key))), word)

    return re.sub(r"(?<![\w-])[a-z]{5,14}(?![\w-])", usual, text)


def labelled(text: str) -> str:
    """The text with the labels of its citations in parentheses: "5.8 a 1" is "5.8(a)(1)"."""
    if not _CITED.search(text):
        return text
    for mention in reversed(list(citations.find(text))):
        cited = mention.citation
        loose = _LOOSE.match(text, mention.end) if (cited.section or cited.path) and not cited.last else None
        if loose and mention.end == mention.expression[1]:
            labels = "".join(f"({label})" for label in re.findall(r"\w+", loose["loose"]))
            text = f"{text[: mention.end]}{labels}{text[loose.end() :]}"
    return text
