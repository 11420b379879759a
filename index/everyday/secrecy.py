"""What is said of what is kept secret: the words a rule has for classified information, its marks, its end and leaks,
then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
classify, classification, classified: secret, top secret, stamp, stamped, stamped secret, mark secret, mark it secret,
    confidential stamp, clearance
classified information: secret stuff, secrets, state secrets, secret papers, spy
conceal, embarrassment, inefficiency, administrative error: hide, cover up, covers up, make us look bad, look bad, bad
    press, hide our mistake, shame, awkward, embarrass, embarrassing, save face
significant doubt, lower level: torn between, not sure which, can't decide, in doubt, borderline, unsure, pick which
classification challenges, improperly classified: should never have been, wrongly stamped, question a classification,
    overclassified, dispute the classification
anonymity, identity of the challenger: without my name, anonymous, anonymously, keep my name out, name coming out
declassification, downgrading: unclassify, lift the secrecy, no longer secret, open up
mandatory declassification review: mdr
reclassified: classify again, secret again, put back
original classification authority: who can classify, who may classify, oca
markings, portion: labels, label, stamps, banner
emergency release, individuals not otherwise eligible: local police, first responders, no clearance, uncleared
disciplinary action, sanctions: written up, reprimanded, punished for leaking, slap on the wrist, consequences for
automatic declassification, permanent historical value: 25 years, twenty-five years, old secrets, archives,
    historians, historic
security education and training, mandatory training: refresher, refresher course, take a class, seminar, workshop,
    lesson, lessons, taught, teach, coursework for classifiers
fail to attend, authority suspended: skip the class, skipped the class, skip a class, skips training, misses the
    class, missed the class, miss the class, misses training, never took the course
delegate, further delegate: hand down, pass down, pass it on to a deputy, subdelegate, re-delegate, redelegate,
    deputize, hand off, pass the power, farm out, let a deputy
self-inspection program: spot check, spot checks, check itself, audit itself, police itself, checks on itself, quality
    control
contingency plans, hostile areas: war zone, war zones, combat zone, enemy territory, dangerous country, overrun,
    battlefield
performance contract, rate personnel performance: performance review, job review, job rating, yearly review, report
    card, graded on, evaluated on
no clear successor in function: defunct, disbanded, abolished, no longer exists, dissolved, office that is gone,
    shuttered
special access program: black program, black programs, extra secret program
violation, loss or compromise, report: lost secret, missing secret, sees a leak, notices a leak, suspects a leak,
    found a secret, mishandled, mishandles, mishandling, careless with secrets, left secrets
reprimanded, suspended without pay: unpaid leave, sent home, without a paycheck, docked for leaking
duration of classification, date or event: stay secret, stays secret, remain secret, remains secret, kept secret for,
    secret for, how long secret, how long is a secret, sunset, shelf life, expiration date
derivative classification, source document, paraphrasing, restating: quote from, quotes from, reuse, borrow from,
    borrows from, own words, reword, rewords, rephrase, rephrases, lifted from, lifts, excerpt, cut and paste, copy
    and paste, copies from, summary of a secret, build on, repackage
foreign government information: ally, allies, foreign partner, other country, another country, foreign country, from
    abroad, foreign power
nondisclosure agreement, briefing: nda, promise not to tell, promise to keep quiet, sworn to secrecy, vow of silence,
    pledge of silence, swear to keep
emergency situations, imminent threat to life: life-threatening, save lives, saving lives, lives at stake
classification pending review, originate: not sure it is secret, might be secret, may be secret, think it should be
    secret, thinks it should be secret, believes it should be secret, stumbles on, no classifier around, nobody around
public interest in disclosure outweighs: greater good, people deserve to know, right to know, good of the public
retaliation or retribution, inspector general: punished for speaking up, speaking up, speak up, payback for, blowback,
    get even
declassified, requests, specificity: pry loose, shake loose, ask to unseal, unseal, open old files
preceding two years, declassification review request: asked last year, already reviewed, same request again, reviewed
    before, looked at last year, second try
neither confirm nor deny, confirm or deny the existence: glomar, won't say whether, admit they have, admit it has,
    admit it exists, play dumb, won't admit, refuse to say whether
judicial proceedings, classified information: secrets in court, secrets at trial, secret evidence, secret in court,
    courtroom secrets
coordinated, security classification guide: rulebook, playbook, cheat sheet, guidebook
restrain competition: freeze out, squeeze out, hurt a competitor, gain an edge
control of the united states government, originally classified: requirements for stamping, tests for secrecy, before
    stamping
access to classified information, need-to-know: who gets to see, security clearance, need to see
state, local, tribal, and private sector: mayors, city officials, outsiders with clearance
weapons of mass destruction, design concepts: nuke, nukes, nuclear bomb, warhead, bomb designs
human intelligence source: undercover, mole, spies abroad, secret agent, secret agents, double agent
classified information: hush hush, under wraps, cloak and dagger, sensitive secrets, top-secret stuff
unauthorized disclosure, classified information: blab, blabbed, blabs, spilled the beans, spill the beans, let slip,
    loose lips, loose tongue, loudmouth
original classification authority, training: power to stamp, still stamp, right to stamp, allowed to stamp
deputy, act in lieu of official: stand-in, fill in for, fills in for, out sick boss, second in command
weigh damage, national security: hurt the nation, harm the nation, endanger troops, danger to the nation, hurt the
    country
declassification review, requester: biographer, novelist, researcher wants
approved communication channels: secure line, safe line, open phone line, plain email
classified documents, markings: header, heading on a secret, mark each page, look of a secret
contractors, grantees, industrial security: outside firms, outside firm, outside companies, hired companies
reclassified, declassified, released to the public: everybody has seen, everybody has already seen, already seen it,
    genie out of the bottle, cat out of the bag, genie back, back in the bottle, already read it
emergency, disclosed, minimum: as little as possible, no more than they need, how much may we tell, about to blow,
    ticking bomb
declassification, schedules: timetable for opening, opening up old, open up secrets, opening up secrets, opening old
    papers
national archives, archives: archivist, archivists, record keepers, old record house
permanent historical value: history-worthy, worthy of history, kept forever, keep forever, history books, posterity,
    for the ages, history buffs
classification challenge: stamp was silly, stamp is silly, silly stamp, disagree with a stamp, quarrel with a stamp,
    object to a stamp, gripe about a stamp, stamp makes no sense, question a stamp
report violations, security officer: mishandle secrets, mishandles secret papers, mishandles secrets, mishandled
    secret papers, careless with secret papers, sloppy with secrets, who gets told
sensitive security information, protected information: sensitive secrets
equivalent, foreign government information: restamp, restamped, re-stamp, stamp again
declassification authority, exercised: who can declassify, who may declassify, who is allowed to declassify, power to
    declassify, who can unseal, who may unseal
"""
