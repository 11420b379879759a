"""What is said where something is claimed and proven: the words a rule has for complaints, judges, evidence, penalties
and appeals, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
waive, exemption: stuck, bound to, lose the right
lawsuit, court review, judicial review: sue, sued, suing, sues, take us to court, go to court, went to court, straight
    to court, court case, litigate, court action
court, judicial: judge, judges, bench, magistrate
administrative law judge, alj: judge
litigation, proceeding: trial, court case, lawsuit, suing
attorney, counsel, representative: lawyer, lawyers, legal, legal team
ex parte, all parties, communicate: privately, private call, one side, behind closed doors, phoned the judge, called
    the judge, back channel, alone with
disqualification, bias, recuse: conflict of interest, cousin, relative, off the case, unfair judge, biased,
    prejudiced, not impartial
default, fails to file an answer: never answered, never responded, ignored, no-show, never wrote back, did not show
complaint, allegations: charges, charge sheet, accusation, accused
defendant: accused, the other side, person charged
false claims, false statement, fraudulent: lie, lied, lying, liar, fake, faked, phony, cheat, cheated, bogus, made up
reconsideration, initial decision: look again, rethink, second look, look at the decision again
burden of proof, preponderance of the evidence: who has to prove, prove the case, standard of proof
discovery, production of documents: see their evidence, get their papers
presumption, civil penalty, assessment: fine, fines, fined, penalty, damages
statute of limitations, limitations, commenced: too late, too old, how long ago, expire
false claim, fraudulent, civil penalty: rip off, ripped off, ripping off, scam, scammed, swindle, overbilled, padded,
    double billing, phantom, fake invoices, fake invoice, fake bills
reconsideration, appeal: try again, another chance, second chance, do over, ask again
telephone: phone, phones, by phone, over the phone, phone call
untimely, timely fashion: filed late, late filing, too late to file
refuse to consider, dismiss: throw out, thrown out, toss out
witness fees, travel expenses: mileage, reimburse witness, pay the witness
subpoena, attendance of witnesses: force to come, make them come, compel, summoned
evidence, exhibits: proof, exhibit, documents at trial, show the judge
settlement: cut a deal, make a deal, work out a deal, settle out of court
separation of functions, investigating: two hats, both roles, both jobs, judge and jury, same person, prosecutor and
    judge, same official
disqualify, personal bias: step aside, steps aside, step down, steps down, different judge, new judge, another judge,
    grudge, replace the judge, switch judges, hates me, buddy, golf buddy, friend of the judge, judge knows, fair
    judge
cross-examine witnesses: grill, grilled, confront, question their witnesses, challenge their witnesses, poke holes
pro se, representative: represent myself, represent himself, represent herself, represent itself, represent
    themselves, speak for myself, speak for himself, without a lawyer, no lawyer, own lawyer, bring a lawyer, hire a
    lawyer, hired a lawyer, defend myself, lawyer up
knows or has reason to know, reckless disregard, deliberate ignorance: blind eye, careless, should have known, look
    the other way, looked the other way, sloppy bookkeeping, no idea, claims ignorance, plead ignorance, ignorance,
    didn't realize, oblivious, head in the sand
specific intent to defraud: on purpose, intentional, intentionally, meant to cheat, honest mistake, bad intent, mean
    to cheat, deliberately, innocent mistake
jointly and severally, each such person liable: partners in crime, accomplice, accomplices, in cahoots, several
    culprits, ringleader, together with others
twice the amount, assessment: double, twofold, double the money, pay back double, treble
voucher, invoice, separate claim: each bill, per bill, each invoice, every invoice, every bill, counted separately
prerequisites, approves the issuance of a complaint: get permission to charge, before charging, before charges, need
    approval to charge, green light to charge, bring charges, press charges
adequate evidence, reviewing official: enough proof, enough evidence, strong enough case, merits a case
service of complaint, certified or registered mail: mailman, certified letter, hand-delivered, hand deliver, delivers
    the papers, deliver the papers, delivered the papers, served in person, knock on the door
answer, request a hearing, admit or deny: respond to the charges, respond to charges, reply to the charges, answer the
    charges, respond to accusations, reply to accusations, fight the charges, contest the charges, contest the
    accusation, deny everything
extraordinary circumstances, reopen: good excuse, valid excuse, coma, hurricane, beyond my control, act of god,
    reopen, reopened
notice of hearing, time and place: court date, trial date, date of the trial, told when, hearing date
conference, simplification of the issues, stipulations: before trial, iron out, hash out, agree beforehand, planning
    session, planning meeting, warm-up meeting
prehearing conference: pretrial, pre-trial, before the trial
exculpatory information: clears me, clear my name, clears him, clears her, innocent, innocence, helps my case, helps
    his case, helps the accused, favorable, good for the defense, proves he didn't, in my favor, not guilty
privilege, privileged: attorney-client, lawyer-client, secrets with my lawyer, protected talk
written interrogatories, requests for admissions: written questions, list of questions, questionnaire, admit facts
deposition, deponent: questioned before trial, interview under oath, questioned under oath, sit-down questioning
quash, motion: get out of a subpoena, kill the subpoena, fight a subpoena, fight the subpoena, cancel the subpoena,
    block the subpoena, cancel a subpoena
exchange witness lists, exhibits: surprise witness, mystery witness, swap, swapped, trade lists, swap names, spring,
    ambush, names of witnesses, who will testify, who is going to testify, last-minute witness
senior level officials, compelling need: top brass, bigwig, bigwigs, big shots, high-ranking, top officials, top
    official, top executives, high official
protective order, annoyance, embarrassment, oppression: harassing questions, humiliating, humiliate, pestered, gag
    order, keep testimony private, prying questions, intrusive questions, hound
original and two copies, caption: number of copies, format of papers, top of the page, layout of papers, sets of
    papers, title page, how many sets
papers are considered filed when mailed: postmark, postmarked, counts as filed, mailbox, drop in the mail, dropped in
    the mail
serve a copy on every other party: other side gets a copy, send a copy to the other side, copy the other side, copy to
    opponent, opponent
saturday, sunday, legal holiday, computation of time: holiday, holidays, christmas, thanksgiving, new year's, falls
    on, land on, lands on, count the days, counting days, counting the days, counted days, day one, count weekends,
    first day
motion, order or ruling: ask the judge, asks the judge, asking the judge, written request to the judge, plea
sanction, misconduct, fails to comply with an order: stonewall, stonewalls, stonewalled, disobey, disobeys, disobeyed,
    flout, acts up, misbehave, misbehaves, disrupt, disrupts, unruly, outburst, bad behavior, stunts, ignores the
    judge, ignore the judge, defies
open to the public, hearing: spectators, audience, sit in on, sit in on the trial, watch the trial, closed courtroom,
    behind closed doors trial, gallery, open courtroom, attend the trial
preponderance of the evidence: more likely than not, reasonable doubt, beyond doubt, how convincing, how sure, tip the
    scales, weight of proof
mitigating, aggravating: lenient, leniency, go easy, goes easy, easier on, harsher, tougher, stiffer, makes it worse,
    worse punishment, lighter punishment, size of the fine, set the fine, size of the punishment, soften, heavier,
    severity, how harsh, how severe
location of hearing, judicial district: where is the trial, venue, what city, which city, hometown, near my home, far
    from home, close to home, where the trial
witnesses excluded, hear the testimony of other witnesses: leave the room, wait outside, out of the room, sent out,
    overhear, listen to each other, listening in, hallway
admissible, admissibility, exclude evidence: hearsay, let in evidence, keep out evidence, kept out of evidence,
    evidence thrown out, shaky evidence, allowed as evidence, count as evidence, used as evidence
offers of compromise, inadmissible: settlement talks, settlement offer, peace offering, offered to settle
transcript, recorded, transcribed: written record of the trial, word for word, stenographer, court reporter, typed up,
    verbatim
post-hearing briefs: closing argument, closing arguments, final argument, final arguments, last word, sum up, wrap up,
    after the trial, written arguments, after the hearing ends
initial decision: verdict, judge's ruling, ruling, judge rules, judge's decision
findings of fact, conclusions of law: what the ruling says, what the ruling contains, ruling must contain
appeal, authority head: higher authority, next level up, take it higher, overturn the judge, boss of the judge, agency
    head, above the judge
remand, additional evidence: send back, sent back, sends back, new evidence, newly discovered, turned up later, new
    proof, turns up later, surfaced later
stayed automatically, pending: frozen, freeze the ruling, on hold, pay while appealing, pay during the appeal, pay
    right away, in limbo
stay the process, criminal action: halt the case, freeze the case, pause the case, criminal case first, put the case
    on ice, on ice
deposited, miscellaneous receipts: where does the money go, where the money goes, who keeps the money, who gets the
    money, who pockets, who keeps the fine, where do fines go, coffers, who gets the fine
extended by agreement of the parties: agree to more time, both sides agree, both agree
exhausted administrative remedies, judicial review: last resort, real court, regular court, federal judge, take it to
    court, courthouse doors
private plaintiff, false claims: whistleblower who sued, qui tam, relator
summary judgment, no disputed issue of material fact: without a trial, no trial, skip the trial, skip a trial, open
    and shut, open-and-shut, facts are not in dispute, shortcut, undisputed
validity of statutes or regulations: unconstitutional, strike down a law, strike down a rule, invalid law, throw out a
    law
administer oaths: swear in, swears in, sworn in
official notice: common knowledge, everybody knows, well-known facts
irrelevant, immaterial, unduly repetitious evidence: beside the point, off topic, rambling, same point
consolidated or joint hearings: several cases at once, combine cases, combined cases, one trial for, merge cases,
    cases together
presiding officer, hearing examiner: who runs the hearing, runs the hearing, in charge of the hearing, referee of the
    hearing
prepublication, manuscript: memoir, memoirs, publish a book, publishing a book, wrote a book, write a book
investigating official, reviewing official: gumshoe, sleuth, dug up the dirt, dug up, dig up the dirt, snooped into
witnesses excluded: corridor, step outside, sit outside, stay out of the courtroom, stay outside
default, fails to file an answer: did nothing, does nothing, in a drawer, ignored it, sat on it, forgot to reply,
    never opened, trash can
compromise or settlement: shake hands, strike a bargain, strike the bargain, strike a deal, plea deal, bury the
    hatchet, call it quits, call it even, come to terms
saturday, sunday, legal holiday: fourth of july, labor day, memorial day, office closed, day off
ex parte contacts: lunch with the judge, over lunch, chat with the judge, coffee with, buttonhole the judge, pull the
    judge aside, word with the judge, private word
witness list, not provided: never heard of, out of nowhere, sprang someone, unannounced witness, unlisted
exculpatory: i'm clean, i am clean, shows i'm clean, off the hook evidence, proves me right, good for me
subpoena, witness: drag in, drag him in, drag into court, make him come, make her come, refuses to come, force someone
    to appear, force him to appear
fees and mileage: gas money, bus fare, pay for coming, paid for coming, paid for showing up
motions, response: reply to a motion, time to answer a motion, oppose a motion
false statement, certification of truthfulness: signed a lie, signed a false, lied on a form, lie on a form, lied on
    the form, fudge, fudged, cooked the books
value of the claim, amount demanded: small fraud, small-time, big fraud, too big a case
pattern of misconduct, conceal: hid it, covered it up, come clean, came clean, owned up, own up, fessed up
cost of transcript, record inspected: buy the transcript, buy a copy of the trial, see what was said, read the file of
    the case
argument, oral: speak in person to, stand before, appear before the head
administrative law judge, presiding officer: judge, judge's, hearing judge, referee
neutral adjudications, adjudications officer: referee, impartial referee, impartial, umpire, fair referee, unbiased,
    neutral party
ex parte communications: behind our back, behind our backs, behind my back, whisper, whispered, whispering, in the
    judge's ear, in his ear, on the sly, sneak, sneaked
private plaintiff, false claims act, participate: blew the whistle, blow the whistle, blows the whistle, tipped off
    the government, whistle blower
parties, participate: seat at the table, join the case, part of the case, take part in the case, get in on the case
post-hearing briefs, written briefs: something summing up, summing up, had their say, had his say, after the last
    witness, written closing, last witness
motion for reconsideration, revised: changed his mind, change his mind, change her mind, changed her mind, changes his
    mind, change its mind, changed its mind, second bite, bite at the apple, another bite, reverse himself
referral of complaint and answer: passes the case, pass the case, passes the case on, pass the case on, send the case
    to, sends the case to, hand the case over, hands the case over
notice of hearing, time and place: before the judge, show up before the judge, appear before the judge, where must i
    show up, when do i appear, told where to go
answer, respond, response: write back, wrote back, writes back, written back, writing back, get back to them, hit back
    at, talk back
burden of proof, affirmative defenses: up to me to show, up to me to prove, up to us to show, up to us to prove, up to
    them to prove, job to prove, have to prove, has to prove
mitigating factors: let off easy, let off easily, get off easy, get off lightly, off lightly, go soft on, soft on,
    show mercy, mercy, cut some slack, cut me some slack
aggravating factors, similar misconduct: earlier scam, did it before, done it before, done this before, past tricks,
    old scam, history of cheating, crooked past
timely fashion, refuse to consider: in late, handed in late, turned in late, sent in late, late paper, past the
    cutoff, missed the cutoff, a day late
judicial review, district court: go to a real court, upheld the fine, upheld, upholds the fine, a court outside
authority head: top man, top boss, big boss, head honcho, man at the top, person at the top, woman at the top
material fact, omits, omission: leave out something, left out something, leaving out something, leave out facts,
    leaving out facts, left out facts, half-truth, half-truths, hold back the facts, keep mum
claim, request, demand, money: form asking for money, form asking for cash, hit up for money
value of property, amount of money demanded: petty fraud, small swindle, small potatoes, small fry, small beer, too
    small a swindle, how much must be at stake
subpoena, produce documents: cough up, coughed up, cough up papers, make me hand over, bring the papers, bring papers
    to
relevant and material documents, review: have on me, got on me, what they have, what they've got, dug up on me
notice of appeal: contest a fine, contests a fine, fight a fine, fights a fine, fight the fine, challenge a fine
continuance, postpone: put off the hearing, put off the trial, push back the hearing, push back the trial, another
    date
opening statement, rights of parties: what can each side do, what may each side do, put on a case, make my pitch
appeal, review of decision: fight over, my fight, in such a fight, fought back, take it further
prehearing conference, schedule: together ahead of the trial, meet before the trial, meet ahead of the trial
summary judgment, no disputed issue of material fact: nobody disagrees, nobody disputes, no one disagrees, no one
    disputes, both sides agree on, facts are agreed, facts are clear
"""
