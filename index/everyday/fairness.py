"""What is said of being treated alike, and of what help comes with: the words a rule has for disability, race,
complaints and grants, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
handicap, individuals with handicaps, disability: disabled, wheelchair, blind, deaf, crippled, impaired,
    hearing-impaired, crutches
accessible, structural alterations, existing facilities, architectural barriers: ramp, ramps, elevator, wheelchair,
    stairs, doorway, rebuild, remodel, restroom, renovate, entrance, get into the building
new construction: new building, build, building, brand new
auxiliary aids, sign language interpreters, telecommunication devices: braille, interpreter, tty, captioning,
    captions, large print
undue financial and administrative burdens, fundamental alteration: too expensive, too costly, can't afford, cannot
    afford, too much
discrimination, race, color, national origin: racist, racism, black, white, hispanic, immigrant, foreigner, bigot,
    skin color, prejudice
retaliation, intimidatory, intimidate: get back at, payback, revenge, bully, bullied, threaten, punish for complaining
compliance review, investigation, inquiry: look into, looks into, probe, check out
terminate financial assistance, refuse to grant: cut off, cut off funds, cut off money, pull funding, lose funding,
    defund, stop the money
recipient: grantee, grantees, grant holder, funded school, group that gets money, awardee
program accessibility: get in, reach our office, upstairs, no elevator, parking lot
complaint, discrimination: treated unfairly, unfair treatment, mistreated, singled out
employment practices: promotion, passed over, laid off, layoff, hiring and firing
integrated setting, separate program: side by side, mainstream, segregated, alongside everyone, with everyone else,
    apart from others, separate class for the disabled, kept apart
planning or advisory boards: committee seat, seat on a board, seat on the board, sit on a board, sit on the board,
    serve on a committee
individually prescribed devices, personal nature: glasses, eyeglasses, hearing aid, hearing aids, personal wheelchair,
    prosthetic
auxiliary aids, impaired vision, readers: can't see, cannot see, can't read, low vision, sight, blindness, read aloud,
    audio version, note taker
impaired hearing, telecommunications devices: can't hear, cannot hear, hard of hearing, phone for the deaf, deaf
    caller, deaf callers
physical or mental impairment: depression, depressed, ptsd, bipolar, autism, autistic, dyslexia, dyslexic, asthma,
    sickness, arthritis, hiv, aids virus
symbol for accessibility, primary entrance: sign at the door, sign on the door, wheelchair sign, front door, main
    door, side door, back door
home visits, delivery of services at alternate accessible sites: come to my house, house call, house calls, come to my
    home, visit at home, meet elsewhere, ground floor
structural changes, transition plan: timetable, roadmap, blueprint, schedule of repairs, tear down walls
corrective action, remedy: put it right, make it right, make amends, fix the problem
complete complaint, alleged violation: what to put in a complaint, what must a complaint say, what a complaint must
    say, what a complaint needs
complaint, date of alleged discrimination: how long to complain, how soon to complain, too late to complain, time to
    complain, after it happened
compliance reports, racial and ethnic data: headcount, numbers by race, breakdown by race, demographics, keep tabs
access to books, records, accounts, sources of information: open its books, open their books, open our books, ledgers,
    look at the books, look at our books, ledger
covenant running with the land, revert title: deed, deeds, take back the land, take the land back, give back the land,
    land back, clawback, lose the land, buildings back, land grant
subordinate right of reversion, lien: bank loan, bank, mortgage on
voluntary means, informal means: talk it out, nicely, coax
committee of the house and senate, full written report: tell congress, told congress, lawmakers told, congress hear,
    congress be told
restored to full eligibility, post termination: money again, back in good graces, reinstated, funding back, get the
    money back, money back, second chance at, win back, mend its ways, cleaned up its act
intimidate, threaten, coerce: picks on, pick on, harass for complaining, blackball, blacklist, scare, scared,
    arm-twisting
identity of complainants confidential: keep my name secret, my name kept secret, name secret, stay unnamed, unnamed
limited to the particular program: whole organization, whole state, entire state, only that part, all its money
selection of a site or location: where to build, where it builds, build it far, across town, wrong side of town, place
    it where
national origin: accent, ethnicity, ethnic, nationality, foreign-born, speak english, language spoken, ancestry,
    homeland of
affirmative action: helping hand for, boost, outreach to minorities, extra effort
adverse decision, exceptions to the initial decision: object to the decision, disagree with the decision, take issue
exemption, employment on the basis of religion: hire only believers, hire only christians, hire only catholics, hire
    people of its faith, pick workers by faith, fire nonbelievers, believers only
physical obstacles, facilities: step up, staircase, pour concrete, curb, curbs, narrow doors, narrow door, heavy door
individual with a disability: lame, one-armed, amputee, walks with a cane, cane, walker, service dog, guide dog
race, color: skin, my skin, my race, skin tone, darker, ethnic group, minorities, minority
file complaint: tell washington, report it, write to the secretary, complain to washington
refusal to grant, termination of assistance: lose our grant, grant taken away, take the grant away, yank, yanked, pull
    the grant, pulled the grant
restored to eligibility: mended our ways, money flowing, flowing again, grant again, back on the list
selection of a site or location, facility: put a new office, put an office, put the office, pick a spot, pick the
    spot, choice of spot, pick a site, picks a site, can't get to, cannot get to, locate an office
new construction, alterations: putting up, put up a building, putting up a building, put up a new office, brand-new
    office, from the ground up, ground-up
existing facilities, structural changes, transition plan: rip out, ripping out, ripped out, tear out, old building,
    old buildings, steps in, knock down walls
qualified individual, essential functions: up to the work, up to the job, fit for the job, able to do the job, can do
    the job, cut out for the job, handle the job, do the work
opportunity to participate, submitting comments: weigh in, weighed in, have a say, had a say, get a say, chime in,
    voice their views, say in the plan
race, color, national origin: blacks, african-american, latino, latinos, asian, asians, arab, arabs, mexican,
    mexicans, chinese, whites only, brown
real property, structure, facility: land from washington, given land, built on it, gets built on, building on the
    land, acreage
nondiscrimination: fairness rule, fairness rules, race rules, equality rules, anti-bias rules, bias rules, equal
    treatment, treat alike, treated alike, treats alike, even-handed, evenhanded, fair shake, fair shakes
different aid, benefits, or services, separate treatment: treat worse, treats worse, treated worse, treat girls worse,
    treat women worse, worse deal, worse treatment, short end of the stick, second-class, shortchange, shortchanged,
    raw deal, worse service
acquisition, construction, renovation, repair: fix up, fixing up, fixed up, fixes up, patch up, do up
criteria or methods of administration, defeat: sneaky rules, red tape that hurts, set up so that, rigged, stacked
    against, stack the deck
"""
