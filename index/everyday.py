"""Everyday words for the words of regulations: "fast-track" asks for expedited processing.

Ordinary English, written down by hand: what staff and requesters say, and what rules on records,
fees, hearings, debts, discrimination and security say instead. It must not name anything that only
one text has: no section, system, office or answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from index.sparse import stem

# The words of a rule, then what people say. Phrases may stand on both sides; a line is read from right
# to left only, and goes on where the next is indented.
_LINES: Final = """
expedited processing, urgency: fast track, fast tracked, rush, hurry, urgent, urgently, speed up, asap, right
    away, jump the queue, jump the line, front of the line, expedite, sooner, faster
imminent threat, life, physical safety: die, dying, killed, in danger, hurt, harmed
news media, disseminating information: reporter, reporters, journalist, journalists, newspaper, newspapers,
    newsroom, press, blogger, tv station, magazine, magazines, columnist, broadcaster
freelance journalist, publication contract: freelancer, freelance, on his own, on her own, no staff job,
    stringer
educational institution, scholarly research: professor, undergrad, grad student, student paper, school project,
    class assignment, homework, thesis, scholar, scholars, campus, term paper, dissertation, coursework
student: undergrad, undergraduate, pupil, kid, girl, boy, freshman
educational institution, school: college, colleges, campus, academy
deny, denial, adverse determination: turn down, turned down, refuse, refused, refusal, reject, rejected,
    rejection, said no, say no, brush off
grant: say yes, said yes, approve, approved, green light
withhold, exempt from disclosure: hold back, held back, keep back, keep secret, keep quiet, keep from, hide, not
    give, sit on
disclose, disclosure, release: hand over, handed over, give out, giving out, gave out, given out, hand out, turn
    over, let go, share, shared, sharing, let out, pass along, pass on, send out, reveal, tell
unauthorized disclosure: leak, leaked, leaks, spill, slipped out, got out
waive, exemption: stuck, bound to, lose the right
information deleted, deletions, markings: redact, redacted, redaction, redactions, black out, blacked out,
    blackout, blank out, black boxes, blacked
destroyed, disposed, disposition, preserve: shred, shredded, shredding, toss, tossed, throw away, throw out,
    thrown out, get rid of, trash, trashed, purge, purged
preserve, preservation, retain, maintain: keep, hold on to, hang on to, hold onto, save, saved, retention,
    archive
lawsuit, court review, judicial review: sue, sued, suing, sues, take us to court, go to court, went to court,
    straight to court, court case, litigate, court action
court, judicial: judge, judges, bench, magistrate
administrative law judge, alj: judge
litigation, proceeding: trial, court case, lawsuit, suing
attorney, counsel: lawyer, lawyers, legal, legal team
general counsel: ogc, our lawyers, legal office, legal department, house counsel
sought to be delivered, delivered: tried to serve, tried to hand, serve me, served me, hand me, handed, handed me,
    handed to me, dropped off, left at my desk
employee, official duties: my job, my work
subpoena, demand, service of process: served, process server, court papers, legal papers, summons, serve
testify, testimony, witness: on the stand, take the stand, speak in court, deposition, deposed, be a witness,
    tell the court, say in court
decline, adverse ruling, comply with the demand: orders me, ordered me, must comply, judge says, made to
consider, determining, factors: weigh, weighs, weighed, take into account, look at
submitter, business submitter: company, companies, vendor, vendors, firm, firms, business, businesses, supplier,
    corporation, contractor
confidential commercial information: trade secret, trade secrets, trade data, business data, business
    information, company data, proprietary, secret sauce, secret recipe, pricing data, their bid, business
    secrets
opportunity to object to disclosure, objection: push back, complain, fight, protest the release, oppose,
    disagree, say no
notice, notify, notified: tell, warn, warned, let know, heads up, give word, alert, letter, inform, informed,
    write to, wrote
no objection, fails to respond: silence, silent, never heard back, no answer, no reply, never answered, never
    replied, did not answer, didn't answer, never wrote back, ignored, not respond, heard nothing
acknowledge, acknowledgment: confirm receipt, we got it, receipt, confirmation
multiple requests, aggregate, acting in concert: lump, lump together, bundle, group together, combine, combined,
    splits, split up, splitting, break up, piecemeal, one request into
misdirected, route, forward, proper component: wrong office, wrong component, wrong place, wrong agency,
    misrouted, wrong address, wrong desk, landed at, lost in
refer, referral, originated, originating: another agency, other agency, other department, another office, not
    ours, came from, someone else's, belongs to, created by, wrote this, authored
consult, consultation: check with, ask them, talk to
reasonably describe, description of records sought, specificity: vague, too vague, too broad, overbroad, fishing
    expedition, everything, specific enough, describe what, unclear
modify the request, additional information, clarification: clarify, narrow, narrow down, explain what, more
    detail
search, locate: hunt, hunted, look for, looked for, looking for, dig out, dig up, find, track down, comb
    through, come up empty, came up empty, turned up nothing, found nothing
search, not locate any responsive record: came up empty, come up empty, found nothing, turned up nothing, no
    records, nothing found
fee, fees, charge, charged: bill, billed, billing, pay, price, priced, cost, costs, money, invoice, invoices
duplication fees, copies: photocopy, photocopies, xerox, copying, copy, scan, scanning, printouts
advance payment: up front, upfront, in advance, prepay, prepayment, deposit, money first, before we start
fee waiver, waiver or reduction of fees, public interest: free of charge, for free, waive the fee, no charge,
    price break, discount
failed to pay, unpaid fee, timely pay: never paid, deadbeat, did not pay, didn't pay, stiffed, unpaid bill, past
    due, delinquent
requester category, fee category: bucket, class of requester, type of requester, billing bucket
cost of collecting, less than: too small, tiny amount, not worth, trivial amount, small amount
creating computer programs, programming, automated: software, write code, new program, script, app, coding
business as usual, significant interference, automated information system: crash, overload, it system, build a
    system, bring down
format, electronic: file format, digital, pdf, excel, spreadsheet, disc, usb, cd, file type
electronic records, email: e-mail, emails, inbox, messages
track, multitrack processing, simple, complex: queue, pile, backlog
order of receipt: first come, first in first out, fifo, waiting line
unusual circumstances, extend, extension: more time, extra time, take longer, late, delay, delayed, behind
    schedule, run over
tracking number, request number: case number, reference number, file number
mediation, dispute resolution, government information services: mediate, mediator, settle out, work it out,
    referee, ombudsman, go-between
appeal, affirmance: contest, fight the decision, second look, review the denial, overturn
reversed, modified on appeal: overturn, overturned, win the appeal, wins
requester: someone asking, person asking, asker, the guy, this guy
deceased: passed away, dead, died, death, widow, widower, late husband, late wife, estate, heir
third party, another individual, written consent: sign-off, sign off, permission, someone else, other person,
    somebody else, another person, living person, widow, his wife, her husband, friend, neighbor, ex-wife,
    ex-husband
consent, authorization: permission, ok from, okay from, go-ahead, sign-off, blessing
authorization, death certificate, obituary, proof: what can they send
verification of identity, verify your identity, notarized, penalty of perjury: proof of identity, who he is, who
    she is, who they are, prove who, id, driver's license, photo id, identification, passport copy, id proof
parent, guardian, minor, birth certificate, guardianship: mom, mother, dad, father, mum, parents, kid, kids,
    child, children, son, daughter, baby, teenager, underage, custody
accompanied by another person, presence of the other person: bring along, bring a friend, come along, brother,
    sister, friend with, tag along, sit in, companion
request made in person, appearing in person: walk in, walks in, look at his file, look at her file, look at my
    file, inspect in person, come by, stop by, visit
first-party request, about yourself, about him or herself: own file, own record, own records, his file, her
    file, my file, my record, my records, first party, himself, herself
amendment, correction, accurate, relevant, timely, complete: fix, fixed, error, errors, mistake, mistakes, wrong
    information, typo, correct, corrected, change my record, update, updated, inaccurate, out of date, untrue
statement of disagreement, disputed: his side, her side, their side, my side, side of the story, disagree,
    rebuttal, dispute
system of records, record: folder, file, files, dossier, database, paperwork, papers, documents, docs, binder
records: paperwork, papers, docs, files
accounting of disclosures: who saw, who has seen, who looked at, who got, list of recipients, log of
    disclosures, disclosure log
medical records, psychological records, medical practitioner: shrink, doctor, doctors, physician, therapist,
    psychiatrist, psychologist, hospital records, health file, patient, mental health
physical safety, health or safety, emergency disclosures, compelling circumstances: medical emergency, life or
    death, emergency
court order, last known address: judge ordered, court orders, ordered by a court, court-ordered
public view, unauthorized access, administrative and physical controls, safeguards: lock, locked, lock up,
    secure, padlock, cabinet, break in, snoop, snooping, prying eyes, keep safe
unauthorized persons, business hours: at night, after hours, overnight, weekend, strangers, outsiders
social security number, mandatory or voluntary: ssn, social security
first amendment rights, exercises: protest, protests, protesters, rally, rallies, demonstrators, church
    attendance, religion, free speech, political views, speech, beliefs, march
collect information directly from the individual: neighbors, behind his back, asking around, ask around, asking
    others, go to the source
relevant and necessary: need to know, only what we need, extra information, more than we need, not needed
contract for the operation of a record system, contractor complies: outside firm, outside company, hosts,
    hosting, cloud provider, it contractor, third-party vendor, outsource, outsourced, run our database, hired
    firm
contracting component, responsible for ensuring: makes sure, behave, oversee, police
employee, employees: staff, staffer, staffers, worker, workers, coworker, coworkers, colleague, colleagues,
    personnel, co-worker, people who work
supervisor, official: boss, manager, higher-up, superior, chief, head of
penalties, sanctions, criminal penalty, civil liability: punished, punishment, fired, fire, jail, in trouble,
    get in trouble, consequences, what happens to, disciplined, discipline, prison
sanctions, reprimand, suspension, violations: fired, punished, disciplined, in trouble, lose my job, suspended
classify, classification, classified: secret, top secret, stamp, stamped, stamped secret, mark secret, mark it
    secret, confidential stamp, clearance
classified information: secret stuff, secrets, state secrets, secret papers, spy
conceal, embarrassment, inefficiency, administrative error: hide, cover up, covers up, make us look bad, look
    bad, bad press, hide our mistake, shame, awkward, embarrass, embarrassing, save face
significant doubt, lower level: torn between, not sure which, can't decide, in doubt, borderline, unsure, pick
    which
classification challenges, improperly classified: should never have been, wrongly stamped, question a
    classification, overclassified, dispute the classification
anonymity, identity of the challenger: without my name, anonymous, anonymously, keep my name out, name coming
    out
declassification, downgrading: unclassify, lift the secrecy, no longer secret, open up
mandatory declassification review: mdr
reclassified: classify again, secret again, put back
original classification authority: who can classify, who may classify, oca
markings, portion: labels, label, stamps, banner
emergency release, individuals not otherwise eligible: local police, first responders, no clearance, uncleared
ex parte, all parties, communicate: privately, private call, one side, behind closed doors, phoned the judge,
    called the judge, back channel, alone with
disqualification, bias, recuse: conflict of interest, cousin, relative, off the case, unfair judge, biased,
    prejudiced, not impartial
default, fails to file an answer: never answered, never responded, ignored, no-show, never wrote back, did not
    show
complaint, allegations: charges, charge sheet, accusation, accused
defendant: accused, the other side, person charged
false claims, false statement, fraudulent: lie, lied, lying, liar, fake, faked, phony, cheat, cheated, bogus,
    made up
reconsideration, initial decision: look again, rethink, second look, look at the decision again
burden of proof, preponderance of the evidence: who has to prove, prove the case, standard of proof
discovery, production of documents: see their evidence, get their papers
presumption, civil penalty, assessment: fine, fines, fined, penalty, damages
statute of limitations, limitations, commenced: too late, too old, how long ago, expire
salary offset, administrative offset, disposable pay, deductions: paycheck, paychecks, wages, take home pay,
    salary, bite out of, docked, dock, pay stub, taken out of
administrative wage garnishment: garnish, garnished, wages, private employer
tax refund offset, treasury: tax refund, refund, irs
private collection agency: bill collector, debt collector, collection agency, sell his debt, repo
installments, lump sum: monthly, monthly parts, payment plan, in parts, bit by bit, over time, little by little
suspending or terminating collection: write off, give up, stop collecting, stop chasing, forget the debt, too
    small to chase
compromise, claim: settle, settle for less, take less, haggle, bargain, partial payment
credit bureau, consumer reporting agencies: credit score, credit report, credit rating
interest, penalty charges, administrative costs: late fee, late fees, late charge
debt, debtor, outstanding fee: owes money, owe money, still owes, owes the government, what they owe, what he
    owes, owes us, owed money, money owed, unpaid, deadbeat, overpaid, overpayment
waiver: let off, forgive, forgiven, excuse, excused
handicap, individuals with handicaps, disability: disabled, wheelchair, blind, deaf, crippled, impaired,
    hearing-impaired, crutches
accessible, structural alterations, existing facilities, architectural barriers: ramp, ramps, elevator,
    wheelchair, stairs, doorway, rebuild, remodel, restroom, renovate, entrance, get into the building
new construction: new building, build, building, brand new
auxiliary aids, sign language interpreters, telecommunication devices: braille, interpreter, tty, captioning,
    captions, large print
undue financial and administrative burdens, fundamental alteration: too expensive, too costly, can't afford,
    cannot afford, too much
religious organization, faith-based organization: church, churches, synagogue, mosque, temple, ministry, parish,
    religious group, religious charity, congregation, soup kitchen
religious art, icons, scriptures, symbols: crucifix, cross, statue, bible, koran, torah, menorah, star of david,
    painting
explicitly religious activities, worship, religious instruction, proselytization: pray, prayer, prayers, sermon,
    bible study, preach, preaching, worship, convert, say grace, hymn, hymns
voluntary participation, separate in time or location: forced to, made to attend, required to attend, makes
    people
beneficiary, alternative provider: client, clients, someone we help, people helped, person served, needy, other
    charity, different provider, somewhere else, go elsewhere
social service programs, financial assistance: charity, soup kitchen, shelter, food bank, homeless shelter,
    welfare, relief
employment on the basis of religion: hire only, same faith, same religion, own religion, own members, fellow
    believers
commingle, segregate federal funds, matching: mix, mixes, mixed, mixing, pool the money
on the basis of sex, discrimination, members of one sex: women, woman, men, man, girl, girls, boys, boy, female,
    male, gender, sexist, single-sex, coed
discrimination, race, color, national origin: racist, racism, black, white, hispanic, immigrant, foreigner,
    bigot, skin color, prejudice
separate housing: dorm, dorms, dormitory, dormitories, residence hall, student rooms, sleeping quarters
comparable facilities, toilet, locker room, shower: bathroom, bathrooms, restrooms, changing room, showers,
    lockers
athletics, interscholastic, teams, contact sport: sport, sports, wrestling, football, basketball, soccer,
    hockey, team, squad, tryout, try out, coach, gym, varsity, play on
pregnancy, childbirth: pregnant, having a baby, maternity, miscarriage, new mom, new mother
marital status: married, single, husband, wife, spouse, divorced, wedding, unwed
recruitment, employment, hire: hiring, hired, job ad, job applicant, candidate, recruit
compensation: paid less, equal pay
fringe benefits: health insurance, retirement plan, pension, leave
advertising: job ad, ads, help wanted, want ad
grievance procedures, complaint: gripe, complain, complains, complaining, whistleblow
retaliation, intimidatory, intimidate: get back at, payback, revenge, bully, bullied, threaten, punish for
    complaining
compliance review, investigation, inquiry: look into, looks into, probe, check out
terminate financial assistance, refuse to grant: cut off, cut off funds, cut off money, pull funding, lose
    funding, defund, stop the money
recipient: grantee, grantees, grant holder, funded school, group that gets money, awardee
lobbying, influencing or attempting to influence, member of congress: lobby, lobbied, lobbyist, lobbyists,
    congressman, senator, lawmakers, sway, curry favor
disclosure form, certification: sign a paper, sf-lll
liability insurance, seller: insurance, insure, insured
qualified anti-terrorism technology, designation, seller: bomb detector, detector, scanner, inventor, invention,
    device maker, manufacturer, gadget, product
limitation of liability, government contractor defense, exclusive federal cause of action: sued after an attack,
    fails in an attack, protection from lawsuits, shield, shielded, immunity, immune
certification, approved product list: approved, seal of approval, list of approved
transfer of designation: sold the company, sells the business, new owner, takeover, merger
significant modification: redesign, upgrade, change the product, new version, tweak
chemical facility, covered facility: plant, plants, refinery, factory, chemical plant, site
inspections and audits, notice of inspection: plant checkers, checkers, inspector, inspectors, no warning,
    unannounced, show up, surprise visit, drop in, surprise, visit
security vulnerability assessment: risk study, weak spots, weaknesses, sva
site security plan: security plan, ssp
alternative security program: own program, substitute plan, instead of, asp
risk-based tiering, high risk, level of security risk: risk level, how dangerous, danger level, ranked, rank,
    risk group, risk levels
perimeter, restrict area, deter: fence, gate, guards, trespass, trespasser, intruder, keep people out
theft or diversion: steal, stolen, stealing, thief, missing chemicals
sabotage, cyber: hack, hacked, hacker, hackers, computer attack
personnel surety, background checks: vet, vetting, screening employees, criminal record check
petition for rulemaking, issuance, amendment, or repeal of a rule: change a rule, change the rules, new rule,
    scrap a rule, change one of its rules, get rid of a rule, repeal
public, website, available for public inspection: online, posted, post, on the web, internet, reading room,
    publish, web site
identified as of interest to the public, frequently requested: popular, asked for often, asked three times
envelope, mark, address: write on the envelope, outside of the letter
component: branch, subagency
law enforcement: police, cops, cop, sheriff, detective, agents, fbi
national security: spies, terrorism, intelligence, cia, nsa
investigation: probe, detective work, looking into
confidential source, informant: snitch, tipster, tip, whistleblower, insider
screening, targeting, travelers: border, airport, passenger, passengers, travellers, traveller, traveler, trip,
    flying, flight
aliens, immigration: immigrant, immigrants, migrant, migrants, foreigner, foreigners, visitor, visitors
exchange visitor, student: foreign students, foreign student, international students, j-1, f-1
claim an exemption, exempt: keep out of, shut out, not covered by, left out, shutting out, justification
access to records: see my, see his, look at, get a copy of, view, inspect
testing or examination material: exam, exams, tests, quiz, test answers, test questions
vessel, maritime: ship, ships, boat, boats, sea, port
message traffic, intelligence: messages, cables, telegrams
expert or opinion testimony: expert, opinion, expert witness, opine
personal capacity, non-official, private litigation: divorce, off duty, personal lawsuit, on their own time
former employees: retired, ex-employee, used to work, quit, left the agency, retiree, retired years ago
official information, acquired, official duties: learned on the job, know from work, government work, about my
    job, work stuff, on the job
written, in writing: letter, on paper
required, must, obligation: owe him, owe her, owe them, owe somebody, owe someone, owe the requester, obliged,
    on the hook
responsible for responding: who answers, who handles, whose job, who takes care
signed by the head of the component, designee: who signs, signature
computer matching: matching program, data match, compare databases
maximum, exceed, percent: how big, how much at most, ceiling, limit
readily reproducible, form or format, electronic: thumb drive, flash drive, usb stick, memory stick, dvd, hard
    drive, floppy, tape, paper copy, hard copy, spreadsheet, word file
electronically, email, web portal: emailed, by email, e-mailed, online form, website form, fax it, faxed, web
    form, upload, uploaded
last known address, mailed: moved, moved away, where she lives, where he lives, where they live, new address,
    can't find him, can't find her, whereabouts
third party, another individual, personal privacy: stranger, strangers, dirt on, gossip, celebrity, landlord,
    tenant, roommate, ex-spouse, girlfriend, boyfriend, rival, nosy
unauthorized access, unauthorized persons, need to know: peek, peeked, peeking, snooped, browsed, looked up, no
    business, shouldn't have, wasn't supposed to, curious
inadvertent disclosure, unauthorized disclosure: goof, goofed, by accident, accidentally, by mistake, mix-up,
    wrong person
false claim, fraudulent, civil penalty: rip off, ripped off, ripping off, scam, scammed, swindle, overbilled,
    padded, double billing, phantom, fake invoices, fake invoice, fake bills
influencing or attempting to influence, officer or employee of congress: sweet talk, schmooze, wine and dine,
    persuade, pressure, twist arms, pull strings, well connected, win votes, buttonhole
nondiscrimination, beneficiaries, on the basis of religion: own flock, flock, only its members, only christians,
    only believers, nonbelievers, turn away, atheist, muslims, jews, catholics
installment, regular installments: bit by bit, in pieces, monthly payments, pay over time, pay slowly, spread
    out, weekly payments
lump sum, demand for payment: all at once, pay now, dunning, collection letter
competitive harm, commercial or financial information: rivals, rival firms, competitors, competitor,
    competition, give away the store, price list, customer list
unrelated matters, multiple requests: unrelated things, different topics, forty letters, many letters, lots of
    letters, dozens of requests, again and again, keeps asking, keeps writing
reading rooms, frequently requested, publicly available: popular records, already public, on our site, public
    already, already out
adequacy of search, responsive records: missed something, not look hard, poor search, sloppy search, search
    again, overlooked
burdensome, undue burden: too much work, swamped, overwhelmed, ton of work, takes forever
frivolous: silly, ridiculous, nonsense, joke
cannot be located, does not exist: lost, missing, vanished, can't find it, gone
original, originating agency: who made it, came up with, wrote it, their record
medical practitioner: nurse, clinic, counselor
legal guardian, court order establishing: power of attorney, custody papers, foster parent, stepmother,
    stepfather, grandparent, grandma, grandpa
penalty of perjury, sworn: swear, oath, sworn statement, under oath
testimony, official information: interview, statement to the press, talk to a lawyer, affidavit, tell what he
    knows, spill what he knows
stay, postponement, pending instructions: hold off, put off, wait for instructions, won't wait, not wait, buy
    time, no answer yet
respectfully decline, contempt: say no to the judge, defy, refuse the judge, jailed for contempt
office of the general counsel: legal shop, our attorneys, agency lawyers, department lawyers
garnishment, attachment: alimony, child support, pay records, garnishee
disciplinary action, sanctions: written up, reprimanded, punished for leaking, slap on the wrist, consequences
    for
automatic declassification, permanent historical value: 25 years, twenty-five years, old secrets, archives,
    historians, historic
national security information, damage: harm the country, endanger the country
temporarily, interim: for now, in the meantime, until then
reprisal, retribution: punished for asking, held against me, hurt my career, fired for asking
reconsideration, appeal: try again, another chance, second chance, do over, ask again
witness fees, travel expenses: mileage, reimburse witness, pay the witness
subpoena, attendance of witnesses: force to come, make them come, compel, summoned
evidence, exhibits: proof, exhibit, documents at trial, show the judge
settlement: cut a deal, make a deal, work out a deal, settle out of court
contact sports, separate teams: boxing, rugby, cheerleading, swim team, varsity team
scholarships, financial assistance: grant money for girls, tuition help, student aid, award for women
course offerings, vocational: shop class, home economics, cooking class, auto class, physical education, health
    class, sex education
textbooks, curricular materials: books, reading list, schoolbooks
military, merchant marine: academy cadets, naval school, army school
youth service organizations, fraternities, sororities: boy scouts, girl scouts, frat, sorority, ymca
program accessibility: get in, reach our office, upstairs, no elevator, parking lot
complaint, discrimination: treated unfairly, unfair treatment, mistreated, singled out
employment practices: promotion, passed over, laid off, layoff, hiring and firing
voluntarily, prerequisite: strings attached, condition of help, must join
vouchers, indirect federal financial assistance: coupon, pick his own provider, private choice
insurance, liability: lawsuit money, damages, payout
confidentiality, proprietary information, trade secrets act: keep our formula safe, leak our design, secret
    formula, protect our idea, intellectual property
significant change, modification: changed the product, altered the device, improve the device
tier, risk: least dangerous, most dangerous, top tier, lowest tier
consultation, technical assistance: help filling out, get help, guidance from dhs, need advice
inspection, entry: come in, let in, walk through, look around the plant, snap inspection, deny entry
petition, request a rule: ask for a new rule, suggest a rule, propose a rule, fix this rule, drop this rule
response to a petition: hear back about my petition, answer my petition
"""

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a question that belong together, as tokens, and what rules say instead (phrases)."""

    tokens: tuple[str, ...]
    instead: tuple[str, ...]


def read(question: str) -> list[Said]:
    """The question from left to right; a longer phrase goes before the words in it.

    So "secret sauce" is not "secret". Words that this module does not know come one by one.
    """
    known = _known()
    words = _tokens(question)
    said: list[Said] = []
    while words:
        for size in range(min(_longest(), len(words)), 0, -1):
            instead = known.get(words[:size], ())
            if instead or size == 1:
                said.append(Said(words[:size], instead))
                words = words[size:]
                break
    return said


@cache
def words() -> frozenset[str]:
    """Every word that stands here, as printed: none of them is a slip."""
    return frozenset(re.findall(r"[a-z]+", _LINES))


@cache
def _known() -> dict[tuple[str, ...], tuple[str, ...]]:
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in _LINES.strip().replace("\n    ", " ").splitlines():
        instead, _, said = line.partition(": ")
        for phrase in said.split(", "):
            tokens = _tokens(phrase)
            known[tokens] = known.get(tokens, ()) + tuple(instead.split(", "))
    return known


@cache
def _longest() -> int:
    return max(map(len, _known()))


def _tokens(text: str) -> tuple[str, ...]:
    lower = text.lower().replace("’", "'").replace("-", " ")
    return tuple(stem(word) for word in _TOKEN.findall(lower))
