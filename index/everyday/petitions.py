"""What is said of a rule that somebody wants: the words a rule has for petitions and what becomes of them, then what
people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
petition for rulemaking, issuance, amendment, or repeal of a rule: change a rule, change the rules, new rule, scrap a
    rule, change one of its rules, get rid of a rule, repeal
petition, request a rule: ask for a new rule, suggest a rule, propose a rule, fix this rule, drop this rule
response to a petition: hear back about my petition, answer my petition
petition for rulemaking: new regulation, write a regulation, propose a regulation, change a regulation, undo a rule,
    overhaul a rule, outdated rule, rule is outdated, rewrite a rule, abolish a rule, kill a rule, bad rule, ditch a
    rule, existing rule changed, rules changed, want a rule, want the rule
petition describes the specific problem, data: make my case, make our case, make a case, convince, back it up, spell
    out, arguments, persuasive
summarily dismiss, moot, premature, repetitive: crank letter, crackpot, same thing again, over and over, too early,
    too soon, already settled, no longer matters, wastes time, waste of time, brush aside, crazy idea
no merit, resource constraints, deny the petition: too busy, short-staffed, understaffed, no money for it, bigger
    fish, other things to do, bad idea, silly idea, reasons to say no
broader public comment: public input, what others think, ask around first, hear from others, ask the public, sound out
delivered by courier, mailing address: messenger, bike messenger, hand delivery, delivered by hand, drop off in
    person, drop it off
rulemaking, regulation: regs, red tape
petition for rulemaking, issue, amend, or repeal: tweak a reg, scrap a reg, make a reg, change a reg, redo a reg, drop
    a reg, new reg, fix a reg, ditch a reg, change one of its regs, kill a reg, undo a reg, change its regs, change
    your regs, write a reg
petition: asking you to change, ask you to change, ask you folks to change, plead for a change, wish list for rules
"""
