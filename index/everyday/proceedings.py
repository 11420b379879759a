"""What is said where something is claimed, proven or collected: the words a rule has for courts, testimony, hearings,
debts and petitions, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
waive, exemption: stuck, bound to, lose the right
lawsuit, court review, judicial review: sue, sued, suing, sues, take us to court, go to court, went to court,
    straight to court, court case, litigate, court action
court, judicial: judge, judges, bench, magistrate
administrative law judge, alj: judge
litigation, proceeding: trial, court case, lawsuit, suing
attorney, counsel, representative: lawyer, lawyers, legal, legal team
general counsel: ogc, our lawyers, legal office, legal department, house counsel
sought to be delivered, delivered: tried to serve, tried to hand, serve me, served me, hand me, handed, handed me,
    handed to me, dropped off, left at my desk
employee, official duties: my job, my work
subpoena, demand, service of process: served, process server, court papers, legal papers, summons, serve
testify, testimony, witness: on the stand, take the stand, speak in court, deposition, deposed, be a witness,
    tell the court, say in court
decline, adverse ruling, comply with the demand: orders me, ordered me, must comply, judge says, made to
consider, determining, factors: weigh, weighs, weighed, take into account, look at
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
petition for rulemaking, issuance, amendment, or repeal of a rule: change a rule, change the rules, new rule,
    scrap a rule, change one of its rules, get rid of a rule, repeal
expert or opinion testimony: expert, opinion, expert witness, opine
personal capacity, non-official, private litigation: divorce, off duty, personal lawsuit, on their own time
former employees: retired, ex-employee, used to work, quit, left the agency, retiree, retired years ago
official information, acquired, official duties: learned on the job, know from work, government work, about my
    job, work stuff, on the job
false claim, fraudulent, civil penalty: rip off, ripped off, ripping off, scam, scammed, swindle, overbilled,
    padded, double billing, phantom, fake invoices, fake invoice, fake bills
installment, regular installments: bit by bit, in pieces, monthly payments, pay over time, pay slowly, spread
    out, weekly payments
lump sum, demand for payment: all at once, pay now, dunning, collection letter
testimony, official information: interview, statement to the press, talk to a lawyer, affidavit, tell what he
    knows, spill what he knows
stay, postponement, pending instructions: hold off, put off, wait for instructions, won't wait, not wait, buy
    time, no answer yet
respectfully decline, contempt: say no to the judge, defy, refuse the judge, jailed for contempt
office of the general counsel: legal shop, our attorneys, agency lawyers, department lawyers
garnishment, attachment: alimony, child support, pay records, garnishee
reconsideration, appeal: try again, another chance, second chance, do over, ask again
telephone: phone, phones, by phone, over the phone, phone call
untimely, timely fashion: filed late, late filing, too late to file
refuse to consider, dismiss: throw out, thrown out, toss out
witness fees, travel expenses: mileage, reimburse witness, pay the witness
subpoena, attendance of witnesses: force to come, make them come, compel, summoned
evidence, exhibits: proof, exhibit, documents at trial, show the judge
settlement: cut a deal, make a deal, work out a deal, settle out of court
petition, request a rule: ask for a new rule, suggest a rule, propose a rule, fix this rule, drop this rule
response to a petition: hear back about my petition, answer my petition
"""
