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
approve, approval: nod, give the nod, gives the nod, gave the nod, rubber-stamp, rubber stamp, okay, okayed, the okay,
    all-clear
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
investigation, investigate: dig into, digging into, dig around, digging around, nose around, nosing around, poke
    around, pokes around, poking around, snoop around, sniff around, look deeper, get to the bottom
request information, at any time: whenever they feel like it, whenever they like, out of the blue, at the drop of a
    hat, any old time
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
website, internet, electronic: on the net, the net, on the web, web page, webpage, home page
records, pages: page, pages, sheets of paper
personal information, personally identifiable: private stuff, private things, private details, personal stuff,
    personal details, private life, private lives
agency, agencies: outfit, outfits, shop, crew, the office, other outfit
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
authority, authorized to issue: right to, power to, has the power
most highly, top secret, highest level: very highest, highest grade, highest level
portion, partially: piece of it, bits, which bits, parts of it, chunk, chunks
consultation, interest to another agency: check with, checks with, run it by, runs it by, run past, touch base with
cooperative, joint arrangement: do for both, team effort, run together, share one, go in together, go halves
majority, convened meeting: sit down together, all in one room, round the table, around the table, show of hands
reimburse, cost: chip in for, on whose dime, whose dime, on the house, out of whose pocket
without cost: for nothing, free, for free, gratis, no cost, at no cost, not a penny, not a dime
equal, comparable: just as good, as good as, every bit as good, same as, on a par, level playing field, fair chance,
    fair shot
unequal, discrimination: a dump next to, worse than, not as good, leg up, give a leg up, head start, inside track,
    upper hand, unfair, unfairly
restore, eligibility: get it back, ask for it back, get back in, back in the fold, cleaned up, cleaned up our act,
    come back in
evidence, admissible: use that against me, use it against me, used against me, held against, thrown in my face
proof of service, delivered: really got into my hands, got into my hands, show they gave me, prove i got it, prove he
    got it
subpoena, appear: forcing my buddy, forced to show up, force to show up, forcing him to, forcing her to, has to show
    up
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
lawful status, verify: may be here, here legally, legally here, papers in order, has papers, right to be here
close, administratively close, additional information: shut my case, shut the case, close my case, come back to me,
    get back to me, drop my case
correspondence, preservation: back-and-forth, back and forth, letters to and fro, exchange of letters
careful, care, standards of conduct: watch their step, watch your step, tread lightly, tread carefully, handle with
    care, mind their manners
eligibility, access: let in the know, never cleared, never got vetted, not vetted, without a badge
derivative, incorporating, restating: repeats, repeat what, parrots, echoes, lifts from, second-hand, secondhand
expend, expended, appropriated: spend the money, spend your money, spend money, blow the money, use the money,
    spending the money
private employer, wages: plain company, regular company, ordinary company, private boss, non-government job
regular installments: pay off a little, little every month, bit every month, every payday, drip by drip
discovery, production of documents: go fishing, fishing through, rummage, rummage through, root through, look through
    their papers, see their papers, go through their papers
written statement, deposition: story on paper, tell it on paper, write it down instead, on paper rather, send in a
    letter instead
deposited, treasury: in whose pocket, whose pocket, where does the fine land, money land, uncle sam's till, piggy
    bank, treasury's purse
outside the united states: abroad, overseas, in foreign lands, in another country, beyond our borders, off american
    soil
self-evaluation: look in the mirror, looked in the mirror, look within, own backyard, own house in order
information regarding rights, notice: what they have coming, have coming, what's coming to them, know what they get
program accessibility, inaccessible: can't get into, cannot get into, can't get in, cannot get in, locked out by steps
effective date: since when, as of when, from what day, start to bind, begin to bind
physician, certification: note from her doctor, doctor's slip, note from a doctor, note from the doctor
fringe benefits, retirement benefit: nest egg, perks of the job, goodies, fringe, extras on top of pay, gold watch
parental status, family status: have babies, might have babies, may have babies, mother of, with small kids, plans for
    kids
state or local law, requirement: state says, the state says, city says, town says, local rule, statehouse
federal register, publish notice: tell the world, tells the world, let the world know, shout from the rooftops,
    announce it, make it known
equal basis, eligible: as welcome as, just as welcome, same chance, fair crack, equal chance, equal footing, same
    footing
financial assistance, apply: go for your money, go for the money, try to get money, trying to get money, money from
    you, your money, seek money, see a dime, see a penny, a dime
alternative provider, referral: where else, send him elsewhere, send her elsewhere, chapel, another helper, someplace
    else, pass him on
compliance reports, records: keep count, keep count of, keep tally, head count, number crunching, count heads
complaint, believes, discrimination: put me off, threw me off, kicked me out, kicked me off, turned me away, can i
    write you, done wrong
government contractor defense: hide behind, worked for uncle sam, shield behind
confidentiality, not disclose: keep it to yourself, keep it to yourselves, keep to yourselves, keep mum about, zip
    your lip, mum's the word
theft or diversion: thieves, thieves could, fall into the wrong hands, wrong hands, swipe, swiped, pinch, pinched
preemption, state law, local: county, our county, county's rules, which wins, who wins, tougher county
critical infrastructure: power line, power lines, dams, bridges, pipelines, phone lines, railroads, lifelines
birth certificate, source documents: birth papers, papers you came with, proof papers
physical security: locked up tight, alarm, alarms, burglar, burglars, burglary, break-in, break-ins
background check: look into the past, look into his past, past of, skeletons, skeletons in the closet, dig into his
    past, clean past
compliant, acceptable for official purposes: good for flying, good for planes, second-class license, gets me on a
    plane
apply, policy, applicability: do these rules reach, rules reach, these rules touch, rules touch
assurance, compliance: promise before
exempt, survey: simple questionnaire, quick survey, poll, polls, polling
continuing review: look again at a study, check again on a study, keep checking, ongoing look
expedited review, minor change: wave through, waved through, waves through, tiny change, little change, small fix
interpretation, limited english: speaks only, only speaks, no english, foreign tongue, mother tongue, speaks chinese,
    speaks little english
imminent, immediate action: about to be, about to happen, any minute now, on the verge
notification, another facility: last jail, old lockup, previous jail, former jail, happened at another
data, maintain, retained: numbers on, figures on, statistics, tally of
allegation, reported: each claim of, who gets told first, cry rape, cries rape
anonymously, reports: squeal, squeals, squealed, without giving his name, without giving her name, no names, tell on,
    tells on, told on
reveal, reported information: gossip about, gossips about, spread it around, loose talk
supplement the record, new material: new proof, more proof, fresh proof, fresh evidence, add to the file
affirm, modify, reverse, remand: toss out the ruling, throw out the ruling, throw out the judge's, undo the ruling,
    back the judge, side with the judge, uphold
posted, notice, conspicuous: sign at the door, signs at the door, put up a sign, hang a sign, plastered on the wall
prescribed, drug: painkiller, painkillers, pills, my pills, medicine, meds, prescription
coverage, individuals covered: which people fall under, who falls under, who is in, who is left out, counted in
equal employment opportunity, discrimination: whites, favoring whites, favor whites, favoring men, reverse bias
priorities, planning: keep in mind, keeps in mind, bear in mind, compass, north star, guiding light
qualifications, identified: know-how, what skills, skill set, skills a job takes, what it takes to do
talent acquisition, appointment: on board, bring on board, bringing on board, bring people in, take on new people,
    staff up, fill jobs, fill a job, new blood, newcomers
exemption from other laws, do not apply: can you ignore, may you ignore, can we ignore, may we ignore, normal laws,
    normal rules, usual rules, skip the usual, rules you can skip
travel, interview expenses: pay my flight, pay for my flight, flight to the interview, my flight, hotel room, plane
    fare, airfare
additional compensation: on top of the paycheck, on top of salary, what else can they pocket, extra pay, pocket
recognition payment: check as a thank-you, thank-you check, cash thank-you
unacceptable performance: no good at it, no good at the job, bad at the job, bad at it, can't do the job, not up to
    it, hopeless at
compensation for advisory appointees: what do advisers get, gurus get paid, gurus paid
assignments, matching: who does which, who does what, which job goes to whom, divvy up the work, divvied up, dole out
    work, dish out
public announcement, prior notice: days ahead, how many days ahead, weeks ahead, beforehand, tell everyone in advance
organization, responsibilities: who does what here, how the place is run, org chart
"""
