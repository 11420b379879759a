"""Words of a question that an answer need not have: what everybody says of anything, and of himself.

Ordinary English only. A word that is missing here makes its question be taken for one about
something that the texts do not know (`qa.retrieved.foreign`).
"""

from __future__ import annotations

from typing import Final

from corpus.patterns import Pattern
from qa.words import STOP_WORDS, stem

_WORDS: Final = """
contain include support someone somebody anyone anybody everyone everybody nobody person people man men woman women
guy fellow folks lad lady kid other another thing something anything nothing stuff staff boss worker workers user go
goes going went gone come came put take took taken make made making bring brought keep kept hold held turn leave run
look see saw shown show think thought ask asked asking talk speak hear heard happen face hit skip toss fit spell deal
handle start begin began stop stopped finish try tried use using used want write wrote written call help hand drop
wait meant mean supposed decide offer spend spent save treat send sent follow move moving moved change find found fall
carry let set add pick cover giving far reach enter name lost live stay reply sense wonder allow old new good bad big
large high low small full whole last next first second different separate certain particular several many few right
wrong ok okay fine sure same normal usual real actual exact extra even ever never still yet now then today yesterday
tomorrow later earlier again back away along around together alone apart anyway afterwards already once twice often
sometimes instead elsewhere everywhere nowhere without until because since though although while whether longer short
much else ago straight simply maybe perhaps both either neither kind sort type way case step part place content detail
option factor ground rule tool trouble fact matter matters point side desk note info data information duty job
question reason amount number numbers length limit size threshold maximum minimum deadline due date time hour minute
day week month year dollar quarter one two three four five six seven eight nine ten fifteen twenty thirty forty fifty
sixty seventy eighty ninety hundred thousand million percent can't cannot won't don't didn't isn't hasn't haven't
aren't wasn't couldn't wouldn't shouldn't i'm i've he's she's they're we're it's what's who's that's there's dhs
department agency office component record request file filed text regulation letter document paper copy item condition
portion proportion share aspect piece list example method manner measure procedure process requirement standard
criterion criteria purpose goal aim role result effect outcome consequence issue problem situation circumstance event
action activity concept idea term word title level degree extent scope range rate figure total sum value period moment
beginning stage phase location area position order group member members category class unit body entity subject topic
element feature basis model version sample practice policy approach choice power authority responsibility task
function service line page protect prevent ensure apply affect require comply complies provide supply supplies
describe explain mention refer relate concern involve count check verify confirm review consider manage operate
perform conduct complete create produce prepare build establish choose select determine approve accept permit
permitted forbid prohibit avoid end ended close open shut continue remain store lose obtain acquire receive collect
gather gathers deliver exchange join meet respond answer answers notify report return replace reduce increase exceed
exceeds repeat cause serve settle depend disregard object propose publish necessary possible available general special
main proper correct valid free specific similar equal own personal private public official local legal final present
past future current recent common communicate guide state initial demand money mistake clock pending
lead fail exist differ renew arise grant give gives gave given employee employees bind binds binding bound
name named courtroom ready welcome trigger late early true false applicant january
february march april june july august september october november december max min maximal minimal cap caps ceiling
cite cites citation floor upper lower itself himself herself themselves ourselves yourself myself oneself
sit sits high wide width lifetime
able unable edition editions
"""

_COMPARED: Final = Pattern(r"(?<=\w{3})(?:er|est)$")
_DERIVED: Final = Pattern(r"(?<=\w{4})(?:ment|al|(?<=r)ral)$")
_STEMS: Final = frozenset(map(stem, _WORDS.split()))


def is_ordinary(word: str) -> bool:
    """Whether a word, in any form, says nothing of what a question is about."""
    lower = word.lower().replace("’", "'")
    compared = _COMPARED.sub("", lower)  # "longest"
    derived = _DERIVED.sub("", lower)  # "treatment", "referral"
    return any(word in STOP_WORDS or stem(word) in _STEMS for word in (lower, compared, derived))
