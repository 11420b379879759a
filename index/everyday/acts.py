"""What people say of what everybody does with rules: asking, getting, telling, deciding, paying, waiting, breaking and
being caught; the words that rules have for it, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
obtain, obtained: get hold of, got hold of, get my hands on, get our hands on, lay hands on, come by, pick up a copy,
    score a copy
request, requesting: beg, begs, begging, begged, plead for, pester for, ask nicely, put in a word
repetitive, frivolous: pester, pesters, pestering, pestered, nag, nags, nagging, badger, keep at it, broken record
approve, approval: nod, give the nod, gives the nod, gave the nod, rubber-stamp, rubber stamp, blessing, bless, okay,
    okayed, the okay, all-clear
disapprove, disapproval: thumbs down, shoot down, shot down, shoots down, nix, nixed, knock back, knocked back
dismiss, summarily dismiss: bin, binned, chuck, chucked, chuck out, wastebasket, wave off, waved off, brush aside
discuss, discussing, communicate: chat, chats, chatting, chatted, talk with, talk over, talks over, speak with, have a
    word, sit down with, bounce ideas
telephone, inquiring, status of a case: ring up, give a ring, rings up, how my case is coming along, how my case is
    doing, how far along, where things stand, where my case stands
notice, written notice, mailed: note, heads-up, in the mail, in my mailbox, by post, in the post, a line, drop a line,
    drop me a line
notify: keep posted, keeps posted, fill in on, clue in, let in on, loop in, in the loop, ping
describe, description, specify: lay out, lays out, set out, spell it out, sketch out, paint a picture, go into detail
determination, decision, determine: makes the call, make the call, made the call, whose call, who calls, have the say,
    has the say, final say, say-so, get to decide
impose, assess: slap with, slap on, slapped with, hit me with, sting, stung, pile on, piles on, piled on, tack on,
    tacks on, tacked on
additional conditions: more strings, extra strings, strings, attach strings, extra hoops
collect, collection, offset: come after, comes after, coming after, came after, go after, goes after, went after,
    chase, chases, chased, chasing, squeeze, dun, dunned, shake down, hound for money
offset, deducted: grab, grabs, grabbed, skim, skimmed, take a bite, take a cut, claw back, clawed back
inability to pay, financial condition: broke, flat broke, hard up, can't afford it, no money left, skint, on the
    breadline, bankrupt, bust
delay, late: drag my feet, drag our feet, drags its feet, drag feet, dawdle, dawdles, dither, stall, stalls, stalling,
    slowpoke, in no hurry, take forever
pay in full, payment: pay up, paid up, cough up the money, fork over, fork out, shell out, foot the bill, foots the
    bill, pick up the tab, settle up, square up
extension of time, good cause: more slack, breathing room, buy more time, push the date, push back the date, put it
    off, kick the can
consider, considering: think it over, thinks it over, think over, sleep on it, weighing up, weigh up, size up the
    matter, mull, mulls
effective date, before the date, initiated: got going, get going, under way, already running, came out, before these
    came out, before the new rules, cases already, started before, kick in, kicks in, kicked in
commence, initiate: kick off, kicks off, get the ball rolling, set in motion, start off, fire up
violation, noncompliance: break the rules, breaks the rules, broke the rules, breaking the rules, break the law, step
    out of line, out of line, slip up, slips up, slipped up, cross the line, crossed the line, mess up, messed up,
    messes up, screw up, screwed up, foul up, drop the ball
noncompliance, fails to comply: flunk, flunked, flunks, come up short, came up short, not up to snuff, not up to
    scratch, not up to par, miss the mark, behind on the rules
compliance, complies, certify: up to snuff, up to scratch, up to par, play by the rules, plays by the rules, toe the
    line, by the book, follow the rules, stick to it, in good standing, keep its nose clean
certification, certify: vouch, vouches, vouched, vouch for, swear that, give its word, stand behind, cross my heart
good faith, presumed: take at its word, takes at its word, take their word, take our word, taken at face value,
    benefit of the doubt, trust at first
false statement, false: fib, fibs, fibbed, fibbing, tall tale, tall story, whopper, white lie, make things up, made it
    up, cook up, cooked up, bluff, hoodwink, pull the wool, pull a fast one, con, conned
fraud, false claim: swindler, crook, crooks, cheater, cheaters, con man, con artist, fleece, fleeced, milk the system
statute of limitations, years after: years old, years ago, after all these years, ancient history, old sins, water
    under the bridge, come back to haunt
prohibited, shall not: off limits, off-limits, no-no, not on, out of bounds, out of the question, hands off, keep off,
    no go
authorized, permitted: fair game, free to, good to go, get away with, in the clear, allowed to go ahead
withdrawal, termination: cut loose, wash their hands, wash its hands, call off, called off, calls off, scrub,
    scrubbed, pull the rug
suspend, suspension: shelve, shelved, shelves, mothball, mothballed, put on hold, on the back burner, back burner
change the date, time and place: move the day, move the date, moved the date, change the day, another day, shift the
    day, call us together, call together, round up the parties
investigation, investigate: dig into, digging into, cops' digging, dig around, digging around, nose around, nosing
    around, poke around, pokes around, poking around, snoop around, sniff around, look deeper, get to the bottom
request information, at any time: grill any, whenever they feel like it, whenever they like, out of the blue, at the
    drop of a hat, any old time
inspection, inspections: look-see, go through the place, walk-through, check us out, check on us, come and look, come
    look us over, pop in, drop by
applicant, application: try for, tries for, trying for, apply to get, put in to be, throw my hat in, throw in my hat,
    job seeker, job seekers, would-be, hopeful, hopefuls, candidate
assessment, test: quiz, quizzes, exam, exams, tryout, put through its paces
volunteer, volunteers: unpaid helper, unpaid helpers, do-gooder, do-gooders, works for free, helps for free
contractor, contractors: hired hand, hired hands, hired company, outside crew, cleaning man, cleaning crew, cleaning
    lady, outside help
employee, personnel: clerk, clerks, underling, underlings, desk jockey, pencil pusher, pencil pushers, paper pusher,
    our own people, our people, our folks, our man, our guy, our gal
individual, individuals, persons: folks, folk, joe public, average joe, man in the street, ordinary people, ordinary
    folks
family member, relative: aunt, uncle, granny, grandma, grandpa, nan, kin, kinfolk, in-law, in-laws, next of kin, niece
executive official, highest level: very top, at the very top, governor, governors, top of the heap, top dog
senior official, director: bigwig in charge, top brass, head guy, head man, head woman, kingpin
general counsel, attorney: its lawyer, agency's lawyer, government's lawyer, their lawyer, in-house lawyer
department of justice, attorney general: trial lawyers, government lawyers, prosecutor, prosecutors, top lawyer,
    government's top lawyer, feds' lawyers, u.s. attorney
intelligence, national intelligence: spook, spooks, spymaster, spy chief, spy agency, spy agencies
adversary, attack: bad guys, bad guy, villains, villain, baddies, attacker, attackers, wrongdoer, wrongdoers
technology, product: gizmo, gizmos, contraption, contraptions, gear to stop, widget, doohickey, invention of mine
website, internet, electronic: on the net, the net, online, on the web, web page, webpage, home page
records, pages: page, pages, sheets of paper
personal information, personally identifiable: private stuff, private things, private details, personal stuff,
    personal details, private life, private lives
agency, agencies: outfit, outfits, bureau, shop, crew, the office, other outfit
guidance documents, standards, incorporated: handbooks, tech handbooks, outside handbooks, lean on, leans on, borrowed
    rulebook
program, plan: scheme, schemes, game plan, blueprint for
procedures, exceptions: odd cases, odd case, special cases, special case, hard cases, oddball cases
natural disaster, emergency: flood, floods, tornado, tornadoes, wildfire, wildfires, earthquake, earthquakes,
    blizzard, blizzards, act of nature
unusual circumstances, exceptional: out of the ordinary, odd circumstances, something weird, freak event, once in a
    blue moon
mentally incompetent, guardian: lost her mind, lost his mind, senile, dementia, alzheimer's, not all there, out of it
independent, separate obligations: stand on their own, stands on its own, on its own feet, no matter what other
authority, authorized to issue: right to, power to, has the power, who may, who can
most highly, top secret, highest level: very highest, highest grade, highest level
portion, partially: piece of it, bits, which bits, parts of it, chunk, chunks
consultation, interest to another agency: check with, checks with, run it by, runs it by, run past, touch base with
cooperative, joint arrangement: do for both, team effort, run together, share one, go in together, go halves
majority, convened meeting: sit down together, all in one room, round the table, around the table, show of hands
reimburse, cost: chip in for, who pays for, pays for, on whose dime, whose dime, on the house, out of whose pocket
without cost: for nothing, free, for free, gratis, no cost, at no cost, not a penny, not a dime
equal, comparable: just as good, as good as, every bit as good, same as, on a par, level playing field, fair chance,
    fair shot
unequal, discrimination: a dump next to, worse than, not as good, leg up, give a leg up, head start, inside track,
    upper hand, unfair, unfairly
bias, discrimination: bias, biases, bigotry, bigoted, prejudiced
restore, eligibility: get it back, ask for it back, get back in, back in the fold, cleaned up, cleaned up our act,
    come back in
evidence, admissible: use that against me, use it against me, used against me, held against, thrown in my face
proof of service, delivered: really got into my hands, got into my hands, show they gave me, prove i got it, prove he
    got it
subpoena, appear: forcing my buddy, forced to show up, force to show up, forcing him to, forcing her to, has to show
    up, must show up
attend, appear: show up, shows up, showed up, showing up, turn up, turns up, come in person, be there
compelled testimony, discovery: lawyers dig, while lawyers dig, pry out, worm out of, wring out of
transcript, record of hearing: what everybody said, what everyone said, who said what, every word said
settle, compromise: make it go away, makes it go away, cut me a deal, cut a deal, buy them off, buy off, meet halfway
severability, remainder: is the rest dead, rest still stand, rest still good, one piece of the rules, throws out one
    piece
publicly available, made available: let anybody see, anyone may see, anybody may look, open to all, everybody may see
purpose, goals: what good are, what good is, supposed to do, meant to do, what is it good for, why bother with
impartial, uniform: even-handedly, evenhandedly, fair and square, down the middle, across the board, no favorites
selected, designated: hand-picked, handpicked, picked to, the one picked, tapped for, tapped to
family, minor accompanied: with his aunt, with her aunt, with his uncle, with relatives, with grandma
machine-readable, card: stripe, stripes, stripe on the back, mag stripe, chip in the card
lawful status, verify: may be here, here legally, legally here, papers in order, has papers, right to be here, illegal
"""
