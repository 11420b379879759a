"""What is said of rules themselves: the words that they have for their purpose, scope, definitions, authority and
force, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
purpose, purpose and scope: point of these rules, what are these rules about, why do these rules exist, aim of these
    rules, reason for these rules, idea behind, what is this chapter for, why was this written, what this chapter is
    for
implements, authority, act: law behind, law lies behind, lies behind, what law, legal basis, basis in law, which
    statute, law backs this up, whose say-so, springs from
applicability, applies to: covered here, cover me, cover us, does this cover, rules cover, who is covered, bind us,
    bind me, do the rules bind, rules bind, apply to me, reach me, fall under these rules, under this roof, in play
    here
does not apply, exclusions: left out of these rules, outside these rules, off limits to these rules, carve-out,
    carve-outs, carved out, do not reach, don't reach, exempt from these rules, let off these rules, spared from these
    rules
definitions, means: jargon, lingo, secrecy jargon, what counts as, who counts as, count as, counts as, what is meant
    by, what do you mean by, in plain words, in plain english, what exactly is, what exactly are, glossary, treated as
    a
additional requirements, minimum requirements: tougher than these, tougher than the rules, stricter than these, go
    further than, go beyond these rules, extra rules of its own, more than the minimum, bare minimum, go above and
    beyond
effect on other regulations, supersede: wipe out the older, wipe out older, older orders, older rules, replace the old
    rules, old rules, earlier rules, cancel earlier, do the old rules still, older instructions, knock out older
shall be construed, entitled: extra perks, extra rights, beyond the law, more rights than, new rights, hand me any
    rights, special rights
designee, delegated: acting for him, let someone else do, in his stead, in her stead, do it for him, hand the job to,
    pass the job to
final, final agency action: become the last word, becomes the last word, the last word, set in stone, cast in stone,
    over and done with, end of the road, end of the line, stick for good
coordinate, consult: on the same page, work hand in hand, hand in hand, join forces, team up, teams up, works with,
    work together
annual, annually: yearly, every year, once a year, each year, year in year out, every twelve months
immediate, immediately, promptly: at once, on the spot, straight away, without delay, pronto, drop everything, this
    minute, no dawdling
guidance, instructions, forms: how-to, how-to sheet, how-to sheets, how-to's, tip sheet, user manual
enforce, enforced, compliance: stick to the rules, stuck to, actually stuck to, make it stick, crack down, cracks
    down, cracking down, police the ban, follow through
ensure, assure: make sure, made sure, making sure, see to it, sees to it, saw to it
submit, submission, file: hand in, handed in, handing in, hands in, turn in, turned in, turning in, turns in, put in
    for
form: slip of paper
prohibit, prohibited, prohibition: ban, bans, banned, forbid, forbidden, not allowed, against the rules, taboo
exempt, exemption, waive: let off, let someone off, let somebody off, lets off, get out of the ban, off the ban
notice, informed: find out, finds out, found out, finding out, get told, gets told
determine, determination, decision: make up your mind, make up its mind, makes up its mind, call the shots, calls the
    shots
federal, government, department: uncle sam, washington, the feds
federal financial assistance, recipient: washington's money, washington's cash, federal cash, uncle sam's money, money
    from washington, cash from washington, help from washington, federal help, government cash, government handout,
    federally paid, paid by washington, paid by uncle sam, money from uncle sam, government money, federal aid
funds, amount: cash, dough, bucks
written, in writing: jot down, in black and white, black and white, put it on paper, put on paper
consideration, considered: mull over, chew over, look hard at, think over
conditions, requirements: hoops, hoop, hurdle, hurdles, what it takes
calculate, total quantity: tally, tally up, tallied, add up, adds up, count up, tot up
representative, individual authorized: speaks for us, speaks for me, spokesman, spokeswoman, mouthpiece
responsible, official: in charge, in charge of, point man, who runs, runs the show, who heads
agreement, memorandum: handshake, deal with another, pact, paper between
oversight, board: panel, watchdog panel, oversight panel, watchdog
appointed, appointment: picks, picked for the job, names to the post, named to the post, who names, who chooses the
    head, put in the chair, gets the chair
chairman, appointed: picks the head, pick the head, who is in the chair, head of the panel, head of the board
transferred, transfer: moved elsewhere, shipped elsewhere, shipped off, sent elsewhere, moved to another, sent to
    another, shipped out
revise, update, amend: redo, redid, redone, revamp, revamped, freshen up, brush up, spruce up, rework, reworked
consult, technical assistance, guidance: hold our hand, hold my hand, hold our hands, confused, confusing, baffled,
    lost in all this, over our heads, over my head, can't make head or tail
safeguard, protect: look after, looks after, looked after, take care of, takes care of, lock and key, under lock and
    key, keep it safe
report, reporting: speak up, speaks up, spoke up, say something, come forward, came forward
knowledge, suspicion, or information: rumor, rumors, heard a rumor, rumour, hear talk, hearing talk, hunch, gut
    feeling, smells fishy, fishy
representations, confidential: in confidence, told in confidence, shared in confidence, confided, confide, between us,
    on the quiet
review, reviewed: go over, goes over, went over, look over, looks over, looked over, give a once-over, once-over
"""
