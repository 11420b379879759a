"""What is said of a record about a person and of who sees it: the words a rule has for identity, consent, amendment,
safeguards and staff who break them, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
deceased: passed away, dead, died, death, widow, widower, late husband, late wife, estate, heir
third party, another individual, written consent: sign-off, sign off, permission, someone else, other person, somebody
    else, another person, living person, widow, his wife, her husband, friend, neighbor, ex-wife, ex-husband
consent, authorization: permission, ok from, okay from, go-ahead, sign-off, blessing
authorization, death certificate, obituary, proof: what can they send
verification of identity, verify your identity, notarized, penalty of perjury: proof of identity, who he is, who she
    is, who they are, prove who, id, driver's license, photo id, identification, passport copy, id proof
parent, guardian, minor, birth certificate, guardianship: mom, mother, dad, father, mum, parents, kid, kids, child,
    children, son, daughter, baby, teenager, underage, custody
accompanied by another person, presence of the other person: bring along, bring a friend, come along, brother, sister,
    friend with, tag along, sit in, companion
request made in person, appearing in person: walk in, walks in, look at his file, look at her file, look at my file,
    inspect in person, come by, stop by, visit
first-party request, about yourself, about him or herself: own file, own record, own records, his file, her file, my
    file, my record, my records, first party, himself, herself
amendment, correction, accurate, relevant, timely, complete: fix, fixed, error, errors, mistake, mistakes, wrong
    information, typo, correct, corrected, change my record, update, updated, inaccurate, out of date, untrue
statement of disagreement, disputed: his side, her side, their side, my side, side of the story, disagree, rebuttal,
    dispute
system of records, record: folder, file, files, dossier, database, docs, binder, documents
records: paperwork, papers, docs, files
accounting of disclosures: who saw, who has seen, who looked at, who got, list of recipients, log of disclosures,
    disclosure log
medical records, psychological records, medical practitioner: shrink, doctor, doctors, physician, therapist,
    psychiatrist, psychologist, hospital records, health file, patient, mental health
physical safety, health or safety, emergency disclosures, compelling circumstances: medical emergency, life or death
court order, last known address: judge ordered, court orders, ordered by a court, court-ordered
public view, unauthorized access, administrative and physical controls, safeguards: lock, locked, lock up, secure,
    padlock, cabinet, break in, snoop, snooping, prying eyes, keep safe
unauthorized persons, business hours: at night, after hours, overnight, weekend, strangers, outsiders
social security number, mandatory or voluntary: ssn, social security
first amendment rights, exercises: protest, protests, protesters, rally, rallies, demonstrators, church attendance,
    religion, free speech, political views, speech, beliefs, march
collect information directly from the individual: neighbors, behind his back, asking around, ask around, asking
    others, go to the source
relevant and necessary: need to know, only what we need, extra information, more than we need, not needed
contract for the operation of a record system, contractor complies: outside firm, outside company, hosts, hosting,
    cloud provider, it contractor, third-party vendor, outsource, outsourced, run our database, hired firm
contracting component, responsible for ensuring: makes sure, behave, oversee, police
employee, employees: staff, staffer, staffers, worker, workers, coworker, coworkers, colleague, colleagues, personnel,
    co-worker, people who work
supervisor, official: boss, manager, higher-up, superior, chief, head of
penalties, sanctions, criminal penalty, civil liability: punished, punishment, fired, fire, jail, in trouble, get in
    trouble, consequences, disciplined, discipline, prison
sanctions, reprimand, suspension, violations: fired, punished, disciplined, in trouble, lose my job, suspended
access to records: see my, see his, look at, get a copy of, view, inspect
computer matching: matching program, data match, compare databases
last known address, mailed: moved, moved away, where she lives, where he lives, where they live, new address, can't
    find him, can't find her, whereabouts
third party, another individual, personal privacy: stranger, strangers, dirt on, gossip, celebrity, landlord, tenant,
    roommate, ex-spouse, girlfriend, boyfriend, rival, nosy
unauthorized access, unauthorized persons, need to know: peek, peeked, peeking, snooped, browsed, looked up, no
    business, shouldn't have, wasn't supposed to, curious
inadvertent disclosure, unauthorized disclosure: goof, goofed, by accident, accidentally, by mistake, mix-up, wrong
    person
medical practitioner: nurse, clinic, counselor
legal guardian, court order establishing: power of attorney, custody papers, foster parent, stepmother, stepfather,
    grandparent, grandma, grandpa
penalty of perjury, sworn: swear, oath, sworn statement, under oath
alert the subject, impede investigation: tip off, tips off, tipped off, tipping off, get wind, gets wind, got wind,
    catch wind, finds out he's watched, being watched, under watch, suspect learns, suspect find out, gets wise
permit the subject to destroy evidence, avoid detection: cover his tracks, cover their tracks, cover tracks, evade,
    get away, slip away, escape, run away, on the run
disclosure of confidential informant: rat, rats, who told on, told on, tattle
collecting information directly from the subject: ask the suspect, ask him first, asking the suspect
relevancy unclear in early stages: too early to know, know at first, stray facts, odds and ends, extra facts
investigative techniques and procedures: tricks of the trade, how agents work, know-how of agents
appointment, inspect records: set up a time, sit down with the file, come look, look in person
request in writing, signed: phone request, ask by phone, ask over the phone, oral request, spoken request
contracting, privacy clause: hires a company, hire a company, company that runs, vendor that runs
standards of conduct, employees: do's and don'ts, code of behavior, good manners
not maintain record of first amendment rights: tracks my politics, political opinions, what i believe, who i vote for,
    voting, party membership
denial of right, refusal to disclose social security number: refuse my social, don't give my social, won't give my
    social, keep my social
emergency circumstances, disclosure: matter of life, lives at risk, rescue
accounting of disclosures, kept: list of who, keep track of who, tracks who, logbook
correction, amendment: mend it, mend, put right, set straight, set the record straight, straighten out, straighten it
    out, mixed up with someone else
safeguards, records: drawer, drawers, desk drawer, filing room, left lying around, lying around, goes home, closing
    time, clean desk
social security number: nine digits, nine-digit, social card
deceased individual: late father, late mother, late brother, funeral, buried, dead uncle, dead father, dead mother,
    grandfather who died
authorized representative, consent: on behalf of, for a friend, for my client, lawyer for, act for
penalties, misdemeanor, fine: how bad can it get, criminal for snooping, ex's file
accounting of disclosures: been told about me, passed my file to, gone to whom
contractor, system of records: our it vendor, hired hands, hired help
restrict access, authorized individuals, duties: nosy, nosy coworkers, nosey, busybody, busybodies, pry, prying, keep
    out of, eyes off
social security number, informed, authority: nine-digit number, nine digit number, my nine digits
own records, about yourself: own folder, my own folder, my folder, his own folder, her own folder
privacy act: personal data, law on personal data, personal-data law, data protection, law about my data, data on me,
    stuff on me, info on me, info about me
accounting of disclosures: keep a log, keeps a log, log of who, log of that, whom you showed, who has been shown, who
    you gave it to
disclosure to law enforcement: went to the cops, go to the cops, given to the police, gave it to the police, handed to
    the cops
emergency disclosure, health or safety, compelling: somebody was dying, someone was dying, dying man, life and death,
    to save a life
denial, access, appeal: no to letting me see, refused to let me see, wouldn't let me see, won't let me see, not let me
    see
amendment, not subject to correction: never get fixed, can't get fixed, can never be fixed, can't be fixed
fee, outstanding, previous request: last time's copies, last time's bill, still owe from last time, owe from last time
criminal penalties, privacy act: end up behind bars, go to prison over, blabbing about, blab about folks
"""
