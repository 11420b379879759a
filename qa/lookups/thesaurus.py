"""Other words for the same thing, in the English of letters about deadlines and money.

Ordinary synonyms only, nothing that names a place or a rule of the texts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from corpus.patterns import Pattern
from qa.words import stem

_GROUPS: Final = """
appeal appeals appealed appealing contest
object objection objections oppose opposition protest
decide decides decided decision decisions determine determination rule rules ruled ruling resolve adjudicate
decide decision determination verdict call result results outcome finding findings action
answer respond response reply
turnaround respond response answer determine
normal normally ordinarily ordinary generally usual usually standard typical typically
go transmit send sent forward forwarded
right appropriate proper
amend amendment correct correction fix error mistake repair
fix cure cured remedy remedied
acknowledge acknowledgment acknowledgement
tell tells told say says notify notification notice inform advise announce warn warning alert
ask request requests requested require requires petition apply application
deny denied denial denials refuse refused refusal reject turned adverse
waive waiver waived waivers waiving
expire expires lapse lapses end ends ended terminate
valid effective last lasts
keep kept maintain maintenance retain retention preserve store hold stay stays remain
extend extension extended longer extra additional
close closed administratively
send submit submitted submission mail transmit file filing filed serve served lodge
copy copies copying copied duplication duplicate photocopy photocopies photocopying page
charge bill billing invoice fee pay paid payment bear borne price cost rate money
penalty penalties fine fined
manager managers managerial supervisor boss
clerk clerks clerical administrative secretary
professional professionals attorney lawyer
reporter reporters journalist journalists media press newspaper newspapers
school schools student educational education university college professor
company business firm submitter submitters corporation contractor
free gratis charge charged
check cheque payable money order
advance prepay prepayment upfront front
owe owes owed unpaid outstanding overdue debt debts
clarify clarification additional
earlier previous previously prior past old
recipient recipients
rehear reconsider reconsideration again revisit revised
judge judges alj presiding
swap exchange
convert converts converted conversion change changes changed
teach teaches taught teaching class classes course courses instruct instruction
report reporting notify
release disclosure disclosed disclose disclosing released gave leak leaked leaks leaking
sue suing suit lawsuit litigation court judicial
misdirected wrong re-routed rerouted proper
clock commence commences start starts starting begin begins starting
small minimum minimal little tiny low
training train trained
challenge challenges
police emergency
modification modify modifications changed change changes material
facility plant
evaluation evaluate self-evaluation
complaint complaints complain complainant complainants
discrimination discriminated discriminatory bias
disability disabled handicap 504
review reviewed reviewing
mark marked marking markings designation designations designate
track tracking
time period
offense offender offenders offenses
renew renewal
watch watches watched monitor monitors monitored monitoring
resubmit resubmits resubmitted resubmission resubmissions
open available
move moves moved motion
classify classifier classification
publish published publication
inspect inspection inspections inspector inspectors
percent percentage share
employee employees staff worker personnel
loan loans
size amount
add adds added adding additional
cd cds dvd dvds disk disks tape tapes media
phone phones telephone telephones
deduct deducts deducted deducting deduction deductions offset offsets
salary salaries wage wages paycheck paychecks
photo photos photograph photographs picture pictures image images
issue issues issued render rendered serve served
lawyer lawyers attorney attorneys counsel representation represented
arrive arrives arrival admit admitted admission intake
investigate investigated investigates investigation investigations
reach reaches receive received transmit transmitted
letter letters message messages
forward forwarded forwarding route routed transfer transferred
weekend weekends saturday saturdays sunday sundays
agree agrees agreed agreement concur concurs concurrence consent consents approve approves approved approval
foot foots pay pays paid
sign signs signed issue issues issued
buy buys bought purchase purchases purchased obtain obtains acquire acquires procure
top topmost highest upper
daily day
freeze freezes frozen stay stays stayed suspend suspends suspended halt
""".strip()

# What is said in several words, as one that the groups know.
IDIOMS: Final = tuple(
    (Pattern(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (r"\bact(?:s|ed)? (?:up)?on\b", "determine"),
        (r"\blook(?:s|ed)? at .{0,40}\bagain\b|\bsecond look\b|\bthink again\b", "reconsideration"),
        (r"\bask(?:ed|ing|s)? (?:the \w+ )?(?:for|to) (?=reconsider)", ""),
        (r"\bhow far (?:in advance|ahead of time|ahead|beforehand)\b", "how long before"),
        (r"\bup front\b|\bin advance\b|\bahead of time\b|\bbeforehand\b", "advance"),
        (r"\bmade out to\b|\bmake (?:it |the check )?out to\b", "payable"),
        (r"\bturn(?:s|ed)? down\b|\bsaid no\b", "denied"),
        (r"\bheard? nothing\b|\bno (?:answer|reply|response)\b|\bnever (?:answered|replied|responded)\b", "respond"),
        (
            r"\b(?:miss(?:es|ed|ing)?|blow|blew|past|fail(?:s|ed)? to meet) (?:\w+ ){0,3}(?:deadlines?|time limits?)\b",
            "fails to comply",
        ),
        (
            r"\bhear(?:s|d)? (?=(?:back|about|of|from|whether|if|the (?:outcome|result|decision|answer|news))\b)",
            "be notified ",
        ),
        (r"\b(?P<has>have|has|had|need|needs) to be in(?=\W*$)", r"\g<has> to be filed"),
        (r"\blet ((?:[\w']+ ){1,4})know\b", r"notify \1"),
        (r"\bcredit bureau\b", "consumer reporting agency"),
        (r"\bstatute of limitations\b", "after the date"),
        (r"\b(?:so|too) (?:small|little|low)\b|\bde minimis\b|\bsmallest\b", "so small no fee charged"),
        (
            r"\bchallenge (?=(?:an?|the|my|our|its) (?:\w+ ){0,2}(?:denial|refusal|decision|determination)s?\b)",
            "appeal ",
        ),
        (r"\bsend(?:s|ing)? (?:\w+ )?(?:bills?|invoices?)\b", "charge"),
        (r"\bact(?:s|ed)? (?:up)?on\b", "determine"),
        (r"\blook(?:s|ed|ing)? into\b", "investigate"),
        (r"\bgood for\b", "valid"),
        (
            r"\b(?P<most>maximum|minimum) (?:validity(?: period)?|period of validity) (?:of|for) "
            r"(?P<what>[^?,;]+?)(?= if\b|\W*$)",
            r"\g<most> time that \g<what> is valid",
        ),
        (r"\b(?P<when>after|upon|on|from|of) service(?= (?:by|on|upon|through|via)\b|\W*$)", r"\g<when> being served"),
        (
            r"\b(?:on top of|besides|apart from|in addition to) (?:the|an?|any) (?:\w+ )?"
            r"(?:fine|penalty|fee|charge)s?\b",
            "additional",
        ),
        (r"\blate (?:fees?|charges?)\b|\bpenalt(?:y|ies) for (?:late|overdue|delayed)(?= pay)", "interest on unpaid"),
        (  # what is earned
            r"\b(?P<whose>my|our|his|her|their|your|take-home|net|(?!let's|what's|who's)\w+(?:'s|s'))"
            r"(?P<which> disposable| take-home| net)? pay\b(?!\s+(?:for|by|with|in|the|an?|any|no|all|back)\b)",
            r"\g<whose>\g<which> salary",
        ),
        (
            r"(?P<pay>\b(?:salary|wages?|paychecks?) (?:can|may|could|will|must)(?: \w+)? be) taken\b",
            r"\g<pay> deducted",
        ),
        (r"\b(?:15|fifteen) minutes\b", "quarter hour"),
        (r"\b(?:hand|turn)(?:s|ed|ing)? in\b", "submit"),
        (r"\b(?:process|handle|complete|finish)(?= (?:an?|my|the|our|your) (?:\w+ )?request\b)", "determine"),
        (r"\bno charge\b|\bfor nothing\b", "free"),
    )
)


def _same() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _GROUPS.splitlines():
        group = {stem(word) for word in line.split()}
        for word in group:
            found[word] |= group
    return {word: frozenset(others) for word, others in found.items()}


# Stems of a group stand for each other.
SAME: Final[Mapping[str, frozenset[str]]] = _same()


@lru_cache(maxsize=64)  # of every sentence that may answer
def plainly(text: str) -> str:
    """A question with the plain word for each idiom."""
    for idiom, word in IDIOMS:
        text = idiom.sub(word, text)
    return text
